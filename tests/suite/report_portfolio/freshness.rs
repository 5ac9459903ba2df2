//! `pvp report freshness`.

use super::{column, commit, figure, findings, found, report, row, rows};
use crate::common::repo::Repo;
use crate::common::{stderr, stdout};

fn service(title: &str, reviewed: &str, fees: &str) -> String {
    format!(
        "kind: service\nid: a\nidentification: {{ title: {{ lv: {title} }}, status: active{reviewed} }}\n\
        classification: {{ type: public-individual }}\nrequest: {{ fees: {fees} }}\n"
    )
}

const OTHER: &str = "kind: resource\nid: b\nidentification: { title: { lv: Bāze }, status: active }\n";

/// The fees of `a` changed half a year ago; `b` moved to another folder since it was made.
fn registry(name: &str) -> Repo {
    let repo = Repo::new(name);
    repo.write("a.yaml", service("A", "", "free"));
    repo.write("b.yaml", OTHER);
    repo.write("old.yaml", "kind: service\nid: old\nidentification: { title: { lv: Vecs }, status: retired }\n");
    repo.write("vsaa.yaml", "kind: institution\nid: vsaa\n");
    commit(&repo, "2025-11-19");
    repo.write("a.yaml", service("A", "", "[{ amount: 5 }]"));
    commit(&repo, "2026-05-24");
    repo.git(&["mv", "b.yaml", "c.yaml"]);
    std::fs::create_dir(repo.path().join("inner")).expect("a folder");
    repo.git(&["mv", "c.yaml", "inner/b.yaml"]);
    commit(&repo, "2026-10-01");
    repo
}

#[test]
fn the_oldest_comes_first_and_what_is_stale_is_what_901_says() {
    let repo = registry("freshness-oldest");
    let said = report(&repo, &["freshness"]);
    assert_eq!(column(rows(&said, "main"), "description"), ["b", "a"]);
    assert_eq!(column(rows(&said, "main"), "last_change"), ["2025-11-19", "2026-05-24"]);
    assert_eq!(column(rows(&said, "main"), "freshness"), ["stale", "current"]);
    assert_eq!(row(&said, "main", "description", "a")["days_since_change"], 180);
    assert_eq!((figure(&said, "stale_descriptions"), figure(&said, "unchanged_for_a_year")), (1, 1));
    assert_eq!(found(&findings(&repo, &["--history"]), "PVP901"), ["b"]);
    repo.write("pvp.yaml", "rules: { stale-description: { months: 5 } }\n");
    let said = report(&repo, &["freshness"]);
    assert_eq!((figure(&said, "stale_descriptions"), figure(&said, "unchanged_for_a_year")), (2, 1));
    assert_eq!(found(&findings(&repo, &["--history"]), "PVP901"), ["a", "b"]);
}

#[test]
fn a_review_keeps_a_description_current() {
    let repo = Repo::new("freshness-review");
    repo.write("a.yaml", service("A", ", reviewed: 2026-06-01", "free"));
    commit(&repo, "2025-01-10");
    let said = report(&repo, &["freshness"]);
    assert_eq!((figure(&said, "stale_descriptions"), figure(&said, "unchanged_for_a_year")), (0, 1));
    assert_eq!(found(&findings(&repo, &["--history"]), "PVP901"), [""; 0]);
}

#[test]
fn groups_have_changes_of_their_own() {
    let repo = registry("freshness-groups");
    let said = report(&repo, &["freshness", "--groups"]);
    let a = row(&said, "groups", "description", "a");
    assert_eq!((&a["group_request"], &a["group_identification"], &a["group_classification"]), (&180.into(), &366.into(), &366.into()));
    assert_eq!(a["group_basis"], serde_json::Value::Null);
    // To be moved is no change of what is said.
    assert_eq!(row(&said, "groups", "description", "b")["group_identification"], 366);
}

#[test]
fn groups_are_as_old_under_a_new_id() {
    let repo = registry("freshness-renamed");
    repo.edit("a.yaml", "id: a", "id: c");
    commit(&repo, "2026-10-21");
    repo.rename("a.yaml", "deep/d.yaml");
    repo.edit("deep/d.yaml", "id: c", "id: d");
    repo.edit("deep/d.yaml", "lv: A", "lv: D");
    commit(&repo, "2026-10-31");
    let said = report(&repo, &["freshness", "--groups"]);
    // A new id is a change of the description; each group has its own.
    assert_eq!(row(&said, "main", "description", "d")["last_change"], "2026-10-31");
    let d = row(&said, "groups", "description", "d");
    assert_eq!((&d["group_request"], &d["group_identification"], &d["group_classification"]), (&180.into(), &20.into(), &366.into()));
}

#[test]
fn what_is_not_committed_has_just_changed() {
    let repo = registry("freshness-now");
    repo.write("a.yaml", service("B", "", "free"));
    let said = report(&repo, &["freshness", "--groups"]);
    assert_eq!(row(&said, "main", "description", "a")["freshness"], "uncommitted-now");
    assert_eq!(row(&said, "groups", "description", "a")["group_request"], serde_json::Value::Null);
    assert_eq!(figure(&said, "uncommitted_descriptions"), 1);
    assert_eq!(column(rows(&said, "main"), "description"), ["b", "a"]);
}

#[test]
fn without_a_history_there_is_no_report() {
    let repo = Repo::bare_folder("freshness-none", "folder");
    repo.write("a.yaml", service("A", "", "free"));
    let output = repo.pvp(&["report", "freshness"]);
    assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""), "{}", stderr(&output));
}
