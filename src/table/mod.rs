//! A table of figures: its text to rows with exact places, plus what is wrong with it (PU2-17, PU2-4, PU2-19).
//!
//! Total: whatever the text is, there is a [`Table`], with the rows that could be understood. Knows nothing of the registry:
//! whether there is such a service, and what it promises, is not asked here.

mod cells;
mod item;
mod number;
mod period;
mod read;

pub use cells::{Cell, Record, Records, Unquoted};
pub use item::{Item, RequestKind};
pub use number::{Decimal, MICRO};
pub use period::{Day, Length, Period};
pub use read::read;

use compact_str::CompactString;

use crate::source::{FileId, Place};

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The id of what is measured.
    Subject,
    /// What of it is measured.
    Item,
    /// The time that the figure is for.
    Period,
    /// The channel, where it is not all of them.
    Channel,
    /// The result in the unit of the promise.
    Value,
    /// How many cases kept the bound, or are those that a percentage counts.
    Part,
    /// How many cases there were.
    Total,
    /// Words.
    Note,
}

impl Column {
    /// All of them, in the order in which they are written.
    pub const ALL: [Column; 8] = [Self::Subject, Self::Item, Self::Period, Self::Channel, Self::Value, Self::Part, Self::Total, Self::Note];

    /// Its name in the first row.
    pub fn key(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Item => "item",
            Self::Period => "period",
            Self::Channel => "channel",
            Self::Value => "value",
            Self::Part => "part",
            Self::Total => "total",
            Self::Note => "note",
        }
    }

    /// Whether every table has it, and every row something in it.
    pub fn is_mandatory(self) -> bool {
        matches!(self, Self::Subject | Self::Item | Self::Period)
    }
}

/// What rows with the same subject, item and channel are figures of.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Series {
    /// The id of what is measured, as it is written.
    pub subject: CompactString,
    /// What of it is measured, as it is written: `level/decision-time`.
    pub item: CompactString,
    /// The channel; empty for all of them.
    pub channel: CompactString,
}

/// One row: the figures of a series for a period.
#[derive(Clone, Debug)]
pub struct Row {
    /// Which of its table's series.
    pub series: u32,
    /// The line that it begins on.
    pub line: u32,
    /// The time that it is for.
    pub period: Period,
    value: i64,
    part: i64,
    total: i64,
    /// Whether it has a note.
    pub is_noted: bool,
    /// Whether something in it could not be understood, so that nobody knows what it says.
    pub is_refused: bool,
    /// How many characters each cell takes, in the order of the table; 255 for as many or more.
    widths: [u8; 8],
}

/// What stands where there is no number.
const NONE: i64 = i64::MIN;

/// A number in eight bytes, where there is one.
pub(crate) fn packed(number: Option<Decimal>) -> i64 {
    number.map_or(NONE, Decimal::packed)
}

/// What [`packed`] was given.
pub(crate) fn unpacked(packed: i64) -> Option<Decimal> {
    (packed != NONE).then(|| Decimal::unpacked(packed))
}

impl Row {
    /// The result.
    pub fn value(&self) -> Option<Decimal> {
        unpacked(self.value)
    }

    /// The cases that kept the bound, or that a percentage counts.
    pub fn part(&self) -> Option<Decimal> {
        unpacked(self.part)
    }

    /// The cases.
    pub fn total(&self) -> Option<Decimal> {
        unpacked(self.total)
    }

    /// Whether there is a figure in it.
    pub fn has_figure(&self) -> bool {
        self.value != NONE || self.total != NONE
    }

    /// Whether another row has the same figures.
    pub fn says_the_same(&self, other: &Self) -> bool {
        (self.value, self.part, self.total, self.is_refused) == (other.value, other.part, other.total, other.is_refused)
    }
}

/// A table as far as it could be understood.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its file.
    pub file: FileId,
    /// What its rows are figures of, in the order of their first rows.
    pub series: Vec<Series>,
    /// Its rows, in the order of the text.
    pub rows: Vec<Row>,
    /// The rows by series, and those of one by their periods; empty where they stand so in the text.
    order: Vec<u32>,
    /// Where the rows of each series begin in that order.
    starts: Vec<u32>,
    /// Which column each of its cells belongs to.
    columns: Vec<Column>,
    /// Whether all of it could be understood, so that what is missing is not there.
    pub is_sound: bool,
}

impl Table {
    /// A table of which nothing could be understood.
    pub fn unread(file: FileId) -> Self {
        Self { file, series: Vec::new(), rows: Vec::new(), order: Vec::new(), starts: Vec::new(), columns: Vec::new(), is_sound: false }
    }

    /// Puts the rows in the order of their series and periods.
    fn sort(&mut self) {
        let key = |row: &Row| (row.series, row.period.first(1), row.period.length(), row.line);
        if !self.rows.is_sorted_by_key(key) {
            self.order = (0..).take(self.rows.len()).collect();
            self.order.sort_by_cached_key(|at| key(&self.rows[*at as usize]));
        }
        let mut counts = vec![0; self.series.len()];
        for row in &self.rows {
            counts[row.series as usize] += 1;
        }
        let begins = counts.iter().scan(0, |sum, count| {
            *sum += count;
            Some(*sum - count)
        });
        self.starts = begins.collect();
    }

    /// The rows of a series, in the order of their periods.
    pub fn rows_of(&self, series: u32) -> impl Iterator<Item = &Row> + Clone {
        let start = self.starts[series as usize] as usize;
        let end = self.starts.get(series as usize + 1).map_or(self.rows.len(), |end| *end as usize);
        (start..end).map(|at| &self.rows[self.order.get(at).map_or(at, |row| *row as usize)])
    }

    /// What a row is a figure of.
    pub fn series_of(&self, row: &Row) -> &Series {
        &self.series[row.series as usize]
    }

    /// Where a row has a column; the whole row, where it has none, or one that stands too far from its beginning.
    pub fn place(&self, row: &Row, column: Column) -> Place {
        let mut start = 1;
        for (at, width) in self.columns.iter().zip(row.widths) {
            let end = start + u32::from(width);
            if *at == column && width < u8::MAX {
                return Place { file: self.file, line: row.line, column: start, end_column: end };
            }
            if width == u8::MAX {
                break;
            }
            start = end + 1;
        }
        Place { file: self.file, line: row.line, column: 1, end_column: 1 }
    }

    /// The row on a line.
    pub fn row_at(&self, line: u32) -> Option<&Row> {
        self.rows.binary_search_by_key(&line, |row| row.line).ok().map(|at| &self.rows[at])
    }
}
