# 3xx: identity and references

duplicate-id = The id `{ $id }` already belongs to the description “{ $title }”
    .title = Repeated id
    .help = Give this description an id of its own, which the registry does not have yet, and name the file likewise.
    .what = The rule checks that each id occurs in the registry only once. Within one description, too, no two needs, places or other parts may share an id. Ids that differ only in small and capital letters count as the same.
    .why = The id is how people and other systems know a service (PU2-7). If it belongs to two, nobody knows where a reference leads, and the links are no longer transparent (N1-5).
    .mend = If both descriptions are about the same thing, keep one. If not, choose a more exact id for one of them, for example `id: childcare-benefit-twins`, and rename its file likewise.
    .note-first = the first time
duplicate-id--copy = The id `{ $id }` already belongs to the description “{ $title }”
    .help = If this file was made as a copy, give its description an id of its own, the same as the file's name: `id: { $meant }`.
duplicate-id--case = The id `{ $id }` differs from `{ $other }` (“{ $title }”) only in small and capital letters
    .help = Choose another id for one of the two, in small letters only.
duplicate-id--part = The id `{ $id }` stands in this list a second time
    .help = Choose another id for one of the two items.
duplicate-id--item = “{ $id }” is in the group's list already
    .help = Delete it from the additions. If something else is meant here, give it a name that tells it apart.
duplicate-id--measured = There is another description of measurements of the same: “{ $title }”
    .help = Put both into one file.

dangling-reference = The registry has no `{ $id }`; { $wanted } has to be named here
    .title = Reference that leads nowhere
    .help = Correct the id (`pvp list { $list }` shows them all), or first add what it refers to.
    .what = The rule checks that what a description refers to is really in the registry. If the file is there but could not be read, nothing is said of references to it. Where something is close, a correction is offered.
    .why = The links between needs, services and resources have to be transparent (N1-5). A reference that leads nowhere tells neither who needs a service nor what it depends on.
    .mend = Name a description by its id, for example `owner: vsaa`, and a part of a description with a slash, for example `needs: [birth-of-a-child/register-birth]`. Name a resource or service that this registry does not describe with `external`.
    .note-covers = what is agreed on
dangling-reference--provided = The registry has no `{ $id }`; { $wanted } has to be named here
    .help = Correct the id (`pvp list service` and `pvp list resource` show them all). State what this registry does not describe with `external`.
dangling-reference--no-party = The institution `{ $id }` is no party of this agreement
    .help = Name who is responsible at an institution that is the provider, a recipient or a user, or add the institution to the parties.
dangling-reference--unpublished = The description “{ $title }” publishes no level `{ $id }`
    .help = Name a level that is there (`pvp show { $covered }` shows them), or delete `of` and state the indicator, the bound and the unit.
dangling-reference--unpublished-outside = The level `{ $id }` cannot be a published one: what is received is not described in this registry
    .help = Delete `of` and state the indicator, the bound and the unit.
dangling-reference--for-others = The agreement `{ $id }` (“{ $title }”) provides for nothing that the description `{ $own }` needs
    .help = Name the agreement under which this is received, or add `{ $own }` to the field `for` beside what is received in the agreement.
dangling-reference--without-group = There are additions here, but the description names no group to whose lists they would be added
    .help = Name the group, for example `group: declare-residence` (`pvp list service-group` shows them all). If the service is in no group, move this content to the groups of the description.
dangling-reference--figure-subject = The table has figures of `{ $id }`, but the registry has no such description (rows: { $count })
    .help = Correct the id in the column `subject`, or add the description first.
dangling-reference--figure-item = There is no `{ $item }` in “{ $title }”{ $count ->
        [0] {""}
       *[other] {" "}(rows: { $count })
    }
    .help = { $known ->
        [0] It promises nothing that could be measured.
       *[other] There is: { $items }.
    } Correct the name. If it was there before, state it in `ended` of the description of measurements.
dangling-reference--figure-channel = There is no channel `{ $channel }` in “{ $title }” (rows: { $count })
    .help = There is: { $channels }. If the figure is of all channels, leave the cell empty.

wrong-kind-reference = `{ $id }` is { $found }, but { $wanted } has to be named here
    .title = Reference to something else
    .help = Name the right id.
    .what = The rule checks that a reference leads to what belongs in the field: an owner is an institution, a need is a need of a life situation, a place of a channel is a place of an institution.
    .why = The links between needs, services and resources have to be transparent (N1-5). If a service stands where the institution belongs, nobody knows who answers for it.
    .mend = See what is named and replace it: instead of `needs: [birth-of-a-child]`, for example, write `needs: [birth-of-a-child/register-birth]`.
