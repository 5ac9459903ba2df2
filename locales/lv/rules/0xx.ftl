# 0xx: reading

unreadable-file = Failu neizdevās nolasīt: { $cause }
    .title = Nenolasāms fails
    .help = Pārliecinieties, ka fails joprojām ir savā vietā un jums ir tiesības to lasīt, un tad pārbaudiet vēlreiz.
    .what = Kārtula pārbauda, vai katru apraksta failu izdodas atvērt un nolasīt. Atver tikai parastus failus, kas atrodas reģistra saknes mapē. Ja faila vietā ir kas cits vai saite ved ārpus šīs mapes, to neatver, tikai paziņo.
    .why = Nenolasīts fails var slēpt kļūdas, tāpēc bez tā pārbaude nav pilnīga. Pakalpojumu kopuma vadītājam jāpārliecinās, ka aprakstīti ir visi pakalpojumi (PU2-7). Savukārt formāts sola, ka nekas ārpus reģistra netiek lasīts.
    .mend = Atjaunojiet failu vai tiesības to lasīt, piemēram, ar komandu `chmod u+r vsaa.yaml`. Saites vietā ielieciet pašu failu.
unreadable-file--not-regular = Tas nav parasts fails, tāpēc netika atvērts
    .help = Ielieciet šajā vietā parastu teksta failu vai pārvietojiet to, kas šeit ir, ārpus reģistra mapes.
unreadable-file--outside = Faila vietā ir saite, kas ved ārpus reģistra, tāpēc tā netika atvērta
    .help = Saites vietā ielieciet pašu failu vai izdzēsiet saiti.

invalid-encoding = Teksts nav UTF-8 kodējumā (baits `{ $byte }`); fails droši vien saglabāts kā `{ $encoding }`
    .title = Nepareizs kodējums
    .help = Atveriet failu kā `{ $encoding }`, pārliecinieties, ka garumzīmes un mīkstinājuma zīmes redzamas pareizi, un saglabājiet to kā UTF-8.
    .what = Kārtula pārbauda, vai fails saglabāts UTF-8 kodējumā. Kodējums nosaka, ar kādiem baitiem failā pieraksta katru burtu. Ja fails ir citā kodējumā, konstatējumā minēts, kurš tas varētu būt.
    .why = Nepareizā kodējumā burtu `ā`, `č` un `ņ` vietā redzamas nesaprotamas zīmes. Formāts sola, ka visas sistēmas failu izlasa vienādi, un to prasa arī sadarbspēja (N5-2).
    .mend = Redaktorā izvēlieties „Saglabāt kā” un kodējumu `UTF-8`. Programmā Notepad tas ir saglabāšanas loga apakšā, programmā VS Code – labajā apakšējā stūrī.
invalid-encoding--wide = Fails ir saglabāts `{ $encoding }` kodējumā, bet vajadzīgs UTF-8
    .help = Atveriet failu redaktorā, izvēlieties „Saglabāt kā” un kodējumu `UTF-8`.

yaml-syntax = Sākot ar šo vietu, tekstu neizdevās saprast
    .title = YAML pieraksta kļūda
    .help = Pārbaudiet šo un iepriekšējo rindu: vai atkāpes, koli, pēdiņas un iekavas ir savās vietās.
    .what = Kārtula pārbauda, vai fails ievēro YAML pierakstu: katrā rindā ir atslēga, kols un vērtība, atkāpes rāda, kas kurā grupā ietilpst, pēdiņas un iekavas ir aizvērtas. Konstatējums norāda vietu, no kuras tekstu vairs nevar saprast. Pārējos failus tas neietekmē, tos pārbauda kā parasti.
    .why = Failu, kas nav pareizs YAML, neviena sistēma nevar izlasīt, un apraksts nenonāk ne reģistrā, ne katalogā. Formāts sola, ka visas sistēmas failu izlasa vienādi (N5-2).
    .mend = Rakstiet `atslēga: vērtība`, katrā nākamajā līmenī ar divām atstarpēm dziļāk. Tekstu, kurā ir kols, komats vai `#`, ielieciet pēdiņās: `lv: "Termiņš: 10 dienas"`.
