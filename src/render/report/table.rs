//! For people at a terminal: figures, then tables that fit its width. Signs say what colours say.

use std::fmt::Write;

use comfy_table::{Attribute, Cell as Field, CellAlignment, Color, ContentArrangement, Table as Grid, presets};

use super::{Setting, say};
use crate::render::escape;
use crate::report::{Cell, Document, Room, Table, Tone};

/// The whole report.
pub(super) fn render(document: &Document<'_>, setting: &Setting<'_>) -> String {
    let words = setting.words;
    let mut out = String::new();
    let (bold, plain) = bold(setting);
    let _ = writeln!(out, "{bold}{}{plain}", say::title(document, words));
    let (registry, facts) = say::head(document, setting);
    if registry.is_some() || !document.narrowed.is_empty() || setting.head.revision.is_some() {
        let said = registry.into_iter().chain([say::in_a_line(&facts)]).collect::<Vec<_>>().join("; ");
        let _ = writeln!(out, "{}", wrapped(&said, setting.width));
    }
    let notes =
        say::introduction(setting).into_iter().chain(say::about(document, words)).chain(setting.incomplete.then(|| say::incomplete(words)));
    for note in notes {
        let _ = writeln!(out, "{}", wrapped(&note, setting.width));
    }
    for statement in &document.statements {
        let said = words.get(statement.key, &statement.args);
        let sign = say::sign(statement.tone);
        let said = if sign.is_empty() { said } else { format!("{sign} {said}") };
        let _ = write!(out, "\n{}\n", wrapped(&said, setting.width));
    }
    if !document.figures.is_empty() {
        let mut grid = grid(setting);
        for figure in &document.figures {
            let number = Field::new(say::figure(figure, words)).set_alignment(CellAlignment::Right);
            grid.add_row([
                Field::new(say::sign(figure.tone)),
                Field::new(say::label(figure.name, words)),
                painted(number, figure.tone, setting),
            ]);
        }
        out.push('\n');
        push(&mut out, &grid);
    }
    for table in &document.tables {
        let _ = write!(out, "\n{bold}{}{plain}\n", say::table_title(document, table, words));
        if let Some(about) = say::table_about(document, table, words) {
            let _ = writeln!(out, "{}", wrapped(&about, setting.width));
        }
        if table.rows.is_empty() {
            let _ = writeln!(out, "{}", words.plain("report-no-rows"));
        } else {
            push_table(&mut out, table, setting);
        }
    }
    escape::lines(&out)
}

/// Marks the first line of a row while a table is laid out. Nobody's text holds it: in text it is written visibly.
const MARK: char = '\u{2063}';

fn push_table(out: &mut String, table: &Table<'_>, setting: &Setting<'_>) {
    let words = setting.words;
    let mut grid = grid(setting);
    grid.set_header(say::narrow(table).map(|(_, column)| say::short_heading(column, words)));
    let mut headings = Vec::new();
    for rows in table.sections() {
        let mut heading = say::group(table, rows, words);
        for (row, cells) in rows.iter().enumerate() {
            headings.push(heading.take());
            grid.add_row(say::narrow(table).enumerate().map(|(at, (column, _))| {
                let repeated = say::is_repeated(table, rows, row, column);
                let mark = if at == 0 { String::from(MARK) } else { String::new() };
                let help = say::help(table, cells, column, Room::Everywhere, words);
                field(mark, if repeated { &Cell::Nothing } else { &cells[column] }, help, setting)
            }));
        }
    }
    for (index, (_, column)) in say::narrow(table).enumerate() {
        if let Some(drawn) = grid.column_mut(index).filter(|_| column.is_number()) {
            drawn.set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut headings = headings.into_iter();
    let (bold, plain) = bold(setting);
    for line in grid.lines() {
        if line.contains(MARK)
            && let Some(heading) = headings.next().flatten()
        {
            let _ = write!(out, "\n{bold}{}{plain}\n", wrapped(&heading, setting.width));
        }
        let _ = writeln!(out, "{}", line.replace(MARK, "").trim_end());
    }
}

fn field(mut text: String, cell: &Cell<'_>, help: Option<String>, setting: &Setting<'_>) -> Field {
    let tone = say::tone(cell);
    let sign = say::sign(tone);
    if !sign.is_empty() {
        let _ = write!(text, "{sign} ");
    }
    text.push_str(&say::beside(cell, "\n", setting.words));
    if let Some(help) = help {
        let _ = write!(text, "\n→ {help}");
    }
    painted(Field::new(text), tone, setting)
}

fn bold(setting: &Setting<'_>) -> (&'static str, &'static str) {
    if setting.colour { ("\u{1B}[1m", "\u{1B}[0m") } else { ("", "") }
}

fn painted(field: Field, tone: Tone, setting: &Setting<'_>) -> Field {
    match tone {
        _ if !setting.colour => field,
        Tone::Plain => field,
        Tone::Good => field.fg(Color::Green),
        Tone::Watch => field.fg(Color::Yellow),
        Tone::Bad => field.fg(Color::Red).add_attribute(Attribute::Bold),
    }
}

fn grid(setting: &Setting<'_>) -> Grid {
    let mut grid = Grid::new();
    grid.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    grid.set_width(u16::try_from(setting.width).unwrap_or(u16::MAX));
    // Whether there are colours is decided once, at the edge.
    if setting.colour {
        grid.enforce_styling()
    } else {
        grid.force_no_tty()
    };
    grid
}

fn push(out: &mut String, grid: &Grid) {
    for line in grid.lines() {
        let _ = writeln!(out, "{}", line.trim_end());
    }
}

fn wrapped(text: &str, width: usize) -> String {
    crate::render::reference::wrapped(text, width)
}
