//! Where a registry lies at each moment of its history: its folder may have had another name, and `pvp.yaml` may have lain
//! elsewhere or not have been there yet.
//!
//! Each moment's own settings say it. Where they do not: the folder of today, where it was there then; else all that was
//! there, where descriptions were among it, as without settings all of it is the registry. Settings somewhere else are
//! those of this registry where they are no more there now.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use git2::Repository;

use super::trees::Trees;
use super::{GitError, Repo, bytes_of, object_id, oid, path_of};
use crate::history::{ObjectId, is_description};
use crate::io::disk::shown;

/// Reads what settings call the registry's folder: empty for the folder that they lie in, `None` where they cannot be
/// understood.
pub type Named = fn(&[u8]) -> Option<String>;

/// Where a registry lies now, and what says where it lay. Paths are in the repository.
#[derive(Clone, Debug)]
pub struct Seat {
    /// The folder that its settings lie in.
    root: Vec<u8>,
    /// The folder of its descriptions.
    folder: Vec<u8>,
    /// How settings are read; `None` where there are none, so that it always lies where it does now.
    named: Option<Named>,
}

/// Where a registry lies at a moment. Paths are in the repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The folder that its settings lie in.
    pub root: PathBuf,
    /// The folder of its descriptions.
    pub folder: PathBuf,
}

/// A seat in one repository, with what was found out about it.
pub(super) struct Seated<'a> {
    seat: &'a Seat,
    /// The folders with settings at the newest moment.
    taken: Vec<Vec<u8>>,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    /// What settings call the folder.
    names: HashMap<ObjectId, Option<String>>,
    /// The folders with settings below a folder, by its tree.
    settings: HashMap<ObjectId, Vec<Vec<u8>>>,
    /// Whether there are descriptions below a folder, or in a file.
    descriptions: HashMap<ObjectId, bool>,
}

/// Where a registry lies at a moment: its root, its folder, and the folder's tree.
type Found = (Vec<u8>, Vec<u8>, ObjectId);

/// How many folders with settings are told apart: of more, none is meant.
const SEVERAL: usize = 8;

impl Seat {
    /// A registry with settings, which say at each moment where it lies.
    pub fn followed(root: &Path, folder: &Path, named: Named) -> Self {
        Self { root: bytes_of(root), folder: bytes_of(folder), named: Some(named) }
    }

    /// A folder that is looked at whatever it was.
    pub fn fixed(folder: &[u8]) -> Self {
        Self { root: folder.to_owned(), folder: folder.to_owned(), named: None }
    }

    /// The folder of its descriptions now.
    pub fn folder(&self) -> &[u8] {
        &self.folder
    }

    /// Where it lies now.
    pub fn place(&self) -> Place {
        Place { root: path_of(&self.root), folder: path_of(&self.folder) }
    }

    /// What it is known by: two seats of the same name are found in the same places.
    pub(super) fn name(&self) -> Vec<u8> {
        match self.named {
            Some(_) => [&self.root, &b"\0"[..], &self.folder].concat(),
            None => self.folder.clone(),
        }
    }
}

impl Place {
    /// The folder of the descriptions as it is shown, seen from the root.
    pub fn shown(&self) -> String {
        shown(self.folder.strip_prefix(&self.root).unwrap_or(&self.folder))
    }
}

impl Repo {
    /// Where a registry lay at some commits; nothing where there was none. The newest of them says which settings are others'.
    pub fn places(self: &Arc<Self>, seat: &Seat, newest: ObjectId, commits: &[ObjectId]) -> Result<Vec<Option<Place>>, GitError> {
        let places = self.with(|repo| {
            let mut trees = Trees::new(repo.odb()?);
            let seated = Seated::new(seat, &mut trees, root_of(repo, self.amends().instead_of(newest))?)?;
            let place = |commit: &ObjectId| {
                let found = seated.find(&mut trees, root_of(repo, self.amends().instead_of(*commit))?)?;
                Ok(found.map(|(root, folder, _)| Place { root: path_of(&root), folder: path_of(&folder) }))
            };
            commits.iter().map(place).collect::<Result<Vec<_>, GitError>>()
        })?;
        let now = seat.place();
        let through_link = |(commit, place): (&ObjectId, Option<Place>)| {
            let moment = self.at_commit(*commit, "");
            let is_linked = place.as_ref() != Some(&now)
                && moment.is_folder(&now.folder)?
                && moment.real(&now.folder)?.is_some_and(|real| real != now.folder);
            Ok(if is_linked { Some(now.clone()) } else { place })
        };
        commits.iter().zip(places).map(through_link).collect()
    }
}

