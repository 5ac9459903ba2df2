//! An exception whose last day has passed. Found where exceptions are applied.

use super::{Check, Rule, Traits};
use crate::finding::Severity;

pub(super) const RULE: Rule =
    Rule { code: "PVP802", name: "lapsed-ignore", severity: Severity::Warning, check: Check::Elsewhere, traits: Traits::NONE };
