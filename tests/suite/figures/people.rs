//! Roles, managers and the portfolio of services.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::completeness::address;
use super::counted::{Counted, status};
use super::format::{Filled, fields};
use super::json::{Report, list, made_up, made_up_counted, number_of, report, same, share, text, validated};
use super::reader::Written;

fn owner(one: &Written) -> &str {
    one.root.text("responsible.owner").unwrap_or("")
}

pub fn roles(folder: &Path, counted: &Counted) {
    let report = report("responsibilities", &[], folder);
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (kind, role, several) in [("service", "owner", "providers"), ("resource", "owner", "users")] {
        for one in counted.living(kind) {
            let list = one.root.list(&format!("responsible.{several}"));
            let list: BTreeSet<&str> = list.iter().filter_map(|item| item.as_text().or_else(|| item.text("id"))).collect();
            for (path, id) in list.into_iter().map(|id| (several, id)).chain([(role, owner(one))]) {
                *counts.entry((if path == "owner" { kind } else { path }, id)).or_default() += 1;
            }
        }
    }
    // Agreements in force give roles, too.
    let given = super::agreements::given(counted);
    let is_given = |id: &str, kind: &str| given.iter().any(|(covered, to)| counted.is(covered, kind) && to.contains(id));
    let count = |what, id| counts.get(&(what, id)).copied().unwrap_or(0);
    let mut rows = BTreeSet::new();
    let mut owners = [0, 0];
    let mut unnamed = [0, 0];
    for one in counted.kind("institution") {
        let id = one.id.as_str();
        let (services, provided) = (count("service", id), count("providers", id));
        let (resources, used) = (count("resource", id), count("users", id));
        let lead = one.root.text("responsible.lead.role");
        let mut roles: BTreeSet<String> = lead.into_iter().map(ToOwned::to_owned).collect();
        for (is, of) in [
            (services, ["service-portfolio-owner", "service-owner"].as_slice()),
            (provided, &["service-provider"]),
            (resources, &["resource-portfolio-owner", "resource-owner"]),
            (used + usize::from(is_given(id, "resource")), &["resource-user"]),
            (usize::from(is_given(id, "service")), &["service-recipient"]),
        ] {
            roles.extend(of.iter().filter(|_| is > 0).map(ToString::to_string));
        }
        let unnamed_by = |owned: usize, field: &str| owned > 0 && one.root.at(&format!("responsible.{field}")).is_none();
        for (kind, owned, field) in [(0, services, "service_portfolio_manager"), (1, resources, "resource_portfolio_manager")] {
            owners[kind] += usize::from(owned > 0);
            unnamed[kind] += usize::from(unnamed_by(owned, field));
        }
        let naming = |owned: usize, field: &str| match one.root.at(&format!("responsible.{field}")) {
            Some(_) => "named",
            None if owned > 0 => "missing",
            None => "",
        };
        let names = [naming(services, "service_portfolio_manager"), naming(resources, "resource_portfolio_manager")].map(ToOwned::to_owned);
        rows.insert((id.to_owned(), roles, [services, provided, resources, used].map(|number| number.to_string()), names));
    }
    let numbers = ["services_owned", "services_provided", "resources_owned", "resources_user_of"];
    let names = ["service_portfolio_manager", "resource_portfolio_manager"];
    let said = report.rows("main").iter().map(|row| {
        (
            text(&row["institution"]),
            list(&row["management_roles"]),
            numbers.map(|column| text(&row[column])),
            names.map(|column| text(&row[column])),
        )
    });
    same("roles", &rows, &said.collect());
    managers(&report, counted, owners, unnamed);
}

/// Who manages what, and what nobody does; of owners of services and of resources, how many there are and how many name no manager.
fn managers(report: &Report, counted: &Counted, owners: [usize; 2], unnamed: [usize; 2]) {
    let managed = ["service", "service-group", "resource", "life-situation"];
    let mut loads: BTreeMap<String, [BTreeSet<String>; 4]> = BTreeMap::new();
    let (mut without, mut unreachable, mut calls, mut homeless) = (BTreeSet::new(), BTreeSet::new(), 0, 0);
    for (position, kind) in managed.into_iter().enumerate() {
        for one in counted.living(kind) {
            if let Some(address) = address(one) {
                loads.entry(address).or_default()[position].insert(one.id.clone());
            }
            let manager = one.root.at("responsible.manager");
            if manager.is_none() {
                without.insert(one.id.clone());
            }
            let persons = one.root.list("responsible.providers").iter().filter_map(|provider| provider.at("manager"));
            let persons = manager.into_iter().chain(persons);
            let lost = persons.filter(|person| person.at("email").is_none() && person.at("phone").is_none()).count();
            unreachable.extend((lost > 0).then(|| one.id.clone()));
            calls += lost;
            // Where nobody responsible is stated at all, that is the one thing that is said.
            homeless += usize::from(one.root.at("responsible").is_some() && !counted.is(owner(one), "institution"));
        }
    }
    // Of life situations no rule asks for a manager.
    let ruled = |one: &String| !counted.is(one, "life-situation");
    report.has_figures(&[
        ("institutions", counted.kind("institution").count()),
        ("no_service_portfolio_manager", unnamed[0]),
        ("no_resource_portfolio_manager", unnamed[1]),
        ("without_manager", without.iter().filter(|one| ruled(one)).count()),
        ("life_situations_without_manager", without.iter().filter(|one| !ruled(one)).count()),
        ("without_contact", calls),
        ("without_owner", homeless),
        ("managers", loads.len()),
        ("heaviest_load", loads.values().map(|ids| ids.iter().map(BTreeSet::len).sum()).max().unwrap_or(0)),
    ]);
    assert_eq!(report.of("no_service_portfolio_manager"), Some(owners[0]));
    assert_eq!(report.of("no_resource_portfolio_manager"), Some(owners[1]));
    let columns = ["managed_services", "managed_service_groups", "managed_resources", "managed_life_situations"];
    let said = report.rows("managers").iter().map(|row| {
        let numbers = columns.map(|column| number_of(&row[column]));
        assert_eq!(row["managed_all"], numbers.iter().sum::<usize>(), "{row}");
        (text(&row["manager"]), numbers, list(&row["managed_ids"]))
    });
    let expected =
        loads.into_iter().map(|(address, ids)| (address, ids.each_ref().map(BTreeSet::len), ids.into_iter().flatten().collect()));
    same("managers", &expected.collect(), &said.collect());
    let gaps = |code: &str| {
        report
            .rows("without-manager")
            .iter()
            .filter(|row| row["gap_rule"] == code)
            .map(|row| text(&row["description"]))
            .collect::<BTreeSet<_>>()
    };
    same("without a manager", &without.iter().filter(|one| ruled(one)).cloned().collect(), &gaps("PVP501"));
    same("without an address", &unreachable, &gaps("PVP504"));
}

