//! Why a registry cannot be worked on. Holds no prose: whoever shows it finds the words.

use std::fmt;
use std::path::PathBuf;

use super::logo::NoLogo;
use crate::check::file::Wrong;
use crate::io::git::GitError;
use crate::source::Cause;

/// Why a registry cannot be worked on, or not as a whole.
///
/// ```
/// use pvp::{At, Error, Workspace};
///
/// let error = Workspace::open("no/such/folder", At::Now, "2026-11-20").err();
/// assert!(matches!(error, Some(Error::Path(..))));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A path does not exist or cannot be entered.
    Path(PathBuf, Cause),
    /// A settings file could not be read.
    Unreadable(PathBuf, Cause),
    /// A settings file or a file of accepted findings is a link that leads out of its folder: never opened.
    Outside(PathBuf),
    /// A settings file or a file of accepted findings is no file, or too large.
    NotAFile(PathBuf),
    /// A settings file or a file of accepted findings is wrong.
    Settings {
        /// The file.
        file: PathBuf,
        /// Its text, as far as it could be decoded.
        text: String,
        /// What is wrong in it.
        findings: Vec<crate::finding::Finding>,
    },
    /// The registry folder that a settings file names does not exist, or lies outside its root.
    Folder(PathBuf, String),
    /// The folder of tables that a settings file names does not exist, or lies outside its root.
    Tables(PathBuf, String),
    /// The logo that a settings file names cannot be shown: the file, the logo, and why.
    Logo(PathBuf, String, NoLogo),
    /// Git's history cannot be used.
    Git(GitError),
    /// No description was found; the folder, as it was asked for, and files in it that may have been meant as descriptions.
    Empty(String, Vec<String>),
    /// A path belongs to another registry than the one asked for before it.
    AnotherRegistry(PathBuf, PathBuf),
    /// A part of a registry was asked for where only the whole can be looked at.
    WholeOnly(PathBuf),
    /// A file could not be read, so that nothing can be said of the whole.
    Incomplete,
    /// There is no file of accepted findings where one is named or asked for; its path, as it is shown.
    NoBaseline(String),
    /// So many findings more would have to be accepted, and in which file.
    BaselineGrows(usize, String),
    /// The registry has no such description now and never had; what may have been meant.
    UnknownDescription(String, Vec<String>),
    /// Two results were to go to one file.
    OneFile(PathBuf),
    /// A result was to take the place of a file that is read.
    InTheWay(PathBuf),
    /// What Git keeps of the past cannot be changed.
    Past(PathBuf),
}

impl Error {
    /// A file that is wrong.
    pub(super) fn wrong(file: PathBuf, Wrong { text, findings }: Wrong) -> Self {
        Self::Settings { file, text, findings }
    }
}

impl fmt::Display for Error {
    /// For programs and their authors; people are told by `cli`, in their language.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for Error {}

impl From<GitError> for Error {
    fn from(error: GitError) -> Self {
        Self::Git(error)
    }
}
