# Kopsavilkums
count-descriptions = { $count ->
    [zero] { $count } aprakstu
    [one] { $count } apraksts
   *[other] { $count } apraksti
}
findings-label = Konstatējumi
findings-new-label = Konstatējumi, ko rada izmaiņas
count-error = { $count ->
    [zero] { $count } kļūdu
    [one] { $count } kļūda
   *[other] { $count } kļūdas
}
count-warning = { $count ->
    [zero] { $count } brīdinājumu
    [one] { $count } brīdinājums
   *[other] { $count } brīdinājumi
}
count-advice = { $count ->
    [zero] { $count } ieteikumu
    [one] { $count } ieteikums
   *[other] { $count } ieteikumi
}
count-ignored = Ar izņēmumiem atliktie konstatējumi: { $count }
count-withheld = Iespējamās nepilnības, par kurām nevar spriest, kamēr kāds apraksts nav saprotams: { $count }
count-accepted = Pagaidām pieņemtie konstatējumi: { $count }
count-mended = { $count ->
    [zero] Izmaiņas novērš { $count } agrāko konstatējumu
    [one] Izmaiņas novērš { $count } agrāku konstatējumu
   *[other] Izmaiņas novērš { $count } agrākus konstatējumus
}
count-undescribed = { $count ->
    [zero] Neizdevās noteikt, ko apraksta { $count } failu
    [one] Neizdevās noteikt, ko apraksta { $count } fails
   *[other] Neizdevās noteikt, ko apraksta { $count } faili
}
skipped-label = Izlaisti
skipped-hidden = slēpti faili un mapes: { $count }
skipped-linked-folder = saites uz mapēm: { $count }
skipped-submodule = citu Git repozitoriju mapes: { $count }
skipped-not-yaml = faili, kas nav YAML: { $count }
skipped-not-table = faili tabulu mapē, kas nav CSV tabulas: { $count }
skipped-settings = iestatījumu faili: { $count }
skipped-link = saites uz failiem, kas izlasīti ar īsto nosaukumu: { $count }
near-misses = Nosaukums nebeidzas ar `.yaml`, tāpēc nav lasīti, lai gan varbūt ir apraksti: { $names }
incomplete = Pārbaude nav pilnīga: kādu failu nevarēja izlasīt.
not-shown-label = Šeit nav parādīti
also-more = { $count ->
    [zero] … un vēl { $count } vietu
    [one] … un vēl { $count } vieta
   *[other] … un vēl { $count } vietas
}

# pvp explain
explain-code = Kods
explain-name = Nosaukums
explain-severity = Svarīgums
explain-title = Par ko ir kārtula
explain-what = Ko pārbauda.
explain-why = Kāpēc.
explain-mend = Kā labot.
explain-field = Apraksts vai lauks
explain-field-label = Kā to sauc
explain-fields = Tāpat paskaidro aprakstu veidus un laukus: `pvp explain service`, `pvp explain service.request`, `pvp explain request.fees`; pietiek arī ar lauka pēdējo vārdu (`pvp explain channels`) vai nosaukumu.
explain-field-what = Ko raksta.
explain-field-mandatory = Vai obligāts.
explain-field-required = Obligāts.
explain-field-applicable = Obligāts. Ja pēc būtības neattiecas, tā vērtībā raksta `{"{"} not_applicable: "iemesls" {"}"}`.
explain-field-optional = Nav obligāts.
explain-field-rule = Ja tā nav, par to saka `{ $code }`.
explain-field-codes = Kodi.
explain-code-means = Nozīme
explain-field-parts = Kas tajā ir.
explain-key = Atslēga
explain-mark = Vai obligāts
explain-mark-required = obligāts
explain-mark-one-of = viens no
explain-hint = Ko raksta
explain-field-sample = Paraugs (`…` vietā rakstiet saturu).
explain-field-others = Tā sauc arī: { $names }.

# Comments in samples
sample-one-of = Jābūt vismaz vienam
sample-optional = Nav obligāti
sample-not-applicable = Ja lauks neattiecas ({ $keys }), tā vērtībā raksta {"{"} not_applicable: "iemesls" {"}"}
sample-or-list = { $codes } vai šāds saraksts
sample-reference = identifikators, ko parāda pvp list { $list }
sample-truth = true (jā) vai false (nē)
sample-number = skaitlis
reference-title = Kārtulas
reference-intro = Katrai kārtulai ir kods un nosaukums, kas nemainās. Svarīgumu var mainīt failā `pvp.yaml`. To pašu tekstu par vienu kārtulu parāda `pvp explain KODS`.

