//! Who answers for what: the roles of institutions, the managers and their load, and where somebody is missing (P1.1).
//!
//! An institution that owns services is the owner of a portfolio and of each service in it, and so with resources. What is
//! retired burdens nobody. Of broken files links count, as for rules, but nothing is said to be missing in them. A portfolio
//! manager or manager is missing exactly where PVP501, 502 and 503 miss one, and cannot be reached where PVP504 says so.
//! Managers are counted by their addresses, which is what every report and option knows them by. A shared mailbox is not
//! one person (P1.1 role 5), so that all positions behind an address are named, and figures say what they count.

mod missing;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use compact_str::CompactString;
use foldhash::{HashMap, HashMapExt};

use super::{Cell, CellKind, Column, Document, Figure, Filter, Known, Table, Tone, people};
use crate::model::{Description, Institution, LeadRole, Manager, Role, Status};
use crate::registry::{DescriptionId, Resolved};
use crate::rules::{NO_RESOURCE_PORTFOLIO_MANAGER, NO_SERVICE_PORTFOLIO_MANAGER};
use crate::schema::{self, Codes, Has};
use crate::yaml::de::{Keyed, Stated};
use missing::Gap;

/// What an institution has to do with services and resources; each list once per description.
#[derive(Clone, Copy, Default)]
struct Part {
    services_owned: usize,
    services_provided: usize,
    resources_owned: usize,
    resources_used: usize,
    /// Under agreements in force.
    services_received: usize,
    resources_agreed: usize,
}

/// Whether a manager who has to be named is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Naming {
    /// Somebody is.
    Named,
    /// Nobody is, though somebody has to be.
    Missing,
    /// Something is stated that cannot be used, or says that nobody is.
    Unclear,
    /// Nobody has to be.
    Needless,
}

impl Naming {
    fn of(manager: Option<&Stated<Keyed<Manager>>>, is_needed: bool) -> Self {
        match manager {
            Some(Stated::Value(_)) => Self::Named,
            Some(Stated::Refused | Stated::NotApplicable) => Self::Unclear,
            Some(Stated::Absent) | None if is_needed => Self::Missing,
            Some(Stated::Absent) | None => Self::Needless,
        }
    }

    fn cell<'a>(self) -> Cell<'a> {
        match self {
            Self::Named => Cell::Code("naming", "named").marked(Tone::Good),
            Self::Missing => Cell::Code("naming", "missing").marked(Tone::Bad),
            Self::Unclear => Cell::Code("naming", "unclear").marked(Tone::Watch),
            Self::Needless => Cell::Nothing,
        }
    }
}

/// The report.
pub fn report<'a>(known: &Known<'a>, filter: &Filter) -> Document<'a> {
    let parts = parts(known);
    let mut institutions: Vec<(DescriptionId, &Description, &Institution)> = known.registry.institutions().collect();
    institutions.retain(|(id, ..)| keeps(known, filter, *id));
    // Of the two names of an institution the shorter one is shown everywhere, so that it decides.
    institutions.sort_by_key(|(id, one, _)| (&one.name, *id));
    let part = |id: &DescriptionId| parts.get(id).copied().unwrap_or_default();
    let judged: Vec<Judged<'a>> = institutions.iter().map(|(id, one, body)| Judged::new(*id, one, body, part(id))).collect();
    let managers = managers(known, filter);
    let heaviest = managers.iter().map(|(_, all)| all.len()).max().unwrap_or(0);
    let count = managers.len();
    let gaps = missing::gaps(known, filter);
    let number = |wanted: &[Gap], is_situation: bool| {
        let is_wanted = |(gap, id): &&(Gap, DescriptionId)| wanted.contains(gap) && known.get(*id).has(Has::Manager) != is_situation;
        gaps.iter().filter(is_wanted).count()
    };
    let nobody = [Gap::Manager, Gap::Responsible];
    let of = |has: &dyn Fn(&Judged<'_>) -> bool| judged.iter().filter(|one| has(one)).count();
    let (services, resources) = (of(&|one| one.part.services_owned > 0), of(&|one| one.part.resources_owned > 0));
    let figures = vec![
        Figure::count("institutions", judged.len()),
        Figure::count(NO_SERVICE_PORTFOLIO_MANAGER.name, of(&|one| one.of_services == Naming::Missing)).of(services).gaps(Tone::Bad),
        Figure::count(NO_RESOURCE_PORTFOLIO_MANAGER.name, of(&|one| one.of_resources == Naming::Missing)).of(resources).gaps(Tone::Bad),
        Figure::count("without-manager", number(&nobody, false)).gaps(Tone::Bad),
        Figure::count("life-situations-without-manager", number(&nobody, true)).gaps(Tone::Watch),
        Figure::count("without-contact", number(&[Gap::Contact], false) + number(&[Gap::Contact], true)).gaps(Tone::Watch),
        Figure::count("without-owner", number(&[Gap::Owner], false)).gaps(Tone::Bad),
        Figure::count("managers", count),
        Figure::count("heaviest-load", heaviest),
    ];
    Document {
        name: "responsibilities",
        narrowed: filter.narrowings(known),
        figures,
        tables: vec![
            Table::new("main", &judged, of_institutions(known)),
            Table::new("managers", &managers, of_managers(known)),
            Table { groups: 2, repeats: 1, ..Table::new("without-manager", &gaps, missing::columns(known)) },
        ],
        ..Document::default()
    }
}

