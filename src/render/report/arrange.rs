//! Which columns of a table are shown and in what order its rows come, as asked for.
//!
//! Columns that name a group stand above its rows where they are the first ones chosen; rows below one heading stay
//! together, and the group whose first row comes first is the first one. What says nothing comes last either way round.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::convert::Infallible;

use super::say;
use crate::render::words::Words;
use crate::report::{Cell, CellKind, Document, Heading, Order, Room, Row, Table, Tone, rank};

/// What is asked of a document's tables; names of columns as they are typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// The only table that is shown; without it all are, and the rest of this is about the first one.
    pub table: Option<&'a str>,
    /// The columns in their order; the usual ones where there are none.
    pub columns: &'a [String],
    /// The column that decides the order, shown or not; where it says the same, the usual order stays.
    pub sort: Option<&'a str>,
    /// Whether the order is turned round.
    pub reverse: bool,
}

/// What was asked for is not there.
#[derive(Debug, PartialEq, Eq)]
pub enum Unknown {
    /// A report has no such table; the names of those that it has.
    Table(String, Vec<&'static str>),
    /// A table has no such column.
    Column {
        /// As it was typed.
        name: String,
        /// The table's name.
        table: &'static str,
        /// The names of the columns that it has.
        known: Vec<&'static str>,
        /// Other tables of the report that have one of that name.
        elsewhere: Vec<&'static str>,
    },
}

impl Asked<'_> {
    /// Whether a column of the first table is shown or decides the order.
    pub fn uses(&self, column: &str) -> bool {
        let is_named = |name: &str| called(name) == column;
        self.columns.is_empty() || self.columns.iter().any(|name| is_named(name)) || self.sort.is_some_and(is_named)
    }
}

/// Arranges a document's tables.
///
/// # Errors
///
/// [`Unknown`] where there is no such table or column.
pub fn arrange(document: &mut Document<'_>, asked: &Asked<'_>, words: &Words) -> Result<(), Unknown> {
    if let Some(name) = asked.table
        && !document.tables.iter().any(|table| table.name == name)
    {
        return Err(Unknown::Table(name.to_owned(), document.tables.iter().map(|table| table.name).collect()));
    }
    let is_meant = |table: &Table<'_>| asked.table.is_none_or(|name| table.name == name);
    let Some(at) = document.tables.iter().position(is_meant) else { return Ok(()) };
    let position = |name: &String| column(document, at, name);
    let chosen = asked.columns.iter().map(position).collect::<Result<Vec<usize>, _>>()?;
    let sort = asked.sort.map(|name| column(document, at, name)).transpose()?;
    let table = &mut document.tables[at];
    let keys = sort.map(|sort| of_each(table, |row| Key::of(&row[sort], table.columns[sort].kind, words)));
    table.order = match sort {
        Some(sort) => Order::By(table.columns[sort], asked.reverse),
        None if asked.reverse => Order::Reversed,
        None => Order::Usual,
    };
    let mut known = HashSet::new();
    let chosen: Vec<usize> = chosen.into_iter().filter(|position| known.insert(*position)).collect();
    if !chosen.is_empty() {
        choose(table, &chosen);
    }
    if table.order != Order::Usual {
        let places = sorted(table, keys.as_deref(), asked.reverse, words);
        table.rows.put(&places);
    }
    if let Some(name) = asked.table {
        document.tables.retain(|table| table.name == name);
    }
    Ok(())
}

/// In JSON the words of a name are joined otherwise, which is understood too.
fn called(name: &str) -> String {
    name.trim().replace('_', "-")
}

/// The position of a column of a table.
fn column(document: &Document<'_>, at: usize, name: &str) -> Result<usize, Unknown> {
    let called = called(name);
    let has = |table: &Table<'_>| table.columns.iter().position(|column| column.name == called);
    let table = &document.tables[at];
    has(table).ok_or_else(|| Unknown::Column {
        name: name.to_owned(),
        table: table.name,
        known: table.columns.iter().map(|column| column.name).collect(),
        elsewhere: document.tables.iter().filter(|table| has(table).is_some()).map(|table| table.name).collect(),
    })
}

/// Leaves the chosen columns of a table, which are there for everybody who reads it.
fn choose(table: &mut Table<'_>, chosen: &[usize]) {
    let unchanged = chosen.iter().enumerate().take_while(|(at, column)| at == *column).count();
    let leading = chosen.iter().take_while(|column| **column < table.groups).count();
    // Headings without rows below them would say nothing of how many there are; nor would rows that say nothing.
    let groups = if leading < chosen.len() { leading } else { 0 };
    let repeats = unchanged.min(table.groups + table.repeats).saturating_sub(groups);
    let is_whole = groups == table.groups && groups + repeats < chosen.len();
    table.repeats = if is_whole { repeats } else { 0 };
    table.groups = groups;
    table.columns = chosen.iter().map(|column| Heading { room: Room::Everywhere, ..table.columns[*column] }).collect();
    table.rows.choose(chosen);
}

