//! What is later is told by who follows on whom, whatever clocks said.

use serde_json::Value;

use super::{commit, known, told};
use crate::common::repo::{Repo, alone};
use crate::common::{stderr, stdout};

fn text(id: &str, word: &str) -> String {
    format!("kind: service\nid: {id}\nidentification: {{ title: {{ lv: {word} }}, status: active }}\n")
}

/// Commits what there is, by a clock.
fn at(repo: &Repo, date: &str, message: &str) {
    repo.git(&["add", "--all"]);
    let done = alone("git", repo.path(), date).args(["commit", "--quiet", "--allow-empty", "--message", message]).status();
    assert!(done.expect("git runs").success());
}

/// The subject of the last change of a description; the same with and without what was kept.
fn last(repo: &Repo, id: &str) -> String {
    let kept = known(repo.path(), "HEAD").ages;
    let _ = std::fs::rename(repo.path().join(".git/pvp"), repo.beside("kept"));
    let anew = known(repo.path(), "HEAD").ages;
    assert_eq!(kept, anew);
    let _ = std::fs::remove_dir_all(repo.path().join(".git/pvp"));
    let _ = std::fs::rename(repo.beside("kept"), repo.path().join(".git/pvp"));
    repo.git(&["log", "-1", "--format=%s", &anew.last[id].commit.to_string()])
}

fn freshness(repo: &Repo) -> Vec<Value> {
    let output = repo.pvp(&["report", "freshness", "registry", "--today", "2026-11-27", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let document: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    document["tables"][0]["rows"].as_array().expect("rows").clone()
}

#[test]
fn a_clock_that_ran_ahead_or_stood_still_does_not_decide() {
    let repo = Repo::new("clocks");
    repo.write("registry/a.yaml", text("a", "Viens"));
    repo.write("registry/b.yaml", text("b", "Viens"));
    at(&repo, "2024-01-01T00:00:00Z", "begin");
    for (date, word, other) in
        [("2038-05-05T00:00:00Z", "Divi", "Divi"), ("2025-01-01T00:00:00Z", "Trīs", "Divi"), ("1970-01-02T00:00:00Z", "Četri", "Divi")]
    {
        repo.write("registry/a.yaml", text("a", word));
        repo.write("registry/b.yaml", text("b", other));
        at(&repo, date, word);
        assert_eq!(last(&repo, "a"), word);
        assert_eq!(last(&repo, "b"), "Divi");
    }
    repo.write("registry/a.yaml", text("a", "Pieci"));
    at(&repo, "2025-06-01T00:00:00Z", "Pieci");
    assert_eq!((last(&repo, "a"), last(&repo, "b")), ("Pieci".to_owned(), "Divi".to_owned()));
    assert_eq!(
        told(repo.path(), "registry").iter().map(|line| line.split(':').next().unwrap_or_default().to_owned()).collect::<Vec<_>>(),
        ["Pieci", "Četri", "Trīs", "Divi", "begin"]
    );
    // A day that is yet to come is no age, and does not keep anything fresh.
    let rows = freshness(&repo).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(rows.contains("2025-06-01") && !rows.contains("2038"), "{rows}");
    assert_eq!(rows.matches("stale").count(), 2, "{rows}");
    for (lang, words) in [("en", "a clock was wrong"), ("lv", "pulkstenis rādīja nepareizi")] {
        let output = repo.pvp(&["validate", "registry", "--history", "--today", "2026-11-27", "--lang", lang, "--format", "concise"]);
        let stale: Vec<String> = stdout(&output).lines().filter(|line| line.contains("PVP901")).map(str::to_owned).collect();
        assert_eq!(stale.len(), 2, "{stale:?}");
        assert!(stale.iter().any(|line| line.contains("b.yaml") && line.contains(words)), "{stale:?}");
    }
    // What somebody reviewed since then is fresh.
    repo.edit("registry/b.yaml", "status: active", "status: active, reviewed: 2026-11-01");
    let output = repo.pvp(&["validate", "registry", "--history", "--today", "2026-11-27", "--format", "concise"]);
    assert_eq!(stdout(&output).lines().filter(|line| line.contains("PVP901")).count(), 1);
}

#[test]
fn of_an_authors_clock_and_a_committers_the_one_that_history_is_made_by_counts() {
    let repo = Repo::new("clocks-two");
    repo.write("registry/a.yaml", text("a", "Viens"));
    repo.git(&["add", "--all"]);
    let mut command = alone("git", repo.path(), "2025-01-01T00:00:00Z");
    command.env("GIT_AUTHOR_DATE", "2031-01-01T00:00:00Z").args(["commit", "--quiet", "--message", "x"]);
    assert!(command.status().expect("git runs").success());
    let rows = freshness(&repo);
    assert!(rows[0].to_string().contains("2025-01-01"), "{rows:?}");
}

#[test]
fn what_lies_behind_a_wrong_clock_stays_hidden() {
    // hidden -> (1970) -> old <- work: `old` is hidden although the way to it leads past a clock that stood still.
    let repo = Repo::new("clocks-hidden");
    repo.write("registry/a.yaml", text("a", "Viens"));
    at(&repo, "2024-01-01T00:00:00Z", "begin");
    repo.write("registry/a.yaml", text("a", "Divi"));
    at(&repo, "2024-02-01T00:00:00Z", "old");
    repo.git(&["branch", "work"]);
    at(&repo, "1970-01-02T00:00:00Z", "wrong");
    at(&repo, "2025-01-01T00:00:00Z", "right");
    repo.git(&["tag", "hidden"]);
    repo.git(&["checkout", "--quiet", "work"]);
    repo.write("registry/a.yaml", text("a", "Trīs"));
    at(&repo, "2026-01-01T00:00:00Z", "new");
    let opened = pvp::io::git::Repo::around(repo.path()).expect("a repository");
    let mut told = Vec::new();
    let range = pvp::io::git::Range {
        tip: commit(&opened, "HEAD"),
        seat: &pvp::io::git::Seat::fixed(b"registry"),
        hide: &[commit(&opened, "hidden")],
    };
    let walked = opened.walk(range, &|_, _| {}, &mut |step| {
        told.push(step.commit.subject);
        std::ops::ControlFlow::Continue(())
    });
    assert!(walked.is_ok());
    assert_eq!(told, ["new"]);
}

#[test]
fn moments_over_time_are_chosen_by_clocks_that_agree() {
    let repo = Repo::new("clocks-trend");
    let mut count = 0;
    let mut add = |date: &str| {
        count += 1;
        repo.write(format!("registry/s{count}.yaml"), text(&format!("s{count}"), "Viens"));
        at(&repo, date, date);
    };
    for date in ["2026-01-15", "2026-02-15", "1970-01-02", "2026-03-15", "2038-01-01", "2026-04-15"] {
        add(&format!("{date}T12:00:00Z"));
    }
    let services = |args: &[&str]| {
        let output = repo.pvp(&[&["trend", "registry", "--format", "json", "--today", "2026-06-01"], args].concat());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let document: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        let points = document["points"].as_array().expect("points").clone();
        let of = |point: &Value| format!("{} {}", point["day"].as_str().unwrap_or_default(), point["descriptions"]["service"]);
        points.iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(services(&["--since", "2026-01-31"]), ["2026-01-31 1", "2026-02-28 3", "2026-03-31 5", "2026-04-15 6"]);
    // The newest clock is wrong: moments end where the others do.
    add("2039-01-01T12:00:00Z");
    let shown = services(&["--since", "2026-03-31"]);
    assert_eq!(shown, ["2026-03-31 5", "2026-04-15 7"]);
}
