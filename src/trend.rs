//! The state of a registry in figures, from moment to moment.
//!
//! Only what a change can have touched is judged anew: descriptions that changed, and those that refer to them over any
//! number of links. Knows nothing of Git: a moment is the list of its files.

use std::collections::BTreeMap;
use std::sync::Arc;

use compact_str::CompactString;
use foldhash::{HashMap, HashSet};
use rayon::prelude::*;

use crate::check::{self, Checked};
use crate::finding::{Finding, Severity};
use crate::model::{Description, Status, Target};
use crate::registry::{Coverage, DescriptionId, Registry};
use crate::rules::{self, Asked, Found, Policy};
use crate::schema::Kind;
use crate::source::FileId;

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

/// Every file of every moment, by its number.
pub type Files = HashMap<FileId, Checked>;

/// The states at several moments, in their order; each is the list of its files in the order of their paths. `progress`
/// is told of every moment.
pub fn states(moments: &[Vec<FileId>], files: &Files, policy: &Policy, progress: &(dyn Fn() + Sync)) -> Vec<State> {
    // Each thread takes one stretch: only its first moment is judged whole.
    let stretch = moments.len().div_ceil(rayon::current_num_threads()).max(1);
    let stretches = moments.par_chunks(stretch).map(|moments| {
        let mut course = Course::new(files, policy);
        let state = |files: &Vec<FileId>| {
            progress();
            course.next(files)
        };
        moments.iter().map(state).collect::<Vec<State>>()
    });
    stretches.collect::<Vec<_>>().into_iter().flatten().collect()
}

/// What is kept from one moment to the next.
struct Course<'a> {
    files: &'a Files,
    policy: &'a Policy,
    now: HashSet<FileId>,
    /// Which files of this moment refer to a description, by its name.
    referring: HashMap<CompactString, HashSet<FileId>>,
    /// What the rules for one description and its links found, by file.
    linked: HashMap<FileId, Found>,
}

impl<'a> Course<'a> {
    /// Nothing has been looked at yet.
    fn new(files: &'a Files, policy: &'a Policy) -> Self {
        Self { files, policy, now: HashSet::default(), referring: HashMap::default(), linked: HashMap::default() }
    }

    /// The state at the next moment, whose files come in the order of their paths.
    fn next(&mut self, files: &[FileId]) -> State {
        let touched = self.enter(files);
        let checked: Vec<&Checked> = files.iter().filter_map(|file| self.files.get(file)).collect();
        let registry = Registry::new(checked.iter().map(|file| Arc::clone(&file.description)).collect());
        let ids: Vec<DescriptionId> = touched.iter().filter_map(|file| registry.id_of_file(*file)).collect();
        for file in &touched {
            self.linked.remove(file);
        }
        for (file, found) in by_file(rules::check_linked(&registry, &ids, self.policy)) {
            self.linked.insert(file, found);
        }
        let mut found = rules::check_whole(&registry, self.policy);
        found.findings.extend(checked.iter().flat_map(|file| file.findings.iter().cloned()));
        for linked in self.linked.values() {
            found.add(linked.clone());
        }
        let complete = !checked.iter().any(|file| file.is_unread());
        let (findings, _) = check::settled(found, &registry, self.policy, complete, Asked::default());
        state(&registry, &findings)
    }

    /// Goes over to the files of the next moment, and says which of them may have to be judged anew.
    fn enter(&mut self, files: &[FileId]) -> HashSet<FileId> {
        let next: HashSet<FileId> = files.iter().copied().collect();
        let gone: Vec<FileId> = self.now.difference(&next).copied().collect();
        let come: Vec<FileId> = next.difference(&self.now).copied().collect();
        let mut names: Vec<CompactString> = Vec::new();
        for (files, is_new) in [(&gone, false), (&come, true)] {
            for file in files {
                let Some(description) = self.files.get(file).map(|file| &file.description) else { continue };
                names.push(description.name.clone());
                for name in named(description) {
                    let referring = self.referring.entry(name).or_default();
                    if is_new {
                        referring.insert(*file)
                    } else {
                        referring.remove(file)
                    };
                }
            }
        }
        for file in gone {
            self.linked.remove(&file);
        }
        self.now = next;
        let mut touched: HashSet<FileId> = come.into_iter().collect();
        while let Some(name) = names.pop() {
            for file in self.referring.get(&name).into_iter().flatten() {
                if touched.insert(*file) {
                    names.extend(self.files.get(file).map(|file| file.description.name.clone()));
                }
            }
        }
        touched
    }
}

/// The names that decide what a description refers to: those that it states, and its own, under which another may hold
/// needs that it takes for its own.
fn named(description: &Description) -> HashSet<CompactString> {
    let others = description.links.iter().filter(|link| link.target != Target::OwnNeed || link.to.value.contains('/'));
    // Where the name ends and that of a part begins, only the registry knows.
    let up_to =
        |text: &'_ str| -> Vec<CompactString> { text.match_indices('/').map(|(at, _)| text[..at].into()).chain([text.into()]).collect() };
    others.flat_map(|link| up_to(&link.to.value)).chain([description.name.clone()]).collect()
}

fn by_file(found: Found) -> HashMap<FileId, Found> {
    let mut files: HashMap<FileId, Found> = HashMap::default();
    for finding in found.findings {
        files.entry(finding.place.file).or_default().findings.push(finding);
    }
    for (key, count) in found.uncollected {
        files.entry(key.0).or_default().uncollected.insert(key, count);
    }
    files
}

/// A judged registry in figures.
pub fn state(registry: &Registry, findings: &[Finding]) -> State {
    let mut state = State::default();
    for kind in Kind::ALL {
        state.descriptions.insert(kind, 0);
    }
    for (_, description) in registry.descriptions() {
        if let Some(kind) = description.kind {
            *state.descriptions.entry(kind).or_default() += 1;
        }
        if description.status == Status::Retired {
            continue;
        }
        state.fields += description.filled.iter().map(|group| group.all()).sum::<usize>();
        state.filled += description.filled.iter().map(|group| group.filled()).sum::<usize>();
    }
    for finding in findings {
        if rules::find(finding.rule).is_some_and(|rule| rule.group() != "8xx") {
            *state.findings.entry((finding.code, finding.severity)).or_default() += 1;
        }
    }
    let mut coverage = Coverage::new(registry);
    for (id, life_situation, need) in registry.needs() {
        let covered = coverage.of(id);
        // What is met outside is expected of no service, unless one covers it all the same.
        if life_situation.broken || life_situation.status == Status::Retired || need.id.is_none() || need.outside.is_some() && !covered {
            continue;
        }
        state.needs += 1;
        state.unmet_needs += usize::from(!covered);
    }
    state
}
