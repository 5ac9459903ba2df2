//! What the program says, and the registries that it is asked of.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, OnceLock};

use serde_json::Value;

use super::counted::Counted;
use super::planted::{self, Planted};
use super::sound::Drafts;
use crate::common;

pub const TODAY: &str = "2026-11-20";

/// The made-up registry with gaps, made once; it stays in the build folder until it is made anew.
pub fn made_up() -> &'static (PathBuf, Planted) {
    static MADE: OnceLock<(PathBuf, Planted)> = OnceLock::new();
    MADE.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("figures");
        let _ = fs::remove_dir_all(&folder);
        let mut drafts = Drafts::new();
        let planted = planted::plant(&mut drafts);
        planted::write(&drafts, &folder);
        (folder, planted)
    })
}

/// The count of the made-up registry.
pub fn made_up_counted() -> &'static Counted {
    static COUNTED: OnceLock<Counted> = OnceLock::new();
    COUNTED.get_or_init(|| Counted::of(&made_up().0))
}

/// The registry of the project.
pub fn real() -> PathBuf {
    common::root().join("registry")
}

/// The small registry of the examples whose descriptions have gaps.
pub fn example() -> PathBuf {
    common::root().join("examples/registry-with-gaps")
}

/// What the program says, as JSON. It is asked once: with 5,000 descriptions, every time takes its seconds.
fn said(args: Vec<String>) -> &'static Value {
    type Answers = BTreeMap<Vec<String>, &'static OnceLock<Value>>;
    static ANSWERS: Mutex<Answers> = Mutex::new(Answers::new());
    let answer = *ANSWERS.lock().expect("no test stops here").entry(args.clone()).or_insert_with(|| Box::leak(Box::default()));
    answer.get_or_init(|| {
        let output = command().args(&args).args(["--format", "json", "--lang", "en", "--today", TODAY]).output().expect("pvp runs");
        assert!(matches!(output.status.code(), Some(0 | 1)), "{args:?}: {}", common::stderr(&output));
        serde_json::from_slice(&output.stdout).expect("JSON")
    })
}

fn arguments(all: &[&str], registry: &Path) -> Vec<String> {
    let path = registry.to_str().expect("a path in UTF-8");
    all.iter().chain([&path]).map(ToString::to_string).collect()
}

/// The findings of a validation, and what else it says.
pub fn validated(registry: &Path) -> &'static Value {
    said(arguments(&["validate"], registry))
}

/// A report on a registry.
pub fn report(name: &str, args: &[&str], registry: &Path) -> Report {
    Report(said(arguments(&[&["report", name], args].concat(), registry)))
}

/// What is hit if something of a registry stops.
pub fn impact(id: &str, registry: &Path) -> Report {
    Report(said(arguments(&["impact", id, "--path"], registry)))
}

fn command() -> Command {
    common::pvp()
}

/// A report as its readers get it.
pub struct Report(pub &'static Value);

impl Report {
    /// The number of a figure.
    pub fn figure(&self, name: &str) -> usize {
        let number = self.find(name)["value"].as_u64().and_then(|number| usize::try_from(number).ok());
        number.unwrap_or_else(|| panic!("the figure {name} is no number"))
    }

    /// The percentage of a figure.
    pub fn percentage(&self, name: &str) -> String {
        text(&self.find(name)["value"])
    }

    /// The whole that a figure is a part of.
    pub fn of(&self, name: &str) -> Option<usize> {
        self.find(name)["of"].as_u64().and_then(|number| usize::try_from(number).ok())
    }

    fn find(&self, name: &str) -> &Value {
        let mut figures = self.0["figures"].as_array().expect("figures").iter();
        figures.find(|figure| figure["name"] == name).unwrap_or_else(|| panic!("no figure {name}"))
    }

    /// Every figure by its name.
    pub fn figures(&self) -> BTreeMap<String, Value> {
        let figures = self.0["figures"].as_array().expect("figures").iter();
        figures.map(|figure| (text(&figure["name"]), figure["value"].clone())).collect()
    }

    /// Makes sure that the figures are these and no more.
    pub fn has_figures(&self, expected: &[(&str, usize)]) {
        let expected: BTreeMap<String, Value> = expected.iter().map(|(name, number)| ((*name).to_owned(), Value::from(*number))).collect();
        assert_eq!(self.figures(), expected, "figures of {}", self.0["report"]);
    }

    /// The rows of a table.
    pub fn rows(&self, table: &str) -> &Vec<Value> {
        let mut tables = self.0["tables"].as_array().expect("tables").iter();
        let table = tables.find(|found| found["name"] == table).unwrap_or_else(|| panic!("no table {table}"));
        table["rows"].as_array().expect("rows")
    }

    /// The cells of some columns of a table, as text, sorted.
    pub fn cells(&self, table: &str, columns: &[&str]) -> Vec<Vec<String>> {
        let cell = |row: &Value, column: &str| {
            id_or_nothing(column, row.get(column).unwrap_or_else(|| panic!("no column {column} in {table}: {row}")))
        };
        let mut cells: Vec<Vec<String>> =
            self.rows(table).iter().map(|row| columns.iter().map(|column| cell(row, column)).collect()).collect();
        cells.sort();
        cells
    }

    /// Makes sure that a table's rows are these and no more, whatever their order.
    pub fn has_rows(&self, table: &str, columns: &[&str], expected: impl IntoIterator<Item = Vec<String>>) {
        let expected: BTreeSet<Vec<String>> = expected.into_iter().collect();
        let got = self.cells(table, columns);
        let count = got.len();
        let what = format!("{} {table} {columns:?}", self.0["report"]);
        same(&what, &expected, &got.into_iter().collect());
        assert_eq!(count, expected.len(), "{what}: a row is there twice");
    }

    /// One column as a set.
    pub fn column(&self, table: &str, column: &str) -> BTreeSet<String> {
        self.cells(table, &[column]).into_iter().flatten().collect()
    }
}

/// A cell as text; words in place of an institution's id say that there is none.
fn id_or_nothing(column: &str, value: &Value) -> String {
    Some(text(value)).filter(|text| column != "institution" || !text.contains(' ')).unwrap_or_default()
}

/// A value as text: nothing is empty, a list is joined by commas.
pub fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(", "),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}

/// A list as a set; nothing is an empty one.
pub fn list(value: &Value) -> BTreeSet<String> {
    match value {
        Value::Null => BTreeSet::new(),
        Value::Array(items) => items.iter().map(text).collect(),
        value => panic!("{value} is no list"),
    }
}

/// A whole number.
pub fn number_of(value: &Value) -> usize {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).unwrap_or_else(|| panic!("{value} is no whole number"))
}

/// A share as JSON has it.
pub fn share(percent: f64) -> String {
    Value::from(percent).to_string()
}

/// Says what is only on one side.
pub fn same<T: Ord + std::fmt::Debug>(what: &str, expected: &BTreeSet<T>, got: &BTreeSet<T>) {
    let missing: Vec<&T> = expected.difference(got).take(20).collect();
    let invented: Vec<&T> = got.difference(expected).take(20).collect();
    assert!(
        missing.is_empty() && invented.is_empty(),
        "{what}: {} expected, {} got\nnot found: {missing:#?}\ninvented: {invented:#?}",
        expected.len(),
        got.len()
    );
}
