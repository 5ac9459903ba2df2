//! Who depends on what, how critically and how deep; the resources that most needs hang on (N1-5, PU2-13; DOMAIN.md
//! section 1: without its critical components a service is not available).
//!
//! Retired descriptions are left out: they need nothing and hold nothing up. A need hangs on one thing alone where each
//! service that covers it is that thing or depends on it over critical links only; without it, `validate` would call the
//! need unmet (PVP401). Figures count over the whole registry, whosever resources are shown. A resource in use is one
//! that PVP406 is silent about.

use std::collections::{BTreeMap, BTreeSet};

use foldhash::HashSet;

use super::measured::of_availability;
use super::reach::{Hanging, Reach};
use super::{Cell, CellKind, Column, Document, Drawing, Figure, Filter, Known, Network, NetworkNode, Picture, Statement, Table, Tone};
use crate::finding::Arg;
use crate::measuring::Measured;
use crate::model::Status;
use crate::registry::DescriptionId;
use crate::rules::without_levels;
use crate::schema::Kind as Of;
use crate::yaml::de::Stated;

/// How many things, and how many life situations, are drawn.
const SHOWN: usize = 12;

/// The report on what belongs to those that the filter keeps.
pub fn report<'a>(known: &Known<'a>, filter: &Filter) -> Document<'a> {
    let reach = Reach::new(known);
    let mut hanging = reach.hanging();
    hanging.retain(|component| filter.keeps(known.registry, component.id));
    hanging.sort_by(|a, b| a.by_weight(b, known));
    let in_use = known.registry.resources_in_use();
    let unused = unused(known, filter, &in_use);
    let is_resource = |component: &&Hanging| known.get(component.id).kind == Some(Of::Resource);
    let resources = hanging.iter().filter(is_resource).count();
    let single = hanging.iter().filter(is_resource).filter(|component| component.alone > 0).count();
    let used: HashSet<DescriptionId> =
        hanging.iter().filter(is_resource).map(|component| component.id).filter(|id| in_use.contains(id)).collect();
    let silent = without_levels(known.registry).filter(|(id, description)| !description.broken && used.contains(id)).count();
    let measured = Measured::new(known.registry, known.policy.measuring(), known.today);
    let depths = reach.depths();
    let deepest = hanging.iter().map(|component| component.above + component.below).max().unwrap_or(0);
    let figures = vec![
        Figure::count("resources", resources),
        Figure::count("resources-in-use", used.len()).of(resources),
        Figure::count("unused-resources", unused.len()).of(resources).gaps(Tone::Watch),
        Figure::count("single-points", single).of(resources).gaps(Tone::Watch),
        Figure::count("most-needs-alone", hanging.iter().map(|component| component.alone).max().unwrap_or(0)),
        Figure::count("resources-without-levels", silent).of(used.len()).gaps(Tone::Bad),
        Figure::count("deepest-chain", deepest),
    ];
    Document {
        name: "resources",
        narrowed: filter.narrowings(known),
        statements: hanging.first().map(|top| said(known, top)).into_iter().collect(),
        figures,
        pictures: picture(known, &reach, &hanging).into_iter().collect(),
        tables: vec![
            Table::new("main", &hanging, of_components(known, &in_use, &measured, &hanging)),
            Table::new("unused", &unused, of_unused(known)),
            Table { repeats: 3, ..Table::new("dependencies", &dependencies(known, filter, &depths), of_dependencies(known)) },
        ],
        ..Document::default()
    }
}

/// What to say of the one that most hangs on.
fn said(known: &Known<'_>, top: &Hanging) -> Statement {
    let args = vec![
        ("title", known.get(top.id).title.arg()),
        ("needs", Arg::from(top.alone)),
        ("services", Arg::from(top.services.all)),
        ("critically", Arg::from(top.services.critical)),
    ];
    match top.alone {
        0 => Statement { key: "resources-no-single-point", args: Vec::new(), tone: Tone::Good },
        _ => Statement { key: "resources-single-point", args, tone: Tone::Watch },
    }
}

