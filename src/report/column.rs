//! Columns: each is one value that holds its heading and how its cell is made from what a row is about.

use super::Cell;

/// A column of a table whose rows are about an `S` each.
pub struct Column<'f, 'a, S> {
    heading: Heading,
    cell: Box<dyn Fn(&S) -> Cell<'a> + 'f>,
}

/// What stands above a column and what its cells hold; `column-<name>` is its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The key of its text, after `column-`; it is chosen by this name.
    pub name: &'static str,
    /// What its cells hold.
    pub kind: CellKind,
    /// Where there is room for it.
    pub room: Room,
    /// Whether its cells are there to be filled in.
    pub is_to_fill: bool,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// Ids and places: shown as they are written in files.
    Id,
    /// Words.
    Text,
    /// What to do about what the last column of words before it says; stands below that where it has no room of its own.
    Help,
    /// Codes, which people see as words.
    Code,
    /// Codes, which people see by labels as long as texts.
    Label,
    /// Whole numbers.
    Number,
    /// Percent.
    Share,
    /// Days as `2026-11-20`.
    Day,
}

/// Where there is room for a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// Everywhere.
    Everywhere,
    /// On a page, not on a terminal or in Markdown.
    Page,
    /// In CSV, JSON and workbooks only.
    Data,
    /// There too, but for programs: a workbook does not show it.
    Hidden,
}

impl<'f, 'a, S> Column<'f, 'a, S> {
    /// A column by its name, what it holds, and what it says of a row's subject.
    pub fn new(name: &'static str, kind: CellKind, cell: impl Fn(&S) -> Cell<'a> + 'f) -> Self {
        Self { heading: Heading { name, kind, room: Room::Everywhere, is_to_fill: false }, cell: Box::new(cell) }
    }

    /// The same column, left out where there is little room.
    #[must_use]
    pub fn wide(self) -> Self {
        self.with_room(Room::Page)
    }

    /// The same column, for those who compute with it only.
    #[must_use]
    pub fn data(self) -> Self {
        self.with_room(Room::Data)
    }

    /// The same column, left to those who compute with it where it has nothing to say to people.
    #[must_use]
    pub fn where_said(self, is_said: bool) -> Self {
        if is_said { self } else { self.data() }
    }

    /// The same column, for programs only.
    #[must_use]
    pub fn hidden(self) -> Self {
        self.with_room(Room::Hidden)
    }

    /// The same column, to be filled in by those who work with the table.
    #[must_use]
    pub fn to_fill(self) -> Self {
        Self { heading: Heading { is_to_fill: true, ..self.heading }, ..self }
    }

    /// The same column, with no more room than on a page.
    #[must_use]
    pub fn wide_at_most(self) -> Self {
        let room = self.heading.room.max(Room::Page);
        self.with_room(room)
    }

    fn with_room(self, room: Room) -> Self {
        Self { heading: Heading { room, ..self.heading }, ..self }
    }

    /// What stands above it.
    pub fn heading(&self) -> Heading {
        self.heading
    }

    /// What it says of a row's subject.
    pub fn cell(&self, subject: &S) -> Cell<'a> {
        (self.cell)(subject)
    }
}

impl Heading {
    /// Whether the cells below it are numbers.
    pub fn is_number(self) -> bool {
        matches!(self.kind, CellKind::Number | CellKind::Share)
    }
}
