# Reports: what all of them share.
report-of = { $part } of { $all }
report-of-all = of { $all }
report-overview = Overview
report-nothing = –
report-no-rows = Nothing.
report-sorted = Sorted by “{ $column }”.
report-sorted-reversed = Sorted by “{ $column }”, in reverse.
report-reversed = In reverse order.
report-incomplete = A file could not be read, so these figures are not whole; the gap list names it.
report-day = Day
report-revision = Revision
report-working-tree = working tree
report-logo = Logo
report-contents = Contents
report-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
report-left-out = { $count } more did not fit into the picture; the table has everything.
report-made-by = Made with { $program }; as things stood on { $day }.
report-heat-range = { $from }–{ $to } %
report-network-critical = critical
report-network-other = needed, but not critical
report-network-arrow = the arrow points at what is needed
error-unknown-table = This report has no table `{ $name }`; it has { $known }.
error-unknown-column = The table `{ $table }` has no column `{ $name }`; it has { $known }.
error-column-elsewhere = There is one of that name in the table `{ $table }`: add `--table { $table }`.
error-not-for-terminal = `{ $format }` cannot be shown on a terminal. Name a file: `--output FILE`.

report-broken = { $count ->
    [one] { $count } description cannot be understood; only what could be read of it is counted here. The gap list names it.
   *[other] { $count } descriptions cannot be understood; only what could be read of them is counted here. The gap list names them.
}
error-since = Nothing can be carried over from `{ $path }`: { $cause }
error-since-no-file = it is not a file.
error-since-too-large = the workbook is too large. A list of some ten thousand rows can be carried over.
error-since-no-workbook = it is not an Excel workbook (xlsx), or it is damaged.
error-since-no-list = it holds no list of gaps. Name a workbook that `pvp report gaps --output FILE.xlsx` made; its hidden column “Key of the finding” is needed to know the rows by.
error-of-another-kind = `{ $id }` is not of the kind that is asked for here ({ $wanted }), but: { $kind }.
error-none-of-kind = The registry has no description of this kind ({ $kind }) with the id `{ $id }`.
error-no-manager = No description names the manager `{ $name }`. Managers are named by their work address, or by institution and position: `vsaa/position`.
error-nothing-readable = None of the descriptions in `{ $path }` can be understood, so there is nothing to report. `pvp validate` says what is wrong with them.

filter-institution = institution
filter-manager = manager
filter-group = service group
filter-nobodys = only
filter-kind = kind
filter-status = status
filter-type = type of service
filter-rule = rule
filter-severity = severity
filter-life-situation = life situation
filter-path = folder or file
filter-no-institution = what no institution owns
filter-no-manager = what nobody answers for
per-nobodys-institution = without-owner
per-nobodys-manager = without-manager

tone-good = good
tone-watch = worth a look
tone-bad = gap

column-life-situation = Life situation
column-life-situation-title = Title of the life situation
column-need = Need
column-need-title = Title of the need
column-coverage = Coverage
column-service = Service
column-service-title = Title of the service
column-status = Status
column-owner = Owner
column-institution = Institution
column-institution-title = Title of the institution
column-manager = Manager
column-description = Description
column-title = Title
column-kind = Kind
column-needs = Needs
column-share = Share
column-last-change = Last change
    .short = Changed
column-resource = Resource
column-resource-title = Title of the resource

coverage-unmet = unmet
coverage-unknown = not known, as a description is not understood
coverage-single = met by one service
coverage-several = met by several services
coverage-outside = met without a public service

figure-needs = Needs that services are expected to meet
figure-unmet-needs = Unmet needs
figure-unknown-needs = Needs of which nobody knows whether they are met: a description is not understood
figure-singly-met-needs = Needs met by one service only
figure-needs-met = Share of needs that are met
figure-outside-needs = Needs met without a public service

help-report = Make a report: what the portfolio lacks, and how the whole stands
    .path = Folder of the registry, or a folder or file in it; reports are of the whole registry
    .format = How the report is written
    .format--table = For people: tables that fit the terminal
    .format--markdown = A page in Markdown
    .format--csv = The main table for spreadsheets, with headings in the language of messages; `--table` chooses another
    .format--json = For programs: JSON version 1
    .format--xlsx = A workbook, one sheet for each table
    .format--html = A page that needs nothing else: with pictures, for the screen and for paper
    .output = Write to a file in the named format, or in that of its ending (txt, md, csv, json, xlsx, html); can be given several times
    .output-expected = a file such as report.html, or a format, an equals sign and a file, such as csv=report.txt
    .table = Only this table of the report; `--columns` and `--sort` are then about it, without it about the main one
    .columns = Which columns to show and in what order, with commas between them: the names are those of JSON, and a wrong one is answered with all that there are. Columns that name a group stand above its rows if they come first
    .sort = The column that decides the order, shown or not: numbers by size, days by date, words by the dictionary, the gravest first; what is empty comes last. Rows below one heading stay together
    .reverse = Turn the order round
    .csv-dialect = How CSV is written
    .csv-dialect--standard = Commas and decimal points (RFC 4180)
    .csv-dialect--lv = As spreadsheets with Latvian settings read it: semicolons, decimal commas, a byte order mark
    .today = The day that counts as today, such as 2026-11-20; without it the machine's date
    .today-expected = a day that exists, written as 2026-11-20
    .institution = Only what this institution owns; can be given several times
    .manager = Only what this manager answers for: a work address as written in the descriptions; can be given several times
    .group = Only services of this service group, or those labelled so by the classifier `service_groups`; can be given several times
    .per = Write a file for each into the folder that `--output` names, all in one run; it is called by the id or work address
    .per--institution = For each institution: what it owns; and for what no institution owns
    .per--manager = For each manager: what they answer for; and for what nobody answers for
    .examples =
        pvp report gaps # what is wrong in the portfolio, and who is to mend it
        pvp report summary # the state of the whole on one page
        pvp report coverage # which needs are met, and by which services
        pvp report coverage --output coverage.html --output coverage.xlsx --lang lv # a page and a workbook, in Latvian
