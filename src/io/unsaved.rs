//! Texts that are not yet saved: they take the place of what files hold, also of files that are not there yet.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::archive::Stored;
use super::disk::{Use, Wanted, shown};
use crate::source::Entry;

/// Texts by the real paths of their files.
#[derive(Clone, Debug, Default)]
pub struct Unsaved {
    texts: BTreeMap<PathBuf, Option<Arc<str>>>,
}

impl Unsaved {
    /// Takes a text for what a file holds, or `None` as if there were no such file.
    pub fn take(&mut self, path: PathBuf, text: Option<Arc<str>>) {
        self.texts.insert(path, text);
    }

    /// Lets the file itself count again.
    pub fn forget(&mut self, path: &Path) {
        self.texts.remove(path);
    }

    /// What counts instead of a file, where something does; `None` in it: the file is gone.
    pub fn of(&self, path: &Path) -> Option<Option<&Arc<str>>> {
        if self.texts.is_empty() {
            return None;
        }
        self.texts.get(path).map(Option::as_ref)
    }

    /// Whether there is a file at a path, as far as that is not for the disk to say.
    pub fn has(&self, path: &Path) -> Option<bool> {
        self.of(path).map(|text| text.is_some())
    }

    /// What a folder lists once everything is saved. How much is left out is as the disk has it.
    pub fn apply(&self, files: &mut Vec<(Entry, Stored)>, wanted: Wanted<'_>) {
        for (path, text) in &self.texts {
            let name = shown(path.strip_prefix(wanted.root).unwrap_or(path));
            // Two paths can look the same.
            let is_it = |stored: &Stored| stored.path() == Some(path);
            let from = files.partition_point(|(entry, _)| entry.path < name);
            let alike = files[from..].iter().take_while(|(entry, _)| entry.path == name);
            let known = alike.map(|(_, stored)| stored).position(is_it).map(|at| from + at);
            match (known, text) {
                (Some(at), Some(text)) => {
                    files[at] = (Entry { path: name, barred: None }, Stored::Text(path.clone(), Arc::clone(text)));
                }
                (Some(at), None) => _ = files.remove(at),
                (None, Some(text)) if is_listed(path, wanted) => {
                    let before = files[from..].iter().take_while(|(entry, stored)| entry.path == name && stored.path() < Some(path));
                    let at = from + before.count();
                    files.insert(at, (Entry { path: name, barred: None }, Stored::Text(path.clone(), Arc::clone(text))));
                }
                (None, _) => {}
            }
        }
    }
}

/// Whether a file would be listed, were it there.
fn is_listed(path: &Path, wanted: Wanted<'_>) -> bool {
    let Ok(inner) = path.strip_prefix(wanted.folder) else { return false };
    let hidden = inner.components().any(|part| part.as_os_str().as_encoded_bytes().starts_with(b"."));
    let folders = path.ancestors().skip(1).take_while(|folder| *folder != wanted.folder);
    let foreign = folders.into_iter().any(|folder| folder.join(".git").symlink_metadata().is_ok());
    !hidden && wanted.of(path) == Use::Read && !foreign
}
