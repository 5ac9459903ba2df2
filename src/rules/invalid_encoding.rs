//! A file that is not UTF-8. Found by `yaml`.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP002", name: "invalid-encoding", severity: Severity::Error, check: Check::Elsewhere };
