# Pārskati: tas, kas visiem kopīgs.
report-of = { $part } no { $all }
report-of-all = no { $all }
report-overview = Pārskats
report-nothing = –
report-no-rows = Nekas nav atrasts.
report-sorted = Sakārtots pēc slejas „{ $column }”.
report-sorted-reversed = Sakārtots pēc slejas „{ $column }” pretējā secībā.
report-reversed = Pretējā secībā.
report-incomplete = Kādu failu neizdevās nolasīt, tāpēc šie rādītāji nav pilnīgi; failu nosauc nepilnību saraksts.
report-day = Diena
report-revision = Redakcija
report-working-tree = darba mape
report-logo = Logotips
report-contents = Saturs
report-rows = { $count ->
    [zero] { $count } rindu
    [one] { $count } rinda
   *[other] { $count } rindas
}
report-left-out = Attēlā neietilpa vēl { $count }; tabulā ir viss.
report-made-by = Pārskats sagatavots ar { $program }; stāvoklis: { $day }.
report-heat-range = { $from }–{ $to } %
report-network-critical = kritiski vajadzīgs
report-network-other = vajadzīgs, bet nav kritisks
report-network-arrow = bultiņa rāda uz to, kas vajadzīgs
error-unknown-table = Šajā pārskatā nav tabulas `{ $name }`; tajā ir { $known }.
error-unknown-column = Tabulā `{ $table }` nav slejas `{ $name }`; tajā ir { $known }.
error-column-elsewhere = Tāda sleja ir tabulā `{ $table }`: pievienojiet `--table { $table }`.
error-not-for-terminal = `{ $format }` nevar parādīt terminālī. Norādiet failu: `--output FAILS`.

report-broken = { $count ->
    [zero] { $count } aprakstu nevar saprast; te ieskaitīts tikai tas, ko no tiem izdevās nolasīt. Tos nosauc nepilnību saraksts.
    [one] { $count } aprakstu nevar saprast; te ieskaitīts tikai tas, ko no tā izdevās nolasīt. To nosauc nepilnību saraksts.
   *[other] { $count } aprakstus nevar saprast; te ieskaitīts tikai tas, ko no tiem izdevās nolasīt. Tos nosauc nepilnību saraksts.
}
error-since = No `{ $path }` nevar pārņemt ierakstus: { $cause }
error-since-no-file = tas nav fails.
error-since-too-large = darbgrāmata ir pārāk liela. Pārņemt var sarakstu ar dažiem desmitiem tūkstošu rindu.
error-since-no-workbook = tā nav Excel darbgrāmata (xlsx), vai arī tā ir bojāta.
error-since-no-list = tajā nav nepilnību saraksta. Norādiet darbgrāmatu, ko sagatavoja `pvp report gaps --output FAILS.xlsx`; tās paslēptā sleja „Konstatējuma atslēga” ir vajadzīga, lai rindas atpazītu.
error-of-another-kind = `{ $id }` nav tāda veida, kāds te vajadzīgs ({ $wanted }), bet gan: { $kind }.
error-none-of-kind = Reģistrā nav šāda veida apraksta ({ $kind }) ar identifikatoru `{ $id }`.
error-no-manager = Nevienā aprakstā nav vadītāja `{ $name }`. Vadītāju nosauc ar darba adresi vai ar iestādi un amatu: `vsaa/amats`.
error-nothing-readable = Mapē `{ $path }` nevar saprast nevienu aprakstu, tāpēc nav, par ko ziņot. Kas ar tiem nav kārtībā, pasaka `pvp validate`.

filter-institution = iestāde
filter-manager = vadītājs
filter-group = pakalpojumu grupa
filter-nobodys = tikai
filter-kind = veids
filter-status = statuss
filter-type = pakalpojuma veids
filter-rule = kārtula
filter-severity = svarīgums
filter-life-situation = dzīves situācija
filter-path = mape vai fails
filter-no-institution = tas, kam nav saimnieka
filter-no-manager = tas, par ko neviens neatbild
per-nobodys-institution = bez-saimnieka
per-nobodys-manager = bez-vadītāja

tone-good = labi
tone-watch = jāpievērš uzmanība
tone-bad = nepilnība

column-life-situation = Dzīves situācija
column-life-situation-title = Dzīves situācijas nosaukums
column-need = Vajadzība
column-need-title = Vajadzības nosaukums
column-coverage = Apmierinātība
column-service = Pakalpojums
column-service-title = Pakalpojuma nosaukums
column-status = Statuss
column-owner = Saimnieks
column-institution = Iestāde
column-institution-title = Iestādes nosaukums
column-manager = Vadītājs
column-description = Apraksts
column-title = Nosaukums
column-kind = Veids
column-needs = Vajadzības
column-share = Daļa
column-last-change = Pēdējā izmaiņa
    .short = Mainīts
