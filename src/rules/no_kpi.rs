//! A service or resource without key performance indicators (PU2-4; group 7).

use super::{Absence, Check, Links, Rule, Sink, Traits};
use crate::finding::{Arg, Severity};

pub(super) const RULE: Rule = Rule {
    code: "PVP701",
    name: "no-kpi",
    severity: Severity::Warning,
    check: Check::Links(check),
    traits: Traits { absence: Absence::Field, ..Traits::NONE },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    // An absent group is PVP201's.
    let group = links.description.performance().filter(|group| group.value.kpis.is_absent());
    if let (Some(group), Some(kind)) = (group, links.description.kind) {
        let finding = RULE.missing(group.place, "performance.kpis");
        sink.report(finding.arg("kind", Arg::Word(format!("kind-{}", kind.key()))).arg("title", links.description.title_arg()));
    }
}
