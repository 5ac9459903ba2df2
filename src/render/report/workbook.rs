//! Reads back what people wrote into a workbook of gaps.
//!
//! A file of others: what it holds is bounded before it is read, and whatever is wrong with it is one of a few errors.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Reader, Xlsx};

use crate::packed::{self, Unfit, said};
use crate::render::words::{Lang, Words};
use crate::report::gaps::{WORK, Worked};

/// Why a workbook cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is none, or damaged.
    NoWorkbook,
    /// It holds too much.
    TooMuch,
    /// No sheet of it is a list of gaps.
    NoList,
}

impl From<Unfit> for Unread {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::NoWorkbook => Self::NoWorkbook,
            Unfit::TooMuch => Self::TooMuch,
        }
    }
}

/// The rows of the lists of gaps in a workbook.
///
/// # Errors
///
/// [`Unread`], whatever the bytes are.
pub fn read(bytes: &[u8]) -> Result<Vec<Worked>, Unread> {
    // Those who read workbooks expect them to be as a spreadsheet writes them, and may fail at any other.
    catch_unwind(AssertUnwindSafe(|| {
        packed::bounded(bytes)?;
        rows(bytes)
    }))
    .unwrap_or(Err(Unread::NoWorkbook))
}

/// What a column of a list says.
#[derive(Clone, Copy)]
enum Of {
    Key,
    Description,
    Finding,
    Fate,
    Work(usize),
}

/// The headings of the columns that are read back, in every language.
fn headings() -> BTreeMap<String, Of> {
    let columns = [("finding-key", Of::Key), ("description", Of::Description), ("finding", Of::Finding), ("fate", Of::Fate)];
    let columns: Vec<(&str, Of)> = columns.into_iter().chain(WORK.into_iter().enumerate().map(|(at, name)| (name, Of::Work(at)))).collect();
    let of_language = |lang| {
        let words = Words::new(lang);
        columns.iter().map(|(name, of)| (words.plain(&format!("column-{name}")), *of)).collect::<Vec<_>>()
    };
    Lang::ALL.into_iter().flat_map(of_language).collect()
}

fn rows(bytes: &[u8]) -> Result<Vec<Worked>, Unread> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unread::NoWorkbook)?;
    let headings = headings();
    let mut all = Vec::new();
    let mut is_list = false;
    for name in book.sheet_names() {
        let mut columns: BTreeMap<u32, Of> = BTreeMap::new();
        let mut rows: BTreeMap<u32, Worked> = BTreeMap::new();
        // A chart has no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        while let Some(cell) = cells.next_cell().map_err(|_| Unread::NoWorkbook)? {
            let (row, column) = cell.get_position();
            let said = said(cell.get_value());
            if row == 0 {
                columns.extend(headings.get(said.trim()).map(|of| (column, *of)));
            } else if let Some(of) = columns.get(&column).filter(|_| !said.trim().is_empty()) {
                let row = rows.entry(row).or_default();
                match of {
                    Of::Key => row.key = Some(said),
                    Of::Description => row.description = said,
                    Of::Finding => row.finding = said,
                    Of::Fate => {}
                    Of::Work(at) => row.work[*at] = vec![said],
                }
            }
        }
        if columns.values().any(|of| matches!(of, Of::Key)) {
            is_list = true;
            let was_gone = columns.values().any(|of| matches!(of, Of::Fate));
            all.extend(rows.into_values().map(|row| Worked { was_gone, ..row }));
        }
    }
    if is_list { Ok(all) } else { Err(Unread::NoList) }
}