column-resource = Resurss
column-resource-title = Resursa nosaukums

coverage-unmet = nav apmierināta
coverage-unknown = nav zināms, jo kāds apraksts nav saprotams
coverage-single = apmierina viens pakalpojums
coverage-several = apmierina vairāki pakalpojumi
coverage-outside = apmierina bez valsts pakalpojuma

figure-needs = Vajadzības, kas jāapmierina ar pakalpojumiem
figure-unmet-needs = Neapmierinātas vajadzības
figure-unknown-needs = Vajadzības, par kurām nav zināms, vai tās apmierina: kāds apraksts nav saprotams
figure-singly-met-needs = Vajadzības, ko apmierina tikai viens pakalpojums
figure-needs-met = Apmierināto vajadzību daļa
figure-outside-needs = Vajadzības, ko apmierina bez valsts pakalpojuma

help-report = Sagatavot pārskatu: kas portfelī trūkst un kāds ir kopējais stāvoklis
    .path = Reģistra mape, apakšmape vai fails tajā; pārskats vienmēr ir par visu reģistru
    .format = Kā pārskatu raksta
    .format--table = Cilvēkiem: tabulas, kas ietilpst terminālī
    .format--markdown = Lapa Markdown formātā
    .format--csv = Galvenā tabula izklājlapām ar virsrakstiem ziņojumu valodā; citu tabulu izvēlas ar `--table`
    .format--json = Programmām: JSON, 1. versija
    .format--xlsx = Darbgrāmata ar lapu katrai tabulai
    .format--html = Lapa, kurai nekas cits nav vajadzīgs: ar attēliem, ekrānam un drukai
    .output = Rakstīt failā norādītajā formātā vai tajā, uz kuru norāda faila paplašinājums (txt, md, csv, json, xlsx, html); var norādīt vairākas reizes
    .output-expected = fails, piemēram, parskats.html, vai formāts, vienādības zīme un fails, piemēram, csv=parskats.txt
    .table = Tikai šī pārskata tabula; tad arī `--columns` un `--sort` attiecas uz to, bez tā – uz galveno
    .columns = Kuras slejas rādīt un kādā secībā; nosaukumus atdala ar komatiem. Nosaukumi ir tie paši, kas JSON, un uz nepareizu atbild ar visiem, kādi ir. Ja pirmās ir slejas, kas nosauc grupu, tās ir virsraksti virs grupas rindām
    .sort = Sleja, kas nosaka secību, arī tad, ja tā nav redzama: skaitļi pēc lieluma, dienas pēc datuma, vārdi pēc alfabēta, vispirms svarīgākais; tukšais ir beigās. Rindas zem viena virsraksta paliek kopā
    .reverse = Kārtot pretējā secībā
    .csv-dialect = Kā raksta CSV
    .csv-dialect--standard = Ar komatiem un decimālpunktiem (RFC 4180)
    .csv-dialect--lv = Tā, kā to lasa izklājlapas ar Latvijas iestatījumiem: ar semikoliem, decimālkomatiem un baitu secības zīmi
    .today = Diena, ko uzskata par šodienu, piemēram, 2026-11-20; bez tās – datora datums
    .today-expected = īsta diena, rakstīta kā 2026-11-20
    .institution = Tikai tas, kā saimnieks ir šī iestāde; var norādīt vairākas reizes
    .manager = Tikai tas, par ko atbild šis vadītājs: darba adrese, kā tā rakstīta aprakstos; var norādīt vairākas reizes
    .group = Tikai šīs pakalpojumu grupas pakalpojumi, vai tie, kam ir šāda pazīme no klasifikatora `service_groups`; var norādīt vairākas reizes
    .per = Rakstīt katram savu failu mapē, ko nosauc `--output`: viss vienā reizē, un nosaukums ir identifikators vai darba adrese
    .per--institution = Katrai iestādei: tas, kā saimnieks tā ir, un tas, kam saimnieka nav
    .per--manager = Katram vadītājam: tas, par ko viņš atbild, un tas, par ko neatbild neviens
    .examples =
        pvp report gaps # kas portfelī nav kārtībā un kam tas jānovērš
        pvp report summary # kopējais stāvoklis vienā lapā
        pvp report coverage # kuras vajadzības ir apmierinātas un ar kuriem pakalpojumiem
        pvp report coverage --output coverage.html --output coverage.xlsx --lang lv # lapa un darbgrāmata latviešu valodā
