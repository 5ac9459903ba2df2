//! Columns of reports: each can be chosen alone and decides the order, in every format; what programs read of them is the
//! same in both languages.

use std::cmp::Ordering;

use crate::common::cases;
use crate::common::repo::Repo;
use crate::common::{root, run, stderr, stdout};
use calamine::{Data, Reader, Xlsx};
use pvp::render::words::{Lang, Words};
use serde_json::Value;

/// Every report, with what makes it show all that it can.
const REPORTS: [&[&str]; 12] = [
    &["gaps"],
    &["gaps", "--by", "manager"],
    &["summary", "--trend"],
    &["coverage"],
    &["completeness"],
    &["portfolio"],
    &["resources"],
    &["responsibilities"],
    &["levels"],
    &["catalogues"],
    &["optimisation"],
    &["freshness", "--groups"],
];

/// A repository with a registry in which each report has something to say.
fn repository(name: &str) -> Repo {
    let repo = Repo::new(name);
    let examples = ["promises-to-keep", "registry-with-gaps"].map(|name| root().join("examples").join(name));
    for from in [cases::registry("merge-candidates", "bad")].into_iter().chain(examples) {
        for file in std::fs::read_dir(from).expect("a folder").flatten().map(|entry| entry.path()) {
            let name = file.file_name().expect("a name").to_string_lossy().into_owned();
            if file.extension().is_some_and(|ending| ending == "yaml") {
                repo.write(&name, std::fs::read_to_string(&file).expect("text"));
            }
        }
    }
    repo.commit("All");
    repo
}

/// A report of a repository, which has to come out.
fn made(repo: &Repo, args: &[&[&str]]) -> String {
    let args = [&["report"], &args.concat()[..], &["--today", "2026-11-20"]].concat();
    let output = repo.pvp(&args);
    assert_eq!(output.status.code(), Some(0), "{args:?}: {}", stderr(&output));
    stdout(&output)
}

fn json(repo: &Repo, args: &[&[&str]]) -> Value {
    serde_json::from_str(&made(repo, &[args, &[&["--format", "json"]]].concat())).expect("JSON")
}

/// The tables of a report.
fn tables(report: &Value) -> &[Value] {
    report["tables"].as_array().expect("tables")
}

/// The names of a table's columns, with their types.
fn columns(table: &Value) -> impl Iterator<Item = (&str, &str)> {
    let columns = table["columns"].as_array().expect("columns");
    columns.iter().map(|column| (column["name"].as_str().expect("a name"), column["type"].as_str().expect("a type")))
}

/// What a table says in a column.
fn said<'t>(table: &'t Value, column: &str) -> Vec<&'t Value> {
    table["rows"].as_array().expect("rows").iter().map(|row| &row[column]).collect()
}

#[test]
fn all_columns_can_be_chosen_in_another_order_and_one_alone() {
    let repo = repository("columns-chosen");
    for report in REPORTS {
        let full = json(&repo, &[report]);
        for table in tables(&full) {
            let name = table["name"].as_str().expect("a name");
            let csv = |columns: &[&str]| {
                let written = made(&repo, &[report, &["--table", name, "--format", "csv"], columns]);
                let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(written.as_bytes());
                reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect::<Vec<Vec<String>>>()
            };
            let names: Vec<&str> = columns(table).map(|(name, _)| name).collect();
            let mut turned = names.clone();
            turned.reverse();
            let usual = csv(&[]);
            let reversed = usual.iter().map(|row| row.iter().rev().cloned().collect()).collect::<Vec<Vec<String>>>();
            assert_eq!(csv(&["--columns", &turned.join(",").replace('_', "-")]), reversed, "{report:?} {name}");
            let last = usual.iter().map(|row| row.last().cloned().into_iter().collect()).collect::<Vec<Vec<String>>>();
            assert_eq!(csv(&["--columns", turned[0]]), last, "{report:?} {name} {}", turned[0]);
        }
    }
}

