//! What the reports on measuring have in common: which promises are asked for, and what is said of one.

use super::{Cell, CellKind, Column, Figure, Filter, Known, Statement, Tone, Trace, TracePoint};
use crate::finding::Arg;
use crate::measuring::{Course, Manner, Measured, Reason, Sort, Verdict, Window};
use crate::model::{Covered, Indicator, Level, Promise, Unit};
use crate::registry::DescriptionId;
use crate::rules::chain::{self, Component};
use crate::schema::{Codes, Has};
use crate::table::{Decimal, MICRO, RequestKind};

/// How many results are shown of a promise.
const SHOWN: usize = 12;

/// Whether the reports speak of what a description promises: it runs, and is asked for.
pub(super) fn is_asked(known: &Known<'_>, measured: &Measured<'_>, filter: &Filter, id: DescriptionId) -> bool {
    !known.get(id).broken && measured.runs(id) && filter.keeps(known.registry, id)
}

/// The descriptions whose promises are asked for, by their titles.
pub(super) fn subjects(known: &Known<'_>, measured: &Measured<'_>, filter: &Filter) -> Vec<DescriptionId> {
    let mut subjects: Vec<DescriptionId> = known
        .registry
        .descriptions()
        .filter(|(id, description)| description.has(Has::Levels) && is_asked(known, measured, filter, *id))
        .map(|(id, _)| id)
        .collect();
    subjects.sort_by(|a, b| known.by_title(*a, *b));
    subjects
}

/// How a promise stands: as its telling window does; without any, there is no figure.
pub(super) fn verdict(window: Option<&Window>) -> Verdict {
    window.map_or(Verdict::Open(Reason::NoData), |window| window.verdict)
}

/// A verdict in a word.
pub(super) fn verdict_cell<'a>(verdict: Verdict) -> Cell<'a> {
    let tone = match verdict {
        Verdict::Met => Tone::Good,
        Verdict::NotMet => Tone::Bad,
        Verdict::Open(Reason::NoData | Reason::Contradictory | Reason::Unread) => Tone::Watch,
        Verdict::Open(_) => Tone::Plain,
    };
    Cell::Code("verdict", verdict.key()).marked(tone)
}

/// The result of a window.
pub(super) fn result_cell<'a>(measured: &Measured<'_>, course: &Course<'_>, window: Option<&Window>) -> Cell<'a> {
    window.and_then(|window| measured.result(course, window)).map_or(Cell::Nothing, Cell::Said)
}

/// The same, with a sign for whether that is what was promised.
pub(super) fn told_result<'a>(measured: &Measured<'_>, course: &Course<'_>, window: Option<&Window>) -> Cell<'a> {
    let said = result_cell(measured, course, window);
    match verdict(window) {
        _ if said == Cell::Nothing => said,
        Verdict::Met => said.marked(Tone::Good),
        Verdict::NotMet => said.marked(Tone::Bad),
        Verdict::Open(_) => said,
    }
}

/// The cases of a window, where they are counted.
pub(super) fn cases_cell<'a>(window: Option<&Window>) -> Cell<'a> {
    let cases = window.and_then(Window::cases);
    let whole = cases.and_then(|cases| usize::try_from(cases / crate::table::MICRO).ok());
    whole.map_or(Cell::Nothing, Cell::Number)
}

/// What a promise is called.
pub(super) fn name_cell<'a>(course: &Course<'_>) -> Cell<'a> {
    Cell::Said(course.promise.name.clone())
}

/// What a promise measures, by the code of its indicator.
pub(super) fn indicator_cell<'a>(course: &Course<'_>) -> Cell<'a> {
    course.promise.indicator.map_or(Cell::Nothing, |indicator| Cell::Coded(Codes::Indicator, indicator.key()))
}

/// What rows name a promise by.
pub(super) fn item_cell<'a>(course: &Course<'_>) -> Cell<'a> {
    Cell::id(course.promise.item.as_ref().map(ToString::to_string))
}

/// A text of a description in the reader's language, as words.
pub(super) fn said(text: Option<&crate::model::Text>) -> Cell<'_> {
    text.map_or(Cell::Nothing, Cell::Title)
}

/// A period as a cell.
pub(super) fn period_cell<'a>(window: Option<&Window>) -> Cell<'a> {
    window.map_or(Cell::Nothing, |window| Cell::Id(window.period.to_string()))
}

/// The position of somebody.
pub(super) fn position(manager: Option<&crate::model::Manager>) -> Cell<'_> {
    manager.and_then(|manager| manager.position.as_ref()).map_or(Cell::Nothing, Cell::Title)
}

