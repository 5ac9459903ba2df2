//! What is promised, what was reached, and what is done where it was not (PU2-17, PU2-4, PU2-22).
//!
//! A row is a promise of something that runs: a level or a deadline. A promise stands as its newest window with a verdict
//! does; figures count promises, never cases, unless they say so. Nothing without a verdict is counted as kept.

use std::borrow::Cow;

use compact_str::CompactString;
use foldhash::{HashMap, HashMapExt};

use super::levels::{against_need, bounds, need_id};
use super::measured::{
    Standing, cases_cell, component, indicator_cell, is_asked, item_cell, missed_below, name_cell, not_measured, period_cell, position,
    result_cell, said, series, subjects, verdict, verdict_cell,
};
use super::{Cell, CellKind, Column, Document, Figure, Filter, Known, Narrowing, Statement, Table, Tone};
use crate::finding::Arg;
use crate::measuring::{Course, Measured, Past, Reason, Sort, Then, Verdict, Wanted, Window};
use crate::model::{Channel, CorrectiveAction, Keyed, Promise, Recipient, Service};
use crate::registry::{DescriptionId, NeedId};
use crate::rules::alignment::Requirements;
use crate::rules::chain::Component;
use crate::schema::Codes;
use crate::table::{Day, Length, MICRO, Period};

/// What is looked at.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Only this window; otherwise the newest that has a verdict.
    pub window: Option<Period>,
    /// Only what is promised to one of these.
    pub receivers: Vec<Receiver>,
    /// Only what holds for one of these channels, by their ids or types.
    pub channels: Vec<String>,
}

/// To whom something is promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receiver {
    /// Those for whom a service is.
    All(Recipient),
    /// An institution with which it was agreed.
    One(DescriptionId),
}

/// A promise with its windows; where the past is known, with what was promised in each.
struct Kept<'m, 'r> {
    course: Cow<'m, Course<'r>>,
    then: Vec<Then>,
}

impl<'r> Kept<'_, 'r> {
    /// Its windows, the newest first.
    fn windows(&self) -> impl Iterator<Item = OfWindow<'_, 'r>> {
        let then = |at: usize| self.then.get(at);
        let all = self.course.windows.iter().enumerate().rev();
        all.map(move |(at, window)| OfWindow { course: &self.course, window, then: then(at) })
    }
}

/// A promise with the window that is looked at.
struct Row<'m, 'r> {
    course: &'m Course<'r>,
    /// What was promised in each of its windows, where that is known.
    by_then: &'m [Then],
    window: Option<&'m Window>,
    then: Option<&'m Then>,
    action: Option<&'r Keyed<CorrectiveAction>>,
    /// What a need asks for, as the report on levels says it.
    required: Option<Asked<'r>>,
    /// The critical components that did not keep theirs either.
    below: Vec<Component>,
}

/// What is required of a promise, and the need that asks for it.
type Asked<'r> = (NeedId, Promise<'r>);

/// What needs ask of the promises of descriptions, by the fields of these.
type Required<'r> = HashMap<DescriptionId, Vec<(CompactString, Asked<'r>)>>;

/// A window of a promise.
struct OfWindow<'m, 'r> {
    course: &'m Course<'r>,
    window: &'m Window,
    then: Option<&'m Then>,
}

/// The promises that a report is about, judged by what is promised today.
pub struct Promises<'k, 'a> {
    known: &'k Known<'a>,
    filter: &'k Filter,
    options: Options,
    measured: Measured<'a>,
}

impl<'k, 'a> Promises<'k, 'a> {
    /// The promises of those that the filter keeps.
    pub fn new(known: &'k Known<'a>, filter: &'k Filter, options: Options) -> Self {
        Self { known, filter, options, measured: Measured::new(known.registry, known.policy.measuring(), known.today) }
    }

