//! A file that does not say what it describes. Found when its kind is asked for.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP009", name: names::NOT_A_DESCRIPTION, severity: Severity::Error, check: Check::Elsewhere, traits: Traits::NONE };
