# pvp diff

diff-title = Izmaiņas: `{ $before }` → { $after }
diff-working-tree = darba mape
diff-effects = Ko tas nozīmē
diff-catalogues = Kas jādara katalogos
diff-heading-unknown = Faili, kuru apraksta veids nav saprotams

diff-nothing = Reģistra saturā nekas nav mainījies.
diff-rewritten = { $count ->
    [zero] Tikai citādi pierakstīts, bet satura ziņā tāds pats: { $count } aprakstu.
    [one] Tikai citādi pierakstīts, bet satura ziņā tāds pats: { $count } apraksts.
   *[other] Tikai citādi pierakstīti, bet satura ziņā tādi paši: { $count } apraksti.
}
diff-incomplete = Salīdzinājums nav pilnīgs: kādu failu nevarēja izlasīt.
diff-figures = Mērījumi
diff-figures-of = { $subject }, `{ $item }` – { $counts }
diff-figures-added = pievienoti: { $count }
diff-figures-removed = izņemti: { $count }
diff-figures-rewritten = pārrakstīti: { $count }
diff-figures-unclear = Vienā no brīžiem kādu mērījumu tabulu nevar saprast, tāpēc nav zināms, kuri mērījumi ir pievienoti vai izņemti un ko tas maina. Kas jālabo, parāda `pvp validate`.
diff-verdicts = Solījumu izpilde
diff-verdict = { $subject }, { $promise }, periods { $window }: { $old } → { $new }
diff-more = { $count ->
    [zero] … un vēl { $count } izmaiņu
    [one] … un vēl { $count } izmaiņa
   *[other] … un vēl { $count } izmaiņas
}
diff-left-out = { $count ->
    [zero] Šeit nav vietas vēl { $count } ierakstiem. Visu parāda `pvp diff`.
    [one] Šeit nav vietas vēl { $count } ierakstam. Visu parāda `pvp diff`.
   *[other] Šeit nav vietas vēl { $count } ierakstiem. Visu parāda `pvp diff`.
}

diff-name = „{ $title }” (`{ $id }`)
diff-untitled = identifikators `{ $id }`
diff-entry-added = jauns apraksts failā `{ $file }`
diff-entry-removed = apraksts ir dzēsts; tas bija failā `{ $file }`
diff-entry-renamed = iepriekšējais identifikators: `{ $id }`
diff-entry-moved = fails pārvietots: `{ $old }` → `{ $new }`
diff-entry-part-moved = agrāk `{ $new }` bija `{ $old }`
diff-entry-unclear = Vienā no abām versijām ir kļūdas (piemēram, YAML pierakstā), tāpēc saturu nevar salīdzināt. Kas jālabo, parāda `pvp validate`.
diff-entry-through = Mainījās tā pakalpojumu grupa `{ $group }`.
diff-field-added = pievienots
diff-field-removed = izņemts
diff-field-reordered = mainīta secība
diff-link-gained = { $subject } tagad uz to atsaucas (lauks „{ $field }”)
diff-link-lost = { $subject } uz to vairs neatsaucas (lauks „{ $field }”)
diff-link-gained-part = { $subject } tagad atsaucas uz { $part } (lauks „{ $field }”)
diff-link-lost-part = { $subject } vairs neatsaucas uz { $part } (lauks „{ $field }”)

diff-true = jā
diff-false = nē
diff-nothing-said = nekas
diff-nobody = neviens
diff-removed = apraksts ir dzēsts
diff-term = mainīts termiņš
diff-status = statuss „{ $status }”

