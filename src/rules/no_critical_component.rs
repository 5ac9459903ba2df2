//! A service that links what it needs but marks nothing of it as critical (DOMAIN.md section 1, N1-5).

use super::{Check, Rule, Sink};
use crate::finding::{Field, Severity};
use crate::model::Related;
use crate::registry::Registry;
use crate::yaml::de::Stated;

pub(super) const RULE: Rule =
    Rule { code: "PVP405", name: "no-critical-component", severity: Severity::Warning, check: Check::Registry(check) };

fn check(registry: &Registry, sink: &mut Sink) {
    for (_, description, service) in registry.services() {
        let Some(related) = &service.related else { continue };
        let marks = marks(&related.value);
        // A mark that cannot be used was reported already.
        let open = |mark: &&Stated<bool>| matches!(mark, Stated::Absent | Stated::Value(false));
        if !marks.is_empty() && marks.iter().all(open) {
            sink.report(RULE.at(related.place).field(Field::new("related")).arg("title", description.title.arg()));
        }
    }
}

fn marks(related: &Related) -> Vec<&Stated<bool>> {
    let resources = related.resources.value().into_iter().flatten().map(|link| &link.critical);
    let services = related.services.value().into_iter().flatten().map(|link| &link.critical);
    let capabilities = related.capabilities.value().into_iter().flatten().map(|capability| &capability.critical);
    resources.chain(services).chain(capabilities).collect()
}
