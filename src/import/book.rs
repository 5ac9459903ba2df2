//! A sheet of a workbook to its cells: numbers, days and formulas told apart from text, as nothing of them is guessed.
//!
//! Files of others: what they hold is bounded before and while it is read. Cells lie as they stand in the file, however far
//! from each other, and what is empty takes no room.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader as _, SheetVisible, Style, Xlsx, XlsxFormulaMetadata};
use foldhash::HashSet;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::packed::{self, Unfit, said};

/// What sort of thing stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Text, which may be that of a number.
    Text,
    /// A number.
    Number,
    /// A day, as `2026-09-01`.
    Day,
    /// Something to be worked out.
    Formula,
}

/// A cell; row and column from 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct BookCell {
    pub(super) row: u32,
    pub(super) column: u32,
    start: u32,
    end: u32,
    pub(super) sort: Sort,
}

/// A sheet.
#[derive(Debug, Default)]
pub(super) struct Book {
    /// Its name.
    pub(super) sheet: String,
    /// Its cells, row by row.
    pub(super) cells: Vec<BookCell>,
    /// Cells that stand for several: the first and the last row and column of each.
    pub(super) merged: Vec<[u32; 4]>,
    text: String,
}

/// Why there is no sheet to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NoBook {
    /// It is no workbook, or damaged.
    Unfit(Unfit),
    /// No sheet was named, and there are several, or none.
    Several(Vec<String>),
    /// There is no sheet of the name; those that there are.
    NoSheet(Vec<String>),
}

impl From<Unfit> for NoBook {
    fn from(unfit: Unfit) -> Self {
        Self::Unfit(unfit)
    }
}

/// How many cells a sheet may have.
const MOST_CELLS: usize = 6_000_000;

/// How much text they may hold, in bytes: one text may stand in many cells.
const MOST_TEXT: usize = 100_000_000;

/// Whether bytes claim to be a workbook, be it of an old sort.
pub(super) fn is_book(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
}

/// Reads a sheet of a workbook: the one of a name, else the only one that is shown.
pub(super) fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Book, NoBook> {
    // Those who read workbooks expect them to be as a spreadsheet writes them, and may fail at any other.
    let read = || {
        packed::bounded(bytes)?;
        let mut book = if has_part(bytes, "content.xml") { open_document(bytes, wanted)? } else { excel(bytes, wanted)? };
        let key = |cell: &BookCell| (cell.row, cell.column);
        if !book.cells.is_sorted_by_key(key) {
            book.cells.sort_by_key(key);
        }
        Ok(book)
    };
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Unfit::NoWorkbook.into()))
}

fn has_part(bytes: &[u8], name: &str) -> bool {
    ZipArchive::new(Cursor::new(bytes)).is_ok_and(|mut archive| archive.by_name(name).is_ok())
}

/// Which sheet is meant, of those that there are and those that are shown.
fn chosen(all: Vec<String>, shown: Vec<String>, wanted: Option<&str>) -> Result<String, NoBook> {
    match (wanted, shown.as_slice()) {
        (Some(name), _) => match all.iter().find(|sheet| sheet.trim() == name.trim()) {
            Some(sheet) => Ok(sheet.clone()),
            None => Err(NoBook::NoSheet(all)),
        },
        (None, [only]) => Ok(only.clone()),
        (None, _) => Err(NoBook::Several(shown)),
    }
}

impl Book {
    pub(super) fn said(&self, cell: &BookCell) -> &str {
        &self.text[cell.start as usize..cell.end as usize]
    }

    fn push(&mut self, [row, column]: [u32; 2], sort: Sort, text: &str) -> Result<(), NoBook> {
        let text = text.trim();
        if text.is_empty() && sort != Sort::Formula {
            return Ok(());
        }
        if self.cells.len() == MOST_CELLS || self.text.len() + text.len() > MOST_TEXT {
            return Err(Unfit::TooMuch.into());
        }
        let length = |text: &String| u32::try_from(text.len()).unwrap_or(u32::MAX);
        let start = length(&self.text);
        self.text.push_str(text);
        self.cells.push(BookCell { row, column, start, end: length(&self.text), sort });
        Ok(())
    }
}

