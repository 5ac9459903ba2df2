//! A table of others as rows of cells, each with its place: `SLA!D7` in a workbook, `file.csv:7:12` in a text.

use std::borrow::Cow;
use std::sync::OnceLock;

use encoding_rs::Encoding;

use super::OWN;
use super::book::{self, Book, BookCell, NoBook, Sort};
use super::map::Map;
use crate::finding::{Arg, Finding};
use crate::names;
use crate::source::{FileId, LineIndex, LineTable, Place};
use crate::table::{Records, Unquoted};
use crate::yaml;

/// Where a row is: its line or number, from 1, and how to find it again.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowAt {
    pub(super) row: u32,
    pub(super) at: u32,
}

/// A cell of a row.
#[derive(Clone, Debug)]
pub(super) struct SheetCell<'s> {
    /// Its column, from 0.
    pub(super) column: usize,
    /// What it says, without spaces around it.
    pub(super) text: Cow<'s, str>,
    pub(super) sort: Sort,
}

#[derive(Debug)]
enum Content {
    Text { text: String, delimiter: u8, lines: OnceLock<LineTable> },
    Book(Book),
}

/// A table of others.
#[derive(Debug)]
pub struct Sheet {
    /// The path of its file, as it is shown.
    pub path: String,
    file: FileId,
    content: Content,
}

/// A row as it was read.
pub(super) enum Read<'r, 's> {
    /// Its cells.
    Cells(RowAt, &'r [SheetCell<'s>]),
    /// It is none.
    Wrong(Finding),
}

impl Sheet {
    /// Reads a file as a map says; what is wrong with it as a whole.
    pub(super) fn read(path: String, bytes: &[u8], file: FileId, map: &Map) -> (Self, Vec<Finding>) {
        if !book::is_book(bytes) {
            let (text, wrong) = decoded(bytes, map.encoding, file);
            return (Self { path, file, content: Content::Text { text, delimiter: map.delimiter, lines: OnceLock::new() } }, wrong);
        }
        let (book, wrong) = match book::read(bytes, map.sheet.as_deref()) {
            Ok(book) => (book, Vec::new()),
            Err(why) => {
                let finding = |detail| Finding::new(OWN, Place::start_of(file)).detail(detail);
                let finding = match why {
                    NoBook::Unfit(crate::packed::Unfit::NoWorkbook) => finding("no-workbook"),
                    NoBook::Unfit(crate::packed::Unfit::TooMuch) => finding("too-much"),
                    NoBook::Several(sheets) => finding("sheets").arg("sheets", Arg::List(sheets)),
                    NoBook::NoSheet(sheets) => {
                        let wanted = map.sheet.as_deref().unwrap_or_default();
                        finding("no-sheet").arg("sheet", wanted).arg("sheets", Arg::List(sheets))
                    }
                };
                (Book::default(), vec![finding])
            }
        };
        (Self { path, file, content: Content::Book(book) }, wrong)
    }

    /// Whether it is of a workbook, where cells go by letters.
    pub fn is_book(&self) -> bool {
        matches!(self.content, Content::Book(_))
    }

    /// A place in it as people name it, without its file where it is of a workbook.
    pub fn shown(&self, place: Place) -> String {
        match &self.content {
            Content::Text { .. } => format!("{}:{}:{}", self.path, place.line, place.column),
            Content::Book(book) if book.sheet.is_empty() => self.path.clone(),
            Content::Book(book) => format!("{}!{}{}", book.sheet, letters(place.column), place.line),
        }
    }

    /// The name of the sheet, where it is of a workbook.
    pub fn sheet(&self) -> Option<&str> {
        match &self.content {
            Content::Text { .. } => None,
            Content::Book(book) => Some(&book.sheet),
        }
    }

    /// Cells that stand for several, with the rows and columns that they reach over, from 0.
    pub(super) fn merged(&self) -> &[[u32; 4]] {
        match &self.content {
            Content::Text { .. } => &[],
            Content::Book(book) => &book.merged,
        }
    }

