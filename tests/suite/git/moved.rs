//! A registry whose folder or settings moved is followed by each moment's own settings: the move alone is no change.

use serde_json::Value;

use super::{document, found, institution, stderr, stdout};
use crate::common::repo::Repo;
use crate::common::{INSTITUTION, root};

const TODAY: &str = "2026-11-27";
const BEGIN: &str = "2026-01-10";

/// Three descriptions of which one has something wrong with it and one cannot be read, in a folder.
fn begin(name: &str, folder: &str, settings: &[(&str, &str)]) -> Repo {
    let repo = Repo::new(name);
    let inside = |file: &str| if folder.is_empty() { file.to_owned() } else { format!("{folder}/{file}") };
    repo.write(inside("vsaa.yaml"), INSTITUTION);
    repo.copy(&root().join("examples/first-registry"), &if folder.is_empty() { ".".to_owned() } else { folder.to_owned() });
    for file in ["README.md", "expected.lv.txt", "expected.en.txt"] {
        repo.remove(&inside(file));
    }
    repo.write(inside("wrong.yaml"), institution("wrong").replace("agency", "agenci"));
    repo.write(inside("broken.yaml"), "kind: service\nid: [\n");
    for (file, text) in settings {
        repo.write(file, text);
    }
    commit(&repo, BEGIN, "begin");
    repo
}

fn commit(repo: &Repo, day: &str, message: &str) {
    repo.git(&["add", "--all"]);
    let date = format!("{day}T12:00:00Z");
    let mut command = repo.command("git");
    command.args(["commit", "--quiet", "--message", message]).env("GIT_AUTHOR_DATE", &date).env("GIT_COMMITTER_DATE", &date);
    assert!(command.status().expect("git runs").success());
}

fn json(repo: &Repo, args: &[&str]) -> Value {
    document(&repo.pvp(&[args, &["--format", "json", "--lang", "en"]].concat()))
}

/// The registry at a path began with its first commit, and nothing that it says has changed since.
fn is_as_it_began(repo: &Repo, path: &str) {
    for id in ["vsaa", "childcare-benefit"] {
        let log = json(repo, &["log", id, "--path", path]);
        let commits: Vec<&Value> = log["commits"].as_array().expect("commits").iter().collect();
        assert_eq!(commits.last().map(|commit| &commit["subject"]), Some(&Value::from("begin")), "{id}: {log}");
        let fields = commits[..commits.len() - 1].iter().flat_map(|commit| commit["descriptions"].as_array().expect("descriptions"));
        assert!(fields.clone().all(|one| one["change"] == "changed" && one["fields"].as_array().is_some_and(Vec::is_empty)), "{id}: {log}");
    }
    let freshness = json(repo, &["report", "freshness", path, "--today", TODAY, "--groups"]);
    let rows = freshness["tables"][0]["rows"].as_array().expect("rows").clone();
    assert!(rows.len() >= 3 && rows.iter().all(|row| row.to_string().contains(BEGIN)), "{rows:#?}");
    let trend = json(repo, &["trend", path, "--since", "2026-01-31", "--today", TODAY]);
    let points = trend["points"].as_array().expect("points");
    let states: Vec<String> = points.iter().map(|point| format!("{}{}", point["descriptions"], point["findings"])).collect();
    assert!(points.len() > 2 && states.iter().all(|state| *state == states[0]), "{states:#?}");
    let first = repo.git(&["rev-list", "--max-parents=0", "HEAD"]);
    let diff = json(repo, &["diff", &first, "--path", path]);
    assert_eq!(diff["descriptions"].as_array().map(Vec::len), Some(0), "{diff}");
    for args in [&[][..], &["--at", "HEAD"]] {
        let validated = json(repo, &[&["validate", path, "--base", &first, "--today", TODAY], args].concat());
        assert_eq!(found(&validated), Vec::<String>::new(), "{args:?}");
    }
}

