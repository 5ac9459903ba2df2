//! What is done where promises were not kept, and where nobody does anything (PU2-22, PU2-17).

use super::fulfilment::{due, state, worked};
use super::measured::{is_asked, item_cell, name_cell, period_cell, position, result_cell, said, subjects};
use super::{Cell, CellKind, Column, Document, Figure, Filter, Known, Table, Tone};
use crate::measuring::{Course, Measured, Window, Words};
use crate::model::{CorrectiveAction, Keyed, WorkState};
use crate::registry::DescriptionId;
use crate::table::Day;

/// An action, with what it is about.
struct Row<'r> {
    subject: DescriptionId,
    words: Words<'r>,
    action: &'r Keyed<CorrectiveAction>,
}

/// The report on what belongs to those that the filter keeps.
pub fn report<'a>(known: &Known<'a>, filter: &Filter) -> Document<'a> {
    let measured = Measured::new(known.registry, known.policy.measuring(), known.today);
    let mut rows: Vec<Row<'a>> = measured
        .all_words()
        .filter(|(subject, _)| is_asked(known, &measured, filter, *subject))
        .flat_map(|(subject, words)| words.actions().map(move |action| Row { subject, words, action }))
        .collect();
    let due_day = |row: &Row<'_>| row.action.value.due.as_ref().map(|due| due.value.clone());
    rows.sort_by(|a, b| {
        let key = |row: &Row<'_>| (!row.action.value.is_open(), due_day(row));
        key(a).cmp(&key(b)).then_with(|| known.by_title(a.subject, b.subject))
    });
    let mut uncovered: Vec<(&Course<'a>, &Window)> = Vec::new();
    for id in subjects(known, &measured, filter) {
        for course in measured.of(id) {
            let missed = course.last().filter(|last| last.is_met() == Some(false));
            uncovered.extend(missed.filter(|missed| measured.covering(course, missed).is_none()).map(|missed| (course, missed)));
        }
    }
    let count = |is: &dyn Fn(&CorrectiveAction) -> bool| rows.iter().filter(|row| is(&row.action.value)).count();
    let late = rows.iter().filter(|row| days_late(&measured, row).is_some()).count();
    let open = count(&CorrectiveAction::is_open);
    let helped = |wanted: bool| rows.iter().filter(|row| helps(&measured, row) == Some(wanted)).count();
    Document {
        name: "actions",
        narrowed: filter.narrowings(known),
        figures: vec![
            Figure::count("actions", rows.len()),
            Figure::count("actions-open", open).of(rows.len()),
            Figure::count("actions-late", late).of(open).gaps(Tone::Bad),
            Figure::count("actions-done", count(&CorrectiveAction::is_done)).of(rows.len()),
            Figure::count("actions-dropped", count(&|action| action.state == Some(WorkState::Dropped))).of(rows.len()),
            Figure::count("actions-worked", helped(true)).of(helped(true) + helped(false)),
            Figure::count("missed-without-action", uncovered.len()).gaps(Tone::Bad),
        ],
        tables: vec![
            Table::new("main", &rows, of_actions(known, &measured)),
            Table::new("uncovered", &uncovered, of_uncovered(known, &measured)),
        ],
        ..Document::default()
    }
}

/// How many days an action that is still to be done is past its due date.
fn days_late(measured: &Measured<'_>, row: &Row<'_>) -> Option<usize> {
    let due = row.action.value.due.as_ref().filter(|_| row.action.value.is_open()).and_then(|due| Day::read(&due.value))?;
    usize::try_from(measured.rules.today.since(due)).ok().filter(|days| *days > 0)
}

/// Whether an action helped with all promises that it was made for, as far as that can be said.
fn helps(measured: &Measured<'_>, row: &Row<'_>) -> Option<bool> {
    let items = row.action.value.r#for.iter();
    let known: Vec<bool> =
        items.filter_map(|item| measured.worked(measured.course(row.subject, &item.value)?, &row.action.value)).collect();
    (!known.is_empty()).then(|| known.iter().all(|helped| *helped))
}

fn of_actions<'f, 'a>(known: &'f Known<'a>, measured: &'f Measured<'a>) -> Vec<Column<'f, 'a, Row<'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, Row<'a>>;
    let list = |refs: &'a [crate::model::Ref]| Cell::List(refs.iter().map(|named| Cell::Id(named.value.to_string())).collect());
    vec![
        Each::new("description", CellKind::Id, |one| known.called(one.subject)),
        Each::new("action", CellKind::Text, |one| said(one.action.value.title.as_ref())),
        Each::new("promises-of-action", CellKind::Id, move |one| list(&one.action.value.r#for)),
        Each::new("windows-missed", CellKind::Id, move |one| list(&one.action.value.missed)),
        Each::new("cause", CellKind::Text, |one| said(one.action.value.cause.as_ref())).wide(),
        Each::new("action-responsible", CellKind::Text, |one| position(one.action.value.responsible.as_ref())).wide(),
        Each::new("action-due", CellKind::Day, |one| due(Some(one.action))),
        Each::new("days-late", CellKind::Number, |one| {
            days_late(measured, one).map_or(Cell::Nothing, |days| Cell::Number(days).marked(Tone::Bad))
        }),
        Each::new("action-state", CellKind::Code, |one| state(Some(one.action))),
        Each::new("worked", CellKind::Code, |one| {
            let course = one.action.value.r#for.iter().find_map(|item| measured.course(one.subject, &item.value));
            match helps(measured, one) {
                Some(false) => Cell::Code("worked", "no").marked(Tone::Bad),
                Some(true) => Cell::Code("worked", "yes").marked(Tone::Good),
                None => course.map_or(Cell::Nothing, |course| worked(measured, course, None)),
            }
        }),
        Each::new("owner", CellKind::Id, |one| known.owner(one.subject)).wide(),
        Each::new("action-id", CellKind::Id, |one| {
            let id = one.action.value.id.as_ref();
            Cell::id(id.map(|id| format!("{}/{}", one.words.description.name, id.value)))
        })
        .data(),
    ]
}

fn of_uncovered<'f, 'a>(known: &'f Known<'a>, measured: &'f Measured<'a>) -> Vec<Column<'f, 'a, (&'f Course<'a>, &'f Window)>> {
    type Each<'f, 'a> = Column<'f, 'a, (&'f Course<'a>, &'f Window)>;
    vec![
        Each::new("description", CellKind::Id, |(course, _)| known.called(course.subject)),
        Each::new("promise", CellKind::Text, |(course, _)| name_cell(course)),
        Each::new("promised", CellKind::Text, |(course, _)| Cell::Said(course.promise.said.clone())),
        Each::new("window", CellKind::Id, |(_, window)| period_cell(Some(window))),
        Each::new("result", CellKind::Text, |(course, window)| result_cell(measured, course, Some(window))),
        Each::new("item", CellKind::Id, |(course, _)| item_cell(course)).data(),
        Each::new("owner", CellKind::Id, |(course, _)| known.owner(course.subject)).wide(),
    ]
}
