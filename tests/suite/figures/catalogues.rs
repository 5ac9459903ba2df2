//! Services and the catalogues where they have to be.

use std::collections::BTreeSet;
use std::path::Path;

use super::counted::{Counted, status};
use super::format::percent;
use super::json::{list, made_up, made_up_counted, report, same, share, text};
use super::reader::Written;
use super::rules::{demanded, misplaced, missing_catalogues};

const CATALOGUES: [&str; 5] = ["latvija.gov.lv", "business.gov.lv", "virsis.gov.lv", "own-site", "other"];

/// What PVP601 misses: of an active service, what it does not name; of any, all that is demanded where it names nothing.
fn missing(service: &Written) -> BTreeSet<&'static str> {
    let silent = service.root.at("information").is_some() && service.root.at("information.catalogues").is_none();
    match status(service) {
        _ if silent => demanded(service),
        "active" => missing_catalogues(service),
        _ => BTreeSet::new(),
    }
}

pub fn agrees(folder: &Path, counted: &Counted) {
    let report = report("catalogues", &[], folder);
    let services: Vec<&Written> = counted.living("service").collect();
    let count = |is: &dyn Fn(&Written) -> bool| services.iter().filter(|service| is(service)).count();
    let silent = |one: &Written| one.root.at("information").is_some() && one.root.at("information.catalogues").is_none();
    let numbers = [
        ("catalogue_services", services.len()),
        ("catalogue_obliged", count(&|one| !demanded(one).is_empty())),
        ("catalogue_gaps", count(&|one| silent(one) || !missing(one).is_empty())),
        ("catalogue_unstated", count(&silent)),
        ("catalogue_strays", count(&|one| !misplaced(one).is_empty())),
    ];
    for (name, number) in numbers {
        assert_eq!(report.figure(name), number, "{name}");
    }
    assert_eq!(report.figures().len(), numbers.len() + 1);
    let stated =
        |service: &Written| service.root.texts("information.catalogues").into_iter().map(ToOwned::to_owned).collect::<BTreeSet<_>>();
    let owned = |set: BTreeSet<&str>| set.into_iter().map(ToOwned::to_owned).collect::<BTreeSet<String>>();
    let rows = services.iter().map(|service| {
        let sets = [owned(demanded(service)), owned(missing(service)), owned(misplaced(service)), stated(service)];
        let begin = [service.id.clone(), status(service).to_owned(), service.root.text("responsible.owner").unwrap_or("").to_owned()];
        (begin, sets)
    });
    let columns = ["catalogues_demanded", "catalogues_missing", "catalogues_misplaced", "catalogues_stated"];
    let said = report
        .rows("main")
        .iter()
        .map(|row| (["service", "status", "owner"].map(|column| text(&row[column])), columns.map(|column| list(&row[column]))));
    same("services in catalogues", &rows.collect(), &said.collect());
    let mut places = [0, 0];
    let table = CATALOGUES.map(|catalogue| {
        let has_to = |service: &Written| demanded(service).contains(catalogue);
        let is = |service: &Written| stated(service).contains(catalogue);
        let numbers = [
            count(&has_to),
            count(&|one| has_to(one) && is(one)),
            count(&|one| missing(one).contains(catalogue)),
            count(&|one| has_to(one) && !is(one) && !missing(one).contains(catalogue)),
            count(&|one| !has_to(one) && is(one) && !misplaced(one).contains(catalogue)),
            count(&|one| misplaced(one).contains(catalogue)),
        ];
        places = [places[0] + numbers[1], places[1] + numbers[0]];
        [catalogue.to_owned()].into_iter().chain(numbers.map(|number| number.to_string())).collect::<Vec<_>>()
    });
    let columns = ["demanded", "there", "missing", "excused", "besides", "misplaced"].map(|column| format!("catalogue_{column}"));
    let columns: Vec<&str> = ["catalogue"].into_iter().chain(columns.iter().map(String::as_str)).collect();
    report.has_rows("catalogues", &columns, table);
    assert_eq!(report.percentage("catalogue_filled"), share(percent(places[0], places[1])));
}

#[test]
fn of_the_made_up_registry() {
    let (folder, planted) = made_up();
    agrees(folder, made_up_counted());
    let report = report("catalogues", &[], folder);
    let rows = |column: &'static str| {
        report.rows("main").iter().filter(move |row| !list(&row[column]).is_empty()).map(|row| text(&row["service"]))
    };
    same("missing", &planted.findings["PVP601"], &rows("catalogues_missing").collect());
    same("misplaced", &planted.findings["PVP602"], &rows("catalogues_misplaced").collect());
}
