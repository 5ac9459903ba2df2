//! A change that removes or renames an id that others still refer to (N1-5: transparent links).

use std::collections::{BTreeMap, HashSet};

use compact_str::CompactString;

use super::{Check, Rule, Sink, Traits, dangling_reference};
use crate::finding::{Arg, Evidence, Finding, Severity};
use crate::history::Change;
use crate::model::{Link, Ref, Target};
use crate::registry::{DescriptionId, Resolved, joined};

pub(super) const RULE: Rule =
    Rule { code: "PVP902", name: "identity-lost", severity: Severity::Error, check: Check::Change(check), traits: Traits::NONE };

/// How many of the references to one lost id are shown.
const MOST_SHOWN: usize = 24;

fn check(change: &Change<'_>, sink: &mut Sink) {
    let mut lost: BTreeMap<CompactString, Vec<(DescriptionId, &Link)>> = BTreeMap::new();
    for (id, _) in change.after.descriptions().filter(|(_, description)| !description.broken) {
        for (reference, _) in change.after.links(id).filter(|(_, named)| **named == Resolved::Nothing) {
            if let Some(name) = lost_name(change, id, reference) {
                lost.entry(name).or_default().push((id, reference));
            }
        }
    }
    if lost.is_empty() {
        return;
    }
    for (name, mut references) in lost {
        references.sort_by_key(|(_, reference)| reference.to.place);
        for (_, reference) in &references {
            sink.replace(&dangling_reference::RULE, reference.to.place);
        }
        let count = references.iter().map(|(id, _)| *id).collect::<HashSet<_>>().len();
        let finding = match new_id(change, &name) {
            Some((new, known)) => RULE.about(new).detail("renamed").arg("new", known.as_str()),
            None => match references.split_first() {
                Some(((from, first), _)) => {
                    // What was there before the change as well has taken nothing's place.
                    let is_new = |name: &String| change.before.by_name(name).is_none() && change.before.part(name).is_none();
                    let suggestions = change.after.suggestions(change.after.get(*from), first).into_iter().filter(is_new).collect();
                    RULE.about(&first.to).arg("suggestions", Arg::List(suggestions))
                }
                None => continue,
            },
        };
        let others = references.iter().map(|(_, reference)| reference.to.place).filter(|place| *place != finding.place);
        // What a service group names, all its members name there.
        let mut others: Vec<_> = others.collect();
        others.dedup();
        others.truncate(MOST_SHOWN);
        let finding = others.into_iter().fold(finding, |finding: Finding, place| finding.also("reference", place));
        let finding = finding.resting_on(Evidence::Gone(name.to_string()));
        sink.report(finding.arg("gone", name.as_str()).arg("count", count));
    }
}

/// The id that was there before and that a dangling reference still names: the description's where that is gone, else
/// the part's.
fn lost_name(change: &Change<'_>, from: DescriptionId, reference: &Link) -> Option<CompactString> {
    let text = reference.to.value.as_str();
    let own = reference.target == Target::OwnNeed && !text.contains('/');
    let name = if own { joined(&change.after.get(from).name, text) } else { text.into() };
    let (whole, _) = name.split_once('/').unwrap_or((&name, ""));
    change.before.by_name(whole)?;
    match change.after.by_name(whole) {
        None => Some(whole.into()),
        Some(_) => change.before.part(&name).map(|_| name),
    }
}

/// Where the id that took the place of another is written, and how others refer to it.
fn new_id<'c>(change: &'c Change<'_>, lost: &str) -> Option<(&'c Ref, CompactString)> {
    if !lost.contains('/') {
        let new = change.after.get(change.matches().renamed(lost)?);
        return Some((new.id.as_ref().filter(|_| !new.broken)?, new.name.clone()));
    }
    let name = change.matches().renamed_part(lost)?;
    let (whole, part) = name.split_once('/')?;
    let of = change.after.get(change.after.by_name(whole)?);
    Some((&of.part(part)?.id, name.into()))
}
