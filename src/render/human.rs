//! For people at a terminal: each finding with its line, then what to do, then a summary.

use std::fmt::{self, Write};
use std::io;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};

use super::{Report, escape, snippet};
use crate::finding::{Arg, Finding, Severity};
use crate::render::words::Words;
use crate::schema::Codes;
use crate::schema::lookup::without_positions;
use crate::source::Place;
use crate::yaml::chars::visible;

/// How it is to look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Columns to fit into.
    pub width: usize,
    /// Whether to colour.
    pub colour: bool,
}

/// How many other places of one finding are shown.
const MOST_ALSO: usize = 5;

/// All findings and the summary.
pub(super) fn render(report: &Report<'_>, look: Look, to: &mut dyn io::Write) -> io::Result<()> {
    let mut cutter = snippet::Cutter::new(report.source);
    let mut also_cutter = snippet::Cutter::new(report.source);
    for finding in &report.findings {
        let mut out = String::new();
        let said = report.words.say(finding);
        let mut footer = context(report, finding);
        let members: Vec<String> = report.members(finding).map(str::to_owned).collect();
        if !members.is_empty() {
            push_line(&mut footer, &report.words.get("members-are", &[("members", Arg::List(members))]));
        }
        if !said.help.is_empty() {
            push_line(&mut footer, &format!("{}: {}", report.words.plain("help-label"), said.help));
        }
        let sample = report.sample(finding, look.width);
        let explained = report.explained(finding);
        // What is drawn would be wrapped and trimmed, which what is to be copied must not be.
        let more = explained.map(|name| report.words.get("more-about-field", &[("name", name.as_str().into())]));
        if let (None, Some(more)) = (&sample, &more) {
            push_line(&mut footer, more);
        }
        let mut shown =
            Shown::new(finding.severity, said.message, report.path(finding.place.file), finding.place, cutter.cut(finding.place));
        shown.code =
            Some(format!("{} {} {}", report.words.lang().of(Codes::Severity.label(finding.severity.key())), finding.code, finding.rule));
        draw(&mut out, &shown, look, Some(footer));
        if let Some(sample) = sample {
            out.push('\n');
            for line in sample.lines() {
                let _ = writeln!(out, "{}", visible(line));
            }
            if let Some(more) = more {
                let _ = writeln!(out, "\n  {more}");
            }
        }
        for also in finding.also.iter().take(MOST_ALSO) {
            let message = format!("{}: {}", report.words.plain("also-here"), report.words.note(finding, also.note));
            let shown = Shown::new(Severity::Advice, message, report.path(also.place.file), also.place, also_cutter.cut(also.place));
            draw(&mut out, &shown, look, None);
        }
        if finding.also.len() > MOST_ALSO {
            let _ = writeln!(out, "  {}", report.words.get("also-more", &[("count", Arg::Number(finding.also.len() - MOST_ALSO))]));
        }
        out.push('\n');
        to.write_all(escape::lines(&out).as_bytes())?;
    }
    to.write_all(escape::lines(&summary(report)).as_bytes())
}

/// Findings in a settings file, which has no registry around it.
pub fn render_settings(findings: &[Finding], path: &str, text: &str, words: &Words, look: Look) -> String {
    let mut out = String::new();
    for finding in findings {
        let said = words.say(finding);
        let cut = Some(snippet::of_text(text, finding.place));
        let shown = Shown::new(Severity::Error, said.message, path, finding.place, cut);
        let footer = format!("{}: {}", words.plain("help-label"), said.help);
        draw(&mut out, &shown, look, (!said.help.is_empty()).then_some(footer));
    }
    escape::lines(&out)
}

/// Which description and field a finding is about.
pub(super) fn context(report: &Report<'_>, finding: &Finding) -> String {
    let mut out = String::new();
    if let Some(description) = report.judgement.registry.of_file(finding.about)
        && let Some(kind) = description.kind
    {
        let kind = Arg::Word(format!("kind-{}", kind.key()));
        let id = Arg::from(description.name.as_str());
        let key = if description.title.0.is_empty() || description.broken { "in-untitled" } else { "in-description" };
        out.push_str(&report.words.get(key, &[("kind", kind), ("id", id), ("title", description.title.arg())]));
    }
    let field = finding.field.as_str();
    if !field.is_empty() {
        let separator = if out.is_empty() { "" } else { ", " };
        let path = without_positions(field);
        let text = match report.label(finding) {
            Some(label) => report.words.get("in-field", &[("field", path.as_str().into()), ("label", label.into())]),
            None => report.words.get("in-field-plain", &[("field", path.as_str().into())]),
        };
        let _ = write!(out, "{separator}{text}");
        for (depth, position) in positions(field).into_iter().enumerate() {
            let key = if depth == 0 { "in-item" } else { "in-item-within" };
            let _ = write!(out, ", {}", report.words.get(key, &[("position", Arg::from(position.to_string()))]));
        }
    }
    out
}

/// The positions in lists that a path names, as people count: from 1.
fn positions(path: &str) -> Vec<usize> {
    let all = path.split('[').skip(1).filter_map(|rest| rest.split_once(']')?.0.parse::<usize>().ok());
    all.map(|position| position + 1).collect()
}

fn push_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

