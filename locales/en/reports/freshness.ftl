# Report: when descriptions last changed.
report-freshness = Freshness of descriptions
    .about = Life situations, services and resources, those unchanged for longest first. A change is one of what a description says or of links with it, not of how it is written.
    .about--sorted = Life situations, services and resources. A change is one of what a description says or of links with it, not of how it is written.
table-freshness-main = Descriptions
table-freshness-groups = Description groups
    .about = Days since what the group says last changed. Links that others make to the description do not count here.
freshness-months = { $months ->
    [one] A description is stale when it was neither changed nor reviewed for { $months } month.
   *[other] A description is stale when it was neither changed nor reviewed for { $months } months.
}
freshness-uncommitted = { $count ->
    [one] What { $count } description says now is not committed to Git yet, so it has only just changed.
   *[other] What { $count } descriptions say now is not committed to Git yet, so they have only just changed.
}

column-days-since-change = Days since the change
    .short = Days
column-last-figure = Last figure
column-freshness = Freshness

freshness-stale = stale
freshness-current = up to date
freshness-uncommitted-now = just changed

figure-kept-descriptions = Descriptions to be kept up to date
figure-stale-descriptions = Stale descriptions
figure-unchanged-for-a-year = Descriptions not changed for 12 months or more
figure-uncommitted-descriptions = Descriptions just changed and not committed yet

help-report-freshness = When descriptions were last changed or reviewed, the oldest first; needs a Git history
    .kind = Only descriptions of this kind; can be given several times
    .status = Only descriptions in this status; can be given several times
    .groups = Show also how many days ago each description group changed; all of history is read for it
    .examples =
        pvp report freshness # all descriptions
        pvp report freshness --institution vsaa --kind service # the services of one institution
        pvp report freshness --groups --format json # by description groups too, for programs
        pvp report freshness --columns title,last-change,owner --sort owner # three columns, by owner
