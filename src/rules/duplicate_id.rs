//! Two descriptions, or two parts of one, that claim one id; also ids that differ by case only.

use std::collections::HashMap;

use compact_str::CompactString;

use super::{Check, Rule, Sink, Traits, bad_value};
use crate::finding::{Evidence, Severity};
use crate::model::{Description, Ref};
use crate::registry::Registry;

pub(super) const RULE: Rule = Rule {
    code: "PVP301",
    name: "duplicate-id",
    severity: Severity::Error,
    check: Check::Registry(check),
    traits: Traits { instead_of: &[&bad_value::RULE], ..Traits::NONE },
};

fn check(registry: &Registry, sink: &mut Sink) {
    let mut claims: HashMap<CompactString, Vec<(&Description, &Ref)>> = HashMap::new();
    for (_, description) in registry.descriptions().filter(|(_, description)| !description.broken) {
        if let Some(id) = &description.id {
            claims.entry(id.value.to_lowercase()).or_default().push((description, id));
        }
        for repeated in &description.repeated {
            let id = &repeated.id;
            sink.report(RULE.about(id).detail("part").arg("id", id.value.as_str()).also("first", repeated.first));
        }
    }
    for claimants in claims.values() {
        let [(first, first_id), later @ ..] = claimants.as_slice() else { continue };
        let first_too = || Evidence::Together(vec![first_id.place]);
        for (_, id) in later {
            let detail = if id.value == first_id.value { "" } else { "case" };
            let finding = RULE.about(id).detail(detail).arg("id", id.value.as_str()).arg("other", first_id.value.as_str());
            sink.report(finding.arg("title", first.title.arg()).also("first", first_id.place).resting_on(first_too()));
        }
    }
}
