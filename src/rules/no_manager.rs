//! A service or resource without its one manager (P1.1 roles 5 and 9).

use super::{Absence, Check, Counted, Headline, Links, Rule, Sink, Traits};
use crate::finding::{Arg, Severity};
use crate::schema::Has;

/// The rule.
pub const RULE: Rule = Rule {
    code: "PVP501",
    name: "no-manager",
    severity: Severity::Error,
    check: Check::Links(check),
    traits: Traits {
        absence: Absence::Field,
        headline: Some(Headline { counted: Counted::Services, figure: "services-without-manager", statement: "summary-managers" }),
        ..Traits::NONE
    },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(kind) = links.description.kind.filter(|kind| kind.has(Has::Manager)) else { return };
    // An absent group is PVP201's.
    if let Some(group) = links.description.responsible().filter(|group| group.value.manager.is_absent()) {
        let finding = RULE.missing(group.place, "responsible.manager");
        sink.report(finding.arg("kind", Arg::Word(format!("kind-{}", kind.key()))).arg("title", links.description.title_arg()));
    }
}
