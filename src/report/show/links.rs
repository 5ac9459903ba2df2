//! What a description, or a part of one, refers to and what refers to it.

use crate::model::{Reference, Relation};
use crate::registry::{Coverage, DescriptionId, Registry, Resolved};
use crate::report::{Cell, Column, Kind, Known, Table, Tone};

pub(super) const COLUMNS: [Column; 7] = [
    Column::new("show-link", Kind::Code),
    Column::new("title", Kind::Text),
    Column::new("show-linked", Kind::Id),
    Column::new("status", Kind::Code),
    Column::new("show-critical", Kind::Code),
    Column::new("show-part", Kind::Id),
    Column::new("show-at", Kind::Id).wide(),
];

/// How something is linked, in the order in which links are shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    To(Link),
    From(Link),
    /// A service that covers a need as it covers a wider one.
    Wider,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Link {
    Need,
    Function,
    Owner,
    Provider,
    User,
    Place,
    PartOf,
    Resource,
    Requires,
    PartOfService,
    Prerequisite,
    Follows,
    Alternative,
    Related,
    Replaces,
    Through,
}

/// Whom the links are of: a description or `id/part`.
#[derive(Clone, Copy)]
pub(super) struct Subject<'s> {
    pub(super) id: DescriptionId,
    pub(super) part: Option<&'s str>,
}

struct Linked<'a> {
    way: Way,
    title: Cell<'a>,
    name: String,
    status: Cell<'a>,
    critical: bool,
    /// Which part of the description is meant, where the links are of the whole.
    part: Option<String>,
    at: String,
    order: String,
}

impl Link {
    fn of(reference: &Reference<'_>, is_resource: bool) -> Option<Self> {
        let path = reference.to.path.as_str();
        Some(match path.split('[').next().unwrap_or_default() {
            "basis.needs" => Self::Need,
            "basis.functions" => Self::Function,
            "responsible.owner" => Self::Owner,
            "responsible.providers" => Self::Provider,
            "responsible.users" => Self::User,
            "request.channels" => Self::Place,
            "classification.part_of" | "needs" => Self::PartOf,
            "related.resources" => Self::Resource,
            "related.services" if is_resource => Self::Through,
            "related.services" => match reference.relation {
                Some(Relation::Requires) => Self::Requires,
                Some(Relation::PartOf) => Self::PartOfService,
                Some(Relation::Prerequisite) => Self::Prerequisite,
                Some(Relation::Follows) => Self::Follows,
                Some(Relation::Alternative) => Self::Alternative,
                Some(Relation::Replaces) => Self::Replaces,
                Some(Relation::Related) | None => Self::Related,
            },
            _ => return None,
        })
    }
}

impl Way {
    fn key(self) -> &'static str {
        match self {
            Self::To(Link::Need) => "to-need",
            Self::To(Link::Function) => "to-function",
            Self::To(Link::Owner) => "to-owner",
            Self::To(Link::Provider) => "to-provider",
            Self::To(Link::User) => "to-user",
            Self::To(Link::Place) => "to-place",
            Self::To(Link::PartOf) => "to-part-of",
            Self::To(Link::Resource) => "to-resource",
            Self::To(Link::Requires) => "to-requires",
            Self::To(Link::PartOfService) => "to-part-of-service",
            Self::To(Link::Prerequisite) => "to-prerequisite",
            Self::To(Link::Follows) => "to-follows",
            Self::To(Link::Alternative) => "to-alternative",
            Self::To(Link::Related) => "to-related",
            Self::To(Link::Replaces) => "to-replaces",
            Self::To(Link::Through) => "to-through",
            Self::From(Link::Need) => "from-need",
            Self::From(Link::Function) => "from-function",
            Self::From(Link::Owner) => "from-owner",
            Self::From(Link::Provider) => "from-provider",
            Self::From(Link::User) => "from-user",
            Self::From(Link::Place) => "from-place",
            Self::From(Link::PartOf) => "from-part-of",
            Self::From(Link::Resource) => "from-resource",
            Self::From(Link::Requires) => "from-requires",
            Self::From(Link::PartOfService) => "from-part-of-service",
            Self::From(Link::Prerequisite) => "from-prerequisite",
            Self::From(Link::Follows) => "from-follows",
            Self::From(Link::Alternative) => "from-alternative",
            Self::From(Link::Related) => "from-related",
            Self::From(Link::Replaces) => "from-replaces",
            Self::From(Link::Through) => "from-through",
            Self::Wider => "wider",
        }
    }
}

