//! An entry of the baseline whose finding no longer occurs. Found where the baseline is applied.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP804", name: "stale-baseline", severity: Severity::Warning, check: Check::Elsewhere };
