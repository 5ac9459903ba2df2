# 6xx: catalogues and contradictions

not-in-catalogue = The service “{ $title }” is not in the catalogue `{ $catalogue }`, where it has to be
    .title = Not in the catalogue
    .help = Add `{ $catalogue }` to the field `information.catalogues`, and make sure that the service is in that catalogue.
    .what = The rule checks that a service with `status: active` is in the catalogue that its kind and recipients demand. For a service of individual benefit that is `latvija.gov.lv` for residents and `business.gov.lv` for businesses; for an inter-institution service it is `virsis.gov.lv`. None of them is demanded for a service of general benefit.
    .why = Recipients have to be informed about available services, and each group of recipients has its catalogue (PU2-8). The service portfolio manager controls that all descriptions are in the catalogues; a catalogue is always generated from the registry, and no second copy is written for it by hand.
    .mend = Write, for example, `catalogues: [latvija.gov.lv]`. The institution's own site (`own-site`) alone is not enough. If by its nature the service has no catalogue, write `catalogues: {"{"} not_applicable: "Provided only on a court ruling" {"}"}`.
not-in-catalogue--absent = The service “{ $title }” does not say which catalogues it is in
    .help = Add the field `catalogues` to the group `information`. Write `latvija.gov.lv` in it for a service for residents, `business.gov.lv` for businesses, `virsis.gov.lv` for institutions, and any of the first two or `own-site` for a service of general benefit.

wrong-catalogue = The public service “{ $title }” is in the catalogue `{ $catalogue }`, which is for institutions
    .title = Wrong catalogue
    .help = Delete `{ $catalogue }` from the field `information.catalogues`. If the service is for institutions after all, correct its kind in the field `classification.type`.
    .what = The rule checks that no public service is in the catalogue `virsis.gov.lv`, and that no inter-institution service is in the catalogue `latvija.gov.lv` or `business.gov.lv`.
    .why = Each catalogue has its audience: `latvija.gov.lv` is for residents, `business.gov.lv` for businesses, `virsis.gov.lv` for institutions (PU2-8). In the wrong catalogue, a service is seen by those who cannot receive it.
    .mend = For a public service write, for example, `catalogues: [latvija.gov.lv, business.gov.lv]`, and for an inter-institution service `catalogues: [virsis.gov.lv]`.
wrong-catalogue--interinstitutional = The inter-institution service “{ $title }” is in the catalogue `{ $catalogue }`, which is for residents or businesses
    .help = Delete `{ $catalogue }` from the field `information.catalogues`; an inter-institution service belongs in `virsis.gov.lv`. If the service is for residents or businesses after all, correct its kind in the field `classification.type`.

fee-contradiction = The field `fees` says that the service is free of charge, but this text names a price: “{ $sum }”
    .title = Contradiction about fees
    .help = If the service has to be paid for, list all fees in the field `fees`. If not, correct the text.
    .what = The rule checks that no conditions, steps, notices or other texts name a price for a service that is free of charge, and that every entry of `fees` says how much has to be paid. It also checks that the texts of a service with fees neither say that it is free of charge nor name a sum that is not among the fees. A sum counts as a price if a word such as “maksa”, “nodeva”, “cena” or “samaksa” (fee, duty, price, payment) stands beside it, in the heading or in the name of the step, and “bez maksas” (free of charge) does not. Incomes, fines and reliefs are not prices. Nothing is said of a sentence that cannot be understood with certainty.
    .why = Recipients have to know what a service costs, and a description cannot give two answers. The fee is one of the conditions of requesting and receiving (PU2-7), and recipients have to be informed of it correctly (PU2-8).
    .mend = Write, for example, `fees: [{"{"} amount: 4.27, currency: EUR, for: {"{"} lv: Deklarēšana klātienē, en: Declaring in person {"}"} {"}"}]`. If the service is free in some cases, add an entry with `amount: 0` too.
    .note-free = free of charge
    .note-fees = the fees
fee-contradiction--no-amount = The entry does not say how much has to be paid
    .help = Add the sum (`amount`), the lowest or highest sum (`min`, `max`), what the sum is set by (`set_by`), or a link to the price list (`price_list`).
fee-contradiction--free = There are fees in the field `fees`, but this text says that the service is “{ $sum }”
    .help = If the service has to be paid for, correct the text. If it is free in some cases, add an entry with `amount: 0` to the field `fees`, and say in the text in which cases. If it never has to be paid for, write `fees: free`.
fee-contradiction--sum = This text names the price “{ $sum }”, but the field `fees` has no such sum
    .help = If the text is right, complete or correct the field `fees`. If the field is right, correct the text.

deadline-contradiction = The steps together take longer than the longest deadline allows. Deadline: { $deadline }; steps: { $steps }
    .title = Contradiction about the deadline
    .help = Compare how long the steps take, in their fields `takes`, with the deadlines in the field `request.deadlines`, and correct what is wrong.
    .what = The rule checks that the longest deadline is not shorter than all the steps together or than a term that some text states in words, and that a stated level of processing time does not differ from the deadline. Where it is said that there is no deadline, it checks that no text promises one. How long a step takes is read from its field `takes` or, where there is none, from its text. A month is 20 to 23 working days or 28 to 31 calendar days. Nothing is said of a sentence that cannot be understood with certainty.
    .why = The time within which a service is provided is a public, binding promise (PU2-9). If a description has two different deadlines, recipients do not know which to believe, and neither catalogues nor reports can use it (PU2-7).
    .mend = If the steps take 15 and 5 working days, write, for example, `deadlines: [{"{"} max: 20, unit: working-day {"}"}]`. If a shorter time is promised only for a part of the requests, add, for example, `share: 98` to the level of processing time.
    .note-step = how long the step takes
    .note-deadline = the longest deadline
    .note-no-deadline = said to have no deadline
deadline-contradiction--words = This text promises “{ $term }”, but the longest deadline is shorter: { $deadline }
    .help = If the text is right, correct the deadline in the field `request.deadlines`. If the deadline is right, correct the text.
deadline-contradiction--none = This text promises “{ $term }”, but the field `request.deadlines` says that there is no deadline
    .help = If there is a deadline, state it in the field `request.deadlines`, for example `[{"{"} max: 10, unit: working-day {"}"}]`. If there is none, correct the text.
deadline-contradiction--level = The level of processing time differs from the deadline. Level: { $level }; deadline: { $deadline }
    .help = State the same time in both places. If the level is only for a part of the requests, state that part in per cent at the level, for example `share: 98`.

step-contradiction = The document is needed in the step `{ $step }`, but this description has no such step
    .title = Step or channel that is not there
    .help = Correct the step at the document, or add the missing step to the field `request.steps`.
    .what = The rule checks that every step in which a document is needed is really in the description, and so are the channels that steps, deadlines, fees and service levels name. A channel is known by its `id` or, where it has none, by its type.
    .why = Recipients have to understand when to hand in a document and through which channel: a service has to be simple and convenient (N6-1). The process of requesting and receiving is a mandatory part of a description (PU2-7).
    .mend = Where there is a step `{"{"} id: request, name: {"{"} lv: Pieprasīšana, en: Request {"}"} {"}"}`, write `step: request` at the document. Where there is a channel `{"{"} type: e-service, id: portal {"}"}`, write `channels: [portal]` at the step.
step-contradiction--channel = This description has no channel `{ $channel }`
    .help = Name one of the channels in the field `request.channels`, or add the missing one there. Write the channel's `id` or, where it has none, its type.
