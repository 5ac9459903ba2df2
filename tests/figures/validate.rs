//! What was planted is what `pvp validate` finds.

use std::collections::BTreeSet;

use serde_json::Value;

use super::common::Folder;
use super::json::{asked, made_up, same, text};
use super::planted;
use super::sound::Drafts;

/// The description of a finding, or the need for one about a need.
fn subject(finding: &Value) -> String {
    let id = text(&finding["description"]["id"]);
    let need = text(&finding["field"]);
    match need.strip_prefix("needs[").and_then(|rest| rest.split_once(']')) {
        Some((index, _)) => format!("{id}/need-{index}"),
        None => id,
    }
}

#[test]
fn a_sound_registry_has_no_findings() {
    let folder = Folder::new("figures-sound");
    planted::write(&Drafts::new(), folder.path());
    let said = asked(&["validate"], folder.path());
    assert_eq!(said["summary"]["files"], 5000);
    let findings = said["findings"].as_array().expect("findings");
    assert!(findings.is_empty(), "{} findings, such as {:#?}", findings.len(), &findings[..findings.len().min(5)]);
}

#[test]
fn all_that_was_planted_is_found_and_nothing_else() {
    let (folder, planted) = made_up();
    let said = asked(&["validate"], folder.path());
    let findings = said["findings"].as_array().expect("findings").iter();
    let found: BTreeSet<(String, String)> = findings.map(|finding| (text(&finding["code"]), subject(finding))).collect();
    let each = planted.findings.iter().flat_map(|(code, ids)| ids.iter().map(|id| ((*code).to_owned(), id.clone())));
    same("findings", &each.collect(), &found);
    let count = said["findings"].as_array().expect("findings").len();
    let planted: usize = planted.findings.values().map(BTreeSet::len).sum();
    assert_eq!(count, planted, "one fault, one finding");
}
