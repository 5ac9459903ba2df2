# What speaks of descriptions of the kind `institution`: one of them (kind-, target- with its article), several (kinds- as a heading,
# kinds-of- in a sentence, count-), and what figures, columns and lists of them are called.

kind-institution = iestāde
target-institution = iestāde
count-institution = { $count ->
    [zero] { $count } iestāžu
    [one] { $count } iestāde
   *[other] { $count } iestādes
}
kinds-institution = Iestādes
kinds-of-institution = iestādes
schema-list-institution = iestādes –
figure-described-institutions = Iestādes reģistrā