    /// The promises of services and resources, to everybody; what was agreed is there for those with whom it was.
    fn courses(&self) -> Vec<&Course<'a>> {
        let agreed = self.options.receivers.iter().any(|receiver| matches!(receiver, Receiver::One(_)));
        let agreements = self.known.registry.agreements().map(|(id, ..)| id).filter(|_| agreed);
        let mut agreements: Vec<DescriptionId> = agreements.filter(|id| is_asked(self.known, &self.measured, self.filter, *id)).collect();
        agreements.sort_by(|a, b| self.known.by_title(*a, *b));
        let subjects = subjects(self.known, &self.measured, self.filter).into_iter().chain(agreements);
        let courses = subjects.flat_map(|id| self.measured.of(id));
        courses.filter(|course| course.promise.sort != Sort::Kpi && self.is_for_receivers(course) && self.is_for_channels(course)).collect()
    }

    fn is_for_receivers(&self, course: &Course<'_>) -> bool {
        let is_for = |receiver: &Receiver| match receiver {
            Receiver::All(recipient) => {
                self.known.get(course.subject).of::<Service>().is_some_and(|service| service.classification.recipients.contains(recipient))
            }
            Receiver::One(institution) => self.known.registry.is_given(course.subject, *institution),
        };
        self.options.receivers.is_empty() || self.options.receivers.iter().any(is_for)
    }

    /// Whether a promise is made for one of the channels, or for all channels of what has one of them.
    fn is_for_channels(&self, course: &Course<'_>) -> bool {
        let channels = self.known.get(course.subject).of::<Service>().and_then(|service| service.request.value());
        let channels = channels.and_then(|request| request.channels.value()).into_iter().flatten();
        let is_wanted = |channel: &&Channel| self.options.channels.iter().any(|name| channel.is_called(name));
        let promised = &course.promise.channels;
        let holds = |channel: &Channel| promised.is_empty() || channel.name().is_some_and(|name| promised.contains(&name.value.as_str()));
        self.options.channels.is_empty() || channels.filter(is_wanted).any(holds)
    }

    /// What was asked for, as a reader is told of it.
    fn narrowings(&self) -> Vec<Narrowing> {
        let receiver = |receiver: &Receiver| match receiver {
            Receiver::All(recipient) => Codes::Recipient.label(recipient.key()).into(),
            Receiver::One(institution) => self.known.get(*institution).title_arg(),
        };
        let channel = |name: &String| match Codes::Channel.rank(name) {
            Some(_) => Codes::Channel.label(name).into(),
            None => Arg::from(name.as_str()),
        };
        let own = [
            Narrowing::to("recipient", self.options.receivers.iter().map(receiver)),
            Narrowing::to("channel", self.options.channels.iter().map(channel)),
        ];
        self.filter.narrowings(self.known).into_iter().chain(own.into_iter().flatten()).collect()
    }

    /// What has to be known of the past, as far as it is known.
    pub fn wanted(&self, past: &Past) -> Wanted {
        let mut wanted = Wanted::default();
        for course in self.courses().into_iter().filter(|course| !course.windows.is_empty()) {
            let Some(item) = &course.promise.item else { continue };
            wanted.promises.push((self.known.get(course.subject).name.clone(), item.clone()));
            let (judged, _) = self.measured.by_then(course, past);
            wanted.ends.extend(judged.windows.iter().map(|window| window.end));
            // What was promised over other windows than today shows at the ends of months.
            wanted.ends.extend(months(judged.windows.first(), judged.windows.last()));
        }
        wanted
    }

    /// The report; with the past each window is judged by what was promised on its last day.
    pub fn report(&self, past: Option<&Past>) -> Document<'a> {
        let Self { known, measured, .. } = self;
        let kept = |course| match past {
            None => Kept { course: Cow::Borrowed(course), then: Vec::new() },
            Some(past) => {
                let (course, then) = measured.by_then(course, past);
                Kept { course: Cow::Owned(course), then }
            }
        };
        let courses: Vec<Kept<'_, 'a>> = self.courses().into_iter().map(kept).collect();
        let required = self.required(&courses);
        let rows: Vec<Row<'_, 'a>> = courses.iter().map(|kept| self.row(kept, &required)).collect();
        let mut standing = Standing::default();
        for row in &rows {
            standing.add(row.course, row.window);
        }
        let windows: Vec<OfWindow<'_, 'a>> = courses.iter().flat_map(Kept::windows).collect();
        let reasons: Vec<(Reason, usize)> = Reason::ALL
            .into_iter()
            .map(|reason| (reason, rows.iter().filter(|row| verdict(row.window) == Verdict::Open(reason)).count()))
            .filter(|(_, count)| *count > 0)
            .collect();
        let otherwise = windows.iter().filter(|one| is_otherwise(one.then)).count();
        let mut figures = figures(measured, &rows, standing);
        let mut statements: Vec<Statement> = standing.statement().into_iter().collect();
        if past.is_some() {
            figures.push(Figure::count("windows-promised-otherwise", otherwise).of(windows.len()));
            statements.push(Statement { key: "fulfilment-history", args: Vec::new(), tone: Tone::Plain });
        }
        let history = past.is_some();
        Document {
            name: "fulfilment",
            narrowed: self.narrowings(),
            statements,
            figures,
            tables: vec![
                Table { groups: 2, ..Table::new("main", &rows, of_promises(known, measured, &rows, history)) },
                Table::new("reasons", &reasons, of_reasons()),
                Table { groups: 2, repeats: 1, ..Table::new("windows", &windows, of_windows(known, measured, history)) },
            ],
            ..Document::default()
        }
    }

    /// What needs ask of what is promised.
    fn required(&self, courses: &[Kept<'_, 'a>]) -> Required<'a> {
        let requirements = Requirements::new(self.known.registry);
        let mut required = Required::new();
        for kept in courses {
            let subject = kept.course.subject;
            required.entry(subject).or_insert_with(|| of_needs(self.known, &requirements, subject));
        }
        required
    }

    /// A promise with the window that was asked for, else the one that tells how it stands.
    fn row<'m>(&'m self, kept: &'m Kept<'m, 'a>, required: &Required<'a>) -> Row<'m, 'a> {
        let Self { known, options, measured, .. } = self;
        let course: &Course<'a> = &kept.course;
        let chosen = |period: Period| course.windows.iter().find(|window| window.period == period);
        let window = options.window.map_or_else(|| measured.telling(course), chosen);
        let at = window.and_then(|window| course.windows.iter().position(|other| std::ptr::eq(other, window)));
        let missed = window.filter(|window| window.is_met() == Some(false));
        // Beside a window that somebody asked for, only what is done about it.
        let newest = || measured.actions(course).last().filter(|_| options.window.is_none());
        let action = missed.and_then(|missed| measured.covering(course, missed)).or_else(newest);
        let of_needs = required[&course.subject].iter().find(|(path, _)| *path == course.promise.path);
        let required = of_needs.map(|(_, asked)| *asked);
        let below = missed.map(|missed| missed_below(known, measured, course, missed)).unwrap_or_default();
        let then = at.and_then(|at| kept.then.get(at));
        Row { course, by_then: &kept.then, window, then, action, required, below }
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
    let of_cases = || rows.iter().filter_map(|row| row.window).filter(|window| window.of_cases);
    let cases: i128 = of_cases().filter_map(Window::cases).sum();
    let kept: i128 = of_cases().filter_map(Window::kept).sum();
    let whole = |micro: i128| usize::try_from(micro / MICRO).unwrap_or(usize::MAX);
    let uncovered = rows.iter().filter(|row| is_uncovered(row)).count();
    let mut figures = vec![Figure::count("promises", standing.all), Figure::count("promises-measured", standing.measured).of(standing.all)];
    figures.extend(standing.figures());
    figures.push(Figure::count("missed-without-action", uncovered).of(standing.missed).gaps(Tone::Bad));
    figures.push(Figure::share("cases-kept", whole(kept), whole(cases)));
    figures
}

