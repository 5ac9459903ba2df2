//! Whoever is missing: managers, those responsible, addresses, owners.

use super::super::{Cell, CellKind, Column, Filter, Known, Tone, people};
use crate::model::{Description, Institution, Manager, Status};
use crate::registry::DescriptionId;
use crate::rules;
use crate::schema::{self, Has};
use crate::yaml::de::{Keyed, Stated};

/// Somebody who is missing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nobody manages it.
    Manager,
    /// Its group of those responsible is not there or cannot be used.
    Responsible,
    /// Its manager, or who answers for provision, has neither work e-mail nor phone.
    Contact,
    /// No institution of the registry owns it.
    Owner,
}

impl Gap {
    fn key(self) -> &'static str {
        match self {
            Self::Manager => rules::NO_MANAGER.name,
            Self::Responsible => "no-responsible",
            Self::Contact => rules::NO_CONTACT.name,
            Self::Owner => "no-owner",
        }
    }

    /// Nobody has to be named for what has no manager (FORMAT.md), such as a life situation, but somebody should keep its text.
    fn tone(self, kind: Option<schema::Kind>) -> Tone {
        match self {
            Self::Contact => Tone::Watch,
            Self::Manager | Self::Responsible | Self::Owner if !kind.is_some_and(|kind| kind.has(Has::Manager)) => Tone::Watch,
            Self::Manager | Self::Responsible | Self::Owner => Tone::Bad,
        }
    }

    /// The rule that says the same of a description of a kind.
    fn rule(self, kind: schema::Kind) -> Option<&'static str> {
        match self {
            Self::Manager if kind.has(Has::Manager) => Some(rules::NO_MANAGER.code),
            Self::Contact => Some(rules::NO_CONTACT.code),
            Self::Manager | Self::Responsible | Self::Owner => None,
        }
    }
}

/// Who is missing where: those of an institution together, institutions and descriptions by title.
pub(super) fn gaps(known: &Known<'_>, filter: &Filter) -> Vec<(Gap, DescriptionId)> {
    let mut gaps: Vec<(Gap, DescriptionId)> = Vec::new();
    for (id, description) in known.registry.descriptions() {
        if description.broken || description.status == Status::Retired || !filter.keeps(known.registry, id) {
            continue;
        }
        gaps.extend(gaps_of(known, description).into_iter().map(|gap| (gap, id)));
    }
    gaps.sort_by(|(one, a), (other, b)| {
        let by_owner = match (known.registry.whose(*a), known.registry.whose(*b)) {
            (Some(a), Some(b)) => known.by_title(a, b),
            (a, b) => b.is_some().cmp(&a.is_some()),
        };
        by_owner.then(one.cmp(other)).then_with(|| known.by_title(*a, *b))
    });
    gaps
}

fn gaps_of(known: &Known<'_>, description: &Description) -> Vec<Gap> {
    let mut gaps = Vec::new();
    if let Some(group) = description.of::<Institution>().and_then(|body| body.responsible.as_ref()) {
        let managers = [&group.value.service_portfolio_manager, &group.value.resource_portfolio_manager, &group.value.lead.person];
        gaps.extend(managers.into_iter().filter(|manager| is_out_of_reach(manager)).map(|_| Gap::Contact));
    }
    match description.responsible() {
        None if description.has(Has::Owner) => gaps.push(Gap::Responsible),
        None => {}
        Some(group) => {
            let manager = &group.value.manager;
            gaps.extend(manager.is_absent().then_some(Gap::Manager));
            gaps.extend(is_out_of_reach(manager).then_some(Gap::Contact));
            let providers = group.value.providers.value().into_iter().flatten();
            gaps.extend(providers.filter(|provider| is_out_of_reach(&provider.manager)).map(|_| Gap::Contact));
            gaps.extend(known.registry.owner(description).is_none().then_some(Gap::Owner));
        }
    }
    gaps
}

/// Whether a manager is named whom nobody can reach (PVP504).
fn is_out_of_reach(manager: &Stated<Keyed<Manager>>) -> bool {
    manager.value().is_some_and(|manager| manager.value.email.is_absent() && manager.value.phone.is_absent())
}

/// What is said of a gap, and of the description that it is in.
pub(super) fn columns<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, (Gap, DescriptionId)>> {
    type Each<'f, 'a> = Column<'f, 'a, (Gap, DescriptionId)>;
    let owner = |id: DescriptionId| known.registry.whose(id);
    let kind = |id: DescriptionId| known.get(id).kind;
    vec![
        Each::new("institution", CellKind::Id, move |(_, id)| people::institution(known, owner(*id))),
        Each::new("institution-title", CellKind::Text, move |(_, id)| people::institution_title(known, owner(*id))),
        Each::new("gap", CellKind::Code, move |(gap, id)| Cell::Code("gap", gap.key()).marked(gap.tone(kind(*id)))),
        Each::new("description", CellKind::Id, |(_, id)| known.called(*id)),
        Each::new("title", CellKind::Text, |(_, id)| known.title(*id)).data(),
        Each::new("kind", CellKind::Code, |(_, id)| known.kind(*id)).wide(),
        Each::new("gap-rule", CellKind::Id, move |(gap, id)| Cell::id(kind(*id).and_then(|kind| gap.rule(kind)))).wide(),
    ]
}
