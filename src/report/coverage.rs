//! Life situations, their needs and the services that meet them: what is met, by one service only, or not at all.
//!
//! Each need is satisfied by some service (DOMAIN.md section 1; PU2-2, N2-2).

use std::collections::HashMap;

use super::kept::{Keeping, Kept};
use super::{Cell, CellKind, Column, Document, Drawing, Figure, Filter, Known, Narrowing, Picture, Table, Tile, Tone};
use crate::model::{Description, Need, Status};
use crate::registry::{Coverage, DescriptionId, NeedId};

/// How a need is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Met {
    /// No service covers it.
    Unmet,
    /// No service that is understood covers it; one that is not may.
    Unknown,
    /// One service covers it: if that stops, nobody does.
    Single,
    /// Several services cover it.
    Several,
    /// People or private providers see to it; no service is expected.
    Outside,
}

impl Met {
    /// The code, and the key of its words after `coverage-`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Unmet => "unmet",
            Self::Unknown => "unknown",
            Self::Single => "single",
            Self::Several => "several",
            Self::Outside => "outside",
        }
    }

    /// How good that is.
    pub fn tone(self) -> Tone {
        match self {
            Self::Unmet => Tone::Bad,
            Self::Unknown | Self::Single => Tone::Watch,
            Self::Several => Tone::Good,
            Self::Outside => Tone::Plain,
        }
    }

    fn cell<'a>(self) -> Cell<'a> {
        Cell::Code("coverage", self.key()).marked(self.tone())
    }
}

/// How many needs are met, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// No service covers them.
    pub unmet: usize,
    /// Nobody knows whether a service covers them.
    pub unknown: usize,
    /// One service covers each of them.
    pub single: usize,
    /// Several services cover each of them.
    pub several: usize,
    /// No service is expected.
    pub outside: usize,
}

impl Needs {
    /// Counts a need.
    pub fn add(&mut self, met: Met) {
        match met {
            Met::Unmet => self.unmet += 1,
            Met::Unknown => self.unknown += 1,
            Met::Single => self.single += 1,
            Met::Several => self.several += 1,
            Met::Outside => self.outside += 1,
        }
    }

    /// How many services are expected to meet.
    pub fn expected(self) -> usize {
        self.unmet + self.unknown + self.single + self.several
    }

    /// Adds those of another part of the registry.
    pub fn add_all(&mut self, other: Self) {
        self.unmet += other.unmet;
        self.unknown += other.unknown;
        self.single += other.single;
        self.several += other.several;
        self.outside += other.outside;
    }

    /// As figures: how many are expected, not met, and met by one service only; and of how many nobody knows, where there
    /// are any.
    pub fn figures(self) -> impl Iterator<Item = Figure> {
        let expected = self.expected();
        let unknown = (self.unknown > 0).then(|| Figure::count("unknown-needs", self.unknown).of(expected).gaps(Tone::Watch));
        let always = [
            Figure::count("needs", expected),
            Figure::count("unmet-needs", self.unmet).of(expected).gaps(Tone::Bad),
            Figure::count("singly-met-needs", self.single).of(expected).gaps(Tone::Watch),
        ];
        always.into_iter().chain(unknown)
    }
}

/// The needs of a life situation.
pub(super) type NeedsOf<'a> = Vec<(NeedId, &'a Need)>;

/// The needs that services are expected to see to and that concern those whom a filter keeps, by life situation; all
/// life situations of the registry are there where it keeps all.
pub(super) fn by_life_situation<'a>(known: &Known<'a>, coverage: &Coverage<'_>, filter: &Filter) -> HashMap<DescriptionId, NeedsOf<'a>> {
    let registry = known.registry;
    let keeps = |id| filter.keeps(registry, id);
    let mut all: HashMap<DescriptionId, NeedsOf<'a>> = HashMap::new();
    for (id, ..) in registry.life_situations().filter(|(id, ..)| keeps(*id)) {
        all.entry(id).or_default();
    }
    for (id, _, need) in needs(known).filter(|(id, ..)| filter.keeps_all() || coverage.concerns(*id, &keeps)) {
        all.entry(id.life_situation).or_default().push((id, need));
    }
    all
}

/// The coverage map: a row of tiles for each life situation.
pub(super) fn map<'a>(
    known: &Known<'a>,
    coverage: &Coverage<'_>,
    life_situations: &[DescriptionId],
    needs: &HashMap<DescriptionId, NeedsOf<'a>>,
) -> Picture<'a> {
    let tile = |(id, need): &(NeedId, &'a Need)| {
        let state = met(need, coverage, *id);
        Tile {
            title: need.title.as_ref().map_or(Cell::Nothing, Cell::Title),
            says: Cell::Code("coverage", state.key()),
            tone: state.tone(),
            sign: coverage.services(*id).len().to_string(),
        }
    };
    let row = |life_situation: &DescriptionId| {
        (known.title(*life_situation), needs.get(life_situation).into_iter().flatten().map(tile).collect())
    };
    Picture { name: "coverage", args: Vec::new(), drawing: Drawing::Tiles(life_situations.iter().map(row).collect()) }
}

/// How a need is met, by the services that cover it or a wider need.
pub fn met(need: &Need, coverage: &Coverage<'_>, id: NeedId) -> Met {
    match coverage.services(id).len() {
        0 if need.outside.is_some() => Met::Outside,
        0 if coverage.may_be(id) => Met::Unknown,
        0 => Met::Unmet,
        1 => Met::Single,
        _ => Met::Several,
    }
}

