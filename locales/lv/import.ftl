# pvp import
import-added = { $count ->
    [zero] Pievienos { $count } rindu:
    [one] Pievienos { $count } rindu:
   *[other] Pievienos { $count } rindas:
}
import-replaced = { $count ->
    [zero] Nomainīs { $count } rindu:
    [one] Nomainīs { $count } rindu:
   *[other] Nomainīs { $count } rindas:
}
import-equal = { $count ->
    [zero] Jau ir tāpat: { $count } rindu
    [one] Jau ir tāpat: { $count } rinda
   *[other] Jau ir tāpat: { $count } rindas
}
import-differs = { $count ->
    [zero] Atšķiras no jau ierakstītā: { $count } rindu
    [one] Atšķiras no jau ierakstītā: { $count } rinda
   *[other] Atšķiras no jau ierakstītā: { $count } rindas
}
import-skipped = { $count ->
    [zero] Izlaidīs { $count } rindu par to, kā reģistrā nav:
    [one] Izlaidīs { $count } rindu par to, kā reģistrā nav:
   *[other] Izlaidīs { $count } rindas par to, kā reģistrā nav:
}
import-refused = Pieņemt nevar:
import-more = … un vēl { $count }
import-only-words = tikai paskaidrojums
import-there = tabulā ir { $figure }, { $place }
import-other-words = skaitlis ir tas pats, paskaidrojums cits, { $place }
import-table = Tabula `{ $path }`: pievienots { $added }, nomainīts { $replaced }
import-end-dry = Pagaidām nekas nav ierakstīts. Lai ierakstītu, pievienojiet `--write`.
import-end-written = Viss ir ierakstīts.
import-end-nothing = Nav nekā, ko ierakstīt.
import-end-refused = Nekas nav ierakstīts. Izlabojiet nosaukto un mēģiniet vēlreiz.
import-end-differs = Nekas nav ierakstīts. Ja pareizs ir jaunais skaitlis, pievienojiet `--replace`.

# Karte
import--map-shape = Te jābūt kartei: atslēgām un to vērtībām
    .help = Rakstiet, piemēram, `decimal: ","`.
import--map-both = Lauku `{ $key }` dod vai nu aile, vai nemainīga vērtība
    .help = Rakstiet vai nu `column`, vai `is`.
import--map-constant = Nemainīgu vērtību raksta tieši tā, kā reģistrā
    .help = Izdzēsiet šo atslēgu; tā pasaka tikai, kā rakstīts ailē (`column`).
import--map-separators = Decimāldaļas un tūkstošus nevar atdalīt ar vienu un to pašu zīmi
    .help = Izlabojiet `decimal` vai `thousands`.
import--map-format = `{ $value }` nav perioda pieraksts
    .help = Tajā vienreiz ir gads (YYYY vai YY) un, ja vajag, mēnesis (MM vai M) ar dienu (DD vai D), ceturksnis (Q) vai nedēļa (WW), piemēram, `MM.YYYY`.
import--map-same = Ailes `{ $column }` un `{ $other }` nozīmē vienu un to pašu
    .help = Atstājiet vienu no tām vai norādiet, ar ko tās atšķiras (`item`, `period`, `channel`, `as`).

# Fails un virsraksti
import--no-workbook = Šo darbgrāmatu nevar izlasīt
    .help = Saglabājiet to kā XLSX, ODS vai CSV un mēģiniet vēlreiz.
import--too-much = Darbgrāmatā ir pārāk daudz kā, tāpēc tā nav lasīta
    .help = Atstājiet tajā tikai vajadzīgo lapu vai saglabājiet lapu kā CSV.
import--sheets = Darbgrāmatā ir vairākas lapas: { $sheets }
    .help = Kartē nosauciet vajadzīgo, piemēram, `sheet: SLA`, un norādiet karti ar `--map`.
import--no-sheet = Darbgrāmatā nav lapas `{ $sheet }`
    .help = Tajā ir šādas lapas: { $sheets }. Izlabojiet `sheet` kartē.
import--encoding = Fails nav kodējumā { $encoding }
    .help = Izlabojiet `encoding` kartē.
