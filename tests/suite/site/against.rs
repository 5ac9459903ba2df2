//! `pvp report catalogues --against`: what a catalogue shows, held against what the registry offers now.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::{Value, json};

use super::{TODAY, everything, example, made};
use crate::common::{Folder, pvp, root, stderr, stdout};

fn report(registry: &Path, shown: &Path, args: &[&str]) -> Output {
    let mut command = pvp();
    command.args(["report", "catalogues"]).arg(registry).arg("--against").arg(shown).args(args);
    command.args(["--today", TODAY]).output().expect("pvp runs")
}

/// What is said of each thing: its id, how the catalogue stands to it, and why; and the figures.
fn said(registry: &Path, shown: &Path, args: &[&str]) -> (BTreeMap<String, (String, Value)>, Value) {
    let output = report(registry, shown, &[args, &["--format", "json", "--lang", "en"]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let table = json["tables"].as_array().expect("tables").iter().find(|table| table["name"] == "against").expect("the table");
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let rows = table["rows"].as_array().expect("rows").iter();
    let rows = rows.map(|row| (word(&row["description"]), (word(&row["against_state"]), row["against_why"].clone()))).collect();
    (rows, json["figures"].clone())
}

fn figure(figures: &Value, name: &str) -> Value {
    let found = figures.as_array().and_then(|all| all.iter().find(|figure| figure["name"] == name)).unwrap_or_else(|| panic!("{figures}"));
    found["value"].clone()
}

#[test]
fn what_was_just_published_is_as_the_registry_has_it() {
    let (site, files) = everything("against-same");
    let catalogue: Value = serde_json::from_slice(&files["catalogue.json"]).expect("JSON");
    let (rows, figures) = said(&root().join("registry"), &site.path().join("site/catalogue.json"), &[]);
    assert!(rows.is_empty(), "{rows:?}");
    let all = ["services", "life_situations", "institutions"].map(|key| catalogue[key].as_array().expect("a list").len());
    assert_eq!(figure(&figures, "against_shown"), all.iter().sum::<usize>());
    assert_eq!(figure(&figures, "against_offered"), all.iter().sum::<usize>());
}

#[test]
fn what_is_missing_gone_and_outdated_is_told_apart() {
    let registry = example("against-example");
    let service = fs::read_to_string(registry.path().join("childcare-benefit.yaml")).expect("text");
    let other = |id: &str| service.replace("id: childcare-benefit", &format!("id: {id}"));
    for id in ["removed", "retired", "broken", "moved-away", "renamed", "untouched"] {
        registry.write(&format!("{id}.yaml"), other(id));
    }
    let (site, files) = made("against-made", registry.path(), &["latvija.gov.lv"]);
    let shown = site.path().join("site/catalogue.json");
    assert_eq!(serde_json::from_slice::<Value>(&files["catalogue.json"]).expect("JSON")["services"].as_array().map(Vec::len), Some(7));

    for gone in ["removed", "renamed"] {
        fs::remove_file(registry.path().join(format!("{gone}.yaml"))).expect("removed");
    }
    let retired = other("retired").replace("status: active", "status: retired");
    registry.write("retired.yaml", retired);
    registry.write("broken.yaml", other("broken").replace("fees: free", "fees: [{ amount: many, currency: EUR }]"));
    registry.write("moved-away.yaml", other("moved-away").replace("catalogues: [latvija.gov.lv]", "catalogues: [own-site]"));
    registry.write("new.yaml", other("new"));
    let works = "works:\n  - { id: part, title: { lv: Daļa, en: Part }, formerly: renamed }\n";
    registry.write("taking-over.yaml", other("taking-over") + works);
    let changed = service.replace("fees: free", "fees: [{ amount: 5, currency: EUR }]").replace("A monthly benefit.", "Money each month.");
    registry.write("childcare-benefit.yaml", changed.replace("lv: Bērna kopšanas pabalsts", "lv: Pabalsts par bērna kopšanu"));

    let (rows, figures) = said(registry.path(), &shown, &[]);
    let state = |id: &str| rows[id].0.as_str();
    assert_eq!((state("new"), state("taking-over")), ("missing", "missing"));
    assert_eq!(rows["childcare-benefit"], ("outdated".to_owned(), json!(["identification.title", "request.fees", "request.result"])));
    // The need has other services now, and what is said of the institution did not change.
    assert_eq!(rows["birth-of-a-child"], ("outdated".to_owned(), json!(["satisfied_by"])));
    assert!(["untouched", "vsaa"].iter().all(|id| !rows.contains_key(*id)), "{rows:?}");
    for (id, why) in [
        ("removed", "the registry has no such description"),
        ("renamed", "it is now `taking-over` in the registry"),
        ("retired", "status: retired"),
        ("broken", "the description has an error and is not published"),
        ("moved-away", "it does not belong in this catalogue"),
    ] {
        assert_eq!(rows[id], ("gone".to_owned(), json!(why)), "{id}");
    }
    let counts = ["against_shown", "against_offered", "against_gone", "against_missing", "against_outdated"];
    assert_eq!(counts.map(|name| figure(&figures, name)), [9, 6, 5, 2, 2].map(|count| json!(count)));

    // What is not there any more belongs to whom it belonged to.
    let institution = fs::read_to_string(registry.path().join("vsaa.yaml")).expect("text");
    registry.write("other.yaml", institution.replace("id: vsaa", "id: other").replace("90001669496", "90000000000"));
    for (whose, is_its) in [("vsaa", true), ("other", false)] {
        let (rows, _) = said(registry.path(), &shown, &["--institution", whose]);
        let all = ["removed", "renamed", "retired", "new", "childcare-benefit"];
        assert!(all.iter().all(|id| rows.contains_key(*id) == is_its), "{whose}: {rows:?}");
    }
    let output = report(registry.path(), &shown, &["--lang", "lv"]);
    for words in ["reģistrā tāda apraksta nav", "statuss: likvidēts"] {
        assert!(stdout(&output).contains(words), "{words}: {}", stdout(&output));
    }
}

#[test]
fn what_is_no_publication_is_refused_with_the_reason() {
    let registry = example("against-bad");
    let folder = Folder::new("against-bad-files");
    let whole = |catalogue: &str, institution: Value, services: Value| {
        let lists = json!({ "version": 1, "catalogue": catalogue, "institution": institution, "today": TODAY });
        let mut lists = lists.as_object().expect("an object").clone();
        lists.extend([
            ("services".to_owned(), services),
            ("life_situations".to_owned(), json!([])),
            ("institutions".to_owned(), json!([])),
        ]);
        Value::from(lists).to_string()
    };
    let nested = "[".repeat(100_000);
    let cases = [
        ("empty.json", String::new(), "not valid JSON; the mistake is on line 1, column 0"),
        ("cut.json", "{ \"version\": 1,\n  \"services\": [".to_owned(), "line 2, column 15"),
        ("nested.json", format!("{{ \"version\": 1, \"services\": {nested}"), "not valid JSON"),
        ("list.json", "[]".to_owned(), "not a published catalogue"),
        ("other.json", "{ \"version\": 1 }".to_owned(), "not a published catalogue"),
        ("newer.json", "{ \"version\": 2 }".to_owned(), "version 2, and this program knows version 1"),
        ("twice.json", whole("all", Value::Null, json!([{ "id": "x" }, { "id": "x" }])), "`x` is in it twice"),
        ("place.json", whole("nowhere.example", Value::Null, json!([])), "no catalogue `nowhere.example`"),
        ("whose.json", whole("own-site", json!("vsa"), json!([])), "`vsaa`"),
    ];
    for (name, text, words) in cases {
        let output = report(registry.path(), &folder.write(name, text), &["--lang", "en"]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(stderr(&output).contains(words), "{name}: {}", stderr(&output));
    }
    for (path, words) in
        [(folder.path().to_owned(), "Give the file `catalogue.json`"), (folder.path().join("nothing.json"), "nothing.json")]
    {
        let output = report(registry.path(), &path, &["--lang", "en"]);
        assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
        assert!(stderr(&output).contains(words), "{}", stderr(&output));
    }
    // A mark of the byte order is no mistake, and neither is what nobody knows.
    let strange = json!([{ "id": "x", "zzz": { "deep": [1, null] }, "identification": { "title": "no texts" }, "responsible": 5 }]);
    let shown = folder.write("strange.json", format!("\u{FEFF}{}", whole("all", Value::Null, strange)));
    assert_eq!(said(registry.path(), &shown, &[]).0["x"].0, "gone");
    // Nothing that a file says acts on a terminal.
    let hostile = json!([{ "id": "childcare-benefit", "\u{1B}[2J": "\u{1B}[2J", "request": { "\u{202E}": [1] } }, { "id": "\u{1B}]0;x" }]);
    let shown = folder.write("hostile.json", whole("all", Value::Null, hostile));
    let output = report(registry.path(), &shown, &["--lang", "en"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(!stdout(&output).contains(['\u{1B}', '\u{202E}']), "{}", stdout(&output));
}
