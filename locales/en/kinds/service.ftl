# What speaks of descriptions of the kind `service`: one of them (kind-, target- with its article), several (kinds- as a heading,
# kinds-of- in a sentence, count-), and what figures, columns and lists of them are called.

kind-service = service
target-service = a service
count-service = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
kinds-service = Services
kinds-of-service = services
schema-list-service = services
figure-described-services = Services in the registry
column-managed-services = Services
    .short = Serv.
effect-begun-service = Provision begins: { $subject }
effect-ended-service = Provision ends: { $subject } – { $why }
