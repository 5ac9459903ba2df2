//! An institution that a service group expects, and that has no member in it (N9-1).

use std::collections::HashSet;

use super::{Check, Rule, Sink, Traits};
use crate::finding::{Field, Severity};
use crate::model::{ServiceGroup, Status};
use crate::registry::{DescriptionId, Registry};
use crate::schema::Has;

pub(super) const RULE: Rule =
    Rule { code: "PVP413", name: "group-gap", severity: Severity::Advice, check: Check::Registry(check), traits: Traits::NONE };

fn check(registry: &Registry, sink: &mut Sink) {
    for (id, group, body) in registry.all::<ServiceGroup>() {
        let Some(expected) = &body.expected else { continue };
        if group.broken || matches!(group.status, Status::Retirement | Status::Retired) {
            continue;
        }
        let there = owners(registry, id);
        let doubtful = registry.is_contested(id);
        for institution in missing(registry, body, &there) {
            let description = registry.get(institution);
            let place = description.id.as_ref().map_or(description.kind_place, |id| id.place);
            let finding = RULE.at(place).field(Field::new("id")).arg("group", group.title_arg()).arg("id", group.name.as_str());
            let finding = finding.arg("title", description.title_arg()).also("expected", expected.place);
            sink.report(finding.doubtful(doubtful || registry.is_contested(institution) || may_own_another(registry, &description.name)));
        }
    }
}

/// Whether a service that is not understood may be the institution's: then it may be the member that is missed.
fn may_own_another(registry: &Registry, institution: &str) -> bool {
    registry.not_understood().any(|(_, description)| {
        description.kind.is_none_or(|kind| kind.has(Has::Needs)) && description.owner().is_none_or(|owner| owner.value == institution)
    })
}

/// The institutions that own a member.
fn owners(registry: &Registry, group: DescriptionId) -> HashSet<DescriptionId> {
    let members = registry.members(group).iter().map(|member| registry.get(*member));
    members.filter(|member| member.status != Status::Retired).filter_map(|member| registry.owner(member)).collect()
}

/// The institutions that a group expects and that own no member.
fn missing(registry: &Registry, group: &ServiceGroup, there: &HashSet<DescriptionId>) -> Vec<DescriptionId> {
    let Some(expected) = &group.expected else { return Vec::new() };
    let named: HashSet<&str> = expected.value.institutions.iter().map(|institution| institution.value.as_str()).collect();
    let is_expected = |kind: Option<&str>, name: &str| {
        named.contains(name) || kind.is_some_and(|kind| expected.value.types.iter().any(|wanted| wanted == kind))
    };
    let institutions = registry.institutions().filter(|(_, description, _)| !description.broken);
    let wanted = institutions.filter(|(_, description, body)| is_expected(body.classification.r#type.as_deref(), &description.name));
    wanted.map(|(id, ..)| id).filter(|id| !there.contains(id)).collect()
}

/// How many institutions a group expects, and those of them that have no member in it.
pub fn expected(registry: &Registry, id: DescriptionId) -> Option<(usize, Vec<DescriptionId>)> {
    let group: &ServiceGroup = registry.get(id).of()?;
    group.expected.as_ref()?;
    let all = missing(registry, group, &HashSet::new()).len();
    Some((all, missing(registry, group, &owners(registry, id))))
}
