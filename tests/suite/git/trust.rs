//! Whose repository is opened: as Git itself reads `safe.directory`, and the advice works where it is given.

use std::path::Path;
use std::process::{Command, Output};

use super::{small, stderr, stdout};
use crate::common::repo::{Repo, refused};

/// A repository of somebody else; nothing where it cannot be made.
fn foreign(name: &str) -> Option<Repo> {
    let repo = small(name);
    repo.commit("Add a registry");
    give(&repo).then_some(repo)
}

fn give(repo: &Repo) -> bool {
    Command::new("chown").args(["-R", "12345:12345"]).arg(repo.path()).status().expect("chown runs").success()
}

/// A program in a repository, with nothing in its environment but what is said.
fn in_environment(program: &str, repo: &Repo, variables: &[(&str, &str)], args: &[&str]) -> Output {
    let mut command = Command::new(program);
    command
        .current_dir(repo.path())
        .env_clear()
        .env("LC_ALL", "C")
        .env("PATH", "/usr/local/bin:/usr/bin:/bin")
        .env("GIT_CONFIG_NOSYSTEM", "1");
    command.envs(variables.iter().copied()).args(args).output().expect("it runs")
}

fn opens(repo: &Repo, variables: &[(&str, &str)]) -> bool {
    let ours = in_environment(env!("CARGO_BIN_EXE_pvp"), repo, variables, &["validate", "--at", "HEAD"]);
    let theirs = in_environment("git", repo, variables, &["log", "-1"]);
    assert_eq!(ours.status.success(), theirs.status.success(), "{variables:?}: {}{}", stderr(&ours), stderr(&theirs));
    ours.status.success()
}

#[test]
fn safe_directories_are_those_that_git_knows() {
    let Some(repo) = foreign("git-safe") else { return };
    let path = repo.path().display().to_string();
    let above = repo.beside("").display().to_string().trim_end_matches('/').to_owned();
    let file = |name: &str, text: &str| {
        let file = repo.beside(name);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(&file, text).expect("a file");
        file.display().to_string()
    };
    let safe = |value: &str| format!("[safe]\n\tdirectory = {value}\n");
    let home = repo.beside("home").display().to_string();
    let with_home = |value: &str| {
        file("home/.gitconfig", &safe(value));
        opens(&repo, &[("HOME", &home)])
    };
    assert!(!opens(&repo, &[("HOME", &home)]) && !opens(&repo, &[]));
    for (value, is_safe) in [
        (path.clone(), true),
        (format!("{path}/"), true),
        (format!("{above}/*"), true),
        (format!("{path}/*"), false),
        ("*".to_owned(), true),
        (".".to_owned(), true),
        (above.clone(), false),
        (format!("{path}\n\tdirectory = "), false),
        (format!("\n\tdirectory = {path}"), true),
        ("~/../repository".to_owned(), true),
        ("repository".to_owned(), false),
    ] {
        assert_eq!(with_home(&value), is_safe, "{value:?}");
    }
    // Another file takes the place of the user's, and may include others.
    let other = file("other", &safe(&path));
    let nothing = file("nothing", "");
    let including = file("including", "[include]\n\tpath = other\n");
    assert!(with_home("*") && !opens(&repo, &[("HOME", &home), ("GIT_CONFIG_GLOBAL", &nothing)]));
    assert!(opens(&repo, &[("GIT_CONFIG_GLOBAL", &other)]) && opens(&repo, &[("GIT_CONFIG_GLOBAL", &including)]));
    assert!(!opens(&repo, &[("GIT_CONFIG_SYSTEM", &other)]), "the system's is not read");
    assert!(opens(&repo, &[("GIT_CONFIG_SYSTEM", &other), ("GIT_CONFIG_NOSYSTEM", "false")]));
    file("xdg/git/config", &safe(&path));
    let xdg = repo.beside("xdg").display().to_string();
    assert!(opens(&repo, &[("XDG_CONFIG_HOME", &xdg)]));
    // What a command is told.
    let counted =
        |value: &str| opens(&repo, &[("GIT_CONFIG_COUNT", "1"), ("GIT_CONFIG_KEY_0", "Safe.Directory"), ("GIT_CONFIG_VALUE_0", value)]);
    assert!(counted("*") && counted(&path) && !counted(&above));
    assert!(opens(&repo, &[("GIT_CONFIG_PARAMETERS", &format!("'safe.directory'='{path}'"))]));
    assert!(opens(&repo, &[("GIT_CONFIG_PARAMETERS", &format!("'a.b=c' 'safe.directory={path}'"))]));
    assert!(!opens(&repo, &[("GIT_CONFIG_PARAMETERS", "'safe.directory'="), ("GIT_CONFIG_GLOBAL", &other)]));
    // Its own settings do not make a repository safe.
    repo.git(&["config", "--file", ".git/config", "safe.directory", "*"]);
    assert!(!opens(&repo, &[]));
    // Who became root for a moment is still who they are.
    assert!(opens(&repo, &[("SUDO_UID", "12345")]) && !opens(&repo, &[("SUDO_UID", "54321")]));
}

