//! Nothing but what is for catalogues leaves the registry: a mark is planted in every text that is not, and looked for.

use std::collections::BTreeSet;
use std::path::Path;

use pvp::schema::{Field, Kind, Use};
use serde_json::Value;

use super::{Files, catalogue, everything, example, files, is_page, made, rewritten, run, text};
use crate::common::repo::alone;
use crate::common::{Folder, root, stderr};

/// What every mark has in it and nothing else in the registry.
const MARK: &str = "Zqxj";

/// Texts for management that nothing here states: of kinds of which nothing at all is published, and titles of groups,
/// which are those of their services.
const NOT_IN_THE_REGISTRY: [&str; 4] = [
    "agreement parties.provider.external.title",
    "agreement parties.recipients.external.title",
    "measurements corrective_actions.reason",
    "service-group identification.title",
];

/// What the registry at hand does not say in any description, said in one.
const ADDED: [(&str, &str, &str); 4] = [
    (
        "childcare-benefit",
        "providers: [vsaa]",
        "providers: [{ id: vsaa, manager: { position: { lv: Vadītājs }, email: sniegsana@vsaa.example } }]",
    ),
    ("birth-of-a-child", "- { indicator: processing-time, max: 1,", "- { title: { lv: Laiks }, indicator: processing-time, max: 1,"),
    ("population-register", "\nresponsible:\n", "\nterms_of_use: { lv: Noteikumi }\nresponsible:\n"),
    ("population-register", "service_levels:\n  - { ", "service_levels:\n  - { justification: { lv: Vajag }, "),
];

/// The paths of all texts that the schemas keep for management, of each kind.
fn secret_texts() -> BTreeSet<String> {
    fn walk(kind: Kind, field: &Field, inherited: &[Use], path: &str, depth: usize, all: &mut BTreeSet<String>) {
        let uses = if field.uses.is_empty() { inherited } else { &field.uses };
        if field.copy || depth > 9 {
            return;
        }
        if field.text {
            if !uses.contains(&Use::Catalogue) {
                all.insert(format!("{} {path}", kind.key()));
            }
            return;
        }
        if let Some(item) = field.item() {
            walk(kind, item, uses, path, depth + 1, all);
        }
        for (key, part) in field.parts() {
            let on = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
            walk(kind, part, &[], &on, depth + 1, all);
        }
    }
    let mut all = BTreeSet::new();
    for kind in Kind::ALL {
        walk(kind, kind.fields(), &[], "", 0, &mut all);
    }
    all
}

/// The registry at hand with marks in it; with how many.
fn planted(name: &str) -> (Folder, usize, BTreeSet<String>) {
    let folder = Folder::new(name);
    let (mut count, mut planted) = (0, BTreeSet::new());
    folder.write("pvp.yaml", std::fs::read(root().join("pvp.yaml")).expect("settings"));
    for table in ["measurements", "registry"] {
        copy(&root().join(table), root(), &folder, &mut count, &mut planted);
    }
    // What came into being is news.
    for args in [&["init", "--quiet"][..], &["add", "--all"], &["commit", "--quiet", "--message", "Begin"]] {
        assert!(alone("git", folder.path(), "2026-11-19T10:00:00Z").args(args).status().expect("git runs").success());
    }
    (folder, count, planted)
}

fn copy(from: &Path, above: &Path, to: &Folder, count: &mut usize, planted: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let path = entry.path();
        let name = path.strip_prefix(above).expect("inside").to_str().expect("a name").to_owned();
        let bytes = || std::fs::read(&path).expect("bytes");
        if path.is_dir() {
            copy(&path, above, to, count, planted);
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            let mut text = String::from_utf8(bytes()).expect("text");
            for (_, old, new) in ADDED.iter().filter(|(id, ..)| path.file_stem().is_some_and(|stem| stem == *id)) {
                assert!(text.contains(old), "{name} does not say {old}");
                text = text.replacen(old, new, 1);
            }
            let marked = rewritten(text.as_bytes(), &mut |said, kind, path, written| {
                // The title of a group is that of its services which have none.
                let is_of_members = kind == Kind::ServiceGroup && path == "identification.title";
                if said.uses().contains(&Use::Catalogue) && !path.ends_with("not_applicable") || is_of_members {
                    return written.to_owned();
                }
                *count += 1;
                planted.insert(format!("{} {path}", kind.key()));
                match written {
                    url if url.starts_with("https://") || url.starts_with("http://") => format!("https://{MARK}{count}.example"),
                    email if email.contains('@') => format!("{MARK}{count}@marks.example"),
                    _ => format!("{MARK}{count} slepeni vārdi"),
                }
            });
            to.write(&name, marked);
        } else {
            to.write(&name, bytes());
        }
    }
}