#[test]
fn each_column_can_be_chosen_alone_and_decides_the_order() {
    let repo = repository("columns-sorted");
    let words = Words::new(Lang::Lv);
    let (mut chosen, mut differing) = (0, 0);
    for report in REPORTS {
        let full = json(&repo, &[report, &["--lang", "lv"]]);
        for table in tables(&full) {
            let name = table["name"].as_str().expect("a name");
            for (column, kind) in columns(table) {
                let is_turned = chosen % 2 == 1;
                let reverse: &[&str] = if is_turned { &["--reverse"] } else { &[] };
                let alone = ["--table", name, "--columns", column, "--sort", column, "--lang", "lv"];
                let alone = json(&repo, &[report, &alone, reverse]);
                let [only] = tables(&alone) else { panic!("{report:?} {name}: other tables are there") };
                assert_eq!(columns(only).collect::<Vec<_>>(), [(column, kind)], "{report:?} {name}");
                let sorted = said(only, column);
                assert_eq!(counted(&sorted), counted(&said(table, column)), "{report:?} {name} {column}: other rows");
                for pair in sorted.windows(2) {
                    let order = order(pair[0], pair[1], kind, &words);
                    let order = if is_turned && !pair.iter().any(|value| is_empty(value)) { order.reverse() } else { order };
                    assert_ne!(order, Ordering::Greater, "{report:?} {name} {column} {is_turned}: {pair:?}");
                    differing += usize::from(order.is_ne());
                }
                chosen += usize::from(!sorted.is_empty());
            }
        }
    }
    assert!(chosen > 200 && differing > 200, "only {chosen} columns say something, and {differing} pairs differ");
}

/// What is said, whatever the order.
fn counted(all: &[&Value]) -> Vec<String> {
    let mut all: Vec<String> = all.iter().map(ToString::to_string).collect();
    all.sort();
    all
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value == "" || value.as_array().is_some_and(Vec::is_empty)
}

/// How two cells of a column stand, as far as its type says so; what is empty comes last.
fn order(a: &Value, b: &Value, kind: &str, words: &Words) -> Ordering {
    match (a, b, kind) {
        _ if is_empty(a) || is_empty(b) => is_empty(a).cmp(&is_empty(b)),
        (Value::Number(a), Value::Number(b), "number" | "percent") => a.as_f64().partial_cmp(&b.as_f64()).expect("numbers"),
        (Value::String(a), Value::String(b), "day") => a.cmp(b),
        // A place that has no name of its own is said in words, which JSON has a code for.
        (Value::String(a), Value::String(b), "text") if ![a, b].iter().any(|said| ["own-site", "other"].contains(&said.as_str())) => {
            words.compare(a, b)
        }
        // Places end in the number of a line.
        (Value::String(a), Value::String(b), "id") if !a.contains(':') => a.cmp(b),
        _ => Ordering::Equal,
    }
}

#[test]
fn codes_come_gravest_first_or_as_the_format_lists_them() {
    let repo = repository("columns-codes");
    let sorted = |args: &[&str], column: &str| -> Vec<String> {
        let report = json(&repo, &[args, &["--columns", column, "--sort", column]]);
        let mut codes: Vec<String> = said(&tables(&report)[0], column).iter().map(|code| code.as_str().unwrap_or("-").to_owned()).collect();
        codes.dedup();
        codes
    };
    assert_eq!(sorted(&["gaps"], "severity"), ["error", "warning", "advice"]);
    assert_eq!(sorted(&["coverage"], "coverage"), ["unmet", "single", "outside", "several"]);
    assert_eq!(sorted(&["gaps"], "kind"), ["life-situation", "service", "resource", "institution"]);
}

