//! A key that the format does not have. Found by `schema`.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP101", name: names::UNKNOWN_KEY, severity: Severity::Error, check: Check::Elsewhere, traits: Traits::NONE };
