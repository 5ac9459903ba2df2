# pvp schema
schema-name = Name
schema-file = File
schema-title = What it describes
schema-output = Findings as JSON, version 1
schema-output-lines = Findings as lines (`ndjson`), version 1
schema-diff = Changes as JSON, version 1
schema-trend = Figures over time as JSON, version 1
schema-log = History as JSON, version 1
schema-report = A report as JSON, version 1
schema-catalogue = A public catalogue as JSON, version 1
schema-hint = One schema is printed by, for example, `pvp schema service`. `pvp schema --write .vscode/schemas` writes them for an editor, with the ids of this registry.
schema-all-places = all places
schema-not-in-list = The registry has no such id or code. Choose one from the list; if you have just added something, run `pvp schema --write` again.
schema-written = Schemas written to `{ $path }`.
schema-lists = In the lists
schema-list-need = needs
schema-list-function = core functions
schema-list-place = places
schema-list-form = standard forms
schema-list-received-component = components received from suppliers
schema-list-agreed-level = agreed levels
schema-list-themes = themes
schema-list-service_groups = labels of service groups
schema-broken = { $count ->
    [one] { $count } file could not be understood as a whole, so its ids may be missing in the lists. `pvp validate` shows what to mend.
   *[other] { $count } files could not be understood as a whole, so their ids may be missing in the lists. `pvp validate` shows what to mend.
}
schema-settings-written = Editor settings written to `{ $path }`.
schema-settings-there = The editor settings `{ $path }` already switch the schemas on.
schema-settings-add = The editor settings `{ $path }` are there already and were not changed. To switch the schemas on, add to them:

# Errors
error-unknown-schema = There is no schema `{ $name }`. There are: { $known }.
error-not-ours = `{ $path }` was not written by `pvp schema --write`, so nothing was written. Name another folder, for example `pvp schema --write .vscode/schemas`.

schema-of-tables = Table of figures
schema-column-subject = What is measured
    .about = The id of a service, resource, agreement or institution
schema-column-item = What of it is measured
    .about = level/ID, kpi/ID, deadline, deadline/ID or volume/KIND
schema-column-period = Period
    .about = A year, quarter, month, week or day
schema-column-channel = Channel
    .about = The id of a channel of the service; empty for all channels
schema-column-value = Result
    .about = The result in the unit of the promise
schema-column-part = Part
    .about = The cases that kept the promise; of a percentage, those that it counts
schema-column-total = Total
    .about = All cases
schema-column-note = Note
    .about = Where there is no figure, why