/// The services that are not retired and neither name a need, resource or service nor are named by one.
fn unlinked(counted: &Counted) -> BTreeSet<String> {
    let mut linked: BTreeSet<&str> = BTreeSet::new();
    for one in counted.kind("service").chain(counted.kind("resource")) {
        linked.extend(one.root.texts("basis.needs").iter().any(|need| counted.has_need(need)).then_some(one.id.as_str()));
        for (path, kind) in [("related.resources", "resource"), ("related.services", "service")] {
            for link in one.root.list(path) {
                match link.text("id") {
                    Some(id) if id != one.id && counted.is(id, kind) => linked.extend([one.id.as_str(), id]),
                    Some(_) => {}
                    None => linked.extend([one.id.as_str()]),
                }
            }
        }
    }
    counted.living("service").map(|one| one.id.clone()).filter(|id| !linked.contains(id.as_str())).collect()
}

pub fn portfolio(folder: &Path, counted: &Counted) {
    let report = report("portfolio", &[], folder);
    let mut findings: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for finding in validated(folder)["findings"].as_array().expect("findings") {
        let position = ["error", "warning", "advice"].iter().position(|severity| finding["severity"] == *severity).expect("a severity");
        findings.entry(text(&finding["description"]["id"])).or_default()[position] += 1;
    }
    let services: Vec<&Written> = counted.kind("service").collect();
    let with = |position: usize| services.iter().filter(|one| findings.get(&one.id).is_some_and(|counts| counts[position] > 0)).count();
    let filled = |one: &Written| {
        fields(one).into_iter().fold(Filled::default(), |mut sum, (_, _, state)| {
            sum.add(state);
            sum
        })
    };
    let figures = [
        ("portfolio_services", services.len()),
        ("services_in_use", services.iter().filter(|one| matches!(status(one), "introduction" | "active")).count()),
        ("services_unlinked", unlinked(counted).len()),
        ("services_with_errors", with(0)),
        ("services_with_warnings", with(1)),
    ];
    for (name, number) in figures {
        assert_eq!(report.figure(name), number, "{name}");
    }
    assert_eq!(report.figures().len(), figures.len() + 1);
    same("linked to nothing", &unlinked(counted), &report.column("unlinked", "service"));
    let columns = [
        "service",
        "owner",
        "manager",
        "type_of_service",
        "status",
        "needs_satisfied",
        "resources_used",
        "resources_critical",
        "completeness",
        "error_findings",
        "warning_findings",
        "advice_findings",
        "reviewed",
    ];
    let rows = services.iter().map(|one| {
        let text = |path: &str| one.root.text(path).unwrap_or("").to_owned();
        let number = |number: usize| number.to_string();
        let needs: BTreeSet<&str> = one.root.texts("basis.needs").into_iter().filter(|need| counted.has_need(need)).collect();
        let links =
            || one.root.list("related.resources").iter().filter(|link| link.text("id").is_some_and(|id| counted.is(id, "resource")));
        let ids = |critical: bool| {
            links()
                .filter(|link| !critical || link.text("critical") == Some("true"))
                .filter_map(|link| link.text("id"))
                .collect::<BTreeSet<_>>()
                .len()
        };
        let complete = if status(one) == "retired" { String::new() } else { share(filled(one).share()) };
        let [errors, warnings, advice] = findings.get(&one.id).copied().unwrap_or_default();
        vec![
            one.id.clone(),
            text("responsible.owner"),
            address(one).unwrap_or_default(),
            text("classification.type"),
            text("identification.status"),
            number(needs.len()),
            number(ids(false)),
            number(ids(true)),
            complete,
            number(errors),
            number(warnings),
            number(advice),
            text("identification.reviewed"),
        ]
    });
    report.has_rows("main", &columns, rows);
}

#[test]
fn roles_of_the_made_up_registry() {
    roles(&made_up().0, made_up_counted());
}

#[test]
fn portfolio_of_the_made_up_registry() {
    portfolio(&made_up().0, made_up_counted());
}
