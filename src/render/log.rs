//! The history of descriptions, commit by commit: for people, and as JSON.

use std::fmt::Write;

use serde::Serialize;

use super::diff::{self, Report};
use super::human::Look;
use super::inert;
use super::json::{TOOL, Tool, document};
use super::words::Words;
use crate::chronicle::Chapter;
use crate::finding::Arg;
use crate::history::Commit;
use crate::history::compare::Comparison;
use crate::yaml::chars::visible;

/// How many descriptions of one commit are shown to people.
const MOST: usize = 20;

/// Commits with what they did, the newest first; `more`: there are older ones.
pub fn human(chapters: &[Chapter], more: bool, words: &Words, look: Look) -> String {
    let nothing = Comparison::default();
    let report = Report { comparison: &nothing, before: "", after: "", incomplete: false, words };
    let mut out = String::new();
    for Chapter { commit, entries } in chapters {
        let (bold, plain) = if look.colour { ("\u{1B}[1m", "\u{1B}[0m") } else { ("", "") };
        let _ = writeln!(out, "{bold}{}  {}{plain}  {}", commit.said_when(), short(commit), visible(&commit.author));
        let _ = writeln!(out, "  {}", visible(&commit.subject));
        for entry in entries.iter().take(MOST) {
            out.push_str(&diff::human::entry(&report, entry, look));
        }
        if entries.len() > MOST {
            let _ = writeln!(out, "  {}", words.get("log-more-descriptions", &[("count", Arg::Number(entries.len() - MOST))]));
        }
        out.push('\n');
    }
    if chapters.is_empty() {
        let _ = writeln!(out, "{}", words.plain("log-nothing"));
    } else if more {
        let _ = writeln!(out, "{}", words.plain("log-more"));
    } else {
        out.pop();
    }
    inert::lines(&out)
}

fn short(commit: &Commit) -> String {
    commit.id.to_string().chars().take(8).collect()
}

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    tool: Tool,
    commits: Vec<OneCommit<'a>>,
    more: bool,
}

#[derive(Serialize)]
struct OneCommit<'a> {
    commit: String,
    time: String,
    author: String,
    subject: String,
    descriptions: Vec<diff::json::Description<'a>>,
}

/// One document, described by `schemas/log-v1.schema.json`.
pub fn json(chapters: &[Chapter], more: bool, words: &Words) -> String {
    let nothing = Comparison::default();
    let report = Report { comparison: &nothing, before: "", after: "", incomplete: false, words };
    let commits = chapters.iter().map(|Chapter { commit, entries }| OneCommit {
        commit: commit.id.to_string(),
        time: commit.timestamp(),
        author: visible(&commit.author).into_owned(),
        subject: visible(&commit.subject).into_owned(),
        descriptions: entries.iter().map(|entry| diff::json::description(&report, entry)).collect(),
    });
    document(&Output { version: 1, tool: TOOL, commits: commits.collect(), more })
}
