# Public catalogues: words on their pages. Written for residents, not for those who keep descriptions.

site-name = Pakalpojumu katalogs
site-own-language = Latviski
site-other-language = English
site-skip = Pāriet uz saturu
site-parts = Vietnes sadaļas
site-above = Atrašanās vieta vietnē
site-pages = Saraksta lapas
site-start = Sākums
site-search = Meklēt
site-search-label = Ko meklējat?
site-letters = Visi pakalpojumi
site-situations = Dzīves situācijas
site-themes = Temati
site-theme = Temats
site-recipients = Saņēmēji
site-institutions = Iestādes
site-institution = Iestāde
site-channel = Kā pieprasa
site-any = Visi
site-services = Pakalpojumi
site-online = tiešsaistē
site-free = bez maksas
site-found = Atrasto pakalpojumu skaits:
site-shared-by = { $count ->
    [zero] { $count } iestāžu
    [one] { $count } iestāde
   *[other] { $count } iestādes
}
site-shared-where = Kur jūs dzīvojat?
site-shared-whose = Kurā iestādē?
site-nothing-found = Nekas nav atrasts. Pamēģiniet citus vārdus vai noņemiet atlasi.
site-no-script = Meklēšanai vajadzīgs JavaScript, bet visi pakalpojumi ir arī sarakstā:
site-news = Jaunumi (RSS)
site-news-about = Kas mainījies pakalpojumos
site-news-came = Jauns pakalpojums: { $title }
site-news-changed = Mainījies: { $fields }
site-news-went = Pakalpojums vairs nav pieejams: { $title }
site-accessibility = Piekļūstamība
site-made-from = Informācija nāk no pakalpojumu reģistra; to uztur iestādes, kuras par pakalpojumiem atbild.

site-do-it-now = Pieprasīt tūlīt: { $what }
site-for-whom = Kam
site-cost = Cik maksā
site-time = Cik ilgi
site-result = Ko saņem
site-valid = Cik ilgi derīgs
site-where = Kur pieejams
site-all-latvia = visā Latvijā
site-owner = Par pakalpojumu atbild
site-providers = Sniedz arī
site-conditions = Kas to var saņemt
site-channels = Kā pieprasīt un saņemt
site-all-places = Visas apkalpošanas vietas: { $what }
site-places = Apkalpošanas vietas
site-steps = Soļi
site-documents = Vajadzīgie dokumenti
site-form = veidlapa
site-not-always = nav obligāts
site-fees = Maksa
site-price-list = cenrādis
site-deadlines = Termiņi
site-levels = Ko iestāde sola
site-kept-met = Pēdējais mērījums ({ $period }): { $result }, solītais izpildīts
site-kept-missed = Pēdējais mērījums ({ $period }): { $result }, solītais nav izpildīts
site-more = Vairāk par pakalpojumu
site-terms-of-use = Saņēmēja pienākumi
site-appeal = Ja nepiekrītat lēmumam
site-legal-acts = Tiesību akti
site-number = Nr. { $what }
site-contacts = Saziņa
site-links = Saites
site-related = Saistītie pakalpojumi
site-in-situations = Palīdz šajās dzīves situācijās
site-works = Pakalpojumā ietilpst
site-also = Papildu ziņas

site-journey = Kas jādara
site-narrower = Šīs situācijas daļas
site-no-service = Šajā katalogā tam pakalpojuma nav.

site-accessibility-standard = Vietne veidota tā, lai atbilstu tīmekļa satura piekļūstamības vadlīniju WCAG 2.2 AA līmenim un standartam EN 301 549.
site-accessibility-made = Visas lapas var lietot ar tastatūru un ekrāna lasītāju, palielināt, skatīt tumšajā režīmā un izdrukāt. Meklēšanai vajadzīgs JavaScript; saraksti darbojas arī bez tā.
site-accessibility-texts = Tekstus par pakalpojumiem raksta iestādes. Daļa no tiem ir tikai vienā valodā; tad valoda ir norādīta ekrāna lasītājiem.
site-accessibility-tell = Ja kas nav piekļūstams
site-accessibility-write = Uzrakstiet vai piezvaniet vietnes uzturētājam, un mēs atbildēsim:
site-not-found = Šādas lapas nav.
site-moved = Pakalpojums ir pārcelts
site-moved-to = Pakalpojums tagad ir šeit

# What the command says.
site-broken = Nav publicēts `{ $id }` („{ $title }”): { $what }
site-broken-unknown = aprakstu nevar saprast
site-misplaced = Nav publicēts `{ $id }` („{ $title }”): šis katalogs ir citiem saņēmējiem (PVP602).
site-unstated = Katalogā jābūt arī `{ $id }` („{ $title }”), bet apraksts šo katalogu nenosauc (PVP601).
site-many-more = … un vēl { $count }; visu rāda `{ $command }`
site-written = Mapē `{ $path }` ir { $services ->
    [zero] { $services } pakalpojumu
    [one] { $services } pakalpojums
   *[other] { $services } pakalpojumi
} un { $pages ->
    [zero] { $pages } lapu
    [one] { $pages } lapa
   *[other] { $pages } lapas
}. Jauni vai mainīti faili: { $changed }.
site-begin = Vietne sākas ar failu `{ $path }`.
site-no-address = Nav `sitemap.xml` un jaunumu (`feed.xml`): tos raksta, ja ar `--address` norāda, kur vietne atradīsies.
site-no-history = Jaunumu nav, un agrākās adreses nepāradresē: Git vēsturi nevar nolasīt. Kāpēc, pasaka `pvp log`.

error-not-our-site = `{ $path }` nav `pvp site` rakstīts, tāpēc nekas netika rakstīts. Norādiet citu mapi vai tukšu mapi.
error-nothing-offered = Katalogā `{ $catalogue }` nav neviena publicējama pakalpojuma, tāpēc nekas netika rakstīts.
error-pale = Krāsu `{ $colour }` uz fona `{ $paper }` nevar labi salasīt: kontrasts ir { $contrast }, bet jābūt vismaz 4,5. Izvēlieties citu krāsu `pvp.yaml` laukā `publish.colours`.
