//! The review of the portfolio (P1.1; DOMAIN.md section 9): what could be given up, merged, made smart or concentrated.
//!
//! Most suggestions are findings of rules, as `validate` shows them, exceptions respected. Candidates for a smart service
//! (DOMAIN.md section 2: it satisfies several needs and is made by merging simple ones) are found here: services in
//! one life situation, for exactly the same recipients, that critically depend on one same resource, none of them smart,
//! and not all for the same needs; those being retired or retired, or in broken files, are left out. They are grouped by
//! life situation, recipients and resource in one pass; a group within a larger one is not told again.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::measured::requests_a_year;
use super::{Cell, CellKind, Column, Document, Figure, Filter, Known, Table, Tone};
use crate::finding::{Arg, Finding};
use crate::measuring::Measured;
use crate::model::{Adaptivity, Recipient, Status};
use crate::registry::{DescriptionId, NeedId};
use crate::rules::{self, Suggestion as Suggested, owned};
use crate::schema::Kind as Of;

/// Candidates for a smart service, which no rule looks for.
const SMART: Suggested = Suggested { position: 5, kind: "smart", figure: "suggested-smart" };

/// One suggestion: of which kind, what it concerns, why, and what to do.
struct Suggestion<'a> {
    kind: &'static str,
    concerned: Vec<DescriptionId>,
    why: Cell<'a>,
    help: Cell<'a>,
}

/// The report on suggestions that concern something that the filter keeps.
pub fn report<'a>(known: &Known<'a>, filter: &Filter) -> Document<'a> {
    let (mut figures, mut suggestions) = (Vec::new(), Vec::new());
    let of_rules = rules::ALL.iter().filter_map(|rule| Some((rule.traits.suggestion?, Some(rule.name))));
    let mut kinds: Vec<(Suggested, Option<&str>)> = of_rules.chain([(SMART, None)]).collect();
    kinds.sort_by_key(|(suggested, _)| suggested.position);
    for (Suggested { kind, figure, .. }, rule) in kinds {
        let mut found: Vec<Suggestion<'a>> = match rule {
            Some(rule) => {
                known.findings.iter().filter(|finding| finding.rule == rule).filter_map(|finding| of(known, kind, finding)).collect()
            }
            None => smart(known, kind),
        };
        found.retain(|one| one.concerned.iter().any(|id| filter.keeps(known.registry, *id)));
        found.sort_by(|a, b| known.by_title(a.concerned[0], b.concerned[0]));
        figures.push(Figure::count(figure, found.len()).gaps(Tone::Watch));
        suggestions.extend(found);
    }
    let measured = Measured::new(known.registry, known.policy.measuring(), known.today);
    let main = Table { groups: 1, ..Table::new("main", &suggestions, columns(known, &measured, &suggestions)) };
    Document { name: "optimisation", narrowed: filter.narrowings(known), figures, tables: vec![main], ..Document::default() }
}

/// What a finding suggests: it concerns the services that it names, else those of the institution, else what it is about.
fn of<'a>(known: &Known<'a>, kind: &'static str, finding: &'a Finding) -> Option<Suggestion<'a>> {
    let about = known.registry.id_of_file(finding.about)?;
    let concerned: Vec<DescriptionId> = if known.get(about).kind == Some(Of::Institution) {
        owned(known.registry, about, Of::Service).collect()
    } else {
        finding.concerned().filter_map(|(file, _)| known.registry.id_of_file(file)).collect()
    };
    let concerned = if concerned.is_empty() { vec![about] } else { concerned };
    Some(Suggestion { kind, concerned, why: Cell::Message(finding), help: Cell::Help(finding) })
}

