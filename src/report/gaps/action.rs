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

use super::{Counts, Gap, answer};
use crate::finding::{Arg, Finding};
use crate::model::{Body, Description, Indicator, Status};
use crate::registry::{DescriptionId, NeedId, Registry};
use crate::report::{Cell, Column, Kind, Known, Table};
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
    Portfolio(DescriptionId, schema::Kind),
    /// A service or resource without the levels that promises rest on.
    Levels(DescriptionId),
    /// The weakest component below promises that cannot be kept.
    Component(DescriptionId),
    /// A resource that nothing needs.
    Unused(DescriptionId),
    /// A service that satisfies no need.
    Superfluous(DescriptionId),
    /// Services that could be one, or stand together.
    Join(DescriptionId, &'static str),
    /// A description with whatever else is wrong with it.
    Complete(DescriptionId),
    /// Settings, or the list of what is accepted.
    Settings(FileId),
}

/// The table.
pub(super) fn table<'a>(known: &Known<'a>, gaps: &[Gap<'a>]) -> Table<'a> {
    let columns = [
        Column::new("thing-to-do", Kind::Label),
        Column::new("description", Kind::Id),
        Column::new("title", Kind::Text).wide(),
        Column::new("why", Kind::Text),
        Column::new("manager", Kind::Id).wide(),
        Column::new("responsible", Kind::Text),
        Column::new("contact", Kind::Text).wide(),
        Column::new("findings", Kind::Number).wide(),
        Column::new("points", Kind::Number),
    ];
    let causes = Causes::new(known, gaps);
    let mut by_cause: BTreeMap<Cause, Vec<&Gap<'a>>> = BTreeMap::new();
    for gap in gaps {
        by_cause.entry(causes.of(gap)).or_default().push(gap);
    }
    let mut things: Vec<Thing<'_, 'a>> = by_cause.into_iter().map(|(cause, gaps)| Thing::new(known, &causes, cause, gaps)).collect();
    let worth = |thing: &Thing<'_, 'a>| (Reverse((thing.points, thing.needs, thing.counts)), thing.subject.is_none());
    let name = |thing: &Thing<'_, 'a>| thing.subject.map(|id| known.get(id).name.as_str());
    things.sort_by(|a, b| worth(a).cmp(&worth(b)).then_with(|| name(a).cmp(&name(b))).then_with(|| a.cause.cmp(&b.cause)));
    let rows = things.iter().take(MOST).map(|thing| thing.row(known)).collect();
    Table { args: vec![("count", MOST.into())], ..Table::new("most-helpful", &columns, rows) }
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
            let suggested = list(gap.finding, "suggestions").and_then(<[String]>::first);
            if let (true, Some(id), Some(suggested)) = (names_nothing(gap.finding), text(gap.finding, "id"), suggested) {
                meant.entry(suggested.clone()).or_insert_with(|| id.to_owned());
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
        match finding.rule {
            _ if description.broken => Cause::Repair(id),
            _ if names_nothing(finding) => Cause::Reference(text(finding, "id").unwrap_or_default().to_owned()),
            "unmet-need" => {
                let need = need_of(registry, id, finding).map(|need| widest(registry, need));
                let name = need.and_then(|need| name_of(registry, need));
                let meant = name.and_then(|name| by_name(&name));
                meant.or(need.map(Cause::Need)).unwrap_or(Cause::Complete(id))
            }
            "unused-resource" => by_name(&description.name).unwrap_or(Cause::Unused(id)),
            "superfluous-service" => dangling_need(registry, description).map_or(Cause::Superfluous(id), Cause::Reference),
            "no-service-portfolio-manager" => Cause::Portfolio(id, schema::Kind::Service),
            "no-resource-portfolio-manager" => Cause::Portfolio(id, schema::Kind::Resource),
            "no-service-level" if self.above.contains_key(&id) => Cause::Levels(id),
            "level-above-resource" => weakest(registry, finding).map_or(Cause::Complete(id), Cause::Component),
            "merge-candidates" | "group-candidates" | "concentration-candidate" => Cause::Join(id, finding.rule),
            _ => Cause::Complete(id),
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
        let counts: Counts = gaps.iter().map(|gap| gap.finding.severity).collect();
        let needs = match cause {
            Cause::Need(_) | Cause::Reference(_) => gaps.iter().filter(|gap| gap.finding.rule == "unmet-need").count(),
            _ => 0,
        };
        let there = |id: &&DescriptionId| known.get(**id).status != Status::Retired;
        let (subject, reached) = match &cause {
            Cause::Repair(id) => (Some(*id), leaning(registry, *id)),
            Cause::Portfolio(id, kind) => {
                (Some(*id), registry.owned_by(*id).iter().filter(there).filter(|id| known.get(**id).kind == Some(*kind)).count())
            }
            Cause::Levels(id) => (Some(*id), causes.services_above(*id)),
            Cause::Join(id, _) => (Some(*id), gaps.iter().filter_map(|gap| number(gap.finding, "count")).max().unwrap_or(0)),
            Cause::Need(need) => (Some(need.life_situation), 0),
            Cause::Component(id) | Cause::Unused(id) | Cause::Superfluous(id) | Cause::Complete(id) => (Some(*id), 0),
            Cause::Reference(_) => {
                let naming = gaps.iter().filter(|gap| names_nothing(gap.finding)).filter_map(|gap| gap.about);
                (naming.min_by_key(|id| &known.get(*id).name), 0)
            }
            Cause::Settings(_) => (None, 0),
        };
        let points = 5 * counts.errors + 3 * counts.warnings + counts.advice + NEED * needs + reached.min(MOST_REACHED);
        Self { cause, subject, gaps, counts, needs, reached, points }
    }

    fn row(&self, known: &Known<'a>) -> Vec<Cell<'a>> {
        let title = || self.subject.map_or(Cell::Nothing, |id| known.title(id));
        let (name, title) = match &self.cause {
            Cause::Need(need) => {
                let stated = known.registry.need_at(*need).and_then(|need| need.title.as_ref());
                (Cell::id(name_of(known.registry, *need)), stated.map_or_else(title, Cell::Title))
            }
            Cause::Settings(file) => (Cell::Id(known.source.path(*file).to_owned()), Cell::Nothing),
            _ => (self.subject.map_or(Cell::Nothing, |id| known.id(id)), title()),
        };
        let answer = self.answer(known);
        let [manager, responsible, contact] = answer::cells(answer.as_ref());
        let (what, why) = self.said(known);
        // One finding says it better than its number.
        let why = match (&self.cause, &self.gaps[..]) {
            (Cause::Complete(_) | Cause::Settings(_), [gap]) => Cell::Message(gap.finding),
            _ => Cell::Said(why),
        };
        vec![
            Cell::Named(what.trim_start_matches("gaps-do-"), Arg::Word(what.to_owned())),
            name,
            title,
            why,
            manager,
            responsible,
            contact,
            Cell::Number(self.gaps.len()),
            Cell::Number(self.points),
        ]
    }

    /// Who is to do it: whoever is to mend the findings about its subject, else the subject's manager.
    fn answer(&self, known: &Known<'a>) -> Option<answer::Answer<'a>> {
        let own = self.gaps.iter().find(|gap| gap.about == self.subject).and_then(|gap| gap.answer.clone());
        own.or_else(|| answer::of(known, self.gaps.first()?.finding, self.subject))
    }

    /// What is to be done, and why, with figures.
    fn said(&self, known: &Known<'_>) -> (&'static str, Arg) {
        let findings = ("count", Arg::Number(self.gaps.len()));
        let title = |id: &DescriptionId| ("title", title_or_name(known.get(*id)));
        let reached = || ("reached", Arg::Number(self.reached));
        match &self.cause {
            Cause::Repair(id) => {
                let file = ("file", Arg::Text(known.source.path(known.get(*id).file).to_owned()));
                ("gaps-do-repair", Arg::Phrase("gaps-why-repair", vec![file, findings, reached()]))
            }
            Cause::Reference(id) => {
                let naming: BTreeSet<_> = self.gaps.iter().filter(|gap| names_nothing(gap.finding)).map(|gap| gap.about).collect();
                let args = vec![("id", Arg::Text(id.clone())), ("naming", naming.len().into()), findings, ("needs", self.needs.into())];
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
            Cause::Portfolio(id, schema::Kind::Resource) => {
                ("gaps-do-resource-manager", Arg::Phrase("gaps-why-resource-manager", vec![title(id), reached()]))
            }
            Cause::Portfolio(id, _) => ("gaps-do-service-manager", Arg::Phrase("gaps-why-service-manager", vec![title(id), reached()])),
            Cause::Levels(id) => ("gaps-do-levels", Arg::Phrase("gaps-why-levels", vec![title(id), reached()])),
            Cause::Component(id) => {
                let services: BTreeSet<_> = self.gaps.iter().map(|gap| gap.about).collect();
                ("gaps-do-component", Arg::Phrase("gaps-why-component", vec![title(id), ("services", services.len().into())]))
            }
            Cause::Unused(id) => ("gaps-do-unused", Arg::Phrase("gaps-why-unused", vec![title(id)])),
            Cause::Superfluous(id) => ("gaps-do-superfluous", Arg::Phrase("gaps-why-superfluous", vec![title(id)])),
            Cause::Join(id, "concentration-candidate") => {
                ("gaps-do-concentrate", Arg::Phrase("gaps-why-concentrate", vec![title(id), reached()]))
            }
            Cause::Join(id, "merge-candidates") => ("gaps-do-merge", Arg::Phrase("gaps-why-merge", vec![title(id), reached()])),
            Cause::Join(id, _) => ("gaps-do-agree", Arg::Phrase("gaps-why-agree", vec![title(id), reached()])),
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
    if title.0.is_empty() { Arg::Text(description.name.to_string()) } else { title.arg() }
}

/// Whether a finding says that a reference names nothing, or something of another kind.
fn names_nothing(finding: &Finding) -> bool {
    matches!(finding.rule, "dangling-reference" | "wrong-kind-reference")
}

fn arg<'f>(finding: &'f Finding, name: &str) -> Option<&'f Arg> {
    finding.args.iter().find(|(known, _)| *known == name).map(|(_, arg)| arg)
}

fn text<'f>(finding: &'f Finding, name: &str) -> Option<&'f str> {
    if let Some(Arg::Text(text)) = arg(finding, name) { Some(text) } else { None }
}

fn list<'f>(finding: &'f Finding, name: &str) -> Option<&'f [String]> {
    if let Some(Arg::List(list)) = arg(finding, name) { Some(list) } else { None }
}

fn number(finding: &Finding, name: &str) -> Option<usize> {
    if let Some(Arg::Number(number)) = arg(finding, name) { Some(*number) } else { None }
}

/// The need that a finding is about.
fn need_of(registry: &Registry, id: DescriptionId, finding: &Finding) -> Option<NeedId> {
    let Body::LifeSituation(body) = &registry.get(id).body else { return None };
    let stated = body.needs.iter().filter_map(|need| need.id.as_ref());
    let part = stated.into_iter().find(|part| part.place == finding.place)?;
    registry.need_of(id, part)
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
    Some(crate::registry::joined(&registry.get(need.life_situation).name, &part.value).into())
}

/// The first need that a service names and that is not there.
fn dangling_need(registry: &Registry, description: &Description) -> Option<String> {
    let Body::Service(service) = &description.body else { return None };
    service.needs().find(|need| registry.need(&need.value).is_none()).map(|need| need.value.to_string())
}

/// The component below a promise whose level is the lowest, or takes longest.
fn weakest(registry: &Registry, finding: &Finding) -> Option<DescriptionId> {
    let below = finding.also.iter().filter(|also| also.note == "below");
    let levels = below.filter_map(|also| {
        let id = registry.id_of_file(also.place.file)?;
        let promises = registry.get(id).promises();
        let stated = promises.iter().find(|promise| promise.bound().is_some_and(|(bound, _)| bound.place == also.place))?;
        let exact = stated.quantity(stated.bound()?.0).exact();
        Some((id, if stated.indicator == Indicator::Availability { exact } else { -exact }))
    });
    levels.min_by(|(a, x), (b, y)| x.total_cmp(y).then(a.cmp(b))).map(|(id, _)| id)
}

/// How many descriptions lean on one: name it, satisfy its needs, or are owned by it.
fn leaning(registry: &Registry, id: DescriptionId) -> usize {
    let needs = registry.needs().filter(|(need, ..)| need.life_situation == id);
    let satisfying = needs.flat_map(|(need, ..)| registry.services_for(need)).chain(registry.dependants(id));
    satisfying.chain(registry.owned_by(id)).filter(|other| **other != id).collect::<BTreeSet<_>>().len()
}
