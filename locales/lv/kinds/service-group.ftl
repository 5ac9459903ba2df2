# What speaks of descriptions of the kind `service-group`: one of them (kind-, target- with its article), several (kinds- as a heading,
# kinds-of- in a sentence, count-), and what figures, columns and lists of them are called.

kind-service-group = pakalpojumu grupa
target-service-group = pakalpojumu grupa
count-service-group = { $count ->
    [zero] { $count } pakalpojumu grupu
    [one] { $count } pakalpojumu grupa
   *[other] { $count } pakalpojumu grupas
}
kinds-service-group = Pakalpojumu grupas
kinds-of-service-group = pakalpojumu grupas
schema-list-service-group = pakalpojumu grupas –
figure-described-service-groups = Pakalpojumu grupas reģistrā
column-managed-service-groups = Pakalpojumu grupas
    .short = Grupas
effect-begun-service-group = Grupu sāk lietot: { $subject }
effect-ended-service-group = Grupu vairs nelieto: { $subject } – { $why }
