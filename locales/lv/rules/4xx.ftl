# 4xx: the portfolio

unmet-need = Vajadzību „{ $need }” neapmierina neviens pakalpojums
    .title = Neapmierināta vajadzība
    .help = Pakalpojumā, kas to apmierina, pievienojiet šo vajadzību laukā `basis.needs`. Ja to apmierina pats cilvēks vai privāts sniedzējs, vajadzībai aizpildiet lauku `outside`.
    .what = Kārtula pārbauda, vai katru vajadzību apmierina kāds pakalpojums, ko jau ievieš vai sniedz. Pietiek arī ar to, ka apmierināta ir plašākā vajadzība, kurā tā ietilpst. Vajadzību, kurai ir aizpildīts lauks `outside`, neskata.
    .why = Katru vajadzību apmierina kāds pakalpojums – tas ir viens no diviem teikumiem, pēc kuriem izvērtē pakalpojumu kopumu. Vajadzību apzināšana ir uzdevums PU2-2, un pakalpojumiem jāatbilst dzīves situācijām un saņēmēju vajadzībām (N2-2).
    .mend = Pakalpojuma aprakstā rakstiet, piemēram, `needs: [birth-of-a-child/register-birth]`. Ja publisks pakalpojums nav gaidāms, pie vajadzības rakstiet `outside: {"{"} lv: Vārdu vecāki izvēlas paši {"}"}`.
unmet-need--pointed-at = { $count ->
        [1] Vajadzība „{ $need }” nav apmierināta: uz to atsaucas tikai pakalpojums { $services }, kas vēl top vai jau beidz pastāvēt
       *[other] Vajadzība „{ $need }” nav apmierināta: uz to atsaucas tikai pakalpojumi { $services }, kas vēl top vai jau beidz pastāvēt
    }
    .help = Pārbaudiet, vai statuss ir pareizs. Ja ir, norādiet vajadzību kādā pakalpojumā, ko jau ievieš vai sniedz.

superfluous-service = Pakalpojums „{ $title }” neapmierina nevienu vajadzību
    .title = Lieks pakalpojums
    .help = Laukā `basis.needs` norādiet vajadzības, kuru dēļ pakalpojums pastāv. Ja tādu nav, izvērtējiet, vai pakalpojums ir vajadzīgs.
    .what = Kārtula pārbauda, vai pakalpojumā ir nosaukta vismaz viena vajadzība un vai vismaz viena no nosauktajām reģistrā ir. Šo lauku nevar aizstāt ar `not_applicable`.
    .why = Pakalpojums nav pašmērķis, tas pastāv kādas vajadzības dēļ. Pārskatot pakalpojumu kopumu, vispirms jautā, vai katrs pakalpojums izriet no vajadzības (P1.1), un pakalpojumiem jāatbilst saņēmēju vajadzībām (N2-2).
    .mend = Rakstiet, piemēram, `needs: [birth-of-a-child/income-while-caring]`. Ja pakalpojums ir tikai cita pakalpojuma daļa, iekļaujiet to otra pakalpojuma darbos `works`. Ja tas vairs nav vajadzīgs, rakstiet `status: retirement`.
superfluous-service--dangling = Nevienas no vajadzībām, ko min pakalpojums „{ $title }”, reģistrā nav
    .help = Izlabojiet atsauces laukā `basis.needs` vai pievienojiet trūkstošās vajadzības dzīves situācijai.
