//! The same link twice, or a link to itself.

use std::collections::HashMap;

use super::{Check, Rule, Sink};
use crate::finding::Severity;
use crate::model::{Body, Ref, Target};
use crate::registry::Registry;

pub(super) const RULE: Rule = Rule { code: "PVP306", name: "repeated-reference", severity: Severity::Warning, check: Check::Registry(check) };

fn check(registry: &Registry, sink: &mut Sink) {
    for (_, description) in registry.descriptions() {
        let mut seen: HashMap<_, &Ref> = HashMap::new();
        for reference in description.references().into_iter().filter(|reference| reference.target != Target::OwnNeed) {
            let id = reference.to.value.as_str();
            if id == description.name && matches!(reference.target, Target::Description(kind) if Some(kind) == description.kind) {
                sink.report(RULE.about(reference.to).detail("itself").arg("id", id));
                continue;
            }
            let list = reference.to.path.rfind('[').map_or(reference.to.path.as_str(), |end| &reference.to.path[..end]);
            if let Some(first) = seen.get(&(list, id, reference.relation)) {
                sink.report(RULE.about(reference.to).arg("id", id).also("first", first.place));
            } else {
                seen.insert((list, id, reference.relation), reference.to);
            }
        }
        if let Body::LifeSituation(body) = &description.body {
            for need in &body.needs {
                if let (Some(id), Some(part_of)) = (&need.id, &need.part_of)
                    && id.value == part_of.value
                {
                    sink.report(RULE.about(part_of).detail("itself").arg("id", id.value.as_str()));
                }
            }
        }
    }
}
