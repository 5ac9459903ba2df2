//! Which part of a description (a need, a function, a place) goes by another id: within its description, or in another.

use std::collections::{BTreeMap, HashMap, HashSet};

use compact_str::CompactString;
use rayon::prelude::*;

use super::Matches;
use super::versions::{CLEARLY, likest};
use crate::content::{self, Statements};
use crate::history::Change;
use crate::model::{self, Description, PartKind};
use crate::registry::{DescriptionId, Registry, joined};

/// How many parts are held against each other.
const MOST_COMPARED: usize = 10_000;

/// What two parts of different descriptions must share to be taken for one: offices of two institutions may have a name
/// and much else in common.
const SURELY: f64 = 0.75;

/// A part that only one moment has.
struct Part {
    of: DescriptionId,
    kind: PartKind,
    /// `description/part`.
    name: CompactString,
    title: Option<String>,
    statements: Option<Statements>,
}

impl Part {
    fn shared(&self, other: &Self) -> f64 {
        self.statements.as_ref().zip(other.statements.as_ref()).map_or(0.0, |(one, other)| one.shared(other))
    }
}

/// The parts that go by another name, old → new; those that only their description's new name renames are left out.
pub(super) fn renamed(change: &Change<'_>, matches: &Matches) -> BTreeMap<CompactString, CompactString> {
    let (before, after) = (change.before, change.after);
    let (mut lost, mut come) = (Vec::new(), Vec::new());
    for (was, is) in &matches.pairs {
        let (old, new) = (before.get(*was), after.get(*is));
        // What cannot be read has lost nothing.
        if !old.broken && !new.broken {
            lost.extend(missing(*was, old, Some(new), change.language));
            come.extend(missing(*is, new, Some(old), change.language));
        }
    }
    lost.extend(matches.removed.iter().flat_map(|id| missing(*id, before.get(*id), None, change.language)));
    come.extend(matches.added.iter().flat_map(|id| missing(*id, after.get(*id), None, change.language)));
    if lost.is_empty() || come.is_empty() {
        return BTreeMap::new();
    }
    tell(&mut lost, before, change);
    tell(&mut come, after, change);

    let mut found = Vec::new();
    let of = |parts: &[Part], id: DescriptionId, kind: PartKind| -> Vec<usize> {
        (0..parts.len()).filter(|at| parts[*at].of == id && parts[*at].kind == kind).collect()
    };
    // Without parts there is nothing to look for, however many pairs there are.
    let (losing, gaining): (HashSet<DescriptionId>, HashSet<DescriptionId>) =
        (lost.iter().map(|part| part.of).collect(), come.iter().map(|part| part.of).collect());
    for (was, is) in matches.pairs.iter().filter(|(was, is)| losing.contains(was) && gaining.contains(is)) {
        for kind in PartKind::ALL {
            found.extend(within(&lost, &of(&lost, *was, kind), &come, &of(&come, *is, kind)));
        }
    }
    found.extend(PartKind::ALL.into_iter().flat_map(|kind| across(kind, &lost, &come, &found)).collect::<Vec<_>>());
    // A name that somebody still has, or had, leads to nobody else: two descriptions may claim one id.
    let is_free = |(old, new): &(CompactString, CompactString)| after.part(old).is_none() && before.part(new).is_none();
    found.into_iter().map(|(was, is)| (lost[was].name.clone(), come[is].name.clone())).filter(is_free).collect()
}

/// The parts of a description whose ids the same description of the other moment does not have.
fn missing(id: DescriptionId, description: &Description, other: Option<&Description>, language: &str) -> Vec<Part> {
    let known: HashSet<(PartKind, &str)> =
        other.into_iter().flat_map(|other| &other.parts).map(|part| (part.kind, part.id.value.as_str())).collect();
    let parts = description.parts.iter().filter(|part| !known.contains(&(part.kind, part.id.value.as_str())));
    let part = |part: &model::Part| {
        let title = part.title.as_ref().and_then(|title| title.in_language(language));
        let title = title.map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "));
        let name = joined(&description.name, &part.id.value);
        Part { of: id, kind: part.kind, name, title: title.filter(|title| !title.is_empty()), statements: None }
    };
    parts.map(part).collect()
}

