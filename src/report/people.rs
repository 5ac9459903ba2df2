//! Those responsible as cells: institutions, managers, their positions and work addresses. Not a report.

use std::collections::BTreeSet;

use super::{Cell, Known};
use crate::finding::Arg;
use crate::model::{Manager, Text};
use crate::registry::DescriptionId;

/// What the manager of a description is known by: the work address, else the institution and the position.
pub(super) fn manager<'a>(known: &Known<'a>, id: DescriptionId) -> Cell<'a> {
    Cell::id(known.get(id).manager_key())
}

/// The positions that descriptions name for their managers, each once, in the order of the descriptions.
///
/// Several people may share one address: a mailbox is not a person, so none of their positions stands for all of them.
pub(super) fn positions<'a>(positions: impl IntoIterator<Item = Option<&'a Text>>) -> Vec<&'a Text> {
    let mut known = BTreeSet::new();
    // In the language of what a manager without an address is known by.
    positions.into_iter().flatten().filter(|position| known.insert(position.in_language("lv"))).collect()
}

/// The positions of those who manage some descriptions.
pub(super) fn positions_of<'a>(known: &Known<'a>, managed: &[DescriptionId]) -> Cell<'a> {
    let stated = managed.iter().map(|id| known.manager(*id).and_then(|manager| manager.position.as_ref()));
    Cell::List(positions(stated).into_iter().map(Cell::Title).collect())
}

/// A manager's work address: e-mail, else phone.
pub(super) fn address<'a>(manager: Option<&Manager>) -> Cell<'a> {
    let of = |manager: &Manager| manager.email.value().or_else(|| manager.phone.value()).map(ToString::to_string);
    Cell::id(manager.and_then(of))
}

/// The id of an owner; nothing where no institution of the registry is one.
pub(super) fn institution<'a>(known: &Known<'a>, owner: Option<DescriptionId>) -> Cell<'a> {
    owner.map_or(Cell::Nothing, |owner| known.id(owner))
}

/// An owner by id and title; words where no institution of the registry is one.
pub(super) fn institution_called<'a>(known: &Known<'a>, owner: Option<DescriptionId>) -> Cell<'a> {
    // Without an id there is still something to call it.
    owner.map_or_else(|| Cell::Called(String::new(), Box::new(institution_title(known, None))), |owner| known.called(owner))
}

/// The title of an owner; words where no institution of the registry is one.
pub(super) fn institution_title<'a>(known: &Known<'a>, owner: Option<DescriptionId>) -> Cell<'a> {
    owner.map_or_else(|| Cell::Said(Arg::Word("report-no-owner".to_owned())), |owner| known.title(owner))
}
