//! Something that is given to institutions or received from outside without an agreement in force (PU2-9, PU2-10).
//!
//! Where an agreement is there and its term is over, that is PVP721's; what names one that is not there is PVP302's.

use compact_str::CompactString;
use jiff::civil::Date;

use super::{Check, Rule, Sink, Traits};
use crate::finding::{Arg, Field, Finding, Severity};
use crate::model::{Agreement, Component, Description, External, Related, Resource, Role, Service, ServiceType, Status, Text};
use crate::registry::{DescriptionId, Registry, Resolved};
use crate::schema::Has;
use crate::source::Place;
use crate::yaml::de::{Keyed, Listed, Stated};

pub(super) const RULE: Rule = Rule {
    code: "PVP720",
    name: "no-agreement",
    severity: Severity::Warning,
    check: Check::Day(check),
    traits: Traits { advises: &["shared", "shared-users", "users"], ..Traits::NONE },
};

fn check(registry: &Registry, today: &str, sink: &mut Sink) {
    let Ok(today) = today.parse() else { return };
    for (id, description) in asked(registry) {
        let doubtful = registry.may_be_named(&description.name, Has::Parties);
        let own = description.id.as_ref().map_or(description.kind_place, |id| id.place);
        let found = given(registry, id, today).map(|(detail, users)| {
            let finding = RULE.at(own).detail(detail).field(Field::new("id")).arg("count", users.len());
            finding.arg("users", registry.with_titles(&users))
        });
        for finding in [found, received(registry, id, today).and_then(|bare| told(&bare))].into_iter().flatten() {
            sink.report(finding.arg("title", description.title_arg()).doubtful(doubtful));
        }
    }
}

/// The services and resources that are there.
fn asked(registry: &Registry) -> impl Iterator<Item = (DescriptionId, &Description)> {
    let there = registry.descriptions().filter(|(_, description)| description.has(Has::Dependencies) && description.status.runs());
    there.filter(|(id, description)| !description.broken && !registry.is_contested(*id))
}

/// What is given or received without an agreement in force.
pub struct Without {
    /// The service or resource.
    pub id: DescriptionId,
    /// What is without one: a code.
    pub what: &'static str,
    /// The ids of the institutions that use it without one.
    pub users: Vec<String>,
    /// What it receives without one.
    pub components: Vec<Arg>,
}

/// All that is given or received without an agreement in force on a day, exceptions or not.
pub fn without_agreement(registry: &Registry, today: Date) -> Vec<Without> {
    let mut all = Vec::new();
    for (id, _) in asked(registry) {
        let what = |detail: &'static str| if detail.is_empty() { "individual" } else { detail };
        let given = given(registry, id, today);
        all.extend(given.map(|(detail, users)| Without { id, what: what(detail), users, components: Vec::new() }));
        let bare = received(registry, id, today).filter(|bare| !bare.is_empty());
        let components = bare.map(|bare| bare.into_iter().map(|Bare { name, .. }| name).collect());
        all.extend(components.map(|components| Without { id, what: "received", users: Vec::new(), components }));
    }
    all
}

/// How an agreement stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It is in force.
    InForce,
    /// It is said to be in force, and its term is over: that is told by itself.
    Lapsed,
    /// It is a draft, has ended, or has not begun.
    Not,
    /// It is not understood.
    Unknown,
}

/// How an agreement stands on a day.
pub fn stands(agreement: &Description, today: Date) -> Stands {
    let is_over = || agreement.of::<Agreement>().and_then(Agreement::term).is_some_and(|term| term.is_over(today));
    match () {
        () if agreement.broken => Stands::Unknown,
        () if agreement.in_force(today).is_some() => Stands::InForce,
        () if agreement.status == Status::InForce && is_over() => Stands::Lapsed,
        () => Stands::Not,
    }
}

