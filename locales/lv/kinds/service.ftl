# What speaks of descriptions of the kind `service`: one of them (kind-, target- with its article), several (kinds- as a heading,
# kinds-of- in a sentence, count-), and what figures, columns and lists of them are called.

kind-service = pakalpojums
target-service = pakalpojums
count-service = { $count ->
    [zero] { $count } pakalpojumu
    [one] { $count } pakalpojums
   *[other] { $count } pakalpojumi
}
kinds-service = Pakalpojumi
kinds-of-service = pakalpojumi
schema-list-service = pakalpojumi –
figure-described-services = Pakalpojumi reģistrā
column-managed-services = Pakalpojumi
    .short = Pak.
effect-begun-service = Sniegšana sākas: { $subject }
effect-ended-service = Sniegšana beidzas: { $subject } – { $why }
