//! `--staged`: what is about to be committed, as Git's hooks are given it, and nothing else of the working tree.

use std::os::unix::fs::PermissionsExt as _;

use serde_json::Value;

use super::{TODAY, document, found, institution, small, stderr, stdout, validated};
use crate::common::repo::Repo;

const MISTAKE: (&str, &str) = ("type: agency", "type: agenci");

/// A repository whose commits pass through the program.
fn hooked(name: &str) -> Repo {
    let repo = small(name);
    let hook = format!("#!/bin/sh\nexec '{}' validate --staged --lang en --format concise --today {TODAY}\n", env!("CARGO_BIN_EXE_pvp"));
    repo.write(".git/hooks/pre-commit", hook);
    std::fs::set_permissions(repo.path().join(".git/hooks/pre-commit"), std::fs::Permissions::from_mode(0o755)).expect("a mode");
    repo
}

fn commits(repo: &Repo, args: &[&str]) -> (bool, String) {
    let output = repo.try_git(&[&["commit", "--quiet", "--message", "x"], args].concat());
    (output.status.success(), stdout(&output) + &stderr(&output))
}

fn staged(repo: &Repo) -> Value {
    validated(repo, &["--staged"])
}

#[test]
fn the_index_is_judged_and_not_the_working_tree() {
    let repo = small("git-staged");
    repo.commit("Add a registry");
    assert_eq!(found(&staged(&repo)), Vec::<String>::new());
    // A mistake that is not staged is none; staged, it is one, even when the working tree has mended it.
    repo.edit("registry/vsaa.yaml", MISTAKE.0, MISTAKE.1);
    assert_eq!(found(&staged(&repo)), Vec::<String>::new());
    repo.git(&["add", "--all"]);
    assert_eq!(found(&staged(&repo)), ["PVP103 registry/vsaa.yaml"]);
    repo.edit("registry/vsaa.yaml", MISTAKE.1, MISTAKE.0);
    assert_eq!(found(&staged(&repo)), ["PVP103 registry/vsaa.yaml"]);
    repo.git(&["add", "--all"]);
    // New, only intended, and removed.
    repo.write("registry/new.yaml", "kind: nothing\n");
    assert_eq!(found(&staged(&repo)), Vec::<String>::new());
    repo.git(&["add", "--intent-to-add", "registry/new.yaml"]);
    assert_eq!(found(&staged(&repo)), Vec::<String>::new());
    repo.git(&["add", "registry/new.yaml"]);
    assert_eq!(found(&staged(&repo)), ["PVP009 registry/new.yaml"]);
    repo.git(&["rm", "--quiet", "--force", "registry/new.yaml"]);
    repo.git(&["rm", "--quiet", "--cached", "registry/social-insurance-system.yaml"]);
    assert!(found(&staged(&repo)).contains(&"PVP902 registry/childcare-benefit.yaml".to_owned()), "{:?}", found(&staged(&repo)));
    repo.git(&["reset", "--quiet"]);
    // Settings are staged like everything else.
    repo.write("pvp.yaml", "registry: nowhere\n");
    assert_eq!(found(&staged(&repo)), Vec::<String>::new());
    assert_eq!(repo.pvp(&["validate", "--staged", "--base", "HEAD"]).status.code(), Some(2));
    assert_eq!(repo.pvp(&["validate", "--staged", "--at", "HEAD"]).status.code(), Some(2));
}

#[test]
fn a_hook_stops_every_kind_of_commit() {
    let repo = hooked("git-hook");
    repo.git(&["add", "--all"]);
    let (done, said) = commits(&repo, &[]);
    assert!(done, "{said}");
    repo.edit("registry/vsaa.yaml", MISTAKE.0, MISTAKE.1);
    for args in [&["--all"][..], &["--", "registry/vsaa.yaml"], &["--include", "registry/vsaa.yaml"]] {
        let (done, said) = commits(&repo, args);
        assert!(!done && said.contains("registry/vsaa.yaml:"), "{args:?}: {said}");
        repo.git(&["reset", "--quiet"]);
    }
    // From below, where Git speaks of its index in another way.
    let output = repo.command("git").current_dir(repo.path().join("registry")).args(["commit", "--quiet", "-a", "-m", "x"]).output();
    assert!(!output.expect("git runs").status.success());
    // Only a part is committed, and the mistake is in the other.
    repo.write("registry/other.yaml", institution("other"));
    repo.git(&["add", "registry/other.yaml"]);
    let (done, said) = commits(&repo, &["--", "registry/other.yaml"]);
    assert!(done, "{said}");
    // In a linked worktree, where Git also says where its folder is.
    let tree = repo.beside("tree");
    repo.git(&["worktree", "add", "--quiet", "-b", "side", &tree.display().to_string()]);
    let text = std::fs::read_to_string(tree.join("registry/vsaa.yaml")).expect("a file");
    std::fs::write(tree.join("registry/vsaa.yaml"), text.replace(MISTAKE.0, MISTAKE.1)).expect("a file");
    let output = repo.command("git").current_dir(&tree).args(["commit", "--quiet", "-a", "-m", "x"]).output().expect("git runs");
    assert!(!output.status.success() && (stdout(&output) + &stderr(&output)).contains("vsaa.yaml:"), "{}", stderr(&output));
}

