//! Agreements seen from what they are about: who has agreed on a service or resource, and what one receives under an
//! agreement (PU2-9, PU2-17).

use compact_str::CompactString;

use super::{DescriptionId, Registry, Resolved};
use crate::model::{Agreement, Covered, Description, Level, Link, Role};

/// Something outside of the registry that is received under an agreement: the agreement, and its place in what that covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Received {
    /// The agreement.
    pub agreement: DescriptionId,
    index: usize,
}

impl Registry {
    /// The agreements about a service or resource, in the order of their files, whether in force or not.
    pub fn agreements_on(&self, id: DescriptionId) -> &[DescriptionId] {
        self.agreed.get(&id).map_or(&[], Vec::as_slice)
    }

    /// All agreements that could be understood.
    pub fn agreements(&self) -> impl Iterator<Item = (DescriptionId, &Description, &Agreement)> {
        self.all()
    }

    /// What an agreement links to as a whole with a role, where it is in the registry: its parties, or what it covers.
    pub fn parties(&self, agreement: DescriptionId, role: Role) -> impl Iterator<Item = DescriptionId> {
        let named = self.links(agreement).filter(move |(link, _)| link.role == role);
        named.filter_map(|(_, named)| if let Resolved::Description(institution) = named { Some(*institution) } else { None })
    }

    /// Whether an institution may have what an agreement gives: it concluded it as a recipient, or uses it under it.
    pub fn is_given(&self, agreement: DescriptionId, institution: DescriptionId) -> bool {
        [Role::Client, Role::Joined].into_iter().any(|role| self.parties(agreement, role).any(|party| party == institution))
    }

    /// The service or resource of this registry that an item of an agreement is about.
    pub fn covered(&self, agreement: DescriptionId, item: &Covered) -> Option<DescriptionId> {
        let id = item.id.as_ref().filter(|_| item.external.is_none())?;
        let of_item = |(link, _): &(&Link, &Resolved)| link.role == Role::Covers && link.to.place == id.place;
        match self.links(agreement).find(of_item)?.1 {
            Resolved::Description(id) => Some(*id),
            Resolved::Part(..) | Resolved::Unjudged | Resolved::WrongKind(_) | Resolved::Nothing => None,
        }
    }

    /// What a link to an agreement says is received for a description: the part that it names, else all that the agreement
    /// says is there for it.
    pub fn received_by(&self, description: &Description, link: &Link, named: &Resolved) -> Vec<Received> {
        let (Resolved::Description(agreement) | Resolved::Part(agreement, _)) = named else { return Vec::new() };
        let part = link.to.value.split_once('/').map(|(_, part)| part);
        let is_meant =
            |item: &Covered| item.serves(&description.name) && part.is_none_or(|part| item.id.as_ref().is_some_and(|id| id.value == part));
        let items = self.get(*agreement).of::<Agreement>().map_or(&[][..], Agreement::covers);
        let meant = items.iter().enumerate().filter(|(_, item)| is_meant(item));
        meant.map(|(index, _)| Received { agreement: *agreement, index }).collect()
    }

    /// The item of an agreement under which something is received.
    pub fn item(&self, received: Received) -> Option<&Covered> {
        self.get(received.agreement).of::<Agreement>()?.covers().get(received.index)
    }

    /// What something that is received goes by: the agreement, and its part where that has a name of its own.
    pub fn name_of(&self, received: Received) -> CompactString {
        let agreement = &self.get(received.agreement).name;
        match self.item(received).and_then(|item| item.id.as_ref()) {
            Some(id) => super::joined(agreement, &id.value),
            None => agreement.clone(),
        }
    }

    /// The published level whose place an agreed one takes; nothing where it names none, or one that is not there.
    pub fn published(&self, covered: DescriptionId, level: &Level) -> Option<&Level> {
        let of = level.of.as_ref()?;
        let levels = self.get(covered).levels()?.value()?;
        levels.value.iter().find(|published| published.id.as_ref().is_some_and(|id| id.value == of.value))
    }
}
