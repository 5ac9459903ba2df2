//! What is measured is judged as the contract says, whoever counts.

pub mod built;
pub mod history;
mod narrowed;
mod properties;
mod verdicts;
