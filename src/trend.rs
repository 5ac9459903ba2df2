//! The state of a registry in figures, from moment to moment.
//!
//! Only what a change can have touched is judged anew. Knows nothing of Git: a moment is the list of its files.

use std::collections::BTreeMap;
use std::sync::Arc;

use foldhash::{HashMap, HashSet};
use rayon::prelude::*;

use crate::check::again::Again;
use crate::check::{Checked, CheckedTable, Laid};
use crate::finding::{Finding, Severity};
use crate::history::Commit;
use crate::measuring::{Course, Measured, Sort, Window};
use crate::model::{Description, Status};
use crate::registry::{Coverage, DescriptionId, Registry};
use crate::rules::{self, Policy};
use crate::schema::{Has, Kind};

/// A registry in figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// How many descriptions of each kind there are, in the order of the kinds.
    pub descriptions: BTreeMap<Kind, usize>,
    /// How many findings of each rule and severity there are, by the rule's code; exceptions and what is wrong with them
    /// (8xx) are left out.
    pub findings: BTreeMap<(&'static str, Severity), usize>,
    /// How many needs there are that services are expected to meet.
    pub needs: usize,
    /// How many of these no service covers.
    pub unmet_needs: usize,
    /// How many mandatory fields the descriptions have to fill (PU2-7), retired ones apart.
    pub fields: usize,
    /// How many of these are filled, or say why they do not apply.
    pub filled: usize,
    /// How promises stood, where figures were looked at.
    pub promises: Option<Promises>,
}

/// How the levels and deadlines of what runs stood, each as the newest window does of which something can be said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Promises {
    /// Those that were kept.
    pub kept: usize,
    /// Those that were not.
    pub missed: usize,
    /// Those with figures of which nothing can be said.
    pub open: usize,
    /// Those without a figure.
    pub unmeasured: usize,
}

/// What is looked at at a moment.
#[derive(Clone, Debug)]
pub struct Step<'a> {
    /// The day on which it is judged, as `2026-11-20`.
    pub day: &'a str,
    /// Its files, in the order of their paths.
    pub files: &'a [Laid],
    /// Its tables, in the order of their files; nothing where nothing was ever measured.
    pub tables: Option<&'a [Arc<CheckedTable>]>,
}

impl State {
    /// How many findings have a severity.
    pub fn of_severity(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|((_, own), _)| *own == severity).map(|(_, count)| count).sum()
    }

    /// How many findings a rule has.
    pub fn of_rule(&self, code: &str) -> usize {
        self.findings.iter().filter(|((own, _), _)| *own == code).map(|(_, count)| count).sum()
    }

    /// The share of mandatory fields that are filled, in percent; `None` where there are none.
    pub fn completeness(&self) -> Option<f64> {
        (self.fields > 0).then(|| self.filled as f64 * 100.0 / self.fields as f64)
    }
}

/// The figures at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The day that it stands for, as `2026-11-20`.
    pub day: String,
    /// The commit that the registry was at.
    pub commit: Commit,
    /// The figures.
    pub state: State,
}

/// Which descriptions are counted.
pub type Keeps<'k> = &'k (dyn Fn(&Registry, DescriptionId) -> bool + Sync);

/// Every file of every moment.
pub type Files = HashMap<Laid, Checked>;

/// The states at several moments, in their order, each as it was judged on its day. `progress` is told of every moment.
pub fn states(steps: &[Step<'_>], files: &Files, policy: &Policy, keeps: Option<Keeps<'_>>, progress: &(dyn Fn() + Sync)) -> Vec<State> {
    // Each thread takes one stretch: only its first moment is judged whole.
    let stretch = steps.len().div_ceil(rayon::current_num_threads()).max(1);
    let stretches = steps.par_chunks(stretch).map(|steps| {
        let mut course = Succession::new(files, policy, keeps);
        let state = |step: &Step<'_>| {
            progress();
            course.next(step)
        };
        steps.iter().map(state).collect::<Vec<State>>()
    });
    stretches.collect::<Vec<_>>().into_iter().flatten().collect()
}

/// What is kept from one moment to the next.
struct Succession<'a> {
    files: &'a Files,
    policy: &'a Policy,
    keeps: Option<Keeps<'a>>,
    now: HashSet<Laid>,
    again: Again,
}

