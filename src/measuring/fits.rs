//! Whether rows name something that is there and say what it can be measured by (MANAGEMENT.md A, H1, H2, H7). What does not
//! fit is found here for the rules of reading and of links.

use std::collections::BTreeMap;

use super::{Course, Measured, Promised, Window, promised};
use crate::finding::{Arg, Field, Finding};
use crate::model::{Agreement, Description, Measurements, Role, Service, Stated};
use crate::names;
use crate::registry::{Run, is_measured};
use crate::schema::suggest::nearest;
use crate::schema::{Has, Kind, is_placeholder};
use crate::source::Place;
use crate::table::{Column, Item, Period, Row, Table};

/// All that does not fit: table by table, then what is written about figures.
pub(super) fn misfits(measured: &Measured<'_>) -> Vec<Finding> {
    let tables = measured.registry.figures().tables().flat_map(|table| of_table(table, measured));
    tables.chain(of_words(measured)).collect()
}

/// What is written about figures: one description of them for each subject, items that are there, windows that were missed.
fn of_words(measured: &Measured<'_>) -> Vec<Finding> {
    let registry = measured.registry;
    let mut found = Vec::new();
    for (_, description, body) in registry.all::<Measurements>().filter(|(_, description, _)| !description.broken) {
        let Some(of) = description.linked(Role::Measures).next() else { continue };
        let Some(id) = registry.by_name(&of.value) else { continue };
        let measurable = registry.get(id);
        if let Some(first) = measured.words(id).filter(|words| words.description.file != description.file) {
            let finding = Finding::new(names::DUPLICATE_ID, of.place).detail("measured").field(Field::new(of.path.clone()));
            let first = first.description.linked(Role::Measures).next().map_or(first.description.kind_place, |of| of.place);
            found.push(finding.arg("title", measurable.title_arg()).also("first", first));
            continue;
        }
        let Some(kind) = measurable.kind.filter(|kind| is_measured(*kind) && !measurable.broken) else { continue };
        let subject = Subject { description: measurable, kind, promised: promised(measurable, registry) };
        let series = body.series.iter().filter_map(|series| series.item.as_ref());
        let excused = body.not_measured.iter().filter_map(|excuse| excuse.item.as_ref());
        let actions = body.corrective_actions.value().into_iter().flat_map(|actions| actions.iter()).map(|action| &action.value);
        let of_actions = actions.clone().flat_map(|action| &action.r#for);
        for item in series.chain(excused.clone()).chain(of_actions) {
            if let Some(wrong) = Item::of(&item.value).map(|item| subject.stands(item)).filter(|stands| *stands != Stands::There) {
                let finding = subject.misfit(wrong, &item.value, item.place, &item.path);
                found.push(finding.arg("count", 0_usize));
            }
        }
        for item in excused {
            let is_due = |course: &&Course<'_>| measured.last_due(course).is_some_and(|due| due.row().is_some());
            if let Some(course) = measured.course(id, &item.value).filter(is_due) {
                let period = measured.last_due(course).map(|due| due.period.to_string()).unwrap_or_default();
                let finding = Finding::new(names::BAD_VALUE, item.place).detail("measured-after-all").field(Field::new(item.path.clone()));
                found.push(finding.arg("item", item.value.as_str()).arg("period", period));
            }
        }
        for action in actions {
            let courses: Vec<&Course<'_>> = action.r#for.iter().filter_map(|item| measured.course(id, &item.value)).collect();
            // Where nothing at all is known of the promises, the tables are not here.
            let is_measured = courses.iter().any(|course| !course.windows.is_empty());
            for missed in action.missed.iter().filter(|_| is_measured) {
                let Some(period) = Period::read(&missed.value) else { continue };
                let is_missed = |window: &Window| window.period == period && window.is_met() == Some(false);
                if !courses.iter().any(|course| course.windows.iter().any(is_missed)) {
                    let finding = Finding::new(names::BAD_VALUE, missed.place).detail("not-missed").field(Field::new(missed.path.clone()));
                    let stands = courses.iter().flat_map(|course| &course.windows).find(|window| window.period == period);
                    let stands = stands.map_or("window-none", |window| window.verdict.key());
                    found.push(finding.arg("period", missed.value.as_str()).arg("verdict", Arg::Word(format!("verdict-{stands}"))));
                }
            }
        }
    }
    found
}

/// What is known of a subject while its rows are looked at.
struct Subject<'r> {
    description: &'r Description,
    kind: Kind,
    promised: Vec<Promised<'r>>,
}

