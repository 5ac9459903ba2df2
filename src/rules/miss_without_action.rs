//! A promise that was not kept in its last window, and nobody does anything about it (PU2-17, PU2-22; MANAGEMENT.md A).

use super::missed::missed;
use super::{Check, Rule, Sink, Traits};
use crate::finding::Severity;
use crate::measuring::{Measured, Sort};

pub(super) const RULE: Rule = Rule {
    code: "PVP708",
    name: "miss-without-action",
    severity: Severity::Warning,
    check: Check::Measured(None, check),
    traits: Traits { advises: &["kpi"], ..Traits::NONE },
};

fn check(measured: &Measured<'_>, _: usize, sink: &mut Sink) {
    for course in measured.courses() {
        let Some(last) = course.last().filter(|last| last.is_met() == Some(false) && measured.runs(course.subject)) else { continue };
        if measured.covering(course, last).is_some() {
            continue;
        }
        let finding = missed(&RULE, measured, course, last);
        sink.report(if course.promise.sort == Sort::Kpi { finding.detail("kpi") } else { finding });
    }
}
