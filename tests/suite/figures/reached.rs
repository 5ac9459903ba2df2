//! What was measured, as it stands in the reports that are not about measuring: counted again from the tables.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::Agrees;
use super::counted::{Counted, Need};
use super::graph::Graph;
use super::json::{TODAY, list, made_up, made_up_counted, report, same, text};
use super::levels::{self, Level};
use super::measured::{Promise, Row, Table, Window, months, promises, requests, tables, telling};

/// Each report that says something of it.
pub const ALL: [(&str, Agrees); 8] = [
    ("what was reached, in the summary", summary),
    ("what was reached, in levels", of_levels),
    ("what was reached, in coverage", coverage),
    ("what was reached, in the portfolio", portfolio),
    ("the last figures, in freshness", freshness),
    ("what was available, in resources", resources),
    ("requests, in optimisation", optimisation),
    ("what needs ask and what missed below, in fulfilment", fulfilment),
];

const VERDICTS: [&str; 2] = ["met", "not-met"];

/// Whether there is a figure of a promise in a registry.
pub fn is_measured(folder: &Path) -> bool {
    let is_figure = |row: &Row| row.value.is_some() || row.total.is_some();
    tables(folder).iter().any(|((_, item), rows)| !item.starts_with("volume/") && rows.iter().any(is_figure))
}

/// A promise with its windows.
type Course = (Promise, Vec<Window>);

/// What is promised, indicators apart.
fn courses(folder: &Path, counted: &Counted) -> Vec<Course> {
    let tables = tables(folder);
    let promises = promises(counted).into_iter().filter(|promise| promise.sort != "kpi");
    promises.map(|promise| (promise.windows(&tables), promise)).map(|(windows, promise)| (promise, windows)).collect()
}

fn verdict(windows: &[Window]) -> &'static str {
    telling(windows).map_or("no-data", |window| window.verdict)
}

fn summary(folder: &Path, counted: &Counted) {
    let report = report("summary", &[], folder);
    let figures = ["promises_kept", "promises_missed", "promises_open", "promises_unmeasured"];
    if !is_measured(folder) {
        assert!(figures.iter().all(|name| !report.figures().contains_key(*name)), "nothing is measured");
        return;
    }
    let all = courses(folder, counted);
    let count = |is: &dyn Fn(&str) -> bool| all.iter().filter(|(_, windows)| is(verdict(windows))).count();
    let is_unmeasured = |(_, windows): &&Course| windows.iter().all(|window| ["no-data", "explained"].contains(&window.verdict));
    let numbers = [
        count(&|verdict| verdict == "met"),
        count(&|verdict| verdict == "not-met"),
        count(&|verdict| !VERDICTS.contains(&verdict)),
        all.iter().filter(is_unmeasured).count(),
    ];
    assert_eq!(figures.map(|name| report.figure(name)), numbers);
}

fn of_levels(folder: &Path, counted: &Counted) {
    let report = report("levels", &[], folder);
    let mut expected: Vec<Vec<String>> = Vec::new();
    if is_measured(folder) {
        for (promise, windows) in courses(folder, counted) {
            // A level without a bound is no promise, and of deadlines in one unit the longest is.
            let one = counted.get(&promise.subject).expect("a description");
            let Some(level) = Level::of(&promise.written) else { continue };
            let is_longest = levels::promises(one).iter().any(|other| (other.min, other.max) == (level.min, level.max));
            if one.kind == "service" && is_longest {
                let period = telling(&windows).map(|window| window.period.clone()).unwrap_or_default();
                expected.push(vec![promise.subject.clone(), promise.indicator.clone(), period, verdict(&windows).to_owned()]);
            }
        }
    }
    expected.sort();
    let mut got = report.cells("main", &["service", "indicator", "window", "verdict"]);
    got.retain(|row| !row[3].is_empty());
    assert_eq!(got, expected);
}

/// The unit's number of minutes, calendar days or months.
fn exact(unit: &str) -> f64 {
    match unit {
        "second" => 1.0 / 60.0,
        "hour" => 60.0,
        "week" => 7.0,
        "year" => 12.0,
        _ => 1.0,
    }
}

