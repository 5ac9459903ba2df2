//! Annotations of GitHub Actions (workflow commands).
//!
//! A step shows at most 10 errors and 10 warnings; the rest is counted in one notice.
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use std::fmt::Write;

use super::format::Setting;
use super::{Report, human};
use crate::finding::Severity;
use crate::yaml::chars::visible;

/// How many annotations of each kind a step may have.
const MOST: usize = 10;

/// One line for each annotation; nothing where nothing was found.
pub(super) fn render(report: &Report<'_>, setting: &Setting<'_>) -> String {
    let mut out = String::new();
    let mut shown = 0;
    for severity in [Severity::Error, Severity::Warning] {
        for finding in report.findings.iter().filter(|finding| finding.severity == severity).take(MOST) {
            let said = report.words.say(finding);
            let place = finding.place;
            let path = property(&format!("{}{}", setting.in_git, report.path(place.file)));
            let title = property(&format!("{} {}", finding.code, finding.rule));
            let help = if said.help.is_empty() {
                String::new()
            } else {
                format!("\n{}: {}", report.words.plain("help-label"), visible(&said.help))
            };
            let context = human::context(report, finding);
            let context = if context.is_empty() { String::new() } else { format!("\n{}", visible(&context)) };
            let text = data(&format!("{}{context}{help}", visible(&said.message)));
            let (line, column, end) = (place.line, place.column, place.end_column);
            let command = severity.key();
            let _ = writeln!(out, "::{command} file={path},line={line},endLine={line},col={column},endColumn={end},title={title}::{text}");
            shown += 1;
        }
    }
    if report.findings.len() > shown {
        let advice = |severity: Severity| match severity {
            Severity::Error | Severity::Warning => MOST,
            Severity::Advice => 0,
        };
        let left = report.severities().into_iter().map(|(severity, count)| (severity, count.saturating_sub(advice(severity)))).collect();
        let _ = writeln!(out, "::notice title=pvp::{}", data(&report.not_shown(&left)));
    }
    out
}

/// Text after the `::`; the log's reader puts line breaks back.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, in which commas and colons have a meaning too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
