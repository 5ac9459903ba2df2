//! Asks the rules: those for one description, for links, for the registry as a whole, and for its past. Not a rule.

use rayon::prelude::*;

use super::alignment::Requirements;
use super::{ALL, Aged, Check, DescribedFile, Found, Links, Policy, Sink, common};
use crate::finding::Finding;
use crate::history::{Ages, Change, Past};
use crate::measuring::Measured;
use crate::registry::{DescriptionId, Registry};
use crate::table::Day;

/// What the rules for one description find.
pub fn check_document(document: &DescribedFile<'_>) -> Vec<Finding> {
    let mut sink = Sink::default();
    for rule in ALL {
        if let Check::Document(check) = rule.check {
            check(document, &mut sink);
        }
    }
    sink.findings
}

/// What the rules for links and for the registry as a whole find, as far as anybody wants to hear of it.
pub fn check_registry(registry: &Registry, policy: &Policy) -> Found {
    let ids: Vec<DescriptionId> = registry.descriptions().map(|(id, _)| id).collect();
    let (mut found, whole) = rayon::join(|| check_linked(registry, &ids, policy), || check_whole(registry, policy));
    found.add(whole);
    found
}

/// What the rules for one description and its links find in some descriptions.
pub fn check_linked(registry: &Registry, ids: &[DescriptionId], policy: &Policy) -> Found {
    let checks: Vec<_> =
        ALL.iter().filter(|rule| policy.wants(rule.name)).filter_map(|rule| Some((*rule, rule.check_of_links()?))).collect();
    if checks.is_empty() {
        return Found::default();
    }
    let requirements = Requirements::new(registry);
    let today = policy.day();
    let judged = ids.par_iter().map(|id| (id, registry.get(*id))).filter(|(_, description)| !description.broken || description.is_adrift);
    let sinks = judged.fold(
        || Sink::of(policy),
        |mut sink, (id, description)| {
            let all = registry.links(*id).collect();
            let links = Links { registry, id: *id, description, requirements: &requirements, today, all };
            let found = sink.findings.len();
            for (rule, check) in &checks {
                // Of what is only adrift its own links can be judged.
                if !description.broken || rule.is_of_links() {
                    check(&links, &mut sink);
                }
            }
            if let Some(taken) = &description.taken_over {
                for finding in sink.findings.iter_mut().skip(found) {
                    common::in_its_place(finding, description, taken.group);
                }
            }
            sink
        },
    );
    together(sinks.collect())
}

/// Whether what rules for descriptions and their links find is another on another day: agreements are in force on days.
pub fn turn_with_the_day(registry: &Registry) -> bool {
    registry.agreements().next().is_some()
}

/// What the rules for the registry as a whole find.
pub fn check_whole(registry: &Registry, policy: &Policy) -> Found {
    let measured = Measured::new(registry, policy.measuring(), policy.today());
    let sinks = ALL.par_iter().filter(|rule| policy.wants(rule.name)).map(|rule| {
        let mut sink = Sink::of(policy);
        match rule.check {
            Check::Registry(check) => check(registry, &mut sink),
            Check::Counting(_, check) => check(registry, policy.threshold(rule), &mut sink),
            Check::Day(check) => check(registry, policy.today(), &mut sink),
            Check::CountingDays(_, check) => check(registry, policy.day(), policy.threshold(rule), &mut sink),
            Check::Measured(_, check) => check(&measured, policy.threshold(rule), &mut sink),
            Check::Elsewhere | Check::Document(_) | Check::Links(_) | Check::Change(_) | Check::Rewritten(..) | Check::Ages(..) => {}
        }
        sink
    });
    let mut found = together(sinks.collect());
    found.findings.extend(measured.misfits());
    found
}

fn together(sinks: Vec<Sink>) -> Found {
    sinks.into_iter().fold(Found::default(), |mut found, sink| {
        found.add(sink.found());
        found
    })
}

/// What the rules about a change find, as far as anybody wants to hear of it.
pub fn check_change(change: &Change<'_>, policy: &Policy) -> Found {
    let mut found = Found::default();
    for rule in ALL.iter().filter(|rule| policy.wants(rule.name)) {
        let mut sink = Sink::default();
        match rule.check {
            Check::Change(check) => check(change, &mut sink),
            Check::Rewritten(_, check) => check(change, Day::read(policy.today()).unwrap_or_default(), policy.threshold(rule), &mut sink),
            _ => {}
        }
        found.add(sink.found());
    }
    found
}

/// What the rules about the ages of descriptions find, as far as anybody wants to hear of it; `today` as `2026-11-20`.
pub fn check_ages(registry: &Registry, ages: &Ages, policy: &Policy, today: &str) -> Found {
    let mut found = Found::default();
    for rule in ALL.iter().filter(|rule| policy.wants(rule.name)) {
        if let Check::Ages(_, check) = rule.check {
            let mut sink = Sink::default();
            check(&Aged { registry, ages, today }, policy.threshold(rule), &mut sink);
            found.add(sink.found());
        }
    }
    found
}

/// What the rules find that ask for a past.
pub fn check_past(registry: &Registry, past: &Past<'_>, policy: &Policy) -> Found {
    let mut found = Found::default();
    if let Some(before) = past.before {
        found.add(check_change(&Change::new(before.registry, registry, before.source, before.language), policy));
    }
    if let Some((ages, today)) = past.ages {
        found.add(check_ages(registry, ages, policy, today));
    }
    found
}
