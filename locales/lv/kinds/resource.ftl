# What speaks of descriptions of the kind `resource`: one of them (kind-, target- with its article), several (kinds- as a heading,
# kinds-of- in a sentence, count-), and what figures, columns and lists of them are called.

kind-resource = resurss
target-resource = resurss
count-resource = { $count ->
    [zero] { $count } resursu
    [one] { $count } resurss
   *[other] { $count } resursi
}
kinds-resource = Resursi
kinds-of-resource = resursi
schema-list-resource = resursi –
figure-described-resources = Resursi reģistrā
column-managed-resources = Resursi
    .short = Res.
effect-begun-resource = Lietošana sākas: { $subject }
effect-ended-resource = Lietošana beidzas: { $subject } – { $why }
