# 4xx: the portfolio

unmet-need = Vajadzību „{ $need }” neapmierina neviens pakalpojums
    .title = Neapmierināta vajadzība
    .help = Pakalpojumā, kas to apmierina, pievienojiet šo vajadzību laukā `basis.needs`. Ja to apmierina pats cilvēks vai privāts sniedzējs, vajadzībai aizpildiet lauku `outside`.
    .what = Kārtula pārbauda, vai katru vajadzību apmierina kāds pakalpojums, ko jau ievieš vai sniedz. Pietiek arī ar to, ka apmierināta ir plašākā vajadzība, kurā tā ietilpst. Vajadzību, kurai ir aizpildīts lauks `outside`, neskata.
    .why = Katru vajadzību apmierina kāds pakalpojums – tas ir viens no diviem teikumiem, pēc kuriem izvērtē pakalpojumu kopumu. Vajadzību apzināšana ir uzdevums PU2-2, un pakalpojumiem jāatbilst dzīves situācijām un saņēmēju vajadzībām (N2-2).
    .mend = Pakalpojuma aprakstā rakstiet, piemēram, `needs: [birth-of-a-child/register-birth]`. Ja publisks pakalpojums nav gaidāms, pie vajadzības rakstiet `outside: {"{"} lv: Vārdu vecāki izvēlas paši, en: The parents choose the name themselves {"}"}`.
unmet-need--pointed-at = { $count ->
        [1] Vajadzība „{ $need }” nav apmierināta: uz to atsaucas tikai pakalpojums { $services }, ko vēl veido vai jau likvidē
       *[other] Vajadzība „{ $need }” nav apmierināta: uz to atsaucas tikai pakalpojumi { $services }, ko vēl veido vai jau likvidē
    }
    .help = Pārbaudiet, vai statuss ir pareizs. Ja ir, norādiet vajadzību kādā pakalpojumā, ko jau ievieš vai sniedz.

superfluous-service = Pakalpojums „{ $title }” neapmierina nevienu vajadzību
    .title = Lieks pakalpojums
    .help = Laukā `basis.needs` norādiet vajadzības, kuru dēļ pakalpojums pastāv. Ja tādu nav, izvērtējiet, vai pakalpojums ir vajadzīgs.
    .what = Kārtula pārbauda, vai pakalpojumā ir nosaukta vismaz viena vajadzība un vai vismaz viena no nosauktajām reģistrā ir. Šo lauku nevar aizstāt ar `not_applicable`.
    .why = Pakalpojums nav pašmērķis, tas pastāv kādas vajadzības dēļ. Pārskatot pakalpojumu kopumu, vispirms jautā, vai katrs pakalpojums izriet no vajadzības (P1.1), un pakalpojumiem jāatbilst saņēmēju vajadzībām (N2-2).
    .mend = Rakstiet, piemēram, `needs: [birth-of-a-child/income-while-caring]`. Ja pakalpojums ir tikai cita pakalpojuma daļa, iekļaujiet to otra pakalpojuma darbos `works`. Ja tas vairs nav vajadzīgs, rakstiet `status: retirement`, bet pēc likvidēšanas – `status: retired`.
superfluous-service--dangling = Nevienas no vajadzībām, ko min pakalpojums „{ $title }”, reģistrā nav
    .help = Izlabojiet atsauces laukā `basis.needs` vai pievienojiet trūkstošās vajadzības dzīves situācijai.

foreign-function = Funkcija `{ $function }` pieder iestādei „{ $institution }”, bet pakalpojuma „{ $title }” saimnieks ir „{ $owner }”
    .title = Citas iestādes funkcija
    .help = Laukā `basis.functions` norādiet paša saimnieka funkciju. Ja par pakalpojumu patiesībā atbild otra iestāde, izlabojiet lauku `responsible.owner`.
    .what = Kārtula pārbauda, vai pamatdarbības funkcijas, kuras pakalpojums īsteno, ir tā saimnieka funkcijas, nevis citas iestādes.
    .why = Pārskatot pakalpojumu kopumu, jautā, vai katrs pakalpojums iekļaujas iestādes pamatdarbības funkcijās (P1.1). Saimnieka funkcijas ir daļa no sniegšanas pamatojuma, bez kura apraksts nav pilnīgs (PU2-7).
    .mend = Rakstiet, piemēram, `functions: [vsaa/social-benefits]`. Ja saimnieka aprakstā šādas funkcijas vēl nav, pievienojiet to tur: `functions: [{"{"} id: social-benefits, title: {"{"} lv: Sociālo pabalstu piešķiršana, en: Granting social benefits {"}"} {"}"}]`.

