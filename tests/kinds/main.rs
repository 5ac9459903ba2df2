//! Every kind of description, whichever there are: everything that speaks of kinds knows it.
//!
//! A program of its own, so that `tests/kinds/check`, which adds a kind that is there for nothing else, builds little more
//! than what it asks.

#![allow(clippy::disallowed_methods, reason = "tests make files and run programs")]
#![allow(dead_code, unreachable_pub, reason = "the other tests use the rest of what is common")]

#[path = "../suite/common/mod.rs"]
mod common;

use common::repo::Repo;
use common::{root, stderr, stdout};
use pvp::finding::Arg;
use pvp::render::words::{Lang, Words};
use pvp::schema::{Has, Kind};
use serde_json::Value;

const ID: &str = "the-example";

/// A repository whose first commit holds four descriptions that link to each other, and whose second one adds a
/// description of the kind, that says no more than its title.
fn with(kind: Kind) -> Repo {
    let repo = Repo::new("kinds");
    repo.copy(&root().join("examples/first-registry"), ".");
    repo.commit("Four");
    let title = "identification: { title: { lv: Piemērs, en: The example } }";
    repo.write(format!("{ID}.yaml"), format!("kind: {}\nid: {ID}\n{title}\n", kind.key()));
    repo.commit("One more");
    repo
}

/// What a command prints; nothing may be missing from it: a text that is not there stops the program that is tested.
fn said(repo: &Repo, args: &[&str]) -> String {
    let output = repo.pvp(args);
    let (out, err) = (stdout(&output), stderr(&output));
    assert!(output.status.code().is_some_and(|code| code < 2), "{args:?}: {out}{err}");
    out
}

fn json(repo: &Repo, args: &[&str]) -> Value {
    let text = said(repo, args);
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{args:?}: {error}\n{text}"))
}

/// The rows of a table of a report.
fn rows<'v>(report: &'v Value, table: &str) -> Vec<&'v Value> {
    let tables = report["tables"].as_array().expect("tables");
    let table = tables.iter().find(|known| known["name"] == table).unwrap_or_else(|| panic!("no table {table}"));
    table["rows"].as_array().expect("rows").iter().collect()
}

fn each(check: impl Fn(Kind, &Repo)) {
    for kind in Kind::ALL {
        check(kind, &with(kind));
    }
}

#[test]
fn the_closing_line_counts_what_is_there_and_nothing_else() {
    each(|kind, repo| {
        let others = ["life-situation", "service", "resource", "institution"].iter().filter(|other| **other == kind.key()).count();
        for lang in Lang::ALL {
            let closing = said(repo, &["validate", ".", "--lang", lang.key(), "--fail-on", "never"]);
            let words = Words::new(lang);
            for known in Kind::ALL {
                let count = usize::from(known == kind)
                    + usize::from(["life-situation", "service", "resource", "institution"].contains(&known.key()));
                let counted = words.get(&format!("count-{}", known.key()), &[("count", Arg::Number(count))]);
                assert_eq!(closing.contains(&counted), count > 0, "{} of {others}: {counted}\n{closing}", known.key());
            }
        }
    });
}

#[test]
fn show_names_the_kind_and_what_it_lacks() {
    each(|kind, repo| {
        for lang in Lang::ALL {
            let shown = said(repo, &["show", ID, "--lang", lang.key()]);
            assert!(shown.contains(&Words::new(lang).plain(&format!("kind-{}", kind.key()))), "{shown}");
        }
        let findings = json(repo, &["show", ID, "--format", "json"]);
        assert!(
            rows(&findings, "findings").iter().any(|row| ["PVP201", "PVP202"].iter().any(|rule| row["show_rule"] == *rule)),
            "{findings}"
        );
    });
}

#[test]
fn completeness_knows_its_groups() {
    each(|kind, repo| {
        for lang in Lang::ALL {
            let args = ["report", "completeness", "--kind", kind.key(), "--lang", lang.key()];
            assert!(said(repo, &args).contains(&Words::new(lang).plain(&format!("kinds-of-{}", kind.key()))));
        }
        let report = json(repo, &["report", "completeness", "--kind", kind.key(), "--format", "json"]);
        let missing: Vec<&Value> = rows(&report, "missing").into_iter().filter(|row| row["description"] == ID).collect();
        assert!(!missing.is_empty(), "{report}");
    });
}

