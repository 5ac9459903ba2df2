//! Reports as people and machines read them: one file per output format.
//!
//! A format takes any [`Document`]; it knows nothing of what a report is about.

mod arrange;
mod csv;
pub(in crate::render) mod html;
mod json;
mod markdown;
mod say;
mod table;
pub mod workbook;
mod xlsx;

use std::io::{self, Write};

pub use arrange::{Asked, Unknown, arrange};

use super::words::Words;
use crate::model::Text;
use crate::report::{Document, Room};

/// What formats are told besides the document.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The language's words.
    pub words: &'a Words,
    /// How many columns there are for people.
    pub width: usize,
    /// Whether colours may be used.
    pub colour: bool,
    /// How CSV is written.
    pub dialect: Dialect,
    /// Today as `2026-11-20`: the day that the report is of.
    pub today: &'a str,
    /// Whether a file could not be read, so that the figures are not whole.
    pub incomplete: bool,
    /// Whose registry it is about, and which moment of it.
    pub head: Head<'a>,
}

/// What stands at the head of every document.
#[derive(Clone, Copy, Debug, Default)]
pub struct Head<'a> {
    /// What the registry is called, and whose it is.
    pub title: Option<&'a Text>,
    /// What readers are told first.
    pub introduction: Option<&'a Text>,
    /// A picture: what it is (`image/png`), and its file.
    pub logo: Option<(&'static str, &'a [u8])>,
    /// The revision as it was asked for, and the id of its commit; without it the working tree.
    pub revision: Option<(&'a str, &'a str)>,
}

/// How CSV is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// RFC 4180: commas, decimal points.
    #[default]
    Standard,
    /// As a spreadsheet of a Latvian Windows reads it: semicolons, decimal commas, a byte order mark.
    Latvian,
}

/// A way to write a report.
#[derive(Clone, Copy)]
pub struct Format {
    /// What it is called on the command line.
    pub name: &'static str,
    /// How names of its files end.
    pub endings: &'static [&'static str],
    /// Whether it can be shown on a terminal.
    pub is_text: bool,
    /// How little room a column may ask for to be in it.
    pub shows: Room,
    /// Writes it.
    pub render: fn(&Document<'_>, &Setting<'_>, &mut dyn Write) -> io::Result<()>,
}

impl Format {
    /// A document in this format.
    ///
    /// # Panics
    /// Never: memory can be written to.
    pub fn bytes(&self, document: &Document<'_>, setting: &Setting<'_>) -> Vec<u8> {
        let mut bytes = Vec::new();
        (self.render)(document, setting, &mut bytes).expect("memory can be written to");
        bytes
    }
}

/// All formats: a new one is its file and one line here.
#[rustfmt::skip]
pub const FORMATS: [Format; 6] = [
    Format { name: "table", endings: &["txt"], is_text: true, shows: Room::Everywhere, render: |document, setting, out| out.write_all(table::render(document, setting).as_bytes()) },
    Format { name: "markdown", endings: &["md", "markdown"], is_text: true, shows: Room::Everywhere, render: |document, setting, out| out.write_all(markdown::render(document, setting).as_bytes()) },
    Format { name: "csv", endings: &["csv"], is_text: true, shows: Room::Hidden, render: csv::render },
    Format { name: "xlsx", endings: &["xlsx"], is_text: false, shows: Room::Hidden, render: |document, setting, out| out.write_all(&xlsx::render(document, setting)) },
    Format { name: "json", endings: &["json"], is_text: true, shows: Room::Hidden, render: json::render },
    Format { name: "html", endings: &["html", "htm"], is_text: true, shows: Room::Page, render: |document, setting, out| out.write_all(html::render(document, setting).as_bytes()) },
];

/// A format by its name.
pub fn find(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}
