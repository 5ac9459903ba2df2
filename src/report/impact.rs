//! What is hit if a service, a resource or everything of an institution stops or is retired (N1-5, PU2-13, PU2-20;
//! DOMAIN.md section 1: without its critical components a service is not available).
//!
//! What is hit depends on the thing, directly or through others; over critical links it stops too, over others it is
//! only hampered. Retired descriptions are not hit and pass nothing on; what is still planned is hit like the rest. Of a
//! broken file what could be read counts. A need is hit where a service that covers it is (`Coverage`, as PVP401 asks),
//! and unmet where all of them stop; those that nobody else covers at all are the ones that PVP401 would name if the
//! thing were retired or removed.

mod needs;
mod waiting;

use std::collections::{BTreeMap, BTreeSet};

use foldhash::{HashMap, HashMapExt, HashSet};

use super::measured::{availability, of_availability};
use super::{Cell, CellKind, Column, Document, Drawing, Figure, Known, Network, NetworkNode, Picture, Statement, Table, Tone, people};
use crate::finding::Arg;
use crate::measuring::Measured;
use crate::model::{Institution, Recipient, Role, Service, Status};
use crate::registry::{DescriptionId, Registry};
use crate::schema::{Codes, Kind as Of};

/// How many steps of a path are shown, counted from its end; more than any real chain has.
const MOST_STEPS: usize = 20;

/// How many things a picture shows.
const MOST_DRAWN: usize = 60;

/// Something that depends on what stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The service or resource.
    pub id: DescriptionId,
    /// What it depends on, one step nearer to what stops.
    pub through: DescriptionId,
    /// How many steps away it is.
    pub far: usize,
    /// Whether it stops too: there is a way over critical links only, and this is the shortest of those.
    pub stops: bool,
}

/// What depends on any of `from`, directly or through others, nearest first, then in the order of files; each once, with
/// its shortest path. What stops is reached over critical links; without `only_critical` the others follow.
pub fn above(registry: &Registry, from: &[DescriptionId], only_critical: bool) -> Vec<Hit> {
    let mut dependants: HashMap<DescriptionId, Vec<(DescriptionId, bool)>> = HashMap::new();
    for (id, description) in registry.descriptions().filter(|(_, description)| description.status != Status::Retired) {
        let mut below: BTreeMap<DescriptionId, bool> = BTreeMap::new();
        for link in registry.dependencies(id) {
            *below.entry(link.on).or_default() |= link.critical;
        }
        debug_assert!(below.is_empty() || description.kind.is_some(), "only services and resources depend on something");
        for (on, critical) in below {
            dependants.entry(on).or_default().push((id, critical));
        }
    }
    let reached = |critical: bool| {
        let mut known: HashSet<DescriptionId> = from.iter().copied().collect();
        let mut found: Vec<Hit> = Vec::new();
        let mut layer: Vec<DescriptionId> = from.to_vec();
        let mut far = 0;
        while !layer.is_empty() {
            far += 1;
            let begin = found.len();
            for through in layer {
                let next = dependants.get(&through).into_iter().flatten().filter(|(_, is_critical)| *is_critical || !critical);
                let next = next.filter(|(id, _)| known.insert(*id));
                found.extend(next.map(|(id, _)| Hit { id: *id, through, far, stops: critical }));
            }
            found[begin..].sort_by_key(|hit| hit.id);
            layer = found[begin..].iter().map(|hit| hit.id).collect();
        }
        found
    };
    let mut hits = reached(true);
    if !only_critical {
        let stopping: BTreeSet<DescriptionId> = hits.iter().map(|hit| hit.id).collect();
        hits.extend(reached(false).into_iter().filter(|hit| !stopping.contains(&hit.id)));
        hits.sort_by_key(|hit| (hit.far, hit.id));
    }
    hits
}

/// What stops, and what that hits.
struct Stop<'k, 'a> {
    known: &'k Known<'a>,
    /// What was asked about.
    id: DescriptionId,
    /// What stops by itself: the thing, or all that an institution owns.
    own: Vec<DescriptionId>,
    /// What depends on that.
    hits: Vec<Hit>,
    /// One step back on the path of each.
    through: HashMap<DescriptionId, DescriptionId>,
}

