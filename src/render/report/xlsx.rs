//! A workbook: what the report says first, then one sheet for each table, with cells that can be sorted, filtered and
//! added up. Text is always text: nothing in it is calculated, not even once somebody edits the cell.

use std::borrow::Cow;

use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Image, Workbook, Worksheet, XlsxError};

use super::{Setting, say};
use crate::finding::Arg;
use crate::report::{Amount, Cell, Document, Room, Table, Tone};

/// How many rows a sheet has below its headings.
const MOST_ROWS: usize = 1_048_575;

/// How many characters (UTF-16) a cell holds.
const MOST_CHARACTERS: usize = 32_767;

/// How many characters a sheet's name has at most.
const LONGEST_NAME: usize = 31;

/// How many characters each third of a header has at most: a header has room for 255.
const LONGEST_PART: usize = 35;

/// How large a logo is, in pixels.
const LOGO: f64 = 72.0;

/// How wide a column gets by itself, in pixels.
const WIDEST: u32 = 420;

/// How wide a column is that people fill in, in letters.
const TO_FILL: u8 = 18;

/// The whole report.
pub(super) fn render(document: &Document<'_>, setting: &Setting<'_>) -> Vec<u8> {
    written(document, setting).expect("names, sizes and texts were made to fit")
}

fn written(document: &Document<'_>, setting: &Setting<'_>) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let mut book = Workbook::new();
    let day = ExcelDateTime::parse_from_str(setting.today).unwrap_or_default();
    book.set_properties(&DocProperties::new().set_title(say::title(document, setting.words)).set_creation_datetime(&day));
    let mut names = Names::default();
    let header = header(document, setting);
    overview(book.add_worksheet(), document, setting, &looks, &mut names)?;
    for table in &document.tables {
        let title = say::table_title(document, table, setting.words);
        let mut parts = table.rows.chunks(MOST_ROWS);
        // A table without rows still has its headings.
        let mut next = Some(parts.next().unwrap_or_default());
        while let Some(rows) = next {
            let sheet = book.add_worksheet().set_name(names.free(&title))?;
            fill(sheet, table, rows, setting, &looks)?;
            sheet.set_header(&header);
            next = parts.next();
        }
    }
    book.save_to_buffer()
}

/// How cells look.
struct Looks {
    title: Format,
    heading: Format,
    to_fill: Format,
    text: Format,
    day: Format,
    share: Format,
    number: Format,
}

impl Looks {
    fn new() -> Self {
        let text = Format::new().set_align(FormatAlign::Top).set_text_wrap();
        let heading = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Thin);
        Self {
            title: Format::new().set_bold().set_font_size(16),
            to_fill: heading.clone().set_background_color(Color::RGB(0x00FF_F2CC)),
            heading: heading.set_background_color(Color::RGB(0x00E7_ECF2)),
            day: text.clone().set_num_format("yyyy-mm-dd"),
            share: text.clone().set_num_format("0.0%"),
            number: text.clone().set_num_format("#,##0"),
            text,
        }
    }
}

/// A format in the colour of a tone; what it means stands in the cell's words.
fn toned(format: &Format, tone: Tone) -> Format {
    match tone {
        Tone::Plain => format.clone(),
        Tone::Good => format.clone().set_font_color(Color::RGB(0x001B_6E3C)),
        Tone::Watch => format.clone().set_font_color(Color::RGB(0x008A_5A00)),
        Tone::Bad => format.clone().set_font_color(Color::RGB(0x00B0_1E1E)).set_bold(),
    }
}

/// What every sheet of paper says at its head: whose it is, what it is, what it is narrowed to, and of when.
fn header(document: &Document<'_>, setting: &Setting<'_>) -> String {
    let (registry, facts) = say::head(document, setting);
    let (when, narrowed) = facts.split_at(facts.len().min(2));
    let whose: Vec<String> = registry.into_iter().chain([say::title(document, setting.words)]).collect();
    let of = |facts: &[(String, String)]| facts.iter().map(|(_, fact)| fact.clone()).collect::<Vec<_>>().join(", ");
    let part = |text: &str| {
        let short: String = text.chars().take(LONGEST_PART).collect();
        short.replace('&', "&&").replace(['\n', '\r'], " ")
    };
    format!("&L{}&C{}&R{}", part(&whose.join(": ")), part(&of(narrowed)), part(&of(when)))
}

