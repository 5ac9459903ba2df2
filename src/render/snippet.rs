//! One line of a file around a place, safe to print and short enough to read.

use crate::source::{FileId, LineTable, Place, Source};
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

/// Cuts lines from files again; the last file stays open, as findings come in the order of files.
pub struct Cutter<'a> {
    source: &'a dyn Source,
    open: Option<(FileId, Option<Page>)>,
}

/// A file's text with its lines.
struct Page {
    text: String,
    lines: LineTable,
}

impl<'a> Cutter<'a> {
    /// A cutter of a source's files.
    pub fn new(source: &'a dyn Source) -> Self {
        Self { source, open: None }
    }

    /// The line of a place; nothing where the file cannot be read any more.
    pub fn cut(&mut self, place: Place) -> Option<Snippet> {
        if self.open.as_ref().is_none_or(|(file, _)| *file != place.file) {
            let page = self.source.read(place.file).ok().map(|bytes| match yaml::decode(&bytes) {
                Ok(text) => text.to_owned(),
                Err((_, shown)) => shown,
            });
            let page = page.map(|text| Page { lines: LineTable::new(&text), text });
            self.open = Some((place.file, page));
        }
        let page = self.open.as_ref().and_then(|(_, page)| page.as_ref())?;
        Some(cut(&page.text, &page.lines, place))
    }
}

/// The line of a place in a text.
pub fn of_text(text: &str, place: Place) -> Snippet {
    cut(text, &LineTable::new(text), place)
}

fn cut(text: &str, lines: &LineTable, place: Place) -> Snippet {
    let (line, at) = lines.line_and_column(text, place.line, place.column);
    let token = (place.end_column.saturating_sub(place.column) as usize).clamp(1, AFTER);
    // Only what is shown is looked at: a line can have millions of characters.
    let shown_from = text[line.start..at].char_indices().rev().nth(BEFORE - 1).map_or(line.start, |(offset, _)| line.start + offset);
    let mut after = text[at..line.end].chars();
    let marked: String = after.by_ref().take(token).collect();
    let behind: String = after.by_ref().take(AFTER - token).collect();
    let cut_before = if shown_from > line.start { "…" } else { "" };
    let cut_after = if after.next().is_some() { "…" } else { "" };
    let before = format!("{cut_before}{}", visible(&text[shown_from..at]));
    let mut marked = visible(&marked).into_owned();
    if marked.is_empty() {
        // The end of a line or file: something has to be there to be marked.
        marked.push(' ');
    }
    Snippet { start: before.len(), len: marked.len(), text: format!("{before}{marked}{}{cut_after}", visible(&behind)) }
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
