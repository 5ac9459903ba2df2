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

nothing-measured = The institution makes promises and measures none of them: “{ $title }” (promises: { $count })
    .title = Nothing is measured
    .help = Begin with one table in the folder `measurements`: `subject,item,period,channel,value,part,total,note` in the first row, and the first figures below.
    .what = The rule asks whether an institution whose services or resources promise something has a single figure of it: of a level, a deadline or an indicator. Numbers of requests (`volume/…`) alone say nothing of promises. Promises for which a description of measurements says why they are not measured are not counted. Where nobody measures, it is said once.
    .why = Service levels are measured and analysed for every service and every resource that it needs, with or without a formal agreement (PU2-17); indicators are measured, and results used (PU2-4, PU2-23).
    .mend = In `measurements/vsaa/2026.csv` write for example `childcare-benefit,level/decision-time,2026-09,,,1180,1204,`: 1204 cases, 1180 of them decided in time.
    .note-institution = this institution promises and does not measure either
nothing-measured--nobody = There are promises in the registry, and nothing is measured (institutions: { $institutions }, promises: { $count })
    .help = Begin with one table in the folder `measurements`: `subject,item,period,channel,value,part,total,note` in the first row, and the first figures below.

unmeasured = There is no figure for `{ $period }`: { $promise }, “{ $title }”
    .title = A promise that is not measured
    .help = Add a row `{ $subject },{ $item },{ $period },…` to a table. If there is no figure, say why in `note` of that row.
    .what = The rule asks whether each level, deadline and indicator has a figure for the last window that is due (one month after its end, unless settings say otherwise). Where no window is stated, there has to be a figure within the last twelve months. It speaks only of institutions that measure something already, and is silent where a description of measurements says why.
    .why = Levels are measured for all services and resources (PU2-17), indicators are measured, and results used (PU2-4, PU2-23). Of what is not measured nobody knows whether the promise is kept.
    .mend = In a table write for example `childcare-benefit,level/decision-time,2026-09,,,1180,1204,`. If it is not measured, write `not_measured: [{"{"} item: kpi/digital-share, reason: "Channels will be counted from 2027 on", until: 2027-03-31 {"}"}]` into the description of measurements.
unmeasured--part = There is no figure for a part of `{ $period }`: { $promise }, “{ $title }”
    .help = Add rows for the part that is missing to a table.
unmeasured--ever = This was never measured: { $promise }, “{ $title }”
    .help = Add rows with `{ $subject },{ $item },…` to a table. If it is not measured, say why in `not_measured` of the description of measurements.
unmeasured--year = This was not measured in the last twelve months: { $promise }, “{ $title }”
    .help = Add rows with `{ $subject },{ $item },…` to a table. If it is not measured, say why in `not_measured` of the description of measurements.
unmeasured--id = A deadline cannot be measured, as there are several and this one has no id: “{ $title }”
    .help = Give the deadline an `id`, for example `id: urgent`, and use `deadline/urgent` in tables.

miss-without-action = A promise was not kept, and nobody does anything about it: { $promise }, “{ $title }”. Promised: { $promised }; in `{ $period }`: { $result }
    .title = A promise that was not kept
    .help = Find the cause, and write into `corrective_actions` of the description of measurements what will be done, who answers for it and by when.
    .what = The rule looks at the last window of which it can be said whether the promise was kept. If it was not, there has to be a corrective action that names the window, or one that is not finished and was begun for an earlier one. For indicators it is advice.
    .why = Where a level is not reached, the cause is found and mended (PU2-17, PU2-22).
    .mend = In the description of measurements write `corrective_actions: [{"{"} id: second-reviewer, title: …, for: [level/decision-time], missed: [2026-10], cause: …, responsible: {"{"} position: …, email: … {"}"}, due: 2026-12-31, state: under-way {"}"}]`.
    .note-figure = the figure in the table
miss-without-action--kpi = An indicator did not reach its target, and nobody does anything about it: { $promise }, “{ $title }”. Target: { $promised }; in `{ $period }`: { $result }
    .help = If it matters, find the cause, and write into `corrective_actions` of the description of measurements what will be done, who answers for it and by when.

