//! Who answers for a description, before and after (PU2-7 group 4; roles 5, 6 and 9 of P1.1).

use compact_str::CompactString;

use super::{Both, Effect, Subject, tidy};
use crate::model::{self, Manager, Ref, Responsible, Text};

/// What somebody does for a description.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Owns it.
    Owner,
    /// Manages it.
    Manager,
    /// Provides it.
    Providers,
}

impl Role {
    /// The name used in machine formats and as the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Owner => "owner-moved",
            Self::Manager => "manager-moved",
            Self::Providers => "providers-moved",
        }
    }
}

/// Somebody who answers for a description.
#[derive(Clone, Debug, PartialEq)]
pub struct Holder {
    /// An institution's id, or a manager's work address; empty where a manager has none.
    pub id: CompactString,
    /// The institution's title, or the manager's position.
    pub title: Text,
}

pub(super) fn effects(both: &Both<'_>, language: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    let nobody = Responsible::default();
    for (old, new) in both.understood() {
        let was = old.responsible().map_or(&nobody, |group| &group.value);
        let is = new.responsible().map_or(&nobody, |group| &group.value);
        let roles = [
            (
                Role::Owner,
                institutions(both, old.linked(model::Role::Owner), true),
                institutions(both, new.linked(model::Role::Owner), false),
            ),
            (Role::Manager, managers(was), managers(is)),
            (
                Role::Providers,
                institutions(both, old.linked(model::Role::Provider), true),
                institutions(both, new.linked(model::Role::Provider), false),
            ),
        ];
        for (role, was, is) in roles {
            if !are_same(role, &was, &is, language) {
                effects.push(Effect::Moved(Subject::of(new), role, was, is));
            }
        }
    }
    effects
}

/// Institutions by their present names.
fn institutions<'a>(both: &Both<'_>, named: impl Iterator<Item = &'a Ref>, earlier: bool) -> Vec<Holder> {
    let holder = |id: &Ref| {
        let id = if earlier { both.now(&id.value) } else { id.value.clone() };
        let title = both.find(&id).map(|institution| tidy(&institution.title)).unwrap_or_default();
        Holder { id, title }
    };
    named.map(holder).collect()
}

fn managers(responsible: &Responsible) -> Vec<Holder> {
    let holder = |manager: &Manager| Holder {
        id: manager.email.value().cloned().unwrap_or_default(),
        title: manager.position.as_ref().map(tidy).unwrap_or_default(),
    };
    responsible.manager.value().map(|manager| holder(&manager.value)).into_iter().collect()
}

fn are_same(role: Role, was: &[Holder], is: &[Holder], language: &str) -> bool {
    let ids = |holders: &[Holder]| {
        let mut ids: Vec<CompactString> = holders.iter().map(|holder| holder.id.clone()).collect();
        ids.sort_unstable();
        ids
    };
    let has_address = |holders: &[Holder]| holders.iter().all(|holder| !holder.id.is_empty());
    match role {
        // A manager is known by the work address, as in the reports; without one, by the position.
        Role::Manager if !has_address(was) || !has_address(is) => {
            let position = |holders: &[Holder]| -> Option<String> { holders.first()?.title.in_language(language).map(str::to_owned) };
            position(was) == position(is)
        }
        Role::Owner | Role::Manager | Role::Providers => ids(was) == ids(is),
    }
}
