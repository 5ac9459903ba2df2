# Pārskats: kad apraksti pēdējo reizi mainīti.
report-freshness = Aprakstu aktualitāte
    .about = Dzīves situācijas, pakalpojumi un resursi, vispirms tie, kas nav mainīti visilgāk. Par izmaiņu uzskata to, ka mainās apraksta saturs vai saites ar to, nevis pieraksts.
    .about--sorted = Dzīves situācijas, pakalpojumi un resursi. Par izmaiņu uzskata to, ka mainās apraksta saturs vai saites ar to, nevis pieraksts.
table-freshness-main = Apraksti
table-freshness-groups = Aprakstu grupas
    .about = Dienas kopš grupas satura pēdējās izmaiņas. Saites, ko ar aprakstu veido citi, te neskaita.
freshness-months = { $months ->
    [zero] Apraksts ir novecojis, ja tas { $months } mēnešus nav ne mainīts, ne pārskatīts.
    [one] Apraksts ir novecojis, ja tas { $months } mēnesi nav ne mainīts, ne pārskatīts.
   *[other] Apraksts ir novecojis, ja tas { $months } mēnešus nav ne mainīts, ne pārskatīts.
}
freshness-uncommitted = { $count ->
    [zero] { $count } aprakstu pašreizējais saturs vēl nav iesūtīts Git, tāpēc tos uzskata par tikko mainītiem.
    [one] { $count } apraksta pašreizējais saturs vēl nav iesūtīts Git, tāpēc to uzskata par tikko mainītu.
   *[other] { $count } aprakstu pašreizējais saturs vēl nav iesūtīts Git, tāpēc tos uzskata par tikko mainītiem.
}

column-days-since-change = Dienas kopš izmaiņas
    .short = Dienas
column-last-figure = Pēdējais mērījums
column-freshness = Aktualitāte

freshness-stale = novecojis
freshness-current = aktuāls
freshness-uncommitted-now = tikko mainīts

figure-kept-descriptions = Apraksti, kas jāuztur aktuāli
figure-stale-descriptions = Novecojuši apraksti
figure-unchanged-for-a-year = Apraksti, kas nav mainīti vismaz 12 mēnešus
figure-uncommitted-descriptions = Tikko mainīti, vēl neiesūtīti apraksti

help-report-freshness = Kad apraksti pēdējo reizi mainīti vai pārskatīti, vispirms vecākie; vajadzīga Git vēsture
    .kind = Tikai šā veida apraksti; var norādīt vairākas reizes
    .status = Tikai apraksti ar šo statusu; var norādīt vairākas reizes
    .groups = Rādīt arī, pirms cik dienām mainīta katra aprakstu grupa; tam nolasa visu vēsturi
    .examples =
        pvp report freshness # visi apraksti
        pvp report freshness --institution vsaa --kind service # vienas iestādes pakalpojumi
        pvp report freshness --groups --format json # arī pa aprakstu grupām, programmām
        pvp report freshness --columns title,last-change,owner --sort owner # trīs slejas, pa saimniekiem
