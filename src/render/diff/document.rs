//! The same as a document: what follows from the changes first, then each field of each description. For pages and
//! workbooks, which have room for all of it.

use super::Report;
use super::figures::{numbers, when, word};
use super::say::{self, Body, Line, Shown};
use crate::finding::Arg;
use crate::history::compare::{Entry, Fate, FigureChange, Rewritten, Subject, VerdictChange};
use crate::measuring::Verdict;
use crate::render::words::Words;
use crate::report::{Cell, CellKind, Column, Document, Statement, Table, Tone};

/// A row: what it stands under, and what changed of one field or besides them.
pub(in crate::render) struct Row {
    id: String,
    title: Option<String>,
    fate: Fate,
    label: String,
    path: String,
    old: String,
    new: String,
}

/// The document.
pub(super) fn document(report: &Report<'_>) -> Document<'static> {
    let text = |text: &String| Cell::Said(Arg::from(text.as_str()));
    let effects: Vec<String> = report.comparison.effects.iter().map(|effect| report.effect(effect)).collect();
    let refreshes: Vec<(String, String)> = report
        .by_catalogue()
        .into_iter()
        .flat_map(|(catalogue, refreshes)| refreshes.into_iter().map(|refresh| (catalogue.to_owned(), report.refresh(refresh))))
        .collect();
    let entries = report.by_kind();
    let changes: Vec<(String, Row)> = entries
        .iter()
        .flat_map(|(kind, entries)| entries.iter().flat_map(|entry| rows(report, entry)).map(|row| (kind.clone(), row)))
        .collect();
    let mut tables = Vec::new();
    let mut columns = vec![Column::new("changed-kind", CellKind::Text, |(kind, _): &(String, Row)| Cell::Text(kind.clone()))];
    columns.extend(columns_of(|(_, row): &(String, Row)| row));
    let main = Table { groups: 1, repeats: 2, ..Table::new("main", &changes, columns) };
    tables.push(Table::new("effects", &effects, vec![Column::new("effect", CellKind::Text, text)]));
    tables.push(Table::new(
        "catalogues",
        &refreshes,
        vec![
            Column::new("catalogue", CellKind::Text, |(catalogue, _): &(String, String)| Cell::Text(catalogue.clone())),
            Column::new("what-to-do", CellKind::Text, |(_, what): &(String, String)| Cell::Said(Arg::from(what.as_str()))),
        ],
    ));
    tables.push(main);
    tables.push(of_figures(report));
    tables.push(of_verdicts(report));
    tables.retain(|table| !table.rows.is_empty());
    let statements = report.noted().into_iter().map(|(key, args)| Statement { key, args, tone: Tone::Plain }).collect();
    let args = vec![("before", report.before.into()), ("after", report.after.into())];
    Document { name: "diff", args, statements, tables, ..Document::default() }
}

/// What became of the figures: a row for each item, and one for each figure that was rewritten.
fn of_figures(report: &Report<'_>) -> Table<'static> {
    type One<'c> = (&'c FigureChange, Option<&'c Rewritten>);
    let rows: Vec<One<'_>> = report
        .comparison
        .figures
        .iter()
        .flat_map(|change| std::iter::once(None).chain(change.rewritten.iter().map(Some)).map(move |figure| (change, figure)))
        .collect();
    let count = |number: usize, (_, figure): &One<'_>| if figure.is_some() { Cell::Nothing } else { Cell::Number(number) };
    let columns = vec![
        Column::new("changed-description", CellKind::Id, |(change, _): &One<'_>| called(report, &change.subject)),
        Column::new("item", CellKind::Id, |(change, _): &One<'_>| Cell::Id(change.item.to_string())),
        Column::new("figures-added", CellKind::Number, move |one: &One<'_>| count(one.0.added, one)),
        Column::new("figures-removed", CellKind::Number, move |one: &One<'_>| count(one.0.removed, one)),
        Column::new("figures-rewritten", CellKind::Number, move |one: &One<'_>| count(one.0.rewritten.len(), one)),
        Column::new("figure-when", CellKind::Text, |(_, figure): &One<'_>| figure.map_or(Cell::Nothing, |one| Cell::Text(when(one)))),
        Column::new("changed-from", CellKind::Text, |(_, figure): &One<'_>| {
            figure.map_or(Cell::Nothing, |one| Cell::Text(numbers(&one.old)))
        }),
        Column::new("changed-to", CellKind::Text, |(_, figure): &One<'_>| {
            figure.map_or(Cell::Nothing, |one| Cell::Text(numbers(&one.new)))
        }),
    ];
    Table::new("figures", &rows, columns)
}

/// How promises stood in windows, and how they stand.
fn of_verdicts(report: &Report<'_>) -> Table<'static> {
    let verdict = |verdict: Option<Verdict>| Cell::Said(Arg::Word(word(verdict)));
    let columns = vec![
        Column::new("changed-description", CellKind::Id, |change: &VerdictChange| called(report, &change.subject)),
        Column::new("promise", CellKind::Text, |change: &VerdictChange| Cell::Said(change.promise.clone())),
        Column::new("item", CellKind::Id, |change: &VerdictChange| Cell::Id(change.item.to_string())).wide(),
        Column::new("window", CellKind::Id, |change: &VerdictChange| Cell::Id(change.window.clone())),
        Column::new("changed-from", CellKind::Text, move |change: &VerdictChange| verdict(change.old)),
        Column::new("changed-to", CellKind::Text, move |change: &VerdictChange| verdict(change.new)),
    ];
    Table::new("verdicts", &report.comparison.verdicts, columns)
}

/// The id and title of a description.
fn called(report: &Report<'_>, subject: &Subject) -> Cell<'static> {
    let title = subject.title.in_language(report.words.lang().key()).map(|title| Box::new(Cell::Text(title.to_owned())));
    title.map_or_else(|| Cell::Id(subject.id.to_string()), |title| Cell::Called(subject.id.to_string(), title))
}

/// What changed of one description: what became of it, its fields, and the links to it.
pub(in crate::render) fn rows(report: &Report<'_>, entry: &Entry) -> Vec<Row> {
    let row = |label: String, path: String, old: String, new: String| Row {
        id: entry.subject.id.to_string(),
        title: entry.subject.title.in_language(report.words.lang().key()).map(ToOwned::to_owned),
        fate: entry.fate,
        label,
        path,
        old,
        new,
    };
    let said = report.fates(entry).into_iter().chain(entry.links.iter().map(|link| report.link(link)));
    let mut rows: Vec<Row> = said.map(|said| row(String::new(), String::new(), String::new(), said)).collect();
    rows.extend(say::fields(entry).into_iter().map(|change| {
        let Line { label, path, body, .. } = report.line(entry, change);
        let (old, new) = sides(body);
        row(label, path, old, new)
    }));
    rows
}

/// What a field said, and what it says.
fn sides(body: Body) -> (String, String) {
    match body {
        Body::Values(old, new) => (old.unwrap_or_default(), new.unwrap_or_default()),
        Body::Words(pieces) => {
            let side = |is_there: fn(&Shown) -> bool| {
                let pieces = pieces.iter().filter(|piece| is_there(piece)).map(|piece| match piece {
                    Shown::Kept(text) | Shown::Gone(text) | Shown::Come(text) => text.as_str(),
                });
                pieces.collect::<Vec<_>>().join(" ")
            };
            (side(|piece| !matches!(piece, Shown::Come(_))), side(|piece| !matches!(piece, Shown::Gone(_))))
        }
    }
}

/// The columns of a row, as a part of whatever a table is about.
pub(in crate::render) fn columns_of<'f, S: 'f>(of: impl Fn(&S) -> &Row + Copy + 'f) -> Vec<Column<'f, 'static, S>> {
    let text = |text: &str| if text.is_empty() { Cell::Nothing } else { Cell::Text(text.to_owned()) };
    vec![
        Column::new("changed-description", CellKind::Id, move |row| {
            let Row { id, title, .. } = of(row);
            let called = title.clone().map(|title| Cell::Called(id.clone(), Box::new(Cell::Text(title))));
            called.unwrap_or_else(|| Cell::Id(id.clone()))
        }),
        Column::new("changed-how", CellKind::Code, move |row| match of(row).fate {
            Fate::Added => Cell::Code("changed", "added").marked(Tone::Good),
            Fate::Removed => Cell::Code("changed", "removed").marked(Tone::Bad),
            Fate::Kept => Cell::Code("changed", "changed"),
        }),
        Column::new("changed-field", CellKind::Text, move |row| text(&of(row).label)),
        Column::new("changed-path", CellKind::Id, move |row| Cell::id(Some(of(row).path.as_str()).filter(|path| !path.is_empty()))).wide(),
        Column::new("changed-from", CellKind::Text, move |row| text(&of(row).old)),
        Column::new("changed-to", CellKind::Text, move |row| {
            let Row { label, path, new, .. } = of(row);
            // What is said besides fields is a sentence of ours.
            if label.is_empty() && path.is_empty() { Cell::Said(Arg::from(new.as_str())) } else { text(new) }
        }),
    ]
}

impl Report<'_> {
    /// The later moment as a title names it.
    pub(super) fn after(&self) -> String {
        if self.after == Words::plain(self.words, "diff-working-tree") { self.after.to_owned() } else { format!("`{}`", self.after) }
    }
}
