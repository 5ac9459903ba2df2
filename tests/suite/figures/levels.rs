//! Promises against needs and against what lies below, by the arithmetic of RULES.md's last paragraph.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::counted::{Counted, status};
use super::graph::Graph;
use super::json::{made_up, made_up_counted, report, same, text};
use super::reader::{Value, Written};

/// A level that is promised or required.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    pub indicator: String,
    unit: String,
    share: String,
    window: String,
    pub min: Option<f64>,
    pub max: Option<f64>,
    justified: bool,
    stated: bool,
}

impl Level {
    pub fn of(value: &Value) -> Option<Self> {
        let text = |key: &str| value.text(key).unwrap_or("").to_owned();
        // Seconds and hours are minutes, weeks calendar days, and years months; kinds of days stay apart.
        let (unit, factor) = match value.text("unit")? {
            "second" => ("minute", 1.0 / 60.0),
            "hour" => ("minute", 60.0),
            "week" => ("calendar-day", 7.0),
            "year" => ("month", 12.0),
            unit => (unit, 1.0),
        };
        let bound = |key: &str| value.number(key).map(|number| number * factor);
        let share = value.number("share").unwrap_or(100.0).to_string();
        let (min, max) = (bound("min"), bound("max"));
        (min.is_some() || max.is_some()).then(|| Self {
            indicator: text("indicator"),
            unit: unit.to_owned(),
            share,
            window: text("window"),
            min,
            max,
            justified: value.at("justification").is_some(),
            stated: true,
        })
    }

    pub fn compares(&self, other: &Self) -> bool {
        (&self.indicator, &self.unit, &self.share, &self.window) == (&other.indicator, &other.unit, &other.share, &other.window)
            && (self.min.is_some() && other.min.is_some() || self.max.is_some() && other.max.is_some())
    }

    pub fn below(&self, required: &Self) -> bool {
        let least = matches!((self.min, required.min), (Some(own), Some(asked)) if own < asked);
        least || matches!((self.max, required.max), (Some(own), Some(asked)) if own > asked)
    }

    pub fn above(&self, required: &Self) -> bool {
        !self.below(required) && (self.min > required.min && required.min.is_some() || self.max < required.max && self.max.is_some())
    }
}

/// What a description promises: its levels, and deadlines where no processing time is stated, of each unit the longest.
pub fn promises(one: &Written) -> Vec<Level> {
    let mut all: Vec<Level> = one.root.list("service_levels").iter().filter_map(Level::of).collect();
    if all.iter().any(|level| level.indicator == "processing-time") {
        return all;
    }
    let mut longest: BTreeMap<String, Level> = BTreeMap::new();
    for deadline in one.root.list("request.deadlines").iter().filter_map(Level::of) {
        let deadline =
            Level { indicator: "processing-time".to_owned(), share: "100".to_owned(), window: String::new(), stated: false, ..deadline };
        let known = longest.entry(deadline.unit.clone()).or_insert_with(|| deadline.clone());
        if deadline.max > known.max {
            *known = deadline;
        }
    }
    all.extend(longest.into_values());
    all
}

fn requirements(counted: &Counted, service: &Written) -> Vec<Level> {
    let needs: BTreeSet<&str> = service.root.texts("basis.needs").into_iter().collect();
    needs.into_iter().filter_map(|need| counted.need(need)).flat_map(|need| need.requires.iter().filter_map(Level::of)).collect()
}

fn against_need(promise: &Level, required: &[Level], several: bool) -> &'static str {
    let asked: Vec<&Level> = required.iter().filter(|asked| asked.indicator == promise.indicator).collect();
    let comparable: Vec<&&Level> = asked.iter().filter(|asked| promise.compares(asked)).collect();
    match () {
        () if asked.is_empty() => "unasked",
        () if comparable.is_empty() => "incomparable",
        () if comparable.iter().any(|asked| promise.below(asked)) => "below",
        () if !several && asked.len() == comparable.len() && comparable.iter().all(|asked| promise.above(asked)) => "above",
        () => "reached",
    }
}

/// Whether a promise is more than the critical components allow.
fn above_chain(graph: &Graph<'_>, levels: &BTreeMap<&str, (bool, Vec<Level>)>, service: &str, promise: &Level) -> bool {
    let best = |id: &str, connected: bool| {
        let (_, all) = levels.get(id)?;
        let bounds = all.iter().filter(|level| level.compares(promise) && (level.stated || !connected));
        bounds.filter_map(|level| level.min.or(level.max)).reduce(if promise.min.is_some() { f64::max } else { f64::min })
    };
    match (promise.indicator.as_str(), promise.min, promise.max) {
        ("availability", Some(promised), _) => {
            let parts = graph.all_below(service, true);
            let product = parts.iter().filter_map(|id| best(id, false)).fold(100.0, |product, part| product * part / 100.0);
            product < promised - 1e-9
        }
        ("processing-time" | "response-time" | "restoration-time", _, Some(promised)) => {
            fn longest(
                graph: &Graph<'_>,
                levels: &BTreeMap<&str, (bool, Vec<Level>)>,
                at: &str,
                best: &dyn Fn(&str, bool) -> Option<f64>,
            ) -> f64 {
                let connected = levels.get(at).is_some_and(|(resource, _)| *resource);
                let below = graph.below.get(at).into_iter().flatten().filter(|(_, critical)| **critical);
                below.map(|(next, _)| best(next, connected).unwrap_or(0.0) + longest(graph, levels, next, best)).fold(0.0, f64::max)
            }
            longest(graph, levels, service, &best) > promised + 1e-9
        }
        _ => false,
    }
}

