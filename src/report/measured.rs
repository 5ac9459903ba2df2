//! What the reports on measuring have in common: which promises are asked for, and what is said of one.

use super::{Cell, Filter, Known, Tone};
use crate::measuring::{Course, Measured, Reason, Verdict, Window};
use crate::registry::DescriptionId;
use crate::schema::{Codes, Has};

/// Whether the reports speak of what a description promises: it runs, and is asked for.
pub(super) fn is_asked(known: &Known<'_>, measured: &Measured<'_>, filter: &Filter, id: DescriptionId) -> bool {
    !known.get(id).broken && measured.runs(id) && filter.keeps(known.registry, id)
}

/// The descriptions whose promises are asked for, by their titles.
pub(super) fn subjects(known: &Known<'_>, measured: &Measured<'_>, filter: &Filter) -> Vec<DescriptionId> {
    let mut subjects: Vec<DescriptionId> = known
        .registry
        .descriptions()
        .filter(|(id, description)| description.has(Has::Levels) && is_asked(known, measured, filter, *id))
        .map(|(id, _)| id)
        .collect();
    subjects.sort_by(|a, b| known.by_title(*a, *b));
    subjects
}

/// How a promise stands: as its telling window does; without any, there is no figure.
pub(super) fn verdict(window: Option<&Window>) -> Verdict {
    window.map_or(Verdict::Open(Reason::NoData), |window| window.outcome.verdict)
}

/// A verdict in a word.
pub(super) fn verdict_cell<'a>(verdict: Verdict) -> Cell<'a> {
    let tone = match verdict {
        Verdict::Met => Tone::Good,
        Verdict::NotMet => Tone::Bad,
        Verdict::Open(Reason::NoData | Reason::Contradictory | Reason::Unread) => Tone::Watch,
        Verdict::Open(_) => Tone::Plain,
    };
    Cell::Code("verdict", verdict.key()).marked(tone)
}

/// The result of a window.
pub(super) fn result_cell<'a>(measured: &Measured<'_>, course: &Course<'_>, window: Option<&Window>) -> Cell<'a> {
    window.and_then(|window| measured.result(course, window)).map_or(Cell::Nothing, Cell::Said)
}

/// The cases of a window, where they are counted.
pub(super) fn cases_cell<'a>(window: Option<&Window>) -> Cell<'a> {
    let cases = window.and_then(|window| window.outcome.cases);
    let whole = cases.and_then(|cases| usize::try_from(cases / crate::table::MICRO).ok());
    whole.map_or(Cell::Nothing, Cell::Number)
}

/// What a promise is called.
pub(super) fn name_cell<'a>(course: &Course<'_>) -> Cell<'a> {
    Cell::Said(course.promise.name.clone())
}

/// What a promise measures, by the code of its indicator.
pub(super) fn indicator_cell<'a>(course: &Course<'_>) -> Cell<'a> {
    course.promise.indicator.map_or(Cell::Nothing, |indicator| Cell::Coded(Codes::Indicator, indicator.key()))
}

/// What rows name a promise by.
pub(super) fn item_cell<'a>(course: &Course<'_>) -> Cell<'a> {
    Cell::id(course.promise.item.as_ref().map(ToString::to_string))
}

/// A text of a description in the reader's language, as words.
pub(super) fn said(text: Option<&crate::model::Text>) -> Cell<'_> {
    text.map_or(Cell::Nothing, Cell::Title)
}

/// A period as a cell.
pub(super) fn period_cell<'a>(window: Option<&Window>) -> Cell<'a> {
    window.map_or(Cell::Nothing, |window| Cell::Id(window.period.to_string()))
}

/// The position of somebody.
pub(super) fn position(manager: Option<&crate::model::Manager>) -> Cell<'_> {
    manager.and_then(|manager| manager.position.as_ref()).map_or(Cell::Nothing, Cell::Title)
}
