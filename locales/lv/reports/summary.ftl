# Pārskats: kopējais stāvoklis vienā lapā.
report-summary = Portfeļa stāvoklis
    .about = Viss vienā lapā. Katrs konstatējums ir nepilnību sarakstā, katra vajadzība – vajadzību apmierinātības pārskatā.
table-summary-main = Iestādes, kurām visvairāk labojamā
    .about = Rādītās iestādes: { $shown } no { $all }. Rindā ir iestādes pašas apraksts un viss, kam tā ir saimnieks.
table-summary-needs = Dzīves situācijas, kurās ir neapmierinātas vajadzības
    .about = Ne vairāk kā { $count }, vispirms tās, kurās neapmierināto vajadzību ir visvairāk.
table-summary-rules = Galvenās nepilnības
    .about = Ne vairāk kā { $count } kārtulas, vispirms tās, kas konstatē visvairāk kļūdu, tad – brīdinājumu un ieteikumu.
table-summary-resources = Resursi, no kuriem atkarīgs visvairāk vajadzību
    .about = Ne vairāk kā { $count }. Ja resurss apstājas, apstājas arī visi pakalpojumi, kas apmierina šīs vajadzības.
table-summary-trend = Gads pa mēnešiem
    .about = Stāvoklis pēc Git vēstures katra norādītā datuma beigās, izvērtēts pēc šodienas kārtulām; izņēmumi nav vērtēti.

column-institution-services = Pakalpojumi
column-fields-filled = Aizpildīts
column-unmet-needs = Neapmierinātas vajadzības
column-singly-met-needs = Apmierina tikai viens pakalpojums
column-needs-expected = Vajadzības
column-needs-without-it = Vajadzības, kas paliktu bez pakalpojuma
column-services-without-it = Pakalpojumi, kas apstātos
column-day = Diena
column-descriptions-then = Apraksti

figure-fields-filled = Aizpildītie obligātie lauki
figure-services-without-manager = Pakalpojumi bez vadītāja
figure-services-not-in-catalogue = Pakalpojumi, kuru nav vajadzīgajā katalogā
figure-promises-short-of-needs = Solītie līmeņi, kas zemāki par prasīto
figure-needs-on-one-resource = Vajadzības, kas visas atkarīgas no viena resursa

picture-course = Gads
    .says = Kļūdas, brīdinājumi, neapmierinātās vajadzības un aizpildīto obligāto lauku daļa katra mēneša beigās.

summary-needs-met = Katru no vajadzībām, kas jāapmierina pakalpojumiem, apmierina kāds pakalpojums. Vajadzības kopā: { $needs }.
summary-needs-nothing = Reģistrā nav vajadzību, kas jāapmierina pakalpojumiem, tāpēc nav ko vērtēt.
summary-needs-unmet = { $unmet ->
    [zero] { $unmet } vajadzību no { $needs } neapmierina neviens pakalpojums: to saņēmējiem nav, kur vērsties.
    [one] { $unmet } vajadzību no { $needs } neapmierina neviens pakalpojums: to saņēmējiem nav, kur vērsties.
   *[other] { $unmet } vajadzības no { $needs } neapmierina neviens pakalpojums: to saņēmējiem nav, kur vērsties.
}
summary-needs-single = { $single ->
    [zero] { $single } vajadzību no { $needs } apmierina tikai viens pakalpojums: ja tas apstājas, cita nav.
    [one] { $single } vajadzību no { $needs } apmierina tikai viens pakalpojums: ja tas apstājas, cita nav.
   *[other] { $single } vajadzības no { $needs } apmierina tikai viens pakalpojums: ja tas apstājas, cita nav.
}
summary-fields-all = Visi obligātie lauki aprakstos ir aizpildīti. Lauki kopā: { $fields }.
summary-fields-nothing = Obligātos laukus nevar izvērtēt: katrs apraksts ir likvidēts, vai tā failu nevar saprast.
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
    [zero] { $count } pakalpojumiem no { $services } nav vadītāja, tāpēc par tiem neviens neatbild.
    [one] { $count } pakalpojumam no { $services } nav vadītāja, tāpēc par to neviens neatbild.
   *[other] { $count } pakalpojumiem no { $services } nav vadītāja, tāpēc par tiem neviens neatbild.
}
summary-catalogues = { $count ->
    [zero] { $count } pakalpojumu no { $services } nav katalogā, kurā to saņēmēji tos meklē.
    [one] { $count } pakalpojuma no { $services } nav katalogā, kurā tā saņēmēji to meklē.
   *[other] { $count } pakalpojumu no { $services } nav katalogā, kurā to saņēmēji tos meklē.
}
summary-promises = { $count ->
    [zero] { $count } solīto līmeņu ir zemāki, nekā vajadzības prasa, un tas nav pamatots.
    [one] { $count } solītais līmenis ir zemāks, nekā vajadzība prasa, un tas nav pamatots.
   *[other] { $count } solītie līmeņi ir zemāki, nekā vajadzības prasa, un tas nav pamatots.
}
summary-resource = { $needs ->
    [zero] Visvairāk vajadzību balstās uz resursu „{ $title }”: ja tas apstājas, bez pakalpojuma paliek { $needs } vajadzību. Kopā ar to apstātos pakalpojumi: { $services }.
    [one] Visvairāk vajadzību balstās uz resursu „{ $title }”: ja tas apstājas, bez pakalpojuma paliek { $needs } vajadzība. Kopā ar to apstātos pakalpojumi: { $services }.
   *[other] Visvairāk vajadzību balstās uz resursu „{ $title }”: ja tas apstājas, bez pakalpojuma paliek { $needs } vajadzības. Kopā ar to apstātos pakalpojumi: { $services }.
}
summary-course = Kļūdu skaits mainījies no { $errors_then } uz { $errors }, neapmierināto vajadzību skaits – no { $unmet_then } uz { $unmet } (sākums: { $day }).

help-report-summary = Kopējais stāvoklis vienā lapā: rādītāji, tas, kas izceļas, un īsas tabulas
    .trend = Pievienot pēdējā gada gaitu pa mēnešiem no Git vēstures, skatītu līdz pēdējam iesūtījumam vai līdz `--at`
    .examples =
        pvp report summary # kopējais stāvoklis
        pvp report summary --trend --output summary.html # lapa ar gada gaitu
        pvp report summary --table rules --columns rule-title,findings # divas vienas tabulas slejas
