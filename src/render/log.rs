//! The history of descriptions, commit by commit: for people, and as JSON.

use serde::Serialize;

use super::diff::document::Row;
use super::diff::{self, Report};
use super::escape;
use super::human::Look;
use super::json::{TOOL, Tool, document};
use super::words::Words;
use crate::chronicle::{CommitChanges, Counts, Item, Month};
use crate::finding::Arg;
use crate::history::Commit;
use crate::history::compare::{Comparison, Entry, Fate};
use crate::report::{Cell, CellKind, Column, Document, Figure, Statement, Table, Tone};
use crate::yaml::chars::visible;

/// How many descriptions of one commit are shown to people.
const MOST: usize = 20;

/// How many changes of one description are shown to people.
const MOST_CHANGES: usize = 20;

/// How many items are named in the line of a month.
const MOST_ITEMS: usize = 5;

/// What is told: commits with what they did, and what became of figures month by month, each the newest first.
pub type Told<'a> = (&'a [CommitChanges], &'a [Month]);

/// How many characters of a name or subject are shown to people.
const LONGEST: usize = 200;

/// Commits with what they did, the newest first; `more`: there are older ones.
pub fn human((chapters, figures): Told<'_>, more: bool, words: &Words, look: Look) -> String {
    let nothing = Comparison::default();
    let report = Report { comparison: &nothing, before: "", after: "", incomplete: false, words };
    let mut out = String::new();
    let mut months = figures.iter().peekable();
    for CommitChanges { commit, entries } in chapters {
        while let Some(month) = months.next_if(|month| month.time >= commit.time) {
            wrapped(&mut out, "", &of_month(month, words), look);
            out.push('\n');
        }
        head(&mut out, commit, words, look);
        let shown = if entries.len() > MOST {
            let count = |fate| Arg::Number(entries.iter().filter(|entry| entry.fate == fate).count());
            let counts = [("added", count(Fate::Added)), ("changed", count(Fate::Kept)), ("removed", count(Fate::Removed))];
            wrapped(&mut out, "  ", &words.get("log-descriptions", &counts), look);
            foremost(entries)
        } else {
            entries.iter().collect()
        };
        for entry in &shown {
            out.push_str(&diff::human::entry(&report, entry, MOST_CHANGES, look));
        }
        if entries.len() > shown.len() {
            let more = ("count", Arg::Number(entries.len() - shown.len()));
            wrapped(&mut out, "  ", &words.get("log-more-descriptions", &[more]), look);
        }
        out.push('\n');
    }
    for month in months {
        wrapped(&mut out, "", &of_month(month, words), look);
        out.push('\n');
    }
    if chapters.is_empty() && figures.is_empty() {
        wrapped(&mut out, "", &words.plain("log-nothing"), look);
    } else if more {
        wrapped(&mut out, "", &words.plain("log-more"), look);
    } else {
        out.pop();
    }
    escape::lines(&out)
}

/// What became of figures in a month, in a line.
fn of_month(month: &Month, words: &Words) -> String {
    let item = |((subject, item), one): (&Item, &Counts)| {
        let args = vec![("subject", Arg::from(subject.as_str())), ("item", Arg::from(item.as_str())), ("counts", counts(*one))];
        Arg::Phrase("log-figures-of", args)
    };
    let mut items: Vec<Arg> = month.items.iter().take(MOST_ITEMS).map(item).collect();
    let more = month.items.len().saturating_sub(MOST_ITEMS);
    if more > 0 {
        items.push(Arg::Phrase("log-more-items", vec![("count", Arg::Number(more))]));
    }
    let args = [("month", Arg::from(month.month.as_str())), ("counts", counts(month.counts())), ("items", Arg::Series(items, "; "))];
    let said = if month.items.is_empty() { words.get("log-figures-none", &args) } else { words.get("log-figures", &args) };
    if month.unclear { format!("{said} {}", words.plain("log-figures-unclear")) } else { said }
}

/// How many figures came, were rewritten and went, as far as there are any.
fn counts(counts: Counts) -> Arg {
    let count = |key, count| (count > 0).then(|| Arg::Phrase(key, vec![("count", Arg::Number(count))]));
    let all = [
        count("diff-figures-added", counts.added),
        count("diff-figures-rewritten", counts.rewritten),
        count("diff-figures-removed", counts.removed),
    ];
    Arg::Series(all.into_iter().flatten().collect(), ", ")
}

/// The same as a document: the rows of a commit together.
pub fn document_of((chapters, figures): Told<'_>, more: bool, words: &Words) -> Document<'static> {
    let nothing = Comparison::default();
    let report = Report { comparison: &nothing, before: "", after: "", incomplete: false, words };
    let of_commit = |chapter: &CommitChanges| {
        let commit = chapter.commit.clone();
        chapter.entries.iter().flat_map(|entry| diff::document::rows(&report, entry)).map(|row| (commit.clone(), row)).collect::<Vec<_>>()
    };
    let rows: Vec<(Commit, Row)> = chapters.iter().flat_map(of_commit).collect();
    let mut columns = vec![
        Column::new("commit-when", CellKind::Text, |(commit, _): &(Commit, Row)| Cell::Text(commit.said_when())),
        Column::new("commit-author", CellKind::Text, |(commit, _): &(Commit, Row)| Cell::Text(commit.author.clone())),
        Column::new("commit-subject", CellKind::Text, |(commit, _): &(Commit, Row)| Cell::Text(commit.subject.clone())),
        Column::new("commit", CellKind::Id, |(commit, _): &(Commit, Row)| Cell::Id(short(commit))),
    ];
    columns.extend(diff::document::columns_of(|(_, row): &(Commit, Row)| row));
    let main = Table { groups: 4, repeats: 2, ..Table::new("main", &rows, columns) };
    let items: Vec<OfItem<'_>> = figures.iter().flat_map(|month| month.items.iter().map(move |item| (month, item))).collect();
    let note = if chapters.is_empty() && figures.is_empty() { Some("log-nothing") } else { more.then_some("log-more") };
    let statements = note.into_iter().map(|key| Statement { key, args: Vec::new(), tone: Tone::Plain }).collect();
    let figures = vec![Figure::count("commits", chapters.len())];
    let mut tables = vec![main];
    if !items.is_empty() {
        tables.push(Table { groups: 1, ..Table::new("figures", &items, of_items()) });
    }
    Document { name: "log", statements, figures, tables, ..Document::default() }
}

/// An item in a month, and what became of its figures.
type OfItem<'f> = (&'f Month, (&'f Item, &'f Counts));

