//! A merge that was not finished, or a Git LFS pointer. Found by `yaml`.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP008", name: names::MERGE_CONFLICT, severity: Severity::Error, check: Check::Elsewhere, traits: Traits::NONE };
