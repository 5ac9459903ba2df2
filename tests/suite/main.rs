//! All tests in one program: it is linked once, and a helper that no test uses is seen by the compiler.
//!
//! A module is what was asked about together; what it asks with stands in `common` or in a folder of its name.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "tests make files, run programs and say what they left out")]
#![allow(unreachable_pub, reason = "nothing of a program can be reached from outside it")]

#[cfg(unix)]
mod bad_input;
mod baseline;
mod ci_setups;
mod cli;
mod common;
mod diff;
mod edge;
mod editor;
mod examples;
mod figures;
mod formats;
mod gaps;
mod git;
mod graph;
mod groups;
mod history;
mod html;
mod impact;
mod import;
mod index;
mod log;
mod measuring;
mod pages;
mod past;
mod portfolio_review;
mod readme;
mod registry;
mod report_portfolio;
mod reports;
mod rules;
mod show;
mod site;
mod tidy;
mod tongues;
mod trend;
mod truth;
mod workspace;
mod writing;
