//! Which description of one moment is which of the other: by id, by file, and where neither is left, by content.

use std::collections::{BTreeMap, HashMap, HashSet};

use compact_str::CompactString;
use rayon::prelude::*;

use super::Change;
use crate::content::{self, Statements};
use crate::model::Description;
use crate::registry::{DescriptionId, Registry};
use crate::schema::Kind;
use crate::source::{FileId, Source};

/// A description before and after.
pub(super) type Pair = (DescriptionId, DescriptionId);

/// What became of the descriptions whose files changed.
pub(super) struct Matches {
    /// Those of both moments, in the order of the later one's files.
    pub(super) pairs: Vec<Pair>,
    /// Those of the later moment only.
    pub(super) added: Vec<DescriptionId>,
    /// Those of the earlier moment only.
    pub(super) removed: Vec<DescriptionId>,
    /// Old names with the new ones, where they differ.
    pub(super) renamed: HashMap<CompactString, CompactString>,
}

/// How many descriptions are held against each other in search of one that was renamed.
const MOST_COMPARED: usize = 10_000;

/// What two descriptions must share to be taken for one.
const CLEARLY: f64 = 0.5;

impl Matches {
    pub(super) fn new(change: Change<'_>, source: &dyn Source, language: &str) -> Self {
        let (before, after) = (change.before, change.after);
        let mut search = Search { change, source, removed: touched(before, after), added: touched(after, before), pairs: Vec::new() };
        search.by(|description, path| Some((description.name.clone(), path.to_owned())));
        search.by(|description, _| Some((description.name.clone(), String::new())));
        search.by(|description, path| Some((description.kind?.key().into(), path.to_owned())));
        search.by_content(language);
        let Search { mut pairs, added, removed, .. } = search;
        pairs.sort_by_key(|pair| pair.1);
        let names = pairs.iter().map(|(old, new)| (&before.get(*old).name, &after.get(*new).name));
        let renamed = names.filter(|(old, new)| old != new).map(|(old, new)| (old.clone(), new.clone())).collect();
        Self { pairs, added, removed, renamed }
    }
}

/// The descriptions whose files the other moment does not have.
fn touched(here: &Registry, there: &Registry) -> Vec<DescriptionId> {
    let known: HashSet<FileId> = there.descriptions().map(|(_, description)| description.file).collect();
    here.descriptions().filter(|(_, description)| !known.contains(&description.file)).map(|(id, _)| id).collect()
}

struct Search<'s> {
    change: Change<'s>,
    source: &'s dyn Source,
    removed: Vec<DescriptionId>,
    added: Vec<DescriptionId>,
    pairs: Vec<Pair>,
}

impl Search<'_> {
    /// Pairs what has the same key.
    fn by(&mut self, key: impl Fn(&Description, &str) -> Option<(CompactString, String)>) {
        let of = |description: &Description| key(description, self.source.path(description.file));
        let mut known: BTreeMap<(CompactString, String), Vec<DescriptionId>> = BTreeMap::new();
        for id in self.removed.iter().rev() {
            if let Some(key) = of(self.change.before.get(*id)) {
                known.entry(key).or_default().push(*id);
            }
        }
        let mut found = Vec::new();
        for id in &self.added {
            let old = of(self.change.after.get(*id)).and_then(|key| known.get_mut(&key)?.pop());
            found.extend(old.map(|old| (old, *id)));
        }
        self.take(found);
    }

    /// Pairs what says mostly the same, the likest first.
    fn by_content(&mut self, language: &str) {
        let mut found = Vec::new();
        for kind in Kind::ALL {
            let of = |registry: &Registry, ids: &[DescriptionId]| -> Vec<DescriptionId> {
                ids.iter().copied().filter(|id| registry.get(*id).kind == Some(kind)).collect()
            };
            let (old, new) = (of(self.change.before, &self.removed), of(self.change.after, &self.added));
            if old.is_empty() || new.is_empty() || old.len() * new.len() > MOST_COMPARED {
                continue;
            }
            let statements = |registry: &Registry, ids: &[DescriptionId]| -> Vec<Option<Statements>> {
                ids.par_iter().map(|id| self.statements(registry.get(*id), language)).collect()
            };
            let (said, says) = (statements(self.change.before, &old), statements(self.change.after, &new));
            let mut likely = Vec::new();
            for (was, said) in old.iter().zip(&said) {
                for (is, says) in new.iter().zip(&says) {
                    let shared = said.as_ref().zip(says.as_ref()).map_or(0.0, |(said, says)| said.shared(says));
                    if shared > CLEARLY {
                        likely.push((shared, *was, *is));
                    }
                }
            }
            likely.sort_by(|(a, ..), (b, ..)| b.total_cmp(a));
            let (mut taken, mut given) = (HashSet::new(), HashSet::new());
            for (_, was, is) in likely {
                if !taken.contains(&was) && !given.contains(&is) {
                    taken.insert(was);
                    given.insert(is);
                    found.push((was, is));
                }
            }
        }
        self.take(found);
    }

    fn statements(&self, description: &Description, language: &str) -> Option<Statements> {
        let bytes = self.source.read(description.file).ok()?;
        let parsed = content::understood(&bytes, description.file)?;
        Some(Statements::of(parsed.tree.root()?, description.kind, language))
    }

    fn take(&mut self, found: Vec<Pair>) {
        let old: HashSet<DescriptionId> = found.iter().map(|pair| pair.0).collect();
        let new: HashSet<DescriptionId> = found.iter().map(|pair| pair.1).collect();
        self.removed.retain(|id| !old.contains(id));
        self.added.retain(|id| !new.contains(id));
        self.pairs.extend(found);
    }
}
