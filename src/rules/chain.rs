//! What the critical resources and services below a service allow it to promise (N1-5, PU2-13; RULES.md, last
//! paragraph). Not a rule: what PVP705, PVP725 and the reports on levels and agreements say is found here once.
//!
//! Availabilities multiply over everything critical; times add up along the longest chain. What states no comparable
//! level is left out here and said by PVP702: the figures stay true bounds. A resource was connected to the services it
//! rests on long ago: their deadlines, which are for new requests, do not count there, only levels that they state.
//! Something outside of the registry counts with the levels of the agreement that is named beside it, while that is in force.

use std::collections::{HashMap, HashSet};

use compact_str::CompactString;
use jiff::civil::Date;

use super::alignment;
use crate::finding::{Arg, Evidence, Finding};
use crate::model::{Description, Indicator, Level, Located, Promise, Quantity, Role, TOLERANCE, Unit};
use crate::registry::{DescriptionId, Received, Registry};
use crate::schema::Has;
use crate::yaml::de::Stated;

/// Whether what is promised of an indicator rests on what lies below.
pub fn rests_below(indicator: Indicator) -> bool {
    matches!(indicator, Indicator::Availability | Indicator::ProcessingTime | Indicator::ResponseTime | Indicator::RestorationTime)
}

/// What is promised above can be kept only if these are known below. Processing and response times are the service's
/// own: what people do, not what a register does.
pub const RESTS_ON: [Indicator; 2] = [Indicator::Availability, Indicator::RestorationTime];

/// The critical components of a service with what they promise.
pub struct Below<'r> {
    service: DescriptionId,
    components: Vec<Component>,
    promises: HashMap<Component, Vec<Promise<'r>>>,
    /// What is received under agreements in force, by what receives it.
    received: HashMap<DescriptionId, Vec<Received>>,
    registry: &'r Registry,
}

/// What a service rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Component {
    /// A resource or service of the registry.
    Described(DescriptionId),
    /// Something outside of it that is received under an agreement.
    Received(Received),
}

impl Component {
    /// The description that says what it promises: its own, or the agreement.
    pub fn description(self) -> DescriptionId {
        match self {
            Self::Described(id) => id,
            Self::Received(received) => received.agreement,
        }
    }

    /// What it goes by.
    pub fn name(self, registry: &Registry) -> CompactString {
        match self {
            Self::Described(id) => registry.get(id).name.clone(),
            Self::Received(received) => registry.name_of(received),
        }
    }
}

/// What a description receives critically from outside of the registry under agreements that are in force on a day; each
/// once.
pub fn received(registry: &Registry, id: DescriptionId, today: Date) -> Vec<Received> {
    let description = registry.get(id);
    let critical = registry.links(id).filter(|(link, _)| link.role == Role::Agreement && link.critical);
    let mut all: Vec<Received> = Vec::new();
    for received in critical.flat_map(|(link, named)| registry.received_by(description, link, named)) {
        if registry.get(received.agreement).in_force(today).is_some() && !all.contains(&received) {
            all.push(received);
        }
    }
    all
}

/// A component with the bound of its level.
#[derive(Clone, Copy, Debug)]
pub struct Part<'r> {
    /// The component.
    pub component: Component,
    /// The bound that counts.
    pub bound: &'r Located<f64>,
    /// The bound's unit.
    pub unit: Unit,
}

/// What the components allow of a promise.
#[derive(Clone, Debug)]
pub struct Limit<'r> {
    /// The most availability, or the least time, in the promise's unit.
    pub result: f64,
    /// The components that it comes from.
    pub parts: Vec<Part<'r>>,
    /// Whether more is promised.
    pub is_exceeded: bool,
}

impl Part<'_> {
    fn exact(&self) -> f64 {
        Quantity { number: self.bound.value, unit: self.unit }.exact()
    }

    /// The component and its level in words.
    pub fn said(&self, registry: &Registry) -> Arg {
        let figure = Arg::Quantity(self.bound.value, self.unit.key());
        Arg::Phrase("chain-part", vec![("id", Arg::from(self.component.name(registry).as_str())), ("figure", figure)])
    }
}

