//! A value outside its code list, or outside the registry's classifier. Found by `schema`.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP103", name: "unknown-code", severity: Severity::Error, check: Check::Elsewhere };
