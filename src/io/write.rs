//! Files that were asked for: written whole or not at all.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
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

/// Puts a file in place in one step: whoever reads meets the old content or the new, never a part.
pub fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    let temporary = folder.join(format!(".{name}.{}.tmp", std::process::id()));
    let put = || {
        let mut file = OpenOptions::new().write(true).create_new(true).open(&temporary)?;
        file.write_all(content)?;
        file.sync_all()?;
        fs::rename(&temporary, path)?;
        fs::File::open(folder)?.sync_all()
    };
    put().inspect_err(|error| {
        // One that was there before is not ours to take away.
        if error.kind() != io::ErrorKind::AlreadyExists {
            let _ = fs::remove_file(&temporary);
        }
    })
}
