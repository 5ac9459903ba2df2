//! Characters that mislead a reader or act on a terminal. Found by `yaml`, and by `schema` in ids.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP006", name: "forbidden-character", severity: Severity::Error, check: Check::Elsewhere };
