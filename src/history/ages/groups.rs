//! When each group of a description last changed in what it says itself; links that others make to it do not count.
//!
//! Every version is held against the one before it. One that cannot be understood may have changed anything, so that
//! then all groups count as changed.

use std::collections::BTreeMap;

use compact_str::CompactString;
use foldhash::{HashMap, HashMapExt};
use rayon::prelude::*;

use super::{AT_ONCE, Contents, Edit, Events, Place, Read, Settled, contents, links, ranks, stem};
use crate::content;
use crate::history::{LastChange, ObjectId};
use crate::source::FileId;
use crate::yaml::Parsed;

/// The last change of each group, by the description's name and the group's key.
pub type GroupAges = BTreeMap<CompactString, BTreeMap<CompactString, LastChange>>;

/// The groups of a description that an edit changed, by the rank of its commit.
struct Changed {
    edit: Edit,
    rank: u32,
    /// What it was called before, where that was something else.
    old_name: Option<CompactString>,
    /// Nothing where it is gone.
    name: Option<CompactString>,
    groups: Vec<String>,
}

impl Events {
    /// The last changes of all groups of all descriptions that there ever were. Under a new id they are as old as under the
    /// old one.
    ///
    /// # Errors
    /// The first content that could not be read.
    pub fn groups<E: Send>(mut self, language: &str, read: Read<'_, E>, place: Place<'_>) -> Result<GroupAges, E> {
        self.edits.sort_by(|a, b| (&a.path, a.commit).cmp(&(&b.path, b.commit)));
        let ranks = ranks(&self.commits);
        let follow = |edits: &[Edit]| -> Result<Vec<Changed>, E> {
            let mut files: Vec<&[Edit]> = edits.chunk_by(|a, b| a.path == b.path).collect();
            files.sort_by_cached_key(|file| file[0].place(place));
            let mut all = Vec::new();
            for some in files.chunks(AT_ONCE) {
                let contents = contents(some, read, place)?;
                all.par_extend(some.par_iter().flat_map_iter(|file| changed(file, &contents, &ranks, language)));
            }
            Ok(all)
        };
        let mut all = follow(&self.edits)?;
        let is_renamed = |changed: &&Changed| changed.old_name.is_some();
        let is_single = |changed: &&Changed| changed.edit.old.is_none() || changed.edit.new.is_none();
        let renamed = all.iter().filter(is_renamed).map(|changed| &changed.edit);
        let single = all.iter().filter(is_single).map(|changed| &changed.edit);
        let settled = Settled::new(self.moves, renamed, single, language, read)?;
        all.retain(|changed| !(is_renamed(&changed) || is_single(&changed) && settled.mixed.contains(&changed.edit.commit)));
        all.extend(follow(&settled.edits)?);

        let commit = |rank: u32| self.commits[self.commits.len() - rank as usize];
        let groups = |groups: BTreeMap<CompactString, u32>| groups.into_iter().map(|(group, rank)| (group, commit(rank))).collect();
        Ok(newest(all).into_iter().map(|(name, ranks)| (name, groups(ranks))).collect())
    }
}

type Newest = BTreeMap<CompactString, BTreeMap<CompactString, u32>>;

/// The rank of the newest change of each group.
fn newest(mut all: Vec<Changed>) -> Newest {
    all.sort_by_key(|changed| changed.rank);
    let mut newest = Newest::new();
    for together in all.chunk_by(|a, b| a.rank == b.rank) {
        // What one commit renames may have been renamed to what another had.
        let known = |changed: &Changed| Some((changed.name.clone()?, newest.get(changed.old_name.as_ref()?)?.clone()));
        let taken: Vec<_> = together.iter().filter_map(known).collect();
        for (name, ranks) in taken {
            let own = newest.entry(name).or_default();
            for (group, rank) in ranks {
                let known = own.entry(group).or_default();
                *known = rank.max(*known);
            }
        }
        for changed in together {
            let Some(name) = changed.name.as_ref().filter(|_| !changed.groups.is_empty()) else { continue };
            let own = newest.entry(name.clone()).or_default();
            own.extend(changed.groups.iter().map(|group| (group.into(), changed.rank)));
        }
    }
    newest
}

/// What the versions of one file changed.
fn changed(file: &[Edit], contents: &Contents, ranks: &[u32], language: &str) -> Vec<Changed> {
    let bytes = |id: Option<ObjectId>| contents.get(&id?)?.as_deref();
    let mut trees: HashMap<ObjectId, Option<Parsed<'_>>> = HashMap::new();
    for id in file.iter().flat_map(|edit| edit.new.into_iter().chain(edit.old)) {
        trees.entry(id).or_insert_with(|| content::understood(bytes(Some(id))?, FileId(0)));
    }
    let root = |id: Option<ObjectId>| trees.get(&id?)?.as_ref()?.tree.root();
    let stem = stem(&file[0].path);
    let named = |id: Option<ObjectId>| id.map(|id| bytes(Some(id)).map_or_else(|| stem.clone(), |bytes| links::name(bytes, &stem)));
    let of = |edit: &Edit| {
        let (old_name, name) = (named(edit.old), named(edit.new));
        let groups = root(edit.new).map(|new| content::groups_changed(root(edit.old), new, language)).unwrap_or_default();
        let old_name = old_name.filter(|old| name.as_ref().is_some_and(|name| name != old));
        Changed { edit: edit.clone(), rank: ranks[edit.commit as usize], old_name, name, groups }
    };
    file.iter().filter(|edit| edit.old != edit.new).map(of).collect()
}
