//! A member of a service group that states what its group gives anyway: found while the one is laid over the other.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP411", name: names::REPEATS_GROUP, severity: Severity::Advice, check: Check::Elsewhere, traits: Traits::NONE };
