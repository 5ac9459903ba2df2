//! YAML that descriptions do without: anchors, aliases, merge keys, tags, directives, further documents, keys that are not text. Found by `yaml`.

use super::{Check, Rule, Traits};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP005", name: names::YAML_FEATURE, severity: Severity::Error, check: Check::Elsewhere, traits: Traits::NONE };
