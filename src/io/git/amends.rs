//! What Git is told to see otherwise than it is kept: commits that stand for others (`git replace`), and parents that are
//! others than a commit says (grafts).

use std::collections::HashMap;

use git2::Repository;

use super::{Repo, commits, object_id};
use crate::history::ObjectId;
use crate::io::disk;

/// What is to be seen otherwise; by default nothing.
#[derive(Debug, Default)]
pub(super) struct Amends {
    replaced: HashMap<ObjectId, ObjectId>,
    parents: HashMap<ObjectId, Vec<ObjectId>>,
}

impl Repo {
    /// What is to be seen otherwise in this repository; read once.
    pub(super) fn amends(&self) -> &Amends {
        self.amends.get_or_init(|| self.with(|repo| Ok(Amends::of(repo))).unwrap_or_default())
    }
}

impl Amends {
    fn of(repo: &Repository) -> Self {
        let grafts = disk::read(&repo.commondir().join("info/grafts")).unwrap_or_default();
        let line = |line: &[u8]| {
            let mut names = line.split(|byte| *byte == b' ').filter(|name| !name.is_empty()).map(commits::hex);
            let commit = names.next()??;
            Some((commit, names.collect::<Option<Vec<_>>>()?))
        };
        let parents = grafts.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end).filter_map(line).collect();
        Self { replaced: replaced(repo), parents }
    }

    /// Whether all is seen as it is kept.
    pub(super) fn is_empty(&self) -> bool {
        self.replaced.is_empty() && self.parents.is_empty()
    }

    /// The commit that stands for another, or that one.
    pub(super) fn instead_of(&self, commit: ObjectId) -> ObjectId {
        let mut found = commit;
        // Git follows no further either.
        for _ in 0..5 {
            match self.replaced.get(&found) {
                Some(next) => found = *next,
                None => break,
            }
        }
        found
    }

    /// The parents that a commit is given.
    pub(super) fn parents(&self, commit: ObjectId) -> Option<&Vec<ObjectId>> {
        self.parents.get(&commit)
    }
}

/// The commits that others stand for, unless Git is told to pay no heed.
fn replaced(repo: &Repository) -> HashMap<ObjectId, ObjectId> {
    const FOLDER: &str = "refs/replace/";
    let is_off = std::env::var_os("GIT_NO_REPLACE_OBJECTS").is_some();
    let packed =
        || disk::read(&repo.commondir().join("packed-refs")).is_ok_and(|refs| memchr::memmem::find(&refs, FOLDER.as_bytes()).is_some());
    if is_off || !(repo.commondir().join(FOLDER).is_dir() || packed()) {
        return HashMap::new();
    }
    if repo.config().and_then(|config| config.get_bool("core.useReplaceRefs")).is_ok_and(|uses| !uses) {
        return HashMap::new();
    }
    let Ok(references) = repo.references_glob("refs/replace/*") else { return HashMap::new() };
    let pair = |reference: git2::Reference<'_>| {
        let old = commits::hex(reference.name_bytes().strip_prefix(FOLDER.as_bytes())?)?;
        Some((old, object_id(reference.target()?).ok()?))
    };
    references.flatten().filter_map(pair).collect()
}
