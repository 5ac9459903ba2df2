//! Findings accepted for now: known by rule, description and named field, so that moved lines change nothing.
//!
//! A baseline only shrinks, unless somebody asks for more. Knows nothing of disks.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::Write;

use crate::check::Judgement;
use crate::check::file::{Sheet, Wrong};
use crate::finding::{Finding, Severity};
use crate::identity::{Identity, identities};
use crate::rules::{self, Policy};
use crate::schema;
use crate::source::{FileId, Place, Source};
use crate::yaml::Node;
use crate::yaml::chars::visible;

/// How often a finding is accepted, and where that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Accepted {
    count: usize,
    place: Place,
}

/// The findings accepted for now, by place and rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    accepted: BTreeMap<(String, String), Accepted>,
}

impl Baseline {
    /// Reads a baseline file.
    ///
    /// # Errors
    /// Where anything is wrong in it.
    pub fn read(bytes: &[u8]) -> Result<Self, Wrong> {
        let file = FileId::BASELINE;
        let sheet = Sheet::sound(bytes, file, |root, lines| schema::check_baseline(root, lines).findings)?;
        let mut baseline = Self::default();
        for item in sheet.tree.root().and_then(|root| root.get("findings")).into_iter().flat_map(Node::items) {
            let text = |key: &str| item.get(key).and_then(Node::text).unwrap_or_default().to_owned();
            let count = item.get("count").and_then(Node::text).and_then(|count| count.parse().ok()).unwrap_or(1);
            let place = item.get("at").map_or(Place::start_of(file), |at| sheet.lines.place(file, at.span()));
            baseline.add((text("at"), text("rule")), count, place);
        }
        Ok(baseline)
    }

    /// The baseline that would accept everything that was found, exceptions and the baseline itself apart.
    pub fn of(judgement: &Judgement, source: &dyn Source) -> Self {
        let findings: Vec<&Finding> = judgement.findings.iter().filter(|finding| is_acceptable(finding)).collect();
        let mut baseline = Self::default();
        for identity in identities(&findings, &judgement.registry, source) {
            baseline.add(key(&identity), 1, Place::start_of(FileId::BASELINE));
        }
        baseline
    }

    fn add(&mut self, key: (String, String), count: usize, place: Place) {
        match self.accepted.entry(key) {
            Entry::Occupied(mut known) => known.get_mut().count += count,
            Entry::Vacant(free) => _ = free.insert(Accepted { count, place }),
        }
    }

    /// How many findings it accepts.
    pub fn count(&self) -> usize {
        self.accepted.values().map(|accepted| accepted.count).sum()
    }

    /// How many findings it accepts beyond another baseline.
    pub fn beyond(&self, other: &Self) -> usize {
        let beyond = |(key, accepted): (&(String, String), &Accepted)| {
            accepted.count.saturating_sub(other.accepted.get(key).map_or(0, |known| known.count))
        };
        self.accepted.iter().map(beyond).sum()
    }

    /// What it and another baseline both accept.
    #[must_use]
    pub fn shared_with(&self, other: &Self) -> Self {
        let shared = self.accepted.iter().filter_map(|(key, accepted)| {
            let count = accepted.count.min(other.accepted.get(key)?.count);
            Some((key.clone(), Accepted { count, ..*accepted }))
        });
        Self { accepted: shared.collect() }
    }

    /// Leaves out what is accepted, and says what is accepted but no longer found.
    pub fn apply(&self, judgement: &mut Judgement, source: &dyn Source, policy: &Policy) {
        let known: Vec<Option<(String, String)>> = {
            let findings: Vec<&Finding> = judgement.findings.iter().collect();
            let identities = identities(&findings, &judgement.registry, source);
            findings.iter().zip(&identities).map(|(finding, identity)| is_acceptable(finding).then(|| key(identity))).collect()
        };
        let mut left: BTreeMap<&(String, String), usize> = self.accepted.iter().map(|(key, accepted)| (key, accepted.count)).collect();
        let mut known = known.into_iter();
        let before = judgement.findings.len();
        judgement.findings.retain(|_| {
            let left = known.next().flatten().and_then(|key| left.get_mut(&key).filter(|left| **left > 0));
            left.map(|left| *left -= 1).is_none()
        });
        judgement.accepted = before - judgement.findings.len();
        // What could not be judged may still be there.
        if judgement.incomplete {
            return;
        }
        // So may what was not asked.
        let asked = |rule: &str| rules::find(rule).is_none_or(|rule| rule.is_asked(judgement.asked));
        let stale: Vec<&(String, String)> =
            left.into_iter().filter(|((_, rule), left)| *left > 0 && asked(rule)).map(|(key, _)| key).collect();
        for key in stale {
            let (at, rule) = key;
            let finding = rules::stale_entry(self.accepted[key].place, at, rule);
            judgement.findings.extend(policy.judged(finding, &judgement.registry));
        }
    }

    /// The file: one finding a line, sorted, so that merges rarely conflict.
    pub fn to_text(&self, heading: &str) -> String {
        let mut out = String::new();
        for line in heading.lines() {
            let _ = writeln!(out, "# {line}");
        }
        out.push_str(if self.accepted.is_empty() { "findings: []\n" } else { "findings:\n" });
        for ((at, rule), accepted) in &self.accepted {
            // JSON's quoted text is YAML's.
            let at = serde_json::Value::from(at.as_str());
            let count = if accepted.count > 1 { format!(", count: {}", accepted.count) } else { String::new() };
            let _ = writeln!(out, "  - {{ at: {at}, rule: {rule}{count} }}");
        }
        out
    }
}

fn key(identity: &Identity) -> (String, String) {
    let separator = if identity.field.is_empty() { "" } else { "#" };
    // What a file may not hold is written out.
    let at = format!("{}{separator}{}", identity.description, identity.field);
    (visible(&at).into_owned(), identity.rule.to_owned())
}

/// Exceptions and the baseline are not themselves accepted: they are mended where they are written.
fn is_acceptable(finding: &Finding) -> bool {
    finding.severity >= Severity::Advice && rules::find(finding.rule).is_some_and(|rule| rule.group() != "8xx")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let mut baseline = Baseline::default();
        let place = Place::start_of(FileId::BASELINE);
        for (at, count) in [("b#needs[x \"y\"].id", 2), ("a", 1), ("līdz", 1)] {
            baseline.add((at.to_owned(), "unmet-need".to_owned()), count, place);
        }
        let text = baseline.to_text("Virsraksts");
        assert!(text.starts_with("# Virsraksts\nfindings:\n  - { at: \"a\", rule: unmet-need }\n"), "{text}");
        let read = Baseline::read(text.as_bytes()).expect("it is right");
        assert_eq!((read.count(), read.beyond(&baseline), baseline.beyond(&read)), (4, 0, 0));
        assert_eq!(Baseline::read(b"findings: []\n"), Ok(Baseline::default()));
        assert!(Baseline::read(b"findings: [{ at: x }]\n").is_err());
    }

    #[test]
    fn it_shrinks_and_says_what_is_new() {
        let of = |all: &[(&str, usize)]| {
            let mut baseline = Baseline::default();
            for (at, count) in all {
                baseline.add(((*at).to_owned(), "unmet-need".to_owned()), *count, Place::start_of(FileId::BASELINE));
            }
            baseline
        };
        let (old, now) = (of(&[("a", 3), ("b", 1)]), of(&[("a", 2), ("c", 1)]));
        assert_eq!(now.beyond(&old), 1);
        assert_eq!(old.shared_with(&now), of(&[("a", 2)]));
    }
}
