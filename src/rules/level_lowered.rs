//! A change that promises less than before: a lower level or a longer deadline (PU2-9, PU2-17, PU2-20).

use std::collections::{HashMap, HashSet, VecDeque};

use super::{Check, Rule, Sink, Traits, alignment};
use crate::finding::{Arg, Field, Finding, Severity};
use crate::history::Change;
use crate::history::promises::{Shift, Worse};
use crate::model::{BoundSide, Deadline, Description, Indicator, Level, Promise, Request, Service, Status, TOLERANCE};
use crate::source::Place;
use crate::yaml::de::Stated;

pub(super) const RULE: Rule =
    Rule { code: "PVP904", name: "level-lowered", severity: Severity::Warning, check: Check::Change(check), traits: Traits::NONE };

fn check(change: &Change<'_>, sink: &mut Sink) {
    for (id, before) in change.before.descriptions() {
        let known = change.before.by_name(&before.name) == Some(id);
        let Some(after) = change.now(&before.name).filter(|_| known).map(|id| change.after.get(id)) else { continue };
        // What is not to be judged, or no longer promises anything.
        if before.broken || after.broken || before.kind != after.kind || after.status == Status::Retired || before.is_read_alike(after) {
            continue;
        }
        check_levels(before, after, sink);
        if let (Some(was), Some(now)) = (before.of::<Service>(), after.of::<Service>())
            && let (Some(was), false) = (was.request.value(), matches!(now.request, Stated::Refused))
        {
            check_deadlines(was, now.request.value(), after, sink);
        }
    }
}

/// How many of one service's promises are held against all others; more than any real service makes, so that the work
/// stays bounded.
const MOST_HELD: usize = 500;

/// How a promise is less than it was; what does not compare is not less.
fn less(was: &Promise<'_>, now: &Promise<'_>) -> Option<Worse> {
    match Shift::of(was, now) {
        Shift::Worse(worse) => Some(worse),
        Shift::Same | Shift::Better(_) | Shift::Unclear => None,
    }
}

/// Whether something that is promised now makes up for a promise that is gone.
fn makes_up_for(now: &Promise<'_>, was: &Promise<'_>) -> bool {
    let comparable = now.indicator == was.indicator && was.indicator != Indicator::Other && now.window == was.window;
    comparable && now.share >= was.share - TOLERANCE && less(was, now).is_none()
}

fn is_kept(was: &Promise<'_>, after: &Description) -> bool {
    after.promises().iter().any(|now| makes_up_for(now, was))
}

fn check_levels(before: &Description, after: &Description, sink: &mut Sink) {
    let (Some(old), Some(new)) = (before.levels().and_then(Stated::value), after.levels()) else { return };
    let place = after.levels_place;
    let (list, complete) = match new {
        Stated::Value(new) => (new.value.items.as_slice(), new.value.complete),
        Stated::Absent | Stated::NotApplicable => (&[][..], true),
        Stated::Refused => return,
    };
    let named = |level: &Level| Some(format!("{:?} {}", level.stated()?.indicator, level.id.as_ref()?.value));
    let exact = |level: &Level| {
        let promise = level.stated().filter(|stated| stated.indicator != Indicator::Other)?;
        Some(format!("{} {:?} {}", rough(level, &promise), promise.unit.exact().0, promise.share))
    };
    let near = |level: &Level| {
        let promise = level.stated().filter(|stated| stated.indicator != Indicator::Other)?;
        Some(rough(level, &promise))
    };
    let mut missing = 0;
    for (was, now) in pairs(&old.value.items, list, &[&named, &exact, &near]) {
        let Some(promised) = old.value.items[was].promise() else { continue };
        let Some((_, side)) = promised.bound() else { continue };
        let now = now.map(|now| &list[now]);
        let lowered = match now.map(|level| level.stated().map(|stated| (level, stated))) {
            // What cannot be used is not known to be less.
            Some(None) => continue,
            Some(Some((level, promise))) => match less(&promised, &promise) {
                Some(Worse::Bound(side)) => bound(&promised, &promise, side, ""),
                Some(Worse::Share) => level.share().map(|share| {
                    let finding = RULE.at(share.place).detail("share").field(Field::new(share.path.clone()));
                    finding.arg("before", percent(promised.share)).arg("now", percent(promise.share))
                }),
                Some(Worse::Gone) => Some(gone(&promised, side, "removed", place)),
                None => None,
            },
            None if complete && missing < MOST_HELD && !is_kept(&promised, after) => {
                missing += 1;
                Some(gone(&promised, side, "removed", place))
            }
            None => None,
        };
        if let Some(finding) = lowered {
            sink.report(finding.arg("indicator", alignment::indicator(promised.indicator)).about(after.file));
        }
    }
}

/// What a level is known by where it has no id.
fn rough(level: &Level, promise: &Promise<'_>) -> String {
    format!("{:?} {:?} {:?}", promise.indicator, promise.window, level.channel.as_ref().map(|channel| &channel.value))
}

