//! A promise that the critical resources and services below cannot keep (N1-5, PU2-13; RULES.md, last paragraph).

use super::chain::{Below, Limit, rests_below};
use super::{Cause, Check, Links, Rule, Sink, Traits};
use crate::finding::{Field, Finding, Severity};
use crate::model::{Indicator, Promise};

pub(super) const RULE: Rule = Rule {
    code: "PVP705",
    name: "level-above-resource",
    severity: Severity::Warning,
    check: Check::Links(check),
    traits: Traits { cause: Cause::Component, ..Traits::NONE },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    if links.service().is_none() {
        return;
    }
    let promises = links.description.promises();
    if !promises.iter().any(|promise| rests_below(promise.indicator)) {
        return;
    }
    let below = Below::of(links.id, links.registry, links.today);
    if below.is_empty() {
        return;
    }
    for promise in &promises {
        if let Some(limit) = below.limit(promise).filter(|limit| limit.is_exceeded) {
            let found = finding(links, promise, &limit);
            let own = links.description.links.iter().any(|link| link.critical && link.to.place.file == links.description.file);
            sink.report(if own { links.at_home(found) } else { found });
        }
    }
}

fn finding(links: &Links<'_>, promise: &Promise<'_>, limit: &Limit<'_>) -> Finding {
    let detail = if promise.indicator == Indicator::Availability { "" } else { "time" };
    let bound = promise.bound().map(|(bound, _)| bound);
    let place = bound.map_or(links.description.kind_place, |bound| bound.place);
    let finding = RULE.at(place).detail(detail).field(Field::new(bound.map(|bound| bound.path.clone()).unwrap_or_default()));
    limit.told(finding, promise, links.registry)
}
