# What speaks of descriptions of the kind `measurements`: one of them (kind-, target- with its article), several (kinds- as a heading,
# kinds-of- in a sentence, count-), and what figures, columns and lists of them are called.

kind-measurements = mērījumu apraksts
target-measurements = mērījumu apraksts
count-measurements = { $count ->
    [zero] { $count } mērījumu aprakstu
    [one] { $count } mērījumu apraksts
   *[other] { $count } mērījumu apraksti
}
kinds-measurements = Mērījumu apraksti
kinds-of-measurements = mērījumu apraksti
schema-list-measurements = mērījumu apraksti –
figure-described-measurements = Mērījumu apraksti reģistrā
column-managed-measurements = Mērījumu apraksti
    .short = Mēr.
effect-begun-measurements = Sāk mērīt: { $subject }
effect-ended-measurements = Vairs nemēra: { $subject } – { $why }
