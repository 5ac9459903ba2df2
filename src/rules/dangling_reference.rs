//! A reference that names nothing in the registry (N1-5: transparent links).

use super::{Check, Rule, Sink};
use crate::finding::{Arg, Severity};
use crate::registry::{Registry, Resolved};

pub(super) const RULE: Rule = Rule { code: "PVP302", name: "dangling-reference", severity: Severity::Error, check: Check::Registry(check) };

fn check(registry: &Registry, sink: &mut Sink) {
    for (_, description) in registry.descriptions() {
        for reference in description.references() {
            if registry.resolve(description, &reference) == Resolved::Nothing {
                let finding = RULE.about(reference.to).arg("id", reference.to.value.as_str());
                let finding = finding.arg("wanted", Arg::Word(format!("target-{}", reference.target.key())));
                sink.report(finding.arg("suggestions", Arg::List(registry.suggestions(description, &reference))));
            }
        }
    }
}
