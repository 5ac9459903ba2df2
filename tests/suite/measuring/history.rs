//! `report fulfilment --history`: each window by what was promised on its last day, so that lowering a promise mends nothing.

use std::collections::BTreeMap;
use std::process::Output;

use super::built::{HEAD, TODAY, item, service};
use crate::common::repo::{Repo, refused};
use crate::common::{INSTITUTION, stderr, stdout};

/// Commits everything on a day.
pub fn commit_on(repo: &Repo, day: &str, message: &str) -> String {
    repo.git(&["add", "--all"]);
    let mut commit = repo.command("git");
    let date = format!("{day}T12:00:00+0000");
    commit.env("GIT_AUTHOR_DATE", &date).env("GIT_COMMITTER_DATE", &date);
    let done = commit.args(["commit", "--quiet", "--allow-empty", "--message", message]).output().expect("git runs");
    assert!(done.status.success(), "{}", stderr(&done));
    repo.head()
}

/// What a service promises.
pub const LEVEL: &str = "processing-time max 15 working-day share 95 window month";

/// Where its figures are.
pub const TABLE: &str = "measurements/vsaa/2026.csv";

/// Two services that promise the same, the first of which was measured in June; committed in July.
pub fn two(name: &str) -> Repo {
    let repo = registry(name, LEVEL, "#,2026-06,,,96,100,\n");
    repo.write("cits.yaml", service("cits", LEVEL)).write("pvp.yaml", "title: { lv: Reģistrs }\n");
    commit_on(&repo, "2026-07-02", "Begin");
    repo
}

/// A registry with one service, with nothing committed yet.
pub fn registry(name: &str, promise: &str, rows: &str) -> Repo {
    let repo = Repo::new(name);
    repo.write("vsaa.yaml", INSTITUTION).write("pabalsts.yaml", service("pabalsts", promise));
    repo.write(TABLE, format!("{HEAD}{}", rows.replace('#', &format!("pabalsts,{}", item(promise)))));
    repo
}

fn asked(repo: &Repo, more: &[&str]) -> Output {
    let args = ["report", "fulfilment", "--history", "--today", TODAY, "--lang", "en", "--format", "json"];
    repo.pvp(&[&args[..], more].concat())
}

