//! In which catalogues services have to be, are, and should not be (PU2-8; DOMAIN.md section 4).
//!
//! Retired services, and those in files that could not be understood, are left out. What is missing is what PVP601 says:
//! demanded of an active service and not stated, or demanded where nothing is said of catalogues at all; what is
//! misplaced is what PVP602 says. Exceptions change the findings and not what stands here.

use super::against::{Against, Compared};
use super::{Cell, CellKind, Column, Document, Figure, Filter, Known, Table, Tone};
use crate::model::{Service, ServiceType, Status};
use crate::registry::DescriptionId;
use crate::rules::{demanded, misplaced};
use crate::schema::Codes;
use crate::yaml::de::Stated;

/// The catalogues of the format, in its order.
const ALL: [&str; 5] = ["latvija.gov.lv", "business.gov.lv", "virsis.gov.lv", "own-site", "other"];

/// How a service stands to the catalogues, the gravest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum CatalogueState {
    /// It says nothing of catalogues.
    Unstated,
    /// It is missing in one that it has to be in.
    Missing,
    /// It is in one that is for others.
    Misplaced,
    /// It is not active yet, or not any more, and not everywhere.
    Later,
    /// Its group of information, or a value in it, is missing or cannot be used: other rules speak of that.
    Unjudged,
    /// It says why catalogues do not apply to it.
    NotApplicable,
    /// It is wherever it has to be.
    There,
    /// No catalogue has to have it.
    Free,
}

/// A service with the catalogues that concern it.
struct Placed<'r> {
    id: DescriptionId,
    r#type: Option<ServiceType>,
    standing: CatalogueState,
    demanded: Vec<&'static str>,
    stated: Vec<&'r str>,
    missing: Vec<&'static str>,
    misplaced: Vec<&'r str>,
}

/// The report on the services that the filter keeps; with what a catalogue shows, where that is to be held against them.
pub fn report<'a>(known: &Known<'a>, filter: &Filter, against: Option<&Against>) -> Document<'a> {
    let there = known
        .registry
        .services()
        .filter(|(id, description, _)| !description.broken && description.status != Status::Retired && filter.keeps(known.registry, *id));
    let mut placed: Vec<Placed<'a>> = there.map(|(id, description, service)| place(id, description.status, service)).collect();
    placed.sort_by(|a, b| a.standing.cmp(&b.standing).then_with(|| known.by_title(a.id, b.id)));
    let count = |is: &dyn Fn(&Placed<'_>) -> bool| placed.iter().filter(|one| is(one)).count();
    let obliged = count(&|one| !one.demanded.is_empty());
    let places = |of: &dyn Fn(&Placed<'_>) -> usize| placed.iter().map(of).sum::<usize>();
    let filled = places(&|one| one.demanded.iter().filter(|catalogue| one.stated.contains(catalogue)).count());
    let (mut statements, mut tables) = (Vec::new(), Vec::new());
    let mut figures = Vec::new();
    if let Some(against) = against {
        let (statement, of_it, table) = against.shown(known, |one| keeps(known, filter, one));
        statements.push(statement);
        figures.extend(of_it);
        tables.push(table);
    }
    figures.extend([
        Figure::count("catalogue-services", placed.len()),
        Figure::count("catalogue-obliged", obliged).of(placed.len()),
        Figure::count("catalogue-gaps", count(&|one| one.standing <= CatalogueState::Missing)).of(placed.len()).gaps(Tone::Bad),
        Figure::count("catalogue-unstated", count(&|one| one.standing == CatalogueState::Unstated)).of(placed.len()).gaps(Tone::Bad),
        Figure::count("catalogue-strays", count(&|one| !one.misplaced.is_empty())).of(placed.len()).gaps(Tone::Watch),
        Figure::share("catalogue-filled", filled, places(&|one| one.demanded.len())),
    ]);
    tables.push(Table::new("main", &placed, of_services(known)));
    tables.push(Table::new("catalogues", &ALL.map(|catalogue| Counts::new(&placed, catalogue)), of_catalogues()));
    Document { name: "catalogues", narrowed: filter.narrowings(known), statements, figures, tables, ..Document::default() }
}

/// Whether a report is about something that a catalogue shows. What the registry does not have belongs to whom the catalogue
/// names, and to everybody where it names nobody.
fn keeps(known: &Known<'_>, filter: &Filter, one: &Compared) -> bool {
    let is_owned = || one.owner.as_ref().is_none_or(|owner| filter.institutions.iter().any(|wanted| wanted == owner));
    one.id.map_or_else(|| filter.institutions.is_empty() || is_owned(), |id| filter.keeps(known.registry, id))
}

fn place(id: DescriptionId, status: Status, service: &Service) -> Placed<'_> {
    let demanded = demanded(&service.classification);
    let said = service.information.as_ref().map(|information| &information.value.catalogues);
    let mut stated: Vec<&str> = Vec::new();
    for catalogue in said.and_then(Stated::value).into_iter().flat_map(|catalogues| &catalogues.value) {
        if !stated.contains(&catalogue.value.as_str()) {
            stated.push(&catalogue.value);
        }
    }
    let mut wrong: Vec<&str> = misplaced(service).map(|catalogue| catalogue.value.as_str()).collect();
    wrong.sort_unstable();
    wrong.dedup();
    let absent: Vec<&'static str> = demanded.iter().copied().filter(|catalogue| !stated.contains(catalogue)).collect();
    let (standing, missing) = match said {
        Some(Stated::Absent) => (CatalogueState::Unstated, absent),
        Some(Stated::Value(value)) if value.value.complete && status == Status::Active && !absent.is_empty() => {
            (CatalogueState::Missing, absent)
        }
        _ if !wrong.is_empty() => (CatalogueState::Misplaced, Vec::new()),
        Some(Stated::NotApplicable) => (CatalogueState::NotApplicable, Vec::new()),
        Some(Stated::Value(_)) if demanded.is_empty() => (CatalogueState::Free, Vec::new()),
        Some(Stated::Value(_)) if absent.is_empty() => (CatalogueState::There, Vec::new()),
        Some(Stated::Value(value)) if value.value.complete => (CatalogueState::Later, Vec::new()),
        Some(Stated::Value(_) | Stated::Refused) | None => (CatalogueState::Unjudged, Vec::new()),
    };
    Placed { id, r#type: service.classification.r#type, standing, demanded, stated, missing, misplaced: wrong }
}

fn of_services<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, Placed<'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, Placed<'a>>;
    let list = |catalogues: &[&str]| Cell::List(catalogues.iter().map(|catalogue| name(catalogue)).collect());
    vec![
        Each::new("title", CellKind::Text, |one| known.title(one.id)).data(),
        Each::new("service", CellKind::Id, |one| known.called(one.id)),
        Each::new("catalogue-standing", CellKind::Code, |one| one.standing.cell()),
        Each::new("catalogues-demanded", CellKind::Text, move |one| list(&one.demanded)),
        Each::new("catalogues-missing", CellKind::Text, move |one| list(&one.missing)),
        Each::new("catalogues-misplaced", CellKind::Text, move |one| list(&one.misplaced)),
        Each::new("catalogues-stated", CellKind::Text, move |one| list(&one.stated)).wide(),
        Each::new("catalogues-besides", CellKind::Text, move |one| list(&one.besides().collect::<Vec<_>>())).wide(),
        Each::new("service-type", CellKind::Code, |one| {
            one.r#type.map_or(Cell::Nothing, |kind| Cell::Coded(Codes::ServiceType, kind.key()))
        })
        .wide(),
        Each::new("status", CellKind::Code, |one| known.status(one.id)).wide(),
        Each::new("owner", CellKind::Id, |one| known.owner(one.id)).wide(),
    ]
}

