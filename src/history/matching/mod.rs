//! Which description of one moment is which of another, and which part of one is which: for all who tell of a change.
//!
//! What is said of a rename is said from here: by `diff` and `log`, by the rules about a change, by last changes.

mod findings;
mod parts;
mod versions;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use compact_str::CompactString;

pub use versions::{Version, Versions, pairs};

use super::Change;
use crate::content::Renamed;
use crate::model::Description;
use crate::registry::{DescriptionId, Registry, joined};

/// A description before and after.
pub type Pair = (DescriptionId, DescriptionId);

/// What became of the descriptions whose files changed, and of their parts.
#[derive(Debug, Default)]
pub struct Matches {
    /// Those of both moments, in the order of the later one's files.
    pub pairs: Vec<Pair>,
    /// Those of the later moment only.
    pub added: Vec<DescriptionId>,
    /// Those of the earlier moment only.
    pub removed: Vec<DescriptionId>,
    /// Names that are there no more, with what goes by another name now.
    names: HashMap<CompactString, DescriptionId>,
    /// The earlier names of those.
    before: HashMap<DescriptionId, CompactString>,
    /// Parts that are there no more, with those that they are now; both as `description/part`.
    parts: BTreeMap<CompactString, CompactString>,
    /// The same by their present names.
    parts_before: BTreeMap<CompactString, CompactString>,
}

impl Matches {
    /// Finds out what became of what.
    pub(super) fn new(change: &Change<'_>) -> Self {
        let (before, after) = (change.before, change.after);
        let (gone, come) = (touched(before, after), touched(after, before));
        let versions = |registry: &'_ Registry, ids: &[DescriptionId]| -> Vec<Version<'_>> {
            let version = |id: &DescriptionId| {
                let description = registry.get(*id);
                let path = Cow::Borrowed(change.source.path(description.file));
                Version { name: description.name.clone(), kind: description.kind, path }
            };
            ids.iter().map(version).collect()
        };
        let (old, new) = (versions(before, &gone), versions(after, &come));
        let read_old = |at: usize| change.source.read(before.get(gone[at]).file).ok();
        let read_new = |at: usize| change.source.read(after.get(come[at]).file).ok();
        let found = pairs(Versions { all: &old, read: &read_old }, Versions { all: &new, read: &read_new }, change.language);
        let mut pairs: Vec<Pair> = found.into_iter().map(|(was, is)| (gone[was], come[is])).collect();
        pairs.sort_by_key(|pair| pair.1);
        let (was, is): (HashSet<DescriptionId>, HashSet<DescriptionId>) = pairs.iter().copied().unzip();
        let left = |ids: Vec<DescriptionId>, found: &HashSet<DescriptionId>| ids.into_iter().filter(|id| !found.contains(id)).collect();
        let mut matches = Self { removed: left(gone, &was), added: left(come, &is), ..Self::default() };
        for (was, is) in &pairs {
            let (old, new) = (&before.get(*was).name, &after.get(*is).name);
            // A name that somebody still has, or had, leads to nobody else.
            if old != new && after.by_name(old).is_none() && before.by_name(old) == Some(*was) {
                matches.names.insert(old.clone(), *is);
                matches.before.insert(*is, old.clone());
            }
        }
        matches.pairs = pairs;
        matches.parts = parts::renamed(change, &matches);
        matches.parts_before = matches.parts.iter().map(|(old, new)| (new.clone(), old.clone())).collect();
        matches
    }

    /// The description that goes by another name than this earlier one now.
    pub fn renamed(&self, name: &str) -> Option<DescriptionId> {
        self.names.get(name).copied()
    }

    /// The name that a description of the later moment had before, where that was another.
    pub fn before(&self, id: DescriptionId) -> Option<&CompactString> {
        self.before.get(&id)
    }

    /// The part that goes by another name than this earlier one now, its description's name included.
    pub fn renamed_part(&self, name: &str) -> Option<&str> {
        self.parts.get(name).map(CompactString::as_str)
    }

    /// The name by which a description or a part (`description/part`) of the earlier moment goes now.
    pub fn now(&self, after: &Registry, name: &str) -> CompactString {
        let description = |name: &str| self.renamed(name).map_or_else(|| CompactString::from(name), |id| after.get(id).name.clone());
        match (self.parts.get(name), name.split_once('/')) {
            (Some(now), _) => now.clone(),
            (None, Some((whole, part))) => joined(&description(whole), part),
            (None, None) => description(name),
        }
    }

    /// The name that a part of a description of the later moment had before.
    pub fn part_before(&self, id: DescriptionId, name: &str, part: &str) -> CompactString {
        let known = self.parts_before.get(&joined(name, part));
        known.cloned().unwrap_or_else(|| joined(self.before.get(&id).map_or(name, CompactString::as_str), part))
    }

    /// The parts of a description of the later moment that had another name, with that name.
    pub fn parts_of<'m>(&'m self, name: &'m str) -> impl Iterator<Item = (&'m CompactString, &'m CompactString)> {
        let first = joined(name, "");
        let is_of = move |part: &str| part.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'));
        self.parts_before.range(first..).take_while(move |(part, _)| is_of(part))
    }

    /// The parts of a pair that stayed in it under another id.
    pub(super) fn renamed_in(&self, change: &Change<'_>, (was, is): Pair) -> Vec<Renamed> {
        let (was, is) = (change.before.get(was), change.after.get(is));
        let own = |name: &CompactString, whole: &str| name.strip_prefix(whole)?.strip_prefix('/').map(CompactString::from);
        let in_pair = self.parts_of(&is.name).filter_map(|(new, old)| Some((own(old, &was.name)?, own(new, &is.name)?)));
        let list = |part: &str| Some(CompactString::from(is.part(part)?.id.path.split('[').next()?));
        in_pair.filter_map(|(old, new)| Some(Renamed { list: list(&new)?, old, new })).collect()
    }
}

/// The descriptions that the other moment does not have, read from the same files.
fn touched(here: &Registry, there: &Registry) -> Vec<DescriptionId> {
    let is_there = |description: &Description| there.of_file(description.file).is_some_and(|other| other.is_read_alike(description));
    here.descriptions().filter(|(_, description)| !is_there(description)).map(|(id, _)| id).collect()
}
