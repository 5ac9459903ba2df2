//! Every number of every report against an independent count, on the registry and on a made-up one of 5,000
//! descriptions with planted gaps: all of them are found, and none is invented.
//!
//! The count knows files, not the program: `counted` reads YAML and follows the format, the rules and the meaning of
//! each report, as written down in them.

mod agreements;
mod alike;
mod catalogues;
mod completeness;
mod counted;
mod coverage;
mod draft;
mod filtered;
mod format;
mod freshness;
mod gaps;
mod graph;
mod json;
mod levels;
mod measured;
mod optimisation;
mod people;
mod planted;
mod reached;
mod reader;
mod resources;
mod rules;
mod sound;
mod summary;
mod validate;

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use counted::Counted;
use pvp::cli::help::{self, Use};
use pvp::render::words::{Lang, Words};

/// Holds what is said of a registry against the count.
type Agrees = fn(&Path, &Counted);

/// Every report, and how it is counted.
const REPORTS: [(&str, Agrees); 16] = [
    ("actions", measured::actions),
    ("agreements", agreements::agrees),
    ("catalogues", catalogues::agrees),
    ("completeness", completeness::agrees),
    ("coverage", coverage::agrees),
    ("freshness", freshness::agrees),
    ("fulfilment", measured::fulfilment),
    ("gaps", gaps::agrees),
    ("indicators", measured::indicators),
    ("levels", levels::agrees),
    ("optimisation", optimisation::agrees),
    ("portfolio", people::portfolio),
    ("resources", resources::agrees),
    ("responsibilities", people::roles),
    ("summary", summary::agrees),
    ("volumes", measured::volumes),
];

#[test]
fn every_report_is_counted() {
    let command = help::command(&Words::new(Lang::En), Use::Pages);
    let reports = command.find_subcommand("report").expect("the command").get_subcommands().map(|report| report.get_name().to_owned());
    let reports: BTreeSet<String> = reports.filter(|name| name != "help").collect();
    assert_eq!(reports, REPORTS.iter().map(|(name, _)| (*name).to_owned()).collect());
}

#[test]
fn everything_said_of_the_registry_agrees() {
    all_agree(&json::real());
}

#[test]
fn everything_said_of_the_example_agrees() {
    all_agree(&json::example());
}

/// Counts a registry for everything that is said of it; that one number is wrong hides no other.
fn all_agree(folder: &Path) {
    let counted = Counted::of(folder);
    let all = REPORTS.into_iter().chain([("validate", validate::agrees as Agrees)]).chain(reached::ALL);
    let wrong = all.filter(|(_, agrees)| catch_unwind(AssertUnwindSafe(|| agrees(folder, &counted))).is_err());
    let wrong: Vec<&str> = wrong.map(|(name, _)| name).collect();
    assert!(wrong.is_empty(), "{}: the count does not agree with {wrong:?}; what it was is said above", folder.display());
}