fn of_table(table: &Table, measured: &Measured<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut subjects: BTreeMap<&str, Vec<Run<'_>>> = BTreeMap::new();
    for run in measured.registry.figures().runs_of(table) {
        subjects.entry(run.series.subject.as_str()).or_default().push(run);
    }
    for (name, runs) in subjects {
        let registry = measured.registry;
        let count: usize = runs.iter().map(|run| run.rows().count()).sum();
        let Some(first) = first_row(&runs) else { continue };
        let finding = |rule, detail| {
            let finding = Finding::new(rule, table.place(first, Column::Subject)).detail(detail).field(Field::new(Column::Subject.key()));
            finding.arg("id", name).arg("count", count)
        };
        let Some(id) = registry.by_name(name) else {
            if !registry.may_be_there(name) {
                let near = registry.measured_like(name);
                let finding = finding(names::DANGLING_REFERENCE, "figure-subject").arg("suggestions", registry.with_titles(&near));
                found.push(finding.resting_on(crate::finding::Evidence::Reference { id: name.to_owned(), meant: near }));
            }
            continue;
        };
        let description = registry.get(id);
        let Some(kind) = description.kind.filter(|_| !description.broken) else { continue };
        if !is_measured(kind) {
            found.push(finding(names::WRONG_KIND_REFERENCE, "figure-subject").arg("found", Arg::Word(format!("kind-{}", kind.key()))));
            continue;
        }
        let subject = Subject { description, kind, promised: promised(description, registry) };
        let start = found.len();
        of_subject(&subject, table, &runs, measured, &mut found);
        for finding in &mut found[start..] {
            finding.about = description.file;
        }
    }
    found
}

fn registry_words<'r>(measured: &Measured<'r>, subject: &Subject<'_>) -> Option<super::Words<'r>> {
    measured.words(measured.registry.id_of_file(subject.description.file)?)
}

fn first_row<'r>(runs: &[Run<'r>]) -> Option<&'r Row> {
    runs.iter().filter_map(|run| run.rows().min_by_key(|row| row.line)).min_by_key(|row| row.line)
}

fn of_subject(subject: &Subject<'_>, table: &Table, runs: &[Run<'_>], measured: &Measured<'_>, found: &mut Vec<Finding>) {
    let mut items: BTreeMap<&str, Vec<Run<'_>>> = BTreeMap::new();
    let mut channels: BTreeMap<&str, Vec<Run<'_>>> = BTreeMap::new();
    for run in runs {
        items.entry(run.series.item.as_str()).or_default().push(*run);
        if !run.series.channel.is_empty() {
            channels.entry(run.series.channel.as_str()).or_default().push(*run);
        }
    }
    let count = |runs: &[Run<'_>]| runs.iter().map(|run| run.rows().count()).sum::<usize>();
    for (text, runs) in items {
        let (Some(item), Some(first)) = (Item::of(text), first_row(&runs)) else { continue };
        let stands = subject.stands(item);
        let has_ended = || registry_words(measured, subject).is_some_and(|words| words.has_ended(text));
        if stands != Stands::There {
            if !has_ended() {
                let finding = subject.misfit(stands, text, table.place(first, Column::Item), Column::Item.key());
                found.push(finding.arg("count", count(&runs)));
            }
            continue;
        }
        for run in &runs {
            of_rows(subject, item, *run, measured, found);
        }
    }
    let known = subject.channels();
    // What stands in place of a channel was reported.
    for (channel, runs) in channels.into_iter().filter(|(channel, _)| !known.contains(channel) && !is_placeholder(channel)) {
        let Some(first) = first_row(&runs) else { continue };
        // One that cannot be used was reported, and may have been meant.
        if subject.has_unclear_channels() {
            continue;
        }
        let finding = Finding::new(names::DANGLING_REFERENCE, table.place(first, Column::Channel)).detail("figure-channel");
        let finding =
            finding.field(Field::new(Column::Channel.key())).arg("channel", channel).arg("title", subject.description.title_arg());
        let all = Arg::List(known.iter().map(|channel| (*channel).to_owned()).collect());
        let near = Arg::List(nearest(channel, known.iter().copied()));
        found.push(finding.arg("count", count(&runs)).arg("channels", all).arg("suggestions", near));
    }
}

/// Each row of a series: whether its time has begun, and whether its figures are such as the promise has.
fn of_rows(subject: &Subject<'_>, item: Item<'_>, run: Run<'_>, measured: &Measured<'_>, found: &mut Vec<Finding>) {
    let promise = subject.promised.iter().find(|promise| promise.item.as_deref() == Some(run.series.item.as_str()));
    for row in run.rows() {
        let at = |rule, detail, column: Column| Finding::new(rule, run.place(row, column)).detail(detail).field(Field::new(column.key()));
        if row.period.first(measured.rules.year_starts) > measured.rules.today {
            found.push(at(names::BAD_VALUE, "figure-future", Column::Period).arg("value", row.period.to_string()));
            continue;
        }
        if row.is_refused || matches!(item, Item::Volume(_)) {
            continue;
        }
        let Some(promise) = promise else { continue };
        match (row.part(), row.total()) {
            (None, Some(_)) if row.value().is_none() && promise.requests.is_none() => {
                found.push(at(names::MISSING_FIELD, "part", Column::Total));
            }
            (Some(_), Some(_)) if !promise.bounds.is_counted() => {
                found.push(at(names::BAD_VALUE, "counts-here", Column::Part).arg("item", run.series.item.as_str()));
            }
            _ => {}
        }
    }
}

