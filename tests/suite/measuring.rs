//! What is measured is judged as the contract says, whoever counts.

mod built;
mod properties;
mod reports;
mod verdicts;