#[test]
fn no_mark_in_what_is_for_management_is_published() {
    let (registry, count, planted) = planted("site-marks");
    assert!(count > 1000, "only {count} marks were planted: the test looks past them");
    for kind in Kind::ALL {
        assert!(planted.iter().any(|path| path.starts_with(kind.key())), "none in {}", kind.key());
    }
    let missing: Vec<String> = secret_texts().into_iter().filter(|path| !planted.contains(path)).collect();
    assert_eq!(missing, NOT_IN_THE_REGISTRY, "the registry at hand says nothing in these; what they are is shown elsewhere");
    let folder = Folder::new("site-marks-made");
    let site = folder.path().join("site");
    let output = run(registry.path(), &["all", "--address", "https://katalogs.example/"], &site);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let all = files(&site);
    let (_others, other) = everything("site-marks-plain");
    // What was renamed in the history of the one leads nowhere in the other.
    let leads_on = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("http-equiv=\"refresh\"");
    let names = |files: &Files| files.iter().filter(|(_, bytes)| !leads_on(bytes)).map(|(path, _)| path.clone()).collect::<BTreeSet<_>>();
    assert_eq!(names(&all), names(&other), "the marks left something out");
    assert!(all.contains_key("lv/feed.json"));
    for (path, bytes) in &all {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        assert!(
            !text.contains(&MARK.to_lowercase()),
            "{path} holds a mark: {}",
            text.split(&MARK.to_lowercase()).nth(1).unwrap_or_default()
        );
    }
    // What is published is the same, whatever stands beside it.
    for (path, bytes) in other.iter().filter(|(path, bytes)| is_page(path) && !leads_on(bytes)) {
        let (one, two) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&all[path]));
        let differs = one.lines().zip(two.lines()).find(|(one, two)| one != two);
        assert!(one == two, "{path} is another page for what management says: {differs:?}");
    }
}

#[test]
fn every_value_that_programs_get_is_for_catalogues() {
    let (_folder, all) = everything("site-uses");
    let whole = catalogue(&all);
    let mut seen = BTreeSet::new();
    for (list, kind, besides) in [
        ("services", Kind::Service, &["id", "pages"][..]),
        ("life_situations", Kind::LifeSituation, &["id", "pages", "satisfied_by"]),
        ("institutions", Kind::Institution, &["id", "pages"]),
    ] {
        for one in whole[list].as_array().expect("a list") {
            for (key, value) in one.as_object().expect("a description").iter().filter(|(key, _)| !besides.contains(&key.as_str())) {
                let field = kind.fields().part(key).unwrap_or_else(|| panic!("{key} is not in the format"));
                walk(value, field, &[], &format!("{list}.{key}"), &mut seen);
            }
        }
    }
    for path in
        ["services.request.channels.url", "services.service_levels.max", "institutions.places.address", "life_situations.needs.outside"]
    {
        assert!(seen.contains(path), "{path} is published nowhere: {seen:?}");
    }
    let schema: Value =
        serde_json::from_str(&std::fs::read_to_string(root().join("schemas/catalogue-v1.schema.json")).expect("text")).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let singles = all.keys().filter(|path| path.starts_with("services/")).map(|path| serde_json::from_slice(&all[path]).expect("JSON"));
    for document in std::iter::once(whole.clone()).chain(singles) {
        if let Err(error) = validator.validate(&document) {
            panic!("{error} at {}", error.instance_path());
        }
    }
    assert_eq!(whole["services"].as_array().map(Vec::len), Some(all.keys().filter(|path| path.starts_with("services/")).count()));
}

