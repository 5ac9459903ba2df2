//! What stops with what: paths, needs left over, and that `validate` says the same once the file is gone.

use std::collections::BTreeSet;
use std::path::Path;

use crate::common::{Folder, pvp, root, stderr, stdout};
use serde_json::Value;

/// The answer on a registry.
fn impact(path: &Path, args: &[&str]) -> Value {
    let output = pvp().args(["impact", "--format", "json", "--lang", "en", "--path"]).arg(path).args(args).output().expect("pvp runs");
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""), "{args:?}");
    serde_json::from_str(&stdout(&output)).expect("JSON")
}

fn rows<'v>(document: &'v Value, table: &str) -> &'v Vec<Value> {
    let tables = document["tables"].as_array().expect("tables");
    tables.iter().find(|one| one["name"] == table).and_then(|table| table["rows"].as_array()).expect("rows")
}

fn figure(document: &Value, name: &str) -> u64 {
    let figures = document["figures"].as_array().expect("figures");
    figures.iter().find(|figure| figure["name"] == name).and_then(|figure| figure["value"].as_u64()).expect("a figure")
}

/// The rows of a table in short, cells by their keys.
fn brief(document: &Value, table: &str, keys: &[&str]) -> Vec<String> {
    let cell = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string().replace('"', ""),
    };
    rows(document, table).iter().map(|row| keys.iter().map(|key| cell(&row[*key])).collect::<Vec<_>>().join(" | ")).collect()
}

/// The needs that PVP401 names.
fn unmet(path: &Path) -> BTreeSet<String> {
    let args = ["validate", "--format", "json", "--lang", "en", "--today", "2026-11-21", "--fail-on", "never"];
    let output = pvp().args(args).arg(path).output().expect("pvp runs");
    let value: Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    let findings = value["findings"].as_array().expect("findings").iter().filter(|finding| finding["code"] == "PVP401");
    let name = |finding: &Value| format!("{}#{}", finding["description"]["id"], finding["field"]).replace('"', "");
    findings.map(name).collect()
}

/// The needs that would be left, as PVP401 names them.
fn left(document: &Value, path: &Path) -> BTreeSet<String> {
    let left = rows(document, "needs").iter().filter(|row| row["impact_need"] == "left");
    let place = |row: &Value| {
        let (id, part) = row["need"].as_str().and_then(|need| need.split_once('/')).expect("id/part");
        let text = std::fs::read_to_string(path.join(format!("registry/life-situations/{id}.yaml"))).expect("a file");
        let ids: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("  - id: ")).map(str::trim).collect();
        format!("{id}#needs[{}].id", ids.iter().position(|id| *id == part).expect("a need"))
    };
    left.map(place).collect()
}

/// A copy of the example registry.
fn copy(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.write("pvp.yaml", std::fs::read(root().join("pvp.yaml")).expect("settings"));
    for kind in ["services", "service-groups", "resources", "institutions", "life-situations"] {
        for file in std::fs::read_dir(root().join("registry").join(kind)).expect("a folder").flatten() {
            let name = format!("registry/{kind}/{}", file.file_name().to_string_lossy());
            folder.write(&name, std::fs::read(file.path()).expect("a file"));
        }
    }
    folder
}

#[test]
fn what_would_be_left_is_what_validate_calls_unmet_once_the_file_is_gone() {
    let folder = copy("impact-gone");
    let before = unmet(folder.path());
    let mut found = 0;
    let asked = [
        "services/childcare-benefit",
        "services/register-birth-talsi",
        "services/unemployed-status",
        "services/unemployment-benefit",
        "services/study-loan-payments",
        "services/declare-residence-ogre",
        "services/shared-payments",
        "services/data-exchange",
        "resources/population-register",
        "resources/payment-module",
    ];
    for file in asked {
        let (_, id) = file.split_once('/').expect("a folder and an id");
        let document = impact(folder.path(), &[id]);
        let left = left(&document, folder.path());
        assert_eq!(figure(&document, "impact_needs_left"), left.len() as u64, "{id}");
        let path = folder.path().join(format!("registry/{file}.yaml"));
        let text = std::fs::read(&path).expect("a file");
        std::fs::remove_file(&path).expect("a file");
        let after: BTreeSet<String> = unmet(folder.path()).difference(&before).cloned().collect();
        std::fs::write(&path, text).expect("a file");
        assert_eq!(left, after, "{id}");
        found += left.len();
    }
    assert!(found >= 4, "only {found} needs were left");
}

