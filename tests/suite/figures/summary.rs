//! The state of the whole on one page.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::counted::{Counted, Met};
use super::format::{Filled, fields};
use super::gaps::seen;
use super::graph::Graph;
use super::json::{Report, made_up, made_up_counted, number_of, report, share, text, validated};
use super::reached;
use super::reader::Written;

/// How many there are of each kind.
const DESCRIBED: [(&str, &str); 7] = [
    ("described_services", "service"),
    ("described_service_groups", "service-group"),
    ("described_resources", "resource"),
    ("described_life_situations", "life-situation"),
    ("described_institutions", "institution"),
    ("described_agreements", "agreement"),
    ("described_measurements", "measurements"),
];

const KINDS: [&str; 7] = ["life-situation", "service", "service-group", "resource", "institution", "agreement", "measurements"];
const SEVERITIES: [&str; 3] = ["error", "warning", "advice"];

fn holder<'w>(counted: &'w Counted, one: &'w Written) -> &'w str {
    match one.kind.as_str() {
        "institution" => &one.id,
        // Of an agreement the provider, else the first recipient.
        "agreement" => {
            let recipients = || one.root.texts("parties.recipients").into_iter().next();
            one.root.text("parties.provider").or_else(recipients).unwrap_or("")
        }
        // Of words about figures whose that is which is measured.
        "measurements" => one.root.text("of").and_then(|of| counted.get(of)).map_or("", |measured| holder(counted, measured)),
        _ => one.root.text("responsible.owner").unwrap_or(""),
    }
}

/// What an institution has to mend: errors, warnings, advice, and the unmet needs of its life situations.
type Lacks = [usize; 4];

pub fn agrees(folder: &Path, counted: &Counted) {
    let summary = report("summary", &[], folder);
    let findings = validated(folder)["findings"].as_array().expect("findings");
    let of = |severity: &str| findings.iter().filter(|finding| finding["severity"] == severity).count();
    let concerned = |code: &str| {
        let ids = findings.iter().filter(|finding| finding["code"] == code).map(|finding| text(&finding["description"]["id"]));
        ids.filter(|id| counted.is(id, "service")).collect::<BTreeSet<_>>().len()
    };
    let needs = |met: Met| counted.needs_met(met).len();
    let expected = needs(Met::Unmet) + needs(Met::Single) + needs(Met::Several);
    let hanging = Graph::of(counted).hanging();
    let mut alone: Vec<(usize, usize, &String)> = hanging
        .iter()
        .filter(|(id, _)| counted.is(id, "resource"))
        .map(|(id, hanging)| (hanging.alone.len(), hanging.services_critically.len(), id))
        .collect();
    alone.sort_by(|a, b| b.cmp(a));
    let figures = [
        ("needs", expected),
        ("unmet_needs", needs(Met::Unmet)),
        ("singly_met_needs", needs(Met::Single)),
        ("errors", of("error")),
        ("warnings", of("warning")),
        ("advice", of("advice")),
        ("services_without_manager", concerned("PVP501")),
        ("services_not_in_catalogue", concerned("PVP601")),
        ("promises_short_of_needs", findings.iter().filter(|finding| finding["code"] == "PVP703").count()),
        ("needs_on_one_resource", alone.first().map_or(0, |(needs, ..)| *needs)),
    ];
    for (name, number) in figures {
        assert_eq!(summary.figure(name), number, "{name}");
    }
    for (name, kind) in DESCRIBED {
        assert_eq!(summary.figure(name), counted.kind(kind).count(), "{name}");
    }
    assert_eq!(summary.figures().len(), DESCRIBED.len() + figures.len() + 1 + if reached::is_measured(folder) { 4 } else { 0 });
    let mut whole = Filled::default();
    let mut each: BTreeMap<&str, Filled> = BTreeMap::new();
    for one in KINDS.iter().flat_map(|kind| counted.living(kind)) {
        for (_, _, state) in fields(one) {
            whole.add(state);
            each.entry(holder(counted, one)).or_default().add(state);
        }
    }
    assert_eq!(summary.percentage("fields_filled"), share(whole.share()));

    let mut lacks: BTreeMap<&str, Lacks> = counted.kind("institution").map(|one| (one.id.as_str(), Lacks::default())).collect();
    for finding in findings {
        let position = SEVERITIES.iter().position(|severity| finding["severity"] == *severity).expect("a severity");
        let seen = seen(finding);
        let holders: BTreeSet<&str> = seen.iter().filter_map(|(id, _)| counted.get(id)).map(|one| holder(counted, one)).collect();
        for holder in holders {
            if let Some(lacks) = lacks.get_mut(holder) {
                lacks[position] += 1;
            }
        }
    }
    for need in counted.needs.iter().filter(|need| counted.met(need) == Met::Unmet) {
        if let Some(lacks) = counted.get(&need.life_situation).and_then(|one| lacks.get_mut(holder(counted, one))) {
            lacks[3] += 1;
        }
    }
    let mut shown = Vec::new();
    for row in summary.rows("main") {
        let id = text(&row["institution"]);
        let numbers = ["errors", "warnings", "advice", "unmet_needs"].map(|column| number_of(&row[column]));
        assert_eq!(numbers, lacks[id.as_str()], "{id}");
        assert_eq!(row["institution_services"], counted.living("service").filter(|one| holder(counted, one) == id).count(), "{id}");
        assert_eq!(text(&row["fields_filled"]), share(each[id.as_str()].share()), "{id}");
        shown.push(numbers);
        lacks.remove(id.as_str());
    }
    let gravity = |[errors, warnings, advice, unmet]: &Lacks| vec![*errors, *warnings, *unmet, *advice];
    worst(&shown.iter().map(gravity).collect::<Vec<_>>(), lacks.values().map(gravity));
    needs_of(&summary, counted);
    let mut rules: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for finding in findings {
        let counts = rules.entry(text(&finding["code"])).or_insert_with(|| vec![0; 3]);
        counts[SEVERITIES.iter().position(|severity| finding["severity"] == *severity).expect("a severity")] += 1;
    }
    let shown = summary.rows("rules").iter().map(|row| {
        let counts = rules.remove(&text(&row["rule"])).expect("each rule once");
        assert_eq!(row["findings"], counts.iter().sum::<usize>(), "{row}");
        counts
    });
    let shown: Vec<Vec<usize>> = shown.collect();
    worst(&shown, rules.into_values());
    let said = summary.rows("resources").iter().map(|row| (number_of(&row["needs_without_it"]), text(&row["resource"])));
    let said: Vec<(usize, String)> = said.collect();
    for (row, (needs, id)) in summary.rows("resources").iter().zip(&said) {
        assert_eq!(
            (*needs, row["services_without_it"].as_u64()),
            (hanging[id].alone.len(), Some(hanging[id].services_critically.len() as u64)),
            "{id}"
        );
    }
    let most: Vec<usize> = alone.iter().map(|(needs, ..)| *needs).filter(|needs| *needs > 0).take(said.len()).collect();
    assert_eq!(said.iter().map(|(needs, _)| *needs).collect::<Vec<_>>(), most, "those that most needs hang on");
}

