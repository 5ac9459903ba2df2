//! Comments of a text, and texts that end at one although nobody meant that.

use super::fault::Fault;
use super::tree::{Node, Shape, Style};
use crate::names;
use crate::source::Span;

/// A comment, from its `#` to the end of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comment {
    /// The comment.
    pub span: Span,
    /// Whether it stands alone on its line.
    pub is_alone: bool,
    /// Whether it is none: it stands within a text.
    pub is_text: bool,
}

/// What looks like a comment in a text, in its order: a `#` behind white space or at the beginning of a line; `wanted` says
/// of which more than the first is to be known.
pub fn comments(text: &str, root: Option<Node<'_>>, wanted: impl Fn(&str) -> bool) -> Vec<Comment> {
    let mut scalars: Option<Vec<Span>> = None;
    let mut found: Vec<Comment> = Vec::new();
    let mut behind = 0;
    for at in memchr::memchr_iter(b'#', text.as_bytes()) {
        let before = &text[..at];
        // A comment goes on to the end of its line, with whatever is in it.
        if at < behind || !(before.is_empty() || before.ends_with([' ', '\t', '\n', '\r'])) {
            continue;
        }
        let end = at + memchr::memchr2(b'\n', b'\r', &text.as_bytes()[at..]).unwrap_or(text.len() - at);
        if !wanted(&text[at..end]) {
            continue;
        }
        let scalars = scalars.get_or_insert_with(|| root.map(all_scalars).unwrap_or_default());
        let is_text = is_inside(scalars, at);
        let line_start = before.rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let is_alone = before[line_start..].trim().is_empty();
        found.push(Comment { span: Span::new(at, end), is_alone, is_text });
        behind = if is_text { 0 } else { end };
    }
    found
}

/// Texts without quotes that end at a `#` with no space behind it: the rest is a comment for YAML, and lost.
pub(super) fn lost_texts(text: &str, root: Option<Node<'_>>) -> Vec<Fault> {
    let glued = |comment: &str| {
        let rest = &comment[1..];
        // `#!` and `##` are how people begin comments, and `#pvp:` is ours.
        !rest.is_empty() && !rest.starts_with(|c: char| c.is_whitespace() || "#!-=*".contains(c)) && !is_ours(comment)
    };
    let mut ends: Option<Vec<(usize, bool)>> = None;
    let lost = comments(text, root, glued).into_iter().filter(|comment| !comment.is_alone && !comment.is_text).filter(|comment| {
        let at = comment.span.start as usize;
        let ends = ends.get_or_insert_with(|| root.map(plain_ends).unwrap_or_default());
        let value_end = text[..at].trim_end_matches([' ', '\t']).len();
        let value = ends.binary_search_by_key(&value_end, |(end, _)| *end).ok().map(|index| ends[index].1);
        // Behind a colon or dash all of the value is lost.
        value.unwrap_or_else(|| text[..value_end].ends_with([':', '-']))
    });
    lost.map(|comment| Fault::new(names::UNTIDY_TEXT, "lost", comment.span)).collect()
}

/// Whether a comment speaks to this program.
pub fn is_ours(comment: &str) -> bool {
    let said = comment.trim_start_matches('#').trim_start();
    said.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("pvp"))
}

/// Where values end, and whether they are texts without quotes.
fn plain_ends(root: Node<'_>) -> Vec<(usize, bool)> {
    let mut ends = Vec::new();
    each_scalar(root, &mut |node, style| ends.push((node.span().end as usize, style == Style::Plain && node.text().is_some())));
    ends.sort_unstable();
    ends
}

fn all_scalars(root: Node<'_>) -> Vec<Span> {
    let mut spans = Vec::new();
    each_scalar(root, &mut |node, _| spans.push(node.span()));
    spans.sort_unstable_by_key(|span| span.start);
    spans
}

fn each_scalar(node: Node<'_>, told: &mut dyn FnMut(Node<'_>, Style)) {
    match node.shape() {
        Shape::Scalar(_, style) => told(node, style),
        Shape::List(_) => node.items().for_each(|item| each_scalar(item, told)),
        Shape::Map(_) => node.entries().for_each(|(key, value)| {
            each_scalar(key, told);
            each_scalar(value, told);
        }),
    }
}

fn is_inside(spans: &[Span], offset: usize) -> bool {
    let next = spans.partition_point(|span| (span.start as usize) <= offset);
    next.checked_sub(1).is_some_and(|index| offset < spans[index].end as usize)
}

#[cfg(test)]
mod tests {
    use crate::source::FileId;

    fn lost(text: &str) -> Vec<&str> {
        let parsed = crate::yaml::parse(text, FileId(0));
        let faults = parsed.faults.iter().filter(|fault| fault.detail == "lost");
        faults.map(|fault| &text[fault.span.start as usize..fault.span.end as usize]).collect()
    }

    #[test]
    fn text_behind_a_hash_is_lost_and_comments_are_not() {
        assert_eq!(lost("a: Nr. #5 paredz\n"), ["#5 paredz"]);
        assert_eq!(lost("b: { lv: x #5\n  , en: y }\nc: #7\nd:\n  - x #8\n"), ["#5", "#7", "#8"]);
        for text in [
            "a: b # c\n",
            "a: 'x' #c\n",
            "#c\na: b\n",
            "a: b#c\n",
            "a: b #pvp: ignore[x] y\n",
            "a: |\n  b #c\n",
            "a: b ## c\n",
            "a: 'b #c'\n",
        ] {
            assert!(lost(text).is_empty(), "{text}");
        }
    }
}
