//! A service of which only effectiveness or only efficiency is measured (PU2-4; N1-1).
//!
//! Of resources nothing is said: one indicator is what most of them need.

use std::collections::BTreeSet;

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::{Field, Severity};
use crate::model::{KpiKind, Status};

pub(super) const RULE: Rule =
    Rule { code: "PVP717", name: "one-sided-indicators", severity: Severity::Advice, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let description = links.description;
    if links.service().is_none() || description.status.is_coming() || description.status == Status::Retired {
        return;
    }
    let kpis = description.performance().and_then(|group| group.value.kpis.value()).filter(|kpis| kpis.complete);
    let Some(all) = kpis.map(|kpis| kpis.items.as_slice()) else { return };
    let Some(kinds) = all.iter().map(|kpi| kpi.kind.as_ref()).collect::<Option<Vec<_>>>() else { return };
    let different: BTreeSet<KpiKind> = kinds.iter().map(|kind| kind.value).collect();
    if let ([first, ..], 1) = (&kinds[..], different.len()) {
        let finding = RULE.at(first.place).field(Field::new("performance.kpis")).arg("title", description.title_arg());
        sink.report(if first.value == KpiKind::Efficiency { finding.detail("efficiency") } else { finding });
    }
}
