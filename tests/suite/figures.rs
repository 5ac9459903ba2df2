//! Every number of every report against an independent count, on the registry and on a made-up one of 5,000
//! descriptions with planted gaps: all of them are found, and none is invented.
//!
//! The count knows files, not the program: `counted` reads YAML and follows the format, the rules and the meaning of
//! each report, as written down in them.

mod alike;
mod catalogues;
mod completeness;
mod counted;
mod coverage;
mod draft;
mod format;
mod freshness;
mod gaps;
mod graph;
mod json;
mod levels;
mod optimisation;
mod people;
mod planted;
mod reader;
mod resources;
mod rules;
mod sound;
mod summary;
mod validate;
