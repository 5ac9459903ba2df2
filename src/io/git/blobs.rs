//! The contents of files, read by several threads at once.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use git2::{ErrorCode, Repository};

use super::oid;
use crate::history::ObjectId;
use crate::source::{Cause, MAX_FILE_BYTES, ReadError};

/// Reads contents; each thread has an opened repository of its own.
pub struct Blobs {
    git_folder: PathBuf,
    idle: Mutex<Vec<Repository>>,
}

impl fmt::Debug for Blobs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Blobs({})", self.git_folder.display())
    }
}

impl Blobs {
    /// Contents kept in a repository's own folder.
    pub fn new(git_folder: &Path) -> Self {
        Self { git_folder: git_folder.to_owned(), idle: Mutex::default() }
    }

    /// The whole content of a file.
    pub fn read(&self, id: ObjectId) -> Result<Vec<u8>, ReadError> {
        self.with(|repo| {
            let (id, odb) = (oid(id)?, repo.odb()?);
            if odb.read_header(id)?.0 > MAX_FILE_BYTES {
                return Ok(Err(ReadError::TooLarge));
            }
            Ok(Ok(odb.read(id)?.data().to_vec()))
        })
        .unwrap_or_else(|error| Err(ReadError::Failed(cause(&error))))
    }

    /// Works with a repository that no other thread uses.
    pub fn with<T>(&self, work: impl FnOnce(&Repository) -> Result<T, git2::Error>) -> Result<T, git2::Error> {
        let idle = self.idle.lock().ok().and_then(|mut idle| idle.pop());
        let repo = match idle {
            Some(repo) => repo,
            None => Repository::open(&self.git_folder)?,
        };
        let result = work(&repo);
        if let Ok(mut idle) = self.idle.lock() {
            idle.push(repo);
        }
        result
    }
}

fn cause(error: &git2::Error) -> Cause {
    match error.code() {
        ErrorCode::NotFound => Cause::Known("cause-object-missing"),
        _ => Cause::Said(error.message().to_owned()),
    }
}