/// A small registry: `a` carries `b`, which carries services; a loop, something retired, something not critical.
fn small() -> Folder {
    let folder = Folder::new("impact-small");
    let owner = "responsible:\n  owner: office\n  manager: { position: { lv: Vadītājs }, email: owner@office.example }\n";
    let resource = |id: &str, below: &str| {
        let text = format!(
            "kind: resource\nid: {id}\nidentification: {{ title: {{ lv: Resurss {id} }}, status: active }}\n{owner}related:\n  resources: [{below}]\n"
        );
        folder.write(&format!("{id}.yaml"), text);
    };
    resource("a", "{ id: loop, critical: true }");
    resource("b", "{ id: a, critical: true }");
    resource("loop", "{ id: b, critical: true }");
    let service = |id: &str, status: &str, needs: &str, below: &str| {
        let text = format!(
            "kind: service\nid: {id}\nidentification: {{ title: {{ lv: Pakalpojums {id} }}, status: {status} }}\n\
             classification: {{ recipients: [residents, businesses] }}\nbasis: {{ needs: [{needs}] }}\n{owner}  providers: [office, branch]\nrelated:\n  {below}\n"
        );
        folder.write(&format!("{id}.yaml"), text);
    };
    service("direct", "active", "life/one", "resources: [{ id: b, critical: true }]");
    service("loose", "active", "life/one, life/two", "resources: [{ id: b, critical: false }]");
    service("behind", "active", "life/three, life/own", "services: [{ id: direct, relation: requires, critical: true }]");
    service("beside", "active", "life/two", "services: [{ id: direct, relation: follows, critical: true }]");
    service("gone", "retired", "life/two", "resources: [{ id: b, critical: true }]");
    service("coming", "planned", "life/two", "resources: [{ id: b, critical: true }]");
    folder.write(
        "life.yaml",
        "kind: life-situation\nid: life\nidentification: { title: { lv: Dzīve } }\nneeds:\n  - { id: one, title: { lv: Viens } }\n  \
         - { id: two, title: { lv: Divi } }\n  - { id: three, title: { lv: Trīs } }\n  - { id: part, title: { lv: Daļa }, part_of: three }\n  \
         - { id: own, title: { lv: Pats }, outside: { lv: Pats cilvēks } }\n",
    );
    for id in ["office", "branch"] {
        folder.write(&format!("{id}.yaml"), format!("kind: institution\nid: {id}\nidentification: {{ title: {{ lv: Iestāde {id} }} }}\n"));
    }
    folder
}

const MAIN: [&str; 4] = ["impact_hit", "impact_far", "impact_effect", "impact_path"];

#[test]
fn what_stops_is_reached_over_critical_links_by_the_shortest_path() {
    let folder = small();
    let document = impact(folder.path(), &["a"]);
    assert_eq!(
        brief(&document, "main", &MAIN),
        [
            "coming | 2 | stops | a → b → coming",
            "direct | 2 | stops | a → b → direct",
            "behind | 3 | stops | a → b → direct → behind",
            "b | 1 | stops | a → b",
            "loop | 2 | stops | a → b → loop",
        ]
    );
    // `two` is met by what hangs on nothing or only loosely; `part` goes with the wider need; `own` is met without a service.
    assert_eq!(
        brief(&document, "needs", &["need", "impact_need", "impact_services_hit", "impact_remaining"]),
        [
            "life/one | met | [direct] | [loose]",
            "life/three | unmet | [behind] | []",
            "life/part | unmet | [behind] | []",
            "life/own | outside | [behind] | []"
        ]
    );
    let figures = ["impact_services", "impact_resources", "impact_needs", "impact_needs_unmet", "impact_needs_left"];
    assert_eq!(figures.map(|name| figure(&document, name)), [3, 2, 4, 2, 0]);
    assert_eq!(brief(&document, "recipients", &["impact_recipients", "impact_recipient_services"]), ["residents | 3", "businesses | 3"]);
    let keys = ["institution", "impact_owned_services", "impact_owned_resources", "impact_provided"];
    assert_eq!(brief(&document, "institutions", &keys), ["branch | 0 | 0 | 3", "office | 3 | 3 | 3"]);
}

#[test]
fn all_links_add_what_is_only_hampered() {
    let folder = small();
    let document = impact(folder.path(), &["a", "--all"]);
    let loose = brief(&document, "main", &MAIN).into_iter().filter(|row| row.contains("hampered")).collect::<Vec<_>>();
    assert_eq!(loose, ["loose | 2 | hampered | a → b → loose"]);
    assert_eq!(
        brief(&document, "needs", &["need", "impact_need", "impact_services_hit", "impact_remaining"])[..2],
        ["life/one | hampered | [direct,loose] | []", "life/two | met | [loose] | [beside]"]
    );
    assert_eq!(figure(&document, "impact_needs_unmet"), 2, "what is hampered still meets needs");
}

#[test]
fn with_an_institution_all_that_it_owns_stops() {
    let folder = small();
    let document = impact(folder.path(), &["office"]);
    assert_eq!(brief(&document, "main", &MAIN[..2]).len(), 8);
    assert!(brief(&document, "main", &MAIN).contains(&"behind | 1 | stops | office → behind".to_owned()));
    assert_eq!((figure(&document, "impact_needs_unmet"), figure(&document, "impact_needs_left")), (4, 4));
    let document = impact(folder.path(), &["branch"]);
    assert_eq!(figure(&document, "impact_services"), 0, "what it only provides belongs to others");
}