service-without-resources = Pakalpojumam „{ $title }” nav norādīts neviens vajadzīgais resurss
    .title = Pakalpojums bez resursiem
    .help = Laukā `related.resources` uzskaitiet informāciju un digitālās tehnoloģijas, kas pakalpojumam vajadzīgas, piemēram, reģistrus un sistēmas. Ja tādu nav, rakstiet `not_applicable` un iemeslu.
    .what = Kārtula pārbauda, vai pakalpojuma aprakstā ir pateikts, kādi resursi tam vajadzīgi vai kāpēc tādu nav. Resursi šeit ir tikai informācija un digitālās tehnoloģijas. Personāls, kompetences, procesi un tamlīdzīgi ir spējas, un tos raksta laukā `related.capabilities`.
    .why = Pakalpojumiem un resursiem jābūt sasaistītiem un atkarībām – caurskatāmām (N1-5). Pakalpojumu kopuma vadītājs kontrolē, lai katrs pakalpojums būtu saistīts ar vajadzībām un resursiem (PU2-7).
    .mend = Rakstiet, piemēram, `resources: [{"{"} id: population-register, critical: true {"}"}]`. Resursu, kas šajā reģistrā nav aprakstīts, norādiet kā `{"{"} external: {"{"} title: {"{"} lv: Zīmju noliktava, en: Plate store {"}"} {"}"}, critical: true {"}"}`. Ja resursi nav vajadzīgi, rakstiet `resources: {"{"} not_applicable: "Konsultē klātienē, un datus neglabā" {"}"}`.

no-critical-component = Pakalpojumam „{ $title }” nav atzīmēta neviena kritiskā komponente
    .title = Nav kritisko komponenšu
    .help = Grupā `related` pie katra resursa, pakalpojuma vai spējas, bez kā šis pakalpojums nav pieejams, rakstiet `critical: true`.
    .what = Kārtula pārbauda, vai pakalpojumam, kas ir saistīts ar resursiem, citiem pakalpojumiem vai spējām, vismaz viens no tiem ir atzīmēts kā kritiskā komponente. Pakalpojumus, no kuriem tas nav atkarīgs (`prerequisite`, `follows`, `alternative`, `related`, `replaces`), neskaita. Kritiskā komponente ir tā, bez kuras pakalpojums nav pieejams.
    .why = Kritiskās komponentes ir obligāta apraksta daļa (PU2-7). Pēc tām redz, kas no kā ir atkarīgs (N1-5), un plāno pieejamību un nepārtrauktību (PU2-13).
    .mend = Rakstiet, piemēram, `resources: [{"{"} id: population-register, critical: true {"}"}]`. Ja pakalpojumu tiešām var sniegt arī bez visa uzskaitītā, failā `pvp.yaml` rakstiet `ignore: [{"{"} rule: no-critical-component, at: childcare-benefit, reason: "Izsniedz arī bez sistēmām" {"}"}]`.

unused-resource = Resurss „{ $title }” nav vajadzīgs nevienam pakalpojumam
    .title = Neizmantots resurss
    .help = Pakalpojumā, kam šis resurss ir vajadzīgs, norādiet to laukā `related.resources`. Ja tāda pakalpojuma nav, izvērtējiet, vai resurss ir vajadzīgs.
    .what = Kārtula pārbauda, vai katrs resurss ir vajadzīgs kādam pakalpojumam: tieši vai ar tāda resursa starpniecību, kas pakalpojumam ir vajadzīgs. Pakalpojumus, kas jau ir likvidēti, neskaita.
    .why = Resursus uztur tāpēc, ka tie vajadzīgi pakalpojumiem, un šai sasaistei jābūt caurskatāmai (N1-5). Jānodrošina tie resursi, kas pakalpojumiem vajadzīgi (PU2-5); resurss, ko neviens neizmanto, tikai prasa līdzekļus.
    .mend = Pakalpojuma aprakstā rakstiet, piemēram, `resources: [{"{"} id: population-register, critical: true {"}"}]`. Ja resursu vairs neizmanto, tā aprakstā rakstiet `status: retirement`, bet pēc likvidēšanas – `status: retired`.
