# 5xx: responsibility

no-manager = No manager is named for the { $kind } “{ $title }”
    .title = No manager
    .help = In the group `responsible`, add the field `manager` with the manager's position and a work e-mail address or phone.
    .what = The rule checks that every service and every resource names its manager. There is exactly one, but one person may manage several services or resources. The position is enough, a name is not required.
    .why = Exactly one service manager answers for each service, and exactly one resource manager for each resource (P1.1, roles 5 and 9). The manager writes, registers and keeps up the description (PU2-7).
    .mend = Write, for example, `manager: {"{"} position: {"{"} lv: Pabalstu metodikas daļas vadītājs {"}"}, email: services@institution.lv {"}"}`.
