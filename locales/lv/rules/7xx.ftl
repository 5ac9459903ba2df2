# 7xx: levels and indicators

no-kpi = Nav norādīts neviens galvenais darbības rādītājs: { $kind } „{ $title }”
    .title = Nav darbības rādītāju
    .help = Grupā `performance` pievienojiet lauku `kpis` un tajā vismaz vienu rādītāju ar mērķa vērtību. Ja rādītāji pēc būtības neattiecas, rakstiet `not_applicable` un iemeslu.
    .what = Kārtula pārbauda, vai katram pakalpojumam un resursam ir norādīts vismaz viens galvenais darbības rādītājs vai iemesls, kāpēc rādītāji uz to neattiecas.
    .why = Pēc rādītājiem redz, vai pakalpojums ir rezultatīvs un efektīvs: tos nosaka (PU2-4), mēra un rezultātus izmanto (PU2-23). Pakalpojumam jābūt mērāmam un kontrolējamam (N1-1).
    .mend = Rakstiet, piemēram, `kpis: [{"{"} id: digital-share, title: {"{"} lv: Digitāli iesniegto pieprasījumu īpatsvars, en: Share of digital requests {"}"}, kind: efficiency, horizon: short-term, unit: percent, min: 80, period: quarter {"}"}]`.

no-service-level = Nav norādīts neviens līmenis: { $kind } „{ $title }”
    .title = Trūkst līmeņa
    .help = Pievienojiet lauku `service_levels` un tajā vismaz vienu līmeni, ko apņematies nodrošināt. Ja līmeņi pēc būtības neattiecas, rakstiet `not_applicable` un iemeslu.
    .what = Kārtula pārbauda, vai līmeņi ir norādīti katram pakalpojumam un katram resursam, kas pakalpojumiem vajadzīgs. Ja pakalpojums sola pieejamību vai tās atjaunošanas laiku, tā pārbauda arī, vai tas norādīts visiem resursiem un pakalpojumiem, bez kuriem pakalpojums nevar darboties.
    .why = Pakalpojuma līmenis ir viens vai vairāki rādītāji, kas raksturo tā spēju apmierināt vajadzību (PU2-9). Līmeņus mēra un analizē katram pakalpojumam un katram resursam, kas pakalpojumiem vajadzīgs, arī tad, ja formālas vienošanās nav (PU2-17).
    .mend = Rakstiet, piemēram, `service_levels: [{"{"} id: monthly-availability, indicator: availability, min: 99.5, unit: percent, window: month {"}"}]`. Robeža `min` ir zemākā, `max` – augstākā; `window` ir periods, par kuru rādītāju aprēķina, `share` – cik procentos gadījumu solījumu tur.
    .note-promise = pakalpojuma solījums
no-service-level--below = Pakalpojums „{ $service }” sola rādītāju „{ $indicator }”, bet komponentei, bez kuras tas nevar darboties, šis rādītājs nav norādīts: { $kind } „{ $title }”
    .help = Laukā `service_levels` norādiet šī rādītāja līmeni, citādi nav zināms, vai solījumu var izpildīt. Ja pakalpojums bez šīs komponentes tomēr var darboties, izdzēsiet `critical: true` tajā aprakstā, kurā šī komponente ir norādīta.

level-below-need = Līmenis ir zemāks, nekā prasa vajadzība „{ $need }” ({ $indicator }). Solīts: { $promised }; vajadzība prasa: { $required }
    .title = Zemāks līmenis, nekā prasa vajadzība
    .help = Uzlabojiet līmeni vai pie tā laukā `justification` pamatojiet, kāpēc tas ir zemāks.
    .what = Kārtula pārbauda, vai pakalpojuma līmeņi sasniedz to, ko prasa vajadzības, kuras tas apmierina. Salīdzina tikai vienu un to pašu rādītāju ar to pašu mērvienību, gadījumu daļu un mērīšanas periodu; minūtes un stundas pārrēķina, bet darbdienas un kalendāra dienas ne. Ja izpildes laika līmenis nav norādīts, tā vietā ņem termiņu. Pamatotu līmeni neskata.
    .why = Vajadzības un pakalpojumi savstarpēji jāsalāgo: vajadzība izvirza prasības, un pakalpojuma līmenim tās jāizpilda, cik spējas un resursi ļauj (PU2-9). Zemāks līmenis ir jāpamato.
    .mend = Rakstiet, piemēram, `service_levels: [{"{"} id: decision-time, indicator: processing-time, max: 22, unit: working-day, justification: {"{"} lv: Datus no ārvalstīm saņem divu nedēļu laikā, en: Data from abroad take two weeks to arrive {"}"} {"}"}]`.
    .note-requirement = vajadzības prasība
