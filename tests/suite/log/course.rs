//! What became of descriptions: renamed, moved, split, merged, reverted, removed, broken.

use super::{commits, service, told};
use crate::common::repo::Repo;

#[test]
fn a_description_is_followed_through_renames_and_moves() {
    let repo = Repo::new("log-renames");
    repo.write("a.yaml", service("a", "Pirmais", 3));
    repo.write("other.yaml", service("other", "Cits", 1));
    repo.commit("begin");
    repo.edit("a.yaml", "max: 3", "max: 5");
    repo.commit("longer");
    repo.rename("a.yaml", "services/a.yaml");
    repo.commit("moved");
    repo.edit("services/a.yaml", "id: a\n", "id: b\n");
    repo.rename("services/a.yaml", "services/b.yaml");
    repo.commit("renamed");
    repo.edit("services/b.yaml", "id: b\n", "id: c\n");
    repo.edit("services/b.yaml", "max: 5", "max: 8");
    repo.rename("services/b.yaml", "c.yaml");
    repo.commit("renamed and edited");
    repo.edit("other.yaml", "max: 1", "max: 2");
    repo.commit("elsewhere");
    let expected = [
        "renamed and edited: ~c<b@services/b.yaml id request.deadlines[0].max",
        "renamed: ~b<a@services/a.yaml id",
        "moved: ~a@a.yaml",
        "longer: ~a request.deadlines[0].max",
        "begin: +a",
    ];
    assert_eq!(told(&repo, &["c"]), expected);
    assert_eq!(told(&repo, &["c", "--field", "request.deadlines"]).len(), 3, "the beginning and two changes");
    // A rename after the days that were asked for is followed all the same.
    assert_eq!(told(&repo, &["c", "--until", "2023-11-14"]), expected);
    assert_eq!(told(&repo, &["other"]), ["elsewhere: ~other request.deadlines[0].max", "begin: +other"]);
}

#[test]
fn a_description_split_in_two_goes_on_and_the_new_one_begins() {
    let repo = Repo::new("log-split");
    repo.write("a.yaml", service("a", "Viss", 3) + "x_one: Viens\nx_two: Divi\n");
    repo.commit("begin");
    repo.edit("a.yaml", "x_two: Divi\n", "");
    repo.write("b.yaml", service("b", "Otrs", 4) + "x_two: Divi\n");
    repo.commit("split");
    repo.edit("b.yaml", "max: 4", "max: 6");
    repo.commit("after");
    assert_eq!(told(&repo, &["a"]), ["split: ~a x_two", "begin: +a"]);
    assert_eq!(told(&repo, &["b"]), ["after: ~b request.deadlines[0].max", "split: +b"]);
}

#[test]
fn two_descriptions_that_change_places_stay_themselves() {
    let repo = Repo::new("log-swapped");
    repo.write("a.yaml", service("a", "Pirmais", 3));
    repo.write("b.yaml", service("b", "Otrais", 4));
    repo.commit("begin");
    repo.write("a.yaml", service("b", "Otrais", 4));
    repo.write("b.yaml", service("a", "Pirmais", 3));
    repo.commit("swapped");
    assert_eq!(told(&repo, &["a"]), ["swapped: ~a@a.yaml", "begin: +a"]);
    assert_eq!(told(&repo, &["b"]), ["swapped: ~b@b.yaml", "begin: +b"]);
}

#[test]
fn what_is_only_written_differently_is_not_told() {
    let repo = Repo::new("log-reformatted");
    repo.write("name.yaml", service("a", "Pirmais", 3));
    repo.commit("begin");
    repo.edit("name.yaml", "{ max: 3, unit: working-day }", "max: 3 # dienas\n      unit: \"working-day\"");
    repo.commit("reformatted");
    repo.edit("name.yaml", "max: 3", "max: 4");
    repo.commit("edited");
    assert_eq!(told(&repo, &["a"]), ["edited: ~a request.deadlines[0].max", "begin: +a"]);
    assert_eq!(told(&repo, &[]), told(&repo, &["a"]));
}

#[test]
fn what_is_removed_reverted_or_comes_again_is_told() {
    let repo = Repo::new("log-removed");
    repo.write("a.yaml", service("a", "Pirmais", 3));
    repo.write("b.yaml", service("b", "Otrais", 3));
    repo.commit("begin");
    repo.edit("a.yaml", "max: 3", "max: 4");
    repo.commit("edit");
    repo.git(&["revert", "--no-edit", "HEAD"]);
    repo.remove("a.yaml");
    repo.commit("removed");
    repo.edit("b.yaml", "max: 3", "max: 9");
    repo.commit("elsewhere");
    assert_eq!(told(&repo, &["a"])[0], "removed: -a");
    // What ended before the days that were asked for was there all the same.
    assert_eq!(told(&repo, &["a", "--since", "HEAD~1"]), [""; 0]);
    repo.write("a.yaml", service("a", "Pirmais", 7));
    repo.commit("again");
    let expected =
        ["again: +a", "removed: -a", "Revert \"edit\": ~a request.deadlines[0].max", "edit: ~a request.deadlines[0].max", "begin: +a"];
    assert_eq!(told(&repo, &["a"]), expected);
}

