//! For programs: JSON version 1, described by `schemas/output-v1.schema.json`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::{Serialize, Serializer};

use super::escape::Inert;
use super::{Report, escape};
use crate::finding::Severity;
use crate::yaml::chars::visible;

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    tool: Tool,
    summary: Summary<'a>,
    findings: Each<'a>,
}

/// The version of this format.
pub(super) const VERSION: u32 = 1;

/// The program that writes it.
pub(super) const TOOL: Tool = Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };

#[derive(Serialize)]
pub(super) struct Tool {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
}

/// How many columns the comments of a sample fit into.
const WIDTH_OF_SAMPLES: usize = 100;

/// Several lines, in each of which nothing acts.
fn visible_lines(text: &str) -> String {
    text.lines().map(visible).collect::<Vec<_>>().join("\n")
}

/// The run in figures.
#[derive(Serialize)]
pub(super) struct Summary<'a> {
    files: usize,
    descriptions: BTreeMap<&'static str, usize>,
    findings: Counts,
    /// Findings that exceptions left out.
    ignored: usize,
    /// Findings that the baseline left out.
    accepted: usize,
    /// Findings that nobody can be sure of, as a description is not understood.
    #[serde(skip_serializing_if = "Option::is_none")]
    withheld: Option<usize>,
    /// Findings of the earlier moment that are there no more, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    mended: Option<usize>,
    skipped: BTreeMap<&'static str, usize>,
    /// Files that were left out and may have been meant as descriptions.
    near: &'a [String],
    incomplete: bool,
}

#[derive(Serialize)]
struct Counts {
    error: usize,
    warning: usize,
    advice: usize,
}

/// A finding as programs read it.
#[derive(Serialize)]
pub(super) struct OneFinding<'a> {
    code: &'static str,
    rule: &'static str,
    severity: Severity,
    message: String,
    help: String,
    file: &'a str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    description: Option<Subject<'a>>,
    field: Option<Cow<'a, str>>,
    /// What `pvp explain` is asked for to learn of the field.
    explain: Option<String>,
    /// What is missing, as YAML to copy.
    sample: Option<String>,
    also: Vec<Also<'a>>,
    /// The members of a service group that it concerns, where the common part holds what is wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    members: Vec<Cow<'a, str>>,
}

#[derive(Serialize)]
struct Subject<'a> {
    kind: &'static str,
    id: Option<Cow<'a, str>>,
}

#[derive(Serialize)]
struct Also<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    message: String,
}

/// The whole report as one JSON document, with a line break at its end.
pub(super) fn render(report: &Report<'_>, out: &mut dyn Write) -> io::Result<()> {
    write(&Output { version: VERSION, tool: TOOL, summary: summary(report), findings: Each(report) }, out)
}

/// The shown findings, made while they are written.
struct Each<'a>(&'a Report<'a>);

impl Serialize for Each<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(findings(self.0))
    }
}

/// Writes a value as a JSON document, with a line break at its end.
pub(super) fn write(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut inert = Inert::new(out, "\\u0023");
    serde_json::to_writer_pretty(&mut inert, value)?;
    inert.end()
}

/// A value as a JSON document, with a line break at its end.
pub(super) fn document(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value).expect("numbers and text are JSON");
    inert(text + "\n")
}

/// JSON in which no log finds a command; it says the same.
pub(super) fn inert(text: String) -> String {
    match escape::hashes(&text, "\\u0023") {
        Cow::Borrowed(_) => text,
        Cow::Owned(inert) => inert,
    }
}

/// The run in figures.
pub(super) fn summary<'a>(report: &Report<'a>) -> Summary<'a> {
    let counts = report.severities();
    let count = |severity| counts.get(&severity).copied().unwrap_or(0);
    Summary {
        files: report.judgement.registry.descriptions().count(),
        descriptions: report.kinds().into_iter().map(|(kind, count)| (kind.key(), count)).collect(),
        findings: Counts { error: count(Severity::Error), warning: count(Severity::Warning), advice: count(Severity::Advice) },
        ignored: report.judgement.ignored,
        accepted: report.judgement.accepted,
        withheld: Some(report.judgement.withheld.len()).filter(|count| *count > 0),
        mended: report.judgement.mended.as_ref().map(|mended| mended.values().sum()),
        skipped: report.skipped.iter().map(|(reason, count)| (reason.key(), *count)).collect(),
        near: report.near,
        incomplete: report.judgement.incomplete,
    }
}

/// The shown findings.
pub(super) fn findings<'a>(report: &'a Report<'a>) -> impl Iterator<Item = OneFinding<'a>> {
    let one = move |finding: &&'a crate::finding::Finding| {
        let said = report.words.say(finding);
        let description = report.judgement.registry.of_file(finding.about);
        let subject = description.and_then(|description| {
            let kind = description.kind?.key();
            Some(Subject { kind, id: description.id.as_ref().map(|id| visible(&id.value)) })
        });
        let also = finding.also.iter().map(|also| Also {
            file: report.path(also.place.file),
            line: also.place.line,
            column: also.place.column,
            message: report.words.note(finding, also.note),
        });
        OneFinding {
            code: finding.code,
            rule: finding.rule,
            severity: finding.severity,
            message: said.message,
            help: said.help,
            file: report.path(finding.place.file),
            line: finding.place.line,
            column: finding.place.column,
            end_line: finding.place.line,
            end_column: finding.place.end_column,
            description: subject,
            field: Some(finding.field.as_str()).filter(|field| !field.is_empty()).map(visible),
            explain: report.explained(finding),
            sample: report.sample(finding, WIDTH_OF_SAMPLES).map(|sample| visible_lines(&sample)),
            also: also.collect(),
            members: report.members(finding).map(visible).collect(),
        }
    };
    report.findings.iter().map(one)
}
