//! What stands where something is to be written.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What stands where a file is to be written.
#[derive(Debug, PartialEq, Eq)]
pub enum Existing {
    /// Nothing.
    Nothing,
    /// An ordinary file with text.
    Text(String),
    /// Something else: a folder, a link, a file that cannot be read as text.
    Other,
}

/// What stands at a path; links are not followed.
pub fn existing(path: &Path) -> Existing {
    match path.symlink_metadata() {
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Existing::Nothing,
        Ok(metadata) if metadata.is_file() => {
            let text = super::disk::read(path).ok().and_then(|bytes| String::from_utf8(bytes).ok());
            text.map_or(Existing::Other, Existing::Text)
        }
        Ok(_) | Err(_) => Existing::Other,
    }
}

/// Makes a folder, with those above it, and says where it really is.
pub fn folder(path: &Path) -> io::Result<PathBuf> {
    fs::create_dir_all(path)?;
    fs::canonicalize(path)
}

/// Whether a path is a folder and no link to one, or nothing at all yet.
pub fn is_own_folder(path: &Path) -> bool {
    match path.symlink_metadata() {
        Ok(metadata) => metadata.is_dir(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}
