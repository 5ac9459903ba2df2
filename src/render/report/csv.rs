//! A table for spreadsheets: the main table of a report, with headings and words in the reader's language.

use super::{Dialect, Setting, say};
use crate::render::csv::cell_of;
use crate::render::escape;
use crate::report::{Cell, Document};

/// The first table.
pub(super) fn render(document: &Document<'_>, setting: &Setting<'_>) -> String {
    let latvian = setting.dialect == Dialect::Latvian;
    let mut builder = csv::WriterBuilder::new();
    builder.delimiter(if latvian { b';' } else { b',' }).terminator(csv::Terminator::CRLF).quote_style(csv::QuoteStyle::NonNumeric);
    let mut writer = builder.from_writer(Vec::new());
    let mut write = |row: Vec<String>| writer.write_record(row).expect("memory can be written to");
    if let Some(table) = document.tables.first() {
        write(table.columns.iter().map(|column| cell_of(&say::heading(column, setting.words)).into_owned()).collect());
        for row in &table.rows {
            write(row.iter().map(|cell| field(cell, setting)).collect());
        }
    }
    let text = String::from_utf8(writer.into_inner().expect("memory can be written to")).expect("it was text");
    let text = escape::hashes(&text, "\\x23").into_owned();
    if latvian { format!("\u{FEFF}{text}") } else { text }
}

/// Numbers as numbers, everything else as words that no spreadsheet calculates.
fn field(cell: &Cell<'_>, setting: &Setting<'_>) -> String {
    match cell {
        Cell::Marked(_, marked) => field(marked, setting),
        Cell::Number(number) => number.to_string(),
        Cell::Share(share) => {
            let share = format!("{:.1}", say::tenths(*share));
            if setting.dialect == Dialect::Latvian { share.replace('.', ",") } else { share }
        }
        other => cell_of(&say::cell(other, setting.words)).into_owned(),
    }
}