/// Whether an institution is meant: by itself, and by what the managers that were asked for manage of its.
fn keeps(known: &Known<'_>, filter: &Filter, id: DescriptionId) -> bool {
    let own = Filter { managers: Vec::new(), ..filter.clone() };
    let managed = || known.registry.owned_by(id).iter().any(|owned| filter.keeps(known.registry, *owned));
    own.keeps(known.registry, id) && (filter.managers.is_empty() || managed())
}

/// An institution with what it has to do and whether those who have to be named are.
struct Judged<'a> {
    id: DescriptionId,
    part: Part,
    lead: Option<LeadRole>,
    of_services: Naming,
    of_resources: Naming,
    lead_person: Naming,
    /// The managers of services, of resources, and the lead's person.
    managers: [Option<&'a Manager>; 3],
}

impl<'a> Judged<'a> {
    fn new(id: DescriptionId, description: &Description, institution: &'a Institution, part: Part) -> Self {
        let group = institution.responsible.as_ref().map(|group| &group.value);
        let lead = group.and_then(|group| group.lead.role);
        let stated = [
            group.map(|group| &group.service_portfolio_manager),
            group.map(|group| &group.resource_portfolio_manager),
            group.map(|group| &group.lead.person),
        ];
        let needed = [part.services_owned > 0, part.resources_owned > 0, lead.is_some()];
        // What cannot be understood lacks nothing.
        let naming = |at: usize| Naming::of(stated[at], needed[at] && !description.broken);
        let manager = |manager: Option<&'a Stated<Keyed<Manager>>>| manager.and_then(Stated::value).map(|manager| &manager.value);
        Self { id, part, lead, of_services: naming(0), of_resources: naming(1), lead_person: naming(2), managers: stated.map(manager) }
    }

    /// The roles it has (DOMAIN.md section 5); who receives a service, and uses a resource, agreements say as well.
    fn roles<'k>(&self) -> Vec<Cell<'k>> {
        let Part { services_owned, services_provided, resources_owned, resources_used, services_received, resources_agreed } = self.part;
        let roles = [
            ("service-portfolio-owner", services_owned),
            ("service-owner", services_owned),
            ("service-provider", services_provided),
            ("service-recipient", services_received),
            ("resource-portfolio-owner", resources_owned),
            ("resource-owner", resources_owned),
            ("resource-user", resources_used + resources_agreed),
        ];
        let lead = self.lead.map(|lead| Cell::Coded(Codes::LeadRole, lead.key()));
        let roles = roles.into_iter().filter(|(_, count)| *count > 0).map(|(role, _)| Cell::Code("management-role", role));
        lead.into_iter().chain(roles).collect()
    }

    /// How a manager can be reached.
    fn address<'k>(&self, at: usize) -> Cell<'k> {
        people::address(self.managers[at])
    }
}

fn of_institutions<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, Judged<'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, Judged<'a>>;
    vec![
        Each::new("institution", CellKind::Id, |one| known.called(one.id)),
        Each::new("institution-title", CellKind::Text, |one| known.title(one.id)).data(),
        Each::new("management-roles", CellKind::Code, |one| Cell::List(one.roles())).wide(),
        Each::new("lead-role", CellKind::Code, |one| one.lead.map_or(Cell::Nothing, |lead| Cell::Code("lead-scale", lead.key()))),
        Each::new("services-owned", CellKind::Number, |one| Cell::Number(one.part.services_owned)),
        Each::new("services-provided", CellKind::Number, |one| Cell::Number(one.part.services_provided)),
        Each::new("service-portfolio-manager", CellKind::Code, |one| one.of_services.cell()),
        Each::new("service-portfolio-address", CellKind::Id, |one| one.address(0)).data(),
        Each::new("resources-owned", CellKind::Number, |one| Cell::Number(one.part.resources_owned)),
        Each::new("resources-user-of", CellKind::Number, |one| Cell::Number(one.part.resources_used)),
        Each::new("resource-portfolio-manager", CellKind::Code, |one| one.of_resources.cell()),
        Each::new("resource-portfolio-address", CellKind::Id, |one| one.address(1)).data(),
        Each::new("lead-person", CellKind::Code, |one| one.lead_person.cell()).wide(),
        Each::new("lead-address", CellKind::Id, |one| one.address(2)).data(),
    ]
}

