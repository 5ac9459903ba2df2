//! What hangs on each resource: counted by hand, and against a slow and simple count.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde_json::{Value, json};

use super::{agree, described, figure, ids, list, registry, report, resource, rests_on, row, rows, service};
use crate::common::Folder;

/// `first` and `second` share `store`, which rests on `centre`; `third` can do without `store`; nobody needs `spare`.
fn small() -> Folder {
    let folder = registry("review-resources");
    service(&folder, "first", "home/a, home/b", &rests_on("{ id: store, critical: true }", ""));
    service(&folder, "second", "home/b", &rests_on("{ id: store, critical: true }, { id: map, critical: false }", ""));
    service(&folder, "third", "home/c", &rests_on("{ id: store, critical: false }", "{ id: first, relation: requires, critical: true }"));
    service(&folder, "fourth", "home/c, home/d", &rests_on("{ id: map, critical: true }", ""));
    resource(&folder, "store", "{ id: centre, critical: true }", "service_levels: { not_applicable: Nav mērāms šajā piemērā }\n");
    resource(&folder, "centre", "", "");
    resource(&folder, "map", "", "");
    resource(&folder, "spare", "{ id: screw, critical: true }", "");
    resource(&folder, "screw", "", "");
    folder
}

#[test]
fn what_hangs_on_each_is_counted_by_hand() {
    let folder = small();
    let report = report("resources", folder.path(), &[]);
    let of = |id: &str| {
        let row = row(&report, "main", "description", id);
        let number = |column: &str| row[column].as_u64().expect("a count");
        [
            number("needs_alone"),
            number("needs_hanging"),
            number("needs_hanging_critically"),
            number("services_hanging"),
            number("services_hanging_critically"),
            number("dependants_direct"),
            number("dependants"),
            number("chain_above"),
            number("chain_below"),
        ]
    };
    // Without the store: a and b; c is also met by the fourth, which needs only the map.
    assert_eq!(of("store"), [2, 3, 3, 3, 3, 3, 3, 2, 1]);
    assert_eq!(of("centre"), [2, 3, 3, 3, 3, 1, 4, 3, 0]);
    assert_eq!(of("map"), [1, 3, 2, 2, 1, 2, 2, 1, 0]);
    // A service that another one requires: its own needs count, it is not its own dependant.
    assert_eq!(of("first"), [1, 3, 3, 1, 1, 1, 1, 1, 2]);
    assert_eq!(of("screw"), [0, 0, 0, 0, 0, 1, 1, 1, 0]);
    let order: Vec<&Value> = rows(&report, "main").iter().map(|row| &row["description"]).collect();
    assert_eq!(order, ["centre", "store", "first", "map", "screw", "spare"]);
    assert_eq!(list(&row(&report, "main", "description", "store")["needs_alone_named"]), ["home/a", "home/b"]);
    let levels = |id: &str| row(&report, "main", "description", id)["levels_stated"].clone();
    assert_eq!((levels("store"), levels("centre")), (json!("not-applicable"), json!("absent")));
    let figures = ["resources", "resources_in_use", "unused_resources", "single_points", "most_needs_alone", "deepest_chain"];
    assert_eq!(figures.map(|name| figure(&report, name)), [5, 3, 2, 3, 2, 3]);
    assert_eq!(figure(&report, "resources_without_levels"), 2);
    let statement = report["statements"][0].as_str().expect("text");
    assert!(statement.contains("Resurss centre") && statement.contains("2 needs would be unmet"), "{statement}");
    let links = rows(&report, "dependencies");
    assert_eq!(links.len(), 8);
    let link = links.iter().find(|link| link["dependant"] == "third" && link["component"] == "first").expect("a link");
    assert_eq!((&link["criticality"], &link["depth"]), (&json!("critical"), &json!(3)));
    let unused: Vec<&Value> = rows(&report, "unused").iter().map(|row| &row["resource"]).collect();
    assert_eq!(unused, ["screw", "spare"]);
}

