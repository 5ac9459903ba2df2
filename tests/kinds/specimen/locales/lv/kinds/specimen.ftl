kind-specimen = paraugs
target-specimen = paraugs
count-specimen = { $count ->
    [zero] { $count } paraugu
    [one] { $count } paraugs
   *[other] { $count } paraugi
}
kinds-specimen = Paraugi
kinds-of-specimen = paraugi
schema-list-specimen = paraugi –
figure-described-specimens = Paraugi reģistrā
column-managed-specimens = Paraugi
    .short = Par.
