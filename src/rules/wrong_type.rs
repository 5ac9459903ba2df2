//! A list where a text belongs, a text where a number belongs, and the like. Found by `schema`.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP102", name: names::WRONG_TYPE, severity: Severity::Error, check: Check::Elsewhere, traits: Traits::NONE };
