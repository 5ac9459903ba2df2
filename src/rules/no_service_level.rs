//! A service, or a resource that services need, without levels; or without the level on which a promise above it
//! rests (PU2-9, PU2-17; DOMAIN.md section 8).

use super::chain::RESTS_ON;
use super::{Absence, Action, Cause, Check, Rule, Sink, Traits, alignment};
use crate::finding::{Arg, Field, Severity};
use crate::model::{Description, Level, Status};
use crate::registry::{DescriptionId, Registry};
use crate::schema::{Has, Kind};
use crate::yaml::de::Stated;

pub(super) const RULE: Rule = Rule {
    code: "PVP702",
    name: "no-service-level",
    severity: Severity::Warning,
    check: Check::Registry(check),
    traits: Traits {
        absence: Absence::Field,
        cause: Cause::Foundation(Action { what: "gaps-do-levels", why: "gaps-why-levels" }),
        ..Traits::NONE
    },
};

/// The services, and the resources that services need, that say nothing of levels.
pub fn without_levels(registry: &Registry) -> impl Iterator<Item = (DescriptionId, &Description)> {
    let used = registry.resources_in_use();
    // What meets no needs itself promises something to what rests on it.
    let needed = move |id: DescriptionId, description: &Description| description.has(Has::Needs) || used.contains(&id);
    let silent = |description: &Description| description.levels().is_some_and(Stated::is_absent);
    registry.descriptions().filter(move |(id, description)| needed(*id, description) && silent(description))
}

fn check(registry: &Registry, sink: &mut Sink) {
    for (_, description) in without_levels(registry) {
        sink.report(named(RULE.missing(description.kind_place, "service_levels"), description));
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
                let finding = finding.arg("service", registry.get(above).title_arg());
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
    finding.arg("kind", Arg::Word(format!("kind-{kind}"))).arg("title", description.title_arg())
}
