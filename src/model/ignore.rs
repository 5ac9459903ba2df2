//! Exceptions written where they hold: `# pvp: ignore[unmet-need] reason`, on the line or above it; and comments that look
//! like one and are none.

use compact_str::CompactString;

use crate::source::{FileId, LineIndex, Place, Span};
use crate::yaml::{Node, comments, is_ours};

/// One comment that asks rules to be silent about a line, or seems to.
#[derive(Debug)]
pub struct InlineIgnore {
    /// The line that it is about, from 1.
    pub line: u32,
    /// The comment, from `pvp:` on where it is one.
    pub place: Place,
    /// What it asks for.
    pub asks: Asks,
}

/// What a comment asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Asks {
    /// Some rules to be silent.
    Silence {
        /// The rules, by name, code or group.
        rules: Vec<CompactString>,
        /// Why it is right; empty where nothing is said.
        reason: CompactString,
    },
    /// Perhaps the same, in other words: what is written.
    Unclear(CompactString),
    /// The same, within a text, where it is no comment.
    WithinText,
}

/// Words by which other programs are asked to be silent, and ours in people's minds.
const LIKE_IGNORE: [&str; 9] = ["ignor", "disable", "noqa", "suppress", "nolint", "skip", "silence", "except", "allow"];

/// How much of a comment is told.
const LONGEST: usize = 80;

/// The comments of a text that ask for silence, or seem to.
pub fn read(root: Option<Node<'_>>, text: &str, file: FileId, lines: &LineIndex<'_>) -> Vec<InlineIgnore> {
    let seems = |comment: &str| is_ours(comment) || LIKE_IGNORE.iter().any(|word| contains(comment, word));
    let mut target = 0;
    let mut found = Vec::new();
    for comment in comments(text, root, seems) {
        let (start, end) = (comment.span.start as usize, comment.span.end as usize);
        let written = &text[start..end];
        let said = written.trim_start_matches('#').trim_start();
        let asks = match (silence(said), comment.is_text) {
            (Some(_), true) => Asks::WithinText,
            (None, true) => continue,
            (Some((rules, reason)), false) => {
                Asks::Silence { rules: rules.split(',').map(|rule| rule.trim().into()).collect(), reason: reason.trim().into() }
            }
            (None, false) => Asks::Unclear(written.trim_end().chars().take(LONGEST).collect()),
        };
        let place = lines.place(file, Span::new(end - said.len(), end));
        // Alone on its line, it is about the next one that says something; several above one line are about the same.
        if comment.is_alone && target <= place.line {
            let below = text[end..].split_inclusive('\n').skip(1).take_while(|line| says_nothing(line)).count() + 1;
            target = place.line + u32::try_from(below).unwrap_or(0);
        }
        found.push(InlineIgnore { line: if comment.is_alone { target } else { place.line }, place, asks });
    }
    found
}

/// The rules and the reason of a comment that asks for silence: `pvp: ignore[…] …`, in capitals or not, and with spaces
/// wherever people put them.
fn silence(said: &str) -> Option<(&str, &str)> {
    let word = |text: &'_ str, word: &str| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    let rest = said.get(3..).filter(|_| word(said, "pvp"))?.trim_start().strip_prefix(':')?.trim_start();
    let rest = rest.get(6..).filter(|_| word(rest, "ignore"))?.trim_start().strip_prefix('[')?;
    Some(rest.split_once(']').unwrap_or((rest, "")))
}

fn contains(text: &str, word: &str) -> bool {
    text.as_bytes().windows(word.len()).any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

fn says_nothing(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<InlineIgnore> {
        let parsed = crate::yaml::parse(text, FileId(0));
        read(parsed.tree.root(), text, FileId(0), &LineIndex::new(text))
    }

    #[test]
    fn comments_count_and_texts_do_not() {
        let text = "a: b  # pvp: ignore[unmet-need] tā vajag\n# pvp: ignore[4xx, PVP501]\n\n# cits\nc: \"# pvp: ignore[x]\"\nd: |\n  # pvp: ignore[y]\n  z\n#pvp:Ignore [z\n";
        let found = found(text);
        let said: Vec<(u32, &Asks)> = found.iter().map(|one| (one.line, &one.asks)).collect();
        let silence = |rules: &[&str], reason: &str| Asks::Silence {
            rules: rules.iter().map(|rule| CompactString::from(*rule)).collect(),
            reason: reason.into(),
        };
        assert_eq!(
            said,
            [
                (1, &silence(&["unmet-need"], "tā vajag")),
                (5, &silence(&["4xx", "PVP501"], "")),
                (8, &Asks::WithinText),
                (10, &silence(&["z"], ""))
            ]
        );
        assert_eq!((found[0].place.line, found[0].place.column), (1, 9));
    }

    #[test]
    fn what_looks_like_an_exception_is_kept() {
        let unclear = |text: &str| matches!(found(&format!("a: b {text}\n"))[..], [InlineIgnore { asks: Asks::Unclear(_), .. }]);
        for text in ["# pvp: ignores[x] y", "# pvp: ignore x", "# pvp: ignore(x)", "# PVP disable x", "# noqa: PVP302", "# pvp"] {
            assert!(unclear(text), "{text}");
        }
        assert!(found("a: b # pārbaudīts martā\n").is_empty());
    }

    #[test]
    fn many_above_one_line_are_about_it() {
        let text = format!("{}a: b\n", "# pvp: ignore[x] y\n".repeat(3));
        assert_eq!(found(&text).iter().map(|one| one.line).collect::<Vec<_>>(), [4, 4, 4]);
    }
}
