//! What a description, or a part of one, refers to and what refers to it.

use crate::model::{Link, Role, Target};
use crate::registry::{Coverage, DescriptionId, Resolved};
use crate::report::{Cell, CellKind, Column, Known, Table, Tone};
use crate::schema::Has;

/// How something is linked, in the order in which links are shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    To(Role),
    From(Role),
    /// A service that covers a need as it covers a wider one.
    Wider,
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

impl Way {
    fn key(self) -> &'static str {
        match self {
            Self::To(role) => role.to_key(),
            Self::From(role) => role.from_key(),
            Self::Wider => "wider",
        }
    }
}

/// What a link means as it is shown: a relation that is not clear is at least something.
fn meaning(link: &Link) -> Role {
    if link.role == Role::Unclear { Role::Related } else { link.role }
}

/// The links in both directions: what it refers to, then what refers to it.
pub(super) fn table<'a>(known: &Known<'a>, subject: Subject<'_>) -> Table<'a> {
    type Each<'f, 'a> = Column<'f, 'a, Linked<'a>>;
    let mut all = to(known, subject);
    all.extend(from(known, subject));
    all.extend(wider(known, subject));
    all.sort_by(|a, b| {
        let key = |linked: &Linked<'_>| (linked.way, !linked.critical);
        let order = || (known.order)(&a.order, &b.order).then_with(|| (&a.name, &a.part, &a.at).cmp(&(&b.name, &b.part, &b.at)));
        key(a).cmp(&key(b)).then_with(order)
    });
    let has_parts = all.iter().any(|linked| linked.part.is_some());
    let part = Each::new("show-part", CellKind::Id, |linked| Cell::id(linked.part.as_deref()));
    let columns =
        vec![
            Each::new("show-link", CellKind::Code, |linked| Cell::Code("show-link", linked.way.key())),
            Each::new("title", CellKind::Text, |linked| linked.title.clone()),
            Each::new("show-linked", CellKind::Id, |linked| Cell::Id(linked.name.clone())),
            Each::new("status", CellKind::Code, |linked| linked.status.clone()),
            Each::new("show-critical", CellKind::Code, |linked| {
                if linked.critical { Cell::Code("show-critical", "critical") } else { Cell::Nothing }
            }),
            if has_parts { part } else { part.wide() },
            Each::new("show-at", CellKind::Id, |linked| Cell::Id(linked.at.clone())).wide(),
        ];
    Table { groups: 1, ..Table::new("links", &all, columns) }
}

fn linked<'a>(known: &Known<'a>, way: Way, id: DescriptionId, part: Option<&str>, (critical, at): (bool, &str)) -> Linked<'a> {
    let description = known.get(id);
    let part_title = part.and_then(|part| description.part(part)?.title.as_ref());
    let title = part_title.unwrap_or(&description.title);
    let has_status = description.has(Has::LifeCycle);
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

fn to<'a>(known: &Known<'a>, subject: Subject<'_>) -> Vec<Linked<'a>> {
    let registry = known.registry;
    let own = &registry.get(subject.id).name;
    let links = registry.links(subject.id).filter(|(link, _)| match subject.part {
        // Needs that are part of others are one description's own affair.
        None => link.target != Target::OwnNeed,
        Some(part) => registry.get(subject.id).part_at(&link.to.path) == Some(part),
    });
    let linked = links.map(|(reference, named)| {
        let way = Way::To(meaning(reference));
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
        linked
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
            let part = if id == subject.id { description.part_at(&reference.to.path) } else { None };
            let linked = linked(known, Way::From(meaning(reference)), id, part, (reference.critical, &reference.to.path));
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
