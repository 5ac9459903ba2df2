//! A service, or a resource that services need, without levels; or without the level on which a promise above it
//! rests (PU2-9, PU2-17; DOMAIN.md section 8).

use super::chain::RESTS_ON;
use super::{Check, Rule, Sink, alignment};
use crate::finding::{Arg, Field, Severity};
use crate::model::{Description, Level, Status};
use crate::registry::{DescriptionId, Registry};
use crate::schema::Kind;
use crate::yaml::de::Stated;

pub(super) const RULE: Rule = Rule { code: "PVP702", name: "no-service-level", severity: Severity::Warning, check: Check::Registry(check) };

/// The services, and the resources that services need, that say nothing of levels.
pub fn without_levels(registry: &Registry) -> impl Iterator<Item = (DescriptionId, &Description)> {
    let used = registry.resources_in_use();
    let needed = move |id: DescriptionId, description: &Description| match description.kind {
        Some(Kind::Service) => true,
        Some(Kind::Resource) => used.contains(&id),
        Some(Kind::LifeSituation | Kind::Institution) | None => false,
    };
    let silent = |description: &Description| description.levels().is_some_and(Stated::is_absent);
    registry.descriptions().filter(move |(id, description)| needed(*id, description) && silent(description))
}

fn check(registry: &Registry, sink: &mut Sink) {
    for (_, description) in without_levels(registry) {
        sink.report(named(RULE.at(description.kind_place), description));
    }
    for indicator in RESTS_ON {
        let of = |id: DescriptionId| registry.get(id).promises().into_iter().find(|promise| promise.indicator == indicator);
        let promising = registry.services().filter(|(_, description, _)| description.status != Status::Retired).map(|(id, ..)| id);
        let promising = promising.filter(|id| registry.critical(*id).next().is_some() && of(*id).is_some());
        let mut below: Vec<_> = registry.critical_below_any(promising).into_iter().collect();
        below.sort_unstable();
        for (id, above) in below {
            let description = registry.get(id);
            let Some(Stated::Value(levels)) = description.levels() else { continue };
            // One that cannot be used, or has no bound at all, was reported and may have been it; a time with a lower bound
            // only promises nothing.
            let other = |level: &Level| {
                level.stated().is_some_and(|stated| stated.indicator != indicator || (stated.bound().is_none() && stated.min.is_some()))
            };
            if levels.value.complete && levels.value.iter().all(other) {
                let finding = named(RULE.at(levels.place).detail("below"), description);
                let finding = finding.arg("indicator", alignment::indicator(indicator));
                let finding = finding.arg("service", registry.get(above).title.arg());
                sink.report(match of(above).and_then(|promise| promise.bound()) {
                    Some((bound, _)) => finding.also("promise", bound.place),
                    None => finding,
                });
            }
        }
    }
}

fn named(finding: crate::finding::Finding, description: &Description) -> crate::finding::Finding {
    let kind = description.kind.map_or("", Kind::key);
    let finding = finding.field(Field::new("service_levels"));
    finding.arg("kind", Arg::Word(format!("kind-{kind}"))).arg("title", description.title.arg())
}