import--no-header = Failā nav { $row }. rindas, kurā būtu aiļu virsraksti
    .help = Pirmajā rindā rakstiet aiļu nosaukumus vai kartē norādiet, kura rinda tā ir, piemēram, `header: 3`.
import--delimiter = Ailes failā atdala { $delimiter }
    .help = Norādiet to kartē, piemēram, `delimiter: "{ $code }"`, un karti – ar `--map`.
import--column-ours = Aili `{ $column }` nevar izprast
    .help = Bez kartes saprot šādas ailes: { $columns }. Citas tabulas aprakstiet kartē un norādiet to ar `--map`.
import--column = Par aili `{ $column }` karte neko nesaka
    .help = Pasakiet kartē, ko tā nozīmē, vai ierakstiet to sarakstā `ignore`.
import--no-column = Tabulā nav ailes `{ $column }`, ko nosauc karte
    .help = Tabulā ir šādas ailes: { $columns }. Izlabojiet karti vai tabulu.
import--typed-too = Aile `{ $column }` tabulā ir, bet tas pats norādīts arī komandā
    .help = Atstājiet vienu no abiem.
import--nothing-given = { $count ->
        [1] Ne tabula, ne karte nepasaka: { $columns }
       *[other] Ne tabula, ne karte nepasaka: { $columns }
    }
    .help = Pievienojiet aili, norādiet kartē vai komandā, piemēram, `--period 2026-09`.

# Šūnas
import--no-heading = `{ $value }` ir ailē bez virsraksta
    .help = Ierakstiet ailes virsrakstu vai izdzēsiet šo šūnu.
import--formula = Šūnā ir formula
    .help = Ierakstiet vērtību, nevis formulu.
import--merged = Šeit šūnas ir apvienotas, tāpēc nav zināms, par ko ir skaitlis
    .help = Sadaliet apvienotās šūnas un aizpildiet katru.
import--day = Šūnā ir diena: { $value }
    .help = Ierakstiet to, kam šajā ailē jābūt, un pārbaudiet šūnas formātu.
import--day-period = Šūnā ir diena ({ $value }), un nav zināms, cik garu laiku tā apzīmē
    .help = Norādiet to kartē, piemēram, `format: MM.YYYY` – mēnesis, vai rakstiet periodu kā tekstu: `2026-09`.
import--day-within = { $value } nav tā perioda pirmā diena, kādu prasa karte
    .help = Izlabojiet šūnu vai `format` kartē.
import--period-format = Periods `{ $value }` nav rakstīts tā, kā saka karte
    .help = Izlabojiet šūnu vai `format` kartē.
import--number = `{ $value }` nav skaitlis tādā pierakstā, kā saka karte
    .help = Izlabojiet šūnu vai `decimal` un `thousands` kartē.
import--code = Ar kodu `{ $code }` sistēmā `{ $system }` reģistrā nav neviena apraksta (rindu skaits: { $count })
    .help = Izlabojiet kodu tabulā vai ierakstiet to apraksta laukā `identification.codes`.
import--code-twice = Kods `{ $code }` sistēmā `{ $system }` ir vairākiem aprakstiem: `{ $id }` un `{ $other }` (rindu skaits: { $count })
    .help = Atstājiet kodu tam aprakstam, par kuru ir skaitļi.
import--no-owner = Aprakstam `{ $id }` nav zināms saimnieks, tāpēc nav zināms, kurā tabulā skaitli rakstīt
    .help = Norādiet aprakstā `responsible.owner`.
import--unclear = Nav zināms, vai reģistrā ir `{ $id }`: kāds apraksts nav saprotams
    .help = Vispirms izlabojiet to, ko parāda `pvp validate`.

# Kļūdas
error-map = Karte `{ $path }` neder:
error-mapped-too = `{ $column }` norādīts gan kartē, gan komandā. Atstājiet vienu no abiem.
error-wrong-table = Reģistra tabulā `{ $path }` ir kļūdas, tāpēc ar to neko nevar salīdzināt. Vispirms izlabojiet to, ko parāda `pvp validate`.
error-large-table = Tabula `{ $path }` būtu lielāka par 10 MB. Sadaliet to, piemēram, pa ceturkšņiem, vai rakstiet mēnešus dienu vietā.

schema-import = Ko dara `pvp import`, JSON formātā, 1. versija
value-item = RĀDĪTĀJS
