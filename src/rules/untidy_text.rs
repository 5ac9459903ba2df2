//! Text with marks that nobody meant. Found by `yaml`.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP011", name: "untidy-text", severity: Severity::Warning, check: Check::Elsewhere };
