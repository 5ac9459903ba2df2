//! A table of figures in another form than the strict one (MANAGEMENT.md A). Found by `table`.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP012", name: names::TABLE_SYNTAX, severity: Severity::Error, check: Check::Elsewhere, traits: Traits::NONE };