yaml-syntax--other = Sākot ar šo vietu, tekstu neizdevās saprast
yaml-syntax--unclosed-quote = Pēdiņas ir atvērtas, bet nav aizvērtas
    .help = Teksta beigās pielieciet tādas pašas pēdiņas, ar kādām tas sākas. Paša teksta iekšienē lietojiet „ un ”.
yaml-syntax--unclosed-bracket = Iekava ir atvērta, bet nav aizvērta
    .help = Saraksta beigās pielieciet `]`, lauku grupas beigās – `{"}"}`. Ja ar iekavu sākas teksts, ielieciet visu tekstu pēdiņās.
yaml-syntax--hash = Teksts šeit beidzas: aiz ` #` rakstītais YAML ir komentārs, un tajā palikusi arī aizverošā iekava
    .help = Ielieciet visu tekstu pēdiņās: `"… #…"`.
yaml-syntax--after-quote = Aiz aizverošajām pēdiņām ir vēl kāds teksts
    .help = Ielieciet pēdiņās visu tekstu un tā iekšienē lietojiet „ un ”, piemēram, `"Likums „Par pašvaldībām” un noteikumi"`.
yaml-syntax--after-bracket = Aiz aizverošās iekavas ir vēl kāds teksts
    .help = Ja ar iekavu sākas teksts, ielieciet pēdiņās visu tekstu: `"{ $meant }"`.
yaml-syntax--bracket-content = Iekavās trūkst komata vai aizverošās iekavas
    .help = Vērtības atdaliet ar komatu, piemēram, `[residents, businesses]` vai `{"{"} lv: Pabalsts, en: Benefit {"}"}`. Tekstu, kurā pašā ir komats vai kols, ielieciet pēdiņās.
yaml-syntax--stray-bracket = Šī aizverošā iekava ir lieka vai neatbilst atvērtajai
    .help = Sarakstu atver ar `[` un aizver ar `]`, lauku grupu atver ar `{"{"}` un aizver ar `{"}"}`. Lieko iekavu izdzēsiet.
yaml-syntax--tab = Rindas atkāpe veidota ar tabulatoru
    .help = Atkāpei lietojiet tikai atstarpes, katram līmenim divas. Redaktorā parasti var iestatīt, ka taustiņš `Tab` raksta atstarpes.
yaml-syntax--second-colon = Vērtībā ir vēl viens kols
    .help = Ja kols ir daļa no teksta, ielieciet visu tekstu pēdiņās: `lv: "Termiņš: 10 dienas"`. Ja te sākas jauns lauks, izlabojiet rindas atkāpi.
yaml-syntax--flow-colon = Vērtībā ir vēl viens kols
    .help = Ja kols ir daļa no teksta, ielieciet visu tekstu pēdiņās: `"{ $meant }"`. Ja te sākas jauns lauks, pirms tā ielieciet komatu.
yaml-syntax--list-sign = Saraksta zīmes `-` vietā ir „{ $character }”
    .help = Katru saraksta ierakstu sāciet ar parasto defisi un atstarpi: `- `. Tā gadās, ja sarakstu kopē no dokumenta.
yaml-syntax--slashes = Komentāru nesāk ar `//`
    .help = Rakstiet `#` un atstarpi, tad komentāru.
yaml-syntax--equals = Aiz atslēgas kola vietā ir `=`
    .help = Rakstiet `atslēga: vērtība`, aiz kola atstājot atstarpi.
yaml-syntax--no-colon = Rindai trūkst atslēgas ar kolu
    .help = Rakstiet `atslēga: vērtība`, aiz kola atstājot atstarpi. Ja rinda turpina iepriekšējo tekstu, ielieciet visu tekstu pēdiņās.
