//! When descriptions last changed in what they say, the oldest first; and each of their groups, where that was asked for.
//!
//! Those that PVP901 is about: life situations, services and resources; not retired and not broken ones. One is stale where
//! that rule says so, whatever its severity: neither changed nor reviewed for so many months. What is not as the last commit
//! has it has just changed: it has no day yet and is not stale. What was changed by a clock that ran ahead has no day either. A group changes by what it says itself; a description
//! changes by links that others make or cut as well, and so may be younger than any of its groups.

use jiff::civil::Date;

use super::{Cell, CellKind, Column, Document, Figure, Filter, Known, Statement, Table, Tone, groups, people};
use crate::finding::Arg;
use crate::history::LastChange;
use crate::registry::{DescriptionId, Run};
use crate::rules;
use crate::table::Day;

/// How many months make the year that a figure speaks of.
const YEAR: usize = 12;

/// A description and its last change.
#[derive(Clone, Copy)]
struct Aged {
    id: DescriptionId,
    changed: Changed,
    is_stale: bool,
}

/// When a description last changed, the oldest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Changed {
    /// By a clock that was wrong.
    Unknown,
    On(Date),
    /// Just now: it is not committed yet.
    Uncommitted,
}

impl Changed {
    fn day(self) -> Option<Date> {
        match self {
            Self::On(day) => Some(day),
            Self::Unknown | Self::Uncommitted => None,
        }
    }
}

/// The report.
pub fn report<'a>(known: &Known<'a>, filter: &Filter) -> Document<'a> {
    let months = rules::stale_after(known.policy);
    let today: Option<Date> = known.today.parse().ok();
    let kept = known.registry.descriptions().filter(|(id, one)| rules::is_kept(one) && filter.keeps(known.registry, *id));
    let mut all: Vec<Aged> = kept.map(|(id, _)| aged(known, id, months, today)).collect();
    all.sort_by(|a, b| a.changed.cmp(&b.changed).then_with(|| known.by_title(a.id, b.id)));
    let is_old = |one: &&Aged| one.changed.day().zip(today).is_some_and(|(changed, today)| rules::is_over(changed, YEAR, today));
    let fresh = all.iter().filter(|one| one.changed == Changed::Uncommitted).count();
    let stale = all.iter().filter(|one| one.is_stale).count();
    let mut statements = vec![Statement { key: "freshness-months", args: vec![("months", Arg::Number(months))], tone: Tone::Plain }];
    if fresh > 0 {
        statements.push(Statement { key: "freshness-uncommitted", args: vec![("count", Arg::Number(fresh))], tone: Tone::Plain });
    }
    let mut tables = vec![Table::new("main", &all, columns(known, &all, today))];
    tables.extend(known.groups.map(|_| of_groups(known, &all, today)));
    Document {
        name: "freshness",
        narrowed: filter.narrowings(known),
        statements,
        figures: vec![
            Figure::count("kept-descriptions", all.len()),
            Figure::count("stale-descriptions", stale).of(all.len()).gaps(Tone::Watch),
            Figure::count("unchanged-for-a-year", all.iter().filter(is_old).count()).of(all.len()),
            Figure::count("uncommitted-descriptions", fresh).of(all.len()),
        ],
        tables,
        ..Document::default()
    }
}

fn aged(known: &Known<'_>, id: DescriptionId, months: usize, today: Option<Date>) -> Aged {
    let description = known.get(id);
    let last = known.ages.and_then(|ages| ages.last.get(&description.name));
    let day = |last: &LastChange| today.and_then(|today| last.day_by(today)).map_or(Changed::Unknown, Changed::On);
    let is_stale = last.zip(today).is_some_and(|(last, today)| rules::is_stale(description, last, months, today));
    Aged { id, changed: last.map_or(Changed::Uncommitted, day), is_stale }
}

fn columns<'f, 'a>(known: &'f Known<'a>, all: &[Aged], today: Option<Date>) -> Vec<Column<'f, 'a, Aged>> {
    type Each<'f, 'a> = Column<'f, 'a, Aged>;
    let figure = |id: DescriptionId| last_figure(known, id);
    vec![
        Each::new("description", CellKind::Id, |one| known.called(one.id)),
        Each::new("title", CellKind::Text, |one| known.title(one.id)).data(),
        Each::new("kind", CellKind::Code, |one| known.kind(one.id)).wide(),
        Each::new("owner", CellKind::Id, |one| known.owner(one.id)),
        Each::new("manager", CellKind::Id, |one| people::manager(known, one.id)).wide(),
        Each::new("last-change", CellKind::Day, |one| one.changed.day().map_or(Cell::Nothing, |day| Cell::Day(day.to_string()))),
        Each::new("days-since-change", CellKind::Number, move |one| days(one.changed.day(), today)),
        Each::new("reviewed", CellKind::Day, |one| known.reviewed(one.id)),
        Each::new("last-figure", CellKind::Day, move |one| figure(one.id).map_or(Cell::Nothing, |day| Cell::Day(day.to_string())))
            .where_said(all.iter().any(|one| figure(one.id).is_some())),
        Each::new("freshness", CellKind::Code, |one| match one.changed {
            _ if one.is_stale => Cell::Code("freshness", "stale").marked(Tone::Watch),
            Changed::On(_) | Changed::Unknown => Cell::Code("freshness", "current").marked(Tone::Good),
            Changed::Uncommitted => Cell::Code("freshness", "uncommitted-now"),
        }),
    ]
}

/// The last day of the newest period that there is a figure for, requests included.
fn last_figure(known: &Known<'_>, id: DescriptionId) -> Option<Day> {
    let starts = known.policy.measuring().year_starts;
    let rows = known.registry.figures().of(&known.get(id).name).flat_map(Run::rows);
    let behind = rows.filter(|row| row.has_figure()).map(|row| row.period.end(starts)).max()?;
    Some(behind.days_later(-1))
}

/// How many days have passed; none since a day that is yet to come.
fn days<'a>(since: Option<Date>, today: Option<Date>) -> Cell<'a> {
    let days = since.zip(today).and_then(|(since, today)| since.until(today).ok()).map(|span| span.get_days().max(0));
    days.and_then(|days| usize::try_from(days).ok()).map_or(Cell::Nothing, Cell::Number)
}

/// Days since each group last changed.
fn of_groups<'a>(known: &Known<'a>, all: &[Aged], today: Option<Date>) -> Table<'a> {
    type Each<'f, 'a> = Column<'f, 'a, Aged>;
    let mut columns = vec![
        Each::new("description", CellKind::Id, |one| known.called(one.id)),
        Each::new("title", CellKind::Text, |one| known.title(one.id)).data(),
        Each::new("kind", CellKind::Code, |one| known.kind(one.id)).wide(),
    ];
    columns.extend(groups::columns().filter(|(key, _)| *key != "functions").map(|(key, name)| {
        let column = Each::new(name, CellKind::Number, move |one| {
            let of = known.groups.and_then(|groups| groups.get(&known.get(one.id).name));
            days(of.and_then(|groups| groups.get(key)).zip(today).and_then(|(last, today)| last.day_by(today)), today)
        });
        match key {
            _ if groups::is_part(key) => column.wide(),
            // Of agreements and measurements pages have no room.
            _ if groups::is_of_services(key) => column,
            _ => column.data(),
        }
    }));
    Table::new("groups", all, columns)
}
