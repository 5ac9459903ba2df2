//! A mandatory description group that is absent (PU2-7). Found by `schema`.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP201", name: "missing-group", severity: Severity::Error, check: Check::Elsewhere };
