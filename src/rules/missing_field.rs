//! A mandatory field that is absent (PU2-7). Found by `schema`.

use super::{Absence, Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule = Rule {
    code: "PVP202",
    name: names::MISSING_FIELD,
    severity: Severity::Error,
    check: Check::Elsewhere,
    traits: Traits { absence: Absence::Field, ..Traits::NONE },
};
