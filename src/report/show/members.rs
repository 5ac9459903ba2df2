//! The members of a service group: whose each is, and in what they differ.

use super::values::Values;
use super::{Cell, CellKind, Column, Known, Table, effective};
use crate::content;
use crate::registry::DescriptionId;
use crate::schema::Kind;

/// In what members of a group are held against each other: the field, what is shown of its items, and the column.
const COMPARED: [(&str, &[&str], &str); 5] = [
    ("identification.local_title", &[], "show-local-title"),
    ("request.deadlines", &["when"], "show-deadlines"),
    ("request.fees", &["set_by"], "show-fees"),
    ("request.channels", &["type"], "show-channels"),
    ("information.catalogues", &[], "show-catalogues"),
];

/// A member with its values, in the order of [`COMPARED`].
struct Member<'a> {
    id: DescriptionId,
    values: Vec<Cell<'a>>,
}

/// The members by owner.
pub(super) fn table<'a>(known: &Known<'a>, group: DescriptionId) -> Table<'a> {
    type Each<'f, 'a> = Column<'f, 'a, Member<'a>>;
    let mut members: Vec<Member<'a>> =
        known.registry.members(group).iter().map(|id| Member { id: *id, values: values(known, *id) }).collect();
    let owner = |id: DescriptionId| known.registry.owner(known.get(id));
    members.sort_by(|a, b| match (owner(a.id), owner(b.id)) {
        (Some(one), Some(other)) if one != other => known.by_title(one, other),
        (one, other) => one.cmp(&other).then_with(|| known.by_title(a.id, b.id)),
    });
    let mut columns = vec![
        Each::new("owner", CellKind::Id, |member| known.owner(member.id)),
        Each::new("member", CellKind::Id, |member| known.called(member.id)),
        Each::new("status", CellKind::Code, |member| known.status(member.id)).wide(),
    ];
    columns.extend(COMPARED.iter().enumerate().map(|(at, (_, _, name))| {
        let column = Each::new(name, CellKind::Text, move |member| member.values.get(at).cloned().unwrap_or(Cell::Nothing));
        if at > 3 { column.wide() } else { column }
    }));
    Table::new("members", &members, columns)
}

fn values<'a>(known: &Known<'a>, id: DescriptionId) -> Vec<Cell<'a>> {
    let description = known.get(id);
    effective(known.source, description, known.language, |root| {
        let said = content::read(root, Some(Kind::Service), known.language);
        let values = Values::new(known, &said);
        COMPARED.iter().map(|(path, keys, _)| values.brief(path, keys)).collect()
    })
    .unwrap_or_default()
}
