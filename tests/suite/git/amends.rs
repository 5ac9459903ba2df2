//! History as Git is told to see it: commits that stand for others, and other parents than a commit says.

use super::{found, small, stderr, stdout, validated};
use crate::common::repo::{Repo, refused};

/// The subjects of the commits that did something, as `pvp log` and Git tell them.
fn told(repo: &Repo, variables: &[(&str, &str)]) -> Vec<String> {
    let mut command = crate::common::pvp();
    command.current_dir(repo.path()).envs(variables.iter().copied()).args(["log", "--format", "json"]);
    let output = command.output().expect("pvp runs");
    let document: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let subjects =
        document["commits"].as_array().expect("commits").iter().map(|commit| commit["subject"].as_str().unwrap_or_default().to_owned());
    let git =
        repo.command("git").envs(variables.iter().copied()).args(["log", "--format=%s", "--", "registry"]).output().expect("git runs");
    let ours: Vec<String> = subjects.collect();
    assert_eq!(ours, stdout(&git).lines().collect::<Vec<_>>());
    ours
}

/// Three commits, one after the other.
fn three(name: &str) -> (Repo, Vec<String>) {
    let repo = small(name);
    let mut commits = vec![repo.commit("first")];
    for (kind, message) in [("court", "second"), ("ministry", "third")] {
        let before = if kind == "court" { "agency" } else { "court" };
        repo.edit("registry/vsaa.yaml", &format!("type: {before}"), &format!("type: {kind}"));
        commits.push(repo.commit(message));
    }
    (repo, commits)
}

#[test]
fn commits_that_stand_for_others_are_read_in_their_place() {
    let (repo, commits) = three("git-replace");
    assert_eq!(told(&repo, &[]), ["third", "second", "first"]);
    let last = || {
        let output = repo.pvp(&["report", "freshness", "--format", "csv", "--today", "2026-11-21"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        stdout(&output)
    };
    let before = last();
    // The second commit is left out of the history, and what is kept of it is not believed.
    repo.git(&["replace", "--graft", &commits[2], &commits[0]]);
    assert_eq!(told(&repo, &[]), ["third", "first"]);
    assert_eq!(last(), before);
    assert_eq!(told(&repo, &[("GIT_NO_REPLACE_OBJECTS", "1")]), ["third", "second", "first"]);
    repo.git(&["pack-refs", "--all"]);
    assert_eq!(told(&repo, &[]), ["third", "first"]);
    repo.git(&["config", "core.useReplaceRefs", "false"]);
    assert_eq!(told(&repo, &[]), ["third", "second", "first"]);
    repo.git(&["config", "--unset", "core.useReplaceRefs"]);
    repo.git(&["replace", "--delete", &commits[2]]);
    // Another content under the same name.
    repo.git(&["checkout", "--quiet", "--detach", &commits[1]]);
    repo.edit("registry/vsaa.yaml", "type: court", "type: agenci");
    repo.git(&["commit", "--quiet", "--all", "--amend", "--message", "another second"]);
    repo.git(&["replace", &commits[1], "HEAD"]);
    repo.git(&["checkout", "--quiet", "main"]);
    assert_eq!(told(&repo, &[]), ["third", "another second", "first"]);
    assert_eq!(found(&validated(&repo, &["--at", &commits[1]])), ["PVP103 registry/vsaa.yaml"]);
}

#[test]
fn parents_that_are_given_count() {
    let (repo, commits) = three("git-grafts");
    repo.git(&["checkout", "--quiet", "--orphan", "other"]);
    repo.commit("other");
    let other = repo.head();
    repo.git(&["checkout", "--quiet", "main"]);
    refused(&repo.pvp(&["validate", "--base", "other...", "--lang", "en"]), "no commit in common");
    repo.write(".git/info/grafts", format!("{} {other}\n", commits[1]));
    assert_eq!(told(&repo, &[]), ["third", "second", "other"]);
    assert_eq!(repo.pvp(&["validate", "--base", "other..."]).status.code(), Some(0));
}
