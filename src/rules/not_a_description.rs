//! A file that does not say what it describes. Found when its kind is asked for.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP009", name: "not-a-description", severity: Severity::Error, check: Check::Elsewhere };
