//! An agreement on what a service or resource is given or received by (vienošanās; PU2-9, PU2-10, PU2-17).
//!
//! Whether one is in force is said here, by a day that is given. Who its parties are its links say; knows nothing of what
//! is published of the services and resources that it covers.

use std::collections::BTreeMap;
use std::fmt;

use compact_str::CompactString;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use super::level::{Level, Promise, Quantity, Unit};
use super::External;
use super::{Description, Keyed, Listed, Located, Manager, Ref, Stated, Status};

/// What an agreement says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Agreement {
    /// How it is known.
    pub identification: Known,
    /// The standard form that it follows.
    pub form: Stated<Ref>,
    /// Who agreed.
    pub parties: Option<Keyed<Parties>>,
    /// Who watches it, by the institutions that are parties.
    pub responsible: Option<Keyed<BTreeMap<CompactString, Keyed<Manager>>>>,
    /// From when to when it is in force.
    pub valid: Option<Keyed<Term>>,
    /// What it is about.
    pub covers: Option<Keyed<Listed<Covered>>>,
}

/// How an agreement is known to other systems.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Known {
    codes: Stated<Listed<Code>>,
}

/// An identifier in another system.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Code {
    value: Option<CompactString>,
}

impl Known {
    /// Its numbers in document systems.
    pub fn numbers(&self) -> impl Iterator<Item = &str> {
        self.codes.value().into_iter().flatten().filter_map(|code| code.value.as_deref())
    }
}

/// Who agreed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Parties {
    /// Who provides.
    pub provider: Option<Located<Party>>,
    /// Who receives and concluded the agreement (pakalpojuma klienti).
    pub recipients: Stated<Listed<Located<Party>>>,
}

/// A party of an agreement.
#[derive(Debug)]
pub enum Party {
    /// An institution, by its id.
    Institution(CompactString),
    /// Somebody outside of the registry.
    Outside(Box<External>),
}

impl Party {
    /// The id of an institution.
    pub fn institution(&self) -> Option<&str> {
        match self {
            Self::Institution(id) => Some(id),
            Self::Outside(_) => None,
        }
    }
}

impl<'de> Deserialize<'de> for Party {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct Outside {
            external: External,
        }
        struct PartyVisitor;
        impl<'de> Visitor<'de> for PartyVisitor {
            type Value = Party;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id, or somebody outside")
            }
            fn visit_str<E: Error>(self, id: &str) -> Result<Party, E> {
                Ok(Party::Institution(id.into()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Party, A::Error> {
                let outside = Outside::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Party::Outside(Box::new(outside.external)))
            }
        }
        deserializer.deserialize_any(PartyVisitor)
    }
}

/// From when to when an agreement is in force.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Term {
    /// The first day.
    pub from: Option<Ref>,
    /// The last day, before it was ever extended.
    pub until: Option<Ref>,
    extends: Extends,
    /// How long before the end one says that it ends.
    pub notice: Option<Notice>,
}

/// Whether an agreement extends itself at its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Extends {
    /// It ends.
    #[default]
    None,
    /// By a year each time.
    Year,
}

/// How long before the end of an agreement one says that it ends (uzteikuma termiņš).
#[derive(Debug, Deserialize)]
pub struct Notice {
    max: f64,
    unit: Unit,
}

impl Notice {
    /// The last day on which it can be said that an agreement ends at a day; working days are those of weeks.
    pub fn before(&self, end: Date) -> Option<Date> {
        #[allow(clippy::cast_possible_truncation, reason = "whole, and no more than nobody would wait for")]
        let number = self.max.clamp(0.0, 1000.0).ceil() as i64;
        let span = match self.unit {
            Unit::Year => number.years(),
            Unit::Month => number.months(),
            Unit::Week => number.weeks(),
            Unit::WorkingDay => (number / 5 * 7 + number % 5).days(),
            Unit::CalendarDay => number.days(),
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Percent | Unit::Count | Unit::Eur | Unit::Point => return None,
        };
        end.checked_sub(span).ok()
    }

    /// How long it is.
    pub fn length(&self) -> Quantity {
        Quantity { number: self.max, unit: self.unit }
    }
}

impl Term {
    /// Whether it extends itself by a year each time.
    pub fn is_extended(&self) -> bool {
        self.extends == Extends::Year
    }

    /// The last day, as it is seen on a day: by as many whole years later as it has been extended; `None` where there is none.
    pub fn end(&self, today: Date) -> Option<Date> {
        let until = day(self.until.as_ref()?)?;
        if !self.is_extended() || today <= until {
            return Some(until);
        }
        // Counted from the first end each time, so that the 29th of February comes back.
        let after = |years: i64| until.checked_add(years.years()).ok();
        let years = i64::from(today.year()) - i64::from(until.year());
        after(years).filter(|end| *end >= today).or_else(|| after(years + 1))
    }

    /// Whether a day is not before the first and not after the last one; where one of them cannot be read, it bounds nothing.
    pub fn holds(&self, today: Date) -> bool {
        self.from.as_ref().and_then(day).is_none_or(|from| from <= today) && !self.is_over(today)
    }

    /// Whether the last day is over.
    pub fn is_over(&self, today: Date) -> bool {
        self.end(today).is_some_and(|end| end < today)
    }
}

fn day(written: &Ref) -> Option<Date> {
    written.value.parse().ok()
}

/// Something that an agreement is about.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Covered {
    /// The service or resource; of something outside of the registry the name that it has here.
    pub id: Option<Ref>,
    /// What it is, where it is outside of the registry.
    pub external: Option<Keyed<External>>,
    /// What rests on it, where it is outside of the registry.
    pub r#for: Stated<Listed<Ref>>,
    /// The levels that are agreed.
    pub levels: Stated<Listed<Level>>,
}

