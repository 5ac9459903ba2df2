//! What is asked for: parts, fields, days, revisions, folders; and what cannot be answered.

use super::{answer, commits, service, told};
use crate::common::repo::{Repo, refused};

const SITUATION: &str = "\
kind: life-situation
id: moving
identification: { title: { lv: Pārcelšanās }, status: active }
needs:
  - { id: declare, title: { lv: Deklarēt } }
  - { id: insure, title: { lv: Apdrošināt } }
";

/// Four commits: two services, then an edit of each, then of both.
fn four(name: &str) -> Repo {
    let repo = Repo::new(name);
    repo.write("x/a.yaml", service("a", "Pirmais", 3));
    repo.write("y/b.yaml", service("b", "Otrais", 3));
    repo.commit("one");
    repo.edit("x/a.yaml", "max: 3", "max: 4");
    repo.commit("two");
    repo.edit("y/b.yaml", "lv: Otrais", "lv: Otrais pakalpojums");
    repo.commit("three");
    repo.edit("x/a.yaml", "fees: free", "fees: paid");
    repo.edit("y/b.yaml", "max: 3", "max: 6");
    repo.commit("four");
    repo
}

fn subjects(told: &[String]) -> Vec<&str> {
    told.iter().filter_map(|line| line.split(':').next()).collect()
}

#[test]
fn a_part_has_a_history_of_its_own() {
    let repo = Repo::new("log-part");
    repo.write("moving.yaml", SITUATION);
    repo.commit("begin");
    repo.edit("moving.yaml", "lv: Deklarēt", "lv: Deklarēt dzīvesvietu");
    repo.commit("one need");
    repo.edit("moving.yaml", "lv: Apdrošināt", "lv: Apdrošināt mantu");
    repo.commit("another");
    assert_eq!(told(&repo, &["moving/declare"]), ["one need: ~moving needs[declare].title", "begin: +moving"]);
    assert_eq!(told(&repo, &["moving"]).len(), 3);
}

#[test]
fn fields_are_asked_for_with_and_without_items() {
    let repo = four("log-fields");
    let of = |field: &str| told(&repo, &["--field", field]);
    assert_eq!(subjects(&of("request.deadlines")), ["four", "two"]);
    assert_eq!(of("request.deadlines[0].max"), of("request.deadlines"));
    assert_eq!(of("request.deadlines.max"), of("request.deadlines"));
    assert_eq!(of("request.deadlines[1]"), [""; 0]);
    assert_eq!(of("request")[0], "four: ~a request.fees; ~b request.deadlines[0].max");
    assert_eq!(of("identification.title"), ["three: ~b identification.title"]);
    assert_eq!(subjects(&told(&repo, &["a", "--field", "request.fees"])), ["four", "one"]);
}

#[test]
fn days_revisions_and_numbers_bound_what_is_told() {
    let repo = four("log-bounds");
    let all = told(&repo, &[]);
    assert_eq!(subjects(&all), ["four", "three", "two", "one"]);
    assert_eq!(told(&repo, &["--since", "2023-11-14"]), all);
    assert_eq!(told(&repo, &["--since", "2023-11-15"]), [""; 0]);
    assert_eq!(told(&repo, &["--until", "2023-11-14"]), all);
    assert_eq!(told(&repo, &["--until", "2023-11-13"]), [""; 0]);
    assert_eq!(subjects(&told(&repo, &["--since", "HEAD~2"])), ["four", "three"]);
    assert_eq!(subjects(&told(&repo, &["--at", "HEAD~1"])), ["three", "two", "one"]);
    for (args, count, more) in [(&["--limit", "2"][..], 2, true), (&["--limit", "4"], 4, false), (&["a", "--limit", "2"], 2, true)] {
        let answer = answer(&repo, args);
        assert_eq!((answer["commits"].as_array().map(Vec::len), &answer["more"]), (Some(count), &more.into()), "{args:?}");
    }
    assert_eq!(answer(&repo, &["--limit", "0"])["more"], false);
    assert_eq!(told(&repo, &["--path", "x"]), ["four: ~a request.fees", "two: ~a request.deadlines[0].max", "one: +a"]);
    assert_eq!(subjects(&told(&repo, &["--path", "y/b.yaml"])), ["four", "three", "one"]);
}

#[test]
fn clones_tell_what_they_have() {
    let repo = four("log-clones");
    let from = format!("file://{}", repo.path().display());
    let bare = repo.beside("bare");
    repo.git(&["clone", "--quiet", "--bare", &from, &bare.display().to_string()]);
    let text = |folder, args: &[&str]| repo.pvp_in(folder, &[&["log", "--lang", "en"], args].concat());
    assert_eq!(text(&bare, &[]).stdout, text(repo.path(), &[]).stdout);
    assert_eq!(text(&bare, &["a"]).stdout, text(repo.path(), &["a"]).stdout);
    let shallow = repo.beside("shallow");
    repo.git(&["clone", "--quiet", "--depth", "3", &from, &shallow.display().to_string()]);
    assert_eq!(text(&shallow, &["--limit", "2"]).stdout, text(repo.path(), &["--limit", "2"]).stdout);
    assert_eq!(text(&shallow, &["--limit", "1"]).stdout, text(repo.path(), &["--limit", "1"]).stdout);
    assert_eq!(text(&shallow, &["--since", "HEAD~2"]).stdout, text(repo.path(), &["--since", "HEAD~2"]).stdout);
    assert_eq!(text(&shallow, &["--since", "2023-11-15"]).status.code(), Some(0));
    for args in [&[][..], &["a"], &["--limit", "3"], &["--since", "2023-11-14"], &["a", "--field", "request.fees"]] {
        refused(&text(&shallow, args), "git fetch --unshallow");
    }
}

#[test]
fn what_cannot_be_answered_is_refused() {
    let repo = four("log-refused");
    let log = |args: &[&str]| repo.pvp(&[&["log", "--lang", "en"], args].concat());
    refused(&log(&["nowhere"]), "There is no description `nowhere`");
    refused(&log(&["--field", "request.deadline"]), "request.deadlines");
    refused(&log(&["--since", "nowhere"]), "nowhere");
    refused(&log(&["--at", "nowhere"]), "nowhere");
    repo.write("y/vehicle-check.yaml", service("vehicle-check", "Pārbaude", 3));
    repo.commit("five");
    refused(&log(&["vehicle-chek"]), "vehicle-check");
    // It is known, only nothing happened to it.
    assert_eq!(commits(&repo, &["a", "--since", "HEAD~1"]), [""; 0]);
    let unborn = Repo::new("log-unborn");
    refused(&unborn.pvp(&["log", "--lang", "en"]), "commit");
    let none = Repo::bare_folder("log-none", "folder");
    none.write("a.yaml", service("a", "Pirmais", 3));
    refused(&none.pvp(&["log", "--lang", "en"]), "repository");
}
