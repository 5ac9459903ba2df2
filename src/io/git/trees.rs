//! Folders of commits held against each other, from their raw bytes: what is the same is not looked into.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use git2::{ObjectType, Odb};

use super::{GitError, oid, path_of};
use crate::history::ObjectId;
use crate::io::disk::is_yaml;

/// A path that is not what it is in the first of the folders before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Difference {
    pub(super) path: Arc<[u8]>,
    /// What it was in the first folder before.
    pub(super) old: Option<ObjectId>,
    /// What it is now.
    pub(super) new: Option<ObjectId>,
    /// The first other folder before in which it is the same.
    pub(super) same_in: Option<usize>,
}

/// How many bytes of folders are kept at hand.
const KEPT: usize = 8_000_000;

/// Folders, each read once for a while.
pub(super) struct Trees<'r> {
    odb: Odb<'r>,
    kept: HashMap<ObjectId, Arc<[u8]>>,
    size: usize,
}

/// What lies directly in a folder.
#[derive(Default)]
pub(super) struct Inner {
    /// Other folders, by their names.
    pub(super) folders: Vec<(Vec<u8>, ObjectId)>,
    /// Files that may be descriptions.
    pub(super) files: Vec<ObjectId>,
}

/// One name in a folder: a file, or a folder. Links and other repositories are not here.
#[derive(Clone, Copy)]
struct Entry<'t> {
    name: &'t [u8],
    folder: bool,
    id: ObjectId,
}

impl Entry<'_> {
    /// Git's order: a folder comes where its name with a slash would.
    fn order(&self, other: &Self) -> Ordering {
        let shared = self.name.len().min(other.name.len());
        let next = |entry: &Self| entry.name.get(shared).copied().unwrap_or(if entry.folder { b'/' } else { 0 });
        let by_name = self.name[..shared].cmp(&other.name[..shared]).then_with(|| next(self).cmp(&next(other)));
        by_name.then_with(|| self.name.len().cmp(&other.name.len()))
    }
}

/// What is left to be read of a folder.
struct Entries<'t> {
    id: ObjectId,
    rest: &'t [u8],
    next: Option<Entry<'t>>,
    /// Where the next one begins.
    here: &'t [u8],
}

impl<'t> Entries<'t> {
    fn new(id: ObjectId, bytes: &'t [u8]) -> Result<Self, GitError> {
        let mut entries = Self { id, rest: bytes, next: None, here: bytes };
        entries.advance()?;
        Ok(entries)
    }

    /// On to the next file or folder.
    fn advance(&mut self) -> Result<(), GitError> {
        self.next = None;
        while !self.rest.is_empty() {
            self.here = self.rest;
            let (mode, entry, rest) = split(self.rest).ok_or_else(|| GitError::Other(self.id.to_string()))?;
            self.rest = rest;
            match mode {
                b"40000" | b"040000" => self.next = Some(Entry { folder: true, ..entry }),
                [b'1', b'0', b'0', ..] => self.next = Some(entry),
                _ => continue,
            }
            return Ok(());
        }
        self.here = self.rest;
        Ok(())
    }

    /// What an entry of this order is, going no further back.
    fn seek(&mut self, wanted: &Entry<'_>) -> Result<Option<ObjectId>, GitError> {
        while let Some(entry) = self.next {
            match entry.order(wanted) {
                Ordering::Less => self.advance()?,
                Ordering::Equal => return Ok(Some(entry.id)),
                Ordering::Greater => break,
            }
        }
        Ok(None)
    }
}

/// The first entry of a folder's bytes: its mode, itself, and what is behind it.
fn split(bytes: &[u8]) -> Option<(&[u8], Entry<'_>, &[u8])> {
    let end = memchr::memchr(0, bytes)?;
    let space = memchr::memchr(b' ', &bytes[..end])?;
    let (id, rest) = bytes[end + 1..].split_first_chunk()?;
    Some((&bytes[..space], Entry { name: &bytes[space + 1..end], folder: false, id: ObjectId(*id) }, rest))
}

/// Leaves out the entries that two folders begin with alike.
fn without_shared_start<'t>(new: &'t [u8], old: &'t [u8]) -> (&'t [u8], &'t [u8]) {
    let blocks = new.chunks(64).zip(old.chunks(64)).take_while(|(new, old)| new == old).count();
    let shared = (blocks * 64).min(new.len()).min(old.len());
    let mut rest = new;
    while let Some((_, _, next)) = split(rest)
        && new.len() - next.len() <= shared
    {
        rest = next;
    }
    (rest, &old[new.len() - rest.len()..])
}

impl<'r> Trees<'r> {
    pub(super) fn new(odb: Odb<'r>) -> Self {
        Self { odb, kept: HashMap::new(), size: 0 }
    }

