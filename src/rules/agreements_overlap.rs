//! Two agreements in force on one service or resource with one recipient: nobody knows which of them holds (PU2-9, PU2-10).

use std::collections::HashMap;

use super::{Check, Rule, Sink, Traits};
use crate::finding::Severity;
use crate::model::Role;
use crate::registry::{DescriptionId, Registry, Resolved};
use crate::source::Place;

pub(super) const RULE: Rule =
    Rule { code: "PVP727", name: "agreements-overlap", severity: Severity::Warning, check: Check::Day(check), traits: Traits::NONE };

fn check(registry: &Registry, today: &str, sink: &mut Sink) {
    let Ok(today) = today.parse() else { return };
    // The first agreement on each with each recipient, and where it says so.
    let mut first: HashMap<(DescriptionId, DescriptionId), (DescriptionId, Place)> = HashMap::new();
    for (id, ..) in registry.agreements().filter(|(_, description, _)| description.in_force(today).is_some()) {
        let recipients: Vec<DescriptionId> = registry.parties(id, Role::Client).collect();
        for (link, named) in registry.links(id).filter(|(link, _)| link.role == Role::Covers) {
            let Resolved::Description(covered) = named else { continue };
            if !registry.get(*covered).status.runs() {
                continue;
            }
            // Those with whom each earlier agreement speaks of the same.
            let mut others: Vec<((DescriptionId, Place), Vec<String>)> = Vec::new();
            for recipient in &recipients {
                let known = *first.entry((*covered, *recipient)).or_insert((id, link.to.place));
                if known.0 == id {
                    continue;
                }
                let name = registry.get(*recipient).name.to_string();
                match others.iter_mut().find(|(other, _)| *other == known) {
                    Some((_, names)) => names.push(name),
                    None => others.push((known, vec![name])),
                }
            }
            for ((other, place), names) in others {
                let finding = RULE.about(&link.to).arg("recipients", registry.with_titles(&names)).arg("count", names.len());
                let finding = finding.arg("title", registry.get(*covered).title_arg()).arg("other", registry.get(other).name.as_str());
                sink.report(finding.also("first", place));
            }
        }
    }
}
