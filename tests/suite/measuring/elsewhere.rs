//! What reports that are not about measuring say where something is measured, and that they stay silent where nothing is.

use serde_json::Value;

use super::built::TODAY;
use super::reports::{DESCRIPTIONS, of_front, read, registry, row, rows, said};
use crate::common::repo::Repo;
use crate::common::{Folder, INSTITUTION, pvp, stdout};

/// The number of a figure; nothing where the report has none of that name.
fn figure(report: &Value, name: &str) -> Option<u64> {
    let mut figures = report["figures"].as_array().expect("figures").iter();
    figures.find(|figure| figure["name"] == name).map(|figure| figure["value"].as_u64().expect("a number"))
}

const ROWS: &str = "front 2026-09 99.8, front 2026-10 99.2, platform 2026-10 99.5, front/volume/service-request@portal 2026-09 /800, \
                    front/volume/service-request@phone 2026-10 /40";

#[test]
fn the_summary_says_how_promises_stand() {
    let folder = registry("summary", ROWS);
    let report = said(folder.path(), &["report", "summary"]);
    // Five promises: one is kept, one was missed, and three have no figure; an indicator is none of them.
    let figures = ["promises_kept", "promises_missed", "promises_open", "promises_unmeasured"].map(|name| figure(&report, name));
    assert_eq!(figures, [Some(1), Some(1), Some(3), Some(3)]);
    let fulfilment = said(folder.path(), &["report", "fulfilment"]);
    assert_eq!(figures[..3], ["promises_kept", "promises_missed", "promises_open"].map(|name| figure(&fulfilment, name)));
    assert!(read(folder.path(), &["report", "summary"], "markdown").contains("1 of 2 promises of which it can be said were kept"));
}

#[test]
fn a_level_stands_beside_what_was_reached() {
    let folder = registry("levels", ROWS);
    let report = said(folder.path(), &["report", "levels"]);
    let of = |indicator: &str| ["window", "result", "verdict"].map(|column| row(&report, "main", ("indicator", indicator))[column].clone());
    assert_eq!(of("availability"), ["2026-10", "99.2\u{a0}%", "met"].map(Value::from));
    assert_eq!(of("response-time"), [Value::Null, Value::Null, "no-data".into()]);
}

#[test]
fn a_need_gets_what_it_requires_where_the_last_window_kept_that() {
    let of = |folder: &Folder| {
        let report = said(folder.path(), &["report", "coverage"]);
        let kept = row(&report, "main", ("service", "front"))["requirement_kept"].as_str().expect("a word").to_owned();
        (kept, figure(&report, "needs_kept").expect("a figure"), figure(&report, "needs_missed").expect("a figure"))
    };
    // 99 % is promised and 99.5 % required.
    for (result, kept) in [("99.5", "yes"), ("99.499", "no"), ("98", "no")] {
        let folder = registry("kept", &format!("front 2026-10 {result}"));
        assert_eq!(of(&folder), (kept.to_owned(), u64::from(kept == "yes"), u64::from(kept == "no")), "{result}");
    }
    assert_eq!(of(&registry("kept", "platform 2026-10 99.5")), ("unknown".to_owned(), 0, 0));
    // An answer within two hours is promised: what counts say of another time follows from that, or does not.
    for (asked, row, kept) in [
        ("max: 2, unit: hour", "9/9", "yes"),
        ("max: 2, unit: hour", "8/9", "no"),
        ("max: 120, unit: minute", "9/9", "yes"),
        ("max: 4, unit: hour", "9/9", "yes"),
        ("max: 4, unit: hour", "8/9", "unknown"),
        ("max: 1, unit: hour", "9/9", "unknown"),
        ("max: 1, unit: hour", "8/9", "no"),
        // A result is held against what is required, in its unit.
        ("max: 30, unit: minute", "0.5", "yes"),
        ("max: 30, unit: minute", "0.51", "no"),
        ("max: 4, unit: hour", "3", "yes"),
        // Days are no hours.
        ("max: 1, unit: working-day", "0.5", "unknown"),
    ] {
        let folder = registry("kept", &format!("front/level/answer 2026-10 {row}"));
        let life = DESCRIPTIONS[0].1.replace("availability, min: 99.5, unit: percent", &format!("response-time, {asked}"));
        folder.write("life.yaml", life);
        assert_eq!(of(&folder).0, kept, "{asked}: {row}");
    }
}