yaml-syntax--indentation = Rindas atkāpe nesaskan ar apkārtējām rindām
    .help = Vienas grupas laukus sāciet ar vienādu atkāpi. To, kas ietilpst laukā, rakstiet divas atstarpes dziļāk.
yaml-syntax--fallen-out = Atslēga `{ $key }` zaudējusi atkāpi un tāpēc izkritusi no grupas `{ $group }`
    .help = Rindas sākumā ierakstiet tikpat daudz atstarpju, cik ir pārējiem šīs grupas laukiem: { $wanted }.
yaml-syntax--depth = Rindas atkāpe nesaskan ar grupu `{ $group }`: atstarpju ir { $found }, bet jābūt { $wanted }
    .help = Vienas grupas laukus sāciet ar vienādu atkāpi. To, kas ietilpst laukā, rakstiet divas atstarpes dziļāk.
yaml-syntax--curly-quotes = Drukas pēdiņas nepasargā tekstu, kurā ir kols: YAML pazīst tikai taisnās pēdiņas
    .help = Ap visu tekstu drukas pēdiņu vietā lieciet taisnās: `"{ $meant }"`.
yaml-syntax--dash = Saraksta zīme `-` ir nepareizā vietā
    .help = Katru saraksta ierakstu sāciet jaunā rindā ar `-` un atstarpi, visus ar vienādu atkāpi. Ja ar svītru sākas teksts, ielieciet to pēdiņās.
yaml-syntax--reserved-character = Teksts bez pēdiņām nevar sākties ar zīmi „{ $character }”
    .help = Ielieciet visu tekstu pēdiņās, piemēram, `"@pasts"`.
yaml-syntax--escape = Aiz slīpsvītras `\` ir zīme, kuru tur nevar saprast
    .help = Ja slīpsvītra ir daļa no teksta, pēdiņu `"` vietā lietojiet `'`, piemēram, `'C:\dati'`.
yaml-syntax--comment = Zīme `#` šeit sāk komentāru un pārtrauc tekstu
    .help = Ja `#` ir daļa no teksta, ielieciet visu tekstu pēdiņās. Ja tas ir komentārs, rakstiet to savā rindā virs lauka.
yaml-syntax--block-header = Aiz `|` vai `>` tajā pašā rindā nedrīkst būt teksta
    .help = Tekstu sāciet nākamajā rindā ar divu atstarpju atkāpi. Ja ar šo zīmi sākas pats teksts, ielieciet to pēdiņās.
yaml-syntax--no-space = Aiz `{ $sign }` trūkst atstarpes
    .help = Aiz atslēgas kola un aiz saraksta svītras vienmēr ir atstarpe, piemēram, `title: Teksts` vai `- id: viens`.
yaml-syntax--lone-dash = Svītra `-` viena pati nav vērtība
    .help = Ierakstiet īsto saturu vai, ja lauks nav obligāts, izdzēsiet to. Ja obligātais lauks uz šo aprakstu pēc būtības neattiecas, rakstiet `{"{"} not_applicable: "iemesls" {"}"}`.

duplicate-key = Atslēga `{ $key }` šajā grupā ir jau otrreiz
    .title = Atkārtota atslēga
    .help = Atstājiet vienu no abām. Ja abām ir saturs, apvienojiet to zem vienas atslēgas.
    .what = Kārtula pārbauda, vai katra atslēga vienā lauku grupā rakstīta tikai vienreiz. Rāda abas vietas: to, kur atslēga atkārtojas, un to, kur tā ir pirmoreiz.
    .why = Viena sistēma paturētu pirmo vērtību, cita pēdējo, un neviens par to neuzzinātu. Formāts sola, ka visas sistēmas failu izlasa vienādi un nekas klusējot nepazūd (N5-2).
    .mend = Ja vienā grupā ir `needs: [moving-house/declare-new-address]` un vēl viens `needs`, pierakstiet visu vienā sarakstā: `needs: [moving-house/declare-new-address, moving-house/check-property]`.
    .note-first = pirmā reize

