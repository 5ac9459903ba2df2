//! Characters that mislead a reader or act on a terminal. Found by `yaml`, and by `schema` in ids.

use super::{Check, Rule, Traits, bad_value, unknown_code, unknown_key, untidy_text};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule = Rule {
    code: "PVP006",
    name: names::FORBIDDEN_CHARACTER,
    severity: Severity::Error,
    check: Check::Elsewhere,
    traits: Traits {
        instead_of: &[&untidy_text::RULE, &bad_value::RULE, &unknown_code::RULE, &unknown_key::RULE],
        once: true,
        ..Traits::NONE
    },
};
