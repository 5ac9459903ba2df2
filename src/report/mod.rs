//! Reports: a judged registry, and what is known of its history, as tables and figures.
//!
//! One file per report; each makes a [`Document`], which every output format shows in its own way. Knows nothing of
//! formats and languages but how the reader's language orders words.

pub mod actions;
pub mod against;
pub mod agreements;
pub mod catalogues;
mod column;
pub mod completeness;
pub mod coverage;
mod document;
mod filter;
pub mod freshness;
pub mod fulfilment;
pub mod gaps;
pub mod graph;
mod groups;
pub mod impact;
pub mod indicators;
mod kept;
pub mod levels;
pub mod list;
mod measured;
pub mod optimisation;
mod people;
pub mod portfolio;
pub mod reach;
pub mod resources;
pub mod responsibilities;
mod rows;
pub mod show;
pub mod summary;
pub mod trend;
pub mod volumes;

use std::cmp::Ordering;

pub use column::{CellKind, Column, Heading, Room};
pub use document::{
    Amount, Cell, Document, Drawing, Figure, Line, Narrowing, Network, NetworkNode, Order, Picture, Statement, Table, Tile, Tone, Trace,
    TracePoint, share,
};
pub use filter::{Filter, Per};
pub use rows::{Row, Rows};

use crate::finding::Finding;
use crate::history::Ages;
use crate::history::ages::GroupAges;
use crate::model::{Classifiers, Description, Manager, Text};
use crate::registry::{DescriptionId, Registry};
use crate::rules::Policy;
use crate::schema::{self, Codes};
use crate::source::{FileId, Source, lies_in};

/// The place of a code among those of its family, where these have an order; `None` where only their words have one.
pub fn rank(family: &str, code: &str) -> Option<usize> {
    match family {
        "kind" | "kinds" => schema::Kind::ALL.iter().position(|kind| kind.key() == code),
        _ => None,
    }
}

/// Everything a report can be made from.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The descriptions, linked.
    pub registry: &'a Registry,
    /// What is wrong, sorted by place: what `validate` shows.
    pub findings: &'a [Finding],
    /// The file or folder that was asked for, where it is not the whole registry.
    pub only: Option<&'a str>,
    /// Where the files are.
    pub source: &'a dyn Source,
    /// The titles of the codes of the registry's own lists.
    pub classifiers: &'a Classifiers,
    /// When descriptions last changed, where that is known.
    pub ages: Option<&'a Ages>,
    /// When their groups last changed, where that was asked for.
    pub groups: Option<&'a GroupAges>,
    /// How findings are judged.
    pub policy: &'a Policy,
    /// Today as `2026-11-20`.
    pub today: &'a str,
    /// The reader's language.
    pub language: &'static str,
    /// The language that descriptions are written in first: a plain string counts as a text in it.
    pub spoken: &'a str,
    /// How the reader's language orders words.
    pub order: &'a dyn Fn(&str, &str) -> Ordering,
}

impl<'a> Known<'a> {
    /// A description.
    pub fn get(&self, id: DescriptionId) -> &'a Description {
        self.registry.get(id)
    }

    /// The id that a description goes by, as a cell.
    pub fn id(&self, id: DescriptionId) -> Cell<'a> {
        Cell::Id(self.get(id).name.to_string())
    }

    /// The id that a description goes by with its title, as a cell.
    pub fn called(&self, id: DescriptionId) -> Cell<'a> {
        self.called_by(&self.get(id).name, id)
    }

    fn called_by(&self, name: &str, id: DescriptionId) -> Cell<'a> {
        let title = &self.get(id).title;
        if title.0.is_empty() { Cell::Id(name.to_owned()) } else { Cell::Called(name.to_owned(), Box::new(Cell::Title(title))) }
    }

    /// The title of a description, as a cell.
    pub fn title(&self, id: DescriptionId) -> Cell<'a> {
        Cell::Title(&self.get(id).title)
    }

    /// The status of a description in a word, as a cell.
    pub fn status(&self, id: DescriptionId) -> Cell<'a> {
        let description = self.get(id);
        Cell::Coded(Codes::Status(description.kind), description.status.key())
    }

    /// The kind of a description in a word, as a cell; nothing where it is not known.
    pub fn kind(&self, id: DescriptionId) -> Cell<'a> {
        self.get(id).kind.map_or(Cell::Nothing, |kind| Cell::Code("kind", kind.key()))
    }

    /// The owner's id as written, as a cell; with its title where it is in the registry.
    pub fn owner(&self, id: DescriptionId) -> Cell<'a> {
        let description = self.get(id);
        let Some(written) = description.owner() else { return Cell::Nothing };
        let known = self.registry.owner(description);
        known.map_or_else(|| Cell::Id(written.value.to_string()), |owner| self.called_by(&written.value, owner))
    }

    /// The manager of a life situation, service or resource, where one is stated.
    pub fn manager(&self, id: DescriptionId) -> Option<&'a Manager> {
        self.get(id).responsible()?.value.manager.value().map(|manager| &manager.value)
    }

    /// The day of a description's last change, as a cell; nothing where it is not known.
    pub fn last_change(&self, id: DescriptionId) -> Cell<'a> {
        let last = self.ages.and_then(|ages| ages.last.get(&self.get(id).name));
        let day = last.and_then(|last| last.day_by(self.today.parse().ok()?));
        day.map_or(Cell::Nothing, |day| Cell::Day(day.to_string()))
    }

    /// The day on which somebody reviewed a description last, as a cell; nothing where none is stated.
    pub fn reviewed(&self, id: DescriptionId) -> Cell<'a> {
        self.get(id).reviewed.as_ref().map_or(Cell::Nothing, |day| Cell::Day(day.value.to_string()))
    }

    /// Whether a file is what was asked for, or lies in it.
    pub fn concerned(&self, file: FileId) -> bool {
        self.only.is_none_or(|only| lies_in(self.source.path(file), only))
    }

    /// The path of a file and a line in it.
    pub fn place(&self, file: FileId, line: u32) -> Cell<'a> {
        Cell::Id(format!("{}:{line}", self.source.path(file)))
    }

    /// How two texts stand in the reader's language.
    pub fn by_text(&self, a: &Text, b: &Text) -> Ordering {
        let said = |text: &'_ Text| text.in_language(self.language).unwrap_or_default().to_owned();
        (self.order)(&said(a), &said(b))
    }

    /// Descriptions by their titles, then by their ids.
    pub fn by_title(&self, a: DescriptionId, b: DescriptionId) -> Ordering {
        let (a, b) = (self.get(a), self.get(b));
        self.by_text(&a.title, &b.title).then_with(|| a.name.cmp(&b.name))
    }
}