/// What is shown is in order, and nothing that is left out is worse.
fn worst(shown: &[Vec<usize>], left: impl Iterator<Item = Vec<usize>>) {
    assert!(shown.is_sorted_by(|a, b| a >= b), "{shown:?}");
    let least = shown.last().cloned().unwrap_or_default();
    let worse: Vec<Vec<usize>> = left.filter(|left| *left > least).collect();
    assert!(worse.is_empty(), "left out: {worse:?}");
}

fn needs_of(summary: &Report, counted: &Counted) {
    let mut each: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for need in &counted.needs {
        let [expected, unmet, single] = each.entry(&need.life_situation).or_default();
        let met = counted.met(need);
        *expected += usize::from(met != Met::Outside);
        *unmet += usize::from(met == Met::Unmet);
        *single += usize::from(met == Met::Single);
    }
    each.retain(|_, [_, unmet, _]| *unmet > 0);
    let mut shown = Vec::new();
    for row in summary.rows("needs") {
        let counts = ["needs_expected", "unmet_needs", "singly_met_needs"].map(|column| number_of(&row[column]));
        assert_eq!(Some(counts), each.remove(text(&row["life_situation"]).as_str()), "{row}");
        shown.push(vec![counts[1]]);
    }
    worst(&shown, each.values().map(|counts| vec![counts[1]]));
}

#[test]
fn of_the_made_up_registry() {
    let (folder, planted) = made_up();
    agrees(folder, made_up_counted());
    let summary = report("summary", &[], folder);
    let one = |name: &str| summary.figure(name);
    assert_eq!(one("unmet_needs"), planted.findings["PVP401"].len());
    assert_eq!(one("singly_met_needs"), planted.single.len());
    assert_eq!(one("needs_on_one_resource"), planted.hanging.len());
    assert_eq!(one("services_not_in_catalogue"), planted.findings["PVP601"].len());
    assert_eq!(one("promises_short_of_needs"), planted.findings["PVP703"].len());
    assert_eq!(one("services_without_manager"), 4);
}
