# `pvp impact`: kas ir skarts, ja kaut kas apstājas.
report-impact = Ja apstājas „{ $title }”
    .about = Skarts ir viss, kas no tā ir atkarīgs tieši vai ar citu pakalpojumu un resursu starpniecību. Likvidētais nav skarts.
impact-available = Izmērītā pieejamība ({ $period }): { $result }. Solīts: { $promised }.
impact-unavailable = Izmērītā pieejamība ({ $period }): { $result }. Tas ir mazāk, nekā solīts: { $promised }.
impact-none = No „{ $title }” nav atkarīgs neviens cits pakalpojums vai resurss, un neviena vajadzība nepaliek neapmierināta.
impact-some = { $hampered ->
        [0] Citi pakalpojumi un resursi, kas apstājas: { $stopping }.
       *[other] Citi pakalpojumi un resursi, kas apstājas: { $stopping }; traucēti: { $hampered }.
    } Katru skarto vajadzību joprojām kāds apmierina.
impact-no-need = { $hampered ->
        [0] Citi pakalpojumi un resursi, kas apstājas: { $stopping }.
       *[other] Citi pakalpojumi un resursi, kas apstājas: { $stopping }; traucēti: { $hampered }.
    } Neviena vajadzība nav skarta: nekas no skartā pašlaik nevienu neapmierina.
impact-unmet = { $hampered ->
        [0] Citi pakalpojumi un resursi, kas apstājas: { $stopping }.
       *[other] Citi pakalpojumi un resursi, kas apstājas: { $stopping }; traucēti: { $hampered }.
    } { $unmet ->
        [zero] { $unmet } vajadzību
        [one] { $unmet } vajadzību
       *[other] { $unmet } vajadzības
    } vairs neapmierina neviens.
impact-waiting = Kas apstājušos pakalpojumu vēl nav saņēmis, nevar pieprasīt { $count ->
        [zero] { $count } citu pakalpojumu
        [one] { $count } citu pakalpojumu
       *[other] { $count } citus pakalpojumus
    }.
impact-retired = „{ $title }” jau ir likvidēts; tālāk nosauktais vēl atsaucas uz to.

figure-impact-services = Citi skartie pakalpojumi
figure-impact-resources = Citi skartie resursi
figure-impact-needs = Skartās vajadzības
figure-impact-needs-unmet = No tām: vairs neapmierina neviens
figure-impact-needs-left = No tām: pēc likvidēšanas nebūtu neviena pakalpojuma
figure-impact-waiting = Pakalpojumi, ko jauni saņēmēji nevar pieprasīt
figure-impact-life-situations = Skartās dzīves situācijas
figure-impact-recipients = Skarto saņēmēju veidi
figure-impact-institutions = Iestādes, kurām par to jāzina

table-impact-main = Skartie pakalpojumi un resursi
table-impact-needs = Skartās vajadzības
table-impact-waiting = Pakalpojumi, ko jauni saņēmēji nevar pieprasīt
    .about = Pirms tiem saņēmējam jāsaņem tas, kas apstājas. Kas to jau ir saņēmis, var tos pieprasīt kā līdz šim.
table-impact-recipients = Kas saņem skartos pakalpojumus
    .about = Ieskaitīts arī tas, kas apstājas pirmais.
table-impact-institutions = Iestādes, kurām par to jāzina
    .about = To saimnieki, sniedzēji un lietotāji, ieskaitot tā, kas apstājas pirmais.
picture-impact = Kas no tā ir atkarīgs
    .says = Labajā malā ir „{ $title }”; pa kreisi no tā – viss, kas no tā ir atkarīgs. Nav attēloti: { $left }.

column-impact-hit = Apraksts
column-impact-far = Soļi
column-impact-effect = Ietekme
column-impact-tell = Vadītājs
column-impact-address = Kam paziņot
column-impact-through = Ar kā starpniecību
column-impact-path = Ceļš
column-impact-need = Kas ar to notiek
column-impact-services-hit = Skartie pakalpojumi
column-impact-remaining = Kas apmierina netraucēti
column-impact-before = Vispirms jāsaņem
column-impact-recipients = Saņēmēji
column-impact-recipient-services = Skartie pakalpojumi
column-impact-recipient-stopping = No tiem apstājas
column-impact-owned-services = Saimnieka pakalpojumi
column-impact-owned-resources = Saimnieka resursi
column-impact-provided = Sniegtie pakalpojumi
column-impact-used = Lietotie resursi

impact-effect-stops = apstājas
impact-effect-hampered = traucēts
impact-need-met = apmierina citi
impact-need-hampered = apmierina, bet traucēti
impact-need-unmet = neapmierināta, kamēr tas nedarbojas
impact-need-left = paliek bez pakalpojuma
impact-need-outside = apmierina bez valsts pakalpojuma

error-no-description = Reģistrā nav apraksta `{ $id }`, un neviena apraksta daļu tā nesauc.
error-cannot-stop--need = `{ $id }` ir dzīves situācija vai vajadzība, un tā nevar apstāties. Norādiet pakalpojumu, resursu vai iestādi; vajadzību pakalpojumus parāda `pvp report coverage --life-situation { $description }`.
error-cannot-stop--part = `{ $id }` ir tikai iestādes daļa. Norādiet pakalpojumu, resursu vai visu iestādi: `pvp impact { $description }`.
error-cannot-stop--kind = `{ $id }` nav nekas tāds, kas var apstāties. Norādiet pakalpojumu, resursu vai iestādi.
error-cannot-stop--unread = Aprakstu `{ $id }` nevar saprast, tāpēc nav zināms, vai tas ir pakalpojums vai resurss. Kļūdu nosauc `pvp show { $description }`.
error-cannot-stop--broken = Apraksta `{ $id }` failu nevar saprast, tāpēc nav zināms, kas būtu skarts, ja tas apstātos. Vispirms izlabojiet failu; kļūdu nosauc `pvp show { $description }`.

help-impact = Parādīt, kas ir skarts, ja apstājas vai tiek likvidēts pakalpojums, resurss vai viss, kā saimnieks ir kāda iestāde
    .id = Pakalpojuma vai resursa identifikators; iestādei – ja apstājas viss, kā saimnieks tā ir
    .all = Pa visām saitēm, ne tikai kritiskajām: arī tas, kas neapstājas, bet ir traucēts
    .path = Reģistra mape, apakšmape vai fails tajā; aplūko visu reģistru
    .examples =
        pvp impact population-register # kas apstājas līdz ar šo resursu
        pvp impact population-register --all # un kas ir traucēts
        pvp impact childcare-benefit --table needs # kuras vajadzības paliek bez pakalpojuma
        pvp impact population-register --output impact.html --output impact.xlsx # lapa un darbgrāmata
        pvp impact population-register --columns title,owner,impact-address --sort owner # kam jāpaziņo, pa saimniekiem
