//! When descriptions last changed, on a history of known days.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::counted::Counted;
use super::draft::Draft;
use super::json::{report, same, text};
use super::sound::Drafts;
use crate::common::Folder;
use crate::common::repo::alone;

const DAY: u64 = 86_400;
/// Noon of the day that reports are asked for, 2026-11-20.
const TODAY: u64 = 1_795_168_800;

fn git(folder: &Path, days_ago: u64, args: &[&str]) {
    let output = alone("git", folder, &format!("{} +0200", TODAY - days_ago * DAY)).args(args).output().expect("git runs");
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn commit(folder: &Path, days_ago: u64) {
    git(folder, days_ago, &["add", "-A"]);
    git(folder, days_ago, &["commit", "-q", "-m", "Maina"]);
}

#[test]
fn of_a_history_of_known_days() {
    let folder = Folder::new("figures-freshness");
    let Drafts { services, mut resources, institutions, .. } = Drafts::new();
    let write =
        |draft: &Draft, more: &str| fs::write(folder.path().join(format!("{}.yaml", draft.id)), draft.yaml() + more).expect("a file");
    for institution in &institutions[..3] {
        write(institution, "");
    }
    for resource in &mut resources[4..10] {
        resource.set("identification.reviewed", "2024-02-01").set("related.resources", "{ not_applicable: Darbojas patstāvīgi }");
        write(resource, "");
    }
    git(folder.path(), 1000, &["init", "-q", "-b", "main"]);
    commit(folder.path(), 1000);
    // One changed in what it says, one only in how it is written, one was reviewed, one is retired.
    write(resources[4].set("identification.summary", "{ lv: Citi dati. }"), "");
    commit(folder.path(), 400);
    write(&resources[5], "# piezīme\n");
    commit(folder.path(), 30);
    write(resources[6].set("identification.reviewed", "2026-06-01"), "");
    write(resources[7].set("identification.status", "retired"), "");
    commit(folder.path(), 20);
    write(resources[8].set("information.for_users", "{ lv: Pieeju dod pārvaldnieks. }"), "");
    let _ = services;
    let report = report("freshness", &[], folder.path());
    let row = |number: usize, days: &str, freshness: &str| vec![resources[number].id.clone(), days.to_owned(), freshness.to_owned()];
    let rows =
        [row(4, "400", "stale"), row(5, "1000", "stale"), row(6, "20", "current"), row(8, "", "uncommitted-now"), row(9, "1000", "stale")];
    report.has_rows("main", &["description", "days_since_change", "freshness"], rows);
    let by_group = super::json::report("freshness", &["--groups"], folder.path());
    // What is not committed has no day yet.
    let groups = [(4, "400", "1000"), (5, "1000", "1000"), (6, "20", "1000"), (9, "1000", "1000")];
    let expected: Vec<Vec<String>> = groups.into_iter().map(|(number, first, last)| row(number, first, last)).collect();
    let mut said = by_group.cells("groups", &["description", "group_identification", "group_information"]);
    let uncommitted = said.remove(3);
    assert_eq!((expected, &uncommitted[0], uncommitted[2].as_str()), (said, &resources[8].id, ""));
    report.has_figures(&[
        ("kept_descriptions", 5),
        ("stale_descriptions", 3),
        ("unchanged_for_a_year", 3),
        ("uncommitted_descriptions", 1),
    ]);
}

pub fn agrees(folder: &Path, counted: &Counted) {
    let kept = ["life-situation", "service", "service-group", "resource"].into_iter().flat_map(|kind| counted.living(kind));
    // Of agreements, those that were concluded and have not ended.
    let in_force = counted.kind("agreement").filter(|one| one.root.text("identification.status") == Some("in-force"));
    let kept = kept.chain(in_force).map(|one| {
        let of = |path: &str| one.root.text(path).unwrap_or("").to_owned();
        [one.id.clone(), one.kind.clone(), of("responsible.owner"), of("identification.reviewed")]
    });
    let report = report("freshness", &[], folder);
    let said = report.rows("main").iter().map(|row| ["description", "kind", "owner", "reviewed"].map(|column| text(&row[column])));
    let said: BTreeSet<[String; 4]> = said.collect();
    assert_eq!(report.figure("kept_descriptions"), said.len());
    same("kept descriptions", &kept.collect(), &said);
}
