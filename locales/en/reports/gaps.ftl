# Report: the portfolio's gap list.
report-gaps = Gaps of the portfolio
    .about = What is wrong, how grave it is, what to do, and who is to do it.
table-gaps-main = The gap list
    .order = Groups with most errors come first, then those with most warnings and advice.
table-gaps-groups = How many gaps each group has
table-gaps-rules = How to mend them
    .about = Advice for each rule.
table-gaps-earlier = From the earlier list
    .about = Rows of the earlier list that have no place in this one, with all that was written into them.
table-gaps-most-helpful = What would help the portfolio most
    .about = At most { $count } things. Points say what a thing would bring: 5 for each error that goes away, 3 for a warning, 1 for advice, 10 more for each need that somebody would meet at last, and 1 more, at most 10 together, for each other service or resource that somebody would answer for, or that could be judged, at last.

column-severity = Severity
column-rule = Rule
column-rule-title = Title of the rule
column-finding = What is wrong
column-what-to-do = What to do
column-how-to-mend = How to mend it
column-responsible = Who is to do it
column-manager-position = Position or institution
column-contact = Work address or phone
column-description-group = Description group
column-description-group-title = Title of the description group
column-field = Field
column-place = Place in the file
column-who = Who sees to it
column-until = Until when
column-done = Done
column-note = Notes
column-finding-key = Key of the finding
column-fate = What became of it
column-errors = Errors
column-warnings = Warnings
column-advice = Advice
column-findings = Findings
column-descriptions-concerned = Descriptions
column-thing-to-do = What to do
column-why = Why it would help
column-points = Points

figure-findings = Findings
figure-errors = Errors
figure-warnings = Warnings
figure-advice = Advice
figure-descriptions-concerned = Descriptions with something to mend
figure-institutions-concerned = Institutions with something to mend

gaps-too-many = There are too many gaps: { $count } { $severity }, where { $most } may be there.
gaps-from-error = errors
gaps-from-warning = errors and warnings
gaps-from-advice = findings
gaps-none = There are no findings: no rule has anything to say.
gaps-filtered = Shown: { $count } of { $all } findings ({ $filter })
gaps-carried = { $count ->
    [one] What was written about { $count } gap was carried over from the earlier list.
   *[other] What was written about { $count } gaps was carried over from the earlier list.
}
gaps-gone = { $count ->
    [one] { $count } gap of the earlier list is gone; the table “From the earlier list” names it.
   *[other] { $count } gaps of the earlier list are gone; the table “From the earlier list” names them.
}
gaps-left-out = { $count ->
    [one] Something was written about { $count } gap that is left out here, too; the table “From the earlier list” names it.
   *[other] Something was written about { $count } gaps that are left out here, too; the table “From the earlier list” names them.
}
gaps-added = { $count ->
    [one] { $count } row was added to the earlier list; it is in the table “From the earlier list”.
   *[other] { $count } rows were added to the earlier list; they are in the table “From the earlier list”.
}
fate-gone = gone
fate-left-out = there, but left out here
fate-added = a row that was added
gaps-repeated = { $count ->
    [one] There is { $count } finding in { $shown } rows: it is shown in each group that it concerns.
   *[other] There are { $count } different findings in { $shown } rows: a finding is shown in each group that it concerns.
}
gaps-nobodys = { $count ->
    [one] Nobody is known to mend { $count } finding: neither the description nor its institution's portfolio has a manager.
   *[other] Nobody is known to mend { $count } findings: neither the descriptions nor their institutions' portfolios have a manager.
}
gaps-positions = { $count ->
    [one] { $count } position
   *[other] { $count } positions
}
gaps-of-no-institution = No institution that the registry describes
gaps-of-nobody = Nobody is named who is to do it
gaps-of-no-life-situation = Concerns no life situation
gaps-of-no-group = Other fields

gaps-do-repair = Mend the file
gaps-do-reference = Mend the reference
gaps-do-need = Meet the need
gaps-do-introduce = Introduce the service
gaps-do-service-manager = Name the service portfolio manager
gaps-do-resource-manager = Name the resource portfolio manager
gaps-do-levels = State the levels
gaps-do-component = Improve the level
gaps-do-unused = Review the resource
gaps-do-superfluous = Review the service
gaps-do-concentrate = Consider a competence centre
gaps-do-merge = Merge the services
gaps-do-agree = Agree on one description
gaps-do-complete = Put the description in order
gaps-do-settings = Put the exceptions in order

