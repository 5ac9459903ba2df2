//! A promise that the critical resources and services below cannot keep (N1-5, PU2-13; RULES.md, last paragraph).
//!
//! Availabilities multiply over everything critical; times add up along the longest chain. What states no comparable
//! level is left out here and said by PVP702: the figures stay true bounds. A resource was connected to the services it
//! rests on long ago: their deadlines, which are for new requests, do not count there, only levels that they state.

use std::collections::{HashMap, HashSet};

use super::{Check, Links, Rule, Sink, alignment};
use crate::finding::{Arg, Field, Finding, Severity};
use crate::model::{Indicator, Located, Promise, Quantity, TOLERANCE, Unit};
use crate::registry::{DescriptionId, Registry};
use crate::schema::Kind;

pub(super) const RULE: Rule =
    Rule { code: "PVP705", name: "level-above-resource", severity: Severity::Warning, check: Check::Links(check) };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    if links.registry.critical(links.id).next().is_none() {
        return;
    }
    let promises = service.promises();
    if !promises.iter().any(|promise| rests_below(promise.indicator)) {
        return;
    }
    let below = Below::of(links.id, links.registry);
    for promise in &promises {
        let finding = match promise.indicator {
            Indicator::Availability => below.availability(promise),
            indicator if rests_below(indicator) => below.time(promise),
            _ => None,
        };
        if let Some(finding) = finding {
            sink.report(finding);
        }
    }
}

fn rests_below(indicator: Indicator) -> bool {
    matches!(indicator, Indicator::Availability | Indicator::ProcessingTime | Indicator::ResponseTime | Indicator::RestorationTime)
}

/// The critical components of a service with what they promise.
struct Below<'r> {
    service: DescriptionId,
    components: Vec<DescriptionId>,
    promises: HashMap<DescriptionId, Vec<Promise<'r>>>,
    registry: &'r Registry,
}

/// A component with the bound of its level.
type Part<'r> = (DescriptionId, &'r Located<f64>, Unit);

impl<'r> Below<'r> {
    fn of(service: DescriptionId, registry: &'r Registry) -> Self {
        let components = registry.critical_below(service);
        let promises = components.iter().map(|id| (*id, registry.get(*id).promises())).collect();
        Self { service, components, promises, registry }
    }

