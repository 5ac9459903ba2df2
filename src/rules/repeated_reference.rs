//! The same link twice, or a link to itself.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::Severity;
use crate::model::{LifeSituation, Ref, Target};
use crate::names;

pub(super) const RULE: Rule =
    Rule { code: "PVP306", name: names::REPEATED_REFERENCE, severity: Severity::Warning, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let description = links.description;
    let mut seen: HashMap<_, &Ref> = HashMap::with_capacity(links.all.len());
    for (link, _) in links.all.iter().filter(|(link, _)| link.target != Target::OwnNeed) {
        let id = link.to.value.as_str();
        if id == description.name && matches!(link.target, Target::Description(kind) if Some(kind) == description.kind) {
            sink.report(RULE.about(&link.to).detail("itself").arg("id", id));
            continue;
        }
        let list = link.to.path.rfind('[').map_or(link.to.path.as_str(), |end| &link.to.path[..end]);
        match seen.entry((id, list, link.role)) {
            Entry::Occupied(first) => sink.report(RULE.about(&link.to).arg("id", id).also("first", first.get().place)),
            Entry::Vacant(place) => _ = place.insert(&link.to),
        }
    }
    if let Some(body) = description.of::<LifeSituation>() {
        for need in &body.needs {
            if let (Some(id), Some(part_of)) = (&need.id, &need.part_of)
                && id.value == part_of.value
            {
                sink.report(RULE.about(part_of).detail("itself").arg("id", id.value.as_str()));
            }
        }
    }
}
