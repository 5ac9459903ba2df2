# pvp import
import-added = { $count ->
    [one] To be added, { $count } row:
   *[other] To be added, { $count } rows:
}
import-replaced = { $count ->
    [one] To be replaced, { $count } row:
   *[other] To be replaced, { $count } rows:
}
import-equal = { $count ->
    [one] There already, { $count } row:
   *[other] There already, { $count } rows:
}
import-differs = { $count ->
    [one] Other than what is there, { $count } row:
   *[other] Other than what is there, { $count } rows:
}
import-skipped = { $count ->
    [one] Left out, { $count } row about what the registry does not have:
   *[other] Left out, { $count } rows about what the registry does not have:
}
import-refused = Refused:
import-more = … and { $count } more
import-only-words = words only
import-there = the table has { $figure }, { $place }
import-other-words = the figure is the same, the note is not, { $place }
import-table = Table `{ $path }`: added { $added }, replaced { $replaced }
import-end-dry = Nothing has been written yet. Add `--write` to write it.
import-end-written = All of it was written.
import-end-nothing = There is nothing to write.
import-end-refused = Nothing was written. Mend what is named above and try again.
import-end-differs = Nothing was written. If the new figure is right, add `--replace`.

# The map
import--map-shape = A map belongs here: keys and their values
    .help = Write, for example, `decimal: ","`.
import--map-both = `{ $key }` comes either from a column or from a constant
    .help = Write either `column` or `is`.
import--map-constant = A constant is written exactly as in the registry
    .help = Remove this key; it only says how a column is written (`column`).
import--map-separators = Decimals and thousands cannot be set off by the same sign
    .help = Correct `decimal` or `thousands`.
import--map-format = `{ $value }` is not how a period is written
    .help = It has the year once (YYYY or YY) and, if needed, the month (MM or M) with the day (DD or D), the quarter (Q) or the week (WW), for example `MM.YYYY`.
import--map-same = The columns `{ $column }` and `{ $other }` mean the same
    .help = Keep one of them, or say how they differ (`item`, `period`, `channel`, `as`).

# The file and its headings
import--no-workbook = This workbook cannot be read
    .help = Save it as XLSX, ODS or CSV and try again.
import--too-much = The workbook holds too much, so it was not read
    .help = Keep only the sheet that is needed, or save the sheet as CSV.
import--sheets = The workbook has several sheets: { $sheets }
    .help = Name the one that is meant in a map, for example `sheet: SLA`, and name the map with `--map`.
import--no-sheet = The workbook has no sheet `{ $sheet }`
    .help = It has these: { $sheets }. Correct `sheet` in the map.
import--encoding = The file is not in the encoding { $encoding }
    .help = Correct `encoding` in the map.
import--no-header = The file has no row { $row } with the headings of the columns
    .help = Write the names of the columns in the first row, or say in a map which row it is, for example `header: 3`.
import--delimiter = The cells of the file are separated by { $delimiter }
    .help = Say so in a map, for example `delimiter: "{ $code }"`, and name the map with `--map`.
import--column-ours = The column `{ $column }` means nothing here
    .help = Without a map these columns are understood: { $columns }. Describe other tables in a map and name it with `--map`.
import--column = The map says nothing of the column `{ $column }`
    .help = Say in the map what it means, or add it to `ignore`.
import--no-column = The table has no column `{ $column }`, which the map names
    .help = The table has these columns: { $columns }. Correct the map or the table.
import--typed-too = The table has a column `{ $column }`, and the command says the same
    .help = Keep one of them.
import--nothing-given = { $count ->
        [1] Neither the table nor a map says this: { $columns }
       *[other] Neither the table nor a map says these: { $columns }
    }
    .help = Add the column, or say it in a map or on the command line, for example `--period 2026-09`.

# Cells
import--no-heading = `{ $value }` stands in a column without a heading
    .help = Write a heading for the column, or clear this cell.
import--formula = There is a formula in the cell
    .help = Enter the value and not the formula.
import--merged = Cells are merged here, so it cannot be told what the figure is for
    .help = Split the merged cells and fill each of them.
import--day = There is a day in the cell: { $value }
    .help = Enter what belongs in this column, and look at the format of the cell.
import--day-period = There is a day in the cell ({ $value }), and it cannot be told how long a time it stands for
    .help = Say so in a map, for example `format: MM.YYYY` for a month, or write the period as text: `2026-09`.
import--day-within = { $value } is not the first day of such a period as the map asks for
    .help = Correct the cell, or `format` in the map.
import--period-format = The period `{ $value }` is not written as the map says
    .help = Correct the cell, or `format` in the map.
import--number = `{ $value }` is not a number as the map says they are written
    .help = Correct the cell, or `decimal` and `thousands` in the map.
import--code = No description has the code `{ $code }` in the system `{ $system }` (rows: { $count })
    .help = Correct the code in the table, or write it in `identification.codes` of the description.
import--code-twice = Several descriptions have the code `{ $code }` in the system `{ $system }`: `{ $id }` and `{ $other }` (rows: { $count })
    .help = Leave the code to the description that the figures are of.
import--no-owner = Whose `{ $id }` is cannot be told, so nobody knows which table the figure goes to
    .help = State `responsible.owner` in the description.
import--unclear = It cannot be told whether the registry has `{ $id }`: a description is not understood
    .help = First mend what `pvp validate` shows.

# Errors
error-map = The map `{ $path }` cannot be used:
error-mapped-too = Both the map and the command line say what `{ $column }` is. Keep one of them.
error-wrong-table = The table `{ $path }` of the registry has mistakes, so nothing can be held against it. First mend what `pvp validate` shows.
error-large-table = The table `{ $path }` would be larger than 10 MB. Divide it, for example by quarters, or write months in place of days.

schema-import = What `pvp import` does as JSON, version 1
value-item = ITEM
