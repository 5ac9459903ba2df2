//! One line for each finding, for editors and for searching: `file:line:column: severity code message`.

use std::fmt::Write;

use super::{Report, escape};
use crate::yaml::chars::visible;

/// All findings; nothing where there are none.
pub(super) fn render(report: &Report<'_>) -> String {
    let mut out = String::new();
    for finding in &report.findings {
        let (place, message) = (finding.place, report.words.say(finding).message);
        let path = report.path(place.file);
        let (severity, code) = (finding.severity.key(), finding.code);
        let _ = writeln!(out, "{}:{}:{}: {severity} {code} {}", visible(path), place.line, place.column, visible(&message));
    }
    escape::lines(&out)
}
