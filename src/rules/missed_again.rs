//! A promise that is not kept time and again, or still not after something was done about it (PU2-17, PU2-22).

use super::missed::missed;
use super::{Check, Rule, Sink, Threshold, Traits, miss_without_action};
use crate::finding::Severity;
use crate::measuring::{Course, Measured, Window};
use crate::model::CorrectiveAction;
use crate::table::Day;

pub(super) const RULE: Rule = Rule {
    code: "PVP709",
    name: "missed-again",
    severity: Severity::Warning,
    check: Check::Measured(Some(Threshold { name: "windows", default: 3 }), check),
    traits: Traits { instead_of: &[&miss_without_action::RULE], ..Traits::NONE },
};

fn check(measured: &Measured<'_>, most: usize, sink: &mut Sink) {
    for course in measured.courses() {
        let Some(last) = course.last().filter(|last| last.is_met() == Some(false) && measured.runs(course.subject)) else { continue };
        let count = course.missed_in_a_row();
        if let Some(action) = tried(measured, course, last) {
            let finding = missed(&RULE, measured, course, last).detail("after-action");
            let finding =
                finding.arg("done", crate::finding::Arg::Day(action.done.as_ref().map(|done| done.value.to_string()).unwrap_or_default()));
            let title = action.title.as_ref().map_or_else(|| crate::finding::Arg::from(""), crate::model::Text::arg);
            sink.report(finding.arg("action", title));
        } else if count >= most.max(1) {
            sink.report(missed(&RULE, measured, course, last).arg("count", count));
        }
    }
}

/// The newest action for a promise that is done, where the window began after it.
fn tried<'r>(measured: &Measured<'r>, course: &Course<'_>, last: &Window) -> Option<&'r CorrectiveAction> {
    let done = |action: &CorrectiveAction| action.done.as_ref().filter(|_| action.is_done()).and_then(|done| Day::read(&done.value));
    let newest = measured.actions(course).filter_map(|action| Some((done(&action.value)?, &action.value))).max_by_key(|(day, _)| *day)?;
    (last.first > newest.0).then_some(newest.1)
}
