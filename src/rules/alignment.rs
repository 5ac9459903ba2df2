//! Promises against what they have to reach and what they rest on (DOMAIN.md section 1: mutually aligned). Not a rule.

use std::collections::{BTreeMap, HashMap};

use crate::finding::Arg;
use crate::model::{Indicator, Level, Promise, Quantity, Service, Side, Standing, Unit, Window};
use crate::registry::{NeedId, Registry};

/// What needs require, each once and only the strictest of those that compare.
pub(super) struct Requirements<'r> {
    of: HashMap<NeedId, Vec<Promise<'r>>>,
}

/// What promises compare by.
type Key = (Indicator, Unit, u64, Option<Window>);

impl<'r> Requirements<'r> {
    pub(super) fn new(registry: &'r Registry) -> Self {
        let stated = registry.needs().filter(|(.., need)| !need.requires.is_empty());
        Self { of: stated.map(|(id, _, need)| (id, strictest(need.requires.iter().filter_map(Level::promise)))).collect() }
    }

    /// What the needs of a service require, each with its need.
    pub(super) fn of(&self, registry: &Registry, service: &Service) -> Vec<(NeedId, Promise<'r>)> {
        let mut needs: Vec<NeedId> = registry.needs_of(service).filter(|need| self.of.contains_key(need)).collect();
        needs.sort_unstable();
        needs.dedup();
        needs.into_iter().flat_map(|id| self.of[&id].iter().map(move |promise| (id, *promise))).collect()
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

/// A bound in words: "at most 3 working days".
pub(super) fn bound(promise: &Promise<'_>, side: Side) -> Arg {
    let Some(bound) = promise.on(side) else { return Arg::Text(String::new()) };
    let said = quantity(promise.quantity(bound));
    match side {
        Side::Most if promise.indicator.is_time() && bound.value == 0.0 => said,
        Side::Most => Arg::Phrase("at-most", vec![("quantity", said)]),
        Side::Least => Arg::Phrase("at-least", vec![("quantity", said)]),
    }
}

/// A number with its unit; no time at all is "at once".
pub(super) fn quantity(quantity: Quantity) -> Arg {
    let time = matches!(quantity.unit.key(), "minute" | "hour" | "working-day" | "calendar-day" | "month" | "year");
    if time && quantity.number == 0.0 { Arg::Word("unit-at-once".to_owned()) } else { Arg::Quantity(quantity.number, quantity.unit.key()) }
}

/// The word for an indicator.
pub(super) fn indicator(indicator: Indicator) -> Arg {
    Arg::Word(format!("indicator-{}", indicator.key()))
}
