//! Days and the moments between them, in UTC: the same everywhere, whatever a machine's own time is.

use std::fmt;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ToSpan};

/// How far days lie apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// Seven days.
    Week,
    /// The same day of the next month, or its last.
    Month,
    /// Three months.
    Quarter,
}

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(Date);

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl Day {
    /// A day as `2026-11-20`, if there is such a day.
    pub fn read(text: &str) -> Option<Self> {
        text.parse().ok().filter(|_| text.len() == 10).map(Self)
    }

    /// The day of a moment in seconds since 1970; the first or last day that there is, where that is out of reach.
    pub fn of(seconds: i64) -> Self {
        let bounded = seconds.clamp(Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
        Timestamp::from_second(bounded).map_or(Self(Date::MIN), |moment| Self(moment.to_zoned(TimeZone::UTC).date()))
    }

    /// When it begins, in seconds since 1970.
    pub fn start(self) -> i64 {
        self.0.to_zoned(TimeZone::UTC).map_or(i64::MIN, |moment| moment.timestamp().as_second())
    }

    /// When it is over, in seconds since 1970.
    pub fn end(self) -> i64 {
        self.start().saturating_add(24 * 60 * 60)
    }

    /// The same day a year before.
    #[must_use]
    pub fn a_year_before(self) -> Self {
        Self(self.0.saturating_sub(1.year()))
    }

    /// This day and those that follow it after each period, up to the last day, which is always one of them.
    pub fn then_every(self, period: Period, last: Self) -> Vec<Self> {
        let after = |count: i64| -> Span {
            match period {
                Period::Week => count.weeks(),
                Period::Month => count.months(),
                Period::Quarter => (3 * count).months(),
            }
        };
        let days = (0..).map_while(|count| self.0.checked_add(after(count)).ok().map(Self));
        let mut days: Vec<Self> = days.take_while(|day| *day < last).collect();
        days.push(last);
        days
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::read(text).expect("a day")
    }

    #[test]
    fn months_are_counted_from_the_first_day() {
        let days = day("2026-01-31").then_every(Period::Month, day("2026-04-02"));
        assert_eq!(days, ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-02"].map(day));
        assert_eq!(day("2026-01-31").then_every(Period::Quarter, day("2026-01-31")), [day("2026-01-31")]);
        assert_eq!(day("2026-01-01").then_every(Period::Week, day("2026-01-15")).len(), 3);
        assert_eq!(day("2026-02-01").then_every(Period::Week, day("2026-01-15")), [day("2026-01-15")]);
    }

    #[test]
    fn days_are_those_of_utc() {
        assert_eq!(Day::of(0), day("1970-01-01"));
        assert_eq!(Day::of(86_399), day("1970-01-01"));
        assert_eq!((day("1970-01-02").start(), day("1970-01-02").end()), (86_400, 172_800));
        assert_eq!(Day::read("2026-02-30"), None);
        assert!(Day::of(i64::MAX) > Day::of(i64::MIN));
    }
}
