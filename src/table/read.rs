//! A text to rows: the strict form, and what is said where something differs from it.

use foldhash::HashMap;

use super::cells::{Cell, Record, Records, Unquoted};
use super::item::NoItem;
use super::number::{Decimal, NotNumber};
use super::{Column, Item, Period, RequestKind, Row, Series, Table, packed};
use crate::finding::{Arg, Field, Finding};
use crate::names;
use crate::schema::suggest::nearest;
use crate::schema::{Codes, is_placeholder};
use crate::source::{FileId, LineIndex, Place, Span};
use crate::yaml;

/// Reads the text of a table; everything that is wrong with it comes in the order of the text.
pub fn read(text: &str, file: FileId) -> (Table, Vec<Finding>) {
    let lines = LineIndex::new(text);
    let (faults, is_hopeless) = yaml::raw_faults(text);
    let mut findings: Vec<Finding> = faults.into_iter().map(|fault| Finding::of_fault(fault, |span| lines.place(file, span))).collect();
    if is_hopeless {
        return (Table::unread(file), findings);
    }
    if yaml::chars::is_blank(text) {
        findings.push(Finding::new(names::NOT_A_DESCRIPTION, Place::start_of(file)).detail("empty-table"));
        return (Table::unread(file), findings);
    }
    let mut reader =
        Reader { text, file, lines, findings, columns: Vec::new(), series: HashMap::default(), last: None, blank: None, requests: None };
    let table = reader.table();
    (table, reader.findings)
}

struct Reader<'t> {
    text: &'t str,
    file: FileId,
    lines: LineIndex<'t>,
    findings: Vec<Finding>,
    columns: Vec<Column>,
    /// The numbers of the series that are known.
    series: HashMap<Series, u32>,
    /// The series of the row before: rows of one stand together.
    last: Option<u32>,
    /// A row with nothing in it, which is the end of the table unless something follows.
    blank: Option<Span>,
    /// The kinds of requests, as a message names them.
    requests: Option<Arg>,
}

impl<'t> Reader<'t> {
    fn table(&mut self) -> Table {
        let mut table = Table::unread(self.file);
        let (mut records, mut cells) = (Records::new(self.text), Vec::new());
        let Some(head) = records.next_into(&mut cells) else { return table };
        if !self.head(&head, &cells) {
            return table;
        }
        table.columns.clone_from(&self.columns);
        table.is_sound = true;
        // As many as there will be, if they are all alike.
        table.rows.reserve(memchr::memchr_iter(b'\n', self.text.as_bytes()).count());
        while let Some(record) = records.next_into(&mut cells) {
            match self.row(&record, &mut cells, &mut table.series) {
                Some(row) => {
                    table.is_sound &= !row.is_refused;
                    table.rows.push(row);
                }
                None => table.is_sound &= self.blank.is_some(),
            }
        }
        table.rows.shrink_to_fit();
        table.sort();
        table
    }

    fn find(&mut self, rule: &'static str, detail: &'static str, span: Span) -> &mut Finding {
        let place = self.lines.place(self.file, span);
        self.findings.push(Finding::new(rule, place).detail(detail));
        self.findings.last_mut().expect("it was just added")
    }

    /// Says that a cell is wrong, with what stands in it.
    fn cell(&mut self, rule: &'static str, detail: &'static str, column: Column, cell: &Cell<'_>) -> &mut Finding {
        let text = cell.text.as_ref();
        let finding = self.find(rule, detail, cell.span);
        finding.field = Field::new(column.key());
        finding.name("value", text);
        finding
    }

