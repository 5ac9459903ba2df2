//! A value outside its code list, or outside the registry's classifier. Found by `schema`.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP103", name: names::UNKNOWN_CODE, severity: Severity::Error, check: Check::Elsewhere, traits: Traits::NONE };