level-below-need--deadline = Termiņš ir garāks, nekā prasa vajadzība „{ $need }” ({ $indicator }). Solīts: { $promised }; vajadzība prasa: { $required }
    .help = Saīsiniet termiņu un, ja vajag, soļus. Ja to nevar, laukā `service_levels` pievienojiet izpildes laika līmeni (`processing-time`) ar to pašu laiku, kas ir termiņā, un laukā `justification` pamatojiet, kāpēc vajag ilgāku laiku.

level-above-need = Līmenis ir augstāks, nekā prasa vajadzības ({ $indicator }). Solīts: { $promised }; stingrākā prasība: { $required }
    .title = Augstāks līmenis, nekā prasa vajadzības
    .help = Izvērtējiet, vai tik augsts līmenis ir vajadzīgs. Ja ir, pie līmeņa laukā `justification` pamatojiet, kāpēc. Ja nav, soliet tik, cik prasa vajadzības.
    .what = Kārtula pārbauda, vai pakalpojuma līmenis nav augstāks par visu to vajadzību prasībām, kuras tas apmierina. Salīdzina tikai vienu un to pašu rādītāju ar to pašu mērvienību, gadījumu daļu un mērīšanas periodu. Pamatotu līmeni neskata.
    .why = Nepamatoti paaugstināts līmenis patērē vairāk spēju un resursu, nekā vajadzīgs (PU2-9). Vajadzības un pakalpojumi savstarpēji jāsalāgo, un līmenis, kas ir augstāks par prasīto, ir jāpamato.
    .mend = Soliet tik, cik prasa vajadzības, piemēram, `max: 10`, vai pie līmeņa rakstiet, piemēram, `justification: {"{"} lv: To pašu sistēmu lieto arī neatliekamā medicīniskā palīdzība, en: The emergency medical service uses the same system {"}"}`.
    .note-requirement = stingrākā prasība
level-above-need--deadline = Termiņš ir īsāks, nekā prasa vajadzības ({ $indicator }). Solīts: { $promised }; stingrākā prasība: { $required }
    .help = Izvērtējiet, vai tik īss termiņš ir vajadzīgs. Ja ir, laukā `service_levels` pievienojiet izpildes laika līmeni (`processing-time`) ar to pašu laiku un laukā `justification` pamatojiet, kāpēc. Ja nav, soliet tik, cik prasa vajadzības.

level-above-resource = Pakalpojums sola augstāku pieejamību, nekā ļauj tā kritiskās komponentes. Solīts: { $promised }; kritiskās komponentes ļauj: { $chain }
    .title = Solīts vairāk, nekā ļauj resursi
    .help = Soliet to, ko var izpildīt, vai panāciet labāku komponentes līmeni. Ja pakalpojums bez kādas no komponentēm var darboties, izdzēsiet pie tās `critical: true`. Ja zemākais solījums vairs nesasniedz to, ko prasa vajadzība, pamatojiet to laukā `justification`; kamēr solāt to pašu, ko līdz šim, pamatojums neder.
    .what = Kārtula pārbauda, vai pakalpojums nesola vairāk, nekā ļauj tā kritiskie resursi un pakalpojumi. Visu kritisko komponenšu pieejamības sareizina, bet izpildes, reakcijas un atjaunošanas laiks nevar būt īsāks par garāko kritisko komponenšu ķēdi. Ja resurss pats balstās uz kādu pakalpojumu, šā pakalpojuma termiņu neskaita: tas attiecas uz jauniem pieslēgumiem, bet resurss jau ir pieslēgts. Salīdzina tikai līmeņus ar to pašu mērvienību, gadījumu daļu (`share`) un mērīšanas periodu (`window`). Līmeni, kas nav norādīts, neizdomā; par to ziņo kārtula `no-service-level`.
    .why = Resursa līmenis ierobežo pakalpojuma līmeni, un atkarībām jābūt caurskatāmām (N1-5). Pieejamība un nepārtrauktība jāplāno gan pakalpojumiem, gan resursiem (PU2-13).
    .mend = Ja kritiskās komponentes ļauj 98,41 %, pie līmeņa rakstiet, piemēram, `min: 98.4`. Ja pakalpojums var darboties bez kāda resursa, rakstiet, piemēram, `{"{"} id: state-data-centre, critical: false {"}"}`.
    .note-below = komponentes līmenis
level-above-resource--time = Pakalpojums sola īsāku laiku, nekā ļauj tā kritiskās komponentes ({ $indicator }). Solīts: { $promised }; garākā kritisko komponenšu ķēde: { $chain }

