//! Which descriptions a report is about.
//!
//! What nobody can tell of a description is not held against it: one that is not understood, or that does not say whose it
//! is, stands in everybody's list until somebody takes it on, and counts wherever a list is to be good enough.

use compact_str::CompactString;

use super::{Known, Narrowing};
use crate::finding::Arg;
use crate::model::{Description, Role, Service, Status, Text};
use crate::registry::{DescriptionId, Registry, Resolved};
use crate::schema::{self, Has};

/// Whose things are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// Those of an institution: what it owns, and itself.
    Institution,
    /// Those of a manager.
    Manager,
}

impl Per {
    /// All of them.
    pub const ALL: [Per; 2] = [Per::Institution, Per::Manager];

    /// Its name on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Institution => "institution",
            Self::Manager => "manager",
        }
    }
}

/// Whether descriptions of a kind have to say whose they are.
fn needs_owner(kind: schema::Kind) -> bool {
    kind.fields().at("responsible").is_some_and(|group| group.is_required("owner"))
}

/// What descriptions have to be; an empty list asks for nothing. It holds for the registry at any moment.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Owned by one of these, or one of these itself: ids of institutions.
    pub institutions: Vec<CompactString>,
    /// Managed by one of these: work addresses, or institution and position (`Description::manager_key`).
    pub managers: Vec<String>,
    /// Nobody's: no institution of the registry owns it, or nobody manages it.
    pub nobodys: Option<Per>,
    /// In one of these service groups, or labelled so: ids of groups, and codes of the registry's list.
    pub groups: Vec<CompactString>,
    /// Of one of these kinds.
    pub kinds: Vec<schema::Kind>,
    /// In one of these statuses.
    pub statuses: Vec<Status>,
}

impl Filter {
    /// Whether a report is about a description.
    pub fn keeps(&self, registry: &Registry, id: DescriptionId) -> bool {
        let description = registry.get(id);
        let is_managed = || match description.manager_key() {
            Some(key) => self.managers.iter().any(|wanted| key == wanted.as_str()),
            None => description.broken,
        };
        let is_nobodys = |per| match per {
            Per::Institution => registry.whose(id).is_none(),
            Per::Manager => description.manager_key().is_none(),
        };
        (self.institutions.is_empty() || self.is_owned(registry, id))
            && (self.managers.is_empty() || is_managed())
            && self.nobodys.is_none_or(is_nobodys)
            && (self.groups.is_empty() || self.is_in_group(description))
            && (self.kinds.is_empty() || description.kind.is_none_or(|kind| self.kinds.contains(&kind)))
            && (self.statuses.is_empty() || description.broken || self.statuses.contains(&description.status))
    }

    /// Whether a service takes over from one of the groups or is labelled so, or a description is one of them.
    fn is_in_group(&self, description: &Description) -> bool {
        let is_asked = |name: &CompactString| self.groups.contains(name);
        description.group().is_some_and(|group| is_asked(&group.value))
            || description.of::<Service>().is_some_and(|service| service.classification.groups.iter().any(is_asked))
            || description.has(Has::Common) && is_asked(&description.name)
    }

    /// Whether a description belongs to one of the institutions, or may.
    fn is_owned(&self, registry: &Registry, id: DescriptionId) -> bool {
        let description = registry.get(id);
        match registry.whose(id) {
            Some(owner) => self.institutions.contains(&registry.get(owner).name),
            None => description.kind.is_none_or(needs_owner) && self.may_be_owned(registry, id),
        }
    }

    /// Whether the owner that a description names, and that is not there, may be one of the institutions; where it names
    /// none, it may be any.
    fn may_be_owned(&self, registry: &Registry, id: DescriptionId) -> bool {
        let Some((link, named)) = registry.links(id).find(|(link, _)| link.role == Role::Owner) else { return true };
        let meant = || registry.suggestions(registry.get(id), link);
        *named == Resolved::Unjudged || meant().iter().any(|meant| self.institutions.iter().any(|name| name == meant))
    }

    /// Whether it asks for nothing.
    pub fn keeps_all(&self) -> bool {
        let Self { institutions, managers, nobodys, groups, kinds, statuses } = self;
        institutions.is_empty() && managers.is_empty() && nobodys.is_none() && groups.is_empty() && kinds.is_empty() && statuses.is_empty()
    }

    /// What it asks for, as a reader is told of it.
    pub fn narrowings(&self, known: &Known<'_>) -> Vec<Narrowing> {
        let institution = |name: &CompactString| {
            let title = known.registry.by_name(name).map(|id| known.get(id).title.arg());
            title.unwrap_or_else(|| Arg::from(name.as_str()))
        };
        let manager = |key: &String| {
            let managed = known.registry.managers().find(|(own, _)| own == key).map_or(&[][..], |(_, managed)| managed);
            let positions = super::people::positions(managed.iter().map(|id| known.manager(*id)?.position.as_ref()));
            match &positions[..] {
                [position] => Arg::Series(vec![position.arg(), Arg::from(key.as_str())], ", "),
                _ => Arg::from(key.as_str()),
            }
        };
        let nobodys = self.nobodys.map(|per| match per {
            Per::Institution => "filter-no-institution",
            Per::Manager => "filter-no-manager",
        });
        let group = |name: &CompactString| {
            let label = known.classifiers.service_groups.get(name).map(Text::arg);
            let title = || known.registry.by_name(name).map(|id| known.get(id).title_arg());
            label.or_else(title).unwrap_or_else(|| Arg::from(name.as_str()))
        };
        let kind = |kind: &schema::Kind| Arg::Word(format!("kinds-{}", kind.key()));
        let status = |status: &Status| Arg::from(schema::Codes::Status(None).label(status.key()));
        let all = [
            Narrowing::to("institution", self.institutions.iter().map(institution)),
            Narrowing::to("manager", self.managers.iter().map(manager)),
            Narrowing::to("nobodys", nobodys.map(|key| Arg::Word(key.to_owned()))),
            Narrowing::to("group", self.groups.iter().map(group)),
            Narrowing::to("kind", self.kinds.iter().map(kind)),
            Narrowing::to("status", self.statuses.iter().map(status)),
        ];
        all.into_iter().flatten().collect()
    }
}