/// Reads what parts say; each file once.
fn tell(parts: &mut [Part], registry: &Registry, change: &Change<'_>) {
    let ids: HashSet<DescriptionId> = parts.iter().map(|part| part.of).collect();
    let said: HashMap<CompactString, Statements> = ids.into_par_iter().flat_map_iter(|id| said(registry.get(id), change)).collect();
    for part in parts {
        part.statements = said.get(&part.name).cloned();
    }
}

fn said(description: &Description, change: &Change<'_>) -> Vec<(CompactString, Statements)> {
    let (Some(kind), Ok(bytes)) = (description.kind, change.source.read(description.file)) else { return Vec::new() };
    let Some(parsed) = content::understood(&bytes, description.file) else { return Vec::new() };
    let of = |path: &str| {
        let (list, index) = path.split_once('[')?;
        let item = parsed.tree.root()?.get(list)?.item(index.split_once(']')?.0.parse().ok()?)?;
        let field = kind.fields().part(list)?.item();
        Some(Statements::of_item(item, field, change.language))
    };
    let parts = description.parts.iter().map(|part| &part.id);
    parts.filter_map(|id| Some((joined(&description.name, &id.value), of(&id.path)?))).collect()
}

/// Parts of one description and kind: by a title that no other has, by most of what they say; and the only one that went
/// became the only one that came if they have half of it in common.
fn within(lost: &[Part], gone: &[usize], come: &[Part], fresh: &[usize]) -> Vec<(usize, usize)> {
    let titled = |parts: &[Part], of: &[usize], title: &str| -> Vec<usize> {
        of.iter().copied().filter(|at| parts[*at].title.as_deref() == Some(title)).collect()
    };
    let by_title = |was: &usize| {
        let title = lost[*was].title.as_deref()?;
        match (titled(lost, gone, title).as_slice(), titled(come, fresh, title).as_slice()) {
            ([was], [is]) => Some((*was, *is)),
            _ => None,
        }
    };
    let mut found: Vec<(usize, usize)> =
        if gone.len() * fresh.len() <= MOST_COMPARED { gone.iter().filter_map(by_title).collect() } else { Vec::new() };
    let enough = |shared: f64| shared > CLEARLY || shared >= CLEARLY && gone.len() == 1 && fresh.len() == 1;
    found.extend(alike(lost, gone, come, fresh, &found, &enough));
    found
}

/// Parts of a kind that moved to another description.
fn across(kind: PartKind, lost: &[Part], come: &[Part], found: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let of = |parts: &[Part]| (0..parts.len()).filter(|at| parts[*at].kind == kind).collect::<Vec<_>>();
    alike(lost, &of(lost), come, &of(come), found, &|shared| shared > SURELY)
}

fn alike(
    lost: &[Part],
    gone: &[usize],
    come: &[Part],
    fresh: &[usize],
    found: &[(usize, usize)],
    enough: &dyn Fn(f64) -> bool,
) -> Vec<(usize, usize)> {
    let (taken, given): (HashSet<usize>, HashSet<usize>) = found.iter().copied().unzip();
    let gone: Vec<usize> = gone.iter().copied().filter(|at| !taken.contains(at)).collect();
    let fresh: Vec<usize> = fresh.iter().copied().filter(|at| !given.contains(at)).collect();
    if gone.len() * fresh.len() > MOST_COMPARED {
        return Vec::new();
    }
    let all = gone.iter().flat_map(|was| fresh.iter().map(|is| (*was, *is)));
    likest(all.map(|(was, is)| (lost[was].shared(&come[is]), (was, is))).filter(|(shared, _)| enough(*shared)).collect())
}
