# 9xx: history

stale-description = Apraksts ilgi nav ne mainīts, ne pārskatīts. Pēdējās izmaiņas: { $changed }; pēdējā pārskatīšana: { $reviewed }
    .title = Sen nepārskatīts apraksts
    .help = Izlasiet aprakstu un izlabojiet to, kas vairs neatbilst. Tad, arī ja nekas nebija jāmaina, grupā `identification` ierakstiet šodienas datumu: `reviewed: { $today }`.
    .what = Kārtula pārbauda, vai dzīves situācijas, pakalpojuma vai resursa apraksts nav pārāk ilgi palicis bez izmaiņām un bez pārskatīšanas. Par izmaiņām uzskata to, ko apraksts saka citādi nekā agrāk, arī citas saites; komentārus un rindu kārtojumu neskaita. Cik mēnešu drīkst paiet, nosaka fails `pvp.yaml`; ja tajā nekas nav teikts, tie ir 12 mēneši. Likvidēto neskata. Kārtula darbojas tikai tad, ja pārbaudē ņem vērā vēsturi: `pvp validate --history`.
    .why = Apraksti ne tikai jāizveido un jāreģistrē, bet arī jāuztur (PU2-7). Par aprakstu atbild saimnieks, un aktuālu to uztur pakalpojuma vadītājs; novecojis apraksts maldina gan saņēmējus, gan citas sistēmas.
    .mend = Rakstiet, piemēram, `reviewed: 2026-11-20`. Citu mēnešu skaitu norādiet failā `pvp.yaml` sadaļā `rules`, piemēram, `stale-description: {"{"} months: 18 {"}"}`.
stale-description--unreviewed = Apraksts ilgi nav mainīts, un nekas neliecina, ka kāds to būtu pārskatījis. Pēdējās izmaiņas: { $changed }
stale-description--unknown = Nav zināms, kad apraksts pēdējo reizi mainīts: iesūtījumā norādītā diena { $changed } vēl nav pienākusi, tātad pulkstenis rādīja nepareizi; nesen pārskatīts apraksts arī nav

identity-lost = { $count ->
        [1] Identifikatora `{ $gone }` vairs nav, bet uz to joprojām atsaucas viens apraksts
        [zero] Identifikatora `{ $gone }` vairs nav, bet uz to joprojām atsaucas { $count } aprakstu
        [one] Identifikatora `{ $gone }` vairs nav, bet uz to joprojām atsaucas { $count } apraksts
       *[other] Identifikatora `{ $gone }` vairs nav, bet uz to joprojām atsaucas { $count } apraksti
    }
    .title = Zudis identifikators
    .help = Ja izdzēstais tomēr ir vajadzīgs, atjaunojiet to ar to pašu identifikatoru. Ja nav, visās atsaucēs norādiet to, kas stājies tā vietā, vai atsauces izdzēsiet.
    .what = Kārtula pārbauda, vai izmaiņās nav izdzēsts vai nomainīts identifikators, uz kuru reģistrā vēl atsaucas: apraksta, vajadzības, pamatdarbības funkcijas vai apkalpošanas vietas identifikators. Par visām atsaucēm uz to ir viens konstatējums, un kārtula `dangling-reference` par tām klusē. Kārtula darbojas tikai tad, ja reģistru salīdzina ar agrāko: `pvp validate --base` vai `--staged`.
    .why = Pēc identifikatora pakalpojumu pazīst cilvēki un citas sistēmas (PU2-7), arī tādas, kuru šajā reģistrā nav. Ja identifikators zūd, vajadzību, pakalpojumu un resursu saistes vairs nav caurskatāmas (N1-5).
    .mend = Nosaukumu var mainīt arī tad, ja identifikators paliek. Ja tomēr jāmaina identifikators, tajās pašās izmaiņās izlabojiet visas atsauces, piemēram, `needs: [birth-of-a-child/register-birth]`. Tā pakalpojuma aprakstu, ko vairs nesniedz, neizdzēsiet, bet rakstiet `status: retired`.
    .note-reference = atsauce uz veco identifikatoru
