//! An id, date, link, address, code or amount that is not one, or bounds in the wrong order. Found by `schema`.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP104", name: "bad-value", severity: Severity::Error, check: Check::Elsewhere };
