//! Those responsible as cells: institutions, managers, their positions and work addresses. Not a report.

use super::{Cell, Known};
use crate::finding::Arg;
use crate::model::Manager;
use crate::registry::DescriptionId;

/// What the manager of a description is known by: the work address, else the institution and the position.
pub(super) fn manager<'a>(known: &Known<'a>, id: DescriptionId) -> Cell<'a> {
    Cell::id(known.get(id).manager_key())
}

/// A manager's position.
pub(super) fn position(manager: Option<&Manager>) -> Cell<'_> {
    manager.and_then(|manager| manager.position.as_ref()).map_or(Cell::Nothing, Cell::Title)
}

/// A manager's work address: e-mail, else phone.
pub(super) fn address<'a>(manager: Option<&Manager>) -> Cell<'a> {
    let of = |manager: &Manager| manager.email.value().or_else(|| manager.phone.value()).map(ToString::to_string);
    Cell::id(manager.and_then(of))
}

/// Id and title of an owner; words where no institution of the registry is one.
pub(super) fn institution<'a>(known: &Known<'a>, owner: Option<DescriptionId>) -> [Cell<'a>; 2] {
    match owner {
        Some(owner) => [known.id(owner), known.title(owner)],
        None => [Cell::Nothing, Cell::Said(Arg::Word("report-no-owner".to_owned()))],
    }
}