/// How each window stands, by its period: the verdict, what was promised then where that is not today's, and what says so.
fn windows(repo: &Repo) -> BTreeMap<String, (String, String, String)> {
    let output = asked(repo, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let report: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let tables = report["tables"].as_array().expect("tables");
    let table = tables.iter().find(|table| table["name"] == "windows").expect("windows");
    let said = |value: &serde_json::Value| value.as_str().map_or_else(|| value["code"].as_str().unwrap_or("-").to_owned(), str::to_owned);
    let window = |row: &serde_json::Value| {
        let cell = |name: &str| said(&row[name]);
        (cell("window"), (cell("verdict"), cell("promised_then"), cell("promise_basis")))
    };
    table["rows"].as_array().expect("rows").iter().map(window).collect()
}

fn line(verdict: &str, otherwise: &str, basis: &str) -> (String, String, String) {
    (verdict.to_owned(), otherwise.to_owned(), basis.to_owned())
}

#[test]
fn a_promise_that_was_lowered_does_not_mend_the_past() {
    let repo = registry("history-lowered", LEVEL, "#,2026-06,,,90,100,\n#,2026-07,,,90,100,\n#,2026-08,,,90,100,\n");
    commit_on(&repo, "2026-05-02", "Promise");
    commit_on(&repo, "2026-07-15", "Nothing");
    repo.edit("pabalsts.yaml", "share: 95", "share: 80");
    commit_on(&repo, "2026-08-31", "Lower it on the last day of August");
    let windows = windows(&repo);
    assert_eq!(windows["2026-06"], line("not-met", "at most 15\u{a0}working days a month (95\u{a0}% of cases)", "then"));
    assert_eq!(windows["2026-07"], line("not-met", "at most 15\u{a0}working days a month (95\u{a0}% of cases)", "then"));
    assert_eq!(windows["2026-08"], line("met", "-", "then"));
    // Without history all of it is mended.
    let today = stdout(&repo.pvp(&["report", "fulfilment", "--today", TODAY, "--format", "json"]));
    assert!(!today.contains("\"not-met\"") && !today.contains("promised_then"), "{today}");
}

#[test]
fn what_is_not_committed_does_not_count_for_the_past() {
    let repo = registry("history-uncommitted", LEVEL, "#,2026-06,,,90,100,\n");
    commit_on(&repo, "2026-05-02", "Promise");
    repo.edit("pabalsts.yaml", "share: 95", "share: 80");
    assert_eq!(windows(&repo)["2026-06"].0, "not-met");
    repo.write("cits.yaml", service("cits", LEVEL));
    repo.append("measurements/vsaa/2026.csv", "cits,level/promised,2026-05,,,99,100,\n");
    assert_eq!(windows(&repo)["2026-05"], line("met", "-", "uncommitted"));
}

#[test]
fn a_window_older_than_the_promise_is_judged_by_its_first_commit() {
    let repo = registry("history-first", LEVEL, "#,2026-03,,,90,100,\n#,2026-06,,,90,100,\n");
    let service = service("pabalsts", LEVEL);
    repo.remove("pabalsts.yaml");
    commit_on(&repo, "2026-01-10", "No service yet");
    commit_on(&repo, "2026-04-20", "Nothing");
    repo.write("pabalsts.yaml", service.replace("share: 95", "share: 99"));
    commit_on(&repo, "2026-05-02", "Promise much");
    repo.write("pabalsts.yaml", &service);
    commit_on(&repo, "2026-05-10", "Promise less");
    repo.edit("pabalsts.yaml", "share: 95", "share: 80");
    commit_on(&repo, "2026-09-01", "Promise little");
    let windows = windows(&repo);
    assert_eq!(windows["2026-03"], line("not-met", "at most 15\u{a0}working days a month (99\u{a0}% of cases)", "first"));
    assert_eq!(windows["2026-06"], line("not-met", "at most 15\u{a0}working days a month (95\u{a0}% of cases)", "then"));
}

#[test]
fn a_registry_younger_than_all_figures_is_judged_by_its_first_promise() {
    let repo = registry("history-young", LEVEL, "#,2026-03,,,90,100,\n");
    commit_on(&repo, "2026-11-01", "Promise");
    repo.edit("pabalsts.yaml", "share: 95", "share: 80");
    commit_on(&repo, "2026-11-10", "Lower it");
    assert_eq!(windows(&repo)["2026-03"], line("not-met", "at most 15\u{a0}working days a month (95\u{a0}% of cases)", "first"));
}

#[test]
fn another_window_counts_until_it_was_changed() {
    let rows = "#,2026-01,,,90,100,\n#,2026-02,,,99,100,\n#,2026-03,,,99,100,\n#,2026-04,,,99,100,\n";
    let repo = registry("history-window", LEVEL, rows);
    commit_on(&repo, "2025-12-02", "By month");
    repo.edit("pabalsts.yaml", "window: month", "window: quarter");
    commit_on(&repo, "2026-02-10", "By quarter");
    let windows = windows(&repo);
    assert_eq!(windows["2026-01"], line("not-met", "at most 15\u{a0}working days a month (95\u{a0}% of cases)", "then"));
    assert_eq!(windows["2026-Q1"].0, "met");
    assert!(!windows.contains_key("2026-02"), "{windows:?}");
}

#[test]
fn another_bound_or_unit_is_listed() {
    let repo = registry("history-unit", "processing-time max 10 working-day window month", "#,2026-06,,12,,,\n#,2026-08,,12,,,\n");
    commit_on(&repo, "2026-05-02", "Promise");
    repo.edit("pabalsts.yaml", "max: 10, unit: working-day", "max: 15, unit: calendar-day");
    commit_on(&repo, "2026-08-02", "Another unit");
    let windows = windows(&repo);
    assert_eq!((windows["2026-06"].0.as_str(), windows["2026-06"].1.as_str()), ("not-met", "at most 10\u{a0}working days a month"));
    assert_eq!((windows["2026-08"].0.as_str(), windows["2026-08"].1.as_str()), ("met", "-"));
}

#[test]
fn a_description_that_was_renamed_moved_or_broken_for_a_while_promised_the_same() {
    let repo = registry("history-renamed", LEVEL, "#,2026-05,,,90,100,\n#,2026-06,,,90,100,\n#,2026-07,,,90,100,\n");
    let text = service("vecais-pabalsts", LEVEL);
    repo.remove("pabalsts.yaml");
    repo.write("registry/vecais-pabalsts.yaml", &text).write("pvp.yaml", "registry: registry\n").rename("vsaa.yaml", "registry/vsaa.yaml");
    commit_on(&repo, "2026-05-02", "Promise under another name");
    repo.write("registry/vecais-pabalsts.yaml", text.replace("kind: service", "kind: [service"));
    commit_on(&repo, "2026-06-15", "Break it");
    repo.remove("registry/vecais-pabalsts.yaml");
    repo.write("registry/pabalsts.yaml", text.replace("id: vecais-pabalsts", "id: pabalsts"));
    commit_on(&repo, "2026-07-10", "Rename it");
    repo.rename("registry", "apraksti");
    repo.write("pvp.yaml", "registry: apraksti\n");
    commit_on(&repo, "2026-08-10", "Move the registry");
    repo.edit("apraksti/pabalsts.yaml", "share: 95", "share: 80");
    commit_on(&repo, "2026-09-10", "Lower it");
    let windows = windows(&repo);
    for period in ["2026-05", "2026-06", "2026-07"] {
        assert_eq!(windows[period], line("not-met", "at most 15\u{a0}working days a month (95\u{a0}% of cases)", "then"), "{period}");
    }
}

#[test]
fn without_history_or_with_a_part_of_it_that_is_said() {
    let repo = registry("history-shallow", LEVEL, "#,2026-03,,,90,100,\n");
    for day in ["2026-01-10", "2026-05-10", "2026-06-10"] {
        commit_on(&repo, day, "Nothing");
    }
    let from = format!("file://{}", repo.path().display());
    repo.git(&["clone", "--quiet", "--depth", "1", &from, repo.beside("shallow").to_str().expect("text")]);
    let cut = repo.pvp_in(&repo.beside("shallow"), &["report", "fulfilment", "--history", "--today", TODAY, "--lang", "en"]);
    refused(&cut, "history");
    let alone = Repo::bare_folder("history-no-git", "folder");
    alone.write("vsaa.yaml", INSTITUTION).write("pabalsts.yaml", service("pabalsts", LEVEL));
    assert_eq!(asked(&alone, &[]).status.code(), Some(2), "{}", stderr(&asked(&alone, &[])));
}