impl Covered {
    /// The levels that are agreed.
    pub fn levels(&self) -> impl Iterator<Item = &Level> {
        self.levels.value().into_iter().flatten()
    }

    /// Whether it is received for a service or resource.
    pub fn serves(&self, name: &str) -> bool {
        self.external.is_some() && self.r#for.value().is_some_and(|all| all.iter().any(|one| one.value == name))
    }
}

impl Level {
    /// What it promises in the place of a published level: what it does not state itself is as published.
    pub fn in_place_of<'a>(&'a self, published: &'a Self) -> Option<Promise<'a>> {
        let has_bound = self.min.is_some() || self.max.is_some();
        let bounded = if has_bound { self } else { published };
        let shared = if self.share.is_absent() { published } else { self };
        let window = if self.window.is_absent() { &published.window } else { &self.window };
        let promise = Promise {
            indicator: self.indicator.or(published.indicator)?,
            min: bounded.min.as_ref(),
            max: bounded.max.as_ref(),
            unit: self.unit.or(published.unit)?,
            share: if shared.share.is_absent() { 100.0 } else { shared.share()?.value },
            window: if window.is_absent() { None } else { Some(*window.value()?) },
            justified: self.justification.is_some(),
            stated: true,
            title: self.title.as_ref().or(published.title.as_ref()),
            url: self.url.as_deref(),
        };
        Some(promise).filter(|promise| promise.bound().is_some())
    }
}

impl Agreement {
    /// What it is about.
    pub fn covers(&self) -> &[Covered] {
        self.covers.as_ref().map_or(&[], |covers| &covers.value.items)
    }

    /// From when to when it is in force, where it says so.
    pub fn term(&self) -> Option<&Term> {
        self.valid.as_ref().map(|valid| &valid.value)
    }
}

impl Description {
    /// What it agrees, where it is an agreement that is in force on a day: concluded, and the day is within its term.
    pub fn in_force(&self, today: Date) -> Option<&Agreement> {
        let agreement: &Agreement = self.of()?;
        let holds = agreement.term().is_none_or(|term| term.holds(today));
        (!self.broken && self.status == Status::InForce && holds).then_some(agreement)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Place};

    fn date(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn term(from: &str, until: &str, extends: Extends) -> Term {
        let day = |text: &str| {
            (!text.is_empty()).then(|| Located { value: text.into(), place: Place::start_of(FileId(0)), path: CompactString::default() })
        };
        Term { from: day(from), until: day(until), extends, notice: None }
    }

    #[test]
    fn both_ends_belong_to_a_term() {
        let year = term("2026-01-01", "2026-12-31", Extends::None);
        let holds = |text| year.holds(date(text));
        assert_eq!(["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map(holds), [false, true, true, false]);
        assert!(!year.is_over(date("2026-12-31")) && year.is_over(date("2027-01-01")));
        assert!(!year.is_over(date("2025-12-31")), "not begun is not over");
        let open = term("2026-01-01", "", Extends::None);
        assert!(open.holds(date("9999-12-31")) && !open.holds(date("2025-12-31")) && open.end(date("2026-01-01")).is_none());
    }

    #[test]
    fn a_term_is_extended_by_whole_years() {
        let extended = term("2024-01-01", "2024-12-31", Extends::Year);
        let end = |text| extended.end(date(text)).map(|day| day.to_string());
        assert_eq!(end("2023-06-01").as_deref(), Some("2024-12-31"), "as long as it was not");
        assert_eq!(end("2024-12-31").as_deref(), Some("2024-12-31"));
        assert_eq!(end("2025-01-01").as_deref(), Some("2025-12-31"));
        assert_eq!(end("2030-12-31").as_deref(), Some("2030-12-31"));
        assert!(extended.holds(date("2100-01-01")));
    }

    #[test]
    fn the_29th_of_february_comes_back() {
        let leap = term("2023-03-01", "2024-02-29", Extends::Year);
        let end = |text| leap.end(date(text)).map(|day| day.to_string());
        assert_eq!(end("2024-02-29").as_deref(), Some("2024-02-29"));
        assert_eq!(end("2024-03-01").as_deref(), Some("2025-02-28"));
        assert_eq!(end("2025-02-28").as_deref(), Some("2025-02-28"));
        assert_eq!(end("2025-03-01").as_deref(), Some("2026-02-28"));
        assert_eq!(end("2027-03-01").as_deref(), Some("2028-02-29"));
        assert_eq!(end("2028-02-29").as_deref(), Some("2028-02-29"));
        let ends = term("", "2024-02-29", Extends::None);
        assert!(ends.holds(date("2024-02-29")) && !ends.holds(date("2024-03-01")));
    }

    #[test]
    fn notice_is_given_before_the_end() {
        let before = |max, unit, end| Notice { max, unit }.before(date(end)).map(|day| day.to_string());
        assert_eq!(before(3.0, Unit::Month, "2026-12-31").as_deref(), Some("2026-09-30"));
        assert_eq!(before(1.0, Unit::Year, "2024-02-29").as_deref(), Some("2023-02-28"));
        assert_eq!(before(10.0, Unit::WorkingDay, "2026-12-31").as_deref(), Some("2026-12-17"));
        assert_eq!(before(0.0, Unit::CalendarDay, "2026-12-31").as_deref(), Some("2026-12-31"));
        assert_eq!(before(1e9, Unit::CalendarDay, "2026-12-31").map(|day| day.len()), Some(10), "as long as there is a calendar");
    }
}
