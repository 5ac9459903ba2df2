//! Promises against tables of figures, counted again: rows of months, quarters and years, with whole numbers of millionths.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::counted::{Counted, status};
use super::json::{TODAY, report, same, text};
use super::reader::{Value, Written};

/// A row, with its months counted from year 0.
#[derive(Clone, Debug)]
pub struct Row {
    pub first: i64,
    pub months: i64,
    pub channel: String,
    pub value: Option<i128>,
    pub part: Option<i128>,
    pub total: Option<i128>,
    noted: bool,
}

/// Rows by subject and item.
pub type Table = BTreeMap<(String, String), Vec<Row>>;

fn micro(cell: &str) -> Option<i128> {
    let (whole, fraction) = cell.split_once('.').unwrap_or((cell, ""));
    let number: i128 = format!("{whole}{fraction:0<6}").parse().ok()?;
    (!cell.is_empty()).then_some(number)
}

pub fn months(period: &str) -> (i64, i64) {
    let number = |text: &str| text.parse::<i64>().unwrap_or_else(|_| panic!("{period} is counted by nobody here"));
    match period.split_once('-') {
        None => (number(period) * 12, 12),
        Some((year, rest)) => match rest.strip_prefix('Q') {
            Some(quarter) => (number(year) * 12 + (number(quarter) - 1) * 3, 3),
            None => (number(year) * 12 + number(rest) - 1, 1),
        },
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .collect()
}

pub fn tables(folder: &Path) -> Table {
    let mut table = Table::new();
    let above = folder.parent().expect("a folder above").join("measurements");
    for file in files(&above).into_iter().chain(files(&folder.join("measurements"))) {
        let content = fs::read_to_string(&file).expect("text");
        let mut lines = content.lines();
        assert_eq!(lines.next(), Some("subject,item,period,channel,value,part,total,note"), "{}", file.display());
        for line in lines {
            let cells: Vec<&str> = line.splitn(8, ',').collect();
            let (first, length) = months(cells[2]);
            table.entry((cells[0].to_owned(), cells[1].to_owned())).or_default().push(Row {
                first,
                months: length,
                channel: cells[3].to_owned(),
                value: micro(cells[4]),
                part: micro(cells[5]),
                total: micro(cells[6]),
                noted: !cells[7].is_empty(),
            });
        }
    }
    table
}

/// Something that is promised.
pub struct Promise {
    pub subject: String,
    pub item: String,
    pub sort: &'static str,
    pub indicator: String,
    pub unit: String,
    /// What is written of it.
    pub written: Value,
    share: Option<f64>,
    window: Option<i64>,
    channel: Option<String>,
    min: Option<i128>,
    max: Option<i128>,
    requests: String,
}

fn bound(value: &Value, key: &str) -> Option<i128> {
    value.number(key).map(|number| micro(&number.to_string()).expect("a number"))
}

const TIMES: [&str; 4] = ["processing-time", "response-time", "restoration-time", "resolution-time"];

fn of(one: &Written, value: &Value, sort: &'static str, item: String) -> Promise {
    let window = value.text(if sort == "kpi" { "period" } else { "window" }).map(|window| match window {
        "month" => 1,
        "quarter" => 3,
        "year" => 12,
        // Nothing of these is measured where this is counted.
        "day" | "week" => 0,
        other => panic!("{other} is counted by nobody here"),
    });
    let indicator = if sort == "deadline" { "processing-time" } else { value.text("indicator").unwrap_or("") };
    let is_time = TIMES.contains(&indicator);
    Promise {
        subject: one.id.clone(),
        item,
        sort,
        indicator: indicator.to_owned(),
        unit: value.text("unit").unwrap_or("").to_owned(),
        written: value.clone(),
        share: value.number("share").or_else(|| is_time.then_some(100.0)),
        window,
        channel: value.text("channel").map(ToOwned::to_owned),
        min: bound(value, "min").filter(|_| !is_time),
        max: bound(value, "max"),
        requests: value.text("requests").unwrap_or("service-request").to_owned(),
    }
}

pub fn promises(counted: &Counted) -> Vec<Promise> {
    let runs = |one: &&Written| !["planned", "creation", "retired"].contains(&status(one));
    let all = counted.kind("service").chain(counted.kind("resource")).filter(runs);
    let mut promises = Vec::new();
    for one in all {
        let levels = one.root.list("service_levels");
        promises.extend(levels.iter().map(|level| of(one, level, "level", format!("level/{}", level.text("id").expect("an id")))));
        if !levels.iter().any(|level| level.text("indicator") == Some("processing-time")) {
            let deadlines = one.root.list("request.deadlines");
            promises.extend(deadlines.iter().filter(|deadline| deadline.number("max").is_some()).map(|deadline| {
                let item = match deadline.text("id") {
                    Some(id) => format!("deadline/{id}"),
                    None if deadlines.len() == 1 => "deadline".to_owned(),
                    None => String::new(),
                };
                of(one, deadline, "deadline", item)
            }));
        }
        promises.extend(
            one.root.list("performance.kpis").iter().map(|kpi| of(one, kpi, "kpi", format!("kpi/{}", kpi.text("id").expect("an id")))),
        );
    }
    promises
}

/// A window of a promise: its name, its months, the rows that have a figure, and whether it was kept, or why nobody knows.
pub struct Window {
    pub period: String,
    pub first: i64,
    pub end: i64,
    pub verdict: &'static str,
    pub figures: Vec<Row>,
}

impl Promise {
    fn is_kept(&self, number: i128, whole: i128) -> bool {
        self.min.is_none_or(|min| number >= min * whole) && self.max.is_none_or(|max| number <= max * whole)
    }

    /// Whether one or several rows of one window keep the bound.
    fn verdict(&self, rows: &[&Row]) -> &'static str {
        let word = |kept| if kept { "met" } else { "not-met" };
        let counts = rows.iter().all(|row| row.part.is_some() && row.total.is_some());
        let (part, total): (i128, i128) = (rows.iter().filter_map(|row| row.part).sum(), rows.iter().filter_map(|row| row.total).sum());
        let percent = self.unit == "percent" || self.share.is_some();
        match self.share {
            _ if counts && percent && total == 0 => "no-cases",
            Some(share) if counts => word(part * 100 * 1_000_000 >= micro(&share.to_string()).expect("a number") * total),
            None if counts && percent => word(self.is_kept(part * 100 * 1_000_000, total)),
            _ if self.indicator == "volume" || ["count", "eur"].contains(&self.unit.as_str()) && self.share.is_none() => {
                word(self.is_kept(rows.iter().filter_map(|row| row.value.or(row.total)).sum(), 1))
            }
            _ if rows.len() == 1 => word(self.is_kept(rows[0].value.expect("a value"), 1)),
            _ => {
                let kept: BTreeSet<bool> = rows.iter().map(|row| self.is_kept(row.value.expect("a value"), 1)).collect();
                assert!(
                    self.indicator != "availability",
                    "{} {}: months of different lengths are joined by nobody here",
                    self.subject,
                    self.item
                );
                if kept.len() == 1 { word(kept.contains(&true)) } else { "not-combinable" }
            }
        }
    }

    pub fn windows(&self, tables: &Table) -> Vec<Window> {
        let key = |item: &str| (self.subject.clone(), item.to_owned());
        let volume = || tables.get(&key(&format!("volume/{}", self.requests))).filter(|_| self.indicator == "volume");
        let Some(rows) = tables.get(&key(&self.item)).or_else(volume) else { return Vec::new() };
        assert!(self.window != Some(0), "{} {}: days are counted by nobody here", self.subject, self.item);
        let now = months(&TODAY[..7]).0;
        let length = |row: &Row| self.window.unwrap_or(row.months);
        let start = |row: &Row| row.first - row.first.rem_euclid(length(row));
        let mut starts: BTreeMap<(i64, i64), Vec<&Row>> = BTreeMap::new();
        for row in rows {
            starts.entry((start(row), length(row))).or_default().push(row);
        }
        if let (Some(length), Some((first, _))) = (self.window, starts.keys().next().copied()) {
            let mut at = first;
            while at + length <= now {
                starts.entry((at, length)).or_default();
                at += length;
            }
        }
        let windows = starts.into_iter().map(|((first, length), rows)| {
            let names = rows.iter().any(|row| !row.channel.is_empty());
            let whole = rows.iter().any(|row| row.channel.is_empty() && (row.value.is_some() || row.total.is_some()));
            let taken: Vec<&Row> = rows
                .iter()
                .copied()
                .filter(|row| match &self.channel {
                    Some(channel) if names => row.channel == *channel,
                    None if names && !whole => !row.channel.is_empty(),
                    _ => row.channel.is_empty(),
                })
                .collect();
            let figures: Vec<&Row> = taken.iter().copied().filter(|row| row.value.is_some() || row.total.is_some()).collect();
            let channels: BTreeSet<&str> = figures.iter().map(|row| row.channel.as_str()).collect();
            let is_whole =
                |channel: &&str| figures.iter().filter(|row| row.channel == **channel).map(|row| row.months).sum::<i64>() == length;
            let verdict = match () {
                () if self.min.is_none() && self.max.is_none() => "no-bound",
                () if first + length > now => "provisional",
                () if taken.is_empty() => "no-data",
                () if figures.is_empty() => {
                    assert!(taken.iter().all(|row| row.noted));
                    "explained"
                }
                () if !channels.iter().all(is_whole) => "incomplete",
                () => self.verdict(&figures),
            };
            let period = match (length, first.rem_euclid(12)) {
                (1, month) => format!("{}-{:02}", first.div_euclid(12), month + 1),
                (3, month) => format!("{}-Q{}", first.div_euclid(12), month / 3 + 1),
                _ => first.div_euclid(12).to_string(),
            };
            Window { period, first, end: first + length, verdict, figures: figures.into_iter().cloned().collect() }
        });
        windows.collect()
    }
}

