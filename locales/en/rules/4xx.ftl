# 4xx: the portfolio

unmet-need = No service satisfies the need “{ $need }”
    .title = Unmet need
    .help = In the service that satisfies it, add this need to the field `basis.needs`. If people or a private provider see to it, fill in the need's field `outside`.
    .what = The rule checks that every need is satisfied by some service that is already being introduced or provided. It is enough if the wider need that it is part of is satisfied. A need whose field `outside` is filled in is passed over.
    .why = Each need is satisfied by some service: this is one of the two sentences by which a service portfolio is reviewed. Identifying needs is the task PU2-2, and services have to fit life situations and the needs of recipients (N2-2).
    .mend = In the description of the service write, for example, `needs: [birth-of-a-child/register-birth]`. If no public service is to be expected, write `outside: {"{"} lv: Vārdu vecāki izvēlas paši, en: The parents choose the name themselves {"}"}` at the need.
unmet-need--pointed-at = { $count ->
        [one] The need “{ $need }” is not satisfied: only { $services } refers to it, and it is still being prepared or already being retired
       *[other] The need “{ $need }” is not satisfied: only { $services } refer to it, and they are still being prepared or already being retired
    }
    .help = See whether the status is right. If it is, name the need in a service that is already being introduced or provided.

superfluous-service = The service “{ $title }” satisfies no need
    .title = Superfluous service
    .help = In the field `basis.needs`, name the needs for which the service exists. If there are none, consider whether the service is needed.
    .what = The rule checks that a service names at least one need, and that at least one of those it names is in the registry. This field cannot be answered with `not_applicable`.
    .why = A service is never a goal in itself: it exists because of a need. A review of the portfolio first asks whether each service is derived from a need (P1.1), and services have to fit the needs of recipients (N2-2).
    .mend = Write, for example, `needs: [birth-of-a-child/income-while-caring]`. If the service is only a part of another one, move it to that service's `works`; if it is no longer needed, write `status: retirement` and, once that is done, `status: retired`.
superfluous-service--dangling = None of the needs that the service “{ $title }” names is in the registry
    .help = Correct the references in the field `basis.needs`, or add the missing needs to a life situation.

foreign-function = The function `{ $function }` belongs to “{ $institution }”, but the owner of the service “{ $title }” is “{ $owner }”
    .title = Function of another institution
    .help = In the field `basis.functions`, name a function of the owner itself. If it is really the other institution that answers for the service, correct the field `responsible.owner`.
    .what = The rule checks that the core functions that a service carries out are those of its owner, not of another institution.
    .why = A review of the portfolio asks whether each service is within the institution's core functions (P1.1). The owner's functions are part of the basis for provision, without which a description is not complete (PU2-7).
    .mend = Write, for example, `functions: [vsaa/social-benefits]`. If the owner's description does not have the function yet, add it there: `functions: [{"{"} id: social-benefits, title: {"{"} lv: Sociālo pabalstu piešķiršana, en: Granting social benefits {"}"} {"}"}]`.

service-without-resources = The service “{ $title }” names no resource that it needs
    .title = Service without resources
    .help = In the field `related.resources`, list the information and digital technology that the service needs, for example registers and systems. If there is none, write `not_applicable` and the reason.
    .what = The rule checks that a service says which resources it needs, or why it needs none. Only information and digital technology are resources here. Personnel, competences, processes and the like are capabilities and belong in the field `related.capabilities`.
    .why = Services and resources have to be linked, and their dependencies transparent (N1-5). The service portfolio manager controls that every service is linked to needs and resources (PU2-7).
    .mend = Write, for example, `resources: [{"{"} id: population-register, critical: true {"}"}]`. Name a resource that this registry does not describe as `{"{"} external: {"{"} title: {"{"} lv: Zīmju noliktava, en: Plate store {"}"} {"}"}, critical: true {"}"}`. If no resources are needed, write `resources: {"{"} not_applicable: "Advice is given in person and no data are kept" {"}"}`.

no-critical-component = The service “{ $title }” marks none of its components as critical
    .title = No critical component
    .help = In the group `related`, write `critical: true` at each resource, service or capability without which this service is not available.
    .what = The rule checks that a service that is linked to resources, other services or capabilities marks at least one of them as a critical component. Services that it does not depend on (`prerequisite`, `follows`, `alternative`, `related`, `replaces`) do not count. A critical component is one without which the service is not available.
    .why = Critical components are a mandatory part of a description (PU2-7). They show what depends on what (N1-5), and availability and continuity are planned by them (PU2-13).
    .mend = Write, for example, `resources: [{"{"} id: population-register, critical: true {"}"}]`. If the service really can be provided without anything that is listed, write `ignore: [{"{"} rule: no-critical-component, at: childcare-benefit, reason: "Provided without the systems too" {"}"}]` in the file `pvp.yaml`.

