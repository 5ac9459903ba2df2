//! What is asked for in a way that could do harm or make no sense: results over what is read, a bare repository without a
//! revision, a path that is gone, a revision that is no commit.

use super::{found, small, stderr, stdout, validated};
use crate::common::repo::Repo;

const DESCRIPTION: &str = "registry/childcare-benefit.yaml";

fn code(repo: &Repo, args: &[&str]) -> Option<i32> {
    let output = repo.pvp(args);
    assert!(output.status.code() != Some(2) || stdout(&output).is_empty(), "{args:?}");
    output.status.code()
}

#[test]
fn nothing_that_is_read_is_written_over() {
    let repo = small("in-the-way");
    repo.commit("base");
    for file in [DESCRIPTION, "registry/new.yaml", "pvp.yaml"] {
        let csv = format!("csv={file}");
        for args in [
            vec!["log", "--output", file],
            vec!["trend", "--output", file],
            vec!["diff", "HEAD", "--output", file],
            vec!["diff", "HEAD", "HEAD", "--output", file],
            vec!["validate", "--output", &csv],
            vec!["validate", "--at", "HEAD", "--output", &csv],
            vec!["validate", "--staged", "--output", &csv],
        ] {
            assert_eq!(code(&repo, &args), Some(2), "{args:?}");
        }
    }
    assert_eq!(repo.git(&["status", "--porcelain"]), "");
    assert_eq!(code(&repo, &["log", "--output", "out.txt"]), Some(0));
}

#[test]
fn a_bare_repository_is_asked_for_a_revision() {
    let repo = small("bare-asked");
    repo.commit("base");
    repo.git(&["clone", "--quiet", "--bare", ".", "bare.git"]);
    let bare = repo.path().join("bare.git");
    for args in [&["diff", "HEAD"][..], &["validate"], &["validate", "--base", "HEAD"], &["config"]] {
        let output = repo.pvp_in(&bare, args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {}", stderr(&output));
        assert!(stderr(&output).contains("--at HEAD") && stdout(&output).is_empty(), "{args:?}: {}", stderr(&output));
    }
    for args in [&["diff", "HEAD", "HEAD"][..], &["validate", "--at", "HEAD"], &["log"], &["trend"]] {
        let output = repo.pvp_in(&bare, args);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", stderr(&output));
    }
}

#[test]
fn what_a_change_took_away_can_be_asked_for() {
    let repo = small("gone");
    repo.commit("base");
    repo.remove(DESCRIPTION);
    let all = found(&validated(&repo, &["--base", "HEAD"]));
    assert!(!all.is_empty(), "a service is missed");
    let own = found(&validated(&repo, &[DESCRIPTION, "--base", "HEAD"]));
    assert!(own.iter().all(|finding| finding.ends_with(DESCRIPTION)) && own.len() < all.len(), "{own:?} of {all:?}");
    assert_eq!(code(&repo, &["validate", DESCRIPTION]), Some(2));
    assert_eq!(code(&repo, &["validate", "registry/never.yaml", "--base", "HEAD"]), Some(3));
}

#[test]
fn what_is_no_commit_is_called_that() {
    let repo = small("no-commit");
    repo.commit("base");
    repo.git(&["tag", "of-a-tree", "HEAD^{tree}"]);
    repo.git(&["tag", "--annotate", "--message", "x", "of-a-file", &format!("HEAD:{DESCRIPTION}")]);
    for revision in ["of-a-tree", "of-a-file", "HEAD:registry", "main^{tree}"] {
        let output = repo.pvp(&["validate", "--lang", "en", "--at", revision]);
        assert_eq!(output.status.code(), Some(2), "{revision}");
        assert!(stderr(&output).contains("not a commit"), "{revision}: {}", stderr(&output));
    }
}

#[test]
fn a_description_is_found_from_any_folder() {
    let repo = small("anywhere");
    repo.commit("base");
    std::fs::create_dir_all(repo.path().join("registry/empty")).expect("a folder");
    repo.write("registry/inner/note.txt", "x");
    repo.commit("a folder");
    let output = repo.pvp_in(&repo.path().join("registry/inner"), &["log", "childcare-benefit", "--lang", "en"]);
    assert!(stdout(&output).contains("childcare-benefit"), "{}{}", stdout(&output), stderr(&output));
}

#[test]
fn diff_tells_of_deadlines_as_validate_does() {
    let repo = small("deadlines");
    let deadline = "max: 22, unit: working-day";
    let text = std::fs::read_to_string(repo.path().join(DESCRIPTION)).expect("a description");
    let (old, new) = if text.contains(deadline) { (deadline, "max: 30, unit: working-day") } else { ("max: 1", "max: 9") };
    repo.commit("base");
    repo.edit(DESCRIPTION, old, new);
    let told = found(&validated(&repo, &["--base", "HEAD"])).iter().any(|finding| finding.starts_with("PVP904"));
    let output = repo.pvp(&["diff", "HEAD", "--lang", "en"]);
    assert_eq!(stdout(&output).contains("Level lowered"), told, "{}", stdout(&output));
    assert!(told, "{text}");
}
