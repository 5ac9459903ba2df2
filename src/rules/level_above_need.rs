//! A service level above what every need requires, raised without reason (DOMAIN.md section 8; PU2-9).

use super::alignment;
use super::{Check, Links, Rule, Sink};
use crate::finding::{Field, Severity};
use crate::model::{Promise, Side, Standing};

pub(super) const RULE: Rule = Rule { code: "PVP704", name: "level-above-need", severity: Severity::Advice, check: Check::Links(check) };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let Some(service) = links.service() else { return };
    let required = links.requirements.of(links.registry, service);
    if required.is_empty() {
        return;
    }
    let promises = service.promises();
    let deadlines = promises.iter().filter(|promise| !promise.stated).count();
    // Of deadlines in several units none holds for all cases.
    let for_all = |promise: &&Promise<'_>| !promise.justified && (promise.stated || deadlines == 1);
    for promise in promises.iter().filter(for_all) {
        let mut asked = required.iter().map(|(_, requirement)| requirement).filter(|asked| asked.indicator == promise.indicator);
        let mut strictest: Option<(&Promise<'_>, Side)> = None;
        // What does not compare may be asking for more.
        let above = asked.all(|asked| match promise.standing(asked).filter(|_| promise.compares_with(asked)) {
            Some((Standing::Above, side)) => {
                let stricter =
                    |(known, _): (&Promise<'_>, Side)| asked.standing(known).is_some_and(|(standing, _)| standing == Standing::Above);
                if strictest.is_none_or(stricter) {
                    strictest = Some((asked, side));
                }
                true
            }
            Some((Standing::Equal | Standing::Below, _)) | None => false,
        });
        let (true, Some((strictest, side))) = (above, strictest) else { continue };
        let (Some(bound), Some(asked)) = (promise.on(side), strictest.on(side)) else { continue };
        let detail = if promise.stated { "" } else { "deadline" };
        let mut finding = RULE.at(bound.place).detail(detail).field(Field::new(bound.path.clone()));
        finding = finding.arg("indicator", alignment::indicator(promise.indicator)).arg("promised", alignment::bound(promise, side));
        sink.report(finding.arg("required", alignment::bound(strictest, side)).also("requirement", asked.place));
    }
}
