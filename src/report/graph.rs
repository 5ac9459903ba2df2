//! Life situations, needs, services, resources and institutions as a graph, or the neighbourhood of one of them (N1-5:
//! interactions and dependencies are transparent).
//!
//! Links point the way that requirements flow: from the life situation over the need and the service to the resource.
//! Retired and broken descriptions are shown with the rest; what names nothing has no link.

use std::collections::{BTreeMap, BTreeSet};

use compact_str::CompactString;
use jiff::civil::Date;

use super::measured;
use crate::finding::Arg;
use crate::measuring::Measured;
use crate::model::{PartKind, Role, Status, Target, Text};
use crate::registry::{DescriptionId, Registry, Resolved, joined};
use crate::schema::{Has, Kind};

/// What a node stands for: a description of a kind, or a part of one; in the order in which nodes come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shape {
    /// The kind of the description.
    pub kind: Kind,
    /// What the part is.
    pub part: Option<PartKind>,
}

impl Shape {
    const NEED: Self = Self { kind: Kind::LifeSituation, part: Some(PartKind::Need) };

    fn of(kind: Kind) -> Self {
        Self { kind, part: None }
    }
}

/// Which links are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Links {
    /// Life situations with their needs, and needs with the services that satisfy them.
    Needs,
    /// What needs which resource, and which service a resource is obtained through.
    Resources,
    /// How services stand to each other.
    Services,
    /// Agreements with what they are about, and what receives something outside of the registry under them.
    Agreements,
    /// Who owns what.
    Responsible,
}

/// One thing.
#[derive(Debug)]
pub struct Node<'a> {
    /// Its id, or `id/part`.
    pub name: String,
    /// Its title.
    pub title: &'a Text,
    /// What it is.
    pub shape: Shape,
    /// Where it is in its life, where that is not simply active.
    pub status: Option<Status>,
    /// How available it was in the last window of what it promises of that.
    pub available: Option<Available>,
    /// Whether the graph is about it.
    pub is_asked: bool,
}

/// How available something was.
#[derive(Clone, Debug)]
pub struct Available {
    /// In which time, as it is written.
    pub period: String,
    /// The result, in words.
    pub result: Arg,
    /// Whether that is what was promised.
    pub is_kept: bool,
}

/// What links two things.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// The position of the one in the nodes.
    pub from: usize,
    /// The position of the other.
    pub to: usize,
    /// What kind of link it is.
    pub links: Links,
    /// How a service stands to another: the code as written.
    pub relation: Option<&'static str>,
    /// Whether it is more than two services that stand beside each other: the one rests on the other.
    pub depends: bool,
    /// Whether nothing works without it.
    pub critical: bool,
    /// The agreement in force under which the owner of the one is given the other.
    pub agreement: Option<CompactString>,
}

/// What is linked with what.
#[derive(Debug, Default)]
pub struct Graph<'a> {
    /// The things, by kind, then by id.
    pub nodes: Vec<Node<'a>>,
    /// Their links, by these.
    pub edges: Vec<Edge>,
}

type Key = (Shape, String);

/// A link whose ends may turn out not to be there.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Link {
    from: Key,
    to: Key,
    links: Links,
    relation: Option<&'static str>,
    depends: bool,
    critical: bool,
    agreement: Option<CompactString>,
}

impl Link {
    fn new(from: Key, to: Key, links: Links) -> Self {
        Self { from, to, links, relation: None, depends: true, critical: false, agreement: None }
    }
}

#[derive(Default)]
struct Made<'a> {
    nodes: BTreeMap<Key, Node<'a>>,
    edges: BTreeSet<Link>,
    unnamed: Option<&'a Text>,
    day: Option<Date>,
    measured: Option<&'a Measured<'a>>,
}

/// The graph of a measured registry on a day, with the links asked for.
pub fn whole<'a>(measured: &'a Measured<'a>, links: &[Links], unnamed: &'a Text, day: Option<Date>) -> Graph<'a> {
    let registry = measured.registry;
    let mut made = Made { unnamed: Some(unnamed), day, measured: Some(measured), ..Made::default() };
    for (id, _) in registry.descriptions() {
        made.description(registry, id);
    }
    made.edges.retain(|link| links.contains(&link.links));
    if !links.contains(&Links::Responsible) {
        made.nodes.retain(|(shape, _), _| !shape.kind.has(Has::Owns));
    }
    if !links.contains(&Links::Responsible) && !links.contains(&Links::Agreements) {
        made.nodes.retain(|(shape, _), _| !shape.kind.has(Has::Parties));
    }
    made.into_graph()
}

/// What lies at most so many links of a graph away from a thing, in whatever direction.
#[must_use]
pub fn around<'a>(mut graph: Graph<'a>, name: &str, depth: usize) -> Graph<'a> {
    let Some(start) = graph.nodes.iter().position(|node| node.name == name) else { return Graph::default() };
    graph.nodes[start].is_asked = true;
    let mut beside: Vec<Vec<usize>> = vec![Vec::new(); graph.nodes.len()];
    for edge in &graph.edges {
        beside[edge.from].push(edge.to);
        beside[edge.to].push(edge.from);
    }
    let mut kept = BTreeSet::from([start]);
    let mut layer = vec![start];
    for _ in 0..depth {
        layer = layer.iter().flat_map(|node| &beside[*node]).copied().filter(|node| kept.insert(*node)).collect();
        if layer.is_empty() {
            break;
        }
    }
    let place: BTreeMap<usize, usize> = kept.iter().copied().zip(0..).collect();
    let edges =
        graph.edges.iter().filter_map(|edge| Some(Edge { from: *place.get(&edge.from)?, to: *place.get(&edge.to)?, ..edge.clone() }));
    let edges = edges.collect();
    let nodes = graph.nodes.into_iter().enumerate().filter(|(at, _)| kept.contains(at)).map(|(_, node)| node).collect();
    Graph { nodes, edges }
}

