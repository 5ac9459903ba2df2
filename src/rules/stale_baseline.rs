//! An entry of the baseline whose finding no longer occurs. Found where the baseline is applied.

use super::{Check, Rule, Traits};
use crate::finding::{Finding, Severity};
use crate::source::Place;

pub(super) const RULE: Rule =
    Rule { code: "PVP804", name: "stale-baseline", severity: Severity::Warning, check: Check::Elsewhere, traits: Traits::NONE };

/// An entry at a place that accepts a finding of a rule, by its name, where it no longer is; of a value, where it says so.
pub fn stale_entry(place: Place, at: &str, rule: &str, value: Option<&str>) -> Finding {
    let finding = RULE.at(place).arg("at", at).arg("rule", rule);
    match value {
        Some(value) => finding.detail("value").arg("value", value),
        None => finding,
    }
}
