//! Reports on the portfolio and those who answer for it: figures of small registries that can be counted by hand, and
//! agreement with what `pvp validate` and `pvp trend` say of the same files.

mod completeness;
mod freshness;
mod levels;
mod people;
mod services;

use serde_json::Value;

use crate::common::repo::Repo;
use crate::common::{stderr, stdout};

const TODAY: &str = "2026-11-20";

/// A report of the working tree as JSON.
fn report(repo: &Repo, args: &[&str]) -> Value {
    let output = repo.pvp(&[&["report"], args, &["--format", "json", "--today", TODAY]].concat());
    assert!(matches!(output.status.code(), Some(0)), "{args:?}: {}", stderr(&output));
    serde_json::from_str(&stdout(&output)).expect("JSON")
}

/// The value of a figure.
fn figure(report: &Value, name: &str) -> u64 {
    let figures = report["figures"].as_array().expect("figures");
    let figure = figures.iter().find(|figure| figure["name"] == name).unwrap_or_else(|| panic!("no figure {name}"));
    figure["value"].as_u64().unwrap_or_else(|| panic!("{figure}"))
}

/// The rows of a table.
fn rows<'r>(report: &'r Value, name: &str) -> &'r [Value] {
    let tables = report["tables"].as_array().expect("tables");
    let table = tables.iter().find(|table| table["name"] == name).unwrap_or_else(|| panic!("no table {name}"));
    table["rows"].as_array().expect("rows")
}

/// The row in which a column says something.
fn row<'r>(report: &'r Value, table: &str, column: &str, says: &str) -> &'r Value {
    rows(report, table).iter().find(|row| row[column] == says).unwrap_or_else(|| panic!("no row of {says}"))
}

/// What a column says in every row.
fn column<'r>(rows: &'r [Value], name: &str) -> Vec<&'r str> {
    rows.iter().map(|row| row[name].as_str().unwrap_or_default()).collect()
}

/// What `pvp validate` finds.
fn findings(repo: &Repo, args: &[&str]) -> Vec<Value> {
    let output = repo.pvp(&[&["validate", "--format", "json", "--today", TODAY], args].concat());
    let judged: Value = serde_json::from_str(&stdout(&output)).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    judged["findings"].as_array().expect("findings").clone()
}

/// The ids of the descriptions that a rule speaks of, in order.
fn found(findings: &[Value], code: &str) -> Vec<String> {
    let about = findings.iter().filter(|finding| finding["code"] == code);
    let mut ids: Vec<String> = about.map(|finding| finding["description"]["id"].as_str().unwrap_or_default().to_owned()).collect();
    ids.sort();
    ids
}

/// Commits what there is at noon of a day.
fn commit(repo: &Repo, day: &str) {
    for args in [&["add", "--all"][..], &["commit", "--quiet", "--allow-empty", "--message", day]] {
        let date = format!("{day}T12:00:00Z");
        let status = repo.command("git").args(args).env("GIT_AUTHOR_DATE", &date).env("GIT_COMMITTER_DATE", &date).status();
        assert!(status.expect("git runs").success());
    }
}
