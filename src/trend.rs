//! The state of a registry in figures, from moment to moment.
//!
//! Only what a change can have touched is judged anew. Knows nothing of Git: a moment is the list of its files.

use std::collections::BTreeMap;
use std::sync::Arc;

use foldhash::{HashMap, HashSet};
use rayon::prelude::*;

use crate::check::again::Again;
use crate::check::{Checked, Laid};
use crate::finding::{Finding, Severity};
use crate::history::Commit;
use crate::model::{Description, Status};
use crate::registry::{Coverage, DescriptionId, Registry};
use crate::rules::{self, Policy};
use crate::schema::Kind;

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

/// The states at several moments, in their order; each is the list of its files in the order of their paths. `progress`
/// is told of every moment.
pub fn states(moments: &[Vec<Laid>], files: &Files, policy: &Policy, keeps: Option<Keeps<'_>>, progress: &(dyn Fn() + Sync)) -> Vec<State> {
    // Each thread takes one stretch: only its first moment is judged whole.
    let stretch = moments.len().div_ceil(rayon::current_num_threads()).max(1);
    let stretches = moments.par_chunks(stretch).map(|moments| {
        let mut course = Succession::new(files, policy, keeps);
        let state = |files: &Vec<Laid>| {
            progress();
            course.next(files)
        };
        moments.iter().map(state).collect::<Vec<State>>()
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

    /// The state at the next moment, whose files come in the order of their paths.
    fn next(&mut self, files: &[Laid]) -> State {
        let next: HashSet<Laid> = files.iter().copied().collect();
        let only_in = |these: &HashSet<Laid>, others: &HashSet<Laid>| -> Vec<Arc<Description>> {
            these.difference(others).filter_map(|file| self.files.get(file)).map(|file| Arc::clone(&file.description)).collect()
        };
        let (gone, come) = (only_in(&self.now, &next), only_in(&next, &self.now));
        self.now = next;
        let checked: Vec<&Checked> = files.iter().filter_map(|file| self.files.get(file)).collect();
        let outcome = self.again.judge((&checked, &[]), &gone, &come, self.policy);
        state(&outcome.registry, &outcome.findings, self.keeps)
    }
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
