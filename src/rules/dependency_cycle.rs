//! Things that depend on each other in a circle: none of them could be provided first (N1-5). Or services that have to be
//! received before each other: none of them could be requested first.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::hash::Hash;

use petgraph::algo::kosaraju_scc;
use petgraph::graphmap::DiGraphMap;

use super::{Check, Rule, Sink, Traits};
use crate::finding::{Arg, Evidence, Severity};
use crate::model::{LifeSituation, Ref, Role};
use crate::registry::{DescriptionId, Registry, Resolved};
use crate::source::Place;

pub(super) const RULE: Rule =
    Rule { code: "PVP305", name: "dependency-cycle", severity: Severity::Error, check: Check::Registry(check), traits: Traits::NONE };

/// What something depends on, with the links that say so.
type Edges<'r, N> = BTreeMap<N, Vec<(N, &'r Ref)>>;

fn check(registry: &Registry, sink: &mut Sink) {
    let mut edges: Edges<'_, DescriptionId> = BTreeMap::new();
    // A circle of both kinds of links is none: what a service rests on need not have been received by its recipient.
    let mut before: Edges<'_, DescriptionId> = BTreeMap::new();
    for (id, description) in registry.descriptions().filter(|(_, description)| !description.broken) {
        for (link, named) in registry.links(id) {
            // A link to itself is PVP306's.
            let edges = if link.role == Role::Prerequisite { &mut before } else { &mut edges };
            if let (true, Resolved::Description(to)) = (link.role.comes_after(), named)
                && *to != id
            {
                edges.entry(id).or_default().push((*to, &link.to));
            }
        }
        if let Some(body) = description.of::<LifeSituation>() {
            let mut needs: Edges<'_, &str> = BTreeMap::new();
            for need in &body.needs {
                if let (Some(id), Some(part_of)) = (&need.id, &need.part_of)
                    && id.value != part_of.value
                {
                    needs.entry(&id.value).or_default().push((&part_of.value, part_of));
                }
            }
            report("", needs, |name| (*name).to_owned(), sink);
        }
    }
    let name = |id: &DescriptionId| registry.get(*id).name.to_string();
    report("", edges, name, sink);
    report("prerequisite", before, name, sink);
}

fn report<N: Ord + Copy + Hash>(detail: &'static str, edges: Edges<'_, N>, name: impl Fn(&N) -> String, sink: &mut Sink) {
    for links in loops(edges) {
        let Some((_, first)) = links.first() else { continue };
        let mut names: Vec<String> = links.iter().map(|(from, _)| name(from)).collect();
        names.extend(names.first().cloned());
        let finding = RULE.about(first).detail(detail).arg("loop", Arg::from(names.join(" → "))).arg("count", links.len());
        // Each of them can be the one that gives way.
        let mut others: Vec<Place> = links[1..].iter().map(|(_, link)| link.place).filter(|place| place.file != first.place.file).collect();
        others.dedup_by_key(|place| place.file);
        let finding = finding.resting_on(Evidence::Together(others));
        sink.report(links[1..].iter().fold(finding, |finding, (_, link)| finding.also("next", link.place)));
    }
}

/// One loop for each knot of dependencies: the shortest one through the knot's first member.
fn loops<N: Ord + Copy + Hash>(edges: Edges<'_, N>) -> Vec<Vec<(N, &Ref)>> {
    let graph: DiGraphMap<N, ()> = edges.iter().flat_map(|(from, links)| links.iter().map(|(to, _)| (*from, *to))).collect();
    let mut knots: Vec<BTreeSet<N>> = kosaraju_scc(&graph).into_iter().filter(|knot| knot.len() > 1).map(BTreeSet::from_iter).collect();
    knots.sort_unstable();
    knots.iter().filter_map(|knot| shortest_loop(&edges, knot)).collect()
}

/// The shortest way from a knot's first member back to it, found breadth first.
fn shortest_loop<'r, N: Ord + Copy>(edges: &Edges<'r, N>, knot: &BTreeSet<N>) -> Option<Vec<(N, &'r Ref)>> {
    let start = *knot.first()?;
    let mut reached: BTreeMap<N, (N, &Ref)> = BTreeMap::new();
    let mut next = VecDeque::from([start]);
    while let Some(from) = next.pop_front() {
        for (to, link) in edges.get(&from).into_iter().flatten().filter(|(to, _)| knot.contains(to)) {
            if *to == start {
                let mut way = vec![(from, *link)];
                let mut node = from;
                while let Some((before, link)) = reached.get(&node).filter(|_| node != start) {
                    way.push((*before, *link));
                    node = *before;
                }
                way.reverse();
                return Some(way);
            }
            if let Entry::Vacant(place) = reached.entry(*to) {
                place.insert((from, *link));
                next.push_back(*to);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;
    use crate::yaml::de::Located;

    #[test]
    fn a_loop_that_leads_into_another_hides_neither() {
        let link: Ref = Located { value: "x".into(), place: Place::start_of(FileId(0)), path: "x".into() };
        let mut edges: Edges<'_, &str> = BTreeMap::new();
        for (from, to) in [("a", "b"), ("b", "r"), ("b", "a"), ("r", "s"), ("s", "r"), ("c", "a")] {
            edges.entry(from).or_default().push((to, &link));
        }
        let found: Vec<Vec<&str>> = loops(edges).iter().map(|way| way.iter().map(|(from, _)| *from).collect()).collect();
        assert_eq!(found, [["a", "b"], ["r", "s"]]);
    }
}
