//! A service that calls itself smart for one need, or simple for several (DOMAIN.md section 2, N7-1).

use std::collections::HashSet;

use super::{Check, Rule, Sink};
use crate::finding::Severity;
use crate::model::Adaptivity;
use crate::registry::{NeedId, Registry};

pub(super) const RULE: Rule = Rule { code: "PVP407", name: "smart-claim", severity: Severity::Warning, check: Check::Registry(check) };

fn check(registry: &Registry, sink: &mut Sink) {
    for (_, description, service) in registry.services() {
        let Some(adaptivity) = &service.classification.adaptivity else { continue };
        let Some(needs) = service.basis.as_ref().and_then(|basis| basis.value.needs.value()) else { continue };
        let named: HashSet<&str> = needs.items.iter().map(|need| need.value.as_str()).collect();
        let there: HashSet<NeedId> = registry.needs_of(service).collect();
        let detail = match adaptivity.value {
            // A service without a need is PVP402's; one that cannot be used may have been the second.
            Adaptivity::Smart if needs.complete && named.len() == 1 && there.len() == 1 => "",
            Adaptivity::Simple if there.len() > 1 => "simple",
            Adaptivity::Smart | Adaptivity::Simple => continue,
        };
        let finding = RULE.at(adaptivity.place).detail(detail).field(crate::finding::Field::new(adaptivity.path.clone()));
        sink.report(finding.arg("title", description.title.arg()).arg("count", there.len()));
    }
}