nothing-measured = Iestāde kaut ko sola, bet neko no solītā nemēra: „{ $title }” (solījumu skaits: { $count })
    .title = Nekas netiek mērīts
    .help = Sāciet ar vienu tabulu mapē `measurements`: pirmajā rindā `subject,item,period,channel,value,part,total,note`, zem tās pirmie skaitļi.
    .what = Kārtula pārbauda, vai iestādei, kuras pakalpojumi vai resursi kaut ko sola, ir kaut viens skaitlis par to: līmeni, termiņu vai rādītāju. Pieprasījumu skaits (`volume/…`) vien par solījumiem neko nepasaka. Solījumus, par kuriem mērījumu aprakstā ir iemesls, kāpēc tos nemēra, neskaita. Ja reģistrā nemēra neviens, to pasaka vienreiz.
    .why = Pakalpojumu līmeņus mēra un analizē katram pakalpojumam un katram resursam, kas tiem vajadzīgs, arī tad, ja formālas vienošanās nav (PU2-17); rādītājus mēra un rezultātus izmanto (PU2-4, PU2-23).
    .mend = Failā `measurements/vsaa/2026.csv` rakstiet, piemēram, `childcare-benefit,level/decision-time,2026-09,,,1180,1204,` – 1204 lietas, no kurām 1180 izskatītas laikā.
    .note-institution = arī šī iestāde sola un nemēra
nothing-measured--nobody = Reģistrā ir solījumi, bet nekas netiek mērīts (iestāžu skaits: { $institutions }, solījumu skaits: { $count })
    .help = Sāciet ar vienu tabulu mapē `measurements`: pirmajā rindā `subject,item,period,channel,value,part,total,note`, zem tās pirmie skaitļi.

unmeasured = Par periodu `{ $period }` skaitļa nav: { $promise }, „{ $title }”
    .title = Solījums nav mērīts
    .help = Tabulā pievienojiet rindu `{ $subject },{ $item },{ $period },…`. Ja skaitļa nav, tajā pašā rindā ailē `note` paskaidrojiet, kāpēc.
    .what = Kārtula pārbauda, vai katram līmenim, termiņam un rādītājam ir skaitlis par pēdējo periodu, kuram jau jābūt (mēnesi pēc perioda beigām, ja iestatījumos nav citādi). Ja periods nav noteikts, skaitlim jābūt pēdējo divpadsmit mēnešu laikā. Kārtula runā tikai par iestādēm, kas kaut ko jau mēra, un klusē, ja mērījumu aprakstā ir iemesls.
    .why = Līmeņus mēra visiem pakalpojumiem un resursiem (PU2-17), rādītājus mēra un rezultātus izmanto (PU2-4, PU2-23). Par to, ko nemēra, nevar zināt, vai solītais tiek pildīts.
    .mend = Tabulā rakstiet, piemēram, `childcare-benefit,level/decision-time,2026-09,,,1180,1204,`. Ja to nemēra, mērījumu aprakstā rakstiet `not_measured: [{"{"} item: kpi/digital-share, reason: "Kanālus sāks skaitīt 2027. gadā", until: 2027-03-31 {"}"}]`.
unmeasured--part = Par daļu no perioda `{ $period }` skaitļa nav: { $promise }, „{ $title }”
    .help = Tabulā pievienojiet rindas par trūkstošo daļu.
unmeasured--ever = Solījums nekad nav mērīts: { $promise }, „{ $title }”
    .help = Tabulā pievienojiet rindas ar `{ $subject },{ $item },…`. Ja to nemēra, mērījumu apraksta laukā `not_measured` norādiet, kāpēc.
unmeasured--year = Pēdējo divpadsmit mēnešu laikā solījums nav mērīts: { $promise }, „{ $title }”
    .help = Tabulā pievienojiet rindas ar `{ $subject },{ $item },…`. Ja to nemēra, mērījumu apraksta laukā `not_measured` norādiet, kāpēc.
unmeasured--id = Šo termiņu nevar mērīt: termiņi ir vairāki, un šim nav identifikatora („{ $title }”)
    .help = Pie termiņa ierakstiet `id`, piemēram, `id: urgent`, un tabulā lietojiet `deadline/urgent`.

miss-without-action = Solītais nav sasniegts, un neviens neko nedara: { $promise }, „{ $title }”. Solīts: { $promised }; periodā `{ $period }`: { $result }
    .title = Solītais nav sasniegts
    .help = Atrodiet cēloni un mērījumu apraksta laukā `corrective_actions` ierakstiet, kas tiks darīts, kas par to atbild un līdz kuram laikam.
    .what = Kārtula pārbauda pēdējo periodu, par kuru var pateikt, vai solītais ir sasniegts. Ja nav, jābūt korektīvajai darbībai, kas šo periodu nosauc vai vēl nav pabeigta un sākta kāda agrāka perioda dēļ. Par rādītājiem tas ir ieteikums.
    .why = Ja līmenis nav sasniegts, atrod cēloni un to novērš (PU2-17, PU2-22).
    .mend = Mērījumu aprakstā rakstiet `corrective_actions: [{"{"} id: second-reviewer, title: …, for: [level/decision-time], missed: [2026-10], cause: …, responsible: {"{"} position: …, email: … {"}"}, due: 2026-12-31, state: under-way {"}"}]`.
    .note-figure = skaitlis tabulā