identity-lost--renamed = { $count ->
        [1] Identifikators `{ $gone }` ir nomainīts uz `{ $new }`, bet uz veco joprojām atsaucas viens apraksts
        [zero] Identifikators `{ $gone }` ir nomainīts uz `{ $new }`, bet uz veco joprojām atsaucas { $count } aprakstu
        [one] Identifikators `{ $gone }` ir nomainīts uz `{ $new }`, bet uz veco joprojām atsaucas { $count } apraksts
       *[other] Identifikators `{ $gone }` ir nomainīts uz `{ $new }`, bet uz veco joprojām atsaucas { $count } apraksti
    }
    .help = Ja var, atstājiet veco identifikatoru: pēc tā aprakstu var pazīt arī citas sistēmas. Ja tas jāmaina, visās atsaucēs `{ $gone }` vietā rakstiet `{ $new }`.

retired-without-successor = { $count ->
        [1] Pakalpojumu „{ $title }” likvidē, bet vajadzību „{ $need }” neapmierina neviens cits pakalpojums
        [zero] Pakalpojumu „{ $title }” likvidē, bet { $count } vajadzību neapmierina neviens cits pakalpojums: { $needs }
        [one] Pakalpojumu „{ $title }” likvidē, bet { $count } vajadzību neapmierina neviens cits pakalpojums: { $needs }
       *[other] Pakalpojumu „{ $title }” likvidē, bet { $count } vajadzības neapmierina neviens cits pakalpojums: { $needs }
    }
    .title = Likvidēts bez pēcteča
    .help = Pakalpojumā, kas turpmāk apmierinās vajadzību, pievienojiet to laukā `basis.needs`. Ja publisks pakalpojums vairs nav gaidāms, vajadzībai aizpildiet lauku `outside`. Ja pēcteča vēl nav, izvērtējiet, vai likvidēšanu nevar atlikt.
    .what = Kārtula pārbauda, vai izmaiņās neliek likvidēt un neizdzēš pēdējo pakalpojumu, kas apmierina kādu vajadzību. Pietiek ar to, ka vajadzību apmierina cits pakalpojums, ko jau ievieš vai sniedz, vai apmierināta ir plašākā vajadzība, kurā tā ietilpst. Kārtula klusē, ja līdz ar pakalpojumu izzūd arī vajadzība vai tai aizpilda lauku `outside`. Par pašu vajadzību ziņo kārtula `unmet-need`. Kārtula darbojas tikai tad, ja reģistru salīdzina ar agrāko: `pvp validate --base` vai `--staged`.
    .why = Katru vajadzību apmierina kāds pakalpojums, un pakalpojumiem jāatbilst dzīves situācijām un saņēmēju vajadzībām (N2-2). Kad pakalpojumu likvidē, saņēmēji nedrīkst nemanot palikt bez tā, kas viņiem vajadzīgs (PU2-2, PU2-20).
    .mend = Pēcteča aprakstā rakstiet, piemēram, `needs: [birth-of-a-child/income-while-caring]` un `services: [{"{"} id: childcare-benefit, relation: replaces {"}"}]`.
    .note-need = šī vajadzība paliek neapmierināta
retired-without-successor--removed = { $count ->
        [1] Pakalpojuma „{ $title }” apraksts ir izdzēsts, bet vajadzību „{ $need }” neapmierina neviens cits pakalpojums
        [zero] Pakalpojuma „{ $title }” apraksts ir izdzēsts, bet { $count } vajadzību neapmierina neviens cits pakalpojums: { $needs }
        [one] Pakalpojuma „{ $title }” apraksts ir izdzēsts, bet { $count } vajadzību neapmierina neviens cits pakalpojums: { $needs }
       *[other] Pakalpojuma „{ $title }” apraksts ir izdzēsts, bet { $count } vajadzības neapmierina neviens cits pakalpojums: { $needs }
    }
    .help = Pakalpojumā, kas turpmāk apmierinās vajadzību, pievienojiet to laukā `basis.needs`. Ja publisks pakalpojums vairs nav gaidāms, vajadzībai aizpildiet lauku `outside`. Ja pakalpojumu vēl sniedz, atjaunojiet tā aprakstu.