/// How an item stands to its subject.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    There,
    /// The subject has nothing of that name.
    Unknown,
    /// Nothing of that sort can be measured of such a subject.
    NotOfIts,
}

impl Subject<'_> {
    /// That an item does not fit.
    fn misfit(&self, stands: Stands, text: &str, place: Place, path: &str) -> Finding {
        let finding = |rule| {
            let finding = Finding::new(rule, place).detail("figure-item").field(Field::new(path));
            finding.arg("item", text).arg("title", self.description.title_arg())
        };
        if stands == Stands::NotOfIts {
            return finding(names::WRONG_KIND_REFERENCE).arg("kind", Arg::Word(format!("kind-{}", self.kind.key())));
        }
        let items = || self.promised.iter().filter_map(|promise| promise.item.as_deref());
        let all = Arg::List(items().map(str::to_owned).collect());
        let finding = finding(names::DANGLING_REFERENCE).arg("suggestions", Arg::List(nearest(text, items())));
        finding.arg("known", items().count()).arg("items", all)
    }

    fn stands(&self, item: Item<'_>) -> Stands {
        let has = |what: Has, is_there: bool| match (self.kind.has(what), is_there) {
            (false, _) => Stands::NotOfIts,
            (true, true) => Stands::There,
            (true, false) => Stands::Unknown,
        };
        match item {
            Item::Volume(_) => Stands::There,
            // Plans are not described yet.
            Item::Indicator(_) => Stands::Unknown,
            Item::Level(id) if self.kind.has(Has::Parties) => {
                if self.agrees(id) {
                    Stands::There
                } else {
                    Stands::Unknown
                }
            }
            Item::Level(id) => has(Has::Levels, self.has_level(id)),
            Item::Kpi(id) => has(Has::Indicators, self.has_kpi(id)),
            Item::Deadline(id) => match self.kind {
                Kind::Service if self.has_deadline(id) => Stands::There,
                Kind::Service => Stands::Unknown,
                _ => Stands::NotOfIts,
            },
        }
    }

    /// What cannot be used was reported, and may have been meant.
    fn has_level(&self, id: &str) -> bool {
        let levels = self.description.levels().and_then(Stated::value).map(|levels| &levels.value);
        let is_it = |level: &crate::model::Level| level.id.as_ref().is_some_and(|named| named.value == id);
        levels.is_some_and(|levels| levels.iter().any(is_it) || !levels.complete)
    }

    fn agrees(&self, id: &str) -> bool {
        let is_it = |level: &crate::model::Level| level.id.as_ref().is_some_and(|named| named.value == id);
        self.description.of::<Agreement>().is_some_and(|agreement| {
            agreement
                .covers()
                .iter()
                .any(|covered| covered.levels().any(is_it) || covered.levels.value().is_some_and(|levels| !levels.complete))
        })
    }

    fn has_kpi(&self, id: &str) -> bool {
        let kpis = self.description.performance().and_then(|performance| performance.value.kpis.value());
        kpis.is_some_and(|kpis| kpis.iter().any(|kpi| kpi.id.as_ref().is_some_and(|named| named.value == id)) || !kpis.complete)
    }

    fn has_deadline(&self, id: Option<&str>) -> bool {
        let request = self.description.of::<Service>().and_then(|service| service.request.value());
        let Some(deadlines) = request.and_then(|request| request.deadlines.value()) else { return false };
        let named = |deadline: &crate::model::Deadline| deadline.id.as_ref().map(|id| id.value.as_str()) == id;
        !deadlines.complete || deadlines.iter().any(named)
    }

    fn channels(&self) -> Vec<&str> {
        let request = self.description.of::<Service>().and_then(|service| service.request.value());
        let channels = request.and_then(|request| request.channels.value()).into_iter().flat_map(|channels| channels.iter());
        channels.filter_map(|channel| channel.name()).map(|name| name.value.as_str()).collect()
    }

    fn has_unclear_channels(&self) -> bool {
        let request = self.description.of::<Service>().map(|service| &service.request);
        let is_unclear = |request: &Stated<crate::model::Request>| match request {
            Stated::Value(request) => request.channels.value().map_or(!request.channels.is_absent(), |channels| !channels.complete),
            other => !other.is_absent(),
        };
        request.is_some_and(is_unclear)
    }
}
