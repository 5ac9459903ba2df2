//! What may not matter does not: the order of rows, whether a month is told in days, and channels beside the whole.

#![allow(clippy::format_push_string, reason = "a text that is made once reads best as it will look")]

use super::built::{HEAD, all, asked, item, registry};
use crate::trend::random::Random;
use pvp::settings::Measuring;
use pvp::table::Period;

/// How many registries each property is asked of.
const SEEDS: u64 = 4;

const PROMISES: [&str; 12] = [
    "processing-time max 15 working-day share 95 window month",
    "processing-time max 15 working-day window quarter",
    "processing-time max 15 working-day share 90 window year",
    "restoration-time max 4 hour share 80 window month channel phone",
    "availability min 99.5 percent window month",
    "availability min 99.5 percent window quarter channel portal",
    "digital-share min 70 percent window year",
    "error-rate max 2 percent window quarter",
    "satisfaction min 4 point window quarter",
    "volume max 1000 count window quarter",
    "kpi eur max 5000.5 period quarter",
    "deadline max 22 working-day",
];

/// Promises that counts can be added up for, in windows of a month and more.
const COUNTED: [&str; 6] = [PROMISES[0], PROMISES[1], PROMISES[2], PROMISES[4], PROMISES[6], PROMISES[7]];

/// Services with promises, each with a number of its own.
fn services(promises: &[&str], count: usize) -> Vec<(String, String)> {
    (0..count).map(|at| (format!("service-{at}"), promises[at % promises.len()].to_owned())).collect()
}

/// A period of any length in three years.
fn period(random: &mut Random) -> String {
    let year = 2024 + random.below(3);
    match random.below(8) {
        0 => format!("{year}"),
        1 => format!("{year}-Q{}", 1 + random.below(4)),
        2 => format!("{year}-W{:02}", 1 + random.below(52)),
        3 => format!("{year}-{:02}-{:02}", 1 + random.below(12), 1 + random.below(28)),
        _ => format!("{year}-{:02}", 1 + random.below(12)),
    }
}

/// What a row says, in the columns behind its channel.
fn said(random: &mut Random) -> String {
    let total = random.below(300);
    match random.below(12) {
        0 => ",,,Mērījumu nav".to_owned(),
        1 => "x,,,".to_owned(),
        2 => format!(",{},{total},", total + 1),
        3..=5 => format!("{}.{:02},,,", random.below(101), random.below(100)),
        6 => format!("{},{},{total},", random.below(30), total - random.below(total / 10 + 1)),
        _ => format!(",{},{total},", total - random.below(total / 10 + 1)),
    }
}

fn rows(services: &[(String, String)], random: &mut Random) -> Vec<String> {
    let mut rows = Vec::new();
    for (id, promise) in services {
        for _ in 0..8 + random.below(30) {
            let channel = *random.of(&["", "", "", "phone", "e-service"]);
            rows.push(format!("{id},{},{},{channel},{}\n", item(promise), period(random), said(random)));
        }
    }
    rows
}

fn shuffle(rows: &mut [String], random: &mut Random) {
    for at in (1..rows.len()).rev() {
        rows.swap(at, random.below(at + 1));
    }
}

/// What is known of all promises with these tables.
fn judged(name: &str, services: &[(String, String)], tables: &[(&str, String)]) -> Vec<String> {
    let folder = registry(name, services, tables);
    asked(&folder, &Measuring::default(), all)
}

fn verdicts_of(windows: &[String]) -> usize {
    windows.iter().filter(|line| line.contains(": met ") || line.contains(": not-met ")).count()
}

#[test]
fn the_order_of_rows_and_tables_does_not_matter() {
    for seed in 1..=SEEDS {
        let mut random = Random::new(seed);
        let services = services(&PROMISES, 36);
        let mut rows = rows(&services, &mut random);
        let sorted = judged("order", &services, &[("all.csv", format!("{HEAD}{}", rows.concat()))]);
        assert!(verdicts_of(&sorted) > 20, "seed {seed}: only {} verdicts", verdicts_of(&sorted));
        shuffle(&mut rows, &mut random);
        let (some, others) = rows.split_at(rows.len() / 3);
        let tables = [("b/2.csv", format!("{HEAD}{}", some.concat())), ("a.csv", format!("{HEAD}{}", others.concat()))];
        assert_eq!(judged("order", &services, &tables), sorted, "seed {seed}");
    }
}

/// The days of a month, as periods.
fn days(month: &str) -> Vec<String> {
    (1..=31).map(|day| format!("{month}-{day:02}")).filter(|day| Period::read(day).is_some()).collect()
}

#[test]
fn a_month_of_counts_may_be_told_in_days() {
    for seed in 1..=SEEDS {
        let mut random = Random::new(seed.wrapping_mul(31));
        let services = services(&COUNTED, 12);
        let (mut months, mut in_days) = (String::new(), String::new());
        for (id, promise) in &services {
            for (year, month) in (2025..=2026).flat_map(|year| (1..=12).map(move |month| (year, month))) {
                if (year, month) > (2026, 10) || random.below(9) == 0 {
                    continue;
                }
                let (month, start) = (format!("{year}-{month:02}"), format!("{id},{}", item(promise)));
                let (mut part, mut total) = (0, 0);
                for day in days(&month) {
                    let cases = random.below(20);
                    let kept = cases - cases.min(random.below(21) / 20 + random.below(40) / 39);
                    (part, total) = (part + kept, total + cases);
                    in_days += &format!("{start},{day},,,{kept},{cases},\n");
                }
                months += &format!("{start},{month},,,{part},{total},\n");
            }
        }
        let whole = judged("days", &services, &[("all.csv", format!("{HEAD}{months}"))]);
        assert!(verdicts_of(&whole) > 50, "seed {seed}: only {} verdicts", verdicts_of(&whole));
        assert_eq!(judged("days", &services, &[("all.csv", format!("{HEAD}{in_days}"))]), whole, "seed {seed}");
    }
}

#[test]
fn channels_beside_the_whole_do_not_matter() {
    for seed in 1..=SEEDS {
        let mut random = Random::new(seed.wrapping_mul(53));
        let promises: Vec<&str> = PROMISES.into_iter().filter(|promise| !promise.contains("channel")).collect();
        let services = services(&promises, 20);
        let (mut whole, mut channels) = (String::new(), String::new());
        for (id, promise) in &services {
            for month in (1..=10).filter(|month| month % 7 != 3) {
                let start = format!("{id},{},2026-{month:02}", item(promise));
                let total = 1 + random.below(300);
                let part = total - random.below(total / 15 + 1);
                let (by_phone, kept) = (random.below(total + 1), random.below(part + 1));
                if promise.starts_with("volume") || promise.starts_with("kpi") || promise.starts_with("satisfaction") {
                    whole += &format!("{start},,{}.5,,,\n", random.below(10));
                    channels += &format!("{start},phone,{}.5,,,\n", random.below(10));
                } else {
                    whole += &format!("{start},,,{part},{total},\n");
                    channels += &format!("{start},phone,,{},{by_phone},\n", kept.min(by_phone));
                }
            }
        }
        let alone = judged("beside", &services, &[("all.csv", format!("{HEAD}{whole}"))]);
        assert!(verdicts_of(&alone) > 50, "seed {seed}: only {} verdicts", verdicts_of(&alone));
        let tables = [("all.csv", format!("{HEAD}{whole}")), ("channels.csv", format!("{HEAD}{channels}"))];
        assert_eq!(judged("beside", &services, &tables), alone, "seed {seed}");
    }
}