yaml-feature = Šādu YAML pierakstu aprakstos nelieto
    .title = Aprakstos nelietots YAML pieraksts
    .help = Pierakstiet to pašu ar parastām atslēgām un vērtībām. Ja tas ir teksts, ielieciet to pēdiņās.
    .what = Kārtula pārbauda, vai aprakstā ir tikai vienkāršs YAML: atslēgas, vērtības, saraksti un komentāri. Aprakstos nelieto norādes uz citām faila vietām (`&`, `*`, `<<`), apzīmējumus ar `!`, rindas ar `%` un vairākus aprakstus vienā failā. Atslēga vienmēr ir viens vārds pirms kola.
    .why = Retāk lietotās YAML iespējas dažādas programmas saprot atšķirīgi, un cilvēkam tās grūti izlasīt. Formāts sola, ka visas sistēmas failu izlasa vienādi (N5-2).
    .mend = Norādes `owner: *iestade` vietā rakstiet pašu vērtību: `owner: vsaa`. Tekstu, kas sākas ar `*`, `&` vai `!`, ielieciet pēdiņās.
yaml-feature--alias = Norādi ar `*` uz citu faila vietu aprakstos nelieto
    .help = Norādes vietā ierakstiet pašu vērtību. Ja ar `*` sākas teksts, ielieciet to pēdiņās.
yaml-feature--anchor = Vietas apzīmējumu ar `&` aprakstos nelieto
    .help = Izdzēsiet zīmi `&` un vārdu aiz tās. Ja ar `&` sākas teksts, ielieciet to pēdiņās.
yaml-feature--merge-key = Atslēgu `<<`, kas pievieno laukus no citas vietas, aprakstos nelieto
    .help = Šīs rindas vietā izrakstiet vajadzīgos laukus.
yaml-feature--tag = Apzīmējumu ar `!` aprakstos nelieto
    .help = Izdzēsiet apzīmējumu un atstājiet tikai vērtību. Ja ar `!` sākas teksts, ielieciet to pēdiņās.
yaml-feature--directive = Rindu, kas sākas ar `%`, aprakstos nelieto
    .help = Izdzēsiet šo rindu, apraksts bez tās nemainās.
yaml-feature--second-document = Aiz `---` šajā failā sākas vēl viens apraksts
    .help = Katru aprakstu glabājiet savā failā. Ja otra apraksta nav, izdzēsiet `---`.
yaml-feature--complex-key = Atslēgas vietā ir saraksts vai lauku grupa
    .help = Pirms kola rakstiet vienu vārdu, piemēram, `title:`. Ja ar iekavu sākas teksts, ielieciet visu tekstu pēdiņās.
yaml-feature--empty-key = Pirms kola nav atslēgas
    .help = Ierakstiet atslēgu pirms kola vai izdzēsiet šo rindu. Ja ar kolu sākas teksts, ielieciet to pēdiņās.