fn excel(bytes: &[u8], wanted: Option<&str>) -> Result<Book, NoBook> {
    let damaged = |_| NoBook::from(Unfit::NoWorkbook);
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let name = |sheet: &calamine::Sheet| sheet.name.clone();
    let sheets = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == calamine::SheetType::WorkSheet);
    let all: Vec<String> = sheets.clone().map(name).collect();
    let shown = sheets.filter(|sheet| sheet.visible == SheetVisible::Visible).map(name).collect();
    let sheet = chosen(all, shown, wanted)?;
    let merged = workbook.merge_cells_by_sheet_name(&sheet).map_err(damaged)?;
    let merged = merged.into_iter().map(|area| [area.start.0, area.start.1, area.end.0, area.end.1]).collect();
    let mut book = Book { sheet: sheet.clone(), merged, ..Book::default() };
    let hundredths = hundredths(&mut workbook, &sheet)?;
    let mut cells = workbook.worksheet_cells_reader(&sheet).map_err(damaged)?;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(damaged)? {
        let (row, column) = cell.pos;
        let sort = match (&cell.formula, &cell.value) {
            (Some(XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. }), _) => {
                book.push([row, column], Sort::Formula, &format!("={formula}"))?;
                continue;
            }
            (Some(_), _) => Sort::Formula,
            (None, DataRef::Float(_) | DataRef::Int(_)) => Sort::Number,
            (None, DataRef::DateTime(_) | DataRef::DateTimeIso(_)) => Sort::Day,
            (None, _) => Sort::Text,
        };
        let text = said(&cell.value);
        let is_hundredth = sort == Sort::Number && hundredths.contains(&(row, column));
        book.push([row, column], sort, &if is_hundredth { per_cent(&text) } else { text })?;
    }
    Ok(book)
}

/// The cells that are shown in per cent: what stands in them is a hundredth of that.
fn hundredths(workbook: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<HashSet<(u32, u32)>, NoBook> {
    let damaged = |_| NoBook::from(Unfit::NoWorkbook);
    let mut cells = workbook.worksheet_cells_reader(sheet).map_err(damaged)?;
    let is_per_cent = |style: &Style| style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%'));
    let per_cent: Vec<bool> = cells.styles().iter().map(is_per_cent).collect();
    let mut found = HashSet::default();
    if !per_cent.contains(&true) {
        return Ok(found);
    }
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(damaged)? {
        if per_cent.get(style) == Some(&true) {
            found.insert(cell.get_position());
        }
    }
    Ok(found)
}

/// A hundred times a number, digit by digit.
fn per_cent(text: &str) -> String {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
        return text.to_owned();
    }
    let padded = format!("{fraction:0<2}");
    let (moved, left) = padded.split_at(2);
    let whole = format!("{whole}{moved}");
    let whole = Some(whole.trim_start_matches('0')).filter(|whole| !whole.is_empty()).unwrap_or("0");
    if left.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{left}") }
}

/// An attribute, by its name with the usual prefix.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).ok().flatten()?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// How often a cell or row stands there, or how far it reaches.
fn times(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}

/// A cell of a sheet that is not of Excel while it is read.
struct Open {
    sort: Sort,
    /// What it says by its attributes; else its paragraphs do.
    value: Option<String>,
    text: String,
    repeated: u32,
    /// Notes and drawings in it, which are none of its text.
    aside: usize,
}

