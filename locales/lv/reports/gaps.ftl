# Pārskats: portfeļa nepilnību saraksts.
report-gaps = Portfeļa nepilnības
    .about = Kas nav kārtībā, cik tas ir svarīgi, ko darīt un kam.
table-gaps-main = Nepilnību saraksts
    .order = Vispirms grupas, kurās ir visvairāk kļūdu, tad – brīdinājumu un ieteikumu.
table-gaps-groups = Cik nepilnību ir katrā grupā
table-gaps-rules = Kā tās novērst
    .about = Padoms katrai kārtulai.
table-gaps-earlier = No iepriekšējā saraksta
    .about = Iepriekšējā saraksta rindas, kurām šajā sarakstā vietas nav, ar visu, kas tajās ierakstīts.
table-gaps-most-helpful = Kas portfelim palīdzētu visvairāk
    .about = Ne vairāk kā { $count } darbi. Punkti rāda ieguvumu: par katru novērstu kļūdu 5, brīdinājumu 3, ieteikumu 1, par katru vajadzību, ko beidzot kāds apmierinātu, vēl 10, par katru citu pakalpojumu vai resursu, par kuru beidzot kāds atbildētu vai kuru varētu izvērtēt, vēl 1, bet kopā ne vairāk kā 10.

column-severity = Svarīgums
column-rule = Kārtula
column-rule-title = Kārtulas nosaukums
column-finding = Kas nav kārtībā
column-what-to-do = Ko darīt
column-how-to-mend = Kā novērst
column-responsible = Kam jānovērš
column-manager-position = Amats vai iestāde
column-contact = Darba adrese vai tālrunis
column-description-group = Apraksta grupa
column-description-group-title = Apraksta grupas nosaukums
column-field = Lauks
column-place = Vieta failā
column-who = Kas novērsīs
column-until = Līdz kuram laikam
column-done = Izdarīts
column-note = Piezīmes
column-finding-key = Konstatējuma atslēga
column-fate = Kas ar to noticis
column-errors = Kļūdas
column-warnings = Brīdinājumi
column-advice = Ieteikumi
column-findings = Konstatējumi
column-descriptions-concerned = Apraksti
column-thing-to-do = Ko darīt
column-why = Kāpēc tas palīdzētu
column-points = Punkti

figure-findings = Konstatējumi
figure-errors = Kļūdas
figure-warnings = Brīdinājumi
figure-advice = Ieteikumi
figure-descriptions-concerned = Apraksti, kuros ir ko labot
figure-institutions-concerned = Iestādes, kurām ir ko labot