gaps-why-repair = { $reached ->
    [0] The file `{ $file }` cannot be understood, so that the rest of it is not judged. Findings that would go away: { $count }.
   *[other] The file `{ $file }` cannot be understood, so that the rest of it is not judged. Other descriptions that lean on it: { $reached }. Findings that would go away: { $count }.
}
gaps-why-reference = { $needs ->
    [0] The reference `{ $id }` does not name what belongs there. Descriptions that have it: { $naming }. Findings that would go away: { $count }.
   *[other] The reference `{ $id }` does not name what belongs there. Descriptions that have it: { $naming }. Findings that would go away: { $count }. Needs that would probably be met: { $needs }.
}
gaps-why-need = { $naming ->
    [0] { $narrower ->
        [0] In the life situation “{ $life_situation }”, no service meets the need “{ $need }”.
       *[other] In the life situation “{ $life_situation }”, no service meets the need “{ $need }”. Narrower needs that would be met with it: { $narrower }.
    }
   *[other] { $narrower ->
        [0] In the life situation “{ $life_situation }”, the need “{ $need }” is not met. Services that are still to come or about to end: { $naming }.
       *[other] In the life situation “{ $life_situation }”, the need “{ $need }” is not met. Services that are still to come or about to end: { $naming }. Narrower needs that would be met with it: { $narrower }.
    }
}
gaps-why-service-manager = { $reached ->
    [one] “{ $title }” owns { $reached } service, but nobody answers for its services as a whole.
   *[other] “{ $title }” owns { $reached } services, but nobody answers for them as a whole.
}
gaps-why-resource-manager = { $reached ->
    [one] “{ $title }” owns { $reached } resource, but nobody answers for its resources as a whole.
   *[other] “{ $title }” owns { $reached } resources, but nobody answers for them as a whole.
}
gaps-why-levels = { $reached ->
    [one] { $reached } service cannot work without “{ $title }”. As long as its levels are not known, nobody can tell whether the service can keep its promises.
   *[other] { $reached } services cannot work without “{ $title }”. As long as its levels are not known, nobody can tell whether they can keep their promises.
}
gaps-why-component = { $services ->
    [one] “{ $title }” is the weakest link because of which { $services } service cannot keep what it promises.
   *[other] “{ $title }” is the weakest link because of which { $services } services cannot keep what they promise.
}
gaps-why-unused = No service needs the resource “{ $title }”. Either links to it are missing in descriptions of services, or it is superfluous.
gaps-why-superfluous = The service “{ $title }” satisfies no need. Without a need a service is superfluous.
gaps-why-concentrate = { $reached ->
    [one] “{ $title }” has only { $reached } service; a competence centre of the sector or municipality could provide it.
   *[other] “{ $title }” has only { $reached } services; a competence centre of the sector or municipality could provide them.
}
gaps-why-merge = “{ $title }” and others of the same owner ({ $reached } together) look like variations of one service.
gaps-why-agree = “{ $title }” looks like a service that several institutions describe each by itself. Descriptions together: { $reached }.
gaps-why-complete = { $errors ->
    [0] Findings that would go away in one description (“{ $title }”): { $count }.
   *[other] Findings that would go away in one description (“{ $title }”): { $count }, errors among them: { $errors }.
}
gaps-why-settings = Findings that would go away in the exceptions and the list of accepted findings: { $count }.

help-report-gaps = All gaps of the portfolio: what is wrong, how grave it is, what to do, and who is to do it
    .path = Folder of the registry, or a folder or file in it: the whole registry is read, and the gaps that concern the path are shown
    .by = What rows stand together
    .by--institution = Those of one institution: what it owns, and itself
    .by--manager = Those that one manager, or several who share an address, are to mend
    .by--rule = Those of one rule
    .by--life-situation = Those that concern one life situation; what concerns several is shown under each
    .by--group = Those in one description group
    .manager = Only what this manager is to mend: a work address as written in the descriptions, or what the report shows in the column “Manager”; can be given several times
    .rule = Only this rule: a code, a name, or a group of rules such as 4xx or 40x; can be given several times
    .severity = Only this severity; can be given several times
    .severity--error = Errors
    .severity--warning = Warnings
    .severity--advice = Advice
    .kind = Only descriptions of this kind; can be given several times
    .status = Only descriptions in this status; can be given several times
    .fail-on = Exit code 1 where there is a finding of this severity or a graver one; with neither this nor `--max-gaps` the exit code is 0
    .fail-on--error = An error
    .fail-on--warning = A warning or an error
    .fail-on--advice = Any finding
    .max-gaps = Exit code 1 where there are more findings than this; with `--fail-on`, more that are as grave as it says
    .max-gaps-expected = a whole number from 0
    .since = A workbook (xlsx) that this report made earlier: carry over what was written into its columns “Who sees to it”, “Until when”, “Done” and “Notes”; can be given several times
    .examples =
        pvp report gaps # everything, by institution
        pvp report gaps --by manager --output gaps.xlsx # for everybody who has something to do, as a workbook
        pvp report gaps --institution vsaa --severity error # the errors of one institution
        pvp report gaps --rule 4xx --by life-situation # where needs, services and resources do not fit together
        pvp report gaps --per institution --format xlsx --output gaps # a workbook for each institution
        pvp report gaps --since gaps.xlsx --output gaps.xlsx # the list anew, with what was written into the last one
        pvp report gaps --fail-on warning --max-gaps 20 # exit code 1 where there are more than 20 errors and warnings
        pvp report gaps --columns severity,finding,contact --sort severity # one list without headings, the gravest first
