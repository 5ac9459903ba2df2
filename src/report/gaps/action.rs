//! The five things that would help the portfolio most, and why.
//!
//! One thing is what somebody does in one place: every finding is put down to exactly one such cause, so nothing is
//! counted twice. A need that no service covers is one cause with the narrower needs in it; an id that names nothing is
//! one with everything that names it, with the services that have no other need, and with the need or resource that was
//! probably meant; a promise that cannot be kept is put down to the weakest component below it.
//!
//! Points say what a thing would bring (DOMAIN.md sections 1, 5, 8 and 9):
//!
//! - for each finding that goes away: an error 5, a warning 3, advice 1;
//! - for each need that services would meet at last: 10 more, because services exist for needs (section 1);
//! - for each service or resource besides that could be answered for or judged at last: 1 more, but at most 10, so that
//!   nothing outweighs what people go without. These are what an institution without a portfolio manager owns (section
//!   5), the services whose promises rest on something without levels (section 8), the descriptions that lean on a file
//!   that cannot be understood, and the services that could become one (section 9).
//!
//! More points come first, then more needs, then more errors, then ids: the five are the same in every language. Filters leave findings out here as well; what would be reached
//! is counted over the whole portfolio.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use super::{Counts, Gap, answer, cause};
use crate::finding::{Arg, Evidence, Finding};
use crate::model::{Description, Status};
use crate::registry::{DescriptionId, NeedId, Registry, joined};
use crate::report::{Cell, CellKind, Column, Known, Table};
use crate::rules::{self, Action, owned};
use crate::schema;
use crate::source::FileId;

/// How many things are told.
const MOST: usize = 5;

/// What a need brings that services would meet at last, besides its finding.
const NEED: usize = 10;

/// What all else that would be reached brings at most.
const MOST_REACHED: usize = 10;

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Cause {
    /// A file that cannot be understood as a whole.
    Repair(DescriptionId),
    /// An id that names nothing, or something of another kind.
    Reference(String),
    /// A need that no service covers; the widest.
    Need(NeedId),
    /// An institution without a manager of its services or resources.
    Portfolio(DescriptionId, schema::Kind, Action),
    /// A service or resource without what promises rest on.
    Foundation(DescriptionId, Action),
    /// The weakest component below promises that cannot be kept.
    Component(DescriptionId),
    /// Something of its own to do about a description.
    Own(DescriptionId, Action),
    /// A description with whatever else is wrong with it.
    Complete(DescriptionId),
    /// Settings, or the list of what is accepted.
    Settings(FileId),
}

