//! The gap list and the validation never disagree.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::counted::{Counted, latvian};
use super::json::{Report, example, made_up, made_up_counted, number_of, real, report, same, text, validated};
use super::reader::Written;

fn findings(folder: &Path) -> &'static [Value] {
    validated(folder)["findings"].as_array().expect("findings")
}

/// The rows of the gap list as a sorted list, so that what stands twice is seen.
fn rows(report: &Report) -> Vec<Vec<String>> {
    report.cells("main", &["rule", "severity", "place", "description", "field", "finding", "what_to_do"])
}

/// Rules whose findings concern several descriptions alike.
const TOGETHER: [&str; 5] = ["PVP301", "PVP305", "PVP408", "PVP410", "PVP706"];

/// A finding seen from each description that it concerns: the id and the place; files are named after what they hold.
pub fn seen(finding: &Value) -> Vec<(String, String)> {
    let at = |place: &Value| format!("{}:{}", text(&place["file"]), place["line"]);
    let mut all = vec![(text(&finding["description"]["id"]), at(finding))];
    if TOGETHER.contains(&finding["code"].as_str().expect("a code")) {
        for also in finding["also"].as_array().expect("places") {
            let id = Path::new(also["file"].as_str().expect("a file")).file_stem().expect("a name").to_string_lossy().into_owned();
            if all.iter().all(|(known, _)| *known != id) {
                all.push((id, at(also)));
            }
        }
    }
    all
}

/// The rows of some findings, where `of` says what a description stands under: each finding once under each.
fn expected<'f>(findings: impl Iterator<Item = &'f Value>, of: &dyn Fn(&str) -> String) -> Vec<Vec<String>> {
    let row = |finding: &'f Value| {
        let mut known = BTreeSet::new();
        let seen = seen(finding).into_iter().filter(move |(id, _)| known.insert(of(id)));
        let rows = seen.map(|(id, place)| {
            let of = |key: &str| text(&finding[key]);
            vec![of("code"), of("severity"), place, id, of("field"), of("message"), of("help")]
        });
        rows.collect::<Vec<_>>()
    };
    let mut rows: Vec<Vec<String>> = findings.flat_map(row).collect();
    rows.sort();
    rows
}

fn is_same(expected: &[Vec<String>], got: &[Vec<String>]) {
    same("gaps", &expected.iter().collect(), &got.iter().collect());
    assert_eq!(expected.len(), got.len());
}

/// The institution that a description is put under: its owner, or the institution itself.
fn institution(counted: &Counted, id: &str) -> String {
    counted.get(id).map_or_else(String::new, |one| holder(counted, one))
}

/// Whom a description is put under: its manager.
fn manager(counted: &Counted, id: &str) -> String {
    let Some(one) = counted.get(id) else { return String::new() };
    let address = one.root.text("responsible.manager.email").unwrap_or("");
    if address.is_empty() {
        format!("{}/{}", holder(counted, one), latvian(&one.root, "responsible.manager.position"))
    } else {
        address.to_owned()
    }
}

fn holder(counted: &Counted, one: &Written) -> String {
    // Words about figures are whose that is which is measured; an agreement is the provider's.
    if let Some(measured) = one.root.text("of").and_then(|of| counted.get(of)).filter(|_| one.kind == "measurements") {
        return holder(counted, measured);
    }
    let named = if one.kind == "agreement" { "parties.provider" } else { "responsible.owner" };
    let owner = one.root.text(named).filter(|owner| counted.is(owner, "institution"));
    if one.kind == "institution" { one.id.clone() } else { owner.unwrap_or("").to_owned() }
}

