//! What a report is before anybody has formatted it: statements, key figures, pictures and tables.
//!
//! Holds no prose: titles, columns and words are keys of texts (`report-…`, `table-…`, `column-…`, `figure-…`,
//! `picture-…`), made into words where they are shown.

use super::column::{Column, Heading};
use super::rows::{Row, Rows};
use crate::finding::{Arg, Finding};
use crate::model::Text;
use crate::schema::Codes;

/// A report as a value. Every output format shows it in its own way.
#[derive(Debug, Default)]
pub struct Document<'a> {
    /// Its name on the command line; `report-<name>` is its title.
    pub name: &'static str,
    /// What the title names.
    pub args: Vec<(&'static str, Arg)>,
    /// What it leaves everything else out for.
    pub narrowed: Vec<Narrowing>,
    /// Sentences that say the most important.
    pub statements: Vec<Statement>,
    /// Numbers that stand for themselves.
    pub figures: Vec<Figure>,
    /// What can be seen better than read; a table always says the same.
    pub pictures: Vec<Picture<'a>>,
    /// Everything, the main table first.
    pub tables: Vec<Table<'a>>,
}

/// Something that a document was narrowed to; `filter-<name>` is its label.
#[derive(Clone, Debug)]
pub struct Narrowing {
    /// The key of its label, after `filter-`.
    pub name: &'static str,
    /// What is shown, each for itself.
    pub to: Vec<Arg>,
}

impl Narrowing {
    /// What is shown, where that is not everything.
    pub fn to(name: &'static str, to: impl IntoIterator<Item = Arg>) -> Option<Self> {
        let to: Vec<Arg> = to.into_iter().collect();
        (!to.is_empty()).then_some(Self { name, to })
    }

    /// As it is named within a sentence: `institution: Ministry of Welfare`.
    pub fn said(&self) -> Arg {
        let label = Arg::Word(format!("filter-{}", self.name));
        Arg::Series(vec![label, Arg::Series(self.to.clone(), ", ")], ": ")
    }
}

/// A sentence: the key of its text and what it names.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The key of its text.
    pub key: &'static str,
    /// What it names.
    pub args: Vec<(&'static str, Arg)>,
    /// How good that is.
    pub tone: Tone,
}

/// How good something is. Formats never say it by colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// Neither good nor bad.
    #[default]
    Plain,
    /// As it should be.
    Good,
    /// Worth a look.
    Watch,
    /// A gap.
    Bad,
}

/// One number; `figure-<name>` is its label.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The key of its label, after `figure-`.
    pub name: &'static str,
    /// The number.
    pub value: Amount,
    /// Of how many, where it is a part of something.
    pub of: Option<usize>,
    /// How good that is.
    pub tone: Tone,
}

/// The number of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// How many.
    Count(usize),
    /// In percent; `None` where there is nothing to take a share of.
    Share(Option<f64>),
}

impl Figure {
    /// How many.
    pub fn count(name: &'static str, count: usize) -> Self {
        Self { name, value: Amount::Count(count), of: None, tone: Tone::Plain }
    }

    /// How many in percent.
    pub fn share(name: &'static str, part: usize, all: usize) -> Self {
        Self { name, value: Amount::Share(share(part, all)), of: None, tone: Tone::Plain }
    }

    /// Of how many.
    #[must_use]
    pub fn of(mut self, all: usize) -> Self {
        self.of = Some(all);
        self
    }

    /// How good that is.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// A number of gaps: good where there are none, but for nothing of nothing.
    #[must_use]
    pub fn gaps(self, when: Tone) -> Self {
        let tone = match (self.value, self.of) {
            (Amount::Count(0), Some(0)) => Tone::Plain,
            (Amount::Count(0), _) => Tone::Good,
            _ => when,
        };
        self.tone(tone)
    }
}

/// A part of a whole in percent; `None` where the whole is nothing.
pub fn share(part: usize, all: usize) -> Option<f64> {
    (all > 0).then(|| part as f64 * 100.0 / all as f64)
}

/// A table; `table-<report>-<name>` is its title, and with `.about` what it shows.
#[derive(Debug)]
pub struct Table<'a> {
    /// The key of its title, after `table-<report>-`; `main` for the first one.
    pub name: &'static str,
    /// What the title and `.about` name.
    pub args: Vec<(&'static str, Arg)>,
    /// What stands above its columns.
    pub columns: Vec<Heading>,
    /// The rows: a cell for each column.
    pub rows: Rows<'a>,
    /// How many of the first columns name the group that a row belongs to: people see them as a heading above the rows of
    /// a group, which come together.
    pub groups: usize,
    /// How many of the columns behind these are shown to people only where they change.
    pub repeats: usize,
    /// In which order its rows come.
    pub order: Order,
}

/// In which order the rows of a table come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As the report puts them.
    Usual,
    /// The other way round.
    Reversed,
    /// By what a column says; turned round where that is `true`.
    By(Heading, bool),
}

