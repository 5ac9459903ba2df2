//! The coverage of needs.

use std::collections::BTreeSet;
use std::path::Path;

use super::counted::{Counted, Met};
use super::format::percent;
use super::json::{made_up, made_up_counted, report, same, share};
use super::reached;

fn code(met: Met) -> &'static str {
    match met {
        Met::Unmet => "unmet",
        Met::Single => "single",
        Met::Several => "several",
        Met::Outside => "outside",
    }
}

pub fn agrees(folder: &Path, counted: &Counted) {
    let report = report("coverage", &[], folder);
    let number = |met| counted.needs_met(met).len();
    let (unmet, single, several, outside) = (number(Met::Unmet), number(Met::Single), number(Met::Several), number(Met::Outside));
    let expected = unmet + single + several;
    let figures = report.figures();
    assert_eq!(figures.len(), if reached::is_measured(folder) { 7 } else { 5 }, "figures that nobody counts: {figures:?}");
    for (name, number) in [("needs", expected), ("unmet_needs", unmet), ("singly_met_needs", single), ("outside_needs", outside)] {
        assert_eq!(report.figure(name), number, "{name}");
    }
    assert_eq!(report.percentage("needs_met"), share(percent(single + several, expected)));
    assert_eq!((report.of("unmet_needs"), report.of("singly_met_needs")), (Some(expected), Some(expected)));
    let rows: BTreeSet<Vec<String>> =
        report.cells("main", &["life_situation", "need", "coverage", "service", "status", "owner"]).into_iter().collect();
    let mut all = BTreeSet::new();
    for need in &counted.needs {
        let mut services = counted.covering(need);
        services.extend(counted.naming(&need.id));
        let begin = [need.life_situation.clone(), need.id.clone(), code(counted.met(need)).to_owned()];
        let row = |rest: [&str; 3]| begin.iter().cloned().chain(rest.map(ToOwned::to_owned)).collect::<Vec<_>>();
        if services.is_empty() {
            all.insert(row(["", "", ""]));
        }
        for id in services {
            let root = &counted.get(&id).expect("a service").root;
            let text = |path| root.text(path).unwrap_or("");
            all.insert(row([&id, text("identification.status"), text("responsible.owner")]));
        }
    }
    same("rows of coverage", &all, &rows);
    assert_eq!(rows.len(), report.rows("main").len(), "a row is there twice");
}

#[test]
fn of_the_made_up_registry() {
    let (folder, planted) = made_up();
    agrees(folder, made_up_counted());
    let report = report("coverage", &[], folder);
    let by = |code: &str| -> BTreeSet<String> {
        report.cells("main", &["coverage", "need"]).into_iter().filter(|row| row[0] == code).map(|row| row[1].clone()).collect()
    };
    same("unmet needs", &planted.findings["PVP401"], &by("unmet"));
    same("singly met needs", &planted.single, &by("single"));
    same("needs met without a public service", &planted.outside, &by("outside"));
}
