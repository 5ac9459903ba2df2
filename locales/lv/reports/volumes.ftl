# Pārskats: pieprasījumu skaits.
report-volumes = Pieprasījumu skaits
    .about = Cik bieži pakalpojumus pieprasa, pa kādiem kanāliem un vai pietiek ietilpības. Skaita pēdējos divpadsmit pilnos mēnešus.

table-volumes-main = Pieprasījumi
    .about = Ietilpība ir lielākais solītais pieprasījumu skaits gadā; tā ir zināma, ja skaits ir solīts mēnesim, ceturksnim vai gadam.
table-volumes-often = Bieži pieprasīti pakalpojumi bez pašapkalpošanās

column-request = Pieprasījuma veids
column-year = Pēdējā gadā
column-by-channel = Pa kanāliem
column-capacity = Ietilpība gadā
column-capacity-used = Izmantots
column-complaints-per-thousand = Sūdzības uz tūkstoti

figure-requests-of-services = Pakalpojumu pieprasījumi
figure-complaints = Sūdzības
figure-suggestions = Ierosinājumi
figure-services-counted = Pakalpojumi, kuru pieprasījumus skaita
figure-often-without-self-service = Bieži pieprasīti pakalpojumi bez pašapkalpošanās

help-report-volumes = Cik bieži pakalpojumus pieprasa un pa kādiem kanāliem
    .examples =
        pvp report volumes # visi pieprasījumi
        pvp report volumes --institution vsaa # vienas iestādes pieprasījumi
        pvp report volumes --table often # ko pieprasa bieži, bet tikai ar iestādes darbinieku
