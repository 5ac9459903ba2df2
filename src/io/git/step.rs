//! The contents that one commit changed, as files that can be read.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::ages::is_description;
use super::{GitError, Repo, bytes_of, path_of};
use crate::history::{ObjectId, Step};
use crate::io::archive::{Snapshot, Stored};
use crate::io::disk::shown;
use crate::source::{Entry, FileId, ReadError};

/// How many contents one thread reads in a row, as neighbours share what was unpacked.
const TOGETHER: usize = 16;

/// Descriptions before and after a commit.
pub struct Touched {
    /// All of them.
    pub files: Snapshot,
    /// Those that it found.
    pub old: Vec<FileId>,
    /// Those that it left.
    pub new: Vec<FileId>,
}

/// The path of a file as it is shown, in a folder of the repository.
pub fn path_in(root: &Path, path: &[u8]) -> String {
    let path = path_of(path);
    shown(path.strip_prefix(root).unwrap_or(&path))
}

impl Repo {
    /// The descriptions that a commit touched in a registry folder, which lies in `root`.
    pub fn touched(&self, step: &Step, root: &Path, registry: &Path) -> Touched {
        let folder = bytes_of(registry);
        let (mut all, mut old, mut new) = (Vec::new(), Vec::new(), Vec::new());
        for change in step.changes.iter().filter(|change| is_description(&change.path, &folder)) {
            let entry = Entry { path: path_in(root, &change.path), barred: None };
            for (side, id) in [(&mut old, change.old), (&mut new, change.new)] {
                if let Some(id) = id {
                    side.push(FileId(u32::try_from(all.len()).unwrap_or(u32::MAX)));
                    all.push((entry.clone(), Stored::Blob(Arc::clone(&self.blobs), id)));
                }
            }
        }
        Touched { files: Snapshot::of_files(all), old, new }
    }

    /// Which of some contents hold some words. Fastest where those of one path stand together.
    pub fn mentions(&self, ids: &[ObjectId], words: &str) -> Result<Vec<bool>, GitError> {
        let finder = memchr::memmem::Finder::new(words);
        let holds = |id: &ObjectId| match self.blobs.read(*id) {
            Ok(bytes) => Ok(finder.find(&bytes).is_some()),
            Err(ReadError::TooLarge) => Ok(false),
            Err(_) => Err(GitError::Missing(id.to_string())),
        };
        ids.par_iter().with_min_len(TOGETHER).map(holds).collect()
    }
}
