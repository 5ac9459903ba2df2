//! Promises against what they have to reach and what they rest on (DOMAIN.md section 1: mutually aligned). Not a rule.

use crate::finding::Arg;
use crate::model::{Indicator, Level, Promise, Quantity, Service, Side};
use crate::registry::{NeedId, Registry};

/// What the needs of a service require, each with its need.
pub(super) fn required<'r>(registry: &'r Registry, service: &'r Service) -> Vec<(NeedId, Promise<'r>)> {
    let mut needs: Vec<NeedId> = registry.needs_of(service).collect();
    needs.sort_unstable();
    needs.dedup();
    let of = |id: NeedId| registry.need_at(id).into_iter().flat_map(|need| &need.requires).filter_map(Level::promise);
    needs.into_iter().flat_map(|id| of(id).map(move |promise| (id, promise))).collect()
}

/// A bound in words: "at most 3 working days".
pub(super) fn bound(promise: &Promise<'_>) -> Arg {
    let Some((bound, side)) = promise.bound() else { return Arg::Text(String::new()) };
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
