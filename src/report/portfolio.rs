//! All services in one table: whose they are, what they are for and need, how complete and how well judged.
//!
//! Services of every status are there, and of broken files what is known. The share of mandatory fields is that of the
//! services that have to be complete: retired and broken ones have none. Needs and resources are those of this registry.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};

use super::{Cell, Column, Document, Figure, Filter, Kind, Known, Room, Statement, Table, Tone, people, share};
use crate::finding::{Arg, Severity};
use crate::model::{Description, PartKind, Service, ServiceType, Status, Target};
use crate::registry::{DescriptionId, Resolved};
use crate::schema;
use crate::source::FileId;

/// The columns that there are, in their usual order.
pub const COLUMNS: [Column; 19] = [
    Column::new("service", Kind::Id),
    Column::new("service-title", Kind::Text),
    Column::new("owner", Kind::Id),
    Column::new("owner-title", Kind::Text).wide(),
    Column::new("manager", Kind::Id).wide(),
    Column::new("type-of-service", Kind::Code).wide(),
    Column::new("status", Kind::Code),
    Column::new("needs-satisfied", Kind::Number),
    Column::new("need-ids", Kind::Id).data(),
    Column::new("resources-used", Kind::Number).wide(),
    Column::new("resources-critical", Kind::Number).wide(),
    Column::new("resource-ids", Kind::Id).data(),
    Column::new("related-service-ids", Kind::Id).data(),
    Column::new("completeness", Kind::Share).wide(),
    Column::new("error-findings", Kind::Number),
    Column::new("warning-findings", Kind::Number),
    Column::new("advice-findings", Kind::Number).wide(),
    Column::new("last-change", Kind::Day),
    Column::new("reviewed", Kind::Day).wide(),
];

/// What is said of services that are linked to nothing.
const UNLINKED: [Column; 5] = [
    Column::new("service", Kind::Id),
    Column::new("service-title", Kind::Text),
    Column::new("owner", Kind::Id),
    Column::new("manager", Kind::Id).wide(),
    Column::new("status", Kind::Code),
];

/// Which services are shown, and how.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Whose they are, and their statuses.
    pub filter: Filter,
    /// Their types; all where there are none.
    pub types: Vec<ServiceType>,
    /// The life situations that they satisfy a need of; any where there are none.
    pub life_situations: Vec<DescriptionId>,
    /// The columns in their order; the usual ones where there are none.
    pub columns: Vec<Column>,
    /// The column that rows are ordered by; without one, and where it says the same, titles decide.
    pub sort: Option<Column>,
    /// Whether that order is turned round; what a column says nothing of comes last all the same.
    pub reverse: bool,
}

