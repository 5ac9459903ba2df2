//! The key performance indicators with their results, and the four quadrants of management: what is achieved and at what
//! cost, this year and farther (PU2-4, PU2-23).

use super::measured::{item_cell, name_cell, not_measured, period_cell, result_cell, series, subjects, verdict, verdict_cell};
use super::{Cell, CellKind, Column, Document, Figure, Filter, Known, Table, Tone};
use crate::measuring::{Course, Measured, Sort, Verdict, Window};
use crate::model::{Horizon, Kpi, KpiKind};

/// An indicator with how it was kept.
struct Row<'m, 'r> {
    course: &'m Course<'r>,
    kpi: &'r Kpi,
    window: Option<&'m Window>,
}

/// A quadrant: what is measured, how far it looks, how many indicators there are, and how many of them have a verdict and are met.
type Quadrant = (KpiKind, Option<Horizon>, usize, usize, usize);

/// The report on what belongs to those that the filter keeps.
pub fn report<'a>(known: &Known<'a>, filter: &Filter) -> Document<'a> {
    let measured = Measured::new(known.registry, known.policy.measuring(), known.today);
    let mut rows: Vec<Row<'_, 'a>> = Vec::new();
    for id in subjects(known, &measured, filter) {
        let kpis = known.get(id).performance().and_then(|performance| performance.value.kpis.value());
        for course in measured.of(id).iter().filter(|course| course.promise.sort == Sort::Kpi) {
            let is_it = |kpi: &&Kpi| {
                let named = course.promise.item.as_deref().and_then(|item| item.strip_prefix("kpi/"));
                kpi.id.as_ref().map(|id| id.value.as_str()) == named
            };
            if let Some(kpi) = kpis.into_iter().flat_map(|kpis| kpis.iter()).find(is_it) {
                rows.push(Row { course, kpi, window: measured.telling(course) });
            }
        }
    }
    let stands = |wanted: Verdict| rows.iter().filter(|row| verdict(row.window) == wanted).count();
    let judged = stands(Verdict::Met) + stands(Verdict::NotMet);
    let quadrants = quadrants(&rows);
    Document {
        name: "indicators",
        narrowed: filter.narrowings(known),
        figures: vec![
            Figure::count("indicators", rows.len()),
            Figure::count("indicators-measured", rows.iter().filter(|row| row.course.has_figures()).count()).of(rows.len()),
            Figure::count("indicators-reached", stands(Verdict::Met)).of(judged),
            Figure::count("indicators-missed", stands(Verdict::NotMet)).of(judged).gaps(Tone::Watch),
        ],
        tables: vec![
            Table { groups: 2, ..Table::new("main", &rows, of_indicators(known, &measured, &rows)) },
            Table::new("quadrants", &quadrants, of_quadrants()),
        ],
        ..Document::default()
    }
}

fn quadrants(rows: &[Row<'_, '_>]) -> Vec<Quadrant> {
    let mut all = Vec::new();
    for kind in [KpiKind::Effectiveness, KpiKind::Efficiency] {
        for horizon in [Some(Horizon::ShortTerm), Some(Horizon::LongTerm), None] {
            let of = || rows.iter().filter(|row| row.kpi.kind_of() == Some(kind) && row.kpi.horizon == horizon);
            let stands = |wanted: Verdict| of().filter(|row| verdict(row.window) == wanted).count();
            let count = of().count();
            if count > 0 || horizon.is_some() {
                all.push((kind, horizon, count, stands(Verdict::Met) + stands(Verdict::NotMet), stands(Verdict::Met)));
            }
        }
    }
    all
}

/// The result a year before the window.
fn year_before<'m>(row: &Row<'m, '_>) -> Option<&'m Window> {
    let window = row.window?;
    let first = window.first.months_later(-12);
    row.course.windows.iter().find(|other| other.first == first && other.period.length() == window.period.length())
}

fn of_indicators<'f, 'a>(known: &'f Known<'a>, measured: &'f Measured<'a>, rows: &[Row<'f, 'a>]) -> Vec<Column<'f, 'a, Row<'f, 'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, Row<'f, 'a>>;
    let excuse = |one: &Row<'_, '_>| not_measured(measured, one.course, one.window);
    vec![
        Each::new("description", CellKind::Id, |one| known.id(one.course.subject)),
        Each::new("title", CellKind::Text, |one| known.title(one.course.subject)),
        Each::new("kpi", CellKind::Text, |one| name_cell(one.course)),
        Each::new("kpi-kind", CellKind::Code, |one| kind(one.kpi.kind_of())),
        Each::new("horizon", CellKind::Code, |one| horizon(one.kpi.horizon)),
        Each::new("target", CellKind::Text, |one| Cell::Said(one.course.promise.said.clone())),
        Each::new("window", CellKind::Id, |one| period_cell(one.window)),
        Each::new("result", CellKind::Text, |one| result_cell(measured, one.course, one.window)),
        Each::new("verdict", CellKind::Code, |one| verdict_cell(verdict(one.window))),
        Each::new("not-measured", CellKind::Text, excuse).where_said(rows.iter().any(|one| excuse(one) != Cell::Nothing)),
        Each::new("year-before", CellKind::Text, |one| result_cell(measured, one.course, year_before(one))).wide(),
        Each::new("series", CellKind::Text, |one| series(measured, one.course)).wide(),
        Each::new("item", CellKind::Id, |one| item_cell(one.course)).data(),
        Each::new("owner", CellKind::Id, |one| known.owner(one.course.subject)).wide(),
    ]
}

fn kind<'a>(kind: Option<KpiKind>) -> Cell<'a> {
    kind.map_or(Cell::Nothing, |kind| Cell::Coded(crate::schema::Codes::KpiKind, kind.key()))
}

fn horizon<'a>(horizon: Option<Horizon>) -> Cell<'a> {
    horizon.map_or(Cell::Nothing, |horizon| Cell::Coded(crate::schema::Codes::Horizon, horizon.key()))
}

fn of_quadrants<'f, 'a>() -> Vec<Column<'f, 'a, Quadrant>> {
    type Each<'f, 'a> = Column<'f, 'a, Quadrant>;
    vec![
        Each::new("kpi-kind", CellKind::Code, |(of, ..)| kind(Some(*of))),
        Each::new("horizon", CellKind::Code, |(_, of, ..)| horizon(*of)),
        Each::new("indicators", CellKind::Number, |(_, _, count, ..)| Cell::Number(*count)),
        Each::new("indicators-judged", CellKind::Number, |(_, _, _, judged, _)| Cell::Number(*judged)),
        Each::new("indicators-reached", CellKind::Number, |(.., reached)| Cell::Number(*reached)),
    ]
}
