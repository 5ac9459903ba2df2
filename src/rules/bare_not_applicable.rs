//! `not_applicable` without a real reason, or where the format does not allow it (PU2-7). Found by `schema`.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP204", name: "bare-not-applicable", severity: Severity::Error, check: Check::Elsewhere };
