//! Text with marks that nobody meant. Found by `yaml`.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP011", name: names::UNTIDY_TEXT, severity: Severity::Warning, check: Check::Elsewhere, traits: Traits::NONE };