fn of_components<'f, 'a>(
    known: &'f Known<'a>,
    in_use: &'f HashSet<DescriptionId>,
    measured: &'f Measured<'a>,
    all: &[Hanging],
) -> Vec<Column<'f, 'a, Hanging>> {
    type Each<'f, 'a> = Column<'f, 'a, Hanging>;
    let mut columns = vec![
        Each::new("title", CellKind::Text, |one| known.title(one.id)).data(),
        Each::new("description", CellKind::Id, |one| known.called(one.id)),
        Each::new("kind", CellKind::Code, |one| known.kind(one.id)).wide(),
        Each::new("needs-alone", CellKind::Number, |one| Cell::count(one.alone, Tone::Watch)),
        Each::new("needs-hanging", CellKind::Number, |one| Cell::Number(one.needs.all)),
        Each::new("services-hanging", CellKind::Number, |one| Cell::Number(one.services.all)),
        Each::new("levels-stated", CellKind::Code, |one| levels(known, one.id, in_use)).wide(),
        Each::new("owner", CellKind::Id, |one| known.owner(one.id)),
        Each::new("status", CellKind::Code, |one| known.status(one.id)).wide(),
        Each::new("needs-hanging-critically", CellKind::Number, |one| Cell::Number(one.needs.critical)).wide(),
        Each::new("services-hanging-critically", CellKind::Number, |one| Cell::Number(one.services.critical)).wide(),
        Each::new("life-situations-hanging", CellKind::Number, |one| Cell::Number(one.life_situations.all)).data(),
        Each::new("life-situations-hanging-critically", CellKind::Number, |one| Cell::Number(one.life_situations.critical)).data(),
        Each::new("dependants-direct", CellKind::Number, |one| Cell::Number(one.direct)).data(),
        Each::new("dependants", CellKind::Number, |one| Cell::Number(one.dependants.all)).wide(),
        Each::new("dependants-critically", CellKind::Number, |one| Cell::Number(one.dependants.critical)).data(),
        Each::new("chain-above", CellKind::Number, |one| Cell::Number(one.above)).data(),
        Each::new("chain-below", CellKind::Number, |one| Cell::Number(one.below)).data(),
        Each::new("needs-alone-named", CellKind::Id, |one| {
            let named = one.alone_named.iter().filter_map(|need| {
                let part = known.registry.need_at(*need)?.id.as_ref()?;
                Some(Cell::Id(format!("{}/{}", known.get(need.life_situation).name, part.value)))
            });
            Cell::List(named.collect())
        })
        .data(),
    ];
    // How it was kept stands behind what is stated.
    let stated = columns.iter().position(|column| column.heading().name == "levels-stated").map_or(columns.len(), |at| at + 1);
    columns.splice(stated..stated, of_availability(measured, |one: &Hanging| one.id, all));
    columns
}

/// Whether levels are stated that promises above can rest on.
fn levels<'a>(known: &Known<'a>, id: DescriptionId, in_use: &HashSet<DescriptionId>) -> Cell<'a> {
    let description = known.get(id);
    match description.levels() {
        Some(Stated::Absent) if description.broken => Cell::Nothing,
        Some(Stated::Absent) => {
            let expected = description.kind == Some(Of::Service) || in_use.contains(&id);
            Cell::Code("levels-stated", "absent").marked(if expected { Tone::Bad } else { Tone::Plain })
        }
        Some(Stated::NotApplicable) => Cell::Code("levels-stated", "not-applicable"),
        Some(Stated::Value(_) | Stated::Refused) => Cell::Code("levels-stated", "stated"),
        None => Cell::Nothing,
    }
}

/// The resources that PVP406 speaks of; of one in a broken file nothing is said.
fn unused(known: &Known<'_>, filter: &Filter, in_use: &HashSet<DescriptionId>) -> Vec<DescriptionId> {
    let is_unused = |id: &DescriptionId| {
        let description = known.get(*id);
        !description.broken && description.status != Status::Retired && !in_use.contains(id) && filter.keeps(known.registry, *id)
    };
    let mut unused: Vec<DescriptionId> = known.registry.resources().map(|(id, ..)| id).filter(is_unused).collect();
    unused.sort_by(|a, b| known.by_title(*a, *b));
    unused
}

