//! What services promise, against what needs require and what lies below allows (DOMAIN.md sections 1 and 8; PU2-9,
//! PU2-13, PU2-17).
//!
//! Retired services, and those in files that could not be understood, promise nothing here, as the rules are silent
//! about them. A promise is below, or above, what needs require as PVP703 and PVP704 find it, and above what lies below
//! allows as PVP705 does; exceptions change the findings and not what stands here. Figures leave out what is
//! justified, as those rules do. No rule speaks of a requirement for which no service that covers the need promises
//! anything comparable: it has a table of its own. Needs that no service covers are the report on coverage's. What was
//! measured is that of the last window, as in the report on fulfilment.

use jiff::civil::Date;
use rayon::prelude::*;

use super::measured::{course_of, period_cell, told_result, verdict, verdict_cell};
use super::{Cell, CellKind, Column, Document, Figure, Filter, Known, Table, Tone, coverage};
use crate::finding::Arg;
use crate::measuring::Measured;
use crate::model::{Need, Promise, Status};
use crate::registry::{Coverage, DescriptionId, NeedId, Registry};
use crate::rules::alignment::{self, Requirements};
use crate::rules::chain::{Below, Component, Limit};
use crate::rules::without_levels;
use crate::schema::{Codes, Kind as Of};

/// How many components without a level are named for one promise.
const MOST_NAMED: usize = 100;

/// How a promise stands to what the needs of its service require.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum AgainstNeed {
    /// It does not reach a requirement (PVP703, unless it says why).
    Below,
    /// It is above all of them (PVP704, unless it says why).
    Above,
    /// It reaches them.
    Reached,
    /// They require the indicator, but in another unit, share or window.
    Incomparable,
    /// They require nothing of it.
    Unasked,
}

/// How a promise stands to what the critical components allow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum AgainstChain {
    /// It is more than they allow (PVP705).
    Above,
    /// They allow it.
    Within,
    /// It is not known what one of them allows (mostly PVP702).
    Unknown,
    /// Nothing below limits it.
    Free,
}

/// A promise with all that is said of it.
struct Judged<'r> {
    service: DescriptionId,
    promise: Promise<'r>,
    required: Option<(NeedId, Promise<'r>)>,
    against_need: AgainstNeed,
    limit: Option<Limit<'r>>,
    against_chain: AgainstChain,
    unknown: Vec<Component>,
}

/// The report on the services that the filter keeps.
pub fn report<'a>(known: &Known<'a>, filter: &Filter) -> Document<'a> {
    let registry = known.registry;
    let requirements = Requirements::new(registry);
    let is_asked = |id: DescriptionId| {
        let description = registry.get(id);
        !description.broken && description.status != Status::Retired && filter.keeps(registry, id)
    };
    let mut services: Vec<DescriptionId> = registry.services().map(|(id, ..)| id).filter(|id| is_asked(*id)).collect();
    services.sort_by(|a, b| known.by_title(*a, *b));
    let today = known.policy.day();
    let judged: Vec<Judged<'a>> = services.par_iter().flat_map_iter(|id| judge(registry, &requirements, *id, today)).collect();
    let count = |is: &dyn Fn(&Judged<'_>) -> bool| judged.iter().filter(|one| is(one)).count();
    let unjustified = |standing: AgainstNeed| count(&|one| one.against_need == standing && !one.promise.justified);
    let mut silent: Vec<DescriptionId> = without_levels(registry).map(|(id, _)| id).filter(|id| is_asked(*id)).collect();
    silent.sort_by(|a, b| {
        (registry.get(*a).kind == Some(Of::Resource))
            .cmp(&(registry.get(*b).kind == Some(Of::Resource)))
            .then_with(|| known.by_title(*a, *b))
    });
    let silent_services = silent.iter().filter(|id| registry.get(**id).kind == Some(Of::Service)).count();
    let used = registry.resources_in_use().into_iter().filter(|id| is_asked(*id)).count();
    let measured = Measured::new(registry, known.policy.measuring(), known.today);
    let (asked, unanswered) = unanswered(known, filter, &requirements);
    let all = judged.len();
    let figures = vec![
        Figure::count("promises", all),
        Figure::count("promises-below-need", unjustified(AgainstNeed::Below)).of(all).gaps(Tone::Bad),
        Figure::count("promises-above-need", unjustified(AgainstNeed::Above)).of(all).gaps(Tone::Watch),
        Figure::count("promises-above-chain", count(&|one| one.against_chain == AgainstChain::Above)).of(all).gaps(Tone::Bad),
        Figure::count("promises-unknown-chain", count(&|one| one.against_chain == AgainstChain::Unknown)).of(all).gaps(Tone::Watch),
        Figure::count("requirements-unanswered", unanswered.len()).of(asked).gaps(Tone::Watch),
        Figure::count("services-without-levels", silent_services).of(services.len()).gaps(Tone::Bad),
        Figure::count("resources-without-levels", silent.len() - silent_services).of(used).gaps(Tone::Bad),
    ];
    Document {
        name: "levels",
        narrowed: filter.narrowings(known),
        figures,
        tables: vec![
            Table { groups: 2, ..Table::new("main", &judged, of_promises(known, &measured)) },
            Table { groups: 2, repeats: 2, ..Table::new("unanswered", &unanswered, of_unanswered(known)) },
            Table::new("silent", &silent, of_silent(known)),
        ],
        ..Document::default()
    }
}

