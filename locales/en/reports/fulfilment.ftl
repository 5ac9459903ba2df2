# The report on what is promised, what was reached, and what is done where it was not.
report-fulfilment = Fulfilment of promises
    .about = What services and resources promise, what was reached by the figures, and what is done where a promise was not kept. What nothing can be said of is not counted as kept.

table-fulfilment-main = Promises
    .about = A row is a level or a deadline with the newest window of which it can be said whether the promise was kept; where there is none, the newest that ended, and the reason. Windows are counted over the last twelve months.
table-fulfilment-reasons = Why nothing can be said
table-fulfilment-windows = Windows
    .about = Each promise in each window, the newest first.

fulfilment-kept = All promises of which it can be said were kept: { $count } of { $promises }.
fulfilment-missed = { $count } of { $judged } promises of which it can be said were kept; there are { $promises } promises in all.
fulfilment-unmeasured = Of none of { $promises } promises can it be said whether it was kept.
fulfilment-history = Each window is judged by what was promised on its last day.

column-promise = Promise
column-window = Window
column-result = Result
column-verdict = Kept or not
column-not-measured = Why it is not measured
column-below-missed = Components that missed theirs too
column-missed-in-a-row = Missed in a row
column-action = Corrective action
column-action-due = Action due
column-action-state = State of the action
column-worked = Whether it helped
column-change = Against the one before
column-windows-kept = Windows kept
column-windows-judged = Of windows
column-cases = Cases
column-item = Rows of the table
column-promises = Promises
column-figure-place = Place in the table
column-promised-then = Promised then
column-promise-basis = Promise known from

promise-basis-then = the commit of that time
promise-basis-first = the first commit with the promise, which came later
promise-basis-uncommitted = no commit yet

worked-yes = helped
worked-no = did not help
change-better = better
change-worse = worse
change-same = the same

# What the small drawing of results in a row of a table shows.
drawn-results = { $count ->
    [0] Results from { $from } to { $until }: the least is { $least }, the most { $most }. Promised: { $promised }. No window was missed.
   *[other] Results from { $from } to { $until }: the least is { $least }, the most { $most }. Promised: { $promised }. Missed: { $missed }.
}

figure-promises-measured = Promises measured
figure-promises-kept = Promises kept
figure-promises-missed = Promises not kept
figure-promises-open = Promises of which nothing can be said
figure-promises-unmeasured = Promises that nobody measures
figure-missed-without-action = Promises not kept without a corrective action
figure-windows-promised-otherwise = Windows in which something else was promised than today
figure-cases-kept = Cases that kept the promise

filter-channel = channel
error-no-receiver = `{ $name }` is neither a code of recipients of services nor the id of an institution. Codes of recipients: { $codes }.
error-no-channel = No service has a channel with the id or type `{ $name }`. Types of channels: { $codes }.

help-report-fulfilment = What is promised, what was reached, and what is done where it was not
    .window = Show this window only, not the newest of which it can be said whether the promise was kept
    .window-expected = a year, quarter, month, week or day, for example 2026-Q3 or 2026-09
    .recipient = Only what is promised to them: the code of recipients of services, such as `residents`, or the id of an institution that receives or uses something under an agreement; can be given several times
    .channel = Only what holds for a channel, by its id or type, such as `phone`: what is promised for it, and what is promised for all channels of a service that has it; can be given several times
    .history = Judge each window by what was promised on its last day, as Git has it, and mark where that was something else than today
    .examples =
        pvp report fulfilment # all promises
        pvp report fulfilment --history --table windows # each window by what was promised then
        pvp report fulfilment --institution vsaa # the promises of one institution
        pvp report fulfilment --recipient residents --channel phone # what holds for people who call
        pvp report fulfilment --window 2026-09 # how it was in September
        pvp report fulfilment --table windows --format csv # each window in a row of its own
