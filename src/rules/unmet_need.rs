//! A need that no service covers (PU2-2, N2-2; DOMAIN.md section 1: coverage).

use std::collections::HashMap;

use super::{Check, Rule, Sink};
use crate::finding::{Arg, Severity};
use crate::model::Text;
use crate::registry::{DescriptionId, NeedId, Registry};

pub(super) const RULE: Rule = Rule { code: "PVP401", name: "unmet-need", severity: Severity::Warning, check: Check::Registry(check) };

fn check(registry: &Registry, sink: &mut Sink) {
    let mut coverage = Coverage { registry, known: HashMap::new() };
    for (need_id, _, need) in registry.needs() {
        let Some(id) = &need.id else { continue };
        if need.outside.is_some() || coverage.of(need_id) {
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

/// Whether services cover needs, or the wider needs that they are part of; what was found out once is kept.
struct Coverage<'r> {
    registry: &'r Registry,
    known: HashMap<NeedId, bool>,
}

impl Coverage<'_> {
    fn of(&mut self, id: NeedId) -> bool {
        let mut way = Vec::new();
        let mut current = Some(id);
        let covered = loop {
            let Some(id) = current else { break false };
            // A loop of needs is PVP305's; until something covers it, nothing does.
            if let Some(known) = self.known.get(&id) {
                break *known;
            }
            self.known.insert(id, false);
            way.push(id);
            if self.registry.services_for(id).iter().any(|service| self.covers(*service)) {
                break true;
            }
            let wider = self.registry.need_at(id).and_then(|need| need.part_of.as_ref());
            current = wider.and_then(|wider| self.registry.need_of(id.life_situation, wider));
        };
        for id in way {
            self.known.insert(id, covered);
        }
        covered
    }

    fn covers(&self, service: DescriptionId) -> bool {
        let service = self.registry.get(service);
        service.broken || service.status.covers()
    }
}
