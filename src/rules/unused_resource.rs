//! A resource that no service needs, directly or through resources that are needed (DOMAIN.md section 1, N1-5).

use super::{Action, Cause, Check, Rule, Sink, Suggestion, Traits};
use crate::finding::{Arg, Field, Severity};
use crate::registry::Registry;

pub(super) const RULE: Rule = Rule {
    code: "PVP406",
    name: "unused-resource",
    severity: Severity::Warning,
    check: Check::Registry(check),
    traits: Traits {
        cause: Cause::Unnamed(Action { what: "gaps-do-unused", why: "gaps-why-unused" }),
        suggestion: Some(Suggestion { position: 7, kind: "unused-resource", figure: "suggested-unused-resource" }),
        ..Traits::NONE
    },
};

fn check(registry: &Registry, sink: &mut Sink) {
    let (used, in_doubt) = (registry.resources_in_use(), registry.resources_in_doubt());
    for (id, description, _) in registry.resources() {
        if used.contains(&id) {
            continue;
        }
        let place = description.id.as_ref().map_or(description.kind_place, |id| id.place);
        let finding = RULE.at(place).field(Field::new("id")).arg("title", description.title_arg());
        let finding = finding.doubtful(in_doubt.contains(&id));
        let naming = registry.dependants(id).iter().filter(|naming| **naming != id);
        let users: Vec<String> = naming.map(|naming| registry.get(*naming).name.to_string()).collect();
        let count = users.len();
        sink.report(if count == 0 { finding } else { finding.detail("unused").arg("users", Arg::List(users)).arg("count", count) });
    }
}
