//! What services promise, against what needs require and what lies below allows (DOMAIN.md sections 1 and 8; PU2-9,
//! PU2-13, PU2-17).
//!
//! Retired services, and those in files that could not be understood, promise nothing here, as the rules are silent
//! about them. A promise is below, or above, what needs require as PVP703 and PVP704 find it, and above what lies below
//! allows as PVP705 does; exceptions change the findings and not what stands here. Figures leave out what is
//! justified, as those rules do. No rule speaks of a requirement for which no service that covers the need promises
//! anything comparable: it has a table of its own. Needs that no service covers are the report on coverage's.

use rayon::prelude::*;

use super::{Cell, Column, Document, Figure, Filter, Kind, Known, Table, Tone, coverage};
use crate::finding::Arg;
use crate::model::{Promise, Service, Side, Status, TOLERANCE, Unit, Window};
use crate::registry::{Coverage, DescriptionId, NeedId, Registry};
use crate::rules::alignment::{self, Requirements};
use crate::rules::chain::{Below, Limit};
use crate::rules::without_levels;
use crate::schema::Kind as Of;

const MAIN: [Column; 20] = [
    Column::new("service", Kind::Id),
    Column::new("service-title", Kind::Text),
    Column::new("indicator", Kind::Code),
    Column::new("promised", Kind::Text),
    Column::new("required", Kind::Text),
    Column::new("against-need", Kind::Code),
    Column::new("allowed", Kind::Text),
    Column::new("against-chain", Kind::Code),
    Column::new("justified", Kind::Code).wide(),
    Column::new("promise-source", Kind::Code).wide(),
    Column::new("level-share", Kind::Share).wide(),
    Column::new("level-window", Kind::Code).wide(),
    Column::new("need", Kind::Id).wide(),
    Column::new("chain-parts", Kind::Text).wide(),
    Column::new("chain-unknown", Kind::Id).data(),
    Column::new("status", Kind::Code).wide(),
    Column::new("owner", Kind::Id).wide(),
    Column::new("level-field", Kind::Id).data(),
    Column::new("level-title", Kind::Text).data(),
    Column::new("level-url", Kind::Id).data(),
];

const UNANSWERED: [Column; 8] = [
    Column::new("life-situation", Kind::Id),
    Column::new("life-situation-title", Kind::Text),
    Column::new("need", Kind::Id).wide(),
    Column::new("need-title", Kind::Text),
    Column::new("indicator", Kind::Code),
    Column::new("required", Kind::Text),
    Column::new("answer", Kind::Code),
    Column::new("covering-services", Kind::Id),
];

const SILENT: [Column; 5] = [
    Column::new("kind", Kind::Code),
    Column::new("title", Kind::Text),
    Column::new("description", Kind::Id),
    Column::new("status", Kind::Code),
    Column::new("owner", Kind::Id),
];

/// How many components without a level are named for one promise.
const MOST_NAMED: usize = 100;

/// How a promise stands to what the needs of its service require.
#[derive(Clone, Copy, PartialEq, Eq)]
enum AgainstNeed {
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
    unknown: Vec<DescriptionId>,
}

/// The report on the services that the filter keeps.
pub fn report<'a>(known: &Known<'a>, filter: &Filter) -> Document<'a> {
    let registry = known.registry;
    let requirements = Requirements::new(registry);
    let is_asked = |id: DescriptionId| {
        let description = registry.get(id);
        !description.broken && description.status != Status::Retired && filter.keeps(registry, id)
    };
    let mut services: Vec<(DescriptionId, &Service)> =
        registry.services().filter(|(id, ..)| is_asked(*id)).map(|(id, _, service)| (id, service)).collect();
    services.sort_by(|(a, _), (b, _)| known.by_title(*a, *b));
    let judged: Vec<Judged<'a>> = services.par_iter().flat_map_iter(|(id, service)| judge(registry, &requirements, *id, service)).collect();
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
        figures,
        tables: vec![
            Table { groups: 2, ..Table::new("main", &MAIN, judged.iter().map(|one| row(known, one)).collect()) },
            Table { groups: 2, repeats: 2, ..Table::new("unanswered", &UNANSWERED, unanswered) },
            Table::new("silent", &SILENT, silent.into_iter().map(|id| silent_row(known, id)).collect()),
        ],
        ..Document::default()
    }
}

