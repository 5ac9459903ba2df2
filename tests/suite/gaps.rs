//! The gap list and the summary: they say what `validate` says, whatever is asked of them.

mod helpful;
mod summary;
mod worked;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::common::{Folder, cases, pvp, root, run, stderr, stdout};

const REGISTRIES: [&str; 3] = ["registry", "examples/registry-with-gaps", "examples/promises-to-keep"];
const TODAY: [&str; 2] = ["--today", "2026-11-21"];

/// What a command prints as JSON.
pub fn json(args: &[&str]) -> Value {
    let output = run(&[args, &["--format", "json"], &TODAY].concat());
    assert!(matches!(output.status.code(), Some(0 | 1)), "{args:?}: {}", stderr(&output));
    serde_json::from_str(&stdout(&output)).expect("JSON")
}

/// A report as JSON.
pub fn report(name: &str, path: &str, args: &[&str]) -> Value {
    json(&[&["report", name, path], args].concat())
}

/// The gap list of a registry.
pub fn gaps(path: &str, args: &[&str]) -> Value {
    report("gaps", path, args)
}

/// The rows of a table.
pub fn table<'v>(report: &'v Value, name: &str) -> &'v [Value] {
    let tables = report["tables"].as_array().expect("tables");
    let table = tables.iter().find(|table| table["name"] == name).unwrap_or_else(|| panic!("no table {name}"));
    table["rows"].as_array().expect("rows")
}

/// The value of a figure.
pub fn figure(report: &Value, name: &str) -> Value {
    let figures = report["figures"].as_array().expect("figures");
    figures.iter().find(|figure| figure["name"] == name).unwrap_or_else(|| panic!("no figure {name}"))["value"].clone()
}

