//! An agreed level that is higher than the published one, and does not say why (PU2-9; DOMAIN.md section 8).

use super::{Check, Links, Rule, Sink, Traits, agreed_levels, alignment};
use crate::finding::{Arg, Field, Severity};
use crate::model::Standing;

pub(super) const RULE: Rule =
    Rule { code: "PVP724", name: "agreed-above-promise", severity: Severity::Advice, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let all = agreed_levels::of(links.registry, links.id);
    for agreed in all.iter().filter(|agreed| agreed.runs(links.registry) && !agreed.promise.justified) {
        let Some((Standing::Above, side, published)) = agreed.standing() else { continue };
        let (Some(bound), Some(binding)) = (agreed.promise.on(side), published.on(side)) else { continue };
        let finding = RULE.at(bound.place).field(Field::new(bound.path.clone())).also("published", binding.place);
        let title = agreed.covered.map_or_else(|| Arg::from("…"), |covered| links.registry.get(covered).title_arg());
        let finding = finding.arg("indicator", alignment::indicator(agreed.promise.indicator)).arg("title", title);
        sink.report(finding.arg("agreed", alignment::bound(&agreed.promise, side)).arg("published", alignment::bound(published, side)));
    }
}
