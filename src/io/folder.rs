//! The files of a registry folder in the working tree.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::archive::{Listing, Stored};
use super::disk::{is_in_force, is_nearly_yaml, is_settings, is_yaml, shown};
use crate::source::{Cause, Entry, ReadError, SkipReason};

/// Lists a registry folder, which lies in `root`; nothing outside the root is ever opened.
pub fn list(root: &Path, registry: &Path, baseline: Option<&Path>) -> Listing {
    let mut found =
        Found { root, registry, baseline, files: BTreeMap::new(), seen: BTreeSet::new(), skipped: BTreeMap::new(), near: Vec::new() };
    let mut walk = WalkDir::new(registry).follow_links(false).into_iter();
    while let Some(entry) = walk.next() {
        match entry {
            Ok(entry) => {
                if found.take(&entry) == Descend::No && entry.file_type().is_dir() {
                    walk.skip_current_dir();
                }
            }
            Err(error) => {
                let path = error.path().unwrap_or(registry).to_owned();
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
    root: &'a Path,
    registry: &'a Path,
    baseline: Option<&'a Path>,
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
        if !is_yaml(path) {
            self.near.extend(is_nearly_yaml(path).then(|| shown(path.strip_prefix(self.root).unwrap_or(path))));
            return self.skip(SkipReason::NotYaml);
        }
        // The settings in force are not left out; others are.
        if is_in_force(path, self.root, self.baseline) {
            return Descend::No;
        }
        if is_settings(name) {
            return self.skip(SkipReason::Settings);
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
            Ok(target) if !target.starts_with(self.root) => self.add(path.to_owned(), Some(ReadError::OutsideRoot)),
            Ok(target) => {
                let inside = target
                    .strip_prefix(self.registry)
                    .is_ok_and(|inner| !inner.components().any(|part| part.as_os_str().as_encoded_bytes().starts_with(b".")));
                if inside && is_yaml(&target) {
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
            self.files.insert((shown(path.strip_prefix(self.root).unwrap_or(&path)), path), barred);
        }
    }

    fn skip(&mut self, reason: SkipReason) -> Descend {
        *self.skipped.entry(reason).or_default() += 1;
        Descend::No
    }
}