impl Asked {
    fn wants(&self, known: &Known<'_>, id: DescriptionId, service: &Service) -> bool {
        let is_type = |wanted: &ServiceType| service.classification.r#type == Some(*wanted);
        let is_for = |wanted: &DescriptionId| known.registry.needs_of(service).any(|need| need.life_situation == *wanted);
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
    let services: Vec<(DescriptionId, &Description, &Service)> = services.collect();
    let mut rows: Vec<_> = services.iter().map(|(id, _, service)| (*id, row(known, *id, service, &found))).collect();
    let sort = asked.sort.and_then(|sort| COLUMNS.iter().position(|column| column.name == sort.name));
    rows.sort_by(|(a, one), (b, other)| {
        let by_column = sort.map_or(Ordering::Equal, |column| by_cell(known, &one[column], &other[column], asked.reverse));
        let by_title = known.by_title(*a, *b);
        by_column.then(if asked.reverse && sort.is_none() { by_title.reverse() } else { by_title })
    });
    let mut columns: Vec<Column> = Vec::new();
    for column in &asked.columns {
        if !columns.iter().any(|known| known.name == column.name) {
            columns.push(Column { room: Room::Everywhere, ..*column });
        }
    }
    if columns.is_empty() {
        columns = COLUMNS.to_vec();
    }
    let places: Vec<usize> = columns.iter().filter_map(|column| COLUMNS.iter().position(|known| known.name == column.name)).collect();
    let rows = rows.into_iter().map(|(_, row)| places.iter().map(|place| row[*place].clone()).collect()).collect();
    let mut alone = unlinked(known, &services);
    alone.sort_by(|a, b| known.by_title(*a, *b));
    let judged = services.iter().filter(|(_, description, _)| !description.broken && description.status != Status::Retired).count();
    let mut figures = figures(&services, &found);
    figures.insert(4, Figure::count("services-unlinked", alone.len()).of(judged).gaps(Tone::Watch));
    let lone = |id: DescriptionId| vec![known.id(id), known.title(id), known.owner(id), people::manager(known, id), known.status(id)];
    let tells_change = columns.iter().any(|column| column.name == "last-change");
    Document {
        name: "portfolio",
        statements: if tells_change { statements(known, &services) } else { Vec::new() },
        figures,
        tables: vec![Table::new("main", &columns, rows), Table::new("unlinked", &UNLINKED, alone.into_iter().map(lone).collect())],
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

/// One service in all columns.
fn row<'a>(known: &Known<'a>, id: DescriptionId, service: &Service, found: &Found) -> Vec<Cell<'a>> {
    let description = known.get(id);
    let mut needs: Vec<_> = known.registry.needs_of(service).collect();
    needs.sort_unstable();
    needs.dedup();
    let need = |need: &crate::registry::NeedId| {
        let part = known.registry.need_at(*need).and_then(|need| need.id.as_ref()).map_or("", |id| id.value.as_str());
        format!("{}/{part}", known.get(need.life_situation).name)
    };
    let mut need_ids: Vec<String> = needs.iter().map(need).collect();
    need_ids.sort();
    let resources = resources(known, id);
    let [errors, warnings, advice] = found.get(&description.file).copied().unwrap_or_default();
    let gaps = |count: usize, tone: Tone| Cell::Number(count).marked(if count > 0 { tone } else { Tone::Plain });
    let (filled, all) = filled(description);
    let ids = |ids: Vec<String>| Cell::List(ids.into_iter().map(Cell::Id).collect());
    vec![
        known.id(id),
        known.title(id),
        known.owner(id),
        known.registry.owner(description).map_or(Cell::Nothing, |owner| known.title(owner)),
        people::manager(known, id),
        service.classification.r#type.map_or(Cell::Nothing, |one| Cell::Code("type-of-service", one.key())),
        known.status(id),
        Cell::Number(needs.len()),
        ids(need_ids),
        Cell::Number(resources.len()),
        Cell::Number(resources.iter().filter(|(_, critical)| *critical).count()),
        ids(resources.into_iter().map(|(id, _)| id).collect()),
        ids(related_services(known, id)),
        share(filled, all).map_or(Cell::Nothing, Cell::Share),
        gaps(errors, Tone::Bad),
        gaps(warnings, Tone::Watch),
        Cell::Number(advice),
        known.last_change(id),
        description.reviewed.as_ref().map_or(Cell::Nothing, |day| Cell::Day(day.value.to_string())),
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
    let is_thing = |id: DescriptionId| matches!(registry.get(id).kind, Some(schema::Kind::Service | schema::Kind::Resource));
    let mut linked: HashSet<DescriptionId> = HashSet::new();
    for (id, _) in registry.descriptions().filter(|(id, _)| is_thing(*id)) {
        for (reference, named) in registry.links(id) {
            let about = matches!(
                reference.target,
                Target::Part(PartKind::Need) | Target::Description(schema::Kind::Service | schema::Kind::Resource)
            );
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

/// Cells of one column in their order; nothing comes last, whichever way round.
fn by_cell(known: &Known<'_>, a: &Cell<'_>, b: &Cell<'_>, reverse: bool) -> Ordering {
    let order = match (bare(a), bare(b)) {
        (Cell::Nothing, Cell::Nothing) => return Ordering::Equal,
        (Cell::Nothing, _) => return Ordering::Greater,
        (_, Cell::Nothing) => return Ordering::Less,
        (Cell::Number(a), Cell::Number(b)) => a.cmp(b),
        (Cell::Share(a), Cell::Share(b)) => a.total_cmp(b),
        (Cell::Title(a), Cell::Title(b)) => known.by_text(a, b),
        (Cell::Id(a), Cell::Id(b)) | (Cell::Day(a), Cell::Day(b)) => a.cmp(b),
        (Cell::Code(_, a), Cell::Code(_, b)) => rank(a).cmp(&rank(b)),
        (Cell::List(a), Cell::List(b)) => {
            let differing = a.iter().zip(b).map(|(a, b)| by_cell(known, a, b, false)).find(|order| order.is_ne());
            differing.unwrap_or_else(|| a.len().cmp(&b.len()))
        }
        _ => Ordering::Equal,
    };
    if reverse { order.reverse() } else { order }
}

fn bare<'c, 'a>(cell: &'c Cell<'a>) -> &'c Cell<'a> {
    match cell {
        Cell::Marked(_, marked) => marked,
        cell => cell,
    }
}

/// The place of a code among those of its kind.
fn rank(code: &str) -> Option<usize> {
    let types = ServiceType::ALL.iter().position(|one| one.key() == code);
    types.or_else(|| Status::ALL.iter().position(|status| status.key() == code))
}
