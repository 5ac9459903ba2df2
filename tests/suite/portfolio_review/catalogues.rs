//! Services in catalogues: what the rules find is what the report says.

use serde_json::{Value, json};

use super::{Pair, agree, described, figure, ids, list, registry, report, row, rows, service};

#[test]
fn the_report_says_what_the_rules_find() {
    let missing: Pair = (
        "PVP601",
        |report| {
            let is_missing = |row: &Value| row["catalogue_standing"] == "missing" || row["catalogue_standing"] == "unstated";
            let found = ids(report, "main", "service", is_missing);
            assert_eq!(found.len() as u64, figure(report, "catalogue_gaps"));
            found
        },
        |findings| described(findings, "PVP601"),
    );
    let misplaced: Pair = (
        "PVP602",
        |report| {
            let found = ids(report, "main", "service", |row| !list(&row["catalogues_misplaced"]).is_empty());
            assert_eq!(found.len() as u64, figure(report, "catalogue_strays"));
            found
        },
        |findings| described(findings, "PVP602"),
    );
    agree("catalogues", &[missing, misplaced]);
}

#[test]
fn each_service_stands_where_it_stands() {
    let folder = registry("review-catalogues");
    let write = |id: &str, from: &str, to: &str, catalogues: &str| {
        service(&folder, id, "home/a", &format!("information: {{ {catalogues} }}\n"));
        let path = folder.path().join(format!("{id}.yaml"));
        let text = std::fs::read_to_string(&path).expect("text").replace(from, to);
        std::fs::write(&path, text).expect("a file");
    };
    write("complete", "", "", "catalogues: [latvija.gov.lv, own-site]");
    write("both", "recipients: [residents]", "recipients: [residents, businesses]", "catalogues: [latvija.gov.lv]");
    write("stray", "public-individual", "interinstitutional-shared", "catalogues: [virsis.gov.lv, latvija.gov.lv]");
    write("general", "public-individual", "public-general", "catalogues: [latvija.gov.lv]");
    write("planned", "status: active", "status: planned", "catalogues: [own-site]");
    write("excused", "", "", "catalogues: { not_applicable: Tikai klātienē un pēc ielūguma }");
    write("silent", "", "", "contacts: [{ phone: \"+371 67000000\" }]");
    write("retired", "status: active", "status: retired", "contacts: [{ phone: \"+371 67000000\" }]");
    service(&folder, "groupless", "home/a", "");
    let report = report("catalogues", folder.path(), &[]);
    let standing = |id: &str| row(&report, "main", "service", id)["catalogue_standing"].as_str().expect("a code").to_owned();
    let all = ["complete", "both", "stray", "general", "planned", "excused", "silent", "groupless"];
    let expected = ["there", "missing", "misplaced", "free", "later", "not-applicable", "unstated", "unjudged"];
    assert_eq!(all.map(standing), expected);
    assert_eq!(rows(&report, "main").len(), all.len());
    assert_eq!(rows(&report, "main")[0]["service"], "silent");
    let both = row(&report, "main", "service", "both");
    assert_eq!(
        (list(&both["catalogues_missing"]), list(&both["catalogues_demanded"])),
        (vec!["business.gov.lv"], vec!["latvija.gov.lv", "business.gov.lv"])
    );
    let counts = |catalogue: &str| {
        let row = row(&report, "catalogues", "catalogue", catalogue);
        ["demanded", "there", "missing", "excused", "besides", "misplaced"]
            .map(|name| row[format!("catalogue_{name}")].as_u64().expect("a count"))
    };
    assert_eq!(counts("latvija.gov.lv"), [6, 2, 1, 3, 1, 1]);
    assert_eq!(counts("business.gov.lv"), [1, 0, 1, 0, 0, 0]);
    assert_eq!(counts("virsis.gov.lv"), [1, 1, 0, 0, 0, 0]);
    assert_eq!(counts("own-site"), [0, 0, 0, 0, 2, 0]);
    let figures = ["catalogue_services", "catalogue_obliged", "catalogue_gaps", "catalogue_unstated", "catalogue_strays"];
    assert_eq!(figures.map(|name| figure(&report, name)), [8, 7, 2, 1, 1]);
    let filled = report["figures"].as_array().expect("a list").iter().find(|figure| figure["name"] == "catalogue_filled").expect("there");
    assert_eq!(filled["value"], json!(37.5));
}
