//! A description that nobody changed or reviewed for long (PU2-7: kept up to date).

use jiff::Span;
use jiff::civil::Date;

use super::{Aged, Check, Policy, Rule, Sink, Threshold, Traits};
use crate::finding::{Arg, Field, Severity};
use crate::history::LastChange;
use crate::model::{Description, Ref};
use crate::schema::Has;

pub(super) const RULE: Rule = Rule {
    code: "PVP901",
    name: "stale-description",
    severity: Severity::Warning,
    check: Check::Ages(Threshold { name: "months", default: 12 }, check),
    traits: Traits::NONE,
};

fn check(aged: &Aged<'_>, months: usize, sink: &mut Sink) {
    let Some(today) = day(aged.today) else { return };
    for (_, description) in aged.registry.descriptions().filter(|(_, description)| is_kept(description)) {
        let Some(last) = aged.ages.last.get(&description.name) else { continue };
        if !is_stale(description, last, months, today) {
            continue;
        }
        let Some(changed) = last.day() else { continue };
        let field = Field::new("identification.reviewed");
        let review = reviewed(description);
        let detail = match (&review, last.day_by(today)) {
            // A day that has not come yet is PVP104's.
            (Some((_, day)), _) if *day > today => continue,
            (_, None) => "unknown",
            (None, Some(_)) => "unreviewed",
            (Some(_), Some(_)) => "",
        };
        let place = review.map_or(description.identification_place, |(written, _)| written.place);
        let mut finding = RULE.at(place).detail(detail);
        if let Some((_, day)) = review {
            finding = finding.arg("reviewed", Arg::Day(day.to_string()));
        }
        sink.report(finding.field(field).arg("changed", Arg::Day(changed.to_string())).arg("today", aged.today));
    }
}

/// After how many months without a change or review a description is stale.
pub fn stale_after(policy: &Policy) -> usize {
    policy.threshold(&RULE)
}

/// Whether a description has to be kept up to date by changes or reviews.
pub fn is_kept(description: &Description) -> bool {
    let keeps_reviews = description.has(Has::Review);
    keeps_reviews && !description.broken && description.status.is_judged()
}

/// Whether a description was neither changed nor reviewed for so many months, or nobody knows when: a change by a clock
/// that was wrong has no day, and a review that is yet to come has confirmed nothing.
pub fn is_stale(description: &Description, last: &LastChange, months: usize, today: Date) -> bool {
    let review = reviewed(description).map(|(_, day)| day).filter(|day| *day <= today);
    let confirmed = last.day_by(today).into_iter().chain(review).max();
    confirmed.is_none_or(|day| is_over(day, months, today))
}

fn reviewed(description: &Description) -> Option<(&Ref, Date)> {
    description.reviewed.as_ref().and_then(|written| Some((written, day(&written.value)?)))
}

fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// Whether so many months of the calendar have passed since a day; more than the calendar has never pass.
pub fn is_over(since: Date, months: usize, today: Date) -> bool {
    let end = i64::try_from(months).ok().and_then(|months| Span::new().try_months(months).ok());
    end.and_then(|months| since.checked_add(months).ok()).is_some_and(|end| end <= today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_those_of_the_calendar() {
        let over = |since, months, today| is_over(day(since).expect("a day"), months, day(today).expect("a day"));
        assert!(over("2025-11-20", 12, "2026-11-20") && !over("2025-11-21", 12, "2026-11-20"));
        assert!(over("2025-08-31", 6, "2026-02-28") && !over("2025-08-31", 6, "2026-02-27"));
        assert!(!over("2025-11-20", 1_000_000_000, "2026-11-20"));
    }

    #[test]
    fn the_day_is_the_authors() {
        let change = |offset| LastChange { commit: crate::history::ObjectId([0; 20]), time: 1_763_589_600, offset };
        let of = |offset| change(offset).day().map(|day| day.to_string());
        assert_eq!((of(0).as_deref(), of(120).as_deref()), (Some("2025-11-19"), Some("2025-11-20")));
        assert_eq!(of(i32::MAX), None);
        let by = |today| change(120).day_by(day(today).expect("a day")).map(|day| day.to_string());
        assert_eq!((by("2026-01-01").as_deref(), by("2025-11-19").as_deref()), (Some("2025-11-20"), Some("2025-11-19")));
        assert_eq!(by("2025-11-18"), None);
    }
}