/// How the last result stands to the one before.
fn change<'a>(row: &Row<'_, '_>) -> Cell<'a> {
    let course = row.course;
    let newest = course.windows.iter().enumerate().rev().filter(|(_, window)| window.is_met().is_some());
    let result = |(at, window): (usize, &Window)| {
        let unit = row.by_then.get(at).map_or(course.promise.unit, |then| then.unit);
        Some((window.result()?, (window.of_cases, unit)))
    };
    let results: Vec<_> = newest.filter_map(result).take(2).collect();
    let [(now, measure), (before, measure_before)] = results.as_slice() else { return Cell::Nothing };
    if measure != measure_before {
        return Cell::Nothing;
    }
    let of_cases = &measure.0;
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
fn of_promises<'f, 'a>(
    known: &'f Known<'a>,
    measured: &'f Measured<'a>,
    rows: &[Row<'f, 'a>],
    history: bool,
) -> Vec<Column<'f, 'a, Row<'f, 'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, Row<'f, 'a>>;
    let has = |is: &dyn Fn(&Row<'f, 'a>) -> bool| rows.iter().any(is);
    let excuse = |one: &Row<'_, '_>| not_measured(measured, one.course, one.window);
    let manager = |one: &Row<'_, '_>| known.manager(one.course.subject);
    let mut columns = vec![
        Each::new("description", CellKind::Id, |one| known.id(one.course.subject)),
        Each::new("title", CellKind::Text, |one| known.title(one.course.subject)),
        Each::new("promise", CellKind::Text, |one| name_cell(one.course)),
        Each::new("promised", CellKind::Text, |one| Cell::Said(one.course.promise.said.clone())),
        Each::new("required", CellKind::Text, |one| one.required.as_ref().map_or(Cell::Nothing, |(_, asked)| bounds(asked)))
            .wide()
            .where_said(has(&|one| one.required.is_some())),
        Each::new("window", CellKind::Id, |one| period_cell(one.window)),
        Each::new("result", CellKind::Text, |one| result(measured, one.course, one.window, one.then)),
        Each::new("verdict", CellKind::Code, |one| verdict_cell(verdict(one.window))),
        Each::new("not-measured", CellKind::Text, excuse).wide().where_said(has(&|one| excuse(one) != Cell::Nothing)),
        Each::new("below-missed", CellKind::Id, |one| Cell::List(one.below.iter().map(|below| component(known, *below)).collect()))
            .where_said(has(&|one| !one.below.is_empty())),
        Each::new("missed-in-a-row", CellKind::Number, |one| Cell::count(one.course.missed_in_a_row(), Tone::Watch)),
        Each::new("action", CellKind::Text, |one| said(one.action.and_then(|action| action.value.title.as_ref()))),
        Each::new("action-due", CellKind::Day, |one| due(one.action)).wide(),
        Each::new("action-state", CellKind::Code, |one| state(one.action)).wide(),
        Each::new("worked", CellKind::Code, |one| worked(measured, one.course, one.action)).wide(),
        Each::new("change", CellKind::Code, change).wide(),
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
    ];
    if history {
        let then = [
            Each::new("promised-then", CellKind::Text, |one| promised_then(one.then)).where_said(has(&|one| is_otherwise(one.then))),
            Each::new("promise-basis", CellKind::Code, |one| basis(one.then)).wide(),
        ];
        columns.splice(4..4, then);
    }
    columns
}

