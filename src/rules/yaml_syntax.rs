//! Text that is not YAML. Found by `yaml`.

use super::{Check, Rule, Traits, empty_field};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule = Rule {
    code: "PVP003",
    name: names::YAML_SYNTAX,
    severity: Severity::Error,
    check: Check::Elsewhere,
    traits: Traits { instead_of: &[&empty_field::RULE], ..Traits::NONE },
};
