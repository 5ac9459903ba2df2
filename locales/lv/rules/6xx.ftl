# 6xx: catalogues and contradictions

not-in-catalogue = Pakalpojums „{ $title }” nav katalogā `{ $catalogue }`, kurā tam jābūt
    .title = Nav vajadzīgajā katalogā
    .help = Laukā `information.catalogues` pievienojiet `{ $catalogue }` un pārliecinieties, ka pakalpojums šajā katalogā ir.
    .what = Kārtula pārbauda, vai pakalpojums, kuram ir `status: active`, ir katalogā, ko prasa tā veids un saņēmēji. Individuāla labuma pakalpojumam iedzīvotājiem tas ir `latvija.gov.lv`, uzņēmumiem – `business.gov.lv`, starpiestāžu pakalpojumam – `virsis.gov.lv`. Vispārēja labuma pakalpojumam neviens no tiem nav obligāts.
    .why = Saņēmēji jāinformē par pieejamajiem pakalpojumiem, un katrai saņēmēju grupai ir savs katalogs (PU2-8). Pakalpojumu kopuma vadītājs kontrolē, lai katalogos būtu visi apraksti; katalogs vienmēr top no reģistra, otru aprakstu tam ar roku neraksta.
    .mend = Rakstiet, piemēram, `catalogues: [latvija.gov.lv]`. Ar iestādes tīmekļvietni (`own-site`) vien nepietiek. Ja pakalpojumam pēc būtības kataloga nav, rakstiet `catalogues: {"{"} not_applicable: "Pakalpojumu sniedz tikai pēc tiesas nolēmuma" {"}"}`.
not-in-catalogue--absent = Pakalpojumam „{ $title }” nav norādīts, kādos katalogos tas ir
    .help = Grupā `information` pievienojiet lauku `catalogues`. Iedzīvotājiem domātam pakalpojumam tajā rakstiet `latvija.gov.lv`, uzņēmumiem – `business.gov.lv`, iestādēm – `virsis.gov.lv`, vispārēja labuma pakalpojumam – kādu no pirmajiem diviem vai `own-site`.

wrong-catalogue = Publiskais pakalpojums „{ $title }” ir katalogā `{ $catalogue }`, kas domāts iestādēm
    .title = Nepareizs katalogs
    .help = Laukā `information.catalogues` izdzēsiet `{ $catalogue }`. Ja pakalpojumu tomēr sniedz iestādēm, izlabojiet tā veidu laukā `classification.type`.
    .what = Kārtula pārbauda, vai publisks pakalpojums nav norādīts katalogā `virsis.gov.lv` un vai starpiestāžu pakalpojums nav norādīts katalogā `latvija.gov.lv` vai `business.gov.lv`.
    .why = Katram katalogam ir savi saņēmēji: `latvija.gov.lv` ir iedzīvotājiem, `business.gov.lv` – uzņēmumiem, `virsis.gov.lv` – iestādēm (PU2-8). Nepareizā katalogā pakalpojumu redz tie, kas to nevar saņemt.
    .mend = Publiskam pakalpojumam rakstiet, piemēram, `catalogues: [latvija.gov.lv, business.gov.lv]`, starpiestāžu pakalpojumam – `catalogues: [virsis.gov.lv]`.
wrong-catalogue--interinstitutional = Starpiestāžu pakalpojums „{ $title }” ir katalogā `{ $catalogue }`, kas domāts iedzīvotājiem vai uzņēmumiem
    .help = Laukā `information.catalogues` izdzēsiet `{ $catalogue }`; starpiestāžu pakalpojumam vajadzīgs `virsis.gov.lv`. Ja pakalpojumu tomēr sniedz iedzīvotājiem vai uzņēmumiem, izlabojiet tā veidu laukā `classification.type`.

fee-contradiction = Laukā `fees` teikts, ka pakalpojums ir bez maksas, bet šajā tekstā minēta cena: „{ $sum }”
    .title = Pretruna par maksu
    .help = Ja par pakalpojumu jāmaksā, laukā `fees` uzskaitiet visas maksas. Ja nav jāmaksā, izlabojiet tekstu.
    .what = Kārtula pārbauda, vai pakalpojumam, kas ir bez maksas, nav minēta cena nosacījumos, soļos, paziņojumos vai citos tekstos un vai katrā maksas ierakstā ir pateikts, cik jāmaksā. Tā arī pārbauda, vai maksas pakalpojuma teksti nesaka, ka tas ir bez maksas, un nemin summu, kuras maksu sarakstā nav. Par cenu summu uzskata tad, ja tai blakus, virsrakstā vai soļa nosaukumā ir, piemēram, vārds „maksa”, „nodeva”, „cena” vai „samaksa” un nav teikts „bez maksas”. Ienākumi, sodi un atvieglojumi nav cenas. Teikumu, ko nevar droši saprast, izlaiž.
    .why = Saņēmējam jāzina, cik pakalpojums maksā, un aprakstā uz to nevar būt divas atbildes. Maksa ir daļa no pieprasīšanas un saņemšanas nosacījumiem (PU2-7), un saņēmēji par to jāinformē pareizi (PU2-8).
    .mend = Rakstiet, piemēram, `fees: [{"{"} amount: 4.27, currency: EUR, for: {"{"} lv: Deklarēšana klātienē, en: Declaring in person {"}"} {"}"}]`. Ja kādā gadījumā pakalpojums ir bez maksas, pievienojiet arī ierakstu ar `amount: 0`.
    .note-free = bez maksas
    .note-fees = maksas