/// Why somebody says that a promise is not measured, where nothing can be said of the window that tells how it stands.
pub(super) fn not_measured<'a>(measured: &Measured<'a>, course: &Course<'_>, window: Option<&Window>) -> Cell<'a> {
    let excuse = measured.excuse(course).filter(|_| matches!(verdict(window), Verdict::Open(_)));
    excuse.and_then(|excuse| excuse.reason.as_ref()).map_or(Cell::Nothing, |reason| Cell::Text(reason.to_string()))
}

/// The critical components of what is promised that did not keep a promise of their own of the same indicator in a time
/// that lies in a window which was not met, nearest first: why it may have been missed (PU2-22; MANAGEMENT.md A 8).
pub(super) fn missed_below(known: &Known<'_>, measured: &Measured<'_>, course: &Course<'_>, missed: &Window) -> Vec<Component> {
    // Two that are called "other" are not the same.
    let Some(indicator) = course.promise.indicator.filter(|indicator| *indicator != Indicator::Other) else { return Vec::new() };
    let is_missed = |below: &Course<'_>| {
        let within = |window: &Window| window.first >= missed.first && window.end <= missed.end;
        below.promise.indicator == Some(indicator) && below.windows.iter().any(|window| window.is_met() == Some(false) && within(window))
    };
    let registry = known.registry;
    let described = registry.critical_below(course.subject);
    let of_described = |id: &DescriptionId| measured.runs(*id) && measured.of(*id).iter().any(is_missed);
    let mut all: Vec<Component> = described.iter().copied().filter(of_described).map(Component::Described).collect();
    for id in [course.subject].into_iter().chain(described) {
        for received in chain::received(registry, id, known.policy.day()) {
            let agreed = registry.item(received).into_iter().flat_map(Covered::levels);
            let item = |level: &Level| Some(format!("level/{}", level.id.as_ref()?.value));
            let mut courses = agreed.filter_map(|level| measured.course(received.agreement, &item(level)?));
            let component = Component::Received(received);
            if courses.any(is_missed) && !all.contains(&component) {
                all.push(component);
            }
        }
    }
    all
}

/// A component by its name, and what it is called.
pub(super) fn component<'a>(known: &Known<'a>, component: Component) -> Cell<'a> {
    match component {
        Component::Described(id) => known.called(id),
        Component::Received(_) => Cell::Id(component.name(known.registry).to_string()),
    }
}

/// The results of up to twelve windows, the earliest first, with the bound that they are held against.
pub(super) fn series<'a>(measured: &Measured<'_>, course: &Course<'_>) -> Cell<'a> {
    let shown = |window: &Window| measured.shown(course, window).map(Decimal::to_f64);
    let results: Vec<(usize, f64)> =
        course.windows.iter().enumerate().rev().filter_map(|(at, window)| Some((at, shown(window)?))).take(SHOWN).collect();
    let (Some((newest, _)), Some((oldest, _))) = (results.first(), results.last()) else { return Cell::Nothing };
    let said = results.iter().rev().map(|(_, number)| Cell::Said(Arg::Figure(*number))).collect();
    // A share of cases and a result are not drawn in one line.
    let of_cases = course.windows[*newest].of_cases;
    let point = |window: &Window| TracePoint {
        period: window.period.to_string(),
        value: shown(window).filter(|_| window.of_cases == of_cases),
        is_kept: window.is_met(),
    };
    let bounds = &course.promise.bounds;
    let (min, max) = match bounds.manner {
        Manner::PerCase(share) if of_cases => (Some(share), None),
        _ => (bounds.min, bounds.max),
    };
    let trace = Trace {
        promised: course.promise.said.clone(),
        min: min.map(Decimal::to_f64),
        max: max.map(Decimal::to_f64),
        unit: if of_cases { Unit::Percent } else { course.promise.unit }.key(),
        of_cases,
        points: course.windows[*oldest..=*newest].iter().map(point).collect(),
    };
    Cell::Traced(trace, Box::new(Cell::List(said)))
}

/// How some promises stand, each by the window that tells it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Standing {
    /// How many there are.
    pub(super) all: usize,
    /// Of how many there is a figure.
    pub(super) measured: usize,
    /// How many were kept.
    pub(super) met: usize,
    /// How many were not.
    pub(super) missed: usize,
}

