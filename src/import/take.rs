//! A table of others as one of ours, each row with the cells that it comes from: so that what is wrong is found as in our own
//! tables, in the same words, and told at its cell.

use std::fmt::Write as _;

use compact_str::CompactString;
use foldhash::{HashMap, HashSet};

use super::OWN;
use super::book::Sort;
use super::headings::{self, From, Group, Headings, Use};
use super::map::Map;
use super::sheet::{Read, RowAt, Sheet, SheetCell};
use crate::finding::{Arg, Field, Finding};
use crate::names;
use crate::source::{FileId, Place, Span};
use crate::table::{self, Column, Records, Table};

/// The descriptions that go by the codes of a system: the first, and whether there is another.
pub type Codes = HashMap<CompactString, (CompactString, Option<CompactString>)>;

/// Where a row of ours comes from.
#[derive(Clone, Copy, Debug)]
struct Origin {
    row: RowAt,
    /// Where it begins in our text, and on which line.
    start: u32,
    line: u32,
    group: u16,
}

/// A table of others, understood as far as it could be.
#[derive(Debug)]
pub struct Taken {
    /// The table as it was given.
    pub sheet: Sheet,
    /// Its rows as ours.
    pub table: Table,
    /// What is wrong with it, at its cells.
    pub findings: Vec<Finding>,
    /// The lines of our rows of which something is said there.
    pub wrong: HashSet<u32>,
    /// The lines of our rows whose subject is known by no code.
    pub unknown: HashSet<u32>,
    /// Words in our rows, by their lines.
    pub notes: HashMap<u32, String>,
    /// The lines of our rows of which something was said in our own text, and may be said more.
    told: HashSet<u32>,
    text: String,
    origins: Vec<Origin>,
    headings: Headings,
}

/// Reads a table of others; `path` is its path as it is shown.
pub fn take(path: String, bytes: &[u8], file: FileId, map: &Map, codes: &Codes) -> Taken {
    let (sheet, findings) = Sheet::read(path, bytes, file, map);
    let is_read = findings.is_empty();
    let mut reader = Reader {
        map,
        codes,
        sheet: &sheet,
        text: String::new(),
        line: 1,
        origins: Vec::new(),
        findings,
        wrong: HashSet::default(),
        unknown: HashSet::default(),
        notes: HashMap::default(),
        codes_told: HashMap::default(),
    };
    reader.head();
    let headings = if is_read { reader.rows() } else { Headings::default() };
    let Reader { text, origins, findings, wrong, unknown, notes, .. } = reader;
    let (table, found) = table::read(&text, file);
    let told = HashSet::default();
    let mut taken = Taken { sheet, table, findings, wrong, unknown, notes, told, text, origins, headings };
    for finding in found {
        taken.tell(finding);
    }
    taken.findings.sort_by_key(|finding| finding.place);
    taken
}

impl Taken {
    /// Takes notice of what is wrong with a row of ours, unless it was said of the cells that it comes from.
    pub fn tell(&mut self, mut finding: Finding) {
        let Some(origin) = self.origin(finding.place.line) else { return };
        let line = origin.line;
        if self.wrong.contains(&line) && !self.told.contains(&line) {
            return;
        }
        finding.place = self.place_of(origin, self.column(origin, finding.place, &finding.field));
        for also in &mut finding.also {
            if also.place.file == self.table.file
                && let Some(origin) = self.origin(also.place.line)
            {
                also.place = self.place_of(origin, self.column(origin, also.place, &Field::default()));
            }
        }
        self.told.insert(line);
        self.wrong.insert(line);
        self.findings.push(finding);
    }

    fn origin(&self, line: u32) -> Option<Origin> {
        let at = self.origins.partition_point(|origin| origin.line <= line).checked_sub(1)?;
        Some(self.origins[at])
    }

    /// Which column of ours a place in our text is in.
    fn column(&self, origin: Origin, place: Place, field: &Field) -> Column {
        if let Some(column) = Column::ALL.into_iter().find(|column| column.key() == field.as_str()) {
            return column;
        }
        let mut cells = Vec::new();
        Records::new(&self.text).from(origin.start as usize, origin.line).next_into(&mut cells);
        let is_whole = place.column == 1 && cells.first().is_some_and(|first| place.end_column > width(first.span, &self.text) + 1);
        let mut end = 1;
        let found = cells.iter().position(|cell| {
            end += width(cell.span, &self.text) + 1;
            place.column < end
        });
        found.filter(|_| !is_whole).map_or(Column::Value, |at| Column::ALL[at])
    }