/// What each institution has to do with services and resources that are not retired.
fn parts(known: &Known<'_>) -> HashMap<DescriptionId, Part> {
    let mut parts: HashMap<DescriptionId, Part> = HashMap::new();
    for (id, description) in known.registry.descriptions() {
        let is_service = description.kind == Some(schema::Kind::Service);
        if description.status == Status::Retired || !description.has(Has::Dependencies) {
            continue;
        }
        if let Some(owner) = known.registry.owner(description) {
            let part = parts.entry(owner).or_default();
            *if is_service { &mut part.services_owned } else { &mut part.resources_owned } += 1;
        }
        let mut others: Vec<DescriptionId> = Vec::new();
        for (link, named) in known.registry.links(id) {
            // The owner's own link is there as well.
            let takes_part = matches!(link.role, Role::Provider | Role::User);
            if let Resolved::Description(institution) = named
                && takes_part
                && !others.contains(institution)
            {
                others.push(*institution);
            }
        }
        for institution in others {
            let part = parts.entry(institution).or_default();
            *if is_service { &mut part.services_provided } else { &mut part.resources_used } += 1;
        }
    }
    agreed(known, &mut parts);
    parts
}

/// What institutions receive and use under agreements in force; each service and resource once for an institution.
fn agreed(known: &Known<'_>, parts: &mut HashMap<DescriptionId, Part>) {
    let registry = known.registry;
    let mut taken: BTreeSet<(DescriptionId, DescriptionId)> = BTreeSet::new();
    for (id, description, _) in registry.agreements() {
        if description.in_force(known.policy.day()).is_none() {
            continue;
        }
        let institutions: Vec<DescriptionId> =
            [Role::Client, Role::Joined].into_iter().flat_map(|role| registry.parties(id, role)).collect();
        for covered in registry.parties(id, Role::Covers).filter(|covered| registry.get(*covered).status.runs()) {
            let is_service = registry.get(covered).has(Has::Needs);
            for institution in institutions.iter().filter(|institution| taken.insert((**institution, covered))) {
                let part = parts.entry(*institution).or_default();
                *if is_service { &mut part.services_received } else { &mut part.resources_agreed } += 1;
            }
        }
    }
}

/// A manager, by what they are known by, with what they manage.
type Managing = (CompactString, Vec<DescriptionId>);

/// The managers of what is not retired: those with most first.
fn managers(known: &Known<'_>, filter: &Filter) -> Vec<Managing> {
    let mut managed: BTreeMap<CompactString, Vec<DescriptionId>> = BTreeMap::new();
    for (id, description) in known.registry.descriptions() {
        let is_there = description.status != Status::Retired && filter.keeps(known.registry, id);
        if let Some(key) = description.manager_key().filter(|_| is_there) {
            managed.entry(key).or_default().push(id);
        }
    }
    let mut managed: Vec<_> = managed.into_iter().collect();
    managed.sort_by_key(|(_, all)| Reverse(all.len()));
    for (_, all) in &mut managed {
        all.sort_by(|a, b| known.by_title(*a, *b));
    }
    managed
}

fn of_managers<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, Managing>> {
    type Each<'f, 'a> = Column<'f, 'a, Managing>;
    let of = |all: &[DescriptionId], kind: schema::Kind| Cell::Number(all.iter().filter(|id| known.get(**id).kind == Some(kind)).count());
    // What is provided first, then what it is there for.
    let mut kinds: Vec<schema::Kind> = schema::Kind::with(Has::Owner).collect();
    kinds.sort_by_key(|kind| !kind.has(Has::Dependencies));
    let counts = kinds.into_iter().map(|kind| Each::new(kind.counted().managed, CellKind::Number, move |(_, all)| of(all, kind)));
    let mut columns = vec![
        Each::new("manager", CellKind::Id, |(key, _)| Cell::id(Some(key.as_str()))),
        Each::new("positions", CellKind::Text, |(_, all)| people::positions_of(known, all)),
        Each::new("institutions", CellKind::Id, |(_, all)| {
            let mut owners: Vec<Cell<'a>> = Vec::new();
            for id in all {
                let owner = known.owner(*id);
                if owner != Cell::Nothing && !owners.contains(&owner) {
                    owners.push(owner);
                }
            }
            Cell::List(owners)
        }),
    ];
    columns.extend(counts);
    columns.extend([
        Each::new("managed-all", CellKind::Number, |(_, all)| Cell::Number(all.len())),
        Each::new("managed-ids", CellKind::Id, |(_, all)| Cell::List(all.iter().map(|id| known.id(*id)).collect())).data(),
    ]);
    columns
}
