//! Service levels, what needs require of them, and how units compare (PU2-9; DOMAIN.md section 8).

use compact_str::CompactString;
use serde::Deserialize;
use serde::de::value::{Error, StrDeserializer};
use serde::de::{IgnoredAny, IntoDeserializer};

use super::{Located, Ref, Stated, Text};
use crate::table::RequestKind;

/// A unit of a bound (FORMAT.md, "Bounds").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days on which institutions work.
    WorkingDay,
    /// Days of the calendar.
    CalendarDay,
    /// Weeks of seven calendar days.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
    /// Hundredths.
    Percent,
    /// Pieces.
    Count,
    /// Euros.
    Eur,
    /// Points of a scale.
    Point,
}

impl Unit {
    /// The code as written.
    pub fn key(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::WorkingDay => "working-day",
            Self::CalendarDay => "calendar-day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
            Self::Percent => "percent",
            Self::Count => "count",
            Self::Eur => "eur",
            Self::Point => "point",
        }
    }

    /// The unit of a code.
    pub fn of(key: &str) -> Option<Self> {
        let key: StrDeserializer<'_, Error> = key.into_deserializer();
        Self::deserialize(key).ok()
    }

    /// The unit that it converts to exactly, and how many of those it is; working and calendar days do not convert.
    pub fn exact(self) -> (Unit, f64) {
        match self {
            Self::Second => (Self::Minute, 1.0 / 60.0),
            Self::Hour => (Self::Minute, 60.0),
            Self::Week => (Self::CalendarDay, 7.0),
            Self::Year => (Self::Month, 12.0),
            Self::Minute | Self::WorkingDay | Self::CalendarDay | Self::Month | Self::Percent | Self::Count | Self::Eur | Self::Point => {
                (self, 1.0)
            }
        }
    }

    /// Whether it measures time: then nothing of it is "at once".
    pub fn is_time(self) -> bool {
        match self {
            Self::Second | Self::Minute | Self::Hour | Self::WorkingDay | Self::CalendarDay | Self::Week | Self::Month | Self::Year => true,
            Self::Percent | Self::Count | Self::Eur | Self::Point => false,
        }
    }
}

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// How many.
    pub number: f64,
    /// Of what.
    pub unit: Unit,
}

/// A length of time seen on one scale: the least and the most it can be.
type Extent = Option<(f64, f64)>;

impl Quantity {
    /// The number in the unit that its own converts to exactly.
    pub fn exact(self) -> f64 {
        self.number * self.unit.exact().1
    }

    /// Whether this is certainly a longer time than the other: a month is 20–23 working or 28–31 calendar days, and
    /// what does not convert is not longer (RULES.md, PVP604).
    pub fn surely_exceeds(self, other: Self) -> bool {
        let longer =
            |scale: fn(Self) -> Extent| scale(self).zip(scale(other)).is_some_and(|((least, _), (_, most))| least > most + TOLERANCE);
        SCALES.into_iter().any(longer)
    }

    /// Whether this is certainly a longer time than the other, whatever their units: by the fewest working days that can
    /// be in so many calendar days, the fewest calendar days that so many working days take, and the hours between days.
    pub fn outlasts(self, other: Self) -> bool {
        let calendar = self.calendar_days().map(|(least, _)| least.floor()).filter(|_| self.unit != Unit::Month && self.unit != Unit::Year);
        // A holiday in two weeks, which is more than there are in a year.
        let working = calendar.map(|days| 5.0 * (days / 7.0).floor() + (days % 7.0 - 2.0).max(0.0) - (days / 14.0).ceil());
        let own = (self.unit == Unit::WorkingDay).then(|| self.number.ceil());
        let taken = own.map(|days| 7.0 * ((days - 1.0) / 5.0).floor() + (days - 1.0) % 5.0 + 1.0);
        let days = own.or(self.calendar_days().map(|(least, _)| least));
        let longer = |least: Option<f64>, of: Extent| least.zip(of).is_some_and(|(least, (_, most))| least > most + TOLERANCE);
        self.surely_exceeds(other)
            || longer(working, other.working_days())
            || longer(taken, other.calendar_days())
            || longer(days.map(|days| (days - 1.0) * 24.0 * 60.0), other.minutes())
    }

    /// The least time that a sequence takes, seen on the scale of `like`; what does not convert adds nothing.
    pub fn surely_exceed(all: &[Self], like: Self) -> bool {
        SCALES.into_iter().any(|scale| {
            let least: f64 = all.iter().filter_map(|one| scale(*one)).map(|(least, _)| least).sum();
            scale(like).is_some_and(|(_, most)| least > most + TOLERANCE)
        })
    }

