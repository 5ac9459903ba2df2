//! `not_applicable` without a real reason, or where the format does not allow it (PU2-7). Found by `schema`.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP204", name: names::BARE_NOT_APPLICABLE, severity: Severity::Error, check: Check::Elsewhere, traits: Traits::NONE };
