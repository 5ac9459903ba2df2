//! A file that is not UTF-8. Found by `yaml`.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP002", name: names::INVALID_ENCODING, severity: Severity::Error, check: Check::Elsewhere, traits: Traits::NONE };