/// Puts the logo beside the title, where there is one and a workbook can hold it.
fn logo(sheet: &mut Worksheet, setting: &Setting<'_>) {
    let image = setting.head.logo.and_then(|(_, bytes)| Image::new_from_buffer(bytes).ok());
    if let Some(image) = image {
        let name = setting.words.plain("report-logo");
        let image = image.set_scale_to_size(LOGO, LOGO, true).set_alt_text(&name);
        // Without it the workbook says the same.
        let _ = sheet.insert_image(0, 3, &image);
    }
}

/// What the report says in sentences and figures.
fn overview(
    sheet: &mut Worksheet,
    document: &Document<'_>,
    setting: &Setting<'_>,
    looks: &Looks,
    names: &mut Names,
) -> Result<(), XlsxError> {
    let words = setting.words;
    let title = say::title(document, words);
    sheet
        .set_name(names.free(&words.plain("report-overview")))?
        .set_column_width(0, 60)?
        .set_column_width(1, 16)?
        .set_column_width(2, 16)?;
    sheet.write_string_with_format(0, 0, fitting(&title), &looks.title)?;
    sheet.write_with_format(
        1,
        0,
        ExcelDateTime::parse_from_str(setting.today).unwrap_or_default(),
        &looks.day.clone().set_align(FormatAlign::Left),
    )?;
    logo(sheet, setting);
    let (registry, facts) = say::head(document, setting);
    let mut row = 2;
    if let Some(registry) = registry {
        text(sheet, row, 0, &registry, &looks.title)?;
        row += 1;
    }
    // The day stands above as a day already.
    for (label, fact) in facts.iter().skip(1) {
        text(sheet, row, 0, &format!("{label}: {fact}"), &looks.text)?;
        row += 1;
    }
    sheet.set_header(header(document, setting));
    let notes =
        say::introduction(setting).into_iter().chain(say::about(document, words)).chain(setting.incomplete.then(|| say::incomplete(words)));
    let statements = document.statements.iter().map(|statement| (words.get(statement.key, &statement.args), statement.tone));
    for (said, tone) in notes.map(|note| (note, Tone::Plain)).chain(statements) {
        let sign = say::sign(tone);
        let said = if sign.is_empty() { said } else { format!("{sign} {said}") };
        text(sheet, row, 0, &said, &toned(&looks.text, tone))?;
        row += 1;
    }
    row += 1;
    for figure in &document.figures {
        text(sheet, row, 0, &say::label(figure.name, words), &looks.text)?;
        match figure.value {
            Amount::Count(count) => write(sheet, (row, 1), &Cell::Number(count).marked(figure.tone), setting, looks)?,
            Amount::Share(Some(share)) => write(sheet, (row, 1), &Cell::Share(share).marked(figure.tone), setting, looks)?,
            Amount::Share(None) => text(sheet, row, 1, &words.plain("report-nothing"), &looks.text)?,
        }
        if let Some(all) = figure.of {
            text(sheet, row, 2, &words.get("report-of-all", &[("all", Arg::Number(all))]), &looks.text)?;
        }
        row += 1;
    }
    Ok(())
}