fn of_unused<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, DescriptionId>> {
    type Each<'f, 'a> = Column<'f, 'a, DescriptionId>;
    vec![
        Each::new("title", CellKind::Text, |id| known.title(*id)).data(),
        Each::new("resource", CellKind::Id, |id| known.called(*id)),
        Each::new("status", CellKind::Code, |id| known.status(*id)),
        Each::new("owner", CellKind::Id, |id| known.owner(*id)),
        Each::new("named-by", CellKind::Id, |id| {
            let mut naming: Vec<DescriptionId> = known.registry.dependants(*id).iter().copied().filter(|naming| naming != id).collect();
            naming.sort_by(|a, b| known.get(*a).name.cmp(&known.get(*b).name).then_with(|| a.cmp(b)));
            naming.dedup();
            Cell::List(naming.into_iter().map(|naming| known.called(naming)).collect())
        }),
    ]
}

/// A link between two of them.
struct Dependency {
    from: DescriptionId,
    on: DescriptionId,
    critical: bool,
    /// The links in the longest chain that begins with it.
    depth: usize,
}

fn of_dependencies<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, Dependency>> {
    type Each<'f, 'a> = Column<'f, 'a, Dependency>;
    vec![
        Each::new("dependant", CellKind::Id, |link| known.called(link.from)),
        Each::new("dependant-title", CellKind::Text, |link| known.title(link.from)).data(),
        Each::new("dependant-kind", CellKind::Code, |link| known.kind(link.from)).wide(),
        Each::new("component", CellKind::Id, |link| known.called(link.on)),
        Each::new("component-title", CellKind::Text, |link| known.title(link.on)).data(),
        Each::new("criticality", CellKind::Code, |link| Cell::Code("criticality", if link.critical { "critical" } else { "supporting" })),
        Each::new("depth", CellKind::Number, |link| Cell::Number(link.depth)),
    ]
}

/// Each link between services and resources that are there, by titles.
fn dependencies(known: &Known<'_>, filter: &Filter, depths: &foldhash::HashMap<DescriptionId, usize>) -> Vec<Dependency> {
    let registry = known.registry;
    let mut from: Vec<DescriptionId> = depths.keys().copied().collect();
    from.sort_by(|a, b| known.by_title(*a, *b).then_with(|| a.cmp(b)));
    let mut links = Vec::new();
    for id in from {
        let mut below: BTreeMap<DescriptionId, bool> = BTreeMap::new();
        for link in registry.dependencies(id).iter().filter(|link| depths.contains_key(&link.on)) {
            *below.entry(link.on).or_default() |= link.critical;
        }
        let is_kept = |on: &DescriptionId| filter.keeps(registry, id) || filter.keeps(registry, *on);
        let mut below: Vec<(DescriptionId, bool)> = below.into_iter().filter(|(on, _)| is_kept(on)).collect();
        below.sort_by(|(a, _), (b, _)| known.by_title(*a, *b).then_with(|| a.cmp(b)));
        links.extend(below.into_iter().map(|(on, critical)| Dependency { from: id, on, critical, depth: depths[&on] + 1 }));
    }
    links
}