    /// Where a column of one of our rows comes from.
    fn place_of(&self, origin: Origin, column: Column) -> Place {
        let group = &self.headings.groups[origin.group as usize];
        let cell = |column: Column| match group.from[column as usize] {
            Some(From::Cell(at)) => self.headings.read.get(at).copied(),
            Some(From::Is(_)) | None => None,
        };
        let instead = [Column::Value, Column::Part, Column::Total, Column::Note].into_iter().find_map(cell);
        let of_row = || self.headings.read.iter().copied().min().unwrap_or(0);
        self.sheet.place(origin.row, cell(column).or(instead).unwrap_or_else(of_row))
    }

    /// The cell that the figure of one of our rows comes from, by its line: its result, else its counts, else its words.
    pub fn place(&self, row: &table::Row) -> Place {
        let column = match () {
            () if row.value().is_some() => Column::Value,
            () if row.part().is_some() => Column::Part,
            () if row.total().is_some() => Column::Total,
            () => Column::Note,
        };
        self.origin(row.line).map_or(Place::start_of(self.table.file), |origin| self.place_of(origin, column))
    }

    /// Where a column of one of our rows comes from, by its line.
    pub fn cell(&self, line: u32, column: Column) -> Place {
        self.origin(line).map_or(Place::start_of(self.table.file), |origin| self.place_of(origin, column))
    }
}

fn width(span: Span, text: &str) -> u32 {
    u32::try_from(text[span.start as usize..span.end as usize].chars().count()).unwrap_or(u32::MAX)
}

struct Reader<'s> {
    map: &'s Map,
    codes: &'s Codes,
    sheet: &'s Sheet,
    /// Our text.
    text: String,
    /// The line that it ends on.
    line: u32,
    origins: Vec<Origin>,
    findings: Vec<Finding>,
    wrong: HashSet<u32>,
    unknown: HashSet<u32>,
    notes: HashMap<u32, String>,
    /// What was said of codes, and where.
    codes_told: HashMap<CompactString, usize>,
}

impl<'s> Reader<'s> {
    fn head(&mut self) {
        self.text.push_str(&Column::ALL.map(Column::key).join(","));
        self.text.push('\n');
        self.line = 2;
    }

    /// All rows of the table.
    fn rows(&mut self) -> Headings {
        let mut headings: Option<Headings> = None;
        let mut is_hopeless = false;
        let mut above = self.map.header;
        let merged = self.sheet.merged().to_vec();
        let sheet = self.sheet;
        let mut width = 0;
        sheet.each(|read| {
            if is_hopeless {
                return;
            }
            match read {
                Read::Wrong(finding) => self.findings.push(finding),
                Read::Cells(row, _) if headings.is_none() && self.is_above(row, &mut above) => {}
                Read::Cells(row, cells) => match &headings {
                    None => match headings::understood(sheet, row, cells, self.map) {
                        Ok(understood) => {
                            width = cells.len();
                            self.merged(&understood, row, &merged);
                            headings = Some(understood);
                        }
                        Err(wrong) => {
                            self.findings.extend(wrong);
                            is_hopeless = true;
                        }
                    },
                    Some(headings) => {
                        if !sheet.is_book() && cells.len() != width {
                            let detail = if cells.len() > width { "too-many-cells" } else { "too-few-cells" };
                            let finding = Finding::new(names::TABLE_SYNTAX, sheet.place(row, usize::MAX)).detail(detail);
                            self.findings.push(finding.arg("found", cells.len()).arg("wanted", width));
                        } else {
                            self.row(headings, row, cells);
                        }
                    }
                },
            }
        });
        if headings.is_none() && !is_hopeless && self.findings.is_empty() {
            let finding = Finding::new(OWN, Place::start_of(self.file())).detail("no-header");
            self.findings.push(finding.arg("row", self.map.header.to_string()));
        }
        headings.unwrap_or_default()
    }

    fn file(&self) -> FileId {
        self.sheet.place(RowAt { row: 1, at: 0 }, 0).file
    }

