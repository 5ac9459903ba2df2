# 9xx: history

stale-description = The description has been neither changed nor reviewed for a long time. Last change: { $changed }; last review: { $reviewed }
    .title = Description not reviewed for long
    .help = Read the description and correct what no longer holds. Then, even if nothing had to change, write today's date into the group `identification`: `reviewed: { $today }`.
    .what = The rule checks that the description of a life situation, service or resource has not been left for too long without a change and without a review. A change is what the description says differently than before, links included; comments and the order of lines do not count. How many months may pass is stated in the file `pvp.yaml`; if nothing is said there, it is 12 months. What is retired is passed over. The rule works only where the check takes the history into account: `pvp validate --history`.
    .why = Descriptions are not only created and registered but also maintained (PU2-7). The owner answers for the description, and the service manager keeps it up to date; an outdated description misleads recipients and other systems alike.
    .mend = Write, for example, `reviewed: 2026-11-20`. State another number of months in the file `pvp.yaml` under `rules`, for example `stale-description: {"{"} months: 18 {"}"}`.
stale-description--unreviewed = The description has not been changed for a long time, and nothing shows that anybody has reviewed it. Last change: { $changed }
stale-description--unknown = Nobody can say when the description last changed: the day that its commit states, { $changed }, is yet to come, so a clock was wrong; nor was it reviewed lately

identity-lost = { $count ->
        [one] The id `{ $gone }` is gone, but { $count } description still refers to it
       *[other] The id `{ $gone }` is gone, but { $count } descriptions still refer to it
    }
    .title = Lost id
    .help = If what was deleted is needed after all, restore it with the same id. If not, name in all references what has taken its place, or delete the references.
    .what = The rule checks that a change does not delete or replace an id that the registry still refers to: that of a description, a need, a core function or an office. There is one finding about all references to it, and the rule `dangling-reference` is silent about them. The rule works only where the registry is compared with an earlier one: `pvp validate --base` or `--staged`.
    .why = The id is how people and other systems know a service (PU2-7), among them systems that are not in this registry. If the id is lost, the links between needs, services and resources are no longer transparent (N1-5).
    .mend = A title can change while the id stays. If the id has to change after all, correct all references in the same change, for example `needs: [birth-of-a-child/register-birth]`. Do not delete the description of a service that is no longer provided; write `status: retired` instead.
    .note-reference = reference to the old id
identity-lost--renamed = { $count ->
        [one] The id `{ $gone }` was changed to `{ $new }`, but { $count } description still refers to the old one
       *[other] The id `{ $gone }` was changed to `{ $new }`, but { $count } descriptions still refer to the old one
    }
    .help = If possible, keep the old id: other systems may know the description by it too. If it has to change, write `{ $new }` instead of `{ $gone }` in all references.

retired-without-successor = { $count ->
        [1] The service “{ $title }” is being retired, but no other service satisfies the need “{ $need }”
       *[other] The service “{ $title }” is being retired, but no other service satisfies { $count } needs: { $needs }
    }
    .title = Retired without a successor
    .help = In the service that will satisfy the need from now on, add it to the field `basis.needs`. If no public service is to be expected any more, fill in the need's field `outside`. If there is no successor yet, consider whether the retirement can wait.
    .what = The rule checks that a change does not retire or delete the last service that satisfies a need. It is enough if another service that is already being introduced or provided satisfies it, or if the wider need that it is part of is satisfied. The rule is silent if the need goes away together with the service, or if its field `outside` is filled in. The need itself is reported by the rule `unmet-need`. The rule works only where the registry is compared with an earlier one: `pvp validate --base` or `--staged`.
    .why = Each need is satisfied by some service, and services have to fit life situations and the needs of recipients (N2-2). When a service is retired, recipients must not be left, unnoticed, without what they need (PU2-2, PU2-20).
    .mend = In the description of the successor write, for example, `needs: [birth-of-a-child/income-while-caring]` and `services: [{"{"} id: childcare-benefit, relation: replaces {"}"}]`.
    .note-need = this need is left unsatisfied
retired-without-successor--removed = { $count ->
        [1] The description of the service “{ $title }” was deleted, but no other service satisfies the need “{ $need }”
       *[other] The description of the service “{ $title }” was deleted, but no other service satisfies { $count } needs: { $needs }
    }
    .help = In the service that will satisfy the need from now on, add it to the field `basis.needs`. If no public service is to be expected any more, fill in the need's field `outside`. If the service is still provided, restore its description.

level-lowered = The level has been lowered ({ $indicator }). Before: { $before }; now: { $now }
    .title = Lowered level
    .help = If that was not intended, restore what was there. If it was, make sure that it is agreed with the recipients, and give the reason where the change is proposed.
    .what = The rule checks that a change does not make a service or resource promise less than before: a lower level, a longer deadline, the same for a smaller share of cases (`share`), or nothing any more. Levels are known by their id or by what they measure, and are compared only where the measuring window is the same and the units convert; working days and calendar days do not. What is retired is passed over. The rule works only where the registry is compared with an earlier one: `pvp validate --base` or `--staged`.
    .why = A service level is a public and binding promise: it is set and agreed with recipients (PU2-9), measured and controlled (PU2-17). To promise less has to be a deliberate change (PU2-20).
    .mend = Restore what was promised, for example `service_levels: [{"{"} id: monthly-availability, indicator: availability, min: 99.5, unit: percent, window: month {"}"}]` or `deadlines: [{"{"} max: 10, unit: working-day {"}"}]`.
level-lowered--deadline = The deadline has been lengthened. Before: { $before }; now: { $now }
level-lowered--share = The level is promised for a smaller share of cases ({ $indicator }). Before: { $before }; now: { $now }
level-lowered--removed = A level that was promised has been deleted ({ $indicator }). Before: { $before }
level-lowered--removed-deadline = A deadline that was promised has been deleted. Before: { $before }

figure-rewritten = The figure of a time that is long over was changed: `{ $item }`, “{ $title }”, { $period }. It was { $was } and is { $now }
    .title = A figure rewritten
    .help = If the earlier figure was a mistake, say so in `note`. Otherwise restore it.
    .what = The rule asks whether a change alters or removes figures of a time that ended more than three months ago (settings change the number: `months`). Rows are compared by what was measured and when, not by where they stand.
    .why = The past is not mended: figures show whether promises were kept (PU2-17), and changes of levels can be traced (PU2-20).
    .mend = Restore the row from Git's history, or write into `note`, for example `Corrected after an audit`.
figure-rewritten--removed = The figure of a time that is long over was removed: `{ $item }`, “{ $title }”, { $period }. It was { $was }
    .help = Restore the row from Git's history. If the measurement was a mistake, keep the row with nothing but a `note` that says so.
