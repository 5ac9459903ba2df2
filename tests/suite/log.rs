//! Who changed what: `pvp log` on real repositories, judged with the real `git` where it has an answer.

mod asked;
mod course;
mod figures;
mod people;
mod shown;

use crate::common::repo::Repo;
use crate::common::{faults, stderr, stdout};
use serde_json::Value;

/// A service with a title and a deadline.
fn service(id: &str, title: &str, days: usize) -> String {
    format!(
        "kind: service\nid: {id}\nidentification:\n  title: {{ lv: {title}, en: {title} in English }}\n  status: active\n\
         request:\n  deadlines:\n    - {{ max: {days}, unit: working-day }}\n  fees: free\n\
         classification:\n  keywords: [{id}-one, {id}-two, {id}-three]\n"
    )
}

fn words(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// A description in short: `~new<old@old-file? field field`.
fn brief(description: &Value) -> String {
    let sign = match words(&description["change"]) {
        "added" => '+',
        "removed" => '-',
        _ => '~',
    };
    let mut out = format!("{sign}{}", words(&description["id"]));
    for (mark, key) in [('<', "old_id"), ('@', "old_file")] {
        if let Some(old) = description[key].as_str() {
            out.push(mark);
            out.push_str(old);
        }
    }
    if description["unclear"] == true {
        out.push('?');
    }
    for field in description["fields"].as_array().expect("fields") {
        out.push(' ');
        out.push_str(words(&field["path"]));
    }
    out
}

/// The whole answer, which is what its schema says.
fn answer(repo: &Repo, args: &[&str]) -> Value {
    let output = repo.pvp(&[&["log", "--format", "json", "--lang", "en"], args].concat());
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""), "{args:?}");
    let value: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(faults(&value, "log-v1.schema.json"), [""; 0], "{args:?}");
    value
}

/// The commits in a line each: the subject, then the descriptions in short.
fn told(repo: &Repo, args: &[&str]) -> Vec<String> {
    let one = |commit: &Value| {
        let descriptions: Vec<String> = commit["descriptions"].as_array().expect("descriptions").iter().map(brief).collect();
        format!("{}: {}", words(&commit["subject"]), descriptions.join("; "))
    };
    answer(repo, args)["commits"].as_array().expect("commits").iter().map(one).collect()
}

/// The names of the commits.
fn commits(repo: &Repo, args: &[&str]) -> Vec<String> {
    answer(repo, args)["commits"].as_array().expect("commits").iter().map(|commit| words(&commit["commit"]).to_owned()).collect()
}