/// The first of the ranking with the life situations that critically rest on them. What lies between is left out, and so
/// is a link that others say already: a way of links is what one rests on, directly or over things that are not drawn.
fn picture<'a>(known: &Known<'a>, reach: &Reach, hanging: &[Hanging]) -> Option<Picture<'a>> {
    let bears = |component: &&Hanging| component.needs.critical > 0;
    let drawn: Vec<&Hanging> = hanging.iter().filter(bears).take(SHOWN).collect();
    let shown: Vec<DescriptionId> = drawn.iter().map(|component| component.id).collect();
    let nearest = reach.nearest(&shown);
    let (mut above, mut needs): (BTreeMap<DescriptionId, BTreeSet<usize>>, BTreeMap<DescriptionId, usize>) = Default::default();
    for (need, services) in reach.covered() {
        let below: BTreeSet<usize> = services.flat_map(|service| nearest.at_or_below(service)).collect();
        if !below.is_empty() {
            *needs.entry(need.life_situation).or_default() += 1;
            above.entry(need.life_situation).or_default().extend(below);
        }
    }
    let mut life_situations: Vec<DescriptionId> = above.keys().copied().collect();
    life_situations.sort_by(|a, b| needs[b].cmp(&needs[a]).then_with(|| known.by_title(*a, *b)));
    let left_out = life_situations.len().saturating_sub(SHOWN);
    life_situations.truncate(SHOWN);
    if life_situations.is_empty() {
        return None;
    }
    let links: Vec<BTreeSet<usize>> = shown.iter().map(|id| nearest.below(*id).into_iter().collect()).collect();
    let layers = layers(&links);
    let links: Vec<BTreeSet<usize>> = links.iter().enumerate().map(|(from, to)| forward(from, to, &layers)).collect();
    let first = life_situations.len();
    let mut network = Network::default();
    network.nodes.extend(life_situations.iter().map(|id| NetworkNode { title: known.title(*id), layer: 0, tone: Tone::Plain }));
    for (component, layer) in drawn.iter().zip(&layers) {
        let tone = if component.alone > 0 { Tone::Watch } else { Tone::Plain };
        network.nodes.push(NetworkNode { title: known.title(component.id), layer: *layer, tone });
    }
    for (from, id) in life_situations.iter().enumerate() {
        network.edges.extend(unsaid(&above[id], &links).map(|to| (from, first + to, true)));
    }
    for (from, to) in links.iter().enumerate() {
        network.edges.extend(unsaid(to, &links).map(|to| (first + from, first + to, true)));
    }
    let others = hanging.iter().filter(bears).count() - shown.len();
    let args = vec![("shown", Arg::from(shown.len())), ("others", Arg::from(others)), ("life-situations", Arg::from(left_out))];
    Some(Picture { name: "resources", args, drawing: Drawing::Network(network) })
}

/// The layer of each shown thing: right of everything shown that rests on it.
fn layers(links: &[BTreeSet<usize>]) -> Vec<usize> {
    let mut layers = vec![1; links.len()];
    // No chain among so few is longer; what still moves afterwards moves in a circle.
    for _ in links {
        for (from, to) in links.iter().enumerate() {
            for to in to {
                layers[*to] = layers[*to].max(layers[from] + 1).min(links.len());
            }
        }
    }
    layers
}

/// The links that lead to the right: in a circle none leads back.
fn forward(from: usize, to: &BTreeSet<usize>, layers: &[usize]) -> BTreeSet<usize> {
    to.iter().copied().filter(|to| layers[*to] > layers[from]).collect()
}

/// Those of some links that do not follow from another one and the links behind it.
fn unsaid<'l>(to: &'l BTreeSet<usize>, links: &'l [BTreeSet<usize>]) -> impl Iterator<Item = usize> {
    let mut behind: BTreeSet<usize> = BTreeSet::new();
    let mut open: Vec<usize> = to.iter().flat_map(|to| &links[*to]).copied().collect();
    while let Some(next) = open.pop() {
        if behind.insert(next) {
            open.extend(&links[next]);
        }
    }
    to.iter().copied().filter(move |to| !behind.contains(to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_others_say_is_not_drawn() {
        // 0 → 1 → 2 and 0 → 2; 3 is for itself.
        let links = [BTreeSet::from([1, 2]), BTreeSet::from([2]), BTreeSet::new(), BTreeSet::new()];
        assert_eq!(layers(&links), [1, 2, 3, 1]);
        assert_eq!(unsaid(&links[0], &links).collect::<Vec<_>>(), [1]);
        assert_eq!(unsaid(&BTreeSet::from([0, 2, 3]), &links).collect::<Vec<_>>(), [0, 3]);
    }

    #[test]
    fn no_link_leads_back_in_a_circle() {
        let links = [BTreeSet::from([1]), BTreeSet::from([0, 2]), BTreeSet::new()];
        let layers = layers(&links);
        let drawn: Vec<usize> = links.iter().enumerate().map(|(from, to)| forward(from, to, &layers).len()).collect();
        assert!(layers.iter().all(|layer| *layer <= links.len()) && drawn.iter().sum::<usize>() <= 2, "{layers:?} {drawn:?}");
    }
}
