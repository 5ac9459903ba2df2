//! A manager whom nobody can reach: without a work e-mail or phone (FORMAT.md, `manager`; P1.1 roles 4, 5, 8, 9).

use super::{Check, Links, Rule, Sink};
use crate::finding::{Arg, Field, Severity};
use crate::model::{Description, Institution, Manager};
use crate::yaml::de::{Keyed, Stated};

pub(super) const RULE: Rule = Rule { code: "PVP504", name: "no-contact", severity: Severity::Warning, check: Check::Links(check) };

fn check(links: &Links<'_>, sink: &mut Sink) {
    for (role, manager) in managers(links.description) {
        let Some(manager) = manager.value().filter(|manager| manager.value.email.is_absent() && manager.value.phone.is_absent()) else {
            continue;
        };
        let finding = RULE.at(manager.place).field(Field::new(format!("{}.email", manager.path)));
        sink.report(finding.arg("role", Arg::Word(role.to_owned())).arg("title", links.description.title.arg()));
    }
}

/// The managers that a description names, with the word for what they are.
fn managers(description: &Description) -> Vec<(&'static str, &Stated<Keyed<Manager>>)> {
    let institution = description.of::<Institution>().and_then(|institution| institution.responsible.as_ref());
    let of_institution = institution.map(|group| &group.value);
    let mut all: Vec<(&'static str, &Stated<Keyed<Manager>>)> = Vec::new();
    all.extend(description.responsible().map(|group| ("role-manager", &group.value.manager)));
    all.extend(of_institution.map(|group| ("role-service-portfolio-manager", &group.service_portfolio_manager)));
    all.extend(of_institution.map(|group| ("role-resource-portfolio-manager", &group.resource_portfolio_manager)));
    all.extend(of_institution.map(|group| ("role-lead", &group.lead.person)));
    all
}
