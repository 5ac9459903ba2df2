//! A change that alters or removes a figure of a time that is long over (PU2-17, PU2-20; MANAGEMENT.md H15).

use std::collections::{HashMap, HashSet};

use compact_str::CompactString;

use super::{Check, Rule, Sink, Threshold, Traits};
use crate::finding::{Arg, Field, Severity};
use crate::history::Change;
use crate::model::Status;
use crate::registry::{Registry, Run};
use crate::source::FileId;
use crate::table::{Column, Day, Decimal, Period, Row};

pub(super) const RULE: Rule = Rule {
    code: "PVP905",
    name: "figure-rewritten",
    severity: Severity::Warning,
    check: Check::Rewritten(Threshold { name: "months", default: 3 }, check),
    traits: Traits::NONE,
};

/// What a row is known by, whatever table it stands in: subject, item, channel and period.
type Key = (CompactString, CompactString, CompactString, Period);

fn check(change: &Change<'_>, today: Day, months: usize, sink: &mut Sink) {
    let files = |registry: &Registry| registry.figures().tables().map(|table| table.file).collect::<HashSet<FileId>>();
    let (old, new) = (files(change.before), files(change.after));
    if old.is_subset(&new) {
        return;
    }
    let months = i32::try_from(months).unwrap_or(i32::MAX).min(12 * 200);
    let is_over = |row: &Row| row.period.end(1).months_later(months) <= today;
    // What stands in tables that did not change is there still.
    let now = rows(change.after, |_| true);
    for run in change.before.figures().runs().filter(|run| !new.contains(&run.table.file)) {
        for row in run.rows().filter(|row| row.has_figure() && !row.is_refused && is_over(row)) {
            let key = key(run, row);
            // What does not run is checked for shape only.
            let description = change.after.by_name(&key.0).map(|id| change.after.get(id));
            if description.is_some_and(|description| matches!(description.status, Status::Planned | Status::Creation | Status::Retired)) {
                continue;
            }
            match now.get(&key).map(Vec::as_slice) {
                None | Some([]) => removed(change, &key, row, sink),
                Some(all) if all.iter().any(|(_, now)| now.says_the_same(row) || now.is_refused) => {}
                Some([(there, now), ..]) => altered(change, &key, row, (*there, now), sink),
            }
        }
    }
}

fn key(run: Run<'_>, row: &Row) -> Key {
    (run.series.subject.clone(), run.series.item.clone(), run.series.channel.clone(), row.period)
}

fn rows<'r>(registry: &'r Registry, wanted: impl Fn(FileId) -> bool) -> HashMap<Key, Vec<(Run<'r>, &'r Row)>> {
    let mut all: HashMap<Key, Vec<(Run<'r>, &'r Row)>> = HashMap::new();
    for run in registry.figures().runs().filter(|run| wanted(run.table.file)) {
        for row in run.rows() {
            all.entry(key(run, row)).or_default().push((run, row));
        }
    }
    all
}

fn altered(change: &Change<'_>, key: &Key, was: &Row, (run, now): (Run<'_>, &Row), sink: &mut Sink) {
    let columns =
        [(Column::Value, was.value(), now.value()), (Column::Part, was.part(), now.part()), (Column::Total, was.total(), now.total())];
    let is_alike = columns.iter().all(|(_, was, now)| was.is_some() == now.is_some());
    let Some((column, old, new)) = columns.into_iter().find(|(_, was, now)| was != now) else { return };
    // What is a figure of another sort now is shown whole, at its first cell.
    let filled = columns.iter().find(|(.., now)| now.is_some() && !is_alike).map_or(column, |(column, ..)| *column);
    let said = |number: Option<Decimal>, row: &Row| {
        number.filter(|_| is_alike).map_or_else(|| figure(row), |number| Arg::from(number.to_string()))
    };
    let finding = RULE.at(run.place(now, filled)).field(Field::new(filled.key())).arg("item", key.1.as_str());
    let finding = finding.arg("period", key.3.to_string()).arg("was", said(old, was)).arg("now", said(new, now));
    let description = change.after.by_name(&key.0).map(|id| change.after.get(id));
    sink.report(match description {
        Some(description) => finding.arg("title", description.title_arg()).about(description.file),
        None => finding.arg("title", Arg::Name(key.0.to_string())),
    });
}

/// The figure of a row as it is written: a result, `part/total`, or a result with its counts; words alone are none.
fn figure(row: &Row) -> Arg {
    let counts = match (row.part(), row.total()) {
        (Some(part), Some(total)) => Some(format!("{part}/{total}")),
        (None, Some(number)) | (Some(number), None) => Some(number.to_string()),
        (None, None) => None,
    };
    match (row.value(), counts) {
        (Some(value), Some(counts)) => Arg::from(format!("{value} ({counts})")),
        (Some(value), None) => Arg::from(value.to_string()),
        (None, Some(counts)) => Arg::from(counts),
        (None, None) => Arg::Word("figure-none".to_owned()),
    }
}

fn removed(change: &Change<'_>, key: &Key, was: &Row, sink: &mut Sink) {
    // What is gone altogether, other rules speak of.
    let Some(description) = change.after.by_name(&key.0).map(|id| change.after.get(id)) else { return };
    let place = description.id.as_ref().map_or(description.kind_place, |id| id.place);
    let finding = RULE.at(place).detail("removed").field(Field::new("id")).arg("title", description.title_arg());
    sink.report(finding.arg("item", key.1.as_str()).arg("period", key.3.to_string()).arg("was", figure(was)));
}
