//! Text to cells: RFC 4180, each cell with its place. What stands between cells is a comma in our tables, and may be
//! something else in those of others.
//!
//! Lines end with `\n`, `\r\n` or a lone `\r`, as everywhere else; in quotes, they belong to the cell.

use std::borrow::Cow;

use crate::source::Span;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell<'t> {
    /// What it says.
    pub text: Cow<'t, str>,
    /// Where it stands, with its quotes.
    pub span: Span,
}

/// What keeps a line from being a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unquoted {
    /// Quotes are opened and not closed; behind them nothing is known.
    Open(Span),
    /// A quote stands in a cell that does not begin with one, or something stands behind the closing one.
    Stray(Span),
}

/// A row: where it stands, and why it is none where its quotes are wrong.
pub struct Record {
    /// The number of the line that it begins on.
    pub line: u32,
    /// That line, without its end.
    pub span: Span,
    /// What is wrong with its quotes.
    pub wrong: Option<Unquoted>,
}

/// The rows of a text, one after the other.
pub struct Records<'t> {
    text: &'t str,
    delimiter: u8,
    at: usize,
    line: u32,
}

impl<'t> Records<'t> {
    /// The rows of a table as ours are: with commas.
    pub fn new(text: &'t str) -> Self {
        Self::between(text, b',')
    }

    /// The rows of a text whose cells something else stands between: a character of ASCII.
    pub fn between(text: &'t str, delimiter: u8) -> Self {
        Self { text, delimiter, at: 0, line: 1 }
    }

    /// Goes to a row that is known to begin at an offset, on a line.
    #[must_use]
    pub fn from(self, at: usize, line: u32) -> Self {
        Self { at, line, ..self }
    }

    /// Where the next row begins.
    pub fn offset(&self) -> usize {
        self.at
    }

    /// The end of the line that begins at an offset, and where the next one begins.
    fn line_end(&self, from: usize) -> (usize, usize) {
        let bytes = self.text.as_bytes();
        match memchr::memchr2(b'\n', b'\r', &bytes[from..]) {
            Some(length) => {
                let end = from + length;
                let is_pair = bytes[end] == b'\r' && bytes.get(end + 1) == Some(&b'\n');
                (end, end + 1 + usize::from(is_pair))
            }
            None => (bytes.len(), bytes.len()),
        }
    }

    /// How many lines end between two offsets.
    fn breaks(&self, from: usize, to: usize) -> u32 {
        let mut ends = std::iter::successors(Some(self.line_end(from)), |(_, next)| Some(self.line_end(*next)));
        let count = ends.by_ref().take_while(|(end, _)| *end < to).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// Fills a list with the cells of the next row, whose memory is used again.
    pub fn next_into(&mut self, cells: &mut Vec<Cell<'t>>) -> Option<Record> {
        cells.clear();
        if self.at >= self.text.len() {
            return None;
        }
        let (start, line) = (self.at, self.line);
        let bytes = self.text.as_bytes();
        // Rows are short: to look at each byte once takes less than to search for each sign.
        let (mut from, mut at) = (start, start);
        loop {
            match bytes.get(at) {
                Some(byte) if *byte == self.delimiter => {
                    self.push(cells, from, at);
                    from = at + 1;
                }
                Some(b'"') => break,
                Some(b'\n' | b'\r') | None => {
                    self.push(cells, from, at);
                    let is_pair = bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&b'\n');
                    (self.at, self.line) = ((at + 1 + usize::from(is_pair)).min(bytes.len()), line + 1);
                    return Some(Record { line, span: Span::new(start, at), wrong: None });
                }
                Some(_) => {}
            }
            at += 1;
        }
        cells.clear();
        let (end, next) = self.line_end(start);
        let wrong = self.quoted(cells).err();
        // What follows is read from the next line on, unless the quotes never end.
        match wrong {
            None => {}
            Some(Unquoted::Open(_)) => self.at = self.text.len(),
            Some(Unquoted::Stray(_)) => (self.at, self.line) = (next, line + 1),
        }
        Some(Record { line, span: Span::new(start, end), wrong })
    }