impl Repo {
    /// The tree of a registry's folder at some commits, of zeros where there was none: where two are the same, its files are.
    /// Nothing where links in it may lead elsewhere.
    pub fn grounds(self: &Arc<Self>, seat: &Seat, newest: ObjectId, commits: &[ObjectId]) -> Result<Vec<Option<ObjectId>>, GitError> {
        let places = self.places(seat, newest, commits)?;
        let found = self.with(|repo| {
            let mut trees = Trees::new(repo.odb()?);
            let tree = |(commit, place): (&ObjectId, &Option<Place>)| {
                let Some(place) = place else { return Ok(None) };
                trees.folder(root_of(repo, self.amends().instead_of(*commit))?, &bytes_of(&place.folder))
            };
            commits.iter().zip(&places).map(tree).collect::<Result<Vec<_>, GitError>>()
        })?;
        let mut linked: HashMap<ObjectId, bool> = HashMap::new();
        let plain = |((commit, place), tree): ((&ObjectId, Option<Place>), Option<ObjectId>)| {
            let (Some(place), Some(tree)) = (place, tree) else { return Ok(Some(ObjectId([0; 20]))) };
            let has_links = match linked.get(&tree) {
                Some(known) => *known,
                None => self.at_commit(*commit, "").has_links(&place.folder)?,
            };
            linked.insert(tree, has_links);
            Ok((!has_links).then_some(tree))
        };
        commits.iter().zip(places).zip(found).map(plain).collect()
    }
}

/// The whole tree of a commit.
fn root_of(repo: &Repository, commit: ObjectId) -> Result<ObjectId, GitError> {
    object_id(repo.find_commit(oid(commit)?)?.tree_id())
}

impl<'a> Seated<'a> {
    /// `newest` is the whole tree of the newest moment.
    pub(super) fn new(seat: &'a Seat, trees: &mut Trees<'_>, newest: ObjectId) -> Result<Self, GitError> {
        let mut seated = Self { seat, taken: Vec::new(), known: Mutex::default() };
        if seat.named.is_some() {
            let taken = seated.settings_below(trees, newest)?;
            // Where its own are not among them, it has just moved, and they may be its own.
            seated.taken = if taken.contains(&seat.root) { taken } else { Vec::new() };
        }
        Ok(seated)
    }

    /// The registry's folder in a whole tree, where there was one.
    pub(super) fn folder(&self, trees: &mut Trees<'_>, tree: ObjectId) -> Result<Option<ObjectId>, GitError> {
        match self.seat.named {
            Some(_) => Ok(self.find(trees, tree)?.map(|(.., folder)| folder)),
            None => trees.folder(tree, &self.seat.folder),
        }
    }

    fn find(&self, trees: &mut Trees<'_>, tree: ObjectId) -> Result<Option<Found>, GitError> {
        let seat = self.seat;
        let root = match seat.named {
            Some(named) => {
                self.root(trees, tree)?.map(|(root, settings)| Ok::<_, GitError>((root, self.name(trees, named, settings)?))).transpose()?
            }
            None => None,
        };
        if let Some((root, Some(name))) = &root
            && let Some(folder) = joined(root, name)
            && let Some(found) = trees.folder(tree, &folder)?
        {
            return Ok(Some((root.clone(), folder, found)));
        }
        let root = root.map_or_else(|| seat.root.clone(), |(root, _)| root);
        if let Some(found) = trees.folder(tree, &seat.folder)? {
            return Ok(Some((root, seat.folder.clone(), found)));
        }
        match (seat.named, trees.folder(tree, &root)?) {
            (Some(_), Some(found)) if self.has_descriptions(trees, found)? => Ok(Some((root.clone(), root, found))),
            _ => Ok(None),
        }
    }

