//! The files of a registry at one or several moments; a content that several of them hold is one file.
//!
//! So it is read and parsed once, whichever moments hold it, and what is found in it has one place.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::blobs::{Blobs, content_id};
use super::disk;
use crate::history::ObjectId;
use crate::source::{Entry, FileId, MAX_FILE_BYTES, ReadError, SkipReason, Source};

/// Where the content of a file is kept.
#[derive(Clone, Debug)]
pub enum Stored {
    /// In the working tree.
    File(PathBuf),
    /// In a Git repository.
    Blob(Arc<Blobs>, ObjectId),
    /// In a Git repository, for a file that Git leaves out of the working tree.
    Skipped(PathBuf, Arc<Blobs>, ObjectId),
    /// Nowhere yet: a text that is not saved, and the file that it is for.
    Text(PathBuf, Arc<str>),
    /// Nowhere that is ever opened: the entry says why.
    Nowhere,
}

impl Stored {
    /// The whole content.
    pub fn read(&self) -> Result<Vec<u8>, ReadError> {
        match self {
            Self::File(path) => disk::read(path),
            Self::Blob(blobs, id) | Self::Skipped(_, blobs, id) => blobs.read(*id),
            Self::Text(_, text) if text.len() > MAX_FILE_BYTES => Err(ReadError::TooLarge),
            Self::Text(_, text) => Ok(text.as_bytes().to_vec()),
            Self::Nowhere => Err(ReadError::NotRegular),
        }
    }

    /// The file of the working tree that it is or will be.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::File(path) | Self::Text(path, _) | Self::Skipped(path, ..) => Some(path),
            Self::Blob(..) | Self::Nowhere => None,
        }
    }

    fn id(&self) -> Option<ObjectId> {
        match self {
            Self::Blob(_, id) | Self::Skipped(_, _, id) => Some(*id),
            Self::File(path) => disk::read(path).ok().and_then(|bytes| content_id(&bytes)),
            Self::Text(_, text) => content_id(text.as_bytes()),
            Self::Nowhere => None,
        }
    }
}

/// What one moment of a registry holds.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// The descriptions to check, sorted by path.
    pub files: Vec<(Entry, Stored)>,
    /// The tables of figures, sorted by path.
    pub tables: Vec<(Entry, Stored)>,
    /// What was left out, and how often.
    pub skipped: BTreeMap<SkipReason, usize>,
    /// The shown paths of files that were left out and may have been meant as descriptions, sorted.
    pub near: Vec<String>,
    /// Files around the registry that findings may be about: their shown paths, and where they are kept.
    pub around: BTreeMap<FileId, (String, Stored)>,
}

impl Listing {
    /// Shows files below a folder as if they lay below another: the registry is the same wherever it lies. Both as shown,
    /// seen from the root.
    pub fn show_below(&mut self, from: &str, to: &str) {
        if from == to {
            return;
        }
        for (entry, _) in &mut self.files {
            let inner = if from.is_empty() {
                Some(entry.path.as_str())
            } else {
                entry.path.strip_prefix(from).and_then(|rest| rest.strip_prefix('/'))
            };
            if let Some(inner) = inner {
                entry.path = if to.is_empty() { inner.to_owned() } else { format!("{to}/{inner}") };
            }
        }
        self.files.sort_by(|(a, _), (b, _)| a.path.cmp(&b.path));
    }
}

/// A path at several moments: the moment, the file, and where it is kept.
type Versions = Vec<(usize, Entry, Stored)>;

/// One moment of a registry among the others that are looked at with it.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    all: Arc<Vec<(Entry, Stored)>>,
    entries: Arc<Vec<Entry>>,
    /// Its descriptions, in the order of their paths.
    pub files: Vec<FileId>,
    /// Its tables of figures, in the order of their paths.
    pub tables: Vec<FileId>,
    /// What was left out, and how often.
    pub skipped: BTreeMap<SkipReason, usize>,
    /// The shown paths of files that were left out and may have been meant as descriptions, sorted.
    pub near: Vec<String>,
    around: BTreeMap<FileId, (String, Stored)>,
}

