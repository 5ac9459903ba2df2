//! A file that cannot be read, is not a regular file, or lies outside the root. Found while the registry is listed and read.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP001", name: "unreadable-file", severity: Severity::Error, check: Check::Elsewhere };
