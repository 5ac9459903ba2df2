# 7xx: levels and indicators

no-kpi = No key performance indicator is stated for the { $kind } “{ $title }”
    .title = No key performance indicator
    .help = In the group `performance`, add the field `kpis` with at least one indicator and its target. If by their nature indicators do not apply, write `not_applicable` and the reason.
    .what = The rule checks that every service and resource states at least one key performance indicator, or the reason why indicators do not apply to it.
    .why = Indicators show whether a service is effective and efficient: they are set (PU2-4), measured, and the results used (PU2-23). A service has to be measurable and controllable (N1-1).
    .mend = Write, for example, `kpis: [{"{"} id: digital-share, title: {"{"} lv: Digitāli iesniegto pieprasījumu īpatsvars, en: Share of digital requests {"}"}, kind: efficiency, horizon: short-term, unit: percent, min: 80, period: quarter {"}"}]`.

no-service-level = No level is stated for the { $kind } “{ $title }”
    .title = Missing service level
    .help = Add the field `service_levels` with at least one level that you undertake to keep. If by their nature levels do not apply, write `not_applicable` and the reason.
    .what = The rule checks that levels are stated for every service, and for every resource that services need. Where a service promises availability or a time of its restoration, the rule also checks that all resources and services without which it cannot work state it.
    .why = A service level is one or more indicators of the service's ability to satisfy the need (PU2-9). Levels are measured and analysed for every service and for every resource that services need, with or without a formal agreement (PU2-17).
    .mend = Write, for example, `service_levels: [{"{"} id: monthly-availability, indicator: availability, min: 99.5, unit: percent, window: month {"}"}]`. The bound `min` is the lowest value and `max` the highest; `window` is the period over which the indicator is computed, `share` the percentage of cases in which the promise is kept.
    .note-promise = the promise of the service
no-service-level--below = The service “{ $service }” promises the indicator “{ $indicator }”, but a component that it cannot work without does not state it: the { $kind } “{ $title }”
    .help = State the level of this indicator in the field `service_levels`, or nobody can tell whether the promise can be kept. If the service can work without this component after all, delete `critical: true` in the description that names this component.

level-below-need = The level is lower than the need “{ $need }” requires ({ $indicator }). Promised: { $promised }; the need requires: { $required }
    .title = Level below the need
    .help = Improve the level or, in its field `justification`, say why it is lower.
    .what = The rule checks that the levels of a service reach what the needs that it satisfies require. Only the same indicator is compared, with the same unit, share of cases and measuring window; minutes and hours are converted, working days and calendar days are not. Where no level of processing time is stated, the deadline takes its place. A level with a justification is passed over.
    .why = Needs and services have to be mutually aligned: the need sets requirements, and the service level should meet them as far as capabilities and resources allow (PU2-9). A lower level has to be justified.
    .mend = Write, for example, `service_levels: [{"{"} id: decision-time, indicator: processing-time, max: 22, unit: working-day, justification: {"{"} lv: Datus no ārvalstīm saņem divu nedēļu laikā, en: Data from abroad take two weeks to arrive {"}"} {"}"}]`.
    .note-requirement = what the need requires
level-below-need--deadline = The deadline is longer than the need “{ $need }” requires ({ $indicator }). Promised: { $promised }; the need requires: { $required }
    .help = Shorten the deadline and, where needed, the steps. If that cannot be done, add a level of processing time (`processing-time`) with the same time as the deadline to the field `service_levels`, and say in its field `justification` why more time is needed.

level-above-need = The level is higher than the needs require ({ $indicator }). Promised: { $promised }; the most demanding requirement: { $required }
    .title = Level above the needs
    .help = Consider whether so high a level is needed. If it is, say why in the level's field `justification`. If not, promise as much as the needs require.
    .what = The rule checks that the level of a service is not above what all the needs that it satisfies require. Only the same indicator is compared, with the same unit, share of cases and measuring window. A level with a justification is passed over.
    .why = A level that is raised without reason takes more capability and resource than needed (PU2-9). Needs and services have to be mutually aligned, and a level above what is required has to be justified.
    .mend = Promise as much as the needs require, for example `max: 10`, or write at the level, for example, `justification: {"{"} lv: To pašu sistēmu lieto arī neatliekamā medicīniskā palīdzība, en: The emergency medical service uses the same system {"}"}`.
    .note-requirement = the most demanding requirement
level-above-need--deadline = The deadline is shorter than the needs require ({ $indicator }). Promised: { $promised }; the most demanding requirement: { $required }
    .help = Consider whether so short a deadline is needed. If it is, add a level of processing time (`processing-time`) with the same time to the field `service_levels` and say why in its field `justification`. If not, promise as much as the needs require.

level-above-resource = The service promises higher availability than its critical components allow. Promised: { $promised }; the critical components allow: { $chain }
    .title = Promises more than resources allow
    .help = Promise what can be kept, or see to a better level of the component. If the service can work without one of the components, delete `critical: true` at it. If the lower promise no longer reaches what the need requires, say why in the field `justification`; while the promise stays as it is, a justification does not help.
    .what = The rule checks that a service does not promise more than its critical resources and services allow. The availabilities of all critical components are multiplied; processing, response and restoration times cannot be shorter than the longest chain of critical components. Where a resource itself rests on a service, the deadline of that service does not count: it is for new connections, and the resource is connected already. Only levels with the same unit, share of cases (`share`) and measuring window (`window`) are compared. A level that is not stated is never guessed; the rule `no-service-level` reports it.
    .why = A resource's level limits the service's level, and dependencies have to be transparent (N1-5). Availability and continuity are planned for services and resources alike (PU2-13).
    .mend = If the critical components allow 98.41 %, write at the level, for example, `min: 98.4`. If the service can work without a resource, write, for example, `{"{"} id: state-data-centre, critical: false {"}"}`.
    .note-below = the component's level
level-above-resource--time = The service promises a shorter time than its critical components allow ({ $indicator }). Promised: { $promised }; the longest chain of critical components: { $chain }
