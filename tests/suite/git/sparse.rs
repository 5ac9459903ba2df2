//! Files that Git leaves out of the working tree on purpose are as the index has them, whatever is asked.

use super::{TODAY, found, small, stderr, stdout, validated};
use crate::common::repo::{Repo, refused};

const SERVICE: &str = "registry/childcare-benefit.yaml";

/// What every command that reads the working tree says.
fn all(repo: &Repo) -> Vec<(Option<i32>, String)> {
    let commands: [&[&str]; 13] = [
        &["validate"],
        &["validate", "--base", "HEAD~1"],
        &["validate", "--history", "--today", TODAY],
        &["validate", "registry/vsaa.yaml"],
        &["validate", "registry"],
        &["diff", "HEAD~1"],
        &["report", "gaps"],
        &["report", "freshness", "--today", TODAY],
        &["report", "summary", "--today", TODAY],
        &["show", "childcare-benefit"],
        &["impact", "vsaa"],
        &["graph"],
        &["config"],
    ];
    let run = |args: &&[&str]| {
        let output = repo.pvp(&[*args, &["--lang", "en"]].concat());
        (output.status.code(), stdout(&output) + &stderr(&output))
    };
    commands.iter().map(run).collect()
}

fn prepared(name: &str) -> Repo {
    let repo = small(name);
    repo.write("registry/deep/other.yaml", super::institution("other"));
    repo.write("registry/deep/notes.txt", "x");
    repo.write("elsewhere/notes.txt", "x");
    repo.commit("Add a registry");
    repo.edit("registry/vsaa.yaml", "type: agency", "type: court");
    repo.commit("Make it a court");
    repo
}

#[test]
fn sparse_checkouts_are_as_whole_as_the_others() {
    let repo = prepared("git-sparse");
    let whole = all(&repo);
    for args in [
        &["sparse-checkout", "set", "--cone", "registry"][..],
        &["sparse-checkout", "set", "--cone", "elsewhere"],
        &["sparse-checkout", "set", "--cone", "--sparse-index", "elsewhere"],
        &["sparse-checkout", "set", "--no-cone", "--no-sparse-index", "/*", "!registry/childcare-benefit.yaml"],
        &["sparse-checkout", "set", "--no-cone", "registry/vsaa.yaml"],
        &["sparse-checkout", "set", "--no-cone", "elsewhere/"],
    ] {
        repo.git(args);
        for (now, before) in all(&repo).into_iter().zip(&whole) {
            assert_eq!(&now, before, "{args:?}");
        }
    }
    assert!(!repo.path().join("pvp.yaml").exists() && !repo.path().join("registry").exists(), "nothing of it is there");
    // What is there all the same wins.
    repo.write(SERVICE, "kind: nothing\n");
    assert!(found(&validated(&repo, &[])).contains(&format!("PVP009 {SERVICE}")));
    repo.remove(SERVICE);
    assert_eq!(found(&validated(&repo, &[])), Vec::<String>::new());
    // A result does not take the place of what is left out.
    assert_eq!(repo.pvp(&["validate", "--output", &format!("csv={SERVICE}")]).status.code(), Some(2));
    // Nor is anything found that was never there, or that is gone.
    assert_eq!(repo.pvp(&["validate", "registry/nowhere.yaml"]).status.code(), Some(2));
    repo.git(&["sparse-checkout", "disable"]);
    repo.remove(SERVICE);
    assert!(!found(&validated(&repo, &["--base", "HEAD"])).is_empty());
}

#[test]
fn single_files_may_be_skipped_or_taken_for_unchanged() {
    let repo = prepared("git-skip");
    let whole = all(&repo);
    for (set, unset) in [("--skip-worktree", "--no-skip-worktree"), ("--assume-unchanged", "--no-assume-unchanged")] {
        for file in [SERVICE, "registry/vsaa.yaml", "pvp.yaml", "registry/deep/other.yaml"] {
            repo.git(&["update-index", set, file]);
            repo.remove(file);
            for (now, before) in all(&repo).into_iter().zip(&whole) {
                assert_eq!(&now, before, "{set} {file}");
            }
            repo.git(&["update-index", unset, file]);
            repo.git(&["checkout", "--quiet", "--", file]);
        }
    }
    // In other forms of the index, and with accepted findings that are skipped.
    repo.git(&["update-index", "--index-version", "4"]);
    repo.edit("registry/vsaa.yaml", "type: court", "type: agenci");
    repo.write("pvp.yaml", "registry: registry\nbaseline: pvp-baseline.yaml\n");
    assert_eq!(repo.pvp(&["baseline", "write"]).status.code(), Some(0));
    repo.commit("Accept a mistake");
    repo.git(&["update-index", "--skip-worktree", "pvp-baseline.yaml"]);
    repo.remove("pvp-baseline.yaml");
    assert_eq!(found(&validated(&repo, &[])), Vec::<String>::new());
    repo.git(&["update-index", "--split-index"]);
    assert_eq!(found(&validated(&repo, &[])), Vec::<String>::new());
}

#[test]
fn what_is_left_out_and_not_there_is_refused() {
    let repo = prepared("git-sparse-partial");
    repo.git(&["config", "uploadpack.allowFilter", "true"]);
    let partial = repo.beside("partial");
    let url = format!("file://{}", repo.path().display());
    repo.git(&["clone", "--quiet", "--filter=blob:none", "--sparse", &url, &partial.display().to_string()]);
    // Its registry is left out, and Git never fetched it.
    refused(&repo.pvp_in(&partial, &["validate"]), "git fetch --refetch --no-filter");
    let output = repo.command("git").current_dir(&partial).args(["sparse-checkout", "set", "registry"]).output().expect("git runs");
    assert!(output.status.success());
    // Where the registry is there, whatever else is missing does not matter.
    assert_eq!(repo.pvp_in(&partial, &["validate"]).status.code(), Some(0));
}
