# pvp diff

diff-title = Changes from `{ $before }` to { $after }
diff-working-tree = working tree
diff-effects = What it means
diff-catalogues = What has to be done in catalogues
diff-heading-unknown = Files that do not say what they describe

diff-nothing = Nothing changed in what the registry says.
diff-rewritten = { $count ->
    [one] Only written differently, and says the same: { $count } description.
   *[other] Only written differently, and say the same: { $count } descriptions.
}
diff-incomplete = The comparison is incomplete: a file could not be read.
diff-figures = Figures
diff-figures-of = { $subject }, `{ $item }`: { $counts }
diff-figures-added = added: { $count }
diff-figures-removed = removed: { $count }
diff-figures-rewritten = rewritten: { $count }
diff-figures-unclear = A table of figures cannot be understood at one of the moments, so it is not known which figures were added or removed and what that changes. `pvp validate` shows what to mend.
diff-verdicts = How promises stand
diff-verdict = { $subject }, { $promise }, window { $window }: { $old } → { $new }
diff-more = { $count ->
    [one] … and { $count } more change
   *[other] … and { $count } more changes
}
diff-left-out = { $count ->
    [one] There was no room here for { $count } more entry. `pvp diff` shows all of it.
   *[other] There was no room here for { $count } more entries. `pvp diff` shows all of them.
}

diff-name = “{ $title }” (`{ $id }`)
diff-untitled = id `{ $id }`
diff-entry-added = new description in the file `{ $file }`
diff-entry-removed = the description was removed; it was in the file `{ $file }`
diff-entry-renamed = its id before: `{ $id }`
diff-entry-moved = the file was moved: `{ $old }` → `{ $new }`
diff-entry-part-moved = `{ $new }` was `{ $old }` before
diff-entry-unclear = One of the two versions has errors (for example in its YAML), so the contents cannot be compared. `pvp validate` shows what to mend.
diff-entry-through = Its service group `{ $group }` changed.
diff-field-added = added
diff-field-removed = removed
diff-field-reordered = in another order
diff-link-gained = { $subject } names this now (field “{ $field }”)
diff-link-lost = { $subject } does not name this any more (field “{ $field }”)
diff-link-gained-part = { $subject } names { $part } now (field “{ $field }”)
diff-link-lost-part = { $subject } does not name { $part } any more (field “{ $field }”)

diff-true = yes
diff-false = no
diff-nothing-said = nothing
diff-nobody = nobody
diff-removed = the description was removed
diff-term = its term was changed
diff-status = status “{ $status }”

# What follows from the changes
effect-need-lost = No service meets this need any more: { $need }
effect-need-lost-by = No service meets this need any more: { $need }; so far it was met by { $services }
effect-need-gained = This need is met now: { $need }
effect-need-gained-by = This need is met now: { $need }; by { $services }
effect-need-uncovered = A new need was described that no service meets: { $need }
effect-need-gone = This need is not described any more: { $need }
effect-promise-lowered = Level lowered: { $subject }, { $indicator }: { $old } → { $new }
effect-promise-raised = Level raised: { $subject }, { $indicator }: { $old } → { $new }
effect-promise-recast = Level set differently: { $subject }, { $indicator }: { $old } → { $new }
effect-promise-withdrawn = Level not set any more: { $subject }, { $indicator }; so far { $old }
effect-promise-made = New level set: { $subject }, { $indicator }: { $new }
effect-no-longer-kept = No longer kept: { $subject }, { $promise } ({ $window })
effect-kept-again = Kept again: { $subject }, { $promise } ({ $window })
effect-promise-unbounded = Level set differently: { $subject }, { $indicator }
effect-owner-moved = The owner changes: { $subject }: { $old } → { $new }
effect-manager-moved = The manager changes: { $subject }: { $old } → { $new }
effect-providers-moved = The providers change: { $subject }: { $old } → { $new }

catalogue-publish = put in { $subject }
catalogue-withdraw = take out { $subject }
catalogue-update = update { $subject }: { $reasons }
catalogue-reason-retired = the service is being retired
catalogue-reason-fields = what recipients see has changed
catalogue-reason-institution = the title of the institution `{ $id }` has changed
catalogue-reason-place = what is said of the place `{ $id }` has changed

# pvp log
log-unread = (The text is not in { $encoding }, or `pvp` does not know it; bytes that could not be read are shown as `\xNN`.)
log-nothing = No commit in this range changed what the registry says.
log-more = There are older commits: `--limit 0` shows them all.
log-figures = { $month }, figures: { $counts } ({ $items })
log-figures-none = { $month }, figures.
log-figures-of = `{ $subject }`, `{ $item }`: { $counts }
log-figures-unclear = A table could not be understood for a while; it is not known what came or went in it.
log-more-items = { $count ->
    [one] and { $count } more item
   *[other] and { $count } more items
}
log-added = new description
log-removed = the description was removed
log-descriptions = Descriptions: { $added } new, { $changed } changed, { $removed } removed
log-more-descriptions = { $count ->
    [one] … and { $count } more description; `--format json` lists all
   *[other] … and { $count } more descriptions; `--format json` lists all
}
error-unknown-description = There is no description `{ $id }` now, and history shows none.
error-unknown-field = No description has a field `{ $field }`. Fields are written as in messages, such as `request.deadlines`.

report-diff = Changes from { $before } to { $after }
report-log = History of changes
table-diff-effects = What it means
table-diff-catalogues = What to do in catalogues
table-diff-main = Changes of descriptions
table-log-figures = Figures by month
column-figures-month = Month of commits
table-log-main = Commits and what they changed
table-diff-figures = Figures
table-diff-verdicts = How promises stand
column-figures-added = Added
column-figures-removed = Removed
column-figures-rewritten = Rewritten
column-figure-when = Figure rewritten
column-effect = What follows
column-changed-kind = Kind
column-changed-description = Description
column-changed-how = What happened
column-changed-field = Field
column-changed-path = Place of the field
column-changed-from = Before
column-changed-to = After
column-commit-when = When
column-commit-author = Who
column-commit-subject = What for
column-commit = Commit
changed-added = added
changed-removed = deleted
changed-changed = changed
figure-commits = Commits