missed-again = A promise was not kept several times in a row ({ $count }): { $promise }, “{ $title }”. Promised: { $promised }; in `{ $period }`: { $result }
    .title = A promise that is broken again
    .help = Ask whether the cause is the true one. If the promise cannot be kept with the present capabilities and resources, change these, or justify a lower level.
    .what = The rule asks whether a promise was not kept in several windows in a row (three, unless settings say otherwise), or in a window that began after a corrective action was done. Windows of which nothing can be said are not counted.
    .why = It is verified whether a corrective action helped, and if it did not, another cause is looked for (PU2-22). A promise that is never kept misleads recipients (PU2-17).
    .mend = Give the new action the true cause, for example `cause: {"{"} lv: Posmam nav aizvietotāja, en: Nobody can stand in for one step {"}"}`.
    .note-figure = the figure in the table
missed-again--after-action = An action did not help: { $promise }, “{ $title }”. “{ $action }” is done ({ $done }), but the promise was not kept. Promised: { $promised }; in `{ $period }`: { $result }
    .help = Look for another cause, and add another action to `corrective_actions` of the description of measurements.

action-overdue = A corrective action is overdue: “{ $action }” ({ $title }). It was due on { $due }; days since then: { $days }
    .title = An overdue corrective action
    .help = If it is done, write `state: done`, `done` and `result`. If it takes longer, change `due`; if nobody needs it any more, write `state: dropped` and `reason`.
    .what = The rule asks whether the due date of corrective actions that are planned or under way is past.
    .why = A corrective action is a commitment to mend a cause by a certain day (PU2-22).
    .mend = Write for example `state: done`, `done: 2026-12-20` and `result: {"{"} lv: Posmam ir divi izskatītāji, en: Two people do the step {"}"}`.

figures-contradict = The part is more than the total: `{ $item }`, “{ $title }”, { $period }
    .title = Figures that contradict each other
    .help = In `part` are the cases that kept the promise (of a percentage, those that it counts), in `total` all cases. Correct one of the numbers.
    .what = The rule asks whether figures contradict themselves: the part is no more than the total, no percentage is above a hundred, the result and the counts say the same, channels together have no more than the whole, and nothing is below zero. Of figures that contradict themselves it is not said whether a promise was kept.
    .why = Measurements have to be such that people can trust them, or they cannot be analysed (PU2-17, PU2-23).
    .mend = Look into the source and correct the row, for example `childcare-benefit,level/decision-time,2026-09,,,1180,1204,`.
    .note-channel = the figure of a channel
figures-contradict--hundred = More than a hundred per cent: `{ $item }`, “{ $title }”, { $period }
    .help = Correct the number; a hundred is all there is.
figures-contradict--verdicts = The result and the counts say the opposite: `{ $item }`, “{ $title }”, { $period }
    .help = By the one the promise was kept, by the other it was not. Correct one of them, or keep the counts only.
figures-contradict--negative = The number is below zero: `{ $item }`, “{ $title }”, { $period }
    .help = Correct the number.
figures-contradict--channels = Channels together have more than the whole: `{ $item }`, “{ $title }”, { $period }
    .help = A row without a channel is of all channels together. Correct it, or the figures of the channels.

repeated-figure = The same figure is there twice: `{ $item }`, “{ $title }”, { $period }
    .title = A figure that is there twice
    .help = Delete one of the rows.
    .what = The rule asks whether there is one row only for an item, period and channel in all tables together. Where rows differ, the promise is not judged by them.
    .why = Of one thing there can be one figure only, or nobody knows which is right (PU2-17).
    .mend = Keep one row, for example `childcare-benefit,level/decision-time,2026-09,,,1180,1204,`.
    .note-first = the first time
repeated-figure--otherwise = There are two different figures of the same: `{ $item }`, “{ $title }”, { $period }
    .help = Find out which is right, and delete the other row. Until then the promise is not judged by them.