    /// The level of a component that compares with a promise: the best one, so that nothing is claimed too much.
    fn level(&self, above: DescriptionId, id: DescriptionId, promise: &Promise<'_>) -> Option<Part<'r>> {
        let connected = self.registry.get(above).kind == Some(Kind::Resource);
        let counts = |level: &&Promise<'_>| level.compares_with(promise) && (level.stated || !connected);
        let comparable = self.promises.get(&id)?.iter().filter(counts);
        let (_, side) = promise.bound()?;
        let bounds = comparable.filter_map(|level| level.bound().filter(|(_, own)| *own == side).map(|(bound, _)| (bound, level.unit)));
        let exact = |(bound, unit): &(&Located<f64>, Unit)| Quantity { number: bound.value, unit: *unit }.exact();
        let best = bounds.reduce(|best, next| {
            let better = if promise.indicator.is_time() { exact(&next) < exact(&best) } else { exact(&next) > exact(&best) };
            if better { next } else { best }
        });
        best.map(|(bound, unit)| (id, bound, unit))
    }

    fn availability(&self, promise: &Promise<'_>) -> Option<Finding> {
        let promised = promise.min.filter(|_| promise.unit == Unit::Percent)?.value;
        let parts: Vec<Part<'r>> = self
            .components
            .iter()
            .filter_map(|id| self.level(self.service, *id, promise))
            .filter(|(_, bound, _)| bound.value < 100.0)
            .collect();
        let result = parts.iter().fold(100.0, |product, (_, bound, _)| product * bound.value / 100.0);
        (result < promised - TOLERANCE).then(|| self.finding(promise, "", &parts, " × ", rounded_below(result, promised)))
    }

    fn time(&self, promise: &Promise<'_>) -> Option<Finding> {
        let promised = promise.max?.value;
        let known = self.longest(promise);
        let (result, _) = known.get(&self.service)?;
        let result = result / promise.unit.exact().1;
        if result <= promised + TOLERANCE {
            return None;
        }
        let mut parts = Vec::new();
        let mut at = self.service;
        while let Some((_, Some(next))) = known.get(&at) {
            parts.extend(self.level(at, *next, promise).filter(|(_, bound, _)| bound.value > 0.0));
            at = *next;
        }
        Some(self.finding(promise, "time", &parts, " + ", rounded(result, 4)))
    }

    /// The longest chain of times below the service and each component, its own not counted, in units that convert
    /// exactly; the next component on it is kept. Links that close a circle are left out: the circle is PVP305's.
    fn longest(&self, promise: &Promise<'_>) -> HashMap<DescriptionId, (f64, Option<DescriptionId>)> {
        let below = |id| self.registry.critical(id).filter(|next| *next != self.service && self.promises.contains_key(next));
        let mut known: HashMap<DescriptionId, (f64, Option<DescriptionId>)> = HashMap::new();
        let mut entered = HashSet::from([self.service]);
        let mut open: Vec<(DescriptionId, Vec<DescriptionId>)> = vec![(self.service, below(self.service).collect())];
        while let Some((id, left)) = open.last_mut() {
            if let Some(next) = left.pop() {
                if entered.insert(next) {
                    open.push((next, below(next).collect()));
                }
                continue;
            }
            // Everything below is known now, but for what this is itself below of.
            let chain = |next| {
                let (length, _) = known.get(&next)?;
                let own = self.level(*id, next, promise).map_or(0.0, |(_, bound, unit)| Quantity { number: bound.value, unit }.exact());
                Some((own + length, next))
            };
            let longest = below(*id).filter_map(chain).fold(
                (0.0, None),
                |best, (length, next)| {
                    if length > best.0 { (length, Some(next)) } else { best }
                },
            );
            known.insert(*id, longest);
            open.pop();
        }
        known
    }

    fn finding(&self, promise: &Promise<'_>, detail: &'static str, parts: &[Part<'r>], sign: &'static str, result: f64) -> Finding {
        let bound = promise.bound().map(|(bound, _)| bound);
        let place = bound.map_or(self.registry.get(self.service).kind_place, |bound| bound.place);
        let mut finding = RULE.at(place).detail(detail).field(Field::new(bound.map(|bound| bound.path.clone()).unwrap_or_default()));
        let said = |(id, bound, unit): &Part<'r>| {
            let figure = Arg::Quantity(bound.value, unit.key());
            Arg::Phrase("chain-part", vec![("id", Arg::from(self.registry.get(*id).name.as_str())), ("figure", figure)])
        };
        finding = finding
            .arg("indicator", alignment::indicator(promise.indicator))
            .arg("promised", promise.bound().map_or_else(|| Arg::from("…"), |(_, side)| alignment::bound(promise, side)));
        // Nobody reads more parts than the first dozen; one more shows that there are more.
        let chain = Arg::Series(parts.iter().take(13).map(said).collect(), sign);
        // One part is its own result.
        finding = finding.arg(
            "chain",
            match parts {
                [_] => chain,
                _ => Arg::Phrase("chain-result", vec![("chain", chain), ("result", Arg::Quantity(result, promise.unit.key()))]),
            },
        );
        parts.iter().take(12).fold(finding, |finding, (_, bound, _)| finding.also("below", bound.place))
    }
}

fn rounded(number: f64, places: i32) -> f64 {
    let factor = 10_f64.powi(places);
    (number * factor).round() / factor
}

/// Two decimal places, or as many as it takes to see that it is less than promised.
fn rounded_below(result: f64, promised: f64) -> f64 {
    (2..9).map(|places| rounded(result, places)).find(|number| *number < promised).unwrap_or(result)
}
