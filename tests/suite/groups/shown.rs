//! What is shown of a group and its members, and of what changes in them.

use super::{GROUP, OGRE, QUIET, SIGULDA, ask, clean, json, told, validate};
use crate::common::repo::Repo;
use serde_json::Value;

#[test]
fn a_change_of_the_group_is_a_change_of_its_members() {
    let repo = clean("change");
    repo.edit(GROUP, "deadlines: [{ max: 1, unit: working-day }]", "deadlines: [{ max: 5, unit: working-day }]");
    repo.edit(GROUP, "indicator: processing-time, max: 1,", "indicator: processing-time, max: 5,");
    // What it brings.
    let (_, lines) = validate(repo.path(), &["--base", "HEAD"]);
    assert!(lines.iter().all(|line| line.starts_with(GROUP) && line.contains("concerns 2 services")), "{lines:#?}");
    assert_eq!(told(&lines).iter().filter(|(_, code)| code == "PVP904").count(), 2, "{lines:#?}");
    // What differs.
    let diff = json(&repo, &["diff", "HEAD", "--format", "json"]);
    let changed: Vec<(&str, &str)> = diff["descriptions"]
        .as_array()
        .expect("descriptions")
        .iter()
        .map(|one| (one["id"].as_str().expect("an id"), one["through"].as_str().unwrap_or_default()))
        .collect();
    let through = "declare-residence";
    assert_eq!(changed, [("declare-residence-ogre", through), ("declare-residence-sigulda", through), (through, "")]);
    assert_eq!(diff["descriptions"][0]["fields"][0]["path"], "request.deadlines[0].max", "{diff:#}");
    let lowered = diff["consequences"].as_array().expect("consequences").iter().filter(|one| one["indicator"] == "processing-time");
    assert!(lowered.count() >= 2, "{diff:#}");
    let refreshed = diff["catalogues"].as_array().expect("catalogues");
    assert_eq!(refreshed.len(), 2, "{diff:#}");
    let said = ask(&repo, &["diff", "HEAD", "--lang", "en"]);
    assert!(said.contains("Its service group `declare-residence` changed."), "{said}");
    // When it happened: long after the members themselves were changed.
    repo.commit("Longer");
    let log = json(&repo, &["log", "declare-residence-ogre", "--format", "json"]);
    let subjects: Vec<&str> =
        log["commits"].as_array().expect("commits").iter().map(|one| one["subject"].as_str().expect("text")).collect();
    assert_eq!(subjects, ["Longer", "Clean"], "{log:#}");
    let of_field = json(&repo, &["log", "declare-residence-ogre", "--field", "request.deadlines", "--format", "json"]);
    assert_eq!(of_field["commits"][0]["descriptions"][0]["fields"][0]["path"], "common.request.deadlines[0].max", "{of_field:#}");
    let other = json(&repo, &["log", "declare-residence-ogre", "--field", "request.fees", "--format", "json"]);
    assert_eq!(other["commits"].as_array().map(Vec::len), Some(1), "{other:#}");
}

#[test]
fn a_change_of_the_group_keeps_its_members_fresh() {
    let repo = clean("fresh");
    let last = |repo: &Repo, id: &str| -> Option<String> {
        let report = json(repo, &["report", "freshness", ".", "--format", "json", "--today", "2026-11-20"]);
        let rows = report["tables"][0]["rows"].as_array().expect("rows").clone();
        let row = rows.iter().find(|row| row["description"] == *id).unwrap_or_else(|| panic!("{report:#}"));
        row["last_change"].as_str().map(str::to_owned)
    };
    let first = last(&repo, "declare-residence-ogre");
    // A year later, by the clock of the commits.
    repo.edit(GROUP, "fees: free", "fees: [{ amount: 2, currency: EUR }]");
    repo.git(&["add", "--all"]);
    let mut commit = repo.command("git");
    commit.env("GIT_COMMITTER_DATE", "1760000000 +0000").env("GIT_AUTHOR_DATE", "1760000000 +0000");
    assert!(commit.args(["commit", "--quiet", "-m", "Fee"]).status().expect("git runs").success());
    let second = last(&repo, "declare-residence-ogre");
    assert!(first.is_some() && second > first, "{first:?} {second:?}");
    assert_eq!(second, last(&repo, "declare-residence"));
    let (_, lines) = validate(repo.path(), &["--history", "--today", "2026-01-20"]);
    assert!(lines.iter().all(|line| !line.contains(OGRE)), "{lines:#?}");
}