promise-outdone = All year the result was at least twice as good as promised: { $promise }, “{ $title }”. Promised: { $promised }; the worst result: { $result } (windows: { $count })
    .title = Much less is promised than is reached
    .help = Promise recipients what you can do, or ask whether so much is needed.
    .what = The rule asks whether the time or the unavailability was at most half of what is promised in all windows of the last year. Results are compared, not counts of cases; a promised nothing or hundred per cent is left out.
    .why = A level follows from what is needed and what can be done (PU2-9), and capabilities are planned by how much of them is used (PU2-19).
    .mend = Promise something nearer to what is reached, for example `max: 10` in place of 22 working days.

self-service-candidate = The service is asked for { $count } times a year, and there is no self-service channel: “{ $title }”
    .title = A service that is often asked for, without self-service
    .help = Ask whether it can be requested as an e-service, and if so, add a channel with `type: e-service`.
    .what = The rule asks whether a service that was requested more than 5,000 times in the last twelve months (unless settings say otherwise), or more than a tenth of all its owner's requests, has a channel in which people help themselves: an e-service, a portal, an app or a machine interface.
    .why = Such services are made electronic first (Cabinet Regulation 402, point 3.1).
    .mend = Among the channels write for example `channels: [{"{"} type: e-service, url: https://latvija.gov.lv/… {"}"}]`.
self-service-candidate--tenth = The service is asked for { $count } times a year, which is more than a tenth of all requests to the institution, and there is no self-service channel: “{ $title }”
    .help = Ask whether it can be requested as an e-service, and if so, add a channel with `type: e-service`.

nothing-promised = The service “{ $title }” promises nothing: neither levels nor deadlines apply to it
    .title = Nothing is promised
    .help = Consider what the recipient may expect, for example how soon there is an answer or when the service is available, and state at least one level in the field `service_levels`.
    .what = The rule checks that a service does not say of both its levels (`service_levels`) and its deadlines (`deadlines`) that they do not apply. Services that are planned, being created or retired are passed over.
    .why = Service levels have to be determined (PU2-9) and it has to be controlled that they are kept (PU2-17). Where nothing is promised, nobody can measure whether the service is provided well, nor manage it (N1-1).
    .mend = Write, for example, `service_levels: [{"{"} id: first-answer, indicator: response-time, max: 5, unit: working-day {"}"}]`.

one-sided-indicators = Of the service “{ $title }” only effectiveness is measured, and efficiency is not
    .title = Indicators of one side only
    .help = Add at least one indicator of efficiency (`kind: efficiency`): how much time, work or money the service takes, for example the share of requests made digitally. If nobody measures one, consider beginning to.
    .what = The rule checks that the key performance indicators of a service tell of both effectiveness (`kind: effectiveness`) and efficiency (`kind: efficiency`). Resources are passed over, and so are services that are planned, being created or retired.
    .why = Indicators of both effectiveness and efficiency have to be determined (PU2-4): the former show whether needs are met, the latter at what expense. If only one is measured, the other can get worse and nobody sees it (N1-1).
    .mend = Write, for example, `kpis: [{"{"} id: digital-share, title: {"{"} lv: Digitāli pieprasīto pakalpojumu īpatsvars {"}"}, kind: efficiency, unit: percent, min: 80 {"}"}]`.
one-sided-indicators--efficiency = Of the service “{ $title }” only efficiency is measured, and effectiveness is not
    .help = Add at least one indicator of effectiveness (`kind: effectiveness`): whether recipients get what they need, for example how satisfied they are or how many decisions come in time. If nobody measures one, consider beginning to.

