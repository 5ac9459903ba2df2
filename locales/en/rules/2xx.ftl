# 2xx: mandatory description groups

missing-group = The mandatory group `{ $key }` ({ $label }) is missing
    .title = Missing group
    .help = Add it: { $hint }
    .what = The rule checks that a description has all the groups that are mandatory for it. A service has eight: `identification`, `classification`, `basis`, `responsible`, `request`, `related`, `performance` and `information`. Where a whole group is absent, its fields are not listed one by one.
    .why = Every group has its uses: in catalogues, in management, in reports or in other systems. The service portfolio manager controls that all services are fully described (PU2-7).
    .mend = Write the key of the group without indentation, and its fields below it, indented by two spaces: for example `responsible:` and below it `owner: vsaa`.
missing-group--applicable = The mandatory group `{ $key }` ({ $label }) is missing
    .help = Add it: { $hint } If by its nature the group does not apply to this description, write `{ $key }: {"{"} not_applicable: "the reason" {"}"}`.

missing-field = The mandatory field `{ $key }` ({ $label }) is missing
    .title = Missing field
    .help = Add it: { $hint }
    .what = The rule checks that every group and every item of a list has all its mandatory fields. Sometimes one of several is enough, and then the finding names them all. A field that by its nature does not apply may be answered with `not_applicable` and the reason, where the format allows it.
    .why = No field is mandatory for its own sake: each is used in catalogues, in management, in reports or in other systems. So a description has to be complete (PU2-7).
    .mend = Add the field to the group that the finding points at, for example `status: active` in the group `identification`.
missing-field--applicable = The mandatory field `{ $key }` ({ $label }) is missing
    .help = Add it: { $hint } If by its nature the field does not apply to this description, write `{ $key }: {"{"} not_applicable: "the reason" {"}"}`.
missing-field--one-of = At least one of these fields is needed: { $keys }
    .help = Add the one that fits here.
missing-field--cell = The cell `{ $column }` of this row is empty
    .help = Each row says of what it is a figure (`subject`), what is measured (`item`) and for which time (`period`).
missing-field--total = There is a count in `part`, but none in `total`
    .help = Write into `total` how many cases there were in all.
missing-field--part = There is a count in `total`, but none in `part`
    .help = Write into `part` in how many cases the promise was kept; of a percentage, how many cases it counts.
missing-field--party = Nobody is named who answers for the agreement at the institution “{ $title }”
    .help = Add who watches the agreed levels and the terms of use there: the position and a work e-mail or phone.
missing-field--one-of-several = What is received has no name `id`, although the agreement covers several
    .help = Give each a short name, for example `id: platform`, so that descriptions can say which of them they receive.

empty-field = The field was left empty
    .title = Empty field
    .help = Fill it in or delete it: it is not mandatory here.
    .what = The rule checks that a field really says something. A field that has only spaces, characters that nobody sees or a stopgap, for example `-`, `…`, `Nav`, `n/a` or `TODO`, counts as empty too.
    .why = An empty field does not tell whether it was forgotten or does not apply. If a field does not apply to a service, that is stated with the reason; it is never left blank (PU2-7).
    .mend = Write the content. If by its nature the field does not apply and the format allows it, write `documents: {"{"} not_applicable: "The service needs no application" {"}"}` instead of `documents: -`.
empty-field--mandatory = The mandatory field was left empty
    .help = Fill it in.
empty-field--applicable = The field was left empty
    .help = Fill it in. If by its nature it does not apply to this description, write `{"{"} not_applicable: "the reason" {"}"}` as its value.
empty-field--placeholder = There is only `{ $value }` where the content belongs
    .help = Write the real content or delete the field: it is not mandatory here.
empty-field--placeholder-mandatory = There is only `{ $value }` where the content belongs
    .help = Write the real content: the field is mandatory.
empty-field--placeholder-na = There is only `{ $value }` where the content belongs
    .help = Write the real content. If by its nature the field does not apply to this description, write `{"{"} not_applicable: "the reason" {"}"}` as its value.

bare-not-applicable = `not_applicable` gives no real reason
    .title = “Not applicable” without a reason
    .help = Say in one sentence why the field does not apply to this description.
    .what = The rule checks that `not_applicable` is followed by a real reason and that the format allows it in this place. A field that by its nature always applies cannot be answered like this: for example the needs for which a service exists.
    .why = A field may not apply to a service, but that has to be stated and justified (PU2-7). Without the reason, a considered answer cannot be told from work left undone.
    .mend = Write, for example, `legal_acts: {"{"} not_applicable: "No legal act provides for this service" {"}"}`.
bare-not-applicable--not-here = `not_applicable` cannot be written in this place
    .help = Delete `not_applicable` and fill in what belongs here. A field that is not mandatory can be deleted altogether.
bare-not-applicable--request = Only a public service of general benefit may answer the group `request` with `not_applicable`
    .help = Describe how the service is requested and received. If it is for society as a whole, write `type: public-general`.

missing-translation = The text is missing in a recommended language: { $languages }
    .title = Missing translation
    .help = Add the same text in the language named.
    .what = The rule checks that every text meant for people is there in all the languages of the registry. A missing recommended language is a warning, a missing required one an error. The file `pvp.yaml` says which languages are required and which recommended.
    .why = All groups of society have to be able to understand what is said of a service (N3-3), and descriptions have to be complete (PU2-7).
    .mend = Write the text language by language, for example `title: {"{"} lv: Bērna kopšanas pabalsts, en: Childcare benefit {"}"}`.
missing-translation--required = The text is missing in a required language: { $languages }
