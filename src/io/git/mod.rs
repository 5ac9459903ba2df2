//! A Git repository, read straight from its object database: no checkout, and nothing that it asks to be run is run.

mod ages;
mod cache;
mod commits;
mod course;
mod guard;
mod loose;
mod moment;
mod scope;
mod step;
mod trees;
mod walk;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use git2::{ErrorClass, ErrorCode, ObjectType, Oid, Repository};

use super::blobs::{Blobs, oid};
use super::disk::shown;
use crate::history::ObjectId;

pub use ages::Known;
pub use course::Timeline;
pub use moment::Moment;
pub use step::{Touched, path_in};
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
    /// The index is kept in parts, or folders stand in it for files.
    IndexFormat,
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
}

impl Repo {
    /// Opens the repository around a path, which has to exist.
    pub fn around(path: &Path) -> Result<Self, GitError> {
        git2::opts::strict_hash_verification(false);
        let none = |_| GitError::None(path.to_owned());
        let git_folder = Repository::discover_path(path, std::iter::empty::<&Path>()).map_err(none)?;
        if let Some(file) = guard::unsafe_file(&git_folder) {
            return Err(GitError::Irregular(file));
        }
        if let Some(object) = loose::damaged(&guard::common_folder(&git_folder).join("objects")) {
            return Err(GitError::Missing(object));
        }
        let blobs = Blobs::around(&absolute(path));
        let opened = blobs.with(|repo| {
            let base = repo.workdir().unwrap_or(repo.path());
            Ok(std::fs::canonicalize(base).unwrap_or_else(|_| base.to_owned()))
        });
        let base = opened.map_err(|error| match (error.code(), error.class()) {
            (ErrorCode::Owner, _) => GitError::NotOurs(owned_folder(path)),
            _ if error.message().contains("extensions.partialclone") => GitError::Partial,
            _ if error.message().contains("object format") || error.message().contains("extension") => GitError::Format(path.to_owned()),
            _ => error.into(),
        })?;
        Ok(Self { blobs: Arc::new(blobs), base })
    }

    /// What paths are relative to.
    pub fn base(&self) -> &Path {
        &self.base
    }

    /// Works with a repository that no other thread uses.
    fn with<T>(&self, work: impl FnOnce(&Repository) -> Result<T, GitError>) -> Result<T, GitError> {
        self.blobs.with(|repo| Ok(work(repo)))?
    }

    /// The commit that a revision names; `A...` is the nearest common ancestor of A and HEAD.
    pub fn commit(&self, revision: &str) -> Result<ObjectId, GitError> {
        self.with(|repo| {
            let Some(other) = revision.strip_suffix("...") else { return find(repo, revision).and_then(object_id) };
            let (head, other) = (find(repo, "HEAD")?, find(repo, other)?);
            match repo.merge_base(head, other) {
                Ok(base) => object_id(base),
                Err(_) if repo.is_shallow() => Err(GitError::Shallow),
                Err(_) => Err(GitError::Unknown { revision: revision.to_owned(), shallow: false }),
            }
        })
    }

    /// The registry's files as a revision holds them.
    pub fn at(self: &Arc<Self>, revision: &str) -> Result<Moment, GitError> {
        Ok(self.at_commit(self.commit(revision)?, revision))
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

fn find(repo: &Repository, revision: &str) -> Result<Oid, GitError> {
    let unknown = || GitError::Unknown { revision: revision.to_owned(), shallow: repo.is_shallow() };
    if revision.is_empty() {
        return Err(unknown());
    }
    let named = repo.revparse_single(revision);
    let is_other = |object: &git2::Object<'_>| {
        let peeled = object.peel(ObjectType::Commit).map_err(|error| error.code());
        object.kind() != Some(ObjectType::Commit) && matches!(peeled, Err(ErrorCode::Peel | ErrorCode::InvalidSpec))
    };
    if named.as_ref().is_ok_and(is_other) {
        return Err(GitError::NotACommit(revision.to_owned()));
    }
    named.and_then(|object| object.peel(ObjectType::Commit)).map(|object| object.id()).map_err(|error| match error.code() {
        ErrorCode::Ambiguous => GitError::Ambiguous(revision.to_owned()),
        _ if repo.head().is_err_and(|error| error.code() == ErrorCode::UnbornBranch) => GitError::NoCommits,
        // A name leads to an object, and the object is not there.
        ErrorCode::NotFound if error.class() == ErrorClass::Odb && !repo.is_shallow() && !is_id(revision) => error.into(),
        ErrorCode::NotFound | ErrorCode::InvalidSpec | ErrorCode::Peel | ErrorCode::GenericError => unknown(),
        _ => error.into(),
    })
}

/// Whether a revision begins like the name of an object, which may never have been there.
fn is_id(revision: &str) -> bool {
    revision.bytes().take_while(u8::is_ascii_hexdigit).count() >= 4
}

/// Whether a path is the folder of a repository without a working tree.
pub fn is_bare(path: &Path) -> bool {
    let has = |name: &str| path.join(name).symlink_metadata().is_ok();
    has("HEAD") && has("objects") && has("refs") && Repository::open(path).is_ok_and(|repo| repo.is_bare())
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

/// The folder that Git wants to be told is safe.
fn owned_folder(path: &Path) -> PathBuf {
    let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let has_git = |folder: &&Path| folder.join(".git").symlink_metadata().is_ok();
    path.ancestors().find(has_git).unwrap_or(&path).to_owned()
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
