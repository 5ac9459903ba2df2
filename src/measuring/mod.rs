//! What is promised against what is measured: each promise with its windows and how they stand (PU2-17, PU2-4, PU2-19).
//!
//! Made once for a registry on a day; rules and reports ask it. Knows nothing of rules.

mod fits;
mod judge;
mod past;
mod promise;
mod ratio;
mod subject;
mod window;

use std::collections::BTreeMap;
use std::ops::Range;

use foldhash::{HashMap, HashSet};
use rayon::prelude::*;

pub use judge::{Bounds, Contradiction, Dated, Manner, Outcome, Reason, Rules, Verdict, above_whole};
pub use past::{Basis, Moment, Past, Then, Wanted};
pub use promise::{Promised, Published, Sort, promised};
pub use ratio::Ratio;
pub use subject::{Clash, ClashKind, Rows, rows_of};
use subject::{Subject, once};
pub use window::Window;

use crate::finding::{Arg, Finding};
use crate::model::{CorrectiveAction, Description, Keyed, Measurements, NotMeasured, Role, Status, WorkState};
use crate::registry::{DescriptionId, Registry};
use crate::schema::Has;
use crate::settings::Measuring;
use crate::source::Place;
use crate::table::{Column, Day, Decimal, Item, Length, Period, RequestKind, Row};

/// A promise and how it was kept.
#[derive(Clone, Debug)]
pub struct Course<'r> {
    /// What is measured.
    pub subject: DescriptionId,
    /// What is promised.
    pub promise: Promised<'r>,
    /// Its windows, the earliest first.
    pub windows: Vec<Window>,
}

impl Course<'_> {
    /// The newest window with a verdict.
    pub fn last(&self) -> Option<&Window> {
        self.windows.iter().rev().find(|window| window.is_met().is_some())
    }

    /// The windows with a verdict, the newest first.
    pub fn judged(&self) -> impl Iterator<Item = &Window> {
        self.windows.iter().rev().filter(|window| window.is_met().is_some())
    }

    /// How many of the newest windows with a verdict were not kept, one after the other.
    pub fn missed_in_a_row(&self) -> usize {
        self.judged().take_while(|window| window.is_met() == Some(false)).count()
    }

    /// Whether there is a figure of it.
    pub fn has_figures(&self) -> bool {
        self.windows.iter().any(|window| !matches!(window.verdict, Verdict::Open(Reason::NoData | Reason::Explained)))
    }
}

/// All promises of a registry, and how they were kept.
#[derive(Debug)]
pub struct Measured<'r> {
    /// The registry.
    pub registry: &'r Registry,
    /// How figures are judged.
    pub rules: Rules,
    /// How many months after the end of its window a figure is missing.
    pub grace: u8,
    courses: Vec<Course<'r>>,
    of: HashMap<DescriptionId, Range<usize>>,
    clashes: Vec<Clash>,
    words: HashMap<DescriptionId, Words<'r>>,
    /// The institutions that have figures of what they promise.
    measuring: HashSet<DescriptionId>,
}

/// What somebody wrote about the figures of a subject.
#[derive(Clone, Copy, Debug)]
pub struct Words<'r> {
    /// The description that they stand in.
    pub description: &'r Description,
    /// What it says.
    pub body: &'r Measurements,
}

