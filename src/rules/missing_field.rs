//! A mandatory field that is absent (PU2-7). Found by `schema`.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP202", name: "missing-field", severity: Severity::Error, check: Check::Elsewhere };