/// The links in both directions: what it refers to, then what refers to it.
pub(super) fn table<'a>(known: &Known<'a>, subject: Subject<'_>) -> Table<'a> {
    let mut all = to(known, subject);
    all.extend(from(known, subject));
    all.extend(wider(known, subject));
    all.sort_by(|a, b| {
        let key = |linked: &Linked<'_>| (linked.way, !linked.critical);
        let order = || (known.order)(&a.order, &b.order).then_with(|| (&a.name, &a.part, &a.at).cmp(&(&b.name, &b.part, &b.at)));
        key(a).cmp(&key(b)).then_with(order)
    });
    let has_parts = all.iter().any(|linked| linked.part.is_some());
    let row = |linked: Linked<'a>| {
        let critical = if linked.critical { Cell::Code("show-critical", "critical") } else { Cell::Nothing };
        vec![
            Cell::Code("show-link", linked.way.key()),
            linked.title,
            Cell::Id(linked.name),
            linked.status,
            critical,
            Cell::id(linked.part),
            Cell::Id(linked.at),
        ]
    };
    let mut table = Table { groups: 1, ..Table::new("links", &COLUMNS, all.into_iter().map(row).collect()) };
    if !has_parts {
        table.columns[5] = table.columns[5].wide();
    }
    table
}

fn linked<'a>(known: &Known<'a>, way: Way, id: DescriptionId, part: Option<&str>, (critical, at): (bool, &str)) -> Linked<'a> {
    let description = known.get(id);
    let part_title = part.and_then(|part| description.titled_parts().into_iter().find(|(_, of, _)| of.value == part)?.2);
    let title = part_title.unwrap_or(&description.title);
    let has_status = !matches!(description.kind, Some(crate::schema::Kind::Institution) | None);
    Linked {
        way,
        title: Cell::Title(title),
        name: part.map_or_else(|| description.name.to_string(), |part| format!("{}/{part}", description.name)),
        status: if has_status { known.status(id) } else { Cell::Nothing },
        critical,
        part: None,
        at: format!("{}#{at}", description.name),
        order: title.in_language(known.language).unwrap_or_default().to_owned(),
    }
}

fn is_resource(registry: &Registry, id: DescriptionId) -> bool {
    registry.get(id).kind == Some(crate::schema::Kind::Resource)
}

fn to<'a>(known: &Known<'a>, subject: Subject<'_>) -> Vec<Linked<'a>> {
    let registry = known.registry;
    let own = &registry.get(subject.id).name;
    let links = registry.links(subject.id).filter(|(reference, _)| match subject.part {
        None => !reference.to.path.starts_with("needs["),
        Some(part) => registry.get(subject.id).part_at(&reference.to.path) == Some(part),
    });
    let linked = links.filter_map(|(reference, named)| {
        let way = Way::To(Link::of(&reference, is_resource(registry, subject.id))?);
        let part = reference.to.value.rsplit_once('/').map(|(_, part)| part);
        let mut linked = match named {
            Resolved::Description(id) => linked(known, way, *id, None, (reference.critical, "")),
            Resolved::Part(id, _) => linked(known, way, *id, part.or(Some(&reference.to.value)), (reference.critical, "")),
            Resolved::Unjudged | Resolved::WrongKind(_) | Resolved::Nothing => Linked {
                way,
                title: Cell::Code("show-named", if *named == Resolved::Unjudged { "unread" } else { "nothing" }).marked(Tone::Bad),
                name: reference.to.value.to_string(),
                status: Cell::Nothing,
                critical: reference.critical,
                part: None,
                at: String::new(),
                order: String::new(),
            },
        };
        linked.at = format!("{own}#{}", reference.to.path);
        Some(linked)
    });
    linked.collect()
}

fn from<'a>(known: &Known<'a>, subject: Subject<'_>) -> Vec<Linked<'a>> {
    let registry = known.registry;
    let mut all = Vec::new();
    for (id, description) in registry.descriptions() {
        for (reference, named) in registry.links(id) {
            let (to, names_part) = match named {
                Resolved::Description(to) => (*to, false),
                Resolved::Part(to, _) => (*to, true),
                Resolved::Unjudged | Resolved::WrongKind(_) | Resolved::Nothing => continue,
            };
            let written = reference.to.value.rsplit_once('/').map_or(reference.to.value.as_str(), |(_, part)| part);
            let is_meant = subject.part.is_none_or(|part| names_part && (written == part || written == "all"));
            // Needs that are part of others are one description's own affair.
            let is_inside = id == subject.id && names_part && subject.part.is_none();
            if to != subject.id || !is_meant || is_inside {
                continue;
            }
            let Some(link) = Link::of(&reference, is_resource(registry, id)) else { continue };
            let part = if id == subject.id { description.part_at(&reference.to.path) } else { None };
            let linked = linked(known, Way::From(link), id, part, (reference.critical, &reference.to.path));
            let of_whole = names_part && subject.part.is_none();
            all.push(Linked { part: of_whole.then(|| written.to_owned()), ..linked });
        }
    }
    all
}

/// The services that cover a need only as they cover a wider one.
fn wider<'a>(known: &Known<'a>, subject: Subject<'_>) -> Vec<Linked<'a>> {
    let need = |part: &str| known.registry.need(&format!("{}/{part}", known.get(subject.id).name));
    let Some(need) = subject.part.and_then(need) else { return Vec::new() };
    let own = known.registry.services_for(need);
    let services = Coverage::new(known.registry).services(need);
    let wider = services.into_iter().filter(|service| !own.contains(service));
    wider.map(|service| linked(known, Way::Wider, service, None, (false, "basis.needs"))).collect()
}