#[test]
fn the_portfolio_and_its_review_say_how_often_a_service_is_asked_for() {
    let folder = registry("portfolio", ROWS);
    let report = said(folder.path(), &["report", "portfolio"]);
    let front = row(&report, "main", ("service", "front"));
    assert_eq!((&front["promises_verdict"], &front["requests_a_year"]), (&"met".into(), &840.into()));
    folder.write("measurements/more.csv", "subject,item,period,part,total\nfront,level/answer,2026-10,8,9\n");
    let report = said(folder.path(), &["report", "portfolio"]);
    assert_eq!(row(&report, "main", ("service", "front"))["promises_verdict"], "not-met", "one that was missed counts");
    folder.write("front.yaml", DESCRIPTIONS[1].1.replace("basis: { needs: [life/apply] }", "basis: { needs: [] }"));
    let report = said(folder.path(), &["report", "optimisation"]);
    assert_eq!(row(&report, "main", ("suggestion", "superfluous"))["requests_of_each"], serde_json::json!(["front: 840"]));
}

#[test]
fn the_last_figure_has_a_day() {
    let folder = registry("last-figure", ROWS);
    let repo = Repo::new("last-figure-committed");
    for name in ["vsaa.yaml", "front.yaml", "printer.yaml", "life.yaml", "measurements/all.csv"] {
        repo.write(name, std::fs::read_to_string(folder.path().join(name)).expect("text"));
    }
    repo.commit("All");
    let output = repo.pvp(&["report", "freshness", "--format", "json", "--today", TODAY]);
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let of = |id: &str| row(&report, "main", ("description", id))["last_figure"].clone();
    assert_eq!([of("front"), of("printer")], ["2026-10-31".into(), Value::Null]);
}

#[test]
fn a_component_says_how_available_it_was() {
    let folder = registry("available", ROWS);
    let resources = said(folder.path(), &["report", "resources"]);
    let impact = said(folder.path(), &["impact", "base"]);
    for platform in [row(&resources, "main", ("description", "platform")), row(&impact, "main", ("impact_hit", "platform"))] {
        let said = ["measured_availability", "availability_verdict", "availability_window"].map(|column| platform[column].clone());
        assert_eq!(said, ["99.5\u{a0}%", "not-met", "2026-10"].map(Value::from));
    }
    assert!(row(&resources, "main", ("description", "base"))["measured_availability"].is_null());
    let page = |id: &str| read(folder.path(), &["impact", id], "markdown");
    assert!(page("platform").contains("Measured availability (2026-10): 99.5\u{a0}%. That is less than promised: at least 99.9\u{a0}%"));
    assert!(!page("base").contains("Measured availability (2026-10)"));
}

#[test]
fn a_graph_says_how_available_things_were() {
    let folder = registry("graph", ROWS);
    for (format, said) in [
        ("dot", "available in 2026-10: 99.5\u{a0}%, less than promised"),
        ("mermaid", "available in 2026-10#58; 99.5\u{a0}#37;, less than promised"),
    ] {
        let output = pvp().args(["graph", "--format", format, "--lang", "en", "--path"]).arg(folder.path()).output().expect("pvp runs");
        let graph = stdout(&output);
        // The service kept its promise; base and printer were not measured.
        assert_eq!((graph.matches("available in 2026-10").count(), graph.matches(said).count()), (2, 1), "{graph}");
    }
}

#[test]
fn requests_are_told_by_what_channels_are() {
    let folder = registry("channels", ROWS);
    let page = read(folder.path(), &["report", "volumes"], "html");
    assert!(page.contains(">e-service (portal):</span> 800") && page.contains(">phone:</span> 40"));
}

