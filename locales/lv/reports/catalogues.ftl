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

table-catalogues-against = Katalogā redzamais un reģistrs
    .about = Tas, kas publicētajā katalogā atšķiras no tā, ko no reģistra publicētu tagad.
    .order = Vispirms tas, kas katalogā ir lieks, tad tas, kā tur trūkst, un tas, kas ir novecojis.

against-basis = Ar reģistru ir salīdzināts katalogs `{ $catalogue }` (publicēts: { $day }).

figure-against-shown = Katalogā redzamie apraksti
figure-against-offered = Apraksti, kuriem katalogā jābūt
figure-against-gone = Katalogā lieki apraksti
figure-against-missing = Apraksti, kuru katalogā trūkst
figure-against-outdated = Apraksti, kas katalogā novecojuši

column-against-state = Katalogā
column-against-why = Kāpēc

against-state-gone = lieks
against-state-missing = trūkst
against-state-outdated = novecojis

against-why-unknown = reģistrā tāda apraksta nav
against-why-renamed = reģistrā tas tagad ir `{ $id }`
against-why-broken = aprakstā ir kļūda, tāpēc to nepublicē
against-why-status = statuss: { $status }
against-why-elsewhere = šajā katalogā tam nav jābūt
against-why-unneeded = nekas šajā katalogā vairs uz to nenorāda

against-field-satisfied-by = pakalpojumi, kas apmierina vajadzības

error-against = Ar `{ $path }` katalogus nevar salīdzināt: { $cause }
error-against-no-file = tas nav fails. Norādiet failu `catalogue.json`, kas ir vietnes mapē.
error-against-too-large = tas ir lielāks par 200 MB.
error-against-not-json = tas nav derīgs JSON – kļūda { $line }. rindas { $column }. zīmē. Norādiet `catalogue.json`, ko izveidoja `pvp site catalogue`.
error-against-version = tas ir { $version }. versijā, bet šī programma pazīst 1. versiju. Publicējiet katalogu no jauna ar `pvp site catalogue`.
error-against-other = tas nav publicēts katalogs. Norādiet `catalogue.json`, ko izveidoja `pvp site catalogue`.
error-against-twice = `{ $id }` tajā ir divas reizes.
error-against-catalogue = kataloga `{ $name }` nav. `catalogue.json` nosauc to katalogu, kuram tas veidots, piemēram, `latvija.gov.lv`.

help-report-catalogues = Kurā katalogā pakalpojumam jābūt, kurā tas ir, kurā trūkst un kurā nav vietā
    .against = `catalogue.json`, ko agrāk izveidoja `pvp site catalogue` (vai kas iegūts no portāla tādā pašā formā): kā tajā trūkst, kas ir lieks un kas novecojis
    .examples =
        pvp report catalogues # visi pakalpojumi
        pvp report catalogues --institution vzd # vienas iestādes pakalpojumi
        pvp report catalogues --table catalogues # katalogi skaitļos
        pvp report catalogues --against catalogue.json # kas publicētajā katalogā jāatjauno
        pvp report catalogues --columns title,catalogues-missing,owner --sort owner # kas kur trūkst, pa saimniekiem
