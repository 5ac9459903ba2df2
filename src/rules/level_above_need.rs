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
        let promises = service.promises();
        let deadlines = promises.iter().filter(|promise| !promise.stated).count();
        // Of deadlines in several units none holds for all cases.
        let for_all = |promise: &&Promise<'_>| !promise.justified && (promise.stated || deadlines == 1);
        for promise in promises.iter().filter(for_all) {
            let asked: Vec<&Promise<'_>> =
                required.iter().map(|(_, requirement)| requirement).filter(|asked| asked.indicator == promise.indicator).collect();
            // What does not compare may be asking for more.
            let above = |asked: &&Promise<'_>| promise.compares_with(asked) && promise.standing(asked) == Some(Standing::Above);
            if !asked.iter().all(above) {
                continue;
            }
            let strictest =
                asked.iter().copied().reduce(|one, other| if other.standing(one) == Some(Standing::Above) { other } else { one });
            let (Some(strictest), Some((bound, _))) = (strictest, promise.bound()) else { continue };
            let detail = if promise.stated { "" } else { "deadline" };
            let mut finding = RULE.at(bound.place).detail(detail).field(Field::new(bound.path.clone()));
            finding = finding.arg("indicator", alignment::indicator(promise.indicator)).arg("promised", alignment::bound(promise));
            finding = finding.arg("required", alignment::bound(strictest));
            sink.report(match strictest.bound() {
                Some((asked, _)) => finding.also("requirement", asked.place),
                None => finding,
            });
        }
    }
}