fn open_document(bytes: &[u8], wanted: Option<&str>) -> Result<Book, NoBook> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unfit::NoWorkbook)?;
    let mut content = String::new();
    archive.by_name("content.xml").map_err(|_| Unfit::NoWorkbook)?.read_to_string(&mut content).map_err(|_| Unfit::NoWorkbook)?;
    let sheet = chosen_table(&content, wanted)?;
    let mut book = Book { sheet: sheet.clone(), ..Book::default() };
    let mut reader = quick_xml::Reader::from_str(&content);
    let (mut is_inside, mut row, mut column, mut row_times) = (false, 0_u32, 0_u32, 1_u32);
    let (mut cell, mut row_begins): (Option<Open>, usize) = (None, 0);
    loop {
        let event = reader.read_event().map_err(|_| Unfit::NoWorkbook)?;
        let is_empty = matches!(event, Event::Empty(_));
        match event {
            Event::Eof => return Ok(book),
            Event::Start(tag) | Event::Empty(tag) => match tag.name().as_ref() {
                "table:table" => is_inside = attribute(&tag, "table:name").as_deref() == Some(&sheet),
                _ if !is_inside => {}
                "table:table-row" => {
                    (column, row_times, row_begins) = (0, times(&tag, "table:number-rows-repeated"), book.cells.len());
                    if is_empty {
                        row = row.saturating_add(row_times);
                    }
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    let reach = [times(&tag, "table:number-rows-spanned"), times(&tag, "table:number-columns-spanned")];
                    if reach != [1, 1] {
                        book.merged.push([row, column, row.saturating_add(reach[0] - 1), column.saturating_add(reach[1] - 1)]);
                    }
                    let open = opened(&tag);
                    if is_empty { closed(&open, &mut book, row, &mut column)? } else { cell = Some(open) }
                }
                "office:annotation" | "draw:frame" if !is_empty => cell.iter_mut().for_each(|cell| cell.aside += 1),
                "text:p" => cell.iter_mut().filter(|cell| cell.aside == 0 && !cell.text.is_empty()).for_each(|cell| cell.text.push('\n')),
                "text:s" | "text:tab" | "text:line-break" => {
                    cell.iter_mut().filter(|cell| cell.aside == 0).for_each(|cell| cell.text.push(' '));
                }
                _ => {}
            },
            Event::End(tag) => match tag.name().as_ref() {
                "table:table" => is_inside = false,
                _ if !is_inside => {}
                "table:table-cell" | "table:covered-table-cell" => {
                    if let Some(open) = cell.take() {
                        closed(&open, &mut book, row, &mut column)?;
                    }
                }
                "table:table-row" => {
                    let cells: Vec<BookCell> = book.cells[row_begins..].to_vec();
                    if cells.len().saturating_mul(row_times as usize - 1) + book.cells.len() > MOST_CELLS {
                        return Err(Unfit::TooMuch.into());
                    }
                    for again in 1..if cells.is_empty() { 1 } else { row_times } {
                        book.cells.extend(cells.iter().map(|cell| BookCell { row: row + again, ..*cell }));
                    }
                    row = row.saturating_add(row_times);
                }
                "office:annotation" | "draw:frame" => {
                    if let Some(cell) = &mut cell {
                        cell.aside = cell.aside.saturating_sub(1);
                    }
                }
                _ => {}
            },
            Event::Text(text) => cell.iter_mut().filter(|cell| cell.aside == 0).for_each(|cell| cell.text.push_str(&text.xml10_content())),
            Event::GeneralRef(entity) => {
                let named = || quick_xml::escape::resolve_predefined_entity(&entity).map(str::to_owned);
                let said = entity.resolve_char_ref().ok().flatten().map(String::from).or_else(named).unwrap_or_default();
                cell.iter_mut().filter(|cell| cell.aside == 0).for_each(|cell| cell.text.push_str(&said));
            }
            _ => {}
        }
    }
}

fn opened(tag: &BytesStart<'_>) -> Open {
    let kind = attribute(tag, "office:value-type");
    let (sort, value) = match (attribute(tag, "table:formula"), kind.as_deref()) {
        (Some(formula), _) => {
            let formula = formula.split_once(":=").map_or(formula.as_str(), |(_, formula)| formula);
            (Sort::Formula, Some(format!("={}", formula.trim_start_matches('='))))
        }
        (None, Some("percentage")) => (Sort::Number, attribute(tag, "office:value").map(|value| per_cent(&value))),
        (None, Some("float" | "currency")) => (Sort::Number, attribute(tag, "office:value")),
        (None, Some("date")) => (Sort::Day, attribute(tag, "office:date-value").map(|day| day.replace("T00:00:00", ""))),
        (None, _) => (Sort::Text, attribute(tag, "office:string-value")),
    };
    Open { sort, value, text: String::new(), repeated: times(tag, "table:number-columns-repeated"), aside: 0 }
}

/// Takes notice of a cell as often as it stands there.
fn closed(open: &Open, book: &mut Book, row: u32, column: &mut u32) -> Result<(), NoBook> {
    let text = open.value.as_deref().unwrap_or(&open.text);
    if !text.trim().is_empty() {
        for again in 0..open.repeated {
            book.push([row, column.saturating_add(again)], open.sort, text)?;
        }
    }
    *column = column.saturating_add(open.repeated);
    Ok(())
}

/// The table of a file that is not of Excel that is meant; none of them is hidden.
fn chosen_table(content: &str, wanted: Option<&str>) -> Result<String, NoBook> {
    let mut reader = quick_xml::Reader::from_str(content);
    let mut all = Vec::new();
    loop {
        match reader.read_event().map_err(|_| Unfit::NoWorkbook)? {
            Event::Eof => break,
            Event::Start(tag) if tag.name().as_ref() == "table:table" => all.extend(attribute(&tag, "table:name")),
            _ => {}
        }
    }
    if all.is_empty() {
        return Err(Unfit::NoWorkbook.into());
    }
    chosen(all.clone(), all, wanted)
}

#[cfg(test)]
mod tests {
    use super::per_cent;

    #[test]
    fn per_cents_of_a_spreadsheet_are_hundredths() {
        let shown = ["0.9962", "1", "0.5", "0.005", "-0.01", "12.345678", "0"].map(per_cent);
        assert_eq!(shown, ["99.62", "100", "50", "0.5", "-1", "1234.5678", "0"]);
        assert_eq!(per_cent("1e-7"), "1e-7");
    }
}
