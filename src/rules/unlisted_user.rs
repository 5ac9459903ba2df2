//! A service that uses a resource whose users leave its institution out (N1-5; role 10 of P1.1).

use std::collections::HashSet;

use super::{Check, Links, Rule, Sink, Traits};
use crate::finding::Severity;
use crate::model::{Role, Status};
use crate::registry::Resolved;
use crate::yaml::de::Stated;

pub(super) const RULE: Rule =
    Rule { code: "PVP307", name: "unlisted-user", severity: Severity::Advice, check: Check::Links(check), traits: Traits::NONE };

fn check(links: &Links<'_>, sink: &mut Sink) {
    let description = links.description;
    let Some(owner) = description.owner().filter(|_| !description.broken && description.status != Status::Retired) else { return };
    if links.service().is_none() {
        return;
    }
    let mut told = HashSet::new();
    for (link, named) in links.all.iter().filter(|(link, _)| link.role == Role::Resource) {
        let Resolved::Description(id) = named else { continue };
        let resource = links.registry.get(*id);
        let users = resource.responsible().and_then(|group| Stated::value(&group.value.users));
        // A list of which something is refused may name the institution.
        if resource.broken || resource.status == Status::Retired || !users.is_some_and(|users| users.complete) {
            continue;
        }
        let is_known = resource.owner().into_iter().chain(resource.linked(Role::User)).any(|one| one.value == owner.value);
        if !is_known && told.insert(id) {
            let finding = RULE.about(&link.to).arg("title", resource.title_arg()).arg("institution", institution(links, &owner.value));
            let finding = finding.arg("id", owner.value.as_str()).arg("resource", resource.name.as_str());
            let finding = match resource.linked(Role::User).next() {
                Some(first) => finding.also("users", first.place),
                None => finding,
            };
            sink.report(links.at_home(finding).doubtful(links.registry.is_contested(*id)));
        }
    }
}

/// The title of an institution, or its id where there is none.
fn institution(links: &Links<'_>, id: &str) -> crate::finding::Arg {
    links.registry.by_name(id).map_or_else(|| id.into(), |known| links.registry.get(known).title_arg())
}