/// The run in figures, a line for each kind of them.
pub fn summary(report: &Report<'_>) -> String {
    let words = report.words;
    let mut out = String::new();
    // Of kinds that are not there nothing is said.
    let kinds: Vec<_> = report.kinds().into_iter().filter(|(_, count)| *count > 0).collect();
    let total: usize = kinds.iter().map(|(_, count)| count).sum();
    let each = kinds.iter().map(|(kind, count)| words.get(&format!("count-{}", kind.key()), &[("count", Arg::Number(*count))]));
    let each: Vec<String> = each.collect();
    let all = words.get("count-descriptions", &[("count", Arg::Number(total))]);
    let _ = if each.is_empty() { writeln!(out, "{all}") } else { writeln!(out, "{all}: {}", each.join(", ")) };
    let counts = report.severities();
    let each = [Severity::Error, Severity::Warning, Severity::Advice].map(|severity| {
        let count = counts.get(&severity).copied().unwrap_or(0);
        words.get(&format!("count-{}", severity.key()), &[("count", Arg::Number(count))])
    });
    let label = if report.judgement.mended.is_some() { "findings-new-label" } else { "findings-label" };
    let _ = writeln!(out, "{}: {}", words.plain(label), each.join(", "));
    if let Some(mended) = &report.judgement.mended {
        let each: Vec<String> = mended.iter().map(|(code, count)| format!("{code} ({count})")).collect();
        let said = words.get("count-mended", &[("count", Arg::Number(mended.values().sum()))]);
        let _ = if each.is_empty() { writeln!(out, "{said}") } else { writeln!(out, "{said}: {}", each.join(", ")) };
    }
    if report.judgement.ignored > 0 {
        let _ = writeln!(out, "{}", words.get("count-ignored", &[("count", Arg::Number(report.judgement.ignored))]));
    }
    if !report.judgement.withheld.is_empty() {
        let count = Arg::Number(report.judgement.withheld.len());
        let _ = writeln!(out, "{}", words.get("count-withheld", &[("count", count)]));
    }
    if report.judgement.accepted > 0 {
        let _ = writeln!(out, "{}", words.get("count-accepted", &[("count", Arg::Number(report.judgement.accepted))]));
    }
    let undescribed = report.judgement.registry.descriptions().count() - total;
    if undescribed > 0 {
        let _ = writeln!(out, "{}", words.get("count-undescribed", &[("count", Arg::Number(undescribed))]));
    }
    let skipped: Vec<String> = report
        .skipped
        .iter()
        .map(|(reason, count)| words.get(&format!("skipped-{}", reason.key()), &[("count", Arg::Number(*count))]))
        .collect();
    if !skipped.is_empty() {
        let _ = writeln!(out, "{}: {}", words.plain("skipped-label"), skipped.join(", "));
    }
    if !report.near.is_empty() {
        let _ = writeln!(out, "{}", words.get("near-misses", &[("names", Arg::List(report.near.to_vec()))]));
    }
    if report.judgement.incomplete {
        let _ = writeln!(out, "{}", words.plain("incomplete"));
    }
    out
}

/// One place with a message, as miette draws it.
struct Shown {
    severity: Severity,
    code: Option<String>,
    message: String,
    line: Option<Line>,
    path: String,
}

impl Shown {
    fn new(severity: Severity, message: String, path: &str, place: Place, cut: Option<snippet::Snippet>) -> Self {
        let path = visible(path).into_owned();
        let line = cut.map(|snippet| Line { name: path.clone(), place, snippet });
        Self { severity, code: None, message, line, path: format!("{path}:{}:{}", place.line, place.column) }
    }
}

fn draw(out: &mut String, shown: &Shown, look: Look, footer: Option<String>) {
    let theme = if look.colour { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let mut handler = GraphicalReportHandler::new_themed(theme).with_width(look.width).with_links(false).without_cause_chain();
    // Ids and paths have hyphens, and are to be found again by those who copy them.
    handler = handler.with_word_splitter(textwrap::WordSplitter::NoHyphenation).with_word_separator(textwrap::WordSeparator::AsciiSpace);
    if let Some(footer) = footer.filter(|footer| !footer.is_empty()) {
        handler = handler.with_footer(footer);
    }
    let start = out.len();
    if handler.render_report(out, shown).is_err() {
        // A place that miette cannot draw is still said.
        out.truncate(start);
        let _ = writeln!(out, "{}: {}", shown.path, shown.message);
    } else if shown.line.is_none() {
        let _ = writeln!(out, "   {}", shown.path);
    }
}

/// A file's line as miette asks for it; its number and column are those of the file.
struct Line {
    name: String,
    place: Place,
    snippet: snippet::Snippet,
}

impl SourceCode for Line {
    fn read_span<'a>(&'a self, span: &SourceSpan, _: usize, _: usize) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let data = self.snippet.text.as_bytes();
        if span.offset() + span.len() > data.len() {
            return Err(MietteError::OutOfBounds);
        }
        let line = self.place.line as usize - 1;
        let column = self.place.column as usize - 1;
        let whole = SourceSpan::new(0.into(), data.len());
        Ok(Box::new(MietteSpanContents::new_named(self.name.clone(), data, whole, line, column, line + 1)))
    }
}

impl fmt::Debug for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Shown {}

impl Diagnostic for Shown {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.code.as_ref().map(|code| Box::new(code) as Box<dyn fmt::Display>)
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Advice => miette::Severity::Advice,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.line.as_ref().map(|line| line as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let line = self.line.as_ref()?;
        let span = LabeledSpan::underline((line.snippet.start, line.snippet.len));
        Some(Box::new(std::iter::once(span)))
    }
}