fn fill(sheet: &mut Worksheet, table: &Table<'_>, rows: &[Vec<Cell<'_>>], setting: &Setting<'_>, looks: &Looks) -> Result<(), XlsxError> {
    for (at, column) in (0..).zip(&table.columns) {
        let look = if column.is_to_fill { &looks.to_fill } else { &looks.heading };
        text(sheet, 0, at, &say::heading(column, setting.words), look)?;
    }
    for (row, cells) in (1..).zip(rows) {
        for ((at, column), cell) in (0..).zip(0..).zip(cells) {
            match cell {
                Cell::Called(..) if !say::is_titled(table, at) => {
                    text(sheet, row, column, &say::beside(cell, " ", setting.words), &looks.text)?;
                }
                cell => write(sheet, (row, column), cell, setting, looks)?,
            }
        }
    }
    let last_column = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let last_row = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    sheet
        .set_freeze_panes(1, 0)?
        .autofilter(0, 0, last_row, last_column)?
        .set_autofit_max_row(2000)
        .set_autofit_max_width(WIDEST)
        .autofit();
    for (at, column) in (0..).zip(&table.columns) {
        if column.room == Room::Hidden {
            sheet.set_column_hidden(at)?;
        } else if column.is_to_fill {
            sheet.set_column_width(at, TO_FILL)?;
        }
    }
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    Ok(())
}

fn write(sheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell<'_>, setting: &Setting<'_>, looks: &Looks) -> Result<(), XlsxError> {
    let (tone, cell) = match cell {
        Cell::Marked(tone, marked) => (*tone, marked.as_ref()),
        plain => (Tone::Plain, plain),
    };
    match cell {
        Cell::Nothing => {}
        Cell::Number(number) => {
            sheet.write_number_with_format(row, column, *number as f64, &toned(&looks.number, tone))?;
        }
        Cell::Share(share) => {
            sheet.write_number_with_format(row, column, (share * 100.0).round() / 10_000.0, &toned(&looks.share, tone))?;
        }
        Cell::Day(day) => match ExcelDateTime::parse_from_str(day) {
            Ok(day) => {
                sheet.write_with_format(row, column, &day, &toned(&looks.day, tone))?;
            }
            // A spreadsheet knows no days before 1900.
            Err(_) => text(sheet, row, column, day, &toned(&looks.text, tone))?,
        },
        words => text(sheet, row, column, &say::cell(words, setting.words), &toned(&looks.text, tone))?,
    }
    Ok(())
}

/// Writes words; those that would become a formula once somebody edits the cell are marked as words.
fn text(sheet: &mut Worksheet, row: u32, column: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
    let calculates = text.trim_start().starts_with(['=', '+', '-', '@', '\'']);
    let quoted = if calculates { Some(format.clone().set_quote_prefix()) } else { None };
    sheet.write_string_with_format(row, column, fitting(text), quoted.as_ref().unwrap_or(format))?;
    Ok(())
}

/// A text that a cell can hold; one that is longer ends in `…`.
fn fitting(text: &str) -> Cow<'_, str> {
    let mut length = 0;
    let end = text.char_indices().find(|(_, c)| {
        length += c.len_utf16();
        length > MOST_CHARACTERS - 1
    });
    end.map_or(Cow::Borrowed(text), |(end, _)| Cow::Owned(format!("{}…", &text[..end])))
}

/// The names of the sheets so far.
#[derive(Default)]
struct Names(Vec<String>);

impl Names {
    /// A name that a sheet may have and none has yet.
    fn free(&mut self, title: &str) -> String {
        let allowed: String = title.chars().map(|c| if "[]:*?/\\".contains(c) { ' ' } else { c }).collect();
        let allowed = allowed.trim_matches(|c: char| c == '\'' || c.is_whitespace());
        let cut = |end: &str| {
            let room = LONGEST_NAME - end.len();
            let mut units = 0;
            let kept: String = allowed
                .chars()
                .take_while(|c| {
                    units += c.len_utf16();
                    units <= room
                })
                .collect();
            format!("{}{end}", kept.trim_end_matches(|c: char| c == '\'' || c.is_whitespace()))
        };
        let mut name = cut("");
        for number in 2.. {
            if !name.is_empty() && !self.0.contains(&name.to_lowercase()) {
                break;
            }
            name = cut(&format!(" {number}"));
        }
        self.0.push(name.to_lowercase());
        name
    }
}
