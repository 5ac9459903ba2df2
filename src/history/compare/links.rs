//! Links as changes of both ends: what another description names now, or does not name any more.

use std::collections::{BTreeMap, BTreeSet};

use compact_str::CompactString;

use super::{Both, Entry, Fate, Part, Subject, blank, tidy};
use crate::model::{Description, Link, Target, Text};

/// A description that is named by another now, or not any more.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkChange {
    /// Whether it is named now; otherwise it was before.
    pub gained: bool,
    /// The one that names it.
    pub by: Subject,
    /// In which of its fields, with `[]` for the items of lists: `request.channels[].places`.
    pub field: String,
    /// The part that is named, such as a need, where it is not the whole.
    pub part: Option<Part>,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct End {
    target: CompactString,
    part: Option<CompactString>,
    by: CompactString,
    field: String,
}

/// Adds to the entries what others say of them, and entries for those that did not change themselves.
pub(super) fn add(both: &Both<'_>, entries: &mut BTreeMap<CompactString, Vec<Entry>>) {
    let (before, after) = (both.change.before, both.change.after);
    // Of what is not understood nobody knows whom it still names.
    let pairs = || both.matches.pairs.iter().filter(|pair| !both.is_unclear(**pair));
    let was = pairs().map(|pair| pair.0).chain(both.matches.removed.iter().copied());
    let is = pairs().map(|pair| pair.1).chain(both.matches.added.iter().copied());
    let old: BTreeSet<End> = was.flat_map(|id| links(before.get(id), &|name| both.now(name))).collect();
    let new: BTreeSet<End> = is.flat_map(|id| links(after.get(id), &|name| name.into())).collect();
    let lost = old.difference(&new).map(|link| (false, link));
    let gained = new.difference(&old).map(|link| (true, link));
    let mut all: Vec<(bool, &End)> = lost.chain(gained).collect();
    all.sort_by_key(|(gained, link)| (*link, *gained));
    for (gained, link) in all {
        // What leads nowhere is a finding, and nobody's change.
        let (Some(target), Some(by)) = (both.find(&link.target), both.find(&link.by)) else { continue };
        let of_target = entries.entry(link.target.clone()).or_insert_with(|| vec![blank(target, Fate::Kept, both.change.source)]);
        let part = link.part.as_ref().map(|id| Part { id: id.clone(), title: title_of(both, target, id) });
        if let Some(entry) = of_target.first_mut() {
            entry.links.push(LinkChange { gained, by: Subject::of(by), field: link.field.clone(), part });
        }
    }
}

fn links(description: &Description, now: &dyn Fn(&str) -> CompactString) -> Vec<End> {
    let by = now(&description.name);
    let link = |reference: &Link| {
        let text = now(reference.to.value.as_str());
        let (target, part) = match reference.target {
            Target::Description(_) | Target::Provided | Target::Measured => (text, None),
            Target::Part(_) => (text.split_once('/')?.0.into(), Some(text)),
            Target::Received => text.split_once('/').map_or((text.clone(), None), |(whole, _)| (whole.into(), Some(text.clone()))),
            // Inside one description there are no two ends.
            Target::OwnNeed => return None,
        };
        (target != by).then(|| End { target, part, by: by.clone(), field: list_of(&reference.to.path) })
    };
    description.links.iter().filter_map(link).collect()
}

/// The list or field that a reference stands in: `related.resources` for `related.resources[2].id`.
fn list_of(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        out.push_str("[]");
        rest = after.split_once(']').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let out = out.strip_suffix(".id").unwrap_or(&out);
    out.strip_suffix("[]").unwrap_or(out).to_owned()
}

fn title_of(both: &Both<'_>, target: &Description, id: &str) -> Text {
    let wanted = id.split_once('/').map_or(id, |(_, part)| part);
    let of = |description: &Description| Some(description.part(wanted)?.title.as_ref().map(tidy).unwrap_or_default());
    let earlier = || both.change.before.by_name(&target.name).and_then(|id| of(both.change.before.get(id)));
    of(target).or_else(earlier).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_stands_in_its_list() {
        for (path, list) in [
            ("basis.needs[0]", "basis.needs"),
            ("related.resources[2].id", "related.resources"),
            ("request.channels[1].places[0]", "request.channels[].places"),
            ("responsible.owner", "responsible.owner"),
        ] {
            assert_eq!(list_of(path), list);
        }
    }
}