/// The days behind the last days of the months that windows lie in.
fn months(first: Option<&Window>, last: Option<&Window>) -> impl Iterator<Item = Day> {
    let (first, last) = first.zip(last).map_or_else(Default::default, |(first, last)| (first.first, last.end));
    let month = Length::Month.around(first, 1);
    std::iter::successors(Some(month), |month| Some(month.next())).map(|month| month.end(1)).take_while(move |end| *end <= last)
}

/// What was promised in a window, where that is not what is promised today.
fn promised_then<'a>(then: Option<&Then>) -> Cell<'a> {
    then.and_then(|then| then.otherwise.clone()).map_or(Cell::Nothing, |said| Cell::Said(said).marked(Tone::Watch))
}

/// Whether something else was promised in a window than today.
fn is_otherwise(then: Option<&Then>) -> bool {
    then.is_some_and(|then| then.otherwise.is_some())
}

/// Which commit says what was promised in a window.
fn basis<'a>(then: Option<&Then>) -> Cell<'a> {
    then.map_or(Cell::Nothing, |then| Cell::Code("promise-basis", then.basis.key()))
}

/// The result of a window, in the unit of what it is judged by.
fn result<'a>(measured: &Measured<'_>, course: &Course<'_>, window: Option<&Window>, then: Option<&Then>) -> Cell<'a> {
    then.map_or_else(|| result_cell(measured, course, window), |then| then.result.clone().map_or(Cell::Nothing, Cell::Said))
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

fn of_windows<'f, 'a>(known: &'f Known<'a>, measured: &'f Measured<'a>, history: bool) -> Vec<Column<'f, 'a, OfWindow<'f, 'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, OfWindow<'f, 'a>>;
    let mut columns = vec![
        Each::new("description", CellKind::Id, |one| known.id(one.course.subject)),
        Each::new("title", CellKind::Text, |one| known.title(one.course.subject)),
        Each::new("promise", CellKind::Text, |one| name_cell(one.course)),
        Each::new("window", CellKind::Id, |one| period_cell(Some(one.window))),
        Each::new("result", CellKind::Text, |one| result(measured, one.course, Some(one.window), one.then)),
        Each::new("verdict", CellKind::Code, |one| verdict_cell(one.window.verdict)),
        Each::new("cases", CellKind::Number, |one| cases_cell(Some(one.window))),
        Each::new("item", CellKind::Id, |one| item_cell(one.course)).data(),
        Each::new("figure-place", CellKind::Id, |one| one.window.row().map_or(Cell::Nothing, |(file, line)| known.place(file, line)))
            .data(),
    ];
    if history {
        let then = [
            Each::new("promised", CellKind::Text, |one| Cell::Said(one.course.promise.said.clone())),
            Each::new("promised-then", CellKind::Text, |one| promised_then(one.then)),
            Each::new("promise-basis", CellKind::Code, |one| basis(one.then)).wide(),
        ];
        columns.splice(4..4, then);
    }
    columns
}
