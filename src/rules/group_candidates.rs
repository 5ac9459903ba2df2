//! The same service described separately by several owners (DOMAIN.md section 2: group; N9-1).

use std::collections::HashSet;

use super::likeness::{self, Among, Likeness};
use super::{Action, Cause, Check, Rule, Sink, Suggestion, Threshold, Traits};
use crate::finding::{Field, Severity};
use crate::registry::Registry;

pub(super) const RULE: Rule = Rule {
    code: "PVP410",
    name: "group-candidates",
    severity: Severity::Advice,
    check: Check::Counting(Threshold { name: "owners", default: 2 }, check),
    traits: Traits {
        cause: Cause::Own(Action { what: "gaps-do-agree", why: "gaps-why-agree" }),
        suggestion: Some(Suggestion { position: 4, kind: "same-service", figure: "suggested-same-service" }),
        ..Traits::NONE
    },
};

fn check(registry: &Registry, several: usize, sink: &mut Sink) {
    let cards = likeness::cards(registry);
    // The same thing: nearly the same title, for the same need. One owner's own variations are PVP408's.
    // The less the titles say, the more has to speak for it besides.
    let alike = |likeness: &Likeness| {
        let by_title = likeness.title >= 0.75 && likeness.score >= 0.65;
        likeness.needs > 0 && (by_title || likeness.title >= 0.6 && likeness.score >= 0.7)
    };
    let clusters = likeness::clusters(&cards, Among::Others, alike);
    for cluster in clusters {
        let owners = cluster.cards.iter().filter_map(|card| cards[*card].owner).collect::<HashSet<_>>().len();
        if owners >= several {
            let (group, cluster) = cluster.split(&cards);
            let first = cards[cluster.cards[0]].description;
            let finding = RULE.at(first.title_place).field(Field::new("identification.title")).arg("owners", owners);
            let finding = cluster.told(finding, &cards);
            sink.report(match group {
                Some(group) => finding.detail("outside-group").arg("group", group),
                None => finding,
            });
        }
    }
}
