//! The review of the portfolio: findings in their groups, and candidates for smart services.

use std::collections::BTreeMap;

use super::{cases, figure, list, registry, report, resource, rests_on, rows, service};

const RULES: [(&str, &str); 6] = [
    ("superfluous", "PVP402"),
    ("foreign_function", "PVP403"),
    ("merge", "PVP408"),
    ("same_service", "PVP410"),
    ("concentration", "PVP409"),
    ("unused_resource", "PVP406"),
];

#[test]
fn every_finding_of_the_review_is_there_once() {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for case in cases() {
        let report = report("optimisation", &case.folder, &[]);
        for (kind, code) in RULES {
            let mut found: Vec<&str> = case
                .findings
                .iter()
                .filter(|finding| finding["code"] == code)
                .map(|finding| finding["message"].as_str().expect("text"))
                .collect();
            let of = |row: &&serde_json::Value| row["suggestion"].as_str() == Some(kind.replace('_', "-").as_str());
            let mut told: Vec<&str> =
                rows(&report, "main").iter().filter(of).map(|row| row["suggestion_why"].as_str().expect("text")).collect();
            found.sort_unstable();
            told.sort_unstable();
            assert_eq!(told, found, "{code} in {}", case.folder.display());
            assert_eq!(figure(&report, &format!("suggested_{kind}")), found.len() as u64);
            *seen.entry(code).or_default() += found.len();
        }
    }
    assert!(seen.values().all(|count| *count > 0), "{seen:?}");
}

#[test]
fn what_is_counted_in_sets_is_called_so() {
    for (lang, set) in [("lv", "Pakalpojumu kopas, "), ("en", "Sets of services ")] {
        let output = crate::common::run(&["report", "optimisation", "registry", "--format", "json", "--lang", lang]);
        let report: serde_json::Value = serde_json::from_str(&crate::common::stdout(&output)).expect("JSON");
        for name in ["suggested_merge", "suggested_same_service", "suggested_smart"] {
            let figures = report["figures"].as_array().expect("a list");
            let figure = figures.iter().find(|figure| figure["name"] == name).expect("a figure");
            assert!(figure["label"].as_str().is_some_and(|label| label.starts_with(set)), "{figure}");
        }
    }
}

#[test]
fn the_same_title_of_one_owner_is_always_a_candidate() {
    let one = std::fs::read_to_string(crate::common::cases::registry("merge-candidates", "bad").join("hunter-card.yaml")).expect("a case");
    let other = one.replace("\nid: hunter-card\n", "\nid: hunter-card-again\n");
    let candidates = |name: &str, first: &str, second: &str| {
        let folder = crate::common::Folder::new(name);
        folder.write("hunter-card.yaml", first);
        folder.write("hunter-card-again.yaml", second);
        let found = super::findings(folder.path()).expect("it can be judged");
        found.iter().filter(|finding| finding["code"] == "PVP408").count()
    };
    let title = "lv: Mednieka apliecība,";
    for (from, to) in [
        ("type: public-individual", "type: interinstitutional-shared"),
        ("recipients: [residents]", "recipients: [businesses]"),
        ("status: active", "status: planned"),
        ("status: active", "status: retirement"),
        ("needs: [becoming-a-hunter/hunting-rights]", "needs: []"),
        ("channels: [{ type: e-service, url: \"https://latvija.gov.lv\" }]", "channels: [{ type: post }]"),
        (title, "lv: \"MEDNIEKA  „apliecība”\","),
        (title, "lv: \"'Mednieka' apliecība.\","),
    ] {
        let changed = other.replace(from, to);
        assert_ne!(changed, other, "{from}");
        assert_eq!(candidates("same-title", &one, &changed), 1, "{to}");
    }
    // Nobody has to know the owner.
    let foreign = |text: &str| text.replace("owner: vmd", "owner: vmd-that-was");
    assert_eq!(candidates("same-title", &foreign(&one), &foreign(&other)), 1);
    // What is retired is not judged, nor what another replaces, nor another title.
    let related = "services: { not_applicable: Pakalpojums nav saistīts ar citiem pakalpojumiem }";
    let replaces = other.replace(related, "services: [{ id: hunter-card, relation: replaces }]");
    assert_ne!(replaces, other);
    let leaving = one.replace("status: active", "status: retirement");
    assert_eq!(candidates("same-title", &leaving, &replaces), 0);
    assert_eq!(candidates("same-title", &one, &other.replace("status: active", "status: retired")), 0);
    assert_eq!(candidates("same-title", &one, &other.replace(title, "lv: Medību eksāmens 2. daļa,")), 0);
}

fn smart(report: &serde_json::Value) -> Vec<Vec<&str>> {
    rows(report, "main").iter().filter(|row| row["suggestion"] == "smart").map(|row| list(&row["concerned"])).collect()
}

#[test]
fn simple_services_on_one_resource_could_be_a_smart_one() {
    let folder = registry("review-smart");
    for id in ["store", "map"] {
        resource(&folder, id, "", "");
    }
    let store = rests_on("{ id: store, critical: true }", "");
    service(&folder, "first", "home/a", &rests_on("{ id: store, critical: true }, { id: map, critical: true }", ""));
    service(&folder, "second", "home/b", &rests_on("{ id: store, critical: true }, { id: map, critical: true }", ""));
    service(&folder, "third", "home/c", &store);
    let lines = |id: &str, from: &str, to: &str| {
        service(&folder, id, "home/d", &store);
        let path = folder.path().join(format!("{id}.yaml"));
        let text = std::fs::read_to_string(&path).expect("text").replace(from, to);
        std::fs::write(&path, text).expect("a file");
    };
    lines("smart-already", "adaptivity: simple", "adaptivity: smart");
    lines("for-businesses", "recipients: [residents]", "recipients: [businesses]");
    lines("leaving", "status: active", "status: retirement");
    lines("not-critical", "critical: true", "critical: false");
    let found = report("optimisation", folder.path(), &[]);
    // What shares the map is within what shares the store.
    assert_eq!(smart(&found), [["first", "second", "third"]]);
    assert_eq!(figure(&found, "suggested_smart"), 1);
    let why = rows(&found, "main").iter().find(|row| row["suggestion"] == "smart").expect("a suggestion")["suggestion_why"].clone();
    assert_eq!(
        why,
        "Life situation “Mājas”: 3 simple services for the same recipients, together 3 needs; shared critical resource: `store`"
    );
}

#[test]
fn variations_for_one_need_are_no_smart_service() {
    let folder = registry("review-variations");
    resource(&folder, "store", "", "");
    for id in ["first", "second", "third"] {
        service(&folder, id, "home/a", &rests_on("{ id: store, critical: true }", ""));
    }
    assert!(smart(&report("optimisation", folder.path(), &[])).is_empty());
}

#[test]
fn the_filter_keeps_what_concerns_an_institution() {
    let folder = registry("review-filter");
    folder.write("lm.yaml", crate::common::INSTITUTION.replace("vsaa", "lm"));
    resource(&folder, "spare", "", "");
    let kept = |institution: &str| rows(&report("optimisation", folder.path(), &["--institution", institution]), "main").len();
    assert_eq!((kept("vsaa"), kept("lm")), (1, 0));
}
