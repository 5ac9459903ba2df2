# The report on corrective actions.
report-actions = Corrective actions
    .about = What is done where promises were not kept, what is overdue, what helped, and where nobody does anything.

table-actions-main = Actions
    .about = Those that are still to be done come first, the earliest due date at the top. An action helped where the promise was kept in all windows that began after it.
table-actions-uncovered = Promises not kept without an action

column-promises-of-action = For which promises
column-windows-missed = Windows missed
column-cause = Cause
column-action-responsible = Responsible
column-days-late = Days late
column-action-id = Id of the action

figure-actions = Corrective actions
figure-actions-open = Actions still to be done
figure-actions-late = Overdue actions
figure-actions-done = Actions done
figure-actions-dropped = Actions dropped
figure-actions-worked = Actions that helped

help-report-actions = What is done where promises were not kept, what is overdue and what helped
    .examples =
        pvp report actions # all actions
        pvp report actions --institution vsaa # the actions of one institution
        pvp report actions --table uncovered # where nobody does anything
