//! One description against the rows of its figures: its promises in their windows, and rows that contradict each other.

use std::collections::BTreeMap;

use compact_str::CompactString;

use super::judge::Span;
use super::{Bounds, Contradiction, Course, Dated, Manner, Promised, Published, Rules, Window, Words, above_whole, judge, promised};
use crate::model::Description;
use crate::registry::{DescriptionId, Registry, Run};
use crate::source::Place;
use crate::table::{Column, Day, Decimal, Period, Row};

/// How many years before today somebody can have begun to measure: earlier windows are not looked for.
const OLDEST_YEARS: i32 = 10;

/// Figures that contradict themselves or each other.
#[derive(Clone, Debug)]
pub struct Clash {
    /// What is measured.
    pub subject: DescriptionId,
    /// What of it, as rows name it.
    pub item: CompactString,
    /// The time that the figures are for.
    pub period: Period,
    /// What is wrong.
    pub kind: ClashKind,
    /// The cell that shows it.
    pub place: Place,
    /// Its column.
    pub column: Column,
    /// Other rows that belong to it.
    pub also: Vec<Place>,
}

/// How figures clash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClashKind {
    /// A row by itself.
    Row(Contradiction),
    /// Channels have more than all of them together.
    AboveWhole,
    /// The same series and period stand twice, with the same figures.
    Twice,
    /// The same, with other figures.
    TwiceOtherwise,
}

/// The rows of one item of a subject, by their channels and periods.
pub type Rows<'r> = Vec<(Dated<'r>, Run<'r>)>;

/// The rows of a subject by their items; of rows that say the same twice, one.
pub fn rows_of<'r>(registry: &'r Registry, subject: &str, year_starts: i8) -> BTreeMap<&'r str, Rows<'r>> {
    let mut items: BTreeMap<&str, Rows<'r>> = BTreeMap::new();
    for run in registry.figures().of(subject) {
        let rows = items.entry(run.series.item.as_str()).or_default();
        rows.extend(run.rows().map(|row| {
            let (first, end) = (row.period.first(year_starts), row.period.end(year_starts));
            let (file, channel) = (run.table.file, run.series.channel.as_str());
            (Dated { row, file, channel, first, end, is_contested: false }, run)
        }));
    }
    for rows in items.values_mut() {
        let key =
            |(dated, run): &(Dated<'r>, Run<'r>)| (dated.channel, dated.first, dated.row.period.length(), run.table.file, dated.row.line);
        rows.sort_by(|a, b| key(a).cmp(&key(b)));
    }
    items
}

/// One row for each channel and period, rather one with a figure than one with words alone; where several differ, that is
/// known of it.
pub(super) fn once<'r>(rows: &Rows<'r>) -> Vec<Dated<'r>> {
    let same = |(a, _): &(Dated<'_>, Run<'_>), (b, _): &(Dated<'_>, Run<'_>)| a.channel == b.channel && a.row.period == b.row.period;
    let of_one = rows.chunk_by(same).filter_map(|alike| {
        let (first, _) = alike.iter().find(|(dated, _)| dated.row.has_figure() || dated.row.is_refused).or(alike.first())?;
        Some(Dated { is_contested: alike.iter().any(|(other, _)| !other.row.says_the_same(first.row)), ..*first })
    });
    of_one.collect()
}

/// A description while it is judged.
pub(super) struct Subject<'r, 'm> {
    pub(super) id: DescriptionId,
    pub(super) description: &'r Description,
    pub(super) registry: &'r Registry,
    pub(super) rules: &'m Rules,
    pub(super) words: Option<&'m Words<'r>>,
}

