# Report: the state of the whole on one page.
report-summary = State of the portfolio
    .about = The whole on one page. The gap list holds every finding, the report on coverage every need.
table-summary-main = Institutions with most to mend
    .about = Institutions shown: { $shown } of { $all }. A row is about an institution's own description and all that it owns.
table-summary-needs = Life situations with unmet needs
    .about = At most { $count }, those with most unmet needs first.
table-summary-rules = Main gaps
    .about = At most { $count } rules, those that find most errors first, then most warnings and advice.
table-summary-resources = Resources that most needs hang on
    .about = At most { $count }. When the resource stops, so do all services that meet these needs.
table-summary-trend = The year by months
    .about = The state at the end of each day by the Git history, judged by today's rules; exceptions are not judged.

column-institution-services = Services
column-fields-filled = Filled
column-unmet-needs = Unmet needs
column-singly-met-needs = Met by one service only
column-needs-expected = Needs
column-needs-without-it = Needs left without a service
column-services-without-it = Services that would stop
column-day = Day
column-descriptions-then = Descriptions

figure-fields-filled = Mandatory fields that are filled
figure-services-without-manager = Services without a manager
figure-services-not-in-catalogue = Services that are not in the catalogue where they belong
figure-promises-short-of-needs = Promises below what needs require
figure-needs-on-one-resource = Needs that all hang on one resource

picture-course = The year
    .says = Errors, warnings, unmet needs and the share of mandatory fields that are filled, at the end of each month.

summary-needs-met = Some service meets each of the needs that services are expected to meet. Needs together: { $needs }.
summary-needs-nothing = The registry has no needs that services are expected to meet, so there is nothing to judge.
summary-needs-unmet = { $unmet ->
    [one] { $unmet } need of { $needs } is met by no service: those who have it have nowhere to turn.
   *[other] { $unmet } needs of { $needs } are met by no service: those who have them have nowhere to turn.
}
summary-needs-single = { $single ->
    [one] { $single } need of { $needs } is met by one service only: when it stops, there is no other.
   *[other] { $single } needs of { $needs } are met by one service only: when it stops, there is no other.
}
summary-fields-all = All mandatory fields of descriptions are filled. Fields together: { $fields }.
summary-fields-nothing = Mandatory fields cannot be judged: every description is retired, or its file cannot be understood.
summary-fields = { $missing ->
    [one] { $missing } of { $fields } mandatory fields of descriptions is not filled.
   *[other] { $missing } of { $fields } mandatory fields of descriptions are not filled.
}
summary-no-errors = There are no errors in descriptions. Warnings about the portfolio: { $warnings }; advice: { $advice }.
summary-errors = { $errors ->
    [one] Descriptions have { $errors } error, which is to be mended first. Warnings about the portfolio: { $warnings }; advice: { $advice }.
   *[other] Descriptions have { $errors } errors, which are to be mended first. Warnings about the portfolio: { $warnings }; advice: { $advice }.
}
summary-managers = { $count ->
    [one] { $count } service of { $services } has no manager, so nobody answers for it.
   *[other] { $count } services of { $services } have no manager, so nobody answers for them.
}
summary-catalogues = { $count ->
    [one] { $count } service of { $services } is not in the catalogue where its recipients look for it.
   *[other] { $count } services of { $services } are not in the catalogue where their recipients look for them.
}
summary-promises = { $count ->
    [one] { $count } promise does not reach what a need requires, and nobody has said why.
   *[other] { $count } promises do not reach what needs require, and nobody has said why.
}
summary-resource = { $needs ->
    [one] Most needs hang on the resource “{ $title }”: when it stops, { $needs } need is left without a service. Services that would stop with it: { $services }.
   *[other] Most needs hang on the resource “{ $title }”: when it stops, { $needs } needs are left without a service. Services that would stop with it: { $services }.
}
summary-course = Over the year (from { $day }), errors went from { $errors_then } to { $errors }, and unmet needs from { $unmet_then } to { $unmet }.

help-report-summary = The state of the whole on one page: figures, what stands out, and short tables
    .trend = Add the course of the last year by months from the Git history, up to the last commit or to `--at`
    .examples =
        pvp report summary # the state of the whole
        pvp report summary --trend --output summary.html # a page with the course of the year
        pvp report summary --table rules --columns rule-title,findings # two columns of one table
