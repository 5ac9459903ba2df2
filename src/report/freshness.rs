//! When descriptions last changed in what they say, the oldest first; and each of their groups, where that was asked for.
//!
//! Those that PVP901 is about: life situations, services and resources; not retired and not broken ones. One is stale where
//! that rule says so, whatever its severity: neither changed nor reviewed for so many months. What is not as the last commit
//! has it has just changed: it has no day yet and is not stale. A group changes by what it says itself; a description
//! changes by links that others make or cut as well, and so may be younger than any of its groups.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::{Cell, Column, Document, Figure, Filter, Kind, Known, Statement, Table, Tone, groups, people};
use crate::finding::Arg;
use crate::history::LastChange;
use crate::registry::DescriptionId;
use crate::rules;

const COLUMNS: [Column; 9] = [
    Column::new("description", Kind::Id),
    Column::new("title", Kind::Text),
    Column::new("kind", Kind::Code).wide(),
    Column::new("owner", Kind::Id),
    Column::new("manager", Kind::Id).wide(),
    Column::new("last-change", Kind::Day),
    Column::new("days-since-change", Kind::Number),
    Column::new("reviewed", Kind::Day),
    Column::new("freshness", Kind::Code),
];

/// How many months make the year that a figure speaks of.
const YEAR: usize = 12;

/// A description and the day of its last change, where it is known.
#[derive(Clone, Copy)]
struct Aged {
    id: DescriptionId,
    changed: Option<Date>,
    is_stale: bool,
}

/// The report.
pub fn report<'a>(known: &Known<'a>, filter: &Filter) -> Document<'a> {
    let months = rules::stale_after(known.policy);
    let today: Option<Date> = known.today.parse().ok();
    let kept = known.registry.descriptions().filter(|(id, one)| rules::is_kept(one) && filter.keeps(known.registry, *id));
    let mut all: Vec<Aged> = kept.map(|(id, _)| aged(known, id, months, today)).collect();
    all.sort_by(|a, b| by_day(a.changed, b.changed).then_with(|| known.by_title(a.id, b.id)));
    let is_old = |one: &&Aged| one.changed.zip(today).is_some_and(|(changed, today)| rules::is_over(changed, YEAR, today));
    let fresh = all.iter().filter(|one| one.changed.is_none()).count();
    let stale = all.iter().filter(|one| one.is_stale).count();
    let mut statements = vec![Statement { key: "freshness-months", args: vec![("months", Arg::Number(months))], tone: Tone::Plain }];
    if fresh > 0 {
        statements.push(Statement { key: "freshness-uncommitted", args: vec![("count", Arg::Number(fresh))], tone: Tone::Plain });
    }
    let mut tables = vec![Table::new("main", &COLUMNS, all.iter().map(|one| row(known, one, today)).collect())];
    tables.extend(known.groups.map(|_| of_groups(known, &all, today)));
    Document {
        name: "freshness",
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
    let changed = known.ages.and_then(|ages| ages.last.get(&description.name)).and_then(LastChange::day);
    let is_stale = changed.zip(today).is_some_and(|(changed, today)| {
        let confirmed = rules::confirmed(description, changed, today);
        rules::is_over(confirmed, months, today)
    });
    Aged { id, changed, is_stale }
}

/// The older one first; what has just changed comes last.
fn by_day(a: Option<Date>, b: Option<Date>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => a.cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

fn row<'a>(known: &Known<'a>, one: &Aged, today: Option<Date>) -> Vec<Cell<'a>> {
    let description = known.get(one.id);
    let freshness = match one.changed {
        _ if one.is_stale => Cell::Code("freshness", "stale").marked(Tone::Watch),
        Some(_) => Cell::Code("freshness", "current").marked(Tone::Good),
        None => Cell::Code("freshness", "uncommitted-now"),
    };
    vec![
        known.id(one.id),
        known.title(one.id),
        description.kind.map_or(Cell::Nothing, |kind| Cell::Code("kind", kind.key())),
        known.owner(one.id),
        people::manager(known, one.id),
        one.changed.map_or(Cell::Nothing, |day| Cell::Day(day.to_string())),
        days(one.changed, today),
        description.reviewed.as_ref().map_or(Cell::Nothing, |day| Cell::Day(day.value.to_string())),
        freshness,
    ]
}

/// How many days have passed; none since a day that is yet to come.
fn days<'a>(since: Option<Date>, today: Option<Date>) -> Cell<'a> {
    let days = since.zip(today).and_then(|(since, today)| since.until(today).ok()).map(|span| span.get_days().max(0));
    days.and_then(|days| usize::try_from(days).ok()).map_or(Cell::Nothing, Cell::Number)
}

/// Days since each group last changed.
fn of_groups<'a>(known: &Known<'a>, all: &[Aged], today: Option<Date>) -> Table<'a> {
    let keys: Vec<&str> = groups::columns().map(|(key, _)| key).filter(|key| *key != "functions").collect();
    let mut columns =
        vec![Column::new("description", Kind::Id), Column::new("title", Kind::Text).wide(), Column::new("kind", Kind::Code).wide()];
    let of = |key: &&str| groups::column(key, Kind::Number).map(|column| if groups::is_part(key) { column.wide() } else { column });
    columns.extend(keys.iter().filter_map(of));
    let row = |one: &Aged| {
        let description = known.get(one.id);
        let of = known.groups.and_then(|groups| groups.get(&description.name));
        let mut row =
            vec![known.id(one.id), known.title(one.id), description.kind.map_or(Cell::Nothing, |kind| Cell::Code("kind", kind.key()))];
        row.extend(keys.iter().map(|key| days(of.and_then(|groups| groups.get(*key)).and_then(LastChange::day), today)));
        row
    };
    Table::new("groups", &columns, all.iter().map(row).collect())
}