/// The value of a figure that counts.
pub fn count(report: &Value, name: &str) -> usize {
    usize::try_from(figure(report, name).as_u64().expect("a count")).expect("small")
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Rules whose findings concern several descriptions alike: each institution finds its own in the list.
const TOGETHER: [&str; 4] = ["PVP301", "PVP305", "PVP408", "PVP410"];

/// A finding as it is compared: what concerns several descriptions, by what it says of them all.
fn compared([code, severity, message, help, place, field]: [String; 6]) -> [String; 6] {
    let [place, field] = if TOGETHER.contains(&code.as_str()) { Default::default() } else { [place, field] };
    [code, severity, message, help, place, field]
}

/// What `validate` found: code, severity, message, help, place, field.
fn validated(path: &str, args: &[&str]) -> Vec<[String; 6]> {
    let said = json(&[&["validate", path], args].concat());
    let one = |finding: &Value| {
        let place = format!("{}:{}", text(&finding["file"]), finding["line"]);
        let [code, severity, message, help, field] = ["code", "severity", "message", "help", "field"].map(|key| text(&finding[key]));
        compared([code, severity, message, help, place, field])
    };
    let mut all: Vec<_> = said["findings"].as_array().expect("findings").iter().map(one).collect();
    all.sort();
    all
}

/// The rows of the gap list in the same shape.
fn listed(report: &Value) -> Vec<[String; 6]> {
    let one = |row: &Value| compared(["rule", "severity", "finding", "what_to_do", "place", "field"].map(|key| text(&row[key])));
    let mut all: Vec<_> = table(report, "main").iter().map(one).collect();
    all.sort();
    all.dedup_by(|a, b| a == b && TOGETHER.contains(&a[0].as_str()));
    all
}

fn agree(path: &str, args: &[&str]) -> usize {
    let wanted = validated(path, args);
    for by in ["institution", "manager", "rule", "life-situation", "group"] {
        let said = gaps(path, &[args, &["--by", by]].concat());
        let mut rows = listed(&said);
        if by == "life-situation" {
            rows.dedup();
        }
        assert_eq!(rows, wanted, "{path} {args:?} --by {by}");
        figures_of(&said, &wanted);
    }
    wanted.len()
}

fn figures_of(said: &Value, wanted: &[[String; 6]]) {
    let of = |severity: &str| wanted.iter().filter(|finding| finding[1] == severity).count();
    assert_eq!(count(said, "findings"), wanted.len());
    assert_eq!(["errors", "warnings", "advice"].map(|name| count(said, name)), ["error", "warning", "advice"].map(of));
}

#[test]
fn the_list_is_what_validate_finds() {
    let mut all = 0;
    for path in REGISTRIES {
        for lang in ["lv", "en"] {
            all += agree(path, &["--lang", lang]);
        }
    }
    assert!(all > 30, "only {all} findings were compared");
}

/// The folders in which each rule finds something.
#[test]
fn the_list_is_what_validate_finds_by_every_rule() {
    let mut rules = BTreeSet::new();
    for (index, name) in cases::rules().iter().enumerate() {
        let path = cases::registry(name, "bad");
        let path = path.to_str().expect("UTF-8");
        let lang = ["lv", "en"][index % 2];
        let wanted = validated(path, &["--lang", lang]);
        let by = ["institution", "manager", "rule", "group"][index % 4];
        let said = gaps(path, &["--lang", lang, "--by", by]);
        assert_eq!(listed(&said), wanted, "{name}");
        figures_of(&said, &wanted);
        let helped: u64 = table(&said, "most-helpful").iter().filter_map(|row| row["findings"].as_u64()).sum();
        assert!(usize::try_from(helped).expect("small") <= wanted.len() && (helped > 0) != wanted.is_empty(), "{name}");
        rules.extend(wanted.into_iter().map(|[code, ..]| code));
    }
    assert!(rules.len() > 45, "{rules:?}");
}

#[test]
fn exceptions_and_accepted_findings_are_left_out_as_in_validate() {
    let folder = Folder::new("gaps-accepted");
    for file in std::fs::read_dir(root().join("examples/registry-with-gaps")).expect("a folder").flatten() {
        if file.path().extension().is_some_and(|ending| ending == "yaml") {
            folder.write(&file.file_name().to_string_lossy(), std::fs::read(file.path()).expect("a file"));
        }
    }
    let path = folder.path().to_str().expect("text").to_owned();
    let before = agree(&path, &[]);
    assert!(before > 2);
    let reason = "ignore: [{ rule: unmet-need, at: birth-of-a-child/*, reason: Par to lemj nākamgad }]\nbaseline: accepted.yaml\n";
    folder.write("pvp.yaml", reason);
    let output = pvp().args(["baseline", "write", &path]).output().expect("pvp runs");
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(agree(&path, &[]), 0);
    // What is accepted and no longer found is a finding, though of no description.
    let accepted = std::fs::read_to_string(folder.path().join("accepted.yaml")).expect("a list");
    let more = accepted.replace("newborn-greeting", "newborn-greeting-that-was");
    assert_ne!(accepted, more);
    folder.write("accepted.yaml", more);
    assert!(agree(&path, &[]) > 1);
    let last = gaps(&path, &[]);
    let row = table(&last, "main").last().expect("a row");
    assert_eq!((text(&row["rule"]), &row["institution"]), ("PVP804".to_owned(), &Value::Null));
    assert!(gaps(&path, &["--kind", "service"])["tables"][0]["rows"].as_array().expect("rows").iter().all(|row| row["rule"] != "PVP804"));
}

/// The values of a column, each once.
fn values(rows: &[Value], column: &str) -> BTreeSet<String> {
    rows.iter().map(|row| text(&row[column])).filter(|value| !value.is_empty()).collect()
}

/// How many values of one option are tried.
const MOST_VALUES: usize = 3;

#[test]
fn filters_keep_what_they_name_and_figures_count_it() {
    let mut narrowed = 0;
    for path in REGISTRIES {
        let all = gaps(path, &["--lang", "en"]);
        let rows = table(&all, "main");
        for (option, column) in [
            ("--rule", "rule"),
            ("--severity", "severity"),
            ("--kind", "kind"),
            ("--status", "status"),
            ("--institution", "institution"),
            ("--manager", "manager"),
        ] {
            for value in values(rows, column).into_iter().take(MOST_VALUES) {
                let said = gaps(path, &["--lang", "en", option, &value]);
                let wanted: Vec<&Value> = rows.iter().filter(|row| row[column] == *value).collect();
                // Groups come in the order of what is left of them.
                let said_rows: BTreeSet<String> = table(&said, "main").iter().map(Value::to_string).collect();
                assert_eq!(said_rows, wanted.iter().map(ToString::to_string).collect(), "{path} {option} {value}");
                let found = |rows: &[&Value]| {
                    let one = |row: &&Value| ["rule", "finding"].map(|key| text(&row[key]));
                    let several: BTreeSet<_> = rows.iter().map(one).filter(|[code, _]| TOGETHER.contains(&code.as_str())).collect();
                    rows.iter().filter(|row| !TOGETHER.contains(&row["rule"].as_str().unwrap_or_default())).count() + several.len()
                };
                assert_eq!(count(&said, "findings"), found(&wanted));
                let different = |column: &str| wanted.iter().filter_map(|row| row[column].as_str()).collect::<BTreeSet<_>>().len();
                assert_eq!(count(&said, "descriptions_concerned"), different("description"));
                assert_eq!(count(&said, "institutions_concerned"), different("institution"));
                let filtered = said["statements"].to_string().contains(" findings (");
                assert_eq!(filtered, found(&wanted) < found(&rows.iter().collect::<Vec<_>>()));
                narrowed += usize::from(filtered);
            }
        }
    }
    assert!(narrowed > 12, "only {narrowed} filters left something out");
    let of = |names: &[&str]| {
        let args: Vec<&str> = names.iter().flat_map(|name| ["--rule", name]).collect();
        listed(&gaps("registry", &args))
    };
    assert_eq!(of(&["4xx"]), of(&["PVP401", "superfluous-service", "pvp406"]));
    assert!(!of(&["4xx"]).is_empty());
    assert_eq!(of(&["40x"]), of(&["4xx"]), "none of 41x");
    assert!(of(&["41x"]).is_empty());
}

#[test]
fn what_stands_together_comes_together_the_gravest_first() {
    let gravity = |row: &Value| ["error", "warning", "advice"].iter().position(|key| row["severity"] == *key).expect("a severity");
    for path in REGISTRIES {
        for (by, columns) in [
            ("institution", ["institution", "institution_title"]),
            ("manager", ["manager", "manager_position"]),
            ("rule", ["rule", "rule_title"]),
            ("life-situation", ["life_situation", "life_situation_title"]),
            ("group", ["description_group", "description_group_title"]),
        ] {
            let said = gaps(path, &["--by", by, "--lang", "lv"]);
            let rows = table(&said, "main");
            let key = |row: &Value| columns.map(|column| row[column].clone());
            let groups: Vec<&[Value]> = rows.chunk_by(|a, b| key(a) == key(b)).collect();
            let listed = table(&said, "groups");
            assert_eq!(groups.iter().map(|group| key(&group[0])).collect::<Vec<_>>(), listed.iter().map(key).collect::<Vec<_>>());
            let different: BTreeSet<String> = groups.iter().map(|group| format!("{:?}", key(&group[0]))).collect();
            assert_eq!(different.len(), groups.len(), "{path} --by {by}: a group comes twice");
            let mut last: Option<[usize; 3]> = None;
            for (group, listed) in groups.iter().zip(listed) {
                assert!(group.iter().map(gravity).is_sorted());
                let mut counts = [0; 3];
                group.iter().for_each(|row| counts[gravity(row)] += 1);
                assert_eq!(counts.map(Value::from), ["errors", "warnings", "advice"].map(|name| listed[name].clone()));
                let belongs_nowhere = listed[columns[0]].is_null();
                assert!(belongs_nowhere || last.is_none_or(|last| last >= counts), "{path} --by {by}");
                last = Some(counts);
            }
        }
    }
}

#[test]
fn what_concerns_several_institutions_reaches_each_of_them() {
    let folder = cases::registry("group-candidates", "bad").display().to_string();
    let folder = folder.as_str();
    let alike: Value = json(&["validate", folder]);
    let one = alike["findings"].as_array().expect("findings").iter().find(|finding| finding["code"] == "PVP410").expect("a candidate");
    let files = one["also"].as_array().expect("places").iter().map(|also| text(&also["file"])).chain([text(&one["file"])]);
    let all: BTreeSet<String> = files.collect();
    assert!(all.len() > 2, "{all:?}");
    for file in &all {
        let row_of = |said: &Value| {
            let rows = table(said, "main").iter().filter(|row| row["rule"] == "PVP410" && row["finding"] == one["message"]);
            let own: Vec<String> = rows.map(|row| text(&row["place"])).collect();
            assert_eq!(own.len(), 1, "{file}: {own:?}");
            own[0].clone()
        };
        let description = file.trim_end_matches(".yaml").to_owned();
        let listed = gaps(folder, &[]);
        let own =
            table(&listed, "main").iter().find(|row| row["rule"] == "PVP410" && row["description"] == *description).expect("its own row");
        let (institution, manager) = (text(&own["institution"]), text(&own["manager"]));
        let said = gaps(folder, &["--institution", &institution, "--severity", "advice"]);
        assert!(row_of(&said).contains(&description), "{file}");
        assert!(table(&said, "groups").iter().all(|group| group["institution"] == institution));
        let said = gaps(folder, &["--manager", &manager, "--by", "manager"]);
        assert!(row_of(&said).contains(&description), "{file}");
        let summary = report("summary", folder, &[]);
        let counted = table(&summary, "main").iter().find(|row| row["institution"] == institution);
        let of_group = table(&listed, "groups").iter().find(|row| row["institution"] == institution).expect("a group");
        assert!(counted.is_none_or(|row| row["advice"] == of_group["advice"]), "{institution}");
    }
}

#[test]
fn every_life_situation_shows_what_concerns_it() {
    let said = gaps("examples/promises-to-keep", &["--by", "life-situation", "--lang", "en"]);
    let rows = table(&said, "main");
    // Every finding of a service or resource there is one of the only life situation, whose services need them all.
    let nowhere = rows.iter().filter(|row| row["life_situation"].is_null());
    assert!(nowhere.clone().all(|row| row["kind"] == "institution"), "{:?}", nowhere.collect::<Vec<_>>());
    assert!(rows.iter().any(|row| row["life_situation"] == "buying-a-car" && row["kind"] != "life-situation"));
}

#[test]
fn the_list_ends_with_1_where_there_is_too_much() {
    let all = validated("registry", &[]);
    let of = |severities: &[&str]| all.iter().filter(|finding| severities.contains(&finding[1].as_str())).count();
    let (errors, warnings) = (of(&["error"]), of(&["error", "warning"]));
    let ends = |args: &[&str]| run(&[&["report", "gaps", "registry"], args].concat()).status.code();
    let fails = |fails: bool| Some(i32::from(fails));
    assert_eq!(ends(&[]), Some(0));
    assert_eq!(ends(&["--fail-on", "error"]), fails(errors > 0));
    assert_eq!(ends(&["--fail-on", "warning"]), fails(warnings > 0));
    assert_eq!(ends(&["--fail-on", "advice"]), fails(!all.is_empty()));
    let number = |number: usize| number.to_string();
    assert_eq!(ends(&["--max-gaps", &number(all.len())]), Some(0));
    assert_eq!(ends(&["--max-gaps", &number(all.len() - 1)]), Some(1));
    assert_eq!(ends(&["--fail-on", "warning", "--max-gaps", &number(warnings)]), Some(0));
    assert_eq!(ends(&["--fail-on", "warning", "--max-gaps", &number(warnings - 1)]), Some(1));
    assert_eq!(ends(&["--rule", "PVP001", "--max-gaps", "0"]), Some(0));
    let said = gaps("registry", &["--max-gaps", "0", "--lang", "en"]);
    assert!(said["statements"][0].as_str().is_some_and(|said| said.starts_with("There are too many gaps")), "{}", said["statements"]);
}

#[test]
fn what_names_nothing_is_not_judged() {
    for (args, meant) in [
        (["--rule", "unmet-ned"], "unmet-need"),
        (["--rule", "PVP410x"], "PVP410"),
        (["--institution", "vsa"], "vsaa"),
        (["--manager", "nobody@nowhere.example"], ""),
    ] {
        let output = run(&[&["report", "gaps", "registry", "--lang", "en"], &args[..]].concat());
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), String::new()), "{args:?}");
        assert!(stderr(&output).contains(&format!("{meant}`")) || meant.is_empty(), "{}", stderr(&output));
    }
}