gaps-too-many = Nepilnību ir par daudz: { $severity } – { $count }, bet pieļauts – { $most }.
gaps-from-error = kļūdas
gaps-from-warning = kļūdas un brīdinājumi
gaps-from-advice = konstatējumi
gaps-none = Konstatējumu nav: nevienai kārtulai nav ko iebilst.
gaps-filtered = { $count ->
    [zero] Parādīti { $count } no { $all } konstatējumiem ({ $filter })
    [one] Parādīts { $count } no { $all } konstatējumiem ({ $filter })
   *[other] Parādīti { $count } no { $all } konstatējumiem ({ $filter })
}
gaps-carried = { $count ->
    [zero] No iepriekšējā saraksta pārņemti ieraksti par { $count } nepilnībām.
    [one] No iepriekšējā saraksta pārņemti ieraksti par { $count } nepilnību.
   *[other] No iepriekšējā saraksta pārņemti ieraksti par { $count } nepilnībām.
}
gaps-gone = { $count ->
    [zero] Kopš iepriekšējā saraksta novērstas { $count } nepilnību; tās nosauc tabula „No iepriekšējā saraksta”.
    [one] Kopš iepriekšējā saraksta novērsta { $count } nepilnība; to nosauc tabula „No iepriekšējā saraksta”.
   *[other] Kopš iepriekšējā saraksta novērstas { $count } nepilnības; tās nosauc tabula „No iepriekšējā saraksta”.
}
gaps-left-out = { $count ->
    [zero] Ieraksti ir arī par { $count } nepilnībām, ko šī atlase nerāda; tās nosauc tabula „No iepriekšējā saraksta”.
    [one] Ieraksti ir arī par { $count } nepilnību, ko šī atlase nerāda; to nosauc tabula „No iepriekšējā saraksta”.
   *[other] Ieraksti ir arī par { $count } nepilnībām, ko šī atlase nerāda; tās nosauc tabula „No iepriekšējā saraksta”.
}
gaps-added = { $count ->
    [zero] Iepriekšējam sarakstam pievienotās rindas: { $count }. Tās ir tabulā „No iepriekšējā saraksta”.
    [one] Iepriekšējam sarakstam pievienota { $count } rinda. Tā ir tabulā „No iepriekšējā saraksta”.
   *[other] Iepriekšējam sarakstam pievienotās rindas: { $count }. Tās ir tabulā „No iepriekšējā saraksta”.
}
fate-gone = vairs nav
fate-left-out = ir, bet nav šajā atlasē
fate-added = pievienota rinda
gaps-repeated = { $count ->
    [zero] Atšķirīgu konstatējumu ir { $count }, bet rindu – { $shown }: konstatējums ir rādīts katrā grupā, uz kuru tas attiecas.
    [one] Atšķirīgs konstatējums ir { $count }, bet rindu – { $shown }: konstatējums ir rādīts katrā grupā, uz kuru tas attiecas.
   *[other] Atšķirīgi konstatējumi ir { $count }, bet rindu – { $shown }: konstatējums ir rādīts katrā grupā, uz kuru tas attiecas.
}
gaps-nobodys = { $count ->
    [zero] { $count } konstatējumiem nav zināms, kam tie jānovērš: nav norādīts ne apraksta, ne iestādes portfeļa vadītājs.
    [one] { $count } konstatējumam nav zināms, kam tas jānovērš: nav norādīts ne apraksta, ne iestādes portfeļa vadītājs.
   *[other] { $count } konstatējumiem nav zināms, kam tie jānovērš: nav norādīts ne apraksta, ne iestādes portfeļa vadītājs.
}
gaps-positions = { $count ->
    [zero] { $count } amatu
    [one] { $count } amats
   *[other] { $count } amati
}
gaps-of-no-institution = Saimnieks nav nosakāms
gaps-of-nobody = Nav zināms, kam jānovērš
gaps-of-no-life-situation = Neattiecas uz nevienu dzīves situāciju
gaps-of-no-group = Citi lauki

gaps-do-repair = Izlabot failu
gaps-do-reference = Izlabot atsauci
gaps-do-need = Apmierināt vajadzību
gaps-do-introduce = Ieviest pakalpojumu
gaps-do-service-manager = Norādīt pakalpojumu kopuma vadītāju
gaps-do-resource-manager = Norādīt resursu kopuma vadītāju
gaps-do-levels = Norādīt līmeņus
gaps-do-component = Uzlabot līmeni
gaps-do-unused = Izvērtēt resursu
gaps-do-superfluous = Izvērtēt pakalpojumu
gaps-do-concentrate = Izvērtēt kompetenču centru
gaps-do-merge = Apvienot pakalpojumus
gaps-do-agree = Saskaņot aprakstus
gaps-do-complete = Sakārtot aprakstu
gaps-do-settings = Sakārtot izņēmumus

