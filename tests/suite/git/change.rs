//! `--base`: a change is judged by what it brings, whatever was there before.

use super::{TODAY, found, institution, root, small, stderr, stdout, validated};
use crate::common::repo::Repo;
use pvp::io::archive::Snapshot;
use pvp::workspace::{self, At};

/// A registry with findings of many kinds, committed.
fn gaps(name: &str) -> Repo {
    let repo = Repo::new(name);
    repo.write("pvp.yaml", "registry: registry\n");
    repo.copy(&root().join("examples/registry-with-gaps"), "registry");
    repo.commit("Add a registry with gaps");
    assert!(!found(&validated(&repo, &[])).is_empty());
    repo
}

fn brought(repo: &Repo, args: &[&str]) -> Vec<String> {
    found(&validated(repo, args))
}

const NOTHING: &[&str] = &[];

#[test]
fn what_only_moves_brings_nothing() {
    let repo = gaps("git-moves");
    let base = ["--base", "main"];
    assert_eq!(brought(&repo, &base), NOTHING);
    for file in ["birth-of-a-child.yaml", "childcare-benefit.yaml", "vsaa.yaml"] {
        let text = std::fs::read_to_string(repo.path().join("registry").join(file)).expect("a file");
        repo.write(format!("registry/{file}"), format!("# one\n\n# two\n{text}"));
    }
    assert_eq!(brought(&repo, &base), NOTHING);
    repo.rename("registry/childcare-benefit.yaml", "registry/deep/childcare-benefit.yaml");
    assert_eq!(brought(&repo, &base), NOTHING);
    repo.rename("registry", "elsewhere");
    repo.write("pvp.yaml", "registry: elsewhere\n");
    assert_eq!(brought(&repo, &base), NOTHING);
    repo.commit("Move everything");
    assert_eq!(brought(&repo, &["--at", "HEAD", "--base", "HEAD~1"]), NOTHING);
    assert_eq!(brought(&repo, &["--at", "HEAD~1", "--base", "HEAD"]), NOTHING);
    // Line ends that Git puts in on its own.
    let windows = gaps("git-crlf");
    windows.git(&["config", "core.autocrlf", "true"]);
    windows.git(&["rm", "--quiet", "--cached", "-r", "."]);
    windows.git(&["reset", "--quiet", "--hard"]);
    assert!(std::fs::read_to_string(windows.path().join("registry/vsaa.yaml")).expect("a file").contains("\r\n"));
    assert_eq!(brought(&windows, &["--base", "HEAD"]), NOTHING);
}

#[test]
fn a_gap_is_reported_alone_and_what_is_mended_is_counted() {
    let repo = gaps("git-gap");
    repo.edit("registry/vsaa.yaml", "type: agency", "type: agenci");
    assert_eq!(brought(&repo, &["--base", "HEAD"]), ["PVP103 registry/vsaa.yaml"]);
    // Only what concerns the path.
    assert_eq!(brought(&repo, &["registry/vsaa.yaml", "--base", "HEAD"]), ["PVP103 registry/vsaa.yaml"]);
    assert_eq!(brought(&repo, &["registry/childcare-benefit.yaml", "--base", "HEAD"]), NOTHING);
    repo.commit("Make a mistake");
    repo.edit("registry/vsaa.yaml", "type: agenci", "type: agency");
    let said = repo.pvp(&["validate", "--base", "HEAD", "--lang", "en", "--today", TODAY]);
    assert!(stdout(&said).contains("PVP103 (1)"), "{}", stdout(&said));
    assert_eq!((said.status.code(), validated(&repo, &["--base", "HEAD"])["summary"]["mended"].clone()), (Some(0), 1.into()));
    // A need left unmet in a file that nobody touched.
    let whole = small("git-need");
    whole.commit("Add a registry");
    whole.remove("registry/childcare-benefit.yaml");
    assert!(brought(&whole, &["--base", "HEAD"]).contains(&"PVP401 registry/birth-of-a-child.yaml".to_owned()));
    for format in ["human", "concise", "json", "ndjson", "sarif", "github", "gitlab", "junit", "markdown", "csv"] {
        let output = whole.pvp(&["validate", "--base", "HEAD", "--format", format, "--fail-on", "warning"]);
        assert_eq!(output.status.code(), Some(1), "{format}: {}", stderr(&output));
        assert!(stdout(&output).contains("birth-of-a-child.yaml"), "{format}: {}", stdout(&output));
    }
}

