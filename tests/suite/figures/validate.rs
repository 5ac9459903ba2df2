//! What was planted is what `pvp validate` finds.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use super::counted::Counted;
use super::json::{made_up, made_up_counted, same, text, validated};
use super::rules::{COUNTED, findings};

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
fn all_that_was_planted_is_found_and_nothing_else() {
    let (folder, planted) = made_up();
    let said = validated(folder);
    assert_eq!(said["summary"]["files"], 5000);
    let findings = said["findings"].as_array().expect("findings");
    let found: BTreeSet<(String, String)> = findings.iter().map(|finding| (text(&finding["code"]), subject(finding))).collect();
    let each = planted.findings.iter().flat_map(|(code, ids)| ids.iter().map(|id| ((*code).to_owned(), id.clone())));
    same("findings", &each.collect(), &found);
    let planted: usize = planted.findings.values().map(BTreeSet::len).sum();
    assert_eq!(findings.len(), planted, "one fault, one finding");
}

pub fn agrees(folder: &Path, files: &Counted) {
    let counted = findings(files);
    let said = validated(folder);
    let needs = |finding: &Value| {
        let id = text(&finding["description"]["id"]);
        let position = text(&finding["field"]).strip_prefix("needs[").and_then(|rest| rest.split_once(']')?.0.parse::<usize>().ok());
        match (position, files.get(&id)) {
            (Some(position), Some(one)) => format!("{id}/{}", one.root.list("needs")[position].text("id").expect("an id")),
            _ => id,
        }
    };
    let said = said["findings"].as_array().expect("findings").iter();
    let said = said.map(|finding| (text(&finding["code"]), finding)).filter(|(code, _)| COUNTED.contains(&code.as_str()));
    same("findings", &counted, &said.map(|(code, finding)| (code, needs(finding))).collect());
}

#[test]
fn findings_of_the_made_up_registry_are_those_counted() {
    let (folder, _) = made_up();
    let said = validated(folder);
    let said = said["findings"].as_array().expect("findings").iter().map(|finding| (text(&finding["code"]), subject(finding)));
    same("findings", &findings(made_up_counted()), &said.filter(|(code, _)| COUNTED.contains(&code.as_str())).collect());
}