forbidden-character = { $count ->
        [1] Failā ir neredzama zīme, kurai tur nav vietas: `{ $character }`
        [zero] Failā ir neredzama zīme, kurai tur nav vietas, kopā { $count } reižu: `{ $character }`
        [one] Failā ir neredzama zīme, kurai tur nav vietas, kopā { $count } reizi: `{ $character }`
       *[other] Failā ir neredzama zīme, kurai tur nav vietas, kopā { $count } reizes: `{ $character }`
    }
    .title = Neatļauta zīme
    .help = Izdzēsiet šo zīmi. Ja to neredzat, izdzēsiet un ar roku pārrakstiet vārdus tai apkārt.
    .what = Kārtula meklē zīmes, kuras lasītājs neredz vai sajauc ar citām: vadības zīmes, zīmes, kas maina rakstīšanas virzienu, un zīmes, kuras vispār nerāda, piemēram, nulles platuma atstarpes un mīkstās defises. Tās atrod tekstos, saitēs, atslēgās, identifikatoros un komentāros, arī ja tās pierakstītas kā `\u200B`. Nedalāmā atstarpe drīkst palikt, tāpat zīmes, kas savieno emocijzīmes daļas vai burtus rakstībās, kurām tas vajadzīgs. Tā meklē arī citu alfabētu burtus, kas izskatās pēc latīņu burtiem: atslēgās un identifikatoros visus, citās vērtībās tos, kas iejaukušies latīņu burtiem rakstītā vārdā. Katrai zīmei konstatējumā minēts tās oficiālais nosaukums.
    .why = Ar šādām zīmēm tekstu var parādīt citādu, nekā tas patiesībā ir, un divi šķietami vienādi identifikatori var būt atšķirīgi. Aprakstiem jābūt drošiem un uzticamiem (N10-1), un visām sistēmām tie jāizlasa vienādi (N5-2).
    .mend = Pārrakstiet vietu ar tastatūru, nekopējot, piemēram, `vsaa` ar latīņu burtiem, nevis ar līdzīgiem kirilicas burtiem.
forbidden-character--key = Atslēgā ir maldinoša zīme `{ $character }`
    .help = Ar tastatūru pārrakstiet atslēgu šādi: `{ $meant }`.
forbidden-character--space = Atstarpes vietā ir zīme, kas tikai izskatās pēc tās: `{ $character }`
    .help = Izdzēsiet to un ierakstiet parastu atstarpi ar tastatūru. Tā gadās, ja tekstu kopē no dokumenta vai tīmekļa lapas.
forbidden-character--id = Identifikatorā ir maldinoša zīme `{ $character }`
    .help = Ar tastatūru pārrakstiet to šādi: `{ $meant }`.
forbidden-character--value = Vērtībā ir maldinoša zīme `{ $character }`
    .help = Ar tastatūru pārrakstiet to šādi: `{ $meant }`.
forbidden-character--word = Vārdā ir cita alfabēta burts, kas izskatās pēc latīņu burta: `{ $character }`
    .help = Uzrakstiet vārdu ar tastatūru, nevis iekopējiet: `{ $meant }`.

limit-exceeded = Fails ir pārāk liels vai pārāk sarežģīts
    .title = Pārsniegta robeža
    .help = Sadaliet saturu vairākos aprakstos vai izdzēsiet to, kas failā nonācis nejauši.
    .what = Kārtula pārbauda, vai fails nav pārāk liels, vai tajā nav pārāk daudz vērtību un vai saraksti un grupas nav ielikti cits citā pārāk dziļi. Robežas ir daudz plašākas, nekā vajadzīgs jebkuram īstam aprakstam.
    .why = Robežas pasargā no failiem, kas pārbaudi apturētu, vienalga, tīši vai netīši. Formāts sola, ka katru failu pārbauda ierobežotā laikā un atmiņā.
    .mend = Parasti vainīgs ir failā iekopēts svešs saturs vai sajauktas iekavas. Atstājiet tikai viena pakalpojuma, resursa, iestādes vai dzīves situācijas aprakstu, bet garus pielikumus publicējiet citur un pievienojiet kā saiti, piemēram, `url: https://www.vsaa.gov.lv/rokasgramata`.
limit-exceeded--size = Fails ir lielāks par { $limit } MB
    .help = Pārbaudiet, vai failā nav nejauši iekopēts kas lieks. Garus pielikumus publicējiet citur un pievienojiet kā saiti.
limit-exceeded--depth = Saraksti un lauku grupas ir ielikti cits citā dziļāk par { $limit } līmeņiem
    .help = Pārbaudiet iekavas un atkāpes, jo apraksts tik dziļš nemēdz būt.
