//! The files of a repository at one moment: as a commit holds them, or as they are about to be committed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use git2::{ErrorCode, Repository, Tree};

use super::{GitError, Repo, index, object_id, oid, path_of, shown_inside};
use crate::history::ObjectId;
use crate::io::archive::{Listing, Stored};
use crate::io::disk::{Use, Wanted, shown};
use crate::source::{Cause, Entry, ReadError, SkipReason};

/// One moment of a repository; cheap to copy. Paths are relative to the repository.
#[derive(Clone)]
pub struct Moment {
    repo: Arc<Repo>,
    held: Held,
    name: String,
}

#[derive(Clone)]
enum Held {
    /// By a commit.
    Commit(ObjectId),
    /// By the index, by path.
    Index(Arc<BTreeMap<PathBuf, Item>>),
}

/// What a path holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Folder,
    File(ObjectId),
    Link(ObjectId),
    Submodule,
}

/// Why a path leads nowhere.
#[derive(Clone, Copy)]
enum Astray {
    Nowhere,
    /// Through a file.
    NoFolder,
    /// Round in circles.
    Loop,
    /// Out of the repository.
    Outside,
}

impl Astray {
    fn error(self) -> ReadError {
        match self {
            Self::Nowhere => ReadError::Failed(Cause::Known("cause-not-found")),
            Self::NoFolder => ReadError::Failed(Cause::Known("cause-not-a-folder")),
            Self::Loop => ReadError::Failed(Cause::Known("cause-loop")),
            Self::Outside => ReadError::OutsideRoot,
        }
    }
}

/// As many links as a system follows before it gives up.
const MOST_LINKS: usize = 40;

/// How long a path may be on a system, in bytes; a repository can hold longer ones, which nobody could check out.
const LONGEST_PATH: usize = 4096;

/// How many files a registry may hold; trees within trees can hold more than there are atoms.
const MOST_FILES: usize = 1_000_000;

impl Item {
    pub(super) fn of(mode: u32, id: ObjectId) -> Self {
        match mode & 0o170_000 {
            0o040_000 => Self::Folder,
            0o120_000 => Self::Link(id),
            0o160_000 => Self::Submodule,
            _ => Self::File(id),
        }
    }
}

impl Moment {
    pub(super) fn of_commit(repo: Arc<Repo>, commit: ObjectId, name: &str) -> Self {
        Self { repo, held: Held::Commit(commit), name: name.to_owned() }
    }

    pub(super) fn of_index(repo: Arc<Repo>) -> Result<Self, GitError> {
        let base = repo.base().to_owned();
        let items = repo.with(|repo| {
            // Git hands its hooks another index where only a part of what is staged is to be committed.
            let file = match std::env::var_os("GIT_INDEX_FILE").filter(|file| !file.is_empty()) {
                // Like Git, seen from the top of the working tree.
                Some(file) => base.join(file),
                None => repo.path().join("index"),
            };
            let mut items = BTreeMap::new();
            // What is only intended to be added is not committed.
            for entry in index::read(&file, repo.path())?.into_iter().filter(|entry| !entry.is_intended) {
                if entry.is_side {
                    return Err(GitError::Unmerged);
                }
                let path: PathBuf = path_of(&entry.path).components().collect();
                match Item::of(entry.mode, entry.id) {
                    // In a sparse index, a folder of which nothing is in the working tree.
                    Item::Folder => items.extend(all_of(repo, repo.find_tree(oid(entry.id)?)?, &path)?),
                    item => _ = items.insert(path, item),
                }
            }
            Ok(items)
        });
        let items: BTreeMap<PathBuf, Item> = items?;
        Ok(Self { repo, held: Held::Index(Arc::new(items)), name: "index".to_owned() })
    }

    /// What it was asked for as.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The commit, where it is one.
    pub fn commit(&self) -> Option<ObjectId> {
        match self.held {
            Held::Commit(commit) => Some(commit),
            Held::Index(_) => None,
        }
    }

    /// The repository.
    pub fn repo(&self) -> &Arc<Repo> {
        &self.repo
    }

    /// The error that a path is not there.
    pub fn no_path(&self, path: &Path) -> GitError {
        GitError::NoPath { revision: self.name.clone(), path: shown_inside(path) }
    }

