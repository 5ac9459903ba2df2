//! A table for spreadsheets: the main table of a report, with headings and words in the reader's language.

use std::io::{self, Write};

use super::{Dialect, Setting, say};
use crate::render::csv::cell_of;
use crate::render::escape::Inert;
use crate::report::{Cell, Document};

/// The first table.
pub(super) fn render(document: &Document<'_>, setting: &Setting<'_>, out: &mut dyn Write) -> io::Result<()> {
    let latvian = setting.dialect == Dialect::Latvian;
    if latvian {
        out.write_all("\u{FEFF}".as_bytes())?;
    }
    let mut builder = csv::WriterBuilder::new();
    builder.delimiter(if latvian { b';' } else { b',' }).terminator(csv::Terminator::CRLF).quote_style(csv::QuoteStyle::NonNumeric);
    let mut writer = builder.from_writer(Inert::new(out, "\\x23"));
    if let Some(table) = document.tables.first() {
        writer.write_record(table.columns.iter().map(|column| cell_of(&say::heading(column, setting.words)).into_owned()))?;
        table.rows.each(|row| writer.write_record(row.iter().map(|cell| field(cell, setting))))?;
    }
    writer.flush()
}

/// Numbers as numbers, everything else as words that no spreadsheet calculates.
fn field(cell: &Cell<'_>, setting: &Setting<'_>) -> String {
    match cell {
        Cell::Marked(_, said) | Cell::Traced(_, said) => field(said, setting),
        Cell::Number(number) => number.to_string(),
        Cell::Share(share) => {
            let share = format!("{:.1}", say::tenths(*share));
            if setting.dialect == Dialect::Latvian { share.replace('.', ",") } else { share }
        }
        other => cell_of(&say::cell(other, setting.words)).into_owned(),
    }
}
