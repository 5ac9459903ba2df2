//! The reports that the review of a portfolio rests on, seen through the program: what hangs on what, what is promised,
//! where services are published, and what could be given up or merged. They say what `validate` says.

#![allow(clippy::disallowed_methods, unreachable_pub)]

mod common;

#[path = "portfolio_review/catalogues.rs"]
mod catalogues;
#[path = "portfolio_review/levels.rs"]
mod levels;
#[path = "portfolio_review/optimisation.rs"]
mod optimisation;
#[path = "portfolio_review/resources.rs"]
mod resources;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use common::{Folder, root, run, stdout};
use serde_json::Value;

/// A report on a folder, as JSON in English.
pub fn report(name: &str, folder: &Path, more: &[&str]) -> Value {
    let folder = folder.to_str().expect("text");
    let fixed = ["report", name, "--path", folder, "--format", "json", "--lang", "en", "--today", "2026-11-20"];
    let output = run(&[&fixed, more].concat());
    assert_eq!(output.status.code(), Some(0), "{}", common::stderr(&output));
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

/// The registries that the rules are tested with, and the one of this repository.
pub fn registries() -> Vec<PathBuf> {
    let mut found = vec![root().join("registry")];
    for case in std::fs::read_dir(root().join("tests/rules")).expect("a folder").flatten() {
        found.extend(["good", "bad"].map(|part| case.path().join(part)).into_iter().filter(|folder| folder.is_dir()));
    }
    found.sort();
    found
}

/// How often each description is named by findings of a rule.
pub fn by_description(findings: &[Value], code: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding["code"] == code) {
        *counts.entry(finding["description"]["id"].as_str().unwrap_or_default().to_owned()).or_default() += 1;
    }
    counts
}

/// Checks registries one by one and makes sure that the comparison compares something.
pub fn agree(code: &str, at_least: usize, says: impl Fn(&Path) -> BTreeSet<String>, finds: impl Fn(&[Value]) -> BTreeSet<String>) {
    let mut compared = 0;
    for folder in registries() {
        let Some(findings) = findings(&folder) else { continue };
        let found = finds(&findings);
        compared += found.len();
        assert_eq!(says(&folder), found, "{code} in {}", folder.display());
    }
    assert!(compared >= at_least, "{code}: only {compared} findings were compared");
}

/// A registry of one institution and one life situation with the needs `a` to `e`, to put services and resources into.
pub fn registry(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("vsaa.yaml", common::INSTITUTION);
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
