# 8xx: exceptions and settings

unused-ignore = The exception from the rule `{ $rule }` at `{ $at }` suppresses nothing
    .title = Unused exception
    .help = Delete this exception. If it should suppress something after all, check the place `at` and the name of the rule.
    .what = The rule checks that every exception in the file `pvp.yaml`, and every comment `# pvp: ignore[…]` in a description, really suppresses at least one finding.
    .why = An exception that suppresses nothing points to a place that was mended, renamed or misspelt. If it stays, it may hide a new gap one day. A portfolio has to be controllable (N1-1).
    .mend = Delete the line, for example `{"{"} rule: unmet-need, at: birth-of-a-child/choose-a-name {"}"}`, or the comment. The place `at` is the id of a description, its part (`id/part`), a field (`id#field`), or several places with `*`.
unused-ignore--comment = The comment that asks the rule `{ $rule }` to be silent suppresses nothing
    .help = Delete the comment. It is about its own line or, where it stands alone on its line, about the next one.
unused-ignore--unknown = There is no rule `{ $rule }`, which the comment asks to be silent
    .help = Correct the name of the rule. `pvp explain` lists all rules.
unused-ignore--misspelt = The comment `{ $comment }` asks no rule to be silent: it is written differently
    .help = Write it so: `# pvp: ignore[{ $rule }] reason`.
unused-ignore--text = The exception stands within a text, where it is no comment
    .help = Put it on a line of its own above the field that it is about, or behind the value on the same line.

lapsed-ignore = The exception from the rule `{ $rule }` at `{ $at }` suppresses nothing any more: its last day was { $until }
    .title = Lapsed exception
    .help = Mend what the exception suppressed, and delete the exception. If more time is needed, give another day in the field `until` and review the reason.
    .what = The rule checks whether the last day of an exception, `until`, has passed. From the next day on the exception has no effect, and its findings are seen again.
    .why = An exception with an end is a promise to do something by a day. Once the day has passed, somebody has to decide what to do next (PU3-3).
    .mend = Delete the exception, or give a new day, for example `until: 2027-12-31`.

unjustified-ignore = The exception from the rule `{ $rule }` at `{ $at }` has no reason
    .title = Exception without a reason
    .help = Say in the field `reason` why the rule is to be silent here.
    .what = The rule checks that every exception in the file `pvp.yaml`, and every comment `# pvp: ignore[…]`, gives its reason.
    .why = Without a reason nobody knows later whether the exception is still needed. A portfolio has to be controllable (N1-1).
    .mend = Write, for example, `reason: Not a task of the state`, or behind the bracket of the comment: `# pvp: ignore[unmet-need] Not a task of the state`.
unjustified-ignore--comment = The comment that asks the rule `{ $rule }` to be silent has no reason
    .help = Write the reason behind the bracket, for example `# pvp: ignore[unmet-need] Not a task of the state`.

stale-baseline = An accepted finding no longer occurs: rule `{ $rule }`, place `{ $at }`
    .title = Stale baseline entry
    .help = Take what was mended off the list with `pvp baseline prune`.
    .what = The rule checks that every finding written in the file of accepted findings (`baseline`) still occurs.
    .why = The list of accepted findings may only shrink: what was mended and stays on it can hide the same gap when it comes back. Continual improvement is the task PU3-1.
    .mend = Run `pvp baseline prune`, and commit the file together with what was mended.
stale-baseline--value = An accepted finding no longer occurs: rule `{ $rule }`, place `{ $at }`, value `{ $value }`