fee-contradiction--no-amount = Maksas ierakstā nav pateikts, cik jāmaksā
    .help = Pievienojiet summu (`amount`), mazāko vai lielāko summu (`min`, `max`), to, pēc kā summu nosaka (`set_by`), vai saiti uz cenrādi (`price_list`).
fee-contradiction--free = Laukā `fees` ir maksas, bet šajā tekstā teikts, ka pakalpojums ir „{ $sum }”
    .help = Ja par pakalpojumu jāmaksā, izlabojiet tekstu. Ja kādā gadījumā tas ir bez maksas, laukam `fees` pievienojiet ierakstu ar `amount: 0` un tekstā pasakiet, kurā gadījumā. Ja nav jāmaksā nekad, rakstiet `fees: free`.
fee-contradiction--sum = Šajā tekstā minēta cena „{ $sum }”, bet laukā `fees` tādas nav
    .help = Ja pareizs ir teksts, papildiniet vai izlabojiet lauku `fees`. Ja pareizs ir lauks, izlabojiet tekstu.

deadline-contradiction = Soļi kopā ilgst vairāk, nekā atļauj garākais termiņš. Termiņš: { $deadline }; soļi: { $steps }
    .title = Pretruna par termiņu
    .help = Pārbaudiet soļu ilgumu laukos `takes` un termiņus laukā `request.deadlines` un izlabojiet to, kas nav pareizi.
    .what = Kārtula pārbauda, vai garākais termiņš nav īsāks par visiem soļiem kopā vai par termiņu, kas vārdiem minēts kādā tekstā, un vai no termiņa neatšķiras norādītais izpildes laika līmenis. Ja teikts, ka termiņa nav, tā pārbauda, vai termiņu nesola kāds teksts. Soļa ilgumu ņem no lauka `takes`, bet, ja tā nav, no soļa teksta. Mēnesis ir no 20 līdz 23 darbdienām vai no 28 līdz 31 kalendāra dienai. Teikumu, ko nevar droši saprast, izlaiž.
    .why = Tas, cik ilgā laikā pakalpojumu sniedz, ir publisks un saistošs solījums (PU2-9). Ja aprakstā ir divi atšķirīgi termiņi, saņēmējs nezina, kuram ticēt, un apraksts nav lietojams ne katalogā, ne pārskatos (PU2-7).
    .mend = Ja soļi prasa 15 un 5 darbdienas, rakstiet, piemēram, `deadlines: [{"{"} max: 20, unit: working-day {"}"}]`. Ja īsāku laiku sola tikai daļai pieprasījumu, pie izpildes laika līmeņa pievienojiet, piemēram, `share: 98`.
    .note-step = soļa ilgums
    .note-deadline = garākais termiņš
    .note-no-deadline = teikts, ka termiņa nav
deadline-contradiction--words = Šajā tekstā ir solīts „{ $term }”, bet garākais termiņš ir īsāks: { $deadline }
    .help = Ja pareizs ir teksts, izlabojiet termiņu laukā `request.deadlines`. Ja pareizs ir termiņš, izlabojiet tekstu.
deadline-contradiction--none = Šajā tekstā ir solīts „{ $term }”, bet laukā `request.deadlines` teikts, ka termiņa nav
    .help = Ja termiņš ir, norādiet to laukā `request.deadlines`, piemēram, `[{"{"} max: 10, unit: working-day {"}"}]`. Ja termiņa nav, izlabojiet tekstu.
deadline-contradiction--level = Izpildes laika līmenis atšķiras no termiņa. Līmenis: { $level }; termiņš: { $deadline }
    .help = Norādiet abās vietās vienu un to pašu laiku. Ja līmenis attiecas tikai uz daļu pieprasījumu, pie tā norādiet šo daļu procentos, piemēram, `share: 98`.

step-contradiction = Dokuments ir vajadzīgs solī `{ $step }`, bet tāda soļa šajā aprakstā nav
    .title = Solis vai kanāls, kura nav
    .help = Izlabojiet soli pie dokumenta vai pievienojiet trūkstošo soli laukā `request.steps`.
    .what = Kārtula pārbauda, vai katrs solis, kurā ir vajadzīgs kāds dokuments, aprakstā patiešām ir un vai tajā ir kanāli, ko min pie soļiem, termiņiem, maksām un līmeņiem. Kanālu pazīst pēc tā `id` vai, ja tāda nav, pēc tā veida.
    .why = Saņēmējam jāsaprot, kurā brīdī dokuments jāiesniedz un kādā kanālā tas darāms: pakalpojumam jābūt vienkāršam un ērtam (N6-1). Pieprasīšanas un saņemšanas process ir obligāta apraksta daļa (PU2-7).
    .mend = Ja ir solis `{"{"} id: request, name: {"{"} lv: Pieprasīšana, en: Request {"}"} {"}"}`, pie dokumenta rakstiet `step: request`. Ja ir kanāls `{"{"} type: e-service, id: portal {"}"}`, pie soļa rakstiet `channels: [portal]`.
step-contradiction--channel = Kanāla `{ $channel }` šajā aprakstā nav
    .help = Norādiet kādu no kanāliem, kas ir laukā `request.channels`, vai pievienojiet tur trūkstošo. Rakstiet kanāla `id` vai, ja tāda nav, kanāla veidu.
