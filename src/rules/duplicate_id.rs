//! Two descriptions, or two parts of one, that claim one id; also ids that differ by case only.

use std::collections::HashMap;

use compact_str::CompactString;

use super::{Check, Rule, Sink, Traits, bad_value, file_name};
use crate::finding::{Evidence, Severity};
use crate::model::{Description, Ref};
use crate::names;
use crate::registry::Registry;

pub(super) const RULE: Rule = Rule {
    code: "PVP301",
    name: names::DUPLICATE_ID,
    severity: Severity::Error,
    check: Check::Registry(check),
    traits: Traits { instead_of: &[&bad_value::RULE, &file_name::RULE], ..Traits::NONE },
};

/// Whether a file's name can be an id.
fn is_id(stem: &str) -> bool {
    stem.starts_with(|c: char| c.is_ascii_lowercase())
        && stem.split('-').all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

fn check(registry: &Registry, sink: &mut Sink) {
    let mut claims: HashMap<CompactString, Vec<(&Description, &Ref)>> = HashMap::new();
    for (_, description) in registry.descriptions().filter(|(_, description)| !description.broken) {
        if let Some(id) = &description.id {
            claims.entry(id.value.to_lowercase()).or_default().push((description, id));
        }
        for repeated in &description.repeated {
            let id = &repeated.id;
            sink.report(RULE.about(id).detail("part").arg("id", id.value.as_str()).also("first", repeated.first).about(description.file));
        }
    }
    for claimants in claims.values() {
        // It belongs to the file that goes by it, else to the first one; the others are copies of it.
        let owner = claimants.iter().position(|(description, id)| description.stem == id.value).unwrap_or(0);
        let Some((first, first_id)) = claimants.get(owner) else { continue };
        let first_too = || Evidence::Together(vec![first_id.place]);
        for (index, (copy, id)) in claimants.iter().enumerate() {
            if index == owner {
                continue;
            }
            let is_free = is_id(&copy.stem) && !claims.contains_key(&copy.stem);
            let detail = match () {
                () if id.value != first_id.value => "case",
                () if is_free => "copy",
                () => "",
            };
            let finding = RULE.about(id).detail(detail).arg("id", id.value.as_str()).arg("other", first_id.value.as_str());
            let finding = finding.arg("meant", copy.stem.as_str());
            sink.report(finding.arg("title", first.title_arg()).also("first", first_id.place).resting_on(first_too()));
        }
    }
}