    fn push(&self, cells: &mut Vec<Cell<'t>>, from: usize, to: usize) {
        cells.push(Cell { text: Cow::Borrowed(&self.text[from..to]), span: Span::new(from, to) });
    }

    /// A row with quotes in it; moves on to the next one where it is sound.
    fn quoted(&mut self, cells: &mut Vec<Cell<'t>>) -> Result<(), Unquoted> {
        let (text, bytes) = (self.text, self.text.as_bytes());
        let (mut at, mut line) = (self.at, self.line);
        loop {
            let start = at;
            if bytes.get(at) == Some(&b'"') {
                let (mut from, mut said) = (at + 1, Cow::Borrowed(""));
                loop {
                    let length = memchr::memchr(b'"', &bytes[from..]).ok_or(Unquoted::Open(Span::new(start, start + 1)))?;
                    let quote = from + length;
                    let piece = &text[from..quote];
                    if said.is_empty() {
                        said = Cow::Borrowed(piece);
                    } else {
                        said.to_mut().push_str(piece);
                    }
                    if bytes.get(quote + 1) == Some(&b'"') {
                        said.to_mut().push('"');
                        from = quote + 2;
                    } else {
                        at = quote + 1;
                        break;
                    }
                }
                line += self.breaks(start, at);
                cells.push(Cell { text: said, span: Span::new(start, at) });
                if bytes.get(at).is_some_and(|byte| ![self.delimiter, b'\n', b'\r'].contains(byte)) {
                    return Err(Unquoted::Stray(Span::new(at, at + 1)));
                }
            } else {
                at += memchr::memchr3(self.delimiter, b'\n', b'\r', &bytes[at..]).unwrap_or(bytes.len() - at);
                if let Some(quote) = memchr::memchr(b'"', &bytes[start..at]) {
                    return Err(Unquoted::Stray(Span::new(start + quote, start + quote + 1)));
                }
                self.push(cells, start, at);
            }
            match bytes.get(at) {
                Some(byte) if *byte == self.delimiter => at += 1,
                Some(_) => {
                    let (_, next) = self.line_end(at);
                    (self.at, self.line) = (next, line + 1);
                    return Ok(());
                }
                None => {
                    (self.at, self.line) = (at, line + 1);
                    return Ok(());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(u32, Result<Vec<String>, Unquoted>)> {
        let (mut records, mut cells, mut all) = (Records::new(text), Vec::new(), Vec::new());
        while let Some(record) = records.next_into(&mut cells) {
            let said = cells.iter().map(|cell| cell.text.clone().into_owned()).collect();
            all.push((record.line, record.wrong.map_or(Ok(said), Err)));
        }
        all
    }

    fn said(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn cells_are_what_stands_between_commas() {
        assert_eq!(all("a,b\r\n,\rc"), [(1, Ok(said(&["a", "b"]))), (2, Ok(said(&["", ""]))), (3, Ok(said(&["c"])))]);
        assert_eq!(all(""), []);
        assert_eq!(all("a\n\nb\n"), [(1, Ok(said(&["a"]))), (2, Ok(said(&[""]))), (3, Ok(said(&["b"])))]);
    }

    #[test]
    fn quotes_hold_commas_lines_and_quotes() {
        assert_eq!(all("\"a,\"\"b\"\"\",\"c\nd\",e\nf"), [(1, Ok(said(&["a,\"b\"", "c\nd", "e"]))), (3, Ok(said(&["f"])))]);
        assert_eq!(all("\"\",\"\"\"\"\n"), [(1, Ok(said(&["", "\""])))]);
        assert_eq!(all("\"\"\"\"\"\"\n"), [(1, Ok(said(&["\"\""])))]);
    }

    #[test]
    fn quotes_that_are_wrong_are_told() {
        assert_eq!(all("a,\"b\nc\n"), [(1, Err(Unquoted::Open(Span::new(2, 3))))]);
        assert_eq!(all("a\"b,c\nd"), [(1, Err(Unquoted::Stray(Span::new(1, 2)))), (2, Ok(said(&["d"])))]);
        assert_eq!(all("\"a\"b,c\nd"), [(1, Err(Unquoted::Stray(Span::new(3, 4)))), (2, Ok(said(&["d"])))]);
    }
}
