//! A Git repository, read straight from its object database: no checkout, and nothing that it asks to be run is run.

mod ages;
mod amends;
mod cache;
mod commits;
mod course;
mod entrance;
mod guard;
mod index;
mod loose;
mod moment;
mod people;
mod revision;
mod scope;
mod seat;
mod skipped;
mod step;
mod trees;
mod trust;
mod walk;

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use git2::{ErrorClass, ErrorCode, Oid, Repository};

use super::blobs::{Blobs, Entrance, oid};
use super::disk::{self, shown};
use crate::history::ObjectId;
use amends::Amends;
use people::People;

pub use ages::Known;
pub use course::{Line, Timeline};
pub use moment::Moment;
pub use seat::{Named, Place, Seat};
pub use skipped::Skipped;
pub use step::{Touched, path_in};
pub use trust::to_trust;
pub use walk::{Range, Told, Walked};

/// Why Git's history cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GitError {
    /// There is no repository around a path.
    None(PathBuf),
    /// The repository has no working tree.
    Bare(PathBuf),
    /// A name of something else than a commit.
    NotACommit(String),
    /// The repository belongs to somebody else, and Git's settings do not say that it may be trusted.
    NotOurs(PathBuf),
    /// The repository keeps its objects in a way that is not known.
    Format(PathBuf),
    /// The clone was made without some of the contents.
    Partial,
    /// What has to be read first is not an ordinary file.
    Irregular(PathBuf),
    /// Nothing has been committed yet.
    NoCommits,
    /// Nothing has been committed yet on the branch that is checked out; on others there is.
    Unborn(String),
    /// The branch that is checked out follows no other.
    NoUpstream(String),
    /// What stands for no revision at all.
    Nothing(String),
    /// Two revisions where one was asked for.
    Several(String),
    /// Two revisions share no commit, so that neither branched off from the other.
    Apart {
        /// The first.
        one: String,
        /// The second.
        other: String,
    },
    /// No revision goes by this name; the repository is shallow, so that it may only be missing here.
    Unknown {
        /// The revision.
        revision: String,
        /// Whether history was cut off when the repository was cloned.
        shallow: bool,
    },
    /// A short name that several objects share.
    Ambiguous(String),
    /// History was cut off when the repository was cloned.
    Shallow,
    /// An object is not there: the clone is partial, or damaged.
    Missing(String),
    /// The revision holds no such path.
    NoPath {
        /// The revision.
        revision: String,
        /// The path in the repository.
        path: String,
    },
    /// A merge has not been settled in the index.
    Unmerged,
    /// The list of what is staged is damaged, or kept in a way that is not known.
    Index(PathBuf),
    /// A revision holds more than any working tree could.
    TooMuch,
    /// Something else, in Git's own words.
    Other(String),
}

impl From<git2::Error> for GitError {
    fn from(error: git2::Error) -> Self {
        match (error.code(), error.class()) {
            (ErrorCode::UnbornBranch, _) => Self::NoCommits,
            (ErrorCode::NotFound, ErrorClass::Odb) => Self::Missing(error.message().to_owned()),
            (_, _) => Self::Other(error.message().to_owned()),
        }
    }
}

/// A repository that can be read.
pub struct Repo {
    blobs: Arc<Blobs>,
    /// What paths are relative to: the working tree, or the repository's own folder where it has none.
    base: PathBuf,
    people: OnceLock<People>,
    amends: OnceLock<Amends>,
}

impl Repo {
    /// Opens the repository around a path, which has to exist.
    pub fn around(path: &Path) -> Result<Self, GitError> {
        git2::opts::strict_hash_verification(false);
        let blobs = Blobs::behind(Entrance::around(path)?);
        let opened = blobs.with(|repo| {
            let base = repo.workdir().unwrap_or(repo.path());
            Ok(std::fs::canonicalize(base).unwrap_or_else(|_| base.to_owned()))
        });
        let base = opened.map_err(|error| match (error.code(), error.class()) {
            (ErrorCode::Owner, _) => GitError::NotOurs(path.to_owned()),
            _ if error.message().contains("extensions.partialclone") => GitError::Partial,
            _ if error.message().contains("object format") || error.message().contains("extension") => GitError::Format(path.to_owned()),
            _ => error.into(),
        })?;
        Ok(Self { blobs: Arc::new(blobs), base, people: OnceLock::new(), amends: OnceLock::new() })
    }

    /// What paths are relative to.
    pub fn base(&self) -> &Path {
        &self.base
    }

    /// Works with a repository that no other thread uses.
    fn with<T>(&self, work: impl FnOnce(&Repository) -> Result<T, GitError>) -> Result<T, GitError> {
        self.blobs.with(|repo| Ok(work(repo)))?
    }

    /// The registry's files as a revision holds them; `work` is the commit that is looked at, where it is one.
    pub fn at(self: &Arc<Self>, revision: &str, work: Option<ObjectId>) -> Result<Moment, GitError> {
        Ok(self.at_commit(self.commit_for(revision, work)?, revision))
    }

    /// The registry's files as a commit holds them.
    pub fn at_commit(self: &Arc<Self>, commit: ObjectId, name: &str) -> Moment {
        Moment::of_commit(Arc::clone(self), commit, name)
    }

    /// The registry's files as they are about to be committed.
    pub fn staged(self: &Arc<Self>) -> Result<Moment, GitError> {
        Moment::of_index(Arc::clone(self))
    }

    /// Whether every content that was asked for could be read.
    pub fn sound(&self) -> Result<(), GitError> {
        self.blobs.lost().map_or(Ok(()), |lost| Err(GitError::Missing(lost.to_string())))
    }

    /// Where a path of the working tree, which need not exist, lies in the repository.
    pub fn inside(&self, path: &Path) -> PathBuf {
        let real = real(path);
        real.strip_prefix(&self.base).map(Path::to_owned).unwrap_or_default()
    }
}

/// Whether a path is the folder of a repository without a working tree.
pub fn is_bare(path: &Path) -> bool {
    let has = |name: &str| path.join(name).symlink_metadata().is_ok();
    has("HEAD") && has("objects") && has("refs") && entrance::is_bare(path)
}

/// The real path of what may not exist: links are followed as far as it does.
pub fn real(path: &Path) -> PathBuf {
    let existing = existing(path);
    let rest = absolute(path).strip_prefix(absolute(existing)).map(Path::to_owned).unwrap_or_default();
    let found = std::fs::canonicalize(existing).unwrap_or_else(|_| absolute(existing));
    if rest.as_os_str().is_empty() { found } else { found.join(rest) }
}

/// The path, or the nearest above it that exists.
pub fn existing(path: &Path) -> &Path {
    let is_there = |path: &&Path| !path.as_os_str().is_empty() && path.symlink_metadata().is_ok();
    path.ancestors().find(is_there).unwrap_or(Path::new("."))
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

fn object_id(id: Oid) -> Result<ObjectId, GitError> {
    id.as_bytes().try_into().map(ObjectId).map_err(|_| GitError::Other(id.to_string()))
}

/// A path as Git keeps it, in bytes.
pub fn bytes_of(path: &Path) -> Vec<u8> {
    let parts: Vec<&[u8]> = path.components().map(|part| part.as_os_str().as_encoded_bytes()).collect();
    parts.join(&b'/')
}

/// A path as Git keeps it.
#[cfg(unix)]
fn path_of(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

/// A path as Git keeps it.
#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

/// A path in a repository as people see it.
fn shown_inside(path: &Path) -> String {
    let shown = shown(path);
    if shown.is_empty() { ".".to_owned() } else { shown }
}
