//! An agreement whose provider cannot give what it covers, or whose recipient is not known to use it (PU2-10).
//!
//! A resource whose users leave out an institution that depends on it is PVP307's.

use super::{Check, Rule, Sink, Traits};
use crate::finding::Severity;
use crate::model::{Link, Ref, Resource, Role};
use crate::registry::{DescriptionId, Registry, Resolved};
use crate::yaml::de::Stated;

pub(super) const RULE: Rule =
    Rule { code: "PVP726", name: "wrong-party", severity: Severity::Warning, check: Check::Registry(check), traits: Traits::NONE };

fn check(registry: &Registry, sink: &mut Sink) {
    for (id, ..) in registry.agreements().filter(|(_, description, _)| !description.broken) {
        let provider = parties(registry, id, Role::AgreementProvider).next();
        let recipients: Vec<(&Ref, DescriptionId)> = parties(registry, id, Role::Client).collect();
        for (written, _) in recipients.iter().filter(|(_, recipient)| provider.is_some_and(|(_, provider)| provider == *recipient)) {
            let finding = RULE.about(written).detail("both").arg("id", written.value.as_str());
            sink.report(finding.also("provider", provider.map_or(written.place, |(written, _)| written.place)));
        }
        for (link, covered) in covered(registry, id) {
            let subject = registry.get(covered);
            if let Some((written, provider)) = provider
                && !gives(registry, covered, provider)
            {
                let finding = RULE.about(&link.to).arg("id", link.to.value.as_str()).arg("title", subject.title_arg());
                sink.report(finding.arg("institution", registry.get(provider).title_arg()).also("provider", written.place));
            }
            for (written, recipient) in recipients.iter().filter(|(_, recipient)| provider.is_none_or(|(_, known)| known != *recipient)) {
                if is_left_out(registry, covered, *recipient) {
                    let finding = RULE.about(written).detail("recipient").arg("id", link.to.value.as_str());
                    let finding = finding.arg("title", subject.title_arg()).arg("institution", registry.get(*recipient).title_arg());
                    sink.report(finding.also("covered", link.to.place));
                }
            }
        }
    }
}

/// The institutions that an agreement links to with a role, as it writes them; those whose id nobody else claims.
fn parties(registry: &Registry, id: DescriptionId, role: Role) -> impl Iterator<Item = (&Ref, DescriptionId)> {
    let named = registry.links(id).filter(move |(link, _)| link.role == role);
    named.filter_map(move |(link, named)| match named {
        Resolved::Description(to) if !registry.is_contested(*to) => Some((&link.to, *to)),
        Resolved::Description(_) | Resolved::Part(..) | Resolved::Unjudged | Resolved::WrongKind(_) | Resolved::Nothing => None,
    })
}

/// The services and resources that an agreement covers and that run.
fn covered(registry: &Registry, id: DescriptionId) -> impl Iterator<Item = (&Link, DescriptionId)> {
    let named = registry.links(id).filter(|(link, _)| link.role == Role::Covers);
    let there = named.filter_map(|(link, named)| if let Resolved::Description(to) = named { Some((link, *to)) } else { None });
    there.filter(|(_, to)| registry.get(*to).status.runs() && !registry.get(*to).broken && !registry.is_contested(*to))
}

/// Whether an institution owns or provides a service or resource.
fn gives(registry: &Registry, covered: DescriptionId, institution: DescriptionId) -> bool {
    let roles = [Role::Owner, Role::Provider];
    let is_meant = |link: &Link, named: &Resolved| roles.contains(&link.role) && is_or_may_be(named, institution);
    registry.links(covered).any(|(link, named)| is_meant(link, named))
}

fn is_or_may_be(named: &Resolved, institution: DescriptionId) -> bool {
    matches!(named, Resolved::Unjudged) || *named == Resolved::Description(institution)
}

/// Whether an institution is not among the users of a resource, though others are, and nothing of its own depends on it.
fn is_left_out(registry: &Registry, covered: DescriptionId, institution: DescriptionId) -> bool {
    let description = registry.get(covered);
    let is_told = description.of::<Resource>().is_some_and(|resource| matches!(resource.responsible.users, Stated::Value(_)));
    let is_user = || {
        let mut links = registry.links(covered);
        links.any(|(link, named)| matches!(link.role, Role::User | Role::Owner) && is_or_may_be(named, institution))
    };
    let depends = || registry.dependants(covered).iter().any(|above| registry.owner(registry.get(*above)) == Some(institution));
    is_told && !is_user() && !depends()
}