no-agreement = No agreement is in force on the inter-institution service for individual use “{ $title }”
    .title = No agreement
    .help = Describe the agreement (`kind: agreement`) under which the service is provided: what it covers, who the parties are, which levels are agreed. If there is none yet, conclude one.
    .what = The rule checks that an agreement is in force today on what is given to other institutions and on what is received from outside. It looks at inter-institution services, virtual resources, users of resources, and critical components outside of the registry. On shared services and users of resources it only advises. An owner needs no agreement with itself. Where there is an agreement and its term is over, `agreement-lapsed` says so.
    .why = Conditions of service levels are agreed with recipients (PU2-9), and cooperation between institutions is coordinated (PU2-10). Without an agreement nobody knows what can be asked of the supplier.
    .mend = Add a file with `kind: agreement`. At a component outside of the registry write, for example, `agreement: ic-hosting`, and state in the agreement what needs it: `for: [population-register]`.
    .note-component = another component without an agreement
no-agreement--individual-users = The service “{ $title }” is used without an agreement in force by: { $users }
    .help = Describe the agreement with each of these institutions, or add them to the one that is there as recipients or users.
no-agreement--shared = No agreement is in force on the shared service “{ $title }”
    .help = Describe the agreement that institutions join. One standard agreement can have many recipients.
no-agreement--shared-users = The shared service “{ $title }” is used without an agreement in force by: { $users }
    .help = Add these institutions to the standard agreement as recipients or users; if there is none, describe it.
no-agreement--virtual = The virtual resource “{ $title }” is obtained from a supplier, but no agreement is in force
    .help = Describe the agreement with the supplier: on the resource itself, or on what it rests on. In the second case name it in the field `agreement` at the component outside of the registry.
no-agreement--users = The resource “{ $title }” is used without an agreement in force by: { $users }
    .help = Describe the agreement with these users, or add them to the one that is there as recipients or users.
no-agreement--received = A critical component is outside of the registry, and no agreement in force is named under which it is received: { $components }
    .help = Describe the agreement with the supplier, and name it in the field `agreement` at the component. Then it is also known what level the component lets one promise.

agreement-lapsed = The term of the agreement ended on { $until }, but its status is still `in-force`
    .title = The term of an agreement is over
    .help = If the agreement was extended, correct its term. If not, write `status: ended` and describe the new one.
    .what = The rule checks that the term of an agreement with `status: in-force` is not over. The last day still belongs to the term. With `extends: year` an agreement extends itself and does not end.
    .why = Nobody can be held to what is over. The fulfilment of agreed conditions has to be watched (PU2-17), and cooperation with partners coordinated (PU2-10).
    .mend = For an extended agreement write in the field `valid`, for example, `until: 2027-12-31`. For one that ended write `status: ended`.
    .note-status = the status

agreement-ending = The agreement ends on { $until } (days until then: { $days })
    .title = An agreement ends soon
    .help = Agree in time on an extension or a new agreement. If it is not to go on, prepare the recipients.
    .what = The rule reminds of an agreement that ends in the coming months (three, unless told otherwise), or whose term of notice has begun. `pvp.yaml` changes the number of months (`months`). Where the agreement extends itself (`extends: year`), the rule speaks within the term of notice only.
    .why = Conditions have to be agreed with recipients before the old ones end (PU2-9), and partners have to know what comes next (PU2-10).
    .mend = When the agreement has been extended, correct its term, for example `until: 2027-12-31`.
agreement-ending--notice = The agreement ends on { $until }, and its term of notice ({ $notice }) has begun
    .help = Agree on an extension or a new agreement now. If it is not to go on, prepare the recipients.
agreement-ending--extends = The agreement extends itself after { $until }, and its term of notice ({ $notice }) has begun
    .help = Make sure that the conditions suit for another year. If they do not, find out whether notice can still be given, and agree on changes.

agreed-below-promise = Less is agreed than “{ $title }” publishes ({ $indicator }). Agreed: { $agreed }; published: { $published }
    .title = Agreed less than published
    .help = Agree on at least what is published, as that binds anyway. If what is published cannot be kept, correct that first.
    .what = The rule compares an agreed level with the published one: with the one that `of` names, and without `of` with levels of the same indicator, unit, share, window and channel. Where there is no such level, with the deadline.
    .why = Published conditions of service levels are a public and binding promise to all (PU2-9, PU2-17). A lower level in an agreement does not undo them, it only misleads.
    .mend = If `min: 99.5` is published, agree on `min: 99.5` or more. If the published level is enough, leave only `of`.
    .note-published = the published level

