//! Which needs gain or lose a service (N2-2; the same coverage as PVP401 asks for).

use std::collections::{HashMap, HashSet};

use compact_str::CompactString;

use super::{Both, Effect, Part, tidy};
use crate::registry::{Coverage, NeedId, Registry, joined};

/// A need of one moment.
struct State {
    id: NeedId,
    part: Part,
    /// Covered by services, or met outside of them; `None` where nobody knows, as a description is not understood.
    met: Option<bool>,
}

pub(super) fn effects(both: &Both<'_>) -> Vec<Effect> {
    let (before, after) = (both.change.before, both.change.after);
    let old: HashMap<CompactString, State> = states(before).map(|(name, state)| (both.now(&name), state)).collect();
    let mut effects = Vec::new();
    let mut seen = HashSet::new();
    for (name, state) in states(after) {
        match (old.get(&name).map(|earlier| (earlier.met, earlier.id)), state.met) {
            (Some((Some(true), id)), Some(false)) => effects.push(Effect::NeedLost(state.part, services(before, id))),
            (Some((Some(false), _)), Some(true)) => effects.push(Effect::NeedGained(state.part, services(after, state.id))),
            (None, Some(false)) => effects.push(Effect::NeedUncovered(state.part)),
            (Some((Some(true), _)) | None, Some(true)) | (Some((Some(false), _)), Some(false)) => {}
            (Some((None, _)), _) | (_, None) => {}
        }
        seen.insert(name);
    }
    let mut gone: Vec<(CompactString, State)> = old.into_iter().filter(|(name, _)| !seen.contains(name)).collect();
    gone.sort_by(|(a, _), (b, _)| a.cmp(b));
    for (name, state) in gone {
        // Of a file that cannot be understood nothing is said.
        let owner = name.split_once('/').and_then(|(owner, _)| after.by_name(owner));
        if !owner.is_some_and(|id| after.get(id).broken) {
            effects.push(Effect::NeedGone(state.part));
        }
    }
    effects
}

/// The needs of a moment by their names.
fn states(registry: &Registry) -> impl Iterator<Item = (CompactString, State)> {
    let mut coverage = Coverage::new(registry);
    registry.needs().filter_map(move |(id, owner, need)| {
        let name = joined(&owner.name, &need.id.as_ref()?.value);
        let part = Part { id: name.clone(), title: need.title.as_ref().map(tidy).unwrap_or_default() };
        let is_met = need.outside.is_some() || coverage.of(id);
        let met = (is_met || !coverage.may_be(id)).then_some(is_met);
        Some((name, State { id, part, met }))
    })
}

/// The services that cover a need, or one that it is part of.
fn services(registry: &Registry, need: NeedId) -> Vec<CompactString> {
    let services = Coverage::new(registry).services(need);
    services.into_iter().map(|service| registry.get(service).name.clone()).collect()
}
