//! Writing a file whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a file: to a new file beside it, which then takes its place. A pipe or a device is written to directly.
pub fn save(path: &Path, content: impl AsRef<[u8]>) -> io::Result<()> {
    // What a link points to is written, and the link stays.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let before = match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Ok(metadata) if !metadata.is_file() => return OpenOptions::new().write(true).open(path)?.write_all(content.as_ref()),
        Ok(metadata) if metadata.permissions().readonly() => return Err(io::ErrorKind::PermissionDenied.into()),
        Ok(metadata) => Some(metadata),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (mut file, beside) = new_file(folder)?;
    let written = (|| {
        file.write_all(content.as_ref())?;
        if let Some(before) = before {
            file.set_permissions(before.permissions())?;
        }
        file.sync_all()?;
        fs::rename(&beside, path)
    })();
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    } else if let Ok(folder) = File::open(folder) {
        // The new name is to outlive a crash too; not every file system can promise it.
        let _ = folder.sync_all();
    }
    written
}

/// Creates a folder and those above it, where they are not there yet.
pub fn folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}

/// The real path of a file that may not exist yet.
pub fn real(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = || Some(fs::canonicalize(folder).ok()?.join(path.file_name()?));
    fs::canonicalize(path).ok().or_else(beside).unwrap_or_else(|| path.to_owned())
}

/// A file that nobody else has, hidden, in a folder.
fn new_file(folder: &Path) -> io::Result<(File, PathBuf)> {
    let mut count = 0;
    loop {
        let path = folder.join(format!(".pvp-{}-{count}.tmp", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && count < 1000 => count += 1,
            result => return Ok((result?, path)),
        }
    }
}
