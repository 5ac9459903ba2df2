//! What the review of the portfolio suggests.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::counted::{Counted, status};
use super::graph::Graph;
use super::json::{list, made_up, made_up_counted, report, same, text, validated};

/// Suggestions that are a rule's findings.
const KINDS: [(&str, &str); 6] = [
    ("superfluous", "PVP402"),
    ("foreign-function", "PVP403"),
    ("merge", "PVP408"),
    ("same-service", "PVP410"),
    ("concentration", "PVP409"),
    ("unused-resource", "PVP406"),
];

/// Simple services in one life situation, for the same recipients, with a critical link to one same resource, that are
/// not all for the same needs; none within another.
fn smart(counted: &Counted) -> BTreeSet<BTreeSet<String>> {
    let graph = Graph::of(counted);
    let mut together: BTreeMap<(String, BTreeSet<&str>, String), BTreeSet<String>> = BTreeMap::new();
    for service in counted.living("service").filter(|one| status(one) != "retirement") {
        if service.root.text("classification.adaptivity") == Some("smart") {
            continue;
        }
        let direct = graph.below.get(&service.id).into_iter().flatten().filter(|(id, critical)| **critical && counted.is(id, "resource"));
        let resources: Vec<&String> = direct.map(|(id, _)| id).collect();
        let recipients: BTreeSet<&str> = service.root.texts("classification.recipients").into_iter().collect();
        for need in service.root.texts("basis.needs").into_iter().filter_map(|need| counted.need(need)) {
            for resource in &resources {
                let key = (need.life_situation.clone(), recipients.clone(), (*resource).clone());
                together.entry(key).or_default().insert(service.id.clone());
            }
        }
    }
    let needs = |id: &String| counted.get(id).map(|one| one.root.texts("basis.needs").into_iter().collect::<BTreeSet<_>>());
    let several = |set: &&BTreeSet<String>| set.len() > 1 && set.iter().map(needs).collect::<BTreeSet<_>>().len() > 1;
    let all: BTreeSet<BTreeSet<String>> = together.values().filter(several).cloned().collect();
    all.iter().filter(|set| !all.iter().any(|larger| larger.len() > set.len() && larger.is_superset(set))).cloned().collect()
}

pub fn agrees(folder: &Path, counted: &Counted) {
    let report = report("optimisation", &[], folder);
    let findings = validated(folder)["findings"].as_array().expect("findings");
    let rows = |kind: &str| report.rows("main").iter().filter(|row| row["suggestion"] == kind).collect::<Vec<_>>();
    for (kind, code) in KINDS {
        let found: BTreeSet<(String, String)> = findings
            .iter()
            .filter(|finding| finding["code"] == code)
            .map(|finding| (text(&finding["description"]["id"]), text(&finding["message"])))
            .collect();
        // An institution is concerned by way of its services.
        let subject = if kind == "concentration" { "concerned_institutions" } else { "concerned" };
        let suggested = rows(kind).into_iter().map(|row| (text(&row[subject][0]), text(&row["suggestion_why"])));
        same(kind, &found, &suggested.collect());
        let figure = format!("suggested_{}", kind.replace('-', "_"));
        assert_eq!(report.figure(&figure), found.len(), "{figure}");
    }
    let smart = smart(counted);
    same("smart", &smart, &rows("smart").into_iter().map(|row| list(&row["concerned"])).collect());
    assert_eq!(report.figure("suggested_smart"), rows("smart").len());
    for row in report.rows("main") {
        let concerned = list(&row["concerned"]);
        assert_eq!(row["concerned_count"], concerned.len(), "{row}");
        let owner = |id: &String| counted.get(id).and_then(|one| one.root.text("responsible.owner").map(ToOwned::to_owned));
        let owners: BTreeSet<String> = concerned.iter().filter_map(owner).collect();
        let said = list(&row["concerned_institutions"]);
        assert_eq!(owners, said, "{row}");
    }
}

#[test]
fn of_the_made_up_registry() {
    let (folder, planted) = made_up();
    agrees(folder, made_up_counted());
    let report = report("optimisation", &[], folder);
    let of = |kind: &str| report.rows("main").iter().filter(|row| row["suggestion"] == kind).map(|row| list(&row["concerned"])).collect();
    same("smart", &planted.smart, &of("smart"));
    same("merge", &planted.merge, &of("merge"));
    same("same service", &planted.alike, &of("same-service"));
    for (kind, code) in KINDS {
        assert_eq!(report.figure(&format!("suggested_{}", kind.replace('-', "_"))), planted.findings[code].len(), "{kind}");
    }
}
