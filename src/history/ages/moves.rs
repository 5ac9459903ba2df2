//! Files that a commit took away, brought, or gave to another description: which of them are one description.

use std::collections::{BTreeMap, HashSet};

use compact_str::CompactString;
use rayon::prelude::*;

use super::{Edit, Read, links, one, stem};
use crate::history::ObjectId;
use crate::history::matching::{Version, Versions, pairs};

/// What one commit removed, and what it added.
#[derive(Debug, Default)]
pub(super) struct Moves {
    pub(super) removed: Vec<Edit>,
    pub(super) added: Vec<Edit>,
}

/// What became of the files of commits that cannot be judged one by one.
pub(super) struct Settled {
    /// The commits that gave a file to another description.
    pub(super) mixed: HashSet<u32>,
    /// Descriptions that went from file to file, that are gone, or are new.
    pub(super) edits: Vec<Edit>,
}

impl Moves {
    fn add(&mut self, edit: Edit) {
        let Edit { commit, path, old, new } = edit;
        self.removed.extend(old.map(|old| Edit { commit, path: path.clone(), old: Some(old), new: None }));
        self.added.extend(new.map(|new| Edit { commit, path, old: None, new: Some(new) }));
    }
}

impl Settled {
    /// Settles what commits moved. `renamed` are files that hold another description now; `single` files that were only
    /// removed or only added by their commits, unless these did more.
    pub(super) fn new<'e, E: Send>(
        moves: Vec<Moves>,
        renamed: impl Iterator<Item = &'e Edit> + Clone,
        single: impl Iterator<Item = &'e Edit>,
        language: &str,
        read: Read<'_, E>,
    ) -> Result<Self, E> {
        let mixed: HashSet<u32> = renamed.clone().map(|edit| edit.commit).collect();
        let mut by_commit: BTreeMap<u32, Moves> = BTreeMap::new();
        for edit in moves.into_iter().flat_map(|moves| moves.removed.into_iter().chain(moves.added)) {
            by_commit.entry(edit.commit).or_default().add(edit);
        }
        for edit in renamed.chain(single.filter(|edit| mixed.contains(&edit.commit))) {
            by_commit.entry(edit.commit).or_default().add(edit.clone());
        }
        let settled = by_commit.into_par_iter().map(|(_, moves)| settle(moves, language, read));
        let settled: Vec<Vec<Edit>> = settled.collect::<Result<_, E>>()?;
        let mut edits: Vec<Edit> = settled.into_iter().flatten().collect();
        edits.sort_by(|a, b| (&a.path, a.commit).cmp(&(&b.path, b.commit)));
        Ok(Self { mixed, edits })
    }
}

/// Finds the files that hold what another one held.
fn settle<E: Send>(moves: Moves, language: &str, read: Read<'_, E>) -> Result<Vec<Edit>, E> {
    let Moves { mut removed, mut added } = moves;
    let mut gone: BTreeMap<(Option<ObjectId>, CompactString), usize> = BTreeMap::new();
    for edit in &removed {
        *gone.entry((edit.old, stem(&edit.path))).or_default() += 1;
    }
    // What is the same to the byte, under the same file name, has moved whatever it says.
    let mut moved: BTreeMap<(Option<ObjectId>, CompactString), usize> = BTreeMap::new();
    added.retain(|edit| {
        let key = (edit.new, stem(&edit.path));
        let taken = moved.entry(key.clone()).or_default();
        let is_moved = *taken < gone.get(&key).copied().unwrap_or(0);
        *taken += usize::from(is_moved);
        !is_moved
    });
    removed.retain(|edit| {
        let left = moved.get_mut(&(edit.old, stem(&edit.path)));
        let is_moved = left.as_ref().is_some_and(|left| **left > 0);
        if let Some(left) = left.filter(|_| is_moved) {
            *left -= 1;
        }
        !is_moved
    });
    if removed.is_empty() || added.is_empty() {
        return Ok(removed.into_iter().chain(added).collect());
    }
    let (was, is) = (held(&removed, read)?, held(&added, read)?);
    let (old, new) = (versions(&removed, &was), versions(&added, &is));
    let (read_old, read_new) = (|at: usize| was[at].clone(), |at: usize| is[at].clone());
    let found = pairs(Versions { all: &old, read: &read_old }, Versions { all: &new, read: &read_new }, language);
    let mut taken = HashSet::with_capacity(found.len());
    for (was, is) in found {
        added[is].old = removed[was].old;
        taken.insert(was);
    }
    let left = removed.into_iter().enumerate().filter(|(at, _)| !taken.contains(at)).map(|(_, edit)| edit);
    Ok(left.chain(added).collect())
}

/// What files hold.
fn held<E: Send>(edits: &[Edit], read: Read<'_, E>) -> Result<Vec<Option<Vec<u8>>>, E> {
    edits.par_iter().map(|edit| one(read, edit.old.or(edit.new))).collect()
}

fn versions<'e>(edits: &'e [Edit], held: &[Option<Vec<u8>>]) -> Vec<Version<'e>> {
    let version = |(edit, bytes): (&'e Edit, &Option<Vec<u8>>)| {
        let stem = stem(&edit.path);
        let name = bytes.as_ref().map_or_else(|| stem.clone(), |bytes| links::name(bytes, &stem));
        Version { name, kind: bytes.as_ref().and_then(|bytes| links::kind(bytes)), path: String::from_utf8_lossy(&edit.path) }
    };
    edits.par_iter().zip(held).map(version).collect()
}