    /// The first row; whether the rest can be read by it.
    fn head(&mut self, head: &Record, cells: &[Cell<'t>]) -> bool {
        if let Some(wrong) = head.wrong {
            self.quotes(wrong);
            return false;
        }
        let text = &self.text[head.span.start as usize..head.span.end as usize];
        if let ([_], Some(delimiter)) = (cells, text.chars().find(|c| matches!(c, ';' | '\t' | '|'))) {
            let name = if delimiter == '\t' { Arg::Word("table-tab".to_owned()) } else { Arg::from(format!("`{delimiter}`")) };
            self.find(names::TABLE_SYNTAX, "delimiter", head.span).name("delimiter", name);
            return false;
        }
        let mut is_right = true;
        for cell in cells {
            let name = cell.text.trim();
            let known = Column::ALL.into_iter().find(|column| column.key() == name);
            match known {
                Some(column) if self.columns.contains(&column) => {
                    self.find(names::TABLE_SYNTAX, "column-twice", cell.span).name("column", name);
                    is_right = false;
                }
                Some(column) => self.columns.push(column),
                None => {
                    let suggestions = nearest(&name.to_lowercase(), Column::ALL.iter().map(|column| column.key()));
                    let all = Arg::List(Column::ALL.iter().map(|column| column.key().to_owned()).collect());
                    let finding = self.find(names::TABLE_SYNTAX, if name.is_empty() { "column-empty" } else { "column" }, cell.span);
                    finding.name("column", name);
                    finding.name("columns", all);
                    finding.name("suggestions", Arg::List(suggestions));
                    is_right = false;
                }
            }
        }
        // A name that is misspelt is not missing as well.
        let missing: Vec<String> = Column::ALL
            .into_iter()
            .filter(|column| column.is_mandatory() && !self.columns.contains(column))
            .map(|column| column.key().to_owned())
            .collect();
        if is_right && !missing.is_empty() {
            let finding = self.find(names::TABLE_SYNTAX, "column-missing", head.span);
            finding.name("count", missing.len());
            finding.name("columns", Arg::List(missing));
            is_right = false;
        }
        is_right
    }

    fn quotes(&mut self, wrong: Unquoted) {
        match wrong {
            Unquoted::Open(span) => self.find(names::TABLE_SYNTAX, "open-quote", span),
            Unquoted::Stray(span) => self.find(names::TABLE_SYNTAX, "quote", span),
        };
    }

    /// One row; nothing where it cannot be told what it is about.
    fn row(&mut self, record: &Record, cells: &mut [Cell<'t>], known: &mut Vec<Series>) -> Option<Row> {
        if let Some(wrong) = record.wrong {
            self.blank_inside();
            self.quotes(wrong);
            return None;
        }
        if cells.iter().all(|cell| cell.text.trim().is_empty()) {
            self.blank.get_or_insert(record.span);
            return None;
        }
        self.blank_inside();
        if cells.len() != self.columns.len() {
            let (found, wanted) = (cells.len(), self.columns.len());
            let finding = self.find(names::TABLE_SYNTAX, if found > wanted { "too-many-cells" } else { "too-few-cells" }, record.span);
            finding.name("found", found);
            finding.name("wanted", wanted);
            return None;
        }
        self.untidy(cells);
        let at = |column: Column| self.columns.iter().position(|known| *known == column).map(|at| &cells[at]);
        let [subject, item, period, channel, value, part, total, note] = Column::ALL.map(at);
        let mut is_refused = false;
        let mut missing = Vec::new();
        for (column, cell) in [(Column::Subject, subject), (Column::Item, item), (Column::Period, period)] {
            if let Some(cell) = cell.filter(|cell| is_nothing(&cell.text)) {
                missing.push((column, cell.clone()));
            }
        }
        let (subject, item, period) = (subject?, item?, period?);
        let (numbers, note) = ([(Column::Value, value), (Column::Part, part), (Column::Total, total)], note.cloned());
        let channel = channel.filter(|cell| !cell.text.is_empty()).cloned();
        let (subject, item, period) = (subject.clone(), item.clone(), period.clone());
        let numbers = numbers.map(|(column, cell)| (column, cell.filter(|cell| !cell.text.is_empty()).cloned()));
        for (column, cell) in &missing {
            let (rule, detail) = if cell.text.is_empty() { (names::MISSING_FIELD, "cell") } else { (names::BAD_VALUE, "cell-placeholder") };
            self.cell(rule, detail, *column, cell).name("column", column.key());
        }
        if missing.iter().any(|(column, _)| *column != Column::Period) {
            return None;
        }
        is_refused |= !self.item(&item);
        let read = self.period(&period, missing.is_empty());
        if let Some(cell) = channel.as_ref().filter(|cell| is_placeholder(&cell.text)) {
            self.cell(names::BAD_VALUE, "channel-placeholder", Column::Channel, cell);
            is_refused = true;
        }
        if let Some(cell) = note.as_ref().filter(|cell| cell.text.starts_with(['=', '@', '+', '-'])) {
            self.cell(names::BAD_VALUE, "note-formula", Column::Note, cell);
        }
        let [value, part, total] = numbers.map(|(column, cell)| {
            let number = cell.as_ref().and_then(|cell| self.number(column, cell));
            is_refused |= cell.is_some() && number.is_none();
            (number, cell)
        });
        let is_noted = note.is_some_and(|cell| !cell.text.is_empty());
        if !is_refused {
            is_refused = !self.complete(record, Item::of(&item.text), [&value, &part, &total], is_noted);
        }
        let channel = channel.as_ref().map_or("", |cell| cell.text.as_ref());
        let series = self.series([&subject.text, &item.text, channel], known);
        let mut widths = [0; 8];
        for (width, cell) in widths.iter_mut().zip(cells.iter()) {
            let written = &self.text[cell.span.start as usize..cell.span.end as usize];
            // Behind a line break, columns are those of another line.
            let is_broken = memchr::memchr2(b'\n', b'\r', written.as_bytes()).is_some();
            let count = match () {
                () if is_broken => usize::MAX,
                () if written.is_ascii() => written.len(),
                () => written.chars().count(),
            };
            *width = u8::try_from(count).unwrap_or(u8::MAX);
        }
        let row = |period| {
            let [value, part, total] = [value.0, part.0, total.0].map(packed);
            Row { series, line: record.line, period, value, part, total, is_noted, is_refused, widths }
        };
        read.map(row)
    }

    /// The number of a series.
    fn series(&mut self, [subject, item, channel]: [&str; 3], known: &mut Vec<Series>) -> u32 {
        let is_it = |series: &Series| series.item == item && series.subject == subject && series.channel == channel;
        if let Some(last) = self.last.filter(|last| is_it(&known[*last as usize])) {
            return last;
        }
        let series = Series { subject: subject.into(), item: item.into(), channel: channel.into() };
        let number = *self.series.entry(series).or_insert_with_key(|series| {
            known.push(series.clone());
            u32::try_from(known.len() - 1).unwrap_or(u32::MAX)
        });
        self.last = Some(number);
        number
    }

    /// A row with nothing in it, behind which more follows.
    fn blank_inside(&mut self) {
        if let Some(span) = self.blank.take() {
            self.find(names::TABLE_SYNTAX, "blank-row", span);
        }
    }

    /// Takes spaces around what cells say, and says so.
    fn untidy(&mut self, cells: &mut [Cell<'t>]) {
        let is_plain = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
        for cell in cells {
            let bytes = cell.text.as_bytes();
            if is_plain(bytes.first()) && is_plain(bytes.last()) {
                continue;
            }
            let trimmed = cell.text.trim();
            if trimmed.len() != cell.text.len() {
                let text = trimmed.to_owned();
                if !text.is_empty() {
                    self.find(names::UNTIDY_TEXT, "space", cell.span);
                }
                cell.text = text.into();
            }
        }
    }

    /// Whether what is measured can be told.
    fn item(&mut self, cell: &Cell<'_>) -> bool {
        match Item::read(&cell.text) {
            Ok(_) => true,
            Err(NoItem::Prefix) => {
                self.cell(names::UNKNOWN_CODE, "item", Column::Item, cell).name("prefixes", Arg::Known(&Item::PREFIXES));
                false
            }
            Err(NoItem::Kind(kind)) => {
                let suggestions = nearest(kind, RequestKind::ALL.iter().map(|kind| kind.key()));
                let all = || Codes::Request.field().labelled_codes(RequestKind::ALL.iter().map(|kind| kind.key()));
                let all = self.requests.get_or_insert_with(all).clone();
                let finding = self.cell(names::UNKNOWN_CODE, "request", Column::Item, cell);
                finding.name("kind", kind);
                finding.name("codes", all);
                finding.name("suggestions", Arg::List(suggestions));
                false
            }
        }
    }

    fn period(&mut self, cell: &Cell<'_>, is_there: bool) -> Option<Period> {
        let period = Period::read(&cell.text);
        if period.is_none() && is_there {
            self.cell(names::BAD_VALUE, "period", Column::Period, cell);
        }
        period
    }

    fn number(&mut self, column: Column, cell: &Cell<'_>) -> Option<Decimal> {
        match Decimal::read(&cell.text) {
            Ok(number) => Some(number),
            Err(why) => {
                let meant = cell.text.replace([' ', '\u{A0}', '\u{202F}', '%'], "").replacen(',', ".", 1);
                let finding = self.cell(names::BAD_VALUE, why.detail(), column, cell);
                if matches!(why, NotNumber::Comma | NotNumber::Spaces | NotNumber::Percent) {
                    finding.name("meant", meant);
                }
                None
            }
        }
    }

    /// Whether a row says what a row of its item has to say (MANAGEMENT.md H2).
    fn complete(
        &mut self,
        record: &Record,
        item: Option<Item<'_>>,
        [value, part, total]: [&(Option<Decimal>, Option<Cell<'_>>); 3],
        is_noted: bool,
    ) -> bool {
        let is_volume = matches!(item, Some(Item::Volume(_)));
        let wrong = [(Column::Value, value), (Column::Part, part)].into_iter().find_map(|(column, cell)| Some((column, cell.1.as_ref()?)));
        if let Some((column, cell)) = wrong.filter(|_| is_volume) {
            self.cell(names::BAD_VALUE, "volume-total", column, cell);
            return false;
        }
        match (&value.1, &part.1, &total.1) {
            (None, None, None) if !is_noted => {
                self.find(names::BAD_VALUE, "no-figure", record.span);
                false
            }
            (_, Some(part), None) => {
                self.cell(names::MISSING_FIELD, "total", Column::Part, part);
                false
            }
            // How many there were is all that a volume says; whether a level is one, its description knows.
            (_, None, Some(total)) if !is_volume && !matches!(item, Some(Item::Level(_))) => {
                self.cell(names::MISSING_FIELD, "part", Column::Total, total);
                false
            }
            _ => true,
        }
    }
}

/// Whether a cell says that there is nothing in it.
fn is_nothing(text: &str) -> bool {
    text.is_empty() || is_placeholder(text)
}
