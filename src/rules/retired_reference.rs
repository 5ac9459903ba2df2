//! A description in use that depends on a retired one; what replaces it may name it.

use super::{Check, Rule, Sink};
use crate::finding::Severity;
use crate::model::{Relation, Status};
use crate::registry::{Registry, Resolved};

pub(super) const RULE: Rule = Rule { code: "PVP304", name: "retired-reference", severity: Severity::Warning, check: Check::Registry(check) };

fn check(registry: &Registry, sink: &mut Sink) {
    for (_, description) in registry.descriptions().filter(|(_, description)| description.status.covers()) {
        for reference in description.references() {
            let (Resolved::Description(id) | Resolved::Part(id, _)) = registry.resolve(description, &reference) else { continue };
            let named = registry.get(id);
            if named.status == Status::Retired && named.file != description.file && reference.relation != Some(Relation::Replaces) {
                sink.report(RULE.about(reference.to).arg("id", reference.to.value.as_str()).arg("title", named.title.arg()));
            }
        }
    }
}
