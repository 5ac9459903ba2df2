# What speaks of descriptions of the kind `life-situation`: one of them (kind-, target- with its article), several (kinds- as a heading,
# kinds-of- in a sentence, count-), and what figures, columns and lists of them are called.

kind-life-situation = life situation
target-life-situation = a life situation
count-life-situation = { $count ->
    [one] { $count } life situation
   *[other] { $count } life situations
}
kinds-life-situation = Life situations
kinds-of-life-situation = life situations
schema-list-life-situation = life situations
figure-described-life-situations = Life situations in the registry
column-managed-life-situations = Life situations
    .short = Life sit.
