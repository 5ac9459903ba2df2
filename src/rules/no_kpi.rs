//! A service or resource without key performance indicators (PU2-4; group 7).

use super::{Check, Rule, Sink};
use crate::finding::{Arg, Field, Severity};
use crate::registry::Registry;

pub(super) const RULE: Rule = Rule { code: "PVP701", name: "no-kpi", severity: Severity::Warning, check: Check::Registry(check) };

fn check(registry: &Registry, sink: &mut Sink) {
    for (_, description) in registry.descriptions() {
        // An absent group is PVP201's.
        let group = description.performance().filter(|group| group.value.kpis.is_absent());
        if let (Some(group), Some(kind)) = (group, description.kind) {
            let finding = RULE.at(group.place).field(Field::new("performance.kpis"));
            sink.report(finding.arg("kind", Arg::Word(format!("kind-{}", kind.key()))).arg("title", description.title.arg()));
        }
    }
}
