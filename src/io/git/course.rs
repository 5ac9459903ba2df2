//! One registry at several moments of its history: what they share is listed once.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use git2::{Repository, Tree};

use super::commits::{describe, first_parent};
use super::moment::{Item, Moment, is_hidden, mode, tree};
use super::seat::{Place, Seat};
use super::{GitError, Repo, object_id, path_of};
use crate::history::{Commit, ObjectId};
use crate::io::archive::{Snapshot, Stored};
use crate::io::disk::{Sort, Wanted, is_settings, is_yaml, shown};
use crate::source::{Entry, FileId};

/// The files of several moments.
pub struct Timeline {
    /// All files of all moments.
    pub files: Snapshot,
    /// The files of each moment, in the order of their paths.
    pub moments: Vec<Vec<FileId>>,
}

/// The files of one moment.
type Held = BTreeMap<Key, (Entry, Stored)>;

/// Where a file stands in the order of paths; two paths can look the same.
type Key = (String, PathBuf);

/// Commits along first parents, the newest first.
pub struct Line {
    /// The commits.
    pub commits: Vec<Commit>,
    /// Whether history was cut off behind them, although more of it was asked for.
    pub is_cut: bool,
}

impl Repo {
    /// What lies at a path in each of some commits; nothing where nothing does, or where a link leads on.
    pub fn ids_at(&self, paths: &[(ObjectId, PathBuf)]) -> Result<Vec<Option<ObjectId>>, GitError> {
        self.with(|repo| {
            let id = |(commit, path): &(ObjectId, PathBuf)| {
                let tree = tree(repo, self.amends().instead_of(*commit))?;
                match tree.get_path(path) {
                    Ok(entry) => object_id(entry.id()).map(Some),
                    Err(_) => Ok(None),
                }
            };
            paths.iter().map(id).collect()
        })
    }

    /// The commits from `tip` along first parents, newest first, up to and with the first for which `enough` holds.
    pub fn main_line(&self, tip: ObjectId, mut enough: impl FnMut(&Commit) -> bool) -> Result<Line, GitError> {
        self.with(|repo| {
            let odb = repo.odb()?;
            let mut line = Line { commits: Vec::new(), is_cut: false };
            let mut next = Some(tip);
            while let Some(id) = next {
                let commit = match describe(&odb, id, self) {
                    Err(GitError::Missing(_)) if repo.is_shallow() => {
                        line.is_cut = true;
                        break;
                    }
                    commit => commit?,
                };
                let is_enough = enough(&commit);
                line.commits.push(commit);
                next = if is_enough { None } else { first_parent(&odb, id, self)? };
            }
            Ok(line)
        })
    }
}

impl Timeline {
    /// Lists a registry at several moments, which come in their order; the last one says where it lies now. Where it is not
    /// there, nothing is listed. Paths are those that files would have where it lies now.
    pub fn list(moments: &[Moment], seat: &Seat, baseline: Option<&Path>) -> Result<Self, GitError> {
        let now = seat.place();
        let mut course = Files::default();
        let mut known: Option<(ObjectId, PathBuf, Held, bool)> = None;
        let mut listed = Vec::with_capacity(moments.len());
        for (moment, place) in moments.iter().zip(places(moments, seat)?) {
            let Some(Place { root, folder }) = place else {
                known = None;
                listed.push(Vec::new());
                continue;
            };
            let changed = match (&known, moment.commit()) {
                // A link may lead to anything that changed.
                (Some((earlier, before, _, false)), Some(commit))
                    if *before == folder && moment.real(&folder)?.as_deref() == Some(folder.as_path()) =>
                {
                    plain_changes(moment.repo(), (*earlier, commit), &folder)?
                }
                _ => None,
            };
            let (mut files, links) = match (known.take(), changed) {
                (Some((.., mut files, links)), Some(changed)) => {
                    for (path, item) in changed {
                        let inner = path.strip_prefix(&folder).unwrap_or(&path);
                        let left_out = inner.components().any(is_hidden) || !is_yaml(&path) || path.file_name().is_some_and(is_settings);
                        if left_out || baseline == Some(&path) {
                            continue;
                        }
                        let name = shown(now.folder.join(inner).strip_prefix(&now.root).unwrap_or(&path));
                        let key = (name.clone(), now.root.join(name));
                        match item {
                            Some(id) => {
                                let entry = Entry { path: key.0.clone(), barred: None };
                                files.insert(key, (entry, moment.blob(id)));
                            }
                            None => _ = files.remove(&key),
                        }
                    }
                    (files, links)
                }
                _ if !moment.is_folder(&folder)? => (BTreeMap::new(), false),
                _ => {
                    // The folder may have been a link to another.
                    let real = moment.real(&folder)?.unwrap_or_else(|| folder.clone());
                    let mut listing =
                        moment.list(Wanted { root: &root, folder: &real, sort: Sort::Descriptions { baseline, tables: None } })?;
                    if real == folder {
                        listing.show_below(&Place { root, folder: folder.clone() }.shown(), &now.shown());
                    }
                    let keyed = listing.files.into_iter();
                    let keyed = keyed.map(|(entry, stored)| ((entry.path.clone(), now.root.join(&entry.path)), (entry, stored)));
                    (keyed.collect(), real != folder || moment.has_links(&folder)?)
                }
            };
            listed.push(files.iter_mut().map(|(key, (entry, stored))| course.number(key, entry, stored)).collect());
            known = moment.commit().map(|commit| (commit, folder, files, links));
        }
        Ok(Self { files: Snapshot::of_files(course.all), moments: listed })
    }
}