impl Limit<'_> {
    /// What says how much the component allows that allows least: the lowest availability, or the longest time; of equal
    /// ones the first.
    pub fn weakest(&self, promise: &Promise<'_>) -> Option<DescriptionId> {
        let worth = |part: &Part<'_>| if promise.indicator == Indicator::Availability { part.exact() } else { -part.exact() };
        let weakest = self.parts.iter().min_by(|a, b| worth(a).total_cmp(&worth(b)).then(a.component.cmp(&b.component)));
        weakest.map(|part| part.component.description())
    }

    /// The limit in words, as exactly as it takes to see whether more is promised.
    pub fn said(&self, promise: &Promise<'_>) -> Arg {
        let result = match (promise.indicator, promise.min) {
            (Indicator::Availability, Some(promised)) if self.is_exceeded => rounded_below(self.result, promised.value),
            (Indicator::Availability, _) => rounded(self.result, 2),
            _ => rounded(self.result, 4),
        };
        Arg::Quantity(result, promise.unit.key())
    }
}

impl Limit<'_> {
    /// A finding that says what is promised and what the components allow of it.
    pub(super) fn told(&self, finding: Finding, promise: &Promise<'_>, registry: &Registry) -> Finding {
        let sign = if promise.indicator == Indicator::Availability { " × " } else { " + " };
        let finding = finding
            .arg("indicator", alignment::indicator(promise.indicator))
            .arg("promised", promise.bound().map_or_else(|| Arg::from("…"), |(_, side)| alignment::bound(promise, side)));
        let weakest = self.weakest(promise).map_or(Evidence::None, |id| Evidence::Weakest(registry.get(id).file));
        // Nobody reads more parts than the first dozen; one more shows that there are more.
        let chain = Arg::Series(self.parts.iter().take(13).map(|part| part.said(registry)).collect(), sign);
        // One part is its own result.
        let finding = finding.resting_on(weakest).arg(
            "chain",
            match self.parts.as_slice() {
                [_] => chain,
                _ => Arg::Phrase("chain-result", vec![("chain", chain), ("result", self.said(promise))]),
            },
        );
        self.parts.iter().take(12).fold(finding, |finding, Part { bound, .. }| finding.also("below", bound.place))
    }
}

impl<'r> Below<'r> {
    /// What is below a service or resource on a day.
    pub fn of(service: DescriptionId, registry: &'r Registry, today: Date) -> Self {
        let described = registry.critical_below(service);
        let receiving = [service].into_iter().chain(described.iter().copied());
        let received: HashMap<DescriptionId, Vec<Received>> =
            receiving.map(|id| (id, received(registry, id, today))).filter(|(_, received)| !received.is_empty()).collect();
        let mut outside: Vec<Received> = received.values().flatten().copied().collect();
        outside.sort_unstable();
        outside.dedup();
        let components: Vec<Component> =
            described.into_iter().map(Component::Described).chain(outside.into_iter().map(Component::Received)).collect();
        let promises = |component: &Component| match component {
            // What is not understood promises nothing that could be held against others.
            Component::Described(id) => Some(registry.get(*id)).filter(|below| !below.broken).map(Description::promises),
            Component::Received(received) => registry.item(*received).map(|item| item.levels().filter_map(Level::promise).collect()),
        };
        let promises = components.iter().map(|component| (*component, promises(component).unwrap_or_default())).collect();
        Self { service, components, promises, received, registry }
    }

    /// Whether there is anything.
    pub fn is_empty(&self) -> bool {
        self.components.is_empty()
    }

