//! What changed, who changed it and how the figures went, as pages and workbooks: they say what is said elsewhere, and
//! what was written before there were any keeps its ways.

use std::io::Cursor;

use calamine::{DataType, Reader, Xlsx};
use serde_json::Value;

use crate::common::repo::Repo;
use crate::common::{INSTITUTION, stderr, stdout};

/// A registry whose institution got another title.
fn registry(name: &str) -> Repo {
    let repo = Repo::new(name);
    std::fs::write(repo.path().join("pvp.yaml"), "title: { lv: Paraugs <i>, en: Sample <i> }\n").expect("a file");
    for (title, message) in [("State Social Insurance Agency", "Describe"), ("Insurance Agency", "Shorten <b>the title</b>")] {
        let text = INSTITUTION.replace("State Social Insurance Agency", title);
        std::fs::write(repo.path().join("vsaa.yaml"), text).expect("a file");
        repo.git(&["add", "--all"]);
        repo.git(&["commit", "--quiet", "--message", message]);
    }
    repo
}

fn said(repo: &Repo, args: &[&str]) -> Vec<u8> {
    let output = repo.pvp(&[args, &["--lang", "en"]].concat());
    assert_eq!(output.status.code(), Some(0), "{args:?}: {}", stderr(&output));
    output.stdout
}

fn text(repo: &Repo, args: &[&str]) -> String {
    String::from_utf8(said(repo, args)).expect("text")
}

const COMMANDS: [&[&str]; 3] = [&["diff", "HEAD~1", "HEAD"], &["log"], &["trend", "--every", "1"]];

#[test]
fn pages_say_whose_they_are_and_what_changed() {
    let repo = registry("pages");
    for command in COMMANDS {
        let page = text(&repo, &[command, &["--format", "html"]].concat());
        assert!(page.contains("Sample &lt;i&gt;") && page.starts_with("<!DOCTYPE html>"), "{command:?}");
        assert!(!page.contains("<b>the title"), "{command:?}");
    }
    let changed = text(&repo, &["diff", "HEAD~1", "HEAD", "--format", "html"]).replace("<wbr/>", "");
    for part in ["Changes from HEAD~1 to HEAD", "State Social Insurance Agency", "Insurance Agency", "identification.title"] {
        assert!(changed.contains(part), "{part}");
    }
    let log = text(&repo, &["log", "--format", "markdown"]);
    let json: Value = serde_json::from_str(&text(&repo, &["log", "--format", "json"])).expect("JSON");
    for commit in json["commits"].as_array().expect("commits") {
        assert!(log.contains(&commit["commit"].as_str().expect("an id")[..8]), "{log}");
    }
}

#[test]
fn workbooks_hold_the_same_figures() {
    let repo = registry("pages-books");
    let json: Value = serde_json::from_str(&text(&repo, &["trend", "--every", "1", "--format", "json"])).expect("JSON");
    let file = repo.beside("trend.xlsx");
    said(&repo, &["trend", "--every", "1", "--output", file.to_str().expect("UTF-8")]);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(std::fs::read(&file).expect("a file"))).expect("a workbook");
    let range = book.worksheet_range("The state at each moment").expect("the sheet");
    let points = json["points"].as_array().expect("points");
    assert_eq!(range.height(), points.len() + 1);
    let column = |name: &str| range.rows().next().expect("headings").iter().position(|cell| cell.as_string().as_deref() == Some(name));
    for (row, point) in range.rows().skip(1).zip(points) {
        for (heading, name) in [("Errors", "error"), ("Warnings", "warning"), ("Advice", "advice")] {
            let said = row[column(heading).expect("a column")].as_i64();
            assert_eq!(said, point["findings"][name].as_i64(), "{heading}");
        }
    }
    for command in COMMANDS {
        let file = repo.beside("any.xlsx");
        said(&repo, &[command, &["--output", file.to_str().expect("UTF-8")]].concat());
        assert!(Xlsx::new(Cursor::new(std::fs::read(&file).expect("a file"))).is_ok(), "{command:?}");
    }
}

#[test]
fn what_was_there_before_keeps_its_ways() {
    let repo = registry("pages-before");
    // The ending of a file says nothing of formats that had no endings.
    for (command, format) in [(COMMANDS[0], "json"), (COMMANDS[1], "json"), (COMMANDS[2], "csv")] {
        let file = repo.beside("out.txt");
        let named = file.to_str().expect("UTF-8");
        let printed = said(&repo, &[command, &["--format", format]].concat());
        said(&repo, &[command, &["--format", format, "--output", named]].concat());
        assert_eq!(std::fs::read(&file).expect("a file"), printed, "{command:?}");
    }
    let human = text(&repo, &["diff", "HEAD~1", "HEAD"]);
    assert!(human.starts_with("Changes from `HEAD~1` to `HEAD`"), "{human}");
    assert!(stdout(&repo.pvp(&["diff", "HEAD", "--lang", "lv"])).starts_with("Izmaiņas: `HEAD` → darba mape"));
}
