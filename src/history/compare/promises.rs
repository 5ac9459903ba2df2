//! Promises that were raised or lowered: service levels and deadlines (PU2-9, PU2-17).

use super::{Both, Effect, Subject};
use crate::history::promises::{Shift, Worse};
use crate::model::{BoundSide, Description, Level, Promise, Quantity, Service};

/// What became of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// It is better than before.
    Raised,
    /// It is worse than before.
    Lowered,
    /// It is stated so differently that neither can be said.
    Recast,
    /// Nothing was promised before.
    Made,
    /// Nothing is promised any more.
    Withdrawn,
}

impl Direction {
    /// The name used in machine formats and as the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Raised => "promise-raised",
            Self::Lowered => "promise-lowered",
            Self::Recast => "promise-recast",
            Self::Made => "promise-made",
            Self::Withdrawn => "promise-withdrawn",
        }
    }
}

/// How much is promised.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    /// The number and its unit.
    pub quantity: Quantity,
    /// At least, or at most.
    pub side: BoundSide,
    /// The percentage of cases in which it is kept.
    pub share: f64,
}

/// A promise with what tells it apart from others of the description.
struct Given<'a> {
    id: Option<&'a str>,
    /// The channels or the case that it holds for.
    case: Option<String>,
    promise: Promise<'a>,
}

impl<'a> Given<'a> {
    fn of(level: &'a Level) -> Option<Self> {
        let [id, channel] = [&level.id, &level.channel].map(|one| one.as_ref().map(|one| one.value.as_str()));
        Some(Self { id, case: channel.map(str::to_owned), promise: level.promise()? })
    }

    /// Whether both hold for the same cases, as levels or as deadlines.
    fn is_like(&self, other: &Self) -> bool {
        self.case == other.case && self.promise.stated == other.promise.stated
    }
}

pub(super) fn effects(both: &Both<'_>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for (old, new) in both.understood() {
        let (was, is) = (given(old), given(new));
        for (was, is) in matched(&was, &is).into_iter().filter(|met| !is_said_otherwise(*met, &was, &is)) {
            let Some((direction, side)) = judged(was, is) else { continue };
            let Some(indicator) = is.or(was).map(|given| given.promise.indicator) else { continue };
            let bound = |given: Option<&Given<'_>>| given.and_then(|given| bound(&given.promise, side));
            effects.push(Effect::Promise(Subject::of(new), direction, indicator, bound(was), bound(is)));
        }
    }
    effects
}

fn given(description: &Description) -> Vec<Given<'_>> {
    let levels = description.levels().and_then(|levels| levels.value()).into_iter().flat_map(|levels| &levels.value);
    let mut all: Vec<Given<'_>> = levels.filter_map(Given::of).collect();
    if let Some(service) = description.of::<Service>() {
        let deadlines = service.request.value().and_then(|request| request.deadlines.value());
        all.extend(deadlines.into_iter().flatten().filter_map(|deadline| {
            let channels = deadline.channels.value().into_iter().flatten().map(|channel| channel.value.as_str());
            let case = format!("{:?} {}", deadline.when, channels.collect::<Vec<_>>().join(" "));
            Some(Given { id: None, case: Some(case), promise: deadline.promise()? })
        }));
    }
    all
}

/// Whether a promise that came or went is also made in another way: a deadline is a processing time (FORMAT.md).
fn is_said_otherwise(met: Met<'_, '_>, was: &[Given<'_>], is: &[Given<'_>]) -> bool {
    let like = |one: &Given<'_>, other: &&Given<'_>| {
        one.promise.indicator == other.promise.indicator && one.promise.stated != other.promise.stated
    };
    match met {
        (None, Some(new)) => was.iter().filter(|old| like(new, old)).any(|old| Shift::of(&old.promise, &new.promise) == Shift::Same),
        (Some(old), None) => is.iter().filter(|new| like(old, new)).any(|new| Shift::of(&old.promise, &new.promise) == Shift::Same),
        (Some(_), Some(_)) | (None, None) => false,
    }
}

type Met<'g, 'a> = (Option<&'g Given<'a>>, Option<&'g Given<'a>>);

/// Which promise is which: by id, else by what it measures, first where both compare.
fn matched<'g, 'a>(was: &'g [Given<'a>], is: &'g [Given<'a>]) -> Vec<Met<'g, 'a>> {
    let mut open: Vec<&Given<'a>> = was.iter().collect();
    let mut earlier: Vec<Option<&Given<'a>>> = vec![None; is.len()];
    let passes: [fn(&Given<'_>, &Given<'_>) -> bool; 4] = [
        |old, new| old.id.is_some() && old.id == new.id && old.promise.indicator == new.promise.indicator,
        |old, new| old.is_like(new) && new.promise.compares_with(&old.promise),
        |old, new| old.is_like(new) && new.promise.indicator == old.promise.indicator && new.promise.indicator.is_time(),
        // Deadlines whose cases were worded anew.
        |old, new| !old.promise.stated && !new.promise.stated,
    ];
    for is_that in passes {
        for (new, earlier) in is.iter().zip(&mut earlier).filter(|(_, earlier)| earlier.is_none()) {
            if let Some(at) = open.iter().position(|old| is_that(old, new)) {
                *earlier = Some(open.remove(at));
            }
        }
    }
    let kept = earlier.into_iter().zip(is).map(|(was, is)| (was, Some(is)));
    kept.chain(open.into_iter().map(|was| (Some(was), None))).collect()
}

/// What became of a promise, and on which side that shows; nothing where it is the same.
fn judged(was: Option<&Given<'_>>, is: Option<&Given<'_>>) -> Option<(Direction, Option<BoundSide>)> {
    let (old, new) = match (was, is) {
        (Some(was), Some(is)) => (&was.promise, &is.promise),
        (None, _) => return Some((Direction::Made, None)),
        (_, None) => return Some((Direction::Withdrawn, None)),
    };
    match Shift::of(old, new) {
        Shift::Same => None,
        Shift::Better(side) => Some((Direction::Raised, Some(side))),
        Shift::Worse(Worse::Bound(side)) => Some((Direction::Lowered, Some(side))),
        Shift::Worse(Worse::Share) => Some((Direction::Lowered, None)),
        Shift::Worse(Worse::Gone) | Shift::Unclear => Some((Direction::Recast, None)),
    }
}

fn bound(promise: &Promise<'_>, side: Option<BoundSide>) -> Option<Bound> {
    let on = side.and_then(|side| promise.on(side).map(|bound| (bound, side)));
    let (bound, side) = on.or_else(|| promise.bound())?;
    Some(Bound { quantity: promise.quantity(bound), side, share: promise.share })
}
