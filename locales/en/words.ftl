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
