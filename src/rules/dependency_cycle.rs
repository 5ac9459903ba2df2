//! Things that depend on each other in a circle: none of them could be provided first (N1-5).

use std::collections::BTreeMap;

use super::{Check, Rule, Sink};
use crate::finding::{Arg, Severity};
use crate::model::{Body, Ref, Relation, Target};
use crate::registry::{DescriptionId, Registry, Resolved};
use crate::schema::Kind;

pub(super) const RULE: Rule = Rule { code: "PVP305", name: "dependency-cycle", severity: Severity::Error, check: Check::Registry(check) };

/// What something depends on, with the links that say so.
type Edges<'r, N> = BTreeMap<N, Vec<(N, &'r Ref)>>;

fn check(registry: &Registry, sink: &mut Sink) {
    let mut edges: Edges<'_, DescriptionId> = BTreeMap::new();
    for (id, description) in registry.descriptions() {
        for (reference, named) in registry.links(id) {
            let depends = match (description.kind, reference.target) {
                (Some(Kind::Service), Target::Description(Kind::Service)) => {
                    matches!(reference.relation, Some(Relation::Requires | Relation::PartOf))
                }
                (Some(Kind::Service | Kind::Resource), Target::Description(Kind::Resource))
                | (Some(Kind::Resource), Target::Description(Kind::Service))
                | (Some(Kind::LifeSituation), Target::Description(Kind::LifeSituation)) => true,
                (Some(Kind::Institution), Target::Description(Kind::Institution)) => true,
                _ => false,
            };
            // A link to itself is PVP306's.
            if let (true, Resolved::Description(to)) = (depends, named)
                && *to != id
            {
                edges.entry(id).or_default().push((*to, reference.to));
            }
        }
        if let Body::LifeSituation(body) = &description.body {
            let mut needs: Edges<'_, &str> = BTreeMap::new();
            for need in &body.needs {
                if let (Some(id), Some(part_of)) = (&need.id, &need.part_of)
                    && id.value != part_of.value
                {
                    needs.entry(&id.value).or_default().push((&part_of.value, part_of));
                }
            }
            report(needs, |name| (*name).to_owned(), sink);
        }
    }
    report(edges, |id| registry.get(*id).name.to_string(), sink);
}

fn report<N: Ord + Copy>(edges: Edges<'_, N>, name: impl Fn(&N) -> String, sink: &mut Sink) {
    for links in loops(edges) {
        let Some((_, first)) = links.first() else { continue };
        let mut names: Vec<String> = links.iter().map(|(from, _)| name(from)).collect();
        names.extend(names.first().cloned());
        let finding = RULE.about(first).arg("loop", Arg::Text(names.join(" → "))).arg("count", links.len());
        sink.report(links[1..].iter().fold(finding, |finding, (_, link)| finding.also("next", link.place)));
    }
}

/// One loop for each knot of dependencies, beginning with its first member.
///
/// What depends on nothing is taken away until only loops and what leads into them are left; from there every way
/// ends in a loop. Linear in the number of links.
fn loops<N: Ord + Copy>(mut edges: Edges<'_, N>) -> Vec<Vec<(N, &Ref)>> {
    let mut dependants: BTreeMap<N, Vec<N>> = BTreeMap::new();
    for (from, links) in &edges {
        for (to, _) in links {
            dependants.entry(*to).or_default().push(*from);
        }
    }
    let mut open: BTreeMap<N, usize> = edges.iter().map(|(from, links)| (*from, links.len())).collect();
    let mut done: Vec<N> = dependants.keys().filter(|node| !edges.contains_key(node)).copied().collect();
    while let Some(node) = done.pop() {
        edges.remove(&node);
        for from in dependants.get(&node).into_iter().flatten() {
            if let Some(count) = open.get_mut(from) {
                *count -= 1;
                if *count == 0 {
                    done.push(*from);
                }
            }
        }
    }
    let mut walked: BTreeMap<N, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for (round, start) in edges.keys().enumerate() {
        let mut way: Vec<(N, &Ref)> = Vec::new();
        let mut node = *start;
        while !walked.contains_key(&node) {
            walked.insert(node, round);
            let Some((to, link)) = edges.get(&node).and_then(|links| links.iter().find(|(to, _)| edges.contains_key(to))) else { break };
            way.push((node, link));
            node = *to;
        }
        if walked.get(&node) == Some(&round)
            && let Some(begin) = way.iter().position(|(from, _)| *from == node)
        {
            let mut round_trip = way.split_off(begin);
            let smallest = (0..round_trip.len()).min_by_key(|index| round_trip[*index].0).unwrap_or(0);
            round_trip.rotate_left(smallest);
            found.push(round_trip);
        }
    }
    found
}
