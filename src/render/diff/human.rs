//! For people at a terminal: what citizens and institutions gain or lose, then each description with its fields.

use std::fmt::Write;

use super::Report;
use super::figures::{numbers, when};
use super::say::{self, Body, Line, Shown};
use crate::content::What;
use crate::finding::Arg;
use crate::history::compare::{Entry, Fate};
use crate::render::escape;
use crate::render::human::Look;

/// How many changes of one description are shown where nothing else is said.
const MOST: usize = 200;

const BOLD: &str = "\u{1B}[1m";
const RED: &str = "\u{1B}[31m";
const GREEN: &str = "\u{1B}[32m";
const PLAIN: &str = "\u{1B}[0m";

pub(super) fn render(report: &Report<'_>, look: Look) -> String {
    let mut page = Page { out: String::new(), look, most: MOST };
    page.heading(&report.title());
    if !report.comparison.effects.is_empty() {
        page.section(&report.words.plain("diff-effects"));
        for effect in &report.comparison.effects {
            page.line("  ", &report.effect(effect));
        }
    }
    if !report.comparison.refreshes.is_empty() {
        page.section(&report.words.plain("diff-catalogues"));
        for (catalogue, refreshes) in report.by_catalogue() {
            page.line("  ", &format!("{}:", say::shortened(&crate::yaml::chars::visible(catalogue))));
            for refresh in refreshes {
                page.line("    ", &report.refresh(refresh));
            }
        }
    }
    for (heading, entries) in report.by_kind() {
        page.section(&heading);
        for entry in entries {
            page.entry(report, entry);
        }
    }
    if !report.comparison.figures.is_empty() {
        page.section(&report.words.plain("diff-figures"));
    }
    for change in &report.comparison.figures {
        page.line("  ", &report.figures(change));
        for figure in change.rewritten.iter().take(MOST) {
            let (old, new) = (numbers(&figure.old), numbers(&figure.new));
            let line = format!("{}: {} → {}", when(figure), page.painted(&old, RED), page.painted(&new, GREEN));
            page.line("    ~ ", &line);
        }
        let more = change.rewritten.len().saturating_sub(MOST);
        if more > 0 {
            page.line("      ", &report.words.get("diff-more", &[("count", Arg::Number(more))]));
        }
    }
    if !report.comparison.verdicts.is_empty() {
        page.section(&report.words.plain("diff-verdicts"));
        for change in &report.comparison.verdicts {
            page.line("  ", &report.verdict(change));
        }
    }
    let notes = report.notes();
    if !notes.is_empty() {
        page.out.push('\n');
    }
    for note in notes {
        page.line("", &note);
    }
    escape::lines(&page.out)
}

/// One description with so many of its changes; one that was added or removed in a line.
pub(in crate::render) fn entry(report: &Report<'_>, entry: &Entry, most: usize, look: Look) -> String {
    let mut page = Page { out: String::new(), look, most };
    let fate = match entry.fate {
        Fate::Added => Some(("  + ", GREEN, "log-added")),
        Fate::Removed => Some(("  - ", RED, "log-removed")),
        Fate::Kept => None,
    };
    match fate {
        Some((sign, colour, key)) => {
            let name = page.painted(&report.name(entry), colour);
            page.line(sign, &format!("{name}: {}", report.words.plain(key)));
        }
        None => page.entry(report, entry),
    }
    page.out
}

struct Page {
    out: String,
    look: Look,
    /// How many changes of one description are shown.
    most: usize,
}

impl Page {
    fn entry(&mut self, report: &Report<'_>, entry: &Entry) {
        let (sign, colour) = match entry.fate {
            Fate::Added => ("+", GREEN),
            Fate::Removed => ("-", RED),
            Fate::Kept => ("~", BOLD),
        };
        let name = self.painted(&report.name(entry), colour);
        self.line(&format!("  {sign} "), &name);
        for fate in report.fates(entry) {
            self.line("      ", &fate);
        }
        let fields = say::fields(entry);
        for change in fields.iter().take(self.most) {
            let line = report.line(entry, change);
            let text = self.field(&line);
            self.line(&format!("    {} ", sign_of(line.what)), &text);
        }
        for link in entry.links.iter().take(self.most) {
            self.line(if link.gained { "    > " } else { "    < " }, &report.link(link));
        }
        let more = fields.len().saturating_sub(self.most) + entry.links.len().saturating_sub(self.most);
        if more > 0 {
            self.line("      ", &report.words.get("diff-more", &[("count", Arg::Number(more))]));
        }
    }

    fn field(&self, line: &Line) -> String {
        let mut out = if line.label.is_empty() { line.path.clone() } else { format!("{} ({})", line.label, line.path) };
        out.push(':');
        match &line.body {
            Body::Words(pieces) => {
                for piece in pieces {
                    let _ = match piece {
                        Shown::Kept(text) => write!(out, " {text}"),
                        Shown::Gone(text) => write!(out, " {}", self.gone(text)),
                        Shown::Come(text) => write!(out, " {}", self.come(text)),
                    };
                }
            }
            Body::Values(old, new) => {
                let old = old.as_ref().map(|old| self.painted(old, RED));
                let new = new.as_ref().map(|new| self.painted(new, GREEN));
                let _ = match (old, new) {
                    (Some(old), Some(new)) => write!(out, " {old} → {new}"),
                    (Some(one), None) | (None, Some(one)) => write!(out, " {one}"),
                    (None, None) => Ok(()),
                };
            }
        }
        out
    }

    fn gone(&self, text: &str) -> String {
        if self.look.colour { self.painted(text, RED) } else { format!("[-{text}-]") }
    }

    fn come(&self, text: &str) -> String {
        if self.look.colour { self.painted(text, GREEN) } else { format!("{{+{text}+}}") }
    }

    fn painted(&self, text: &str, colour: &str) -> String {
        if self.look.colour { format!("{colour}{text}{PLAIN}") } else { text.to_owned() }
    }

    fn heading(&mut self, text: &str) {
        let text = self.painted(text, BOLD);
        self.line("", &text);
    }

    fn section(&mut self, text: &str) {
        self.out.push('\n');
        self.heading(text);
    }

    fn line(&mut self, indent: &str, text: &str) {
        let further = " ".repeat(indent.chars().count() + if indent.is_empty() { 0 } else { 2 });
        let options = textwrap::Options::new(self.look.width.max(40))
            .initial_indent(indent)
            .subsequent_indent(&further)
            .break_words(false)
            .word_splitter(textwrap::WordSplitter::NoHyphenation)
            .word_separator(textwrap::WordSeparator::AsciiSpace);
        self.out.push_str(&textwrap::fill(text, options));
        self.out.push('\n');
    }
}

fn sign_of(what: What) -> &'static str {
    match what {
        What::Added => "+",
        What::Removed => "-",
        What::Altered => "~",
        What::Reordered => "↕",
    }
}
