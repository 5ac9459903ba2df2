//! Writing a file whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Writes a file: to a new file beside it, which then takes its place. A pipe or a device is written to directly.
pub fn save(path: &Path, content: impl AsRef<[u8]>) -> io::Result<()> {
    save_by(path, &mut |out| out.write_all(content.as_ref()))
}

/// What writes a file, piece by piece.
pub type Write<'w> = &'w mut dyn FnMut(&mut dyn io::Write) -> io::Result<()>;

/// The same, of a content that is made while it is written.
pub fn save_by(path: &Path, write: Write<'_>) -> io::Result<()> {
    prepare_by(path, write)?.put()
}

/// A file whose content is written beside its place; dropped without having been put there, it leaves nothing behind.
#[derive(Debug)]
pub struct Prepared {
    /// Nothing where it was written directly, or stands in its place by now.
    beside: Option<PathBuf>,
    path: PathBuf,
}

impl Prepared {
    /// Puts the file in its place.
    pub fn put(mut self) -> io::Result<()> {
        let Some(beside) = &self.beside else { return Ok(()) };
        fs::rename(beside, &self.path)?;
        self.beside = None;
        if let Ok(folder) = File::open(folder_of(&self.path)) {
            // The new name is to outlive a crash too; not every file system can promise it.
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

impl Drop for Prepared {
    fn drop(&mut self) {
        if let Some(beside) = &self.beside {
            let _ = fs::remove_file(beside);
        }
    }
}

/// Writes the content of a file beside its place, so that nothing but putting it there is left to do.
pub fn prepare(path: &Path, content: impl AsRef<[u8]>) -> io::Result<Prepared> {
    prepare_by(path, &mut |out| out.write_all(content.as_ref()))
}

fn prepare_by(path: &Path, write: Write<'_>) -> io::Result<Prepared> {
    // What a link points to is written, and the link stays.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let before = match fs::metadata(&path) {
        Ok(metadata) if metadata.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Ok(metadata) if !metadata.is_file() => {
            buffered(OpenOptions::new().write(true).open(&path)?, write)?;
            return Ok(Prepared { beside: None, path });
        }
        Ok(metadata) if metadata.permissions().readonly() => return Err(io::ErrorKind::PermissionDenied.into()),
        Ok(metadata) => Some(metadata),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let (file, beside) = new_file(folder_of(&path))?;
    let prepared = Prepared { beside: Some(beside), path };
    let file = buffered(file, write)?;
    if let Some(before) = before {
        file.set_permissions(before.permissions())?;
    }
    file.sync_all()?;
    Ok(prepared)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes behind what a file holds already, on a line of its own; what was there stays.
pub fn append_by(path: &Path, write: Write<'_>) -> io::Result<()> {
    let mut file = OpenOptions::new().read(true).append(true).create(true).open(path)?;
    let length = file.metadata()?.len();
    let mut last = [b'\n'];
    if length > 0 {
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
    }
    let line_break: &[u8] = if last == *b"\n" { b"" } else { b"\n" };
    file.write_all(line_break)?;
    buffered(file, write)?.sync_all()
}

/// Writes to a file through a buffer.
fn buffered(file: File, write: Write<'_>) -> io::Result<File> {
    let mut out = BufWriter::new(file);
    write(&mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)
}

/// Creates a folder and those above it, where they are not there yet.
pub fn folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}

/// The real path of a file that may not exist yet.
pub fn real(path: &Path) -> PathBuf {
    let beside = || Some(fs::canonicalize(folder_of(path)).ok()?.join(path.file_name()?));
    fs::canonicalize(path).ok().or_else(beside).unwrap_or_else(|| path.to_owned())
}

/// A file that nobody else has, hidden, in a folder.
fn new_file(folder: &Path) -> io::Result<(File, PathBuf)> {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let mut tries = 0;
    loop {
        let path = folder.join(format!(".pvp-{}-{}.tmp", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed)));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && tries < 1000 => tries += 1,
            result => return Ok((result?, path)),
        }
    }
}
