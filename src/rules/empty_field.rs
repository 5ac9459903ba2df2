//! A field that is there and says nothing (PU2-7). Found by `schema`.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP203", name: "empty-field", severity: Severity::Error, check: Check::Elsewhere };