unused-resource = No service needs the resource “{ $title }”
    .title = Unused resource
    .help = In the service that needs this resource, name it in the field `related.resources`. If there is no such service, consider whether the resource is needed.
    .what = The rule checks that every resource is needed by some service: directly, or through a resource that a service needs. Services that are already retired do not count.
    .why = Resources are kept because services need them, and the links between the two have to be transparent (N1-5). The resources that services need are to be provided (PU2-5); a resource that nobody uses only costs money.
    .mend = In the description of the service write, for example, `resources: [{"{"} id: population-register, critical: true {"}"}]`. If the resource is no longer used, write `status: retirement` in its description and, once that is done, `status: retired`.
unused-resource--unused = { $count ->
        [one] No service needs the resource “{ $title }”: only { $users } refers to it, which is retired or not needed itself
       *[other] No service needs the resource “{ $title }”: only { $users } refer to it, which are retired or not needed themselves
    }
    .help = If some service needs this resource or what refers to it, name that in the service's field `related.resources`. If there is no such service, consider whether the resource is needed.

smart-claim = The service “{ $title }” is marked as smart, but it names only one need
    .title = Adaptivity does not fit the needs
    .help = In the field `basis.needs`, name all the needs that the service satisfies. If there are not several, write `adaptivity: simple`.
    .what = The rule checks that the field `classification.adaptivity` fits the number of needs. A smart service satisfies several needs and adapts to the recipient, the situation, the context and the conditions. A simple one does not.
    .why = Adaptivity is one of the conditions that services have to meet (N7-1), as is fitting life situations and the needs of recipients (N2-2). If a service is called smart and is not, reports mislead.
    .mend = For a smart service write `adaptivity: smart` and several needs, for example `needs: [birth-of-a-child/register-birth, birth-of-a-child/income-while-caring]`. For the others write `adaptivity: simple`.
smart-claim--simple = { $count ->
        [one] The service “{ $title }” satisfies { $count } need, but it is marked as simple
       *[other] The service “{ $title }” satisfies { $count } needs, but it is marked as simple
    }
    .help = If the service adapts to the recipient and the situation, write `adaptivity: smart`. If it does not, see in the field `basis.needs` whether it really satisfies all these needs.

merge-candidates = { $count ->
        [one] { $count } service of one owner looks like variations of a single service: { $services }; similarity { $score } %
       *[other] { $count } services of one owner look like variations of a single service: { $services }; similarity { $score } %
    }
    .title = Perhaps a single service
    .help = What they have in common: { $reasons }. If it really is a single service, merge the descriptions and list the former services in the field `works`. If they are separate on purpose, add an exception with its reason to the file `pvp.yaml`.
    .what = The rule checks whether any services of one owner look like variations of a single service. It compares titles, needs, results and channels. Services with the same title are always reported, however much they differ otherwise. This is only advice: people decide.
    .why = A review of the portfolio asks whether a service is one of several variations of what is really one service, and whether it is cut too fine (P1.1). In a merge, former services become works inside one service, and the whole portfolio becomes more uniform (N9-1).
    .mend = In the merged service write, for example, `works: [{"{"} id: twins-supplement, title: {"{"} lv: Piemaksa par dvīņiem, en: Supplement for twins {"}"}, formerly: twins-benefit {"}"}]`. If the services have to stay separate, write `ignore: [{"{"} rule: merge-candidates, at: twins-benefit, reason: "Granted under another law" {"}"}]` in the file `pvp.yaml`.
    .note-other = a similar service

merge-candidates--same-title = { $count ->
        [one] { $count } service of one owner has the same title: { $services }
       *[other] { $count } services of one owner have the same title: { $services }
    }
    .help = If one service is described several times, keep one description and list the former services in the field `works`. If the services are different, give each a title that tells it apart. If the title has to stay the same, add an exception with its reason to the file `pvp.yaml`.

concentration-candidate = { $count ->
        [1] The institution “{ $title }” owns only one service
        [one] The institution “{ $title }” owns only { $count } service
       *[other] The institution “{ $title }” owns only { $count } services
    }
    .title = Few services in one institution
    .help = Consider whether provision had better be left to a competence centre. In the same sector or municipality, that could be “{ $centre }” (services it owns: { $centre_count }).
    .what = The rule checks whether an institution owns only one or a few services while another one of the same sector or municipality could be a competence centre: it owns at least five times as many. Where it is known how often the services of both are asked for, requests a year are compared, not services. The file `pvp.yaml` says up to how many services are few; if it says nothing, that is one.
    .why = Where an institution has few services or few requests, the question is whether they could be concentrated in a competence centre of the sector or municipality (P1.1). Specialised competence centres are one of the conditions of sharing (N8-2).
    .mend = If a competence centre takes over the service, change the owner in the service's description, for example `owner: vsaa`. Set another threshold under `rules` in the file `pvp.yaml`, for example `concentration-candidate: {"{"} services: 3 {"}"}`: the rule then reports institutions that own at most three services.

concentration-candidate--requests = The institution “{ $title }” owns few services ({ $count }), and they are seldom asked for (times a year: { $requests })
    .help = Consider whether provision had better be left to a competence centre. In the same sector or municipality, that could be “{ $centre }” (requests for its services a year: { $centre_count }).