impl Snapshot {
    /// The only moment that is looked at.
    pub fn alone(listing: Listing) -> Self {
        Self::together(vec![listing]).pop().unwrap_or_default()
    }

    /// Files of several moments, in any order.
    pub fn of_files(all: Vec<(Entry, Stored)>) -> Self {
        let entries = Arc::new(all.iter().map(|(entry, _)| entry.clone()).collect());
        let files = (0..).map(FileId).take(all.len()).collect();
        Self { all: Arc::new(all), entries, files, ..Self::default() }
    }

    /// Several moments, the earlier ones first; equal content under one path becomes one file.
    pub fn together(listings: Vec<Listing>) -> Vec<Self> {
        let several = listings.len() > 1;
        let mut editions: Vec<Self> = Vec::with_capacity(listings.len());
        // Descriptions first.
        let mut all: BTreeMap<(bool, String), Versions> = BTreeMap::new();
        for (moment, listing) in listings.into_iter().enumerate() {
            let files = listing.files.into_iter().map(|file| (false, file));
            for (is_table, (entry, stored)) in files.chain(listing.tables.into_iter().map(|table| (true, table))) {
                all.entry((is_table, entry.path.clone())).or_default().push((moment, entry, stored));
            }
            editions.push(Self { skipped: listing.skipped, near: listing.near, around: listing.around, ..Self::default() });
        }
        // Content is only named where there is something to hold it against.
        let named = |versions: Versions| -> Vec<(usize, Option<ObjectId>, Entry, Stored)> {
            let compared = several && versions.len() > 1;
            let name = |stored: &Stored| if compared { stored.id() } else { None };
            versions.into_iter().map(|(moment, entry, stored)| (moment, name(&stored), entry, stored)).collect()
        };
        let known: Vec<_> = all.into_par_iter().map(|((is_table, _), versions)| (is_table, named(versions))).collect();
        let mut files = Vec::new();
        for (is_table, versions) in known {
            let mut ids: Vec<(ObjectId, FileId)> = Vec::new();
            for (moment, id, entry, stored) in versions {
                // Two names that look the same are still two files of one moment.
                let listed = if is_table { &mut editions[moment].tables } else { &mut editions[moment].files };
                let free = |file: FileId| listed.last() != Some(&file);
                let same = ids.iter().find(|(known, file)| Some(*known) == id && free(*file)).map(|(_, file)| *file);
                let file = same.unwrap_or_else(|| {
                    let file = FileId(u32::try_from(files.len()).unwrap_or(u32::MAX));
                    files.push((entry, stored));
                    ids.extend(id.map(|id| (id, file)));
                    file
                });
                listed.push(file);
            }
        }
        let entries = Arc::new(files.iter().map(|(entry, _)| entry.clone()).collect());
        let all = Arc::new(files);
        for edition in &mut editions {
            (edition.all, edition.entries) = (Arc::clone(&all), Arc::clone(&entries));
            // What is found later in one path is still shown in the order of paths.
            edition.files.sort_unstable();
            edition.tables.sort_unstable();
        }
        editions
    }

    /// Whether a file of the working tree is one of those that are read.
    pub fn reads(&self, path: &Path) -> bool {
        self.all.iter().any(|(_, stored)| stored.path() == Some(path))
    }
}

impl Source for Snapshot {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn path(&self, file: FileId) -> &str {
        let around = self.around.get(&file).map(|(name, _)| name.as_str());
        around.unwrap_or_else(|| self.entries.get(file.0 as usize).map_or("", |entry| entry.path.as_str()))
    }

    fn read(&self, file: FileId) -> Result<Vec<u8>, ReadError> {
        if let Some((_, stored)) = self.around.get(&file) {
            return stored.read();
        }
        let (entry, stored) = &self.all[file.0 as usize];
        match &entry.barred {
            Some(barred) => Err(barred.clone()),
            None => stored.read(),
        }
    }
}