/// The window that tells how a promise stands.
pub fn telling(windows: &[Window]) -> Option<&Window> {
    let now = months(&TODAY[..7]).0;
    let judged = windows.iter().rev().find(|window| ["met", "not-met"].contains(&window.verdict));
    judged.or_else(|| windows.iter().rev().find(|window| window.end <= now)).or_else(|| windows.last())
}

pub fn fulfilment(folder: &Path, counted: &Counted) {
    let report = report("fulfilment", &[], folder);
    let tables = tables(folder);
    let promises: Vec<Promise> = promises(counted).into_iter().filter(|promise| promise.sort != "kpi").collect();
    let mut rows = Vec::new();
    let mut all_windows = BTreeSet::new();
    let mut measured = 0;
    for promise in &promises {
        let windows = promise.windows(&tables);
        measured += usize::from(windows.iter().any(|window| !["no-data", "explained"].contains(&window.verdict)));
        let telling = telling(&windows);
        let verdict = telling.map_or("no-data", |window| window.verdict);
        let period = telling.map(|window| window.period.clone()).unwrap_or_default();
        rows.push(vec![promise.subject.clone(), promise.item.clone(), period, verdict.to_owned()]);
        all_windows.extend(
            windows.into_iter().map(|window| [promise.subject.clone(), promise.item.clone(), window.period, window.verdict.to_owned()]),
        );
    }
    let count = |verdict: &str| rows.iter().filter(|row| row[3] == verdict).count();
    for (name, number) in [
        ("promises", promises.len()),
        ("promises_measured", measured),
        ("promises_kept", count("met")),
        ("promises_missed", count("not-met")),
        ("promises_open", promises.len() - count("met") - count("not-met")),
    ] {
        assert_eq!(report.figure(name), number, "{name}");
    }
    assert_eq!(report.of("promises_kept"), Some(count("met") + count("not-met")));
    let mut got = report.cells("main", &["description", "item", "window", "verdict"]);
    rows.sort();
    got.sort();
    assert_eq!(got, rows, "promises");
    let said = report.rows("windows").iter().map(|row| ["description", "item", "window", "verdict"].map(|column| text(&row[column])));
    same("windows", &all_windows, &said.collect());
    let reasons: usize = report.rows("reasons").iter().map(|row| super::json::number_of(&row["promises"])).sum();
    assert_eq!(reasons, report.figure("promises_open"));
}

