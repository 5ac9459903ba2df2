//! The services that nobody can newly request while what has to be received before them is stopped: a prerequisite is
//! no component, so that they themselves go on for whoever has it already.

use std::collections::{BTreeMap, BTreeSet};

use super::Stop;
use crate::model::Status;
use crate::registry::DescriptionId;
use crate::report::{Cell, CellKind, Column, Known, Table, people};

/// A service, and which of its prerequisites cannot be had.
pub(super) type Waiting = (DescriptionId, BTreeSet<DescriptionId>);

/// The services by their titles; what has to be received before a service that waits cannot be had by way of it either.
pub(super) fn services(stop: &Stop<'_, '_>) -> Vec<Waiting> {
    let registry = stop.known.registry;
    let stopping = stop.stopping();
    let mut after: BTreeMap<DescriptionId, Vec<DescriptionId>> = BTreeMap::new();
    let going_on = |id: &DescriptionId| registry.get(*id).status != Status::Retired && !stopping.contains(id);
    for id in registry.services().map(|(id, ..)| id).filter(going_on) {
        registry.prerequisites(id).for_each(|before| after.entry(before).or_default().push(id));
    }
    let mut waiting: BTreeMap<DescriptionId, BTreeSet<DescriptionId>> = BTreeMap::new();
    let mut open: Vec<DescriptionId> = stopping.iter().copied().collect();
    while let Some(before) = open.pop() {
        for id in after.get(&before).into_iter().flatten() {
            let all = waiting.entry(*id).or_default();
            if all.is_empty() {
                open.push(*id);
            }
            all.insert(before);
        }
    }
    let mut waiting: Vec<Waiting> = waiting.into_iter().collect();
    waiting.sort_by(|(a, _), (b, _)| stop.known.by_title(*a, *b).then(a.cmp(b)));
    waiting
}

/// The services that wait, with what would have to be received before them.
pub(super) fn table<'a>(known: &Known<'a>, waiting: &[Waiting]) -> Table<'a> {
    type Each<'f, 'a> = Column<'f, 'a, Waiting>;
    let columns = vec![
        Each::new("title", CellKind::Text, |(id, _)| known.title(*id)).data(),
        Each::new("impact-hit", CellKind::Id, |(id, _)| known.called(*id)),
        Each::new("impact-before", CellKind::Id, |(_, before)| Cell::List(before.iter().map(|before| known.called(*before)).collect())),
        Each::new("status", CellKind::Code, |(id, _)| known.status(*id)).wide(),
        Each::new("owner", CellKind::Id, |(id, _)| known.owner(*id)),
        Each::new("impact-address", CellKind::Id, |(id, _)| people::address(known.manager(*id))).wide(),
    ];
    Table::new("waiting", waiting, columns)
}
