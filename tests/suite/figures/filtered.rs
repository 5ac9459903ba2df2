//! What reports say of one institution or one manager: the count of what is theirs, and of the needs that it concerns.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::counted::{Counted, Met, Need};
use super::format::{Filled, fields};
use super::gaps::seen;
use super::json::{example, list, made_up, made_up_counted, real, report, same, share, text, validated};
use super::reader::Written;

const KINDS: [&str; 5] = ["life-situation", "service", "service-group", "resource", "institution"];

/// Whose things are asked for.
#[derive(Clone, Copy, Debug)]
enum Whose<'a> {
    Institution(&'a str),
    Manager(&'a str),
}

impl Whose<'_> {
    fn args(&self) -> [&str; 2] {
        match self {
            Self::Institution(id) => ["--institution", id],
            Self::Manager(address) => ["--manager", address],
        }
    }

    fn has(&self, one: &Written) -> bool {
        match self {
            Self::Institution(id) => one.root.text("responsible.owner") == Some(id) || one.kind == "institution" && one.id == *id,
            Self::Manager(address) => one.root.text("responsible.manager.email") == Some(address),
        }
    }

    fn concerns(&self, counted: &Counted, need: &Need) -> bool {
        let mut services = counted.covering(need);
        services.extend(counted.naming(&need.id));
        services.insert(need.life_situation.clone());
        services.iter().filter_map(|id| counted.get(id)).any(|one| self.has(one))
    }
}

fn agrees(folder: &Path, counted: &Counted, whose: Whose<'_>) {
    let needs: Vec<&Need> = counted.needs.iter().filter(|need| whose.concerns(counted, need)).collect();
    let met = |met: Met| needs.iter().filter(|need| counted.met(need) == met).count();
    let expected = met(Met::Unmet) + met(Met::Single) + met(Met::Several);

    let coverage = report("coverage", &whose.args(), folder);
    same("needs", &needs.iter().map(|need| need.id.clone()).collect(), &coverage.column("main", "need"));
    for (name, number) in [
        ("needs", expected),
        ("unmet_needs", met(Met::Unmet)),
        ("singly_met_needs", met(Met::Single)),
        ("outside_needs", met(Met::Outside)),
    ] {
        assert_eq!(coverage.figure(name), number, "{whose:?} {name}");
    }

    let summary = report("summary", &whose.args(), folder);
    let about = |finding: &&Value| seen(finding).iter().filter_map(|(id, _)| counted.get(id)).any(|one| whose.has(one));
    let findings: Vec<&Value> = validated(folder)["findings"].as_array().expect("findings").iter().filter(about).collect();
    let of = |severity: &str| findings.iter().filter(|finding| finding["severity"] == severity).count();
    let number = |kind: &str| counted.kind(kind).filter(|one| whose.has(one)).count();
    for (name, number) in [
        ("described_services", number("service")),
        ("described_resources", number("resource")),
        ("described_life_situations", number("life-situation")),
        ("described_institutions", number("institution")),
        ("needs", expected),
        ("unmet_needs", met(Met::Unmet)),
        ("singly_met_needs", met(Met::Single)),
        ("errors", of("error")),
        ("warnings", of("warning")),
        ("advice", of("advice")),
    ] {
        assert_eq!(summary.figure(name), number, "{whose:?} {name}");
    }
    let mut whole = Filled::default();
    for one in KINDS.iter().flat_map(|kind| counted.living(kind)).filter(|one| whose.has(one)) {
        for (_, _, state) in fields(one) {
            whole.add(state);
        }
    }
    assert_eq!(summary.percentage("fields_filled"), share(whole.share()), "{whose:?}");
    let mut rules: BTreeMap<String, usize> = BTreeMap::new();
    for finding in &findings {
        *rules.entry(text(&finding["code"])).or_default() += 1;
    }
    for row in summary.rows("rules") {
        assert_eq!(row["findings"], rules[&text(&row["rule"])], "{whose:?} {row}");
    }

    let all = report("optimisation", &[], folder);
    let concerns = |row: &&Value| list(&row["concerned"]).iter().filter_map(|id| counted.get(id)).any(|one| whose.has(one));
    let wanted: BTreeSet<String> = all.rows("main").iter().filter(concerns).map(ToString::to_string).collect();
    let optimisation = report("optimisation", &whose.args(), folder);
    same("suggestions", &wanted, &optimisation.rows("main").iter().map(ToString::to_string).collect());
}

#[test]
fn what_is_theirs_is_counted() {
    for folder in [real(), example()] {
        let counted = Counted::of(&folder);
        let owners: BTreeSet<&str> = counted.kind("service").filter_map(|one| one.root.text("responsible.owner")).collect();
        for owner in owners.into_iter().filter(|owner| counted.is(owner, "institution")).take(6) {
            agrees(&folder, &counted, Whose::Institution(owner));
        }
        let managers: BTreeSet<&str> = counted.kind("service").filter_map(|one| one.root.text("responsible.manager.email")).collect();
        for manager in managers.into_iter().take(6) {
            agrees(&folder, &counted, Whose::Manager(manager));
        }
    }
}

#[test]
fn of_the_made_up_registry() {
    let (folder, _) = made_up();
    let counted = made_up_counted();
    let with_services = counted.kind("institution").find(|one| counted.owned(&one.id, "service").count() > 3).expect("an institution");
    agrees(folder, counted, Whose::Institution(&with_services.id));
}