group-candidates = { $owners ->
        [one] It seems to be one and the same service, but { $owners } institution describes it separately: { $services }; similarity { $score } %
       *[other] It seems to be one and the same service, but { $owners } institutions describe it separately: { $services }; similarity { $score } %
    }
    .title = One service in several institutions
    .help = Descriptions that are alike: { $count }. What they have in common: { $reasons }. Agree with the other institutions who keeps the common text, and write it once in a service group (`kind: service-group`). Each description names the group (`group: …`) and keeps only what is its institution's own.
    .what = The rule checks whether several institutions describe the same service, each separately. It compares titles, needs, results and channels. Of services that are in one group already it says nothing. Where the title is the same but no need is shared, it says that this is less certain. The file `pvp.yaml` says how many institutions it takes to be reported; if it says nothing, two. This is only advice: people decide.
    .why = Services have to be as uniform as possible in their descriptions, forms, processes and results (N9-1). Services that share a template make up a group, and the structure, form and content of descriptions are uniform across the state (PU2-7).
    .mend = Make a description `kind: service-group` with the common part (`common`), write, for example, `group: declare-residence` in the descriptions and delete what the group gives. What a group looks like, `pvp explain service-group` shows. While you are agreeing, write `ignore: [{"{"} rule: group-candidates, at: declare-residence-ogre, reason: "Descriptions are being aligned", until: 2027-06-30 {"}"}]` in the file `pvp.yaml`. Set another threshold under `rules` in the file `pvp.yaml`, for example `group-candidates: {"{"} owners: 3 {"}"}`.
    .note-other = a similar service
group-candidates--same-title = { $owners ->
        [one] Services of { $owners } institution have the same title: { $services }. Perhaps it is a single service; this is less certain, as the descriptions have no need in common
       *[other] Services of { $owners } institutions have the same title: { $services }. Perhaps it is a single service; this is less certain, as the descriptions have no need in common
    }
    .help = Find out with the other institutions whether it is a single service. If it is, name the same need in all descriptions and agree on who keeps the common text. If not, give the service a title that tells it apart, or add an exception with its reason to the file `pvp.yaml`.
group-candidates--outside-group = This seems to be a service that has the group `{ $group }` already: { $services }; similarity { $score } %
    .help = What they have in common: { $reasons }. If it is the same service, write `group: { $group }` and delete what the group gives. If not, add an exception with its reason to the file `pvp.yaml`.

repeats-group = The group already gives the field `{ $key }` ({ $label }) exactly like this
    .title = Repeats the group
    .help = Delete it from this description: then it changes with the group.
    .what = The rule checks whether a service of a group repeats what the group gives it anyway. Values are compared by what they say, not by how they are written.
    .why = What is common is written once, so that descriptions stay uniform (N9-1). When the common value changes in the group, a service that repeats it stays with the old one.
    .mend = Where the group has `common: {"{"} request: {"{"} fees: free {"}"} {"}"}`, delete the line `fees: free` from the description of the service.
    .note-group = in the common part of the group

below-group = Less is promised than the group promises ({ $indicator }). Promised: { $promised }; the group promises: { $required }
    .title = Less than the group
    .help = Bring the promise up to that of the group, or say in the level's field `justification` why that is not possible here.
    .what = The rule checks whether a service of a group promises less than its group. It compares levels of the same indicator, unit, share, period and channel, and the longest deadlines. Where the promise does not reach what a need requires either, `level-below-need` speaks of it.
    .why = The levels and deadlines of a group are what recipients can expect anywhere in the state. A lower level has to be justified (PU2-9), and services are to be as uniform as possible (N9-1).
    .mend = Write what the group has, or add, for example, `justification: {"{"} lv: Nodaļā strādā viens darbinieks, en: One person works in the unit {"}"}` to the level.
    .note-group = what the group promises
below-group--deadline = The deadline is longer than that of the group. Promised: { $promised }; the group promises: { $required }
    .help = Bring the deadline down to that of the group. If that is not possible, state a level of processing time, with the reason in its field `justification`.
below-group--missing = The group promises something that this service does not ({ $indicator }). The group promises: { $required }
    .help = State such a level. If the levels of this service are those of the group, delete them here; if only some are its own, write these into the field `add.service_levels`.

group-gap = The institution “{ $title }” should have a service in the group “{ $group }”, and has none
    .title = Institution missing in a group
    .help = Describe the service of this institution, with `group: { $id }` in it. If the institution does not provide it, correct the group's field `expected`.
    .what = The rule checks whether each institution that a group expects has a service of its own in it. The group's field `expected` names the institutions, one by one or by their kind.
    .why = What everybody is entitled to, each municipality describes by itself, and nobody sees where the description is missing. Descriptions are uniform across the state, and their completeness is controlled (PU2-7, N9-1).
    .mend = In the service of the municipality write `group: declare-residence` and what is its own: owner, manager, places and contacts.
    .note-expected = the group expects these institutions