#[test]
fn what_was_missed_is_a_gap() {
    let folder = registry("gaps", "front 2026-08 99.9, front 2026-09 98, front 2026-10 98");
    let gaps = |folder: &Folder| {
        let report = said(folder.path(), &["report", "gaps"]);
        let of_rule = |rule: &str| rows(&report, "main").iter().filter(|row| row["rule"] == rule).count();
        ["PVP708", "PVP709"].map(of_rule)
    };
    assert_eq!(gaps(&folder), [1, 0], "missed, and nobody does anything");
    folder.write("measurements/more.csv", "subject,item,period,value\nfront,level/up,2026-07,98\nfront,level/up,2026-06,98\n");
    assert_eq!(gaps(&folder), [1, 0], "August was kept");
    folder.write("measurements/all.csv", "subject,item,period,value\nfront,level/up,2026-08,98\n");
    assert_eq!(gaps(&folder), [0, 1], "three in a row");
}

#[test]
fn a_registry_that_measures_nothing_reads_as_before() {
    let folder = registry("unmeasured", "");
    let new = ["Result", "What is required", "Requests a year", "Measured availability", "Promises kept", "Why it is not measured"];
    for name in ["summary", "levels", "coverage", "portfolio", "optimisation", "resources"] {
        let page = read(folder.path(), &["report", name], "markdown");
        for heading in new {
            assert!(!page.contains(heading), "{name}: {heading}");
        }
    }
    let report = said(folder.path(), &["report", "fulfilment"]);
    assert_eq!(of_front(&report)["verdict"], "no-data");
    for (name, figures) in [("summary", ["promises_kept", "promises_unmeasured"]), ("coverage", ["needs_kept", "needs_missed"])] {
        let report = said(folder.path(), &["report", name]);
        assert!(figures.iter().all(|name| figure(&report, name).is_none()), "{name}");
    }
}

/// A sector: a ministry with a large agency and a small one, which own services of a number each.
fn sector(large: usize, small: usize, rows: &str) -> Folder {
    let folder = Folder::new("sector");
    let institution = |id: &str, above: &str| {
        INSTITUTION
            .replace("id: vsaa", &format!("id: {id}"))
            .replace("type: agency }", &format!("type: agency{above} }}"))
            .replace("90001669496", id)
    };
    folder.write("ministry.yaml", institution("ministry", ""));
    for (owner, count) in [("large", large), ("small", small)] {
        folder.write(&format!("{owner}.yaml"), institution(owner, ", part_of: ministry"));
        for at in 0..count {
            let head = format!("kind: service\nid: {owner}-{at}\nidentification: {{ title: {{ lv: {owner} {at} }}, status: active }}\n");
            folder.write(&format!("{owner}-{at}.yaml"), format!("{head}responsible: {{ owner: {owner} }}\n"));
        }
    }
    let row = |row: &str| {
        let (service, count) = row.split_once(' ').expect("a service and a number");
        format!("{service},volume/service-request,2026-05,{count}\n")
    };
    let rows: String = rows.split(", ").filter(|row| !row.is_empty()).map(row).collect();
    folder.write("measurements/all.csv", format!("subject,item,period,total\n{rows}"));
    folder
}

#[test]
fn a_competence_centre_is_sought_by_requests_where_they_are_known() {
    let found = |large, small, rows: &str| {
        let folder = sector(large, small, rows);
        let report = said(folder.path(), &["report", "gaps", "--rule", "PVP409"]);
        rows_said(&report)
    };
    let by_services = "owns only one service";
    let by_requests = "they are seldom asked for";
    // Nobody counts, or not all of it is counted: by services, as ever.
    assert!(found(5, 1, "").is_some_and(|said| said.contains(by_services)));
    assert!(found(4, 1, "").is_none());
    assert!(found(5, 1, "small-0 10").is_some_and(|said| said.contains(by_services)));
    assert!(found(2, 1, "small-0 10, large-0 5000").is_none(), "one of two is not counted");
    // Two services that are asked for fifty times as often; and five that are asked for no more often than one.
    assert!(found(2, 1, "small-0 100, large-0 250, large-1 250").is_some_and(|said| said.contains(by_requests)));
    assert!(found(2, 1, "small-0 100, large-0 250, large-1 249").is_none());
    assert!(found(5, 1, "small-0 100, large-0 10, large-1 10, large-2 10, large-3 10, large-4 10").is_none());
}

/// What the first finding says.
fn rows_said(report: &Value) -> Option<String> {
    Some(rows(report, "main").first()?["finding"].as_str()?.to_owned())
}
