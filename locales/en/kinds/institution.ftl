# What speaks of descriptions of the kind `institution`: one of them (kind-, target- with its article), several (kinds- as a heading,
# kinds-of- in a sentence, count-), and what figures, columns and lists of them are called.

kind-institution = institution
target-institution = an institution
count-institution = { $count ->
    [one] { $count } institution
   *[other] { $count } institutions
}
kinds-institution = Institutions
kinds-of-institution = institutions
schema-list-institution = institutions
figure-described-institutions = Institutions in the registry