fn walk(value: &Value, field: &Field, inherited: &[Use], path: &str, seen: &mut BTreeSet<String>) {
    let uses = if field.uses.is_empty() { inherited } else { &field.uses };
    match value {
        Value::Object(parts) if !field.text => {
            for (key, part) in parts.iter().filter(|(key, _)| *key != "id") {
                let inner = field.part(key).unwrap_or_else(|| panic!("{path}.{key} is not in the format"));
                walk(part, inner, &[], &format!("{path}.{key}"), seen);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| walk(item, field.item().unwrap_or(field), uses, path, seen)),
        _ => {
            assert!(uses.contains(&Use::Catalogue), "{path} is not for catalogues: {value}");
            seen.insert(path.to_owned());
        }
    }
}

#[test]
fn what_is_broken_is_left_out_and_said() {
    let registry = example("site-broken");
    let (_good, whole) = made("site-broken-good", registry.path(), &["latvija.gov.lv"]);
    assert!(whole.contains_key("lv/pakalpojumi/childcare-benefit/index.html"));
    let text = std::fs::read_to_string(registry.path().join("childcare-benefit.yaml")).expect("text");
    registry.write("second-benefit.yaml", text.replace("id: childcare-benefit", "id: second-benefit").replace("vsaa\n", "nobody\n"));
    let folder = Folder::new("site-broken-made");
    let site = folder.path().join("site");
    let output = run(registry.path(), &["latvija.gov.lv"], &site);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(stderr(&output).contains("Not published: `second-benefit`"), "{}", stderr(&output));
    assert!(stderr(&output).contains("(PVP302)"), "{}", stderr(&output));
    let all = files(&site);
    assert!(
        all.contains_key("lv/pakalpojumi/childcare-benefit/index.html") && !all.contains_key("lv/pakalpojumi/second-benefit/index.html")
    );

    // What has not begun, or is over, is nobody's to ask for; it is no mistake either.
    for status in ["planned", "creation", "retired", "introduction", "retirement"] {
        registry.write(
            "second-benefit.yaml",
            text.replace("id: childcare-benefit", "id: second-benefit").replace("status: active", &format!("status: {status}")),
        );
        let folder = Folder::new("site-status");
        let output = run(registry.path(), &["latvija.gov.lv"], &folder.path().join("site"));
        assert_eq!(output.status.code(), Some(0), "{status}: {}", stderr(&output));
        let is_there = files(&folder.path().join("site")).contains_key("lv/pakalpojumi/second-benefit/index.html");
        assert_eq!(is_there, matches!(status, "introduction" | "retirement"), "{status}");
    }
}

#[test]
fn catalogues_for_others_and_missing_ones_are_told_of() {
    let registry = example("site-misplaced");
    let text = std::fs::read_to_string(registry.path().join("childcare-benefit.yaml")).expect("text");
    let stating = |catalogues: &str| {
        let line = text.lines().find(|line| line.trim_start().starts_with("catalogues:")).expect("a line");
        text.replace(line, &format!("  catalogues: {catalogues}"))
    };
    let other = |text: String| text.replace("id: childcare-benefit", "id: second-benefit");
    registry.write("second-benefit.yaml", other(stating("[virsis.gov.lv]")));
    let folder = Folder::new("site-misplaced-made");
    let output = run(registry.path(), &["latvija.gov.lv"], &folder.path().join("site"));
    assert!(stderr(&output).contains("The catalogue should also have `second-benefit`"), "{}", stderr(&output));
    let output = run(registry.path(), &["virsis.gov.lv"], &folder.path().join("virsis"));
    assert!(stderr(&output).contains("`second-benefit`") && stderr(&output).contains("(PVP602)"), "{}", stderr(&output));
    // There is nothing to show, and an empty site says nothing.
    assert_eq!(output.status.code(), Some(3), "{}", stderr(&output));
    assert!(!folder.path().join("virsis").exists());
}

#[test]
fn how_a_promise_was_kept_is_published_where_a_registry_chooses_so() {
    let page = |settings: &str, rows: &str| {
        let registry = example("site-kept");
        registry.write("pvp.yaml", settings);
        let service = std::fs::read_to_string(registry.path().join("childcare-benefit.yaml")).expect("text");
        let id = service
            .split("service_levels:")
            .nth(1)
            .and_then(|rest| rest.split("id: ").nth(1))
            .and_then(|rest| rest.split([',', ' ']).next())
            .expect("a level");
        registry
            .write("measurements/2026.csv", format!("subject,item,period,channel,value,part,total,note\n{}", rows.replace("LEVEL", id)));
        let folder = Folder::new("site-kept-made");
        let output = run(registry.path(), &["latvija.gov.lv"], &folder.path().join("site"));
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        text(&files(&folder.path().join("site")), "en/services/childcare-benefit/index.html").to_owned()
    };
    let (chosen, not_chosen) = ("publish: { fulfilment: true }\n", "registry: .\n");
    let many = "childcare-benefit,level/LEVEL,2026-Q3,,,97,100,\n";
    assert!(page(chosen, many).contains("Last measured (2026-Q3)"), "{}", page(chosen, many));
    assert!(!page(not_chosen, many).contains("Last measured"));
    let few = "childcare-benefit,level/LEVEL,2026-Q3,,,4,4,\n";
    assert!(!page(chosen, few).contains("Last measured"), "four cases are somebody's");
    let uncounted = "childcare-benefit,level/LEVEL,2026-Q3,,97,,,\n";
    assert!(!page(chosen, uncounted).contains("Last measured"), "nobody knows of how many cases");
}
