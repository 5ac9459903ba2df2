//! One line a month for figures, whatever tables they stand in.

use serde_json::{Value, json};

use crate::common::repo::Repo;
use crate::common::{faults, stderr, stdout};
use crate::measuring::built::HEAD;
use crate::measuring::history::{TABLE, commit_on, two};

/// Every month with its items: added, rewritten, removed.
fn months(repo: &Repo, args: &[&str]) -> Vec<String> {
    let output = repo.pvp(&[&["log", "--lang", "en", "--format", "json"], args].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let log: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(faults(&log, "log-v1.schema.json"), [""; 0]);
    let said = |one: &Value| {
        let item = |item: &Value| {
            let name = format!("{} {}", item["subject"].as_str().expect("an id"), item["item"].as_str().expect("an item"));
            format!("{name} +{} ~{} -{}", item["added"], item["rewritten"], item["removed"])
        };
        let items: Vec<String> = one["items"].as_array().expect("items").iter().map(item).collect();
        let unclear = if one["unclear"] == json!(true) { " ?" } else { "" };
        format!("{} in {}: {}{unclear}", one["month"].as_str().expect("a month"), one["commits"], items.join(", "))
    };
    log["figures"].as_array().expect("months").iter().map(said).collect()
}

fn two_services(name: &str) -> Repo {
    let repo = two(name);
    repo.append(TABLE, "pabalsts,level/promised,2026-07,,,96,100,\n");
    commit_on(&repo, "2026-08-02", "July");
    repo.append(TABLE, "pabalsts,volume/complaint,2026-07,,,,3,\n");
    repo.edit(TABLE, "2026-07,,,96,100", "2026-07,,,95,100");
    commit_on(&repo, "2026-08-20", "Complaints, and a figure again");
    repo.append(TABLE, "cits,level/promised,2026-08,,,96,100,\n");
    commit_on(&repo, "2026-09-02", "August");
    repo
}

#[test]
fn commits_to_tables_are_joined_by_month() {
    let repo = two_services("log-figures");
    let august = "2026-08 in 2: pabalsts level/promised +1 ~1 -0, pabalsts volume/complaint +1 ~0 -0";
    let july = "2026-07 in 1: pabalsts level/promised +1 ~0 -0";
    assert_eq!(months(&repo, &[]), ["2026-09 in 1: cits level/promised +1 ~0 -0", august, july]);
    assert_eq!(months(&repo, &["pabalsts"]), [august, july]);
    assert_eq!(months(&repo, &["cits"]), ["2026-09 in 1: cits level/promised +1 ~0 -0"]);
    assert_eq!(months(&repo, &["--until", "2026-08-10"]), ["2026-08 in 1: pabalsts level/promised +1 ~0 -0", july]);
    assert_eq!(months(&repo, &["--since", "2026-08-10"]).len(), 2);
    assert_eq!(months(&repo, &["--since", "HEAD~1"]).len(), 1);
    assert_eq!(months(&repo, &["--field", "service_levels"]), [""; 0]);
    let text = stdout(&repo.pvp(&["log", "--lang", "lv"]));
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "2026-09, mērījumi: pievienoti: 1 (`cits`, `level/promised` – pievienoti: 1)");
    assert!(text.find("2026-08, mērījumi: pievienoti: 2, pārrakstīti: 1") < text.find("Begin"), "{text}");
    assert!(!text.contains("Complaints"), "{text}");
    let page = stdout(&repo.pvp(&["log", "--lang", "en", "--format", "markdown"]));
    assert!(page.contains("Figures by month") && page.contains("volume/complaint"), "{page}");
}

#[test]
fn no_more_months_are_told_than_asked_for() {
    let repo = two_services("log-figures-limit");
    assert_eq!(months(&repo, &["--limit", "2"]).len(), 2);
    assert_eq!(months(&repo, &["--limit", "0"]).len(), 3);
}

#[test]
fn tables_that_were_renamed_or_moved_bring_nothing() {
    let repo = two_services("log-figures-moved");
    let before = months(&repo, &[]);
    repo.rename(TABLE, "measurements/cita.csv");
    commit_on(&repo, "2026-10-02", "Another name");
    repo.rename("measurements", "merijumi");
    repo.write("pvp.yaml", "measurements: { folder: merijumi }\n");
    commit_on(&repo, "2026-10-03", "Another folder");
    for file in ["pvp.yaml", "vsaa.yaml", "pabalsts.yaml", "cits.yaml", "merijumi/cita.csv"] {
        repo.rename(file, &format!("valsts/{file}"));
    }
    commit_on(&repo, "2026-10-04", "All of it");
    assert_eq!(months(&repo, &["--path", "valsts"]), before);
}

#[test]
fn a_table_that_was_broken_for_a_while_brings_what_came_with_its_mending() {
    let repo = two_services("log-figures-broken");
    let before = months(&repo, &[]);
    repo.edit(TABLE, "subject,item", "kas,item");
    commit_on(&repo, "2026-10-02", "Break it");
    repo.edit(TABLE, "kas,item", "subject,item");
    repo.append(TABLE, "cits,level/promised,2026-09,,,96,100,\n");
    commit_on(&repo, "2026-10-20", "Mend it");
    let after = months(&repo, &[]);
    assert_eq!(after[0], "2026-10 in 1: cits level/promised +1 ~0 -0 ?");
    assert_eq!(after[1..], before);
}

#[test]
fn a_part_of_the_registry_has_its_own_figures() {
    let repo = two_services("log-figures-part");
    repo.rename("cits.yaml", "divi/cits.yaml");
    commit_on(&repo, "2026-10-02", "Move one");
    assert_eq!(months(&repo, &["--path", "divi"]), ["2026-09 in 1: cits level/promised +1 ~0 -0"]);
    repo.write("measurements/otra.csv", format!("{HEAD}pabalsts,level/promised,2026-09,,,90,100,\n"));
    commit_on(&repo, "2026-10-05", "Another table");
    assert_eq!(months(&repo, &["--path", "measurements/otra.csv"]), ["2026-10 in 1: pabalsts level/promised +1 ~0 -0"]);
}
