# What speaks of descriptions of the kind `life-situation`: one of them (kind-, target- with its article), several (kinds- as a heading,
# kinds-of- in a sentence, count-), and what figures, columns and lists of them are called.

kind-life-situation = dzīves situācija
target-life-situation = dzīves situācija
count-life-situation = { $count ->
    [zero] { $count } dzīves situāciju
    [one] { $count } dzīves situācija
   *[other] { $count } dzīves situācijas
}
kinds-life-situation = Dzīves situācijas
kinds-of-life-situation = dzīves situācijas
schema-list-life-situation = dzīves situācijas –
figure-described-life-situations = Dzīves situācijas reģistrā
column-managed-life-situations = Dzīves situācijas
    .short = Dz. sit.
