//! Quantities, bounds and promises in words: "at least 99.5 % a month", "at most 3 working days". The one place where
//! they are made.

use super::{BoundSide, Promise, Quantity, TOLERANCE, Unit, Window};
use crate::finding::Arg;

impl Quantity {
    /// The number with its unit; no time at all is "at once".
    pub fn said(self) -> Arg {
        if self.unit.is_time() && self.number == 0.0 {
            return Arg::Word("unit-at-once".to_owned());
        }
        Arg::Quantity(self.number, self.unit.key())
    }

    /// The number as a bound. Nothing lies below nothing, so that there "at most" would say nothing.
    pub fn bounding(self, side: BoundSide) -> Arg {
        match side {
            BoundSide::Most if self.number == 0.0 => self.said(),
            BoundSide::Most => Arg::Phrase("at-most", vec![("quantity", self.said())]),
            BoundSide::Least => Arg::Phrase("at-least", vec![("quantity", Arg::Quantity(self.number, self.unit.key()))]),
        }
    }
}

/// The bounds that are stated, the lower one first; nothing where there is none.
pub fn between(min: Option<Quantity>, max: Option<Quantity>) -> Option<Arg> {
    let said: Vec<Arg> =
        [(min, BoundSide::Least), (max, BoundSide::Most)].into_iter().filter_map(|(bound, side)| Some(bound?.bounding(side))).collect();
    (!said.is_empty()).then(|| Arg::Series(said, ", "))
}

/// A bound that holds in so many percent of the cases; all of them need no words.
pub fn of_cases(bound: Arg, share: f64) -> Arg {
    if (share - 100.0).abs() < TOLERANCE {
        return bound;
    }
    Arg::Phrase("level-of-cases", vec![("bound", bound), ("share", Arg::Quantity(share, Unit::Percent.key()))])
}

/// All that a level says: its bounds, over which time, and in how many percent of the cases; nothing where there is no bound.
pub fn level(min: Option<Quantity>, max: Option<Quantity>, window: Option<Window>, share: f64) -> Option<Arg> {
    let said = between(min, max)?;
    let said = match window {
        Some(window) => Arg::Phrase(over(window), vec![("bound", said)]),
        None => said,
    };
    Some(of_cases(said, share))
}

/// The text that says over which time a bound is measured.
fn over(window: Window) -> &'static str {
    match window {
        Window::Day => "level-over-day",
        Window::Week => "level-over-week",
        Window::Month => "level-over-month",
        Window::Quarter => "level-over-quarter",
        Window::Year => "level-over-year",
    }
}

impl Promise<'_> {
    /// One of its bounds.
    pub fn bounding(&self, side: BoundSide) -> Option<Arg> {
        self.on(side).map(|bound| self.quantity(bound).bounding(side))
    }

    /// All that is promised or required: the bounds, over which time, and in how many of the cases; nothing where there is
    /// no bound.
    pub fn said(&self) -> Option<Arg> {
        let of = |side| self.on(side).map(|bound| self.quantity(bound));
        level(of(BoundSide::Least), of(BoundSide::Most), self.window, self.share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(number: f64, unit: Unit) -> Quantity {
        Quantity { number, unit }
    }

    fn at_least(number: f64, unit: &'static str) -> Arg {
        Arg::Phrase("at-least", vec![("quantity", Arg::Quantity(number, unit))])
    }

    #[test]
    fn no_time_is_at_once_only_where_it_is_the_most() {
        let at_once = Arg::Word("unit-at-once".to_owned());
        assert_eq!(of(0.0, Unit::Hour).said(), at_once);
        assert_eq!(of(0.0, Unit::Hour).bounding(BoundSide::Most), at_once);
        assert_eq!(of(0.0, Unit::Hour).bounding(BoundSide::Least), at_least(0.0, "hour"));
        assert_eq!(of(0.0, Unit::Percent).bounding(BoundSide::Most), Arg::Quantity(0.0, "percent"));
        assert_eq!(of(0.0, Unit::Eur).said(), Arg::Quantity(0.0, "eur"));
    }

    #[test]
    fn the_lower_bound_comes_first_and_a_share_last() {
        let most = Arg::Phrase("at-most", vec![("quantity", Arg::Quantity(5.0, "working-day"))]);
        let both = between(Some(of(3.0, Unit::WorkingDay)), Some(of(5.0, Unit::WorkingDay)));
        assert_eq!(both, Some(Arg::Series(vec![at_least(3.0, "working-day"), most.clone()], ", ")));
        assert_eq!(between(None, None), None);
        assert_eq!(of_cases(most.clone(), 100.0), most);
        let share = ("share", Arg::Quantity(95.0, "percent"));
        assert_eq!(of_cases(most.clone(), 95.0), Arg::Phrase("level-of-cases", vec![("bound", most), share]));
    }
}