/// The needs of life situations that services are expected to see to: those of broken or retired ones are nobody's, and
/// one without an id cannot be referred to.
pub fn needs<'a>(known: &Known<'a>) -> impl Iterator<Item = (NeedId, &'a Description, &'a Need)> + use<'a> {
    known
        .registry
        .needs()
        .filter(|(_, description, need)| !description.broken && description.status != Status::Retired && need.id.is_some())
}

/// The report; `wanted` are the life situations that it is about, all where there are none. Of a need that concerns those
/// whom the filter keeps, all services are told, so that it is seen who else meets it.
pub fn report<'a>(known: &Known<'a>, wanted: &[DescriptionId], filter: &Filter) -> Document<'a> {
    let coverage = Coverage::new(known.registry);
    let needs = by_life_situation(known, &coverage, filter);
    let mut life_situations: Vec<DescriptionId> = needs.keys().copied().collect();
    life_situations.retain(|id| wanted.is_empty() || wanted.contains(id));
    life_situations.sort_by(|a, b| known.by_title(*a, *b).then(a.cmp(b)));
    let keeping = Keeping::new(known);
    let mut rows: Vec<Row<'a>> = Vec::new();
    let mut counts = Needs::default();
    let mut kept: Vec<Kept> = Vec::new();
    for (id, need) in life_situations.iter().filter_map(|id| needs.get(id)).flatten() {
        let state = met(need, &coverage, *id);
        counts.add(state);
        kept.extend(keeping.as_ref().and_then(|keeping| keeping.of(*id, &coverage.services(*id))));
        let services = services(known, &coverage, *id);
        let by = |service| keeping.as_ref().and_then(|keeping| keeping.by(*id, service));
        let row = |service: Option<DescriptionId>| Row { id: *id, need, met: state, service, kept: service.and_then(by) };
        // One without a service where none names it.
        rows.extend(services.is_empty().then(|| row(None)));
        rows.extend(services.into_iter().map(|service| row(Some(service))));
    }
    let mut figures: Vec<Figure> = counts.figures().collect();
    figures.push(Figure::share("needs-met", counts.single + counts.several, counts.expected()));
    figures.push(Figure::count("outside-needs", counts.outside));
    if keeping.is_some() {
        let count = |wanted: Kept| kept.iter().filter(|kept| **kept == wanted).count();
        figures.push(Figure::count("needs-kept", count(Kept::Yes)).of(kept.len()));
        let missed = Figure::count("needs-missed", count(Kept::No)).of(kept.len());
        // Where nobody can say, it is not good that nothing is known to be missed.
        let is_known = count(Kept::No) > 0 || count(Kept::Unknown) == 0;
        figures.push(if is_known { missed.gaps(Tone::Bad) } else { missed });
    }
    let mut narrowed = filter.narrowings(known);
    narrowed.extend(Narrowing::to("life-situation", wanted.iter().map(|id| known.get(*id).title.arg())));
    Document {
        name: "coverage",
        narrowed,
        figures,
        pictures: vec![map(known, &coverage, &life_situations, &needs)],
        tables: vec![Table { groups: 2, repeats: 3, ..Table::new("main", &rows, columns(known, keeping.is_some())) }],
        ..Document::default()
    }
}

/// A need with one of the services that name it, or without any.
struct Row<'a> {
    id: NeedId,
    need: &'a Need,
    met: Met,
    service: Option<DescriptionId>,
    /// Whether that kept what the need requires in the last window.
    kept: Option<Kept>,
}

fn columns<'f, 'a>(known: &'f Known<'a>, is_measured: bool) -> Vec<Column<'f, 'a, Row<'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, Row<'a>>;
    let of_service =
        |row: &Row<'_>, cell: fn(&Known<'a>, DescriptionId) -> Cell<'a>| row.service.map_or(Cell::Nothing, |id| cell(known, id));
    vec![
        Each::new("life-situation", CellKind::Id, |row| known.id(row.id.life_situation)),
        Each::new("life-situation-title", CellKind::Text, |row| known.title(row.id.life_situation)),
        Each::new("need", CellKind::Id, |row| {
            let part = row.need.id.as_ref().map_or("", |id| id.value.as_str());
            Cell::Id(format!("{}/{part}", known.get(row.id.life_situation).name))
        })
        .wide(),
        Each::new("need-title", CellKind::Text, |row| row.need.title.as_ref().map_or(Cell::Nothing, Cell::Title)),
        Each::new("coverage", CellKind::Code, |row| row.met.cell()),
        Each::new("service", CellKind::Id, move |row| of_service(row, Known::called)),
        Each::new("service-title", CellKind::Text, move |row| of_service(row, Known::title)).data(),
        Each::new("requirement-kept", CellKind::Code, |row| row.kept.map_or(Cell::Nothing, Kept::cell)).wide().where_said(is_measured),
        Each::new("status", CellKind::Code, move |row| of_service(row, Known::status)),
        Each::new("owner", CellKind::Id, move |row| of_service(row, Known::owner)),
    ]
}

/// The services that name the need or cover it through a wider one, by title.
fn services(known: &Known<'_>, coverage: &Coverage<'_>, id: NeedId) -> Vec<DescriptionId> {
    let mut services = coverage.services(id);
    services.extend(known.registry.services_for(id).iter().filter(|service| !known.get(**service).covers()));
    services.sort_by(|a, b| known.by_title(*a, *b));
    services.dedup();
    services
}
