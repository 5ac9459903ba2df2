//! An id, date, link, address, code or amount that is not one, or bounds in the wrong order. Found by `schema`.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP104", name: names::BAD_VALUE, severity: Severity::Error, check: Check::Elsewhere, traits: Traits::NONE };
