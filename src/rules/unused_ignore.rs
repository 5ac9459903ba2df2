//! An exception that suppresses nothing (PROMISES.md: nothing is silently skipped). Found where exceptions are applied.

use super::{Check, Rule, Traits};
use crate::finding::Severity;

pub(super) const RULE: Rule =
    Rule { code: "PVP801", name: "unused-ignore", severity: Severity::Warning, check: Check::Elsewhere, traits: Traits::NONE };