pub fn agrees(folder: &Path, counted: &Counted) {
    let all = findings(folder);
    let gaps = report("gaps", &[], folder);
    let of_institution = |id: &str| institution(counted, id);
    is_same(&expected(all.iter(), &of_institution), &rows(&gaps));
    let of = |severity: &str| all.iter().filter(|finding| finding["severity"] == severity).count();
    let concerned: BTreeSet<String> = all.iter().flat_map(seen).map(|(id, _)| id).filter(|id| !id.is_empty()).collect();
    let known = |id: &String| counted.is(id, "institution");
    let institutions: BTreeSet<String> = concerned.iter().map(|id| institution(counted, id)).filter(known).collect();
    gaps.has_figures(&[
        ("findings", all.len()),
        ("errors", of("error")),
        ("warnings", of("warning")),
        ("advice", of("advice")),
        ("descriptions_concerned", concerned.len()),
        ("institutions_concerned", institutions.len()),
    ]);
    // Each institution's and each rule's.
    let mut groups: BTreeMap<String, ([usize; 3], BTreeSet<String>)> = BTreeMap::new();
    let mut rules: BTreeMap<String, (String, usize, BTreeSet<String>)> = BTreeMap::new();
    for finding in all {
        let position = ["error", "warning", "advice"].iter().position(|severity| finding["severity"] == *severity).expect("a severity");
        let mut known = BTreeSet::new();
        for (id, _) in seen(finding) {
            let under = institution(counted, &id);
            if known.insert(under.clone()) {
                let (counts, ids) = groups.entry(under).or_default();
                counts[position] += 1;
                ids.insert(id);
            }
        }
        let (severity, count, ids) = rules.entry(text(&finding["code"])).or_default();
        *severity = text(&finding["severity"]);
        *count += 1;
        ids.extend(seen(finding).into_iter().map(|(id, _)| id));
    }
    let number = |number: usize| number.to_string();
    let groups = groups
        .into_iter()
        .map(|(id, ([errors, warnings, advice], ids))| vec![id, number(errors), number(warnings), number(advice), number(ids.len())]);
    gaps.has_rows("groups", &["institution", "errors", "warnings", "advice", "descriptions_concerned"], groups);
    let rules = rules.into_iter().map(|(code, (severity, count, ids))| vec![code, severity, number(count), number(ids.len())]);
    gaps.has_rows("rules", &["rule", "severity", "findings", "descriptions_concerned"], rules);
    for row in gaps.rows("main") {
        let Some(one) = row["description"].as_str().and_then(|id| counted.get(id)) else { continue };
        let manager = latvian(&one.root, "responsible.manager.position");
        assert!(
            manager.is_empty()
                || row["responsible"] == manager
                || row["responsible"] == one.root.text("responsible.manager.position.en").unwrap_or(""),
            "{row}"
        );
        assert_eq!(text(&row["institution"]), holder(counted, one), "{row}");
    }
}

/// What is filtered is what validation says of it, and groupings lose nothing.
fn filtered(folder: &Path, counted: &Counted, one_institution: &str) {
    let all = findings(folder);
    let of_institution = |id: &str| institution(counted, id);
    let shown = |args: &[&str], of: &dyn Fn(&str) -> String, keep: &dyn Fn(&Value) -> bool| {
        let report = report("gaps", args, folder);
        is_same(&expected(all.iter().filter(|finding| keep(finding)), of), &rows(&report));
        assert_eq!(report.figure("findings"), all.iter().filter(|finding| keep(finding)).count(), "{args:?}");
    };
    let is = |args: &[&str], keep: &dyn Fn(&Value) -> bool| shown(args, &of_institution, keep);
    is(&["--rule", "4xx"], &|finding| text(&finding["code"]).starts_with("PVP4"));
    is(&["--rule", "PVP406", "--rule", "unmet-need"], &|finding| finding["code"] == "PVP406" || finding["code"] == "PVP401");
    is(&["--severity", "advice"], &|finding| finding["severity"] == "advice");
    is(&["--kind", "resource"], &|finding| finding["description"]["kind"] == "resource");
    is(&["--institution", one_institution], &|finding| institution(counted, &seen(finding)[0].0) == one_institution);
    shown(&["--by", "manager"], &|id| manager(counted, id), &|_| true);
    for by in ["rule", "group"] {
        shown(&["--by", by], &|_| String::new(), &|_| true);
    }
    let report = report("gaps", &["--by", "life-situation"], folder);
    let messages = |rows: Vec<Vec<String>>| rows.into_iter().map(|row| [row[0].clone(), row[5].clone()]).collect::<BTreeSet<_>>();
    assert_eq!(messages(expected(all.iter(), &of_institution)), messages(rows(&report)), "by life situation");
    assert_eq!(report.figure("findings"), all.len());
}

#[test]
fn what_is_left_out_is_what_was_not_asked_for() {
    filtered(&real(), &Counted::of(&real()), "lm");
    filtered(&example(), &Counted::of(&example()), "vsaa");
}

#[test]
fn of_the_made_up_registry() {
    let (folder, planted) = made_up();
    agrees(folder, made_up_counted());
    let report = report("gaps", &[], folder);
    let all: usize = planted.findings.values().map(BTreeSet::len).sum();
    assert_eq!(report.figure("findings"), all);
    // Four references to one id that names nothing, 5 points each; a need that nobody meets, 3 and 10. An institution
    // without a portfolio manager comes to 13 points too, but no need hangs on it.
    let said: Vec<(String, usize, usize)> = report
        .rows("most-helpful")
        .iter()
        .map(|row| (text(&row["description"]), number_of(&row["findings"]), number_of(&row["points"])))
        .collect();
    let (first, rest) = said.split_first().expect("the one that helps most");
    assert!(planted.findings["PVP302"].contains(&first.0) && (first.1, first.2) == (4, 20), "{first:?}");
    let unmet = planted.findings["PVP401"].iter().take(4).map(|need| (need.clone(), 1, 13));
    assert_eq!(rest, unmet.collect::<Vec<_>>());
}