impl<'a> Succession<'a> {
    /// Nothing has been looked at yet.
    fn new(files: &'a Files, policy: &'a Policy, keeps: Option<Keeps<'a>>) -> Self {
        Self { files, policy, keeps, now: HashSet::default(), again: Again::default() }
    }

    /// The state at the next moment.
    fn next(&mut self, step: &Step<'_>) -> State {
        let next: HashSet<Laid> = step.files.iter().copied().collect();
        let only_in = |these: &HashSet<Laid>, others: &HashSet<Laid>| -> Vec<Arc<Description>> {
            these.difference(others).filter_map(|file| self.files.get(file)).map(|file| Arc::clone(&file.description)).collect()
        };
        let (gone, come) = (only_in(&self.now, &next), only_in(&next, &self.now));
        self.now = next;
        let checked: Vec<&Checked> = step.files.iter().filter_map(|file| self.files.get(file)).collect();
        let tables: Vec<&CheckedTable> = step.tables.unwrap_or_default().iter().map(Arc::as_ref).collect();
        let policy = self.policy.on(step.day);
        let outcome = self.again.judge((&checked, &tables), &gone, &come, &policy);
        let mut state = state(&outcome.registry, &outcome.findings, self.keeps);
        let measured = || Measured::new(&outcome.registry, policy.measuring(), step.day);
        state.promises = step.tables.map(|_| promises(&measured(), self.keeps));
        state
    }
}

/// How promises stand, all of them or those of what is kept.
fn promises(measured: &Measured<'_>, keeps: Option<Keeps<'_>>) -> Promises {
    let registry = measured.registry;
    let is_kept = |id| keeps.is_none_or(|keeps| keeps(registry, id));
    let is_asked = |course: &&Course<'_>| {
        let id = course.subject;
        course.promise.sort != Sort::Kpi && registry.get(id).has(Has::Levels) && measured.runs(id) && is_kept(id)
    };
    let mut promises = Promises::default();
    for course in measured.courses().iter().filter(is_asked) {
        let count = match measured.telling(course).and_then(Window::is_met) {
            Some(true) => &mut promises.kept,
            Some(false) => &mut promises.missed,
            None if course.has_figures() => &mut promises.open,
            None => &mut promises.unmeasured,
        };
        *count += 1;
    }
    promises
}

/// A judged registry in figures, all of it or what is kept of it: findings about that, and needs that it concerns.
pub fn state(registry: &Registry, findings: &[Finding], keeps: Option<Keeps<'_>>) -> State {
    let is_kept = |id| keeps.is_none_or(|keeps| keeps(registry, id));
    let mut state = State::default();
    for kind in Kind::ALL {
        state.descriptions.insert(kind, 0);
    }
    for (_, description) in registry.descriptions().filter(|(id, _)| is_kept(*id)) {
        if let Some(kind) = description.kind {
            *state.descriptions.entry(kind).or_default() += 1;
        }
        if !description.status.is_judged() {
            continue;
        }
        state.fields += description.filled.iter().map(|group| group.all()).sum::<usize>();
        state.filled += description.filled.iter().map(|group| group.filled()).sum::<usize>();
    }
    let is_about =
        |finding: &&Finding| keeps.is_none() || finding.concerned().any(|(file, _)| registry.id_of_file(file).is_some_and(is_kept));
    for finding in findings.iter().filter(is_about) {
        if rules::of(finding).is_some_and(|rule| rule.group() != "8xx") {
            *state.findings.entry((finding.code, finding.severity)).or_default() += finding.count;
        }
    }
    let mut coverage = Coverage::new(registry);
    for (id, life_situation, need) in registry.needs() {
        let covered = coverage.of(id);
        // What is met outside is expected of no service, unless one covers it all the same.
        if life_situation.broken || life_situation.status == Status::Retired || need.id.is_none() || need.outside.is_some() && !covered {
            continue;
        }
        if keeps.is_some() && !coverage.concerns(id, &is_kept) {
            continue;
        }
        state.needs += 1;
        state.unmet_needs += usize::from(!covered && !coverage.may_be(id));
    }
    state
}
