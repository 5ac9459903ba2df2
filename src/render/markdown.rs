//! A page in Markdown, such as the summary of a step: the gravest findings first, under 1 MiB.
//!
//! What is not plainly a word becomes code: there no link, image, mention, formula or HTML comes to life.

use std::fmt::Write;

use super::{Report, escape, human};
use crate::finding::{Arg, Finding, Severity};
use crate::yaml::chars::visible;

/// GitHub takes step summaries of up to 1 MiB; some of it is kept for the end.
const MOST: usize = 1024 * 1024 - 4096;

/// The figures, the findings by severity, and how many had no room.
pub(super) fn render(report: &Report<'_>) -> String {
    let words = report.words;
    let mut out = String::from("## pvp\n\n");
    for line in human::summary(report).lines() {
        let _ = writeln!(out, "- {}", prose(line));
    }
    let mut left_out = report.severities();
    for severity in [Severity::Error, Severity::Warning, Severity::Advice] {
        let findings: Vec<&Finding> = report.findings.iter().filter(|finding| finding.severity == severity).copied().collect();
        if findings.is_empty() {
            continue;
        }
        let heading =
            words.get(&format!("count-{}", severity.key()), &[("count", Arg::Number(findings.iter().map(|finding| finding.count).sum()))]);
        let _ = write!(out, "\n### {}\n\n", prose(&heading));
        for finding in findings {
            let item = item(report, finding);
            if out.len() + item.len() > MOST {
                break;
            }
            out.push_str(&item);
            left_out.entry(severity).and_modify(|count| *count -= finding.count);
        }
        if left_out.get(&severity).is_some_and(|count| *count > 0) {
            break;
        }
    }
    if left_out.values().any(|count| *count > 0) {
        let _ = write!(out, "\n{}\n", prose(&report.not_shown(&left_out)));
    }
    escape::lines(&out)
}

fn item(report: &Report<'_>, finding: &Finding) -> String {
    let said = report.words.say(finding);
    let place = finding.place;
    let at = code(&format!("{}:{}:{}", report.path(place.file), place.line, place.column));
    let mut out = format!("- **{}** {at} {}", finding.code, prose(&said.message));
    if !said.help.is_empty() {
        let _ = write!(out, "\\\n  *{}:* {}", prose(&report.words.plain("help-label")), prose(&said.help));
    }
    out.push('\n');
    out
}

/// A piece of a text.
enum Piece<'t> {
    Words(&'t str),
    Code(&'t str),
}

/// A text as Markdown: what stands in backquotes is code, and so is every word that could be more than a word.
pub(super) fn prose(text: &str) -> String {
    let text = visible(text);
    let mut pieces = Vec::new();
    let mut rest = text.as_ref();
    while let Some((before, quoted, after)) = quoted(rest) {
        words(before, &mut pieces);
        pieces.push(Piece::Code(quoted));
        rest = after;
    }
    words(rest, &mut pieces);
    let mut out = String::with_capacity(text.len() + 16);
    let mut waiting = String::new();
    for piece in &pieces {
        match piece {
            // Two pieces of code side by side would have their marks run together.
            Piece::Code(text) => waiting.push_str(text),
            Piece::Words(text) => {
                if !waiting.is_empty() {
                    out.push_str(&code(&std::mem::take(&mut waiting)));
                }
                out.push_str(text);
            }
        }
    }
    if !waiting.is_empty() {
        out.push_str(&code(&waiting));
    }
    out
}

/// What stands before, in and behind the first pair of backquotes.
fn quoted(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('`')?;
    let (quoted, after) = rest.split_once('`')?;
    (!quoted.trim().is_empty()).then_some((before, quoted, after))
}

const BEFORE: [char; 5] = ['(', '“', '„', '”', '"'];
const BEHIND: [char; 9] = [')', '.', ',', ';', ':', '?', '”', '“', '"'];

fn words<'t>(text: &'t str, pieces: &mut Vec<Piece<'t>>) {
    for chunk in text.split_inclusive(' ') {
        let word = chunk.trim_end_matches(' ');
        // Quotation marks and what ends a sentence stay outside of the code.
        let core = word.trim_start_matches(BEFORE);
        let start = word.len() - core.len();
        let core = if begins_a_link(core) { core } else { core.trim_end_matches(BEHIND) };
        if core.is_empty() || is_word(core) {
            pieces.push(Piece::Words(chunk));
            continue;
        }
        let end = start + core.len();
        for piece in [Piece::Words(&chunk[..start]), Piece::Code(core), Piece::Words(&chunk[end..])] {
            if !matches!(piece, Piece::Words("")) {
                pieces.push(piece);
            }
        }
    }
}

/// Whether nothing in it means anything to Markdown, or to those who show it: no marks, mentions, links or shortcodes.
fn is_word(text: &str) -> bool {
    const HARMLESS: &str = ".,;?!()'\"“”„’‘–—…/%+=-→›\u{A0}";
    text.chars().all(|c| c.is_alphanumeric() || HARMLESS.contains(c)) && !begins_a_link(text)
}

fn begins_a_link(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.contains("www.") || text.contains("gh-")
}

/// Code between as many backquotes as it needs.
pub(super) fn code(text: &str) -> String {
    let text = visible(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let marks = "`".repeat(longest + 1);
    let edge = |c: Option<char>| c.is_some_and(|c| c == '`' || c == ' ');
    let padding = if edge(text.chars().next()) || edge(text.chars().next_back()) { " " } else { "" };
    format!("{marks}{padding}{text}{padding}{marks}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_word_becomes_code() {
        for (text, markdown) in [
            ("Add `needs` to “Birth”.", "Add `needs` to “Birth”."),
            ("by @here, see", "by `@here`, see"),
            ("<img src=x onerror=y> z", "`<img` src=x `onerror=y>` z"),
            ("[a](b) | c |", "`[a](b`) `|` c `|`"),
            ("`a`@here", "`a@here`"),
            ("a ` b", "a `` ` `` b"),
            ("https://x.lv", "`https://x.lv`"),
            ("“::error::x”", "“`::error::x`”"),
        ] {
            assert_eq!(prose(text), markdown, "{text}");
        }
    }
}