wrong-kind-reference--part = `{ $id }` is { $found }, but { $wanted } has to be named here
    .help = Name a description and its part with a slash between them, for example `birth-of-a-child/register-birth` or `vsaa/riga`.
wrong-kind-reference--figure-subject = The table has figures of `{ $id }`, which is something else: { $found } (rows: { $count })
    .help = Figures are of a service, a resource or an institution. Correct the id in the column `subject`.
wrong-kind-reference--figure-item = `{ $item }` cannot be measured here: “{ $title }” is of the kind: { $kind }{ $count ->
        [0] {""}
       *[other] {" "}(rows: { $count })
    }
    .help = Levels and indicators are measured of services and resources, deadlines of services, and of an institution only numbers of requests are written, for example `volume/complaint`.

retired-reference = The reference `{ $id }` leads to “{ $title }”, which is retired
    .title = Reference to the retired
    .help = Name what has taken its place, or delete the reference.
    .what = The rule checks that a description that is being introduced or is in use does not refer to one that has `status: retired`. All references are checked but `replaces`, which may name a retired predecessor.
    .why = A service cannot rest on what is no longer there. Interactions and dependencies have to be transparent and up to date (N1-5).
    .mend = Refer to the successor instead, for example `resources: [{"{"} id: population-register, critical: true {"}"}]`. If it is still working after all, correct its status.

dependency-cycle = The dependencies go round in a circle: `{ $loop }`
    .title = Circle of dependencies
    .help = Settle which really depends on which, and delete one of these references or change its kind.
    .what = The rule checks that nothing depends on itself in a roundabout way. It follows the relations `requires` and `part-of` of services, the dependence of services and resources on resources and of resources on services, and `part_of`. Services that the recipient has to receive one before the other (`prerequisite`) are looked at by themselves. The relations `related`, `alternative`, `follows` and `replaces` make no circle.
    .why = If two services cannot do without each other, neither can be provided first, and nobody can tell which of them caused an interruption. Dependencies have to be transparent (N1-5).
    .mend = If the services are only related and neither requires the other, write `relation: related` instead of `relation: requires`. Delete a reference that is not needed.
    .note-next = the circle goes on
dependency-cycle--prerequisite = Services have to be received one before the other in a circle, so that none can be requested first: `{ $loop }`
    .help = Find out which of the services can be received without the others, and delete this reference there or change its kind.

repeated-reference = The reference to `{ $id }` stands in this list a second time
    .title = Repeated reference
    .help = Keep one of the two, the fuller one.
    .what = The rule checks that no list has the same reference twice and that no description refers to itself. The same service may be named several times if the relation is another.
    .why = A repeated reference says nothing new, but reports may count it twice. Links have to be clear and transparent (N1-5).
    .mend = Instead of `providers: [vsaa, vsaa]`, write `providers: [vsaa]`.
    .note-first = the first time
repeated-reference--code = `{ $id }` is in this list already
    .help = Delete it from the additions, as the group gives it.
repeated-reference--itself = The reference to `{ $id }` leads back to itself
    .help = Name what it should really refer to, or delete it.

unlisted-user = The users of the resource “{ $title }” leave out the institution “{ $institution }”, whose service depends on it
    .title = Institution not among a resource's users
    .help = In the description of the resource `{ $resource }`, add `{ $id }` to the field `responsible.users`. If the service does not need this resource, delete the reference.
    .what = The rule checks that an institution whose service needs a resource is among the users of that resource (`users`). The owner of the resource need not be named there. Where the field `users` does not apply to the resource, nothing is checked.
    .why = The user of a resource is an institution that makes use of it (P1.1, role 10). An owner who does not know who uses the resource will not warn everybody of interruptions and changes. Interaction and dependencies have to be transparent (N1-5).
    .mend = In the description of the resource write, for example, `users: [vsaa, pmlp]`.
    .note-users = the users of the resource

external-at-home = “{ $title }” is named as outside the registry, but its owner “{ $owner }” is an institution of this registry
    .title = Named as outside the registry, though its owner is in it
    .help = Describe it in this registry (`pvp explain { $code }` shows how), and in place of the field `external` write its id in the field `id`. Its owner writes the description.
    .what = The rule checks that nothing named by `external` has an institution of this registry as its `owner`. The owner is compared with the titles of institutions in all languages, whatever their capitals and marks over letters.
    .why = What is only named in words has neither levels nor a manager, and nobody sees what else depends on it: one platform may be critical to several registers. Links and dependencies have to be transparent (N1-5), and all services and resources of an institution have to be described (PU2-7).
    .mend = In place of `external: {"{"} title: {"{"} lv: Datu centrs {"}"}, owner: … {"}"}` write, for example, `id: state-data-centre`.
external-at-home--described = “{ $title }” is named as outside the registry, but is described in it
    .help = In place of the field `external` write `id: { $id }`.
