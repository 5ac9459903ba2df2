# `pvp impact`: what is hit if something stops.
report-impact = If “{ $title }” stops
    .about = Hit is all that depends on it, directly or through other services and resources. What is retired is not hit.
impact-available = Measured availability ({ $period }): { $result }. Promised: { $promised }.
impact-unavailable = Measured availability ({ $period }): { $result }. That is less than promised: { $promised }.
impact-none = No other service or resource depends on “{ $title }”, and no need is left unmet.
impact-some = { $hampered ->
        [0] Other services and resources that stop: { $stopping }.
       *[other] Other services and resources that stop: { $stopping }; hampered: { $hampered }.
    } Each need that is hit is still met by somebody.
impact-no-need = { $hampered ->
        [0] Other services and resources that stop: { $stopping }.
       *[other] Other services and resources that stop: { $stopping }; hampered: { $hampered }.
    } No need is hit: nothing of what is hit meets one now.
impact-unmet = { $hampered ->
        [0] Other services and resources that stop: { $stopping }.
       *[other] Other services and resources that stop: { $stopping }; hampered: { $hampered }.
    } { $unmet ->
        [one] { $unmet } need is
       *[other] { $unmet } needs are
    } no longer met by anybody.
impact-waiting = Whoever has not yet received what stops cannot request { $count ->
        [one] { $count } other service
       *[other] { $count } other services
    }.
impact-retired = “{ $title }” is retired already; what is named below still refers to it.

figure-impact-services = Other services hit
figure-impact-resources = Other resources hit
figure-impact-needs = Needs hit
figure-impact-needs-unmet = Of these: no longer met by anybody
figure-impact-needs-left = Of these: without any service once it is retired
figure-impact-waiting = Services that new recipients cannot request
figure-impact-life-situations = Life situations hit
figure-impact-recipients = Kinds of recipients hit
figure-impact-institutions = Institutions that have to know

table-impact-main = Services and resources hit
table-impact-needs = Needs hit
table-impact-waiting = Services that new recipients cannot request
    .about = The recipient has to have received what stops before them. Whoever has received it already can request them as before.
table-impact-recipients = Who receives the services hit
    .about = What stops first is counted too.
table-impact-institutions = Institutions that have to know
    .about = The owners, providers and users of what is hit, and of what stops first.
picture-impact = What depends on it
    .says = “{ $title }” is at the right; left of it stands all that depends on it. Not drawn: { $left }.

column-impact-hit = Description
column-impact-far = Steps
column-impact-effect = Effect
column-impact-tell = Manager
column-impact-address = Whom to tell
column-impact-through = Through
column-impact-path = Path
column-impact-need = What becomes of it
column-impact-services-hit = Services hit
column-impact-remaining = Met by, not hit
column-impact-before = To be received before
column-impact-recipients = Recipients
column-impact-recipient-services = Services hit
column-impact-recipient-stopping = Of these stop
column-impact-owned-services = Services owned
column-impact-owned-resources = Resources owned
column-impact-provided = Services provided
column-impact-used = Resources used

impact-effect-stops = stops
impact-effect-hampered = hampered
impact-need-met = met by others
impact-need-hampered = met, but hampered
impact-need-unmet = unmet while it is stopped
impact-need-left = left without a service
impact-need-outside = met without a public service

error-no-description = There is no description `{ $id }` in the registry, and no part of one is called so.
error-cannot-stop--need = `{ $id }` is a life situation or a need, which cannot stop. Name a service, a resource or an institution; `pvp report coverage --life-situation { $description }` shows the services of needs.
error-cannot-stop--part = `{ $id }` is only a part of an institution. Name a service, a resource or the whole institution: `pvp impact { $description }`.
error-cannot-stop--kind = `{ $id }` is nothing that can stop. Name a service, a resource or an institution.
error-cannot-stop--unread = The description `{ $id }` cannot be understood, so nobody knows whether it is a service or a resource. `pvp show { $description }` names the mistake.
error-cannot-stop--broken = The file of the description `{ $id }` cannot be understood, so nobody knows what would be hit if it stopped. Mend the file first; `pvp show { $description }` names the mistake.

help-impact = Show what is hit if a service, a resource or all that an institution owns stops or is retired
    .id = Id of a service or resource; of an institution: if all that it owns stops
    .all = Over all links, not only critical ones: also what does not stop but is hampered
    .path = Folder of the registry, or a folder or file in it; the whole registry is looked at
    .examples =
        pvp impact population-register # what stops with this resource
        pvp impact population-register --all # and what is hampered
        pvp impact childcare-benefit --table needs # which needs are left without a service
        pvp impact population-register --output impact.html --output impact.xlsx # a page and a workbook
        pvp impact population-register --columns title,owner,impact-address --sort owner # whom to tell, by owner