miss-without-action--kpi = Rādītājs nav sasniegts, un neviens neko nedara: { $promise }, „{ $title }”. Mērķis: { $promised }; periodā `{ $period }`: { $result }
    .help = Ja rādītājs ir svarīgs, atrodiet cēloni un mērījumu apraksta laukā `corrective_actions` ierakstiet, kas tiks darīts, kas par to atbild un līdz kuram laikam.

missed-again = Solītais nav sasniegts vairākas reizes pēc kārtas ({ $count }): { $promise }, „{ $title }”. Solīts: { $promised }; periodā `{ $period }`: { $result }
    .title = Solītais atkal nav sasniegts
    .help = Pārbaudiet, vai cēlonis ir īstais. Ja solīto ar pašreizējām spējām un resursiem sasniegt nevar, mainiet spējas vai pamatojiet zemāku līmeni.
    .what = Kārtula pārbauda, vai solītais nav sasniegts vairākos periodos pēc kārtas (trijos, ja iestatījumos nav citādi) vai periodā, kas sācies pēc tam, kad korektīvā darbība ir paveikta. Periodus, par kuriem neko nevar pateikt, neskaita.
    .why = Korektīvās darbības rezultātu pārbauda, un, ja tā nelīdz, meklē citu cēloni (PU2-22). Solījums, ko nekad netur, maldina saņēmēju (PU2-17).
    .mend = Mērījumu aprakstā pie jaunās darbības norādiet īsto cēloni, piemēram, `cause: {"{"} lv: Posmam nav aizvietotāja, en: Nobody can stand in for one step {"}"}`.
    .note-figure = skaitlis tabulā
missed-again--after-action = Korektīvā darbība nav palīdzējusi: { $promise }, „{ $title }”. Darbība „{ $action }” ir paveikta ({ $done }), bet solītais joprojām nav sasniegts. Solīts: { $promised }; periodā `{ $period }`: { $result }
    .help = Meklējiet citu cēloni un mērījumu apraksta laukā `corrective_actions` pievienojiet citu darbību.

action-overdue = Korektīvā darbība ir nokavēta: „{ $action }” ({ $title }). Termiņš bija { $due }, dienu skaits kopš tā: { $days }
    .title = Nokavēta korektīvā darbība
    .help = Ja darbība ir paveikta, rakstiet `state: done`, `done` un `result`. Ja vajag vairāk laika, mainiet `due`; ja to vairs nevajag, rakstiet `state: dropped` un `reason`.
    .what = Kārtula pārbauda, vai plānotajām un iesāktajām korektīvajām darbībām termiņš nav pagājis.
    .why = Korektīvā darbība ir apņemšanās novērst cēloni līdz noteiktam laikam (PU2-22).
    .mend = Rakstiet, piemēram, `state: done`, `done: 2026-12-20` un `result: {"{"} lv: Posmam ir divi izskatītāji, en: Two people do the step {"}"}`.

figures-contradict = Daļa ir lielāka par kopējo skaitu: `{ $item }`, „{ $title }”, { $period }
    .title = Pretrunīgi skaitļi
    .help = Ailē `part` ir gadījumi, kuros solītais ievērots (procentu rādītājam – gadījumi, kurus tas skaita), ailē `total` – visi gadījumi. Izlabojiet vienu no skaitļiem.
    .what = Kārtula pārbauda, vai skaitļi paši sev nerunā pretī: daļa nepārsniedz kopējo skaitu, procentu nav vairāk par simtu, rezultāts un skaiti saka vienu un to pašu, kanāliem kopā nav vairāk nekā visam, un nekas nav zem nulles. Par pretrunīgiem skaitļiem nesaka, ka solītais ir vai nav sasniegts.
    .why = Mērījumiem jābūt tādiem, ka tiem var ticēt, citādi tos nevar analizēt (PU2-17, PU2-23).
    .mend = Pārbaudiet skaitļus avotā un izlabojiet rindu, piemēram, `childcare-benefit,level/decision-time,2026-09,,,1180,1204,`.
    .note-channel = kanāla skaitlis
figures-contradict--hundred = Vairāk par simt procentiem: `{ $item }`, „{ $title }”, { $period }
    .help = Izlabojiet skaitli; simts ir viss.
figures-contradict--verdicts = Rezultāts un skaiti saka pretējo: `{ $item }`, „{ $title }”, { $period }
    .help = Pēc viena solītais ir sasniegts, pēc otra nav. Izlabojiet vienu no tiem vai atstājiet tikai skaitus.
figures-contradict--negative = Skaitlis ir mazāks par nulli: `{ $item }`, „{ $title }”, { $period }
    .help = Izlabojiet skaitli.
figures-contradict--channels = Kanāliem kopā ir vairāk nekā visam: `{ $item }`, „{ $title }”, { $period }
    .help = Rinda bez kanāla ir par visiem kanāliem kopā. Izlabojiet to vai kanālu skaitļus.