    fn minutes(self) -> Extent {
        self.on(&[(Unit::Second, 1.0 / 60.0, 1.0 / 60.0), (Unit::Minute, 1.0, 1.0), (Unit::Hour, 60.0, 60.0)])
    }

    fn working_days(self) -> Extent {
        self.on(&[(Unit::WorkingDay, 1.0, 1.0), (Unit::Month, 20.0, 23.0), (Unit::Year, 240.0, 276.0)])
    }

    fn calendar_days(self) -> Extent {
        self.on(&[(Unit::CalendarDay, 1.0, 1.0), (Unit::Week, 7.0, 7.0), (Unit::Month, 28.0, 31.0), (Unit::Year, 365.0, 366.0)])
    }

    fn months(self) -> Extent {
        self.on(&[(Unit::Month, 1.0, 1.0), (Unit::Year, 12.0, 12.0)])
    }

    /// The extent, by how many of the scale's units the own unit is at least and at most.
    fn on(self, factors: &[(Unit, f64, f64)]) -> Extent {
        let at_once = (self.number == 0.0).then_some((0.0, 0.0));
        let factor = factors.iter().find(|(unit, ..)| *unit == self.unit);
        factor.map(|(_, least, most)| (self.number * least, self.number * most)).or(at_once)
    }
}

const SCALES: [fn(Quantity) -> Extent; 4] = [Quantity::minutes, Quantity::months, Quantity::working_days, Quantity::calendar_days];

/// Sums and products of decimal fractions differ from what people compute by less than this.
pub const TOLERANCE: f64 = 1e-9;

/// What a level measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Indicator {
    /// The share of time in which it can be used.
    Availability,
    /// From a request to its fulfilment.
    ProcessingTime,
    /// From a request to the first answer.
    ResponseTime,
    /// From an interruption to availability.
    RestorationTime,
    /// From a reported problem to its solution.
    ResolutionTime,
    /// How satisfied recipients are.
    Satisfaction,
    /// The share of requests handled wrongly.
    ErrorRate,
    /// How many requests can be handled.
    Volume,
    /// The share of requests made digitally.
    DigitalShare,
    /// Something else; two of these are not the same indicator.
    Other,
}

impl Indicator {
    /// The code as written.
    pub fn key(self) -> &'static str {
        match self {
            Self::Availability => "availability",
            Self::ProcessingTime => "processing-time",
            Self::ResponseTime => "response-time",
            Self::RestorationTime => "restoration-time",
            Self::ResolutionTime => "resolution-time",
            Self::Satisfaction => "satisfaction",
            Self::ErrorRate => "error-rate",
            Self::Volume => "volume",
            Self::DigitalShare => "digital-share",
            Self::Other => "other",
        }
    }

    /// Whether it is a time, which is the better the shorter it is: then a lower bound promises nothing.
    pub fn is_time(self) -> bool {
        matches!(self, Self::ProcessingTime | Self::ResponseTime | Self::RestorationTime | Self::ResolutionTime)
    }
}

/// The time over which a level is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Window {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A year.
    Year,
}

impl Window {
    /// The time of a code.
    pub fn of(key: &str) -> Option<Self> {
        [Self::Day, Self::Week, Self::Month, Self::Quarter, Self::Year].into_iter().find(|window| window.key() == key)
    }

    /// The code as written.
    pub fn key(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }
}

/// A service level, or what a need requires of one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Level {
    /// Its id within the description; a requirement has none.
    pub id: Option<Ref>,
    /// Of a level that is agreed: the published one whose place it takes.
    pub of: Option<Ref>,
    /// What people call it.
    pub title: Option<Text>,
    /// Where it is published, or where what it keeps to is written.
    pub url: Option<CompactString>,
    pub(super) indicator: Option<Indicator>,
    pub(super) min: Option<Located<f64>>,
    pub(super) max: Option<Located<f64>>,
    pub(super) unit: Option<Unit>,
    pub(super) share: Stated<Located<f64>>,
    pub(super) window: Stated<Window>,
    /// The channel it holds for.
    pub channel: Option<Ref>,
    pub(super) justification: Option<IgnoredAny>,
    pub(super) requests: Option<CompactString>,
}

/// What is promised or required, ready to be compared: a level, a requirement, or a deadline.
#[derive(Clone, Copy, Debug)]
pub struct Promise<'a> {
    /// What is measured.
    pub indicator: Indicator,
    /// At least so much.
    pub min: Option<&'a Located<f64>>,
    /// At most so much.
    pub max: Option<&'a Located<f64>>,
    /// The unit of both.
    pub unit: Unit,
    /// The percentage of cases in which it is kept; all of them where nothing is said.
    pub share: f64,
    /// The time over which it is measured.
    pub window: Option<Window>,
    /// Whether it says why it is above or below what needs ask for.
    pub justified: bool,
    /// Whether it was stated as a level; otherwise it is a deadline.
    pub stated: bool,
    /// What people call the level.
    pub title: Option<&'a Text>,
    /// Where the level is published.
    pub url: Option<&'a str>,
}