    /// Whether a row stands above that of the headings; rows of a text are counted without blank ones, as lines are not rows.
    fn is_above(&self, row: RowAt, left: &mut u32) -> bool {
        if self.sheet.is_book() {
            return row.row < self.map.header;
        }
        *left -= 1;
        *left > 0
    }

    /// Cells that stand for several say nothing of those that they cover.
    fn merged(&mut self, headings: &Headings, head: RowAt, merged: &[[u32; 4]]) {
        for [top, left, bottom, right] in merged {
            let is_read = (*left..=*right).any(|column| matches!(headings.uses.get(column as usize), Some(Use::Read(_))));
            if *bottom + 1 >= head.row && is_read {
                let at = RowAt { row: top + 1, at: 0 };
                self.findings.push(Finding::new(OWN, self.sheet.place(at, *left as usize)).detail("merged"));
            }
        }
    }

    fn row(&mut self, headings: &Headings, at: RowAt, cells: &[SheetCell<'s>]) {
        let mut read: Vec<Option<&SheetCell<'s>>> = vec![None; headings.read.len()];
        for cell in cells.iter().filter(|cell| !cell.text.is_empty()) {
            match headings.uses.get(cell.column) {
                Some(Use::Read(slot)) => read[*slot] = Some(cell),
                Some(Use::Ignored) => {}
                Some(Use::Nameless) | None => {
                    let place = self.sheet.place(at, cell.column);
                    self.findings.push(Finding::new(OWN, place).detail("no-heading").arg("value", cell.text.as_ref()));
                }
            }
        }
        if read.iter().all(Option::is_none) {
            return;
        }
        for (number, group) in (0..).zip(&headings.groups) {
            if group.own.is_empty() || group.own.iter().any(|cell| read[*cell].is_some()) {
                self.ours(group, number, at, &read);
            }
        }
    }

    /// One row of ours.
    fn ours(&mut self, group: &Group, number: u16, at: RowAt, read: &[Option<&SheetCell<'s>>]) {
        let (line, start) = (self.line, u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        for column in Column::ALL {
            if column != Column::Subject {
                self.text.push(',');
            }
            match &group.from[column as usize] {
                None => {}
                Some(From::Is(text)) => push(&mut self.text, text),
                Some(From::Cell(slot)) => {
                    let Some(cell) = read[*slot] else { continue };
                    let from = self.text.len();
                    if let Err(finding) = self.cell(column, cell, line) {
                        self.text.truncate(from);
                        let place = self.sheet.place(at, cell.column);
                        self.findings.extend(finding.map(|mut finding| {
                            finding.place = place;
                            *finding
                        }));
                        self.wrong.insert(line);
                    }
                    if column == Column::Note {
                        self.notes.insert(line, cell.text.clone().into_owned());
                    }
                }
            }
        }
        if let (Some(From::Is(note)), true) = (&group.from[Column::Note as usize], !self.wrong.contains(&line)) {
            self.notes.insert(line, note.to_string());
        }
        self.text.push('\n');
        let written = &self.text.as_bytes()[start as usize..];
        let breaks =
            memchr::memchr2_iter(b'\n', b'\r', written).filter(|at| !(written[*at] == b'\r' && written.get(at + 1) == Some(&b'\n')));
        self.line += u32::try_from(breaks.count()).unwrap_or(u32::MAX);
        self.origins.push(Origin { row: at, start, line, group: number });
    }

    /// Writes what a cell says as we write it; what is wrong with it otherwise, unless that was said.
    fn cell(&mut self, column: Column, cell: &SheetCell<'s>, line: u32) -> Result<(), Option<Box<Finding>>> {
        let field = || Field::new(column.key());
        let wrong = |detail: &'static str| {
            let finding = Finding::new(OWN, Place::start_of(FileId(0))).detail(detail).field(field());
            Err(Some(Box::new(finding.arg("value", cell.text.as_ref()))))
        };
        let is_number = matches!(column, Column::Value | Column::Part | Column::Total);
        match (column, cell.sort) {
            (_, Sort::Formula) if is_number => {
                let finding = Finding::new(names::BAD_VALUE, Place::start_of(FileId(0))).detail("figure-formula").field(field());
                return Err(Some(Box::new(finding.arg("value", cell.text.as_ref()))));
            }
            (_, Sort::Formula) => return wrong("formula"),
            (Column::Period, Sort::Day) => match &self.map.format {
                None => return wrong("day-period"),
                Some(format) => match format.beginning(&cell.text) {
                    Some(period) => _ = write!(self.text, "{period}"),
                    None => return wrong("day-within"),
                },
            },
            (Column::Period, Sort::Text | Sort::Number) => match &self.map.format {
                None => push(&mut self.text, &cell.text),
                Some(format) => match format.period(&cell.text) {
                    Some(period) => _ = write!(self.text, "{period}"),
                    None => return wrong("period-format"),
                },
            },
            (_, Sort::Day) if column != Column::Note => return wrong("day"),
            (_, Sort::Text) if is_number => match self.number(&cell.text) {
                Some(number) => push(&mut self.text, &number),
                None => return wrong("number"),
            },
            (Column::Subject, _) if self.map.by.is_some() => return self.subject(&cell.text, cell, line),
            _ => push(&mut self.text, &cell.text),
        }
        Ok(())
    }

    /// Writes the id of what goes by a code.
    fn subject(&mut self, code: &str, cell: &SheetCell<'s>, line: u32) -> Result<(), Option<Box<Finding>>> {
        let (detail, id, other) = match self.codes.get(code) {
            Some((id, None)) => {
                self.text.push_str(id);
                return Ok(());
            }
            Some((id, Some(other))) => ("code-twice", id.as_str(), other.as_str()),
            None => ("code", "", ""),
        };
        if detail == "code" {
            self.unknown.insert(line);
        }
        // Once for each code, with the number of rows.
        if let Some(told) = self.codes_told.get(code) {
            if let Some((_, Arg::Number(count))) = self.findings[*told].args.iter_mut().find(|(name, _)| *name == "count") {
                *count += 1;
            }
            return Err(None);
        }
        let system = self.map.by.as_deref().unwrap_or_default();
        let near = nearest_code(code, self.codes);
        self.codes_told.insert(cell.text.as_ref().into(), self.findings.len());
        let finding = Finding::new(OWN, Place::start_of(FileId(0))).detail(detail).field(Field::new(Column::Subject.key()));
        let finding = finding.arg("code", code).arg("system", system).arg("count", 1).arg("id", id).arg("other", other);
        Err(Some(Box::new(finding.arg("suggestions", Arg::List(near)))))
    }

    /// A number as we write it, from how the map says that it is written; what is written as we do may not be taken for
    /// something else.
    fn number<'n>(&self, text: &'n str) -> Option<std::borrow::Cow<'n, str>> {
        let (decimal, thousands) = (self.map.decimal, self.map.thousands);
        if decimal == '.' && thousands.is_none() {
            return Some(text.into());
        }
        let is_between = |sign: char| match thousands {
            // A space that does not break is one too.
            Some(' ') => matches!(sign, ' ' | '\u{A0}' | '\u{202F}'),
            Some(mark) => sign == mark,
            None => false,
        };
        let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
        let (whole, fraction) = digits.split_once(decimal).map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let mut parts = whole.split(is_between);
        let first = parts.next()?;
        let rest: Vec<&str> = parts.collect();
        let is_grouped = rest.is_empty() || first.len() <= 3 && rest.iter().all(|part| part.len() == 3);
        if !is_digits(first) || !rest.iter().all(|part| is_digits(part)) || !is_grouped || !fraction.is_none_or(is_digits) {
            // What is no number in any writing is told as in our own tables.
            let has_mark = digits.bytes().any(|byte| byte.is_ascii_digit()) && !digits.contains(['=', '%']);
            return (!has_mark).then(|| text.into());
        }
        let mut number = format!("{sign}{first}{}", rest.concat());
        if let Some(fraction) = fraction {
            number.push('.');
            number.push_str(fraction);
        }
        Some(number.into())
    }
}

/// The codes nearest to one that nothing goes by.
fn nearest_code(code: &str, codes: &Codes) -> Vec<String> {
    let mut known: Vec<&str> = codes.keys().map(CompactString::as_str).collect();
    known.sort_unstable();
    crate::schema::suggest::nearest(code, known)
}

/// Writes a cell of ours.
pub(super) fn push(out: &mut String, text: &str) {
    if text.contains([',', '"', '\n', '\r']) {
        out.push('"');
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(text);
    }
}