#[test]
fn a_folder_that_moved_is_followed() {
    let repo = begin("moved", "reg", &[("pvp.yaml", "registry: reg\n")]);
    repo.git(&["mv", "reg", "registry"]);
    repo.write("pvp.yaml", "registry: registry\n");
    commit(&repo, "2026-06-10", "move");
    is_as_it_began(&repo, ".");
    let log = json(&repo, &["log"]);
    assert_eq!(log["commits"].as_array().map(Vec::len), Some(1), "the move says nothing: {log}");
    // Several times, and what changes together with a move is told.
    repo.git(&["mv", "registry", "data"]);
    repo.write("pvp.yaml", "registry: ./data/\n");
    commit(&repo, "2026-07-10", "move on");
    is_as_it_began(&repo, ".");
    std::fs::create_dir(repo.path().join("deep")).expect("a folder");
    repo.git(&["mv", "data", "deep/er"]);
    repo.write("pvp.yaml", "registry: deep/er\n");
    repo.edit("deep/er/vsaa.yaml", "type: agency", "type: court");
    commit(&repo, "2026-08-10", "move and change");
    let log = json(&repo, &["log", "vsaa", "--field", "classification"]);
    let subjects: Vec<&Value> = log["commits"].as_array().expect("commits").iter().map(|commit| &commit["subject"]).collect();
    assert_eq!(subjects, ["move and change", "begin"]);
    let diff = json(&repo, &["diff", "HEAD~3"]);
    assert_eq!(diff["descriptions"].as_array().map(Vec::len), Some(1), "{diff}");
}

#[test]
fn settings_that_moved_or_came_later_are_followed() {
    // From the root into a folder, with settings and without.
    for settings in [&[("pvp.yaml", "languages: { required: [lv] }\n")][..], &[]] {
        let repo = begin("moved-down", "", settings);
        std::fs::create_dir(repo.path().join("registry")).expect("a folder");
        repo.git(&["mv", "-k", "birth-of-a-child.yaml", "childcare-benefit.yaml", "social-insurance-system.yaml", "registry"]);
        repo.git(&["mv", "vsaa.yaml", "wrong.yaml", "broken.yaml", "registry"]);
        repo.write("pvp.yaml", "registry: registry\nlanguages: { required: [lv] }\n");
        commit(&repo, "2026-06-10", "move");
        is_as_it_began(&repo, ".");
    }
    // Settings that came when everything lay where it does.
    let repo = begin("moved-later", "registry", &[]);
    repo.write("pvp.yaml", "registry: registry\n");
    commit(&repo, "2026-06-10", "settings");
    is_as_it_began(&repo, ".");
    // First the one, then the other.
    for settings_first in [true, false] {
        let repo = begin("moved-halves", "reg", &[("pvp.yaml", "registry: reg\n")]);
        let settings = |repo: &Repo| {
            repo.write("pvp.yaml", "registry: registry\n");
            commit(repo, "2026-05-10", "settings");
        };
        if settings_first {
            settings(&repo);
        }
        repo.git(&["mv", "reg", "registry"]);
        commit(&repo, "2026-06-10", "folder");
        if !settings_first {
            settings(&repo);
        }
        is_as_it_began(&repo, ".");
    }
    // The settings themselves, down and up.
    let repo = begin("moved-settings-down", "registry", &[("pvp.yaml", "registry: registry\n")]);
    std::fs::create_dir(repo.path().join("portfolio")).expect("a folder");
    repo.git(&["mv", "registry", "pvp.yaml", "portfolio"]);
    commit(&repo, "2026-06-10", "move");
    is_as_it_began(&repo, "portfolio");
    let repo = begin("moved-settings-up", "portfolio/reg", &[("portfolio/pvp.yaml", "registry: reg\n")]);
    repo.git(&["mv", "portfolio/reg", "registry"]);
    repo.git(&["mv", "portfolio/pvp.yaml", "pvp.yaml"]);
    repo.write("pvp.yaml", "registry: registry\n");
    commit(&repo, "2026-06-10", "move");
    is_as_it_began(&repo, ".");
}

