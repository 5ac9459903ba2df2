//! A reference that names something of another kind (N1-5).

use super::{Check, Rule, Sink};
use crate::finding::{Arg, Severity};
use crate::registry::{Registry, Resolved};

pub(super) const RULE: Rule = Rule { code: "PVP303", name: "wrong-kind-reference", severity: Severity::Error, check: Check::Registry(check) };

fn check(registry: &Registry, sink: &mut Sink) {
    for (_, description) in registry.descriptions() {
        for reference in description.references() {
            if let Resolved::WrongKind(found) = registry.resolve(description, &reference) {
                let finding = RULE.about(reference.to).arg("id", reference.to.value.as_str());
                let finding = finding.arg("wanted", Arg::Word(format!("target-{}", reference.target.key())));
                sink.report(finding.arg("found", Arg::Word(format!("target-{found}"))));
            }
        }
    }
}
