# pvp schema
schema-name = Nosaukums
schema-file = Fails
schema-title = Kas tajā aprakstīts
schema-output = Konstatējumi JSON formātā, 1. versija
schema-output-lines = Konstatējumi pa rindai (`ndjson`), 1. versija
schema-diff = Izmaiņas JSON formātā, 1. versija
schema-trend = Rādītāji laika gaitā JSON formātā, 1. versija
schema-log = Vēsture JSON formātā, 1. versija
schema-report = Pārskats JSON formātā, 1. versija
schema-catalogue = Publiskais katalogs JSON formātā, 1. versija
schema-hint = Vienu shēmu parāda, piemēram, `pvp schema service`. Redaktoram shēmas ar šī reģistra identifikatoriem ieraksta `pvp schema --write .vscode/schemas`.
schema-all-places = visas vietas
schema-not-in-list = Reģistrā tāda nav. Izvēlieties no saraksta; ja tikko ko pievienojāt, vēlreiz palaidiet `pvp schema --write`.
schema-written = Shēmas ierakstītas mapē `{ $path }`.
schema-lists = Sarakstos
schema-list-need = vajadzības –
schema-list-function = pamatdarbības funkcijas –
schema-list-place = sniegšanas vietas –
schema-list-form = tipveida formas –
schema-list-received-component = no piegādātājiem saņemtais –
schema-list-agreed-level = saskaņotie līmeņi –
schema-list-themes = temati –
schema-list-service_groups = pakalpojumu grupu pazīmes –
schema-broken = { $count ->
    [zero] { $count } failu nevarēja pilnībā saprast, tāpēc to identifikatori sarakstos var trūkt. Kas jālabo, parāda `pvp validate`.
    [one] { $count } failu nevarēja pilnībā saprast, tāpēc tā identifikatori sarakstos var trūkt. Kas jālabo, parāda `pvp validate`.
   *[other] { $count } failus nevarēja pilnībā saprast, tāpēc to identifikatori sarakstos var trūkt. Kas jālabo, parāda `pvp validate`.
}
schema-settings-written = Redaktora iestatījumi ierakstīti failā `{ $path }`.
schema-settings-there = Redaktora iestatījumos `{ $path }` shēmas jau ir ieslēgtas.
schema-settings-add = Redaktora iestatījumi `{ $path }` jau ir, un tie netika mainīti. Lai ieslēgtu shēmas, pievienojiet tiem:

# Kļūdas
error-unknown-schema = Shēmas `{ $name }` nav. Ir šādas: { $known }.
error-not-ours = `{ $path }` nav `pvp schema --write` rakstīts fails, tāpēc nekas netika ierakstīts. Norādiet citu mapi, piemēram, `pvp schema --write .vscode/schemas`.

schema-of-tables = Mērījumu tabula
schema-column-subject = Ko mēra
    .about = Pakalpojuma, resursa, vienošanās vai iestādes identifikators
schema-column-item = Kas tiek mērīts
    .about = level/ID, kpi/ID, deadline, deadline/ID vai volume/VEIDS
schema-column-period = Periods
    .about = Gads, ceturksnis, mēnesis, nedēļa vai diena
schema-column-channel = Kanāls
    .about = Pakalpojuma kanāla identifikators; tukšs – visi kanāli
schema-column-value = Rezultāts
    .about = Rezultāts solījuma mērvienībā
schema-column-part = Daļa
    .about = Gadījumi, kuros solītais ievērots; procentiem – gadījumi, ko tie skaita
schema-column-total = Kopā
    .about = Visi gadījumi
schema-column-note = Piezīme
    .about = Ja skaitļa nav, paskaidrojums, kāpēc
