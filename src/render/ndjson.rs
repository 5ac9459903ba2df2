//! For programs that read lines: each finding as JSON on a line of its own, as `schemas/output-lines-v1.schema.json`
//! says; the last line is the summary.

use serde::Serialize;

use super::Report;
use super::json::{self, OneFinding, Summary, Tool};

#[derive(Serialize)]
#[serde(untagged)]
enum Line<'a> {
    Finding { version: u32, finding: OneFinding<'a> },
    Summary { version: u32, tool: Tool, summary: Summary<'a> },
}

/// The findings, then the summary.
pub(super) fn render(report: &Report<'_>) -> String {
    let findings = json::findings(report).into_iter().map(|finding| Line::Finding { version: json::VERSION, finding });
    let summary = Line::Summary { version: json::VERSION, tool: json::TOOL, summary: json::summary(report) };
    let lines = findings.chain([summary]).map(|line| serde_json::to_string(&line).expect("numbers and text are JSON") + "\n");
    json::inert(lines.collect())
}
