//! What is promised, what was reached, and what is done where it was not (PU2-17, PU2-4, PU2-22).
//!
//! A row is a promise of something that runs: a level or a deadline. A promise stands as its newest window with a verdict
//! does; figures count promises, never cases, unless they say so. Nothing without a verdict is counted as kept.

use compact_str::CompactString;
use foldhash::{HashMap, HashMapExt};

use super::levels::{against_need, bounds, need_id};
use super::measured::{
    Standing, cases_cell, component, indicator_cell, item_cell, missed_below, name_cell, not_measured, period_cell, position, result_cell,
    said, series, subjects, telling, verdict, verdict_cell,
};
use super::{Cell, CellKind, Column, Document, Figure, Filter, Known, Table, Tone};
use crate::measuring::{Course, Measured, Reason, Sort, Verdict, Window};
use crate::model::{CorrectiveAction, Keyed, Promise};
use crate::registry::{DescriptionId, NeedId};
use crate::rules::alignment::Requirements;
use crate::rules::chain::Component;
use crate::schema::Codes;
use crate::table::{MICRO, Period};

/// What is looked at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Only this window; otherwise the newest that has a verdict.
    pub window: Option<Period>,
}

/// A promise with the window that is looked at.
struct Row<'m, 'r> {
    course: &'m Course<'r>,
    window: Option<&'m Window>,
    action: Option<&'r Keyed<CorrectiveAction>>,
    /// What a need asks for, as the report on levels says it.
    required: Option<Asked<'r>>,
    /// The critical components that did not keep theirs either.
    below: Vec<Component>,
}

/// What is required of a promise, and the need that asks for it.
type Asked<'r> = (NeedId, Promise<'r>);

/// A window of a promise.
type OfWindow<'m, 'r> = (&'m Course<'r>, &'m Window);

/// The report on what belongs to those that the filter keeps.
pub fn report<'a>(known: &Known<'a>, filter: &Filter, options: Options) -> Document<'a> {
    let measured = Measured::new(known.registry, known.policy.measuring(), known.today);
    let courses: Vec<&Course<'a>> = subjects(known, &measured, filter)
        .into_iter()
        .flat_map(|id| measured.of(id))
        .filter(|course| course.promise.sort != Sort::Kpi)
        .collect();
    let requirements = Requirements::new(known.registry);
    let mut required: HashMap<DescriptionId, Vec<(CompactString, Asked<'a>)>> = HashMap::new();
    for course in &courses {
        required.entry(course.subject).or_insert_with(|| of_needs(known, &requirements, course.subject));
    }
    let rows: Vec<Row<'_, 'a>> = courses
        .iter()
        .map(|course| {
            let chosen = |period: Period| course.windows.iter().find(|window| window.period == period);
            let window = options.window.map_or_else(|| telling(&measured, course), chosen);
            let missed = window.filter(|window| window.is_met() == Some(false));
            // Beside a window that somebody asked for, only what is done about it.
            let newest = || measured.actions(course).last().filter(|_| options.window.is_none());
            let action = missed.and_then(|missed| measured.covering(course, missed)).or_else(newest);
            let of_needs = required[&course.subject].iter().find(|(path, _)| *path == course.promise.path);
            let required = of_needs.map(|(_, asked)| *asked);
            let below = missed.map(|missed| missed_below(known, &measured, course, missed)).unwrap_or_default();
            Row { course, window, action, required, below }
        })
        .collect();
    let mut standing = Standing::default();
    for row in &rows {
        standing.add(row.course, row.window);
    }
    let windows: Vec<OfWindow<'_, 'a>> =
        courses.iter().flat_map(|course| course.windows.iter().rev().map(|window| (*course, window))).collect();
    let reasons: Vec<(Reason, usize)> = Reason::ALL
        .into_iter()
        .map(|reason| (reason, rows.iter().filter(|row| verdict(row.window) == Verdict::Open(reason)).count()))
        .filter(|(_, count)| *count > 0)
        .collect();
    Document {
        name: "fulfilment",
        narrowed: filter.narrowings(known),
        statements: standing.statement().into_iter().collect(),
        figures: figures(&measured, &rows, standing),
        tables: vec![
            Table { groups: 2, ..Table::new("main", &rows, of_promises(known, &measured, &rows)) },
            Table::new("reasons", &reasons, of_reasons()),
            Table { groups: 2, repeats: 1, ..Table::new("windows", &windows, of_windows(known, &measured)) },
        ],
        ..Document::default()
    }
}