impl<'r> Words<'r> {
    /// What is done where promises were not kept.
    pub fn actions(self) -> impl Iterator<Item = &'r Keyed<CorrectiveAction>> {
        self.body.corrective_actions.value().into_iter().flat_map(|actions| actions.iter())
    }

    /// What somebody says, for now, on why something is not measured.
    fn excuse(self, item: &str, today: Day) -> Option<&'r NotMeasured> {
        self.body.not_measured.iter().find(|excuse| {
            let is_over = excuse.until.as_ref().and_then(|until| Day::read(&until.value)).is_some_and(|until| until < today);
            !is_over && excuse.item.as_ref().is_some_and(|named| named.value == item)
        })
    }

    /// The day from which on something is measured, where that is stated.
    fn since(self, item: &str, year_starts: i8) -> Option<Day> {
        let series = self.body.series.iter().find(|series| series.item.as_ref().is_some_and(|named| named.value == item))?;
        let since = series.since.as_ref()?.value.as_str();
        Day::read(since).or_else(|| Some(Period::read(since)?.first(year_starts)))
    }

    /// Whether something is no longer measured.
    pub fn has_ended(self, item: &str) -> bool {
        self.body.ended.iter().any(|ended| ended.item.as_ref().is_some_and(|named| named.value == item))
    }
}

impl<'r> Measured<'r> {
    /// Judges all promises of a registry; `today` as `2026-11-20`.
    pub fn new(registry: &'r Registry, settings: &Measuring, today: &str) -> Self {
        Self::of_those(registry, settings, today, |_| true)
    }

    /// Judges the promises of one description.
    pub fn of_one(registry: &'r Registry, settings: &Measuring, today: &str, id: DescriptionId) -> Self {
        Self::of_those(registry, settings, today, |other| other == id)
    }

    fn of_those(registry: &'r Registry, settings: &Measuring, today: &str, wanted: impl Fn(DescriptionId) -> bool) -> Self {
        let Measuring { round, grace, year_starts, .. } = *settings;
        let rules = Rules { round, year_starts, today: Day::read(today).unwrap_or_default() };
        let subjects: Vec<(DescriptionId, &Description)> =
            registry.descriptions().filter(|(id, description)| !description.broken && wanted(*id)).collect();
        let words = words(registry);
        let judged = subjects
            .into_par_iter()
            .map(|(id, description)| (id, Subject { id, description, registry, rules: &rules, words: words.get(&id) }.judged()));
        let judged: Vec<_> = judged.collect();
        let (mut courses, mut clashes) = (Vec::new(), Vec::new());
        let mut of = HashMap::default();
        for (id, (some, wrong)) in judged {
            clashes.extend(wrong);
            if !some.is_empty() {
                of.insert(id, courses.len()..courses.len() + some.len());
                courses.extend(some);
            }
        }
        Self { registry, rules, grace, courses, of, clashes, words, measuring: measuring(registry) }
    }

    /// Whether an institution has figures of what it promises.
    pub fn measures(&self, institution: DescriptionId) -> bool {
        self.measuring.contains(&institution)
    }

    /// Whether anybody has.
    pub fn anybody_measures(&self) -> bool {
        !self.measuring.is_empty()
    }

