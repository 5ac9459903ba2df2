//! The needs that lose a service, or all of them.

use std::collections::BTreeSet;

use super::Stop;
use crate::model::Need;
use crate::registry::{Coverage, DescriptionId, NeedId};
use crate::report::{Cell, CellKind, Column, Known, Table, Tone, coverage};

/// A need that a hit service covers.
pub(super) struct Lost<'a> {
    /// Which one.
    pub(super) id: NeedId,
    need: &'a Need,
    hit: Vec<DescriptionId>,
    /// The services that cover it and are not hit at all.
    remaining: Vec<DescriptionId>,
    /// Whether each service that covers it stops.
    all_stop: bool,
    /// Whether only what stops by itself covers it, so that PVP401 would name it.
    pub(super) is_left: bool,
}

impl Lost<'_> {
    /// Whether nobody meets it while the thing is stopped.
    pub(super) fn is_unmet(&self) -> bool {
        self.all_stop && self.need.outside.is_none()
    }

    fn effect<'a>(&self) -> Cell<'a> {
        match (self.all_stop, self.need.outside.is_some(), self.is_left) {
            (false, ..) if self.remaining.is_empty() => Cell::Code("impact-need", "hampered").marked(Tone::Watch),
            (false, ..) => Cell::Code("impact-need", "met"),
            (true, true, _) => Cell::Code("impact-need", "outside"),
            (true, false, true) => Cell::Code("impact-need", "left").marked(Tone::Bad),
            (true, false, false) => Cell::Code("impact-need", "unmet").marked(Tone::Bad),
        }
    }
}

/// The needs hit, by the titles of their life situations, then in the order of these.
pub(super) fn hit<'a>(stop: &Stop<'_, 'a>) -> Vec<Lost<'a>> {
    let known = stop.known;
    let (concerned, stopping) = (stop.concerned(), stop.stopping());
    let own: BTreeSet<DescriptionId> = stop.own.iter().copied().collect();
    let coverage = Coverage::new(known.registry);
    let mut lost: Vec<Lost<'a>> = Vec::new();
    for (id, _, need) in coverage::needs(known) {
        let mut services = coverage.services(id);
        services.sort_by(|a, b| known.by_title(*a, *b).then(a.cmp(b)));
        if !services.iter().any(|service| concerned.contains(service)) {
            continue;
        }
        let is_left = need.outside.is_none() && services.iter().all(|service| own.contains(service));
        let all_stop = services.iter().all(|service| stopping.contains(service));
        let (hit, remaining) = services.into_iter().partition(|service| concerned.contains(service));
        lost.push(Lost { id, need, hit, remaining, all_stop, is_left });
    }
    let of = |lost: &Lost<'_>| lost.id.life_situation;
    lost.sort_by(|a, b| known.by_title(of(a), of(b)).then(a.id.cmp(&b.id)));
    lost
}

/// The needs hit and who is left to meet them.
pub(super) fn table<'a>(known: &Known<'a>, lost: &[Lost<'a>]) -> Table<'a> {
    type Each<'f, 'a> = Column<'f, 'a, Lost<'a>>;
    let ids = |ids: &[DescriptionId]| Cell::List(ids.iter().map(|id| known.called(*id)).collect());
    let columns = vec![
        Each::new("life-situation-title", CellKind::Text, |lost| known.title(lost.id.life_situation)),
        Each::new("life-situation", CellKind::Id, |lost| known.id(lost.id.life_situation)),
        Each::new("need", CellKind::Id, |lost| {
            let part = lost.need.id.as_ref().map_or("", |id| id.value.as_str());
            Cell::Id(format!("{}/{part}", known.get(lost.id.life_situation).name))
        })
        .wide(),
        Each::new("need-title", CellKind::Text, |lost| lost.need.title.as_ref().map_or(Cell::Nothing, Cell::Title)),
        Each::new("impact-need", CellKind::Code, Lost::effect),
        Each::new("impact-services-hit", CellKind::Id, move |lost| ids(&lost.hit)),
        Each::new("impact-remaining", CellKind::Id, move |lost| ids(&lost.remaining)),
    ];
    Table { groups: 2, ..Table::new("needs", lost, columns) }
}
