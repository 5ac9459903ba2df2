# 2xx: mandatory description groups

missing-group = Aprakstā trūkst obligātās grupas `{ $key }` ({ $label })
    .title = Trūkst obligātas grupas
    .help = Pievienojiet to: { $hint }
    .what = Kārtula pārbauda, vai aprakstā ir visas tam obligātās grupas. Pakalpojumam to ir astoņas: `identification`, `classification`, `basis`, `responsible`, `request`, `related`, `performance` un `information`. Ja grupas nav vispār, atsevišķus tās laukus vairs nepārskaita.
    .why = Katrai grupai ir savs lietojums: katalogos, pārvaldībā, pārskatos vai citās sistēmās. Pakalpojumu kopuma vadītājs kontrolē, lai visi pakalpojumi būtu aprakstīti pilnībā (PU2-7).
    .mend = Ierakstiet grupas atslēgu bez atkāpes un zem tās laukus ar divu atstarpju atkāpi, piemēram, `responsible:` un zem tā `owner: vsaa`.
missing-group--applicable = Aprakstā trūkst obligātās grupas `{ $key }` ({ $label })
    .help = Pievienojiet to: { $hint } Ja grupa uz šo aprakstu pēc būtības neattiecas, rakstiet `{ $key }: {"{"} not_applicable: "iemesls" {"}"}`.

missing-field = Trūkst obligātā lauka `{ $key }` ({ $label })
    .title = Trūkst obligāta lauka
    .help = Pievienojiet to: { $hint }
    .what = Kārtula pārbauda, vai katrā grupā un katrā saraksta ierakstā ir visi obligātie lauki. Dažreiz pietiek ar vienu no vairākiem laukiem, tad konstatējumā tie visi ir nosaukti. Lauku, kas pēc būtības neattiecas, drīkst aizstāt ar `not_applicable` un iemeslu, ja formāts to pieļauj.
    .why = Neviens lauks nav obligāts tāpat vien: katru lieto katalogos, pārvaldībā, pārskatos vai citās sistēmās. Tāpēc aprakstam jābūt pilnīgam (PU2-7).
    .mend = Pievienojiet lauku tajā grupā, uz kuru norāda konstatējums, piemēram, grupā `identification` ierakstiet `status: active`.
missing-field--applicable = Trūkst obligātā lauka `{ $key }` ({ $label })
    .help = Pievienojiet to: { $hint } Ja lauks uz šo aprakstu pēc būtības neattiecas, rakstiet `{ $key }: {"{"} not_applicable: "iemesls" {"}"}`.
missing-field--one-of = Jābūt vismaz vienam no šiem laukiem: { $keys }
    .help = Pievienojiet to, kurš šeit ir piemērots.
missing-field--cell = Aile `{ $column }` šajā rindā ir tukša
    .help = Katra rinda pasaka, uz ko skaitlis attiecas (`subject`), kas ir mērīts (`item`) un par kuru laiku (`period`).
missing-field--total = Ir skaits `part`, bet nav kopējā skaita `total`
    .help = Ailē `total` ierakstiet, cik gadījumu bija pavisam.
missing-field--part = Ir kopējais skaits `total`, bet nav skaita `part`
    .help = Ailē `part` ierakstiet, cik gadījumos solītais ir ievērots; procentu rādītājam – cik gadījumus tas skaita.
missing-field--party = Nav norādīts, kas par vienošanos atbild iestādē „{ $title }”
    .help = Pierakstiet, kas tur seko līdz saskaņotajiem līmeņiem un lietošanas nosacījumiem: amatu un darba e-pastu vai tālruni.
missing-field--one-of-several = Saņemtajam nav nosaukuma `id`, lai gan vienošanās aptver vairākus
    .help = Katram dodiet īsu nosaukumu, piemēram, `id: platform`, lai apraksti var pateikt, kuru no tiem saņem.

