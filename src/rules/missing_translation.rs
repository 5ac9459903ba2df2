//! A text that lacks one of the registry's languages (PU2-7, N3-3). Found by `schema`.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP205", name: names::MISSING_TRANSLATION, severity: Severity::Warning, check: Check::Elsewhere, traits: Traits::NONE };