repeated-figure = Tas pats skaitlis ir divreiz: `{ $item }`, „{ $title }”, { $period }
    .title = Atkārtots skaitlis
    .help = Izdzēsiet vienu no rindām.
    .what = Kārtula pārbauda, vai par vienu rādītāju, periodu un kanālu ir tikai viena rinda visās tabulās kopā. Ja rindas atšķiras, solījumu pēc tām nevērtē.
    .why = Par vienu un to pašu var būt tikai viens skaitlis, citādi nav zināms, kurš ir īstais (PU2-17).
    .mend = Atstājiet vienu rindu, piemēram, `childcare-benefit,level/decision-time,2026-09,,,1180,1204,`.
    .note-first = pirmā reize
repeated-figure--otherwise = Par to pašu ir divi dažādi skaitļi: `{ $item }`, „{ $title }”, { $period }
    .help = Noskaidrojiet, kurš ir īstais, un otru rindu izdzēsiet. Līdz tam solījumu pēc tiem nevērtē.

promise-outdone = Sasniegtais gada laikā vienmēr ir vismaz divreiz labāks par solīto: { $promise }, „{ $title }”. Solīts: { $promised }; sliktākais rezultāts: { $result } (periodu skaits: { $count })
    .title = Solīts daudz mazāk, nekā sasniegts
    .help = Soliet saņēmējam to, ko spējat, vai pārdomājiet, vai tik augsts līmenis ir vajadzīgs.
    .what = Kārtula pārbauda, vai visos pēdējā gada periodos laiks vai nepieejamība nav vismaz divreiz mazāka par solīto. Salīdzina tikai rezultātus, nevis gadījumu skaitus; solītu nulli un simt procentus neskata.
    .why = Līmeni nosaka pēc vajadzības un spējām (PU2-9), un spējas plāno pēc tā, cik tiek izmantots (PU2-19).
    .mend = Soliet tuvāk sasniegtajam, piemēram, `max: 10` līdzšinējo 22 darbdienu vietā.

self-service-candidate = Pakalpojumu pieprasa bieži, bet pašapkalpošanās kanāla nav: „{ $title }” (pieprasījumi gadā: { $count })
    .title = Bieži pieprasīts pakalpojums bez pašapkalpošanās
    .help = Izvērtējiet, vai pakalpojumu var pieprasīt e-pakalpojumā, un, ja var, pievienojiet kanālu ar `type: e-service`.
    .what = Kārtula pārbauda, vai pakalpojumam, ko pēdējo divpadsmit mēnešu laikā pieprasa vairāk nekā 5000 reižu (ja iestatījumos nav citādi) vai kam ir vairāk nekā desmitā daļa no visiem saimnieka pieprasījumiem, ir kanāls, kurā cilvēks tiek galā pats: e-pakalpojums, portāls, lietotne vai mašīnsaskarne.
    .why = Šādus pakalpojumus elektronizē vispirms (MK noteikumi Nr. 402, 3.1. apakšpunkts).
    .mend = Kanālu sarakstā rakstiet, piemēram, `channels: [{"{"} type: e-service, url: https://latvija.gov.lv/… {"}"}]`.
self-service-candidate--tenth = Vairāk nekā desmitā daļa iestādes pieprasījumu ir par šo pakalpojumu, bet pašapkalpošanās kanāla nav: „{ $title }” (pieprasījumi gadā: { $count })
    .help = Izvērtējiet, vai pakalpojumu var pieprasīt e-pakalpojumā, un, ja var, pievienojiet kanālu ar `type: e-service`.

nothing-promised = Pakalpojums „{ $title }” neko nesola: uz to neattiecas ne līmeņi, ne termiņi
    .title = Nekas nav solīts
    .help = Izvērtējiet, ko saņēmējs var sagaidīt, piemēram, cik ilgā laikā saņems atbildi vai cik bieži pakalpojums ir pieejams, un laukā `service_levels` norādiet vismaz vienu līmeni.
    .what = Kārtula pārbauda, vai pakalpojumam nav vienlaikus norādīts, ka uz to neattiecas ne līmeņi (`service_levels`), ne termiņi (`deadlines`). Veidojamu, plānotu un likvidētu pakalpojumu neskata.
    .why = Pakalpojuma līmeņi ir jānosaka (PU2-9), un to izpilde jākontrolē (PU2-17). Ja nekas nav solīts, nevar ne izmērīt, vai pakalpojumu sniedz labi, ne to pārvaldīt (N1-1).
    .mend = Rakstiet, piemēram, `service_levels: [{"{"} id: first-answer, indicator: response-time, max: 5, unit: working-day {"}"}]`.

