//! The same link twice, or a link to itself.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::Severity;
use crate::model::{Body, Ref, Target};

pub(super) const RULE: Rule =
    Rule { code: "PVP306", name: "repeated-reference", severity: Severity::Warning, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let description = links.description;
    let mut seen: HashMap<_, &Ref> = HashMap::with_capacity(links.all.len());
    for (reference, _) in links.all.iter().filter(|(reference, _)| reference.target != Target::OwnNeed) {
        let id = reference.to.value.as_str();
        if id == description.name && matches!(reference.target, Target::Description(kind) if Some(kind) == description.kind) {
            sink.report(RULE.about(reference.to).detail("itself").arg("id", id));
            continue;
        }
        let list = reference.to.path.rfind('[').map_or(reference.to.path.as_str(), |end| &reference.to.path[..end]);
        match seen.entry((id, list, reference.relation)) {
            Entry::Occupied(first) => sink.report(RULE.about(reference.to).arg("id", id).also("first", first.get().place)),
            Entry::Vacant(place) => _ = place.insert(reference.to),
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
