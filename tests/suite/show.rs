//! One description as a person reads it: everything that it states, its links in both directions, its findings.

use std::path::Path;

use crate::common::{Folder, INSTITUTION, pvp, root, stderr, stdout};
use pvp::schema::{Field, Kind};
use pvp::source::FileId;
use pvp::yaml::{Node, Shape};
use serde_json::Value;

fn show(path: &Path, lang: &str, id: &str) -> Value {
    let output = pvp().args(["show", id, "--format", "json", "--lang", lang, "--path"]).arg(path).output().expect("pvp runs");
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""), "{id}");
    serde_json::from_str(&stdout(&output)).expect("JSON")
}

fn rows<'v>(document: &'v Value, table: &str) -> &'v Vec<Value> {
    let tables = document["tables"].as_array().expect("tables");
    tables.iter().find(|one| one["name"] == table).and_then(|table| table["rows"].as_array()).expect("rows")
}

fn brief(document: &Value, table: &str, keys: &[&str]) -> Vec<String> {
    let cell = |row: &Value, key: &str| row[key].as_str().map_or_else(|| row[key].to_string(), str::to_owned);
    rows(document, table).iter().map(|row| keys.iter().map(|key| cell(row, key)).collect::<Vec<_>>().join(" | ")).collect()
}

fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What has to be said of a value: texts in the language, codes by their labels, everything else as written.
fn demanded(field: &Field, node: Node<'_>, lang: &str, all: &mut Vec<String>) {
    let scalar = |node: Node<'_>| node.text().map(flowing).unwrap_or_default();
    match node.shape() {
        _ if node.get("not_applicable").is_some() => all.extend(node.get("not_applicable").map(scalar)),
        _ if field.text => {
            let text = node.get(lang).or_else(|| node.entries().next().map(|(_, text)| text)).unwrap_or(node);
            // Between paragraphs stands something else.
            all.extend(text.text().unwrap_or_default().lines().map(flowing));
        }
        Shape::Scalar(..) if field.number || field.truth => {}
        Shape::Scalar(written, _) => match field.code_label(written) {
            Some(_) if matches!(field.label.en.as_str(), "Unit" | "Currency") => {}
            Some(label) => all.push(if lang == "lv" { label.lv.clone() } else { label.en.clone() }),
            None if field.classifier.is_some() => {}
            None => all.push(flowing(written)),
        },
        Shape::List(_) => {
            for item in node.items() {
                demanded(field.item().expect("the field of a list has items"), item, lang, all);
            }
        }
        Shape::Map(_) => {
            for (key, value) in node.entries() {
                demanded(field.part(key.key()).expect("a known key"), value, lang, all);
            }
        }
    }
}

#[test]
fn everything_that_is_stated_is_shown() {
    let mut said = 0;
    for (kind, folder) in [
        (Kind::Service, "services"),
        (Kind::Resource, "resources"),
        (Kind::Institution, "institutions"),
        (Kind::LifeSituation, "life-situations"),
    ] {
        let mut files: Vec<_> = std::fs::read_dir(root().join("registry").join(folder)).expect("a folder").flatten().collect();
        files.sort_by_key(std::fs::DirEntry::path);
        for (at, file) in files.iter().enumerate().filter(|(at, _)| at % 8 == 0) {
            let lang = if at % 2 == 0 { "lv" } else { "en" };
            let text = std::fs::read_to_string(file.path()).expect("text");
            let parsed = pvp::yaml::parse(&text, FileId(0));
            let root = parsed.tree.root().expect("a root");
            let id = root.get("id").and_then(Node::text).expect("an id");
            let document = show(crate::common::root(), lang, id);
            let values: Vec<&str> = rows(&document, "main").iter().filter_map(|row| row["show_value"].as_str()).collect();
            let lists = rows(&document, "main").iter().filter_map(|row| row["show_value"].as_array()).map(|list| format!("{list:?}"));
            let shown = format!("{}\n{}", values.join("\n"), lists.collect::<String>());
            let mut demands = Vec::new();
            for (key, value) in root.entries().filter(|(key, _)| !matches!(key.key(), "kind" | "id")) {
                demanded(kind.fields().part(key.key()).expect("a known key"), value, lang, &mut demands);
            }
            for demand in &demands {
                assert!(shown.contains(demand.as_str()), "{id} in {lang} does not say `{demand}`:\n{shown}");
            }
            said += demands.len();
        }
    }
    assert!(said > 400, "only {said} values were looked for");
}

fn small() -> Folder {
    let folder = Folder::new("show-small");
    folder.write("vsaa.yaml", INSTITUTION);
    folder.write(
        "birth.yaml",
        "kind: life-situation\nid: birth\nidentification: { title: { lv: Bērns, en: Child }, status: active }\nneeds:\n  \
         - { id: wide, title: { lv: Plaša, en: Wide } }\n  - { id: narrow, title: { lv: Šaura, en: Narrow }, part_of: wide, requires: [{ indicator: processing-time, max: 0, unit: working-day }] }\n",
    );
    folder.write(
        "benefit.yaml",
        "kind: service\nid: benefit\nidentification:\n  title: { lv: Pabalsts, en: Benefit }\n  status: active\nclassification: { adaptivity: simpel }\n\
         basis: { needs: [birth/wide, birth/none] }\nresponsible: { owner: vsaa }\nrequest:\n  fees:\n    - { amount: 4.27, currency: EUR, for: { lv: Klātienē } }\n  \
         deadlines: [{ max: 2, unit: month, extendable_to: { max: 4, unit: month } }]\nrelated:\n  resources: [{ id: register, critical: true }]\n  services: [{ id: other, relation: requires }]\n",
    );
    folder.write("other.yaml", "kind: service\nid: other\nidentification: { title: { lv: Cits, en: Other }, status: retired }\n");
    folder.write("register.yaml", "kind: resource\nid: register\nidentification: { title: { lv: Reģistrs, en: Register } }\nresponsible: { owner: vsaa, users: [vsaa] }\n");
    folder.write(
        "broken.yaml",
        "kind: service\nid: broken\nidentification:\n  title: { lv: Salauzts, en: Broken }\nbasis: { needs: [birth/wide]\nrequest: free\n",
    );
    folder
}