gaps-why-repair = { $reached ->
    [0] Failu `{ $file }` nevar saprast, tāpēc pārējais tajā nav izvērtēts. Konstatējumi, kas pazustu: { $count }.
   *[other] Failu `{ $file }` nevar saprast, tāpēc pārējais tajā nav izvērtēts. Citi apraksti, kas uz to balstās: { $reached }. Konstatējumi, kas pazustu: { $count }.
}
gaps-why-reference = { $needs ->
    [0] Atsauce `{ $id }` nenorāda uz to, kam tur jābūt. Apraksti, kuros tā ir: { $naming }. Konstatējumi, kas pazustu: { $count }.
   *[other] Atsauce `{ $id }` nenorāda uz to, kam tur jābūt. Apraksti, kuros tā ir: { $naming }. Konstatējumi, kas pazustu: { $count }. Vajadzības, kas, visticamāk, būtu apmierinātas: { $needs }.
}
gaps-why-need = { $naming ->
    [0] { $narrower ->
        [0] Dzīves situācijā „{ $life_situation }” vajadzību „{ $need }” neapmierina neviens pakalpojums.
       *[other] Dzīves situācijā „{ $life_situation }” vajadzību „{ $need }” neapmierina neviens pakalpojums. Kopā ar to tiktu apmierinātas arī šaurākas vajadzības: { $narrower }.
    }
   *[other] { $narrower ->
        [0] Dzīves situācijā „{ $life_situation }” vajadzība „{ $need }” nav apmierināta. Pakalpojumi, ko vēl veido vai jau likvidē: { $naming }.
       *[other] Dzīves situācijā „{ $life_situation }” vajadzība „{ $need }” nav apmierināta. Pakalpojumi, ko vēl veido vai jau likvidē: { $naming }. Kopā ar to tiktu apmierinātas arī šaurākas vajadzības: { $narrower }.
    }
}
gaps-why-service-manager = { $reached ->
    [zero] Iestādei „{ $title }” ir { $reached } pakalpojumu, bet neviens neatbild par tiem kopumā.
    [one] Iestādei „{ $title }” ir { $reached } pakalpojums, bet neviens neatbild par pakalpojumiem kopumā.
   *[other] Iestādei „{ $title }” ir { $reached } pakalpojumi, bet neviens neatbild par tiem kopumā.
}
gaps-why-resource-manager = { $reached ->
    [zero] Iestādei „{ $title }” ir { $reached } resursu, bet neviens neatbild par tiem kopumā.
    [one] Iestādei „{ $title }” ir { $reached } resurss, bet neviens neatbild par resursiem kopumā.
   *[other] Iestādei „{ $title }” ir { $reached } resursi, bet neviens neatbild par tiem kopumā.
}
gaps-why-levels = { $reached ->
    [zero] No „{ $title }” ir atkarīgi { $reached } pakalpojumu, kas citādi nevar darboties. Kamēr līmeņi nav norādīti, nevar izvērtēt, vai šie pakalpojumi spēs izpildīt solīto.
    [one] No „{ $title }” ir atkarīgs { $reached } pakalpojums, kas citādi nevar darboties. Kamēr līmeņi nav norādīti, nevar izvērtēt, vai šis pakalpojums spēs izpildīt solīto.
   *[other] No „{ $title }” ir atkarīgi { $reached } pakalpojumi, kas citādi nevar darboties. Kamēr līmeņi nav norādīti, nevar izvērtēt, vai šie pakalpojumi spēs izpildīt solīto.
}
gaps-why-component = { $services ->
    [zero] „{ $title }” ir vājākais posms, kura dēļ { $services } pakalpojumu nespēj izpildīt solīto.
    [one] „{ $title }” ir vājākais posms, kura dēļ { $services } pakalpojums nespēj izpildīt solīto.
   *[other] „{ $title }” ir vājākais posms, kura dēļ { $services } pakalpojumi nespēj izpildīt solīto.
}
gaps-why-unused = Resurss „{ $title }” nav vajadzīgs nevienam pakalpojumam. Vai nu pakalpojumu aprakstos trūkst atsauču uz to, vai tas ir lieks.
gaps-why-superfluous = Pakalpojums „{ $title }” neapmierina nevienu vajadzību. Bez vajadzības pakalpojums ir lieks.
gaps-why-concentrate = { $reached ->
    [zero] Iestādei „{ $title }” ir tikai { $reached } pakalpojumu; to varētu sniegt nozares vai pašvaldības kompetenču centrs.
    [one] Iestādei „{ $title }” ir tikai { $reached } pakalpojums; to varētu sniegt nozares vai pašvaldības kompetenču centrs.
   *[other] Iestādei „{ $title }” ir tikai { $reached } pakalpojumi; tos varētu sniegt nozares vai pašvaldības kompetenču centrs.
}
gaps-why-merge = „{ $title }” un citi tā paša saimnieka pakalpojumi (kopā { $reached }), šķiet, ir viena pakalpojuma paveidi.
gaps-why-agree = Šķiet, ka „{ $title }” ir pakalpojums, ko vairākas iestādes apraksta katra atsevišķi. Aprakstu kopā: { $reached }.
gaps-why-complete = { $errors ->
    [0] Vienā aprakstā („{ $title }”) pazustu konstatējumi: { $count }.
   *[other] Vienā aprakstā („{ $title }”) pazustu konstatējumi: { $count }; no tiem kļūdas: { $errors }.
}
gaps-why-settings = Izņēmumos un pieņemto konstatējumu sarakstā pazustu konstatējumi: { $count }.

