//! Figures that came, went or were rewritten between two moments, and verdicts that changed.

use serde_json::{Value, json};

use crate::common::repo::Repo;
use crate::common::{stderr, stdout};
use crate::measuring::built::{HEAD, service};
use crate::measuring::history::{LEVEL, commit_on, registry};

fn diff(repo: &Repo, args: &[&str]) -> Value {
    let output = repo.pvp(&[&["diff", "--lang", "en", "--format", "json"], args].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let value: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let schema = std::fs::read_to_string(crate::common::root().join("schemas/diff-v1.schema.json")).expect("a schema");
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).expect("JSON")).expect("a schema");
    let errors: Vec<String> = validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    value
}

/// Item, added, removed, and those rewritten.
fn figures(diff: &Value) -> Vec<(String, u64, u64, usize)> {
    let number = |one: &Value, key: &str| one[key].as_u64().expect("a number");
    let of = |one: &Value| {
        let item = format!("{} {}", one["subject"]["id"].as_str().expect("an id"), one["item"].as_str().expect("an item"));
        (item, number(one, "added"), number(one, "removed"), one["rewritten"].as_array().expect("a list").len())
    };
    diff["figures"].as_array().expect("a list").iter().map(of).collect()
}

fn verdicts(diff: &Value) -> Vec<String> {
    let word = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let of = |one: &Value| format!("{} {} → {}", word(&one["window"]), word(&one["old"]), word(&one["new"]));
    diff["verdicts"].as_array().expect("a list").iter().map(of).collect()
}

fn consequences(diff: &Value) -> Vec<String> {
    let all = diff["consequences"].as_array().expect("a list").iter();
    all.map(|one| one["consequence"].as_str().expect("a word").to_owned()).collect()
}

#[test]
fn figures_are_added_rewritten_and_removed() {
    let repo = registry("diff-figures", LEVEL, "#,2026-06,,,96,100,\n#,2026-07,,,96,100,\n#,2026-08,portal,97.50,,,\n");
    commit_on(&repo, "2026-09-01", "Figures");
    repo.edit("measurements/vsaa/2026.csv", "2026-07,,,96,100,", "2026-07,,,90,100,");
    repo.edit("measurements/vsaa/2026.csv", "pabalsts,level/promised,2026-08,portal,97.50,,,\n", "");
    repo.append("measurements/vsaa/2026.csv", "pabalsts,level/promised,2026-09,,,99,100,\npabalsts,volume/complaint,2026-09,,,,3,\n");
    let diff = diff(&repo, &["HEAD"]);
    let all = [("pabalsts level/promised".to_owned(), 1, 1, 1), ("pabalsts volume/complaint".to_owned(), 1, 0, 0)];
    assert_eq!(figures(&diff), all);
    let rewritten = &diff["figures"][0]["rewritten"][0];
    let numbers = |part: &str| json!({ "value": null, "part": part, "total": "100" });
    assert_eq!(*rewritten, json!({ "period": "2026-07", "channel": null, "old": numbers("96"), "new": numbers("90") }));
    assert!(verdicts(&diff).contains(&"2026-07 met → not-met".to_owned()), "{diff}");
    for format in ["human", "markdown", "html"] {
        let text = stdout(&repo.pvp(&["diff", "HEAD", "--lang", "lv", "--format", format]));
        assert!(text.contains("pievienoti: 1") || format == "html" && text.contains(">Pievienoti<"), "{format}: {text}");
        assert!(text.contains("90/100"), "{format}: {text}");
    }
}

#[test]
fn a_promise_that_is_kept_no_longer_is_told_as_a_consequence() {
    let repo = registry("diff-kept", LEVEL, "#,2026-06,,,96,100,\n");
    commit_on(&repo, "2026-07-01", "June");
    repo.append("measurements/vsaa/2026.csv", "pabalsts,level/promised,2026-07,,,80,100,\n");
    commit_on(&repo, "2026-08-01", "July");
    repo.append("measurements/vsaa/2026.csv", "pabalsts,level/promised,2026-08,,,98,100,\n");
    let worse = diff(&repo, &["HEAD~1", "HEAD"]);
    assert_eq!(consequences(&worse), ["no-longer-kept"]);
    assert_eq!(
        (worse["consequences"][0]["item"].as_str(), worse["consequences"][0]["window"].as_str()),
        (Some("level/promised"), Some("2026-07"))
    );
    assert_eq!(consequences(&diff(&repo, &["HEAD"])), ["kept-again"]);
    let text = stdout(&repo.pvp(&["diff", "HEAD~1", "HEAD", "--lang", "lv"]));
    assert!(text.contains("Solītais vairs netiek pildīts: pakalpojums `pabalsts` „pabalsts”, izpildes laiks (2026-07)"), "{text}");
}

