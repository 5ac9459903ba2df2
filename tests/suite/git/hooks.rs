//! Hooks on the side that receives: objects lie where Git's environment says, and a repository may lie apart from its
//! working tree.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use super::{TODAY, small, stderr, stdout};

fn hook(repository: &Path, name: &str, script: &str) {
    let file = repository.join("hooks").join(name);
    std::fs::create_dir_all(repository.join("hooks")).expect("a folder");
    std::fs::write(&file, format!("#!/bin/sh\n{script}\n")).expect("a hook");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).expect("a mode");
}

#[test]
fn what_is_pushed_is_judged_before_it_is_accepted() {
    let repo = small("git-receive");
    repo.commit("Add a registry");
    let server = repo.beside("a server's.git");
    repo.git(&["clone", "--quiet", "--bare", ".", &server.display().to_string()]);
    let push = |branch: &str| {
        let output = repo.try_git(&["push", "--quiet", &server.display().to_string(), branch]);
        (output.status.success(), stdout(&output) + &stderr(&output))
    };
    let validate = format!("'{}' validate --lang en --format concise --today {TODAY}", env!("CARGO_BIN_EXE_pvp"));
    hook(&server, "pre-receive", &format!("while read old new ref; do {validate} --base $old --at $new || exit 1; done"));
    repo.edit("registry/vsaa.yaml", "type: agency", "type: agenci");
    repo.commit("Make a mistake");
    let (done, said) = push("main");
    assert!(!done && said.contains("registry/vsaa.yaml:") && said.contains("PVP103"), "{said}");
    repo.git(&["reset", "--quiet", "--hard", "HEAD~1"]);
    repo.edit("registry/vsaa.yaml", "type: agency", "type: court");
    repo.commit("Make it a court");
    let (done, said) = push("main");
    assert!(done, "{said}");
    // Of a branch, what it brings: where it branched off, HEAD of the server has nothing to do with.
    hook(&server, "pre-receive", "exit 0");
    hook(&server, "update", &format!("exec {validate} --base main... --at $3"));
    repo.git(&["checkout", "--quiet", "-b", "side", "HEAD~1"]);
    repo.edit("registry/vsaa.yaml", "type: agency", "type: agenci");
    repo.commit("Make a mistake");
    let (done, said) = push("side");
    assert!(!done && said.contains("PVP103"), "{said}");
    // Afterwards nothing is apart any more.
    hook(&server, "update", "exit 0");
    hook(&server, "post-receive", &format!("while read old new ref; do {validate} --at $new; done; exit 0"));
    let (done, said) = push("side");
    assert!(done && said.contains("PVP103"), "{said}");
}

#[test]
fn folders_of_objects_are_those_that_the_environment_names() {
    let repo = small("git-objects");
    repo.commit("Add a registry");
    let objects = repo.path().join(".git/objects");
    // New objects lie somewhere else than the old ones, in a folder whose name has to be quoted.
    let fresh = repo.beside("fresh \"objects\": new");
    std::fs::create_dir(&fresh).expect("a folder");
    let fresh = fresh.display().to_string();
    repo.edit("registry/vsaa.yaml", "type: agency", "type: agenci");
    let git = |args: &[&str]| {
        let mut command = repo.command("git");
        command.env("GIT_OBJECT_DIRECTORY", &fresh).env("GIT_ALTERNATE_OBJECT_DIRECTORIES", &objects).args(args);
        let output = command.output().expect("git runs");
        assert!(output.status.success(), "{args:?}: {}", stderr(&output));
        stdout(&output).trim().to_owned()
    };
    git(&["add", "--all"]);
    let tree = git(&["write-tree"]);
    let commit = git(&["commit-tree", "-m", "x", "-p", "HEAD", &tree]);
    repo.git(&["reset", "--quiet", "--hard"]);
    let run = |variables: &[(&str, &str)]| {
        let mut command = crate::common::pvp();
        command.current_dir(repo.path()).envs(variables.iter().copied());
        command.args(["validate", "--base", "HEAD", "--at", &commit, "--format", "concise", "--today", TODAY]).output().expect("pvp runs")
    };
    assert_eq!(run(&[]).status.code(), Some(2));
    let quoted = format!("\"{}\"", fresh.replace('"', "\\\""));
    let several = format!("/nowhere:{quoted}");
    for variables in [
        [("GIT_OBJECT_DIRECTORY", fresh.as_str())],
        [("GIT_ALTERNATE_OBJECT_DIRECTORIES", &quoted)],
        [("GIT_ALTERNATE_OBJECT_DIRECTORIES", &several)],
        [("GIT_OBJECT_DIRECTORY", "../fresh \"objects\": new")],
    ] {
        let output = run(&variables);
        assert!(output.status.code() == Some(1) && stdout(&output).contains("PVP103"), "{variables:?}: {}", stderr(&output));
    }
    // What was cut off is found there too.
    let damaged = repo.beside("fresh \"objects\": new").join(&commit[..2]).join(&commit[2..]);
    std::fs::set_permissions(&damaged, std::fs::Permissions::from_mode(0o644)).expect("a mode");
    std::fs::write(&damaged, "x").expect("damaged");
    crate::common::repo::refused(&run(&[("GIT_OBJECT_DIRECTORY", &fresh)]), "git fsck");
}

#[test]
fn a_repository_apart_from_its_working_tree_is_the_one_that_git_names() {
    let repo = small("git-apart");
    repo.commit("Add a registry");
    let apart = repo.beside("apart.git");
    std::fs::rename(repo.path().join(".git"), &apart).expect("moved");
    let run = |variables: &[(&str, &Path)], folder: &Path, args: &[&str]| {
        let mut command = crate::common::pvp();
        command.current_dir(folder).envs(variables.iter().copied());
        command.args(["validate", "--format", "concise", "--today", TODAY]).args(args).output().expect("pvp runs")
    };
    let named = [("GIT_DIR", apart.as_path()), ("GIT_WORK_TREE", repo.path())];
    assert_eq!(run(&[], repo.path(), &["--staged"]).status.code(), Some(2));
    repo.edit("registry/vsaa.yaml", "type: agency", "type: agenci");
    for (variables, folder) in
        [(&named[..], repo.path().to_owned()), (&named[..], repo.path().join("registry")), (&named[..1], repo.path().to_owned())]
    {
        for args in [&["--staged"][..], &["--at", "HEAD"]] {
            let output = run(variables, &folder, args);
            assert_eq!(output.status.code(), Some(0), "{args:?}: {}{}", stdout(&output), stderr(&output));
        }
        assert_eq!(run(variables, &folder, &["--base", "HEAD"]).status.code(), Some(1));
    }
    // Of a path that lies elsewhere it says nothing.
    let elsewhere = repo.beside("home");
    assert_eq!(run(&named, &elsewhere, &["--at", "HEAD"]).status.code(), Some(2));
}
