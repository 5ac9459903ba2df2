//! The whole calendar periods that figures are for: a year, a quarter, a month, a week, a day.
//!
//! Days are counted, so that periods of different lengths can be held against each other.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};

/// A day, as the number of days since the beginning of 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// How long a period is, the shortest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Length {
    /// A day.
    Day,
    /// A week from Monday to Sunday (ISO 8601).
    Week,
    /// A month.
    Month,
    /// A quarter of a calendar year.
    Quarter,
    /// A reporting year.
    Year,
}

/// A whole calendar period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    year: i16,
    /// Which one of its year, from 1.
    index: u16,
    length: Length,
}

/// The days that periods may lie in: what is written with four digits, and near enough to be meant.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

impl Day {
    /// A day as `2026-11-20`, if there is such a day.
    pub fn read(text: &str) -> Option<Self> {
        text.parse::<Date>().ok().filter(|date| text.len() == 10 && YEARS.contains(&date.year())).map(Self::of)
    }

    fn of(date: Date) -> Self {
        let hours = date.duration_since(Date::constant(1970, 1, 1)).as_hours();
        Self(i32::try_from(hours / 24).unwrap_or(0))
    }

    fn date(self) -> Date {
        Date::constant(1970, 1, 1).saturating_add(self.0.days())
    }

    /// The day so many months later, or the last one of that month.
    #[must_use]
    pub fn months_later(self, months: i32) -> Self {
        Self::of(self.date().saturating_add(months.months()))
    }

    /// The next day.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// The day so many days later.
    #[must_use]
    pub fn days_later(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// Its year.
    pub fn year(self) -> i32 {
        self.date().year().into()
    }

    /// How many days from another one to this one.
    pub fn since(self, other: Self) -> i32 {
        self.0 - other.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date())
    }
}

impl Length {
    /// The code of a level's `window` and of an indicator's `period`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// The period of this length that a day lies in; reporting years begin with the month `year_starts`.
    pub fn around(self, day: Day, year_starts: i8) -> Period {
        let date = day.date();
        let index = |index: i8| u16::try_from(index).unwrap_or(1);
        let (year, index) = match self {
            Self::Day => (date.year(), u16::try_from(date.day_of_year()).unwrap_or(1)),
            Self::Week => {
                let week = date.iso_week_date();
                (week.year(), index(week.week()))
            }
            Self::Month => (date.year(), index(date.month())),
            Self::Quarter => (date.year(), index((date.month() + 2) / 3)),
            Self::Year => (date.year() - i16::from(date.month() < year_starts), 1),
        };
        Period { year, index, length: self }
    }
}

