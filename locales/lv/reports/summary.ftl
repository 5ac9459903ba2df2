# Pārskats: visa stāvoklis vienā lapā.
report-summary = Portfeļa stāvoklis
    .about = Viss vienā lapā. Katru konstatējumu parāda `pvp report gaps`, katru vajadzību – `pvp report coverage`.
table-summary-main = Iestādes, kurām visvairāk labojamā
    .about = Rādītas { $shown } no { $all } iestādēm, kas ir reģistrā: katras apraksti un viss, kam tā ir saimnieks.
table-summary-needs = Dzīves situācijas, kurās ir neapmierinātas vajadzības
    .about = Ne vairāk kā { $count }, vispirms tās, kurās neapmierināto vajadzību ir visvairāk.
table-summary-rules = Biežākās nepilnības
    .about = Ne vairāk kā { $count } kārtulas, vispirms tās, kas konstatē visvairāk kļūdu.
table-summary-resources = Resursi, no kuriem atkarīgs visvairāk vajadzību
    .about = Ne vairāk kā { $count }. Ja resurss apstājas, apstājas arī visi pakalpojumi, kas apmierina šīs vajadzības.
table-summary-trend = Gads pa mēnešiem
    .about = Stāvoklis pēc Git vēstures katra norādītā datuma beigās, izvērtēts pēc šodienas kārtulām, bez izņēmumu kārtulām (8xx).

column-institution-services = Pakalpojumi
column-fields-filled = Aizpildīts
column-unmet-needs = Neapmierinātas vajadzības
column-singly-met-needs = Apmierina tikai viens pakalpojums
column-needs-expected = Vajadzības
column-needs-without-it = Vajadzības, kas paliktu bez pakalpojuma
column-services-without-it = Pakalpojumi, kas apstātos
column-day = Diena
column-descriptions-then = Apraksti

figure-described-services = Pakalpojumi reģistrā
figure-described-resources = Resursi reģistrā
figure-described-life-situations = Dzīves situācijas reģistrā
figure-described-institutions = Iestādes reģistrā
figure-fields-filled = Aizpildītie obligātie lauki
figure-services-without-manager = Pakalpojumi bez vadītāja
figure-services-not-in-catalogue = Pakalpojumi, kuru nav vajadzīgajā katalogā
figure-promises-short-of-needs = Solījumi, kas nesasniedz vajadzību prasīto
figure-needs-on-one-resource = Vajadzības, kas visas atkarīgas no viena resursa

picture-course = Gads
    .says = Kļūdas, brīdinājumi, neapmierinātās vajadzības un aizpildīto obligāto lauku daļa katra mēneša beigās.

summary-needs-met = Katru no vajadzībām, kas jāapmierina pakalpojumiem, apmierina kāds pakalpojums. Vajadzības kopā: { $needs }.
summary-needs-unmet = { $unmet ->
    [zero] { $unmet } vajadzību no { $needs } neapmierina neviens pakalpojums: cilvēkam tur palīdzības nav.
    [one] { $unmet } vajadzību no { $needs } neapmierina neviens pakalpojums: cilvēkam tur palīdzības nav.
   *[other] { $unmet } vajadzības no { $needs } neapmierina neviens pakalpojums: cilvēkam tur palīdzības nav.
}
summary-needs-single = { $single ->
    [zero] { $single } vajadzību no { $needs } apmierina tikai viens pakalpojums: ja tas apstājas, cita nav.
    [one] { $single } vajadzību no { $needs } apmierina tikai viens pakalpojums: ja tas apstājas, cita nav.
   *[other] { $single } vajadzības no { $needs } apmierina tikai viens pakalpojums: ja tas apstājas, cita nav.
}
summary-fields-all = Visi obligātie lauki aprakstos ir aizpildīti. Lauki kopā: { $fields }.
summary-fields = { $missing ->
    [zero] Aprakstos nav aizpildīti { $missing } no { $fields } obligātajiem laukiem.
    [one] Aprakstos nav aizpildīts { $missing } no { $fields } obligātajiem laukiem.
   *[other] Aprakstos nav aizpildīti { $missing } no { $fields } obligātajiem laukiem.
}
summary-no-errors = Kļūdu aprakstos nav. Brīdinājumi par portfeli: { $warnings }; ieteikumi: { $advice }.
summary-errors = { $errors ->
    [zero] Aprakstos ir { $errors } kļūdu, kas jālabo vispirms. Brīdinājumi par portfeli: { $warnings }; ieteikumi: { $advice }.
    [one] Aprakstos ir { $errors } kļūda, kas jālabo vispirms. Brīdinājumi par portfeli: { $warnings }; ieteikumi: { $advice }.
   *[other] Aprakstos ir { $errors } kļūdas, kas jālabo vispirms. Brīdinājumi par portfeli: { $warnings }; ieteikumi: { $advice }.
}
summary-managers = { $count ->
    [zero] { $count } pakalpojumu no { $services } nav vadītāja, tāpēc par tiem neviens neatbild.
    [one] { $count } pakalpojumam no { $services } nav vadītāja, tāpēc par to neviens neatbild.
   *[other] { $count } pakalpojumiem no { $services } nav vadītāja, tāpēc par tiem neviens neatbild.
}
summary-catalogues = { $count ->
    [zero] { $count } pakalpojumu no { $services } nav katalogā, kurā to saņēmēji tos meklē.
    [one] { $count } pakalpojuma no { $services } nav katalogā, kurā tā saņēmēji to meklē.
   *[other] { $count } pakalpojumu no { $services } nav katalogā, kurā to saņēmēji tos meklē.
}
summary-promises = { $count ->
    [zero] { $count } solījumu nesasniedz to, ko vajadzības prasa, un tas nav pamatots. Pakalpojumi kopā: { $services }.
    [one] { $count } solījums nesasniedz to, ko vajadzība prasa, un tas nav pamatots. Pakalpojumi kopā: { $services }.
   *[other] { $count } solījumi nesasniedz to, ko vajadzības prasa, un tas nav pamatots. Pakalpojumi kopā: { $services }.
}
summary-resource = { $needs ->
    [zero] Visvairāk kas atkarīgs no resursa „{ $title }”: ja tas apstājas, bez pakalpojuma paliek { $needs } vajadzību. No tā atkarīgie pakalpojumi: { $services }.
    [one] Visvairāk kas atkarīgs no resursa „{ $title }”: ja tas apstājas, bez pakalpojuma paliek { $needs } vajadzība. No tā atkarīgie pakalpojumi: { $services }.
   *[other] Visvairāk kas atkarīgs no resursa „{ $title }”: ja tas apstājas, bez pakalpojuma paliek { $needs } vajadzības. No tā atkarīgie pakalpojumi: { $services }.
}
summary-course = Kopš dienas, kas ir { $day }: kļūdas – bija { $errors_then }, tagad { $errors }; neapmierinātas vajadzības – bija { $unmet_then }, tagad { $unmet }.

help-report-summary = Visa stāvoklis vienā lapā: rādītāji, tas, kas izceļas, un īsas tabulas
    .trend = Pievienot pēdējā gada gaitu pa mēnešiem no Git vēstures, skatītu līdz pēdējam iesūtījumam vai līdz `--at`
    .examples =
        pvp report summary # visa stāvoklis
        pvp report summary --trend --output summary.html --lang lv # lapa ar gada gaitu, latviski
