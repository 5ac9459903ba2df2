//! A description in use that depends on a retired one; what replaces it may name it.

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::Severity;
use crate::model::{Role, Status, Target};
use crate::registry::Resolved;

pub(super) const RULE: Rule =
    Rule { code: "PVP304", name: "retired-reference", severity: Severity::Warning, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    if !links.description.status.is_relied_on() {
        return;
    }
    for (link, named) in &links.all {
        let (Resolved::Description(id) | Resolved::Part(id, _)) = named else { continue };
        let (named, is_sure) = (links.registry.get(*id), !links.registry.is_contested(*id));
        if is_sure && named.status == Status::Retired && link.target != Target::OwnNeed && link.role != Role::Replaces {
            sink.report(RULE.about(&link.to).arg("id", link.to.value.as_str()).arg("title", named.title_arg()));
        }
    }
}