limit-exceeded--nodes = Failā ir vairāk nekā { $limit } vērtību
    .help = Pārbaudiet, vai kas nav iekopēts daudzkārt, un atstājiet failā tikai vienu aprakstu.
limit-exceeded--group = Grupas apraksts ir lielāks par { $limit } KB
    .help = Grupu izlasa kopā ar katru tās pakalpojumu, tāpēc kopīgajai daļai jābūt īsai. Garus pielikumus publicējiet citur un pievienojiet kā saiti. Kamēr tas nav izdarīts, grupas pakalpojumus nepārbauda.
merge-conflict = Failā palikušas nepabeigtas apvienošanas zīmes
    .title = Nepabeigta apvienošana
    .help = Izvēlieties, kuru tekstu paturēt, un izdzēsiet rindas, kas sākas ar `<<<<<<<`, `=======` un `>>>>>>>`.
    .what = Kārtula pārbauda, vai failā nav palikušas rindas, ko Git ieraksta, kad divi cilvēki mainījuši vienu un to pašu vietu. Tā pamana arī Git LFS norādi, kas stāv īstā apraksta vietā. Kamēr tas nav izlabots, neko citu par šo failu nesaka.
    .why = Failā vienlaikus ir divi varianti, un neviena sistēma nezina, kurš ir pareizais. Aprakstam jābūt vienam un aktuālam (PU2-7).
    .mend = Salīdziniet tekstu virs un zem rindas `=======`, atstājiet pareizo un izdzēsiet visas trīs zīmju rindas, sākot ar `merge-conflict--lfs = Faila vietā ir Git LFS norāde, nevis pats apraksts
    .help = Iegūstiet īsto failu ar komandu `git lfs pull`. Aprakstiem Git LFS nav vajadzīgs, glabājiet tos kā parastus failus.

not-a-description = Šajā failā nav apraksta
    .title = Fails bez apraksta
    .help = Aprakstu sāciet ar rindām `kind: service` un `id: childcare-benefit` vai pārvietojiet failu ārpus reģistra mapes.
    .what = Kārtula pārbauda, vai fails ir apraksts: tajā ir lauki ar vērtībām, un lauks `kind` pasaka, kas tiek aprakstīts. Var aprakstīt dzīves situāciju, pakalpojumu, resursu vai iestādi. Pārbauda visus failus ar paplašinājumu `.yaml`, kas ir reģistra mapē.
    .why = Pēc `kind` zina, kādām grupām aprakstā jābūt, jo aprakstu uzbūve visā valstī ir vienota (PU2-7).
    .mend = Ierakstiet faila sākumā, piemēram, `kind: service`. Failu, kas nav apraksts, pārvietojiet ārpus reģistra mapes.
not-a-description--empty = Fails ir tukšs
    .help = Ierakstiet tajā aprakstu, sākot ar `kind:` un `id:`, vai izdzēsiet failu.
not-a-description--only-comments = Failā ir tikai komentāri
    .help = Ierakstiet aprakstu, sākot ar `kind:` un `id:`. Ja tas jau ir uzrakstīts, noņemiet `#` rindu sākumā.
not-a-description--not-mapping = Failā ir tikai teksts vai saraksts, bet aprakstu veido lauki ar vērtībām
    .help = Aprakstu sāciet ar laukiem bez atkāpes un svītras, piemēram, `kind: service`.
not-a-description--no-kind = Nav norādīts, ko šis fails apraksta: trūkst lauka `kind`
    .help = Faila sākumā ierakstiet `kind:` un vienu no šiem veidiem: { $kinds }.
not-a-description--unknown-kind = Tāda apraksta veida nav: `{ $value }`
    .help = Aiz `kind:` rakstiet vienu no šiem veidiem: { $kinds }.