/// Whether a window kept what is required, by the promise that it is a window of.
fn held((promise, windows): &Course, asked: &Level) -> &'static str {
    let word = |kept| if kept { "yes" } else { "no" };
    let Some(last) = windows.iter().rev().find(|window| VERDICTS.contains(&window.verdict)) else { return "unknown" };
    let own = Level::of(&promise.written).expect("a bound");
    let is_time = promise.indicator.ends_with("-time");
    let counts = last.figures.iter().all(|row| row.part.is_some());
    let keeps = |number: f64| {
        let number = number * exact(&promise.unit);
        (is_time || asked.min.is_none_or(|min| number >= min - 1e-9)) && asked.max.is_none_or(|max| number <= max + 1e-9)
    };
    #[allow(clippy::cast_precision_loss, reason = "counts and results are small")]
    match (counts, last.figures.as_slice()) {
        (true, rows) if promise.unit == "percent" => {
            let sum = |of: fn(&Row) -> Option<i128>| rows.iter().filter_map(of).sum::<i128>() as f64;
            word(keeps(sum(|row| row.part) * 100.0 / sum(|row| row.total)))
        }
        (true, _) if own.below(asked) => {
            if last.verdict == "not-met" {
                "no"
            } else {
                "unknown"
            }
        }
        (true, _) if own.above(asked) => {
            if last.verdict == "met" {
                "yes"
            } else {
                "unknown"
            }
        }
        (true, _) => word(last.verdict == "met"),
        (false, [row]) => word(keeps(row.value.expect("a value") as f64 / 1e6)),
        (false, _) => panic!("{} {}: several results are joined by nobody here", promise.subject, promise.item),
    }
}

