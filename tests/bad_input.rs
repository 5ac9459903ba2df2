//! Bad input of every class gets what the contract says, and nothing else.
#![allow(clippy::disallowed_methods, clippy::disallowed_macros, missing_docs)]

#[path = "bad_input/harness.rs"]
mod harness;
#[path = "bad_input/hostile.rs"]
mod hostile;

#[test]
fn hostile_files_a() {
    hostile::all(0, 2);
}

#[test]
fn hostile_files_b() {
    hostile::all(1, 2);
}
