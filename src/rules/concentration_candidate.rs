//! An institution with very few services, where another one of its sector or municipality could be the competence
//! centre for them (P1.1 portfolio review; N8-2).

use std::cmp::Reverse;
use std::collections::HashMap;

use super::{Action, Cause, Check, Rule, Sink, Suggestion, Threshold, Traits, portfolio};
use crate::finding::{Evidence, Field, Severity};
use crate::registry::{DescriptionId, Registry, Resolved};
use crate::schema::{Has, Kind};

pub(super) const RULE: Rule = Rule {
    code: "PVP409",
    name: "concentration-candidate",
    severity: Severity::Advice,
    check: Check::Counting(Threshold { name: "services", default: 1 }, check),
    traits: Traits {
        cause: Cause::Own(Action { what: "gaps-do-concentrate", why: "gaps-why-concentrate" }),
        suggestion: Some(Suggestion { position: 6, kind: "concentration", figure: "suggested-concentration" }),
        ..Traits::NONE
    },
};

/// A competence centre has at least so many times the services of an institution with few.
const MANY_TIMES: usize = 5;

fn check(registry: &Registry, few: usize, sink: &mut Sink) {
    let count = |id| portfolio::owned(registry, id, Kind::Service).count();
    let superior = |id: DescriptionId| {
        let named =
            registry.links(id).find_map(|(_, named)| if let Resolved::Description(superior) = named { Some(*superior) } else { None });
        named.filter(|superior| *superior != id)
    };
    // The institution with most services of each sector or municipality: the superior one and those below it.
    let mut centres: HashMap<DescriptionId, (usize, Reverse<DescriptionId>)> = HashMap::new();
    for (id, ..) in registry.institutions() {
        if let Some(superior) = superior(id) {
            let centre = centres.entry(superior).or_insert_with(|| (count(superior), Reverse(superior)));
            *centre = (*centre).max((count(id), Reverse(id)));
        }
    }
    for (id, description, _) in registry.institutions() {
        let own = count(id);
        if !(1..=few).contains(&own) {
            continue;
        }
        let around = [superior(id), Some(id)].into_iter().flatten().filter_map(|head| centres.get(&head).copied());
        if let Some((services, Reverse(centre))) = around.max().filter(|(services, _)| *services >= MANY_TIMES * own) {
            let place = description.id.as_ref().map_or(description.kind_place, |id| id.place);
            let finding = RULE.at(place).field(Field::new("id")).arg("title", description.title_arg()).arg("count", own);
            let doubtful = registry.is_contested(id) || registry.may_be_named(&description.name, Has::Needs);
            let finding = finding.resting_on(Evidence::Services(own)).doubtful(doubtful);
            sink.report(finding.arg("centre", registry.get(centre).title_arg()).arg("centre_count", services));
        }
    }
}