/// Each promise of a service with what the rules find of it.
fn judge<'r>(registry: &'r Registry, requirements: &Requirements<'r>, id: DescriptionId, service: &'r Service) -> Vec<Judged<'r>> {
    let promises = service.promises();
    let required = requirements.of(registry, service);
    let rests = !promises.is_empty() && registry.critical(id).next().is_some();
    let below = rests.then(|| Below::of(id, registry));
    let of = |promise: &Promise<'r>| {
        let (against_need, required) = against_need(promise, &promises, &required);
        let limit = below.as_ref().and_then(|below| below.limit(promise));
        let unknown: Vec<DescriptionId> = match (&below, &limit) {
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
fn against_need<'r>(
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

fn row<'a>(known: &Known<'a>, one: &Judged<'a>) -> Vec<Cell<'a>> {
    let (id, promise) = (one.service, &one.promise);
    let (code, tone) = match one.against_need {
        AgainstNeed::Below if promise.justified => ("below", Tone::Plain),
        AgainstNeed::Below => ("below", Tone::Bad),
        AgainstNeed::Above if promise.justified => ("above", Tone::Plain),
        AgainstNeed::Above => ("above", Tone::Watch),
        AgainstNeed::Reached => ("reached", Tone::Good),
        AgainstNeed::Incomparable => ("incomparable", Tone::Watch),
        AgainstNeed::Unasked => ("unasked", Tone::Plain),
    };
    let against_need = Cell::Code("against-need", code).marked(tone);
    let (code, tone) = match one.against_chain {
        AgainstChain::Above => ("above", Tone::Bad),
        AgainstChain::Within => ("within", Tone::Good),
        AgainstChain::Unknown => ("unknown", Tone::Watch),
        AgainstChain::Free => ("free", Tone::Plain),
    };
    let against_chain = Cell::Code("against-chain", code).marked(tone);
    let limit = one.limit.as_ref().filter(|limit| !limit.parts.is_empty());
    let sign = if promise.indicator.is_time() { " + " } else { " × " };
    let parts = |limit: &Limit<'_>| Arg::Series(limit.parts.iter().take(13).map(|part| part.said(known.registry)).collect(), sign);
    vec![
        known.id(id),
        known.title(id),
        Cell::Code("indicator", promise.indicator.key()),
        bounds(promise),
        one.required.as_ref().map_or(Cell::Nothing, |(_, asked)| bounds(asked)),
        against_need,
        limit.map_or(Cell::Nothing, |limit| Cell::Said(limit.said(promise))),
        against_chain,
        match one.against_need {
            _ if promise.justified => Cell::Code("justified", "justified"),
            AgainstNeed::Below | AgainstNeed::Above => Cell::Code("justified", "unjustified"),
            AgainstNeed::Reached | AgainstNeed::Incomparable | AgainstNeed::Unasked => Cell::Nothing,
        },
        Cell::Code("promise-source", if promise.stated { "level" } else { "deadline" }),
        Cell::Share(promise.share),
        promise.window.map_or(Cell::Nothing, |window| Cell::Code("level-window", window_key(window))),
        one.required.as_ref().map_or(Cell::Nothing, |(need, _)| need_id(known, *need)),
        limit.map_or(Cell::Nothing, |limit| Cell::Said(parts(limit))),
        Cell::List(one.unknown.iter().map(|id| known.id(*id)).collect()),
        known.status(id),
        known.owner(id),
        Cell::id(promise.bound().map(|(bound, _)| bound.path.to_string())),
        promise.title.map_or(Cell::Nothing, Cell::Title),
        Cell::id(promise.url),
    ]
}

/// What no service that covers a need promises anything for, and how many requirements were looked at.
fn unanswered<'a>(known: &Known<'a>, filter: &Filter, requirements: &Requirements<'a>) -> (usize, Vec<Vec<Cell<'a>>>) {
    let coverage = Coverage::new(known.registry);
    let (mut asked, mut rows) = (0, Vec::new());
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
            let (answer, tone) = if is_spoken_of { ("incomparable", Tone::Watch) } else { ("nothing", Tone::Bad) };
            rows.push(vec![
                known.id(id.life_situation),
                known.title(id.life_situation),
                need_id(known, id),
                need.title.as_ref().map_or(Cell::Nothing, Cell::Title),
                Cell::Code("indicator", requirement.indicator.key()),
                bounds(requirement),
                Cell::Code("answer", answer).marked(tone),
                Cell::List(services.iter().map(|service| known.id(*service)).collect()),
            ]);
        }
    }
    (asked, rows)
}

fn silent_row<'a>(known: &Known<'a>, id: DescriptionId) -> Vec<Cell<'a>> {
    let kind = known.get(id).kind.map_or(Cell::Nothing, |kind| Cell::Code("kind", kind.key()));
    vec![kind, known.title(id), known.id(id), known.status(id), known.owner(id)]
}

/// What is promised or required, in words: the bounds, over which time, and in how many of the cases.
fn bounds<'a>(promise: &Promise<'_>) -> Cell<'a> {
    let on = |side: Side| promise.on(side).map(|_| alignment::bound(promise, side));
    let said: Vec<Arg> = [on(Side::Least), on(Side::Most)].into_iter().flatten().collect();
    if said.is_empty() {
        return Cell::Nothing;
    }
    let said = Arg::Series(said, ", ");
    let said = match promise.window {
        Some(window) => {
            Arg::Phrase("level-over", vec![("bound", said), ("window", Arg::Word(format!("level-over-{}", window_key(window))))])
        }
        None => said,
    };
    let for_all = (promise.share - 100.0).abs() < TOLERANCE;
    let share = || Arg::Quantity(promise.share, Unit::Percent.key());
    Cell::Said(if for_all { said } else { Arg::Phrase("level-of-cases", vec![("bound", said), ("share", share())]) })
}

fn need_id<'a>(known: &Known<'a>, need: NeedId) -> Cell<'a> {
    let part = known.registry.need_at(need).and_then(|need| need.id.as_ref());
    part.map_or(Cell::Nothing, |part| Cell::Id(format!("{}/{}", known.get(need.life_situation).name, part.value)))
}

fn window_key(window: Window) -> &'static str {
    match window {
        Window::Day => "day",
        Window::Week => "week",
        Window::Month => "month",
        Window::Quarter => "quarter",
        Window::Year => "year",
    }
}