one-sided-indicators = Pakalpojumam „{ $title }” mēra tikai rezultativitāti, bet nemēra efektivitāti
    .title = Rādītāji tikai par vienu pusi
    .help = Pievienojiet vismaz vienu efektivitātes rādītāju (`kind: efficiency`): cik laika, darba vai naudas pakalpojums prasa, piemēram, digitāli pieprasīto pakalpojumu īpatsvaru. Ja tādu neviens nemēra, izvērtējiet, vai to sākt.
    .what = Kārtula pārbauda, vai pakalpojuma galvenie darbības rādītāji raksturo gan rezultativitāti (`kind: effectiveness`), gan efektivitāti (`kind: efficiency`). Resursus, kā arī veidojamus, plānotus un likvidētus pakalpojumus neskata.
    .why = Jānosaka gan rezultativitāti, gan efektivitāti raksturojoši rādītāji (PU2-4): pirmie rāda, vai vajadzības ir apmierinātas, otrie – ar kādiem līdzekļiem. Ja mēra tikai vienu, otru var pasliktināt, un neviens to neredz (N1-1).
    .mend = Rakstiet, piemēram, `kpis: [{"{"} id: digital-share, title: {"{"} lv: Digitāli pieprasīto pakalpojumu īpatsvars {"}"}, kind: efficiency, unit: percent, min: 80 {"}"}]`.
one-sided-indicators--efficiency = Pakalpojumam „{ $title }” mēra tikai efektivitāti, bet nemēra rezultativitāti
    .help = Pievienojiet vismaz vienu rezultativitātes rādītāju (`kind: effectiveness`): vai saņēmēji iegūst to, kas viņiem vajadzīgs, piemēram, viņu apmierinātību vai laikā pieņemto lēmumu īpatsvaru. Ja tādu neviens nemēra, izvērtējiet, vai to sākt.

no-agreement = Par starpiestāžu individuālas lietošanas pakalpojumu „{ $title }” nav spēkā nevienas vienošanās
    .title = Nav vienošanās
    .help = Aprakstiet vienošanos (`kind: agreement`), pēc kuras pakalpojumu sniedz: ko tā aptver, kas ir puses, kādi līmeņi saskaņoti. Ja tādas vēl nav, noslēdziet to.
    .what = Kārtula pārbauda, vai par to, ko sniedz citām iestādēm un ko saņem no ārpuses, ir vienošanās, kas šodien ir spēkā. Tā skatās starpiestāžu pakalpojumus, virtuālos resursus, resursu lietotājus un kritiskās komponentes ārpus reģistra. Par koplietošanas pakalpojumiem un resursu lietotājiem kārtula tikai iesaka. Saimniekam pašam ar sevi vienošanās nav vajadzīga. Ja vienošanās ir, bet tās termiņš beidzies, par to ziņo `agreement-lapsed`.
    .why = Pakalpojuma līmeņa nosacījumus saskaņo ar saņēmējiem (PU2-9), un sadarbību starp iestādēm koordinē (PU2-10). Bez vienošanās neviens nezina, ko no piegādātāja var prasīt.
    .mend = Pievienojiet failu ar `kind: agreement`. Tam, kas ir ārpus reģistra, pie komponentes pierakstiet, piemēram, `agreement: ic-hosting`, un vienošanās aprakstā norādiet, kam tas vajadzīgs: `for: [population-register]`.
    .note-component = cita komponente bez vienošanās
no-agreement--individual-users = Pakalpojumu „{ $title }” bez spēkā esošas vienošanās lieto: { $users }
    .help = Aprakstiet vienošanos ar katru no šīm iestādēm vai pierakstiet tās esošajai kā saņēmējus vai lietotājus.
no-agreement--shared = Par koplietošanas pakalpojumu „{ $title }” nav spēkā nevienas vienošanās
    .help = Aprakstiet vienošanos, pie kuras iestādes pievienojas. Viena tipveida vienošanās var būt ar daudziem saņēmējiem.
no-agreement--shared-users = Koplietošanas pakalpojumu „{ $title }” bez spēkā esošas vienošanās lieto: { $users }
    .help = Pierakstiet šīs iestādes tipveida vienošanās saņēmējiem vai lietotājiem, bet, ja tādas nav, aprakstiet to.
no-agreement--virtual = Virtuālo resursu „{ $title }” saņem no piegādātāja, bet spēkā esošas vienošanās nav
    .help = Aprakstiet vienošanos ar piegādātāju: par pašu resursu vai par to, uz kā tas balstās. Otrajā gadījumā norādiet to pie ārpus reģistra esošās komponentes laukā `agreement`.
no-agreement--users = Resursu „{ $title }” bez spēkā esošas vienošanās lieto: { $users }
    .help = Aprakstiet vienošanos ar šiem lietotājiem vai pierakstiet tos esošajai kā saņēmējus vai lietotājus.
