//! What the reports say of what is measured, on a registry small enough to be counted by hand.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use super::built::{HEAD, TODAY};
use crate::common::{Folder, INSTITUTION, pvp, stderr};

/// A service that rests on a platform, which rests on a base; a printer only helps. One need asks for more than is promised.
pub const DESCRIPTIONS: [(&str, &str); 6] = [
    (
        "life",
        "kind: life-situation\nid: life\nidentification: { title: { lv: Dzīve, en: Life }, status: active }\nneeds:\n  - id: apply\n    title: { lv: \
         Pieteikties, en: Apply }\n    requires: [{ indicator: availability, min: 99.5, unit: percent, window: month }]\n",
    ),
    (
        "front",
        "kind: service\nid: front\nidentification: { title: { lv: Priekša, en: Front }, status: active }\nbasis: { needs: [life/apply] }\n\
         responsible: { owner: vsaa }\nrequest: { channels: [{ type: e-service, id: portal }, { type: phone }] }\nrelated:\n  resources: \
         [{ id: platform, critical: true }, { id: printer }]\nservice_levels:\n  - { id: up, indicator: availability, min: 99, unit: percent, \
         window: month }\n  - { id: answer, indicator: response-time, max: 2, unit: hour, window: month }\nperformance:\n  kpis: [{ id: digital, \
         kind: effectiveness, title: { lv: Digitāli, en: Digital }, min: 70, unit: percent, period: year }]\n",
    ),
    ("platform", "related: { resources: [{ id: base, critical: true }] }\n"),
    ("base", ""),
    ("printer", ""),
    (
        "front-measured",
        "kind: measurements\nid: front-measured\nof: front\nnot_measured:\n  - { item: kpi/digital, reason: Kanālus vēl neskaita, until: \
         2027-03-31 }\n  - { item: level/answer, reason: Vairs neder, until: 2026-03-31 }\n",
    ),
];

/// The registry with rows: `front 2026-10 98.5` is a result of availability, `front/volume/complaint@phone 2026-10 /12` counts of
/// something else.
pub fn registry(name: &str, rows: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("vsaa.yaml", INSTITUTION);
    for (id, text) in DESCRIPTIONS {
        let text = if text.starts_with("kind") {
            text.to_owned()
        } else {
            format!(
                "kind: resource\nid: {id}\nidentification: {{ title: {{ lv: {id} }}, status: active }}\nresponsible: {{ owner: vsaa }}\n{text}\
                 service_levels: [{{ id: up, indicator: availability, min: 99.9, unit: percent, window: month }}]\n"
            )
        };
        folder.write(&format!("{id}.yaml"), text);
    }
    let rows: String = rows.split(", ").filter(|rows| !rows.is_empty()).map(row_of).collect();
    folder.write("measurements/all.csv", format!("{HEAD}{rows}"));
    folder
}

fn row_of(row: &str) -> String {
    let cells: Vec<&str> = row.split(' ').collect();
    let [named, period, figure] = cells[..] else { panic!("{row}") };
    let (subject, item) = named.split_once('/').unwrap_or((named, "level/up"));
    let (item, channel) = item.split_once('@').unwrap_or((item, ""));
    let (value, (part, total)) = figure.split_once('/').map_or((figure, ("", "")), |counts| ("", counts));
    format!("{subject},{item},{period},{channel},{value},{part},{total},\n")
}

/// Asks of a registry: what is asked about one thing names the registry as an option.
fn at(command: &mut Command, folder: &Path, args: &[&str]) -> Output {
    if ["show", "impact"].contains(&args[0]) {
        command.arg("--path");
    }
    command.arg(folder).output().expect("pvp runs")
}

/// What a report says, as JSON.
pub fn said(folder: &Path, args: &[&str]) -> Value {
    let mut command = pvp();
    command.args(args).args(["--format", "json", "--lang", "en", "--today", TODAY]);
    let output = at(&mut command, folder, args);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{args:?}: {}", stderr(&output));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// What people read of a report.
pub fn read(folder: &Path, args: &[&str], format: &str) -> String {
    let mut command = pvp();
    command.args(args).args(["--format", format, "--lang", "en", "--today", TODAY]);
    let output = at(&mut command, folder, args);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{args:?}: {}", stderr(&output));
    String::from_utf8(output.stdout).expect("text")
}

/// The rows of a table.
pub fn rows<'v>(report: &'v Value, table: &str) -> &'v [Value] {
    let mut tables = report["tables"].as_array().expect("tables").iter();
    tables.find(|found| found["name"] == table).unwrap_or_else(|| panic!("no table {table}"))["rows"].as_array().expect("rows")
}

/// A row by one of its cells.
pub fn row<'v>(report: &'v Value, table: &str, (column, value): (&str, &str)) -> &'v Value {
    rows(report, table).iter().find(|row| row[column] == value).unwrap_or_else(|| panic!("no {value} in {table}"))
}

/// The promise of the front service to be available.
pub fn of_front(report: &Value) -> &Value {
    rows(report, "main").iter().find(|row| row["description"] == "front" && row["item"] == "level/up").expect("the promise")
}