    /// Shows all rows that have something in them, one after the other.
    pub(super) fn each<'s>(&'s self, mut visit: impl FnMut(Read<'_, 's>)) {
        match &self.content {
            Content::Text { text, delimiter, .. } => {
                let (mut records, mut raw, mut cells) = (Records::between(text, *delimiter), Vec::new(), Vec::new());
                loop {
                    let at = u32::try_from(records.offset()).unwrap_or(u32::MAX);
                    let Some(record) = records.next_into(&mut raw) else { break };
                    if let Some(wrong) = record.wrong {
                        let (span, detail) = match wrong {
                            Unquoted::Open(span) => (span, "open-quote"),
                            Unquoted::Stray(span) => (span, "quote"),
                        };
                        visit(Read::Wrong(Finding::new(names::TABLE_SYNTAX, self.place_of(span)).detail(detail)));
                        continue;
                    }
                    cells.clear();
                    cells.extend(raw.drain(..).enumerate().map(|(column, cell)| SheetCell {
                        column,
                        text: match cell.text {
                            Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
                            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
                        },
                        sort: Sort::Text,
                    }));
                    if cells.iter().any(|cell| !cell.text.is_empty()) {
                        visit(Read::Cells(RowAt { row: record.line, at }, &cells));
                    }
                }
            }
            Content::Book(book) => {
                let mut cells = Vec::new();
                for row in book.cells.chunk_by(|one, other| one.row == other.row) {
                    cells.clear();
                    let said =
                        |cell: &BookCell| SheetCell { column: cell.column as usize, text: Cow::Borrowed(book.said(cell)), sort: cell.sort };
                    cells.extend(row.iter().map(said));
                    visit(Read::Cells(RowAt { row: row[0].row + 1, at: 0 }, &cells));
                }
            }
        }
    }

    fn place_of(&self, span: crate::source::Span) -> Place {
        match &self.content {
            Content::Text { text, lines, .. } => lines.get_or_init(|| LineTable::new(text)).place(text, self.file, span),
            Content::Book(_) => Place::start_of(self.file),
        }
    }

    /// Where the cell of a row is; the beginning of the row, where it has no such cell.
    pub(super) fn place(&self, row: RowAt, column: usize) -> Place {
        match &self.content {
            Content::Text { text, delimiter, .. } => {
                let mut cells = Vec::new();
                let record = Records::between(text, *delimiter).from(row.at as usize, row.row).next_into(&mut cells);
                let span = cells.get(column).map(|cell| cell.span).or(record.map(|record| record.span));
                span.map_or(Place { file: self.file, line: row.row, column: 1, end_column: 1 }, |span| self.place_of(span))
            }
            Content::Book(_) => {
                let column = u32::try_from(column).unwrap_or(u32::MAX - 1) + 1;
                Place { file: self.file, line: row.row, column, end_column: column + 1 }
            }
        }
    }
}

/// The text of a file, without a mark at its beginning.
fn decoded(bytes: &[u8], encoding: &'static Encoding, file: FileId) -> (String, Vec<Finding>) {
    if encoding == encoding_rs::UTF_8 {
        return match yaml::decode(bytes) {
            Ok(text) => (text.to_owned(), Vec::new()),
            Err((fault, shown)) => {
                let finding = Finding::of_fault(fault, |span| LineIndex::new(&shown).place(file, span));
                (String::new(), vec![finding])
            }
        };
    }
    let (text, is_damaged) = encoding.decode_with_bom_removal(bytes);
    if is_damaged {
        let finding = Finding::new(OWN, Place::start_of(file)).detail("encoding");
        return (String::new(), vec![finding.arg("encoding", encoding.name())]);
    }
    (text.into_owned(), Vec::new())
}

/// The letters of a column, from 1: `A`, `Z`, `AA`.
fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or(0)));
        left /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_go_by_letters() {
        assert_eq!([1, 4, 26, 27, 702, 703, 16_384].map(letters), ["A", "D", "Z", "AA", "ZZ", "AAA", "XFD"]);
    }
}
