//! A service or resource without its one manager (P1.1 roles 5 and 9).

use super::{Check, Rule, Sink};
use crate::finding::{Arg, Field, Severity};
use crate::registry::Registry;
use crate::schema::Kind;

pub(super) const RULE: Rule = Rule { code: "PVP501", name: "no-manager", severity: Severity::Error, check: Check::Registry(check) };

fn check(registry: &Registry, sink: &mut Sink) {
    for (_, description) in registry.descriptions() {
        let Some(kind @ (Kind::Service | Kind::Resource)) = description.kind else { continue };
        // An absent group is PVP201's.
        if let Some(group) = description.responsible().filter(|group| group.value.manager.is_absent()) {
            let finding = RULE.at(group.place).field(Field::new("responsible.manager"));
            sink.report(finding.arg("kind", Arg::Word(format!("kind-{}", kind.key()))).arg("title", description.title.arg()));
        }
    }
}
