//! A provider other than the owner where nobody answers for provision (role 6 of P1.1).

use std::collections::HashSet;

use super::{Absence, Check, Links, Rule, Sink, Traits};
use crate::finding::{Field, Severity};
use crate::model::Role;
use crate::registry::Resolved;
use crate::yaml::de::Stated;

pub(super) const RULE: Rule = Rule {
    code: "PVP505",
    name: "provider-without-person",
    severity: Severity::Advice,
    check: Check::Links(check),
    traits: Traits { absence: Absence::Field, ..Traits::NONE },
};

fn check(links: &Links<'_>, sink: &mut Sink) {
    let description = links.description;
    // Whose a service is that names no owner of the registry, nobody knows.
    let (Some(owner), Some(group)) = (links.registry.owner(description), description.responsible()) else { return };
    let providers = group.value.providers.value();
    let mut told = HashSet::new();
    for (link, named) in links.all.iter().filter(|(link, _)| link.role == Role::Provider) {
        // What is not there is told of as that.
        let Resolved::Description(id) = named else { continue };
        let same = providers.into_iter().flatten().filter(|provider| provider.id.as_ref() == Some(&link.to.value));
        let is_named = same.map(|provider| &provider.manager).any(|manager| !Stated::is_absent(manager));
        if *id != owner && !is_named && told.insert(id) {
            let item = link.to.path.strip_suffix(".id").unwrap_or(&link.to.path);
            let finding = RULE.at(link.to.place).field(Field::new(format!("{item}.manager"))).arg("id", link.to.value.as_str());
            sink.report(links.at_home(finding.arg("institution", links.registry.get(*id).title_arg())));
        }
    }
}
