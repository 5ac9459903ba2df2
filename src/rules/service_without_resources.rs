//! A service that names no resource it needs (PU2-7 group 6, N1-5).

use super::{Absence, Check, Links, Rule, Sink, Traits};
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule {
    code: "PVP404",
    name: "service-without-resources",
    severity: Severity::Warning,
    check: Check::Links(check),
    traits: Traits { absence: Absence::Field, ..Traits::NONE },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    // An absent group is PVP201's.
    if let Some(related) = service.related.as_ref().filter(|related| related.value.resources.is_absent()) {
        sink.report(RULE.missing(related.place, "related.resources").arg("title", links.description.title_arg()));
    }
}
