//! The files that a registry may be found in: the working tree with texts that are not yet saved, or one moment of a Git
//! repository.
//!
//! Paths are absolute in the working tree, and relative to the repository at a moment of it.

use std::fs;
use std::path::{Path, PathBuf};

use super::archive::{Listing, Stored};
use super::disk::Wanted;
use super::git::{self, GitError, Moment, Skipped};
use super::unsaved::Unsaved;
use super::{disk, folder, save};
use crate::source::{Cause, ReadError};

/// Where files are looked for.
#[derive(Clone)]
pub enum Tree {
    /// In the working tree, but for texts that are not yet saved and files that Git leaves out of it.
    Working(Unsaved, Skipped),
    /// In a Git repository, at one moment.
    Moment(Moment),
}

/// Why a path cannot be followed.
#[derive(Debug)]
pub enum Astray {
    /// The system says why.
    Disk(Cause),
    /// Git's history cannot be used.
    Git(GitError),
}

impl From<GitError> for Astray {
    fn from(error: GitError) -> Self {
        Self::Git(error)
    }
}

impl From<std::io::Error> for Astray {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(Cause::from(&error))
    }
}

impl Default for Tree {
    fn default() -> Self {
        Self::Working(Unsaved::default(), Skipped::default())
    }
}

impl Tree {
    /// The working tree around a path.
    pub fn working(path: &Path) -> Self {
        Self::Working(Unsaved::default(), Skipped::around(path))
    }

    /// The same, with what Git leaves out of the working tree around a path by now.
    #[must_use]
    pub fn again(&self, path: &Path) -> Self {
        match self {
            Self::Working(unsaved, _) => Self::Working(unsaved.clone(), Skipped::around(path)),
            Self::Moment(_) => self.clone(),
        }
    }

    /// The moment, where it is one of a Git repository.
    pub fn moment(&self) -> Option<&Moment> {
        match self {
            Self::Working(..) => None,
            Self::Moment(moment) => Some(moment),
        }
    }

    /// The path that was asked for, as this tree writes it, and whether it is a folder.
    pub fn enter(&self, given: &Path) -> Result<(PathBuf, bool), Astray> {
        match self {
            Self::Working(unsaved, skipped) => {
                let real = git::real(given);
                if unsaved.has(&real) == Some(true) {
                    return Ok((real, false));
                }
                if skipped.has(&real)? {
                    let is_folder = skipped.is_folder(&real)?;
                    return Ok((real, is_folder));
                }
                let path = fs::canonicalize(given)?;
                let is_folder = fs::metadata(&path)?.is_dir();
                Ok((path, is_folder))
            }
            Self::Moment(moment) if !moment.has(given)? => Err(moment.no_path(given).into()),
            Self::Moment(moment) => Ok((given.to_owned(), moment.is_folder(given)?)),
        }
    }

