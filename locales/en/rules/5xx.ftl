# 5xx: responsibility

no-manager = No manager is named for the { $kind } “{ $title }”
    .title = No manager
    .help = In the group `responsible`, add the field `manager` with the manager's position and a work e-mail address or phone.
    .what = The rule checks that every service and every resource names its manager. There is exactly one, but one person may manage several services or resources. The position is enough, a name is not required.
    .why = Exactly one service manager answers for each service, and exactly one resource manager for each resource (P1.1, roles 5 and 9). The manager writes, registers and keeps up the description (PU2-7).
    .mend = Write, for example, `manager: {"{"} position: {"{"} lv: Pabalstu metodikas daļas vadītājs {"}"}, email: services@institution.example {"}"}`.

no-service-portfolio-manager = { $count ->
        [one] The institution “{ $title }” owns { $count } service but names no service portfolio manager
       *[other] The institution “{ $title }” owns { $count } services but names no service portfolio manager
    }
    .title = No service portfolio manager
    .help = In the institution's description, add to the group `responsible` the field `service_portfolio_manager` with the manager's position and a work e-mail address or phone.
    .what = The rule checks that every institution that owns services names its service portfolio manager. There is exactly one. The position is enough, a name is not required.
    .why = An institution that owns services has exactly one service portfolio manager (P1.1, role 4), who controls that all services are described and registered (PU2-7) and that the descriptions are in the catalogues (PU2-8).
    .mend = Write, for example, `service_portfolio_manager: {"{"} position: {"{"} lv: Pakalpojumu attīstības daļas vadītājs {"}"}, email: services@institution.example {"}"}`.

no-resource-portfolio-manager = { $count ->
        [one] The institution “{ $title }” owns { $count } resource but names no resource portfolio manager
       *[other] The institution “{ $title }” owns { $count } resources but names no resource portfolio manager
    }
    .title = No resource portfolio manager
    .help = In the institution's description, add to the group `responsible` the field `resource_portfolio_manager` with the manager's position and a work e-mail address or phone.
    .what = The rule checks that every institution that owns resources names its resource portfolio manager. There is exactly one. The position is enough, a name is not required.
    .why = An institution that owns resources has exactly one resource portfolio manager (P1.1, role 8). This role answers for the resources that services need being provided (PU2-5) and staying available without interruption (PU2-13).
    .mend = Write, for example, `resource_portfolio_manager: {"{"} position: {"{"} lv: Informācijas sistēmu daļas vadītājs {"}"}, email: resources@institution.example {"}"}`.

no-contact = No e-mail address or phone is given for the { $role } in the description “{ $title }”
    .title = No contact
    .help = Add a work e-mail address in the field `email` or a phone in the field `phone`. One of the two is enough.
    .what = The rule checks that everybody whom a description names as manager or responsible has a work e-mail address or phone: managers of services and resources, those responsible at providers, service and resource portfolio managers, and the responsible person of a lead institution.
    .why = One particular person answers for a service, a resource or a whole portfolio (P1.1, roles 4, 5, 6, 8 and 9), and has to be within reach. Those responsible are a mandatory part of a description (PU2-7).
    .mend = Write, for example, `manager: {"{"} position: {"{"} lv: Pabalstu metodikas daļas vadītājs {"}"}, email: services@institution.example {"}"}`. Give a work address, not a personal one.

provider-without-person = Nobody is named who answers for providing the service at the institution “{ $institution }”
    .title = Nobody responsible at a provider
    .help = In the field `providers` write `{"{"} id: { $id }, manager: {"{"} position: …, email: … {"}"} {"}"}`: the provider and who answers there, with the position and a work e-mail address or phone.
    .what = The rule checks that every provider that is not the owner of the service has a person named who answers there for providing it. The position is enough, a name is not required. For the owner the service manager answers.
    .why = A service may be provided by another institution, where one or more people answer for it (P1.1, role 6). While nobody is named, the service manager has nobody to ask, and the participants of management are not involved (PU3-2).
    .mend = Write, for example, `providers: [vsaa, {"{"} id: nva, manager: {"{"} position: {"{"} lv: Klientu apkalpošanas daļas vadītājs {"}"}, email: clients@institution.example {"}"} {"}"}]`.