    /// What the components allow of a promise; `None` where it does not rest on them, or bounds nothing that does.
    pub fn limit(&self, promise: &Promise<'_>) -> Option<Limit<'r>> {
        match promise.indicator {
            Indicator::Availability => self.availability(promise),
            indicator if rests_below(indicator) => self.time(promise),
            _ => None,
        }
    }

    /// The components that should state a level for a promise to rest on and state none that compares with it (PVP702,
    /// or another unit, share or window).
    pub fn unknown(&self, promise: &Promise<'_>) -> impl Iterator<Item = Component> {
        let asked = RESTS_ON.contains(&promise.indicator);
        let applies = |component: &Component| match component {
            Component::Described(id) => !matches!(self.registry.get(*id).levels(), Some(Stated::NotApplicable) | None),
            Component::Received(received) => {
                self.registry.item(*received).is_some_and(|item| !matches!(item.levels, Stated::NotApplicable))
            }
        };
        let unknown = move |component: &Component| asked && applies(component) && self.level(self.service, *component, promise).is_none();
        self.components.iter().copied().filter(unknown)
    }

    /// The level of a component that compares with a promise: the best one, so that nothing is claimed too much.
    fn level(&self, above: DescriptionId, component: Component, promise: &Promise<'_>) -> Option<Part<'r>> {
        let connected = !self.registry.get(above).has(Has::Needs);
        let counts = |level: &&Promise<'_>| level.compares_with(promise) && (level.stated || !connected);
        let comparable = self.promises.get(&component)?.iter().filter(counts);
        let (_, side) = promise.bound()?;
        let bounds = comparable.filter_map(|level| level.bound().filter(|(_, own)| *own == side).map(|(bound, _)| (bound, level.unit)));
        bounds.map(|(bound, unit)| Part { component, bound, unit }).reduce(|best, next| {
            let better = if promise.indicator.is_time() { next.exact() < best.exact() } else { next.exact() > best.exact() };
            if better { next } else { best }
        })
    }

    fn availability(&self, promise: &Promise<'_>) -> Option<Limit<'r>> {
        let promised = promise.min.filter(|_| promise.unit == Unit::Percent)?.value;
        let known = self.components.iter().filter_map(|component| self.level(self.service, *component, promise));
        let parts: Vec<Part<'r>> = known.filter(|part| part.bound.value < 100.0).collect();
        let result = parts.iter().fold(100.0, |product, part| product * part.bound.value / 100.0);
        Some(Limit { result, parts, is_exceeded: result < promised - TOLERANCE })
    }

    fn time(&self, promise: &Promise<'_>) -> Option<Limit<'r>> {
        let promised = promise.max?.value;
        let known = self.longest(promise);
        let (result, _) = known.get(&self.service)?;
        let result = result / promise.unit.exact().1;
        let mut parts = Vec::new();
        let mut at = self.service;
        while let Some((_, Some(next))) = known.get(&at) {
            parts.extend(self.level(at, *next, promise).filter(|part| part.bound.value > 0.0));
            // Below what is received from outside nothing is known.
            let Component::Described(id) = next else { break };
            at = *id;
        }
        Some(Limit { result, parts, is_exceeded: result > promised + TOLERANCE })
    }

    /// The longest chain of times below the service and each component, its own not counted, in units that convert
    /// exactly; the next component on it is kept. Links that close a circle are left out: the circle is PVP305's.
    fn longest(&self, promise: &Promise<'_>) -> HashMap<DescriptionId, (f64, Option<Component>)> {
        let is_known = |id: &DescriptionId| *id != self.service && self.promises.contains_key(&Component::Described(*id));
        let below = |id| self.registry.critical(id).filter(is_known);
        let mut known: HashMap<DescriptionId, (f64, Option<Component>)> = HashMap::new();
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
            let own = |component| self.level(*id, component, promise).map_or(0.0, |part| part.exact());
            let described = below(*id).filter_map(|next| {
                let (length, _) = known.get(&next)?;
                let component = Component::Described(next);
                Some((own(component) + length, component))
            });
            let received = self.received.get(id).into_iter().flatten().map(|next| Component::Received(*next));
            let chains = described.chain(received.map(|component| (own(component), component)));
            let longest = chains.fold((0.0, None), |best, (length, next)| if length > best.0 { (length, Some(next)) } else { best });
            known.insert(*id, longest);
            open.pop();
        }
        known
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
