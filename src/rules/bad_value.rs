//! A value that cannot be what it stands for: an id, day, link, address, number or bound. Most are found by the schemas; a
//! day that cannot have come yet is found here, by the day of the run.

use super::{Check, Rule, Sink, Traits};
use crate::finding::{Arg, Field, Severity};
use crate::registry::Registry;

pub(super) const RULE: Rule =
    Rule { code: "PVP104", name: crate::names::BAD_VALUE, severity: Severity::Error, check: Check::Day(check), traits: Traits::NONE };

fn check(registry: &Registry, today: &str, sink: &mut Sink) {
    for (_, description) in registry.descriptions() {
        if let Some(reviewed) = description.reviewed.as_ref().filter(|reviewed| reviewed.value.as_str() > today) {
            let finding = RULE.at(reviewed.place).detail("future").field(Field::new(reviewed.path.clone()));
            sink.report(finding.arg("day", Arg::Day(reviewed.value.to_string())));
        }
    }
}
