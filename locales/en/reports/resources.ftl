# Report: what services and needs depend on.
report-resources = Resources and dependencies
    .about = What depends on what. Without a critical component a service is not available; where all services that meet a need depend on it, the need is unmet without it.
resources-single-point = The component that most needs depend on: “{ $title }”. { $needs ->
        [one] Without it, { $needs } need would be unmet.
       *[other] Without it, { $needs } needs would be unmet.
    } Services that depend on it: { $services }; not available without it: { $critically }.
resources-no-single-point = No need depends on one component alone.

table-resources-main = Resources and services by how many needs depend on them
    .order = Those first without which most needs would be unmet.
    .about = A service is here if another one depends on it. What depends by way of others counts too.
table-resources-unused = Resources that no service needs
table-resources-dependencies = What directly depends on what
    .about = Depth is the number of steps in the longest chain that begins with this dependency.

column-needs-alone = Would be unmet
column-needs-hanging = Needs that depend on it
column-services-hanging = Services that depend on it
column-levels-stated = Levels
column-measured-availability = Measured availability
column-availability-verdict = Whether promised availability was kept
    .short = Availability
column-availability-window = Window of availability
column-needs-hanging-critically = Needs that critically depend on it
column-services-hanging-critically = Services that critically depend on it
column-life-situations-hanging = Life situations that depend on it
column-life-situations-hanging-critically = Life situations that critically depend on it
column-dependants-direct = Direct dependants
column-dependants = All dependants
column-dependants-critically = Critical dependants
column-chain-above = Longest chain above
column-chain-below = Longest chain below
column-needs-alone-named = Needs that would be unmet (no more than 100)
column-named-by = Named by
column-dependant = Dependant
column-dependant-title = Title of the dependant
column-dependant-kind = Kind of the dependant
column-component = Component
column-component-title = Title of the component
column-criticality = Weight
column-depth = Depth

levels-stated-stated = stated
levels-stated-absent = not stated
levels-stated-not-applicable = not applicable
criticality-critical = critical
criticality-supporting = not critical

figure-resources = Resources
figure-resources-in-use = Resources that services need
figure-unused-resources = Resources that no service needs
figure-single-points = Resources without which some need would be unmet
figure-most-needs-alone = Unmet needs if the most-needed component stops
figure-resources-without-levels = Needed resources without levels
figure-deepest-chain = Steps in the longest chain of dependencies

picture-resources = What life situations critically depend on
    .says = On the left are life situations in which some service is not available without a component; on the right the components that most needs critically depend on (their number: { $shown }). Lines lead to what something depends on, directly or by way of components that are not drawn. Components not drawn: { $others }; life situations not drawn: { $life-situations }.

help-report-resources = Resources and services that others depend on: how many needs would be unmet without them, and what nobody needs
    .examples =
        pvp report resources # what most needs depend on
        pvp report resources --institution vdaa # one institution's resources
        pvp report resources --table dependencies --format csv # all dependencies, for a spreadsheet
        pvp report resources --sort dependants --reverse # those with the most dependants first