/// The report on one service, resource or institution; `only_critical`: over critical links only.
pub fn report<'a>(known: &Known<'a>, id: DescriptionId, only_critical: bool) -> Document<'a> {
    let stop = Stop::new(known, id, only_critical);
    let of = |kind: Of| stop.hits.iter().filter(|hit| known.get(hit.id).kind == Some(kind)).count();
    let needs = needs::hit(&stop);
    let (needs_hit, unmet) = (needs.len(), needs.iter().filter(|need| need.is_unmet()).count());
    let left = needs.iter().filter(|need| need.is_left).count();
    let life_situations: BTreeSet<DescriptionId> = needs.iter().map(|need| need.id.life_situation).collect();
    let (recipients, institutions) = (stop.recipients(), stop.institutions());
    let waiting = waiting::services(&stop);
    let mut figures = vec![
        Figure::count("impact-services", of(Of::Service)),
        Figure::count("impact-resources", of(Of::Resource)),
        Figure::count("impact-needs", needs_hit),
        Figure::count("impact-needs-unmet", unmet).of(needs_hit).gaps(Tone::Bad),
        Figure::count("impact-needs-left", left).of(needs_hit).gaps(Tone::Bad),
        Figure::count("impact-life-situations", life_situations.len()),
        Figure::count("impact-recipients", recipients.len()),
        Figure::count("impact-institutions", institutions.len()),
    ];
    let title = vec![("title", known.get(id).title.arg())];
    let mut statements = vec![stop.said(needs_hit, unmet)];
    let measured = Measured::new(known.registry, known.policy.measuring(), known.today);
    statements.extend(available(known, &measured, id));
    let sorted = stop.sorted();
    let mut tables = vec![
        Table { groups: 1, ..Table::new("main", &sorted, stop.of_hits(only_critical, &measured, &sorted)) },
        needs::table(known, &needs),
        Table::new("recipients", &recipients, of_recipients()),
        Table::new("institutions", &institutions, of_institutions(known)),
    ];
    if !waiting.is_empty() {
        figures.push(Figure::count("impact-waiting", waiting.len()));
        statements.push(Statement { key: "impact-waiting", args: vec![("count", Arg::from(waiting.len()))], tone: Tone::Watch });
        tables.insert(2, waiting::table(known, &waiting));
    }
    tables[0].args.clone_from(&title);
    Document {
        name: "impact",
        args: title.clone(),
        statements,
        figures,
        pictures: stop.picture().into_iter().collect(),
        tables,
        ..Document::default()
    }
}

/// How available the thing itself was.
fn available(known: &Known<'_>, measured: &Measured<'_>, id: DescriptionId) -> Option<Statement> {
    let (course, window) = availability(measured, id)?;
    let (key, tone) = if window.is_met()? { ("impact-available", Tone::Good) } else { ("impact-unavailable", Tone::Bad) };
    let args = vec![
        ("title", known.get(id).title.arg()),
        ("period", Arg::from(window.period.to_string())),
        ("result", measured.result(course, window)?),
        ("promised", course.promise.said.clone()),
    ];
    Some(Statement { key, args, tone })
}

impl<'k, 'a> Stop<'k, 'a> {
    fn new(known: &'k Known<'a>, id: DescriptionId, only_critical: bool) -> Self {
        let registry = known.registry;
        let is_owner = registry.get(id).kind == Some(Of::Institution);
        let mut own = vec![id];
        if is_owner {
            let ends = |id: &DescriptionId| {
                let description = registry.get(*id);
                description.status != Status::Retired && matches!(description.kind, Some(Of::Service | Of::Resource))
            };
            own = registry.owned_by(id).iter().copied().filter(ends).collect();
        }
        let mut hits = above(registry, &own, only_critical);
        if is_owner {
            for hit in &mut hits {
                hit.far += 1;
            }
            hits.splice(0..0, own.iter().map(|own| Hit { id: *own, through: id, far: 1, stops: true }));
        }
        let through = hits.iter().map(|hit| (hit.id, hit.through)).collect();
        Self { known, id, own, hits, through }
    }

    /// What stops: the thing itself and what cannot do without it.
    fn stopping(&self) -> BTreeSet<DescriptionId> {
        self.hits.iter().filter(|hit| hit.stops).map(|hit| hit.id).chain(self.own.iter().copied()).collect()
    }

    /// Everything hit, the thing itself among it.
    fn concerned(&self) -> BTreeSet<DescriptionId> {
        self.hits.iter().map(|hit| hit.id).chain(self.own.iter().copied()).collect()
    }

