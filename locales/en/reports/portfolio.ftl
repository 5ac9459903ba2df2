# Report: all services in one table.
report-portfolio = Portfolio of services
    .about = Completeness is the share of mandatory fields that are filled; a retired service and a file that cannot be understood have none. Needs and resources are those described in this registry.
table-portfolio-main = Services
table-portfolio-unlinked = Services linked to nothing
    .about = They name no need, resource or other service, and no service or resource names them. Retired ones are not counted here.
portfolio-no-history = There is no Git history to be had, so it is not known when descriptions last changed.
portfolio-uncommitted = { $count ->
    [one] { $count } description has no day of its last change: what it says now is not committed to Git yet.
   *[other] { $count } descriptions have no day of their last change: what they say now is not committed to Git yet.
}

column-owner-title = Title of the owner
column-type-of-service = Kind of service
column-needs-satisfied = Needs
    .short = Needs
column-need-ids = Ids of needs
column-resources-used = Resources
    .short = Res.
column-resources-critical = Critical resources
    .short = Crit. res.
column-resource-ids = Ids of resources
column-related-service-ids = Ids of related services
column-error-findings = Errors
    .short = Err.
column-warning-findings = Warnings
    .short = Warn.
column-advice-findings = Advice
    .short = Adv.
column-promises-verdict = Promises kept or not
    .short = Promises
column-requests-a-year = Requests a year
column-reviewed = Reviewed

figure-portfolio-services = Services
figure-services-in-use = Services provided or being introduced
figure-services-unlinked = Services linked to nothing
figure-services-with-errors = Services with errors in their description
figure-services-with-warnings = Services with warnings

help-report-portfolio = All services in one table: owner, needs, resources, completeness, findings and last change
    .status = Only services in this status; can be given several times
    .type = Only services of this kind; can be given several times
    .life-situation = Only services that satisfy a need of this life situation; can be given several times
    .examples =
        pvp report portfolio # all services
        pvp report portfolio --institution vsaa --status active # the active services of one institution
        pvp report portfolio --sort error-findings --reverse # those with the most errors first
        pvp report portfolio --columns service-title,owner,need-ids --format csv # chosen columns for a spreadsheet