#[test]
fn a_promise_that_is_lowered_shows_what_that_mends() {
    let repo = registry("diff-lowered", LEVEL, "#,2026-06,,,90,100,\n");
    commit_on(&repo, "2026-07-01", "June");
    repo.edit("pabalsts.yaml", "share: 95", "share: 80");
    let diff = diff(&repo, &["HEAD"]);
    assert_eq!(consequences(&diff), ["promise-lowered", "kept-again"]);
    assert_eq!((figures(&diff), verdicts(&diff)), (vec![], vec!["2026-06 not-met → met".to_owned()]));
}

#[test]
fn tables_that_were_renamed_or_moved_bring_nothing() {
    let repo = registry("diff-moved", LEVEL, "#,2026-06,,,96,100,\n#,2026-07,,,90,100,\n");
    commit_on(&repo, "2026-08-01", "Figures");
    repo.rename("measurements/vsaa/2026.csv", "measurements/cits/tabula.csv");
    let moved = diff(&repo, &["HEAD"]);
    assert_eq!((figures(&moved), verdicts(&moved), consequences(&moved)), (vec![], vec![], vec![]));
    repo.rename("measurements", "merijumi");
    repo.write("pvp.yaml", "measurements: { folder: merijumi }\n");
    let moved = diff(&repo, &["HEAD"]);
    assert_eq!((figures(&moved), verdicts(&moved), consequences(&moved)), (vec![], vec![], vec![]));
    // The service goes by another name, and so do its figures.
    repo.remove("pabalsts.yaml");
    repo.write("jauns.yaml", service("jauns", LEVEL).replace("lv: jauns", "lv: pabalsts"));
    repo.edit("merijumi/cits/tabula.csv", "pabalsts,level/promised,2026-06", "jauns,level/promised,2026-06");
    repo.edit("merijumi/cits/tabula.csv", "pabalsts,level/promised,2026-07,,,90", "jauns,level/promised,2026-07,,,91");
    assert_eq!(figures(&diff(&repo, &["HEAD"])), [("jauns level/promised".to_owned(), 0, 0, 1)]);
}

#[test]
fn of_a_table_that_is_not_understood_nothing_is_invented() {
    let repo = registry("diff-broken", LEVEL, "#,2026-06,,,96,100,\n#,2026-07,,,90,100,\n");
    commit_on(&repo, "2026-08-01", "Figures");
    repo.edit("measurements/vsaa/2026.csv", "subject,", "kas,");
    commit_on(&repo, "2026-08-02", "Break the table");
    for args in [["HEAD~1", "HEAD"], ["HEAD", "HEAD~1"]] {
        let diff = diff(&repo, &args);
        assert_eq!((figures(&diff), verdicts(&diff), consequences(&diff)), (vec![], vec![], vec![]));
        assert_eq!(diff["summary"]["figures_unclear"], json!(true));
    }
    let text = stdout(&repo.pvp(&["diff", "HEAD~1", "HEAD", "--lang", "en"]));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("so it is not known which figures were added") && !text.contains("Nothing changed"), "{text}");
    // What was broken before and is broken still hides no change elsewhere.
    repo.write("measurements/otra.csv", format!("{HEAD}pabalsts,level/promised,2026-09,,,90,100,\n"));
    assert_eq!(figures(&diff(&repo, &["HEAD"])), [("pabalsts level/promised".to_owned(), 1, 0, 0)]);
}

#[test]
fn a_part_of_the_registry_shows_its_figures_only() {
    let repo = registry("diff-part", LEVEL, "#,2026-06,,,96,100,\n");
    repo.write("pvp.yaml", "title: { lv: Reģistrs }\n").rename("pabalsts.yaml", "viens/pabalsts.yaml");
    repo.write("divi/cits.yaml", service("cits", LEVEL));
    commit_on(&repo, "2026-08-01", "Figures");
    repo.append("measurements/vsaa/2026.csv", "pabalsts,level/promised,2026-07,,,80,100,\ncits,level/promised,2026-07,,,99,100,\n");
    let one = diff(&repo, &["HEAD", "--path", "viens"]);
    assert_eq!(figures(&one), [("pabalsts level/promised".to_owned(), 1, 0, 0)]);
    assert_eq!(consequences(&one), ["no-longer-kept"]);
    let other = diff(&repo, &["HEAD", "--path", "divi"]);
    assert_eq!(figures(&other), [("cits level/promised".to_owned(), 1, 0, 0)]);
    assert!(consequences(&other).is_empty());
    assert_eq!(figures(&diff(&repo, &["HEAD", "--path", "measurements/vsaa"])).len(), 2);
}
