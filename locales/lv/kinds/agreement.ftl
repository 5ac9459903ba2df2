# What speaks of descriptions of the kind `agreement`: one of them (kind-, target- with its article), several (kinds- as a heading,
# kinds-of- in a sentence, count-), and what figures, columns and lists of them are called.

kind-agreement = vienošanās
target-agreement = vienošanās
count-agreement = { $count } vienošanās
kinds-agreement = Vienošanās
kinds-of-agreement = vienošanās
schema-list-agreement = vienošanās –
figure-described-agreements = Vienošanās reģistrā
column-managed-agreements = Vienošanās
effect-begun-agreement = Vienošanās stājusies spēkā: { $subject }
effect-ended-agreement = Vienošanās vairs nav spēkā: { $subject } – { $why }
