//! A table of ours as it is written: the columns in their order, the rows by subject, item, channel and period, so that what
//! two people add can be merged.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use foldhash::HashMap;

use super::take::push;
use super::{Changed, Existing};
use crate::table::{Column, Day, Length, Records, Row, Series};

/// The words in tables, by their rows' lines.
pub(super) fn notes(tables: &[Existing]) -> Vec<HashMap<u32, String>> {
    tables
        .iter()
        .map(|existing| if existing.table.rows.iter().any(|row| row.is_noted) { noted(existing) } else { HashMap::default() })
        .collect()
}

fn noted(existing: &Existing) -> HashMap<u32, String> {
    let mut notes = HashMap::default();
    let mut at = None;
    each(&existing.text, |line, cells| match line {
        1 => at = cells.iter().position(|cell| *cell == Column::Note.key()),
        _ => {
            if let Some(note) = at.and_then(|at| cells.get(at)).filter(|note| !note.is_empty()) {
                notes.insert(line, (*note).to_owned());
            }
        }
    });
    notes
}

/// Shows all rows of a table of ours with the lines that they begin on, the headings first.
fn each(text: &str, mut visit: impl FnMut(u32, &[&str])) {
    let (mut records, mut cells) = (Records::new(text), Vec::new());
    while let Some(record) = records.next_into(&mut cells) {
        let said: Vec<&str> = cells.iter().map(|cell| cell.text.trim()).collect();
        if said.iter().any(|said| !said.is_empty()) {
            visit(record.line, &said);
        }
    }
}

/// What a row is sorted by.
type Key = (Series, Day, Length);

/// What a table is to hold.
pub(super) struct Plan<'a> {
    there: Option<&'a Existing>,
    added: Vec<(Key, String)>,
    /// Rows that take the place of others, by the lines of these.
    replaced: HashMap<u32, (&'a Row, String)>,
}

fn key(series: &Series, row: &Row) -> Key {
    (series.clone(), row.period.first(1), row.period.length())
}

/// A row as it is written, without the end of its line.
fn line(series: &Series, row: &Row, note: &str) -> String {
    let mut out = String::with_capacity(64);
    push(&mut out, &series.subject);
    out.push(',');
    push(&mut out, &series.item);
    let _ = write!(out, ",{},", row.period);
    push(&mut out, &series.channel);
    for number in [row.value(), row.part(), row.total()] {
        out.push(',');
        if let Some(number) = number {
            let _ = write!(out, "{number}");
        }
    }
    out.push(',');
    push(&mut out, note);
    out
}

impl<'a> Plan<'a> {
    pub(super) fn new(there: Option<&'a Existing>) -> Self {
        Self { there, added: Vec::new(), replaced: HashMap::default() }
    }

    /// Takes a row in, at the end or in the place of the one on a line.
    pub(super) fn take(&mut self, series: &Series, row: &'a Row, note: &str, place: Option<u32>) {
        match place {
            Some(line) => _ = self.replaced.insert(line, (row, note.to_owned())),
            None => self.added.push((key(series, row), line(series, row, note))),
        }
    }

    /// The table as it is to be.
    pub(super) fn written(self, path: String) -> Changed {
        let Self { there, added, replaced } = self;
        let (added_count, replaced_count) = (added.len(), replaced.len());
        let mut rows = added;
        if let Some(existing) = there {
            let table = &existing.table;
            let mut order = Vec::new();
            each(&existing.text, |number, cells| {
                if order.is_empty() {
                    order = Column::ALL.map(|column| cells.iter().position(|cell| *cell == column.key())).to_vec();
                    return;
                }
                let Some(row) = table.row_at(number) else { return };
                let series = table.series_of(row);
                let at = |column: Column| order[column as usize].and_then(|at| cells.get(at)).copied().unwrap_or_default();
                let text = if let Some((new, note)) = replaced.get(&number) {
                    // Words that nobody brought others for stay.
                    line(series, new, if note.is_empty() { at(Column::Note) } else { note })
                } else {
                    let mut text = String::with_capacity(64);
                    for column in Column::ALL {
                        if column != Column::Subject {
                            text.push(',');
                        }
                        push(&mut text, at(column));
                    }
                    text
                };
                rows.push((key(series, row), text));
            });
        }
        // Names are compared once for each series, and not for each two rows.
        let names: BTreeSet<&Series> = rows.iter().map(|((series, ..), _)| series).collect();
        let ranks: HashMap<&Series, usize> = names.into_iter().zip(0..).collect();
        let mut order: Vec<(usize, Day, Length, usize)> =
            rows.iter().enumerate().map(|(at, ((series, day, length), _))| (ranks[series], *day, *length, at)).collect();
        order.sort_unstable();
        let mut text = Column::ALL.map(Column::key).join(",");
        text.push('\n');
        for (.., at) in order {
            text.push_str(&rows[at].1);
            text.push('\n');
        }
        Changed { path, is_there: there.is_some(), text, added: added_count, replaced: replaced_count }
    }
}