#[test]
fn history_of_a_repository_that_only_git_settings_trust_is_whole() {
    let Some(repo) = foreign("git-safe-whole") else { return };
    let trusting = [("GIT_CONFIG_COUNT", "1"), ("GIT_CONFIG_KEY_0", "safe.directory"), ("GIT_CONFIG_VALUE_0", "*")];
    let run = |args: &[&str]| in_environment(env!("CARGO_BIN_EXE_pvp"), &repo, &trusting, args);
    for args in
        [&["log"][..], &["validate", "--staged"], &["validate", "--base", "HEAD"], &["report", "freshness"], &["trend"], &["diff", "HEAD"]]
    {
        let output = run(args);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", stderr(&output));
    }
    assert!(stdout(&run(&["log"])).contains("Add a registry"));
    // From below, and in a linked worktree.
    let below = repo.path().join("registry");
    let mut command = Command::new(env!("CARGO_BIN_EXE_pvp"));
    let output = command.current_dir(&below).env_clear().envs(trusting).args(["validate", "--at", "HEAD"]).output().expect("pvp runs");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

#[test]
fn the_advice_works_where_it_is_given() {
    let repo = Repo::bare_folder("git-advice", "a folder's name");
    repo.git(&["init", "--quiet", "--initial-branch=main"]);
    repo.write("vsaa.yaml", super::institution("vsaa"));
    repo.commit("Add an institution");
    if !give(&repo) {
        return;
    }
    let home = repo.beside("home").display().to_string();
    let elsewhere = repo.beside("elsewhere").display().to_string();
    for variables in [
        &[("HOME", home.as_str())][..],
        &[("HOME", home.as_str()), ("GIT_CONFIG_GLOBAL", elsewhere.as_str())],
        &[("GIT_CONFIG_GLOBAL", elsewhere.as_str())],
        &[("HOME", home.as_str()), ("GIT_CONFIG_GLOBAL", "/dev/null")],
        &[("HOME", "/nowhere")],
        &[],
        &[("GIT_CONFIG_COUNT", "1"), ("GIT_CONFIG_KEY_0", "a.b"), ("GIT_CONFIG_VALUE_0", "c")],
    ] {
        let output = in_environment(env!("CARGO_BIN_EXE_pvp"), &repo, variables, &["validate", "--at", "HEAD", "--lang", "en"]);
        refused(&output, "safe.directory");
        let said = stderr(&output);
        let command = said.split('`').nth(3).expect("a command");
        let followed = format!("{command} && exec '{}' validate --at HEAD", env!("CARGO_BIN_EXE_pvp"));
        let output = in_environment("sh", &repo, variables, &["-c", &followed]);
        assert_eq!(output.status.code(), Some(0), "{variables:?}: {command}: {}", stderr(&output));
        for file in [Path::new(&home).join(".gitconfig"), elsewhere.clone().into()] {
            let _ = std::fs::remove_file(file);
        }
    }
}
