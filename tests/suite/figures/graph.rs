//! What depends on what, and what hangs on it: by DOMAIN.md section 1, retired descriptions left out.

use std::collections::{BTreeMap, BTreeSet};

use super::counted::{Counted, Met, status};
use super::reader::{Value, Written};

type Links = BTreeMap<String, BTreeMap<String, bool>>;

/// Links between services and resources that are not retired.
pub struct Graph<'c> {
    counted: &'c Counted,
    /// What a thing directly depends on, and whether one of the links is critical.
    pub below: Links,
    /// What directly depends on a thing.
    pub above: Links,
}

/// Needs, life situations and others that depend on a thing.
#[derive(Debug, Default)]
pub struct Hanging {
    pub services: BTreeSet<String>,
    pub services_critically: BTreeSet<String>,
    pub needs: BTreeSet<String>,
    pub needs_critically: BTreeSet<String>,
    pub alone: BTreeSet<String>,
    pub dependants: BTreeSet<String>,
    pub dependants_critically: BTreeSet<String>,
}

fn depends(link: &Value) -> bool {
    matches!(link.text("relation"), None | Some("requires" | "part-of"))
}

impl<'c> Graph<'c> {
    pub fn of(counted: &'c Counted) -> Self {
        let (mut below, mut above) = (Links::new(), Links::new());
        for one in counted.living("service").chain(counted.living("resource")) {
            for (path, kind) in [("related.resources", "resource"), ("related.services", "service")] {
                for link in one.root.list(path).iter().filter(|link| depends(link)) {
                    let Some(target) = link.text("id").and_then(|id| counted.get(id)) else { continue };
                    if target.kind != kind || status(target) == "retired" || target.id == one.id {
                        continue;
                    }
                    let critical = link.text("critical") == Some("true");
                    *below.entry(one.id.clone()).or_default().entry(target.id.clone()).or_default() |= critical;
                    *above.entry(target.id.clone()).or_default().entry(one.id.clone()).or_default() |= critical;
                }
            }
        }
        Self { counted, below, above }
    }

    /// Everything that a thing depends on, by critical links only or by all.
    pub fn all_below(&self, id: &str, critical: bool) -> BTreeSet<String> {
        reach(&self.below, id, critical)
    }

    /// Everything that depends on a thing.
    pub fn all_above(&self, id: &str, critical: bool) -> BTreeSet<String> {
        reach(&self.above, id, critical)
    }

    /// How many links the longest chain below each thing has.
    pub fn depths(&self) -> BTreeMap<String, usize> {
        depths(&self.below)
    }

    /// How many links the longest chain above each thing has.
    pub fn heights(&self) -> BTreeMap<String, usize> {
        depths(&self.above)
    }

    /// Resources that services depend on, directly or through others.
    pub fn used(&self) -> BTreeSet<String> {
        let services = self.counted.living("service").flat_map(|service| self.all_below(&service.id, false));
        services.filter(|id| self.counted.is(id, "resource")).collect()
    }

    /// Resources, and services that others depend on.
    pub fn components(&self) -> impl Iterator<Item = &'c Written> {
        let services = self.counted.living("service").filter(|service| self.above.contains_key(&service.id));
        self.counted.living("resource").chain(services)
    }

    /// What hangs on each thing.
    pub fn hanging(&self) -> BTreeMap<String, Hanging> {
        let mut all: BTreeMap<String, Hanging> = BTreeMap::new();
        let things: Vec<&str> = self.components().map(|one| one.id.as_str()).collect();
        for thing in things {
            let service = |id: &String| self.counted.is(id, "service");
            let (dependants, critically) = (self.all_above(thing, false), self.all_above(thing, true));
            let hanging = all.entry(thing.to_owned()).or_default();
            hanging.services = dependants.iter().filter(|id| service(id)).cloned().collect();
            hanging.services_critically = critically.iter().filter(|id| service(id)).cloned().collect();
            (hanging.dependants, hanging.dependants_critically) = (dependants, critically);
        }
        let mut closures: BTreeMap<(String, bool), BTreeSet<String>> = BTreeMap::new();
        for need in self.counted.needs.iter().filter(|need| matches!(self.counted.met(need), Met::Single | Met::Several)) {
            for critical in [false, true] {
                // A service that stops meets nothing, and so is among what its needs hang on.
                let of = |id: &String| {
                    let mut closure = self.all_below(id, critical);
                    closure.insert(id.clone());
                    closure
                };
                let covering: Vec<BTreeSet<String>> = self
                    .counted
                    .covering(need)
                    .iter()
                    .map(|id| closures.entry((id.clone(), critical)).or_insert_with(|| of(id)).clone())
                    .collect();
                for thing in covering.iter().flatten().collect::<BTreeSet<_>>() {
                    let Some(hanging) = all.get_mut(thing) else { continue };
                    let needs = if critical { &mut hanging.needs_critically } else { &mut hanging.needs };
                    needs.insert(need.id.clone());
                    if critical && covering.iter().all(|closure| closure.contains(thing)) {
                        hanging.alone.insert(need.id.clone());
                    }
                }
            }
        }
        all
    }
}

fn reach(links: &Links, id: &str, critical: bool) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![id];
    while let Some(at) = open.pop() {
        for (next, is_critical) in links.get(at).into_iter().flatten() {
            if (*is_critical || !critical) && next != id && found.insert(next.clone()) {
                open.push(next);
            }
        }
    }
    found
}

fn depths(links: &Links) -> BTreeMap<String, usize> {
    fn of(links: &Links, id: &str, known: &mut BTreeMap<String, usize>) -> usize {
        if let Some(depth) = known.get(id) {
            return *depth;
        }
        let depth = links.get(id).into_iter().flatten().map(|(next, _)| 1 + of(links, next, known)).max().unwrap_or(0);
        known.insert(id.to_owned(), depth);
        depth
    }
    let mut known = BTreeMap::new();
    for id in links.keys() {
        of(links, id, &mut known);
    }
    known
}