# What follows from the changes
effect-need-lost = Vajadzību vairs neapmierina neviens pakalpojums: { $need }
effect-need-lost-by = Vajadzību vairs neapmierina neviens pakalpojums: { $need }; līdz šim to darīja { $services }
effect-need-gained = Vajadzība tagad tiek apmierināta: { $need }
effect-need-gained-by = Vajadzība tagad tiek apmierināta: { $need }; to dara { $services }
effect-need-uncovered = Aprakstīta jauna vajadzība, ko neapmierina neviens pakalpojums: { $need }
effect-need-gone = Vajadzība vairs nav aprakstīta: { $need }
effect-promise-lowered = Līmenis pazemināts: { $subject }, { $indicator }: { $old } → { $new }
effect-promise-raised = Līmenis paaugstināts: { $subject }, { $indicator }: { $old } → { $new }
effect-promise-recast = Līmenis noteikts citādi: { $subject }, { $indicator }: { $old } → { $new }
effect-promise-withdrawn = Līmenis vairs nav noteikts: { $subject }, { $indicator }; līdz šim { $old }
effect-promise-made = Noteikts jauns līmenis: { $subject }, { $indicator }: { $new }
effect-no-longer-kept = Solītais vairs netiek pildīts: { $subject }, { $promise } ({ $window })
effect-kept-again = Solītais atkal tiek pildīts: { $subject }, { $promise } ({ $window })
effect-promise-unbounded = Līmenis noteikts citādi: { $subject }, { $indicator }
effect-owner-moved = Mainās saimnieks: { $subject }: { $old } → { $new }
effect-manager-moved = Mainās vadītājs: { $subject }: { $old } → { $new }
effect-providers-moved = Mainās sniedzēji: { $subject }: { $old } → { $new }

catalogue-publish = jāievieto { $subject }
catalogue-withdraw = jāizņem { $subject }
catalogue-update = jāatjaunina { $subject }: { $reasons }
catalogue-reason-retired = pakalpojumu likvidē
catalogue-reason-fields = mainījies tas, ko redz saņēmēji
catalogue-reason-institution = mainīts iestādes `{ $id }` nosaukums
catalogue-reason-place = mainītas ziņas par sniegšanas vietu `{ $id }`

# pvp log
log-unread = (Teksts nav kodējumā { $encoding }, vai arī `pvp` tādu nepazīst; baiti, ko neizdevās nolasīt, rādīti kā `\xNN`.)
log-nothing = Šajā laikposmā neviens iesūtījums reģistra saturu nav mainījis.
log-more = Ir arī vecāki iesūtījumi; visus parāda `--limit 0`.
log-figures = { $month }, mērījumi: { $counts } ({ $items })
log-figures-none = { $month }, mērījumi.
log-figures-of = `{ $subject }`, `{ $item }` – { $counts }
log-figures-unclear = Kādu tabulu brīdi nevarēja saprast; nav zināms, kas tajā pievienots vai izņemts.
log-more-items = { $count ->
    [zero] un vēl { $count } rādītāju
    [one] un vēl { $count } rādītājs
   *[other] un vēl { $count } rādītāji
}
log-added = jauns apraksts
log-removed = apraksts ir dzēsts
log-descriptions = Apraksti: jauni – { $added }, mainīti – { $changed }, dzēsti – { $removed }
log-more-descriptions = { $count ->
    [zero] … un vēl { $count } aprakstu; visus uzskaita `--format json`
    [one] … un vēl { $count } apraksts; visus uzskaita `--format json`
   *[other] … un vēl { $count } apraksti; visus uzskaita `--format json`
}
error-unknown-description = Apraksta `{ $id }` nav, un arī vēsturē tāda nav.
error-unknown-field = Nevienam aprakstam nav lauka `{ $field }`. Laukus raksta tāpat kā ziņojumos, piemēram, `request.deadlines`.

report-diff = Izmaiņas: { $before } → { $after }
report-log = Izmaiņu vēsture
table-diff-effects = Ko tas nozīmē
table-diff-catalogues = Kas jādara katalogos
table-diff-main = Aprakstu izmaiņas
table-log-figures = Mērījumi pa mēnešiem
column-figures-month = Iesūtīšanas mēnesis
table-log-main = Iesūtījumi un tas, ko tie mainīja
table-diff-figures = Mērījumi
table-diff-verdicts = Solījumu izpilde
column-figures-added = Pievienoti
column-figures-removed = Izņemti
column-figures-rewritten = Pārrakstīti
column-figure-when = Pārrakstītais mērījums
column-effect = Sekas
column-changed-kind = Veids
column-changed-description = Apraksts
column-changed-how = Kas noticis
column-changed-field = Lauks
column-changed-path = Lauka vieta
column-changed-from = Bija
column-changed-to = Ir
column-commit-when = Kad
column-commit-author = Kas
column-commit-subject = Par ko
column-commit = Iesūtījums
changed-added = pievienots
changed-removed = dzēsts
changed-changed = mainīts
figure-commits = Iesūtījumi
