//! Text that is not YAML. Found by `yaml`.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP003", name: "yaml-syntax", severity: Severity::Error, check: Check::Elsewhere };
