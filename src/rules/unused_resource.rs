//! A resource that no service needs, directly or through resources that are needed (DOMAIN.md section 1, N1-5).

use super::{Check, Rule, Sink};
use crate::finding::{Arg, Field, Severity};
use crate::registry::Registry;
use crate::schema::Kind;

pub(super) const RULE: Rule = Rule { code: "PVP406", name: "unused-resource", severity: Severity::Warning, check: Check::Registry(check) };

fn check(registry: &Registry, sink: &mut Sink) {
    let used = registry.resources_in_use();
    for (id, description, _) in registry.resources() {
        if used.contains(&id) {
            continue;
        }
        let place = description.id.as_ref().map_or(description.kind_place, |id| id.place);
        let finding = RULE.at(place).field(Field::new("id")).arg("title", description.title.arg());
        let of_kind = |wanted: Kind| -> Vec<String> {
            let naming = registry.dependants(id).iter().map(|naming| registry.get(*naming));
            naming
                .filter(|naming| naming.kind == Some(wanted) && naming.file != description.file)
                .map(|naming| naming.name.to_string())
                .collect()
        };
        let (services, resources) = (of_kind(Kind::Service), of_kind(Kind::Resource));
        let named = |finding: crate::finding::Finding, name, list: Vec<String>| {
            let count = list.len();
            finding.detail(if name == "services" { "retired" } else { "unused" }).arg(name, Arg::List(list)).arg("count", count)
        };
        sink.report(match (services.is_empty(), resources.is_empty()) {
            (false, _) => named(finding, "services", services),
            (true, false) => named(finding, "resources", resources),
            (true, true) => finding,
        });
    }
}
