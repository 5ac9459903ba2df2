//! Agreements, their levels, and what is given or received without one: by RULES.md and MANAGEMENT.md, sections B and G.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::counted::{Counted, status};
use super::graph::Graph;
use super::json::{TODAY, made_up, made_up_counted, report, text};
use super::reader::{Value, Written};

/// Whether it is said to be in force and today is within its term; then whether its term is over.
fn stands(agreement: &Written) -> (bool, bool) {
    let of = |key: &str| agreement.root.text(&format!("valid.{key}"));
    let over = of("until").is_some_and(|until| until < TODAY) && of("extends") != Some("year");
    let begun = of("from").is_none_or(|from| from <= TODAY);
    (status(agreement) == "in-force" && begun && !over, status(agreement) == "in-force" && over)
}

/// Who received it or may use it, by an agreement in force on each service and resource.
pub fn given(counted: &Counted) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut given: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for agreement in counted.kind("agreement").filter(|agreement| stands(agreement).0) {
        for id in agreement.root.list("covers").iter().filter(|item| item.at("external").is_none()).filter_map(|item| item.text("id")) {
            let parties = ["parties.recipients", "parties.users"].into_iter().flat_map(|list| agreement.root.texts(list));
            given.entry(id).or_default().extend(parties);
        }
    }
    given
}

/// The services and resources that are there.
fn running<'c>(counted: &'c Counted, kind: &'c str) -> impl Iterator<Item = &'c Written> {
    counted.kind(kind).filter(|one| !matches!(status(one), "planned" | "creation" | "retired"))
}

/// How much is given or received without an agreement in force.
fn without(counted: &Counted) -> usize {
    let given = given(counted);
    let lapsed: BTreeSet<&str> = counted
        .kind("agreement")
        .filter(|agreement| stands(agreement).1)
        .flat_map(|agreement| agreement.root.list("covers").iter().filter_map(|item| item.text("id")))
        .collect();
    let mut found = 0;
    for one in running(counted, "service").chain(running(counted, "resource")) {
        let owner = one.root.text("responsible.owner").unwrap_or_default();
        let is_given = |user: &&str| given.get(one.id.as_str()).is_some_and(|users| users.contains(user));
        let is_shared = one.root.text("classification.type").is_some_and(|kind| kind.starts_with("interinstitutional"));
        let users: BTreeSet<&str> = match one.kind.as_str() {
            "resource" => one.root.texts("responsible.users").into_iter().collect(),
            _ if is_shared => {
                let above = running(counted, "service").chain(running(counted, "resource")).filter(|above| {
                    let needs = |link: &&Value| matches!(link.text("relation"), None | Some("requires" | "part-of"));
                    above.root.list("related.services").iter().filter(needs).any(|link| link.text("id") == Some(&one.id))
                });
                above.filter_map(|above| above.root.text("responsible.owner")).collect()
            }
            _ => BTreeSet::new(),
        };
        let is_without = users.iter().any(|user| *user != owner && counted.is(user, "institution") && !is_given(user));
        let is_alone = !given.contains_key(one.id.as_str());
        let is_virtual = one.root.text("classification.virtual") == Some("true");
        let receives = |link: &Value| {
            let agreement = link.text("agreement").and_then(|name| counted.get(name.split('/').next().unwrap_or(name)));
            agreement.is_some_and(|agreement| stands(agreement).0 || stands(agreement).1)
        };
        let links = || ["related.resources", "related.services"].into_iter().flat_map(|list| one.root.list(list));
        let is_bare = is_virtual && is_alone && !links().any(receives);
        found += usize::from(!lapsed.contains(one.id.as_str()) && (is_without || is_shared && is_alone || is_bare));
        let is_outside = |link: &&Value| link.at("external").is_some() && link.text("critical") == Some("true");
        let is_needed = |link: &&Value| matches!(link.text("relation"), None | Some("requires" | "part-of"));
        let bare = links().filter(is_outside).filter(is_needed).any(|link| !receives(link));
        found += usize::from(!is_virtual && bare);
    }
    found
}