#[test]
fn a_miss_names_the_critical_components_that_missed_theirs_then() {
    for (rows, below) in [
        // Both below; the base is critical through the platform. What only helps is not named.
        ("front 2026-10 98.5, platform 2026-10 99.5, base 2026-10 99, printer 2026-10 50", vec!["platform", "base"]),
        ("front 2026-10 98.5, platform 2026-10 99.95, base 2026-10 99", vec!["base"]),
        // In another month, or kept.
        ("front 2026-10 98.5, platform 2026-09 99.5, base 2026-10 99.9", vec![]),
        // Nothing is to be explained of what was kept.
        ("front 2026-10 99.5, platform 2026-10 99.5", vec![]),
    ] {
        let folder = registry("below", rows);
        let report = said(folder.path(), &["report", "fulfilment"]);
        let named: Vec<&str> = of_front(&report)["below_missed"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        assert_eq!(named, below, "{rows}");
        let page = read(folder.path(), &["report", "fulfilment"], "markdown");
        assert_eq!(page.contains("Components that missed theirs too"), !below.is_empty(), "{rows}");
    }
}

#[test]
fn beside_a_promise_stands_what_a_need_asks_for() {
    let folder = registry("required", "front 2026-10 98.5");
    let report = said(folder.path(), &["report", "fulfilment"]);
    let promise = of_front(&report);
    assert_eq!((promise["required"].as_str(), promise["need"].as_str()), (Some("at least 99.5\u{a0}% a month"), Some("life/apply")));
    let levels = said(folder.path(), &["report", "levels"]);
    assert_eq!(row(&levels, "main", ("indicator", "availability"))["required"], promise["required"], "as in the report on levels");
    let others = rows(&report, "main").iter().filter(|row| row["item"] != promise["item"] || row["description"] != "front");
    assert!(others.clone().count() > 1 && others.into_iter().all(|row| row["required"].is_null()));
}

#[test]
fn whoever_says_why_something_is_not_measured_is_heard_until_that_lapses() {
    let folder = registry("excused", "front 2026-10 98.5");
    let report = said(folder.path(), &["report", "indicators"]);
    let kpi = row(&report, "main", ("item", "kpi/digital"));
    assert_eq!((kpi["verdict"].as_str(), kpi["not_measured"].as_str()), (Some("no-data"), Some("Kanālus vēl neskaita")));
    assert!(read(folder.path(), &["report", "indicators"], "markdown").contains("Kanālus vēl neskaita"));
    assert!(read(folder.path(), &["show", "front"], "markdown").contains("Kanālus vēl neskaita"));
    // What lapsed in March says nothing in November.
    let report = said(folder.path(), &["report", "fulfilment"]);
    assert!(row(&report, "main", ("item", "level/answer"))["not_measured"].is_null());
    let measured = DESCRIPTIONS[5].1.replace("2026-03-31", "2026-11-20");
    folder.write("front-measured.yaml", measured);
    let report = said(folder.path(), &["report", "fulfilment"]);
    assert_eq!(row(&report, "main", ("item", "level/answer"))["not_measured"], "Vairs neder", "it holds on its last day");
}

#[test]
fn the_members_of_a_group_stand_side_by_side() {
    let folder = registry("side-by-side", "front 2026-10 98.5");
    for (id, text) in [("one", "group: common\n"), ("two", "group: common\n"), ("alone", "")] {
        let level = "service_levels: [{ id: up, indicator: availability, min: 99, unit: percent }]\n";
        let head = format!("kind: service\nid: {id}\n{text}identification: {{ title: {{ lv: {id} }}, status: active }}\n");
        folder.write(&format!("{id}.yaml"), format!("{head}responsible: {{ owner: vsaa }}\n{level}"));
    }
    folder.write(
        "common.yaml",
        "kind: service-group\nid: common\nidentification: { title: { lv: Kopa }, status: active }\nresponsible: { owner: vsaa }\ncommon: {}\n",
    );
    let report = said(folder.path(), &["report", "fulfilment", "--group", "common"]);
    let named: Vec<&str> = rows(&report, "main").iter().filter_map(|row| row["description"].as_str()).collect();
    assert_eq!(named, ["one", "two"]);
}

#[test]
fn pages_draw_results_over_time_and_say_them_in_words() {
    let folder = registry("drawn", "front 2026-06 99.2, front 2026-07 98.5, front 2026-09 99.9, front 2026-10 99");
    let says = "Results from 2026-06 to 2026-10: the least is 98.5\u{a0}%, the most 99.9\u{a0}%. Promised: at least 99\u{a0}% a month. Missed: 2026-07.";
    for args in [&["report", "fulfilment"][..], &["show", "front"]] {
        let page = read(folder.path(), args, "html");
        let (_, drawn) = page.split_once("<svg class=\"trace\"").expect("a drawing");
        let (drawn, behind) = drawn.split_once("</svg>").expect("its end");
        assert!(drawn.contains(&format!("aria-label=\"{says}\"")) && drawn.contains(&format!("<title>{says}</title>")), "{drawn}");
        // The bound, three discs and a cross; the line has a gap in August.
        let count = |what: &str| drawn.matches(what).count();
        assert_eq!((count("class=\"bound\""), count("class=\"kept\""), count("class=\"missed\"")), (1, 3, 1), "{drawn}");
        let run = drawn.split("class=\"run\" d=\"").nth(1).and_then(|run| run.split('"').next()).expect("a line");
        assert_eq!((run.matches('M').count(), run.matches('L').count()), (2, 2), "{run}");
        // What is missed lies below the bound, what is kept does not lie below it.
        let heights = |class: &str| -> Vec<f64> {
            let head = format!("class=\"{class}\" d=\"M");
            let paths = drawn.split(&head).skip(1);
            paths.map(|path| path.split([' ', 'm', 'H']).nth(1).and_then(|y| y.parse().ok()).expect("a height")).collect()
        };
        let bound = heights("bound")[0];
        assert!(heights("missed").iter().all(|y| *y > bound) && heights("kept").iter().all(|y| *y <= bound), "{drawn}");
        assert!(behind.starts_with("<div class=\"results\">99.2; 98.5; 99.9; 99</div>"), "the same in words");
    }
    let report = said(folder.path(), &["report", "fulfilment"]);
    assert_eq!(of_front(&report)["series"], serde_json::json!(["99.2", "98.5", "99.9", "99"]), "numbers elsewhere");
}
