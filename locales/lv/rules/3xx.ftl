# 3xx: identity and references

duplicate-id = Identifikators `{ $id }` jau pieder aprakstam „{ $title }”
    .title = Atkārtots identifikators
    .help = Dodiet šim aprakstam savu identifikatoru, kāda reģistrā vēl nav, un tāpat nosauciet failu.
    .what = Kārtula pārbauda, vai katrs identifikators reģistrā ir tikai vienreiz. Arī vienā aprakstā divām vajadzībām, vietām vai citām tā daļām nevar būt viens identifikators. Identifikatorus, kas atšķiras tikai ar lielajiem un mazajiem burtiem, uzskata par vienādiem.
    .why = Pēc identifikatora pakalpojumu pazīst cilvēki un citas sistēmas (PU2-7). Ja tas pieder diviem, neviens nezina, uz kuru atsauce ved, un saistes vairs nav caurskatāmas (N1-5).
    .mend = Ja abi apraksti ir par vienu un to pašu, atstājiet vienu. Ja ne, vienam izvēlieties precīzāku identifikatoru, piemēram, `id: childcare-benefit-twins`, un tāpat pārdēvējiet failu.
    .note-first = pirmā reize
duplicate-id--copy = Identifikators `{ $id }` jau pieder aprakstam „{ $title }”
    .help = Ja šis fails tapis kā kopija, dodiet aprakstam savu identifikatoru, kas sakrīt ar faila nosaukumu: `id: { $meant }`.
duplicate-id--case = Identifikators `{ $id }` atšķiras no `{ $other }` („{ $title }”) tikai ar lielajiem un mazajiem burtiem
    .help = Vienam no tiem izvēlieties citu identifikatoru, kurā ir tikai mazie burti.
duplicate-id--part = Identifikators `{ $id }` šajā sarakstā ir jau otrreiz
    .help = Vienam no abiem ierakstiem izvēlieties citu identifikatoru.
duplicate-id--item = „{ $id }” grupas sarakstā jau ir
    .help = Izdzēsiet to no papildinājumiem. Ja te domāts kas cits, dodiet tam nosaukumu, pēc kura to var atšķirt.
duplicate-id--measured = Par to pašu jau ir cits mērījumu apraksts: „{ $title }”
    .help = Apvienojiet abus vienā failā.

dangling-reference = Identifikatora `{ $id }` reģistrā nav; šeit jānorāda { $wanted }
    .title = Atsauce, kas nekur neved
    .help = Izlabojiet identifikatoru (visus parāda `pvp list { $list }`) vai vispirms pievienojiet to, uz ko tas atsaucas.
    .what = Kārtula pārbauda, vai tas, uz ko apraksts atsaucas, reģistrā patiešām ir. Ja fails, uz kuru atsaucas, ir, bet to neizdevās izlasīt, par atsauci neko nesaka. Ja ir kas līdzīgs, tiek piedāvāts labojums.
    .why = Pakalpojumu, vajadzību un resursu saistēm jābūt caurskatāmām (N1-5). No atsauces, kas nekur neved, nevar uzzināt ne to, kam pakalpojums vajadzīgs, ne to, no kā tas ir atkarīgs.
    .mend = Aprakstu norādiet ar tā identifikatoru, piemēram, `owner: vsaa`, bet apraksta daļu – ar slīpsvītru, piemēram, `needs: [birth-of-a-child/register-birth]`. Resursu vai pakalpojumu, kas šajā reģistrā nav aprakstīts, norādiet ar `external`.
    .note-covers = par ko vienojas
dangling-reference--provided = Identifikatora `{ $id }` reģistrā nav; šeit jānorāda { $wanted }
    .help = Izlabojiet identifikatoru (visus parāda `pvp list service` un `pvp list resource`). To, kas šajā reģistrā nav aprakstīts, norādiet ar `external`.
dangling-reference--no-party = Iestāde `{ $id }` nav šīs vienošanās puse
    .help = Norādiet atbildīgo tai iestādei, kas ir sniedzējs, saņēmējs vai lietotājs, vai pierakstiet iestādi pie pusēm.
dangling-reference--unpublished = Aprakstā „{ $title }” nav publicēta līmeņa `{ $id }`
    .help = Norādiet tāda līmeņa identifikatoru, kāds tur ir (tos parāda `pvp show { $covered }`), vai izdzēsiet `of` un ierakstiet rādītāju, robežu un mērvienību.
dangling-reference--unpublished-outside = Līmenis `{ $id }` nevar būt publicēts: tas, ko saņem, šajā reģistrā nav aprakstīts
    .help = Izdzēsiet `of` un ierakstiet rādītāju, robežu un mērvienību.
dangling-reference--for-others = Vienošanās `{ $id }` („{ $title }”) neparedz neko, kas vajadzīgs aprakstam `{ $own }`
    .help = Norādiet to vienošanos, pēc kuras šo saņem, vai vienošanās aprakstā pie saņemtā laukā `for` pierakstiet `{ $own }`.
