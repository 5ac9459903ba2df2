//! A mandatory field that is absent (PU2-7). Found by `schema`; what an agreement has to say of its parties and of what is
//! received, here (PU2-17).

use super::{Absence, Check, Links, Rule, Sink, Traits, agreed};
use crate::finding::Severity;
use crate::names;

pub(super) const RULE: Rule = Rule {
    code: "PVP202",
    name: names::MISSING_FIELD,
    severity: Severity::Error,
    check: Check::Links(check),
    traits: Traits { absence: Absence::Field, ..Traits::NONE },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    for finding in agreed::missing(links) {
        sink.report(finding);
    }
}