/// What is to be said of a service or resource as others use it, or as its owner obtains it through a supplier.
fn given(registry: &Registry, id: DescriptionId, today: Date) -> Option<(&'static str, Vec<String>)> {
    let description = registry.get(id);
    let agreements = registry.agreements_on(id);
    let how = |agreement: &DescriptionId| stands(registry.get(*agreement), today);
    if agreements.iter().any(|agreement| matches!(how(agreement), Stands::Lapsed | Stands::Unknown)) {
        return None;
    }
    let in_force: Vec<DescriptionId> = agreements.iter().copied().filter(|agreement| how(agreement) == Stands::InForce).collect();
    let without: Vec<String> = {
        let owner = registry.owner(description);
        let is_given = |user: &DescriptionId| in_force.iter().any(|agreement| registry.is_given(*agreement, *user));
        let users = users(registry, id).into_iter().filter(|user| Some(*user) != owner && !is_given(user));
        users.map(|user| registry.get(user).name.to_string()).collect()
    };
    let detail = match (description.of::<Service>().and_then(|service| service.classification.r#type.as_ref()), in_force.is_empty()) {
        (Some(kind), true) if *kind == ServiceType::InterinstitutionalIndividual && without.is_empty() => "",
        (Some(kind), _) if *kind == ServiceType::InterinstitutionalIndividual && !without.is_empty() => "individual-users",
        (Some(kind), true) if *kind == ServiceType::InterinstitutionalShared && without.is_empty() => "shared",
        (Some(kind), _) if *kind == ServiceType::InterinstitutionalShared && !without.is_empty() => "shared-users",
        (Some(_), _) => return None,
        (None, true) if is_virtual(description) && !receives(registry, id, today)? => "virtual",
        (None, _) if description.of::<Resource>().is_some() && !without.is_empty() => "users",
        (None, _) => return None,
    };
    Some((detail, without))
}

/// The institutions that use a service or resource: those that a resource names, and those whose services and resources rest
/// on a service; each once.
fn users(registry: &Registry, id: DescriptionId) -> Vec<DescriptionId> {
    let mut users: Vec<DescriptionId> = if registry.get(id).has(Has::Needs) {
        let rests = |above: &&DescriptionId| registry.dependencies(**above).iter().any(|dependency| dependency.on == id);
        let above = registry.dependants(id).iter().filter(rests).map(|above| registry.get(*above));
        above.filter(|above| !above.broken && above.status.runs()).filter_map(|above| registry.owner(above)).collect()
    } else {
        let named = registry.links(id).filter(|(link, _)| link.role == Role::User);
        named.filter_map(|(_, named)| if let Resolved::Description(user) = named { Some(*user) } else { None }).collect()
    };
    users.sort_unstable();
    users.dedup();
    users.retain(|user| !registry.is_contested(*user));
    users
}

fn is_virtual(description: &Description) -> bool {
    description.of::<Resource>().is_some_and(|resource| resource.classification.r#virtual.value() == Some(&true))
}

/// Whether a description receives anything under an agreement in force; `None` where nobody knows, or it is told already.
fn receives(registry: &Registry, id: DescriptionId, today: Date) -> Option<bool> {
    let named = registry.links(id).filter(|(link, _)| link.role == Role::Agreement).map(|(_, named)| how_named(registry, named, today));
    let all: Vec<Option<Stands>> = named.collect();
    let is_told = |how: &Option<Stands>| matches!(how, None | Some(Stands::Lapsed | Stands::Unknown));
    if all.contains(&Some(Stands::InForce)) { Some(true) } else { (!all.iter().any(is_told)).then_some(false) }
}

/// How the agreement stands that a link names; `None` where it names none.
fn how_named(registry: &Registry, named: &Resolved, today: Date) -> Option<Stands> {
    match named {
        Resolved::Description(agreement) | Resolved::Part(agreement, _) => Some(stands(registry.get(*agreement), today)),
        Resolved::Unjudged => Some(Stands::Unknown),
        Resolved::WrongKind(_) | Resolved::Nothing => None,
    }
}

/// A critical component outside of the registry without an agreement in force.
struct Bare {
    place: Place,
    path: CompactString,
    name: Arg,
}

/// The critical components outside of the registry that are received without an agreement in force.
fn received(registry: &Registry, id: DescriptionId, today: Date) -> Option<Vec<Bare>> {
    let description = registry.get(id);
    // What a virtual resource is obtained through is what it is itself.
    if is_virtual(description) {
        return None;
    }
    let related: &Related = match (description.of::<Service>(), description.of::<Resource>()) {
        (Some(service), _) => service.related.as_ref().map(|related| &related.value)?,
        (None, Some(resource)) => &resource.related,
        (None, None) => return None,
    };
    let is_bare = |component: &&Component| match &component.agreement {
        _ if component.critical.value() != Some(&true) => false,
        None => true,
        Some(agreement) => {
            let named = registry.links(id).find(|(link, _)| link.role == Role::Agreement && link.to.place == agreement.place);
            named.is_some_and(|(_, named)| how_named(registry, named, today) == Some(Stands::Not))
        }
    };
    let of = |list: &'_ Stated<Listed<Component>>, is_needed: fn(&Component) -> bool| -> Vec<Bare> {
        let all = list.value().into_iter().flatten().filter(|component| is_needed(component)).filter(is_bare);
        let external = all.filter_map(|component| component.external.as_ref());
        external.map(|external| Bare { place: external.place, path: external.path.clone(), name: said(external) }).collect()
    };
    let mut bare = of(&related.resources, |_| true);
    bare.extend(of(&related.services, Component::is_needed));
    Some(bare)
}

/// What is to be said of them: once for a description.
fn told(bare: &[Bare]) -> Option<Finding> {
    let (first, others) = bare.split_first()?;
    let names = Arg::Series(bare.iter().take(12).map(|one| one.name.clone()).collect(), ", ");
    let finding = RULE.at(first.place).detail("received").field(Field::new(first.path.clone()));
    let finding = finding.arg("components", names).arg("count", bare.len());
    Some(others.iter().take(12).fold(finding, |finding, one| finding.also("component", one.place)))
}

fn said(external: &Keyed<External>) -> Arg {
    external.value.title.as_ref().map_or_else(|| Arg::from("…"), Text::arg)
}