fn columns<'f, 'a>(known: &'f Known<'a>, measured: &'f Measured<'a>, all: &[Suggestion<'a>]) -> Vec<Column<'f, 'a, Suggestion<'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, Suggestion<'a>>;
    // Of the services that count them.
    let requests = |one: &Suggestion<'_>| -> Vec<Cell<'a>> {
        let of = |id: &DescriptionId| {
            let name = Arg::from(known.get(*id).name.as_str());
            requests_a_year(measured, *id).map(|count| Cell::Entry(vec![(Some(name), Cell::Number(count))]))
        };
        one.concerned.iter().filter_map(of).collect()
    };
    let is_said = all.iter().any(|one| !requests(one).is_empty());
    vec![
        Each::new("suggestion", CellKind::Code, |one| Cell::Code("suggestion", one.kind)),
        Each::new("concerned", CellKind::Id, |one| Cell::List(one.concerned.iter().map(|id| known.called(*id)).collect())),
        Each::new("concerned-institutions", CellKind::Id, move |one| {
            let owner = |id: &DescriptionId| Some((known.get(*id).owner()?.value.as_str(), known.owner(*id)));
            let owners: BTreeMap<&str, Cell<'a>> = one.concerned.iter().filter_map(owner).collect();
            Cell::List(owners.into_values().collect())
        }),
        Each::new("requests-of-each", CellKind::Text, move |one| Cell::List(requests(one))).wide().where_said(is_said),
        Each::new("suggestion-why", CellKind::Text, |one| one.why.clone()),
        Each::new("concerned-count", CellKind::Number, |one| Cell::Number(one.concerned.len())).wide(),
        Each::new("suggestion-help", CellKind::Help, |one| one.help.clone()).data(),
    ]
}

/// Where services could be one smart service: a life situation and its recipients.
type Situation = (DescriptionId, Vec<Recipient>);

/// A service with its needs in a life situation.
type Members = BTreeMap<DescriptionId, BTreeSet<NeedId>>;

/// Services that share resources.
struct Group {
    members: Members,
    resources: Vec<DescriptionId>,
}

/// The candidates for smart services.
fn smart<'a>(known: &Known<'a>, kind: &'static str) -> Vec<Suggestion<'a>> {
    let registry = known.registry;
    let mut by_resource: BTreeMap<(Situation, DescriptionId), Members> = BTreeMap::new();
    for (id, description, service) in registry.services() {
        let is_smart = service.classification.adaptivity.as_ref().is_some_and(|adaptivity| adaptivity.value == Adaptivity::Smart);
        if description.broken || is_smart || matches!(description.status, Status::Retirement | Status::Retired) {
            continue;
        }
        let mut recipients = service.classification.recipients.clone();
        recipients.sort_unstable();
        recipients.dedup();
        let resources: BTreeSet<DescriptionId> =
            registry.critical(id).filter(|below| registry.get(*below).kind == Some(Of::Resource)).collect();
        for need in registry.needs_of(description) {
            for resource in &resources {
                let situation = (need.life_situation, recipients.clone());
                by_resource.entry((situation, *resource)).or_default().entry(id).or_default().insert(need);
            }
        }
    }
    // The same services that share several resources are one candidate.
    let mut groups: BTreeMap<Situation, BTreeMap<Vec<DescriptionId>, Group>> = BTreeMap::new();
    for ((situation, resource), members) in by_resource {
        let mut needs = members.values();
        let first = needs.next();
        if needs.any(|other| Some(other) != first) {
            let services: Vec<DescriptionId> = members.keys().copied().collect();
            let group = groups.entry(situation).or_default().entry(services);
            group.or_insert_with(|| Group { members, resources: Vec::new() }).resources.push(resource);
        }
    }
    let mut found = Vec::new();
    for ((life_situation, _), groups) in groups {
        for Group { members, mut resources } in largest(groups) {
            let mut concerned: Vec<DescriptionId> = members.keys().copied().collect();
            concerned.sort_by(|a, b| known.by_title(*a, *b));
            resources.sort_by(|a, b| known.by_title(*a, *b));
            let needs = members.values().flatten().collect::<BTreeSet<_>>().len();
            let why = Arg::Phrase(
                "suggestion-smart-why",
                vec![
                    ("life-situation", registry.get(life_situation).title.arg()),
                    ("services", Arg::from(concerned.len())),
                    ("needs", Arg::from(needs)),
                    ("resources", Arg::List(resources.iter().map(|id| registry.get(*id).name.to_string()).collect())),
                ],
            );
            found.push(Suggestion {
                kind,
                concerned,
                why: Cell::Said(why),
                help: Cell::Said(Arg::Word("suggestion-smart-help".to_owned())),
            });
        }
    }
    found
}

/// The groups that are not within a larger one.
fn largest(groups: BTreeMap<Vec<DescriptionId>, Group>) -> Vec<Group> {
    let mut groups: Vec<Group> = groups.into_values().collect();
    // Sorted by their services before; of equal sizes that order stays.
    groups.sort_by_key(|group| Reverse(group.members.len()));
    let mut kept: Vec<Group> = Vec::new();
    let mut holding: BTreeMap<DescriptionId, BTreeSet<usize>> = BTreeMap::new();
    for group in groups {
        let mut within: Option<BTreeSet<usize>> = None;
        for service in group.members.keys() {
            let of = holding.get(service).cloned().unwrap_or_default();
            within = Some(within.map_or(of.clone(), |within| &within & &of));
        }
        if within.is_none_or(|within| within.is_empty()) {
            for service in group.members.keys() {
                holding.entry(*service).or_default().insert(kept.len());
            }
            kept.push(group);
        }
    }
    kept
}
