//! Results as exact fractions: no floating number stands near a bound.

use crate::table::{Decimal, MICRO};

/// A number of millionths over a whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    above: i128,
    below: i128,
}

impl Ratio {
    /// A number that was written.
    pub fn of(number: Decimal) -> Self {
        Self { above: number.micro(), below: 1 }
    }

    /// How many per cent some are of all, which are more than none.
    pub fn percent(some: i128, all: i128) -> Self {
        Self { above: some * 100 * MICRO, below: all }
    }

    /// The mean of sums of millionths, each counted so many times.
    pub fn mean(sum: i128, count: i128) -> Self {
        if sum % count == 0 { Self::sum(sum / count) } else { Self { above: sum, below: count } }
    }

    /// How many millionths it is, where those are whole.
    pub fn micro(self) -> Option<i128> {
        (self.below == 1).then_some(self.above)
    }

    /// The sum of millionths.
    pub fn sum(sum: i128) -> Self {
        Self { above: sum, below: 1 }
    }

    /// The same to so many decimals, half up.
    #[must_use]
    pub fn rounded(self, decimals: u8) -> Self {
        let step = 10_i128.pow(6 - u32::from(decimals.min(6)));
        let unit = self.below * step;
        Self { above: (2 * self.above + unit).div_euclid(2 * unit) * step, below: 1 }
    }

    /// Whether it is at least a bound.
    pub fn is_at_least(self, bound: Decimal) -> bool {
        self.above >= bound.micro() * self.below
    }

    /// Whether it is at most a bound.
    pub fn is_at_most(self, bound: Decimal) -> bool {
        self.above <= bound.micro() * self.below
    }

    /// How it stands to another one.
    pub fn held_against(self, other: Self) -> std::cmp::Ordering {
        (self.above * other.below).cmp(&(other.above * self.below))
    }

    /// The number for showing: to so many decimals, and never on the other side of a bound than it is, nor at the bound where
    /// it is not.
    pub fn shown(self, decimals: u8, bounds: impl Iterator<Item = Decimal>) -> Decimal {
        let step = 10_i128.pow(6 - u32::from(decimals.min(6)));
        let mut shown = self.rounded(decimals).above;
        for bound in bounds.map(Decimal::micro) {
            let (own, bound) = (self.above, bound * self.below);
            if own < bound && shown * self.below >= bound {
                shown = (own.div_euclid(self.below * step)) * step;
            } else if own > bound && shown * self.below <= bound {
                shown = -((-own).div_euclid(self.below * step)) * step;
            }
        }
        Decimal::of_micro(shown).unwrap_or_else(|| Decimal::of_micro(shown / MICRO * MICRO).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        Decimal::read(text).expect("a number")
    }

    #[test]
    fn what_is_shown_never_crosses_the_bound() {
        for (some, all, bound, shown) in [
            (99_996, 100_000, "100", "99.99"),
            (100_000, 100_000, "100", "100"),
            (2, 3, "66.67", "66.66"),
            (2, 3, "66.66", "66.67"),
            (2, 3, "50", "66.67"),
            (1, 3, "33.33", "33.34"),
        ] {
            let ratio = Ratio::percent(some, all);
            assert_eq!(ratio.shown(2, [number(bound)].into_iter()), number(shown), "{some}/{all} of {bound}");
        }
    }

    #[test]
    fn halves_are_rounded_up() {
        assert_eq!(Ratio::of(number("89.995")).rounded(2), Ratio::of(number("90")));
        assert_eq!(Ratio::of(number("89.994999")).rounded(2), Ratio::of(number("89.99")));
        assert!(Ratio::percent(1_799, 2_000).rounded(1).is_at_least(number("90")));
        assert!(!Ratio::percent(1_799, 2_000).is_at_least(number("90")));
    }
}