dangling-reference--without-group = Te ir papildinājumi, bet apraksts nenosauc grupu, kuras saraksti būtu jāpapildina
    .help = Pierakstiet grupu, piemēram, `group: declare-residence` (`pvp list service-group` parāda visas). Ja pakalpojums nav nevienā grupā, pārvietojiet šo saturu uz apraksta grupām.
dangling-reference--figure-subject = Tabulā ir skaitļi par `{ $id }`, bet reģistrā tāda apraksta nav (rindu skaits: { $count })
    .help = Izlabojiet identifikatoru ailē `subject` vai vispirms pievienojiet aprakstu.
dangling-reference--figure-item = Rādītāja `{ $item }` aprakstā „{ $title }” nav{ $count ->
        [0] {""}
       *[other] {" "}(rindu skaits: { $count })
    }
    .help = { $known ->
        [0] Tur nav solīts nekas, ko varētu mērīt.
       *[other] Tur ir: { $items }.
    } Izlabojiet nosaukumu. Ja rādītājs bija agrāk, norādiet to mērījumu apraksta laukā `ended`.
dangling-reference--figure-channel = Kanāla `{ $channel }` aprakstā „{ $title }” nav (rindu skaits: { $count })
    .help = Tur ir: { $channels }. Ja skaitlis ir par visiem kanāliem, atstājiet aili tukšu.

wrong-kind-reference = `{ $id }` ir { $found }, bet šeit jānorāda { $wanted }
    .title = Atsauce uz ko citu
    .help = Norādiet īsto identifikatoru.
    .what = Kārtula pārbauda, vai atsauce ved uz to, kam šajā laukā jābūt: saimnieks ir iestāde, vajadzība ir dzīves situācijas vajadzība, kanāla vieta ir iestādes apkalpošanas vieta.
    .why = Vajadzību, pakalpojumu un resursu saistēm jābūt caurskatāmām (N1-5). Ja iestādes vietā norādīts pakalpojums, nav zināms, kas par to atbild.
    .mend = Apskatiet, kas ir norādīts, un nomainiet to: `needs: [birth-of-a-child]` vietā, piemēram, rakstiet `needs: [birth-of-a-child/register-birth]`.
wrong-kind-reference--part = `{ $id }` ir { $found }, bet šeit jānorāda { $wanted }
    .help = Norādiet apraksta un tā daļas identifikatoru ar slīpsvītru starp tiem, piemēram, `birth-of-a-child/register-birth` vai `vsaa/riga`.
wrong-kind-reference--figure-subject = Tabulā ir skaitļi par `{ $id }`, bet tas ir cits apraksta veids: { $found } (rindu skaits: { $count })
    .help = Skaitļus raksta par pakalpojumu, resursu vai iestādi. Izlabojiet identifikatoru ailē `subject`.
wrong-kind-reference--figure-item = `{ $item }` te mērīt nevar: „{ $title }” ir { $kind }{ $count ->
        [0] {""}
       *[other] {" "}(rindu skaits: { $count })
    }
    .help = Līmeņus un rādītājus mēra pakalpojumiem un resursiem, termiņus – pakalpojumiem, par iestādi raksta tikai pieprasījumu skaitu, piemēram, `volume/complaint`.

retired-reference = Atsauce `{ $id }` ved uz aprakstu „{ $title }”, kuram ir statuss `retired`
    .title = Atsauce uz likvidēto
    .help = Norādiet to, kas stājies tā vietā, vai izdzēsiet atsauci.
    .what = Kārtula pārbauda, vai apraksts, kas ir ieviešanā vai jau tiek lietots, neatsaucas uz tādu, kuram ir `status: retired`. Pārbauda visas atsauces, izņemot `replaces`, jo tā drīkst norādīt uz likvidēto priekšgājēju.
    .why = Pakalpojums nevar balstīties uz to, kā vairs nav. Mijiedarbībai un atkarībām jābūt caurskatāmām un aktuālām (N1-5).
    .mend = Nomainiet atsauci uz pēcteci, piemēram, `resources: [{"{"} id: population-register, critical: true {"}"}]`. Ja tas tomēr vēl darbojas, izlabojiet tā statusu.

