//! What a catalogue shows, held against what the registry offers in it now (PU2-8).

use super::{Cell, CellKind, Column, Figure, Known, Statement, Table, Tone};
use crate::finding::Arg;
use crate::kind::Kind;
use crate::model::{Status, Text};
use crate::registry::DescriptionId;
use crate::schema::Codes;

/// A publication of a catalogue, held against the registry.
#[derive(Debug)]
pub struct Against {
    /// What the catalogue is called.
    pub catalogue: String,
    /// The day for which it was published.
    pub day: String,
    /// Everything that it shows or has to show.
    pub all: Vec<Compared>,
}

/// Something that a catalogue shows or has to show.
#[derive(Debug)]
pub struct Compared {
    /// The id by which the catalogue knows it, or is to know it.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// What the catalogue calls it.
    pub title: Option<Text>,
    /// The description, where the registry has one of that name.
    pub id: Option<DescriptionId>,
    /// The id of whom it belonged to, as the catalogue has it.
    pub owner: Option<String>,
    /// How the catalogue stands to the registry.
    pub state: State,
}

/// How a catalogue stands to the registry in one thing, the gravest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It is shown, and is no longer there to be shown.
    Gone(Gone),
    /// It is there to be shown, and is not.
    Missing,
    /// What is shown is no longer so; the fields, by their paths.
    Outdated(Vec<String>),
    /// What is shown is so.
    Same,
}

/// Why something is no longer to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gone {
    /// The registry has nothing of that name.
    Unknown,
    /// It goes by another id.
    Renamed(String),
    /// It is broken, or nobody can tell what it says.
    Broken,
    /// It is not there for its recipients.
    NotOffered(Status),
    /// It does not state the catalogue, or must not be in it.
    Elsewhere,
    /// Nothing in the catalogue has to do with it any more.
    Unneeded,
}

impl State {
    fn cell<'a>(&self) -> Cell<'a> {
        let (code, tone) = match self {
            Self::Gone(_) => ("gone", Tone::Bad),
            Self::Missing => ("missing", Tone::Bad),
            Self::Outdated(_) => ("outdated", Tone::Watch),
            Self::Same => return Cell::Nothing,
        };
        Cell::Code("against-state", code).marked(tone)
    }

    /// Why something is no longer to be shown, or which fields say something else.
    fn why<'a>(&self, kind: Kind) -> Cell<'a> {
        let word = |key: &str| Cell::Said(Arg::Word(format!("against-why-{key}")));
        match self {
            Self::Gone(Gone::Unknown) => word("unknown"),
            Self::Gone(Gone::Renamed(to)) => Cell::Said(Arg::Phrase("against-why-renamed", vec![("id", Arg::from(to.as_str()))])),
            Self::Gone(Gone::Broken) => word("broken"),
            Self::Gone(Gone::NotOffered(status)) => {
                let label = Codes::Status(Some(kind)).label(status.key());
                Cell::Said(Arg::Phrase("against-why-status", vec![("status", label.into())]))
            }
            Self::Gone(Gone::Elsewhere) => word("elsewhere"),
            Self::Gone(Gone::Unneeded) => word("unneeded"),
            Self::Outdated(fields) => Cell::List(fields.iter().map(|path| field(kind, path)).collect()),
            Self::Missing | Self::Same => Cell::Nothing,
        }
    }
}

/// What publications say beyond the fields of the format.
pub const SATISFIED_BY: &str = "satisfied_by";

/// A field by its label, and by its path for programs.
fn field<'a>(kind: Kind, path: &str) -> Cell<'a> {
    let said = match kind.fields().at(path) {
        Some(field) => (&field.label).into(),
        None if path == SATISFIED_BY => Arg::Word("against-field-satisfied-by".to_owned()),
        None => return Cell::Id(path.to_owned()),
    };
    Cell::Called(path.to_owned(), Box::new(Cell::Said(said)))
}

impl Against {
    /// What it comes to, first of all; without what `keeps` leaves out.
    pub(super) fn shown<'a>(&self, known: &Known<'a>, keeps: impl Fn(&Compared) -> bool) -> (Statement, Vec<Figure>, Table<'a>) {
        let mut kept: Vec<&Compared> = self.all.iter().filter(|one| keeps(one)).collect();
        let rank = |one: &Compared| match one.state {
            State::Gone(_) => 0,
            State::Missing => 1,
            State::Outdated(_) => 2,
            State::Same => 3,
        };
        kept.sort_by(|a, b| (rank(a), a.kind, &a.name).cmp(&(rank(b), b.kind, &b.name)));
        let count = |wanted: usize| kept.iter().filter(|one| rank(one) == wanted).count();
        let [gone, missing, outdated, same] = [0, 1, 2, 3].map(count);
        kept.retain(|one| one.state != State::Same);
        let tone = if gone + missing + outdated == 0 { Tone::Good } else { Tone::Watch };
        let args = vec![("catalogue", Arg::from(self.catalogue.as_str())), ("day", Arg::Day(self.day.clone()))];
        let statement = Statement { key: "against-basis", args, tone };
        let figures = vec![
            Figure::count("against-shown", gone + outdated + same),
            Figure::count("against-offered", missing + outdated + same),
            Figure::count("against-gone", gone).of(gone + outdated + same).gaps(Tone::Bad),
            Figure::count("against-missing", missing).of(missing + outdated + same).gaps(Tone::Bad),
            Figure::count("against-outdated", outdated).of(outdated + same).gaps(Tone::Watch),
        ];
        (statement, figures, Table::new("against", &kept, columns(known, kept.iter().any(|one| has_day(known, one)))))
    }
}

fn has_day(known: &Known<'_>, one: &Compared) -> bool {
    one.id.is_some_and(|id| !matches!(known.last_change(id), Cell::Nothing))
}

fn columns<'f, 'a>(known: &'f Known<'a>, is_dated: bool) -> Vec<Column<'f, 'a, &'f Compared>> {
    type Each<'f, 'a> = Column<'f, 'a, &'f Compared>;
    vec![
        Each::new("title", CellKind::Text, |one| title(known, one)).data(),
        Each::new("description", CellKind::Id, |one| match one.id {
            Some(id) if known.get(id).name == one.name => known.called(id),
            _ => match &one.title {
                Some(_) => Cell::Called(one.name.clone(), Box::new(title(known, one))),
                None => Cell::Id(one.name.clone()),
            },
        }),
        Each::new("kind", CellKind::Code, |one| Cell::Code("kind", one.kind.key())),
        Each::new("against-state", CellKind::Code, |one| one.state.cell()),
        Each::new("against-why", CellKind::Text, |one| one.state.why(one.kind)),
        Each::new("last-change", CellKind::Day, |one| one.id.map_or(Cell::Nothing, |id| known.last_change(id))).where_said(is_dated),
        Each::new("owner", CellKind::Id, |one| match (one.id, &one.owner) {
            (Some(id), _) => known.owner(id),
            (None, Some(owner)) => known.registry.by_name(owner).map_or_else(|| Cell::Id(owner.clone()), |id| known.called(id)),
            (None, None) => Cell::Nothing,
        })
        .wide(),
    ]
}

/// What it is called: in the registry, else in the catalogue.
fn title<'a>(known: &Known<'a>, one: &Compared) -> Cell<'a> {
    let own = one.id.map(|id| known.title(id));
    own.unwrap_or_else(|| one.title.as_ref().map_or(Cell::Nothing, |title| Cell::Said(title.arg())))
}
