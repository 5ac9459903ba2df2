//! `pvp`: a governance toolkit over a registry of public services kept as YAML in Git.
//!
//! Data walks one way: discover → read → check each document → index → check the registry → render. The modules below
//! stand in that order, lowest first; a module uses only those above it, and `tests/tidy.rs` holds them to it.

pub mod source;

pub mod yaml;

pub mod finding;

pub mod schema;

pub mod model;

pub mod settings;

pub mod registry;

pub mod identity;

pub mod history;

pub mod rules;

pub mod check;

pub mod baseline;

pub mod trend;

pub mod chronicle;

pub mod report;

pub mod render;

pub mod io;

pub mod workspace;

pub mod cli;
