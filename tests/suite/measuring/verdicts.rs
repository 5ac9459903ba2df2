//! A row of each class, with the verdict that the contract gives it written beside it (MANAGEMENT.md A 1 to 7, H2 to H9).

use std::collections::{BTreeMap, BTreeSet};

use super::built::{HEAD, asked, item, registry, stands};
use pvp::measuring::Reason;
use pvp::settings::Measuring;
use pvp::table::Period;

/// The classes. Rows stand with spaces between them: `PERIOD@CHANNEL=` and `VALUE`, `PART/TOTAL`, `VALUE:PART/TOTAL`, `/TOTAL`, `#`
/// for words alone, `x` for what cannot be read; a period that ends with `-*` is every day of a month, and `-` takes a row away.
/// `~` before it makes it a row of the requests.
const CLASSES: &str = include_str!("verdicts.csv");

struct Class<'t> {
    promise: &'t str,
    rows: &'t str,
    settings: &'t str,
    asked: &'t str,
    expected: (&'t str, &'t str),
    why: &'t str,
}

fn classes() -> Vec<Class<'static>> {
    let class = |line: &'static str| {
        let cells: Vec<&str> = line.split(',').collect();
        let [promise, rows, settings, asked, verdict, shown, why] = cells[..] else { panic!("{line}") };
        Class { promise, rows, settings, asked, expected: (verdict, shown), why }
    };
    CLASSES.lines().skip(1).map(class).collect()
}

/// The lines of a table that rows stand for.
fn lines(subject: &str, item: &str, rows: &str) -> String {
    let mut written: Vec<(String, String)> = Vec::new();
    for row in rows.split(' ') {
        let (named, said) = row.split_once('=').expect("a period and what is said of it");
        let (named, item) = named.strip_prefix('~').map_or((named, item), |named| (named, "volume/service-request"));
        let (period, channel) = named.split_once('@').unwrap_or((named, ""));
        let figure = match said {
            "-" => {
                written.retain(|(of, _)| of != period);
                continue;
            }
            "#" => ",,,Mērījumu nav".to_owned(),
            said => {
                let (value, counts) = said.split_once(':').unwrap_or(if said.contains('/') { ("", said) } else { (said, "/") });
                let (part, total) = counts.split_once('/').expect("counts");
                format!("{value},{part},{total},")
            }
        };
        let periods = match period.strip_suffix("-*") {
            Some(month) => (1..=31).map(|day| format!("{month}-{day:02}")).filter(|day| Period::read(day).is_some()).collect(),
            None => vec![period.to_owned()],
        };
        written.extend(periods.into_iter().map(|period| (period.clone(), format!("{subject},{item},{period},{channel},{figure}\n"))));
    }
    written.into_iter().map(|(_, line)| line).collect()
}

fn settings(words: &str) -> Measuring {
    let mut settings = Measuring::default();
    match words.split_once('=') {
        Some(("round", decimals)) => settings.round = Some(decimals.parse().expect("decimals")),
        Some(("year", month)) => settings.year_starts = month.parse().expect("a month"),
        _ => assert!(words.is_empty(), "{words}"),
    }
    settings
}

#[test]
fn each_class_of_rows_gets_the_verdict_that_is_written_beside_it() {
    let classes = classes();
    assert!(classes.len() >= 100, "only {} classes", classes.len());
    let mut by_settings: BTreeMap<&str, Vec<(String, &Class<'_>)>> = BTreeMap::new();
    for (at, class) in classes.iter().enumerate() {
        by_settings.entry(class.settings).or_default().push((format!("class-{}", at + 2), class));
    }
    let mut wrong = Vec::new();
    for (words, classes) in by_settings {
        let services: Vec<(String, String)> = classes.iter().map(|(id, class)| (id.clone(), class.promise.to_owned())).collect();
        let table: String = classes.iter().map(|(id, class)| lines(id, item(class.promise), class.rows)).collect();
        let folder = registry(&format!("verdicts-{}", words.replace('=', "-")), &services, &[("all.csv", format!("{HEAD}{table}"))]);
        asked(&folder, &settings(words), |measured| {
            for (id, class) in classes {
                let found = stands(measured, &id, item(class.promise), class.asked);
                if (found.0.as_str(), found.1.as_str()) != class.expected {
                    wrong.push(format!(
                        "{id}, {}: {} {} {words}: {found:?}, not {:?}",
                        class.why, class.promise, class.rows, class.expected
                    ));
                }
            }
        });
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_reason_why_there_is_no_verdict_has_a_class() {
    let expected: BTreeSet<&str> = classes().iter().map(|class| class.expected.0).collect();
    for verdict in Reason::ALL.iter().map(|reason| reason.key()).chain(["met", "not-met"]) {
        assert!(expected.contains(verdict), "no class is {verdict}");
    }
}
