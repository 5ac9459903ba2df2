//! Promises against needs and against what lies below: what the rules find is what the report marks.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Pair, agree, described, figure, findings, ids, list, registry, report, resource, rests_on, row, rows, service};

/// The promises that `is` picks: service and the level or deadline.
fn promises(report: &Value, is: impl Fn(&Value) -> bool) -> BTreeSet<String> {
    rows(report, "main").iter().filter(|row| is(row)).map(|row| place(&row["service"], &row["level_field"])).collect()
}

/// A service with the level that a field such as `service_levels[0].max` belongs to.
fn place(service: &Value, field: &Value) -> String {
    let field = field.as_str().unwrap_or_default();
    format!("{} {}", service.as_str().expect("an id"), field.rsplit_once('.').map_or(field, |(level, _)| level))
}

fn found(findings: &[Value], code: &str) -> BTreeSet<String> {
    findings
        .iter()
        .filter(|finding| finding["code"] == code)
        .map(|finding| place(&finding["description"]["id"], &finding["field"]))
        .collect()
}

#[test]
fn the_report_marks_what_the_rules_find() {
    let below: Pair = (
        "PVP703",
        |report| promises(report, |row| row["against_need"] == "below" && row["justified"] == "unjustified"),
        |findings| found(findings, "PVP703"),
    );
    let above: Pair = (
        "PVP704",
        |report| promises(report, |row| row["against_need"] == "above" && row["justified"] == "unjustified"),
        |findings| found(findings, "PVP704"),
    );
    let too_much: Pair = ("PVP705", |report| promises(report, |row| row["against_chain"] == "above"), |findings| found(findings, "PVP705"));
    // One that states levels, but not the one that a promise above it rests on, is the rule's second message.
    let silent: Pair = (
        "PVP702",
        |report| ids(report, "silent", "description", |_| true),
        |findings| {
            let absent: Vec<Value> =
                findings.iter().filter(|finding| finding["also"].as_array().is_none_or(Vec::is_empty)).cloned().collect();
            described(&absent, "PVP702")
        },
    );
    agree("levels", &[below, above, too_much, silent]);
}

#[test]
fn a_promise_is_seen_from_both_sides() {
    let folder = registry("review-levels");
    let path = folder.path().join("home.yaml");
    let text = std::fs::read_to_string(&path).expect("text");
    let asks = |text: String, need: &str, requires: &str| {
        text.replace(&format!("{{ lv: Vajadzība {need} }}"), &format!("{{ lv: Vajadzība {need} }}, requires: [{requires}]"))
    };
    let text = asks(text, "a", "{ indicator: availability, min: 99, unit: percent }, { indicator: volume, min: 5, unit: count }");
    let text = asks(text, "b", "{ indicator: processing-time, max: 5, unit: working-day }");
    let text = asks(text, "c", "{ indicator: satisfaction, min: 4, unit: point }");
    std::fs::write(&path, text).expect("a file");
    let first = "service_levels:\n  - { id: open, indicator: availability, min: 98.5, unit: percent }\n  \
                 - { id: quick, indicator: processing-time, max: 10, unit: working-day, justification: { lv: Tā vajag } }\n  \
                 - { id: glad, indicator: satisfaction, min: 3, unit: point }\n";
    service(
        &folder,
        "first",
        "home/a, home/b",
        &[&rests_on("{ id: store, critical: true }, { id: map, critical: true }", ""), first].concat(),
    );
    let second = "request: { deadlines: [{ max: 3, unit: working-day }] }\nservice_levels: [{ id: open, indicator: availability, min: 97, unit: percent }]\n";
    service(&folder, "second", "home/b", &[&rests_on("{ id: store, critical: true }, { id: bare, critical: true }", ""), second].concat());
    // A level that is stated for processing time would hide the deadline; one for availability does not.
    service(&folder, "third", "home/c", "service_levels: [{ id: glad, indicator: satisfaction, min: 80, unit: percent }]\n");
    let open = |min: &str| format!("service_levels: [{{ id: open, indicator: availability, min: {min}, unit: percent }}]\n");
    resource(&folder, "store", "", &open("99"));
    resource(&folder, "map", "", &open("99"));
    resource(&folder, "bare", "", "");
    let report = report("levels", folder.path(), &[]);
    let of = |service: &str, indicator: &str| {
        let row = rows(&report, "main").iter().find(|row| row["service"] == service && row["indicator"] == indicator).expect("a promise");
        ["promised", "required", "against_need", "allowed", "against_chain"]
            .map(|column| row[column].as_str().unwrap_or("-").replace('\u{a0}', " "))
    };
    assert_eq!(of("first", "availability"), ["at least 98.5 %", "at least 99 %", "below", "98.01 %", "above"]);
    assert_eq!(of("first", "processing-time"), ["at most 10 working days", "at most 5 working days", "below", "-", "free"]);
    assert_eq!(of("first", "satisfaction"), ["at least 3 points", "-", "unasked", "-", "free"]);
    assert_eq!(of("second", "processing-time"), ["at most 3 working days", "at most 5 working days", "above", "-", "free"]);
    assert_eq!(of("second", "availability"), ["at least 97 %", "-", "unasked", "99 %", "unknown"]);
    assert_eq!(of("third", "satisfaction"), ["at least 80 %", "at least 4 points", "incomparable", "-", "free"]);
    let unknown = rows(&report, "main").iter().find(|row| row["against_chain"] == "unknown").expect("a promise");
    assert_eq!(list(&unknown["chain_unknown"]), ["bare"]);
    let figures = [
        "promises",
        "promises_below_need",
        "promises_above_need",
        "promises_above_chain",
        "promises_unknown_chain",
        "requirements_unanswered",
    ];
    assert_eq!(figures.map(|name| figure(&report, name)), [6, 1, 1, 1, 1, 2]);
    assert_eq!((figure(&report, "services_without_levels"), figure(&report, "resources_without_levels")), (0, 1));
    assert_eq!(ids(&report, "silent", "description", |_| true), BTreeSet::from(["bare".to_owned()]));
    let unanswered = |indicator: &str| row(&report, "unanswered", "indicator", indicator)["answer"].clone();
    assert_eq!((unanswered("volume"), unanswered("satisfaction")), (json!("nothing"), json!("incomparable")));
    let findings = findings(folder.path()).expect("judged");
    assert_eq!(["PVP703", "PVP704", "PVP705"].map(|code| found(&findings, code).len()), [1, 1, 1]);
}
