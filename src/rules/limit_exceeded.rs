//! A file that is too large or too deep. Found by `yaml`, and while files are read.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP007", name: names::LIMIT_EXCEEDED, severity: Severity::Error, check: Check::Elsewhere, traits: Traits::NONE };
