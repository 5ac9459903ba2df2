//! The map of a table of others: which of its columns means what, and how it is written.

use std::collections::{BTreeMap, HashSet};

use compact_str::CompactString;
use encoding_rs::Encoding;
use serde::Deserialize;

use super::OWN;
use super::format::Format;
use crate::check::file::{Sheet, Wrong};
use crate::finding::{Arg, Field, Finding};
use crate::schema;
use crate::source::{FileId, LineIndex, Place};
use crate::table::{Column, Item, Period};
use crate::yaml::de::{Context, Keyed, Located, from_node};
use crate::yaml::{Node, Shape};

/// What gives a column of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// A column, by its heading.
    Column(CompactString),
    /// The same for all rows.
    Is(CompactString),
}

/// A column whose heading says what, when or in which channel something was measured.
#[derive(Clone, Debug)]
pub struct Figures {
    /// Its heading.
    pub heading: CompactString,
    /// What it says of subject, item, period and channel.
    pub said: [Option<CompactString>; 4],
    /// What stands in it.
    pub holds: Column,
}

/// How a table is read.
#[derive(Clone, Debug)]
pub struct Map {
    /// The sheet of a workbook.
    pub sheet: Option<CompactString>,
    /// Which row has the headings, from 1.
    pub header: u32,
    /// What stands between the cells of a text.
    pub delimiter: u8,
    /// What stands before the decimals of a number that is text.
    pub decimal: char,
    /// What stands between its thousands.
    pub thousands: Option<char>,
    /// The encoding of a text.
    pub encoding: &'static Encoding,
    /// What gives each column of ours.
    pub given: [Option<Given>; 8],
    /// The system whose codes name subjects, in place of ids.
    pub by: Option<CompactString>,
    /// How periods are written.
    pub format: Option<Format>,
    /// The columns of figures.
    pub figures: Vec<Figures>,
    /// The headings of columns that are not read.
    pub ignore: Vec<CompactString>,
    /// What was said on the command line of what the table does not say.
    pub typed: [Option<CompactString>; 8],
}

impl Default for Map {
    fn default() -> Self {
        Self {
            sheet: None,
            header: 1,
            delimiter: b',',
            decimal: '.',
            thousands: None,
            encoding: encoding_rs::UTF_8,
            given: [const { None }; 8],
            by: None,
            format: None,
            figures: Vec::new(),
            ignore: Vec::new(),
            typed: [const { None }; 8],
        }
    }
}

/// Why a map cannot be used.
#[derive(Debug)]
pub enum NoMap {
    /// Something is wrong in it.
    Wrong(Wrong),
    /// Its schema and our type disagree: our mistake.
    Mistake(String),
}

impl Map {
    /// Reads the bytes of a map.
    ///
    /// # Errors
    /// Where anything is wrong with it.
    pub fn read(bytes: &[u8]) -> Result<Self, NoMap> {
        let check = |root: Node<'_>, lines: &LineIndex<'_>| match root.shape() {
            Shape::Map(_) => schema::check_map(root, lines).findings,
            Shape::Scalar(..) if root.text().is_none() => Vec::new(),
            Shape::Scalar(..) | Shape::List(_) => vec![finding(lines.place(FileId::SETTINGS, root.span()), "map-shape")],
        };
        let sheet = Sheet::sound(bytes, FileId::SETTINGS, check).map_err(NoMap::Wrong)?;
        let Some(root) = sheet.tree.root().filter(|root| matches!(root.shape(), Shape::Map(_))) else { return Ok(Self::default()) };
        let context = Context { lines: &sheet.lines, refused: &HashSet::new(), home: None };
        let written: Written = from_node(root, &context).map_err(|error| NoMap::Mistake(error.to_string()))?;
        written.map().map_err(|findings| NoMap::Wrong(Wrong { text: sheet.text.to_owned(), findings }))
    }

    /// Whether the columns are ours, by their names.
    pub fn is_ours(&self) -> bool {
        self.figures.is_empty() && self.given.iter().all(Option::is_none)
    }

    /// Whether something gives a column for some figures at least.
    pub fn gives(&self, column: Column) -> bool {
        let by_heading = KEYS.iter().position(|key| *key == column);
        let of_figures = |figures: &Figures| figures.holds == column || by_heading.is_some_and(|at| figures.said[at].is_some());
        self.given[column as usize].is_some() || self.figures.iter().any(of_figures)
    }
}

/// The columns that a heading may speak for.
const KEYS: [Column; 4] = [Column::Subject, Column::Item, Column::Period, Column::Channel];