/// Where a registry lay at some moments.
fn places(moments: &[Moment], seat: &Seat) -> Result<Vec<Option<Place>>, GitError> {
    let commits: Vec<ObjectId> = moments.iter().filter_map(Moment::commit).collect();
    let (Some(last), Some(newest)) = (moments.last(), commits.last()) else { return Ok(Vec::new()) };
    last.repo().places(seat, *newest, &commits)
}

#[derive(Default)]
struct Files {
    all: Vec<(Entry, Stored)>,
    known: HashMap<(PathBuf, Option<ObjectId>), FileId>,
}

impl Files {
    /// The number of a content under a path.
    fn number(&mut self, key: &Key, entry: &Entry, stored: &Stored) -> FileId {
        let id = match stored {
            Stored::Blob(_, id) => Some(*id),
            Stored::File(_) | Stored::Text(..) | Stored::Skipped(..) | Stored::Nowhere => None,
        };
        *self.known.entry((key.1.clone(), id)).or_insert_with(|| {
            let file = FileId(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
            self.all.push((entry.clone(), stored.clone()));
            file
        })
    }
}

/// A path with the content that it has now, if any.
type Changed = (PathBuf, Option<ObjectId>);

/// The files below a folder that differ between two commits; `None` where something else than plain files does.
fn plain_changes(repo: &Repo, (earlier, later): (ObjectId, ObjectId), folder: &Path) -> Result<Option<Vec<Changed>>, GitError> {
    repo.with(|git| {
        let folder_of = |commit| -> Result<Option<Tree<'_>>, git2::Error> {
            let tree = tree(git, repo.amends().instead_of(commit))?;
            if folder.as_os_str().is_empty() {
                return Ok(Some(tree));
            }
            Ok(tree.get_path(folder).ok().and_then(|entry| entry.to_object(git).ok()).and_then(|object| object.peel_to_tree().ok()))
        };
        let mut changed = Vec::new();
        let plain = compare(git, folder_of(earlier)?.as_ref(), folder_of(later)?.as_ref(), folder, &mut changed)?;
        Ok(plain.then_some(changed))
    })
}

/// Whether nothing but plain files differs; equal folders are not entered.
fn compare(
    repo: &Repository,
    earlier: Option<&Tree<'_>>,
    later: Option<&Tree<'_>>,
    folder: &Path,
    changed: &mut Vec<Changed>,
) -> Result<bool, GitError> {
    let items = |tree: Option<&Tree<'_>>| -> Result<BTreeMap<Vec<u8>, (Item, git2::Oid)>, GitError> {
        let entries = tree.into_iter().flat_map(Tree::iter);
        entries
            .map(|entry| Ok((entry.name_bytes().to_vec(), (Item::of(mode(entry.filemode()), object_id(entry.id())?), entry.id()))))
            .collect()
    };
    if let (Some(earlier), Some(later)) = (earlier, later)
        && earlier.id() == later.id()
    {
        return Ok(true);
    }
    let (old, new) = (items(earlier)?, items(later)?);
    let names = old.keys().chain(new.keys().filter(|name| !old.contains_key(*name)));
    for name in names {
        let (was, is) = (old.get(name), new.get(name));
        if was == is {
            continue;
        }
        let path = folder.join(path_of(name));
        let of = |side: Option<&(Item, git2::Oid)>| side.map_or((None, None), |(item, id)| (Some(*item), Some(*id)));
        let ((was, was_id), (is, is_id)) = (of(was), of(is));
        if [was, is].iter().flatten().any(|item| matches!(item, Item::Link(_) | Item::Submodule)) {
            return Ok(false);
        }
        let folder_of = |item, id: Option<git2::Oid>| match item {
            Some(Item::Folder) => id.map(|id| repo.find_tree(id)).transpose(),
            _ => Ok(None),
        };
        let (was_folder, is_folder) = (folder_of(was, was_id)?, folder_of(is, is_id)?);
        if (was_folder.is_some() || is_folder.is_some()) && !compare(repo, was_folder.as_ref(), is_folder.as_ref(), &path, changed)? {
            return Ok(false);
        }
        match (was, is) {
            (_, Some(Item::File(id))) => changed.push((path, Some(id))),
            (Some(Item::File(_)), _) => changed.push((path, None)),
            _ => {}
        }
    }
    Ok(true)
}
