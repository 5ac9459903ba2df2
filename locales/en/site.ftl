# Public catalogues: words on their pages. Written for residents, not for those who keep descriptions.

site-name = Catalogue of services
site-own-language = In English
site-other-language = Latviski
site-skip = Skip to the content
site-parts = Parts of the site
site-above = Where this page is
site-pages = Pages of the list
site-start = Start
site-search = Search
site-search-label = What are you looking for?
site-letters = All services
site-situations = Life situations
site-themes = Themes
site-theme = Theme
site-recipients = Recipients
site-institutions = Institutions
site-institution = Institution
site-channel = How to request
site-any = All
site-services = Services
site-online = online
site-free = free of charge
site-found = Services found:
site-shared-by = { $count ->
    [one] { $count } institution
   *[other] { $count } institutions
}
site-shared-where = Where do you live?
site-shared-whose = At which institution?
site-nothing-found = Nothing was found. Try other words, or choose less.
site-no-script = Search needs JavaScript, but all services are also in the list:
site-news = News (RSS)
site-news-about = What changed in services
site-news-came = New service: { $title }
site-news-changed = Changed: { $fields }
site-news-went = No longer available: { $title }
site-accessibility = Accessibility
site-made-from = This information comes from the register of services; the institutions that answer for the services keep it.

site-do-it-now = Request now: { $what }
site-for-whom = For whom
site-cost = What it costs
site-time = How long it takes
site-result = What you get
site-valid = How long it is valid
site-where = Where it is available
site-all-latvia = in all Latvia
site-owner = Responsible
site-providers = Also provided by
site-conditions = Who can receive it
site-channels = How to request and receive it
site-all-places = All offices: { $what }
site-places = Offices
site-steps = Steps
site-documents = Documents needed
site-form = form
site-not-always = not mandatory
site-fees = Fees
site-price-list = price list
site-deadlines = Deadlines
site-levels = What the institution promises
site-kept-met = Last measured ({ $period }): { $result }, the promise was kept
site-kept-missed = Last measured ({ $period }): { $result }, the promise was not kept
site-more = More about the service
site-terms-of-use = What the recipient has to do
site-appeal = If you disagree with the decision
site-legal-acts = Legal acts
site-number = No. { $what }
site-contacts = Contacts
site-links = Links
site-related = Related services
site-in-situations = Helps in these life situations
site-works = Part of the service
site-also = Further information

site-journey = What to do
site-narrower = Parts of this situation
site-no-service = There is no service for this in this catalogue.

site-accessibility-standard = The site is made to meet the Web Content Accessibility Guidelines, WCAG 2.2 level AA, and the standard EN 301 549.
site-accessibility-made = All pages can be used with a keyboard and a screen reader, enlarged, read in dark mode and printed. Search needs JavaScript; the lists work without it.
site-accessibility-texts = The institutions write the texts about services. Some of them are in one language only; then screen readers are told which one.
site-accessibility-tell = If something is not accessible
site-accessibility-write = Write to or call those who keep the site, and we will answer:
site-not-found = There is no such page.
site-moved = The service has moved
site-moved-to = The service is here now

# What the command says.
site-broken = Not published: `{ $id }` (“{ $title }”): { $what }
site-broken-unknown = the description cannot be understood
site-misplaced = Not published: `{ $id }` (“{ $title }”): this catalogue is for other recipients (PVP602).
site-unstated = The catalogue should also have `{ $id }` (“{ $title }”), but its description does not name it (PVP601).
site-many-more = … and { $count } more; `{ $command }` shows all
site-written = The folder `{ $path }` has { $services ->
    [one] { $services } service
   *[other] { $services } services
} and { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}. New or changed files: { $changed }.
site-begin = The site begins with the file `{ $path }`.
site-no-address = There are no `sitemap.xml` and no news (`feed.xml`): they are written where `--address` says where the site will stand.
site-no-history = There is no news, and earlier addresses lead nowhere: Git's history cannot be read. `pvp log` says why.

error-not-our-site = `{ $path }` was not written by `pvp site`, so nothing was written. Name another folder, or an empty one.
error-nothing-offered = No service that can be published is in the catalogue `{ $catalogue }`, so nothing was written.
error-pale = The colour `{ $colour }` cannot be read well on `{ $paper }`: the contrast is { $contrast }, and 4.5 at least is needed. Choose another colour in `publish.colours` of `pvp.yaml`.
