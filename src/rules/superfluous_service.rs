//! A service that satisfies no need (DOMAIN.md section 1: justification; P1.1 portfolio review).

use super::{Absence, Action, Cause, Check, Links, Rule, Sink, Suggestion, Traits};
use crate::finding::{Evidence, Field, Severity};
use crate::model::Role;
use crate::registry::{DescriptionId, Registry, Resolved};
use crate::yaml::de::Stated;

pub(super) const RULE: Rule = Rule {
    code: "PVP402",
    name: "superfluous-service",
    severity: Severity::Warning,
    check: Check::Links(check),
    traits: Traits {
        absence: Absence::Field,
        cause: Cause::Own(Action { what: "gaps-do-superfluous", why: "gaps-why-superfluous" }),
        suggestion: Some(Suggestion { position: 1, kind: "superfluous", figure: "suggested-superfluous" }),
        ..Traits::NONE
    },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    // An absent group is PVP201's.
    let Some(basis) = &service.basis else { return };
    let (detail, evidence) = match &basis.value.needs {
        Stated::Absent => ("", Evidence::None),
        Stated::Value(needs) if needs.items.is_empty() && needs.complete => ("", Evidence::None),
        Stated::Value(needs) if needs.complete && all_dangling(links.registry, links.id) => {
            let first = links.description.linked(Role::Need).next().map(|need| need.value.to_string());
            ("dangling", first.map_or(Evidence::None, |id| Evidence::Reference { id, meant: Vec::new() }))
        }
        Stated::Value(_) | Stated::NotApplicable | Stated::Refused => return,
    };
    let found = if matches!(basis.value.needs, Stated::Absent) {
        RULE.missing(basis.place, "basis.needs")
    } else {
        RULE.at(basis.place).field(Field::new("basis.needs"))
    };
    sink.report(found.detail(detail).resting_on(evidence).arg("title", links.description.title_arg()));
}

fn all_dangling(registry: &Registry, id: DescriptionId) -> bool {
    let dangling =
        registry.links(id).filter(|(link, named)| link.role == Role::Need && matches!(named, Resolved::Nothing | Resolved::WrongKind(_)));
    dangling.count() == registry.get(id).linked(Role::Need).count()
}
