//! Two thousand services with sixty months each, judged once more by other code: whole numbers, month by month.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::built::{HEAD, asked, registry};
use super::reports::said;
use crate::trend::random::Random;
use pvp::settings::Measuring;

const SERVICES: usize = 2_000;
const MONTHS: usize = 60;

/// The first month: December 2021, so that the last one has not ended on the day of the tests.
const FIRST: usize = 2021 * 12 + 11;

/// What is promised, with the months of its window.
const PROMISES: [(&str, usize); 7] = [
    ("processing-time max 15 working-day share 95 window month", 1),
    ("processing-time max 15 working-day share 90 window quarter", 3),
    ("availability min 99.5 percent window month", 1),
    ("satisfaction min 4 point window quarter", 3),
    ("volume max 1000 count window month", 1),
    ("digital-share min 70 percent window year", 12),
    // A time that is not too short bounds nothing.
    ("response-time min 1 hour window month", 1),
];

/// What a table says of a month, numbers in ten-thousandths.
#[derive(Clone, Copy, PartialEq)]
enum Month {
    Absent,
    Note,
    Unread,
    Twice,
    /// The whole quarter in its first month, and nothing in the others.
    Coarse,
    Counts(i64, i64),
    Value(i64),
}

fn month(random: &mut Random, promise: usize) -> Month {
    let total = 1 + i64::try_from(random.below(400)).expect("small");
    let few = i64::try_from(random.below(20)).expect("small");
    match (random.below(200), promise) {
        (0..=3, _) => Month::Absent,
        (4..=7, _) => Month::Note,
        (8, _) => Month::Unread,
        (9, _) => Month::Twice,
        // More cases kept the bound than there were; more than all.
        (10, 0 | 1 | 5) => Month::Counts(total + 1, total),
        (10, 2) => Month::Value(1_000_100),
        (11..=13, 0 | 1 | 5) => Month::Counts(0, 0),
        (_, 0 | 1) => Month::Counts(total - total * few / 100, total),
        (_, 2) => Month::Value(1_000_000 - few * 500),
        (_, 3) => Month::Value(39_000 + few * 1_000),
        (_, 4) => Month::Value(10_000 * (900 + few * 7)),
        (_, 5) => Month::Counts(total * (60 + few) / 100, total),
        (_, _) => Month::Value(10_000 * few),
    }
}

/// The lines of a month.
fn lines(subject: &str, promise: usize, at: usize, said: Month) -> String {
    let (year, of_year) = ((FIRST + at) / 12, (FIRST + at) % 12);
    let period = match said {
        Month::Coarse => format!("{year}-Q{}", of_year / 3 + 1),
        _ => format!("{year}-{:02}", of_year + 1),
    };
    let item = if promise == 4 { "volume/service-request" } else { "level/promised" };
    let line = |figure: &str| format!("{subject},{item},{period},,{figure}\n");
    match said {
        Month::Absent => String::new(),
        Month::Note => line(",,,Mērījumu nav"),
        Month::Unread => line("x,,,"),
        Month::Twice => line(if promise == 4 { ",,1," } else { "1,,," }) + &line(if promise == 4 { ",,2," } else { "2,,," }),
        Month::Coarse => line(",9,9,"),
        Month::Counts(part, total) => line(&format!(",{part},{total},")),
        Month::Value(number) if promise == 4 => line(&format!(",,{},", number / 10_000)),
        Month::Value(number) => line(&format!("{}.{:04},,,", number / 10_000, number % 10_000)),
    }
}

/// What the months of a window come to.
fn verdict(promise: usize, months: &[Month], is_over: bool) -> &'static str {
    let is_wrong = |month: &Month| match month {
        Month::Twice => true,
        Month::Counts(part, total) => part > total,
        Month::Value(number) => promise == 2 && *number > 1_000_000,
        Month::Absent | Month::Note | Month::Unread | Month::Coarse => false,
    };
    let is_figure = |month: &Month| matches!(month, Month::Counts(..) | Month::Value(_) | Month::Coarse);
    let word = |kept| if kept { "met" } else { "not-met" };
    let counts = months.iter().fold((0, 0), |(parts, totals), month| match month {
        Month::Counts(part, total) => (parts + part, totals + total),
        _ => (parts, totals),
    });
    let values = || months.iter().filter_map(|month| if let Month::Value(number) = month { Some(*number) } else { None });
    let by_counts = |share: i64| if counts.1 == 0 { "no-cases" } else { word(counts.0 * 100 >= share * counts.1) };
    match promise {
        _ if months.iter().any(is_wrong) => "contradictory",
        _ if months.contains(&Month::Unread) => "unread",
        6 => "no-bound",
        _ if !is_over => "provisional",
        _ if months.iter().all(|month| *month == Month::Absent) => "no-data",
        _ if !months.iter().any(is_figure) => "explained",
        _ if months.contains(&Month::Coarse) => "too-coarse",
        _ if !months.iter().all(is_figure) => "incomplete",
        0 => by_counts(95),
        1 => by_counts(90),
        5 => by_counts(70),
        2 => word(values().all(|number| number >= 995_000)),
        4 => word(values().sum::<i64>() <= 10_000_000),
        _ if values().all(|number| number >= 40_000) => "met",
        _ if values().all(|number| number < 40_000) => "not-met",
        _ => "not-combinable",
    }
}

