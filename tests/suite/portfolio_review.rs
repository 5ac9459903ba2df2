//! The reports that the review of a portfolio rests on, seen through the program: what hangs on what, what is promised,
//! where services are published, and what could be given up or merged. They say what `validate` says.

mod catalogues;
mod levels;
mod optimisation;
mod resources;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::common::{Folder, cases, root, run, stdout};
use serde_json::Value;

/// A report on a folder, as JSON in English.
pub fn report(name: &str, folder: &Path, more: &[&str]) -> Value {
    let folder = folder.to_str().expect("text");
    let fixed = ["report", name, folder, "--format", "json", "--lang", "en", "--today", "2026-11-20"];
    let output = run(&[&fixed, more].concat());
    assert_eq!(output.status.code(), Some(0), "{}", crate::common::stderr(&output));
    serde_json::from_str(&stdout(&output)).expect("JSON")
}

/// What `validate` finds in a folder, as JSON; `None` where it cannot judge it.
pub fn findings(folder: &Path) -> Option<Vec<Value>> {
    let output = run(&["validate", folder.to_str()?, "--format", "json", "--lang", "en", "--today", "2026-11-20"]);
    let whole = matches!(output.status.code(), Some(0 | 1));
    let found: Value = whole.then(|| serde_json::from_str(&stdout(&output)).expect("JSON"))?;
    Some(found["findings"].as_array().expect("a list").clone())
}

/// The value of a figure.
pub fn figure(report: &Value, name: &str) -> u64 {
    let figures = report["figures"].as_array().expect("a list");
    let figure = figures.iter().find(|figure| figure["name"] == name).unwrap_or_else(|| panic!("no figure {name}"));
    figure["value"].as_u64().expect("a count")
}

/// The rows of a table.
pub fn rows<'v>(report: &'v Value, table: &str) -> &'v Vec<Value> {
    let tables = report["tables"].as_array().expect("a list");
    let table = tables.iter().find(|one| one["name"] == table).unwrap_or_else(|| panic!("no table {table}"));
    table["rows"].as_array().expect("a list")
}

/// The row of a table in which a column says something.
pub fn row<'v>(report: &'v Value, table: &str, column: &str, says: &str) -> &'v Value {
    rows(report, table).iter().find(|row| row[column] == says).unwrap_or_else(|| panic!("no row where {column} is {says}"))
}

/// The texts of a list.
pub fn list(value: &Value) -> Vec<&str> {
    value.as_array().expect("a list").iter().map(|item| item.as_str().expect("text")).collect()
}

/// A registry with what `validate` finds in it.
pub struct Case {
    /// Its folder.
    pub folder: PathBuf,
    /// The findings.
    pub findings: Vec<Value>,
}

/// The registry of this repository, and those that the rules about portfolios, catalogues and levels are tested with.
pub fn cases() -> &'static [Case] {
    static CASES: OnceLock<Vec<Case>> = OnceLock::new();
    CASES.get_or_init(|| {
        let of_portfolio = pvp::rules::ALL.iter().filter(|rule| matches!(rule.group().as_str(), "4xx" | "6xx" | "7xx"));
        let folders = of_portfolio.flat_map(|rule| ["good", "bad"].map(|part| cases::registry(rule.name, part)));
        let all = folders.chain([root().join("registry")]).filter_map(|folder| Some(Case { findings: findings(&folder)?, folder }));
        all.collect()
    })
}

/// The descriptions that findings of a rule are about.
pub fn described(findings: &[Value], code: &str) -> BTreeSet<String> {
    let of_rule = findings.iter().filter(|finding| finding["code"] == code);
    of_rule.map(|finding| finding["description"]["id"].as_str().unwrap_or_default().to_owned()).collect()
}

/// The ids in a column of the rows that `is` picks.
pub fn ids(report: &Value, table: &str, column: &str, is: impl Fn(&Value) -> bool) -> BTreeSet<String> {
    rows(report, table).iter().filter(|row| is(row)).map(|row| row[column].as_str().expect("an id").to_owned()).collect()
}

/// What a report says, and what findings say, of the same thing.
pub type Pair = (&'static str, fn(&Value) -> BTreeSet<String>, fn(&[Value]) -> BTreeSet<String>);

/// Makes sure that a report says of every case what `validate` finds, and that the comparison compares something.
pub fn agree(name: &str, pairs: &[Pair]) {
    let mut compared = vec![0; pairs.len()];
    for case in cases() {
        let report = report(name, &case.folder, &[]);
        for ((code, says, finds), compared) in pairs.iter().zip(&mut compared) {
            let found = finds(&case.findings);
            *compared += found.len();
            assert_eq!(says(&report), found, "{code} in {}", case.folder.display());
        }
    }
    assert!(compared.iter().all(|count| *count > 1), "too little was compared: {compared:?}");
}

/// A registry of one institution and one life situation with the needs `a` to `e`, to put services and resources into.
pub fn registry(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("vsaa.yaml", crate::common::INSTITUTION);
    let needs: String = ["a", "b", "c", "d", "e"].map(|id| format!("  - {{ id: {id}, title: {{ lv: Vajadzība {id} }} }}\n")).concat();
    let text = format!(
        "kind: life-situation\nid: home\nidentification: {{ title: {{ lv: Mājas }}, summary: {{ lv: Mājas }}, status: active }}\n\
         classification: {{ recipients: [residents], themes: [housing] }}\nneeds:\n{needs}"
    );
    folder.write("home.yaml", text);
    folder
}

/// Writes a service: its needs, and the lines of further groups.
pub fn service(folder: &Folder, id: &str, needs: &str, more: &str) {
    let text = format!(
        "kind: service\nid: {id}\nidentification: {{ title: {{ lv: Nosaukums {id} }}, summary: {{ lv: Kas tas ir }}, status: active }}\n\
         classification: {{ type: public-individual, recipients: [residents], themes: [housing], adaptivity: simple }}\n\
         basis: {{ needs: [{needs}] }}\nresponsible: {{ owner: vsaa, providers: [vsaa] }}\n{more}"
    );
    folder.write(&format!("{id}.yaml"), text);
}

/// Writes a resource: the resources below it, as items of a list, and the lines of further groups.
pub fn resource(folder: &Folder, id: &str, below: &str, more: &str) {
    let text = format!(
        "kind: resource\nid: {id}\nidentification: {{ title: {{ lv: Resurss {id} }}, summary: {{ lv: Kas tas ir }}, status: active }}\n\
         classification: {{ type: information }}\nresponsible: {{ owner: vsaa }}\nrelated: {{ resources: [{below}] }}\n{more}"
    );
    folder.write(&format!("{id}.yaml"), text);
}

/// The lines that say what a service rests on.
pub fn rests_on(resources: &str, services: &str) -> String {
    format!("related:\n  resources: [{resources}]\n  services: [{services}]\n")
}
