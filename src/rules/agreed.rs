//! What is wrong in how an agreement is linked with what it speaks of (PU2-9, PU2-17). Not a rule: PVP202 and PVP302 say it.

use super::{Links, dangling_reference, missing_field};
use crate::finding::{Arg, Field, Finding};
use crate::model::{Agreement, Covered, Level, Role};
use crate::registry::{DescriptionId, Resolved};
use crate::yaml::de::{Keyed, Located, Stated};

/// What an agreement, or a link to one, names and is not there.
pub(super) fn dangling(links: &Links<'_>) -> Vec<Finding> {
    let mut found = received_for_others(links);
    if let Some(agreement) = links.description.of::<Agreement>() {
        found.extend(strangers(links, agreement));
        found.extend(agreement.covers().iter().flat_map(|item| unpublished(links, item)));
    }
    found
}

/// Links to an agreement that does not say that it gives anything to this description.
fn received_for_others(links: &Links<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (link, named) in links.all.iter().filter(|(link, _)| link.role == Role::Agreement) {
        let (Resolved::Description(id) | Resolved::Part(id, _)) = named else { continue };
        let agreement = links.registry.get(*id);
        let is_sure = !agreement.broken && !links.registry.is_contested(*id) && agreement.of::<Agreement>().is_some_and(is_told);
        if is_sure && links.registry.received_by(links.description, link, named).is_empty() {
            let finding = dangling_reference::RULE.about(&link.to).detail("for-others").arg("id", link.to.value.as_str());
            let finding = finding.arg("own", links.description.name.as_str()).arg("title", agreement.title_arg());
            found.push(match &agreement.of::<Agreement>().and_then(|agreement| agreement.covers.as_ref()) {
                Some(covers) => finding.also("covers", covers.place),
                None => finding,
            });
        }
    }
    found
}

/// Whether all that an agreement is about can be used, so that nothing is missing in it by mistake.
fn is_told(agreement: &Agreement) -> bool {
    let is_used = |item: &Covered| item.external.is_none() || matches!(&item.r#for, Stated::Value(all) if all.complete);
    agreement.covers.as_ref().is_some_and(|covers| covers.value.complete && covers.value.iter().all(is_used))
}

/// Those responsible for an institution that is no party.
fn strangers(links: &Links<'_>, agreement: &Agreement) -> Vec<Finding> {
    let roles = [Role::AgreementProvider, Role::Client, Role::Joined];
    let is_party = |key: &str| roles.into_iter().any(|role| links.description.linked(role).any(|party| party.value == key));
    let responsible = agreement.responsible.iter().flat_map(|group| &group.value);
    let strangers = responsible.filter(|(key, _)| agreement.parties.is_some() && !is_party(key));
    let told = |(key, person): (&compact_str::CompactString, &Keyed<crate::model::Manager>)| {
        let at = Located { value: key.clone(), place: person.place, path: person.path.clone() };
        dangling_reference::RULE.about(&at).detail("no-party").arg("id", key.as_str())
    };
    strangers.map(told).collect()
}

/// Agreed levels that are said to take the place of a published one that is not there.
fn unpublished(links: &Links<'_>, item: &Covered) -> Vec<Finding> {
    let covered = links.registry.covered(links.id, item);
    let is_missing = |level: &&Level| match (level.of.as_ref(), covered) {
        (Some(_), _) if item.external.is_some() => true,
        (Some(_), Some(covered)) => are_known(links, covered) && links.registry.published(covered, level).is_none(),
        (_, _) => false,
    };
    let told = |level: &Level| {
        let of = level.of.as_ref()?;
        let detail = if item.external.is_some() { "unpublished-outside" } else { "unpublished" };
        let finding = dangling_reference::RULE.about(of).detail(detail).arg("id", of.value.as_str());
        let named = item.id.as_ref().map(|id| id.value.as_str()).unwrap_or_default();
        let title = covered.map_or_else(|| Arg::from(named), |covered| links.registry.get(covered).title_arg());
        Some(finding.arg("title", title).arg("covered", named))
    };
    item.levels().filter(is_missing).filter_map(told).collect()
}

/// Whether all levels that a description publishes can be used.
fn are_known(links: &Links<'_>, covered: DescriptionId) -> bool {
    let description = links.registry.get(covered);
    let levels = match description.levels() {
        Some(Stated::Value(levels)) => levels.value.complete && levels.value.iter().all(|level| level.id.is_some()),
        Some(Stated::Absent | Stated::NotApplicable) | None => true,
        Some(Stated::Refused) => false,
    };
    !description.broken && levels
}

/// What an agreement lacks: somebody responsible at a party of this registry, and a name for one of several that are received.
pub(super) fn missing(links: &Links<'_>) -> Vec<Finding> {
    let Some(agreement) = links.description.of::<Agreement>() else { return Vec::new() };
    let mut found = Vec::new();
    // Where the group is missing as a whole, that is said already.
    if let Some(responsible) = &agreement.responsible {
        let mut parties: Vec<DescriptionId> = Vec::new();
        for role in [Role::AgreementProvider, Role::Client] {
            parties.extend(
                links.registry.parties(links.id, role).filter(|party| !responsible.value.contains_key(&links.registry.get(*party).name)),
            );
        }
        parties.sort_unstable();
        parties.dedup();
        for party in parties {
            let institution = links.registry.get(party);
            let finding = missing_field::RULE.missing(responsible.place, &format!("responsible.{}", institution.name)).detail("party");
            found.push(finding.arg("key", institution.name.as_str()).arg("title", institution.title_arg()));
        }
    }
    let received: Vec<&Covered> = agreement.covers().iter().filter(|item| item.external.is_some()).collect();
    if received.len() > 1 {
        for item in received.into_iter().filter(|item| item.id.is_none()) {
            let Some(external) = &item.external else { continue };
            let path = external.path.strip_suffix(".external").unwrap_or_default();
            let finding = missing_field::RULE.at(external.place).detail("one-of-several").field(Field::new(format!("{path}.id")));
            found.push(finding);
        }
    }
    found
}