#[test]
fn links_are_shown_in_both_directions() {
    let folder = small();
    let links = |id: &str| brief(&show(folder.path(), "en", id), "links", &["show_link", "show_linked", "show_critical"]);
    assert_eq!(
        links("benefit"),
        [
            "to-need | birth/none | null",
            "to-need | birth/wide | null",
            "to-owner | vsaa | null",
            "to-resource | register | critical",
            "to-requires | other | null"
        ]
    );
    assert_eq!(links("register"), ["to-owner | vsaa | null", "to-user | vsaa | null", "from-resource | benefit | critical"]);
    let birth = brief(&show(folder.path(), "en", "birth"), "links", &["show_link", "show_linked", "show_part"]);
    assert_eq!(birth, ["from-need | benefit | wide", "from-need | broken | wide"]);
    assert_eq!(links("other"), ["from-requires | benefit | null"]);
    assert_eq!(links("vsaa"), ["from-owner | benefit | null", "from-owner | register | null", "from-user | register | null"]);
    assert_eq!(links("birth/narrow"), ["to-part-of | birth/wide | null", "wider | benefit | null", "wider | broken | null"]);
    assert!(links("birth/wide").contains(&"from-part-of | birth/narrow | null".to_owned()));
    assert!(links("birth/wide").contains(&"from-need | benefit | null".to_owned()));
}

#[test]
fn values_are_in_words() {
    let folder = small();
    let document = show(folder.path(), "lv", "benefit");
    let said: Vec<String> =
        brief(&document, "main", &["show_field", "show_value"]).into_iter().map(|row| row.replace('\u{A0}', " ")).collect();
    for row in [
        "Maksa | 4,27 EUR; Par ko: Klātienē",
        "Termiņi | ne vairāk kā 2 mēneši; Var pagarināt līdz: ne vairāk kā 4 mēneši",
        "Resursi | Reģistrs (register); Kritiskā komponente",
        "Pakalpojuma saimnieks | Valsts sociālās apdrošināšanas aģentūra (vsaa)",
    ] {
        assert!(said.iter().any(|written| written == row), "{row}: {said:#?}");
    }
    let need = show(folder.path(), "en", "birth/narrow");
    assert!(brief(&need, "main", &["show_value"]).contains(&"processing time; at once".to_owned()), "{need}");
    assert_eq!(need["title"], "Description: Narrow");
}

#[test]
fn the_findings_are_those_of_validate() {
    let folder = small();
    let output = pvp().args(["validate", "--format", "json", "--lang", "en"]).arg(folder.path()).output().expect("pvp runs");
    let all: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    for (id, least) in [("benefit", 5), ("broken", 1), ("birth", 1), ("vsaa", 0)] {
        let findings = all["findings"].as_array().expect("findings").iter().filter(|finding| finding["file"] == format!("{id}.yaml"));
        let mut expected: Vec<String> =
            findings.map(|finding| format!("{} | {}", finding["code"].as_str().expect("a code"), finding["line"])).collect();
        let mut shown = brief(&show(folder.path(), "en", id), "findings", &["show_rule", "show_line"]);
        expected.sort();
        shown.sort();
        assert_eq!(shown, expected, "{id}");
        assert!(shown.len() >= least, "{id}: {shown:?}");
    }
}

#[test]
fn a_broken_file_shows_what_could_be_read() {
    let folder = small();
    for (lang, said) in [("lv", "Failu nevar saprast pilnībā"), ("en", "The file cannot be understood as a whole")] {
        let output = pvp().args(["show", "broken", "--lang", lang, "--path"]).arg(folder.path()).output().expect("pvp runs");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let text = stdout(&output);
        for word in [said, if lang == "lv" { "Salauzts" } else { "Broken" }, "PVP003"] {
            assert!(text.contains(word), "{word}: {text}");
        }
    }
}

#[test]
fn what_is_not_there_is_said_with_what_may_have_been_meant() {
    let folder = small();
    for (id, said) in [("benefits", "`benefit`"), ("birth/narow", "`birth/narrow`"), ("zzzzzz", "no description")] {
        let output = pvp().args(["show", id, "--lang", "en", "--path"]).arg(folder.path()).output().expect("pvp runs");
        assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""), "{id}");
        assert!(stderr(&output).contains(said), "{id}: {}", stderr(&output));
    }
}

#[test]
fn hostile_values_stay_words() {
    let folder = Folder::new("show-evil");
    let title = serde_json::to_string("::error::x\n##[group]\u{1B}[31m\u{202E}").expect("JSON is YAML");
    folder.write("s.yaml", format!("kind: service\nid: s\nidentification:\n  title: {{ lv: {title} }}\n  summary: {{ lv: {title} }}\nrequest: {{ result: {{ lv: {title} }} }}\n"));
    for format in ["table", "markdown", "csv", "json"] {
        let output = pvp().args(["show", "s", "--lang", "lv", "--format", format, "--path"]).arg(folder.path()).output().expect("pvp runs");
        let text = stdout(&output);
        assert!(!text.contains(['\u{1B}', '\u{202E}']) && !text.contains("##["), "{format}: {text}");
        assert!(!text.lines().any(|line| line.trim_start().starts_with("::")), "{format}: {text}");
    }
}
