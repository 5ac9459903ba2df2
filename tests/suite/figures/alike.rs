//! A filter shows what the whole shows of the same, and the numbers are the same in both languages and under exceptions.

use std::fs;

use serde_json::Value;

use super::json::{TODAY, example, real, report, text, validated};
use crate::common::{Folder, run};

/// Reports with the column of their first table that tells whose a row is.
const REPORTS: [(&str, &str); 7] = [
    ("portfolio", "owner"),
    ("catalogues", "owner"),
    ("levels", "owner"),
    ("resources", "owner"),
    ("completeness", "institution"),
    ("freshness", "owner"),
    ("responsibilities", "institution"),
];

#[test]
fn a_filter_shows_the_rows_that_the_whole_has() {
    for (name, column) in REPORTS {
        let whole = report(name, &[], &real());
        for institution in ["vzd", "vsaa", "lm"] {
            let filtered = report(name, &["--institution", institution], &real());
            let own: Vec<&Value> = whole.rows("main").iter().filter(|row| row[column] == institution).collect();
            assert_eq!(own, filtered.rows("main").iter().collect::<Vec<_>>(), "{name} --institution {institution}");
        }
    }
}

#[test]
fn a_manager_has_the_rows_that_the_whole_has() {
    for name in ["portfolio", "freshness"] {
        let manager = "pakalpojumi@vsaa.example";
        let (whole, filtered) = (report(name, &[], &real()), report(name, &["--manager", manager], &real()));
        let own: Vec<&Value> = whole.rows("main").iter().filter(|row| row["manager"] == manager).collect();
        assert_eq!(own, filtered.rows("main").iter().collect::<Vec<_>>(), "{name}");
        assert!(!own.is_empty());
    }
}

#[test]
fn figures_are_the_same_in_both_languages() {
    let numbers = |said: &Value| {
        let figures = said["figures"].as_array().expect("figures").iter();
        let figures: Vec<String> = figures.map(|figure| format!("{} {} {}", figure["name"], figure["value"], figure["of"])).collect();
        let tables = said["tables"].as_array().expect("tables").iter();
        let tables: Vec<String> =
            tables.map(|table| format!("{} {}", table["name"], table["rows"].as_array().map_or(0, Vec::len))).collect();
        (figures, tables)
    };
    for name in REPORTS.map(|(name, _)| name).into_iter().chain(["coverage", "gaps", "summary", "optimisation"]) {
        let output = run(&["report", name, "--format", "json", "--lang", "lv", "--today", TODAY, "registry"]);
        let latvian: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(numbers(&latvian), numbers(report(name, &[], &real()).0), "{name}");
    }
}

#[test]
fn exceptions_and_other_severities_change_both_lists_alike() {
    let folder = Folder::new("figures-exceptions");
    for file in fs::read_dir(example()).expect("the example").flatten() {
        if file.path().extension().is_some_and(|ending| ending == "yaml") {
            fs::copy(file.path(), folder.path().join(file.file_name())).expect("a copy");
        }
    }
    let before = validated(&example())["findings"].as_array().expect("findings").len();
    let settings = "rules:\n  4xx: error\n  missing-translation: off\nignore:\n  - { rule: unmet-need, at: \"*/*\", reason: Pārbaude }\n  \
                    - { rule: no-kpi, at: no-such-service, reason: Pārbaude }\n";
    folder.write("pvp.yaml", settings);
    let findings = validated(folder.path())["findings"].as_array().expect("findings");
    let gaps = report("gaps", &[], folder.path());
    let mut said = gaps.cells("main", &["rule", "severity", "finding", "place"]);
    let place = |finding: &Value| format!("{}:{}", text(&finding["file"]), finding["line"]);
    let mut expected: Vec<Vec<String>> = findings
        .iter()
        .map(|finding| vec![text(&finding["code"]), text(&finding["severity"]), text(&finding["message"]), place(finding)])
        .collect();
    said.sort();
    expected.sort();
    assert_eq!(expected, said);
    assert!(findings.len() < before && findings.iter().any(|finding| finding["code"] == "PVP801"));
    assert!(findings.iter().all(|finding| finding["code"] != "PVP401"));
}