/// What needs ask of the promises of a description, by the fields of these.
fn of_needs<'a>(known: &Known<'a>, requirements: &Requirements<'a>, id: DescriptionId) -> Vec<(CompactString, Asked<'a>)> {
    let description = known.get(id);
    let required = requirements.of(known.registry, description);
    if required.is_empty() {
        return Vec::new();
    }
    let promises = description.promises();
    let of = |promise: &Promise<'_>| {
        let (path, _) = promise.bound()?.0.path.rsplit_once('.')?;
        Some((CompactString::from(path), against_need(promise, &promises, &required).1?))
    };
    promises.iter().filter_map(of).collect()
}

fn figures(measured: &Measured<'_>, rows: &[Row<'_, '_>], standing: Standing) -> Vec<Figure> {
    let is_uncovered = |row: &Row<'_, '_>| {
        let missed = row.window.filter(|window| window.is_met() == Some(false));
        missed.is_some_and(|missed| measured.covering(row.course, missed).is_none())
    };
    // Only promises for each case count cases that kept the bound.
    let of_cases = || rows.iter().filter_map(|row| row.window).filter(|window| window.outcome.of_cases);
    let cases: i128 = of_cases().filter_map(|window| window.outcome.cases).sum();
    let kept: i128 = of_cases().filter_map(|window| window.outcome.kept).sum();
    let whole = |micro: i128| usize::try_from(micro / MICRO).unwrap_or(usize::MAX);
    let uncovered = rows.iter().filter(|row| is_uncovered(row)).count();
    let mut figures = vec![Figure::count("promises", standing.all), Figure::count("promises-measured", standing.measured).of(standing.all)];
    figures.extend(standing.figures());
    figures.push(Figure::count("missed-without-action", uncovered).of(standing.missed).gaps(Tone::Bad));
    figures.push(Figure::share("cases-kept", whole(kept), whole(cases)));
    figures
}

/// How the last result stands to the one before.
fn change<'a>(course: &Course<'_>) -> Cell<'a> {
    let results: Vec<_> = course.judged().filter_map(|window| Some((window.outcome.result?, window.outcome.of_cases))).take(2).collect();
    let [(now, of_cases), (before, before_of_cases)] = results.as_slice() else { return Cell::Nothing };
    if of_cases != before_of_cases {
        return Cell::Nothing;
    }
    let more_is_better = *of_cases || course.promise.bounds.min.is_some();
    let (code, tone) = match now.held_against(*before) {
        std::cmp::Ordering::Equal => ("same", Tone::Plain),
        std::cmp::Ordering::Greater if more_is_better => ("better", Tone::Good),
        std::cmp::Ordering::Less if !more_is_better => ("better", Tone::Good),
        std::cmp::Ordering::Greater | std::cmp::Ordering::Less => ("worse", Tone::Watch),
    };
    Cell::Code("change", code).marked(tone)
}

/// The windows with a verdict among those that ended in the last twelve months, and how many of them were kept.
fn of_year(measured: &Measured<'_>, course: &Course<'_>) -> (usize, usize) {
    let year_ago = measured.rules.today.months_later(-12);
    let year = course.windows.iter().filter(|window| window.end <= measured.rules.today && window.end > year_ago);
    let judged: Vec<bool> = year.filter_map(Window::is_met).collect();
    (judged.iter().filter(|is_met| **is_met).count(), judged.len())
}

/// Whether an action that is done helped.
pub(super) fn worked<'a>(measured: &Measured<'_>, course: &Course<'_>, action: Option<&Keyed<CorrectiveAction>>) -> Cell<'a> {
    match action.and_then(|action| measured.worked(course, &action.value)) {
        Some(true) => Cell::Code("worked", "yes").marked(Tone::Good),
        Some(false) => Cell::Code("worked", "no").marked(Tone::Bad),
        None => Cell::Nothing,
    }
}