unused-resource--unused = { $count ->
        [1] Resurss „{ $title }” nav vajadzīgs nevienam pakalpojumam: uz to atsaucas tikai { $users }, kas ir likvidēts vai pats nevienam nav vajadzīgs
       *[other] Resurss „{ $title }” nav vajadzīgs nevienam pakalpojumam: uz to atsaucas tikai { $users }, kas ir likvidēti vai paši nevienam nav vajadzīgi
    }
    .help = Ja kādam pakalpojumam ir vajadzīgs šis resurss vai tas, kas uz to atsaucas, norādiet to pakalpojuma laukā `related.resources`. Ja tāda pakalpojuma nav, izvērtējiet, vai resurss ir vajadzīgs.

smart-claim = Pakalpojums „{ $title }” ir atzīmēts kā viedais, bet tajā nosaukta tikai viena vajadzība
    .title = Adaptivitāte nesaskan ar vajadzībām
    .help = Laukā `basis.needs` norādiet visas vajadzības, ko pakalpojums apmierina. Ja vairāku nav, rakstiet `adaptivity: simple`.
    .what = Kārtula pārbauda, vai lauks `classification.adaptivity` saskan ar vajadzību skaitu. Viedais pakalpojums apmierina vairākas vajadzības un pielāgojas saņēmējam, situācijai, kontekstam un apstākļiem. Vienkāršais to nedara.
    .why = Pakalpojumu adaptivitāte ir viens no nosacījumiem, kam pakalpojumiem jāatbilst (N7-1), tāpat kā atbilstība dzīves situācijām un saņēmēju vajadzībām (N2-2). Ja par viedu nosauc pakalpojumu, kas tāds nav, pārskati maldina.
    .mend = Viedam pakalpojumam rakstiet `adaptivity: smart` un vairākas vajadzības, piemēram, `needs: [birth-of-a-child/register-birth, birth-of-a-child/income-while-caring]`. Pārējiem rakstiet `adaptivity: simple`.
smart-claim--simple = { $count ->
        [zero] Pakalpojums „{ $title }” apmierina { $count } vajadzību, bet ir atzīmēts kā vienkāršais
        [one] Pakalpojums „{ $title }” apmierina { $count } vajadzību, bet ir atzīmēts kā vienkāršais
       *[other] Pakalpojums „{ $title }” apmierina { $count } vajadzības, bet ir atzīmēts kā vienkāršais
    }
    .help = Ja pakalpojums pielāgojas saņēmējam un situācijai, rakstiet `adaptivity: smart`. Ja nepielāgojas, pārbaudiet laukā `basis.needs`, vai tas patiešām apmierina visas šīs vajadzības.