#[test]
fn what_is_retired_neither_needs_nor_bears() {
    let folder = small();
    let path = folder.path().join("fourth.yaml");
    let text = std::fs::read_to_string(&path).expect("text").replace("status: active", "status: retired");
    std::fs::write(&path, text).expect("a file");
    let report = report("resources", folder.path(), &[]);
    // Now the third alone covers c, and it needs the first, which needs the store; nothing is critical about the map.
    assert_eq!(row(&report, "main", "description", "store")["needs_alone"], 3);
    assert_eq!(row(&report, "main", "description", "map")["needs_alone"], 0);
    assert_eq!(row(&report, "main", "description", "map")["needs_hanging"], 1);
}

#[test]
fn a_need_met_elsewhere_too_is_never_unmet() {
    let folder = small();
    let path = folder.path().join("home.yaml");
    let text = std::fs::read_to_string(&path).expect("text").replace("{ lv: Vajadzība a }", "{ lv: Vajadzība a }, outside: { lv: Pats }");
    std::fs::write(&path, text).expect("a file");
    assert_eq!(row(&report("resources", folder.path(), &[]), "main", "description", "store")["needs_alone"], 1);
}

#[test]
fn the_filter_chooses_rows_and_changes_no_count() {
    let folder = small();
    folder.write("lm.yaml", crate::common::INSTITUTION.replace("vsaa", "lm"));
    let path = folder.path().join("map.yaml");
    let text = std::fs::read_to_string(&path).expect("text").replace("owner: vsaa", "owner: lm");
    std::fs::write(&path, text).expect("a file");
    let report = report("resources", folder.path(), &["--institution", "lm"]);
    assert_eq!(rows(&report, "main").len(), 1);
    assert_eq!(row(&report, "main", "description", "map")["needs_alone"], 1);
    assert_eq!((figure(&report, "resources"), rows(&report, "dependencies").len()), (1, 2));
}

#[test]
fn circles_end() {
    let folder = registry("review-circle");
    service(&folder, "first", "home/a", &rests_on("{ id: one, critical: true }", ""));
    resource(&folder, "one", "{ id: two, critical: true }", "");
    resource(&folder, "two", "{ id: one, critical: true }, { id: three, critical: true }", "");
    resource(&folder, "three", "", "");
    let report = report("resources", folder.path(), &[]);
    let of = |id: &str, column: &str| row(&report, "main", "description", id)[column].clone();
    for id in ["one", "two", "three"] {
        assert_eq!((of(id, "needs_alone"), of(id, "services_hanging")), (json!(1), json!(1)), "{id}");
    }
    assert_eq!((of("one", "dependants"), of("three", "dependants"), of("three", "chain_above")), (json!(2), json!(3), json!(2)));
}

/// `wide` has to do with more needs, but as many would be unmet without `deep`, with which more services would stop.
#[test]
fn the_summary_ranks_as_the_resources_do() {
    let folder = registry("review-ranks");
    service(&folder, "first", "home/a", &rests_on("{ id: wide, critical: true }", ""));
    service(&folder, "second", "home/c, home/d, home/e", &rests_on("{ id: wide, critical: false }", ""));
    service(&folder, "third", "home/b", &rests_on("{ id: deep, critical: true }", ""));
    service(&folder, "fourth", "home/b", &rests_on("{ id: deep, critical: true }", ""));
    for id in ["wide", "deep"] {
        resource(&folder, id, "", "");
    }
    let of = |name: &str, table: &str, column: &str| -> Vec<String> {
        let report = report(name, folder.path(), &[]);
        let statements = report["statements"].to_string();
        assert!(statements.contains("Resurss deep") && !statements.contains("Resurss wide"), "{name}: {statements}");
        rows(&report, table).iter().map(|row| row[column].as_str().expect("an id").to_owned()).collect()
    };
    assert_eq!(of("resources", "main", "description"), ["deep", "wide"]);
    assert_eq!(of("summary", "resources", "resource"), ["deep", "wide"]);
}

#[test]
fn unused_resources_are_those_that_the_rule_names() {
    agree("resources", &[("PVP406", |report| ids(report, "unused", "resource", |_| true), |findings| described(findings, "PVP406"))]);
}

/// A number that looks like chance and is the same every time.
fn chance(state: &mut u64, below: u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) % below
}

