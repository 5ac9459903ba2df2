//! Resources and what hangs on them; what is hit if one of them stops.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::counted::{Counted, status};
use super::graph::{Graph, Hanging};
use super::json::{Report, impact, made_up, made_up_counted, real, report, same, text};
use super::planted::SHARED;
use super::sound;

fn life_situations(needs: &BTreeSet<String>) -> usize {
    needs.iter().filter_map(|need| need.split_once('/')).map(|(life_situation, _)| life_situation).collect::<BTreeSet<_>>().len()
}

pub fn agrees(folder: &Path, counted: &Counted) {
    let report = report("resources", &[], folder);
    let graph = Graph::of(counted);
    let hanging = graph.hanging();
    let used = graph.used();
    let resources: BTreeSet<String> = counted.living("resource").map(|one| one.id.clone()).collect();
    let unused: BTreeSet<String> = resources.difference(&used).cloned().collect();
    let (depths, heights) = (graph.depths(), graph.heights());
    let number = |number: usize| number.to_string();
    let silent = |id: &&String| counted.get(id).is_some_and(|one| one.root.at("service_levels").is_none());
    report.has_figures(&[
        ("resources", resources.len()),
        ("resources_in_use", used.len()),
        ("unused_resources", unused.len()),
        ("single_points", resources.iter().filter(|id| !hanging[*id].alone.is_empty()).count()),
        ("most_needs_alone", hanging.values().map(|hanging| hanging.alone.len()).max().unwrap_or(0)),
        ("resources_without_levels", used.iter().filter(silent).count()),
        ("deepest_chain", depths.values().copied().max().unwrap_or(0)),
    ]);
    let row =
        |id: &String,
         Hanging { services, services_critically, needs, needs_critically, alone, dependants, dependants_critically }: &Hanging| {
            let one = counted.get(id).expect("a description");
            let counts = [
                needs.len(),
                needs_critically.len(),
                services.len(),
                services_critically.len(),
                life_situations(needs),
                life_situations(needs_critically),
                graph.above.get(id).map_or(0, BTreeMap::len),
                dependants.len(),
                dependants_critically.len(),
                heights.get(id).copied().unwrap_or(0),
                depths.get(id).copied().unwrap_or(0),
            ];
            let owner = one.root.text("responsible.owner").unwrap_or("");
            let begin = [id.clone(), one.kind.clone(), status(one).to_owned(), owner.to_owned(), number(alone.len())];
            begin.into_iter().chain(counts.map(number)).collect::<Vec<_>>()
        };
    let columns = [
        "description",
        "kind",
        "status",
        "owner",
        "needs_alone",
        "needs_hanging",
        "needs_hanging_critically",
        "services_hanging",
        "services_hanging_critically",
        "life_situations_hanging",
        "life_situations_hanging_critically",
        "dependants_direct",
        "dependants",
        "dependants_critically",
        "chain_above",
        "chain_below",
    ];
    report.has_rows("main", &columns, hanging.iter().map(|(id, hanging)| row(id, hanging)));
    same("unused", &unused, &report.column("unused", "resource"));
    let links = graph.below.iter().flat_map(|(id, below)| below.iter().map(move |(target, critical)| (id, target, critical)));
    let links = links.map(|(id, target, critical)| {
        let weight = if *critical { "critical" } else { "supporting" };
        let depth = 1 + depths.get(target).copied().unwrap_or(0);
        vec![id.clone(), target.clone(), weight.to_owned(), number(depth)]
    });
    report.has_rows("dependencies", &["dependant", "component", "criticality", "depth"], links);
    ranked(&report);
    for row in report.rows("main") {
        let named: BTreeSet<String> = row["needs_alone_named"].as_array().expect("a list").iter().map(text).collect();
        let alone = &hanging[&text(&row["description"])].alone;
        assert!(named.is_subset(alone) && named.len() == alone.len().min(100), "{row}: {alone:?}");
    }
}

/// Those without which most needs would be unmet come first.
fn ranked(report: &Report) {
    let alone: Vec<i64> = report.rows("main").iter().map(|row| row["needs_alone"].as_i64().expect("a number")).collect();
    assert!(alone.is_sorted_by(|a, b| a >= b), "the gravest first");
}

#[test]
fn of_the_made_up_registry() {
    let (folder, planted) = made_up();
    agrees(folder, made_up_counted());
    let report = report("resources", &[], folder);
    let first = &report.rows("main")[0];
    assert_eq!(text(&first["description"]), sound::resource(SHARED));
    let named: BTreeSet<String> = first["needs_alone_named"].as_array().expect("a list").iter().map(text).collect();
    same("needs on one resource", &planted.hanging, &named);
    same("unused", &planted.findings["PVP406"], &report.column("unused", "resource"));
}

fn stopped(folder: &Path, counted: &Counted, id: &str) {
    let report = impact(id, folder);
    let graph = Graph::of(counted);
    let hit = graph.all_above(id, true);
    same(id, &hit, &report.column("main", "impact_hit"));
    let of = |kind: &str| hit.iter().filter(|id| counted.is(id, kind)).count();
    assert_eq!((report.figure("impact_services"), report.figure("impact_resources")), (of("service"), of("resource")), "{id}");
    let stops = |service: &String| service == id || hit.contains(service);
    let mut needs = BTreeSet::new();
    for need in &counted.needs {
        let covering = counted.covering(need);
        if covering.iter().any(stops) {
            let state = if covering.iter().all(stops) { "unmet" } else { "left" };
            let left: Vec<String> = covering.iter().filter(|service| !stops(service)).cloned().collect();
            needs.insert((need.id.clone(), state.to_owned(), left));
        }
    }
    let said = report.rows("needs").iter().map(|row| {
        let mut left: Vec<String> = row["impact_remaining"].as_array().expect("a list").iter().map(text).collect();
        left.sort();
        let state = if left.is_empty() { "unmet" } else { "left" };
        (text(&row["need"]), state.to_owned(), left)
    });
    same(id, &needs, &said.collect());
    let unmet = needs.iter().filter(|(_, state, _)| state == "unmet").count();
    assert_eq!((report.figure("impact_needs"), report.figure("impact_needs_unmet")), (needs.len(), unmet), "{id}");
    let hit_situations: BTreeSet<String> = needs.iter().map(|(need, ..)| need.clone()).collect();
    assert_eq!(report.figure("impact_life_situations"), life_situations(&hit_situations), "{id}");
}

#[test]
fn what_stops_with_resources_of_the_registry() {
    let counted = Counted::of(&real());
    for resource in counted.living("resource").step_by(3) {
        stopped(&real(), &counted, &resource.id);
    }
}

#[test]
fn what_stops_in_the_made_up_registry() {
    let (folder, _) = made_up();
    stopped(folder, made_up_counted(), &sound::resource(SHARED));
}
