kind-specimen = specimen
target-specimen = a specimen
count-specimen = { $count ->
    [one] { $count } specimen
   *[other] { $count } specimens
}
kinds-specimen = Specimens
kinds-of-specimen = specimens
schema-list-specimen = specimens
figure-described-specimens = Specimens in the registry
column-managed-specimens = Specimens
    .short = Spec.
