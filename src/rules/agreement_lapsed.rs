//! An agreement that is said to be in force although its term is over (PU2-10, PU2-17).

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::{Arg, Severity};
use crate::model::{Agreement, Status};

pub(super) const RULE: Rule =
    Rule { code: "PVP721", name: "agreement-lapsed", severity: Severity::Warning, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(term) = links.description.of::<Agreement>().and_then(Agreement::term) else { return };
    if links.description.status == Status::InForce
        && term.is_over(links.today)
        && let Some(until) = &term.until
    {
        let finding = RULE.about(until).arg("until", Arg::Day(until.value.to_string())).arg("title", links.description.title_arg());
        sink.report(finding.also("status", links.description.status_place));
    }
}