/// How available something was, where it can be said whether that was as promised.
fn available(measured: &Measured<'_>, id: DescriptionId) -> Option<Available> {
    let (course, window) = measured::availability(measured, id)?;
    let (is_kept, result) = (window.is_met()?, measured.result(course, window)?);
    Some(Available { period: window.period.to_string(), result, is_kept })
}

impl<'a> Made<'a> {
    fn add(&mut self, shape: Shape, name: String, title: Option<&'a Text>, status: Status) -> Key {
        let key = (shape, name.clone());
        let title = title.filter(|title| !title.0.is_empty()).or(self.unnamed).expect("there is a title for what has none");
        let status = Some(status).filter(|status| *status != Status::Active);
        self.nodes.entry(key.clone()).or_insert(Node { name, title, shape, status, available: None, is_asked: false });
        key
    }

    fn description(&mut self, registry: &'a Registry, id: DescriptionId) {
        let description = registry.get(id);
        let Some(kind) = description.kind else { return };
        // Where two descriptions claim one id, the first one has it.
        if registry.by_name(&description.name) != Some(id) {
            return;
        }
        let own = self.add(Shape::of(kind), description.name.to_string(), Some(&description.title), description.status);
        if let Some(node) = self.nodes.get_mut(&own) {
            node.available = self.measured.and_then(|measured| available(measured, id));
        }
        for part in description.parts.iter().filter(|part| part.kind == PartKind::Need) {
            let need = self.add(Shape::NEED, joined(&description.name, &part.id.value).to_string(), part.title.as_ref(), Status::Active);
            self.edges.insert(Link::new(own.clone(), need, Links::Needs));
        }
        for (link, named) in registry.links(id) {
            let (to, is_part) = match named {
                Resolved::Description(to) => (*to, false),
                Resolved::Part(to, _) => (*to, true),
                Resolved::Unjudged | Resolved::WrongKind(_) | Resolved::Nothing => continue,
            };
            let other = registry.get(to);
            let Some(other_kind) = other.kind else { continue };
            let there = (Shape::of(other_kind), other.name.to_string());
            let edge = match link.role {
                // From the need to what satisfies it, and from the wider need to its part.
                Role::Need if is_part => Link::new((Shape::NEED, link.to.value.to_string()), own.clone(), Links::Needs),
                Role::PartOf if link.target == Target::OwnNeed && is_part => {
                    let Some(part) = description.part_at(&link.to.path) else { continue };
                    let part = (Shape::NEED, joined(&description.name, part).to_string());
                    let value = link.to.value.as_str();
                    let wider = if value.contains('/') { value.to_owned() } else { joined(&description.name, value).to_string() };
                    Link::new((Shape::NEED, wider), part, Links::Needs)
                }
                // Owners, and what something is a part of, stand before what is theirs.
                Role::Owner | Role::PartOf => {
                    let links = if other_kind.has(Has::Owns) { Links::Responsible } else { Links::Needs };
                    Link::new(there, own.clone(), links)
                }
                Role::Resource | Role::Through => {
                    let agreement = self.agreed(registry, id, to);
                    Link { critical: link.critical, agreement, ..Link::new(own.clone(), there, Links::Resources) }
                }
                Role::Requires
                | Role::PartOfService
                | Role::Prerequisite
                | Role::Follows
                | Role::Alternative
                | Role::Related
                | Role::Replaces
                | Role::Unclear => {
                    let (relation, depends) = (link.role.relation(), link.role.depends());
                    let agreement = self.agreed(registry, id, to).filter(|_| depends);
                    Link { relation, depends, critical: link.critical, agreement, ..Link::new(own.clone(), there, Links::Services) }
                }
                // From what receives something to the agreement, and from the agreement to what it is about.
                Role::Agreement => Link { critical: link.critical, ..Link::new(own.clone(), there, Links::Agreements) },
                Role::Covers => Link::new(own.clone(), there, Links::Agreements),
                // From the common part to what takes it over.
                Role::Group => Link::new(there, own.clone(), Links::Services),
                // Who agreed is who is responsible.
                Role::AgreementProvider | Role::Client | Role::Joined => Link::new(there, own.clone(), Links::Responsible),
                Role::Need
                | Role::Function
                | Role::Provider
                | Role::User
                | Role::Place
                | Role::Common
                | Role::Expected
                | Role::Measures
                | Role::Serves
                | Role::Form => continue,
            };
            self.edges.insert(edge);
        }
    }

    /// The agreement in force under which the owner of a description is given what it rests on.
    fn agreed(&self, registry: &Registry, id: DescriptionId, on: DescriptionId) -> Option<CompactString> {
        let (day, owner) = (self.day?, registry.owner(registry.get(id))?);
        let mut agreements = registry.agreements_on(on).iter();
        let agreement = agreements.find(|one| registry.get(**one).in_force(day).is_some() && registry.is_given(**one, owner))?;
        Some(registry.get(*agreement).name.clone())
    }

    fn into_graph(self) -> Graph<'a> {
        let place: BTreeMap<&Key, usize> = self.nodes.keys().zip(0..).collect();
        let mut edges: Vec<Edge> = Vec::new();
        for Link { from, to, links, relation, depends, critical, agreement } in &self.edges {
            if let (Some(from), Some(to)) = (place.get(from), place.get(to)) {
                let (links, relation, agreement) = (*links, *relation, agreement.clone());
                edges.push(Edge { from: *from, to: *to, links, relation, depends: *depends, critical: *critical, agreement });
            }
        }
        edges.sort_unstable();
        Graph { nodes: self.nodes.into_values().collect(), edges }
    }
}
