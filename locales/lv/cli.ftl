# Kopsavilkums
count-descriptions = { $count ->
    [zero] { $count } aprakstu
    [one] { $count } apraksts
   *[other] { $count } apraksti
}
count-life-situation = { $count ->
    [zero] { $count } dzīves situāciju
    [one] { $count } dzīves situācija
   *[other] { $count } dzīves situācijas
}
count-service = { $count ->
    [zero] { $count } pakalpojumu
    [one] { $count } pakalpojums
   *[other] { $count } pakalpojumi
}
count-resource = { $count ->
    [zero] { $count } resursu
    [one] { $count } resurss
   *[other] { $count } resursi
}
count-institution = { $count ->
    [zero] { $count } iestāžu
    [one] { $count } iestāde
   *[other] { $count } iestādes
}
findings-label = Konstatējumi
count-error = { $count ->
    [zero] { $count } kļūdu
    [one] { $count } kļūda
   *[other] { $count } kļūdas
}
count-warning = { $count ->
    [zero] { $count } brīdinājumu
    [one] { $count } brīdinājums
   *[other] { $count } brīdinājumi
}
count-advice = { $count ->
    [zero] { $count } ieteikumu
    [one] { $count } ieteikums
   *[other] { $count } ieteikumi
}
count-ignored = { $count ->
    [zero] Ar izņēmumiem atlikts: { $count } konstatējumu
    [one] Ar izņēmumiem atlikts: { $count } konstatējums
   *[other] Ar izņēmumiem atlikti: { $count } konstatējumi
}
count-undescribed = { $count ->
    [zero] Neizdevās noteikt, ko apraksta { $count } failu
    [one] Neizdevās noteikt, ko apraksta { $count } fails
   *[other] Neizdevās noteikt, ko apraksta { $count } faili
}
skipped-label = Izlaists
skipped-hidden = slēpti faili un mapes: { $count }
skipped-linked-folder = saites uz mapēm: { $count }
skipped-submodule = citu Git repozitoriju mapes: { $count }
skipped-not-yaml = faili, kas nav YAML: { $count }
skipped-settings = iestatījumu faili: { $count }
skipped-link = saites uz failiem, kas izlasīti ar īsto nosaukumu: { $count }
incomplete = Pārbaude nav pilnīga: kādu failu nevarēja izlasīt.
also-more = { $count ->
    [zero] … un vēl { $count } vietu
    [one] … un vēl { $count } vieta
   *[other] … un vēl { $count } vietas
}

# pvp explain
explain-code = Kods
explain-name = Nosaukums
explain-severity = Svarīgums
explain-title = Par ko ir kārtula
explain-what = Ko pārbauda.
explain-why = Kāpēc.
explain-mend = Kā labot.
reference-title = Kārtulas
reference-intro = Katrai kārtulai ir kods un nosaukums, kas nemainās. Svarīgumu var mainīt failā `pvp.yaml`. To pašu tekstu par vienu kārtulu parāda `pvp explain KODS`.

# Kļūdas
error-label = kļūda
error-unknown-rule = Kārtulas `{ $name }` nav. Visas kārtulas parāda `pvp explain`.
error-path = Nevar atvērt `{ $path }`: { $cause }. Norādiet mapi ar reģistru vai failu tajā, piemēram, `pvp validate registry`.
error-settings = Failā `{ $path }` ir kļūda, tāpēc nekas netika pārbaudīts:
error-settings-unreadable = Nevar izlasīt `{ $path }`: { $cause }. Pārbaudiet, vai tas ir parasts fails un vai jums ir tiesības to lasīt.
error-settings-outside = `{ $path }` ir saite, kas ved ārpus savas mapes, tāpēc to neatver. Saites vietā ielieciet pašu failu.
error-settings-no-file = `{ $path }` nav parasts fails vai ir lielāks par 10 MB, tāpēc to neatver. Ielieciet tur parastu `pvp.yaml`.
error-settings-folder = Failā `{ $path }` norādīta reģistra mape `{ $folder }`, bet tādas mapes blakus šim failam nav. Izlabojiet `registry:` vai izveidojiet mapi.
error-settings-unsupported = Failā `{ $path }` ir `{ $key }`, bet šī `pvp` versija to vēl neprot. Izņemiet šo rindu.
error-no-descriptions = Mapē `{ $path }` nav neviena apraksta (`*.yaml`). Norādiet mapi, kurā ir reģistrs, piemēram, `pvp validate registry`.
error-output = Rezultātu nevarēja izvadīt: { $cause }.
error-not-written = Nevar ierakstīt `{ $path }`: { $cause }. Norādiet citu vietu vai parūpējieties, lai tur drīkstētu rakstīt.
error-threads = { $count ->
    [zero] Nevar sākt { $count } pavedienu: { $cause }. Mēģiniet ar mazāku `--threads`.
    [one] Nevar sākt { $count } pavedienu: { $cause }. Mēģiniet ar mazāku `--threads`.
   *[other] Nevar sākt { $count } pavedienus: { $cause }. Mēģiniet ar mazāku `--threads`.
}
error-internal = Iekšēja kļūda programmā `pvp`, pārbaude nav pabeigta: { $cause }. Tā ir mūsu, nevis jūsu kļūda; lūdzu, ziņojiet par to programmas uzturētājiem un pievienojiet šo tekstu.

# Apraksts bez nosaukuma
in-untitled = { $kind } `{ $id }`
