//! A promise that the critical resources and services below cannot keep (N1-5, PU2-13; RULES.md, last paragraph).

use super::chain::{Below, Limit, Part, rests_below};
use super::{Cause, Check, Links, Rule, Sink, Traits, alignment};
use crate::finding::{Arg, Evidence, Field, Finding, Severity};
use crate::model::{Indicator, Promise};
use crate::registry::Registry;

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
    let registry: &Registry = links.registry;
    let (detail, sign) = if promise.indicator == Indicator::Availability { ("", " × ") } else { ("time", " + ") };
    let bound = promise.bound().map(|(bound, _)| bound);
    let place = bound.map_or(links.description.kind_place, |bound| bound.place);
    let mut finding = RULE.at(place).detail(detail).field(Field::new(bound.map(|bound| bound.path.clone()).unwrap_or_default()));
    finding = finding
        .arg("indicator", alignment::indicator(promise.indicator))
        .arg("promised", promise.bound().map_or_else(|| Arg::from("…"), |(_, side)| alignment::bound(promise, side)));
    let weakest = limit.weakest(promise).map_or(Evidence::None, |id| Evidence::Weakest(registry.get(id).file));
    finding = finding.resting_on(weakest);
    // Nobody reads more parts than the first dozen; one more shows that there are more.
    let chain = Arg::Series(limit.parts.iter().take(13).map(|part| part.said(registry)).collect(), sign);
    // One part is its own result.
    finding = finding.arg(
        "chain",
        match limit.parts.as_slice() {
            [_] => chain,
            _ => Arg::Phrase("chain-result", vec![("chain", chain), ("result", limit.said(promise))]),
        },
    );
    limit.parts.iter().take(12).fold(finding, |finding, Part { bound, .. }| finding.also("below", bound.place))
}
