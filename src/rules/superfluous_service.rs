//! A service that satisfies no need (DOMAIN.md section 1: justification; P1.1 portfolio review).

use super::{Check, Links, Rule, Sink};
use crate::finding::{Field, Severity};
use crate::model::Role;
use crate::registry::{DescriptionId, Registry, Resolved};
use crate::yaml::de::Stated;

pub(super) const RULE: Rule = Rule { code: "PVP402", name: "superfluous-service", severity: Severity::Warning, check: Check::Links(check) };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    // An absent group is PVP201's.
    let Some(basis) = &service.basis else { return };
    let detail = match &basis.value.needs {
        Stated::Absent => "",
        Stated::Value(needs) if needs.items.is_empty() && needs.complete => "",
        Stated::Value(needs) if needs.complete && all_dangling(links.registry, links.id) => "dangling",
        Stated::Value(_) | Stated::NotApplicable | Stated::Refused => return,
    };
    sink.report(RULE.at(basis.place).detail(detail).field(Field::new("basis.needs")).arg("title", links.description.title.arg()));
}

fn all_dangling(registry: &Registry, id: DescriptionId) -> bool {
    let dangling =
        registry.links(id).filter(|(link, named)| link.role == Role::Need && matches!(named, Resolved::Nothing | Resolved::WrongKind(_)));
    dangling.count() == registry.get(id).linked(Role::Need).count()
}
