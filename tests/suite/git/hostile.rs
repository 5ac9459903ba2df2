//! Whatever a repository's settings ask for: nothing is run, and nothing is waited for.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use super::{TODAY, small, validated};
use crate::common::repo::{Repo, refused};

/// A program that leaves a trace.
fn canary(repo: &Repo, name: &str) -> String {
    let path = repo.beside(&format!("canary-{name}"));
    std::fs::write(&path, format!("#!/bin/sh\ntouch '{}'\ncat 2>/dev/null\n", repo.beside("sung").join(name).display())).expect("a file");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("a mode");
    path.display().to_string()
}

fn sung(repo: &Repo) -> Vec<String> {
    let all = std::fs::read_dir(repo.beside("sung")).expect("a folder").flatten();
    let mut all: Vec<String> = all.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    all.sort();
    all
}

const EVERY: &[&[&str]] = &[
    &["validate"],
    &["validate", "--at", "HEAD"],
    &["validate", "--at", "HEAD~1", "--base", "HEAD"],
    &["validate", "--base", "HEAD~1"],
    &["validate", "--base", "side..."],
    &["validate", "--staged"],
    &["config"],
    &["config", "--at", "HEAD"],
    &["baseline", "write", "--grow"],
    &["baseline", "write", "--grow", "--at", "HEAD"],
    &["baseline", "prune", "--at", "HEAD"],
    &["schema", "--write", "../schemas"],
    &["schema", "--write", "../schemas", "--at", "HEAD"],
    &["explain", "PVP401"],
];

#[test]
fn nothing_that_a_repository_asks_for_is_run() {
    let repo = small("git-hostile");
    repo.commit("Add a registry");
    repo.git(&["branch", "side"]);
    repo.edit("registry/vsaa.yaml", "type: agency", "type: ministry");
    repo.commit("Make it a ministry");
    std::fs::create_dir(repo.beside("sung")).expect("a folder");
    let plain = validated(&repo, &["--at", "HEAD"]);
    let keys = [
        "core.fsmonitor",
        "core.sshCommand",
        "core.pager",
        "core.editor",
        "core.askPass",
        "core.gitProxy",
        "diff.external",
        "diff.evil.textconv",
        "diff.evil.command",
        "merge.evil.driver",
        "filter.evil.clean",
        "filter.evil.smudge",
        "alias.validate",
        "alias.log",
        "gpg.program",
        "uploadpack.packObjectsHook",
        "interactive.diffFilter",
        "sequence.editor",
        "pager.log",
        "core.alternateRefsCommand",
        "remote.origin.vcs",
    ];
    for key in keys {
        repo.git(&["config", key, &canary(&repo, key)]);
    }
    for key in ["credential.helper", "submodule.x.update", "alias.status", "trailer.x.command"] {
        repo.git(&["config", key, &format!("!{}", canary(&repo, key))]);
    }
    repo.git(&["config", "filter.slow.process", &canary(&repo, "process")]);
    repo.git(&["config", "protocol.ext.allow", "always"]);
    repo.git(&["config", "remote.origin.url", &format!("ext::{}", canary(&repo, "ext"))]);
    repo.git(&["config", "remote.origin.promisor", "true"]);
    repo.git(&["config", "url.ext::sh.insteadOf", "https://"]);
    repo.git(&["config", "core.hooksPath", &repo.beside("hooks").display().to_string()]);
    std::fs::create_dir(repo.beside("hooks")).expect("a folder");
    for hook in ["pre-commit", "post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman", "pre-auto-gc"] {
        std::fs::copy(canary(&repo, &format!("hook-{hook}")), repo.beside("hooks").join(hook)).expect("a hook");
    }
    repo.write(".gitattributes", "*.yaml filter=evil diff=evil merge=evil\n*.yml filter=slow\n");
    for args in EVERY {
        let output = repo.pvp(args);
        assert!(output.status.code().is_some_and(|code| code < 2), "{args:?}: {}", super::stderr(&output));
        assert_eq!(sung(&repo), Vec::<String>::new(), "{args:?}");
    }
    assert_eq!(validated(&repo, &["--at", "HEAD"]), plain);
    // The canaries can sing: Git itself runs them.
    repo.edit("registry/vsaa.yaml", "type: ministry", "type: court");
    for args in [&["status"][..], &["diff"], &["add", "--all"], &["commit", "-m", "x"], &["log", "-p", "-1", "--textconv"], &["fetch"]] {
        let mut git = repo.command("timeout");
        let _ = git.args(["5", "git"]).args(args).output();
    }
    let heard = sung(&repo);
    for name in ["core.fsmonitor", "diff.evil.command", "diff.evil.textconv", "filter.evil.clean", "ext", "hook-pre-commit"] {
        assert!(heard.iter().any(|sung| sung == name), "{name} is no canary: {heard:?}");
    }
}

/// A run that ends, and soon.
fn ends(repo: &Repo, args: &[&str]) -> std::process::Output {
    let mut command: Command = crate::common::pvp();
    command.current_dir(repo.path()).args(args).stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut child = command.spawn().expect("pvp starts");
    let start = Instant::now();
    while child.try_wait().expect("a state").is_none() {
        if start.elapsed() > Duration::from_secs(60) {
            let _ = child.kill();
            panic!("{args:?} does not end");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    child.wait_with_output().expect("an end")
}

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().expect("mkfifo runs").success());
}

#[test]
fn nothing_that_a_repository_has_read_is_waited_for() {
    let repo = small("git-waits");
    repo.commit("Add a registry");
    let config = repo.path().join(".git/config");
    let plain = std::fs::read_to_string(&config).expect("settings");
    pipe(&repo.beside("pipe"));
    let huge: PathBuf = repo.beside("huge");
    std::fs::File::create(&huge).expect("a file").set_len(1 << 40).expect("a length");
    let at = ["validate", "--at", "HEAD", "--today", TODAY];
    for (include, refuses) in [
        ("[include]\n\tpath = ../../../pipe\n", true),
        ("[include]\n\tpath = ../../pi\\\npe\n", false),
        ("[includeIf \"gitdir:/**\"] path = \"../../../pipe\"\n", true),
        ("[include]\n\tpath = /dev/zero\n", true),
        ("[include]\n\tpath = ../../../huge\n", true),
        ("[include]\n\tpath = nowhere\n", false),
        ("[include]\n\tpath = config\n", true),
    ] {
        // Seen from `.git/config`, the folder beside the repository is two up.
        let include = include.replace("../../../", "../../");
        std::fs::write(&config, format!("{plain}{include}")).expect("settings");
        if refuses {
            refused(&ends(&repo, &at), "ls -l");
        } else {
            let _ = ends(&repo, &at);
        }
        assert_eq!(ends(&repo, &["validate"]).status.code(), Some(0));
    }
    std::fs::write(&config, plain).expect("settings");
    for name in ["HEAD", "config", "index", "packed-refs", "shallow", "commondir"] {
        let path = repo.path().join(".git").join(name);
        let aside = repo.beside("aside");
        let _ = std::fs::rename(&path, &aside);
        pipe(&path);
        let args = ["validate", "--staged"];
        assert_eq!(ends(&repo, &args).status.code(), Some(2), "{name}");
        assert_eq!(ends(&repo, &["validate"]).status.code(), Some(0), "{name}");
        std::fs::remove_file(&path).expect("it was there");
        let _ = std::fs::rename(&aside, &path);
    }
    assert_eq!(ends(&repo, &at).status.code(), Some(0));
}
