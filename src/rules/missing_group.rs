//! A mandatory description group that is absent (PU2-7). Found by `schema`.

use super::{Absence, Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule = Rule {
    code: "PVP201",
    name: names::MISSING_GROUP,
    severity: Severity::Error,
    check: Check::Elsewhere,
    traits: Traits { absence: Absence::Field, ..Traits::NONE },
};
