//! A service that carries out another institution's function (P1.1 portfolio review: within the core functions).

use super::{Check, Links, Rule, Sink, Suggestion, Traits};
use crate::finding::{Arg, Severity};
use crate::model::Role;
use crate::registry::Resolved;

pub(super) const RULE: Rule = Rule {
    code: "PVP403",
    name: "foreign-function",
    severity: Severity::Warning,
    check: Check::Links(check),
    traits: Traits {
        suggestion: Some(Suggestion { position: 2, kind: "foreign-function", figure: "suggested-foreign-function" }),
        ..Traits::NONE
    },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(owner) = links.registry.owner(links.description) else { return };
    for (link, named) in &links.all {
        if let (Role::Function, Resolved::Part(institution, _)) = (link.role, named)
            && *institution != owner
        {
            let title = |id| links.registry.get(id).title_arg();
            let finding = RULE.about(&link.to).arg("title", links.description.title_arg());
            let finding = finding.arg("function", Arg::from(link.to.value.as_str()));
            sink.report(links.at_home(finding.arg("institution", title(*institution)).arg("owner", title(owner))));
        }
    }
}
