//! Whether what needs require was kept in the last window by the services that cover them (PU2-2, N2-2; MANAGEMENT.md F).
//!
//! A result is held against the requirement itself. Counts of cases say something of the promise's own bound only: kept, they
//! show that what is required is kept too where the promise asks for no less; missed, that it is not where it asks for no more.

use super::measured::course_of;
use super::{Cell, Known, Tone};
use crate::measuring::{Course, Measured, Window};
use crate::model::{Located, Promise, Standing, Unit};
use crate::registry::{DescriptionId, NeedId};
use crate::rules::alignment::Requirements;
use crate::table::Decimal;

/// Whether something that is required was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// It was.
    Yes,
    /// It was not.
    No,
    /// Nobody can say.
    Unknown,
}

impl Kept {
    pub(super) fn cell<'a>(self) -> Cell<'a> {
        let (code, tone) = match self {
            Self::Yes => ("yes", Tone::Good),
            Self::No => ("no", Tone::Bad),
            Self::Unknown => ("unknown", Tone::Watch),
        };
        Cell::Code("requirement-kept", code).marked(tone)
    }

    /// Whether all of several were kept; nothing is known of none.
    fn all(each: impl Iterator<Item = Self>) -> Self {
        let each: Vec<Self> = each.collect();
        match () {
            () if each.contains(&Self::No) => Self::No,
            () if each.is_empty() || each.contains(&Self::Unknown) => Self::Unknown,
            () => Self::Yes,
        }
    }
}

/// What needs require, and how services kept what they promise.
pub(super) struct Keeping<'k, 'a> {
    known: &'k Known<'a>,
    measured: Measured<'a>,
    requirements: Requirements<'a>,
}

impl<'k, 'a> Keeping<'k, 'a> {
    /// Of a registry that measures something.
    pub(super) fn new(known: &'k Known<'a>) -> Option<Self> {
        let measured = Measured::new(known.registry, known.policy.measuring(), known.today);
        measured.anybody_measures().then(|| Self { known, measured, requirements: Requirements::new(known.registry) })
    }

    /// Whether a service kept all that a need requires; nothing where that requires nothing, or the service does not cover it.
    pub(super) fn by(&self, need: NeedId, service: DescriptionId) -> Option<Kept> {
        let required = self.requirements.of_need(need);
        let description = self.known.get(service);
        if required.is_empty() || !description.covers() {
            return None;
        }
        let promises = description.promises();
        let of = |asked: &Promise<'_>| {
            let comparable = promises.iter().filter(|promise| promise.compares_with(asked) && promise.standing(asked).is_some());
            Kept::all(comparable.map(|promise| self.of_promise(service, promise, asked)))
        };
        Some(Kept::all(required.iter().map(of)))
    }

    /// Whether a need that some services cover has what it requires: one of them at least kept it, and none missed it.
    pub(super) fn of(&self, need: NeedId, services: &[DescriptionId]) -> Option<Kept> {
        let each: Vec<Kept> = services.iter().filter_map(|service| self.by(need, *service)).collect();
        match () {
            () if each.is_empty() => None,
            () if each.contains(&Kept::No) => Some(Kept::No),
            () if each.contains(&Kept::Yes) => Some(Kept::Yes),
            () => Some(Kept::Unknown),
        }
    }

    fn of_promise(&self, service: DescriptionId, promise: &Promise<'_>, asked: &Promise<'_>) -> Kept {
        let course = course_of(&self.measured, service, promise);
        let last = course.and_then(|course| Some((course, course.last()?)));
        last.map_or(Kept::Unknown, |(course, window)| held(course, window, promise, asked))
    }
}

/// A window held against what is required.
fn held(course: &Course<'_>, window: &Window, promise: &Promise<'_>, asked: &Promise<'_>) -> Kept {
    let word = |kept: bool| if kept { Kept::Yes } else { Kept::No };
    if let Some(result) = window.result().filter(|_| !window.of_cases) {
        let bound = |bound: &Located<f64>| converted(bound.value, asked.unit, course.promise.unit);
        // A time that is not too short is no requirement.
        let min = asked.min.filter(|_| !asked.indicator.is_time()).map(bound);
        let max = asked.max.map(bound);
        let kept = |bound: Option<Option<Decimal>>, is_kept: &dyn Fn(Decimal) -> bool| bound.map(|bound| bound.map(is_kept));
        let sides = [kept(min, &|min| result.is_at_least(min)), kept(max, &|max| result.is_at_most(max))];
        return Kept::all(sides.into_iter().flatten().map(|side| side.map_or(Kept::Unknown, word)));
    }
    match (promise.standing(asked).map(|(standing, _)| standing), window.is_met()) {
        (Some(Standing::Equal), Some(is_met)) => word(is_met),
        (Some(Standing::Above), Some(true)) => Kept::Yes,
        (Some(Standing::Below), Some(false)) => Kept::No,
        (Some(Standing::Above | Standing::Below) | None, _) | (Some(Standing::Equal), None) => Kept::Unknown,
    }
}

/// A bound in another unit that it converts to exactly.
fn converted(bound: f64, from: Unit, to: Unit) -> Option<Decimal> {
    if from == to {
        return Decimal::of(bound);
    }
    let ((base, many), (same, few)) = (from.exact(), to.exact());
    // Figures have six decimals at most.
    (base == same).then(|| Decimal::of((bound * many / few * 1e6).round() / 1e6)).flatten()
}
