//! A reference that names nothing in the registry (N1-5: transparent links).

use super::{Cause, Check, Links, Rule, Sink, Traits, agreed};
use crate::finding::{Arg, Evidence, MOST_OF_A_RULE, Severity};
use crate::model::Target;
use crate::names;
use crate::registry::Resolved;

pub(super) const RULE: Rule = Rule {
    code: "PVP302",
    name: names::DANGLING_REFERENCE,
    severity: Severity::Error,
    check: Check::Links(check),
    traits: Traits { cause: Cause::Reference, ..Traits::NONE },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    let dangling = links.all.iter().filter(|(_, named)| **named == Resolved::Nothing);
    for (index, (link, _)) in dangling.enumerate() {
        // Nobody is shown more of one file.
        let told = index < MOST_OF_A_RULE;
        let suggestions = if told { links.registry.suggestions(links.description, link) } else { Vec::new() };
        let detail = if link.target == Target::Provided { "provided" } else { "" };
        let finding = RULE.about(&link.to).detail(detail).arg("id", link.to.value.as_str());
        let finding = finding.arg("wanted", Arg::Word(format!("target-{}", link.target.key())));
        let rests = Evidence::Reference { id: link.to.value.to_string(), meant: suggestions.clone() };
        let finding = finding.arg("list", link.target.listed());
        sink.report(finding.arg("suggestions", links.registry.with_titles(&suggestions)).resting_on(rests));
    }
    for finding in agreed::dangling(links) {
        sink.report(finding);
    }
}
