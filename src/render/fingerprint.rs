//! A short text for each finding that stays the same while the finding does, for services that follow findings over time.
//!
//! Made from what a finding is known by, so that it survives moved lines and renamed files; in no two findings the same.

use std::collections::HashMap;

use super::Report;
use crate::identity::{Identity, identities};

/// The fingerprints of the shown findings, in their order: a hash, and how many findings before have the same one.
pub(super) fn fingerprints(report: &Report<'_>) -> Vec<String> {
    of(&identities(&report.findings, &report.judgement.registry, report.source))
}

/// The fingerprints of what findings are known by, in their order.
pub fn of(identities: &[Identity]) -> Vec<String> {
    let mut seen: HashMap<u128, usize> = HashMap::new();
    let numbered = identities.iter().map(|identity| {
        let hash = hash(identity);
        let count = seen.entry(hash).or_insert(0);
        *count += 1;
        format!("{hash:032x}:{count}")
    });
    numbered.collect()
}

/// FNV-1a of 128 bits: the same on every machine and in every version.
fn hash(identity: &Identity) -> u128 {
    let parts = [identity.rule, identity.description.as_str(), identity.field.as_str()];
    // No byte of UTF-8 is 0xFF, so the parts cannot run into each other.
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xFF]));
    bytes.fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013B)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_never_changes() {
        let of =
            |description: &str, field: &str| hash(&Identity { rule: "unmet-need", description: description.into(), field: field.into() });
        assert_eq!(format!("{:032x}", of("birth", "needs[x].id")), "c8502422dfd758144cda6854a91410fb");
        assert_ne!(of("a", "bc"), of("ab", "c"));
    }
}
