//! Figures that others bring: their tables read by a map, held against the registry and its own tables, and what those are to
//! hold then.
//!
//! Knows nothing of disks and arguments. Whatever a table holds, all of it is told by its cells; whether anything is written
//! is for the caller, who is told whether anything was refused.

mod book;
mod format;
mod headings;
mod map;
mod merge;
mod sheet;
mod take;
mod written;

use std::sync::Arc;

pub use map::{Map, NoMap};
pub use merge::import;
pub use sheet::Sheet;
pub use take::{Codes, Taken, take};

use crate::finding::Finding;
use crate::model::Description;
use crate::settings::Measuring;
use crate::table::Table;

/// What findings of an import go by, where no rule says what is wrong.
pub const OWN: &str = "import";

/// A table of the registry.
#[derive(Debug)]
pub struct Existing {
    /// Its path, seen from the root.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Its rows.
    pub table: Table,
}

/// What is known and asked of an import.
pub struct Asked<'a> {
    /// The descriptions of the registry.
    pub descriptions: Vec<Arc<Description>>,
    /// Its tables, all of them understood.
    pub tables: &'a [Existing],
    /// How figures are judged.
    pub measuring: &'a Measuring,
    /// The day on which that is, as `2026-11-20`.
    pub today: &'a str,
    /// The folder of tables, seen from the root.
    pub folder: &'a str,
    /// Whether a figure that differs takes the place of the one that is there.
    pub replaces: bool,
    /// Whether rows about what is not there are left out.
    pub skips_unknown: bool,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It comes in.
    Added,
    /// It takes the place of another one.
    Replaced,
    /// It is there already.
    Equal,
    /// Another figure is there.
    Differs,
    /// It is left out, as nothing is there that it could be of.
    Skipped,
    /// Something is wrong with it.
    Refused,
}

impl Outcome {
    /// All of them, in the order in which they are told.
    pub const ALL: [Outcome; 6] = [Self::Added, Self::Replaced, Self::Equal, Self::Differs, Self::Skipped, Self::Refused];

    /// The name in machine formats; also the key of its texts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Replaced => "replaced",
            Self::Equal => "equal",
            Self::Differs => "differs",
            Self::Skipped => "skipped",
            Self::Refused => "refused",
        }
    }

    /// Whether nothing is written as long as there is such a row.
    pub fn stops(self) -> bool {
        matches!(self, Self::Differs | Self::Refused)
    }
}

/// A row, and what becomes of it.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    /// Which of the tables that were brought.
    pub taken: usize,
    /// Which row of it.
    pub row: usize,
    /// What becomes of it.
    pub outcome: Outcome,
    /// The row that is there, by table and line.
    pub there: Option<(usize, u32)>,
}

/// A table that changes.
#[derive(Debug)]
pub struct Changed {
    /// Its path, seen from the root.
    pub path: String,
    /// Whether it is there.
    pub is_there: bool,
    /// What it is to hold.
    pub text: String,
    /// How many rows come in.
    pub added: usize,
    /// How many are others.
    pub replaced: usize,
}

/// What became of an import.
#[derive(Debug)]
pub struct Imported {
    /// The tables that were brought.
    pub taken: Vec<Taken>,
    /// Their rows, in their order.
    pub rows: Vec<Told>,
    /// How many rows were left out.
    pub skipped: usize,
    /// What is wrong, by the tables that were brought.
    pub findings: Vec<Finding>,
    /// The tables that change, unless something was refused; in the order of their paths.
    pub changed: Vec<Changed>,
}

impl Imported {
    /// How many rows there are of an outcome.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.rows.iter().filter(|told| told.outcome == outcome).count()
    }

    /// Whether something was refused, so that nothing is written.
    pub fn is_refused(&self) -> bool {
        !self.findings.is_empty() || self.rows.iter().any(|told| told.outcome.stops())
    }
}