#[test]
fn two_thousand_services_with_sixty_months_are_judged_alike() {
    let mut random = Random::new(411);
    let mut table = HEAD.to_owned();
    let mut services = Vec::new();
    let mut expected: BTreeMap<String, &str> = BTreeMap::new();
    for at in 0..SERVICES {
        let (promise, (words, length)) = (at % PROMISES.len(), PROMISES[at % PROMISES.len()]);
        let id = format!("service-{at}");
        let mut months: Vec<Month> = (0..MONTHS).map(|_| month(&mut random, promise)).collect();
        // Here and there somebody measured quarters where months are promised.
        for first in (0..MONTHS).filter(|at| promise == 0 && (FIRST + at).is_multiple_of(3) && at + 3 < MONTHS) {
            if random.below(20) == 0 {
                months[first..first + 3].copy_from_slice(&[Month::Coarse, Month::Absent, Month::Absent]);
            }
        }
        for (at, said) in months.iter().enumerate() {
            table.push_str(&lines(&id, promise, at, *said));
        }
        let mut windows: BTreeMap<usize, Vec<Month>> = BTreeMap::new();
        for (at, said) in months.iter().enumerate() {
            let month = FIRST + at;
            // A quarter's row is for each of its months.
            let of_quarter = (0..=month % 3).filter_map(|back| months.get(at.checked_sub(back)?)).any(|said| *said == Month::Coarse);
            windows.entry(month - month % length).or_default().push(if of_quarter { Month::Coarse } else { *said });
        }
        let begins = windows.iter().position(|(_, months)| months.iter().any(|month| *month != Month::Absent)).expect("a row");
        for (first, months) in windows.into_iter().skip(begins) {
            let mut whole = vec![Month::Absent; length - months.len()];
            whole.extend(&months);
            let (year, of_year) = (first / 12, first % 12);
            let period = match length {
                1 => format!("{year}-{:02}", of_year + 1),
                3 => format!("{year}-Q{}", of_year / 3 + 1),
                _ => year.to_string(),
            };
            let is_over = first + length < FIRST + MONTHS;
            // Of what has not ended and has no row nobody speaks.
            if is_over || months.iter().any(|month| *month != Month::Absent) {
                expected.insert(format!("{id} {period}"), verdict(promise, &whole, is_over));
            }
        }
        services.push((id, words.to_owned()));
    }
    let folder = registry("many", &services, &[("all.csv", table)]);
    let found: BTreeMap<String, &'static str> = asked(&folder, &Measuring::default(), |measured| {
        let of = |course: &pvp::measuring::Course<'_>| {
            let id = measured.registry.get(course.subject).name.clone();
            course.windows.iter().map(move |window| (format!("{id} {}", window.period), window.verdict.key())).collect::<Vec<_>>()
        };
        measured.courses().iter().flat_map(of).collect()
    });
    let mut wrong = String::new();
    for (window, verdict) in expected.iter().filter(|(window, verdict)| found.get(*window) != Some(verdict)).take(20) {
        let _ = writeln!(wrong, "{window}: {verdict}, and not {:?}", found.get(window));
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert_eq!(found.len(), expected.len(), "windows that nobody expects");
    // How each promise stands: as its newest window with a verdict does.
    let mut standing: BTreeMap<&str, (bool, Option<&str>)> = BTreeMap::new();
    for (window, verdict) in &expected {
        let (measured, last) = standing.entry(window.split(' ').next().expect("a service")).or_default();
        *measured |= !["no-data", "explained"].contains(verdict);
        *last = Some(*verdict).filter(|verdict| ["met", "not-met"].contains(verdict)).or(*last);
    }
    let stands = |wanted: Option<&str>| standing.values().filter(|(_, last)| *last == wanted).count();
    let unmeasured = standing.values().filter(|(measured, _)| !measured).count();
    let numbers = [stands(Some("met")), stands(Some("not-met")), stands(None), unmeasured];
    let report = said(folder.path(), &["report", "summary"]);
    let figure = |name: &str| {
        report["figures"].as_array().expect("figures").iter().find(|figure| figure["name"] == name).expect("a figure")["value"].clone()
    };
    let figures = ["promises_kept", "promises_missed", "promises_open", "promises_unmeasured"].map(figure);
    assert_eq!(figures, numbers.map(serde_json::Value::from));
    assert!(numbers[..3].iter().all(|number| *number > 100), "{numbers:?}");
    let count = |wanted: &str| expected.values().filter(|verdict| **verdict == wanted).count();
    let reasons = pvp::measuring::Reason::ALL.map(pvp::measuring::Reason::key);
    for verdict in reasons.into_iter().chain(["met", "not-met"]) {
        assert!(count(verdict) >= 20, "only {} are {verdict}", count(verdict));
    }
}
