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