no-agreement--received = Kritiska komponente ir ārpus reģistra, un nav norādīts, pēc kādas spēkā esošas vienošanās to saņem: { $components }
    .help = Aprakstiet vienošanos ar piegādātāju un pie komponentes norādiet to laukā `agreement`. Tad būs zināms arī, kādu līmeni komponente ļauj solīt.

agreement-lapsed = Vienošanās pēdējā diena bija { $until }, bet statuss joprojām ir `in-force`
    .title = Vienošanās termiņš beidzies
    .help = Ja vienošanās ir pagarināta, izlabojiet termiņu. Ja nav, rakstiet `status: ended` un aprakstiet jauno.
    .what = Kārtula pārbauda, vai vienošanās, kurai ir `status: in-force`, termiņš nav beidzies. Pēdējā termiņa diena vēl pieder termiņam. Ja ir `extends: year`, vienošanās pagarinās pati un nebeidzas.
    .why = Kas beidzies, pie tā sniedzēju saukt nevar. Līdz vienošanās nosacījumu izpildei jāseko (PU2-17), un sadarbība ar partneriem jākoordinē (PU2-10).
    .mend = Pagarinātai vienošanās laukā `valid` rakstiet, piemēram, `until: 2027-12-31`. Beigtai rakstiet `status: ended`.
    .note-status = statuss

agreement-ending = Vienošanās drīz beigsies: pēdējā diena ir { $until } (atlikušās dienas: { $days })
    .title = Vienošanās drīz beigsies
    .help = Laikus vienojieties par pagarināšanu vai jaunu vienošanos. Ja to neturpinās, sagatavojiet saņēmējus.
    .what = Kārtula atgādina par vienošanos, kura beidzas tuvākajos mēnešos (parasti trijos) vai kuras uzteikuma termiņš jau sācies. Mēnešu skaitu maina `pvp.yaml` (`months`). Ja vienošanās pagarinās pati (`extends: year`), kārtula runā tikai uzteikuma termiņā.
    .why = Nosacījumi ar saņēmējiem jāsaskaņo, pirms vecie zaudējuši spēku (PU2-9), un partneriem jāzina, kas būs tālāk (PU2-10).
    .mend = Kad vienošanās pagarināta, izlabojiet termiņu, piemēram, `until: 2027-12-31`.
agreement-ending--notice = Vienošanās uzteikuma termiņš ({ $notice }) jau ir sācies: tās pēdējā diena ir { $until }
    .help = Vienojieties par pagarināšanu vai jaunu vienošanos tagad. Ja to neturpinās, sagatavojiet saņēmējus.
agreement-ending--extends = Vienošanās uzteikuma termiņš ({ $notice }) jau ir sācies. Termiņa pēdējā diena ir { $until }; pēc tās vienošanās pati pagarināsies par gadu
    .help = Pārliecinieties, ka nosacījumi der vēl gadu. Ja neder, noskaidrojiet, vai to vēl var uzteikt, un vienojieties par grozījumiem.

agreed-below-promise = Saskaņots mazāk, nekā publicēts aprakstā „{ $title }” ({ $indicator }). Saskaņots: { $agreed }; publicēts: { $published }
    .title = Saskaņots mazāk, nekā publicēts
    .help = Saskaņojiet vismaz to, kas publicēts, jo tas ir saistošs tāpat. Ja publicēto nevar izpildīt, vispirms labojiet to.
    .what = Kārtula salīdzina saskaņoto līmeni ar publicēto: ar to, kuru nosauc `of`, bet bez `of` ar līmeņiem, kam ir tas pats rādītājs, mērvienība, daļa, periods un kanāls. Ja līmeņa nav, ar termiņu.
    .why = Publicētie pakalpojuma līmeņa nosacījumi ir publisks un saistošs solījums visiem (PU2-9, PU2-17). Zemāks līmenis vienošanās tekstā tos neatceļ, tikai maldina.
    .mend = Ja publicēts `min: 99.5`, saskaņojiet `min: 99.5` vai vairāk. Ja pietiek ar publicēto, atstājiet tikai `of`.
    .note-published = publicētais līmenis

agreed-above-promise = Saskaņots vairāk, nekā publicēts aprakstā „{ $title }”, bez pamatojuma ({ $indicator }). Saskaņots: { $agreed }; publicēts: { $published }
    .title = Saskaņots vairāk, nekā publicēts
    .help = Pie līmeņa laukā `justification` pasakiet, kāpēc šim saņēmējam vajag vairāk. Ja vajag visiem, paaugstiniet publicēto.
    .what = Kārtula pārbauda, vai saskaņotajam līmenim, kas ir augstāks par publicēto, ir pamatojums. Salīdzina tāpat kā `agreed-below-promise`.
    .why = Līmeņus nepaaugstina bez iemesla: katrs prasa vairāk spēju un resursu (PU2-9).
    .mend = Pierakstiet, piemēram, `justification: {"{"} lv: Reģistrā piesakās arī naktīs {"}"}`.
    .note-published = publicētais līmenis