level-lowered = Līmenis ir pazemināts ({ $indicator }). Agrāk: { $before }; tagad: { $now }
    .title = Pazemināts līmenis
    .help = Ja tā nebija domāts, atjaunojiet agrāko. Ja bija, pārliecinieties, ka tas ir saskaņots ar saņēmējiem, un, iesniedzot izmaiņas, pasakiet iemeslu.
    .what = Kārtula pārbauda, vai izmaiņās pakalpojums vai resurss nesāk solīt mazāk nekā agrāk: zemāku līmeni, garāku termiņu, to pašu mazākai daļai gadījumu (`share`) vai vairs neko. Līmeņus pazīst pēc identifikatora vai pēc tā, ko tie mēra, un salīdzina tikai tad, ja sakrīt mērīšanas periods un mērvienības var pārrēķināt; darbdienas un kalendāra dienas nepārrēķina. Likvidētos neskata. Kārtula darbojas tikai tad, ja reģistru salīdzina ar agrāko: `pvp validate --base` vai `--staged`.
    .why = Pakalpojuma līmenis ir publisks un saistošs solījums: to nosaka un saskaņo ar saņēmējiem (PU2-9), mēra un kontrolē (PU2-17). Mazāk solīt drīkst tikai apzināti (PU2-20).
    .mend = Atjaunojiet solīto, piemēram, `service_levels: [{"{"} id: monthly-availability, indicator: availability, min: 99.5, unit: percent, window: month {"}"}]` vai `deadlines: [{"{"} max: 10, unit: working-day {"}"}]`.
level-lowered--deadline = Termiņš ir pagarināts. Agrāk: { $before }; tagad: { $now }
level-lowered--share = Līmeni sola mazākai daļai gadījumu ({ $indicator }). Agrāk: { $before }; tagad: { $now }
level-lowered--removed = Līmenis, kas agrāk bija solīts, ir izdzēsts ({ $indicator }). Agrāk: { $before }
level-lowered--removed-deadline = Termiņš, kas agrāk bija solīts, ir izdzēsts. Agrāk: { $before }

figure-rewritten = Mainīts sen beiguša perioda skaitlis: `{ $item }`, „{ $title }”, { $period }. Bija { $was }, tagad { $now }
    .title = Pārrakstīts skaitlis
    .help = Ja agrākais skaitlis bija kļūda, pasakiet to ailē `note`. Citādi atjaunojiet to.
    .what = Kārtula pārbauda, vai izmaiņas nemaina un neizdzēš skaitļus par periodu, kas beidzies pirms vairāk nekā trim mēnešiem (skaitu maina iestatījumos: `months`). Rindas salīdzina pēc tā, kas un kad ir mērīts, nevis pēc vietas tabulā.
    .why = Pagātni nelabo: pēc mērījumiem redz, vai solītais ir pildīts (PU2-17), un izmaiņas līmeņos ir izsekojamas (PU2-20).
    .mend = Atjaunojiet rindu no Git vēstures vai ailē `note` rakstiet, piemēram, `Precizēts pēc revīzijas`.
figure-rewritten--removed = Izdzēsts sen beiguša perioda skaitlis: `{ $item }`, „{ $title }”, { $period }. Bija { $was }
    .help = Atjaunojiet rindu no Git vēstures. Ja mērījums bija kļūda, atstājiet rindu, kurā ir tikai `note` ar paskaidrojumu.