    /// What a path holds itself; links are not followed.
    fn look(&self, path: &Path) -> Result<Option<Item>, GitError> {
        if path.as_os_str().is_empty() {
            return Ok(Some(Item::Folder));
        }
        match &self.held {
            Held::Commit(commit) => self.repo.with(|repo| match tree(repo, self.repo.amends().instead_of(*commit))?.get_path(path) {
                Ok(entry) => Ok(Some(Item::of(mode(entry.filemode()), object_id(entry.id())?))),
                Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
                Err(error) => Err(error.into()),
            }),
            Held::Index(items) => {
                let inside = || items.range(path.to_owned()..).next().is_some_and(|(first, _)| first.starts_with(path));
                Ok(items.get(path).copied().or_else(|| inside().then_some(Item::Folder)))
            }
        }
    }

    /// Where a path leads when links are followed.
    fn follow(&self, path: &Path) -> Result<Result<(PathBuf, Item), Astray>, GitError> {
        let mut open: Vec<PathBuf> = vec![path.to_owned()];
        let (mut done, mut item, mut links) = (PathBuf::new(), Item::Folder, 0);
        while let Some(rest) = open.pop() {
            let mut parts = rest.components();
            let Some(part) = parts.next() else { continue };
            open.push(parts.as_path().to_owned());
            if item != Item::Folder {
                return Ok(Err(Astray::NoFolder));
            }
            match part {
                Component::CurDir => {}
                Component::ParentDir => {
                    if !done.pop() {
                        return Ok(Err(Astray::Outside));
                    }
                    item = Item::Folder;
                }
                Component::Prefix(_) | Component::RootDir => return Ok(Err(Astray::Outside)),
                Component::Normal(name) => {
                    let next = done.join(name);
                    match self.look(&next)? {
                        None => return Ok(Err(Astray::Nowhere)),
                        Some(Item::Link(_)) if links == MOST_LINKS => return Ok(Err(Astray::Loop)),
                        Some(Item::Link(target)) => {
                            links += 1;
                            let target = self.content(target)?;
                            if target.len() >= LONGEST_PATH {
                                return Ok(Err(Astray::Outside));
                            }
                            open.push(path_of(&target));
                        }
                        Some(found) => (done, item) = (next, found),
                    }
                }
            }
        }
        Ok(Ok((done, item)))
    }

    fn content(&self, id: ObjectId) -> Result<Vec<u8>, GitError> {
        self.repo.blobs.read(id).map_err(|error| GitError::Missing(format!("{id}: {error:?}")))
    }

    /// Whether a path is a folder, links followed.
    pub fn is_folder(&self, path: &Path) -> Result<bool, GitError> {
        Ok(matches!(self.follow(path)?, Ok((_, Item::Folder))))
    }

    /// Whether there is anything at a path.
    pub fn has(&self, path: &Path) -> Result<bool, GitError> {
        Ok(self.look(path)?.is_some())
    }

    /// The path that a path leads to, where it leads to one in this repository.
    pub fn real(&self, path: &Path) -> Result<Option<PathBuf>, GitError> {
        Ok(self.follow(path)?.ok().map(|(path, _)| path))
    }

    /// The file that a path leads to.
    pub fn stored(&self, path: &Path) -> Result<Option<Stored>, GitError> {
        match self.follow(path)? {
            Ok((_, Item::File(id))) => Ok(Some(self.blob(id))),
            Ok((_, Item::Folder | Item::Link(_) | Item::Submodule)) | Err(_) => Ok(None),
        }
    }

    /// A content as it is kept.
    pub(super) fn blob(&self, id: ObjectId) -> Stored {
        Stored::Blob(Arc::clone(&self.repo.blobs), id)
    }

    /// Whether there are links below a folder.
    pub(super) fn has_links(&self, folder: &Path) -> Result<bool, GitError> {
        Ok(self.below(folder)?.iter().any(|(_, item)| matches!(item, Item::Link(_))))
    }

    /// Everything below a folder but folders.
    fn below(&self, folder: &Path) -> Result<Vec<(PathBuf, Item)>, GitError> {
        match &self.held {
            Held::Commit(commit) => self.repo.with(|repo| {
                let mut tree = tree(repo, self.repo.amends().instead_of(*commit))?;
                if !folder.as_os_str().is_empty() {
                    tree = tree.get_path(folder)?.to_object(repo)?.peel_to_tree()?;
                }
                all_of(repo, tree, folder)
            }),
            Held::Index(items) => {
                let inside = items.range(folder.to_owned()..).take_while(|(path, _)| path.starts_with(folder));
                Ok(inside.map(|(path, item)| (path.clone(), *item)).collect())
            }
        }
    }

