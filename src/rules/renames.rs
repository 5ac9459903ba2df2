//! What goes by another id after a change, and pairs of what is the same before and after. Not a rule.

use std::collections::{HashMap, VecDeque};

use compact_str::CompactString;

use crate::history::Change;
use crate::model::{Description, PartKind, Ref, Text};
use crate::registry::{DescriptionId, Registry, joined};

/// Descriptions that a change gave another id: those of one kind that stay in the file of that name or keep the title.
pub(super) struct Renames {
    new: HashMap<CompactString, DescriptionId>,
    old: HashMap<DescriptionId, CompactString>,
}

impl Renames {
    pub(super) fn new(change: &Change<'_>) -> Self {
        let (gone, come) = (only_in(change.before, change.after), only_in(change.after, change.before));
        let stem = |description: &&Description| Some(format!("{:?} {}", description.kind?, description.stem));
        let title = |description: &&Description| Some(format!("{:?} {}", description.kind?, said(&description.title)?));
        let descriptions = |registry, ids: &[DescriptionId]| ids.iter().map(|id| Registry::get(registry, *id)).collect::<Vec<_>>();
        let (before, after) = (descriptions(change.before, &gone), descriptions(change.after, &come));
        let mut renames = Self { new: HashMap::new(), old: HashMap::new() };
        for (was, now) in pairs(&before, &after, &[&stem, &title], true) {
            if let Some(now) = now {
                renames.new.insert(before[was].name.clone(), come[now]);
                renames.old.insert(come[now], before[was].name.clone());
            }
        }
        renames
    }

    /// The description that a name has become.
    pub(super) fn new_of(&self, name: &str) -> Option<DescriptionId> {
        self.new.get(name).copied()
    }

    /// The name that a description had before.
    pub(super) fn old_of<'n>(&'n self, id: DescriptionId, description: &'n Description) -> &'n str {
        self.old.get(&id).map_or(description.name.as_str(), CompactString::as_str)
    }
}

/// The descriptions that can be read and whose names are in one registry only.
fn only_in(registry: &Registry, other: &Registry) -> Vec<DescriptionId> {
    let only = registry.descriptions().filter(|(id, description)| {
        !description.broken && other.by_name(&description.name).is_none() && registry.by_name(&description.name) == Some(*id)
    });
    only.map(|(id, _)| id).collect()
}

/// The part that a part of a description has become: the new one of its kind and title, or the only new one for the
/// only lost one.
pub(super) fn new_part<'d>(before: &Description, after: &'d Description, lost: &str) -> Option<&'d Ref> {
    let (old, new) = (before.titled_parts(), after.titled_parts());
    let kind = old.iter().find(|(_, id, _)| id.value == lost)?.0;
    let gone = missing_in(&old, &new, kind);
    let come = missing_in(&new, &old, kind);
    let title = |(_, title): &(&Ref, Option<&Text>)| title.and_then(said).map(str::to_owned);
    let alone = |_: &(&Ref, Option<&Text>)| Some(String::new());
    let found = pairs(&gone, &come, &[&title, &alone], true).into_iter().find(|(was, _)| gone[*was].0.value == lost)?;
    found.1.map(|now| come[now].0)
}

type Titled<'d> = (&'d Ref, Option<&'d Text>);

fn missing_in<'d>(
    all: &[(PartKind, &'d Ref, Option<&'d Text>)],
    other: &[(PartKind, &Ref, Option<&Text>)],
    kind: PartKind,
) -> Vec<Titled<'d>> {
    let known: std::collections::HashSet<&str> = other.iter().map(|(_, id, _)| id.value.as_str()).collect();
    let missing = all.iter().filter(|(own, id, _)| *own == kind && !known.contains(id.value.as_str()));
    missing.map(|(_, id, title)| (*id, *title)).collect()
}

fn said(title: &Text) -> Option<&str> {
    title.in_language("lv").filter(|text| !crate::yaml::chars::is_blank(text))
}

/// What items are known by; nothing where they cannot be known by it.
pub(super) type Key<'k, T> = &'k dyn Fn(&T) -> Option<String>;

/// The items of two lists that go together, by the first key that they share and nobody has taken; with `unique`, only
/// where no other item of either list shares it.
pub(super) fn pairs<T>(old: &[T], new: &[T], keys: &[Key<'_, T>], unique: bool) -> Vec<(usize, Option<usize>)> {
    let mut found: Vec<Option<usize>> = vec![None; old.len()];
    let mut taken = vec![false; new.len()];
    for key in keys {
        let mut free: HashMap<String, (usize, VecDeque<usize>)> = HashMap::new();
        for (index, item) in new.iter().enumerate().filter(|(index, _)| !taken[*index]) {
            if let Some(key) = key(item) {
                free.entry(key).or_default().1.push_back(index);
            }
        }
        let asking: Vec<(usize, String)> = old
            .iter()
            .enumerate()
            .filter(|(index, _)| found[*index].is_none())
            .filter_map(|(index, item)| Some((index, key(item)?)))
            .collect();
        for (_, key) in &asking {
            if let Some((count, _)) = free.get_mut(key) {
                *count += 1;
            }
        }
        for (index, key) in asking {
            let Some((count, free)) = free.get_mut(&key) else { continue };
            if unique && (*count > 1 || free.len() > 1) {
                continue;
            }
            if let Some(now) = free.pop_front() {
                (found[index], taken[now]) = (Some(now), true);
            }
        }
    }
    found.into_iter().enumerate().collect()
}

/// The name of a part as it was before the change.
pub(super) fn old_part(renames: &Renames, id: DescriptionId, description: &Description, part: &str) -> CompactString {
    joined(renames.old_of(id, description), part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_go_by_the_first_key_and_each_item_once() {
        let (whole, first): (Key<'_, &str>, Key<'_, &str>) = (&|text| Some((*text).to_owned()), &|text| Some(text[..1].to_owned()));
        assert_eq!(pairs(&["a1", "a2", "b1"], &["a3", "a2"], &[whole, first], false), [(0, Some(0)), (1, Some(1)), (2, None)]);
        assert_eq!(pairs(&["a1", "a2"], &["a3"], &[first], true), [(0, None), (1, None)]);
        assert_eq!(pairs(&["a1"], &["a3", "a4"], &[first], true), [(0, None)]);
    }
}