    /// The folders that may hold the settings of what lies in a folder: itself, then those above it up to the Git root,
    /// which without Git is none.
    pub fn above<'p>(&self, folder: &'p Path) -> impl Iterator<Item = &'p Path> + use<'p> {
        let count = match self {
            Self::Working(..) => git_depth(folder).map_or(1, |depth| depth + 1),
            Self::Moment(_) => usize::MAX,
        };
        folder.ancestors().take(count)
    }

    /// Whether there is anything at a path.
    pub fn has(&self, path: &Path) -> Result<bool, GitError> {
        match self {
            Self::Working(unsaved, skipped) => match unsaved.has(path) {
                Some(has) => Ok(has),
                None => Ok(path.symlink_metadata().is_ok() || skipped.has(path)?),
            },
            Self::Moment(moment) => moment.has(path),
        }
    }

    /// Whether a path, which is there, leads to something in a folder.
    pub fn leads_into(&self, path: &Path, folder: &Path) -> Result<bool, Astray> {
        match self {
            Self::Working(unsaved, skipped) if unsaved.has(path) == Some(true) || skipped.has(path)? => Ok(path.starts_with(folder)),
            Self::Working(..) => Ok(fs::canonicalize(path)?.starts_with(folder)),
            Self::Moment(moment) => Ok(moment.real(path)?.is_some_and(|real| real.starts_with(folder))),
        }
    }

    /// Whether a path, which may not be there, leads to something in a folder.
    pub fn would_lead_into(&self, path: &Path, folder: &Path) -> Result<bool, GitError> {
        match self {
            Self::Working(..) => Ok(save::real(path).starts_with(folder)),
            Self::Moment(moment) => Ok(moment.real(path)?.is_some_and(|real| real.starts_with(folder))),
        }
    }

    /// The folder that a path leads to, where it leads to one.
    pub fn folder(&self, path: &Path) -> Result<Option<PathBuf>, GitError> {
        match self {
            Self::Working(_, skipped) if skipped.is_folder(path)? => Ok(Some(path.to_owned())),
            Self::Working(..) => Ok(fs::canonicalize(path).ok().filter(|folder| folder.is_dir())),
            Self::Moment(moment) => Ok(moment.real(path)?.filter(|folder| moment.is_folder(folder).unwrap_or(false))),
        }
    }

    /// Where the file at a path is kept, where it is one.
    pub fn stored(&self, path: &Path) -> Result<Option<Stored>, GitError> {
        match self {
            Self::Working(unsaved, skipped) => match unsaved.of(path) {
                Some(text) => Ok(text.map(|text| Stored::Text(path.to_owned(), text.clone()))),
                None if path.symlink_metadata().is_ok() => Ok(Some(Stored::File(path.to_owned()))),
                None => skipped.stored(path),
            },
            Self::Moment(moment) => moment.stored(path),
        }
    }

    /// The content of the file at a path.
    pub fn read(&self, path: &Path) -> Result<Result<Vec<u8>, ReadError>, GitError> {
        let read = self.stored(path)?.map_or(Err(ReadError::NotRegular), |stored| stored.read());
        self.sound()?;
        Ok(read)
    }

    /// Lists what is wanted of a folder.
    pub fn list(&self, wanted: Wanted<'_>) -> Result<Listing, GitError> {
        match self {
            Self::Working(unsaved, skipped) => {
                let is_absent = skipped.is_folder(wanted.folder)?;
                let mut listing = if is_absent { Listing::default() } else { folder::list(wanted) };
                skipped.add_to(&mut listing, wanted)?;
                unsaved.apply(&mut listing.files, wanted);
                Ok(listing)
            }
            Self::Moment(moment) => moment.list(wanted),
        }
    }

    /// Whether Git had everything that was read so far; what it lacks is its fault and not the registry's.
    pub fn sound(&self) -> Result<(), GitError> {
        match self {
            Self::Working(_, skipped) => skipped.sound(),
            Self::Moment(moment) => moment.repo().sound(),
        }
    }

    /// Where a folder lies in its Git repository: empty, or a path that ends with a slash.
    pub fn in_git(&self, folder: &Path) -> String {
        let inside = match self {
            Self::Working(..) => {
                let git_root = git_depth(folder).and_then(|depth| folder.ancestors().nth(depth));
                git_root.and_then(|git_root| folder.strip_prefix(git_root).ok()).map(disk::shown).unwrap_or_default()
            }
            Self::Moment(_) => disk::shown(folder),
        };
        if inside.is_empty() { inside } else { inside + "/" }
    }

    /// Where a path lies in the working tree.
    pub fn here(&self, path: &Path) -> PathBuf {
        match self {
            Self::Working(..) => path.to_owned(),
            Self::Moment(moment) => moment.repo().base().join(path),
        }
    }

    /// A path in messages.
    pub fn shown(&self, path: &Path) -> String {
        match self {
            Self::Working(..) => disk::shown(path),
            Self::Moment(moment) => format!("{}:{}", moment.name(), disk::shown(path)),
        }
    }
}

/// How many folders above the Git root lies, where there is one.
fn git_depth(folder: &Path) -> Option<usize> {
    folder.ancestors().position(|folder| folder.join(".git").symlink_metadata().is_ok())
}

/// The folder that an editor opens to work on a registry: its Git repository's, or its own root where there is no Git.
pub fn opened_in_editor(root: &Path) -> &Path {
    git_depth(root).and_then(|depth| root.ancestors().nth(depth)).unwrap_or(root)
}
