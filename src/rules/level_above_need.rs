//! A service level above what every need requires, raised without reason (DOMAIN.md section 8; PU2-9).

use super::{Check, Rule, Sink, alignment};
use crate::finding::{Field, Severity};
use crate::model::{Promise, Standing};
use crate::registry::Registry;

pub(super) const RULE: Rule = Rule { code: "PVP704", name: "level-above-need", severity: Severity::Advice, check: Check::Registry(check) };

fn check(registry: &Registry, sink: &mut Sink) {
    for (_, _, service) in registry.services() {
        let required = alignment::required(registry, service);
        if required.is_empty() {
            continue;
        }
        for promise in service.promises().iter().filter(|promise| !promise.justified) {
            let mut strictest: Option<Promise<'_>> = None;
            let mut above = true;
            for (_, requirement) in required.iter().filter(|(_, requirement)| promise.compares_with(requirement)) {
                above &= promise.standing(requirement) == Some(Standing::Above);
                if strictest.is_none_or(|known| requirement.standing(&known) == Some(Standing::Above)) {
                    strictest = Some(*requirement);
                }
            }
            let (true, Some(strictest), Some((bound, _))) = (above, strictest, promise.bound()) else { continue };
            let mut finding = RULE.at(bound.place).field(Field::new(bound.path.clone()));
            finding = finding.arg("indicator", alignment::indicator(promise.indicator)).arg("promised", alignment::bound(promise));
            finding = finding.arg("required", alignment::bound(&strictest));
            sink.report(match strictest.bound() {
                Some((asked, _)) => finding.also("requirement", asked.place),
                None => finding,
            });
        }
    }
}
