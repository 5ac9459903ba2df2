//! A key that a mapping has twice. Found by `yaml`.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP004", name: "duplicate-key", severity: Severity::Error, check: Check::Elsewhere };