/// What is made of each row.
fn of_each<'a, T>(table: &Table<'a>, mut make: impl FnMut(&[Cell<'a>]) -> T) -> Vec<T> {
    let mut made = Vec::with_capacity(table.rows.len());
    let done: Result<(), Infallible> = table.rows.each(|row| {
        made.push(make(row));
        Ok(())
    });
    done.map_or_else(|never| match never {}, |()| made)
}

/// The places of rows in their new order: by keys, else the usual order turned round.
fn sorted(table: &Table<'_>, keys: Option<&[Key]>, reverse: bool, words: &Words) -> Vec<usize> {
    let mut last: Option<Row<'_>> = None;
    let begins = of_each(table, |row| {
        let heading = &row[..table.groups];
        let begins = last.as_deref().is_none_or(|last| last != heading);
        if begins {
            last = Some(heading.to_vec());
        }
        begins
    });
    let places: Vec<usize> = (0..begins.len()).collect();
    let mut sections: Vec<Vec<usize>> = places.chunk_by(|_, b| !begins[*b]).map(<[usize]>::to_vec).collect();
    if let Some(keys) = keys {
        let order = |a: &usize, b: &usize| keys[*a].compare(&keys[*b], reverse, words);
        for section in &mut sections {
            section.sort_by(order);
        }
        sections.sort_by(|a, b| a.first().zip(b.first()).map_or(Ordering::Equal, |(a, b)| order(a, b)));
    } else {
        sections.reverse();
        for section in &mut sections {
            section.reverse();
        }
    }
    sections.concat()
}

/// What a cell says, as far as it decides the order.
enum Key {
    /// Numbers, and percent.
    Number(f64),
    /// Codes: the gravest first, then in the order in which the format lists them, then by their words.
    Code(Tone, Option<usize>, String),
    /// Ids, and days: as they are written; the line of a place is a number.
    Written(String, usize),
    /// Words, by the dictionary.
    Words(String),
    /// Several of these, one by one.
    List(Vec<Key>),
    /// Nothing.
    Nothing,
}

impl Key {
    fn of(cell: &Cell<'_>, kind: CellKind, words: &Words) -> Self {
        Self::marked(cell, Tone::Plain, kind, words)
    }

    fn marked(cell: &Cell<'_>, tone: Tone, kind: CellKind, words: &Words) -> Self {
        let said = || say::cell(cell, words).into_owned();
        match cell {
            Cell::Nothing => Self::Nothing,
            Cell::Marked(tone, marked) => Self::marked(marked, *tone, kind, words),
            Cell::Traced(_, said) => Self::marked(said, tone, kind, words),
            Cell::Number(number) => Self::Number(*number as f64),
            Cell::Share(share) => Self::Number(*share),
            Cell::Code(family, code) if kind == CellKind::Code => Self::Code(tone, rank(family, code), said()),
            Cell::Coded(codes, code) if kind == CellKind::Code => Self::Code(tone, codes.rank(code), said()),
            Cell::Called(id, _) if id.is_empty() => Self::Nothing,
            Cell::Id(id) | Cell::Called(id, _) => {
                let place = id.rsplit_once(':').and_then(|(path, line)| Some((path, line.parse().ok()?)));
                place.map_or(Self::Written(id.clone(), 0), |(path, line)| Self::Written(path.to_owned(), line))
            }
            Cell::Day(day) => Self::Written(day.clone(), 0),
            Cell::List(cells) if cells.is_empty() => Self::Nothing,
            Cell::List(cells) => Self::List(cells.iter().map(|cell| Self::of(cell, kind, words)).collect()),
            Cell::Code(..)
            | Cell::Coded(..)
            | Cell::Text(_)
            | Cell::Title(_)
            | Cell::Named(..)
            | Cell::Said(_)
            | Cell::Message(_)
            | Cell::Help(_)
            | Cell::Entry(_) => Some(said()).filter(|said| !said.is_empty()).map_or(Self::Nothing, Self::Words),
        }
    }

    fn compare(&self, other: &Self, reverse: bool, words: &Words) -> Ordering {
        let order = match (self, other) {
            (Self::Nothing, Self::Nothing) => return Ordering::Equal,
            (Self::Nothing, _) => return Ordering::Greater,
            (_, Self::Nothing) => return Ordering::Less,
            (Self::Number(a), Self::Number(b)) => a.total_cmp(b),
            (Self::Code(a, one, said), Self::Code(b, another, other)) => {
                gravity(*a).cmp(&gravity(*b)).then(one.cmp(another)).then_with(|| words.compare(said, other))
            }
            (Self::Written(a, one), Self::Written(b, other)) => a.cmp(b).then(one.cmp(other)),
            (Self::Words(a), Self::Words(b)) => words.compare(a, b),
            (Self::List(a), Self::List(b)) => {
                let differing = a.iter().zip(b).map(|(a, b)| a.compare(b, false, words)).find(|order| order.is_ne());
                differing.unwrap_or_else(|| a.len().cmp(&b.len()))
            }
            (a, b) => a.place().cmp(&b.place()),
        };
        if reverse { order.reverse() } else { order }
    }

    /// Where a column says things of several kinds, those of one kind stand together.
    fn place(&self) -> usize {
        match self {
            Self::Number(_) => 0,
            Self::Code(..) => 1,
            Self::Written(..) => 2,
            Self::Words(_) => 3,
            Self::List(_) => 4,
            Self::Nothing => 5,
        }
    }
}

/// The gravest first, what is as it should be last.
fn gravity(tone: Tone) -> usize {
    match tone {
        Tone::Bad => 0,
        Tone::Watch => 1,
        Tone::Plain => 2,
        Tone::Good => 3,
    }
}
