//! The contents that a Git repository keeps, read by several threads at once.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use git2::{ErrorCode, ObjectType, Oid, Repository, RepositoryOpenFlags};

use crate::history::ObjectId;
use crate::source::{Cause, MAX_FILE_BYTES, ReadError};

/// How a repository is opened.
#[derive(Clone, Debug)]
pub struct Entrance {
    /// Where it is looked for: its own folder does not always say where its working tree is.
    pub start: PathBuf,
    /// Its own folder and its working tree, where they are known otherwise, and it is known that it may be opened.
    pub known: Option<(PathBuf, Option<PathBuf>)>,
    /// Folders of objects besides its own.
    pub objects: Vec<PathBuf>,
}

impl Entrance {
    /// Opens it.
    pub fn open(&self) -> Result<Repository, git2::Error> {
        let repo = match &self.known {
            None => Repository::open_ext(&self.start, RepositoryOpenFlags::CROSS_FS, std::iter::empty::<&Path>())?,
            Some((folder, tree)) => {
                let repo = Repository::open_bare(folder)?;
                tree.as_ref().map_or(Ok(()), |tree| repo.set_workdir(tree, false))?;
                repo
            }
        };
        for folder in self.objects.iter().filter_map(|folder| folder.to_str()) {
            repo.odb()?.add_disk_alternate(folder)?;
        }
        Ok(repo)
    }
}

/// Reads contents; each thread has an opened repository of its own.
pub struct Blobs {
    entrance: Entrance,
    idle: Mutex<Vec<Repository>>,
    /// The first of the contents that could not be read.
    lost: Mutex<Option<ObjectId>>,
}

impl fmt::Debug for Blobs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Blobs({})", self.entrance.start.display())
    }
}

impl Blobs {
    /// Contents kept in a repository.
    pub fn behind(entrance: Entrance) -> Self {
        Self { entrance, idle: Mutex::default(), lost: Mutex::default() }
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
        .unwrap_or_else(|error| {
            if let Ok(mut lost) = self.lost.lock() {
                // The same one, whichever thread was first.
                *lost = Some(lost.map_or(id, |known| known.min(id)));
            }
            Err(ReadError::Failed(cause(&error)))
        })
    }

    /// The content that could not be read, if there was one.
    pub fn lost(&self) -> Option<ObjectId> {
        self.lost.lock().ok().and_then(|lost| *lost)
    }

    /// Works with a repository that no other thread uses.
    pub fn with<T>(&self, work: impl FnOnce(&Repository) -> Result<T, git2::Error>) -> Result<T, git2::Error> {
        let idle = self.idle.lock().ok().and_then(|mut idle| idle.pop());
        let repo = match idle {
            Some(repo) => repo,
            None => self.entrance.open()?,
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

/// The name that Git would give to a file's content.
pub fn content_id(bytes: &[u8]) -> Option<ObjectId> {
    let id = Oid::hash_object(ObjectType::Blob, bytes).ok()?;
    id.as_bytes().try_into().ok().map(ObjectId)
}

pub(super) fn oid(id: ObjectId) -> Result<Oid, git2::Error> {
    Oid::from_bytes(&id.0)
}