fn check_deadlines(was: &Request, now: Option<&Request>, after: &Description, sink: &mut Sink) {
    let (Some(old), None | Some(Stated::Value(_) | Stated::Absent | Stated::NotApplicable)) =
        (was.deadlines.value(), now.map(|now| &now.deadlines))
    else {
        return;
    };
    let new = now.and_then(|now| now.deadlines.value());
    if new.is_some_and(|new| !new.complete) {
        return;
    }
    let promising = |all: &'_ [Deadline]| -> Vec<usize> { (0..all.len()).filter(|index| all[*index].promise().is_some()).collect() };
    let (old, new) = (old.items.as_slice(), new.map_or(&[][..], |new| new.items.as_slice()));
    if promising(new).is_empty() {
        let longest = was.deadline_promises().into_iter().find(|promise| !is_kept(promise, after));
        if let Some(promise) = longest {
            sink.report(gone(&promise, BoundSide::Most, "removed-deadline", after.deadlines_place).field(Field::new("request.deadlines")));
        }
        return;
    }
    for (was, now) in same_deadlines(old, new) {
        if let (Some(was), Some(now)) = (old[was].promise(), new[now].promise())
            && let Some(Worse::Bound(side)) = less(&was, &now)
            && let Some(finding) = bound(&was, &now, side, "deadline")
        {
            sink.report(finding.about(after.file));
        }
    }
}

/// The deadlines that hold for the same cases: by case and channels, by either, then those left in their order. One
/// that held for all cases is held against the first that is longer.
fn same_deadlines(old: &[Deadline], new: &[Deadline]) -> Vec<(usize, usize)> {
    let when = |deadline: &Deadline| deadline.when.map(|when| format!("{when:?}"));
    let channels = |deadline: &Deadline| {
        let mut names: Vec<&str> = deadline.channels.value().into_iter().flatten().map(|channel| channel.value.as_str()).collect();
        names.sort_unstable();
        (!names.is_empty()).then(|| names.join(" "))
    };
    let both = |deadline: &Deadline| Some(format!("{:?} {:?}", when(deadline), channels(deadline)));
    let found = pairs(old, new, &[&both, &when, &channels]);
    let taken: HashSet<usize> = found.iter().filter_map(|(_, now)| *now).collect();
    let free: Vec<usize> = (0..new.len()).filter(|index| !taken.contains(index)).collect();
    let left = found.iter().filter(|(_, now)| now.is_none()).map(|(was, _)| *was);
    let left = left.enumerate().take(MOST_HELD).filter_map(|(position, was)| {
        let promise = old[was].promise()?;
        let longer = |now: &&usize| new[**now].promise().is_some_and(|now| matches!(less(&promise, &now), Some(Worse::Bound(_))));
        let for_all = old[was].when.is_none() && channels(&old[was]).is_none();
        let now = if for_all { free.iter().find(longer) } else { free.get(position) };
        Some((was, *now?))
    });
    let left: Vec<(usize, usize)> = left.collect();
    found.into_iter().filter_map(|(was, now)| Some((was, now?))).chain(left).collect()
}

fn bound(was: &Promise<'_>, now: &Promise<'_>, side: BoundSide, detail: &'static str) -> Option<Finding> {
    let place = now.on(side)?;
    let finding = RULE.at(place.place).detail(detail).field(Field::new(place.path.clone()));
    Some(finding.arg("before", alignment::bound(was, side)).arg("now", alignment::bound(now, side)))
}

fn gone(was: &Promise<'_>, side: BoundSide, detail: &'static str, place: Place) -> Finding {
    RULE.at(place).detail(detail).field(Field::new("service_levels")).arg("before", alignment::bound(was, side))
}

fn percent(share: f64) -> Arg {
    Arg::Quantity(share, "percent")
}

/// What items are known by; nothing where they cannot be known by it.
type Key<'k, T> = &'k dyn Fn(&T) -> Option<String>;

/// The items of two lists that go together, by the first key that they share and nobody has taken.
fn pairs<T>(old: &[T], new: &[T], keys: &[Key<'_, T>]) -> Vec<(usize, Option<usize>)> {
    let mut found: Vec<Option<usize>> = vec![None; old.len()];
    let mut taken = vec![false; new.len()];
    for key in keys {
        let mut free: HashMap<String, VecDeque<usize>> = HashMap::new();
        for (index, item) in new.iter().enumerate().filter(|(index, _)| !taken[*index]) {
            if let Some(key) = key(item) {
                free.entry(key).or_default().push_back(index);
            }
        }
        for (index, item) in old.iter().enumerate() {
            if found[index].is_none()
                && let Some(now) = key(item).and_then(|key| free.get_mut(&key)?.pop_front())
            {
                (found[index], taken[now]) = (Some(now), true);
            }
        }
    }
    found.into_iter().enumerate().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_go_by_the_first_key_and_each_item_once() {
        let (whole, first): (Key<'_, &str>, Key<'_, &str>) = (&|text| Some((*text).to_owned()), &|text| Some(text[..1].to_owned()));
        assert_eq!(pairs(&["a1", "a2", "b1"], &["a3", "a2"], &[whole, first]), [(0, Some(0)), (1, Some(1)), (2, None)]);
    }
}
