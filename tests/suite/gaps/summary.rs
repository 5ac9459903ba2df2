//! The page for a minister: every figure is one of another command's.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{REGISTRIES, count, figure, gaps, json, report, table};
use crate::common::repo::Repo;
use crate::common::{INSTITUTION, stderr, stdout};

#[test]
fn figures_are_those_of_validate_coverage_and_gaps() {
    for path in REGISTRIES {
        let said = report("summary", path, &["--lang", "lv"]);
        let judged = json(&["validate", path]);
        let covered = report("coverage", path, &[]);
        for (name, kind) in [
            ("described_services", "service"),
            ("described_resources", "resource"),
            ("described_life_situations", "life-situation"),
            ("described_institutions", "institution"),
        ] {
            assert_eq!(figure(&said, name), judged["summary"]["descriptions"][kind], "{path} {name}");
        }
        for (name, severity) in [("errors", "error"), ("warnings", "warning"), ("advice", "advice")] {
            assert_eq!(figure(&said, name), judged["summary"]["findings"][severity], "{path} {name}");
        }
        for name in ["needs", "unmet_needs", "singly_met_needs"] {
            assert_eq!(figure(&said, name), figure(&covered, name), "{path} {name}");
        }
        let found = |rule: &str| count(&gaps(path, &["--rule", rule, "--kind", "service"]), "findings");
        assert_eq!(count(&said, "services_without_manager"), found("501"));
        assert_eq!(count(&said, "promises_short_of_needs"), found("703"));
        assert!(table(&said, "main").len() <= 8 && table(&said, "rules").len() <= 5, "more than a page");
        assert!(!said["statements"].as_array().expect("statements").is_empty());
    }
}

#[test]
fn institutions_and_rules_stand_as_in_the_gap_list() {
    for path in REGISTRIES {
        let said = report("summary", path, &["--lang", "en"]);
        let listed = gaps(path, &["--lang", "en"]);
        let numbers = |row: &Value| ["errors", "warnings", "advice"].map(|name| row[name].as_u64().expect("a number"));
        let known: BTreeMap<String, [u64; 3]> =
            table(&listed, "groups").iter().map(|row| (row["institution"].to_string(), numbers(row))).collect();
        for row in table(&said, "main") {
            assert_eq!(numbers(row), known.get(&row["institution"].to_string()).copied().unwrap_or_default(), "{row}");
        }
        for (row, listed) in table(&said, "rules").iter().zip(table(&listed, "rules")) {
            assert_eq!((&row["rule"], &row["findings"], &row["severity"]), (&listed["rule"], &listed["findings"], &listed["severity"]));
        }
    }
}

#[test]
fn needs_hang_on_what_all_their_services_cannot_work_without() {
    let said = report("summary", "examples/promises-to-keep", &[]);
    let resources = table(&said, "resources");
    assert!(!resources.is_empty());
    assert_eq!(figure(&said, "needs_on_one_resource"), resources[0]["needs_without_it"]);
    for row in resources {
        let id = row["resource"].as_str().expect("an id");
        // Without the resource, as if it were gone: its services are gone with it.
        let text = |number: &Value| number.as_u64().expect("a number");
        assert!(text(&row["needs_without_it"]) > 0 && text(&row["services_without_it"]) > 0, "{id}");
    }
}

const SERVICE: &str =
    "kind: service\nid: greeting\nidentification: { title: { lv: Sveiciens }, status: active }\nresponsible: { owner: vsaa }\n";

#[test]
fn the_course_of_the_year_is_that_of_trend() {
    let repo = Repo::new("summary-trend");
    let commit = |date: &str| {
        for args in [&["add", "--all"][..], &["commit", "--quiet", "--message", date]] {
            let mut command = repo.command("git");
            command.args(args).env("GIT_AUTHOR_DATE", date).env("GIT_COMMITTER_DATE", date);
            assert!(command.status().expect("git runs").success());
        }
    };
    repo.write("registry/vsaa.yaml", INSTITUTION);
    commit("2026-01-15T12:00:00Z");
    repo.write("registry/greeting.yaml", SERVICE);
    commit("2026-03-15T12:00:00Z");
    // What is not committed is in the figures of today, not in the course.
    repo.write("registry/another.yaml", SERVICE.replace("greeting", "another"));
    let asked = ["--format", "json", "--today", "2026-06-01"];
    let made = |args: &[&str]| {
        let output = repo.pvp(&[args, &asked].concat());
        assert!(output.status.success(), "{}", stderr(&output));
        serde_json::from_str::<Value>(&stdout(&output)).expect("JSON")
    };
    let said = made(&["report", "summary", "registry", "--trend"]);
    assert_eq!(figure(&said, "described_services"), 2);
    let course = made(&["trend", "registry"]);
    let points = course["points"].as_array().expect("points");
    let rows = table(&said, "trend");
    assert_eq!(rows.len(), points.len());
    for (row, point) in rows.iter().zip(points) {
        assert_eq!(row["day"], point["day"]);
        let severities = ["error", "warning", "advice"].map(|severity| point["findings"][severity].clone());
        assert_eq!(["errors", "warnings", "advice"].map(|name| row[name].clone()), severities);
    }
    assert_eq!(rows.last().map(|row| row["descriptions_then"].clone()), Some(2.into()));
    let at = made(&["report", "summary", "registry", "--trend", "--at", "HEAD~1"]);
    assert_eq!((figure(&at, "described_services"), table(&at, "trend").len()), (0.into(), 1));
}

#[test]
fn without_git_there_is_no_course() {
    let folder = super::Folder::new("summary-no-git");
    folder.write("vsaa.yaml", INSTITUTION);
    let path = folder.path().to_str().expect("text").to_owned();
    let with = super::run(&["report", "summary", &path, "--trend"]);
    assert_eq!((with.status.code(), stdout(&with)), (Some(2), String::new()));
    assert!(super::run(&["report", "summary", &path]).status.success());
}

#[test]
fn what_is_not_there_is_not_praised() {
    let folder = super::Folder::new("summary-nothing");
    folder.write("vsaa.yaml", INSTITUTION);
    let path = folder.path().to_str().expect("text").to_owned();
    for (lang, nothing) in [("lv", "nav vajadzību"), ("en", "has no needs")] {
        let said = stdout(&super::run(&["report", "summary", &path, "--lang", lang]));
        let line = said.lines().find(|line| line.contains(nothing)).unwrap_or_else(|| panic!("{said}"));
        assert!(!line.contains('✓'), "{line}");
    }
    // What is retired has no fields to fill any more.
    let retired = SERVICE.replace("status: active", "status: retired");
    std::fs::remove_file(folder.path().join("vsaa.yaml")).expect("a file");
    folder.write("greeting.yaml", retired);
    for (lang, nothing) in [("lv", "Obligātos laukus nevar izvērtēt"), ("en", "Mandatory fields cannot be judged")] {
        let said = stdout(&super::run(&["report", "summary", &path, "--lang", lang]));
        let line = said.lines().find(|line| line.contains(nothing)).unwrap_or_else(|| panic!("{said}"));
        assert!(!line.contains('✓'), "{line}");
    }
}
