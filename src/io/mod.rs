//! Disk, Git, terminal, clock and environment: the only system calls. Knows nothing of rules and reports.
//!
//! The modules below stand in their order, lowest first: each may use those above it, and `tests/suite/tidy.rs` holds them to it.

#![allow(clippy::disallowed_methods, reason = "this is the one place that may")]

pub mod save;

pub mod site;

pub mod terminal;

pub mod calendar;

pub mod disk;

pub mod target;

pub mod blobs;

pub mod archive;

pub mod folder;

pub mod unsaved;

pub mod git;

pub mod tree;