/// Whether a critical component that should state a level states none that tells what it allows.
fn is_unknown(counted: &Counted, graph: &Graph<'_>, levels: &BTreeMap<&str, (bool, Vec<Level>)>, service: &str, promise: &Level) -> bool {
    // Response and processing times are asked of few resources.
    let rests = ["availability", "restoration-time"].contains(&promise.indicator.as_str());
    let silent = |id: &String| {
        let applies = counted.get(id).is_some_and(|one| one.root.at("service_levels.not_applicable").is_none());
        let (_, all) = &levels[id.as_str()];
        applies && !all.iter().any(|level| level.compares(promise))
    };
    rests && graph.all_below(service, true).iter().any(silent)
}

pub fn agrees(folder: &Path, counted: &Counted) {
    let report = report("levels", &[], folder);
    let graph = Graph::of(counted);
    let all = counted.living("service").chain(counted.living("resource"));
    let levels: BTreeMap<&str, (bool, Vec<Level>)> = all.map(|one| (one.id.as_str(), (one.kind == "resource", promises(one)))).collect();
    let mut rows = Vec::new();
    for service in counted.living("service") {
        let (_, promises) = &levels[service.id.as_str()];
        let required = requirements(counted, service);
        let several = promises.iter().filter(|promise| !promise.stated).count() > 1;
        for promise in promises {
            let several = several && !promise.stated;
            let unknown = is_unknown(counted, &graph, &levels, &service.id, promise);
            let source = if promise.stated { "level" } else { "deadline" };
            let standing = against_need(promise, &required, several);
            let justified = match standing {
                "below" | "above" if promise.justified => "justified",
                "below" | "above" => "unjustified",
                _ => "",
            };
            let above = above_chain(&graph, &levels, &service.id, promise);
            rows.push(
                [
                    service.id.as_str(),
                    promise.indicator.as_str(),
                    standing,
                    if above {
                        "above"
                    } else if unknown {
                        "unknown"
                    } else {
                        ""
                    },
                    justified,
                    source,
                    status(service),
                ]
                .map(ToOwned::to_owned),
            );
        }
    }
    rows.sort();
    let mut said: Vec<[String; 7]> = report
        .rows("main")
        .iter()
        .map(|row| {
            let mut cells = ["service", "indicator", "against_need", "against_chain", "justified", "promise_source", "status"]
                .map(|column| text(&row[column]));
            if !matches!(cells[3].as_str(), "above" | "unknown") {
                cells[3].clear();
            }
            cells
        })
        .collect();
    said.sort();
    same("promises", &rows.iter().collect(), &said.iter().collect());
    assert_eq!(rows.len(), said.len(), "promises");
    let count =
        |column: usize, code: &str| rows.iter().filter(|row| row[column] == code && (column == 3 || row[4] == "unjustified")).count();

    let mut unanswered = BTreeSet::new();
    let mut looked_at = 0;
    for need in &counted.needs {
        let covering = counted.covering(need);
        for required in need.requires.iter().filter_map(Level::of).filter(|_| !covering.is_empty()) {
            looked_at += 1;
            let answers = |id: &String| levels[id.as_str()].1.iter().any(|promise| promise.compares(&required));
            if !covering.iter().any(answers) {
                unanswered.insert((need.id.clone(), required.indicator));
            }
        }
    }
    let said = report.rows("unanswered").iter().map(|row| (text(&row["need"]), text(&row["indicator"])));
    same("unanswered", &unanswered, &said.collect());
    assert_eq!(report.of("requirements_unanswered"), Some(looked_at));
    let used = graph.used();
    let silent = |one: &&Written| one.root.at("service_levels").is_none();
    let services: BTreeSet<String> = counted.living("service").filter(silent).map(|one| one.id.clone()).collect();
    let resources: BTreeSet<String> =
        counted.living("resource").filter(silent).map(|one| one.id.clone()).filter(|id| used.contains(id)).collect();
    same("silent", &services.union(&resources).cloned().collect(), &report.column("silent", "description"));
    for (name, number) in [
        ("promises", rows.len()),
        ("promises_below_need", count(2, "below")),
        ("promises_above_need", count(2, "above")),
        ("promises_above_chain", count(3, "above")),
        ("promises_unknown_chain", count(3, "unknown")),
        ("requirements_unanswered", unanswered.len()),
        ("services_without_levels", services.len()),
        ("resources_without_levels", resources.len()),
    ] {
        assert_eq!(report.figure(name), number, "{name}");
    }
}

#[test]
fn of_the_made_up_registry() {
    let (folder, planted) = made_up();
    agrees(folder, made_up_counted());
    let report = report("levels", &[], folder);
    let rows = |column: &'static str, code: &'static str| {
        report.rows("main").iter().filter(move |row| row[column] == code).map(|row| text(&row["service"]))
    };
    same("below", &planted.findings["PVP703"], &rows("against_need", "below").collect());
    same("above", &planted.findings["PVP704"], &rows("against_need", "above").collect());
    same("above components", &planted.findings["PVP705"], &rows("against_chain", "above").collect());
    same("unanswered", &planted.unanswered, &report.column("unanswered", "need"));
    same("silent", &planted.findings["PVP702"], &report.column("silent", "description"));
}
