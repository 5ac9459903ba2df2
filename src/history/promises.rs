//! What becomes of a promise: whether it is better or worse than it was (PU2-9, PU2-17).

use crate::model::{BoundSide, Promise, Standing, TOLERANCE, Unit, Window};

/// How a promise stands to what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// It is the same.
    Same,
    /// It is better on a side, or kept in more cases.
    Better(BoundSide),
    /// It is worse.
    Worse(Worse),
    /// It is stated so differently that neither can be said.
    Unclear,
}

/// How a promise is worse than it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worse {
    /// The bound on a side is worse.
    Bound(BoundSide),
    /// It holds for a smaller share of the cases.
    Share,
    /// The bound is gone.
    Gone,
}

impl Shift {
    /// What became of a promise of one indicator. More of one for less of the other is neither; units that do not
    /// convert are held against each other where one time is certainly longer.
    pub fn of(was: &Promise<'_>, now: &Promise<'_>) -> Self {
        if numbers(was) == numbers(now) {
            return Self::Same;
        }
        let Some((_, side)) = was.bound().filter(|_| was.window == now.window) else { return Self::Unclear };
        let (Some(old), Some(new)) = (was.on(side), now.on(side)) else { return Self::Worse(Worse::Gone) };
        let standing = if was.unit.exact().0 == now.unit.exact().0 {
            now.standing(was)
        } else {
            let (old, new) = (was.quantity(old), now.quantity(new));
            match () {
                () if !was.indicator.is_time() => None,
                () if new.surely_exceeds(old) => Some((Standing::Below, side)),
                () if old.surely_exceeds(new) => Some((Standing::Above, side)),
                () => None,
            }
        };
        let Some((standing, side)) = standing else { return Self::Unclear };
        let share = now.share - was.share;
        match standing {
            Standing::Equal if share.abs() < TOLERANCE => Self::Same,
            Standing::Above | Standing::Equal if share > -TOLERANCE => Self::Better(side),
            Standing::Equal => Self::Worse(Worse::Share),
            Standing::Below if share < TOLERANCE => Self::Worse(Worse::Bound(side)),
            Standing::Above | Standing::Below => Self::Unclear,
        }
    }
}

type Numbers = (Option<f64>, Option<f64>, Unit, f64, Option<Window>);

fn numbers(promise: &Promise<'_>) -> Numbers {
    (promise.min.map(|min| min.value), promise.max.map(|max| max.value), promise.unit, promise.share, promise.window)
}
