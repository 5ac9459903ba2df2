//! A key that a mapping has twice. Found by `yaml`.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP004", name: names::DUPLICATE_KEY, severity: Severity::Error, check: Check::Elsewhere, traits: Traits::NONE };
