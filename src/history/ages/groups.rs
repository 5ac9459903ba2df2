//! When each group of a description last changed in what it says itself; links that others make to it do not count.
//!
//! Every version is held against the one before it. One that cannot be understood may have changed anything, so that
//! then all groups count as changed.

use std::collections::BTreeMap;

use compact_str::CompactString;
use foldhash::{HashMap, HashMapExt};
use rayon::prelude::*;

use super::{AT_ONCE, Contents, Edit, Events, Place, Read, TOGETHER, in_time, links, ranks, settle, stem};
use crate::content;
use crate::history::{LastChange, ObjectId};
use crate::source::FileId;
use crate::yaml::Parsed;

/// The last change of each group, by the description's name and the group's key.
pub type GroupAges = BTreeMap<CompactString, BTreeMap<CompactString, LastChange>>;

/// A group of a description, and the rank of a commit that changed it.
type Changed = (CompactString, CompactString, u32);

impl Events {
    /// The last changes of all groups of all descriptions that there ever were.
    ///
    /// # Errors
    /// The first content that could not be read.
    pub fn groups<E: Send>(mut self, language: &str, read: Read<'_, E>, place: Place<'_>) -> Result<GroupAges, E> {
        let moves = std::mem::take(&mut self.moves);
        let settled: Vec<Vec<Edit>> = moves.into_par_iter().map(|moves| settle(moves, read)).collect::<Result<_, E>>()?;
        self.edits.extend(settled.into_iter().flatten());
        self.edits.sort_by(|a, b| (&a.path, a.commit).cmp(&(&b.path, b.commit)));
        let order = in_time(&self.commits);
        let ranks = ranks(&order);
        let mut files: Vec<&[Edit]> = self.edits.chunk_by(|a, b| a.path == b.path).collect();
        files.sort_by_cached_key(|file| file[0].place(place));
        let mut newest: BTreeMap<CompactString, BTreeMap<CompactString, u32>> = BTreeMap::new();
        for some in files.chunks(AT_ONCE) {
            let contents = contents(some, read, place)?;
            let changed: Vec<Vec<Changed>> = some.par_iter().map(|file| changed(file, &contents, &ranks, language)).collect();
            for (name, group, rank) in changed.into_iter().flatten() {
                let known = newest.entry(name).or_default().entry(group).or_default();
                *known = rank.max(*known);
            }
        }
        let commit = |rank: u32| self.commits[order[rank as usize - 1]];
        let groups = |groups: BTreeMap<CompactString, u32>| groups.into_iter().map(|(group, rank)| (group, commit(rank))).collect();
        Ok(newest.into_iter().map(|(name, ranks)| (name, groups(ranks))).collect())
    }
}

/// The contents of some files in all their versions.
fn contents<E: Send>(files: &[&[Edit]], read: Read<'_, E>, place: Place<'_>) -> Result<Contents, E> {
    let mut ids: Vec<ObjectId> = files.iter().copied().flatten().flat_map(|edit| edit.new.into_iter().chain(edit.old)).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.sort_by_cached_key(|id| place(*id));
    let few = |ids: &[ObjectId]| Ok(ids.iter().copied().zip(read(ids)?).collect::<Vec<_>>());
    let contents: Vec<_> = ids.chunks(TOGETHER).par_bridge().map(few).collect::<Result<_, E>>()?;
    Ok(contents.into_iter().flatten().collect())
}

/// What the versions of one file changed.
fn changed(file: &[Edit], contents: &Contents, ranks: &[u32], language: &str) -> Vec<Changed> {
    let bytes = |id: Option<ObjectId>| contents.get(&id?)?.as_deref();
    let mut trees: HashMap<ObjectId, Option<Parsed<'_>>> = HashMap::new();
    for id in file.iter().flat_map(|edit| edit.new.into_iter().chain(edit.old)) {
        trees.entry(id).or_insert_with(|| content::understood(bytes(Some(id))?, FileId(0)));
    }
    let root = |id: Option<ObjectId>| trees.get(&id?)?.as_ref()?.tree.root();
    let mut changed = Vec::new();
    for edit in file {
        let Some(new) = root(edit.new).filter(|_| edit.old != edit.new) else { continue };
        let name = links::name(bytes(edit.new).unwrap_or_default(), &stem(&edit.path));
        let rank = ranks[edit.commit as usize];
        let groups = content::groups_changed(root(edit.old), new, language);
        changed.extend(groups.into_iter().map(|group| (name.clone(), group.into(), rank)));
    }
    changed
}