/// Each promise of a service with what the rules find of it.
fn judge<'r>(registry: &'r Registry, requirements: &Requirements<'r>, id: DescriptionId, today: Date) -> Vec<Judged<'r>> {
    let promises = registry.get(id).promises();
    let required = requirements.of(registry, registry.get(id));
    let below = (!promises.is_empty()).then(|| Below::of(id, registry, today)).filter(|below| !below.is_empty());
    let of = |promise: &Promise<'r>| {
        let (against_need, required) = against_need(promise, &promises, &required);
        let limit = below.as_ref().and_then(|below| below.limit(promise));
        let unknown: Vec<Component> = match (&below, &limit) {
            (Some(below), Some(_)) => below.unknown(promise).take(MOST_NAMED).collect(),
            _ => Vec::new(),
        };
        let against_chain = match &limit {
            Some(limit) if limit.is_exceeded => AgainstChain::Above,
            _ if !unknown.is_empty() => AgainstChain::Unknown,
            Some(limit) if !limit.parts.is_empty() => AgainstChain::Within,
            Some(_) | None => AgainstChain::Free,
        };
        Judged { service: id, promise: *promise, required, against_need, limit, against_chain, unknown }
    };
    promises.iter().map(of).collect()
}

/// How a promise stands to what is required, and the requirement that shows it: the strictest of those that do.
pub(super) fn against_need<'r>(
    promise: &Promise<'_>,
    promises: &[Promise<'_>],
    required: &[(NeedId, Promise<'r>)],
) -> (AgainstNeed, Option<(NeedId, Promise<'r>)>) {
    let strictest = |all: &mut dyn Iterator<Item = (NeedId, Promise<'r>)>| {
        all.reduce(|known, next| if alignment::is_stricter(&next.1, &known.1) { next } else { known })
    };
    if let Some(below) = strictest(&mut alignment::shortfalls(promise, required).map(|(need, asked, _)| (need, *asked))) {
        return (AgainstNeed::Below, Some(below));
    }
    if let Some((need, asked, _)) = alignment::excess(promise, required).filter(|_| alignment::holds_for_all(promise, promises)) {
        return (AgainstNeed::Above, Some((need, *asked)));
    }
    let compares = |(_, asked): &&(NeedId, Promise<'r>)| promise.compares_with(asked) && promise.standing(asked).is_some();
    if let Some(reached) = strictest(&mut required.iter().filter(compares).copied()) {
        return (AgainstNeed::Reached, Some(reached));
    }
    match required.iter().find(|(_, asked)| asked.indicator == promise.indicator) {
        Some(other) => (AgainstNeed::Incomparable, Some(*other)),
        None => (AgainstNeed::Unasked, None),
    }
}

fn of_promises<'f, 'a>(known: &'f Known<'a>, measured: &'f Measured<'a>) -> Vec<Column<'f, 'a, Judged<'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, Judged<'a>>;
    let is_measured = measured.anybody_measures();
    let course =
        move |one: &Judged<'_>| course_of(measured, one.service, &one.promise).filter(|_| is_measured && measured.runs(one.service));
    let last = move |one: &Judged<'_>| course(one).and_then(|course| measured.telling(course));
    let parts = |(limit, sign): (&Limit<'_>, &'static str)| {
        Arg::Series(limit.parts.iter().take(13).map(|part| part.said(known.registry)).collect(), sign)
    };
    vec![
        Each::new("service", CellKind::Id, |one| known.id(one.service)),
        Each::new("service-title", CellKind::Text, |one| known.title(one.service)),
        Each::new("indicator", CellKind::Code, |one| Cell::Coded(Codes::Indicator, one.promise.indicator.key())),
        Each::new("promised", CellKind::Text, |one| bounds(&one.promise)),
        Each::new("required", CellKind::Text, |one| one.required.as_ref().map_or(Cell::Nothing, |(_, asked)| bounds(asked))),
        Each::new("against-need", CellKind::Code, |one| one.against_need.cell(one.promise.justified)),
        Each::new("allowed", CellKind::Text, |one| one.limited().map_or(Cell::Nothing, |limit| Cell::Said(limit.said(&one.promise)))),
        Each::new("against-chain", CellKind::Code, |one| one.against_chain.cell()),
        Each::new("result", CellKind::Text, move |one| {
            course(one).map_or(Cell::Nothing, |course| told_result(measured, course, last(one)))
        })
        .where_said(is_measured),
        Each::new("verdict", CellKind::Code, move |one| course(one).map_or(Cell::Nothing, |_| verdict_cell(verdict(last(one)))))
            .wide()
            .where_said(is_measured),
        Each::new("window", CellKind::Id, move |one| period_cell(last(one))).wide().where_said(is_measured),
        Each::new("justified", CellKind::Code, |one| match one.against_need {
            _ if one.promise.justified => Cell::Code("justified", "justified"),
            AgainstNeed::Below | AgainstNeed::Above => Cell::Code("justified", "unjustified"),
            AgainstNeed::Reached | AgainstNeed::Incomparable | AgainstNeed::Unasked => Cell::Nothing,
        })
        .data(),
        Each::new("promise-source", CellKind::Code, |one| {
            Cell::Code("promise-source", if one.promise.stated { "level" } else { "deadline" })
        })
        .data(),
        Each::new("level-share", CellKind::Share, |one| Cell::Share(one.promise.share)).data(),
        Each::new("level-window", CellKind::Code, |one| {
            one.promise.window.map_or(Cell::Nothing, |window| Cell::Coded(Codes::Window, window.key()))
        })
        .data(),
        Each::new("need", CellKind::Id, |one| one.required.as_ref().map_or(Cell::Nothing, |(need, _)| need_id(known, *need))).wide(),
        Each::new("chain-parts", CellKind::Text, move |one| {
            let sign = if one.promise.indicator.is_time() { " + " } else { " × " };
            one.limited().map_or(Cell::Nothing, |limit| Cell::Said(parts((limit, sign))))
        })
        .wide(),
        Each::new("chain-unknown", CellKind::Id, |one| {
            Cell::List(one.unknown.iter().map(|one| Cell::Id(one.name(known.registry).to_string())).collect())
        })
        .data(),
        Each::new("status", CellKind::Code, |one| known.status(one.service)).data(),
        Each::new("owner", CellKind::Id, |one| known.owner(one.service)).wide(),
        Each::new("level-field", CellKind::Id, |one| Cell::id(one.promise.bound().map(|(bound, _)| bound.path.to_string()))).data(),
        Each::new("level-title", CellKind::Text, |one| one.promise.title.map_or(Cell::Nothing, Cell::Title)).data(),
        Each::new("level-url", CellKind::Id, |one| Cell::id(one.promise.url)).data(),
    ]
}

impl Judged<'_> {
    /// What lies below, where it limits the promise.
    fn limited(&self) -> Option<&Limit<'_>> {
        self.limit.as_ref().filter(|limit| !limit.parts.is_empty())
    }
}

impl AgainstNeed {
    fn cell<'a>(self, justified: bool) -> Cell<'a> {
        let (code, tone) = match self {
            Self::Below if justified => ("below", Tone::Plain),
            Self::Below => ("below", Tone::Bad),
            Self::Above if justified => ("above", Tone::Plain),
            Self::Above => ("above", Tone::Watch),
            Self::Reached => ("reached", Tone::Good),
            Self::Incomparable => ("incomparable", Tone::Watch),
            Self::Unasked => ("unasked", Tone::Plain),
        };
        Cell::Code("against-need", code).marked(tone)
    }
}

impl AgainstChain {
    fn cell<'a>(self) -> Cell<'a> {
        let (code, tone) = match self {
            Self::Above => ("above", Tone::Bad),
            Self::Within => ("within", Tone::Good),
            Self::Unknown => ("unknown", Tone::Watch),
            Self::Free => ("free", Tone::Plain),
        };
        Cell::Code("against-chain", code).marked(tone)
    }
}

/// A requirement for which no service that covers the need promises anything comparable.
struct Unanswered<'a> {
    id: NeedId,
    need: &'a Need,
    requirement: Promise<'a>,
    /// Whether some service promises something of the indicator.
    is_spoken_of: bool,
    /// The services that cover the need.
    services: Vec<DescriptionId>,
}

