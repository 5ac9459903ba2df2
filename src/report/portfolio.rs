//! All services in one table: whose they are, what they are for and need, how complete and how well judged.
//!
//! Services of every status are there, and of broken files what is known. The share of mandatory fields is that of the
//! services that have to be complete: retired and broken ones have none. Needs and resources are those of this registry.
//! A service keeps what it promises where none of its promises was missed in its last window and one at least was kept.

use std::collections::BTreeSet;

use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};

use super::measured::{Standing, requests_a_year};
use super::{Cell, CellKind, Column, Document, Figure, Filter, Known, Narrowing, Statement, Table, Tone, people};
use crate::finding::{Arg, Severity};
use crate::measuring::Measured;
use crate::model::{Description, Role, Service, ServiceType, Status};
use crate::registry::{DescriptionId, NeedId, Resolved};
use crate::schema::{self, Codes, Has};
use crate::source::FileId;

/// Which services are shown.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Whose they are, and their statuses.
    pub filter: Filter,
    /// Their types; all where there are none.
    pub types: Vec<ServiceType>,
    /// The life situations that they satisfy a need of; any where there are none.
    pub life_situations: Vec<DescriptionId>,
    /// Whether days of last changes are not asked for, so that nothing has to be said of them either.
    pub undated: bool,
}

impl Asked {
    fn wants(&self, known: &Known<'_>, id: DescriptionId, service: &Service) -> bool {
        let is_type = |wanted: &ServiceType| service.classification.r#type == Some(*wanted);
        let is_for = |wanted: &DescriptionId| known.registry.needs_of(known.get(id)).any(|need| need.life_situation == *wanted);
        self.filter.keeps(known.registry, id)
            && (self.types.is_empty() || self.types.iter().any(is_type))
            && (self.life_situations.is_empty() || self.life_situations.iter().any(is_for))
    }
}

/// How many errors, warnings and pieces of advice each file has.
type Found = HashMap<FileId, [usize; 3]>;

/// The report.
pub fn report<'a>(known: &Known<'a>, asked: &Asked) -> Document<'a> {
    let mut found = Found::new();
    for finding in known.findings {
        found.entry(finding.about).or_default()[place_of(finding.severity)] += 1;
    }
    let services = known.registry.services().filter(|(id, _, service)| asked.wants(known, *id, service));
    let mut services: Vec<(DescriptionId, &Description, &Service)> = services.collect();
    services.sort_by(|(a, ..), (b, ..)| known.by_title(*a, *b));
    let measured = Measured::new(known.registry, known.policy.measuring(), known.today);
    let rows: Vec<Row<'_>> = services.iter().map(|(id, _, service)| Row::new(known, *id, service, &found)).collect();
    let alone = unlinked(known, &services);
    let judged = services.iter().filter(|(_, description, _)| !description.broken && description.status != Status::Retired).count();
    let mut figures = figures(&services, &found);
    figures.insert(4, Figure::count("services-unlinked", alone.len()).of(judged).gaps(Tone::Watch));
    let mut narrowed = asked.filter.narrowings(known);
    narrowed.extend(Narrowing::to("type", asked.types.iter().map(|one| Codes::ServiceType.label(one.key()).into())));
    narrowed.extend(Narrowing::to("life-situation", asked.life_situations.iter().map(|id| known.get(*id).title.arg())));
    Document {
        name: "portfolio",
        narrowed,
        statements: if asked.undated { Vec::new() } else { statements(known, &services) },
        figures,
        tables: vec![Table::new("main", &rows, columns(known, &measured, &rows)), Table::new("unlinked", &alone, of_unlinked(known))],
        ..Document::default()
    }
}

fn place_of(severity: Severity) -> usize {
    match severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Advice => 2,
    }
}

/// A service with what has to be found out about it.
struct Row<'a> {
    id: DescriptionId,
    r#type: Option<ServiceType>,
    description: &'a Description,
    /// The needs that it satisfies, each once: `life-situation/need`.
    needs: Vec<String>,
    /// The resources that it names, each once, and whether nothing works without them.
    resources: Vec<(String, bool)>,
    /// How many errors, warnings and pieces of advice there are.
    found: [usize; 3],
}

