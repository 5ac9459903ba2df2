//! What is said of a window in which a promise was not kept. Not a rule: what PVP708 and PVP709 have in common.

use super::Rule;
use crate::finding::{Field, Finding};
use crate::measuring::{Course, Measured, Window};

/// A finding about a promise and its last window.
pub(super) fn missed(rule: &Rule, measured: &Measured<'_>, course: &Course<'_>, last: &Window) -> Finding {
    let description = measured.registry.get(course.subject);
    let finding = rule.at(course.promise.place).field(Field::new(course.promise.path.clone())).about(description.file);
    let finding = finding.arg("title", description.title_arg()).arg("promise", course.promise.name.clone());
    let finding = finding.arg("promised", course.promise.said.clone()).arg("period", last.period.to_string());
    let finding = finding.arg("subject", description.name.as_str()).arg("item", course.promise.item.as_deref().unwrap_or_default());
    let finding = match measured.result(course, last) {
        Some(result) => finding.arg("result", result),
        None => finding.arg("result", crate::finding::Arg::Word("figure-of-parts".to_owned())),
    };
    match measured.place(last) {
        Some(place) => finding.also("figure", place),
        None => finding,
    }
}