#[test]
fn who_is_to_mend_is_the_manager_or_whoever_answers_for_the_portfolio() {
    let said = gaps("registry", &["--lang", "lv"]);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for row in table(&said, "main") {
        if matches!(row["rule"].as_str(), Some("PVP502" | "PVP503")) {
            assert_eq!((&row["responsible"], &row["contact"]), (&row["institution_title"], &Value::Null));
        } else {
            assert!(row["contact"].as_str().is_some_and(|contact| contact.contains('@')), "{row}");
        }
        *seen.entry(text(&row["kind"])).or_default() += 1;
    }
    assert!(seen.len() > 3, "{seen:?}");
}

#[test]
fn managers_of_one_position_are_different_people() {
    let folder = Folder::new("gaps-positions");
    for id in ["north", "south"] {
        folder.write(&format!("{id}.yaml"), crate::common::INSTITUTION.replace("id: vsaa", &format!("id: {id}")));
        let manager = format!("responsible: {{ owner: {id}, manager: {{ position: {{ lv: Vadītājs }} }} }}\n");
        folder.write(
            &format!("of-{id}.yaml"),
            format!("kind: resource\nid: of-{id}\nidentification: {{ title: {{ lv: Resurss }} }}\n{manager}"),
        );
    }
    let path = folder.path().to_str().expect("text").to_owned();
    let said = gaps(&path, &["--by", "manager", "--kind", "resource"]);
    let managers: Vec<String> = table(&said, "groups").iter().map(|row| text(&row["manager"])).collect();
    assert_eq!(managers, ["north/Vadītājs", "south/Vadītājs"]);
    let one = gaps(&path, &["--manager", "south/Vadītājs"]);
    assert!(table(&one, "main").iter().all(|row| row["description"] == "of-south"));
    assert_eq!(count(&one, "descriptions_concerned"), 1);
}