/// What stands in a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Nothing: not known, or there is none.
    Nothing,
    /// An id, a field or a place.
    Id(String),
    /// An id with what it is called, which people see beside it.
    Called(String, Box<Cell<'a>>),
    /// Words from a description, as written.
    Text(String),
    /// A text in the reader's language.
    Title(&'a Text),
    /// How many.
    Number(usize),
    /// Percent.
    Share(f64),
    /// A day as `2026-11-20`.
    Day(String),
    /// A code with the key of its words: `status`, `active` is `status-active`.
    Code(&'static str, &'static str),
    /// A code of the format, which people see by its label.
    Coded(Codes, &'static str),
    /// A code with the words that people see for it.
    Named(&'static str, Arg),
    /// Words of ours.
    Said(Arg),
    /// What a finding says.
    Message(&'a Finding),
    /// How to mend a finding.
    Help(&'a Finding),
    /// Several of these.
    List(Vec<Cell<'a>>),
    /// One thing with what is said of it, each with its label where it needs one: `portal; Link: https://…`.
    Entry(Vec<(Option<Arg>, Cell<'a>)>),
    /// One of these, and how good it is.
    Marked(Tone, Box<Cell<'a>>),
    /// Results over time in words, above which pages draw them.
    Traced(Trace, Box<Cell<'a>>),
}

/// The results of a promise in its windows, for a small drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// What is promised, in words.
    pub promised: Arg,
    /// The least that is promised.
    pub min: Option<f64>,
    /// The most that is promised.
    pub max: Option<f64>,
    /// The key of the unit of bounds and results.
    pub unit: &'static str,
    /// Whether they are the per cent of cases that kept what is promised.
    pub of_cases: bool,
    /// The windows, the earliest first.
    pub points: Vec<TracePoint>,
}

/// A window of a small drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct TracePoint {
    /// Which time it is, as it is written.
    pub period: String,
    /// The result; nothing where the parts come to none, or to one of another sort.
    pub value: Option<f64>,
    /// Whether the promise was kept; nothing where nobody can say.
    pub is_kept: Option<bool>,
}

impl<'a> Table<'a> {
    /// A table without groups: what its columns say of each subject.
    pub fn new<S>(name: &'static str, subjects: &[S], columns: Vec<Column<'_, 'a, S>>) -> Self {
        let rows: Vec<Row<'a>> = subjects.iter().map(|subject| columns.iter().map(|column| column.cell(subject)).collect()).collect();
        Self::of(name, columns.iter().map(Column::heading).collect(), rows.into())
    }

    /// A table without groups that has its rows.
    pub fn of(name: &'static str, columns: Vec<Heading>, rows: Rows<'a>) -> Self {
        Self { name, args: Vec::new(), columns, rows, groups: 0, repeats: 0, order: Order::Usual }
    }

    /// The rows of each group, in order.
    pub fn sections(&self) -> impl Iterator<Item = &[Row<'a>]> {
        self.rows.chunk_by(|a, b| a[..self.groups] == b[..self.groups])
    }
}

impl Cell<'_> {
    /// How good it is.
    #[must_use]
    pub fn marked(self, tone: Tone) -> Self {
        if tone == Tone::Plain { self } else { Self::Marked(tone, Box::new(self)) }
    }

    /// How many, marked where there are any.
    pub fn count(count: usize, tone: Tone) -> Self {
        Self::Number(count).marked(if count > 0 { tone } else { Tone::Plain })
    }

    /// A share, where there is something to take it of.
    pub fn share(part: usize, all: usize) -> Self {
        share(part, all).map_or(Self::Nothing, Self::Share)
    }

    /// An id, where there is one.
    pub fn id(id: Option<impl Into<String>>) -> Self {
        id.map_or(Self::Nothing, |id| Self::Id(id.into()))
    }
}

/// What can be seen better than read; `picture-<name>` is its title, with `.says` what it shows in a sentence.
#[derive(Debug)]
pub struct Picture<'a> {
    /// The key of its title, after `picture-`.
    pub name: &'static str,
    /// What title and sentence name.
    pub args: Vec<(&'static str, Arg)>,
    /// What is drawn.
    pub drawing: Drawing<'a>,
}

/// What is drawn.
#[derive(Debug)]
pub enum Drawing<'a> {
    /// Rows of tiles, each row as long as it has to be: what is met and what is not (the coverage map).
    Tiles(Vec<(Cell<'a>, Vec<Tile<'a>>)>),
    /// Rows and columns of percentages (the heat map); columns by the keys of their texts.
    Heat(Vec<String>, Vec<(Cell<'a>, Vec<Option<f64>>)>),
    /// What depends on what, in layers from the left to the right.
    Network(Network<'a>),
    /// Bars of one measure each.
    Bars(Vec<(Cell<'a>, f64)>),
    /// Figures over time.
    Course(Vec<String>, Vec<Line>),
}

/// One tile of a row.
#[derive(Debug)]
pub struct Tile<'a> {
    /// What it stands for.
    pub title: Cell<'a>,
    /// What it says in a word.
    pub says: Cell<'a>,
    /// How good that is.
    pub tone: Tone,
    /// A short sign to write into it, such as a number.
    pub sign: String,
}

/// What depends on what.
#[derive(Debug, Default)]
pub struct Network<'a> {
    /// The things.
    pub nodes: Vec<NetworkNode<'a>>,
    /// Which needs which: positions in `nodes`, and whether nothing works without it.
    pub edges: Vec<(usize, usize, bool)>,
}

/// One thing of a network.
#[derive(Debug)]
pub struct NetworkNode<'a> {
    /// What it is.
    pub title: Cell<'a>,
    /// Its layer, from 0 at the left.
    pub layer: usize,
    /// How good it is.
    pub tone: Tone,
}

/// One figure over time; `figure-<name>` is its label.
#[derive(Debug)]
pub struct Line {
    /// The key of its label, after `figure-`.
    pub name: &'static str,
    /// Its value at each moment.
    pub values: Vec<Option<f64>>,
    /// Whether they are percent.
    pub is_share: bool,
}
