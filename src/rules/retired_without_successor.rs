//! A change that ends the last service that covers a need (PU2-2, PU2-20; DOMAIN.md section 1: coverage).

use std::collections::BTreeMap;

use super::{Check, Rule, Sink, Traits};
use crate::finding::{Arg, Evidence, Field, Finding, Severity};
use crate::history::Change;
use crate::model::{Ref, Status, Text};
use crate::registry::{Coverage, DescriptionId, joined};

pub(super) const RULE: Rule = Rule {
    code: "PVP903",
    name: "retired-without-successor",
    severity: Severity::Warning,
    check: Check::Change(check),
    traits: Traits::NONE,
};

/// How many of the needs that one service leaves are shown.
const MOST_SHOWN: usize = 24;

/// A need that is no longer covered.
struct Left<'c> {
    name: String,
    id: &'c Ref,
    title: Option<&'c Text>,
}

fn check(change: &Change<'_>, sink: &mut Sink) {
    let (mut before, mut after) = (Coverage::new(change.before), Coverage::new(change.after));
    let mut left: BTreeMap<DescriptionId, Vec<Left<'_>>> = BTreeMap::new();
    for (need_id, description, need) in change.after.needs() {
        let Some(id) = need.id.as_ref().filter(|_| need.outside.is_none()) else { continue };
        if description.broken || description.status == Status::Retired || after.of(need_id) {
            continue;
        }
        let name = change.matches().part_before(need_id.life_situation, &description.name, &id.value);
        let Some(then) = change.before.need(&name) else { continue };
        if !before.of(then) || after.may_be(need_id) {
            continue;
        }
        for service in before.services(then).into_iter().filter(|service| !change.before.get(*service).broken) {
            let name = joined(&description.name, &id.value).to_string();
            left.entry(service).or_default().push(Left { name, id, title: need.title.as_ref() });
        }
    }
    for (service, needs) in left {
        let (Some(finding), [first, ..]) = (ended(change, service), needs.as_slice()) else { continue };
        let need = first.title.map_or_else(|| Arg::from(first.name.as_str()), Text::arg);
        let finding = needs.iter().take(MOST_SHOWN).fold(finding, |finding: Finding, need| finding.also("need", need.id.place));
        let count = needs.len();
        let names = needs.into_iter().map(|need| need.name).collect();
        sink.report(finding.arg("need", need).arg("needs", Arg::List(names)).arg("count", count));
    }
}

/// That a change retired a service or removed it, where it did.
fn ended(change: &Change<'_>, service: DescriptionId) -> Option<Finding> {
    let was = change.before.get(service);
    if change.now(&was.name).is_none() && change.after.may_be_there(&was.name) {
        return None;
    }
    let Some(now) = change.now(&was.name).map(|id| change.after.get(id)) else {
        let place = was.id.as_ref().map_or(was.title_place, |id| id.place);
        let finding = RULE.at(place).detail("removed").field(Field::new("id"));
        let finding = finding.resting_on(Evidence::Gone(was.name.to_string()));
        return Some(finding.arg("title", was.title_arg()).arg("gone", was.name.as_str()));
    };
    let ended = !now.broken && matches!(now.status, Status::Retirement | Status::Retired);
    ended.then(|| RULE.at(now.status_place).field(Field::new("identification.status")).arg("title", now.title_arg()))
}
