# What speaks of descriptions of the kind `resource`: one of them (kind-, target- with its article), several (kinds- as a heading,
# kinds-of- in a sentence, count-), and what figures, columns and lists of them are called.

kind-resource = resource
target-resource = a resource
count-resource = { $count ->
    [one] { $count } resource
   *[other] { $count } resources
}
kinds-resource = Resources
kinds-of-resource = resources
schema-list-resource = resources
figure-described-resources = Resources in the registry
column-managed-resources = Resources
    .short = Res.
effect-begun-resource = Use begins: { $subject }
effect-ended-resource = Use ends: { $subject } – { $why }