pub fn indicators(folder: &Path, counted: &Counted) {
    let report = report("indicators", &[], folder);
    let tables = tables(folder);
    let kpis: Vec<Promise> = promises(counted).into_iter().filter(|promise| promise.sort == "kpi").collect();
    let rows: Vec<Vec<String>> = kpis
        .iter()
        .map(|kpi| {
            let windows = kpi.windows(&tables);
            let verdict = telling(&windows).map_or("no-data", |window| window.verdict);
            vec![kpi.subject.clone(), kpi.item.clone(), verdict.to_owned()]
        })
        .collect();
    let count = |verdict: &str| rows.iter().filter(|row| row[2] == verdict).count();
    assert_eq!(report.figure("indicators"), kpis.len());
    assert_eq!((report.figure("indicators_reached"), report.figure("indicators_missed")), (count("met"), count("not-met")));
    report.has_rows("main", &["description", "item", "verdict"], rows.iter().cloned());
    let quadrants: usize = report.rows("quadrants").iter().map(|row| super::json::number_of(&row["indicators"])).sum();
    assert_eq!(quadrants, kpis.len(), "each is in one quadrant");
}

/// How many requests rows count from a month on, until another.
pub fn requests(rows: &[Row], from: i64, to: i64) -> Option<i128> {
    let inside: Vec<&Row> = rows.iter().filter(|row| row.first >= from && row.first + row.months <= to && row.total.is_some()).collect();
    let whole = inside.iter().any(|row| row.channel.is_empty());
    let taken: Vec<i128> = inside.iter().filter(|row| row.channel.is_empty() == whole).filter_map(|row| row.total).collect();
    (!taken.is_empty()).then(|| taken.iter().sum::<i128>() / 1_000_000)
}

