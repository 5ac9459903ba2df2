# Report: how fully descriptions are written.
report-completeness = Completeness of descriptions: { $kind }
    .about = A mandatory field is filled where it holds a valid value or says why it does not apply. It is missing where it is absent, empty or holds a wrong value.
completeness-unowned = { $count ->
    [one] { $count } description has no owner in this registry; it is in the last row.
   *[other] { $count } descriptions have no owner in this registry; they are in the last row.
}
completeness-retired = { $count ->
    [one] { $count } retired description is left out: nothing has to be filled in there any more.
   *[other] { $count } retired descriptions are left out: nothing has to be filled in there any more.
}
report-no-owner = without an owner in this registry
report-no-manager = without a manager

table-completeness-main = Institutions and description groups
    .about = What share of a group's mandatory fields is filled.
table-completeness-groups = Description groups as a whole
table-completeness-managers = Managers
    .order = Those whose descriptions are least complete come first.
    .about = Where several positions share one address, there is one row, which names them all.
table-completeness-fields = Fields that are not filled everywhere
    .order = Those that are most often missing come first.
table-completeness-missing = Missing fields
table-completeness-not-applicable = Fields that do not apply
    .about = The reason stands in the description.

column-descriptions = Descriptions
    .short = Descr.
column-mandatory-fields = Mandatory fields
column-filled-fields = Filled fields
column-stated-fields = With a value
column-not-applicable-fields = Not applicable
column-missing-fields = Missing
column-completeness = Completeness
    .short = Compl.
column-institutions = Institutions
column-positions = Positions
column-group = Description group
column-field-path = Field
column-field-label = Name of the field
column-group-identification = Identification
    .short = Ident.
column-group-classification = Classification
    .short = Class.
column-group-basis = Basis
    .short = Basis
column-group-responsible = Those responsible
    .short = Resp.
column-group-request = Request and receipt
    .short = Req.
column-group-related = Related
    .short = Rel.
column-group-performance = Performance indicators
    .short = KPIs
column-group-information = Information
    .short = Inf.
column-group-service-levels = Service levels
    .short = Levels
column-group-functions = Functions
    .short = Funct.
column-group-form = Form
column-group-parties = Parties
column-group-valid = Term
column-group-covers = Covers
column-group-terms-of-use = Terms of use
column-group-fees = Fees
column-group-of = What is measured
column-group-needs = Needs
    .short = Needs
column-group-works = Works

figure-judged-descriptions = Descriptions that have to be complete
figure-mandatory-fields = Mandatory fields
figure-stated-fields = Fields with a value
figure-not-applicable-fields = Fields that do not apply
figure-missing-fields = Missing fields
figure-completeness = Completeness

picture-completeness = Completeness map
    .says = Each row is an institution, each column a description group; colour and number say what share of the mandatory fields is filled.

help-report-completeness = Institutions and description groups: what is filled, does not apply or is missing, down to single fields
    .kind = Of which kind of description
    .status = Only descriptions in this status; can be given several times
    .examples =
        pvp report completeness # the services of all institutions
        pvp report completeness --institution vsaa # the services of one institution
        pvp report completeness --kind resource --table missing --format csv # missing fields of resources for a spreadsheet
        pvp report completeness --sort completeness # the least complete institutions first
