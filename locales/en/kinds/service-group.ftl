# What speaks of descriptions of the kind `service-group`: one of them (kind-, target- with its article), several (kinds- as a heading,
# kinds-of- in a sentence, count-), and what figures, columns and lists of them are called.

kind-service-group = service group
target-service-group = a service group
count-service-group = { $count ->
    [one] { $count } service group
   *[other] { $count } service groups
}
kinds-service-group = Service groups
kinds-of-service-group = service groups
schema-list-service-group = service groups
figure-described-service-groups = Service groups in the registry
column-managed-service-groups = Service groups
    .short = Groups
effect-begun-service-group = The group is in use now: { $subject }
effect-ended-service-group = The group is not in use any more: { $subject } – { $why }
