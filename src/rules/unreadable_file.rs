//! A file that cannot be read, is not a regular file, or lies outside the root. Found while the registry is listed and read.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP001", name: names::UNREADABLE_FILE, severity: Severity::Error, check: Check::Elsewhere, traits: Traits::NONE };
