//! A need that no service covers (PU2-2, N2-2; DOMAIN.md section 1: coverage).

use super::{Check, Rule, Sink};
use crate::finding::{Arg, Severity};
use crate::model::{Body, Need, Text};
use crate::registry::{NeedId, Registry};

pub(super) const RULE: Rule = Rule { code: "PVP401", name: "unmet-need", severity: Severity::Warning, check: Check::Registry(check) };

fn check(registry: &Registry, sink: &mut Sink) {
    for (need_id, _, need) in registry.needs() {
        let Some(id) = &need.id else { continue };
        if need.outside.is_some() || covered(registry, need_id, need) {
            continue;
        }
        let title = need.title.as_ref().map(Text::arg);
        let finding = RULE.about(id).arg("need", title.unwrap_or_else(|| Arg::from(id.value.as_str())));
        let pointing = registry.services_for(need_id);
        if pointing.is_empty() {
            sink.report(finding);
            continue;
        }
        let list = pointing.iter().map(|service| registry.get(*service)).map(|service| service.name.to_string()).collect();
        sink.report(finding.detail("pointed-at").arg("services", Arg::List(list)).arg("count", pointing.len()));
    }
}

/// Whether a service covers the need, or the wider need that it is part of.
fn covered(registry: &Registry, id: NeedId, need: &Need) -> bool {
    let mut current = Some((id, need));
    // A loop of needs is PVP305's; no life situation has more needs than this.
    for _ in 0..crate::yaml::MAX_NODES {
        let Some((id, need)) = current else { return false };
        let covers = |service: &_| {
            let service = registry.get(*service);
            service.broken || service.status.covers()
        };
        if registry.services_for(id).iter().any(covers) {
            return true;
        }
        let Body::LifeSituation(body) = &registry.get(id.life_situation).body else { return false };
        current = need.part_of.as_ref().filter(|part_of| need.id.as_ref().is_none_or(|id| id.value != part_of.value)).and_then(|part_of| {
            let wider = body.needs.iter().find(|need| need.id.as_ref().is_some_and(|id| id.value == part_of.value))?;
            Some((registry.need_of(id.life_situation, part_of)?, wider))
        });
    }
    false
}
