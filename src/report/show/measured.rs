//! How a description keeps what it promises, and the follow-up of each promise that it did not: cause, action, whether that
//! helped (PU2-17, PU2-22).

use crate::measuring::{Course, Measured, Window};
use crate::model::{CorrectiveAction, Keyed};
use crate::registry::DescriptionId;
use crate::report::fulfilment::{due, state, worked};
use crate::report::measured::{
    item_cell, name_cell, not_measured, period_cell, position, result_cell, said, series, verdict, verdict_cell,
};
use crate::report::{Cell, CellKind, Column, Known, Table, Tone};

/// A window in which a promise was not kept, with what is done about it.
type Missed<'m, 'r> = (&'m Course<'r>, &'m Window, Option<&'r Keyed<CorrectiveAction>>);

/// What is said of a description that somebody measures; nothing where nobody does.
pub(super) fn tables<'a>(known: &Known<'a>, id: DescriptionId) -> Vec<Table<'a>> {
    let measured = Measured::of_one(known.registry, known.policy.measuring(), known.today, id);
    let courses: Vec<&Course<'a>> = measured.of(id).iter().collect();
    if !courses.iter().any(|course| !course.windows.is_empty()) {
        return Vec::new();
    }
    let missed: Vec<Missed<'_, 'a>> = courses
        .iter()
        .flat_map(|course| course.judged().map(|window| (*course, window)))
        .filter(|(_, window)| window.is_met() == Some(false))
        .map(|(course, window)| (course, window, measured.covering(course, window)))
        .collect();
    let mut tables = vec![Table::new("measured", &courses, of_promises(&measured, &courses))];
    if !missed.is_empty() {
        tables.push(Table::new("followed", &missed, of_missed(&measured)));
    }
    tables
}

fn of_promises<'f, 'a>(measured: &'f Measured<'a>, courses: &[&'f Course<'a>]) -> Vec<Column<'f, 'a, &'f Course<'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, &'f Course<'a>>;
    let excuse = |course: &Course<'_>| not_measured(measured, course, measured.telling(course));
    vec![
        Each::new("promise", CellKind::Text, |course| name_cell(course)),
        Each::new("promised", CellKind::Text, |course| Cell::Said(course.promise.said.clone())),
        Each::new("window", CellKind::Id, |course| period_cell(measured.telling(course))),
        Each::new("result", CellKind::Text, |course| result_cell(measured, course, measured.telling(course))),
        Each::new("verdict", CellKind::Code, |course| verdict_cell(verdict(measured.telling(course)))),
        Each::new("not-measured", CellKind::Text, move |course| excuse(course))
            .where_said(courses.iter().any(|course| excuse(course) != Cell::Nothing)),
        Each::new("series", CellKind::Text, |course| series(measured, course)).wide(),
        Each::new("missed-in-a-row", CellKind::Number, |course| Cell::count(course.missed_in_a_row(), Tone::Watch)),
        Each::new("item", CellKind::Id, |course| item_cell(course)).data(),
    ]
}

fn of_missed<'f, 'a>(measured: &'f Measured<'a>) -> Vec<Column<'f, 'a, Missed<'f, 'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, Missed<'f, 'a>>;
    vec![
        Each::new("promise", CellKind::Text, |(course, ..)| name_cell(course)),
        Each::new("window", CellKind::Id, |(_, window, _)| period_cell(Some(window))),
        Each::new("result", CellKind::Text, |(course, window, _)| result_cell(measured, course, Some(window))),
        Each::new("cause", CellKind::Text, |(.., action)| said(action.and_then(|action| action.value.cause.as_ref()))),
        Each::new("action", CellKind::Text, |(.., action)| said(action.and_then(|action| action.value.title.as_ref()))),
        Each::new("action-state", CellKind::Code, |(.., action)| state(*action)),
        Each::new("action-due", CellKind::Day, |(.., action)| due(*action)),
        Each::new("worked", CellKind::Code, |(course, _, action)| worked(measured, course, *action)),
        Each::new("action-responsible", CellKind::Text, |(.., action)| {
            position(action.and_then(|action| action.value.responsible.as_ref()))
        })
        .wide(),
        Each::new("item", CellKind::Id, |(course, ..)| item_cell(course)).data(),
    ]
}
