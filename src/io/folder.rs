//! The files of a folder of a registry in the working tree: its descriptions, or its tables.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::archive::{Listing, Stored};
use super::disk::{Use, Wanted, shown};
use crate::source::{Cause, Entry, ReadError, SkipReason};

/// Lists what is wanted of a folder; nothing outside the root is ever opened.
pub fn list(wanted: Wanted<'_>) -> Listing {
    let mut found = Found { wanted, files: BTreeMap::new(), seen: BTreeSet::new(), skipped: BTreeMap::new(), near: Vec::new() };
    let mut walk = WalkDir::new(wanted.folder).follow_links(false).into_iter();
    while let Some(entry) = walk.next() {
        match entry {
            Ok(entry) => {
                if found.take(&entry) == Descend::No && entry.file_type().is_dir() {
                    walk.skip_current_dir();
                }
            }
            Err(error) => {
                let path = error.path().unwrap_or(wanted.folder).to_owned();
                let cause = error.io_error().map_or_else(|| Cause::Said(error.to_string()), Cause::from);
                found.add(path, Some(ReadError::Failed(cause)));
            }
        }
    }
    let files = found.files.into_iter().map(|((path, disk), barred)| (Entry { path, barred }, Stored::File(disk))).collect();
    found.near.sort_unstable();
    Listing { files, skipped: found.skipped, near: found.near, ..Listing::default() }
}

#[derive(PartialEq, Eq)]
enum Descend {
    Yes,
    No,
}

struct Found<'a> {
    wanted: Wanted<'a>,
    /// By shown path, so that the order is the same everywhere; two paths can look the same.
    files: BTreeMap<(String, PathBuf), Option<ReadError>>,
    seen: BTreeSet<PathBuf>,
    skipped: BTreeMap<SkipReason, usize>,
    near: Vec<String>,
}

impl Found<'_> {
    fn take(&mut self, entry: &DirEntry) -> Descend {
        let path = entry.path();
        if entry.depth() == 0 {
            return Descend::Yes;
        }
        let name = entry.file_name();
        // Git's own folder is no part of what it keeps.
        if name == ".git" {
            return Descend::No;
        }
        if name.as_encoded_bytes().starts_with(b".") {
            return self.skip(SkipReason::Hidden);
        }
        let kind = entry.file_type();
        if kind.is_dir() {
            if path.join(".git").symlink_metadata().is_ok() {
                return self.skip(SkipReason::Submodule);
            }
            return Descend::Yes;
        }
        if kind.is_symlink() && fs::metadata(path).is_ok_and(|target| target.is_dir()) {
            return self.skip(SkipReason::LinkedFolder);
        }
        match self.wanted.of(path) {
            Use::Read => {}
            Use::Elsewhere => return Descend::No,
            Use::Skip(reason) => {
                let is_near = reason == SkipReason::NotYaml && self.wanted.is_near(path);
                self.near.extend(is_near.then(|| shown(path.strip_prefix(self.wanted.root).unwrap_or(path))));
                return self.skip(reason);
            }
        }
        if kind.is_symlink() {
            return self.link(path);
        }
        self.add(path.to_owned(), (!kind.is_file()).then_some(ReadError::NotRegular));
        Descend::No
    }

    /// A link to a file: read once, under its real name, if that lies inside the root.
    fn link(&mut self, path: &Path) -> Descend {
        match fs::canonicalize(path) {
            Err(error) => self.add(path.to_owned(), Some(ReadError::Failed(Cause::from(&error)))),
            Ok(target) if !target.starts_with(self.wanted.root) => self.add(path.to_owned(), Some(ReadError::OutsideRoot)),
            Ok(target) => {
                let inside = target
                    .strip_prefix(self.wanted.folder)
                    .is_ok_and(|inner| !inner.components().any(|part| part.as_os_str().as_encoded_bytes().starts_with(b".")));
                if inside && self.wanted.of(&target) == Use::Read {
                    return self.skip(SkipReason::Link);
                }
                let regular = fs::metadata(&target).is_ok_and(|metadata| metadata.is_file());
                self.add(target, (!regular).then_some(ReadError::NotRegular));
            }
        }
        Descend::No
    }

    fn add(&mut self, path: PathBuf, barred: Option<ReadError>) {
        if self.seen.insert(path.clone()) {
            self.files.insert((shown(path.strip_prefix(self.wanted.root).unwrap_or(&path)), path), barred);
        }
    }

    fn skip(&mut self, reason: SkipReason) -> Descend {
        *self.skipped.entry(reason).or_default() += 1;
        Descend::No
    }
}
