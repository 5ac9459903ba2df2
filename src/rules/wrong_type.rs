//! A list where a text belongs, a text where a number belongs, and the like. Found by `schema`.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP102", name: "wrong-type", severity: Severity::Error, check: Check::Elsewhere };
