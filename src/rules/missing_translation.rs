//! A text that lacks one of the registry's languages (PU2-7, N3-3). Found by `schema`.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP205", name: "missing-translation", severity: Severity::Warning, check: Check::Elsewhere };
