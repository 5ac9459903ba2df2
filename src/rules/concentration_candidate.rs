//! An institution with very few services, where another one of its sector or municipality could be the competence
//! centre for them (P1.1 portfolio review; N8-2).

use std::collections::HashMap;

use super::{Check, Rule, Sink, Threshold, portfolio};
use crate::finding::{Field, Severity};
use crate::registry::{DescriptionId, Registry};
use crate::schema::Kind;

pub(super) const RULE: Rule = Rule {
    code: "PVP409",
    name: "concentration-candidate",
    severity: Severity::Advice,
    check: Check::Counting(Threshold { name: "services", default: 1 }, check),
};

/// A competence centre has at least so many times the services of an institution with few.
const MANY_TIMES: usize = 5;

fn check(registry: &Registry, few: usize, sink: &mut Sink) {
    let count = |id| portfolio::owned(registry, id, Kind::Service).count();
    // The institutions of each sector or municipality: the superior one and those below it.
    let mut around: HashMap<DescriptionId, Vec<(usize, DescriptionId)>> = HashMap::new();
    let superior = |id: DescriptionId| {
        let named = registry.links(id).find(|(_, named)| matches!(named, crate::registry::Resolved::Description(_)));
        named.and_then(|(_, named)| if let crate::registry::Resolved::Description(superior) = named { Some(*superior) } else { None })
    };
    for (id, ..) in registry.institutions() {
        if let Some(superior) = superior(id).filter(|superior| *superior != id) {
            around.entry(superior).or_insert_with(|| vec![(count(superior), superior)]).push((count(id), id));
        }
    }
    let most = |all: &Vec<(usize, DescriptionId)>| all.iter().copied().max_by_key(|(count, id)| (*count, std::cmp::Reverse(*id)));
    let centres: HashMap<DescriptionId, (usize, DescriptionId)> =
        around.iter().filter_map(|(superior, all)| Some((*superior, most(all)?))).collect();
    for (id, description, _) in registry.institutions() {
        let own = count(id);
        let Some((services, centre)) = superior(id).and_then(|superior| centres.get(&superior).copied()) else { continue };
        if (1..=few).contains(&own) && centre != id && services >= MANY_TIMES * few {
            let place = description.id.as_ref().map_or(description.kind_place, |id| id.place);
            let finding = RULE.at(place).field(Field::new("id")).arg("title", description.title.arg()).arg("count", own);
            sink.report(finding.arg("centre", registry.get(centre).title.arg()).arg("centre_count", services));
        }
    }
}
