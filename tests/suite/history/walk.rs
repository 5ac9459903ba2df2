//! The walk tells what `git log -- path` tells, and stops where it cannot know.

use std::ops::ControlFlow;

use pvp::io::git::{GitError, Range, Repo as Opened, Seat};

use super::{commit, steps, told};
use crate::common::Folder;
use crate::common::repo::{Repo, alone};

#[test]
fn every_commit_is_told_with_its_files() {
    let repo = Repo::new("walk-linear");
    repo.write("registry/a.yaml", "1").write("registry/x/b.yaml", "1").write("other.txt", "1").commit("one\n\nbody");
    repo.write("other.txt", "2").commit("elsewhere");
    repo.write("registry/x/b.yaml", "2").commit("two");
    std::fs::remove_file(repo.path().join("registry/a.yaml")).expect("removed");
    repo.write("registry/a.yaml/c.yaml", "1").git(&["add", "--all"]);
    let in_riga = alone("git", repo.path(), "1700006400 +0200").args(["commit", "-q", "-m", "a file becomes a folder"]).status();
    assert!(in_riga.expect("git runs").success());
    let expected = [
        "a file becomes a folder: -registry/a.yaml +registry/a.yaml/c.yaml",
        "two: ~registry/x/b.yaml",
        "one: +registry/a.yaml +registry/x/b.yaml",
    ];
    assert_eq!(told(repo.path(), "registry"), expected);
    assert_eq!(told(repo.path(), "registry/x"), ["two: ~registry/x/b.yaml", "one: +registry/x/b.yaml"]);
    assert_eq!(told(repo.path(), "").len(), 4);
    assert_eq!(told(repo.path(), "nowhere"), [""; 0]);
    repo.git(&["gc", "-q"]);
    assert_eq!(told(repo.path(), "registry"), expected);
    let first = &steps(repo.path(), "registry").expect("history")[0].commit;
    assert_eq!((first.author.as_str(), first.offset, first.id.to_string()), ("Redaktors", 120, repo.head()));
    assert_eq!(first.time.to_string(), repo.git(&["log", "-1", "--format=%ct"]));
}

#[test]
fn links_and_other_repositories_are_no_files() {
    let repo = Repo::new("walk-links");
    repo.write("registry/a.yaml", "1");
    std::os::unix::fs::symlink("a.yaml", repo.path().join("registry/b.yaml")).expect("a link");
    repo.commit("one");
    let head = repo.head();
    repo.git(&["update-index", "--add", "--cacheinfo", &format!("160000,{head},registry/sub")]);
    repo.git(&["commit", "-q", "-m", "two"]);
    std::fs::remove_file(repo.path().join("registry/b.yaml")).expect("removed");
    repo.write("registry/b.yaml", "1").commit("three");
    assert_eq!(told(repo.path(), "registry"), ["three: +registry/b.yaml", "one: +registry/a.yaml"]);
}

/// A base, a branch `side` with a commit of its own, and one on `main`.
fn forked(name: &str) -> Repo {
    let repo = Repo::new(name);
    repo.write("a.yaml", "1").write("b.yaml", "1").commit("base");
    repo.git(&["checkout", "-q", "-b", "side"]);
    repo.write("a.yaml", "side").commit("side");
    repo.git(&["checkout", "-q", "main"]);
    repo
}

#[test]
fn merges_are_told_where_they_did_something() {
    let repo = forked("walk-clean");
    repo.write("b.yaml", "main").commit("main");
    repo.git(&["merge", "-q", "-m", "merge", "side"]);
    assert_eq!(told(repo.path(), ""), ["main: ~b.yaml", "side: ~a.yaml", "base: +a.yaml +b.yaml"]);

    let repo = forked("walk-conflict");
    repo.write("a.yaml", "main").commit("main");
    assert!(!repo.try_git(&["merge", "-q", "-m", "merge", "side"]).status.success());
    repo.write("a.yaml", "both").commit("merge");
    assert_eq!(told(repo.path(), ""), ["merge: ~a.yaml", "main: ~a.yaml", "side: ~a.yaml", "base: +a.yaml +b.yaml"]);

    let repo = forked("walk-ours");
    repo.write("b.yaml", "main").commit("main");
    repo.git(&["merge", "-q", "-s", "ours", "-m", "merge", "side"]);
    assert_eq!(told(repo.path(), ""), ["main: ~b.yaml", "base: +a.yaml +b.yaml"]);

    let repo = forked("walk-octopus");
    repo.git(&["checkout", "-q", "-b", "third"]);
    repo.write("c.yaml", "third").commit("third");
    repo.git(&["checkout", "-q", "main"]);
    repo.write("b.yaml", "main").commit("main");
    repo.git(&["merge", "-q", "-m", "merge", "side", "third"]);
    assert_eq!(told(repo.path(), ""), ["main: ~b.yaml", "third: +c.yaml", "side: ~a.yaml", "base: +a.yaml +b.yaml"]);
}

#[test]
fn who_has_seen_enough_can_stop() {
    let repo = Repo::new("walk-stop");
    for number in 0..200 {
        repo.import(&format!(
            "commit refs/heads/main\ncommitter A <a@b> {} +0000\ndata 1\nx\n{}M 644 inline a.yaml\ndata 3\n{number:03}\n",
            1_600_000_000 + number,
            if number == 0 { "" } else { "from refs/heads/main^0\n" },
        ));
    }
    let opened = Opened::around(repo.path()).expect("a repository");
    let range = Range { tip: commit(&opened, "main"), seat: &Seat::fixed(b""), hide: &[] };
    let mut count = 0;
    let walked = opened.walk(range, &|_, _| {}, &mut |_| {
        count += 1;
        if count == 20 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!((walked.expect("history").commits, count), (20, 20));
    let hide = [commit(&opened, "main~5")];
    let walked = opened.walk(Range { hide: &hide, ..range }, &|_, _| {}, &mut |_| ControlFlow::Continue(()));
    assert_eq!(walked.expect("history").commits, 5);
}

#[test]
fn history_that_was_cut_off_is_no_beginning() {
    let repo = Repo::new("walk-shallow");
    for text in ["1", "2", "3"] {
        repo.write("a.yaml", text).commit(text);
    }
    let clone = Folder::new("walk-shallow-clone");
    let from = format!("file://{}", repo.path().display());
    let cloned = alone("git", clone.path(), "1700000000 +0000").args(["clone", "-q", "--depth", "2", &from, "."]).status();
    assert!(cloned.expect("git runs").success());
    assert_eq!(steps(clone.path(), ""), Err(GitError::Shallow));
    let opened = Opened::around(clone.path()).expect("a repository");
    let range = Range { tip: commit(&opened, "HEAD"), seat: &Seat::fixed(b""), hide: &[] };
    assert!(opened.walk(range, &|_, _| {}, &mut |_| ControlFlow::Break(())).is_ok(), "what is there can be told");
    assert_eq!(opened.ages(range.tip, &Seat::fixed(b""), "lv", &|_, _| {}), Err(GitError::Shallow));
}