#[test]
fn before_the_first_commit_everything_is_new() {
    let repo = hooked("git-first");
    // Nothing is staged yet, and nothing is never in order.
    assert_eq!(repo.pvp(&["validate", "--staged"]).status.code(), Some(3));
    repo.edit("registry/vsaa.yaml", MISTAKE.0, MISTAKE.1);
    repo.git(&["add", "--all"]);
    assert_eq!(found(&staged(&repo)), ["PVP103 registry/vsaa.yaml"]);
    let (done, said) = commits(&repo, &[]);
    assert!(!done && said.contains("registry/vsaa.yaml:"), "{said}");
    repo.edit("registry/vsaa.yaml", MISTAKE.1, MISTAKE.0);
    repo.git(&["add", "--all"]);
    let (done, said) = commits(&repo, &[]);
    assert!(done, "{said}");
}

#[test]
fn which_repository_it_is_the_path_says_and_not_the_environment() {
    let (repo, other) = (small("git-env"), small("git-env-other"));
    for repo in [&repo, &other] {
        repo.commit("Add a registry");
    }
    other.edit("registry/vsaa.yaml", MISTAKE.0, MISTAKE.1);
    other.commit("Make a mistake");
    for (name, value) in
        [("GIT_DIR", other.path().join(".git")), ("GIT_WORK_TREE", other.path().to_owned()), ("GIT_COMMON_DIR", other.path().join(".git"))]
    {
        for args in [&["--at", "HEAD"][..], &["--staged"]] {
            let mut command = crate::common::pvp();
            command.current_dir(repo.path()).args(["validate", "--format", "json", "--today", TODAY]).args(args).env(name, &value);
            assert_eq!(found(&document(&command.output().expect("pvp runs"))), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn an_index_in_another_form_is_read() {
    let repo = small("git-index");
    repo.commit("Add a registry");
    let plain = staged(&repo);
    repo.git(&["update-index", "--index-version", "4"]);
    assert_eq!(staged(&repo), plain);
    repo.git(&["update-index", "--untracked-cache"]);
    assert_eq!(staged(&repo), plain);
    repo.git(&["-c", "index.skipHash=true", "update-index", "--force-write-index"]);
    assert_eq!(staged(&repo), plain);
    // Split in two, of which one holds what changed since.
    repo.git(&["update-index", "--split-index"]);
    assert_eq!(staged(&repo), plain);
    repo.edit("registry/vsaa.yaml", MISTAKE.0, MISTAKE.1);
    repo.write("registry/a.yaml", "kind: nothing\n");
    repo.git(&["-c", "splitIndex.maxPercentChange=100", "add", "--all"]);
    repo.git(&["-c", "splitIndex.maxPercentChange=100", "rm", "--quiet", "--cached", "registry/birth-of-a-child.yaml"]);
    let changed = staged(&repo);
    assert!(
        ["PVP009 registry/a.yaml", "PVP103 registry/vsaa.yaml"].iter().all(|one| found(&changed).contains(&(*one).to_owned())),
        "{:?}",
        found(&changed)
    );
    repo.git(&["update-index", "--no-split-index"]);
    assert_eq!(staged(&repo), changed);
    repo.git(&["reset", "--quiet", "--hard"]);
    assert_eq!(staged(&repo), plain);
    repo.write("docs/deep/notes.txt", "x");
    repo.commit("Add notes");
    repo.git(&["sparse-checkout", "set", "--cone", "--sparse-index", "registry"]);
    assert!(repo.git(&["ls-files", "--sparse", "--stage"]).contains("040000"), "the index is sparse");
    assert_eq!(staged(&repo), plain);
    // The folder that is left out may be the registry itself.
    repo.git(&["sparse-checkout", "set", "--cone", "--sparse-index", "docs"]);
    assert_eq!(staged(&repo), plain);
    // What is damaged is said to be, and how to mend it.
    std::fs::write(repo.path().join(".git/index"), "DIRC and nonsense").expect("a file");
    let said = stderr(&repo.pvp(&["validate", "--staged", "--lang", "en"]));
    let command = said.split('`').nth(5).expect("a command").to_owned();
    let mended = repo.command("sh").args(["-c", &command]).output().expect("a shell");
    assert!(mended.status.success(), "{command}: {}", stderr(&mended));
    assert_eq!(staged(&repo), plain);
}
