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

help-report-catalogues = In which catalogue a service has to be, is, is missing and is misplaced
    .examples =
        pvp report catalogues # all services
        pvp report catalogues --institution vzd # one institution's services
        pvp report catalogues --table catalogues # the catalogues in figures
        pvp report catalogues --columns title,catalogues-missing,owner --sort owner # what is missing where, by owner
