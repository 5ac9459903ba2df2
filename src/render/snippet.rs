//! One line of a file around a place, safe to print and short enough to read.

use crate::source::{LineIndex, Place, Source};
use crate::yaml;
use crate::yaml::chars::visible;

/// A line and the marked token in it.
#[derive(Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The line, with what could act on a terminal written out.
    pub text: String,
    /// Byte offset of the token in the text.
    pub start: usize,
    /// Bytes of the token in the text; never 0, unless the text is empty.
    pub len: usize,
}

/// How many characters are shown before and after the token's beginning.
const BEFORE: usize = 60;
const AFTER: usize = 100;

/// Cuts the line of a place from its file again; nothing where the file cannot be read any more.
pub fn cut(source: &dyn Source, place: Place) -> Option<Snippet> {
    let bytes = source.read(place.file).ok()?;
    match yaml::decode(&bytes) {
        Ok(text) => Some(of_text(text, place)),
        Err((_, shown)) => Some(of_text(&shown, place)),
    }
}

/// The line of a place in a text.
pub fn of_text(text: &str, place: Place) -> Snippet {
    let line = LineIndex::new(text).line(place.line);
    let column = (place.column as usize).saturating_sub(1);
    let token = (place.end_column.saturating_sub(place.column) as usize).clamp(1, AFTER);
    let skip = column.saturating_sub(BEFORE);
    let mut chars = line.chars().skip(skip);
    let before: String = chars.by_ref().take(column - skip).collect();
    let marked: String = chars.by_ref().take(token).collect();
    let after: String = chars.by_ref().take(AFTER - token).collect();
    let cut_before = if skip > 0 { "…" } else { "" };
    let cut_after = if chars.next().is_some() { "…" } else { "" };
    let before = format!("{cut_before}{}", visible(&before));
    let mut marked = visible(&marked).into_owned();
    if marked.is_empty() {
        // The end of a line or file: something has to be there to be marked.
        marked.push(' ');
    }
    Snippet { start: before.len(), len: marked.len(), text: format!("{before}{marked}{}{cut_after}", visible(&after)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn place(line: u32, column: u32, end_column: u32) -> Place {
        Place { file: FileId(0), line, column, end_column }
    }

    #[test]
    fn the_token_is_marked_after_what_is_written_out() {
        let snippet = of_text("a: \u{1B}[1m\u{202E}x\n", place(1, 9, 10));
        assert_eq!(&snippet.text[snippet.start..snippet.start + snippet.len], "x");
        assert!(!snippet.text.contains(['\u{1B}', '\u{202E}']));
    }

    #[test]
    fn a_long_line_is_cut_around_the_token() {
        let text = format!("{}token{}", "ā".repeat(100_000), "b".repeat(100_000));
        let snippet = of_text(&text, place(1, 100_001, 100_006));
        assert_eq!(&snippet.text[snippet.start..snippet.start + snippet.len], "token");
        assert!(snippet.text.chars().count() < 180 && snippet.text.starts_with('…') && snippet.text.ends_with('…'));
    }

    #[test]
    fn the_end_of_a_file_can_be_marked() {
        assert_eq!(of_text("", place(1, 1, 1)), Snippet { text: " ".into(), start: 0, len: 1 });
    }
}
