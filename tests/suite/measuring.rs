//! What is measured is judged as the contract says, whoever counts.

mod built;
mod history;
mod narrowed;
mod properties;
mod verdicts;
