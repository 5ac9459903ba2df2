//! Figures that came, went or were rewritten, and verdicts that changed: with the figures, or with what is promised (PU2-17,
//! PU2-4).
//!
//! Rows are the same by subject, item, period and channel, whatever table they stand in. Where a table that only one moment
//! has is not understood as a whole, it is not known what came or went, and no verdict is told.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use compact_str::{CompactString, format_compact};

use super::{Both, Subject};
use crate::finding::Arg;
use crate::measuring::{Course, Measured, Verdict, Window};
use crate::registry::{Registry, Run, joined};
use crate::source::FileId;
use crate::table::{Decimal, Period, Row, Table};

/// What became of the figures of one item.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureChange {
    /// What is measured, as it is now.
    pub subject: Subject,
    /// What of it, as rows name it.
    pub item: CompactString,
    /// How many figures came.
    pub added: usize,
    /// How many went.
    pub removed: usize,
    /// Those with other numbers than before, by their times and channels.
    pub rewritten: Vec<Rewritten>,
    /// The files that it is about: the description, and the tables.
    pub files: BTreeSet<String>,
}

/// A figure that has other numbers than before.
#[derive(Clone, Debug, PartialEq)]
pub struct Rewritten {
    /// The time that it is for, as it is written.
    pub period: String,
    /// The channel; empty for all of them.
    pub channel: CompactString,
    /// The numbers before.
    pub old: Figure,
    /// The numbers now.
    pub new: Figure,
}

/// The numbers of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The result.
    pub value: Option<Decimal>,
    /// The cases that kept the bound.
    pub part: Option<Decimal>,
    /// The cases.
    pub total: Option<Decimal>,
}

/// A promise that stands otherwise in a window than it did.
#[derive(Clone, Debug, PartialEq)]
pub struct VerdictChange {
    /// What promises it, as it is now.
    pub subject: Subject,
    /// Its file.
    pub file: String,
    /// The promise, as rows name it.
    pub item: CompactString,
    /// What it is called.
    pub promise: Arg,
    /// The window, as it is written.
    pub window: String,
    /// How it stood; nothing where there was no such window.
    pub old: Option<Verdict>,
    /// How it stands.
    pub new: Option<Verdict>,
}

/// A promise that was kept in its newest window and is not kept in the one that is newest now, or the other way round.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// The promise, as rows name it.
    pub item: CompactString,
    /// What it is called.
    pub promise: Arg,
    /// The newest window now.
    pub window: String,
    /// Whether it is kept there.
    pub is_kept: bool,
}

/// What changed in what is measured.
#[derive(Debug, Default)]
pub(super) struct Measurements {
    pub(super) figures: Vec<FigureChange>,
    pub(super) verdicts: Vec<VerdictChange>,
    pub(super) turns: Vec<(Subject, Turn)>,
    /// Whether a table is not understood, so that figures may have come or gone that nobody sees.
    pub(super) unclear: bool,
}

/// A time and a channel.
type When = (Period, CompactString);

/// The rows of an item by their times and channels.
type Rows<'b> = HashMap<When, (&'b Row, FileId)>;

/// Compares what is measured at both moments.
pub(super) fn changes(both: &Both<'_>) -> Measurements {
    let (before, after) = (both.change.before, both.change.after);
    let files = |registry: &Registry| registry.figures().tables().map(|table| table.file).collect::<HashSet<FileId>>();
    let (old, new) = (files(before), files(after));
    let is_unsound = |registry: &Registry, others: &HashSet<FileId>| {
        let changed = |table: &&Table| !others.contains(&table.file);
        registry.figures().tables().filter(changed).any(|table| !table.is_sound)
    };
    let (was_unclear, is_unclear) = (is_unsound(before, &new), is_unsound(after, &old));
    let mut found = Measurements { unclear: was_unclear || is_unclear, ..Measurements::default() };
    let was = rows(before, &new, |run| both.item_now(&run.series.subject, &run.series.item));
    let is = rows(after, &old, |run| (run.series.subject.clone(), run.series.item.clone()));
    let items: BTreeSet<&(CompactString, CompactString)> = was.keys().chain(is.keys()).collect();
    let none = Rows::new();
    for key in items {
        let (was, is) = (was.get(key).unwrap_or(&none), is.get(key).unwrap_or(&none));
        let mut change = both.blank(key);
        for (when, (row, table)) in is {
            match was.get(when) {
                Some((earlier, _)) if earlier.is_refused || row.is_refused || earlier.says_the_same(row) => continue,
                Some((earlier, _)) if earlier.has_figure() && row.has_figure() => {
                    let (period, channel) = (when.0.to_string(), when.1.clone());
                    change.rewritten.push(Rewritten { period, channel, old: Figure::of(earlier), new: Figure::of(row) });
                }
                Some((earlier, _)) if earlier.has_figure() => change.removed += 1,
                None if row.is_refused || !row.has_figure() || was_unclear => continue,
                Some(_) | None => change.added += 1,
            }
            change.files.insert(both.change.path(*table).to_owned());
        }
        for (_, (row, table)) in was.iter().filter(|(when, _)| !is.contains_key(*when)) {
            if row.has_figure() && !row.is_refused && !is_unclear {
                change.removed += 1;
                change.files.insert(both.change.path(*table).to_owned());
            }
        }
        change.rewritten.sort_by(|a, b| (&a.period, &a.channel).cmp(&(&b.period, &b.channel)));
        if change.added + change.removed + change.rewritten.len() > 0 {
            found.figures.push(change);
        }
    }
    if !found.unclear {
        both.verdicts(&mut found);
    }
    found
}