pub fn volumes(folder: &Path, counted: &Counted) {
    let report = report("volumes", &[], folder);
    let end = months(&TODAY[..7]).0;
    let mut sums: BTreeMap<(String, String), [Option<i128>; 2]> = BTreeMap::new();
    let all = tables(folder);
    for ((subject, item), rows) in all.clone() {
        let Some(kind) = item.strip_prefix("volume/") else { continue };
        // Of an institution, where none of its services counts them.
        let is_counted = |service: &Written| {
            let rows = all.get(&(service.id.clone(), item.clone())).map_or(&[][..], Vec::as_slice);
            rows.iter().any(|row| row.total.is_some())
        };
        if counted.owned(&subject, "service").any(is_counted) {
            continue;
        }
        let years = [(end - 12, end), (end - 24, end - 12)].map(|(from, to)| requests(&rows, from, to));
        if years.iter().any(Option::is_some) {
            sums.insert((subject, kind.to_owned()), years);
        }
    }
    let said = |number: Option<i128>| number.map(|number| number.to_string()).unwrap_or_default();
    let rows = sums.iter().map(|((subject, kind), [year, before])| vec![subject.clone(), kind.clone(), said(*year), said(*before)]);
    report.has_rows("main", &["description", "request", "year", "year_before"], rows);
    let of = |wanted: &str| sums.iter().filter(|((_, kind), _)| kind == wanted).filter_map(|(_, years)| years[0]).sum::<i128>();
    for (figure, kind) in [("requests_of_services", "service-request"), ("complaints", "complaint"), ("suggestions", "suggestion")] {
        assert_eq!(report.figure(figure) as i128, of(kind), "{figure}");
    }
}

pub fn actions(folder: &Path, counted: &Counted) {
    let report = report("actions", &[], folder);
    let tables = tables(folder);
    let runs = |id: &str| counted.get(id).is_some_and(|one| !["planned", "creation", "retired"].contains(&status(one)));
    let of = |one: &'_ Written| one.root.text("of").unwrap_or("").to_owned();
    let words: Vec<&Written> = counted.kind("measurements").filter(|one| runs(&of(one))).collect();
    let all: Vec<(&Written, &Value)> =
        words.iter().flat_map(|one| one.root.list("corrective_actions").iter().map(|action| (*one, action))).collect();
    let state = |action: &Value| action.text("state").unwrap_or("").to_owned();
    let is_open = |action: &Value| ["planned", "under-way"].contains(&state(action).as_str());
    let is_late = |action: &Value| is_open(action) && action.text("due").is_some_and(|due| due < TODAY);
    let count = |is: &dyn Fn(&Value) -> bool| all.iter().filter(|(_, action)| is(action)).count();
    for (name, number) in [
        ("actions", all.len()),
        ("actions_open", count(&is_open)),
        ("actions_late", count(&is_late)),
        ("actions_done", count(&|action| ["done", "verified"].contains(&state(action).as_str()))),
        ("actions_dropped", count(&|action| state(action) == "dropped")),
    ] {
        assert_eq!(report.figure(name), number, "{name}");
    }
    let rows = all.iter().map(|(one, action)| {
        vec![of(one), format!("{}/{}", one.id, action.text("id").unwrap_or("")), state(action), action.text("due").unwrap_or("").to_owned()]
    });
    report.has_rows("main", &["description", "action_id", "action_state", "action_due"], rows);
    let covered = |promise: &Promise, period: &str| {
        all.iter().filter(|(one, _)| of(one) == promise.subject).any(|(_, action)| {
            let missed = action.texts("missed");
            let names = missed.contains(&period);
            let earlier = missed.iter().any(|missed| months(missed).0 < months(period).0);
            action.texts("for").contains(&promise.item.as_str()) && state(action) != "dropped" && (names || is_open(action) && earlier)
        })
    };
    let uncovered: BTreeSet<[String; 3]> = promises(counted)
        .iter()
        .filter_map(|promise| {
            let windows = promise.windows(&tables);
            let last = windows.iter().rev().find(|window| ["met", "not-met"].contains(&window.verdict))?;
            let is_uncovered = last.verdict == "not-met" && !covered(promise, &last.period);
            is_uncovered.then(|| [promise.subject.clone(), promise.item.clone(), last.period.clone()])
        })
        .collect();
    assert_eq!(report.figure("missed_without_action"), uncovered.len());
    let said = report.rows("uncovered").iter().map(|row| ["description", "item", "window"].map(|column| text(&row[column])));
    same("promises without action", &uncovered, &said.collect());
}