/// A base, an edit of `a` on the branch `side` and one of `b` on `main`, which is checked out.
fn forked(name: &str) -> Repo {
    let repo = Repo::new(name);
    for id in ["a", "b", "c"] {
        repo.write(format!("{id}.yaml"), service(id, id, 3));
    }
    repo.commit("base");
    repo.git(&["checkout", "--quiet", "-b", "side"]);
    repo.edit("a.yaml", "max: 3", "max: 5");
    repo.commit("side");
    repo.git(&["checkout", "--quiet", "main"]);
    repo.edit("b.yaml", "max: 3", "max: 6");
    repo.commit("main");
    repo
}

#[test]
fn merges_are_told_where_they_did_something() {
    let clean = forked("log-clean");
    clean.git(&["merge", "--quiet", "--no-edit", "side"]);
    assert_eq!(told(&clean, &["a"]), ["side: ~a request.deadlines[0].max", "base: +a"]);
    assert_eq!(told(&clean, &["b"]), ["main: ~b request.deadlines[0].max", "base: +b"]);
    let ours = forked("log-ours");
    ours.git(&["merge", "--quiet", "--no-edit", "--strategy", "ours", "side"]);
    assert_eq!(told(&ours, &["a"]), ["base: +a"]);
    let settled = forked("log-settled");
    settled.edit("a.yaml", "max: 3", "max: 7");
    settled.commit("main too");
    assert!(!settled.try_git(&["merge", "--quiet", "side"]).status.success());
    settled.write("a.yaml", service("a", "a", 9));
    settled.commit("settled");
    let max = "~a request.deadlines[0].max";
    assert_eq!(told(&settled, &["a"]), [format!("settled: {max}"), format!("main too: {max}"), format!("side: {max}"), "base: +a".into()]);
    let octopus = forked("log-octopus");
    octopus.git(&["checkout", "--quiet", "-b", "third", "main~1"]);
    octopus.edit("c.yaml", "max: 3", "max: 8");
    octopus.commit("third");
    octopus.git(&["checkout", "--quiet", "main"]);
    octopus.git(&["merge", "--quiet", "--no-edit", "side", "third"]);
    assert_eq!(told(&octopus, &["c"]), ["third: ~c request.deadlines[0].max", "base: +c"]);
    assert_eq!(told(&octopus, &[]).len(), 4);
}

#[test]
fn git_tells_the_same_commits_where_the_file_never_moved() {
    let repo = forked("log-judged");
    repo.git(&["merge", "--quiet", "--no-edit", "side"]);
    for days in 10..16 {
        for (id, every) in [("a", 2), ("b", 3)] {
            if days % every == 0 {
                repo.write(format!("{id}.yaml"), service(id, id, days));
            }
        }
        repo.commit(&format!("{days}"));
    }
    for id in ["a", "b", "c"] {
        let file = format!("{id}.yaml");
        let git = repo.git(&["log", "--format=%H", "--", &file]);
        assert_eq!(commits(&repo, &[id]), git.lines().collect::<Vec<_>>(), "{id}");
        assert_eq!(commits(&repo, &["--path", &file]), git.lines().collect::<Vec<_>>(), "{id}");
    }
    repo.edit("a.yaml", "fees: free", "fees: free # bez maksas");
    let only_written = repo.commit("comment");
    let git = repo.git(&["log", "--format=%H", "--", "a.yaml"]);
    assert_eq!(commits(&repo, &["a"]), git.lines().filter(|line| *line != only_written).collect::<Vec<_>>());
}

#[test]
fn versions_that_cannot_be_understood_are_not_lost() {
    let repo = Repo::new("log-broken");
    repo.write("a.yaml", service("a", "Pirmais", 3));
    repo.commit("begin");
    repo.write("a.yaml", service("a", "Pirmais", 3) + "\"\n");
    repo.commit("broken");
    repo.write("a.yaml", service("a", "Pirmais", 4));
    repo.commit("mended");
    assert_eq!(told(&repo, &["a"]), ["mended: ~a?", "broken: ~a?", "begin: +a"]);
    repo.write("a.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n");
    repo.commit("kept elsewhere");
    let head = repo.git(&["rev-parse", "HEAD"]);
    repo.git(&["update-index", "--add", "--cacheinfo", &format!("160000,{head},sub.yaml")]);
    repo.git(&["commit", "--quiet", "--message", "submodule"]);
    let all = told(&repo, &["a"]);
    assert_eq!(all.len(), 4, "{all:?}");
    assert_eq!(all[0], "kept elsewhere: ~a?");
    assert_eq!(told(&repo, &[]).len(), 4, "another repository is no description");
}
