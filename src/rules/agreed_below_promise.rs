//! An agreed level that is lower than the published one, which binds anyway (PU2-9, PU2-17).

use super::{Check, Links, Rule, Sink, Traits, agreed_levels, alignment};
use crate::finding::{Arg, Field, Severity};
use crate::model::Standing;

pub(super) const RULE: Rule =
    Rule { code: "PVP723", name: "agreed-below-promise", severity: Severity::Warning, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    for agreed in agreed_levels::of(links.registry, links.id).iter().filter(|agreed| agreed.runs(links.registry)) {
        let Some((Standing::Below, side, published)) = agreed.standing() else { continue };
        let (Some(bound), Some(binding)) = (agreed.promise.on(side), published.on(side)) else { continue };
        let finding = RULE.at(bound.place).field(Field::new(bound.path.clone())).also("published", binding.place);
        let title = agreed.covered.map_or_else(|| Arg::from("…"), |covered| links.registry.get(covered).title_arg());
        let finding = finding.arg("indicator", alignment::indicator(agreed.promise.indicator)).arg("title", title);
        sink.report(finding.arg("agreed", alignment::bound(&agreed.promise, side)).arg("published", alignment::bound(published, side)));
    }
}
