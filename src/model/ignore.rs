//! Exceptions written where they hold: `# pvp: ignore[unmet-need] reason`, on the line or above it.

use compact_str::CompactString;

use crate::source::{FileId, LineIndex, Place, Span};
use crate::yaml::{Node, Shape};

/// One comment that asks rules to be silent about a line.
#[derive(Debug)]
pub struct InlineIgnore {
    /// The rules, by name, code or group.
    pub rules: Vec<CompactString>,
    /// The line that it is about, from 1.
    pub line: u32,
    /// The comment, from `pvp:` on.
    pub place: Place,
    /// Why it is right; empty where nothing is said.
    pub reason: CompactString,
}

const MARK: &str = "pvp: ignore[";

/// The comments of a text that ask for silence; what only looks like one, inside a text, is none.
pub(super) fn read(root: Option<Node<'_>>, text: &str, file: FileId, lines: &LineIndex<'_>) -> Vec<InlineIgnore> {
    let mut found = Vec::new();
    if !text.contains(MARK) {
        return found;
    }
    let mut values = Vec::new();
    if let Some(root) = root {
        scalars(root, &mut values);
    }
    values.sort_unstable_by_key(|span| span.start);
    for (at, _) in text.match_indices(MARK) {
        let start = text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let end = text[at..].find(['\n', '\r']).map_or(text.len(), |length| at + length);
        let before = &text[start..at];
        let Some(hash) = before.rfind('#').filter(|hash| before[hash + 1..].trim().is_empty()) else { continue };
        if is_inside(&values, start + hash) {
            continue;
        }
        let (rules, reason) = text[at + MARK.len()..end].split_once(']').unwrap_or((&text[at + MARK.len()..end], ""));
        let place = lines.place(file, Span::new(at, end));
        // Alone on its line, it is about the next one that says something.
        let alone = before[..hash].trim().is_empty();
        let below = if alone { text[end..].split_inclusive('\n').skip(1).take_while(|line| says_nothing(line)).count() + 1 } else { 0 };
        found.push(InlineIgnore {
            rules: rules.split(',').map(|rule| rule.trim().into()).collect(),
            line: place.line + u32::try_from(below).unwrap_or(0),
            place,
            reason: reason.trim().into(),
        });
    }
    found
}

fn says_nothing(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

fn scalars(node: Node<'_>, spans: &mut Vec<Span>) {
    match node.shape() {
        Shape::Scalar(..) => spans.push(node.span()),
        Shape::List(_) => node.items().for_each(|item| scalars(item, spans)),
        Shape::Map(_) => node.entries().for_each(|(key, value)| {
            scalars(key, spans);
            scalars(value, spans);
        }),
    }
}

fn is_inside(spans: &[Span], offset: usize) -> bool {
    let next = spans.partition_point(|span| (span.start as usize) <= offset);
    next.checked_sub(1).is_some_and(|index| offset < spans[index].end as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_count_and_texts_do_not() {
        let text = "a: b  # pvp: ignore[unmet-need] tā vajag\n# pvp: ignore[4xx, PVP501]\n\n# cits\nc: \"# pvp: ignore[x]\"\nd: |\n  # pvp: ignore[y]\n  z\n#pvp: ignore[z\n";
        let parsed = crate::yaml::parse(text, FileId(0));
        let found = read(parsed.tree.root(), text, FileId(0), &LineIndex::new(text));
        let said: Vec<(Vec<&str>, u32, &str)> =
            found.iter().map(|one| (one.rules.iter().map(CompactString::as_str).collect(), one.line, one.reason.as_str())).collect();
        assert_eq!(said, [(vec!["unmet-need"], 1, "tā vajag"), (vec!["4xx", "PVP501"], 5, ""), (vec!["z"], 10, "")]);
        assert_eq!((found[0].place.line, found[0].place.column), (1, 9));
    }
}
