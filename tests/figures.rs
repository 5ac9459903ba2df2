//! Every number of every report against an independent count, on the registry and on a made-up one of 5,000
//! descriptions with planted gaps: all of them are found, and none is invented.
//!
//! The count knows files, not the program: `counted` reads YAML and follows the format, the rules and the meaning of
//! each report, as written down in them.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, missing_docs, dead_code, unreachable_pub)]

#[path = "figures/alike.rs"]
mod alike;
#[path = "figures/catalogues.rs"]
mod catalogues;
mod common;
#[path = "figures/completeness.rs"]
mod completeness;
#[path = "figures/counted.rs"]
mod counted;
#[path = "figures/coverage.rs"]
mod coverage;
#[path = "figures/draft.rs"]
mod draft;
#[path = "figures/format.rs"]
mod format;
#[path = "figures/freshness.rs"]
mod freshness;
#[path = "figures/gaps.rs"]
mod gaps;
#[path = "figures/graph.rs"]
mod graph;
#[path = "figures/json.rs"]
mod json;
#[path = "figures/levels.rs"]
mod levels;
#[path = "figures/optimisation.rs"]
mod optimisation;
#[path = "figures/people.rs"]
mod people;
#[path = "figures/planted.rs"]
mod planted;
#[path = "figures/reader.rs"]
mod reader;
#[path = "figures/resources.rs"]
mod resources;
#[path = "figures/rules.rs"]
mod rules;
#[path = "figures/sound.rs"]
mod sound;
#[path = "figures/summary.rs"]
mod summary;
#[path = "figures/validate.rs"]
mod validate;
