//! What changed between two moments of a registry, as people and programs read it: the consequences first.

pub(super) mod document;
mod figures;
pub(super) mod human;
pub(super) mod json;
mod markdown;
mod say;

use super::human::Look;
use super::words::Words;
use crate::history::compare::Comparison;
use crate::report::Document;

/// Everything a renderer is told.
pub struct Report<'a> {
    /// What changed.
    pub comparison: &'a Comparison,
    /// What the earlier moment is called.
    pub before: &'a str,
    /// What the later moment is called.
    pub after: &'a str,
    /// Whether a file could not be read, so that something may be missing.
    pub incomplete: bool,
    /// The language's words.
    pub words: &'a Words,
}

/// A way to write changes.
#[derive(Clone, Copy)]
pub struct Format {
    /// What it is called on the command line.
    pub name: &'static str,
    /// Writes it.
    pub render: fn(&Report<'_>, Look) -> String,
}

/// All formats.
#[rustfmt::skip]
pub const ALL: [Format; 3] = [
    Format { name: "human", render: human::render },
    Format { name: "json", render: |report, _| json::render(report) },
    Format { name: "markdown", render: |report, _| markdown::render(report) },
];

/// The changes as a document, for the formats of reports.
pub fn document(report: &Report<'_>) -> Document<'static> {
    document::document(report)
}

/// A format by its name.
pub fn find(name: &str) -> Option<&'static Format> {
    ALL.iter().find(|format| format.name == name)
}
