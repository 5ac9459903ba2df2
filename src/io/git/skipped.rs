//! Files that Git leaves out of a working tree on purpose: those of sparse checkouts, and those marked as skipped or as
//! unchanged. They are as the index has them.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::moment::{Item, all_of, is_hidden, mode};
use super::{GitError, Repo, disk, entrance, guard, index, object_id, oid, path_of, real};
use crate::history::ObjectId;
use crate::io::archive::{Listing, Stored};
use crate::io::disk::{Use, Wanted, shown};
use crate::source::{Entry, SkipReason};

/// What a working tree leaves out; by default nothing. Cheap to copy.
#[derive(Clone, Default)]
pub struct Skipped(Option<Arc<Inner>>);

struct Inner {
    /// The top of the working tree.
    base: PathBuf,
    /// What is left out, by its path below the top; folders of which nothing is there stand for what is in them.
    items: BTreeMap<PathBuf, Item>,
    folders: BTreeMap<PathBuf, ObjectId>,
    /// Opened where a content is needed.
    repo: OnceLock<Result<Arc<Repo>, GitError>>,
}

impl fmt::Debug for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.0.as_ref().map_or(0, |inner| inner.items.len() + inner.folders.len());
        write!(f, "Skipped({count})")
    }
}

impl Skipped {
    /// What the working tree around a path, which need not exist, leaves out. A list that cannot be read leaves nothing out.
    pub fn around(path: &Path) -> Self {
        let path = real(path);
        let Some((base, folder)) = working_tree(&path) else { return Self::default() };
        let entries = index::read(&folder.join("index"), &folder).unwrap_or_default();
        let (mut items, mut folders) = (BTreeMap::new(), BTreeMap::new());
        for entry in entries.into_iter().filter(|entry| entry.is_skipped && !entry.is_side && !entry.is_intended) {
            let path: PathBuf = path_of(&entry.path).components().collect();
            match Item::of(entry.mode, entry.id) {
                Item::Folder => _ = folders.insert(path, entry.id),
                item => _ = items.insert(path, item),
            }
        }
        if items.is_empty() && folders.is_empty() {
            return Self::default();
        }
        Self(Some(Arc::new(Inner { base, items, folders, repo: OnceLock::new() })))
    }

    /// What a path that is not there would hold.
    fn item(&self, path: &Path) -> Result<Option<(&Inner, Item)>, GitError> {
        let Some(inner) = self.0.as_deref() else { return Ok(None) };
        let Ok(inside) = path.strip_prefix(&inner.base) else { return Ok(None) };
        if path.symlink_metadata().is_ok() {
            return Ok(None);
        }
        Ok(inner.item(inside)?.map(|item| (inner, item)))
    }

    /// Whether a path would be there.
    pub fn has(&self, path: &Path) -> Result<bool, GitError> {
        Ok(self.item(path)?.is_some())
    }

    /// Whether a path would be a folder.
    pub fn is_folder(&self, path: &Path) -> Result<bool, GitError> {
        Ok(self.item(path)?.is_some_and(|(_, item)| item == Item::Folder))
    }

    /// The file that would be at a path.
    pub fn stored(&self, path: &Path) -> Result<Option<Stored>, GitError> {
        match self.item(path)? {
            Some((inner, Item::File(id))) => Ok(Some(Stored::Skipped(path.to_owned(), inner.repo()?.blobs.clone(), id))),
            Some((_, Item::Folder | Item::Link(_) | Item::Submodule)) | None => Ok(None),
        }
    }