    fn said(&self, needs: usize, unmet: usize) -> Statement {
        let (known, mut args) = (self.known, vec![("title", self.known.get(self.id).title.arg())]);
        if known.get(self.id).status == Status::Retired {
            return Statement { key: "impact-retired", args, tone: Tone::Watch };
        }
        let stopping = self.hits.iter().filter(|hit| hit.stops).count();
        args.push(("stopping", Arg::from(stopping)));
        args.push(("hampered", Arg::from(self.hits.len() - stopping)));
        args.push(("unmet", Arg::from(unmet)));
        match (self.hits.is_empty(), unmet) {
            (true, 0) => Statement { key: "impact-none", args, tone: Tone::Good },
            (false, 0) if needs == 0 => Statement { key: "impact-no-need", args, tone: Tone::Watch },
            (_, 0) => Statement { key: "impact-some", args, tone: Tone::Watch },
            (_, _) => Statement { key: "impact-unmet", args, tone: Tone::Bad },
        }
    }

    /// The way from what stops to what is hit, both ends included.
    fn path(&self, id: DescriptionId) -> Vec<&'a str> {
        let name = |id: DescriptionId| self.known.get(id).name.as_str();
        let back = std::iter::successors(Some(id), |id| self.through.get(id).copied());
        let mut steps: Vec<DescriptionId> = back.take(MOST_STEPS).collect();
        steps.reverse();
        let is_whole = steps.first() == Some(&self.id);
        let begin = if is_whole { Vec::new() } else { vec![name(self.id), "…"] };
        begin.into_iter().chain(steps.into_iter().map(name)).collect()
    }

    /// What is hit: by kind, nearest first, by title.
    fn sorted(&self) -> Vec<Hit> {
        let known = self.known;
        let mut hits = self.hits.clone();
        let kind = |hit: &Hit| known.get(hit.id).kind;
        hits.sort_by(|a, b| kind(a).cmp(&kind(b)).then(a.far.cmp(&b.far)).then_with(|| known.by_title(a.id, b.id)).then(a.id.cmp(&b.id)));
        hits
    }

    /// Where all stop, there is little to say of the effect.
    fn of_hits<'f>(&'f self, all_stop: bool, measured: &'f Measured<'a>, all: &[Hit]) -> Vec<Column<'f, 'a, Hit>> {
        type Each<'f, 'a> = Column<'f, 'a, Hit>;
        let known = self.known;
        let effect = Each::new("impact-effect", CellKind::Code, |hit| {
            let effect = Cell::Code("impact-effect", if hit.stops { "stops" } else { "hampered" });
            effect.marked(if hit.stops { Tone::Bad } else { Tone::Watch })
        });
        let mut columns = vec![
            Each::new("kind", CellKind::Code, |hit| known.get(hit.id).kind.map_or(Cell::Nothing, |kind| Cell::Code("kinds", kind.key()))),
            Each::new("title", CellKind::Text, |hit| known.title(hit.id)),
            Each::new("impact-hit", CellKind::Id, |hit| known.id(hit.id)).wide(),
            Each::new("impact-far", CellKind::Number, |hit| Cell::Number(hit.far)),
            if all_stop { effect.wide() } else { effect },
            Each::new("status", CellKind::Code, |hit| known.status(hit.id)).wide(),
            Each::new("owner", CellKind::Id, |hit| known.owner(hit.id)),
            Each::new("impact-tell", CellKind::Text, |hit| {
                let position = known.manager(hit.id).and_then(|manager| manager.position.as_ref());
                position.map_or(Cell::Nothing, Cell::Title)
            })
            .wide(),
            Each::new("impact-address", CellKind::Id, |hit| people::address(known.manager(hit.id))),
            Each::new("impact-through", CellKind::Id, |hit| {
                let path = self.path(hit.id);
                let between = path[1..path.len() - 1].join(" → ");
                Cell::id(Some(between).filter(|between| !between.is_empty()))
            }),
            Each::new("impact-path", CellKind::Id, |hit| Cell::Id(self.path(hit.id).join(" → "))).wide(),
        ];
        columns.extend(of_availability(measured, |hit: &Hit| hit.id, all).into_iter().map(Column::wide_at_most));
        columns
    }

    /// The kinds of recipients of the services hit, with how many of these there are and how many of those stop.
    fn recipients(&self) -> Vec<Reached> {
        let stopping = self.stopping();
        let mut counts: BTreeMap<Recipient, (usize, usize)> = BTreeMap::new();
        for id in self.concerned() {
            let Some(service) = self.known.get(id).of::<Service>() else { continue };
            let recipients: BTreeSet<Recipient> = service.classification.recipients.iter().copied().collect();
            for recipient in recipients {
                let count = counts.entry(recipient).or_default();
                count.0 += 1;
                count.1 += usize::from(stopping.contains(&id));
            }
        }
        counts.into_iter().map(|(recipient, (services, stopping))| Reached { recipient, services, stopping }).collect()
    }

    /// The institutions that own, provide or use what is hit, the thing itself included, by their titles.
    fn institutions(&self) -> Vec<Involved> {
        let (known, registry) = (self.known, self.known.registry);
        let mut concerned: BTreeMap<DescriptionId, [BTreeSet<DescriptionId>; 4]> = BTreeMap::new();
        for id in self.concerned() {
            let description = registry.get(id);
            let is_service = description.kind == Some(Of::Service);
            if let Some(owner) = registry.owner(description) {
                concerned.entry(owner).or_default()[usize::from(!is_service)].insert(id);
            }
            let role = if is_service { Role::Provider } else { Role::User };
            for institution in description.linked(role).filter_map(|named| registry.by_name(&named.value)) {
                if registry.get(institution).kind == Some(Of::Institution) {
                    concerned.entry(institution).or_default()[if is_service { 2 } else { 3 }].insert(id);
                }
            }
        }
        let mut ids: Vec<DescriptionId> = concerned.keys().copied().collect();
        ids.sort_by(|a, b| known.by_title(*a, *b).then(a.cmp(b)));
        ids.into_iter().map(|id| Involved { id, counts: concerned[&id].each_ref().map(BTreeSet::len) }).collect()
    }

    /// The paths; what stops is at the right, as what depends stands left of what it needs.
    fn picture(&self) -> Option<Picture<'a>> {
        let known = self.known;
        let drawn: Vec<&Hit> = self.hits.iter().take(MOST_DRAWN).collect();
        let farthest = drawn.iter().map(|hit| hit.far).max()?;
        let mut network = Network::default();
        let mut at: HashMap<DescriptionId, usize> = HashMap::from_iter([(self.id, 0)]);
        network.nodes.push(NetworkNode { title: known.title(self.id), layer: farthest, tone: Tone::Plain });
        for hit in &drawn {
            at.insert(hit.id, network.nodes.len());
            let tone = if hit.stops { Tone::Bad } else { Tone::Watch };
            network.nodes.push(NetworkNode { title: known.title(hit.id), layer: farthest - hit.far, tone });
        }
        network.edges.extend(drawn.iter().filter_map(|hit| Some((*at.get(&hit.id)?, *at.get(&hit.through)?, hit.stops))));
        let args = vec![("title", known.get(self.id).title.arg()), ("left", Arg::from(self.hits.len() - drawn.len()))];
        Some(Picture { name: "impact", args, drawing: Drawing::Network(network) })
    }
}

