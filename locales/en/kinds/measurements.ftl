# What speaks of descriptions of the kind `measurements`: one of them (kind-, target- with its article), several (kinds- as a heading,
# kinds-of- in a sentence, count-), and what figures, columns and lists of them are called.

kind-measurements = description of measurements
target-measurements = a description of measurements
count-measurements = { $count ->
    [one] { $count } description of measurements
   *[other] { $count } descriptions of measurements
}
kinds-measurements = Descriptions of measurements
kinds-of-measurements = descriptions of measurements
schema-list-measurements = descriptions of measurements
figure-described-measurements = Descriptions of measurements in the registry
column-managed-measurements = Descriptions of measurements
    .short = Meas.
effect-begun-measurements = Measuring begins: { $subject }
effect-ended-measurements = Measuring ends: { $subject } – { $why }