dependency-cycle = Atkarības veido apli: `{ $loop }`
    .title = Atkarību aplis
    .help = Izlemiet, kurš no kura patiešām ir atkarīgs, un izdzēsiet vienu no šīm atsaucēm vai nomainiet tās veidu.
    .what = Kārtula pārbauda, vai nekas pa apli nav atkarīgs pats no sevis. Vērā ņem pakalpojumu saiknes `requires` un `part-of`, pakalpojumu un resursu atkarību no resursiem, resursu atkarību no pakalpojumiem un `part_of`. Pakalpojumus, kas saņēmējam jāsaņem cits pirms cita (`prerequisite`), aplūko atsevišķi. Saiknes `related`, `alternative`, `follows` un `replaces` apli neveido.
    .why = Ja divi pakalpojumi viens bez otra nav iespējami, nevienu nevar sniegt pirmo un nevar atrast, kurš no tiem ir traucējuma cēlonis. Atkarībām jābūt caurskatāmām (N1-5).
    .mend = Ja pakalpojumi ir tikai saistīti, bet viens otru neprasa, `relation: requires` vietā rakstiet `relation: related`. Lieku atsauci izdzēsiet.
    .note-next = apļa turpinājums
dependency-cycle--prerequisite = Pakalpojumi jāsaņem cits pirms cita pa apli, tāpēc nevienu nevar pieprasīt pirmo: `{ $loop }`
    .help = Noskaidrojiet, kuru pakalpojumu var saņemt bez pārējiem, un izdzēsiet tajā šo atsauci vai nomainiet tās veidu.

repeated-reference = Atsauce uz `{ $id }` šajā sarakstā ir jau otrreiz
    .title = Atkārtota atsauce
    .help = Atstājiet vienu no abām, pilnīgāko.
    .what = Kārtula pārbauda, vai vienā sarakstā nav divu vienādu atsauču un vai apraksts neatsaucas pats uz sevi. Uz vienu un to pašu pakalpojumu drīkst atsaukties vairākkārt, ja saiknes veids ir cits.
    .why = Atkārtota atsauce tāpat vien neko nepasaka, bet pārskatos to var saskaitīt divreiz. Saistēm jābūt skaidrām un caurskatāmām (N1-5).
    .mend = Saraksta `providers: [vsaa, vsaa]` vietā rakstiet `providers: [vsaa]`.
    .note-first = pirmā reize
repeated-reference--code = `{ $id }` šajā sarakstā jau ir
    .help = Izdzēsiet to no papildinājumiem, jo to dod grupa.
repeated-reference--itself = Atsauce uz `{ $id }` ved pati uz sevi
    .help = Norādiet, uz ko patiesībā jāatsaucas, vai izdzēsiet šo atsauci.

unlisted-user = Resursa „{ $title }” lietotāju sarakstā nav iestādes „{ $institution }”, kuras pakalpojums no tā ir atkarīgs
    .title = Iestāde nav resursa lietotāju sarakstā
    .help = Resursa `{ $resource }` aprakstā laukā `responsible.users` pievienojiet `{ $id }`. Ja pakalpojumam šis resurss nav vajadzīgs, izdzēsiet atsauci.
    .what = Kārtula pārbauda, vai iestāde, kuras pakalpojumam vajag kādu resursu, ir šā resursa lietotāju sarakstā (`users`). Resursa saimnieks sarakstā nav jāmin. Ja lauks `users` uz resursu neattiecas, neko nepārbauda.
    .why = Resursa lietotājs ir iestāde, kas to izmanto (P1.1, 10. loma). Ja saimnieks nezina, kas resursu lieto, par traucējumiem un izmaiņām viņš brīdinās ne visus. Mijiedarbībai un atkarībām jābūt caurskatāmām (N1-5).
    .mend = Resursa aprakstā rakstiet, piemēram, `users: [vsaa, pmlp]`.
    .note-users = resursa lietotāji

external-at-home = „{ $title }” norādīts kā ārpus reģistra, bet tā īpašnieks „{ $owner }” ir šā reģistra iestāde
    .title = Šā reģistra iestādei piederošais norādīts kā ārpus reģistra
    .help = Aprakstiet to šajā reģistrā (kā – parāda `pvp explain { $code }`) un lauka `external` vietā rakstiet tā identifikatoru laukā `id`. Aprakstu veido tā saimnieks.
    .what = Kārtula pārbauda, vai ar `external` nav norādīts resurss vai pakalpojums, kura īpašnieks (`owner`) ir kāda šā reģistra iestāde. Īpašnieku salīdzina ar iestāžu nosaukumiem visās valodās; lielos un mazos burtus un garumzīmes neņem vērā.
    .why = Ko nosauc tikai vārdiem, tam nav ne līmeņu, ne vadītāja, un nav redzams, kas vēl no tā ir atkarīgs: viena platforma var būt kritiska vairākiem reģistriem. Saistēm un atkarībām jābūt caurskatāmām (N1-5), un visi iestādes pakalpojumi un resursi ir jāapraksta (PU2-7).
    .mend = `external: {"{"} title: {"{"} lv: Datu centrs {"}"}, owner: … {"}"}` vietā rakstiet, piemēram, `id: state-data-centre`.
external-at-home--described = „{ $title }” norādīts kā ārpus reģistra, bet ir šajā reģistrā aprakstīts
    .help = Lauka `external` vietā rakstiet `id: { $id }`.