merge-candidates = { $count ->
        [zero] Viena saimnieka { $count } pakalpojumu izskatās pēc viena pakalpojuma paveidiem: { $services }; līdzība { $score } %
        [one] Viena saimnieka { $count } pakalpojums izskatās pēc viena pakalpojuma paveidiem: { $services }; līdzība { $score } %
       *[other] Viena saimnieka { $count } pakalpojumi izskatās pēc viena pakalpojuma paveidiem: { $services }; līdzība { $score } %
    }
    .title = Varbūt viens pakalpojums
    .help = Kas tiem kopīgs: { $reasons }. Ja tas patiešām ir viens pakalpojums, apvienojiet aprakstus un agrākos pakalpojumus uzskaitiet laukā `works`. Ja tie ir apzināti nošķirti, failā `pvp.yaml` pievienojiet izņēmumu un tā iemeslu.
    .what = Kārtula pārbauda, vai starp viena saimnieka pakalpojumiem nav tādu, kas izskatās pēc viena pakalpojuma paveidiem. Tā salīdzina nosaukumus, vajadzības, rezultātu un kanālus. Par pakalpojumiem ar vienādu nosaukumu tā ziņo vienmēr, lai cik atšķirīgi tie citādi būtu. Tas ir tikai ieteikums, lemj cilvēks.
    .why = Pārskatot pakalpojumu kopumu, jautā, vai pakalpojums nav viens no vairākiem viena pakalpojuma paveidiem un vai tas nav sadalīts pārāk sīki (P1.1). Apvienotajā pakalpojumā agrākie pakalpojumi kļūst par darbiem, un viss kopums kļūst vienveidīgāks (N9-1).
    .mend = Apvienotajā pakalpojumā rakstiet, piemēram, `works: [{"{"} id: twins-supplement, title: {"{"} lv: Piemaksa par dvīņiem, en: Supplement for twins {"}"}, formerly: twins-benefit {"}"}]`. Ja pakalpojumiem jāpaliek atsevišķiem, failā `pvp.yaml` rakstiet `ignore: [{"{"} rule: merge-candidates, at: twins-benefit, reason: "Piešķir pēc cita likuma" {"}"}]`.
    .note-other = līdzīgs pakalpojums

merge-candidates--same-title = { $count ->
        [zero] Viena saimnieka { $count } pakalpojumiem ir vienāds nosaukums: { $services }
        [one] Viena saimnieka { $count } pakalpojumam ir vienāds nosaukums: { $services }
       *[other] Viena saimnieka { $count } pakalpojumiem ir vienāds nosaukums: { $services }
    }
    .help = Ja viens pakalpojums ir aprakstīts vairākas reizes, paturiet vienu aprakstu un agrākos pakalpojumus uzskaitiet laukā `works`. Ja pakalpojumi ir dažādi, dodiet katram nosaukumu, pēc kura to var atšķirt. Ja nosaukumam jāpaliek vienādam, failā `pvp.yaml` pievienojiet izņēmumu un tā iemeslu.

concentration-candidate = { $count ->
        [1] Iestādei „{ $title }” ir tikai viens pakalpojums
        [zero] Iestādei „{ $title }” ir tikai { $count } pakalpojumu
        [one] Iestādei „{ $title }” ir tikai { $count } pakalpojums
       *[other] Iestādei „{ $title }” ir tikai { $count } pakalpojumi
    }
    .title = Maz pakalpojumu vienā iestādē
    .help = Izvērtējiet, vai sniegšanu nebūtu labāk nodot pakalpojumu kompetenču centram. Tajā pašā nozarē vai pašvaldībā par tādu varētu kļūt iestāde „{ $centre }” (tās pakalpojumu skaits: { $centre_count }).
    .what = Kārtula pārbauda, vai nav iestāžu, kurām ir tikai viens vai daži pakalpojumi, kaut gan tajā pašā nozarē vai pašvaldībā cita iestāde varētu kļūt par kompetenču centru: tai ir vismaz piecreiz vairāk pakalpojumu. Ja zināms, cik reižu gadā pieprasa abu iestāžu pakalpojumus, salīdzina pieprasījumus, nevis pakalpojumu skaitu. Līdz kādam skaitam pakalpojumu ir maz, nosaka fails `pvp.yaml`; ja tajā nekas nav teikts, tas ir viens.
    .why = Ja iestādei ir maz pakalpojumu vai pieprasījumu, jāizvērtē, vai tos nevar koncentrēt nozares vai pašvaldības pakalpojumu kompetenču centrā (P1.1). Specializēti kompetenču centri ir viens no koplietošanas nosacījumiem (N8-2).
    .mend = Ja pakalpojumu pārņem kompetenču centrs, pakalpojuma aprakstā nomainiet saimnieku, piemēram, `owner: vsaa`. Citu robežu norādiet failā `pvp.yaml` sadaļā `rules`, piemēram, `concentration-candidate: {"{"} services: 3 {"}"}`: tad kārtula ziņo par iestādēm, kurām ir ne vairāk kā trīs pakalpojumi.