    /// Adds to what a folder lists what would be there.
    pub fn add_to(&self, listing: &mut Listing, wanted: Wanted<'_>) -> Result<(), GitError> {
        let Some(inner) = self.0.as_deref() else { return Ok(()) };
        let Ok(inside) = wanted.folder.strip_prefix(&inner.base) else { return Ok(()) };
        let before = listing.files.len();
        for (path, item) in inner.below(inside)? {
            let full = inner.base.join(&path);
            let its = wanted.of(&full);
            let reason = match (item, its) {
                _ if path.strip_prefix(inside).unwrap_or(&path).components().any(is_hidden) => SkipReason::Hidden,
                _ if full.symlink_metadata().is_ok() || its == Use::Elsewhere => continue,
                (Item::Submodule | Item::Folder, _) => SkipReason::Submodule,
                (_, Use::Skip(reason)) => reason,
                (Item::Link(_), _) => SkipReason::Link,
                (Item::File(id), _) => {
                    let entry = Entry { path: shown(full.strip_prefix(wanted.root).unwrap_or(&full)), barred: None };
                    listing.files.push((entry, Stored::Skipped(full, inner.repo()?.blobs.clone(), id)));
                    continue;
                }
            };
            // What is hidden is counted by folders.
            if reason != SkipReason::Hidden {
                *listing.skipped.entry(reason).or_default() += 1;
            }
        }
        if listing.files.len() > before {
            listing.files.sort_by(|(a, at), (b, other)| a.path.cmp(&b.path).then_with(|| at.path().cmp(&other.path())));
        }
        Ok(())
    }

    /// Whether every content that was asked for could be read.
    pub fn sound(&self) -> Result<(), GitError> {
        match self.0.as_deref().and_then(|inner| inner.repo.get()) {
            Some(Ok(repo)) => repo.sound(),
            Some(Err(error)) => Err(error.clone()),
            None => Ok(()),
        }
    }
}

impl Inner {
    fn repo(&self) -> Result<&Arc<Repo>, GitError> {
        self.repo.get_or_init(|| Repo::around(&self.base).map(Arc::new)).as_ref().map_err(Clone::clone)
    }

    fn item(&self, path: &Path) -> Result<Option<Item>, GitError> {
        if let Some(item) = self.items.get(path) {
            return Ok(Some(*item));
        }
        let below = |first: Option<&PathBuf>| first.is_some_and(|first| first.starts_with(path));
        if below(self.items.range(path.to_owned()..).next().map(|(path, _)| path)) {
            return Ok(Some(Item::Folder));
        }
        if below(self.folders.range(path.to_owned()..).next().map(|(path, _)| path)) {
            return Ok(Some(Item::Folder));
        }
        let Some((inside, id)) = path.ancestors().find_map(|above| Some((path.strip_prefix(above).ok()?, self.folders.get(above)?))) else {
            return Ok(None);
        };
        self.repo()?.with(|repo| match repo.find_tree(oid(*id)?)?.get_path(inside) {
            Ok(entry) => Ok(Some(Item::of(mode(entry.filemode()), object_id(entry.id())?))),
            Err(_) => Ok(None),
        })
    }

    /// All that is left out below a folder.
    fn below(&self, folder: &Path) -> Result<Vec<(PathBuf, Item)>, GitError> {
        let inside = self.items.range(folder.to_owned()..).take_while(|(path, _)| path.starts_with(folder));
        let mut found: Vec<(PathBuf, Item)> = inside.map(|(path, item)| (path.clone(), *item)).collect();
        for (path, id) in self.folders.iter().filter(|(path, _)| path.starts_with(folder) || folder.starts_with(path)) {
            let all = self.repo()?.with(|repo| all_of(repo, repo.find_tree(oid(*id)?)?, path))?;
            found.extend(all.into_iter().filter(|(path, _)| path.starts_with(folder)));
        }
        Ok(found)
    }
}

/// The top of the working tree around a path, and the repository's own folder.
fn working_tree(path: &Path) -> Option<(PathBuf, PathBuf)> {
    let Some(top) = path.ancestors().find(|above| above.join(".git").symlink_metadata().is_ok()) else {
        let (folder, tree) = entrance::named(path)?;
        return Some((tree?, folder));
    };
    let git = top.join(".git");
    if git.is_dir() {
        return Some((top.to_owned(), git));
    }
    let named = disk::read(&git).ok()?;
    let named = named.strip_prefix(b"gitdir:")?.trim_ascii();
    let folder = top.join(path_of(named));
    (!guard::is_odd(&folder.join("index"))).then(|| (top.to_owned(), folder))
}