impl Period {
    /// The period of a cell: `2026`, `2026-Q3`, `2026-09`, `2026-W36`, `2026-09-14`.
    pub fn read(text: &str) -> Option<Self> {
        let digits = |text: &str, count: usize| -> Option<u16> {
            (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
        };
        let (year, rest) = text.split_at_checked(4)?;
        let year = i16::try_from(digits(year, 4)?).ok().filter(|year| YEARS.contains(year))?;
        let (length, index) = match rest.strip_prefix('-') {
            None if rest.is_empty() => (Length::Year, 1),
            None => return None,
            Some(rest) => {
                if let Some(quarter) = rest.strip_prefix('Q') {
                    (Length::Quarter, digits(quarter, 1).filter(|quarter| (1..=4).contains(quarter))?)
                } else if let Some(week) = rest.strip_prefix('W') {
                    let week = digits(week, 2)?;
                    ISOWeekDate::new(year, i8::try_from(week).ok()?, Weekday::Monday).ok()?;
                    (Length::Week, week)
                } else if rest.len() == 2 {
                    (Length::Month, digits(rest, 2).filter(|month| (1..=12).contains(month))?)
                } else {
                    let date = text.parse::<Date>().ok().filter(|_| text.len() == 10)?;
                    (Length::Day, u16::try_from(date.day_of_year()).ok()?)
                }
            }
        };
        Some(Self { year, index, length })
    }

    /// How long it is.
    pub fn length(self) -> Length {
        self.length
    }

    /// Its first day; reporting years begin with the month `year_starts`.
    pub fn first(self, year_starts: i8) -> Day {
        let index = i8::try_from(self.index).unwrap_or(1);
        let date = match self.length {
            Length::Day => Date::constant(self.year, 1, 1).saturating_add((i64::from(self.index) - 1).days()),
            Length::Week => ISOWeekDate::new(self.year, index, Weekday::Monday).map_or(Date::ZERO, ISOWeekDate::date),
            Length::Month => Date::constant(self.year, index, 1),
            Length::Quarter => Date::constant(self.year, index * 3 - 2, 1),
            Length::Year => Date::constant(self.year, year_starts, 1),
        };
        Day::of(date)
    }

    /// The day after its last one.
    pub fn end(self, year_starts: i8) -> Day {
        self.next().first(year_starts)
    }

    /// The one after it.
    #[must_use]
    pub fn next(self) -> Self {
        match self.length {
            Length::Day | Length::Week => {
                let first = self.first(1);
                let days = if self.length == Length::Day { 1 } else { 7 };
                self.length.around(Day(first.0 + days), 1)
            }
            Length::Month => self.wrapping(12),
            Length::Quarter => self.wrapping(4),
            Length::Year => Self { year: self.year + 1, ..self },
        }
    }

    fn wrapping(self, count: u16) -> Self {
        if self.index == count { Self { year: self.year + 1, index: 1, ..self } } else { Self { index: self.index + 1, ..self } }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, index, length } = self;
        match length {
            Length::Day => write!(f, "{}", self.first(1)),
            Length::Week => write!(f, "{year}-W{index:02}"),
            Length::Month => write!(f, "{year}-{index:02}"),
            Length::Quarter => write!(f, "{year}-Q{index}"),
            Length::Year => write!(f, "{year}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::read(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn periods_are_whole_and_have_their_days() {
        for (text, first, end) in [
            ("2026", "2026-01-01", "2027-01-01"),
            ("2026-Q3", "2026-07-01", "2026-10-01"),
            ("2026-02", "2026-02-01", "2026-03-01"),
            ("2024-02-29", "2024-02-29", "2024-03-01"),
            ("2026-12", "2026-12-01", "2027-01-01"),
            ("2026-W01", "2025-12-29", "2026-01-05"),
            ("2026-W53", "2026-12-28", "2027-01-04"),
            ("2026-12-31", "2026-12-31", "2027-01-01"),
        ] {
            let period = Period::read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(period.to_string(), text);
            assert_eq!((period.first(1), period.end(1)), (day(first), day(end)), "{text}");
            assert_eq!(period.length().around(period.first(1), 1), period, "{text}");
        }
    }

    #[test]
    fn what_is_no_whole_period_is_none() {
        for text in [
            "",
            "26",
            "2026-",
            "2026-13",
            "2026-00",
            "2026-9",
            "2026-Q5",
            "2026-q3",
            "2026-W54",
            "2025-W53",
            "2026-02-29",
            "2026-02-30",
            "09.2026",
            "2026-09-14T00",
            "2026-09..2026-10",
            "1899",
            "2200",
            "2026 ",
            "２０２６",
        ] {
            assert_eq!(Period::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_reporting_year_begins_with_its_month() {
        let year = Period::read("2026").expect("a year");
        assert_eq!((year.first(7), year.end(7)), (day("2026-07-01"), day("2027-07-01")));
        assert_eq!(Length::Year.around(day("2026-06-30"), 7).to_string(), "2025");
        assert_eq!(Length::Year.around(day("2026-07-01"), 7).to_string(), "2026");
        let quarter = Period::read("2026-Q1").expect("a quarter");
        assert_eq!(quarter.first(7), day("2026-01-01"));
    }

    #[test]
    fn the_same_day_months_later_is_there() {
        assert_eq!(day("2026-01-31").months_later(1), day("2026-02-28"));
        assert_eq!(day("2026-01-31").months_later(-2), day("2025-11-30"));
    }
}
