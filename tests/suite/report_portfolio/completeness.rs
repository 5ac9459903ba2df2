//! `pvp report completeness`.

use super::{column, commit, figure, report, row, rows};
use crate::common::repo::Repo;
use crate::common::{stderr, stdout};

/// Of 16 mandatory fields five hold a value, two do not apply, and nine are missing.
const RESOURCE: &str = "\
kind: resource
id: register
identification: { title: { lv: Reģistrs }, summary: '', codes: { not_applicable: Nav kodu sistēmas } }
classification: { type: information, form: wrong, scope: state, virtual: false }
responsible: { owner: vsaa, users: { not_applicable: '-' } }
service_levels: { not_applicable: Vēl mēra }
";

const INSTITUTION: &str = "\
kind: institution
id: vsaa
identification: { title: { lv: Aģentūra } }
classification: { type: agency }
";

fn registry(name: &str) -> Repo {
    let repo = Repo::new(name);
    repo.write("vsaa.yaml", INSTITUTION);
    repo.write("register.yaml", RESOURCE);
    repo
}

#[test]
fn fields_are_counted_as_by_hand() {
    let repo = registry("completeness-hand");
    let said = report(&repo, &["completeness", "--kind", "resource"]);
    let of = |name: &str| figure(&said, name);
    assert_eq!((of("judged_descriptions"), of("mandatory_fields")), (1, 16));
    assert_eq!((of("stated_fields"), of("not_applicable_fields"), of("missing_fields")), (5, 2, 9));
    assert_eq!(
        column(rows(&said, "missing"), "field_path"),
        [
            "identification.summary",
            "identification.status",
            "classification.form",
            "responsible.manager",
            "responsible.users",
            "related.resources",
            "related.services",
            "performance.kpis",
            "information.for_users",
        ]
    );
    assert_eq!(column(rows(&said, "not-applicable"), "field_path"), ["identification.codes", "service_levels"]);
    let vsaa = row(&said, "main", "institution", "vsaa");
    assert_eq!((&vsaa["completeness"], &vsaa["group_classification"], &vsaa["group_related"]), (&43.75.into(), &75.0.into(), &0.0.into()));
    let [manager] = rows(&said, "managers") else { panic!("one row: nobody manages it") };
    assert_eq!((&manager["manager"], &manager["missing_fields"]), (&serde_json::Value::Null, &9.into()));
}

#[test]
fn a_group_that_is_not_there_misses_all_its_fields() {
    let repo = registry("completeness-groups");
    let said = report(&repo, &["completeness", "--kind", "institution"]);
    assert_eq!(column(rows(&said, "missing"), "field_path"), ["identification.codes", "functions"]);
    repo.write("bare.yaml", "kind: service\nid: bare\n");
    let said = report(&repo, &["completeness"]);
    assert_eq!(figure(&said, "missing_fields"), figure(&said, "mandatory_fields"));
    assert_eq!(column(rows(&said, "main"), "institution_title"), ["without an owner in this registry"]);
    assert!(said["statements"][0].as_str().is_some_and(|said| said.starts_with("1 description has no owner")), "{}", said["statements"]);
}

#[test]
fn retired_and_broken_ones_are_left_out_and_counted() {
    let repo = registry("completeness-left-out");
    repo.write("old.yaml", "kind: resource\nid: old\nidentification: { status: retired }\nresponsible: { owner: vsaa }\n");
    repo.write("broken.yaml", "kind: resource\nid: broken\nresponsible: [\n");
    let said = report(&repo, &["completeness", "--kind", "resource"]);
    assert_eq!((figure(&said, "judged_descriptions"), figure(&said, "mandatory_fields")), (1, 16));
    let statements = said["statements"].as_array().expect("statements");
    let begins = |index: usize, with: &str| statements[index].as_str().is_some_and(|said| said.starts_with(with));
    assert!(
        statements.len() == 2 && begins(0, "1 description cannot be understood") && begins(1, "1 retired description"),
        "{statements:?}"
    );
}

#[test]
fn all_kinds_together_are_what_the_trend_says() {
    let repo = registry("completeness-trend");
    repo.write("old.yaml", "kind: service\nid: old\nidentification: { status: retired }\n");
    repo.write("bare.yaml", "kind: service\nid: bare\nrequest: { not_applicable: Sabiedrībai kopumā }\n");
    repo.write("situation.yaml", "kind: life-situation\nid: situation\nidentification: { title: { lv: Situācija } }\n");
    repo.write("broken.yaml", "kind: service\nid: broken\nresponsible: [\n");
    commit(&repo, "2026-11-01");
    let output = repo.pvp(&["trend", "--format", "json", "--today", super::TODAY]);
    let trend: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap_or_else(|_| panic!("{}", stderr(&output)));
    let point = trend["points"].as_array().and_then(|points| points.last()).expect("a point");
    let (mut fields, mut filled) = (0, 0);
    for kind in ["life-situation", "service", "resource", "institution"] {
        let said = report(&repo, &["completeness", "--kind", kind]);
        fields += figure(&said, "mandatory_fields");
        filled += figure(&said, "stated_fields") + figure(&said, "not_applicable_fields");
        let rows = rows(&said, "main");
        let sum = |name: &str| rows.iter().filter_map(|row| row[name].as_u64()).sum::<u64>();
        assert_eq!(sum("mandatory_fields"), figure(&said, "mandatory_fields"), "{kind}");
        assert_eq!(sum("mandatory_fields") - sum("filled_fields"), figure(&said, "missing_fields"), "{kind}");
    }
    assert_eq!((&point["fields"], &point["filled"]), (&fields.into(), &filled.into()));
}

#[test]
fn groups_are_codes_for_programs_and_labels_for_people() {
    let repo = registry("completeness-codes");
    let [lv, en] = ["lv", "en"].map(|lang| report(&repo, &["completeness", "--kind", "resource", "--lang", lang]));
    for (table, first) in
        [("groups", "identification"), ("fields", "identification"), ("missing", "identification"), ("not-applicable", "identification")]
    {
        let groups = column(rows(&lv, table), "group");
        assert_eq!(groups, column(rows(&en, table), "group"), "{table}");
        assert_eq!(groups.first(), Some(&first), "{table}");
    }
    let columns = lv["tables"][1]["columns"].as_array().expect("columns");
    assert_eq!((&columns[0]["name"], &columns[0]["type"]), (&"group".into(), &"code".into()));
    let table = stdout(&repo.pvp(&["report", "completeness", "--kind", "resource", "--lang", "lv"]));
    assert!(table.contains("Identifikācija"), "{table}");
}