help-report-gaps = Visas portfeļa nepilnības: kas nav kārtībā, cik tas ir svarīgi, ko darīt un kam
    .path = Reģistra mape, apakšmape vai fails tajā: vienmēr izlasa visu reģistru, bet parāda nepilnības, kas attiecas uz šo vietu
    .by = Pēc kā rindas grupēt
    .by--institution = Pēc iestādes, kas ir aprakstu saimnieks
    .by--manager = Pēc tā, kam nepilnība jānovērš
    .by--rule = Pēc kārtulas
    .by--life-situation = Pēc dzīves situācijas; ja nepilnība attiecas uz vairākām, to rāda pie katras
    .by--group = Pēc apraksta grupas, kurā ir lauks
    .manager = Tikai tas, kas jānovērš šim vadītājam: darba adrese, kā tā rakstīta aprakstos, vai tas, ko pārskats rāda slejā „Vadītājs”; var norādīt vairākas reizes
    .rule = Tikai šī kārtula: kods, nosaukums vai kārtulu grupa, piemēram, 4xx vai 40x; var norādīt vairākas reizes
    .severity = Tikai šāds svarīgums; var norādīt vairākas reizes
    .severity--error = Kļūdas
    .severity--warning = Brīdinājumi
    .severity--advice = Ieteikumi
    .kind = Tikai šāda veida apraksti; var norādīt vairākas reizes
    .status = Tikai apraksti šādā statusā; var norādīt vairākas reizes
    .fail-on = Izejas kods ir 1, ja ir šāds vai svarīgāks konstatējums; ja ne šis, ne `--max-gaps` nav dots, izejas kods ir 0
    .fail-on--error = Kļūda
    .fail-on--warning = Brīdinājums vai kļūda
    .fail-on--advice = Jebkurš konstatējums
    .max-gaps = Izejas kods ir 1, ja konstatējumu ir vairāk nekā tik; kopā ar `--fail-on` – ja vairāk ir tādu, cik tas svarīgus nosauc
    .max-gaps-expected = vesels skaitlis no 0
    .since = Darbgrāmata (xlsx), ko šis pārskats sagatavoja agrāk: pārņemt no tās slejās „Kas novērsīs”, „Līdz kuram laikam”, „Izdarīts” un „Piezīmes” ierakstīto; var norādīt vairākas reizes
    .examples =
        pvp report gaps # viss, pa iestādēm
        pvp report gaps --by manager --output gaps.xlsx # pa tiem, kam jānovērš, darbgrāmatā
        pvp report gaps --institution vsaa --severity error # vienas iestādes kļūdas
        pvp report gaps --rule 4xx --by life-situation # kas nesaskan starp vajadzībām, pakalpojumiem un resursiem
        pvp report gaps --per institution --format xlsx --output gaps # katrai iestādei sava darbgrāmata
        pvp report gaps --since gaps.xlsx --output gaps.xlsx # jauns saraksts ar iepriekšējā ierakstīto
        pvp report gaps --fail-on warning --max-gaps 20 # izejas kods 1, ja kļūdu un brīdinājumu ir vairāk nekā 20
        pvp report gaps --columns severity,finding,contact --sort severity # viens saraksts bez virsrakstiem, vispirms svarīgākais
