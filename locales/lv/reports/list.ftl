# `pvp list`: ko var nosaukt, ar identifikatoriem un nosaukumiem.
report-list = Identifikatori un nosaukumi
table-list-main = Identifikatori un nosaukumi
list-found = { $count ->
    [zero] Atrasts: { $count }
    [one] Atrasts: { $count }
   *[other] Atrasti: { $count }
}
list-nothing = Nekas nav atrasts.
list-theme = temats
list-group-label = pakalpojumu grupas pazīme

column-list-id = Identifikators
column-list-title = Nosaukums
column-list-kind = Kas tas ir
column-list-status = Statuss
column-list-owner = Saimnieks

help-list = Parādīt identifikatorus ar nosaukumiem: aprakstus, vajadzības, funkcijas, vietas vai tematus
    .what = Ko parādīt; bez tā visus aprakstus
    .what--need = Vajadzības
    .what--function = Pamatdarbības funkcijas
    .what--place = Apkalpošanas vietas
    .what--form = Iestāžu tipveida formas
    .what--received-component = No piegādātājiem saņemtais, ko min vienošanās
    .what--agreed-level = Saskaņotie līmeņi
    .what--theme = Reģistra temati
    .what--group-label = Pakalpojumu grupu pazīmes no klasifikatora
    .search = Tikai tas, kā identifikatorā vai nosaukumā ir šis teksts; lielos burtus un garumzīmes neņem vērā
    .path = Reģistra mape, apakšmape vai fails tajā
    .status = Tikai apraksti ar šo statusu; var norādīt vairākas reizes
    .examples =
        pvp list # viss, kas aprakstīts
        pvp list service --search pabalsts # pakalpojumi, kuru nosaukumā ir šis vārds
        pvp list need # vajadzības, uz kurām var atsaukties
        pvp list service --institution vsaa --format csv # vienas iestādes pakalpojumi izklājlapai
