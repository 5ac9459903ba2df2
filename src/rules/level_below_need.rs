//! A service level that does not reach what a need requires (DOMAIN.md section 1; PU2-9).

use super::{Check, Counted, Headline, Links, Rule, Sink, Traits};
use super::{alignment, below_group};
use crate::finding::{Arg, Field, Severity};
use crate::model::{Role, Text};

pub(super) const RULE: Rule = Rule {
    code: "PVP703",
    name: "level-below-need",
    severity: Severity::Warning,
    check: Check::Links(check),
    traits: Traits {
        // A promise is held against its group only where it is enough for the need.
        instead_of: &[&below_group::RULE],
        headline: Some(Headline { counted: Counted::Findings, figure: "promises-short-of-needs", statement: "summary-promises" }),
        ..Traits::NONE
    },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    let required = links.requirements.of(links.registry, links.description);
    if required.is_empty() {
        return;
    }
    for promise in links.description.promises().iter().filter(|promise| !promise.justified) {
        for (need, requirement, side) in alignment::shortfalls(promise, &required) {
            let (Some(bound), Some(asked)) = (promise.on(side), requirement.on(side)) else { continue };
            let title = links.registry.need_at(need).and_then(|need| need.title.as_ref()).map(Text::arg);
            let detail = if promise.stated { "" } else { "deadline" };
            let mut finding = RULE.at(bound.place).detail(detail).field(Field::new(bound.path.clone()));
            finding = finding.arg("indicator", alignment::indicator(promise.indicator));
            finding = finding.arg("promised", alignment::bound(promise, side)).arg("required", alignment::bound(requirement, side));
            finding = finding.arg("need", title.unwrap_or_else(|| Arg::from("…"))).also("requirement", asked.place);
            sink.report(if links.has_own(Role::Need) { links.at_home(finding) } else { finding });
        }
    }
}