not-a-description--empty-table = Tabula ir tukša
    .help = Pirmajā rindā ierakstiet aiļu nosaukumus `subject,item,period,channel,value,part,total,note` vai izdzēsiet failu.

file-name = Faila nosaukums ir `{ $name }`, bet apraksta identifikators ir `{ $id }`
    .title = Faila nosaukums
    .help = Ja pareizs ir faila nosaukums (piemēram, fails tapis kā kopija), izlabojiet `id`. Ja pareizs ir identifikators un faila `{ $meant }` vēl nav, pārdēvējiet failu par `{ $meant }`.
    .what = Kārtula pārbauda, vai faila nosaukums sakrīt ar apraksta identifikatoru un beidzas ar `.yaml`. Tā pārbauda arī to, vai failu ar tādu nosaukumu var saglabāt jebkurā datorā.
    .why = Ja nosaukums sakrīt ar identifikatoru, aprakstu var atrast, neatverot failus. Formāts sola, ka reģistru var lejupielādēt un lietot jebkurā datorā.
    .mend = Aprakstu, kurā ir `id: childcare-benefit`, glabājiet failā `childcare-benefit.yaml`. Nosaukumā lietojiet tikai mazos latīņu burtus, ciparus un defises.
file-name--ending = Faila nosaukums `{ $name }` nebeidzas ar `.yaml`
    .help = Pārdēvējiet failu par `{ $meant }`.
file-name--settings = Iestatījumus no faila `{ $name }` nelasa: to nosaukums ir `{ $meant }`
    .help = Pārdēvējiet failu par `{ $meant }`. Kamēr tas nav izdarīts, iestatījumi nav spēkā.
file-name--reserved = Failu ar nosaukumu `{ $name }` Windows nespēj saglabāt
    .help = Izvēlieties citu nosaukumu un identifikatoru, jo vārdus `con`, `aux`, `nul` un dažus citus Windows patur sev.
file-name--characters = Faila nosaukumā `{ $name }` ir zīmes, kuras daļa sistēmu nepieņem
    .help = Nosaukumā lietojiet tikai mazos latīņu burtus, ciparus un defises, piemēram, `childcare-benefit.yaml`.
file-name--ends = Faila nosaukuma `{ $name }` sākumā vai beigās ir atstarpe vai punkts
    .help = Pārdēvējiet failu bez tiem, piemēram, `childcare-benefit.yaml`.

untidy-text = Tekstā ir zīmes, kuras droši vien nonākušas tur nejauši
    .title = Nesakārtots teksts
    .help = Pārrakstiet tekstu ar tastatūru vai izdzēsiet liekās zīmes.
    .what = Kārtula meklē sīkumus, kas parasti rodas, tekstu kopējot: atstarpes sākumā un beigās, drukas pēdiņas ap visu vērtību un burtus, kas salikti no diviem gabaliem. Teksts ir izlasāms, bet nav tāds, kādu autors to domājis.
    .why = Pēc šāda teksta pakalpojumu var neatrast, jo meklētājs `ē` un no divām zīmēm saliktu `ē` uzskata par atšķirīgiem burtiem. Informācijai katalogos jābūt viegli atrodamai un lietojamai (PU2-8, N6-1).
    .mend = Rakstiet `lv: Bērna kopšanas pabalsts`, nevis `lv: „Bērna kopšanas pabalsts”` vai `lv: " Bērna kopšanas pabalsts"`.
untidy-text--space = Teksta sākumā vai beigās ir lieka atstarpe
    .help = Izdzēsiet lieko atstarpi.
untidy-text--quotes = Drukas pēdiņas ap vērtību kļūst par tās daļu
    .help = Noņemiet tās. Ja vērtībai vajag pēdiņas, lietojiet taisnās: `"{ $meant }"`.
untidy-text--decomposed = Burti ar garumzīmēm vai mīkstinājuma zīmēm ir salikti no divām zīmēm
    .help = Pārrakstiet tekstu ar tastatūru. Tā gadās, ja tekstu kopē no PDF faila vai Mac datora.