#[test]
fn the_summary_and_the_trend_count_it() {
    each(|kind, repo| {
        let report = json(repo, &["report", "summary", "--format", "json"]);
        let figures = report["figures"].as_array().expect("figures");
        let described: Vec<&str> =
            figures.iter().filter_map(|figure| figure["name"].as_str()).filter(|name| name.starts_with("described_")).collect();
        assert_eq!(described.len(), Kind::ALL.len(), "{described:?}");
        let own = figures.iter().find(|figure| {
            figure["name"].as_str().is_some_and(|name| name.starts_with(&format!("described_{}", kind.key().replace('-', "_"))))
        });
        assert!(own.is_some_and(|figure| figure["value"].as_u64() > Some(0)), "{figures:?}");
        let trend = json(repo, &["trend", ".", "--every", "1", "--since", "2000-01-01", "--format", "json"]);
        let moments = trend["points"].as_array().expect("moments");
        let count = |moment: &Value| moment["descriptions"][kind.key()].as_u64().expect("a number");
        let (first, last) = (moments.first().expect("a moment"), moments.last().expect("a moment"));
        assert_eq!(count(last), count(first) + 1, "{trend}");
        for lang in Lang::ALL {
            said(repo, &["report", "summary", "--lang", lang.key()]);
        }
    });
}

#[test]
fn the_gap_list_can_be_narrowed_to_it() {
    each(|kind, repo| {
        let report = json(repo, &["report", "gaps", "--kind", kind.key(), "--format", "json"]);
        let about: Vec<&Value> = rows(&report, "main").into_iter().filter(|row| row["description"] == ID).collect();
        assert!(!about.is_empty(), "{report}");
        for lang in Lang::ALL {
            for by in ["institution", "manager", "rule", "life-situation", "group"] {
                said(repo, &["report", "gaps", "--by", by, "--lang", lang.key()]);
            }
            said(repo, &["report", "responsibilities", "--lang", lang.key()]);
        }
    });
}

#[test]
fn what_changed_is_told_under_its_heading() {
    each(|kind, repo| {
        let diff = json(repo, &["diff", "HEAD~1", "HEAD", "--format", "json"]);
        assert_eq!(diff["summary"]["added"][kind.key()], 1, "{diff}");
        for lang in Lang::ALL {
            let heading = Words::new(lang).plain(&format!("kinds-{}", kind.key()));
            let human = said(repo, &["diff", "HEAD~1", "HEAD", "--lang", lang.key()]);
            assert!(human.lines().any(|line| line == heading) && human.contains(ID), "{human}");
            assert!(said(repo, &["log", "--lang", lang.key()]).contains(ID));
        }
        let log = json(repo, &["log", ID, "--format", "json"]);
        assert!(log.to_string().contains(&format!("\"kind\":\"{}\"", kind.key())), "{log}");
    });
}

#[test]
fn it_has_its_place_in_graphs_and_says_whether_it_can_stop() {
    each(|kind, repo| {
        for format in ["dot", "mermaid"] {
            assert!(said(repo, &["graph", ID, "--format", format]).contains(ID), "{}", kind.key());
        }
        let output = repo.pvp(&["impact", ID, "--lang", "en"]);
        let can_stop = kind.has(Has::Dependencies) || kind.has(Has::Owns);
        assert_eq!(output.status.code(), Some(if can_stop { 0 } else { 2 }), "{}{}", stdout(&output), stderr(&output));
        if can_stop {
            assert!(stdout(&output).contains("The example"));
        } else {
            assert!(stderr(&output).contains(&format!("`{ID}`")), "{}", stderr(&output));
        }
    });
}

#[test]
fn help_and_the_editor_know_it() {
    each(|kind, repo| {
        for lang in Lang::ALL {
            let help = said(repo, &["report", "gaps", "--help", "--lang", lang.key()]);
            let heading = Words::new(lang).plain(&format!("kinds-{}", kind.key()));
            let line = |line: &&str| line.trim_start().starts_with(&format!("- {}:", kind.key())) && line.contains(&heading);
            assert!(help.lines().any(|one| line(&one)), "{help}");
        }
        assert!(said(repo, &["schema"]).contains(kind.key()));
        let schema = json(repo, &["schema", kind.key()]);
        assert_eq!(schema["properties"]["kind"]["const"], kind.key());
    });
}