fn finding(place: Place, detail: &'static str) -> Finding {
    Finding::new(OWN, place).detail(detail)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Written {
    sheet: Option<CompactString>,
    header: Option<f64>,
    delimiter: Option<CompactString>,
    decimal: Option<CompactString>,
    thousands: Option<Located<CompactString>>,
    encoding: Option<CompactString>,
    subject: Option<Keyed<WrittenGiven>>,
    item: Option<Keyed<WrittenGiven>>,
    period: Option<Keyed<WrittenGiven>>,
    channel: Option<Keyed<WrittenGiven>>,
    value: Option<Keyed<WrittenGiven>>,
    part: Option<Keyed<WrittenGiven>>,
    total: Option<Keyed<WrittenGiven>>,
    note: Option<Keyed<WrittenGiven>>,
    columns: BTreeMap<CompactString, Keyed<WrittenFigures>>,
    ignore: Vec<CompactString>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct WrittenGiven {
    column: Option<CompactString>,
    is: Option<Located<CompactString>>,
    by: Option<Located<CompactString>>,
    format: Option<Located<CompactString>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct WrittenFigures {
    subject: Option<CompactString>,
    item: Option<Located<CompactString>>,
    period: Option<Located<CompactString>>,
    channel: Option<CompactString>,
    r#as: Option<CompactString>,
}

impl Written {
    fn map(self) -> Result<Map, Vec<Finding>> {
        let mut wrong = Vec::new();
        let mut map = Map { sheet: self.sheet, ignore: self.ignore.iter().map(|heading| heading_of(heading)).collect(), ..Map::default() };
        // The schema has seen to it that it is small and whole.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 1000")]
        let header = self.header.map_or(1, |row| row as u32);
        map.header = header;
        map.delimiter = match self.delimiter.as_deref() {
            Some("tab") => b'\t',
            Some(other) => other.bytes().next().unwrap_or(b','),
            None => b',',
        };
        map.decimal = self.decimal.and_then(|mark| mark.chars().next()).unwrap_or('.');
        if let Some(thousands) = self.thousands {
            map.thousands = thousands.value.chars().next();
            if map.thousands == Some(map.decimal) {
                wrong.push(finding(thousands.place, "map-separators").field(Field::new(thousands.path)));
            }
        }
        let encoding = self.encoding.and_then(|name| Encoding::for_label(name.as_bytes()));
        map.encoding = encoding.unwrap_or(encoding_rs::UTF_8);
        let all = [self.subject, self.item, self.period, self.channel, self.value, self.part, self.total, self.note];
        for (column, given) in Column::ALL.into_iter().zip(all) {
            let Some(Keyed { value: given, place, path }) = given else { continue };
            for how in given.by.iter().chain(&given.format).filter(|_| given.column.is_none()) {
                wrong.push(finding(how.place, "map-constant").field(Field::new(how.path.clone())));
            }
            map.given[column as usize] = match (given.column, given.is) {
                (Some(_), Some(constant)) => {
                    wrong.push(finding(constant.place, "map-both").field(Field::new(path)).arg("key", column.key()));
                    None
                }
                (Some(heading), None) => Some(Given::Column(heading_of(&heading))),
                (None, Some(constant)) => {
                    wrong.extend(misread(column, &constant));
                    Some(Given::Is(constant.value.trim().into()))
                }
                (None, None) => {
                    wrong.push(finding(place, "map-both").field(Field::new(path)).arg("key", column.key()));
                    None
                }
            };
            map.by = given.by.map(|by| by.value).filter(|by| by != "id").or(map.by);
            if let Some(format) = given.format {
                map.format = Format::read(&format.value);
                if map.format.is_none() {
                    wrong.push(finding(format.place, "map-format").field(Field::new(format.path)).arg("value", format.value.as_str()));
                }
            }
        }
        for (heading, Keyed { value: figures, place, path }) in self.columns {
            wrong.extend(figures.item.iter().filter_map(|item| misread(Column::Item, item)));
            wrong.extend(figures.period.iter().filter_map(|period| misread(Column::Period, period)));
            let word = |text: Option<CompactString>| text.map(|text| CompactString::from(text.trim()));
            let said = [word(figures.subject), word(figures.item.map(|item| item.value)), word(figures.period.map(|period| period.value))];
            let [subject, item, period] = said;
            let holds = figures.r#as.as_deref().and_then(|name| Column::ALL.into_iter().find(|column| column.key() == name));
            let holds = holds.unwrap_or(Column::Value);
            let figures = Figures { heading: heading_of(&heading), said: [subject, item, period, word(figures.channel)], holds };
            // Two columns cannot both be the total of one thing.
            let is_twice = |other: &&Figures| other.said == figures.said && other.holds == figures.holds;
            if let Some(other) = map.figures.iter().find(is_twice) {
                let finding = finding(place, "map-same").field(Field::new(path));
                wrong.push(finding.arg("column", heading.as_str()).arg("other", other.heading.as_str()));
            }
            map.figures.push(figures);
        }
        wrong.sort_by_key(|finding| finding.place);
        if wrong.is_empty() { Ok(map) } else { Err(wrong) }
    }
}

/// A heading, whatever spaces and lines it is written with.
pub(super) fn heading_of(text: &str) -> CompactString {
    let words: Vec<&str> = text.split_whitespace().collect();
    CompactString::from(words.join(" "))
}

/// What is wrong with an item or a period that is written in the map.
fn misread(column: Column, said: &Located<CompactString>) -> Option<Finding> {
    let text = said.value.trim();
    let at = |rule, detail| Finding::new(rule, said.place).detail(detail).field(Field::new(said.path.clone())).arg("value", text);
    match column {
        Column::Item if Item::of(text).is_none() => {
            Some(at(crate::names::UNKNOWN_CODE, "item").arg("prefixes", Arg::Known(&Item::PREFIXES)))
        }
        Column::Period if Period::read(text).is_none() => Some(at(crate::names::BAD_VALUE, "period")),
        _ => None,
    }
}