/// A kind of recipients: how many services for them are hit, and how many of these stop.
struct Reached {
    recipient: Recipient,
    services: usize,
    stopping: usize,
}

fn of_recipients<'f, 'a>() -> Vec<Column<'f, 'a, Reached>> {
    type Each<'f, 'a> = Column<'f, 'a, Reached>;
    vec![
        Each::new("impact-recipients", CellKind::Code, |one| Cell::Coded(Codes::Recipient, one.recipient.key())),
        Each::new("impact-recipient-services", CellKind::Number, |one| Cell::Number(one.services)),
        Each::new("impact-recipient-stopping", CellKind::Number, |one| Cell::Number(one.stopping)),
    ]
}

/// An institution: how many services and resources that are hit it owns, how many services it provides and resources it uses.
struct Involved {
    id: DescriptionId,
    counts: [usize; 4],
}

fn of_institutions<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, Involved>> {
    type Each<'f, 'a> = Column<'f, 'a, Involved>;
    let address = |id: DescriptionId| {
        let group = &known.get(id).of::<Institution>()?.responsible.as_ref()?.value;
        group.service_portfolio_manager.value().or(group.resource_portfolio_manager.value()).map(|manager| &manager.value)
    };
    vec![
        Each::new("institution-title", CellKind::Text, |one| known.title(one.id)).data(),
        Each::new("institution", CellKind::Id, |one| known.called(one.id)),
        Each::new("impact-owned-services", CellKind::Number, |one| Cell::Number(one.counts[0])),
        Each::new("impact-owned-resources", CellKind::Number, |one| Cell::Number(one.counts[1])),
        Each::new("impact-provided", CellKind::Number, |one| Cell::Number(one.counts[2])),
        Each::new("impact-used", CellKind::Number, |one| Cell::Number(one.counts[3])),
        Each::new("impact-address", CellKind::Id, move |one| people::address(address(one.id))).wide(),
    ]
}
