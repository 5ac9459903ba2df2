//! Disk, Git, terminal, clock and environment: the only system calls. Knows nothing of rules and reports.

#![allow(clippy::disallowed_methods, reason = "this is the one place that may")]

pub mod archive;
pub mod calendar;
pub mod disk;
pub mod git;
pub mod locate;
pub mod save;
pub mod terminal;
pub mod there;