impl Level {
    /// The percentage of cases in which it is kept, where that is stated.
    pub fn share(&self) -> Option<&Located<f64>> {
        self.share.value()
    }

    /// Whether it holds for a part of the cases only.
    pub fn has_share(&self) -> bool {
        !self.share.is_absent() && self.share().is_none_or(|share| (share.value - 100.0).abs() > TOLERANCE)
    }

    /// The requests that a volume is of, where that is stated.
    pub fn requests(&self) -> Option<RequestKind> {
        self.requests.as_ref().and_then(|kind| RequestKind::of(kind))
    }

    /// What it promises; `None` where something in it cannot be used, or where it bounds nothing: a time without an upper
    /// bound, and anything without a bound, is no promise.
    pub fn promise(&self) -> Option<Promise<'_>> {
        self.stated().filter(|promise| promise.bound().is_some())
    }

    /// What it states, a promise or not; `None` where something in it cannot be used.
    pub fn stated(&self) -> Option<Promise<'_>> {
        let share = if self.share.is_absent() { 100.0 } else { self.share()?.value };
        let window = if self.window.is_absent() { None } else { Some(*self.window.value()?) };
        Some(Promise {
            indicator: self.indicator?,
            min: self.min.as_ref(),
            max: self.max.as_ref(),
            unit: self.unit?,
            share,
            window,
            justified: self.justification.is_some(),
            stated: true,
            title: self.title.as_ref(),
            url: self.url.as_deref(),
        })
    }
}

/// How a promise stands to what is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does not reach it.
    Below,
    /// It is just that.
    Equal,
    /// It is more than that.
    Above,
}

impl<'a> Promise<'a> {
    /// Whether two promises measure the same thing in units that convert exactly, over the same cases and time
    /// (RULES.md, last paragraph).
    pub fn compares_with(&self, other: &Promise<'_>) -> bool {
        self.indicator == other.indicator
            && self.indicator != Indicator::Other
            && self.unit.exact().0 == other.unit.exact().0
            && (self.share - other.share).abs() < TOLERANCE
            && self.window == other.window
    }

    /// The bound that says how good it is: the upper one of a time, else whichever is stated.
    pub fn bound(&self) -> Option<(&'a Located<f64>, BoundSide)> {
        let most = self.max.map(|max| (max, BoundSide::Most));
        if self.indicator.is_time() { most } else { self.min.map(|min| (min, BoundSide::Least)).or(most) }
    }

    /// How this stands to a requirement that it compares with, and on which side that shows; `None` where the two bound
    /// opposite sides. What falls short on one side falls short.
    pub fn standing(&self, required: &Promise<'_>) -> Option<(Standing, BoundSide)> {
        let on = |side: BoundSide| {
            let (own, asked) = (self.on(side)?, required.on(side)?);
            let (own, asked) = (self.quantity(own).exact(), required.quantity(asked).exact());
            let better = if side == BoundSide::Least { own - asked } else { asked - own };
            let standing = match better {
                better if better.abs() <= TOLERANCE => Standing::Equal,
                better if better > 0.0 => Standing::Above,
                _ => Standing::Below,
            };
            Some((standing, side))
        };
        let sides = [on(BoundSide::Least).filter(|_| !self.indicator.is_time()), on(BoundSide::Most)];
        let stands = |wanted: Standing| sides.into_iter().flatten().find(|(standing, _)| *standing == wanted);
        stands(Standing::Below).or_else(|| stands(Standing::Above)).or_else(|| stands(Standing::Equal))
    }

    /// The bound on a side.
    pub fn on(&self, side: BoundSide) -> Option<&'a Located<f64>> {
        match side {
            BoundSide::Least => self.min,
            BoundSide::Most => self.max,
        }
    }

    /// One of its bounds with the unit.
    pub fn quantity(&self, bound: &Located<f64>) -> Quantity {
        Quantity { number: bound.value, unit: self.unit }
    }
}

