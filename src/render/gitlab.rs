//! GitLab code quality: a list of issues, each with a fingerprint of its own.
//!
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>

use std::io::{self, Write};

use serde::{Serialize, Serializer};

use super::Report;
use super::escape::Inert;
use super::fingerprint::fingerprints;
use super::format::Setting;
use crate::finding::Severity;

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
}

/// The whole list, with a line break at its end.
pub(super) fn render(report: &Report<'_>, setting: &Setting<'_>, out: &mut dyn Write) -> io::Result<()> {
    let issues = report.findings.iter().zip(fingerprints(report)).map(|(finding, fingerprint)| Issue {
        description: report.words.say(finding).message,
        check_name: finding.rule,
        fingerprint,
        severity: match finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Advice => "info",
        },
        location: Location {
            path: format!("{}{}", setting.in_git, report.path(finding.place.file)),
            lines: Lines { begin: finding.place.line },
        },
    });
    let mut inert = Inert::new(out, "\\u0023");
    serde_json::Serializer::pretty(&mut inert).collect_seq(issues)?;
    inert.end()
}
