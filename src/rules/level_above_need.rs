//! A service level above what every need requires, raised without reason (DOMAIN.md section 8; PU2-9).

use super::alignment;
use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::{Field, Severity};
use crate::model::Role;

pub(super) const RULE: Rule =
    Rule { code: "PVP704", name: "level-above-need", severity: Severity::Advice, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let required = links.requirements.of(links.registry, links.description);
    if required.is_empty() {
        return;
    }
    let promises = links.description.promises();
    for promise in promises.iter().filter(|promise| !promise.justified && alignment::holds_for_all(promise, &promises)) {
        let Some((_, strictest, side)) = alignment::excess(promise, &required) else { continue };
        let (Some(bound), Some(asked)) = (promise.on(side), strictest.on(side)) else { continue };
        let detail = if promise.stated { "" } else { "deadline" };
        let mut finding = RULE.at(bound.place).detail(detail).field(Field::new(bound.path.clone()));
        finding = finding.arg("indicator", alignment::indicator(promise.indicator)).arg("promised", alignment::bound(promise, side));
        finding = finding.arg("required", alignment::bound(strictest, side)).also("requirement", asked.place);
        sink.report(if links.has_own(Role::Need) { links.at_home(finding) } else { finding });
    }
}
