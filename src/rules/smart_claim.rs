//! A service that calls itself smart for one need, or simple for several (DOMAIN.md section 2, N7-1).

use std::collections::HashSet;

use super::{Check, Rule, Sink};
use crate::finding::Severity;
use crate::model::Adaptivity;
use crate::registry::Registry;

pub(super) const RULE: Rule = Rule { code: "PVP407", name: "smart-claim", severity: Severity::Warning, check: Check::Registry(check) };

fn check(registry: &Registry, sink: &mut Sink) {
    for (_, description, service) in registry.services() {
        let Some(adaptivity) = &service.classification.adaptivity else { continue };
        let named: HashSet<&str> = service.needs().map(|need| need.value.as_str()).collect();
        // A service without a need is PVP402's.
        if named.iter().all(|need| registry.need(need).is_none()) {
            continue;
        }
        let detail = match adaptivity.value {
            Adaptivity::Smart if named.len() < 2 => "",
            Adaptivity::Simple if named.len() > 1 => "simple",
            Adaptivity::Smart | Adaptivity::Simple => continue,
        };
        let finding = RULE.at(adaptivity.place).detail(detail).field(crate::finding::Field::new(adaptivity.path.clone()));
        sink.report(finding.arg("title", description.title.arg()).arg("count", named.len()));
    }
}