#[test]
fn rows_below_one_heading_stay_together() {
    let repo = repository("columns-groups");
    let pairs = |args: &[&str]| -> Vec<(String, String)> {
        let report = json(&repo, &[&["gaps"], args]);
        let rows = tables(&report)[0]["rows"].as_array().expect("rows").clone();
        rows.iter().map(|row| (row["institution"].to_string(), row["rule"].to_string())).collect()
    };
    let usual = pairs(&[]);
    for (sorted, turned) in [(pairs(&["--sort", "rule"]), false), (pairs(&["--sort", "rule", "--reverse"]), true)] {
        let groups: Vec<&[(String, String)]> = sorted.chunk_by(|a, b| a.0 == b.0).collect();
        let institutions: std::collections::BTreeSet<&str> = usual.iter().map(|(institution, _)| institution.as_str()).collect();
        assert_eq!(groups.len(), institutions.len(), "{sorted:?}");
        assert!(groups.len() > 2);
        let is_sorted = |rules: &[&str]| rules.windows(2).all(|pair| if turned { pair[0] >= pair[1] } else { pair[0] <= pair[1] });
        for group in &groups {
            assert!(is_sorted(&group.iter().map(|(_, rule)| rule.as_str()).collect::<Vec<_>>()), "{group:?}");
        }
        assert!(is_sorted(&groups.iter().map(|group| group[0].1.as_str()).collect::<Vec<_>>()), "{groups:?}");
    }
    // Where no heading is asked for, the rows are one list.
    let plain = json(&repo, &[&["gaps", "--columns", "rule,institution", "--sort", "rule"]]);
    let rules: Vec<&str> = said(&tables(&plain)[0], "rule").iter().map(|rule| rule.as_str().expect("a rule")).collect();
    assert!(rules.is_sorted());
    let shown = made(&repo, &[&["coverage", "--columns", "life-situation-title,coverage", "--lang", "en"]]);
    assert!(shown.contains("\nBirth of a child\n "), "{shown}");
    let shown = made(&repo, &[&["coverage", "--columns", "coverage,life-situation-title", "--lang", "en"]]);
    assert!(shown.contains(" Birth of a child\n") && !shown.contains("\nBirth of a child\n "), "{shown}");
}

#[test]
fn every_format_shows_the_chosen_columns_and_says_the_order() {
    let repo = repository("columns-formats");
    let asked: &[&str] = &["coverage", "--columns", "service,coverage", "--sort", "need-title", "--reverse", "--lang", "en"];
    let of = |format: &str| made(&repo, &[asked, &["--format", format]]);
    let order = "Sorted by “Title of the need”, in reverse.";
    let table = of("table");
    let heading = table.lines().find(|line| line.trim_start().starts_with("Service")).expect("headings");
    assert_eq!(heading.split_whitespace().collect::<Vec<_>>(), ["Service", "Coverage"]);
    assert!(table.contains(order), "{table}");
    let markdown = of("markdown");
    assert!(markdown.contains("| Service | Coverage |\n") && markdown.contains(order), "{markdown}");
    assert_eq!(of("csv").lines().next(), Some("\"Service\",\"Coverage\""));
    let html = of("html");
    assert_eq!(html.matches("<th scope=\"col\"").count(), 2);
    assert!(html.contains(order), "{html}");
    let file = repo.beside("coverage.xlsx").display().to_string();
    made(&repo, &[asked, &["--output", &file]]);
    let mut book: Xlsx<_> = calamine::open_workbook(&file).expect("a workbook");
    let sheet = book.worksheet_range_at(1).expect("a sheet").expect("a sheet");
    assert_eq!((sheet.width(), sheet.get((0, 1))), (2, Some(&Data::String("Coverage".to_owned()))));
    // Without being asked, a table says its usual order, or nothing of it.
    assert!(!made(&repo, &[&["coverage", "--lang", "en"]]).contains("Sorted"));
    assert!(made(&repo, &[&["gaps", "--lang", "en"]]).contains("Groups with most errors come first"));
    assert!(!made(&repo, &[&["gaps", "--sort", "rule", "--lang", "en"]]).contains("Groups with most errors come first"));
}

#[test]
fn a_column_that_is_not_there_is_answered_with_those_that_are() {
    for (args, said) in [
        (&["coverage", "--columns", "need,covrage"][..], &["`covrage`", "Did you mean `coverage`?", "`life-situation-title`"][..]),
        (&["coverage", "--sort", "titel"], &["`titel`", "`need-title`"]),
        (&["gaps", "--table", "rules", "--columns", "fnidings"], &["table `rules`", "Did you mean `findings`?"]),
        (&["gaps", "--sort", "points"], &["table `main`", "`--table most-helpful`"]),
        (&["levels", "--columns", ""], &["`service-title`"]),
    ] {
        let output = run(&[&["report"], args, &["--lang", "en"]].concat());
        assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""), "{args:?}");
        for said in said {
            assert!(stderr(&output).contains(said), "{args:?}: {}", stderr(&output));
        }
    }
}

