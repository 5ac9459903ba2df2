//! An agreed level that the critical components below cannot keep (N1-5, PU2-9, PU2-13).
//!
//! One that is published as well, and not more than that, is PVP705's.

use super::{Cause, Check, Links, Rule, Sink, Traits, agreed_levels};
use crate::finding::{Arg, Field, Severity};
use crate::model::{Indicator, Standing};

pub(super) const RULE: Rule = Rule {
    code: "PVP725",
    name: "agreed-above-chain",
    severity: Severity::Warning,
    check: Check::Links(check),
    traits: Traits { cause: Cause::Component, ..Traits::NONE },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    for agreed in agreed_levels::of(links.registry, links.id).iter().filter(|agreed| agreed.runs(links.registry)) {
        if !agreed.is_agreed_only() && !matches!(agreed.standing(), Some((Standing::Above, ..))) {
            continue;
        }
        let Some(limit) = agreed.limit(links.registry, links.today).filter(|limit| limit.is_exceeded) else { continue };
        let Some((bound, _)) = agreed.promise.bound() else { continue };
        let detail = if agreed.promise.indicator == Indicator::Availability { "" } else { "time" };
        let title = agreed.covered.map_or_else(|| Arg::from("…"), |covered| links.registry.get(covered).title_arg());
        let finding = RULE.at(bound.place).detail(detail).field(Field::new(bound.path.clone())).arg("title", title);
        sink.report(limit.told(finding, &agreed.promise, links.registry));
    }
}