#[test]
fn a_branch_is_held_against_where_it_left() {
    let repo = small("git-branch");
    repo.commit("Add a registry");
    repo.git(&["checkout", "--quiet", "-b", "side"]);
    repo.write("registry/side.yaml", "kind: nothing\n");
    repo.commit("Add a mistake on the side");
    repo.git(&["checkout", "--quiet", "main"]);
    repo.edit("registry/vsaa.yaml", "type: agency", "type: agenci");
    repo.commit("Make a mistake on main");
    repo.git(&["checkout", "--quiet", "side"]);
    assert_eq!(brought(&repo, &["--base", "main..."]), ["PVP009 registry/side.yaml"]);
    assert_eq!(validated(&repo, &["--base", "main..."])["summary"]["mended"], 0);
    assert_eq!(validated(&repo, &["--base", "main"])["summary"]["mended"], 1);
}

#[test]
fn settings_of_then_are_used_where_they_can_be() {
    let repo = Repo::new("git-then");
    let wrong = institution("vsaa").replace("type: agency", "type: agenci");
    repo.write("notes/README", "x");
    repo.commit("Begin");
    repo.write("registry/vsaa.yaml", &wrong);
    repo.write("pvp.yaml", "registry: registry\n");
    // There was no registry.
    assert_eq!(brought(&repo, &["--base", "HEAD"]), ["PVP103 registry/vsaa.yaml"]);
    repo.remove("pvp.yaml");
    repo.commit("Add a registry without settings");
    repo.write("pvp.yaml", "registry: registry\n");
    assert_eq!(brought(&repo, &["--base", "HEAD"]), NOTHING);
    for broken in ["registry: [\n", "registry: nowhere\n", "unknown: x\n", "registry: registry\nbaseline: nowhere.yaml\n"] {
        repo.write("pvp.yaml", broken);
        repo.commit("Break the settings");
        repo.write("pvp.yaml", "registry: registry\n");
        assert_eq!(brought(&repo, &["--base", "HEAD"]), NOTHING, "{broken}");
    }
    repo.write("pvp.yaml", "registry: registry\nrules: { unknown-code: off }\n");
    repo.commit("Switch a rule off");
    repo.write("pvp.yaml", "registry: registry\n");
    assert_eq!(brought(&repo, &["--base", "HEAD"]), ["PVP103 registry/vsaa.yaml"]);
    let ignore = "registry: registry\nignore: [{ rule: unknown-code, at: vsaa, reason: Vēl nav izlemts }]\n";
    repo.write("pvp.yaml", ignore);
    repo.commit("Make an exception");
    assert_eq!(brought(&repo, &["--base", "HEAD"]), NOTHING);
    // Without it the finding is back; without the finding it has become superfluous.
    repo.write("pvp.yaml", "registry: registry\n");
    assert_eq!(brought(&repo, &["--base", "HEAD"]), ["PVP103 registry/vsaa.yaml"]);
    repo.write("pvp.yaml", ignore);
    repo.write("registry/vsaa.yaml", institution("vsaa"));
    assert_eq!(brought(&repo, &["--base", "HEAD"]), ["PVP801 pvp.yaml"]);
}

#[test]
fn equal_content_is_one_file() {
    let repo = small("git-once");
    repo.commit("Add a registry");
    repo.edit("registry/vsaa.yaml", "type: agency", "type: ministry");
    repo.commit("Change one file");
    let listing = |revision: &str| {
        let located = workspace::locate(repo.path(), At::Revision(revision)).unwrap_or_else(|error| panic!("{error}"));
        located.list(None).unwrap_or_else(|error| panic!("{error}"))
    };
    let editions = Snapshot::together(vec![listing("HEAD~1"), listing("HEAD")]);
    let shared = editions[0].files.iter().filter(|file| editions[1].files.contains(file)).count();
    assert_eq!((editions[0].files.len(), editions[1].files.len(), shared), (4, 4, 3));
    assert_eq!(pvp::check::files_of(&editions[0]).0.len(), 5);
}