#[test]
fn every_command_writes_as_many_files_as_are_asked_for() {
    let repo = repository("several-files");
    let commands: [(&[&str], &str); 5] = [
        (&["validate", "--fail-on", "never"], "json"),
        (&["diff", "HEAD", "HEAD"], "markdown"),
        (&["log"], "json"),
        (&["trend"], "csv"),
        (&["graph"], "mermaid"),
    ];
    for (command, format) in commands {
        let printed = |args: &[&str]| {
            let output = repo.pvp(&[command, args].concat());
            assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""), "{command:?}");
            stdout(&output)
        };
        let read = |name: &str| std::fs::read_to_string(repo.beside(name)).expect("a file");
        let (usual, other) = (printed(&[]), printed(&["--format", format]));
        assert_ne!(usual, other, "{command:?}");
        let named = format!("{format}={}", repo.beside("named").display());
        let plain = repo.beside("plain").display().to_string();
        assert_eq!(
            printed(&["--output", &named, "--output", &plain]),
            "",
            "{command:?}: a file without a format takes the place of what is printed"
        );
        assert_eq!((read("named"), read("plain")), (other, usual.clone()), "{command:?}");
        assert_eq!(printed(&["--output", &named]), usual, "{command:?}: a file in a format is written besides");
        let twice = repo.pvp(&[command, &["--output", &plain, "--output", &plain]].concat());
        assert_eq!(twice.status.code(), Some(2), "{command:?}");
    }
}

/// What programs read is the same in every language: ids, codes, numbers and days, row by row, whatever the order of titles.
#[test]
fn what_is_no_text_is_the_same_in_both_languages() {
    let reports =
        ["completeness", "coverage", "portfolio", "resources", "responsibilities", "levels", "catalogues", "optimisation", "summary"];
    let mut asked: Vec<Vec<&str>> = Vec::new();
    for registry in ["registry", "examples/registry-with-gaps", "examples/promises-to-keep"] {
        asked.extend(reports.iter().map(|report| vec!["report", *report, registry]));
        asked.extend(["service", "life-situation", "resource"].map(|kind| vec!["report", "completeness", registry, "--kind", kind]));
        asked.extend(["institution", "rule", "life-situation", "group"].map(|by| vec!["report", "gaps", registry, "--by", by]));
    }
    asked.push(vec!["show", "childcare-benefit", "--path", "registry"]);
    for args in asked {
        let [lv, en] = ["lv", "en"].map(|lang| {
            let output = run(&[&args[..], &["--format", "json", "--today", "2026-11-20", "--lang", lang]].concat());
            let value: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
            bare(&value)
        });
        // A text that fills several lines in one language may fill fewer in the other.
        if args[0] == "show" {
            let groups = |tables: &[(String, Vec<String>)]| {
                tables[0].1.iter().map(|row| row.split('"').nth(1).map(str::to_owned)).collect::<Vec<_>>()
            };
            let (lv, en) = (groups(&lv), groups(&en));
            assert!(lv.iter().all(|group| en.contains(group)), "{lv:?} {en:?}");
            continue;
        }
        assert_eq!(lv, en, "{args:?}");
    }
}

/// Each table's rows in one order, without its texts.
fn bare(document: &Value) -> Vec<(String, Vec<String>)> {
    let table = |table: &Value| {
        let columns = table["columns"].as_array().expect("columns").iter().filter(|column| column["type"] != "text");
        let names: Vec<&str> = columns.map(|column| column["name"].as_str().expect("a name")).collect();
        let cell = |row: &Value, name: &&str| match &row[*name] {
            Value::Array(cells) => {
                let mut cells: Vec<String> = cells.iter().map(ToString::to_string).collect();
                cells.sort();
                cells.join(", ")
            }
            one => one.to_string(),
        };
        let rows = table["rows"].as_array().expect("rows");
        let mut rows: Vec<String> =
            rows.iter().map(|row| names.iter().map(|name| cell(row, name)).collect::<Vec<_>>().join(" | ")).collect();
        rows.sort();
        (table["name"].to_string(), rows)
    };
    document["tables"].as_array().expect("tables").iter().map(table).collect()
}
