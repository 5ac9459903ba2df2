//! What a message about a revision says is what is wrong with it, and its advice works.

use super::{TODAY, document, found, small, stderr, stdout, validated};
use crate::common::repo::refused;

#[test]
fn work_that_shares_nothing_is_said_to_share_nothing() {
    let repo = small("git-orphan");
    repo.commit("Add a registry");
    repo.git(&["checkout", "--quiet", "--orphan", "other"]);
    repo.commit("Begin anew");
    for args in [&["validate", "--base", "main..."][..], &["diff", "main..."], &["diff", "main...other"], &["diff", "main...", "HEAD"]] {
        refused(&repo.pvp(&[args, &["--lang", "en"]].concat()), "have no commit in common");
        refused(&repo.pvp(&[args, &["--lang", "lv"]].concat()), "nav neviena kopīga iesūtījuma");
    }
    let said = stderr(&repo.pvp(&["validate", "--base", "main...", "--lang", "en"]));
    assert!(said.contains("`main` and `HEAD`"), "{said}");
    // The revision itself, as advised.
    assert_eq!(repo.pvp(&["validate", "--base", "main"]).status.code(), Some(0));
    refused(&repo.pvp(&["validate", "--base", "nowhere..."]), "`nowhere`");
}

#[test]
fn three_dots_are_where_one_side_branched_off_from_the_other() {
    let repo = small("git-dots");
    repo.commit("Add a registry");
    repo.git(&["checkout", "--quiet", "-b", "side"]);
    repo.edit("registry/vsaa.yaml", "type: agency", "type: agenci");
    repo.commit("Make a mistake");
    repo.git(&["checkout", "--quiet", "main"]);
    repo.edit("registry/vsaa.yaml", "type: agency", "type: court");
    repo.commit("Make it a court");
    let diff = |args: &[&str]| stdout(&repo.pvp(&[&["diff", "--lang", "en"], args].concat()));
    assert!(diff(&["main...side"]).contains("agenci") && !diff(&["main...side"]).contains("court"), "{}", diff(&["main...side"]));
    assert!(diff(&["side...main"]).contains("court") && !diff(&["side...main"]).contains("agenci"));
    assert_eq!(diff(&["side...main"]).lines().nth(1), diff(&["side...", "main"]).lines().nth(1));
    // What is looked at branched off, whatever is checked out.
    assert_eq!(found(&validated(&repo, &["--base", "main...", "--at", "side"])), ["PVP103 registry/vsaa.yaml"]);
    assert_eq!(found(&validated(&repo, &["--base", "side...", "--at", "main"])), Vec::<String>::new());
    for two in ["main..side", "..side"] {
        refused(&repo.pvp(&["validate", "--at", two, "--lang", "en"]), "names two revisions");
        refused(&repo.pvp(&["validate", "--base", two, "--lang", "lv"]), "nosauc divas redakcijas");
    }
}

#[test]
fn a_branch_without_a_commit_is_not_a_repository_without_one() {
    let repo = small("git-unborn");
    repo.commit("Add a registry");
    repo.git(&["checkout", "--quiet", "--orphan", "other"]);
    for (args, words) in [
        (&["log"][..], "on the branch `other`"),
        (&["validate", "--at", "HEAD~1"], "`other`"),
        (&["validate", "--base", "main..."], "`other`"),
    ] {
        refused(&repo.pvp(&[args, &["--lang", "en"]].concat()), words);
    }
    refused(&repo.pvp(&["validate", "--at", "nowhere", "--lang", "en"]), "has no revision `nowhere`");
    assert_eq!(repo.pvp(&["validate", "--at", "main"]).status.code(), Some(0));
    // The first commit of a branch is judged as a whole.
    repo.edit("registry/vsaa.yaml", "type: agency", "type: agenci");
    repo.git(&["add", "--all"]);
    let staged = document(&repo.pvp(&["validate", "--staged", "--today", TODAY, "--format", "json"]));
    assert_eq!(found(&staged), ["PVP103 registry/vsaa.yaml"]);
    let words = stderr(&repo.pvp(&["validate", "--base", "@{u}", "--at", "main", "--lang", "en"]));
    assert!(words.contains("follows no other branch"), "{words}");
}

#[test]
fn names_of_other_things_are_said_to_be_that() {
    let repo = small("git-other");
    repo.commit("Add a registry");
    repo.git(&["tag", "blob", "HEAD:pvp.yaml"]);
    repo.git(&["tag", "-a", "-m", "x", "tree", "HEAD:registry"]);
    repo.git(&["tag", "-a", "-m", "x", "v1", "HEAD"]);
    repo.git(&["tag", "-a", "-m", "x", "v2", "v1"]);
    for other in ["blob", "tree", "HEAD:registry", "HEAD:pvp.yaml"] {
        refused(&repo.pvp(&["validate", "--at", other, "--lang", "en"]), "names a folder or a file");
    }
    for tag in ["v1", "v2", "v2^{commit}"] {
        assert_eq!(repo.pvp(&["validate", "--at", tag]).status.code(), Some(0), "{tag}");
    }
    // A branch that was renamed is gone under its old name.
    repo.git(&["branch", "--move", "main", "trunk"]);
    refused(&repo.pvp(&["validate", "--base", "main", "--lang", "en"]), "has no revision `main`");
    assert_eq!(repo.pvp(&["validate", "--base", "trunk"]).status.code(), Some(0));
    refused(&repo.pvp(&["validate", "--base", "trunk@{upstream}", "--lang", "en"]), "follows no other branch");
    // One that was followed and was never fetched.
    for (key, value) in [("remote.origin.url", "../nowhere"), ("remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*")] {
        repo.git(&["config", key, value]);
    }
    repo.git(&["config", "branch.trunk.remote", "origin"]);
    repo.git(&["config", "branch.trunk.merge", "refs/heads/main"]);
    for revision in ["@{u}", "trunk@{upstream}"] {
        refused(&repo.pvp(&["validate", "--base", revision, "--lang", "en"]), "has no revision `origin/main`");
    }
    refused(&repo.pvp(&["validate", "--base", &"0".repeat(40), "--lang", "en"]), "stands for no revision");
}