untidy-text--lost = Teksts šeit beidzas: aiz ` #` rakstītais YAML ir komentārs, nevis teksta daļa
    .help = Ielieciet visu tekstu pēdiņās: `"… #…"`. Ja tas tiešām ir komentārs, aiz `#` atstājiet atstarpi.
table-syntax = Tabulas rindu neizdevās saprast
    .title = Tabulas pieraksts
    .help = Pārbaudiet šo rindu: ailes atdala komats, un katrā rindā to ir tikpat, cik pirmajā.
    .what = Kārtula pārbauda, vai mērījumu tabula ir vienīgajā pierakstā, ko visas programmas izlasa vienādi: pirmajā rindā ir aiļu nosaukumi, ailes atdala komats, decimāldaļu – punkts, tukšu rindu pa vidu nav, bet teksts ar komatu ir pēdiņās.
    .why = Pakalpojumu līmeņus mēra un analizē katram pakalpojumam un resursam (PU2-17). Skaitļi, kurus katra programma izlasa citādi, nevienam neko nepierāda.
    .mend = Pirmajā rindā rakstiet `subject,item,period,channel,value,part,total,note`, zem tās, piemēram, `childcare-benefit,level/decision-time,2026-09,,,1180,1204,`.
table-syntax--delimiter = Ailes atdala { $delimiter }, bet jāatdala ar komatu
    .help = Saglabājiet tabulu kā CSV ar komatiem starp ailēm; decimāldaļas tad raksta ar punktu: `99.62`.
table-syntax--column = Tādas ailes nav: `{ $column }`
    .help = Ailes ir šādas: { $columns }. Izlabojiet nosaukumu vai izdzēsiet aili.
table-syntax--column-empty = Ailei nav nosaukuma
    .help = Pirmajā rindā ierakstiet nosaukumu vai izdzēsiet aili. Ailes ir šādas: { $columns }.
table-syntax--column-twice = Aile `{ $column }` tabulā ir divreiz
    .help = Atstājiet vienu no abām.
table-syntax--column-missing = { $count ->
        [1] Tabulai trūkst ailes: { $columns }
       *[other] Tabulai trūkst aiļu: { $columns }
    }
<<<<<<< ours
    .help = Pievienojiet trūkstošo pirmajā rindā un aizpildiet. Katra rinda pasaka, uz ko skaitlis attiecas (`subject`), kas ir mērīts (`item`) un par kuru laiku (`period`).
table-syntax--open-quote = Pēdiņas ir atvērtas, bet nav aizvērtas; tālāk tabula nav izlasīta
    .help = Teksta beigās ielieciet `"`. Pēdiņas teksta iekšienē raksta divreiz: `""`.
table-syntax--quote = Pēdiņas ir nevietā
    .help = Ja tekstā ir pēdiņas, visu tekstu liek pēdiņās un iekšējās pēdiņas raksta divreiz: `"Sistēma ""LIETIS"" nedarbojās"`.
table-syntax--blank-row = Tabulas vidū ir tukša rinda
    .help = Izdzēsiet to. Ja par kādu laiku skaitļa nav, rakstiet rindu, kurā ir tikai `note` ar paskaidrojumu.
table-syntax--too-many-cells = Aiļu skaits šajā rindā ir { $found }, bet pirmajā rindā – { $wanted }; rinda nav izlasīta
    .help = Tekstu, kurā ir komats, ielieciet pēdiņās. Decimāldaļas rakstiet ar punktu: `99.62`.
table-syntax--too-few-cells = Aiļu skaits šajā rindā ir { $found }, bet pirmajā rindā – { $wanted }; rinda nav izlasīta
    .help = Arī par tukšu aili rakstiet komatu, piemēram, `childcare-benefit,level/decision-time,2026-09,,,1180,1204,`.
