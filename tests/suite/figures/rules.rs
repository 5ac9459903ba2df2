//! What the portfolio's rules should find, by RULES.md: the code, and the description or need.

use std::collections::BTreeSet;

use super::counted::{Counted, Met, status};
use super::graph::Graph;
use super::reader::Written;

/// The rules whose findings are counted here.
pub const COUNTED: &[&str] = &[
    "PVP401", "PVP402", "PVP403", "PVP404", "PVP405", "PVP406", "PVP407", "PVP501", "PVP502", "PVP503", "PVP504", "PVP601", "PVP602",
    "PVP701", "PVP702",
];

/// Findings by those rules.
pub fn findings(counted: &Counted) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    let mut say = |code: &str, id: &str| found.insert((code.to_owned(), id.to_owned()));
    for need in counted.needs_met(Met::Unmet) {
        say("PVP401", &need);
    }
    for service in counted.living("service") {
        for (code, is) in of_service(counted, service) {
            if is {
                say(code, &service.id);
            }
        }
    }
    let used = Graph::of(counted).used();
    for resource in counted.living("resource") {
        let root = &resource.root;
        let needed = used.contains(&resource.id);
        if !needed {
            say("PVP406", &resource.id);
        }
        if needed && root.at("service_levels").is_none() {
            say("PVP702", &resource.id);
        }
        if root.at("performance").is_some() && root.at("performance.kpis").is_none() {
            say("PVP701", &resource.id);
        }
        if root.at("responsible").is_some() && root.at("responsible.manager").is_none() {
            say("PVP501", &resource.id);
        }
    }
    for one in &counted.all {
        let unreachable =
            |path: &str| one.root.at(path).is_some_and(|manager| manager.at("email").is_none() && manager.at("phone").is_none());
        let managers = ["responsible.manager", "responsible.service_portfolio_manager", "responsible.resource_portfolio_manager"];
        if status(one) != "retired" && managers.iter().any(|path| unreachable(path)) {
            say("PVP504", &one.id);
        }
    }
    for institution in counted.kind("institution") {
        for (code, kind, field) in [
            ("PVP502", "service", "responsible.service_portfolio_manager"),
            ("PVP503", "resource", "responsible.resource_portfolio_manager"),
        ] {
            let owns = counted.owned(&institution.id, kind).any(|one| status(one) != "retired");
            if owns && institution.root.at(field).is_none() {
                say(code, &institution.id);
            }
        }
    }
    found
}

fn of_service(counted: &Counted, service: &Written) -> [(&'static str, bool); 10] {
    let root = &service.root;
    let needs = root.texts("basis.needs");
    let real = needs.iter().filter(|need| counted.need(need).is_some()).count();
    let own = root.text("responsible.owner").unwrap_or("");
    let foreign = root.texts("basis.functions").iter().any(|function| function.split_once('/').is_some_and(|(owner, _)| owner != own));
    let links: Vec<_> = ["resources", "services", "capabilities"].iter().flat_map(|kind| root.list(&format!("related.{kind}"))).collect();
    let critical = links.iter().any(|link| link.text("critical") == Some("true"));
    let smart = root.text("classification.adaptivity") == Some("smart");
    let there = |group: &str, field: &str| root.at(group).is_none() || root.at(&format!("{group}.{field}")).is_some();
    [
        ("PVP402", root.at("basis").is_some() && real == 0),
        ("PVP403", foreign),
        ("PVP404", !there("related", "resources")),
        ("PVP405", !links.is_empty() && !critical),
        ("PVP407", smart && needs.len() < 2 || !smart && needs.len() > 1),
        ("PVP501", !there("responsible", "manager")),
        ("PVP601", !there("information", "catalogues") || status(service) == "active" && !missing_catalogues(service).is_empty()),
        ("PVP602", !misplaced(service).is_empty()),
        ("PVP701", !there("performance", "kpis")),
        ("PVP702", root.at("service_levels").is_none()),
    ]
}

/// The catalogues that a service has to be in, by DOMAIN.md section 4.
pub fn demanded(service: &Written) -> BTreeSet<&'static str> {
    let recipients = service.root.texts("classification.recipients");
    match service.root.text("classification.type") {
        Some("public-individual") => {
            let each = [("residents", "latvija.gov.lv"), ("businesses", "business.gov.lv")].into_iter();
            each.filter(|(recipient, _)| recipients.contains(recipient)).map(|(_, catalogue)| catalogue).collect()
        }
        Some("interinstitutional-individual" | "interinstitutional-shared") => ["virsis.gov.lv"].into(),
        _ => BTreeSet::new(),
    }
}

/// The demanded ones that it does not name; one that says why none applies misses none.
pub fn missing_catalogues(service: &Written) -> BTreeSet<&'static str> {
    let stated = service.root.texts("information.catalogues");
    let mut missing = demanded(service);
    missing.retain(|catalogue| !stated.contains(catalogue));
    if service.root.at("information.catalogues.not_applicable").is_some() || service.root.at("information.catalogues").is_none() {
        missing.clear();
    }
    missing
}

/// The ones that it names and that are for other kinds of service.
pub fn misplaced(service: &Written) -> BTreeSet<&str> {
    let public = match service.root.text("classification.type") {
        Some("public-individual" | "public-general") => true,
        Some("interinstitutional-individual" | "interinstitutional-shared") => false,
        _ => return BTreeSet::new(),
    };
    let wrong: &[&str] = if public { &["virsis.gov.lv"] } else { &["latvija.gov.lv", "business.gov.lv"] };
    service.root.texts("information.catalogues").into_iter().filter(|catalogue| wrong.contains(catalogue)).collect()
}
