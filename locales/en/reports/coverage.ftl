# Report: life situations, needs and the services that meet them.
report-coverage = Coverage of needs
    .about = Each need should be satisfied by some service. A need that one service alone meets is left unmet when that service stops.
table-coverage-main = Needs and the services that meet them
picture-coverage = Coverage map
    .says = Each tile is a need of the life situation in its row; the number says how many services meet it.
    .named = The needs one by one
picture-coverage-foremost = Coverage map
    .says = Each tile is a need of the life situation in its row; the number says how many services meet it. Shown are the life situations with most unmet needs: { $shown } of { $all }.
    .named = The needs one by one
column-requirement-kept = What is required
requirement-kept-yes = kept
requirement-kept-no = not kept
requirement-kept-unknown = not known
figure-needs-kept = Needs whose requirement was kept
figure-needs-missed = Needs whose requirement was not kept
help-report-coverage = Life situations, their needs, and the services that meet them: unmet and singly-met needs marked
    .life-situation = Only this life situation; can be given several times
    .examples =
        pvp report coverage # all life situations
        pvp report coverage --life-situation birth-of-a-child # one of them
        pvp report coverage --output coverage.html # as a page with the coverage map
        pvp report coverage --columns need-title,coverage,service --sort coverage # needs without headings, the unmet first
