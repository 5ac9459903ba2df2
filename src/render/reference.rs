//! The rules explained: one at a time for a terminal, all of them as a page.

use std::fmt::Write;

use super::words::Words;
use crate::schema::Codes;

/// What is known of a rule besides its words.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// `PVP301`
    pub code: &'a str,
    /// `duplicate-id`
    pub name: &'a str,
    /// `error`
    pub severity: &'a str,
}

/// One rule: what it checks, why, and how to mend what it finds.
pub fn explain(rule: Facts<'_>, words: &Words, width: usize) -> String {
    let text = |attribute: &str| wrapped(&words.plain(&format!("{}.{attribute}", rule.name)), width);
    let severity = words.lang().of(Codes::Severity.label(rule.severity));
    let mut out = format!("{} {} ({severity})\n{}\n", rule.code, rule.name, text("title"));
    for (heading, attribute) in PARTS {
        let _ = write!(out, "\n{}\n{}\n", words.plain(heading), text(attribute));
    }
    out
}

/// All rules as a table.
pub fn table(rules: &[Facts<'_>], words: &Words, width: usize) -> String {
    let mut table = comfy_table::Table::new();
    table.load_style(comfy_table::presets::NOTHING).set_content_arrangement(comfy_table::ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table.set_header(["explain-code", "explain-name", "explain-severity", "explain-title"].map(|key| words.plain(key)));
    for rule in rules {
        let severity = words.lang().of(Codes::Severity.label(rule.severity));
        table.add_row([rule.code.to_owned(), rule.name.to_owned(), severity.to_owned(), words.plain(&format!("{}.title", rule.name))]);
    }
    let lines: Vec<String> = table.lines().map(|line| line.trim_end().to_owned()).collect();
    format!("{}\n", lines.join("\n"))
}

/// All rules as a page in Markdown.
pub fn page(rules: &[Facts<'_>], words: &Words) -> String {
    let mut out = format!("# {}\n\n{}\n", words.plain("reference-title"), words.plain("reference-intro"));
    for rule in rules {
        let severity = words.lang().of(Codes::Severity.label(rule.severity));
        let text = |attribute: &str| words.plain(&format!("{}.{attribute}", rule.name));
        let _ = write!(out, "\n## {} {}\n\n**{}** ({severity})\n", rule.code, rule.name, text("title"));
        let _ = write!(out, "\n{}\n", parts(*rule, words));
    }
    out
}

/// What a rule checks, why, and how to mend what it finds, in Markdown.
pub fn parts(rule: Facts<'_>, words: &Words) -> String {
    let part = |(heading, attribute)| format!("*{}* {}", words.plain(heading), words.plain(&format!("{}.{attribute}", rule.name)));
    PARTS.map(part).join("\n\n")
}

const PARTS: [(&str, &str); 3] = [("explain-what", "what"), ("explain-why", "why"), ("explain-mend", "mend")];

pub(super) fn wrapped(text: &str, width: usize) -> String {
    let options = textwrap::Options::new(width)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .word_separator(textwrap::WordSeparator::AsciiSpace);
    textwrap::fill(text, options)
}
