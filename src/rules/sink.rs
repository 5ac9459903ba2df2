//! What rules find, as it is collected. Not a rule.

use std::collections::{HashMap, HashSet};

use super::{Policy, Rule};
use crate::finding::{Finding, MOST_OF_A_RULE};
use crate::source::{FileId, Place};

/// How many findings are many enough to see to their words.
const MUCH: usize = 50_000;

/// Collects what rules find.
#[derive(Default)]
pub struct Sink {
    pub(super) findings: Vec<Finding>,
    /// From how many findings on those that nobody is shown lose their words; never, where findings will be compared.
    room: Option<usize>,
    replaced: HashSet<(&'static str, Place)>,
}

/// What rules found.
#[derive(Clone, Default)]
pub struct Found {
    /// The findings.
    pub findings: Vec<Finding>,
    /// Findings of other rules whose place these take: the rules' names, and the places.
    pub replaced: HashSet<(&'static str, Place)>,
}

impl Found {
    /// Adds what else was found.
    pub fn add(&mut self, other: Self) {
        self.findings.extend(other.findings);
        self.replaced.extend(other.replaced);
    }
}

impl Sink {
    /// A sink for a run.
    pub(super) fn of(policy: &Policy) -> Self {
        Self { room: policy.is_alone().then_some(MUCH), ..Self::default() }
    }

    pub(super) fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
        if self.room.is_some_and(|room| self.findings.len() >= room) {
            self.strip();
            self.room = Some(2 * self.findings.len());
        }
    }

    /// Takes their words from findings of a rule about a file behind as many as are shown, in the order of their places.
    fn strip(&mut self) {
        let mut places: HashMap<(FileId, &'static str), Vec<Place>> = HashMap::new();
        for finding in &self.findings {
            places.entry((finding.place.file, finding.rule)).or_default().push(finding.place);
        }
        places.retain(|_, places| places.len() > MOST_OF_A_RULE);
        let last: HashMap<_, Place> =
            places.into_iter().map(|(key, mut places)| (key, *places.select_nth_unstable(MOST_OF_A_RULE).1)).collect();
        for finding in &mut self.findings {
            if last.get(&(finding.place.file, finding.rule)).is_some_and(|last| finding.place > *last) {
                finding.strip();
            }
        }
    }

    /// Takes the place of what another rule finds at a place.
    pub(super) fn replace(&mut self, rule: &Rule, place: Place) {
        self.replaced.insert((rule.name, place));
    }

    pub(super) fn found(self) -> Found {
        Found { findings: self.findings, replaced: self.replaced }
    }
}