impl Figure {
    fn of(row: &Row) -> Self {
        Self { value: row.value(), part: row.part(), total: row.total() }
    }
}

/// The rows of tables that the other moment does not have, by what they are called now; of several for one time and channel,
/// the first with a figure.
fn rows<'b>(
    registry: &'b Registry,
    others: &HashSet<FileId>,
    called: impl Fn(Run<'b>) -> (CompactString, CompactString),
) -> BTreeMap<(CompactString, CompactString), Rows<'b>> {
    let mut all: BTreeMap<(CompactString, CompactString), Rows<'b>> = BTreeMap::new();
    for run in registry.figures().runs().filter(|run| !others.contains(&run.table.file)) {
        let rows = all.entry(called(run)).or_default();
        for row in run.rows() {
            let known = rows.entry((row.period, run.series.channel.clone())).or_insert((row, run.table.file));
            if !known.0.has_figure() && row.has_figure() {
                *known = (row, run.table.file);
            }
        }
    }
    all
}

impl Both<'_> {
    /// What an item of the earlier moment is called now.
    fn item_now(&self, subject: &CompactString, item: &CompactString) -> (CompactString, CompactString) {
        if let Some(level) = item.strip_prefix("level/")
            && let Some((subject, level)) = self.now(&joined(subject, level)).split_once('/')
        {
            return (subject.into(), format_compact!("level/{level}"));
        }
        (self.now(subject), item.clone())
    }

    fn blank(&self, (subject, item): &(CompactString, CompactString)) -> FigureChange {
        let description = self.find(subject);
        let unknown = || Subject { kind: None, id: subject.clone(), title: crate::model::Text::default() };
        let files = description.map(|description| self.change.path(description.file).to_owned()).into_iter().collect();
        let subject = description.map_or_else(unknown, Subject::of);
        FigureChange { subject, item: item.clone(), added: 0, removed: 0, rewritten: Vec::new(), files }
    }

    /// How promises that both moments make stand at each.
    fn verdicts(&self, found: &mut Measurements) {
        let (Some([then, now]), Some(day)) = (self.change.measured, self.change.day) else { return };
        let (before, after) = (self.change.before, self.change.after);
        if [before, after].iter().all(|registry| registry.figures().tables().next().is_none()) {
            return;
        }
        let today = day.to_string();
        let (was, is) = (Measured::new(before, then, &today), Measured::new(after, now, &today));
        let name = |registry: &Registry, course: &Course<'_>| registry.get(course.subject).name.clone();
        let key = |course: &&Course<'_>| Some((name(before, course), course.promise.item.clone()?));
        let earlier: HashMap<_, &Course<'_>> = was
            .courses()
            .iter()
            .filter_map(|course| key(&course).map(|(subject, item)| (self.item_now(&subject, &item), course)))
            .collect();
        for course in is.courses().iter().filter(|course| is.runs(course.subject)) {
            let Some(item) = &course.promise.item else { continue };
            let Some(earlier) = earlier.get(&(name(after, course), item.clone())) else { continue };
            let description = after.get(course.subject);
            let told = |window: Period, old: Option<Verdict>, new: Option<Verdict>| VerdictChange {
                subject: Subject::of(description),
                file: self.change.path(description.file).to_owned(),
                item: item.clone(),
                promise: course.promise.name.clone(),
                window: window.to_string(),
                old,
                new,
            };
            let of = |window: &Window| (window.period, window.verdict);
            let old: HashMap<Period, Verdict> = earlier.windows.iter().map(of).collect();
            let new: HashMap<Period, Verdict> = course.windows.iter().map(of).collect();
            let gone = earlier.windows.iter().filter(|window| !new.contains_key(&window.period));
            let mut changed: Vec<&Window> = gone.chain(&course.windows).collect();
            changed.sort_by_key(|window| window.first);
            for window in changed {
                let (old, new) = (old.get(&window.period).copied(), new.get(&window.period).copied());
                let is_judged = |verdict: Option<Verdict>| matches!(verdict, Some(Verdict::Met | Verdict::NotMet));
                if old != new && (is_judged(old) || is_judged(new)) {
                    found.verdicts.push(told(window.period, old, new));
                }
            }
            let stands = |course: &Course<'_>| course.last().and_then(|window| Some((window.period, window.is_met()?)));
            if let (Some((_, was_kept)), Some((window, is_kept))) = (stands(earlier), stands(course))
                && was_kept != is_kept
            {
                let (promise, window) = (course.promise.name.clone(), window.to_string());
                found.turns.push((Subject::of(description), Turn { item: item.clone(), promise, window, is_kept }));
            }
        }
    }
}
