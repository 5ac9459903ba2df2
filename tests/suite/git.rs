//! Real repositories, made by the real `git`: any revision gives what the working tree gave, a change is judged by what
//! it brings, nothing that a repository asks for is run, and what cannot be read is refused with the way to mend it.

mod amends;
mod asked;
mod at;
mod change;
mod hooks;
mod hostile;
mod moved;
mod refusals;
mod renames;
mod revisions;
mod sparse;
mod staged;
mod trust;

use std::process::Output;

use crate::common::repo::Repo;
use crate::common::{INSTITUTION, root, stderr, stdout};
use serde_json::Value;

/// The day on which everything is judged.
const TODAY: &str = "2026-11-21";

/// The document of a run that judged.
fn document(output: &Output) -> Value {
    assert!(output.status.code().is_some_and(|code| code != 2), "{}", stderr(output));
    serde_json::from_str(&stdout(output)).unwrap_or_else(|error| panic!("{error}: {}{}", stdout(output), stderr(output)))
}

/// The document of `validate` with arguments.
fn validated(repo: &Repo, args: &[&str]) -> Value {
    document(&repo.pvp(&[&["validate", "--today", TODAY, "--format", "json"], args].concat()))
}

/// The codes and places of a document's findings.
fn found(document: &Value) -> Vec<String> {
    let findings = document["findings"].as_array().expect("findings");
    let of = |finding: &Value| format!("{} {}", finding["code"].as_str().expect("a code"), finding["file"].as_str().unwrap_or_default());
    // What is measured has tests of its own.
    findings.iter().filter(|finding| finding["code"] != "PVP706").map(of).collect()
}

/// A small registry without an error: `pvp.yaml` and `registry/`.
fn small(name: &str) -> Repo {
    let repo = Repo::new(name);
    repo.write("pvp.yaml", "registry: registry\n");
    repo.copy(&root().join("examples/first-registry"), "registry");
    repo.remove("registry/README.md");
    repo
}

fn institution(id: &str) -> String {
    INSTITUTION.replace("id: vsaa", &format!("id: {id}"))
}
