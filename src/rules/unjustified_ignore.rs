//! An exception for which nobody gives a reason. Found where exceptions are applied.

use super::{Check, Rule, Traits};
use crate::finding::Severity;

pub(super) const RULE: Rule =
    Rule { code: "PVP803", name: "unjustified-ignore", severity: Severity::Warning, check: Check::Elsewhere, traits: Traits::NONE };