    /// Lists what is wanted of a folder, as a listing of the same files in a working tree would be.
    pub fn list(&self, wanted: Wanted<'_>) -> Result<Listing, GitError> {
        let Wanted { root, folder, .. } = wanted;
        let mut files: BTreeMap<(String, PathBuf), (Option<ReadError>, Stored)> = BTreeMap::new();
        let mut skipped: BTreeMap<SkipReason, usize> = BTreeMap::new();
        let mut near = Vec::new();
        let mut hidden = BTreeSet::new();
        for (path, item) in self.below(folder)? {
            let inner = path.strip_prefix(folder).unwrap_or(&path);
            if let Some(at) = inner.components().position(is_hidden) {
                // A hidden folder is left out once, whatever is in it.
                hidden.insert(inner.components().take(at + 1).collect::<PathBuf>());
                continue;
            }
            let mut skip = |reason| *skipped.entry(reason).or_default() += 1;
            let target = match item {
                Item::Link(_) => Some(self.follow(&path)?),
                Item::File(_) | Item::Folder | Item::Submodule => None,
            };
            match (item, target, wanted.of(&path)) {
                (Item::Submodule, ..) => skip(SkipReason::Submodule),
                (_, Some(Ok((_, Item::Folder | Item::Submodule))), _) => skip(SkipReason::LinkedFolder),
                (_, _, Use::Elsewhere) => {}
                (_, _, Use::Skip(reason)) => {
                    skip(reason);
                    let is_near = reason == SkipReason::NotYaml && wanted.is_near(&path);
                    near.extend(is_near.then(|| shown(path.strip_prefix(root).unwrap_or(&path))));
                }
                (Item::File(id), ..) => _ = files.insert(key(root, path), (None, self.blob(id))),
                (_, Some(Ok((target, Item::File(id)))), _) => {
                    let inner = target.strip_prefix(folder);
                    if !target.starts_with(root) {
                        files.insert(key(root, path), (Some(ReadError::OutsideRoot), Stored::Nowhere));
                    } else if inner.is_ok_and(|inner| !inner.components().any(is_hidden)) && wanted.of(&target) == Use::Read {
                        skip(SkipReason::Link);
                    } else {
                        files.insert(key(root, target), (None, self.blob(id)));
                    }
                }
                (_, Some(Err(astray)), _) => _ = files.insert(key(root, path), (Some(astray.error()), Stored::Nowhere)),
                (_, Some(Ok((_, Item::Link(_)))) | None, _) => {
                    files.insert(key(root, path), (Some(ReadError::OutsideRoot), Stored::Nowhere));
                }
            }
        }
        if !hidden.is_empty() {
            skipped.insert(SkipReason::Hidden, hidden.len());
        }
        let files = files.into_iter().map(|((path, _), (barred, stored))| (Entry { path, barred }, stored)).collect();
        near.sort_unstable();
        Ok(Listing { files, skipped, near, ..Listing::default() })
    }
}

pub(super) fn tree(repo: &Repository, commit: ObjectId) -> Result<Tree<'_>, git2::Error> {
    repo.find_commit(oid(commit)?)?.tree()
}

/// Everything below a tree but trees.
pub(super) fn all_of(repo: &Repository, tree: Tree<'_>, folder: &Path) -> Result<Vec<(PathBuf, Item)>, GitError> {
    let mut found = Vec::new();
    let mut trees = vec![(folder.to_owned(), tree)];
    let mut steps = 0;
    while let Some((folder, tree)) = trees.pop() {
        for entry in &tree {
            steps += 1;
            let path = folder.join(path_of(entry.name_bytes()));
            if steps > MOST_FILES || path.as_os_str().len() >= LONGEST_PATH {
                return Err(GitError::TooMuch);
            }
            match Item::of(mode(entry.filemode()), object_id(entry.id())?) {
                Item::Folder => trees.push((path, repo.find_tree(entry.id())?)),
                item => found.push((path, item)),
            }
        }
    }
    Ok(found)
}

pub(super) fn mode(mode: i32) -> u32 {
    u32::try_from(mode).unwrap_or(0)
}

fn key(root: &Path, path: PathBuf) -> (String, PathBuf) {
    (shown(path.strip_prefix(root).unwrap_or(&path)), path)
}

pub(super) fn is_hidden(part: Component<'_>) -> bool {
    part.as_os_str().as_encoded_bytes().starts_with(b".")
}