#[test]
fn a_group_shows_its_members_and_how_they_differ() {
    let repo = clean("show");
    repo.edit(OGRE, "request:\n", "request:\n  deadlines: [{ max: 4, unit: hour }]\n");
    let shown = json(&repo, &["show", "declare-residence", "--format", "json", "--table", "members"]);
    let rows = shown["tables"][0]["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 2, "{shown:#}");
    assert_eq!((&rows[0]["owner"], &rows[1]["owner"]), (&Value::from("ogre"), &Value::from("sigulda")), "{shown:#}");
    assert_ne!(rows[0]["show_deadlines"], rows[1]["show_deadlines"], "{shown:#}");
    assert!(rows[0]["show_deadlines"].to_string().contains("hour"), "{shown:#}");
    assert!(rows[0]["show_local_title"].to_string().contains("Ogre"), "{shown:#}");
    let said = ask(&repo, &["show", "declare-residence-ogre", "--lang", "en"]);
    assert!(said.contains("Takes over the common part of the group") && said.contains("Register of natural persons"), "{said}");
    let listed = ask(&repo, &["list", "service-group", "--lang", "en"]);
    assert!(listed.contains("declare-residence"), "{listed}");
}

#[test]
fn a_label_is_another_thing_and_reports_can_be_narrowed_by_both() {
    let repo = clean("labels");
    repo.write(
        "pvp.yaml",
        QUIET.to_owned() + "classifiers:\n  service_groups: { family: { lv: Ģimenes pakalpojumi, en: Family services } }\n",
    );
    repo.edit(OGRE, "basis:\n", "classification: { groups: [family] }\nbasis:\n");
    assert_eq!(validate(repo.path(), &["--fail-on", "advice"]), (0, Vec::new()));
    repo.edit(SIGULDA, "basis:\n", "classification: { groups: [familly] }\nbasis:\n");
    let (code, lines) = validate(repo.path(), &[]);
    assert_eq!((code, told(&lines)), (1, vec![(SIGULDA.to_owned(), "PVP103".to_owned())]), "{lines:#?}");
    repo.edit(SIGULDA, "classification: { groups: [familly] }\n", "");
    let services = |group: &str| -> Vec<String> {
        let report = json(&repo, &["report", "portfolio", ".", "--group", group, "--format", "json"]);
        let rows = report["tables"][0]["rows"].as_array().expect("rows").clone();
        rows.iter().map(|row| row["service"].as_str().unwrap_or_else(|| panic!("{row:#}")).to_owned()).collect()
    };
    assert_eq!(services("family"), ["declare-residence-ogre"]);
    assert_eq!(services("declare-residence"), ["declare-residence-ogre", "declare-residence-sigulda"]);
    let said = ask(&repo, &["report", "portfolio", ".", "--group", "moving-house", "--lang", "en"]);
    assert!(said.contains("life situation"), "{said}");
    let said = ask(&repo, &["report", "portfolio", ".", "--group", "declare-residense", "--lang", "en"]);
    assert!(said.contains("`declare-residence`"), "{said}");
    let shown = ask(&repo, &["show", "declare-residence-ogre", "--lang", "lv"]);
    assert!(shown.contains("Ģimenes pakalpojumi"), "{shown}");
    assert!(ask(&repo, &["list", "group-label", "--lang", "en"]).contains("Family services"));
}
