//! Test results as XML (`JUnit`): one case for each description.
//!
//! A case fails by what fails the run (`--fail-on`); milder findings are its output.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::escape::Inert;
use super::format::Setting;
use super::{Report, json};
use crate::finding::Finding;
use crate::source::FileId;
use crate::yaml::chars::visible;

/// The whole document, with a line break at its end.
pub(super) fn render(report: &Report<'_>, setting: &Setting<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut of_file: BTreeMap<FileId, Vec<&Finding>> = BTreeMap::new();
    for finding in &report.findings {
        of_file.entry(finding.place.file).or_default().push(finding);
    }
    let described = report.judgement.registry.descriptions().map(|(_, description)| description.file);
    // A finding can also be about a file that a change took away.
    let files: BTreeSet<FileId> = described.chain(of_file.keys().copied()).collect();
    let cases: Vec<Case<'_>> = files
        .into_iter()
        .filter(|file| (setting.concerned)(*file))
        .map(|file| Case::new(report, setting, file, of_file.get(&file)))
        .collect();
    let failures = cases.iter().filter(|case| !case.failing.is_empty()).count().to_string();
    let tests = cases.len().to_string();
    let counts = [("name", json::TOOL.name), ("tests", tests.as_str()), ("failures", failures.as_str()), ("errors", "0")];
    let mut writer = Writer::new_with_indent(Inert::new(out, "&#35;"), b' ', 2);
    let written = writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None))).and_then(|()| {
        writer.create_element("testsuites").with_attributes(counts).write_inner_content(|writer| {
            writer
                .create_element("testsuite")
                .with_attributes(counts)
                .write_inner_content(|writer| cases.iter().try_for_each(|case| case.write(report, writer)))?;
            Ok(())
        })?;
        Ok(())
    });
    written?;
    writer.into_inner().end()
}

/// One description, or a file that is none.
struct Case<'a> {
    kind: &'static str,
    name: String,
    path: String,
    failing: Vec<&'a Finding>,
    milder: Vec<&'a Finding>,
}

impl<'a> Case<'a> {
    fn new(report: &Report<'a>, setting: &Setting<'_>, file: FileId, findings: Option<&Vec<&'a Finding>>) -> Self {
        let description = report.judgement.registry.of_file(file);
        let fails = |finding: &&&Finding| setting.fails_from.is_some_and(|mildest| finding.severity >= mildest);
        let findings = findings.map(Vec::as_slice).unwrap_or_default();
        Self {
            kind: description.and_then(|description| description.kind).map_or("file", |kind| kind.key()),
            name: description.map_or_else(|| report.path(file).to_owned(), |description| description.name.to_string()),
            path: report.path(file).to_owned(),
            failing: findings.iter().filter(fails).copied().collect(),
            milder: findings.iter().filter(|finding| !fails(finding)).copied().collect(),
        }
    }

    fn write(&self, report: &Report<'_>, writer: &mut Writer<Inert<'_>>) -> std::io::Result<()> {
        let (name, path) = (visible(&self.name), visible(&self.path));
        let attributes = [("classname", self.kind), ("name", name.as_ref()), ("file", path.as_ref()), ("time", "0")];
        let case = writer.create_element("testcase").with_attributes(attributes);
        if self.failing.is_empty() && self.milder.is_empty() {
            case.write_empty()?;
            return Ok(());
        }
        case.write_inner_content(|writer| {
            if let Some(first) = self.failing.first() {
                let said = report.words.say(first);
                let message = visible(&said.message);
                let failure = writer.create_element("failure").with_attributes([("type", first.rule), ("message", message.as_ref())]);
                failure.write_text_content(BytesText::new(&told(report, &self.failing)))?;
            }
            if !self.milder.is_empty() {
                writer.create_element("system-out").write_text_content(BytesText::new(&told(report, &self.milder)))?;
            }
            Ok(())
        })?;
        Ok(())
    }
}

/// Findings as text: a line each, and below it how to mend it. No line begins with words from a description.
fn told(report: &Report<'_>, findings: &[&Finding]) -> String {
    let mut out = String::new();
    for finding in findings {
        let (place, said) = (finding.place, report.words.say(finding));
        let (path, severity) = (visible(report.path(place.file)), finding.severity.key());
        let _ = writeln!(out, "{severity} {} {path}:{}:{}: {}", finding.code, place.line, place.column, visible(&said.message));
        if !said.help.is_empty() {
            let _ = writeln!(out, "  {}: {}", report.words.plain("help-label"), visible(&said.help));
        }
    }
    out.trim_end().to_owned()
}
