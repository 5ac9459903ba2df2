//! A service that names no resource it needs (PU2-7 group 6, N1-5).

use super::{Check, Rule, Sink};
use crate::finding::{Field, Severity};
use crate::registry::Registry;

pub(super) const RULE: Rule =
    Rule { code: "PVP404", name: "service-without-resources", severity: Severity::Warning, check: Check::Registry(check) };

fn check(registry: &Registry, sink: &mut Sink) {
    for (_, description, service) in registry.services() {
        // An absent group is PVP201's.
        if let Some(related) = service.related.as_ref().filter(|related| related.value.resources.is_absent()) {
            sink.report(RULE.at(related.place).field(Field::new("related.resources")).arg("title", description.title.arg()));
        }
    }
}
