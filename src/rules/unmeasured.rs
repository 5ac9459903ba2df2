//! A promise without figures for the last window that is due (PU2-17, PU2-4; MANAGEMENT.md H7, H12).

use super::{Check, Rule, Sink, Traits};
use crate::finding::{Field, Finding, Severity};
use crate::measuring::{Course, Measured, Reason, Verdict};

pub(super) const RULE: Rule =
    Rule { code: "PVP707", name: "unmeasured", severity: Severity::Warning, check: Check::Measured(None, check), traits: Traits::NONE };

/// What is missing of a promise.
enum Missing {
    /// Rows cannot name it.
    Id,
    /// Nothing was ever measured.
    Ever,
    /// Nothing in the last twelve months.
    Year,
    /// The last window that is due has no figure.
    Window(String),
    /// A part of it has none.
    Part(String),
}

/// Whether a promise has no figures for the last window that is due, and nobody said why.
pub fn is_unmeasured(measured: &Measured<'_>, course: &Course<'_>) -> bool {
    missing(measured, course).is_some()
}

fn missing(measured: &Measured<'_>, course: &Course<'_>) -> Option<Missing> {
    if !measured.runs(course.subject) || measured.excuse(course).is_some() {
        return None;
    }
    if course.promise.item.is_none() {
        return Some(Missing::Id);
    }
    if course.windows.is_empty() {
        return Some(Missing::Ever);
    }
    if course.promise.window.is_none() {
        let year_ago = measured.rules.today.months_later(-12);
        let is_figure = |verdict: Verdict| !matches!(verdict, Verdict::Open(Reason::NoData | Reason::Explained));
        let recent = course.windows.iter().any(|window| window.end > year_ago && is_figure(window.verdict));
        // Words say why there is none.
        let explained = course.windows.last().is_some_and(|last| last.end > year_ago && !is_figure(last.verdict));
        return (!recent && !explained).then_some(Missing::Year);
    }
    let due = measured.last_due(course)?;
    match due.verdict {
        Verdict::Open(Reason::NoData) => Some(Missing::Window(due.period.to_string())),
        Verdict::Open(Reason::Incomplete) => Some(Missing::Part(due.period.to_string())),
        Verdict::Met | Verdict::NotMet | Verdict::Open(_) => None,
    }
}

fn check(measured: &Measured<'_>, _: usize, sink: &mut Sink) {
    let doubtful = !measured.registry.figures().are_sound();
    for course in measured.courses() {
        let measures = measured.registry.whose(course.subject).is_some_and(|owner| measured.measures(owner));
        let Some(missing) = missing(measured, course).filter(|_| measures) else { continue };
        sink.report(finding(measured, course, missing).doubtful(doubtful));
    }
}

fn finding(measured: &Measured<'_>, course: &Course<'_>, missing: Missing) -> Finding {
    let description = measured.registry.get(course.subject);
    let (detail, period) = match missing {
        Missing::Id => ("id", None),
        Missing::Ever => ("ever", None),
        Missing::Year => ("year", None),
        Missing::Window(period) => ("", Some(period)),
        Missing::Part(period) => ("part", Some(period)),
    };
    let finding = RULE.at(course.promise.place).detail(detail).field(Field::new(course.promise.path.clone())).about(description.file);
    let finding = finding.arg("title", description.title_arg()).arg("promise", course.promise.name.clone());
    let finding = finding.arg("promised", course.promise.said.clone()).arg("subject", description.name.as_str());
    let finding = match &course.promise.item {
        Some(item) => finding.arg("item", item.as_str()),
        None => finding,
    };
    match period {
        Some(period) => finding.arg("period", period),
        None => finding,
    }
}