/// The columns; what is said of no promise is left to those who compute.
fn of_promises<'f, 'a>(known: &'f Known<'a>, measured: &'f Measured<'a>, rows: &[Row<'f, 'a>]) -> Vec<Column<'f, 'a, Row<'f, 'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, Row<'f, 'a>>;
    let has = |is: &dyn Fn(&Row<'f, 'a>) -> bool| rows.iter().any(is);
    let excuse = |one: &Row<'_, '_>| not_measured(measured, one.course, one.window);
    let manager = |one: &Row<'_, '_>| known.manager(one.course.subject);
    vec![
        Each::new("description", CellKind::Id, |one| known.id(one.course.subject)),
        Each::new("title", CellKind::Text, |one| known.title(one.course.subject)),
        Each::new("promise", CellKind::Text, |one| name_cell(one.course)),
        Each::new("promised", CellKind::Text, |one| Cell::Said(one.course.promise.said.clone())),
        Each::new("required", CellKind::Text, |one| one.required.as_ref().map_or(Cell::Nothing, |(_, asked)| bounds(asked)))
            .wide()
            .where_said(has(&|one| one.required.is_some())),
        Each::new("window", CellKind::Id, |one| period_cell(one.window)),
        Each::new("result", CellKind::Text, |one| result_cell(measured, one.course, one.window)),
        Each::new("verdict", CellKind::Code, |one| verdict_cell(verdict(one.window))),
        Each::new("not-measured", CellKind::Text, excuse).where_said(has(&|one| excuse(one) != Cell::Nothing)),
        Each::new("below-missed", CellKind::Id, |one| Cell::List(one.below.iter().map(|below| component(known, *below)).collect()))
            .where_said(has(&|one| !one.below.is_empty())),
        Each::new("missed-in-a-row", CellKind::Number, |one| Cell::count(one.course.missed_in_a_row(), Tone::Watch)),
        Each::new("action", CellKind::Text, |one| said(one.action.and_then(|action| action.value.title.as_ref()))),
        Each::new("action-due", CellKind::Day, |one| due(one.action)).wide(),
        Each::new("action-state", CellKind::Code, |one| state(one.action)).wide(),
        Each::new("worked", CellKind::Code, |one| worked(measured, one.course, one.action)).wide(),
        Each::new("change", CellKind::Code, |one| change(one.course)).wide(),
        Each::new("windows-kept", CellKind::Number, |one| Cell::Number(of_year(measured, one.course).0)).wide(),
        Each::new("windows-judged", CellKind::Number, |one| Cell::Number(of_year(measured, one.course).1)).wide(),
        Each::new("series", CellKind::Text, |one| series(measured, one.course)).wide().where_said(has(&|one| one.course.has_figures())),
        Each::new("cases", CellKind::Number, |one| cases_cell(one.window)).wide(),
        Each::new("indicator", CellKind::Code, |one| indicator_cell(one.course)).data(),
        Each::new("promise-source", CellKind::Code, |one| Cell::Code("promise-source", one.course.promise.sort.key())).data(),
        Each::new("item", CellKind::Id, |one| item_cell(one.course)).data(),
        Each::new("need", CellKind::Id, |one| one.required.as_ref().map_or(Cell::Nothing, |(need, _)| need_id(known, *need))).data(),
        Each::new("kind", CellKind::Code, |one| known.kind(one.course.subject)).data(),
        Each::new("status", CellKind::Code, |one| known.status(one.course.subject)).data(),
        Each::new("owner", CellKind::Id, |one| known.owner(one.course.subject)).wide(),
        Each::new("manager", CellKind::Text, move |one| position(manager(one))).data(),
    ]
}

pub(super) fn due<'a>(action: Option<&Keyed<CorrectiveAction>>) -> Cell<'a> {
    action.and_then(|action| action.value.due.as_ref()).map_or(Cell::Nothing, |due| Cell::Day(due.value.to_string()))
}

pub(super) fn state<'a>(action: Option<&Keyed<CorrectiveAction>>) -> Cell<'a> {
    action.and_then(|action| action.value.state).map_or(Cell::Nothing, |state| Cell::Coded(Codes::Work, state.key()))
}

fn of_reasons<'f, 'a>() -> Vec<Column<'f, 'a, (Reason, usize)>> {
    type Each<'f, 'a> = Column<'f, 'a, (Reason, usize)>;
    vec![
        Each::new("verdict", CellKind::Code, |(reason, _)| Cell::Code("verdict", reason.key())),
        Each::new("promises", CellKind::Number, |(_, count)| Cell::Number(*count)),
    ]
}

fn of_windows<'f, 'a>(known: &'f Known<'a>, measured: &'f Measured<'a>) -> Vec<Column<'f, 'a, OfWindow<'f, 'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, OfWindow<'f, 'a>>;
    vec![
        Each::new("description", CellKind::Id, |(course, _)| known.id(course.subject)),
        Each::new("title", CellKind::Text, |(course, _)| known.title(course.subject)),
        Each::new("promise", CellKind::Text, |(course, _)| name_cell(course)),
        Each::new("window", CellKind::Id, |(_, window)| period_cell(Some(window))),
        Each::new("result", CellKind::Text, |(course, window)| result_cell(measured, course, Some(window))),
        Each::new("verdict", CellKind::Code, |(_, window)| verdict_cell(window.outcome.verdict)),
        Each::new("cases", CellKind::Number, |(_, window)| cases_cell(Some(window))),
        Each::new("item", CellKind::Id, |(course, _)| item_cell(course)).data(),
        Each::new("figure-place", CellKind::Id, |(_, window)| {
            window.outcome.row.map_or(Cell::Nothing, |(file, line)| known.place(file, line))
        })
        .data(),
    ]
}