fn of_items<'f>() -> Vec<Column<'f, 'static, OfItem<'f>>> {
    vec![
        Column::new("figures-month", CellKind::Id, |(month, _): &OfItem<'_>| Cell::Id(month.month.clone())),
        Column::new("changed-description", CellKind::Id, |(_, ((subject, _), _)): &OfItem<'_>| Cell::Id(subject.to_string())),
        Column::new("item", CellKind::Id, |(_, ((_, item), _)): &OfItem<'_>| Cell::Id(item.to_string())),
        Column::new("figures-added", CellKind::Number, |(_, (_, counts)): &OfItem<'_>| Cell::Number(counts.added)),
        Column::new("figures-rewritten", CellKind::Number, |(_, (_, counts)): &OfItem<'_>| Cell::Number(counts.rewritten)),
        Column::new("figures-removed", CellKind::Number, |(_, (_, counts)): &OfItem<'_>| Cell::Number(counts.removed)),
    ]
}

/// When, which commit, who; then what for.
fn head(out: &mut String, commit: &Commit, words: &Words, look: Look) {
    let (bold, plain) = if look.colour { ("\u{1B}[1m", "\u{1B}[0m") } else { ("", "") };
    let name = format!("{bold}{}  {}{plain}  {}", commit.said_when(), short(commit), cut(&commit.author));
    wrapped(out, "", &name, look);
    if !commit.subject.is_empty() {
        wrapped(out, "  ", &cut(&commit.subject), look);
    }
    if let Some(encoding) = &commit.unread {
        wrapped(out, "  ", &words.get("log-unread", &[("encoding", Arg::from(cut(encoding)))]), look);
    }
}

/// The descriptions that are shown of very many: those that changed, then those that ended or began.
fn foremost(entries: &[Entry]) -> Vec<&Entry> {
    let rank = |entry: &&Entry| match entry.fate {
        Fate::Kept => 0,
        Fate::Removed => 1,
        Fate::Added => 2,
    };
    let mut shown: Vec<&Entry> = entries.iter().collect();
    shown.sort_by_key(rank);
    shown.truncate(MOST);
    shown
}

fn cut(text: &str) -> String {
    let text = visible(text);
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.into_owned(),
    }
}

fn wrapped(out: &mut String, indent: &str, text: &str, look: Look) {
    let options = textwrap::Options::new(look.width.max(40))
        .initial_indent(indent)
        .subsequent_indent(if indent.is_empty() { "  " } else { indent })
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .word_separator(textwrap::WordSeparator::AsciiSpace);
    out.push_str(&textwrap::fill(text, options));
    out.push('\n');
}

fn short(commit: &Commit) -> String {
    commit.id.to_string().chars().take(8).collect()
}

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    tool: Tool,
    commits: Vec<OneCommit<'a>>,
    figures: Vec<OneMonth>,
    more: bool,
}

/// What became of figures in a month.
#[derive(Serialize)]
struct OneMonth {
    month: String,
    commits: usize,
    unclear: bool,
    items: Vec<OneItem>,
}

#[derive(Serialize)]
struct OneItem {
    subject: String,
    item: String,
    added: usize,
    rewritten: usize,
    removed: usize,
}

#[derive(Serialize)]
struct OneCommit<'a> {
    commit: String,
    time: String,
    author: String,
    subject: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    unread: Option<String>,
    descriptions: Vec<diff::json::Description<'a>>,
}

/// One document, described by `schemas/log-v1.schema.json`.
pub fn json((chapters, figures): Told<'_>, more: bool, words: &Words) -> String {
    let nothing = Comparison::default();
    let report = Report { comparison: &nothing, before: "", after: "", incomplete: false, words };
    let commits = chapters.iter().map(|CommitChanges { commit, entries }| OneCommit {
        commit: commit.id.to_string(),
        time: commit.timestamp(),
        author: visible(&commit.author).into_owned(),
        subject: visible(&commit.subject).into_owned(),
        unread: commit.unread.as_deref().map(|encoding| visible(encoding).into_owned()),
        descriptions: entries.iter().map(|entry| diff::json::description(&report, entry)).collect(),
    });
    let item = |((subject, item), Counts { added, rewritten, removed }): (&Item, &Counts)| {
        let (added, rewritten, removed) = (*added, *rewritten, *removed);
        OneItem { subject: visible(subject).into_owned(), item: visible(item).into_owned(), added, rewritten, removed }
    };
    let month = |Month { month, commits, unclear, items, .. }: &Month| OneMonth {
        month: month.clone(),
        commits: *commits,
        unclear: *unclear,
        items: items.iter().map(item).collect(),
    };
    let figures = figures.iter().map(month).collect();
    document(&Output { version: 1, tool: TOOL, commits: commits.collect(), figures, more })
}
