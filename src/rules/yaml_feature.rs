//! YAML that descriptions do without: anchors, aliases, merge keys, tags, directives, further documents, keys that are not text. Found by `yaml`.

use super::{Check, Rule};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule { code: "PVP005", name: "yaml-feature", severity: Severity::Error, check: Check::Elsewhere };