# Kļūdas
error-label = kļūda
error-unknown-rule = Nav ne kārtulas, ne lauka, ne apraksta veida `{ $name }`. Visus parāda `pvp explain`.
error-path = Nevar atvērt `{ $path }`: { $cause }. Norādiet mapi ar reģistru vai failu tajā, piemēram, `pvp validate registry`.
error-settings = Failā `{ $path }` ir kļūda, tāpēc nekas netika pārbaudīts:
error-settings-unreadable = Nevar izlasīt `{ $path }`: { $cause }. Pārbaudiet, vai tas ir parasts fails un vai jums ir tiesības to lasīt.
error-settings-outside = `{ $path }` ir saite, kas ved ārpus savas mapes, tāpēc to neatver. Saites vietā ielieciet pašu failu.
error-settings-no-file = `{ $path }` nav parasts fails vai ir lielāks par 10 MB, tāpēc to neatver. Ielieciet tur parastu `pvp.yaml`.
error-logo = Failā `{ $path }` kā logotips norādīts `{ $logo }`, bet { $why }
error-logo-missing = šajā mapē tāda parasta faila nav. Izlabojiet `logo:` vai ielieciet attēlu tur.
error-logo-too-large = tas ir lielāks par 200 KB. Samaziniet attēlu.
error-logo-unknown = tas nav PNG vai JPEG attēls vai ir bojāts. Saglabājiet attēlu vienā no šiem formātiem.
error-logo-too-many-pixels = tajā ir vairāk par 2000 pikseļiem platumā vai augstumā. Samaziniet attēlu.
error-settings-folder = Failā `{ $path }` norādīta reģistra mape `{ $folder }`, bet tādas mapes blakus šim failam nav. Izlabojiet `registry:` vai izveidojiet mapi.
error-settings-tables = Failā `{ $path }` norādīta mērījumu tabulu mape `{ $folder }`, bet tādas mapes blakus šim failam nav. Izlabojiet `measurements: folder` vai izveidojiet mapi.
error-no-descriptions = Mapē `{ $path }` nav neviena apraksta (`*.yaml`). Norādiet mapi, kurā ir reģistrs, piemēram, `pvp validate registry`.
error-another-registry = `{ $path }` nav tajā pašā reģistrā, kurā ir `{ $first }`. Norādiet mapi, kurā ir abi, vai izveidojiet tajā failu `pvp.yaml`.
error-git-none = Ap `{ $path }` nav Git repozitorija, tāpēc vēsturi nolasīt nevar. Strādājiet repozitorija mapē vai izveidojiet repozitoriju: `git init`.
error-git-bare = Git repozitorijam `{ $path }` nav darba mapes. Norādiet redakciju: `--at HEAD`; ar `pvp diff` abas: `pvp diff HEAD~1 HEAD`.
error-git-not-a-commit = `{ $revision }` repozitorijā ir mape vai fails, nevis iesūtījums. Norādiet zaru, iesūtījuma birku vai iesūtījumu: `git log --oneline`.
error-git-not-ours = Git repozitorijs `{ $path }` pieder citam lietotājam, tāpēc to neatver. Ja tam uzticaties, izpildiet: `{ $command }`
error-git-format = Git repozitorija ap `{ $path }` glabāšanas veidu šī `pvp` versija neprot nolasīt (piemēram, SHA-256 objektus vai jaunu atsauču glabātavu). Izmantojiet klonu parastajā veidā: `git clone` no servera, kas glabā SHA-1 objektus.
error-git-partial = Šis klons ir nepilns: Git failu saturu iegūtu tikai tad, kad tas vajadzīgs, bet `pvp` no tīkla neko neņem. Iegūstiet visu: `git fetch --refetch --no-filter && git config --unset extensions.partialClone`.
error-git-irregular = Git repozitorijs vispirms liktu lasīt `{ $path }`, bet tas nav parasts fails vai ir pārāk liels, tāpēc repozitoriju neatver. Apskatiet, kas tas ir: `ls -l { $path }`; izņemiet to vai rindu, kas to iekļauj failā `.git/config`.
error-git-no-commits = Repozitorijā vēl nav neviena iesūtījuma. Izveidojiet pirmo: `git add . && git commit`.
error-git-unborn = Zarā `{ $branch }` vēl nav neviena iesūtījuma. Izveidojiet pirmo: `git add . && git commit`, vai norādiet citu zaru: visus parāda `git branch --all`.
error-git-no-upstream = Zars, par kuru jautā `{ $revision }`, neseko nevienam citam zaram. Norādiet citu redakciju: zarus parāda `git branch --all`, iesūtījumus — `git log --oneline`.
error-git-nothing = `{ $revision }` neapzīmē nevienu redakciju: tā Git pasaka, ka zars ir jauns vai izdzēsts. Pārbaudiet visu, kas tajā ir, bez `--base`, vai norādiet redakciju: tās parāda `git log --oneline`.
error-git-several = `{ $revision }` nosauc divas redakcijas, bet šeit vajadzīga viena. Norādiet vienu no tām; `A...` ir vieta, kur pašreizējais darbs atzarojies no A. Iesūtījumus parāda `git log --oneline`.
error-git-apart = Redakcijām `{ $one }` un `{ $other }` nav neviena kopīga iesūtījuma, tāpēc nav vietas, kur viena no otras būtu atzarojusies. Salīdziniet ar pašu redakciju, bez punktiem: `{ $one }`.
error-git-unknown = Repozitorijā nav redakcijas `{ $revision }`. Apskatiet, kādas ir: `git branch --all`, `git tag`, `git log --oneline`.
error-git-unknown-shallow = Repozitorijā nav redakcijas `{ $revision }`; šis klons ir sekls, tajā ir tikai daļa vēstures. Iegūstiet pārējo: `git fetch --unshallow` (GitHub Actions: `fetch-depth: 0`).
error-git-ambiguous = Ar `{ $revision }` sākas vairāku objektu nosaukumi. Norādiet garāku nosaukumu: `git rev-parse --disambiguate={ $revision }`.
error-git-shallow = Šis klons ir sekls: tajā ir tikai daļa vēstures, tāpēc atbilde būtu nepatiesa. Iegūstiet pārējo: `git fetch --unshallow` (GitHub Actions: `fetch-depth: 0`).
error-git-missing = Repozitorijā trūkst kāda objekta ({ $object }): klons ir nepilns vai bojāts. Iegūstiet trūkstošo: `git fetch --refetch --no-filter`; bojājumus parāda `git fsck`.
error-git-no-path = Redakcijā `{ $revision }` nav `{ $path }`. Apskatiet, kas tajā ir: `git ls-tree -r --name-only { $revision }`.
error-git-unmerged = Sapludināšana nav pabeigta: sagatavotajos failos ir konflikti. Atrisiniet tos un izpildiet `git add`; konfliktus parāda `git status`.
error-git-index = Sagatavoto failu saraksts `{ $path }` ir bojāts vai glabājas tā, ka šī `pvp` versija to neprot nolasīt. Lai Git to izveidotu no jauna, izpildiet: `rm { $path } && git reset`; pēc tam sagatavotie faili jāsagatavo vēlreiz.
error-git-too-much = Redakcijā ir vairāk failu, nekā `pvp` lasa (1 000 000), vai ceļš, kas garāks par 4096 baitiem. Apskatiet, kas tajā ir: `git ls-tree -r -t HEAD`.
error-git-other = Git repozitoriju nevar nolasīt: { $cause }. Pārbaudiet to ar `git fsck`.
error-no-baseline = Pieņemto konstatējumu faila `{ $path }` nav. Izveidojiet to ar `pvp baseline write`.
error-baseline-grows = Failā `{ $path }` nav { $count ->
    [zero] { $count } jaunu konstatējumu
    [one] { $count } jauna konstatējuma
   *[other] { $count } jaunu konstatējumu
}, tāpēc tas palika, kāds bija. Salabojiet tos; ja tie tomēr jāpieņem, lietojiet `--grow`.
error-incomplete = Kādu failu nevarēja izlasīt, tāpēc par visu reģistru neko nevar pateikt. Ko tieši, parāda `pvp validate`.
baseline-heading = Konstatējumi, kas pagaidām ir pieņemti. Raksta `pvp baseline write`, izlaboto izņem `pvp baseline prune`.
config-default = noklusējums
config-none = nav
baseline-written = { $count ->
    [zero] Failā `{ $path }` ir { $count } pieņemtu konstatējumu.
    [one] Failā `{ $path }` ir { $count } pieņemts konstatējums.
   *[other] Failā `{ $path }` ir { $count } pieņemti konstatējumi.
}
baseline-gone = Izlaboti un izņemti: { $count }.
baseline-unjudged = Nav pārbaudīti un tāpēc paliek: { $count }. Šo ierakstu apraksti nav saprotami vai kārtulas ir izslēgtas.
baseline-name-it = Lai `pvp validate` to lietotu, failā `pvp.yaml` ierakstiet `{ $line }`.
error-output = Rezultātu nevarēja izvadīt: { $cause }.
error-file = Nevar ierakstīt failu `{ $path }`: { $cause }. Pārbaudiet, vai mape pastāv un vai jums ir tiesības tajā rakstīt.
error-one-file = Divus rezultātus nevar ierakstīt vienā failā `{ $path }`. Vienā no `--output` norādiet citu failu.
error-past = Failu `{ $path }` šeit nevar mainīt: te aplūko redakciju, ko glabā Git. Labojiet failu darba mapē.
error-in-the-way = Rezultātu nevar ierakstīt failā `{ $path }`: no tā lasa pašu reģistru. Norādiet `--output` citu failu.
error-threads = { $count ->
    [zero] Nevar sākt { $count } pavedienu: { $cause }. Mēģiniet ar mazāku `--threads`.
    [one] Nevar sākt { $count } pavedienu: { $cause }. Mēģiniet ar mazāku `--threads`.
   *[other] Nevar sākt { $count } pavedienus: { $cause }. Mēģiniet ar mazāku `--threads`.
}
error-internal = Iekšēja kļūda programmā `pvp`, pārbaude nav pabeigta: { $cause }. Tā ir mūsu, nevis jūsu kļūda; lūdzu, ziņojiet par to programmas uzturētājiem un pievienojiet šo tekstu.

# Apraksts bez nosaukuma
in-untitled = { $kind } `{ $id }`