fn of_unanswered<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, Unanswered<'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, Unanswered<'a>>;
    vec![
        Each::new("life-situation", CellKind::Id, |one| known.id(one.id.life_situation)),
        Each::new("life-situation-title", CellKind::Text, |one| known.title(one.id.life_situation)),
        Each::new("need", CellKind::Id, |one| need_id(known, one.id)).wide(),
        Each::new("need-title", CellKind::Text, |one| one.need.title.as_ref().map_or(Cell::Nothing, Cell::Title)),
        Each::new("indicator", CellKind::Code, |one| Cell::Coded(Codes::Indicator, one.requirement.indicator.key())),
        Each::new("required", CellKind::Text, |one| bounds(&one.requirement)),
        Each::new("answer", CellKind::Code, |one| {
            let (answer, tone) = if one.is_spoken_of { ("incomparable", Tone::Watch) } else { ("nothing", Tone::Bad) };
            Cell::Code("answer", answer).marked(tone)
        }),
        Each::new("covering-services", CellKind::Id, |one| Cell::List(one.services.iter().map(|service| known.called(*service)).collect())),
    ]
}

/// What no service that covers a need promises anything for, and how many requirements were looked at.
fn unanswered<'a>(known: &Known<'a>, filter: &Filter, requirements: &Requirements<'a>) -> (usize, Vec<Unanswered<'a>>) {
    let coverage = Coverage::new(known.registry);
    let (mut asked, mut unanswered) = (0, Vec::new());
    let mut needs: Vec<_> = coverage::needs(known).filter(|(id, ..)| !requirements.of_need(*id).is_empty()).collect();
    needs.sort_by(|(a, ..), (b, ..)| known.by_title(a.life_situation, b.life_situation).then_with(|| a.cmp(b)));
    for (id, _, need) in needs {
        let mut services = coverage.services(id);
        if services.is_empty() || !services.iter().any(|service| filter.keeps(known.registry, *service)) {
            continue;
        }
        services.sort_by(|a, b| known.by_title(*a, *b));
        let promises: Vec<Promise<'_>> = services.iter().flat_map(|service| known.get(*service).promises()).collect();
        for requirement in requirements.of_need(id) {
            asked += 1;
            let answers = |promise: &Promise<'_>| promise.compares_with(requirement) && promise.standing(requirement).is_some();
            if promises.iter().any(answers) {
                continue;
            }
            let is_spoken_of = promises.iter().any(|promise| promise.indicator == requirement.indicator);
            unanswered.push(Unanswered { id, need, requirement: *requirement, is_spoken_of, services: services.clone() });
        }
    }
    (asked, unanswered)
}

fn of_silent<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, DescriptionId>> {
    type Each<'f, 'a> = Column<'f, 'a, DescriptionId>;
    vec![
        Each::new("kind", CellKind::Code, |id| known.kind(*id)),
        Each::new("title", CellKind::Text, |id| known.title(*id)).data(),
        Each::new("description", CellKind::Id, |id| known.called(*id)),
        Each::new("status", CellKind::Code, |id| known.status(*id)),
        Each::new("owner", CellKind::Id, |id| known.owner(*id)),
    ]
}

/// What is promised or required, in words.
pub(super) fn bounds<'a>(promise: &Promise<'_>) -> Cell<'a> {
    promise.said().map_or(Cell::Nothing, Cell::Said)
}

pub(super) fn need_id<'a>(known: &Known<'a>, need: NeedId) -> Cell<'a> {
    let part = known.registry.need_at(need).and_then(|need| need.id.as_ref());
    part.map_or(Cell::Nothing, |part| Cell::Id(format!("{}/{}", known.get(need.life_situation).name, part.value)))
}