#[test]
fn what_lies_elsewhere_is_not_taken_for_the_registry() {
    // Another registry that is there now as it was then, and files that were never descriptions.
    let repo = Repo::new("moved-others");
    repo.write("other/pvp.yaml", "registry: data\n").write("other/data/other.yaml", institution("other"));
    repo.write("mkdocs.yaml", "site_name: x\n");
    commit(&repo, "2026-01-10", "other");
    repo.remove("mkdocs.yaml");
    repo.write("own/pvp.yaml", "registry: data\n").write("own/data/vsaa.yaml", INSTITUTION);
    commit(&repo, "2026-06-10", "own");
    let log = json(&repo, &["log", "--path", "own"]);
    assert_eq!(log["commits"].as_array().map(Vec::len), Some(1), "{log}");
    assert_eq!(log["commits"][0]["descriptions"].as_array().map(Vec::len), Some(1), "{log}");
    let trend = json(&repo, &["trend", "own", "--since", "2026-01-31", "--today", TODAY]);
    assert_eq!(trend["points"][0]["descriptions"]["institution"], 0, "{trend}");
    let diff = json(&repo, &["diff", "HEAD~1", "--path", "own"]);
    assert_eq!(diff["descriptions"].as_array().map(Vec::len), Some(1), "{diff}");
    // The same without another registry's settings to stumble over.
    let repo = Repo::new("moved-none");
    repo.write("mkdocs.yaml", "site_name: x\n");
    commit(&repo, "2026-01-10", "notes");
    repo.write("pvp.yaml", "registry: registry\n").write("registry/vsaa.yaml", INSTITUTION);
    commit(&repo, "2026-06-10", "own");
    let log = json(&repo, &["log"]);
    assert_eq!(log["commits"][0]["descriptions"].as_array().map(Vec::len), Some(1), "{log}");
}

#[test]
fn a_move_that_is_not_committed_yet_is_none_either() {
    for to in ["registry", "portfolio/registry"] {
        let repo = begin("moved-uncommitted", "reg", &[("pvp.yaml", "registry: reg\n")]);
        repo.rename("reg", to);
        let settings = if to == "registry" { "pvp.yaml" } else { "portfolio/pvp.yaml" };
        repo.rename("pvp.yaml", settings);
        repo.write(settings, "registry: registry\n");
        let path = settings.strip_suffix("/pvp.yaml").unwrap_or(".");
        for stage in [false, true] {
            if stage {
                repo.git(&["add", "--all"]);
                let staged = repo.pvp(&["validate", path, "--staged", "--format", "json", "--today", TODAY]);
                assert_eq!(found(&document(&staged)), Vec::<String>::new(), "{to}");
            }
            assert_eq!(found(&json(&repo, &["validate", path, "--base", "HEAD", "--today", TODAY])), Vec::<String>::new(), "{to}");
            assert_eq!(json(&repo, &["diff", "HEAD", "--path", path])["descriptions"].as_array().map(Vec::len), Some(0), "{to}");
            let rows = json(&repo, &["report", "freshness", path, "--today", TODAY])["tables"][0]["rows"].to_string();
            assert!(rows.contains(BEGIN) && !rows.contains("uncommitted-now"), "{to}: {rows}");
        }
    }
}

#[test]
fn a_part_of_a_registry_that_moved_has_a_history_too() {
    let repo = begin("moved-part", "reg/services", &[("pvp.yaml", "registry: reg\n")]);
    repo.git(&["mv", "reg", "registry"]);
    repo.write("pvp.yaml", "registry: registry\n");
    commit(&repo, "2026-06-10", "move");
    let output = repo.pvp(&["log", "--path", "registry/services", "--lang", "en"]);
    assert!(stdout(&output).contains("begin"), "{}{}", stdout(&output), stderr(&output));
    let again = repo.pvp(&["report", "freshness", "--today", TODAY, "--format", "csv"]);
    assert_eq!(stdout(&again), stdout(&repo.pvp(&["report", "freshness", "--today", TODAY, "--format", "csv"])), "kept or not");
}
