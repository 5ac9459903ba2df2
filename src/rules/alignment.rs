//! Promises against what they have to reach and what they rest on (DOMAIN.md section 1: mutually aligned). Not a rule:
//! what PVP703, PVP704 and the report on levels say is found here once.

use std::collections::{BTreeMap, HashMap};

use crate::finding::Arg;
use crate::model::{BoundSide, Description, Indicator, Level, Promise, Standing, Unit, Window};
use crate::registry::{NeedId, Registry};
use crate::schema::Codes;

/// What needs require, each once and only the strictest of those that compare.
pub struct Requirements<'r> {
    of: HashMap<NeedId, Vec<Promise<'r>>>,
}

/// What promises compare by.
type Key = (Indicator, Unit, u64, Option<Window>);

impl<'r> Requirements<'r> {
    /// Of all needs of a registry.
    pub fn new(registry: &'r Registry) -> Self {
        let stated = registry.needs().filter(|(_, description, need)| !description.broken && !need.requires.is_empty());
        Self { of: stated.map(|(id, _, need)| (id, strictest(need.requires.iter().filter_map(Level::promise)))).collect() }
    }

    /// What the needs that a service satisfies require, each with its need.
    pub fn of(&self, registry: &Registry, service: &Description) -> Vec<(NeedId, Promise<'r>)> {
        let mut needs: Vec<NeedId> = registry.needs_of(service).filter(|need| self.of.contains_key(need)).collect();
        needs.sort_unstable();
        needs.dedup();
        needs.into_iter().flat_map(|id| self.of[&id].iter().map(move |promise| (id, *promise))).collect()
    }

    /// What one need requires.
    pub fn of_need(&self, id: NeedId) -> &[Promise<'r>] {
        self.of.get(&id).map_or(&[], Vec::as_slice)
    }
}

fn strictest<'r>(all: impl Iterator<Item = Promise<'r>>) -> Vec<Promise<'r>> {
    let mut kept: BTreeMap<(Key, bool, bool), Promise<'r>> = BTreeMap::new();
    for promise in all {
        let key = (promise.indicator, promise.unit.exact().0, promise.share.to_bits(), promise.window);
        kept.entry((key, promise.min.is_some(), promise.max.is_some()))
            .and_modify(|known| {
                if promise.standing(known).is_some_and(|(standing, _)| standing == Standing::Above) {
                    *known = promise;
                }
            })
            .or_insert(promise);
    }
    kept.into_values().collect()
}

/// The requirements that a promise does not reach, each with its need and the side on which that shows (PVP703).
pub fn shortfalls<'p, 'r>(
    promise: &'p Promise<'_>,
    required: &'p [(NeedId, Promise<'r>)],
) -> impl Iterator<Item = (NeedId, &'p Promise<'r>, BoundSide)> {
    required.iter().filter(|(_, requirement)| promise.compares_with(requirement)).filter_map(|(need, requirement)| {
        match promise.standing(requirement) {
            Some((Standing::Below, side)) => Some((*need, requirement, side)),
            Some((Standing::Equal | Standing::Above, _)) | None => None,
        }
    })
}

/// The strictest requirement that a promise is above, where it is above all that are required of its indicator, with
/// its need and the side on which that shows (PVP704).
pub fn excess<'p, 'r>(promise: &Promise<'_>, required: &'p [(NeedId, Promise<'r>)]) -> Option<(NeedId, &'p Promise<'r>, BoundSide)> {
    let mut strictest: Option<(NeedId, &Promise<'_>, BoundSide)> = None;
    for (need, asked) in required.iter().filter(|(_, asked)| asked.indicator == promise.indicator) {
        // What does not compare may be asking for more.
        let (standing, side) = promise.standing(asked).filter(|_| promise.compares_with(asked))?;
        if standing != Standing::Above {
            return None;
        }
        if strictest.is_none_or(|(_, known, _)| is_stricter(asked, known)) {
            strictest = Some((*need, asked, side));
        }
    }
    strictest
}

/// Whether a requirement asks for more than another one.
pub fn is_stricter(asked: &Promise<'_>, than: &Promise<'_>) -> bool {
    asked.standing(than).is_some_and(|(standing, _)| standing == Standing::Above)
}

/// Whether a promise of a service holds for all cases: of deadlines in several units none does.
pub fn holds_for_all(promise: &Promise<'_>, promises: &[Promise<'_>]) -> bool {
    promise.stated || promises.iter().filter(|promise| !promise.stated).count() == 1
}

/// A bound in words: "at most 3 working days".
pub fn bound(promise: &Promise<'_>, side: BoundSide) -> Arg {
    promise.bounding(side).unwrap_or_else(|| Arg::from(""))
}

/// The word for an indicator.
pub fn indicator(indicator: Indicator) -> Arg {
    Codes::Indicator.label(indicator.key()).into()
}
