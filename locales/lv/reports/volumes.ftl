# Pārskats: pieprasījumu skaits.
report-volumes = Pieprasījumu skaits
    .about = Cik bieži pakalpojumus prasa, pa kādiem kanāliem un vai ar iespējām pietiek. Skaita divpadsmit mēnešus, kas beigušies pēdējie.

table-volumes-main = Pieprasījumi
    .about = Iespējas ir solītais lielākais skaits gadā, ja tas ir solīts mēnesim, ceturksnim vai gadam.
table-volumes-often = Bieži prasīti pakalpojumi bez pašapkalpošanās

column-request = Pieprasījuma veids
column-year = Pēdējā gadā
column-by-channel = Pa kanāliem
column-capacity = Iespējas gadā
column-capacity-used = Izmantots
column-complaints-per-thousand = Sūdzības uz tūkstoti

figure-requests-of-services = Pakalpojumu pieprasījumi
figure-complaints = Sūdzības
figure-suggestions = Ierosinājumi
figure-services-counted = Pakalpojumi, kuru pieprasījumus skaita
figure-often-without-self-service = Bieži prasīti pakalpojumi bez pašapkalpošanās

help-report-volumes = Cik bieži pakalpojumus prasa un pa kādiem kanāliem
    .examples =
        pvp report volumes # visi pieprasījumi
        pvp report volumes --institution vsaa # vienas iestādes pieprasījumi
        pvp report volumes --table often # ko prasa bieži, bet kur cilvēks pats galā netiek
