//! What is measured is judged as the contract says, whoever counts.

mod built;
mod elsewhere;
mod many;
mod properties;
mod reports;
mod verdicts;
mod words;
