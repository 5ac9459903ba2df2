//! A reference that names something of another kind (N1-5).

use super::{Cause, Check, Links, Rule, Sink, Traits};
use crate::finding::{Arg, Evidence, Severity};
use crate::model::Target;
use crate::names;
use crate::registry::Resolved;

pub(super) const RULE: Rule = Rule {
    code: "PVP303",
    name: names::WRONG_KIND_REFERENCE,
    severity: Severity::Error,
    check: Check::Links(check),
    traits: Traits { cause: Cause::Reference, ..Traits::NONE },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    for (link, named) in &links.all {
        let Resolved::WrongKind(found) = named else { continue };
        let part = matches!(link.target, Target::Part(_));
        let finding = RULE.about(&link.to).detail(if part { "part" } else { "" }).arg("id", link.to.value.as_str());
        let finding = finding.arg("wanted", Arg::Word(format!("target-{}", link.target.key())));
        let rests = Evidence::Reference { id: link.to.value.to_string(), meant: Vec::new() };
        sink.report(finding.arg("found", Arg::Word(format!("target-{found}"))).resting_on(rests));
    }
}