    pub(super) fn odb(&self) -> &Odb<'r> {
        &self.odb
    }

    fn read(&mut self, id: ObjectId) -> Result<Arc<[u8]>, GitError> {
        if let Some(bytes) = self.kept.get(&id) {
            return Ok(Arc::clone(bytes));
        }
        let object = self.odb.read(oid(id)?)?;
        if object.kind() != ObjectType::Tree {
            return Err(GitError::Other(id.to_string()));
        }
        let bytes: Arc<[u8]> = object.data().into();
        self.size += bytes.len();
        if self.size > KEPT {
            self.kept.clear();
            self.size = bytes.len();
        }
        self.kept.insert(id, Arc::clone(&bytes));
        Ok(bytes)
    }

    /// The folder at a path below a commit's whole tree, where there is one.
    pub(super) fn folder(&mut self, root: ObjectId, path: &[u8]) -> Result<Option<ObjectId>, GitError> {
        let mut id = root;
        for name in path.split(|byte| *byte == b'/').filter(|name| !name.is_empty()) {
            let bytes = self.read(id)?;
            let wanted = Entry { name, folder: true, id };
            match Entries::new(id, &bytes)?.seek(&wanted)? {
                Some(found) => id = found,
                None => return Ok(None),
            }
        }
        Ok(Some(id))
    }

    /// The settings that lie in a folder.
    pub(super) fn settings(&mut self, folder: ObjectId) -> Result<Option<ObjectId>, GitError> {
        let bytes = self.read(folder)?;
        let name = b" pvp.yaml\0";
        let at = memchr::memmem::find(&bytes, name).filter(|at| bytes[..*at].ends_with(b"100644") || bytes[..*at].ends_with(b"100755"));
        let id = at.and_then(|at| bytes[at + name.len()..].first_chunk());
        Ok(id.map(|id| ObjectId(*id)))
    }

    /// What lies directly in a folder, hidden things apart.
    pub(super) fn inner(&mut self, folder: ObjectId) -> Result<Inner, GitError> {
        let bytes = self.read(folder)?;
        let mut entries = Entries::new(folder, &bytes)?;
        let mut inner = Inner::default();
        while let Some(entry) = entries.next {
            match entry.name {
                [b'.', ..] => {}
                name if entry.folder => inner.folders.push((name.to_owned(), entry.id)),
                name if is_yaml(Path::new(&path_of(name))) => inner.files.push(entry.id),
                _ => {}
            }
            entries.advance()?;
        }
        Ok(inner)
    }

    /// The content of a file; `None` where it is too large to be of use.
    pub(super) fn content(&self, id: ObjectId) -> Result<Option<Vec<u8>>, GitError> {
        let id = oid(id)?;
        if self.odb.read_header(id)?.0 > crate::source::MAX_FILE_BYTES {
            return Ok(None);
        }
        Ok(Some(self.odb.read(id)?.data().to_vec()))
    }

    /// The files that differ between a folder and the first of those before it; `prefix` is the folder's path.
    pub(super) fn compare(&mut self, prefix: &[u8], new: Option<ObjectId>, olds: &[Option<ObjectId>]) -> Result<Vec<Difference>, GitError> {
        let mut found = Vec::new();
        let mut path: Vec<u8> = prefix.to_vec();
        if !path.is_empty() && !path.ends_with(b"/") {
            path.push(b'/');
        }
        self.descend(&mut path, new, olds, &mut found)?;
        Ok(found)
    }

    fn descend(
        &mut self,
        path: &mut Vec<u8>,
        new: Option<ObjectId>,
        olds: &[Option<ObjectId>],
        found: &mut Vec<Difference>,
    ) -> Result<(), GitError> {
        let Some((first, others)) = olds.split_first() else { return Ok(()) };
        if new == *first {
            return Ok(());
        }
        let nothing: Arc<[u8]> = Arc::default();
        let mut content = |id: Option<ObjectId>| id.map_or_else(|| Ok(Arc::clone(&nothing)), |id| self.read(id));
        let (now, before) = (content(new)?, content(*first)?);
        let others_before = others.iter().map(|id| content(*id)).collect::<Result<Vec<_>, _>>()?;
        let blame = new.or(*first).unwrap_or(ObjectId([0; 20]));
        let (now, before) = without_shared_start(&now, &before);
        let (mut now, mut before) = (Entries::new(blame, now)?, Entries::new(blame, before)?);
        let mut others_before = others_before.iter().map(|bytes| Entries::new(blame, bytes)).collect::<Result<Vec<_>, _>>()?;
        let mut told = true;
        loop {
            // Behind what differs the rest is mostly the same.
            if std::mem::take(&mut told) && now.here == before.here {
                break;
            }
            let order = match (&now.next, &before.next) {
                (Some(new), Some(old)) => new.order(old),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => break,
            };
            let entry = if order == Ordering::Greater { before.next } else { now.next };
            let Some(entry) = entry else { break };
            let is = now.next.filter(|_| order != Ordering::Greater).map(|entry| entry.id);
            let was = before.next.filter(|_| order != Ordering::Less).map(|entry| entry.id);
            if is != was {
                told = true;
                let length = path.len();
                path.extend_from_slice(entry.name);
                let elsewhere = others_before.iter_mut().map(|entries| entries.seek(&entry)).collect::<Result<Vec<_>, _>>()?;
                if entry.folder {
                    path.push(b'/');
                    let olds: Vec<Option<ObjectId>> = std::iter::once(was).chain(elsewhere).collect();
                    self.descend(path, is, &olds, found)?;
                } else {
                    let same_in = elsewhere.iter().position(|other| *other == is).map(|index| index + 1);
                    found.push(Difference { path: path.as_slice().into(), old: was, new: is, same_in });
                }
                path.truncate(length);
            }
            if order != Ordering::Greater {
                now.advance()?;
            }
            if order != Ordering::Less {
                before.advance()?;
            }
        }
        Ok(())
    }
}
