# What speaks of descriptions of the kind `agreement`: one of them (kind-, target- with its article), several (kinds- as a heading,
# kinds-of- in a sentence, count-), and what figures, columns and lists of them are called.

kind-agreement = agreement
target-agreement = an agreement
count-agreement = { $count ->
    [one] { $count } agreement
   *[other] { $count } agreements
}
kinds-agreement = Agreements
kinds-of-agreement = agreements
schema-list-agreement = agreements
figure-described-agreements = Agreements in the registry
column-managed-agreements = Agreements
effect-begun-agreement = The agreement is in force now: { $subject }
effect-ended-agreement = The agreement is not in force any more: { $subject } – { $why }
