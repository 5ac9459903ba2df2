//! Workbooks of others, before and while anybody reads them: how much they may hold, and what their cells say.
//!
//! Knows nothing of what stands in them.

use std::io::{Cursor, Read};

use calamine::{Data, DataRef};
use regex::bytes::Regex;
use zip::ZipArchive;

/// How large a workbook may be, in bytes.
pub const LARGEST: usize = 32_000_000;

/// How much it may hold once it is unpacked, in bytes: the list of some fifty thousand gaps.
pub const MOST_UNPACKED: u64 = 100_000_000;

/// Why a workbook is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is none, or damaged.
    NoWorkbook,
    /// It holds too much.
    TooMuch,
}

/// Whether a workbook holds no more than it may, and says no more of itself.
///
/// # Errors
/// Why it is not to be read.
pub fn bounded(bytes: &[u8]) -> Result<(), Unfit> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unfit::NoWorkbook)?;
    // Room is made for as many strings as a workbook says that it has.
    let said = Regex::new(r#"uniqueCount\s*=\s*["']\s*\+?(\d+)"#).expect("a pattern");
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let mut content = Vec::new();
        let part = archive.by_index(index).map_err(|_| Unfit::NoWorkbook)?;
        part.take(left + 1).read_to_end(&mut content).map_err(|_| Unfit::NoWorkbook)?;
        left = left.checked_sub(content.len() as u64).ok_or(Unfit::TooMuch)?;
        let is_true = |digits: &[u8]| {
            let count = std::str::from_utf8(digits).ok().and_then(|digits| digits.parse::<usize>().ok());
            count.is_some_and(|count| count <= content.len())
        };
        if said.captures_iter(&content).any(|found| !is_true(&found[1])) {
            return Err(Unfit::TooMuch);
        }
    }
    Ok(())
}

/// What a cell says; days as `2026-11-20`, numbers as they are.
pub fn said(value: &DataRef<'_>) -> String {
    match Data::from(value.clone()) {
        Data::DateTime(day) if day.is_datetime() => {
            let (year, month, date, hour, minute, ..) = day.to_ymd_hms_milli();
            let day = format!("{year:04}-{month:02}-{date:02}");
            if (hour, minute) == (0, 0) { day } else { format!("{day} {hour:02}:{minute:02}") }
        }
        other => other.to_string(),
    }
}