/// Which side a bound is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoundSide {
    /// `min`.
    Least,
    /// `max`.
    Most,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantity(number: f64, unit: Unit) -> Quantity {
        Quantity { number, unit }
    }

    #[test]
    fn units_go_by_their_codes() {
        for unit in [Unit::Minute, Unit::WorkingDay, Unit::CalendarDay, Unit::Year, Unit::Percent, Unit::Eur] {
            assert_eq!(Unit::of(unit.key()), Some(unit));
        }
        assert_eq!((Unit::of("EUR"), Unit::of("")), (None, None));
    }

    #[test]
    fn a_month_is_a_range_of_days() {
        let month = quantity(1.0, Unit::Month);
        for (number, unit, longer, shorter) in [
            (22.0, Unit::WorkingDay, false, false),
            (30.0, Unit::CalendarDay, false, false),
            (19.0, Unit::WorkingDay, true, false),
            (24.0, Unit::WorkingDay, false, true),
            (15.0, Unit::CalendarDay, true, false),
            (32.0, Unit::CalendarDay, false, true),
            (1.0, Unit::Year, false, true),
            // Not convertible: nothing is said.
            (1.0, Unit::Hour, false, false),
            (0.0, Unit::Hour, true, false),
            (3.0, Unit::Week, true, false),
            (4.0, Unit::Week, false, false),
            (5.0, Unit::Week, false, true),
            (30.0, Unit::Second, false, false),
        ] {
            let other = quantity(number, unit);
            assert_eq!((month.surely_exceeds(other), other.surely_exceeds(month)), (longer, shorter), "{number} {unit:?}");
        }
        assert!(!quantity(30.0, Unit::CalendarDay).surely_exceeds(quantity(10.0, Unit::WorkingDay)));
    }

    #[test]
    fn a_week_is_seven_days_and_a_minute_sixty_seconds() {
        for (one, other) in [
            ((2.0, Unit::Week), (14.0, Unit::CalendarDay)),
            ((90.0, Unit::Second), (1.5, Unit::Minute)),
            ((7200.0, Unit::Second), (2.0, Unit::Hour)),
        ] {
            let (one, other) = (quantity(one.0, one.1), quantity(other.0, other.1));
            assert!((one.exact() - other.exact()).abs() < TOLERANCE && one.unit.exact().0 == other.unit.exact().0, "{one:?} {other:?}");
            assert!(!one.surely_exceeds(other) && !other.surely_exceeds(one));
        }
        assert!(quantity(61.0, Unit::Second).surely_exceeds(quantity(1.0, Unit::Minute)));
        assert!(!quantity(1.0, Unit::Week).surely_exceeds(quantity(1.0, Unit::WorkingDay)), "working days do not convert");
    }

    #[test]
    fn units_that_do_not_convert_have_bounds_that_are_certain() {
        for (number, unit, other, of, longer) in [
            (8.0, Unit::Week, 5.0, Unit::WorkingDay, true),
            (30.0, Unit::CalendarDay, 10.0, Unit::WorkingDay, true),
            (30.0, Unit::CalendarDay, 20.0, Unit::WorkingDay, false),
            (10.0, Unit::CalendarDay, 7.0, Unit::WorkingDay, false),
            (1.0, Unit::Week, 5.0, Unit::WorkingDay, false),
            (2.0, Unit::CalendarDay, 1.0, Unit::WorkingDay, false),
            (22.0, Unit::WorkingDay, 30.0, Unit::CalendarDay, false),
            (30.0, Unit::WorkingDay, 30.0, Unit::CalendarDay, true),
            (5.0, Unit::WorkingDay, 1.0, Unit::Week, false),
            (6.0, Unit::WorkingDay, 1.0, Unit::Week, true),
            (3.0, Unit::CalendarDay, 24.0, Unit::Hour, true),
            (1.0, Unit::WorkingDay, 1.0, Unit::Hour, false),
            (2.0, Unit::WorkingDay, 24.0, Unit::Hour, false),
            (48.0, Unit::Hour, 1.0, Unit::WorkingDay, false),
            (1.0, Unit::Month, 8.0, Unit::Hour, true),
            (1.0, Unit::Month, 22.0, Unit::WorkingDay, false),
        ] {
            assert_eq!(quantity(number, unit).outlasts(quantity(other, of)), longer, "{number} {unit:?} and {other} {of:?}");
        }
    }

    #[test]
    fn steps_of_other_units_add_nothing() {
        let deadline = quantity(10.0, Unit::WorkingDay);
        let steps = |days: f64| [quantity(days, Unit::WorkingDay), quantity(6.0, Unit::CalendarDay), quantity(5.0, Unit::WorkingDay)];
        assert!(!Quantity::surely_exceed(&steps(5.0), deadline));
        assert!(Quantity::surely_exceed(&steps(6.0), deadline));
        assert!(Quantity::surely_exceed(&[quantity(1.0, Unit::Month)], deadline));
    }
}
