//! How promises stood over time.

use serde_json::{Value, json};

use crate::common::repo::Repo;
use crate::common::{faults, stderr, stdout};
use crate::measuring::built::service;
use crate::measuring::history::{LEVEL, TABLE, commit_on, two};

fn trend(repo: &Repo, args: &[&str]) -> String {
    let all = ["trend", "--today", "2026-11-20", "--since", "2026-07-10", "--lang", "en"];
    let output = repo.pvp(&[&all[..], args].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    stdout(&output)
}

/// Days with the promises kept, missed, open and unmeasured.
fn promises(repo: &Repo, args: &[&str]) -> Vec<(String, Value)> {
    let text = trend(repo, &[&["--format", "json"], args].concat());
    let value: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(faults(&value, "trend-v1.schema.json"), [""; 0]);
    let of = |point: &Value| {
        let promises = &point["promises"];
        let counts = ["kept", "missed", "open", "unmeasured"].map(|key| promises[key].clone());
        (point["day"].as_str().expect("a day").to_owned(), json!(counts))
    };
    value["points"].as_array().expect("points").iter().map(of).collect()
}

/// Two services: one is kept, then not, then its table is broken; the other is never measured.
fn course(name: &str) -> Repo {
    let repo = two(name);
    repo.append(TABLE, "pabalsts,level/promised,2026-07,,,80,100,\n");
    commit_on(&repo, "2026-08-02", "July");
    repo.rename("measurements", "merijumi");
    repo.write("pvp.yaml", "title: { lv: Reģistrs }\nmeasurements: { folder: merijumi }\n");
    commit_on(&repo, "2026-09-02", "Move the tables");
    repo.edit("merijumi/vsaa/2026.csv", "subject,item", "kas,item");
    commit_on(&repo, "2026-10-02", "Break them");
    repo
}

#[test]
fn promises_have_their_curves() {
    let repo = course("trend-promises");
    let days = ["2026-07-10", "2026-08-10", "2026-09-10", "2026-10-02"];
    let counts = [json!([1, 0, 0, 1]), json!([0, 1, 0, 1]), json!([0, 1, 0, 1]), json!([0, 0, 0, 2])];
    let expected: Vec<(String, Value)> = days.into_iter().map(str::to_owned).zip(counts).collect();
    assert_eq!(promises(&repo, &[]), expected);
    let table = trend(&repo, &[]);
    assert!(table.contains("Promises kept") && table.contains("Promises without a figure"), "{table}");
    let csv = trend(&repo, &["--format", "csv"]);
    assert!(
        csv.lines().next().expect("a header").contains("\"promises_kept\",\"promises_missed\",\"promises_open\",\"promises_unmeasured\"")
    );
    let page = trend(&repo, &["--format", "html"]);
    assert!(page.contains("Promises not kept, or of which nothing can be said"), "{page}");
}

#[test]
fn a_registry_that_measures_nothing_has_none() {
    let repo = Repo::new("trend-unmeasured");
    repo.write("vsaa.yaml", crate::common::INSTITUTION).write("cits.yaml", service("cits", LEVEL));
    commit_on(&repo, "2026-07-02", "Begin");
    commit_on(&repo, "2026-08-02", "Nothing");
    assert!(promises(&repo, &[]).iter().all(|(_, counts)| *counts == json!([null, null, null, null])));
    assert!(!trend(&repo, &[]).contains("Promises"));
}