impl Standing {
    /// Of what descriptions promise, indicators apart.
    pub(super) fn of(measured: &Measured<'_>, subjects: &[DescriptionId]) -> Self {
        let mut standing = Self::default();
        for course in subjects.iter().flat_map(|id| measured.of(*id)).filter(|course| course.promise.sort != Sort::Kpi) {
            standing.add(course, measured.telling(course));
        }
        standing
    }

    /// Counts a promise.
    pub(super) fn add(&mut self, course: &Course<'_>, window: Option<&Window>) {
        self.all += 1;
        self.measured += usize::from(course.has_figures());
        match verdict(window) {
            Verdict::Met => self.met += 1,
            Verdict::NotMet => self.missed += 1,
            Verdict::Open(_) => {}
        }
    }

    /// Of how many it can be said whether they were kept.
    pub(super) fn judged(self) -> usize {
        self.met + self.missed
    }

    /// How many were kept, how many were not, and of how many nothing can be said.
    pub(super) fn figures(self) -> [Figure; 3] {
        [
            Figure::count("promises-kept", self.met).of(self.judged()),
            Figure::count("promises-missed", self.missed).of(self.judged()).gaps(Tone::Bad),
            Figure::count("promises-open", self.all - self.judged()).of(self.all).gaps(Tone::Watch),
        ]
    }

    /// The same in a sentence; nothing where nothing is promised.
    pub(super) fn statement(self) -> Option<Statement> {
        let args = vec![("count", Arg::Number(self.met)), ("judged", Arg::Number(self.judged())), ("promises", Arg::Number(self.all))];
        let (key, tone) = match (self.met, self.missed) {
            (0, 0) => ("fulfilment-unmeasured", Tone::Bad),
            (_, 0) => ("fulfilment-kept", Tone::Good),
            _ => ("fulfilment-missed", Tone::Watch),
        };
        (self.all > 0).then_some(Statement { key, args, tone })
    }

    /// How a description stands that promises these: not kept where one is not, kept where one is; nothing where nobody knows.
    pub(super) fn cell<'a>(self) -> Cell<'a> {
        match (self.met, self.missed) {
            (0, 0) => Cell::Nothing,
            (_, 0) => verdict_cell(Verdict::Met),
            _ => verdict_cell(Verdict::NotMet),
        }
    }
}

/// How a promise of a description was kept.
pub(super) fn course_of<'m, 'r>(measured: &'m Measured<'r>, id: DescriptionId, promise: &Promise<'_>) -> Option<&'m Course<'r>> {
    let (field, _) = promise.bound()?.0.path.rsplit_once('.')?;
    measured.of(id).iter().find(|course| course.promise.sort != Sort::Kpi && course.promise.path == field)
}

/// How often a service was asked for in the twelve months that ended last.
pub(super) fn requests_a_year(measured: &Measured<'_>, id: DescriptionId) -> Option<usize> {
    measured.last_year(id, RequestKind::Service).and_then(|micro| usize::try_from(micro / MICRO).ok())
}

/// How available something was, by what it promises itself: of several such promises the one that was missed last, else the
/// first of which something is known.
pub(super) fn availability<'m, 'r>(measured: &'m Measured<'r>, id: DescriptionId) -> Option<(&'m Course<'r>, &'m Window)> {
    let courses = measured.of(id).iter().filter(|course| course.promise.indicator == Some(Indicator::Availability) && measured.runs(id));
    let known = courses.filter_map(|course| Some((course, measured.telling(course)?)));
    known.min_by_key(|(_, window)| match window.verdict {
        Verdict::NotMet => 0,
        Verdict::Met => 1,
        Verdict::Open(_) => 2,
    })
}

/// The columns that say how available the things of rows were.
pub(super) fn of_availability<'f, 'a, S: 'f>(measured: &'f Measured<'a>, id: fn(&S) -> DescriptionId, all: &[S]) -> Vec<Column<'f, 'a, S>> {
    let is_said = all.iter().any(|one| availability(measured, id(one)).is_some());
    let of = move |one: &S| availability(measured, id(one));
    vec![
        Column::new("measured-availability", CellKind::Text, move |one| {
            of(one).map_or(Cell::Nothing, |(course, window)| told_result(measured, course, Some(window)))
        })
        .where_said(is_said),
        Column::new("availability-verdict", CellKind::Code, move |one| {
            of(one).map_or(Cell::Nothing, |(_, window)| verdict_cell(window.verdict))
        })
        .wide()
        .where_said(is_said),
        Column::new("availability-window", CellKind::Id, move |one| of(one).map_or(Cell::Nothing, |(_, window)| period_cell(Some(window))))
            .wide()
            .where_said(is_said),
    ]
}