impl<'a> Row<'a> {
    fn new(known: &Known<'a>, id: DescriptionId, service: &Service, found: &Found) -> Self {
        let description = known.get(id);
        let mut needs: Vec<NeedId> = known.registry.needs_of(description).collect();
        needs.sort_unstable();
        needs.dedup();
        let name = |need: &NeedId| {
            let part = known.registry.need_at(*need).and_then(|need| need.id.as_ref()).map_or("", |id| id.value.as_str());
            format!("{}/{part}", known.get(need.life_situation).name)
        };
        let mut needs: Vec<String> = needs.iter().map(name).collect();
        needs.sort();
        let found = found.get(&description.file).copied().unwrap_or_default();
        Self { id, r#type: service.classification.r#type, description, needs, resources: resources(known, id), found }
    }
}

fn columns<'f, 'a>(known: &'f Known<'a>, measured: &'f Measured<'a>, rows: &[Row<'a>]) -> Vec<Column<'f, 'a, Row<'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, Row<'a>>;
    let stands = |row: &Row<'_>| if measured.runs(row.id) { Standing::of(measured, &[row.id]).cell() } else { Cell::Nothing };
    let requests = |row: &Row<'_>| requests_a_year(measured, row.id).map_or(Cell::Nothing, Cell::Number);
    vec![
        Each::new("service", CellKind::Id, |row| known.called(row.id)),
        Each::new("service-title", CellKind::Text, |row| known.title(row.id)).data(),
        Each::new("owner", CellKind::Id, |row| known.owner(row.id)),
        Each::new("owner-title", CellKind::Text, |row| {
            known.registry.owner(row.description).map_or(Cell::Nothing, |owner| known.title(owner))
        })
        .data(),
        Each::new("manager", CellKind::Id, |row| people::manager(known, row.id)).wide(),
        Each::new("type-of-service", CellKind::Code, |row| {
            row.r#type.map_or(Cell::Nothing, |one| Cell::Coded(Codes::ServiceType, one.key()))
        })
        .data(),
        Each::new("status", CellKind::Code, |row| known.status(row.id)),
        Each::new("needs-satisfied", CellKind::Number, |row| Cell::Number(row.needs.len())),
        Each::new("need-ids", CellKind::Id, |row| Cell::List(row.needs.iter().cloned().map(Cell::Id).collect())).data(),
        Each::new("resources-used", CellKind::Number, |row| Cell::Number(row.resources.len())).wide(),
        Each::new("resources-critical", CellKind::Number, |row| {
            Cell::Number(row.resources.iter().filter(|(_, critical)| *critical).count())
        })
        .data(),
        Each::new("resource-ids", CellKind::Id, |row| Cell::List(row.resources.iter().map(|(id, _)| Cell::Id(id.clone())).collect()))
            .data(),
        Each::new("related-service-ids", CellKind::Id, |row| {
            Cell::List(related_services(known, row.id).into_iter().map(Cell::Id).collect())
        })
        .data(),
        Each::new("completeness", CellKind::Share, |row| {
            let (filled, all) = filled(row.description);
            Cell::share(filled, all)
        })
        .wide(),
        Each::new("error-findings", CellKind::Number, |row| Cell::count(row.found[0], Tone::Bad)),
        Each::new("warning-findings", CellKind::Number, |row| Cell::count(row.found[1], Tone::Watch)),
        Each::new("advice-findings", CellKind::Number, |row| Cell::Number(row.found[2])).wide(),
        Each::new("promises-verdict", CellKind::Code, stands).where_said(rows.iter().any(|row| stands(row) != Cell::Nothing)),
        Each::new("requests-a-year", CellKind::Number, requests).wide().where_said(rows.iter().any(|row| requests(row) != Cell::Nothing)),
        Each::new("last-change", CellKind::Day, |row| known.last_change(row.id)),
        Each::new("reviewed", CellKind::Day, |row| known.reviewed(row.id)).wide(),
    ]
}

/// The resources that a service names, by id, each once, and whether nothing works without them.
fn resources(known: &Known<'_>, id: DescriptionId) -> Vec<(String, bool)> {
    let mut resources: Vec<(String, bool)> = Vec::new();
    for dependency in known.registry.dependencies(id) {
        let below = known.get(dependency.on);
        if below.kind != Some(schema::Kind::Resource) {
            continue;
        }
        match resources.iter_mut().find(|(name, _)| *name == below.name) {
            Some((_, critical)) => *critical |= dependency.critical,
            None => resources.push((below.name.to_string(), dependency.critical)),
        }
    }
    resources.sort();
    resources
}

/// The services that a service names as related to it, whatever the relation, by id, each once.
fn related_services(known: &Known<'_>, id: DescriptionId) -> Vec<String> {
    let service = |named: &Resolved| match named {
        Resolved::Description(to) if *to != id && known.get(*to).kind == Some(schema::Kind::Service) => {
            Some(known.get(*to).name.to_string())
        }
        _ => None,
    };
    let named: BTreeSet<String> = known.registry.links(id).filter_map(|(_, named)| service(named)).collect();
    named.into_iter().collect()
}

/// The services that have to be complete and are linked to no service, resource or need: they name none, not even one
/// outside the registry, and nothing names them. What names nothing is no link; what leads to a file that could not be
/// understood may be one.
fn unlinked(known: &Known<'_>, services: &[(DescriptionId, &Description, &Service)]) -> Vec<DescriptionId> {
    let registry = known.registry;
    let is_thing = |id: DescriptionId| registry.get(id).has(Has::Dependencies);
    let mut linked: HashSet<DescriptionId> = HashSet::new();
    for (id, _) in registry.descriptions().filter(|(id, _)| is_thing(*id)) {
        for (link, named) in registry.links(id) {
            let about = link.role == Role::Need || link.target.kinds().any(|kind| kind.has(Has::Dependencies));
            match named {
                Resolved::Description(to) if about && *to != id => linked.extend([id, *to]),
                Resolved::Part(..) | Resolved::Unjudged if about => _ = linked.insert(id),
                Resolved::Description(_) | Resolved::Part(..) | Resolved::Unjudged | Resolved::WrongKind(_) | Resolved::Nothing => {}
            }
        }
    }
    let outside = |service: &Service| service.related.as_ref().is_some_and(|related| related.value.names_others());
    let judged = services.iter().filter(|(_, description, _)| !description.broken && description.status != Status::Retired);
    judged.filter(|(id, _, service)| !linked.contains(id) && !outside(service)).map(|(id, ..)| *id).collect()
}

fn of_unlinked<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, DescriptionId>> {
    type Each<'f, 'a> = Column<'f, 'a, DescriptionId>;
    vec![
        Each::new("service", CellKind::Id, |id| known.called(*id)),
        Each::new("service-title", CellKind::Text, |id| known.title(*id)).data(),
        Each::new("owner", CellKind::Id, |id| known.owner(*id)),
        Each::new("manager", CellKind::Id, |id| people::manager(known, *id)).wide(),
        Each::new("status", CellKind::Code, |id| known.status(*id)),
    ]
}

/// How many of the mandatory fields are filled, and how many there are; none where it need not be complete.
fn filled(description: &Description) -> (usize, usize) {
    if description.broken || description.status == Status::Retired {
        return (0, 0);
    }
    description.filled.iter().fold((0, 0), |(filled, all), group| (filled + group.filled(), all + group.all()))
}

fn figures(services: &[(DescriptionId, &Description, &Service)], found: &Found) -> Vec<Figure> {
    let with = |place: usize| services.iter().filter(|(_, one, _)| found.get(&one.file).is_some_and(|counts| counts[place] > 0)).count();
    let in_use = services.iter().filter(|(_, description, _)| !description.broken && description.status.covers()).count();
    let (part, all) = services.iter().map(|(_, description, _)| filled(description)).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1));
    vec![
        Figure::count("portfolio-services", services.len()),
        Figure::count("services-in-use", in_use).of(services.len()),
        Figure::count("services-with-errors", with(0)).of(services.len()).gaps(Tone::Bad),
        Figure::count("services-with-warnings", with(1)).of(services.len()).gaps(Tone::Watch),
        Figure::share("completeness", part, all),
    ]
}

/// Why days of last changes are missing.
fn statements(known: &Known<'_>, services: &[(DescriptionId, &Description, &Service)]) -> Vec<Statement> {
    let Some(ages) = known.ages else {
        return vec![Statement { key: "portfolio-no-history", args: Vec::new(), tone: Tone::Watch }];
    };
    let fresh = services.iter().filter(|(_, description, _)| !ages.last.contains_key(&description.name)).count();
    let said = Statement { key: "portfolio-uncommitted", args: vec![("count", Arg::Number(fresh))], tone: Tone::Plain };
    if fresh > 0 { vec![said] } else { Vec::new() }
}