    /// What an institution promises, as far as it runs.
    pub fn promised_by(&self, institution: DescriptionId) -> impl Iterator<Item = &Course<'r>> {
        let owned = self.registry.owned_by(institution).iter().copied().filter(|subject| self.runs(*subject));
        owned.flat_map(|subject| self.of(subject))
    }

    /// What somebody wrote about figures, by what is measured, in the order of the files.
    pub fn all_words(&self) -> impl Iterator<Item = (DescriptionId, Words<'r>)> {
        let mut all: Vec<(DescriptionId, Words<'r>)> = self.words.iter().map(|(subject, words)| (*subject, *words)).collect();
        all.sort_unstable_by_key(|(_, words)| words.description.file);
        all.into_iter()
    }

    /// How many requests of a kind there were in the twelve months that ended last, in millionths; nothing where nobody counted.
    pub fn last_year(&self, subject: DescriptionId, kind: RequestKind) -> Option<i128> {
        let end = Length::Month.around(self.rules.today, self.rules.year_starts).first(self.rules.year_starts);
        self.requests(subject, kind, end.months_later(-12), end)
    }

    /// How many requests of a kind there were from a day on, until before another; nothing where nobody counted.
    pub fn requests(&self, subject: DescriptionId, kind: RequestKind, from: Day, end: Day) -> Option<i128> {
        judge::sum(&self.volume(subject, kind), from, end)
    }

    /// The rows of requests of a kind; of an institution none where one of its services counts them (MANAGEMENT.md H6).
    fn volume(&self, subject: DescriptionId, kind: RequestKind) -> Vec<Dated<'r>> {
        let item = format!("volume/{}", kind.key());
        let is_counted = |service: &DescriptionId| {
            let mut of_it = self.registry.figures().of(&self.registry.get(*service).name).filter(|run| run.series.item == item);
            self.registry.get(*service).has(Has::Needs) && of_it.any(|run| run.rows().any(Row::has_figure))
        };
        if self.registry.owned_by(subject).iter().any(is_counted) {
            return Vec::new();
        }
        let items = rows_of(self.registry, &self.registry.get(subject).name, self.rules.year_starts);
        items.get(item.as_str()).map(once).unwrap_or_default()
    }

    /// The same by channels; nothing of rows that name none.
    pub fn requests_by_channel(&self, subject: DescriptionId, kind: RequestKind, from: Day, end: Day) -> BTreeMap<String, i128> {
        let rows = self.volume(subject, kind);
        let of_channels = rows.chunk_by(|a, b| a.channel == b.channel).filter(|rows| !rows[0].channel.is_empty());
        of_channels.filter_map(|rows| Some((rows[0].channel.to_owned(), judge::sum(rows, from, end)?))).collect()
    }

    /// Figures that contradict themselves or each other, by their subjects.
    pub fn clashes(&self) -> &[Clash] {
        &self.clashes
    }

    /// What somebody wrote about the figures of a description.
    pub fn words(&self, subject: DescriptionId) -> Option<Words<'r>> {
        self.words.get(&subject).copied()
    }

    /// What somebody says, for now, on why a promise is not measured.
    pub fn excuse(&self, course: &Course<'_>) -> Option<&'r NotMeasured> {
        let (words, item) = self.words(course.subject).zip(course.promise.item.as_deref())?;
        words.excuse(item, self.rules.today)
    }

    /// What is done about a promise, by the ids of the actions.
    pub fn actions<'c>(&'c self, course: &'c Course<'_>) -> impl Iterator<Item = &'r Keyed<CorrectiveAction>> + 'c {
        let item = course.promise.item.as_deref();
        let actions = self.words(course.subject).into_iter().flat_map(Words::actions);
        actions.filter(move |action| item.is_some_and(|item| action.value.r#for.iter().any(|named| named.value == item)))
    }

    /// The action that covers a window that was not met: it names it, or it is still to be done and was made for an earlier one.
    pub fn covering(&self, course: &Course<'_>, missed: &Window) -> Option<&'r Keyed<CorrectiveAction>> {
        let names = |action: &CorrectiveAction, is_it: &dyn Fn(Period) -> bool| {
            action.missed.iter().filter_map(|named| Period::read(&named.value)).any(is_it)
        };
        let is_earlier = |period: Period| period.first(self.rules.year_starts) < missed.first;
        let state = |action: &CorrectiveAction| action.state != Some(WorkState::Dropped);
        let covers = |action: &&Keyed<CorrectiveAction>| {
            let action = &action.value;
            state(action) && (names(action, &|period| period == missed.period) || action.is_open() && names(action, &is_earlier))
        };
        self.actions(course).filter(covers).last()
    }

    /// Whether an action that is done helped: every window with a verdict that began after it was kept; nothing where there is none.
    pub fn worked(&self, course: &Course<'_>, action: &CorrectiveAction) -> Option<bool> {
        let done = action.done.as_ref().filter(|_| action.is_done()).and_then(|done| Day::read(&done.value))?;
        let after: Vec<bool> = course.windows.iter().filter(|window| window.first > done).filter_map(Window::is_met).collect();
        (!after.is_empty()).then(|| after.iter().all(|is_met| *is_met))
    }

    /// What rows name that is not there, and what they say that cannot be: for the rules of links and of reading.
    pub fn misfits(&self) -> Vec<Finding> {
        fits::misfits(self)
    }

    /// The cell of a window's last figure.
    pub fn place(&self, window: &Window) -> Option<Place> {
        let (file, line) = window.row()?;
        let table = self.registry.figures().table(file)?;
        let row = table.row_at(line)?;
        let column = if row.value().is_some() {
            Column::Value
        } else if row.part().is_some() {
            Column::Part
        } else {
            Column::Total
        };
        Some(table.place(row, column))
    }

    /// The result of a window in words.
    pub fn result(&self, course: &Course<'_>, window: &Window) -> Option<Arg> {
        course.promise.result(window)
    }

    /// The result of a window as it is shown: to two decimals, and never on the other side of the bound.
    pub fn shown(&self, course: &Course<'_>, window: &Window) -> Option<Decimal> {
        course.promise.shown(window)
    }

    /// All promises, by their descriptions.
    pub fn courses(&self) -> &[Course<'r>] {
        &self.courses
    }

    /// The promises of a description.
    pub fn of(&self, subject: DescriptionId) -> &[Course<'r>] {
        self.of.get(&subject).map_or(&[], |range| &self.courses[range.clone()])
    }

    /// Whether what is measured runs, so that rules speak of it.
    pub fn runs(&self, subject: DescriptionId) -> bool {
        !matches!(self.registry.get(subject).status, Status::Planned | Status::Creation | Status::Retired | Status::Draft | Status::Ended)
    }

    /// The window that shows how a promise stands: the newest with a verdict, else the newest that ended, else the newest.
    pub fn telling<'c>(&self, course: &'c Course<'_>) -> Option<&'c Window> {
        let ended = || course.windows.iter().rev().find(|window| window.end <= self.rules.today);
        course.last().or_else(ended).or_else(|| course.windows.last())
    }

    /// The newest window of a promise that is due by now: it ended, and the time to bring its figures is over.
    pub fn last_due<'c>(&self, course: &'c Course<'_>) -> Option<&'c Window> {
        let is_due = |window: &&Window| window.end.months_later(i32::from(self.grace)) <= self.rules.today;
        course.windows.iter().rev().find(is_due)
    }

    /// A course by the item that rows name it by.
    pub fn course(&self, subject: DescriptionId, item: &str) -> Option<&Course<'r>> {
        self.of(subject).iter().find(|course| course.promise.item.as_deref() == Some(item))
    }
}

/// The institutions that have figures of what they promise.
fn measuring(registry: &Registry) -> HashSet<DescriptionId> {
    let figures = registry.figures().runs().filter(|run| !matches!(Item::of(&run.series.item), Some(Item::Volume(_)) | None));
    let mut known: HashSet<&str> = HashSet::default();
    let subjects = figures.filter(|run| run.rows().any(Row::has_figure)).map(|run| run.series.subject.as_str());
    let subjects: Vec<&str> = subjects.filter(|subject| known.insert(subject)).collect();
    subjects.into_iter().filter_map(|subject| registry.whose(registry.by_name(subject)?)).collect()
}

/// What somebody wrote about figures, by what is measured; of several descriptions the first.
fn words(registry: &Registry) -> HashMap<DescriptionId, Words<'_>> {
    let mut words = HashMap::default();
    for (_, description, body) in registry.all::<Measurements>() {
        let of = description.linked(Role::Measures).next().and_then(|of| registry.by_name(&of.value));
        if let Some(of) = of.filter(|_| !description.broken) {
            words.entry(of).or_insert(Words { description, body });
        }
    }
    words
}

impl From<crate::model::Window> for Length {
    fn from(window: crate::model::Window) -> Self {
        use crate::model::Window;
        match window {
            Window::Day => Self::Day,
            Window::Week => Self::Week,
            Window::Month => Self::Month,
            Window::Quarter => Self::Quarter,
            Window::Year => Self::Year,
        }
    }
}
