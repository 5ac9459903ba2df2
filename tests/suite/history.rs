//! History as it is read from real repositories: commit by commit, and when each description last changed.

mod clocks;
mod kept;
mod last_changes;
mod random;
mod walk;

use std::ops::ControlFlow;
use std::path::Path;

use pvp::history::{ObjectId, Step};
use pvp::io::git::{GitError, Known, Range, Repo, Seat};

/// The commit that a revision names.
fn commit(repo: &Repo, revision: &str) -> ObjectId {
    repo.commit(revision).expect("a commit")
}

/// All that happened in a folder.
fn steps(path: &Path, folder: &str) -> Result<Vec<Step>, GitError> {
    let repo = Repo::around(path).expect("a repository");
    let range = Range { tip: commit(&repo, "HEAD"), seat: &Seat::fixed(folder.as_bytes()), hide: &[] };
    let mut steps = Vec::new();
    let take = |step| {
        steps.push(step);
        ControlFlow::Continue(())
    };
    repo.walk(range, &|_, _| {}, &mut { take })?;
    Ok(steps)
}

/// What happened in a line each: the commit's subject, then paths, added, changed or removed.
fn told(path: &Path, folder: &str) -> Vec<String> {
    let of = |step: &Step| {
        let files = step.changes.iter().map(|change| {
            let what = match (change.old, change.new) {
                (None, _) => '+',
                (_, None) => '-',
                (Some(_), Some(_)) => '~',
            };
            format!(" {what}{}", String::from_utf8_lossy(&change.path))
        });
        format!("{}:{}", step.commit.subject, files.collect::<String>())
    };
    steps(path, folder).expect("history").iter().map(of).collect()
}

/// The last changes as known at a revision.
fn known(path: &Path, revision: &str) -> Known {
    let repo = Repo::around(path).expect("a repository");
    repo.ages(commit(&repo, revision), &Seat::fixed(b"registry"), "lv", &|_, _| {}).expect("history")
}
