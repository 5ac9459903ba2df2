# Pārskats: visi pakalpojumi vienā tabulā.
report-portfolio = Pakalpojumu portfelis
    .about = Aizpildījums ir aizpildīto obligāto lauku daļa; likvidētam pakalpojumam un failam, kuru nevar saprast, tā nav. Vajadzības un resursi ir tie, kas aprakstīti šajā reģistrā.
table-portfolio-main = Pakalpojumi
table-portfolio-unlinked = Pakalpojumi, kas ne ar ko nav saistīti
    .about = Tie nenosauc nevienu vajadzību, resursu vai citu pakalpojumu, un arī tos neviens pakalpojums vai resurss nenosauc. Likvidētie te nav skaitīti.
portfolio-no-history = Git vēsture nav pieejama, tāpēc nav zināms, kad apraksti pēdējo reizi mainīti.
portfolio-uncommitted = { $count ->
    [zero] { $count } aprakstiem nav pēdējās izmaiņas dienas: to pašreizējais saturs vēl nav iesūtīts Git.
    [one] { $count } aprakstam nav pēdējās izmaiņas dienas: tā pašreizējais saturs vēl nav iesūtīts Git.
   *[other] { $count } aprakstiem nav pēdējās izmaiņas dienas: to pašreizējais saturs vēl nav iesūtīts Git.
}

column-owner-title = Saimnieka nosaukums
column-type-of-service = Pakalpojuma veids
column-needs-satisfied = Vajadzības
    .short = Vaj.
column-need-ids = Vajadzību identifikatori
column-resources-used = Resursi
    .short = Res.
column-resources-critical = Kritiskie resursi
    .short = Krit. res.
column-resource-ids = Resursu identifikatori
column-related-service-ids = Saistīto pakalpojumu identifikatori
column-error-findings = Kļūdas
    .short = Kļ.
column-warning-findings = Brīdinājumi
    .short = Brīd.
column-advice-findings = Ieteikumi
    .short = Iet.
column-promises-verdict = Vai solītais sasniegts
    .short = Solītais
column-requests-a-year = Pieprasījumi gadā
column-reviewed = Pārskatīts

figure-portfolio-services = Pakalpojumi
figure-services-in-use = Pakalpojumi, kas darbojas vai ko ievieš
figure-services-unlinked = Pakalpojumi, kas ne ar ko nav saistīti
figure-services-with-errors = Pakalpojumi ar kļūdām aprakstā
figure-services-with-warnings = Pakalpojumi ar brīdinājumiem

help-report-portfolio = Visi pakalpojumi vienā tabulā: saimnieks, vajadzības, resursi, aizpildījums, konstatējumi un pēdējā izmaiņa
    .status = Tikai pakalpojumi ar šo statusu; var norādīt vairākas reizes
    .type = Tikai šī veida pakalpojumi; var norādīt vairākas reizes
    .life-situation = Tikai pakalpojumi, kas apmierina kādu šīs dzīves situācijas vajadzību; var norādīt vairākas reizes
    .examples =
        pvp report portfolio # visi pakalpojumi
        pvp report portfolio --institution vsaa --status active # vienas iestādes pakalpojumi, kas darbojas
        pvp report portfolio --sort error-findings --reverse # vispirms tie, kuriem visvairāk kļūdu
        pvp report portfolio --columns service-title,owner,need-ids --format csv # izvēlētās slejas izklājlapai