    /// The folder that the registry's settings lie in, and the settings.
    fn root(&self, trees: &mut Trees<'_>, tree: ObjectId) -> Result<Option<(Vec<u8>, ObjectId)>, GitError> {
        let mut root = self.seat.root.as_slice();
        loop {
            let is_own = root == self.seat.root.as_slice() || !self.taken.iter().any(|taken| taken == root);
            if is_own
                && let Some(folder) = trees.folder(tree, root)?
                && let Some(settings) = trees.settings(folder)?
            {
                return Ok(Some((root.to_owned(), settings)));
            }
            let Some(end) = memchr::memrchr(b'/', root).or_else(|| (!root.is_empty()).then_some(0)) else { break };
            root = &root[..end];
        }
        let elsewhere = self.settings_below(trees, tree)?;
        let mut elsewhere = elsewhere.into_iter().filter(|root| !self.taken.contains(root));
        let (Some(root), None) = (elsewhere.next(), elsewhere.next()) else { return Ok(None) };
        let Some(folder) = trees.folder(tree, &root)? else { return Ok(None) };
        Ok(trees.settings(folder)?.map(|settings| (root, settings)))
    }

    fn name(&self, trees: &Trees<'_>, named: Named, settings: ObjectId) -> Result<Option<String>, GitError> {
        if let Some(name) = self.known(|known| known.names.get(&settings).cloned()) {
            return Ok(name);
        }
        let name = trees.content(settings)?.and_then(|content| named(&content));
        self.known(|known| known.names.insert(settings, name.clone()));
        Ok(name)
    }

    /// The folders with settings below a folder, hidden ones apart.
    fn settings_below(&self, trees: &mut Trees<'_>, tree: ObjectId) -> Result<Vec<Vec<u8>>, GitError> {
        if let Some(found) = self.known(|known| known.settings.get(&tree).cloned()) {
            return Ok(found);
        }
        let mut found = Vec::new();
        if trees.settings(tree)?.is_some() {
            found.push(Vec::new());
        }
        for (name, folder) in trees.inner(tree)?.folders {
            let inner = self.settings_below(trees, folder)?;
            let inner = inner.into_iter().map(|path| if path.is_empty() { name.clone() } else { [&name, &b"/"[..], &path].concat() });
            found.extend(inner.take(SEVERAL.saturating_sub(found.len())));
        }
        self.known(|known| known.settings.insert(tree, found.clone()));
        Ok(found)
    }

    /// Whether there are descriptions below a folder, hidden ones apart.
    fn has_descriptions(&self, trees: &mut Trees<'_>, tree: ObjectId) -> Result<bool, GitError> {
        if let Some(found) = self.known(|known| known.descriptions.get(&tree).copied()) {
            return Ok(found);
        }
        let inner = trees.inner(tree)?;
        let mut found = false;
        for file in inner.files {
            let known = self.known(|known| known.descriptions.get(&file).copied());
            found = match known {
                Some(known) => known,
                None => trees.content(file)?.is_some_and(|content| is_description(&content)),
            };
            self.known(|known| known.descriptions.insert(file, found));
            if found {
                break;
            }
        }
        for (_, folder) in inner.folders {
            found = found || self.has_descriptions(trees, folder)?;
        }
        self.known(|known| known.descriptions.insert(tree, found));
        Ok(found)
    }

    fn known<T>(&self, work: impl FnOnce(&mut Known) -> T) -> T {
        work(&mut self.known.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}

/// A folder below another, which it has to stay in.
fn joined(root: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut path = root.to_owned();
    for part in name.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." {
            return None;
        }
        if !path.is_empty() {
            path.push(b'/');
        }
        path.extend_from_slice(part.as_bytes());
    }
    Some(path)
}
