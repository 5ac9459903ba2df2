# Lower case. Words that stand alone in a sentence (target-*, shape-*) carry their article.

kind-life-situation = life situation
kind-service = service
kind-resource = resource
kind-institution = institution

target-life-situation = a life situation
target-service = a service
target-resource = a resource
target-institution = an institution
target-need = a need
target-function = a core function
target-place = a place of an institution
target-local-need = a need of this same life situation

shape-text = text
shape-list = a list
shape-mapping = a group of fields

severity-error = error
severity-warning = warning
severity-advice = advice

status-planned = planning
status-creation = creation or acquisition
status-introduction = introduction or adaptation
status-active = provision or use, maintenance and improvement
status-retirement = retirement
status-retired = retired

did-you-mean = Did you mean { $suggestions }?
help-label = How to mend it
also-here = also here
in-description = { $kind } `{ $id }` “{ $title }”
in-field = field `{ $field }` ({ $label })
in-field-plain = field `{ $field }`

# Quantities.
unit-minute = { $number ->
    [one] { $figure } minute
   *[other] { $figure } minutes
}
unit-hour = { $number ->
    [one] { $figure } hour
   *[other] { $figure } hours
}
unit-working-day = { $number ->
    [one] { $figure } working day
   *[other] { $figure } working days
}
unit-calendar-day = { $number ->
    [one] { $figure } calendar day
   *[other] { $figure } calendar days
}
unit-month = { $number ->
    [one] { $figure } month
   *[other] { $figure } months
}
unit-year = { $number ->
    [one] { $figure } year
   *[other] { $figure } years
}
unit-percent = { $figure } %
unit-count = { $figure }
unit-eur = { $figure } EUR
unit-point = { $number ->
    [one] { $figure } point
   *[other] { $figure } points
}
unit-at-once = at once
at-most = at most { $quantity }
at-least = at least { $quantity }
chain-part = `{ $id }` { $figure }
chain-result = { $chain } = { $result }

indicator-availability = availability
indicator-processing-time = processing time
indicator-response-time = response time
indicator-restoration-time = restoration time
indicator-resolution-time = resolution time
indicator-satisfaction = satisfaction of recipients
indicator-error-rate = error rate
indicator-volume = volume
indicator-digital-share = share of digital requests
indicator-other = another indicator

role-manager = manager
role-service-portfolio-manager = service portfolio manager
role-resource-portfolio-manager = resource portfolio manager
role-lead = lead institution's responsible person

reason-title = similarity of titles { $percent } %
reason-needs = needs in common: { $count }
reason-result = the same result
reason-channels = the same channels