impl CatalogueState {
    fn cell<'a>(self) -> Cell<'a> {
        let (code, tone) = match self {
            Self::Unstated => ("unstated", Tone::Bad),
            Self::Missing => ("missing", Tone::Bad),
            Self::Misplaced => ("misplaced", Tone::Watch),
            Self::Later => ("later", Tone::Plain),
            Self::Unjudged => ("unjudged", Tone::Watch),
            Self::NotApplicable => ("not-applicable", Tone::Plain),
            Self::There => ("there", Tone::Good),
            Self::Free => ("free", Tone::Plain),
        };
        Cell::Code("catalogue-standing", code).marked(tone)
    }
}

impl<'r> Placed<'r> {
    /// Where it is without having to be, and may be.
    fn besides(&self) -> impl Iterator<Item = &'r str> {
        self.stated.iter().copied().filter(|catalogue| !self.demanded.contains(catalogue) && !self.misplaced.contains(catalogue))
    }
}

/// What concerns one catalogue: what has to be there is there, missing, or excused so far.
struct Counts {
    catalogue: &'static str,
    demanded: usize,
    there: usize,
    missing: usize,
    besides: usize,
    misplaced: usize,
}

impl Counts {
    fn new(placed: &[Placed<'_>], catalogue: &'static str) -> Self {
        let count = |is: &dyn Fn(&Placed<'_>) -> bool| placed.iter().filter(|one| is(one)).count();
        Self {
            catalogue,
            demanded: count(&|one| one.demanded.contains(&catalogue)),
            there: count(&|one| one.demanded.contains(&catalogue) && one.stated.contains(&catalogue)),
            missing: count(&|one| one.missing.contains(&catalogue)),
            besides: count(&|one| one.besides().any(|other| other == catalogue)),
            misplaced: count(&|one| one.misplaced.contains(&catalogue)),
        }
    }
}

fn of_catalogues<'f, 'a>() -> Vec<Column<'f, 'a, Counts>> {
    type Each<'f, 'a> = Column<'f, 'a, Counts>;
    vec![
        Each::new("catalogue", CellKind::Text, |one| name(one.catalogue)),
        Each::new("catalogue-demanded", CellKind::Number, |one| Cell::Number(one.demanded)),
        Each::new("catalogue-there", CellKind::Number, |one| Cell::Number(one.there)),
        Each::new("catalogue-missing", CellKind::Number, |one| Cell::count(one.missing, Tone::Bad)),
        Each::new("catalogue-excused", CellKind::Number, |one| Cell::Number(one.demanded - one.there - one.missing)),
        Each::new("catalogue-besides", CellKind::Number, |one| Cell::Number(one.besides)),
        Each::new("catalogue-misplaced", CellKind::Number, |one| Cell::count(one.misplaced, Tone::Watch)),
    ]
}

/// A catalogue by its address, or in a word where it has none.
fn name<'a>(catalogue: &str) -> Cell<'a> {
    match catalogue {
        "own-site" => Cell::Coded(Codes::Catalogue, "own-site"),
        "other" => Cell::Coded(Codes::Catalogue, "other"),
        address => Cell::Text(address.to_owned()),
    }
}