agreed-above-chain = Saskaņota augstāka pieejamība, nekā ļauj kritiskās komponentes, uz kurām balstās „{ $title }”. Saskaņots: { $promised }; kritiskās komponentes ļauj: { $chain }
    .title = Saskaņots vairāk, nekā ļauj resursi
    .help = Saskaņojiet to, ko var izpildīt, vai panāciet labāku komponentes līmeni.
    .what = Kārtula pārbauda, vai saskaņotais līmenis nav augstāks, nekā ļauj kritiskās komponentes. Skatās līmeņus, kas ir tikai saskaņoti vai augstāki par publicētajiem; par publicētajiem ziņo `level-above-resource`. Rēķina tāpat.
    .why = Resursa līmenis ierobežo to, ko var solīt, un atkarībām jābūt caurskatāmām (N1-5). Pieejamību un nepārtrauktību plāno (PU2-13), pirms par to vienojas (PU2-9).
    .mend = Ja kritiskās komponentes ļauj 99,4 %, saskaņojiet ne vairāk kā `min: 99.4`.
    .note-below = komponentes līmenis
agreed-above-chain--time = Saskaņots īsāks laiks, nekā ļauj kritiskās komponentes, uz kurām balstās „{ $title }” ({ $indicator }). Saskaņots: { $promised }; garākā kritisko komponenšu ķēde: { $chain }

wrong-party = „{ $institution }” ir sniedzējs, bet „{ $title }” (`{ $id }`) nav ne tās īpašumā, ne tās sniegts
    .title = Nepareiza līguma puse
    .help = Norādiet to sniedzēju, kam tas pieder vai kas to sniedz. Ja iestāde to patiešām sniedz, pierakstiet to pakalpojuma sniedzējiem.
    .what = Kārtula pārbauda, vai sniedzējam pieder tas, ko vienošanās aptver, vai tas to sniedz; vai saņēmējs ir starp resursa lietotājiem; vai sniedzējs un saņēmējs nav viena iestāde. Ja resursam lietotāji nav attiecināmi vai no tā ir atkarīgs saņēmēja pakalpojums, par saņēmēju kārtula klusē.
    .why = Vienošanās ar to, kas par pakalpojumu vai resursu neatbild, nevienu nesaista. Sadarbība starp iestādēm jākoordinē (PU2-10).
    .mend = Ja pakalpojums pieder `vdaa`, rakstiet `provider: vdaa`. Ja resursu lieto arī `ur`, pierakstiet to resursa laukā `users`.
    .note-provider = sniedzējs
    .note-covered = ko vienošanās aptver
wrong-party--recipient = „{ $institution }” ir saņēmējs, bet nav starp resursa „{ $title }” (`{ $id }`) lietotājiem
    .help = Pierakstiet iestādi resursa lietotājiem (`responsible.users`). Ja tā resursu nelieto, norādiet īsto saņēmēju.
wrong-party--both = `{ $id }` ir gan sniedzējs, gan saņēmējs
    .help = Norādiet, kas sniedz un kas saņem. Iestādei pašai ar sevi vienošanās nav vajadzīga.

agreements-overlap = Par „{ $title }” ar to pašu saņēmēju ({ $recipients }) ir spēkā vēl viena vienošanās: `{ $other }`
    .title = Divas vienošanās par to pašu
    .help = Atstājiet spēkā vienu. Ja jaunā aizstāj veco, vecajai rakstiet `status: ended` vai izlabojiet tās termiņu.
    .what = Kārtula pārbauda, vai par vienu pakalpojumu vai resursu ar vienu saņēmēju šodien nav spēkā divas vienošanās.
    .why = Ja spēkā ir divas, neviens nezina, kuri nosacījumi ir saistoši (PU2-9, PU2-10).
    .mend = Vecajai vienošanās laukā `valid` norādiet `until` – dienu pirms jaunās sākuma.
    .note-first = otra vienošanās

own-form = Vienošanās nav noslēgta pēc tipveida formas, lai gan iestādei tāda ir: `{ $form }`
    .title = Sava forma tipveida formas vietā
    .help = Norādiet formu: `form: { $form }`. Ja šī vienošanās patiešām atšķiras, atstājiet iemeslu, kas tur ir.
    .what = Kārtula pārbauda, vai vienošanās, kurai `form` nav attiecināms, sniedzējam nav tipveida formas šādām vienošanām: pakalpojumiem vai resursiem. Tam, ko saņem no piegādātāja, skatās saņēmēja formas.
    .why = Vienošanās principus un tipveida formas nosaka portfeļa vadītāji, lai saņēmējiem visur būtu vienādi nosacījumi (PU2-9, PU2-17).
    .mend = Rakstiet, piemēram, `form: vdaa/shared-service`.
    .note-form = tipveida forma
