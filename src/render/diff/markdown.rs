//! A comment on a pull request: the gravest consequences first, under the length that GitHub takes, the rest counted.
//!
//! What is not plainly a word becomes code, as on every page that is written here.

use std::fmt::Write;

use super::Report;
use super::figures::{numbers, when};
use super::say::{self, Body, Line, Shown};
use crate::content::What;
use crate::finding::Arg;
use crate::history::compare::{Entry, FigureChange};
use crate::render::escape;
use crate::render::markdown::{code, prose};

/// GitHub takes comments of up to 65,536 characters; some of it is kept for the end.
const MOST: usize = 63_000;

pub(super) fn render(report: &Report<'_>) -> String {
    let words = report.words;
    let mut page = Page::new(&format!("## {}\n", prose(&report.title())));
    for note in report.notes() {
        page.put(&format!("\n{}\n", prose(&note)));
    }
    page.section(&words.plain("diff-effects"), report.comparison.effects.iter().map(|effect| report.effect(effect)));
    if !report.comparison.refreshes.is_empty() {
        page.heading(&words.plain("diff-catalogues"));
        for (catalogue, refreshes) in report.by_catalogue() {
            page.item(&format!("- {}\n", code(catalogue)));
            for refresh in refreshes {
                page.item(&format!("  - {}\n", prose(&report.refresh(refresh))));
            }
        }
    }
    for (heading, entries) in report.by_kind() {
        page.heading(&heading);
        for entry in entries {
            page.item(&of_entry(report, entry));
        }
    }
    page.heading(&words.plain("diff-figures"));
    for change in &report.comparison.figures {
        page.item(&of_figures(report, change));
    }
    page.section(&words.plain("diff-verdicts"), report.comparison.verdicts.iter().map(|change| report.verdict(change)));
    let mut out = page.out;
    if page.left_out > 0 {
        let _ = write!(out, "\n{}\n", prose(&words.get("diff-left-out", &[("count", Arg::Number(page.left_out))])));
    }
    escape::lines(&out)
}

struct Page {
    out: String,
    /// How many characters there are.
    length: usize,
    left_out: usize,
    /// A heading that waits for its first item.
    heading: Option<String>,
}

impl Page {
    fn new(start: &str) -> Self {
        let mut page = Self { out: String::new(), length: 0, left_out: 0, heading: None };
        page.put(start);
        page
    }

    fn put(&mut self, text: &str) {
        self.out.push_str(text);
        self.length += text.chars().count();
    }

    fn heading(&mut self, text: &str) {
        self.heading = Some(format!("\n### {}\n\n", prose(text)));
    }

    fn section(&mut self, heading: &str, lines: impl Iterator<Item = String>) {
        self.heading(heading);
        for line in lines {
            self.item(&format!("- {}\n", prose(&line)));
        }
    }

    /// Adds what has room; after the first that has none, the rest is counted.
    fn item(&mut self, text: &str) {
        let heading = self.heading.take().unwrap_or_default();
        if self.left_out > 0 || self.length + heading.chars().count() + text.chars().count() > MOST {
            self.left_out += 1;
            return;
        }
        self.put(&heading);
        self.put(text);
    }
}

/// How many changes of one description are shown.
const MOST_OF_ONE: usize = 40;

fn of_entry(report: &Report<'_>, entry: &Entry) -> String {
    let mut out = format!("- **{}**\n", prose(&report.name(entry)));
    for fate in report.fates(entry) {
        let _ = writeln!(out, "  - {}", prose(&fate));
    }
    let fields = say::fields(entry);
    for change in fields.iter().take(MOST_OF_ONE) {
        let _ = writeln!(out, "  - {}", field(report, &report.line(entry, change)));
    }
    for link in entry.links.iter().take(MOST_OF_ONE) {
        let _ = writeln!(out, "  - {}", prose(&report.link(link)));
    }
    let more = fields.len().saturating_sub(MOST_OF_ONE) + entry.links.len().saturating_sub(MOST_OF_ONE);
    if more > 0 {
        let _ = writeln!(out, "  - {}", prose(&report.words.get("diff-more", &[("count", Arg::Number(more))])));
    }
    out
}

fn of_figures(report: &Report<'_>, change: &FigureChange) -> String {
    let mut out = format!("- {}\n", prose(&report.figures(change)));
    for figure in change.rewritten.iter().take(MOST_OF_ONE) {
        let _ = writeln!(out, "  - {}: {} → {}", prose(&when(figure)), code(&numbers(&figure.old)), code(&numbers(&figure.new)));
    }
    let more = change.rewritten.len().saturating_sub(MOST_OF_ONE);
    if more > 0 {
        let _ = writeln!(out, "  - {}", prose(&report.words.get("diff-more", &[("count", Arg::Number(more))])));
    }
    out
}

fn field(report: &Report<'_>, line: &Line) -> String {
    let mut out = if line.label.is_empty() { code(&line.path) } else { format!("{} ({})", prose(&line.label), code(&line.path)) };
    let what = match line.what {
        What::Added | What::Removed | What::Reordered => Some(report.words.plain(&format!("diff-field-{}", line.what.key()))),
        What::Altered => None,
    };
    let _ = what.map_or(Ok(()), |what| write!(out, " – {}", prose(&what)));
    out.push(':');
    match &line.body {
        Body::Words(pieces) => {
            for piece in pieces {
                let _ = match piece {
                    Shown::Kept(text) => write!(out, " {}", prose(text)),
                    Shown::Gone(text) => write!(out, " {}", code(&format!("[-{text}-]"))),
                    Shown::Come(text) => write!(out, " {}", code(&format!("{{+{text}+}}"))),
                };
            }
        }
        Body::Values(Some(old), Some(new)) => {
            let _ = write!(out, " {} → {}", code(old), code(new));
        }
        Body::Values(one, other) => {
            let _ = one.as_ref().or(other.as_ref()).map_or(Ok(()), |value| write!(out, " {}", code(value)));
        }
    }
    out
}