agreed-above-promise = More is agreed than “{ $title }” publishes, without a justification ({ $indicator }). Agreed: { $agreed }; published: { $published }
    .title = Agreed more than published
    .help = Say in the field `justification` at the level why this recipient needs more. If all need it, raise the published level.
    .what = The rule checks that an agreed level above the published one has a justification. It compares as `agreed-below-promise` does.
    .why = Levels are not raised without reason: each takes more capability and resources (PU2-9).
    .mend = Add, for example, `justification: {"{"} en: The register is used at night as well {"}"}`.
    .note-published = the published level

agreed-above-chain = Higher availability is agreed than the critical components below “{ $title }” allow. Agreed: { $promised }; the critical components allow: { $chain }
    .title = Agreed more than resources allow
    .help = Agree on what can be kept, or see to a better level of the component.
    .what = The rule checks that an agreed level is not above what the critical components allow. It looks at levels that are agreed only or above the published ones; of published ones `level-above-resource` speaks. It reckons in the same way.
    .why = A resource's level limits what can be promised, and dependencies have to be transparent (N1-5). Availability and continuity are planned (PU2-13) before one agrees on them (PU2-9).
    .mend = If the critical components allow 99.4 %, agree on no more than `min: 99.4`.
    .note-below = the component's level
agreed-above-chain--time = A shorter time is agreed than the critical components below “{ $title }” allow ({ $indicator }). Agreed: { $promised }; the longest chain of critical components: { $chain }

wrong-party = “{ $institution }” is the provider, but neither owns nor provides “{ $title }” (`{ $id }`)
    .title = Wrong party
    .help = Name the provider that owns or provides it. If the institution does provide it, add it to the providers of the service.
    .what = The rule checks that the provider owns or provides what the agreement covers, that a recipient is among the users of the resource, and that provider and recipient are not one institution. Where users do not apply to the resource, or a service of the recipient depends on it, the rule says nothing of the recipient.
    .why = An agreement with somebody who does not answer for the service or resource binds nobody. Cooperation between institutions has to be coordinated (PU2-10).
    .mend = If the service is that of `vdaa`, write `provider: vdaa`. If `ur` uses the resource as well, add it to the field `users` of the resource.
    .note-provider = the provider
    .note-covered = what the agreement covers
wrong-party--recipient = “{ $institution }” is a recipient, but is not among the users of the resource “{ $title }” (`{ $id }`)
    .help = Add the institution to the users of the resource (`responsible.users`). If it does not use the resource, name the right recipient.
wrong-party--both = `{ $id }` is both the provider and a recipient
    .help = State who provides and who receives. An institution needs no agreement with itself.

agreements-overlap = Another agreement on “{ $title }” is in force with the same recipient ({ $recipients }): `{ $other }`
    .title = Two agreements on the same
    .help = Leave one of them in force. If the new one takes the place of the old one, write `status: ended` in the old one or correct its term.
    .what = The rule checks that no two agreements are in force today on one service or resource with one recipient.
    .why = Where two are in force, nobody knows which conditions bind (PU2-9, PU2-10).
    .mend = In the field `valid` of the old agreement state `until`: the day before the new one begins.
    .note-first = the other agreement

own-form = The agreement follows no standard form, although the institution has one: `{ $form }`
    .title = A form of its own in place of a standard one
    .help = Name the form: `form: { $form }`. If this agreement does differ, leave the reason that is there.
    .what = The rule checks whether the provider of an agreement to which `form` does not apply has a standard form for such agreements: for services or for resources. Of what is received from a supplier it looks at the forms of the recipient.
    .why = Portfolio managers set the principles and standard forms of agreements, so that recipients have the same conditions everywhere (PU2-9, PU2-17).
    .mend = Write, for example, `form: vdaa/shared-service`.
    .note-form = the standard form
