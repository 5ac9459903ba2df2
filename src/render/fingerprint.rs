//! A short text for each finding that stays the same while the finding does, for services that follow findings over time.
//!
//! Made from what a finding is known by, so that it survives moved lines and renamed files; in no two findings the same.

use std::collections::HashMap;

use super::Report;
use crate::finding::Finding;
use crate::identity::identify;
use crate::registry::Registry;
use crate::source::Source;

/// The fingerprints of the shown findings, in their order.
pub(super) fn fingerprints(report: &Report<'_>) -> Vec<String> {
    of(&report.findings, &report.judgement.registry, report.source)
}

/// The fingerprints of findings, in their order: a digest, and how many findings before have the same one.
pub fn of(findings: &[&Finding], registry: &Registry, source: &dyn Source) -> Vec<String> {
    let mut seen: HashMap<u128, usize> = HashMap::new();
    let digests = identify(findings, registry, source, |_, identity| identity.digest());
    let numbered = digests.into_iter().map(|digest| {
        let count = seen.entry(digest).or_insert(0);
        *count += 1;
        format!("{digest:032x}:{count}")
    });
    numbered.collect()
}
