//! A field that is there and says nothing (PU2-7). Found by `schema`.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP203", name: names::EMPTY_FIELD, severity: Severity::Error, check: Check::Elsewhere, traits: Traits::NONE };