empty-field = Lauks ir atstāts tukšs
    .title = Tukšs lauks
    .help = Aizpildiet lauku vai izdzēsiet to: šeit tas nav obligāts.
    .what = Kārtula pārbauda, vai laukā patiešām kaut kas ir pateikts. Par tukšu uzskata arī lauku, kurā ir tikai atstarpes, neredzamas zīmes vai zīme satura vietā, piemēram, `-`, `…`, `Nav`, `n/a` vai `TODO`.
    .why = No tukša lauka nevar saprast, vai to aizmirsa aizpildīt vai arī tas neattiecas. Ja lauks uz pakalpojumu neattiecas, to pasaka un norāda iemeslu, bet lauku nekad neatstāj tukšu (PU2-7).
    .mend = Ierakstiet saturu. Ja lauks pēc būtības neattiecas un formāts to pieļauj, `documents: -` vietā rakstiet `documents: {"{"} not_applicable: "Pakalpojumu saņem bez iesnieguma" {"}"}`.
empty-field--mandatory = Obligātais lauks ir atstāts tukšs
    .help = Aizpildiet lauku.
empty-field--applicable = Lauks ir atstāts tukšs
    .help = Aizpildiet lauku. Ja tas uz šo aprakstu pēc būtības neattiecas, rakstiet tā vērtībā `{"{"} not_applicable: "iemesls" {"}"}`.
empty-field--placeholder = Satura vietā ierakstīts tikai `{ $value }`
    .help = Ierakstiet īsto saturu vai izdzēsiet lauku: šeit tas nav obligāts.
empty-field--placeholder-mandatory = Satura vietā ierakstīts tikai `{ $value }`
    .help = Ierakstiet īsto saturu: lauks ir obligāts.
empty-field--placeholder-na = Satura vietā ierakstīts tikai `{ $value }`
    .help = Ierakstiet īsto saturu. Ja lauks uz šo aprakstu pēc būtības neattiecas, rakstiet tā vērtībā `{"{"} not_applicable: "iemesls" {"}"}`.

bare-not-applicable = Pie `not_applicable` nav īsta iemesla
    .title = „Nav attiecināms” bez iemesla
    .help = Vienā teikumā pasakiet, kāpēc lauks uz šo aprakstu neattiecas.
    .what = Kārtula pārbauda, vai aiz `not_applicable` ir īsts iemesls un vai formāts šajā vietā to pieļauj. Lauku, kurš pēc būtības attiecas vienmēr, šādi aizstāt nedrīkst, piemēram, vajadzības, kuru dēļ pakalpojums pastāv.
    .why = Lauks var neattiekties uz kādu pakalpojumu, bet tas jāpasaka un jāpamato (PU2-7). Bez iemesla nevar atšķirt pārdomātu atbildi no izlaista darba.
    .mend = Rakstiet, piemēram, `legal_acts: {"{"} not_applicable: "Pakalpojumu neparedz neviens tiesību akts" {"}"}`.
bare-not-applicable--not-here = Šajā vietā nevar rakstīt `not_applicable`
    .help = Izdzēsiet `not_applicable` un aizpildiet to, kas šeit paredzēts. Neobligātu lauku var izdzēst pavisam.
bare-not-applicable--request = Grupu `request` par neattiecināmu var atzīt tikai publiskam vispārēja labuma pakalpojumam
    .help = Aprakstiet, kā pakalpojumu pieprasa un saņem. Ja tas domāts sabiedrībai kopumā, rakstiet `type: public-general`.

missing-translation = Teksts nav uzrakstīts ieteicamajā valodā: { $languages }
    .title = Trūkst tulkojuma
    .help = Pievienojiet šo pašu tekstu arī norādītajā valodā.
    .what = Kārtula pārbauda, vai katrs cilvēkiem domātais teksts ir visās reģistra valodās. Ja trūkst ieteicamās valodas, tas ir brīdinājums, ja obligātās – kļūda. Kuras valodas ir obligātas un kuras ieteicamas, nosaka fails `pvp.yaml`.
    .why = Informācijai par pakalpojumu jābūt saprotamai visām sabiedrības grupām (N3-3), un aprakstam jābūt pilnīgam (PU2-7).
    .mend = Rakstiet tekstu pa valodām, piemēram, `title: {"{"} lv: Bērna kopšanas pabalsts, en: Childcare benefit {"}"}`.
missing-translation--required = Teksts nav uzrakstīts obligātajā valodā: { $languages }