#[test]
fn that_no_need_is_hit_is_said() {
    let folder = small();
    for id in ["direct", "behind", "beside", "loose"] {
        let path = folder.path().join(format!("{id}.yaml"));
        let text = std::fs::read_to_string(&path).expect("text").replace("status: active", "status: planned");
        std::fs::write(&path, text).expect("a file");
    }
    let document = impact(folder.path(), &["a"]);
    assert_eq!((figure(&document, "impact_needs"), figure(&document, "impact_services")), (0, 3));
    let said = document["statements"].to_string();
    assert!(said.contains("No need is hit") && !said.contains("still met"), "{said}");
}

/// Of a file that cannot be understood nobody knows what it satisfies and needs: that nothing is hit would be a guess.
#[test]
fn what_cannot_be_understood_is_not_judged() {
    let folder = small();
    for kind in ["service", "resource"] {
        folder.write("torn.yaml", format!("kind: {kind}\nid: torn\nidentification: {{ title: {{ lv: Saplēsts }}\nbasis: [\n"));
        for (lang, said) in [("lv", "Vispirms izlabojiet failu"), ("en", "Mend the file first")] {
            let output = pvp().args(["impact", "torn", "--lang", lang, "--path"]).arg(folder.path()).output().expect("pvp runs");
            assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""), "{kind}");
            assert!(stderr(&output).contains(said) && stderr(&output).contains("pvp show torn"), "{kind}: {}", stderr(&output));
        }
    }
}

#[test]
fn what_is_retired_already_is_said() {
    let folder = small();
    let document = impact(folder.path(), &["gone"]);
    assert_eq!(document["statements"].to_string().matches("is retired already").count(), 1);
    assert_eq!((figure(&document, "impact_needs"), figure(&document, "impact_services")), (0, 0));
}

#[test]
fn what_cannot_stop_is_said_with_a_way_out() {
    let folder = small();
    for (lang, id, said) in [
        ("en", "life", "pvp report coverage --life-situation life"),
        ("lv", "life/one", "pvp report coverage --life-situation life"),
        ("en", "lop", "Did you mean `loop`"),
        ("lv", "life/on", "Vai domājāt `life/one`"),
    ] {
        let output = pvp().args(["impact", id, "--lang", lang, "--path"]).arg(folder.path()).output().expect("pvp runs");
        assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""), "{id}");
        assert!(stderr(&output).contains(said), "{id}: {}", stderr(&output));
    }
}

#[test]
fn both_languages_and_every_text_format_say_it() {
    for (lang, said) in [("lv", "Ja apstājas „Fizisko personu reģistrs”"), ("en", "If “Register of natural persons” stops")] {
        for format in ["table", "markdown", "json"] {
            let output = crate::common::run(&["impact", "population-register", "--lang", lang, "--format", format]);
            assert_eq!(output.status.code(), Some(0), "{lang} {format}");
            assert!(stdout(&output).contains(said), "{lang} {format}: {}", stdout(&output));
        }
    }
}

/// What has to be received before is no component: what comes after it goes on, but nobody new can request it.
#[test]
fn a_stopped_prerequisite_keeps_new_recipients_out() {
    let folder = small();
    let after = |id: &str, status: &str, before: &str, relation: &str| {
        let text = format!(
            "kind: service\nid: {id}\nidentification: {{ title: {{ lv: Pakalpojums {id} }}, status: {status} }}\nbasis: {{ needs: [life/one] }}\n\
             related:\n  services: [{{ id: {before}, relation: {relation}, critical: true }}]\n"
        );
        folder.write(&format!("{id}.yaml"), text);
    };
    after("after", "active", "behind", "prerequisite");
    after("later", "active", "after", "prerequisite");
    after("needing", "active", "after", "requires");
    after("past", "retired", "behind", "prerequisite");
    let document = impact(folder.path(), &["a"]);
    let keys = ["impact_hit", "impact_before"];
    assert_eq!(brief(&document, "waiting", &keys), ["after | [behind]", "later | [after]"]);
    assert_eq!(figure(&document, "impact_waiting"), 2);
    assert!(document["statements"].to_string().contains("cannot request 2 other services"), "{}", document["statements"]);
    assert!(!brief(&document, "main", &MAIN).iter().any(|row| row.starts_with("after") || row.starts_with("needing")));
    assert!(brief(&document, "needs", &["need", "impact_remaining"])[0].contains("after"), "it still meets its need");
    let document = impact(folder.path(), &["loop", "--all"]);
    assert_eq!(brief(&document, "waiting", &keys).len(), 2, "over what is hampered nothing waits");
    let document = impact(folder.path(), &["beside"]);
    assert!(!document["tables"].to_string().contains("\"waiting\""), "without prerequisites nobody waits");
}
