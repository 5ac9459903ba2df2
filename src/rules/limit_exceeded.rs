//! A file that is too large or too deep. Found by `yaml`, and while files are read.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP007", name: "limit-exceeded", severity: Severity::Error, check: Check::Elsewhere };