/// How an agreed level stands to the published ones: below any of them, above all, or neither.
fn against(counted: &Counted, item: &Value, level: &Value) -> Option<bool> {
    let covered = item.text("id").filter(|_| item.at("external").is_none()).and_then(|id| counted.get(id))?;
    let published = covered.root.list("service_levels");
    let alike = |other: &&Value| match level.text("of") {
        Some(of) => other.text("id") == Some(of),
        None => ["indicator", "unit", "share", "window", "channel"].into_iter().all(|key| level.text(key) == other.text(key)),
    };
    let bound = |value: &Value, other: &Value, key: &str| match (value.number("min"), value.number("max")) {
        (None, None) => other.number(key),
        _ => value.number(key),
    };
    let better = |other: &Value| match (bound(level, other, "min"), other.number("min"), bound(level, other, "max"), other.number("max")) {
        (Some(own), Some(known), ..) => own - known,
        (_, _, Some(own), Some(known)) => known - own,
        _ => 0.0,
    };
    let all: Vec<f64> = published.iter().filter(alike).map(better).collect();
    if all.iter().any(|better| *better < 0.0) {
        return Some(false);
    }
    (!all.is_empty() && all.iter().all(|better| *better > 0.0)).then_some(true)
}

/// Whether an agreed availability is more than the critical components allow.
fn is_above_chain(counted: &Counted, graph: &Graph<'_>, item: &Value, level: &Value) -> bool {
    let is_availability = level.text("indicator") == Some("availability") || level.text("of").is_some();
    let (Some(id), Some(agreed)) = (item.text("id").filter(|_| item.at("external").is_none()), level.number("min")) else { return false };
    let best = |id: &String| {
        let levels = counted.get(id)?.root.list("service_levels").iter().filter(|level| level.text("indicator") == Some("availability"));
        levels.filter_map(|level| level.number("min")).reduce(f64::max)
    };
    let allowed: f64 = graph.all_below(id, true).iter().filter_map(best).map(|least| least / 100.0).product::<f64>() * 100.0;
    is_availability && allowed < agreed - 1e-9
}

pub fn agrees(folder: &Path, counted: &Counted) {
    let report = report("agreements", &[], folder);
    let all: Vec<&Written> = counted.kind("agreement").collect();
    let (in_force, lapsed): (Vec<_>, Vec<_>) =
        (all.iter().filter(|one| stands(one).0).collect(), all.iter().filter(|one| stands(one).1).collect());
    let graph = Graph::of(counted);
    let (mut levels, mut below, mut above, mut above_chain) = (0, 0, 0, 0);
    for agreement in in_force.iter().chain(&lapsed) {
        for item in agreement.root.list("covers") {
            for level in item.list("levels") {
                levels += 1;
                above_chain += usize::from(is_above_chain(counted, &graph, item, level));
                match against(counted, item, level) {
                    Some(false) => below += 1,
                    Some(true) if level.at("justification").is_none() => above += 1,
                    Some(true) | None => {}
                }
            }
        }
    }
    report.has_figures(&[
        ("agreements", all.len()),
        ("agreements_in_force", in_force.len()),
        ("agreements_lapsed", lapsed.len()),
        ("agreed_levels", levels),
        ("agreed_below_published", below),
        ("agreed_above_published", above),
        ("agreed_beyond_chain", above_chain),
        ("without_agreement", without(counted)),
    ]);
    assert_eq!(report.rows("agreed-levels").len(), levels);
    assert_eq!(report.rows("without-agreement").len(), without(counted));
    let covered: usize = all.iter().map(|one| one.root.list("covers").len()).sum();
    assert_eq!(report.rows("main").len(), covered);
    for row in report.rows("main") {
        let agreement = counted.get(&text(&row["agreement"])).expect("it is there");
        let until = agreement.root.text("valid.until");
        if agreement.root.text("valid.extends") != Some("year") {
            assert_eq!(text(&row["agreement_until"]), until.unwrap_or_default());
        }
        let recipients = agreement.root.list("parties.recipients").len();
        assert_eq!(row["agreement_recipients"].as_array().map(Vec::len), Some(recipients));
    }
}

#[test]
fn agreements_of_the_made_up_registry() {
    agrees(&made_up().0, made_up_counted());
}
