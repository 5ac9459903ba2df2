//! For programs that read lines: each finding as JSON on a line of its own, as `schemas/output-lines-v1.schema.json`
//! says; the last line is the summary.

use std::io::{self, Write};

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
pub(super) fn render(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    let findings = json::findings(report).map(|finding| Line::Finding { version: json::VERSION, finding });
    let summary = Line::Summary { version: json::VERSION, tool: json::TOOL, summary: json::summary(report) };
    findings.chain([summary]).try_for_each(|line| {
        let line = serde_json::to_string(&line).expect("numbers and text are JSON") + "\n";
        out.write_all(json::inert(line).as_bytes())
    })
}