concentration-candidate--requests = Iestādei „{ $title }” ir maz pakalpojumu ({ $count }) un maz to pieprasījumu ({ $requests } gadā)
    .help = Izvērtējiet, vai sniegšanu nebūtu labāk nodot pakalpojumu kompetenču centram. Tajā pašā nozarē vai pašvaldībā par tādu varētu kļūt iestāde „{ $centre }” (tās pakalpojumu pieprasījumi gadā: { $centre_count }).

group-candidates = { $owners ->
        [zero] Pakalpojums, šķiet, ir viens un tas pats, bet to atsevišķi apraksta { $owners } iestāžu: { $services }; līdzība { $score } %
        [one] Pakalpojums, šķiet, ir viens un tas pats, bet to atsevišķi apraksta { $owners } iestāde: { $services }; līdzība { $score } %
       *[other] Pakalpojums, šķiet, ir viens un tas pats, bet to atsevišķi apraksta { $owners } iestādes: { $services }; līdzība { $score } %
    }
    .title = Viens pakalpojums vairākās iestādēs
    .help = Līdzīgi apraksti: { $count }. Kas tiem kopīgs: { $reasons }. Vienojieties ar pārējām iestādēm, kurš uztur kopīgo tekstu, un ierakstiet to vienreiz pakalpojumu grupā (`kind: service-group`). Katrs apraksts nosauc grupu (`group: …`) un patur tikai to, kas ir paša iestādes.
    .what = Kārtula pārbauda, vai vienu un to pašu pakalpojumu atsevišķi neapraksta vairākas iestādes. Tā salīdzina nosaukumus, vajadzības, rezultātu un kanālus. Par pakalpojumiem, kas jau ir vienā grupā, tā neko nesaka. Ja nosaukums ir vienāds, bet kopīgas vajadzības nav, tā saka, ka tas ir mazāk droši. Cik iestāžu pietiek, lai par to ziņotu, nosaka fails `pvp.yaml`; ja tajā nekas nav teikts, pietiek ar divām. Tas ir tikai ieteikums, lemj cilvēks.
    .why = Pakalpojumiem, to aprakstiem, veidlapām, procesiem un rezultātam jābūt pēc iespējas vienveidīgiem (N9-1). Pakalpojumi ar kopīgu paraugu veido grupu jeb „šablonu”, un aprakstu uzbūve, forma un saturs visā valstī ir vienoti (PU2-7).
    .mend = Izveidojiet aprakstu `kind: service-group` ar kopīgo daļu (`common`), aprakstos pierakstiet, piemēram, `group: declare-residence` un izdzēsiet to, ko dod grupa. Kā grupa izskatās, rāda `pvp explain service-group`. Kamēr vienojaties, failā `pvp.yaml` rakstiet `ignore: [{"{"} rule: group-candidates, at: declare-residence-ogre, reason: "Aprakstus jau saskaņo", until: 2027-06-30 {"}"}]`. Citu robežu norādiet failā `pvp.yaml` sadaļā `rules`, piemēram, `group-candidates: {"{"} owners: 3 {"}"}`.
    .note-other = līdzīgs pakalpojums
group-candidates--same-title = { $owners ->
        [zero] Vienāds nosaukums ir { $owners } iestāžu pakalpojumiem: { $services }. Varbūt tas ir viens pakalpojums, taču tas ir mazāk droši: kopīgas vajadzības aprakstos nav
        [one] Vienāds nosaukums ir { $owners } iestādes pakalpojumiem: { $services }. Varbūt tas ir viens pakalpojums, taču tas ir mazāk droši: kopīgas vajadzības aprakstos nav
       *[other] Vienāds nosaukums ir { $owners } iestāžu pakalpojumiem: { $services }. Varbūt tas ir viens pakalpojums, taču tas ir mazāk droši: kopīgas vajadzības aprakstos nav
    }
    .help = Noskaidrojiet ar pārējām iestādēm, vai tas ir viens pakalpojums. Ja ir, visos aprakstos nosauciet to pašu vajadzību un vienojieties, kurš uztur kopīgo tekstu. Ja nav, dodiet pakalpojumam nosaukumu, pēc kura to var atšķirt, vai failā `pvp.yaml` pievienojiet izņēmumu un tā iemeslu.