fn all(each: &[&'static str]) -> &'static str {
    match () {
        () if each.contains(&"no") => "no",
        () if each.is_empty() || each.contains(&"unknown") => "unknown",
        () => "yes",
    }
}

/// Whether a service kept what a need requires.
fn by(counted: &Counted, courses: &[Course], need: &Need, service: &str) -> Option<&'static str> {
    let required: Vec<Level> = need.requires.iter().filter_map(Level::of).collect();
    let promised = levels::promises(counted.get(service)?);
    let each = required.iter().map(|asked| {
        let of_service = courses.iter().filter(|(promise, _)| promise.subject == service);
        let is_it = |(promise, _): &&Course| {
            let Some(own) = Level::of(&promise.written) else { return false };
            let is_named = |known: &Level| known.indicator == promise.indicator && (known.min, known.max) == (own.min, own.max);
            promised.iter().any(|known| known.compares(asked) && is_named(known))
        };
        all(&of_service.filter(is_it).map(|course| held(course, asked)).collect::<Vec<_>>())
    });
    let each: Vec<&str> = each.collect();
    (!each.is_empty()).then(|| all(&each))
}

fn coverage(folder: &Path, counted: &Counted) {
    let report = report("coverage", &[], folder);
    let rows: BTreeSet<[String; 3]> =
        report.rows("main").iter().map(|row| ["need", "service", "requirement_kept"].map(|column| text(&row[column]))).collect();
    let rows = rows.into_iter().filter(|row| !row[2].is_empty()).collect();
    if !is_measured(folder) {
        assert_eq!(rows, BTreeSet::new());
        return;
    }
    let courses = courses(folder, counted);
    let mut expected = BTreeSet::new();
    let (mut kept, mut missed, mut asked) = (0, 0, 0);
    for need in &counted.needs {
        let each: BTreeMap<String, &str> = counted
            .covering(need)
            .into_iter()
            .filter_map(|service| Some((service.clone(), by(counted, &courses, need, &service)?)))
            .collect();
        asked += usize::from(!each.is_empty());
        let has = |word: &str| each.values().any(|kept| *kept == word);
        missed += usize::from(has("no"));
        kept += usize::from(has("yes") && !has("no"));
        expected.extend(each.into_iter().map(|(service, kept)| [need.id.clone(), service, kept.to_owned()]));
    }
    same("what is required", &expected, &rows);
    assert_eq!((report.figure("needs_kept"), report.figure("needs_missed")), (kept, missed));
    assert_eq!((report.of("needs_kept"), report.of("needs_missed")), (Some(asked), Some(asked)));
}

/// How often a service is asked for a year.
fn a_year(tables: &Table, service: &str) -> Option<i128> {
    let end = months(&TODAY[..7]).0;
    requests(tables.get(&(service.to_owned(), "volume/service-request".to_owned()))?, end - 12, end)
}

fn portfolio(folder: &Path, counted: &Counted) {
    let report = report("portfolio", &[], folder);
    let (tables, courses) = (tables(folder), courses(folder, counted));
    let rows = counted.kind("service").map(|service| {
        let of: Vec<&str> =
            courses.iter().filter(|(promise, _)| promise.subject == service.id).map(|(_, windows)| verdict(windows)).collect();
        let verdict = if of.contains(&"not-met") {
            "not-met"
        } else if of.contains(&"met") {
            "met"
        } else {
            ""
        };
        let requests = a_year(&tables, &service.id).map(|number| number.to_string()).unwrap_or_default();
        vec![service.id.clone(), verdict.to_owned(), requests]
    });
    report.has_rows("main", &["service", "promises_verdict", "requests_a_year"], rows);
}

/// The last day of a month, counted from year 0.
fn last_day(month: i64) -> String {
    let (year, of_year) = (month.div_euclid(12), month.rem_euclid(12) + 1);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match of_year {
        2 => {
            if is_leap {
                29
            } else {
                28
            }
        }
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    format!("{year}-{of_year:02}-{days}")
}

fn freshness(folder: &Path, _: &Counted) {
    let report = report("freshness", &[], folder);
    let mut last: BTreeMap<String, i64> = BTreeMap::new();
    for ((subject, _), rows) in tables(folder) {
        let figures = rows.iter().filter(|row| row.value.is_some() || row.total.is_some());
        if let Some(month) = figures.map(|row| row.first + row.months - 1).max() {
            let known = last.entry(subject).or_insert(month);
            *known = month.max(*known);
        }
    }
    for row in report.rows("main") {
        let id = text(&row["description"]);
        assert_eq!(text(&row["last_figure"]), last.get(&id).map(|month| last_day(*month)).unwrap_or_default(), "{id}");
    }
}

fn resources(folder: &Path, counted: &Counted) {
    let report = report("resources", &[], folder);
    let courses = courses(folder, counted);
    for row in report.rows("main") {
        let id = text(&row["description"]);
        let of_it = courses.iter().filter(|(promise, _)| promise.subject == id && promise.indicator == "availability");
        let known = of_it.filter_map(|(_, windows)| telling(windows));
        let rank = |window: &&Window| VERDICTS.iter().rev().position(|verdict| *verdict == window.verdict).unwrap_or(2);
        let expected = known
            .min_by_key(rank)
            .map_or_else(|| [String::new(), String::new()], |window| [window.verdict.to_owned(), window.period.clone()]);
        assert_eq!(["availability_verdict", "availability_window"].map(|column| text(&row[column])), expected, "{id}");
    }
}

fn optimisation(folder: &Path, _: &Counted) {
    let report = report("optimisation", &[], folder);
    let tables = tables(folder);
    for row in report.rows("main") {
        let of = |id: &String| a_year(&tables, id).map(|number| format!("{id}: {number}"));
        let expected: BTreeSet<String> = list(&row["concerned"]).iter().filter_map(of).collect();
        let said = list(&row["requests_of_each"]).iter().map(|said| said.replace(',', "")).collect();
        same("requests", &expected, &said);
    }
}

fn fulfilment(folder: &Path, counted: &Counted) {
    let report = report("fulfilment", &[], folder);
    let graph = Graph::of(counted);
    let courses = courses(folder, counted);
    let mut found: BTreeMap<[String; 2], BTreeSet<String>> = BTreeMap::new();
    for (promise, windows) in &courses {
        let Some(missed) = telling(windows).filter(|window| window.verdict == "not-met" && promise.indicator != "other") else { continue };
        let below = graph.all_below(&promise.subject, true);
        let is_within = |window: &Window| window.verdict == "not-met" && window.first >= missed.first && window.end <= missed.end;
        let named = courses.iter().filter(|(other, windows)| {
            below.contains(&other.subject) && other.indicator == promise.indicator && windows.iter().any(is_within)
        });
        found.insert([promise.subject.clone(), promise.item.clone()], named.map(|(other, _)| other.subject.clone()).collect());
    }
    let levels = report_of_levels(folder);
    let results: BTreeMap<[String; 2], Vec<String>> =
        courses.iter().map(|(promise, windows)| ([promise.subject.clone(), promise.item.clone()], shown(promise, windows))).collect();
    for row in report.rows("main") {
        let key = ["description", "item"].map(|column| text(&row[column]));
        let series = row["series"].as_array().into_iter().flatten().map(|number| text(number).replace(',', ""));
        // Deadlines that rows cannot name have one key, and no results.
        assert_eq!(results[&key], series.collect::<Vec<_>>(), "{key:?}");
        let named: BTreeSet<String> = list(&row["below_missed"]).into_iter().filter(|id| counted.get(id).is_some()).collect();
        same(&format!("below {key:?}"), &found.get(&key).cloned().unwrap_or_default(), &named);
        // What needs ask is the same in both reports, which the count of levels holds against the files.
        let of_row = ["description", "indicator", "promised"].map(|column| text(&row[column]));
        if let Some(required) = levels.get(&of_row) {
            assert!(required.contains(&text(&row["required"])), "{of_row:?}: {} and not {required:?}", row["required"]);
        }
    }
}

/// The results of up to twelve windows as they are shown: to hundredths, and never on the other side of a bound.
fn shown(promise: &Promise, windows: &[Window]) -> Vec<String> {
    let none = ["contradictory", "no-bound", "no-data", "explained", "no-cases", "not-combinable"];
    let of = |window: &Window| {
        let rows = Some(&window.figures).filter(|rows| !rows.is_empty() && !none.contains(&window.verdict))?;
        let sum = |of: fn(&Row) -> Option<i128>| rows.iter().filter_map(of).sum::<i128>();
        let micro = |number: f64| format!("{:.0}", number * 1e6).parse::<i128>().expect("a number");
        let bound = |key: &str| promise.written.number(key).map(micro);
        let is_sum = promise.indicator == "volume" || ["count", "eur"].contains(&promise.unit.as_str());
        let (above, below, bounds) = if rows.iter().all(|row| row.part.is_some()) {
            let of_cases = promise.unit != "percent";
            let share = micro(promise.written.number("share").unwrap_or(100.0));
            (
                sum(|row| row.part) * 100_000_000,
                sum(|row| row.total),
                if of_cases { vec![share] } else { [bound("min"), bound("max")].into_iter().flatten().collect() },
            )
        } else {
            assert!(is_sum || rows.len() == 1, "{} {}: results are joined by nobody here", promise.subject, promise.item);
            (sum(|row| row.value.or(row.total)), 1, [bound("min"), bound("max")].into_iter().flatten().collect())
        };
        let step = 10_000 * below;
        let mut hundredths = (2 * above + step).div_euclid(2 * step);
        for bound in bounds {
            if above < bound * below && hundredths * 10_000 >= bound {
                hundredths = above.div_euclid(step);
            } else if above > bound * below && hundredths * 10_000 <= bound {
                hundredths = (above + step - 1).div_euclid(step);
            }
        }
        let written = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        Some(written.trim_end_matches('0').trim_end_matches('.').to_owned())
    };
    let all: Vec<String> = windows.iter().filter_map(of).collect();
    all[all.len().saturating_sub(12)..].to_vec()
}

/// What needs ask of the promises of services that run.
fn report_of_levels(folder: &Path) -> BTreeMap<[String; 3], BTreeSet<String>> {
    let mut all: BTreeMap<[String; 3], BTreeSet<String>> = BTreeMap::new();
    for row in report("levels", &[], folder).rows("main").iter().filter(|row| row["status"] != "planned") {
        let key = ["service", "indicator", "promised"].map(|column| text(&row[column]));
        all.entry(key).or_default().insert(text(&row["required"]));
    }
    all
}

#[test]
fn of_the_made_up_registry() {
    let (folder, counted) = (&made_up().0, made_up_counted());
    for (_, agrees) in ALL.into_iter().filter(|(name, _)| !name.contains("freshness")) {
        agrees(folder, counted);
    }
}
