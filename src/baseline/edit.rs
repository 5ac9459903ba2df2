//! Takes entries off a file of accepted findings and puts new ones in, and leaves every other byte what it is.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Key;
use crate::source::FileId;
use crate::yaml::{self, Node};

/// The entries of a file.
pub(super) fn entries(root: Option<Node<'_>>) -> impl Iterator<Item = Node<'_>> {
    root.and_then(|root| root.get("findings")).into_iter().flat_map(Node::items)
}

/// How often an entry accepts its finding.
pub(super) fn count(entry: Node<'_>) -> usize {
    entry.get("count").and_then(Node::text).and_then(|count| count.parse().ok()).unwrap_or(1)
}

/// An entry that stays, for the order of the file.
struct Kept {
    key: Key,
    end: usize,
}

/// The text without what is mended and with what is new, each in the place of its order.
pub(super) fn edit(text: &str, mended: &BTreeMap<Key, usize>, new: &BTreeMap<Key, usize>) -> String {
    let mark = text.len() - text.trim_start_matches('\u{FEFF}').len();
    let (mark, text) = text.split_at(mark);
    let parsed = yaml::parse(text, FileId::BASELINE);
    let Some((key, list)) = parsed.tree.root().and_then(|root| root.entry("findings")) else { return format!("{mark}{text}") };
    let entries: Vec<Node<'_>> = list.items().collect();
    let in_brackets = text[list.span().start as usize..].starts_with('[');
    let mut left = mended.clone();
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let mut kept: Vec<Kept> = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let (key, all) = (Key::of_entry(*entry), count(*entry));
        let gone = left.get_mut(&key).map_or(0, |left| {
            let gone = all.min(*left);
            *left -= gone;
            gone
        });
        if gone == all {
            let range = if in_brackets { bracketed(&entries, index, kept.is_empty()) } else { lines(text, *entry) };
            edits.push((range, String::new()));
            continue;
        }
        if let Some(count) = entry.get("count").filter(|_| gone > 0) {
            edits.push((count.span().start as usize..count.span().end as usize, (all - gone).to_string()));
        }
        let end = if in_brackets { end_of(*entry) } else { lines(text, *entry).end };
        kept.push(Kept { key, end });
    }
    let line_break = if text.contains("\r\n") { "\r\n" } else { "\n" };
    if kept.is_empty() {
        let (start, end) = (list.span().start as usize, end_of(list));
        // Nothing is left of a list in brackets but the brackets.
        let inside = if in_brackets { Some(start..closing(text, end)) } else { None };
        let behind = key.span().end as usize + text[key.span().end as usize..].find(':').map_or(0, |colon| colon + 1);
        if in_brackets {
            edits.clear();
        }
        if new.is_empty() {
            match inside {
                Some(inside) => edits.push((inside, "[]".to_owned())),
                None => edits.push((behind..behind, " []".to_owned())),
            }
        } else {
            let line_end = line_end(text, inside.as_ref().map_or(behind, |inside| inside.end));
            edits.extend(inside.map(|inside| (behind..inside.end, String::new())));
            edits.extend(last_break(text, line_end, line_break));
            let all: Vec<String> = new.iter().map(|(key, count)| format!("  - {}{line_break}", key.entry(*count))).collect();
            edits.push((line_end..line_end, all.concat()));
        }
    } else {
        let first = entries.first().map_or(0, |entry| lines(text, *entry).start);
        if !in_brackets && !new.is_empty() {
            edits.extend(last_break(text, text.len(), line_break));
        }
        let indent = text[first..].find('-').map_or("  ", |dash| &text[first..first + dash]);
        for (key, count) in new {
            let before = kept.iter().filter(|kept| kept.key <= *key).map(|kept| kept.end).next_back();
            let entry = key.entry(*count);
            let (at, entry) = match before {
                Some(at) if in_brackets => (at, format!(", {entry}")),
                None if in_brackets => (kept[0].end, format!(", {entry}")),
                Some(at) => (at, format!("{indent}- {entry}{line_break}")),
                None => (first, format!("{indent}- {entry}{line_break}")),
            };
            edits.push((at..at, entry));
        }
    }
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(mark.len() + text.len());
    out.push_str(mark);
    let mut at = 0;
    for (range, put) in edits {
        out.push_str(&text[at..range.start.max(at)]);
        out.push_str(&put);
        at = range.end.max(at);
    }
    out.push_str(&text[at..]);
    out
}

/// The lines of an entry of a list without brackets, with the comment and the line break at their end.
fn lines(text: &str, entry: Node<'_>) -> Range<usize> {
    let start = text[..entry.span().start as usize].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    start..line_end(text, end_of(entry))
}

/// The end of the line of an offset, behind its line break.
fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

/// The line break that the last line lacks, where something is to be put behind it.
fn last_break(text: &str, at: usize, line_break: &str) -> Option<(Range<usize>, String)> {
    (at == text.len() && !text.ends_with('\n')).then(|| (at..at, line_break.to_owned()))
}

/// An entry of a list in brackets, with the comma that is one too many without it.
fn bracketed(entries: &[Node<'_>], index: usize, is_first: bool) -> Range<usize> {
    let (start, end) = (entries[index].span().start as usize, end_of(entries[index]));
    match (entries.get(index + 1), index.checked_sub(1)) {
        (Some(next), _) if is_first => start..next.span().start as usize,
        (_, Some(before)) => end_of(entries[before])..end,
        (_, None) => start..end,
    }
}

/// The end of what an entry says.
fn end_of(node: Node<'_>) -> usize {
    node.span().end as usize
}

/// The end of a list in brackets: behind the closing one.
fn closing(text: &str, end: usize) -> usize {
    if text[..end].ends_with(']') { end } else { end + text[end..].find(']').map_or(0, |at| at + 1) }
}
