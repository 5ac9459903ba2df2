//! A service that calls itself smart for one need, or simple for several (DOMAIN.md section 2, N7-1).

use std::collections::HashSet;

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::Severity;
use crate::model::{Adaptivity, Role};
use crate::registry::NeedId;

pub(super) const RULE: Rule =
    Rule { code: "PVP407", name: "smart-claim", severity: Severity::Warning, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    let Some(adaptivity) = &service.classification.adaptivity else { return };
    let Some(needs) = service.basis.as_ref().and_then(|basis| basis.value.needs.value()) else { return };
    let named: HashSet<&str> = links.description.linked(Role::Need).map(|need| need.value.as_str()).collect();
    let there: HashSet<NeedId> = links.registry.needs_of(links.description).collect();
    let detail = match adaptivity.value {
        // A service without a need is PVP402's; one that cannot be used may have been the second.
        Adaptivity::Smart if needs.complete && named.len() == 1 && there.len() == 1 => "",
        Adaptivity::Simple if there.len() > 1 => "simple",
        Adaptivity::Smart | Adaptivity::Simple => return,
    };
    let finding = RULE.at(adaptivity.place).detail(detail).field(crate::finding::Field::new(adaptivity.path.clone()));
    let finding = finding.arg("title", links.description.title_arg()).arg("count", there.len());
    sink.report(if links.has_own(Role::Need) { links.at_home(finding) } else { finding });
}
