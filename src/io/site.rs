//! A folder that is written whole or not at all: a new one beside it, which then takes its place.
//!
//! A file that holds what it held before stays the file that it was. Never touches a folder that it did not write: a mark
//! in it says that it did, and nothing may lie beside what it wrote.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// The file that says whose a folder is.
const MARK: &str = ".pvp-site";

/// What it holds.
const MARKED: &[u8] = b"pvp site\n";

/// Why a folder cannot be written to.
#[derive(Debug)]
pub enum Refused {
    /// This lies there, and is not ours.
    NotOurs(PathBuf),
    /// The folder cannot be looked at, or nothing can be written beside it.
    Failed(io::Error),
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self::Failed(error)
    }
}

/// A folder that is being written; dropped before it is finished, it leaves nothing behind.
#[derive(Debug)]
pub struct Fresh {
    place: PathBuf,
    beside: PathBuf,
    is_there: bool,
    folders: Mutex<HashSet<PathBuf>>,
    files: AtomicUsize,
    changed: AtomicUsize,
}

/// What came of a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// How many files it has.
    pub files: usize,
    /// How many of them are new or hold something else than before.
    pub changed: usize,
}

/// Begins a folder; `own` are the names that may lie right in it.
///
/// # Errors
/// Where something else lies there, or nothing can be written beside it.
pub fn begin(place: &Path, own: &[&str]) -> Result<Fresh, Refused> {
    let is_there = match fs::symlink_metadata(place) {
        Ok(_) if !fs::metadata(place)?.is_dir() => return Err(Refused::NotOurs(place.to_owned())),
        Ok(_) => true,
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => return Err(error.into()),
    };
    if is_there {
        let mut names: Vec<_> = fs::read_dir(place)?.map(|entry| entry.map(|entry| entry.file_name())).collect::<Result<_, _>>()?;
        names.sort();
        let is_ours = fs::read(place.join(MARK)).is_ok_and(|mark| mark == MARKED);
        let is_foreign = |name: &&std::ffi::OsString| !is_ours || *name != MARK && !own.iter().any(|own| *name == own);
        if let Some(foreign) = names.iter().find(is_foreign) {
            return Err(Refused::NotOurs(place.join(foreign)));
        }
    } else if let Some(above) = place.parent().filter(|above| !above.as_os_str().is_empty()) {
        fs::create_dir_all(above)?;
    }
    let place = super::save::real(place);
    let beside = new_folder(&place, "new")?;
    let fresh = Fresh { place, beside, is_there, folders: Mutex::default(), files: AtomicUsize::new(0), changed: AtomicUsize::new(0) };
    fresh.put(MARK, MARKED)?;
    Ok(fresh)
}

/// A folder that nobody else has, beside another one.
fn new_folder(place: &Path, what: &str) -> io::Result<PathBuf> {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let above = place.parent().unwrap_or(Path::new("."));
    let mut tries = 0;
    loop {
        let path = above.join(format!(".pvp-{what}-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed)));
        match fs::create_dir(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && tries < 1000 => tries += 1,
            result => return result.map(|()| path),
        }
    }
}

impl Fresh {
    /// Takes a file by its path in the folder, each path once.
    ///
    /// # Errors
    /// Where it cannot be written, or its path leads out of the folder.
    pub fn put(&self, path: &str, content: &[u8]) -> io::Result<()> {
        let (file, old) = self.prepared(path)?;
        let is_same = self.is_there && holds(&old, content);
        // What stays the same file keeps its day; where the file system has no second names, it is written anew.
        if is_same && fs::hard_link(&old, &file).is_ok() {
            return Ok(());
        }
        self.changed.fetch_add(usize::from(!is_same), Ordering::Relaxed);
        fs::write(&file, content)
    }

    /// The same, of a content that is made while it is written.
    ///
    /// # Errors
    /// Where it cannot be made or written, or its path leads out of the folder.
    pub fn put_by(&self, path: &str, write: super::save::Write<'_>) -> io::Result<()> {
        let (file, old) = self.prepared(path)?;
        let mut out = BufWriter::new(File::create(&file)?);
        write(&mut out)?;
        out.into_inner().map_err(io::IntoInnerError::into_error)?;
        let is_same = self.is_there && are_same(&old, &file).unwrap_or(false);
        if is_same {
            fs::remove_file(&file)?;
            fs::hard_link(&old, &file).or_else(|_| fs::copy(&old, &file).map(|_| ()))?;
        }
        self.changed.fetch_add(usize::from(!is_same), Ordering::Relaxed);
        Ok(())
    }

    /// Where a file is to be written, with the folders above it, and where the one before it lies.
    fn prepared(&self, path: &str) -> io::Result<(PathBuf, PathBuf)> {
        let path = Path::new(path);
        if !path.components().all(|part| matches!(part, Component::Normal(_))) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let file = self.beside.join(path);
        if let Some(folder) = file.parent() {
            let is_new = self.folders.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.to_owned());
            if is_new {
                fs::create_dir_all(folder)?;
            }
        }
        self.files.fetch_add(1, Ordering::Relaxed);
        Ok((file, self.place.join(path)))
    }

    /// Puts the folder in its place.
    ///
    /// # Errors
    /// Where it cannot be put there; then the one before stays.
    pub fn finish(self) -> io::Result<Done> {
        let done = Done { files: self.files.load(Ordering::Relaxed), changed: self.changed.load(Ordering::Relaxed) };
        if !self.is_there {
            fs::rename(&self.beside, &self.place)?;
        } else if done.changed > 0 || files_in(&self.place)? != done.files {
            let old = new_folder(&self.place, "old")?;
            fs::rename(&self.place, &old)?;
            if let Err(error) = fs::rename(&self.beside, &self.place) {
                fs::rename(&old, &self.place)?;
                return Err(error);
            }
            fs::remove_dir_all(&old)?;
        }
        if let Some(Ok(above)) = self.place.parent().map(File::open) {
            // The new name is to outlive a crash too; not every file system can promise it.
            let _ = above.sync_all();
        }
        Ok(done)
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.beside);
    }
}

/// Whether an ordinary file holds this.
fn holds(path: &Path, content: &[u8]) -> bool {
    let is_like = fs::symlink_metadata(path).is_ok_and(|known| known.is_file() && known.len() == content.len() as u64);
    is_like && fs::read(path).is_ok_and(|known| known == content)
}

/// Whether two ordinary files hold the same.
fn are_same(one: &Path, other: &Path) -> io::Result<bool> {
    if !fs::symlink_metadata(one)?.is_file() || fs::metadata(one)?.len() != fs::metadata(other)?.len() {
        return Ok(false);
    }
    let (mut one, mut other) = (BufReader::new(File::open(one)?), BufReader::new(File::open(other)?));
    loop {
        let (left, right) = (one.fill_buf()?, other.fill_buf()?);
        let length = left.len().min(right.len());
        if length == 0 {
            return Ok(left.is_empty() && right.is_empty());
        }
        if left[..length] != right[..length] {
            return Ok(false);
        }
        one.consume(length);
        other.consume(length);
    }
}

/// How many files lie in a folder, at whatever depth.
fn files_in(folder: &Path) -> io::Result<usize> {
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        count += if entry.file_type()?.is_dir() { files_in(&entry.path())? } else { 1 };
    }
    Ok(count)
}
