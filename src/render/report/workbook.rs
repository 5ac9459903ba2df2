//! Reads back what people wrote into a workbook of gaps.
//!
//! A file of others: what it holds is bounded before it is read, and whatever is wrong with it is one of a few errors.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, DataRef, Reader, Xlsx};
use regex::bytes::Regex;
use zip::ZipArchive;

use crate::render::words::{Lang, Words};
use crate::report::gaps::{WORK, Worked};

/// How large a workbook may be, in bytes.
pub const LARGEST: usize = 32_000_000;

/// How much it may hold once it is unpacked, in bytes: the list of some fifty thousand gaps.
pub const MOST_UNPACKED: u64 = 100_000_000;

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

/// The rows of the lists of gaps in a workbook.
///
/// # Errors
///
/// [`Unread`], whatever the bytes are.
pub fn read(bytes: &[u8]) -> Result<Vec<Worked>, Unread> {
    // Those who read workbooks expect them to be as a spreadsheet writes them, and may fail at any other.
    catch_unwind(AssertUnwindSafe(|| {
        bounded(bytes)?;
        rows(bytes)
    }))
    .unwrap_or(Err(Unread::NoWorkbook))
}

/// Whether a workbook holds no more than it may, and says no more of itself.
fn bounded(bytes: &[u8]) -> Result<(), Unread> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::NoWorkbook)?;
    // Room is made for as many strings as a workbook says that it has.
    let said = Regex::new(r#"uniqueCount\s*=\s*["']\s*\+?(\d+)"#).expect("a pattern");
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let mut content = Vec::new();
        let part = archive.by_index(index).map_err(|_| Unread::NoWorkbook)?;
        part.take(left + 1).read_to_end(&mut content).map_err(|_| Unread::NoWorkbook)?;
        left = left.checked_sub(content.len() as u64).ok_or(Unread::TooMuch)?;
        let is_true = |digits: &[u8]| {
            let count = std::str::from_utf8(digits).ok().and_then(|digits| digits.parse::<usize>().ok());
            count.is_some_and(|count| count <= content.len())
        };
        if said.captures_iter(&content).any(|found| !is_true(&found[1])) {
            return Err(Unread::TooMuch);
        }
    }
    Ok(())
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

/// What a cell says; days as `2026-11-20`, numbers as they are.
fn said(value: &DataRef<'_>) -> String {
    match Data::from(value.clone()) {
        Data::DateTime(day) if day.is_datetime() => {
            let (year, month, date, hour, minute, ..) = day.to_ymd_hms_milli();
            let day = format!("{year:04}-{month:02}-{date:02}");
            if (hour, minute) == (0, 0) { day } else { format!("{day} {hour:02}:{minute:02}") }
        }
        other => other.to_string(),
    }
}