group-candidates--outside-group = Šķiet, ka šis ir tas pats pakalpojums, kam jau ir grupa `{ $group }`: { $services }; līdzība { $score } %
    .help = Kas kopīgs: { $reasons }. Ja tas ir tas pats pakalpojums, pierakstiet `group: { $group }` un izdzēsiet to, ko dod grupa. Ja nav, failā `pvp.yaml` pievienojiet izņēmumu un tā iemeslu.

repeats-group = Lauku `{ $key }` ({ $label }) ar tādu pašu saturu jau dod grupa
    .title = Atkārto grupu
    .help = Izdzēsiet to no šī apraksta: tad tas mainīsies līdzi grupai.
    .what = Kārtula pārbauda, vai grupas pakalpojums neatkārto to, ko grupa tam jau dod. Vērtības salīdzina pēc tā, ko tās saka, nevis pēc pieraksta.
    .why = Kopīgo raksta vienreiz, lai apraksti paliktu vienveidīgi (N9-1). Ja kopīgo vērtību mainīs grupā, pakalpojums, kas to atkārto, paliks pie vecās.
    .mend = Ja grupā ir `common: {"{"} request: {"{"} fees: free {"}"} {"}"}`, no pakalpojuma apraksta izdzēsiet rindu `fees: free`.
    .note-group = grupas kopīgajā daļā

below-group = Apsolīts mazāk, nekā sola grupa ({ $indicator }). Apsolīts: { $promised }; grupa sola: { $required }
    .title = Mazāk nekā grupa
    .help = Pielīdziniet solījumu grupai vai pie līmeņa laukā `justification` pasakiet, kāpēc šeit tas nav iespējams.
    .what = Kārtula pārbauda, vai grupas pakalpojums nesola mazāk par grupu. Tā salīdzina līmeņus, kam ir tas pats rādītājs, mērvienība, daļa, periods un kanāls, un garākos termiņus. Ja solījums nesasniedz arī vajadzības prasīto, par to runā `level-below-need`.
    .why = Grupas līmeņi un termiņi ir tas, ko saņēmējs var gaidīt jebkur valstī. Zemāks līmenis ir jāpamato (PU2-9), un pakalpojumiem jābūt pēc iespējas vienveidīgiem (N9-1).
    .mend = Rakstiet to pašu, ko grupa, vai pie līmeņa pievienojiet, piemēram, `justification: {"{"} lv: Nodaļā strādā viens darbinieks {"}"}`.
    .note-group = grupas solījums
below-group--deadline = Termiņš ir garāks, nekā noteikts grupā. Apsolīts: { $promised }; grupa sola: { $required }
    .help = Pielīdziniet termiņu grupai. Ja tas nav iespējams, pierakstiet apstrādes laika līmeni un pie tā laukā `justification` pamatojumu.
below-group--missing = Grupa sola ko tādu, ko šis pakalpojums nesola ({ $indicator }). Grupa sola: { $required }
    .help = Pierakstiet šādu līmeni. Ja šī pakalpojuma līmeņi neatšķiras no grupas, izdzēsiet tos šeit; ja atšķiras tikai daži, pierakstiet savus laukā `add.service_levels`.

group-gap = Iestādei „{ $title }” vajadzētu pakalpojumu grupā „{ $group }”, bet tāda nav
    .title = Grupā trūkst iestādes
    .help = Aprakstiet šīs iestādes pakalpojumu un tajā pierakstiet `group: { $id }`. Ja iestāde tādu nesniedz, labojiet grupas lauku `expected`.
    .what = Kārtula pārbauda, vai katrai iestādei, kurai pakalpojums jāsniedz, tas šajā grupā ir. Šīs iestādes nosauc grupas lauks `expected`: pa vienai vai pēc veida.
    .why = Pakalpojumu, kas pienākas ikvienam, katra pašvaldība apraksta pati, un neviens neredz, kurai tas nav aprakstīts. Apraksti visā valstī ir vienoti, un to pilnīgumu kontrolē (PU2-7, N9-1).
    .mend = Pašvaldības pakalpojumā rakstiet `group: declare-residence` un to, kas ir tikai tās: saimnieku, vadītāju, vietas un kontaktus.
    .note-expected = grupā nosauktās iestādes
