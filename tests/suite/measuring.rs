//! What is measured is judged as the contract says, whoever counts.

pub mod built;
mod elsewhere;
pub mod history;
mod many;
mod narrowed;
mod properties;
mod reports;
mod verdicts;
mod words;
