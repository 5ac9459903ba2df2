//! Judging again after a change: only what it can have touched is judged anew, which is descriptions that changed, and
//! those that refer to them over any number of links.
//!
//! Reads nothing: it is told what came and what went.

use std::sync::Arc;

use compact_str::CompactString;
use foldhash::{HashMap, HashSet};

use super::{Checked, CheckedTable, settled};
use crate::finding::Finding;
use crate::model::{Description, Target};
use crate::registry::{DescriptionId, Registry};
use crate::rules::{self, Asked, Found, Policy, Settled};
use crate::source::FileId;

/// What is kept from one judgement to the next.
#[derive(Default)]
pub struct Again {
    /// By what name each description goes, by its file.
    names: HashMap<FileId, CompactString>,
    /// Which files refer to a description, by its name.
    referring: HashMap<CompactString, HashSet<FileId>>,
    /// What the rules for one description and its links found, by file.
    linked: HashMap<FileId, Found>,
    /// Which files have to be judged anew, whatever happened to them.
    unjudged: HashSet<FileId>,
    /// The day on which was judged, as `2026-11-20`.
    day: String,
    /// Whether findings are shown, and not only counted: then what they suggest has to be that of now as well.
    is_shown: bool,
}

/// What is found now.
#[derive(Debug)]
pub struct Outcome {
    /// The descriptions, linked.
    pub registry: Registry,
    /// What is wrong, sorted by place.
    pub findings: Vec<Finding>,
    /// What nobody can be sure of, as something is not understood.
    pub withheld: Vec<Finding>,
    /// How many findings exceptions left out.
    pub ignored: usize,
    /// Whether a file could not be read, so that the judgement is incomplete.
    pub incomplete: bool,
}

impl Again {
    /// Nothing has been judged yet, and findings will be shown.
    pub fn shown() -> Self {
        Self { is_shown: true, ..Self::default() }
    }

    /// The same descriptions as before, to be judged by another policy: what was found is forgotten.
    pub fn asked_otherwise(descriptions: &[Arc<Description>]) -> Self {
        let mut again = Self::shown();
        again.touched(&[], descriptions);
        again.unjudged = descriptions.iter().map(|description| description.file).collect();
        again
    }

    /// Judges a registry of which some descriptions are gone and some have come since the last time; all of its files and
    /// tables come in the order of their paths. The policy is always the same, but for its day.
    pub fn judge(
        &mut self,
        (files, tables): (&[&Checked], &[&CheckedTable]),
        gone: &[Arc<Description>],
        come: &[Arc<Description>],
        policy: &Policy,
    ) -> Outcome {
        let mut touched = self.touched(gone, come);
        touched.extend(std::mem::take(&mut self.unjudged));
        let registry = Registry::new(files.iter().map(|file| Arc::clone(&file.description)).collect());
        let registry = registry.with_tables(tables.iter().map(|table| Arc::clone(&table.table)).collect());
        if self.day != policy.today() {
            policy.today().clone_into(&mut self.day);
            if rules::turn_with_the_day(&registry) {
                touched.extend(self.names.keys());
            }
        }
        let ids: Vec<DescriptionId> = touched.iter().filter_map(|file| registry.id_of_file(*file)).collect();
        for file in &touched {
            self.linked.remove(file);
        }
        for (file, found) in by_file(rules::check_linked(&registry, &ids, policy)) {
            self.linked.insert(file, found);
        }
        let mut found = rules::check_whole(&registry, policy);
        found.findings.extend(files.iter().flat_map(|file| file.findings.iter().cloned()));
        found.findings.extend(tables.iter().flat_map(|table| table.findings.iter().cloned()));
        super::tables::attribute(&mut found.findings, &registry);
        for linked in self.linked.values() {
            found.add(linked.clone());
        }
        let incomplete = files.iter().any(|file| file.is_unread()) || tables.iter().any(|table| table.is_unread());
        let Settled { findings, withheld, ignored } = settled(found, &registry, policy, !incomplete, Asked::default());
        Outcome { registry, findings, withheld, ignored, incomplete }
    }

    /// Takes notice of what went and came, and says which files may have to be judged anew.
    fn touched(&mut self, gone: &[Arc<Description>], come: &[Arc<Description>]) -> HashSet<FileId> {
        let mut names: Vec<CompactString> = Vec::new();
        for (descriptions, is_new) in [(gone, false), (come, true)] {
            for description in descriptions {
                let file = description.file;
                names.push(description.name.clone());
                if is_new {
                    self.names.insert(file, description.name.clone());
                } else {
                    self.names.remove(&file);
                    self.linked.remove(&file);
                }
                for name in named(description) {
                    let referring = self.referring.entry(name).or_default();
                    if is_new {
                        referring.insert(file)
                    } else {
                        referring.remove(&file)
                    };
                }
            }
        }
        let mut touched: HashSet<FileId> = come.iter().map(|description| description.file).collect();
        // What is not understood may be, or name, whatever others miss.
        if gone.iter().chain(come).any(|description| description.broken) {
            touched.extend(self.names.keys());
        }
        while let Some(name) = names.pop() {
            for file in self.referring.get(&name).into_iter().flatten() {
                if touched.insert(*file) {
                    names.extend(self.names.get(file).cloned());
                }
            }
        }
        if self.is_shown {
            let suggests = |found: &Found| found.findings.iter().any(|finding| finding.args.iter().any(|(name, _)| *name == "suggestions"));
            touched.extend(self.linked.iter().filter(|(_, found)| suggests(found)).map(|(file, _)| *file));
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
        files.entry(finding.about).or_default().findings.push(finding);
    }
    files
}