impl<'r> Subject<'r, '_> {
    pub(super) fn judged(&self) -> (Vec<Course<'r>>, Vec<Clash>) {
        let promised = promised(self.description, self.registry);
        let items = rows_of(self.registry, &self.description.name, self.rules.year_starts);
        let mut clashes = Vec::new();
        for (item, rows) in &items {
            let promise = promised.iter().find(|promise| promise.item.as_deref() == Some(item));
            self.clashes(item, rows, promise, &mut clashes);
        }
        let courses = promised.into_iter().map(|promise| {
            let rows = self.rows_among(&promise, &items);
            let windows = windows(&promise, &rows, self.since(&promise), *self.rules);
            Course { subject: self.id, promise, windows }
        });
        (courses.collect(), clashes)
    }

    /// The rows that a promise is judged by.
    pub(super) fn rows(&self, promise: &Promised<'_>) -> Vec<Dated<'r>> {
        self.rows_among(promise, &rows_of(self.registry, &self.description.name, self.rules.year_starts))
    }

    fn rows_among(&self, promise: &Promised<'_>, items: &BTreeMap<&'r str, Rows<'r>>) -> Vec<Dated<'r>> {
        let rows = promise.item.as_deref().and_then(|item| items.get(item));
        let volume = || promise.requests.and_then(|kind| items.get(format!("volume/{}", kind.key()).as_str()));
        match rows.or_else(volume) {
            Some(rows) => once(rows),
            None => promise.published.as_ref().map(|published| self.of_published(promise, published)).unwrap_or_default(),
        }
    }

    /// The day from which on a promise is measured, where somebody said so.
    pub(super) fn since(&self, promise: &Promised<'_>) -> Option<Day> {
        self.words.zip(promise.item.as_deref()).and_then(|(words, item)| words.since(item, self.rules.year_starts))
    }

    /// The rows of the published level that an agreed one stands for, as far as they say something of it (H5).
    fn of_published(&self, promise: &Promised<'_>, published: &Published<'_>) -> Vec<Dated<'r>> {
        let mut items = rows_of(self.registry, published.subject, self.rules.year_starts);
        let rows = items.remove(published.item.as_str()).map(|rows| once(&rows)).unwrap_or_default();
        let Manner::PerCase(_) = promise.bounds.manner else { return rows };
        let says_something = |dated: &Dated<'_>| {
            let row = dated.row;
            (row.value().is_none() || published.has_same_share) && (row.total().is_none() || published.has_same_bounds)
        };
        rows.into_iter().filter(says_something).collect()
    }

    /// What contradicts itself in the rows of an item.
    fn clashes(&self, item: &str, rows: &Rows<'_>, promise: Option<&Promised<'_>>, found: &mut Vec<Clash>) {
        // Requests are only counted.
        let counted = Bounds { min: None, max: None, manner: Manner::Sum, is_percent: false };
        let bounds = promise.map_or(&counted, |promise| &promise.bounds);
        let clash = |(dated, run): &(Dated<'_>, Run<'_>), kind, column, also| Clash {
            subject: self.id,
            item: item.into(),
            period: dated.row.period,
            kind,
            place: run.place(dated.row, column),
            column,
            also,
        };
        for row in rows.iter().filter(|(dated, _)| !dated.row.is_refused) {
            let Some(wrong) = bounds.contradiction(row.0.row) else { continue };
            let column = match wrong {
                Contradiction::PartAboveTotal => Column::Part,
                Contradiction::Negative => negative(row.0.row),
                Contradiction::AboveHundred | Contradiction::Verdicts => Column::Value,
            };
            found.push(clash(row, ClashKind::Row(wrong), column, Vec::new()));
        }
        let same = |(a, _): &(Dated<'_>, Run<'_>), (b, _): &(Dated<'_>, Run<'_>)| a.channel == b.channel && a.row.period == b.row.period;
        for alike in rows.chunk_by(same).filter(|alike| alike.len() > 1) {
            let (first, rest) = alike.split_first().expect("there are several");
            for other in rest {
                let kind = if other.0.row.says_the_same(first.0.row) { ClashKind::Twice } else { ClashKind::TwiceOtherwise };
                found.push(clash(other, kind, Column::Subject, vec![first.1.place(first.0.row, Column::Subject)]));
            }
        }
        let all = once(rows);
        for whole in above_whole(&all) {
            let is_whole = |(dated, _): &&(Dated<'_>, Run<'_>)| dated.channel.is_empty() && dated.row.period == whole.row.period;
            let of_channel = |(dated, _): &&(Dated<'_>, Run<'_>)| !dated.channel.is_empty() && dated.row.period == whole.row.period;
            let Some(row) = rows.iter().find(is_whole) else { continue };
            let also = rows.iter().filter(of_channel).map(|(dated, run)| run.place(dated.row, Column::Total)).collect();
            found.push(clash(row, ClashKind::AboveWhole, Column::Total, also));
        }
    }
}

/// The column of the number below zero.
fn negative(row: &Row) -> Column {
    let columns = [(row.value(), Column::Value), (row.part(), Column::Part), (row.total(), Column::Total)];
    columns.into_iter().find(|(number, _)| number.is_some_and(Decimal::is_negative)).map_or(Column::Value, |(_, column)| column)
}

/// The windows of a promise; `since`: the day from which on it is measured, where somebody said so.
pub(super) fn windows(promise: &Promised<'_>, rows: &[Dated<'_>], since: Option<Day>, rules: Rules) -> Vec<Window> {
    let starts = rules.year_starts;
    let judged = |span: &Span, rows: &[Dated<'_>]| Window::new(span, &promise.bounds.judge(span, rows, &promise.channels, rules), rules);
    let Some(length) = promise.window else {
        let mut by_day: Vec<Dated<'_>> = rows.to_vec();
        by_day.sort_by_key(|dated| dated.first);
        let longest = rows.iter().map(|dated| dated.end.since(dated.first)).max().unwrap_or(0);
        let own = judge::own_windows(rows).into_iter().map(|period| Span::of(period, starts));
        return own.map(|span| judged(&span, &around(&by_day, longest, &span))).collect();
    };
    let mut held: BTreeMap<Day, Vec<Dated<'_>>> = BTreeMap::new();
    for dated in rows {
        let own = dated.row.period;
        let earliest = if own.length() == length {
            Span { period: own, first: dated.first, end: dated.end }
        } else {
            Span::of(length.around(dated.first, starts), starts)
        };
        for span in earliest.onwards(starts).take_while(|span| span.first < dated.end) {
            held.entry(span.first).or_default().push(*dated);
        }
    }
    let oldest = rules.today.months_later(-12 * OLDEST_YEARS);
    let first = held.keys().next().copied().into_iter().chain(since.map(|day| day.max(oldest))).min();
    let Some(first) = first else { return Vec::new() };
    let last = held.keys().next_back().copied().unwrap_or(first);
    let all = Span::of(length.around(first, starts), starts).onwards(starts);
    let wanted = all.take_while(|span| span.first <= last || span.end <= rules.today);
    let judged = wanted.filter_map(|span| match held.get(&span.first) {
        Some(rows) => Some(judged(&span, rows)),
        // Nobody misses what was not yet measured.
        None => since.is_none_or(|since| span.end > since).then(|| judged(&span, &[])),
    });
    judged.collect()
}

/// The rows that share a day with a window, of rows in the order of their first days, none of which has more days than
/// `longest`.
fn around<'d, 'r>(rows: &'d [Dated<'r>], longest: i32, span: &Span) -> Vec<Dated<'r>>
where
    'r: 'd,
{
    let earliest = span.first.days_later(-longest);
    let from = rows.partition_point(|dated| dated.first < earliest);
    rows[from..].iter().take_while(|dated| dated.first < span.end).filter(|dated| dated.end > span.first).copied().collect()
}