#[test]
fn many_resources_are_counted_as_one_by_one() {
    let folder = registry("review-many");
    let mut state = 7;
    let (services, resources) = (60, 1100);
    let mut below: BTreeMap<String, Vec<(String, bool)>> = BTreeMap::new();
    let mut needs: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let links = |state: &mut u64, from: u64| {
        let mut all: BTreeMap<String, bool> = BTreeMap::new();
        for _ in 0..chance(state, 4) {
            // Mostly downwards, and now and then in a circle.
            let to = if chance(state, 40) == 0 { chance(state, resources) } else { from + 1 + chance(state, 200) };
            all.entry(format!("r{}", to.min(resources - 1))).or_insert(chance(state, 3) > 0);
        }
        all.into_iter().collect::<Vec<_>>()
    };
    for number in 0..services {
        below.insert(format!("s{number}"), links(&mut state, number * 10));
        let of: BTreeSet<&str> = (0..2).map(|_| ["a", "b", "c", "d", "e"][usize::try_from(chance(&mut state, 5)).expect("few")]).collect();
        needs.insert(format!("s{number}"), of);
    }
    for number in 0..resources {
        let mut of = links(&mut state, number);
        of.retain(|(to, _)| *to != format!("r{number}"));
        below.insert(format!("r{number}"), of);
    }
    for (id, of) in &below {
        let items = of.iter().fold(String::new(), |mut text, (to, critical)| {
            let _ = write!(text, "{{ id: {to}, critical: {critical} }}, ");
            text
        });
        match needs.get(id) {
            Some(needs) => {
                let needs: Vec<String> = needs.iter().map(|need| format!("home/{need}")).collect();
                service(&folder, id, &needs.join(", "), &rests_on(&items, ""));
            }
            None => resource(&folder, id, &items, ""),
        }
    }
    let found = report("resources", folder.path(), &[]);
    let reached = |from: &str, critical: bool| {
        let (mut known, mut open) = (BTreeSet::from([from.to_owned()]), vec![from.to_owned()]);
        while let Some(id) = open.pop() {
            for (to, is_critical) in &below[&id] {
                if (*is_critical || !critical) && known.insert(to.clone()) {
                    open.push(to.clone());
                }
            }
        }
        known
    };
    let all: BTreeMap<&String, BTreeSet<String>> = below.keys().map(|id| (id, reached(id, false))).collect();
    let critical: BTreeMap<&String, BTreeSet<String>> = below.keys().map(|id| (id, reached(id, true))).collect();
    for number in 0..resources {
        let id = format!("r{number}");
        let above = |of: &BTreeMap<&String, BTreeSet<String>>| of.iter().filter(|(from, set)| ***from != id && set.contains(&id)).count();
        let covering = |need: &str| needs.iter().filter(move |(_, of)| of.contains(need)).map(|(service, _)| service).collect::<Vec<_>>();
        let of_needs = |is: &dyn Fn(&[&String]) -> bool| {
            ["a", "b", "c", "d", "e"]
                .iter()
                .filter(|need| Some(covering(need)).filter(|of| !of.is_empty()).is_some_and(|of| is(&of)))
                .count()
        };
        let row = row(&found, "main", "description", &id);
        let expected = [
            above(&all),
            above(&critical),
            of_needs(&|of| of.iter().any(|service| all[*service].contains(&id))),
            of_needs(&|of| of.iter().any(|service| critical[*service].contains(&id))),
            of_needs(&|of| of.iter().all(|service| critical[*service].contains(&id))),
        ];
        let columns = ["dependants", "dependants_critically", "needs_hanging", "needs_hanging_critically", "needs_alone"];
        assert_eq!(columns.map(|column| row[column].as_u64()), expected.map(|number| Some(number as u64)), "{id}");
    }
}

#[test]
fn a_long_chain_is_counted_at_once() {
    let folder = registry("review-chain");
    service(&folder, "first", "home/a", &rests_on("{ id: r0, critical: true }", ""));
    for number in 0..3000 {
        let below = if number == 2999 { String::new() } else { format!("{{ id: r{}, critical: true }}", number + 1) };
        resource(&folder, &format!("r{number}"), &below, "");
    }
    let report = report("resources", folder.path(), &[]);
    let last = row(&report, "main", "description", "r2999");
    assert_eq!((&last["needs_alone"], &last["dependants"], &last["chain_above"]), (&json!(1), &json!(3000), &json!(3000)));
    assert_eq!((figure(&report, "deepest_chain"), figure(&report, "single_points")), (3000, 3000));
}