#[test]
fn a_shared_address_makes_nobody_of_another_position() {
    let folder = Folder::new("gaps-shared");
    folder.write("vsaa.yaml", crate::common::INSTITUTION);
    for (id, position, email) in [("one", "Pirmais", "kopa"), ("two", "Otrais", "kopa"), ("three", "Trešais", "savs")] {
        let manager = format!("manager: {{ position: {{ lv: {position} }}, email: {email}@vsaa.example }}");
        let responsible = format!("responsible: {{ owner: vsaa, {manager} }}\n");
        folder.write(&format!("{id}.yaml"), format!("kind: resource\nid: {id}\n{responsible}"));
    }
    let path = folder.path().to_str().expect("text").to_owned();
    let of = |said: &Value| -> BTreeSet<[String; 3]> {
        table(said, "main").iter().map(|row| ["description", "manager", "responsible"].map(|column| text(&row[column]))).collect()
    };
    let by_manager = gaps(&path, &["--by", "manager", "--kind", "resource", "--lang", "lv"]);
    assert_eq!(of(&by_manager), of(&gaps(&path, &["--kind", "resource", "--lang", "lv"])));
    let row = |id: &str, address: &str, position: &str| [id, address, position].map(str::to_owned);
    let expected = [
        row("one", "kopa@vsaa.example", "Pirmais"),
        row("three", "savs@vsaa.example", "Trešais"),
        row("two", "kopa@vsaa.example", "Otrais"),
    ];
    assert_eq!(of(&by_manager), BTreeSet::from(expected));
    let groups: Vec<[String; 2]> =
        table(&by_manager, "groups").iter().map(|row| ["manager", "manager_position"].map(|column| text(&row[column]))).collect();
    assert_eq!(groups, [["kopa@vsaa.example", "2 amati"], ["savs@vsaa.example", "Trešais"]].map(|group| group.map(str::to_owned)));
}

/// `financial-hardship` and another description share an address; each has its own position.
#[test]
fn each_finding_names_one_and_the_same_person_however_it_is_grouped() {
    let of = |by: &str| -> BTreeSet<String> {
        let said = gaps("registry", &["--by", by, "--lang", "lv"]);
        table(&said, "main").iter().map(|row| format!("{} {} {}", row["place"], row["rule"], row["responsible"])).collect()
    };
    assert_eq!(of("manager"), of("institution"));
}

#[test]
fn equal_input_gives_equal_bytes() {
    let made = |threads: &str, format: &str| {
        let args = ["report", "gaps", "registry", "--lang", "lv", "--by", "life-situation", "--format", format];
        pvp().env("RAYON_NUM_THREADS", threads).args(args).args(TODAY).output().expect("pvp runs").stdout
    };
    for format in ["table", "markdown", "csv", "json"] {
        assert_eq!(made("1", format), made("4", format), "{format}");
    }
}
