# Pārskats: katalogi, kuros pakalpojumiem jābūt un kuros tie ir.
report-catalogues = Pakalpojumi katalogos
    .about = Kurā katalogā pakalpojumam jābūt, nosaka tā veids un saņēmēji. Katalogu vienmēr veido no reģistra; ar roku rakstīta otra apraksta kopija nav atļauta.

table-catalogues-main = Pakalpojumi un katalogi
    .order = Vispirms tie, kuru kādā katalogā trūkst.
table-catalogues-catalogues = Katalogi
    .about = No obligātajiem pakalpojumiem vieni katalogā jau ir, citu trūkst, un pārējie ir pamatoti izņēmumi, vēl nedarbojas vai nav izvērtējami.

column-catalogue = Katalogs
column-catalogue-standing = Stāvoklis
column-catalogues-demanded = Kur jābūt
column-catalogues-missing = Kur trūkst
column-catalogues-misplaced = Kur nevajadzētu būt
column-catalogues-stated = Kur ir
column-catalogues-besides = Kur ir papildus
column-service-type = Pakalpojuma veids
column-catalogue-demanded = Jābūt
column-catalogue-there = Ir
column-catalogue-missing = Trūkst
column-catalogue-excused = Pagaidām nav
column-catalogue-besides = Ir papildus
column-catalogue-misplaced = Nevajadzētu būt

catalogue-standing-unstated = katalogi nav norādīti
catalogue-standing-missing = trūkst
catalogue-standing-misplaced = ir citiem domātā katalogā
catalogue-standing-later = pakalpojums nedarbojas
catalogue-standing-unjudged = nav izvērtējams
catalogue-standing-not-applicable = nav attiecināms
catalogue-standing-there = ir visur
catalogue-standing-free = nekur nav obligāti

figure-catalogue-services = Pakalpojumi
figure-catalogue-obliged = Pakalpojumi, kam kādā katalogā jābūt
figure-catalogue-gaps = Pakalpojumi, kuru trūkst kādā katalogā vai kam katalogi nav norādīti
figure-catalogue-unstated = Pakalpojumi, kam katalogi nav norādīti
figure-catalogue-strays = Pakalpojumi, kas ir citiem domātā katalogā
figure-catalogue-filled = Aizpildīto obligāto vietu daļa

help-report-catalogues = Kurā katalogā pakalpojumam jābūt, kurā tas ir, kurā trūkst un kurā nav vietā
    .examples =
        pvp report catalogues # visi pakalpojumi
        pvp report catalogues --institution vzd # vienas iestādes pakalpojumi
        pvp report catalogues --table catalogues # katalogi skaitļos
        pvp report catalogues --columns title,catalogues-missing,owner --sort owner # kas kur trūkst, pa saimniekiem
