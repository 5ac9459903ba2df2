//! A service that links what it needs but marks nothing of it as critical (DOMAIN.md section 1, N1-5).

use super::{Absence, Check, Links, Rule, Sink, Traits};
use crate::finding::{Field, Severity};
use crate::model::{Component, Related};
use crate::yaml::de::{Listed, Stated};

pub(super) const RULE: Rule = Rule {
    code: "PVP405",
    name: "no-critical-component",
    severity: Severity::Warning,
    check: Check::Links(check),
    traits: Traits { absence: Absence::Key("critical"), ..Traits::NONE },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    let Some(related) = &service.related else { return };
    if !is_complete(&related.value) {
        return;
    }
    let marks = marks(&related.value);
    // A mark that cannot be used was reported already.
    let open = |mark: &&Stated<bool>| matches!(mark, Stated::Absent | Stated::Value(false));
    if !marks.is_empty() && marks.iter().all(open) {
        sink.report(RULE.at(related.place).field(Field::new("related")).arg("title", links.description.title_arg()));
    }
}

/// Whether nothing in it was reported that may have been the critical component.
fn is_complete(related: &Related) -> bool {
    let is_complete = |list: &Stated<Listed<Component>>| match list {
        Stated::Absent | Stated::NotApplicable => true,
        Stated::Refused => false,
        Stated::Value(list) => list.complete,
    };
    [&related.resources, &related.services, &related.capabilities].into_iter().all(is_complete)
}

fn marks(related: &Related) -> Vec<&Stated<bool>> {
    let all = [&related.resources, &related.services, &related.capabilities];
    // What only comes before, stands beside or was replaced is no component.
    let needed = all.into_iter().filter_map(Stated::value).flatten().filter(|component| component.is_needed());
    needed.map(|component: &Component| &component.critical).collect()
}
