//! A merge that was not finished, or a Git LFS pointer. Found by `yaml`.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP008", name: "merge-conflict", severity: Severity::Error, check: Check::Elsewhere };
