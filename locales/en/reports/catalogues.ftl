# Report: the catalogues in which services have to be and are.
report-catalogues = Services in catalogues
    .about = A service's type and recipients decide in which catalogue it has to be. A catalogue is always made from the registry; a second copy of a description written by hand is not allowed.

table-catalogues-main = Services and catalogues
    .order = Those first that are missing somewhere.
table-catalogues-catalogues = Catalogues
    .about = Of the services that a catalogue has to have, some are there, some are missing, and the others are reasoned exceptions, not active yet, or cannot be judged.

column-catalogue = Catalogue
column-catalogue-standing = Standing
column-catalogues-demanded = Has to be in
column-catalogues-missing = Missing in
column-catalogues-misplaced = Misplaced in
column-catalogues-stated = Is in
column-catalogues-besides = Also in
column-service-type = Type of service
column-catalogue-demanded = Has to be
column-catalogue-there = Is there
column-catalogue-missing = Missing
column-catalogue-excused = Not so far
column-catalogue-besides = Also there
column-catalogue-misplaced = Misplaced

catalogue-standing-unstated = catalogues not stated
catalogue-standing-missing = missing
catalogue-standing-misplaced = misplaced
catalogue-standing-later = not active
catalogue-standing-unjudged = cannot be judged
catalogue-standing-not-applicable = not applicable
catalogue-standing-there = wherever it has to be
catalogue-standing-free = nowhere mandatory

figure-catalogue-services = Services
figure-catalogue-obliged = Services that have to be in a catalogue
figure-catalogue-gaps = Services missing in a catalogue, or without stated catalogues
figure-catalogue-unstated = Services without stated catalogues
figure-catalogue-strays = Services in a catalogue for others
figure-catalogue-filled = Share of mandatory places that are filled

table-catalogues-against = What the catalogue shows, and the registry
    .about = Wherever the published catalogue differs from what would be published from the registry now.
    .order = What should no longer be there first, then what is missing there, then what is outdated.

against-basis = The catalogue `{ $catalogue }`, as published on { $day }, was held against the registry.

figure-against-shown = Descriptions that the catalogue shows
figure-against-offered = Descriptions that have to be in the catalogue
figure-against-gone = Descriptions that should no longer be in the catalogue
figure-against-missing = Descriptions missing in the catalogue
figure-against-outdated = Descriptions outdated in the catalogue

column-against-state = In the catalogue
column-against-why = Why

against-state-gone = should not be there
against-state-missing = missing
against-state-outdated = outdated

against-why-unknown = the registry has no such description
against-why-renamed = it is now `{ $id }` in the registry
against-why-broken = the description has an error and is not published
against-why-status = status: { $status }
against-why-elsewhere = it does not belong in this catalogue
against-why-unneeded = nothing in this catalogue leads to it any more

against-field-satisfied-by = services that satisfy its needs

error-against = Catalogues cannot be held against `{ $path }`: { $cause }
error-against-no-file = it is not a file. Give the file `catalogue.json` in the folder of the site.
error-against-too-large = it is larger than 200 MB.
error-against-not-json = it is not valid JSON; the mistake is on line { $line }, column { $column }. Give the `catalogue.json` that `pvp site catalogue` made.
error-against-version = it is in version { $version }, and this program knows version 1. Publish the catalogue again with `pvp site catalogue`.
error-against-other = it is not a published catalogue. Give the `catalogue.json` that `pvp site catalogue` made.
error-against-twice = `{ $id }` is in it twice.
error-against-catalogue = there is no catalogue `{ $name }`. A `catalogue.json` names the catalogue that it was made for, such as `latvija.gov.lv`.

help-report-catalogues = In which catalogue a service has to be, is, is missing and is misplaced
    .against = A `catalogue.json` that `pvp site catalogue` made earlier (or that a portal gives in the same form): what is missing in it, what should no longer be there, what is outdated
    .examples =
        pvp report catalogues # all services
        pvp report catalogues --institution vzd # one institution's services
        pvp report catalogues --table catalogues # the catalogues in figures
        pvp report catalogues --against catalogue.json # what has to be renewed in what was published
        pvp report catalogues --columns title,catalogues-missing,owner --sort owner # what is missing where, by owner
