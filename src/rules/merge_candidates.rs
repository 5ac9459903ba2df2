//! Services of one owner that look like variations of one (P1.1 portfolio review; DOMAIN.md section 2: merge).

use super::likeness::{self, Among};
use super::{Action, Cause, Check, Rule, Sink, Suggestion, Traits};
use crate::finding::{Field, Severity};
use crate::registry::Registry;

pub(super) const RULE: Rule = Rule {
    code: "PVP408",
    name: "merge-candidates",
    severity: Severity::Advice,
    check: Check::Registry(check),
    traits: Traits {
        cause: Cause::Own(Action { what: "gaps-do-merge", why: "gaps-why-merge" }),
        suggestion: Some(Suggestion { position: 3, kind: "merge", figure: "suggested-merge" }),
        ..Traits::NONE
    },
};

fn check(registry: &Registry, sink: &mut Sink) {
    let cards = likeness::cards(registry);
    // Titles must have most of their words in common, and something else must speak for it too.
    let clusters = likeness::clusters(&cards, Among::Own, |likeness| likeness.title >= 0.7 && likeness.score >= 0.7);
    for cluster in clusters {
        let first = cards[cluster.cards[0]].description;
        sink.report(cluster.told(RULE.at(first.title_place).field(Field::new("identification.title")), &cards));
    }
}
