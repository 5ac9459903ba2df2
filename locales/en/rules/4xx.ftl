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
    .mend = Write, for example, `needs: [birth-of-a-child/income-while-caring]`. If the service is only a part of another one, move it to that service's `works`; if it is no longer needed, write `status: retirement`.
superfluous-service--dangling = None of the needs that the service “{ $title }” names is in the registry
    .help = Correct the references in the field `basis.needs`, or add the missing needs to a life situation.