/// The table.
pub(super) fn table<'a>(known: &Known<'a>, gaps: &[Gap<'a>]) -> Table<'a> {
    let causes = Causes::new(known, gaps);
    let mut by_cause: BTreeMap<Cause, Vec<&Gap<'a>>> = BTreeMap::new();
    for gap in gaps {
        by_cause.entry(causes.of(gap)).or_default().push(gap);
    }
    let mut things: Vec<Thing<'_, 'a>> = by_cause.into_iter().map(|(cause, gaps)| Thing::new(known, &causes, cause, gaps)).collect();
    let worth = |thing: &Thing<'_, 'a>| (Reverse((thing.points, thing.needs, thing.counts)), thing.subject.is_none());
    let name = |thing: &Thing<'_, 'a>| thing.subject.map(|id| known.get(id).name.as_str());
    things.sort_by(|a, b| worth(a).cmp(&worth(b)).then_with(|| name(a).cmp(&name(b))).then_with(|| a.cause.cmp(&b.cause)));
    things.truncate(MOST);
    Table { args: vec![("count", MOST.into())], ..Table::new("most-helpful", &things, columns(known)) }
}

fn columns<'f, 'g, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, Thing<'g, 'a>>> {
    type Each<'f, 'a, 'g> = Column<'f, 'a, Thing<'g, 'a>>;
    vec![
        Each::new("thing-to-do", CellKind::Label, |thing| {
            let (what, _) = thing.said(known);
            Cell::Named(what.trim_start_matches("gaps-do-"), Arg::Word(what.to_owned()))
        }),
        Each::new("description", CellKind::Id, |thing| match (thing.name(known), thing.title(known)) {
            (Cell::Id(id), title) if title != Cell::Nothing => Cell::Called(id, Box::new(title)),
            (name, _) => name,
        }),
        Each::new("title", CellKind::Text, |thing| thing.title(known)).data(),
        Each::new("why", CellKind::Text, |thing| thing.why(known)),
        Each::new("manager", CellKind::Id, |thing| answer::key(thing.answer(known).as_deref())).wide(),
        Each::new("responsible", CellKind::Text, |thing| answer::title(thing.answer(known).as_deref())),
        Each::new("contact", CellKind::Text, |thing| answer::contact(thing.answer(known).as_deref())).wide(),
        Each::new("findings", CellKind::Number, |thing| Cell::Number(thing.counts.all())).wide(),
        Each::new("points", CellKind::Number, |thing| Cell::Number(thing.points)),
    ]
}

/// What is needed to say what a finding comes from.
struct Causes<'k, 'a> {
    known: &'k Known<'a>,
    /// Which ids were probably meant by those that name nothing: needs as `life-situation/need`.
    meant: HashMap<String, String>,
    /// What needs something critically: the opposite of `Registry::critical`.
    above: HashMap<DescriptionId, Vec<DescriptionId>>,
}

impl<'k, 'a> Causes<'k, 'a> {
    fn new(known: &'k Known<'a>, gaps: &[Gap<'a>]) -> Self {
        let mut meant = HashMap::new();
        for gap in gaps {
            if let Evidence::Reference { id, meant: probably } = gap.finding.evidence()
                && let Some(first) = probably.first()
            {
                meant.entry(first.clone()).or_insert_with(|| id.clone());
            }
        }
        let mut above: HashMap<DescriptionId, Vec<DescriptionId>> = HashMap::new();
        for (id, _) in known.registry.descriptions().filter(|(_, description)| description.status != Status::Retired) {
            for below in known.registry.critical(id) {
                above.entry(below).or_default().push(id);
            }
        }
        Self { known, meant, above }
    }

    fn of(&self, gap: &Gap<'_>) -> Cause {
        let (finding, registry) = (gap.finding, self.known.registry);
        let Some(id) = gap.about else { return Cause::Settings(finding.about) };
        let description = self.known.get(id);
        let by_name = |id: &str| self.meant.get(id).map(|meant| Cause::Reference(meant.clone()));
        if description.broken {
            return Cause::Repair(id);
        }
        let own = |action| match finding.evidence() {
            Evidence::Reference { id, .. } => Cause::Reference(id.clone()),
            _ => Cause::Own(id, action),
        };
        match (cause(finding), finding.evidence()) {
            (rules::Cause::Reference, Evidence::Reference { id, .. }) => Cause::Reference(id.clone()),
            (rules::Cause::Need, Evidence::Need(need)) => {
                let need = registry.need(&joined(&description.name, need)).map(|need| widest(registry, need));
                let meant = need.and_then(|need| name_of(registry, need)).and_then(|name| by_name(&name));
                meant.or(need.map(Cause::Need)).unwrap_or(Cause::Complete(id))
            }
            (rules::Cause::Component, Evidence::Weakest(file)) => registry.id_of_file(*file).map_or(Cause::Complete(id), Cause::Component),
            (rules::Cause::Portfolio(kind, action), _) => Cause::Portfolio(id, kind, action),
            (rules::Cause::Foundation(action), _) if self.above.contains_key(&id) => Cause::Foundation(id, action),
            (rules::Cause::Unnamed(action), _) => by_name(&description.name).unwrap_or_else(|| own(action)),
            (rules::Cause::Own(action), _) => own(action),
            (
                rules::Cause::Description
                | rules::Cause::Reference
                | rules::Cause::Need
                | rules::Cause::Component
                | rules::Cause::Foundation(_),
                _,
            ) => Cause::Complete(id),
        }
    }

    /// The services that critically rest on something, directly or further down.
    fn services_above(&self, id: DescriptionId) -> usize {
        let mut seen = HashSet::from([id]);
        let mut open = vec![id];
        let mut services = 0;
        while let Some(id) = open.pop() {
            for above in self.above.get(&id).into_iter().flatten() {
                if seen.insert(*above) {
                    services += usize::from(self.known.get(*above).kind == Some(schema::Kind::Service));
                    open.push(*above);
                }
            }
        }
        services
    }
}

/// A thing to do with what it brings.
struct Thing<'g, 'a> {
    cause: Cause,
    /// The description that it is about; of an id that names nothing, the first one that names it.
    subject: Option<DescriptionId>,
    gaps: Vec<&'g Gap<'a>>,
    counts: Counts,
    needs: usize,
    reached: usize,
    points: usize,
}

impl<'g, 'a> Thing<'g, 'a> {
    fn new(known: &Known<'a>, causes: &Causes<'_, 'a>, cause: Cause, gaps: Vec<&'g Gap<'a>>) -> Self {
        let registry = known.registry;
        let counts: Counts = gaps.iter().map(|gap| gap.finding).collect();
        let needs = match cause {
            Cause::Need(_) | Cause::Reference(_) => gaps.iter().filter(|gap| matches!(gap.finding.evidence(), Evidence::Need(_))).count(),
            _ => 0,
        };
        let (subject, reached) = match &cause {
            Cause::Repair(id) => (Some(*id), leaning(registry, *id)),
            Cause::Portfolio(id, kind, _) => (Some(*id), owned(registry, *id, *kind).count()),
            Cause::Foundation(id, _) => (Some(*id), causes.services_above(*id)),
            Cause::Own(id, _) => (Some(*id), gaps.iter().filter_map(|gap| services(gap.finding)).max().unwrap_or(0)),
            Cause::Need(need) => (Some(need.life_situation), 0),
            Cause::Component(id) | Cause::Complete(id) => (Some(*id), 0),
            Cause::Reference(_) => {
                let naming = gaps.iter().filter(|gap| names_nothing(gap.finding)).filter_map(|gap| gap.about);
                (naming.min_by_key(|id| &known.get(*id).name), 0)
            }
            Cause::Settings(_) => (None, 0),
        };
        let points = 5 * counts.errors + 3 * counts.warnings + counts.advice + NEED * needs + reached.min(MOST_REACHED);
        Self { cause, subject, gaps, counts, needs, reached, points }
    }

    /// What it is about: a description, a need or a file.
    fn name(&self, known: &Known<'a>) -> Cell<'a> {
        match &self.cause {
            Cause::Need(need) => Cell::id(name_of(known.registry, *need)),
            Cause::Settings(file) => Cell::Id(known.source.path(*file).to_owned()),
            _ => self.subject.map_or(Cell::Nothing, |id| known.id(id)),
        }
    }

    fn title(&self, known: &Known<'a>) -> Cell<'a> {
        let title = || self.subject.map_or(Cell::Nothing, |id| known.title(id));
        match &self.cause {
            Cause::Need(need) => {
                let stated = known.registry.need_at(*need).and_then(|need| need.title.as_ref());
                stated.map_or_else(title, Cell::Title)
            }
            Cause::Settings(_) => Cell::Nothing,
            _ => title(),
        }
    }

    fn why(&self, known: &Known<'a>) -> Cell<'a> {
        let (_, why) = self.said(known);
        // One finding says it better than its number.
        match (&self.cause, &self.gaps[..]) {
            (Cause::Complete(_) | Cause::Settings(_), [gap]) => Cell::Message(gap.finding),
            _ => Cell::Said(why),
        }
    }

    /// Who is to do it: whoever is to mend the findings about its subject, else the subject's manager.
    fn answer(&self, known: &Known<'a>) -> Option<Rc<answer::Answer<'a>>> {
        let own = self.gaps.iter().find(|gap| gap.about == self.subject).and_then(|gap| gap.answer.clone());
        own.or_else(|| answer::of(known, self.gaps.first()?.finding, self.subject).map(Rc::new))
    }

    /// What is to be done, and why, with figures.
    fn said(&self, known: &Known<'_>) -> (&'static str, Arg) {
        let findings = ("count", Arg::Number(self.counts.all()));
        let title = |id: &DescriptionId| ("title", title_or_name(known.get(*id)));
        let reached = || ("reached", Arg::Number(self.reached));
        match &self.cause {
            Cause::Repair(id) => {
                let file = ("file", Arg::from(known.source.path(known.get(*id).file).to_owned()));
                ("gaps-do-repair", Arg::Phrase("gaps-why-repair", vec![file, findings, reached()]))
            }
            Cause::Reference(id) => {
                let naming: BTreeSet<_> = self.gaps.iter().filter(|gap| names_nothing(gap.finding)).map(|gap| gap.about).collect();
                let args = vec![("id", Arg::from(id.as_str())), ("naming", naming.len().into()), findings, ("needs", self.needs.into())];
                ("gaps-do-reference", Arg::Phrase("gaps-why-reference", args))
            }
            Cause::Need(need) => {
                let stated = known.registry.need_at(*need);
                let id = || Arg::from(stated.and_then(|need| need.id.as_ref()).map_or("", |id| id.value.as_str()));
                let title_of_need = stated.and_then(|need| need.title.as_ref()).map_or_else(id, crate::model::Text::arg);
                let naming = known.registry.services_for(*need).len();
                let args = vec![
                    ("need", title_of_need),
                    ("life_situation", title_or_name(known.get(need.life_situation))),
                    ("narrower", self.needs.saturating_sub(1).into()),
                    ("naming", naming.into()),
                ];
                (if naming == 0 { "gaps-do-need" } else { "gaps-do-introduce" }, Arg::Phrase("gaps-why-need", args))
            }
            Cause::Portfolio(id, _, action) | Cause::Foundation(id, action) | Cause::Own(id, action) => {
                (action.what, Arg::Phrase(action.why, vec![title(id), reached()]))
            }
            Cause::Component(id) => {
                let services: BTreeSet<_> = self.gaps.iter().map(|gap| gap.about).collect();
                ("gaps-do-component", Arg::Phrase("gaps-why-component", vec![title(id), ("services", services.len().into())]))
            }
            Cause::Complete(id) => {
                let args = vec![title(id), findings, ("errors", self.counts.errors.into())];
                ("gaps-do-complete", Arg::Phrase("gaps-why-complete", args))
            }
            Cause::Settings(_) => ("gaps-do-settings", Arg::Phrase("gaps-why-settings", vec![findings])),
        }
    }
}

/// What a description is called, whatever it says of itself.
fn title_or_name(description: &Description) -> Arg {
    let title = &description.title;
    if title.0.is_empty() { Arg::from(description.name.as_str()) } else { title.arg() }
}

/// Whether a finding says that a reference names nothing, or something of another kind.
fn names_nothing(finding: &Finding) -> bool {
    cause(finding) == rules::Cause::Reference
}

/// How many services a finding concerns, where it says so.
fn services(finding: &Finding) -> Option<usize> {
    match finding.evidence() {
        Evidence::Together(others) => Some(others.len() + 1),
        Evidence::Services(count) => Some(*count),
        _ => None,
    }
}

/// The need that another is a part of, as far as services are expected to see to it: what covers it covers all in it.
fn widest(registry: &Registry, need: NeedId) -> NeedId {
    let mut way = vec![need];
    while let Some(wider) = way.last().and_then(|need| wider(registry, *need)) {
        if way.contains(&wider) {
            // A loop is PVP305's; any of it stands for it, always the same.
            return way.into_iter().min().unwrap_or(need);
        }
        way.push(wider);
    }
    way.pop().unwrap_or(need)
}

fn wider(registry: &Registry, need: NeedId) -> Option<NeedId> {
    let wider = registry.need_of(need.life_situation, registry.need_at(need)?.part_of.as_ref()?)?;
    registry.need_at(wider).filter(|need| need.outside.is_none()).map(|_| wider)
}

/// A need as references name it.
fn name_of(registry: &Registry, need: NeedId) -> Option<String> {
    let part = registry.need_at(need)?.id.as_ref()?;
    Some(joined(&registry.get(need.life_situation).name, &part.value).into())
}

/// How many descriptions lean on one: name it, satisfy its needs, or are owned by it.
fn leaning(registry: &Registry, id: DescriptionId) -> usize {
    let needs = registry.needs().filter(|(need, ..)| need.life_situation == id);
    let satisfying = needs.flat_map(|(need, ..)| registry.services_for(need)).chain(registry.dependants(id));
    satisfying.chain(registry.owned_by(id)).filter(|other| **other != id).collect::<BTreeSet<_>>().len()
}
