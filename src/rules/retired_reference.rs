//! A description in use that depends on a retired one; what replaces it may name it.

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::Severity;
use crate::model::{Relation, Status, Target};
use crate::registry::Resolved;

pub(super) const RULE: Rule =
    Rule { code: "PVP304", name: "retired-reference", severity: Severity::Warning, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    if !links.description.status.covers() {
        return;
    }
    for (reference, named) in &links.all {
        let (Resolved::Description(id) | Resolved::Part(id, _)) = named else { continue };
        let named = links.registry.get(*id);
        if named.status == Status::Retired && reference.target != Target::OwnNeed && reference.relation != Some(Relation::Replaces) {
            sink.report(RULE.about(reference.to).arg("id", reference.to.value.as_str()).arg("title", named.title.arg()));
        }
    }
}
