# Pārskats: kas ir solīts, kas ir sasniegts un kas tiek darīts, kur nav.
report-fulfilment = Solījumu izpilde
    .about = Ko pakalpojumi un resursi sola, kas pēc mērījumiem ir sasniegts un ko dara tur, kur solītais nav sasniegts. Ja par solījumu neko nevar pateikt, to neskaita par pildītu.

table-fulfilment-main = Solījumi
    .about = Katra rinda ir viens līmenis vai termiņš un jaunākais periods, par kuru var pateikt, vai solītais ir sasniegts; ja tāda nav, parādīts pēdējais beigušais periods un iemesls. Periodus skaita par pēdējiem divpadsmit mēnešiem.
table-fulfilment-reasons = Kāpēc neko nevar pateikt
table-fulfilment-windows = Periodi
    .about = Katrs solījums katrā periodā, jaunākie vispirms.

fulfilment-kept = Pildīti visi solījumi, par kuriem to var pateikt: { $count } no { $promises }.
fulfilment-missed = Pildītie solījumi: { $count } no { $judged }, par kuriem to var pateikt. Visu solījumu skaits: { $promises }.
fulfilment-unmeasured = Ne par vienu solījumu nevar pateikt, vai tas ir pildīts (solījumu skaits: { $promises }).
fulfilment-history = Katrs periods vērtēts pēc tā, kas bija solīts perioda pēdējā dienā.

column-promise = Solījums
column-window = Periods
column-result = Rezultāts
column-verdict = Vai sasniegts
column-not-measured = Kāpēc nemēra
column-below-missed = Komponentes, kas solīto arī nav sasniegušas
column-missed-in-a-row = Pēc kārtas nesasniegts
column-action = Korektīvā darbība
column-action-due = Darbības termiņš
column-action-state = Darbības stāvoklis
column-worked = Vai palīdzēja
column-change = Pret iepriekšējo
column-windows-kept = Periodi, kuros sasniegts
column-windows-judged = Vērtētie periodi
column-cases = Gadījumi
column-item = Nosaukums tabulā
column-promises = Solījumi
column-figure-place = Vieta tabulā
column-promised-then = Toreiz solīts
column-promise-basis = Solījuma avots

promise-basis-then = tā laika iesūtījums
promise-basis-first = pirmais iesūtījums ar šo solījumu, kas ir jaunāks par periodu
promise-basis-uncommitted = vēl nav iesūtīts

worked-yes = palīdzēja
worked-no = nepalīdzēja
change-better = labāk
change-worse = sliktāk
change-same = tāpat

# Ko rāda mazais rezultātu zīmējums tabulas rindā.
drawn-results = { $count ->
    [0] Rezultāti no { $from } līdz { $until }: mazākais { $least }, lielākais { $most }. Solīts: { $promised }. Nesasniegtu periodu nav.
   *[other] Rezultāti no { $from } līdz { $until }: mazākais { $least }, lielākais { $most }. Solīts: { $promised }. Nav sasniegts: { $missed }.
}

figure-promises-measured = Mērītie solījumi
figure-promises-kept = Pildītie solījumi
figure-promises-missed = Solījumi, kas nav pildīti
figure-promises-open = Solījumi, par kuriem neko nevar pateikt
figure-promises-unmeasured = Solījumi, kurus nemēra
figure-missed-without-action = Nepildītie solījumi bez korektīvās darbības
figure-windows-promised-otherwise = Periodi, kuros bija solīts kas cits nekā šodien
figure-cases-kept = Gadījumi, kuros solītais ievērots

filter-channel = kanāls
error-no-receiver = `{ $name }` nav ne pakalpojumu saņēmēju kods, ne iestādes identifikators. Saņēmēju kodi: { $codes }.
error-no-channel = Nevienam pakalpojumam nav kanāla ar identifikatoru vai veidu `{ $name }`. Kanālu veidi: { $codes }.

help-report-fulfilment = Kas ir solīts, kas ir sasniegts un ko dara tur, kur nav sasniegts
    .window = Rādīt tikai šo periodu, nevis jaunāko, par kuru var pateikt, vai solītais ir sasniegts
    .window-expected = gads, ceturksnis, mēnesis, nedēļa vai diena, piemēram, 2026-Q3 vai 2026-09
    .recipient = Tikai tas, kas solīts viņiem: pakalpojuma saņēmēju kods, piemēram, `residents`, vai tādas iestādes identifikators, kas kaut ko saņem vai lieto pēc vienošanās; var norādīt vairākas reizes
    .channel = Tikai tas, kas attiecas uz kanālu, ko nosauc ar identifikatoru vai veidu, piemēram, `phone`: kas solīts tieši tam un kas solīts visiem tāda pakalpojuma kanāliem, kuram tas ir; var norādīt vairākas reizes
    .history = Vērtēt katru periodu pēc tā, kas Git vēsturē bija solīts perioda pēdējā dienā, un atzīmēt, kur tas bija kas cits nekā šodien
    .examples =
        pvp report fulfilment # visi solījumi
        pvp report fulfilment --history --table windows # katrs periods pēc tā, kas toreiz bija solīts
        pvp report fulfilment --institution vsaa # vienas iestādes solījumi
        pvp report fulfilment --recipient residents --channel phone # kas solīts iedzīvotājiem, kuri zvana
        pvp report fulfilment --window 2026-09 # kā bija septembrī
        pvp report fulfilment --table windows --format csv # katrs periods savā rindā
