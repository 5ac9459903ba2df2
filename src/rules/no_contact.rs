//! A manager whom nobody can reach: without a work e-mail or phone (FORMAT.md, `manager`; P1.1 roles 4, 5, 6, 8, 9).

use super::{Absence, Check, Links, Rule, Sink, Traits};
use crate::finding::{Arg, Evidence, Field, Severity};
use crate::model::{Description, Institution, Manager};
use crate::yaml::de::{Keyed, Stated};

/// The rule.
pub const RULE: Rule = Rule {
    code: "PVP504",
    name: "no-contact",
    severity: Severity::Warning,
    check: Check::Links(check),
    traits: Traits { absence: Absence::Field, ..Traits::NONE },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    for (role, manager) in managers(links.description) {
        let Some(manager) = manager.value().filter(|manager| manager.value.email.is_absent() && manager.value.phone.is_absent()) else {
            continue;
        };
        let field = |key: &str| Field::new(format!("{}.{key}", manager.path));
        let finding = RULE.at(manager.place).field(field("email")).resting_on(Evidence::Instead(field("phone")));
        sink.report(finding.arg("role", Arg::Word(role.to_owned())).arg("title", links.description.title_arg()));
    }
}

/// The managers that a description names, with the word for what they are.
fn managers(description: &Description) -> Vec<(&'static str, &Stated<Keyed<Manager>>)> {
    let institution = description.of::<Institution>().and_then(|institution| institution.responsible.as_ref());
    let of_institution = institution.map(|group| &group.value);
    let mut all: Vec<(&'static str, &Stated<Keyed<Manager>>)> = Vec::new();
    all.extend(description.responsible().map(|group| ("role-manager", &group.value.manager)));
    let providers = description.responsible().and_then(|group| group.value.providers.value());
    all.extend(providers.into_iter().flatten().map(|provider| ("role-provider", &provider.manager)));
    all.extend(of_institution.map(|group| ("role-service-portfolio-manager", &group.service_portfolio_manager)));
    all.extend(of_institution.map(|group| ("role-resource-portfolio-manager", &group.resource_portfolio_manager)));
    all.extend(of_institution.map(|group| ("role-lead", &group.lead.person)));
    all
}
