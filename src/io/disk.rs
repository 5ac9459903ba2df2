//! A registry in the working tree.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::archive::{Listing, Stored};
use crate::source::{Cause, Entry, MAX_FILE_BYTES, ReadError, SkipReason};
use crate::yaml::chars::visible;

/// Lists a registry folder, which lies in `root`; nothing outside the root is ever opened.
pub fn list(root: &Path, registry: &Path, baseline: Option<&Path>) -> Listing {
    let mut found = Found { root, registry, baseline, files: BTreeMap::new(), seen: BTreeSet::new(), skipped: BTreeMap::new() };
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
    Listing { files, skipped: found.skipped, ..Listing::default() }
}

/// Whether a path is the settings or the baseline in force: no description, and not left out either.
pub(super) fn is_in_force(path: &Path, root: &Path, baseline: Option<&Path>) -> bool {
    path.parent() == Some(root) && path.file_name().is_some_and(|name| name == "pvp.yaml") || baseline == Some(path)
}

/// Whether a name is that of settings or of a baseline.
pub(super) fn is_settings(name: &OsStr) -> bool {
    name == "pvp.yaml" || name == "pvp-baseline.yaml"
}

/// The content of a regular file of bounded size.
pub fn read(path: &Path) -> Result<Vec<u8>, ReadError> {
    let failed = |error: std::io::Error| ReadError::Failed(Cause::from(&error));
    // A pipe would wait for a writer as soon as it is opened.
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(ReadError::NotRegular);
    }
    let file = File::open(path).map_err(failed)?;
    let metadata = file.metadata().map_err(failed)?;
    if !metadata.is_file() {
        return Err(ReadError::NotRegular);
    }
    let limit = MAX_FILE_BYTES as u64;
    if metadata.len() > limit {
        return Err(ReadError::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1);
    file.take(limit + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() > MAX_FILE_BYTES { Err(ReadError::TooLarge) } else { Ok(bytes) }
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

/// Whether a name claims to be YAML, be it in another case or with a dot or space behind it.
pub(super) fn is_yaml(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let ending = name.trim_end_matches(['.', ' ']).rsplit_once('.').map(|(_, ending)| ending);
    matches!(ending, Some("yaml" | "yml"))
}

/// A path as people and machine formats see it: forward slashes, what could act on a reader written out (`\n`), and
/// bytes that are not UTF-8 as `\xNN`.
pub fn shown(path: &Path) -> String {
    let mut out = String::new();
    for part in path.components() {
        if !out.is_empty() && !out.ends_with('/') {
            out.push('/');
        }
        for chunk in part.as_os_str().as_encoded_bytes().utf8_chunks() {
            out.push_str(&visible(chunk.valid()));
            for byte in chunk.invalid() {
                let _ = write!(out, "\\x{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_not_text_are_shown() {
        use std::os::unix::ffi::OsStrExt;
        let path = Path::new("registry").join(std::ffi::OsStr::from_bytes(b"a\xFFb.yaml"));
        assert_eq!(shown(&path), "registry/a\\xFFb.yaml");
        assert_eq!(shown(Path::new("registry/a\nb.yaml")), "registry/a\\nb.yaml");
    }

    #[test]
    fn what_claims_to_be_yaml_is_read() {
        for name in ["a.yaml", "a.yml", "A.YAML", "a.yaml ", "a.yaml."] {
            assert!(is_yaml(Path::new(name)), "{name}");
        }
        for name in ["yaml", "a.yaml.bak", "a.json", "a"] {
            assert!(!is_yaml(Path::new(name)), "{name}");
        }
    }
}
