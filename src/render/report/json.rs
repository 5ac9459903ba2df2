//! For programs: JSON version 1, described by `schemas/report-v1.schema.json`.

use std::io::{self, Write};

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value as Json};

use super::{Setting, say};
use crate::render::json::{TOOL, Tool, write};
use crate::render::words::Words;
use crate::report::{Amount, Cell, CellKind, Document, Figure, Narrowing, Table, Tone};
use crate::yaml::chars::visible;

#[derive(Serialize)]
struct Output<'d, 'a> {
    version: u32,
    tool: Tool,
    report: &'d str,
    title: String,
    registry: Option<String>,
    today: &'d str,
    revision: Option<&'d str>,
    narrowed: Vec<Narrowed>,
    incomplete: bool,
    statements: Vec<String>,
    figures: Vec<OneFigure>,
    tables: Vec<OneTable<'d, 'a>>,
}

#[derive(Serialize)]
struct Narrowed {
    name: String,
    to: Vec<String>,
}

#[derive(Serialize)]
struct OneFigure {
    name: String,
    label: String,
    unit: &'static str,
    value: Json,
    of: Option<usize>,
    tone: &'static str,
}

#[derive(Serialize)]
struct OneTable<'d, 'a> {
    name: &'d str,
    title: String,
    columns: Vec<OneColumn>,
    rows: Each<'d, 'a>,
}

/// The rows of a table, made while they are written.
struct Each<'d, 'a>(&'d Table<'a>, &'d Words);

impl Serialize for Each<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(table, words) = self;
        let mut rows = serializer.serialize_seq(Some(table.rows.len()))?;
        table.rows.each(|row| {
            let cells = table.columns.iter().zip(row).map(|(column, cell)| (key(column.name), value(cell, words)));
            rows.serialize_element(&cells.collect::<Map<String, Json>>())
        })?;
        rows.end()
    }
}

#[derive(Serialize)]
struct OneColumn {
    name: String,
    label: String,
    r#type: &'static str,
}

/// One document.
pub(super) fn render(document: &Document<'_>, setting: &Setting<'_>, out: &mut dyn Write) -> io::Result<()> {
    let words = setting.words;
    let output = Output {
        version: 1,
        tool: TOOL,
        report: document.name,
        title: say::title(document, words),
        registry: say::head(document, setting).0,
        today: setting.today,
        revision: setting.head.revision.map(|(name, id)| if id.is_empty() { name } else { id }),
        narrowed: document.narrowed.iter().map(|narrowing| narrowed(narrowing, words)).collect(),
        incomplete: setting.incomplete,
        statements: document.statements.iter().map(|statement| words.get(statement.key, &statement.args)).collect(),
        figures: document.figures.iter().map(|figure| one_figure(figure, words)).collect(),
        tables: document.tables.iter().map(|table| one_table(document, table, words)).collect(),
    };
    write(&output, out)
}

/// Names are the same in every language; in JSON their words are joined by `_`.
fn key(name: &str) -> String {
    name.replace('-', "_")
}

fn narrowed(narrowing: &Narrowing, words: &Words) -> Narrowed {
    Narrowed { name: key(narrowing.name), to: narrowing.to.iter().map(|arg| words.say_arg(arg)).collect() }
}

fn one_figure(figure: &Figure, words: &Words) -> OneFigure {
    let (unit, value) = match figure.value {
        Amount::Count(count) => ("count", count.into()),
        Amount::Share(share) => ("percent", share.map(hundredths).into()),
    };
    OneFigure { name: key(figure.name), label: say::label(figure.name, words), unit, value, of: figure.of, tone: tone(figure.tone) }
}

fn one_table<'d, 'a>(document: &Document<'_>, table: &'d Table<'a>, words: &'d Words) -> OneTable<'d, 'a> {
    let columns = table.columns.iter().map(|column| OneColumn {
        name: key(column.name),
        label: say::heading(column, words),
        r#type: match column.kind {
            CellKind::Id => "id",
            CellKind::Text | CellKind::Help => "text",
            CellKind::Code | CellKind::Label => "code",
            CellKind::Number => "number",
            CellKind::Share => "percent",
            CellKind::Day => "day",
        },
    });
    OneTable { name: table.name, title: say::table_title(document, table, words), columns: columns.collect(), rows: Each(table, words) }
}

fn value(cell: &Cell<'_>, words: &Words) -> Json {
    match cell {
        Cell::Nothing => Json::Null,
        Cell::Number(number) => (*number).into(),
        Cell::Share(share) => hundredths(*share).into(),
        Cell::Code(_, code) | Cell::Coded(_, code) | Cell::Named(code, _) => (*code).into(),
        Cell::Called(id, _) if id.is_empty() => Json::Null,
        Cell::Called(id, _) => visible(id).into(),
        Cell::List(cells) => cells.iter().map(|cell| value(cell, words)).collect(),
        Cell::Marked(_, said) | Cell::Traced(_, said) => value(said, words),
        Cell::Id(_) | Cell::Text(_) | Cell::Title(_) | Cell::Day(_) | Cell::Said(_) | Cell::Entry(_) | Cell::Message(_) | Cell::Help(_) => {
            say::cell(cell, words).into()
        }
    }
}

fn hundredths(share: f64) -> f64 {
    (share * 100.0).round() / 100.0
}

fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "plain",
        Tone::Good => "good",
        Tone::Watch => "watch",
        Tone::Bad => "bad",
    }
}
