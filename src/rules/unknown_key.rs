//! A key that the format does not have. Found by `schema`.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP101", name: "unknown-key", severity: Severity::Error, check: Check::Elsewhere };
