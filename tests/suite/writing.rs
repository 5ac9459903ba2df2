//! People who write: what they are shown is enough to go on, what they call things is understood, and mistakes are named where
//! they were made.

mod mistakes;
mod names;
mod samples;

use serde_json::Value;

use crate::common::{Folder, pvp};

/// What `pvp validate` finds in a folder, with what else it is asked, in a language.
pub fn findings(folder: &Folder, arguments: &[&str], lang: &str) -> Vec<Value> {
    report(folder, arguments, lang)["findings"].as_array().expect("findings").clone()
}

/// The whole report of `pvp validate` on a folder.
pub fn report(folder: &Folder, arguments: &[&str], lang: &str) -> Value {
    let output =
        pvp().current_dir(folder.path()).args(["validate", "--format", "json", "--lang", lang]).args(arguments).output().expect("pvp runs");
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// What the program prints when asked in a folder.
pub fn said(folder: &Folder, arguments: &[&str]) -> String {
    let output = pvp().current_dir(folder.path()).args(arguments).output().expect("pvp runs");
    String::from_utf8([output.stdout, output.stderr].concat()).expect("text")
}

/// A text of a finding.
pub fn text<'f>(finding: &'f Value, key: &str) -> &'f str {
    finding[key].as_str().unwrap_or_default()
}
