//! What depends on what: services and resources with the resources and services below them (N1-5).

use std::collections::hash_map::Entry;

use foldhash::{HashMap, HashSet, HashSetExt};

use super::{DescriptionId, Registry, Resolved};
use crate::model::{Description, Link, Role, Status};
use crate::schema::{Has, Kind};

/// Something that a service or resource depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// The service or resource below.
    pub on: DescriptionId,
    /// Whether nothing works without it.
    pub critical: bool,
}

/// How many critical components of one service are looked at; more than any real service has, so that the work stays
/// bounded however descriptions are linked. Figures over fewer components are still true bounds.
const MOST_COMPONENTS: usize = 1000;

impl Dependency {
    /// The dependency that a link states, where its role is one.
    pub(super) fn of(from: DescriptionId, link: &Link, named: &Resolved) -> Option<Self> {
        let Resolved::Description(on) = named else { return None };
        (link.role.depends() && *on != from).then_some(Self { on: *on, critical: link.critical })
    }
}

impl Registry {
    /// What a service or resource directly depends on.
    pub fn dependencies(&self, id: DescriptionId) -> &[Dependency] {
        self.dependencies.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The services that a recipient has to have received before this one can be requested.
    pub fn prerequisites(&self, id: DescriptionId) -> impl Iterator<Item = DescriptionId> {
        let before = self.links(id).filter(|(link, _)| link.role == Role::Prerequisite);
        before.filter_map(move |(_, named)| match named {
            Resolved::Description(on) if *on != id => Some(*on),
            Resolved::Description(_) | Resolved::Part(..) | Resolved::Unjudged | Resolved::WrongKind(_) | Resolved::Nothing => None,
        })
    }

    /// The directly critical resources and services of one that are still there.
    pub fn critical(&self, id: DescriptionId) -> impl Iterator<Item = DescriptionId> {
        let there = |id: &DescriptionId| self.get(*id).status != Status::Retired;
        self.dependencies(id).iter().filter(|dependency| dependency.critical).map(|dependency| dependency.on).filter(there)
    }

    /// The critical resources and services of one, and theirs in turn, nearest first; each once.
    pub fn critical_below(&self, id: DescriptionId) -> Vec<DescriptionId> {
        let mut known = HashSet::from_iter([id]);
        let mut below: Vec<DescriptionId> = self.critical(id).filter(|next| known.insert(*next)).take(MOST_COMPONENTS).collect();
        let mut next = 0;
        while let Some(id) = below.get(next).copied().filter(|_| below.len() < MOST_COMPONENTS) {
            let room = MOST_COMPONENTS - below.len();
            below.extend(self.critical(id).filter(|next| known.insert(*next)).take(room));
            next += 1;
        }
        below
    }

    /// What is critical for any of `from`, directly or further down, each with the one of `from` that it was first
    /// found below.
    pub fn critical_below_any(&self, from: impl Iterator<Item = DescriptionId>) -> HashMap<DescriptionId, DescriptionId> {
        let mut found = HashMap::default();
        let mut open: Vec<(DescriptionId, DescriptionId)> = from.map(|id| (id, id)).collect();
        open.reverse();
        while let Some((id, above)) = open.pop() {
            for below in self.critical(id) {
                if let Entry::Vacant(place) = found.entry(below) {
                    place.insert(above);
                    open.push((below, above));
                }
            }
        }
        found
    }

    /// The resources that services need, directly or through resources that are needed; what is retired needs nothing.
    pub fn resources_in_use(&self) -> HashSet<DescriptionId> {
        self.used_from(self.descriptions().filter(|(_, description)| description.kind == Some(Kind::Service)).map(|(id, _)| id).collect())
    }

    /// The resources that may be needed by what is not understood, directly or through resources that are needed then.
    pub fn resources_in_doubt(&self) -> HashSet<DescriptionId> {
        if self.is_understood() {
            return HashSet::default();
        }
        let in_doubt = |(id, description): (DescriptionId, &Description)| {
            let open = self.is_contested(id) || self.may_be_named(&description.name, Has::Dependencies);
            (description.kind == Some(Kind::Resource) && open).then_some(id)
        };
        let open: Vec<DescriptionId> = self.descriptions().filter_map(in_doubt).collect();
        let mut found = self.used_from(open.clone());
        found.extend(open);
        found
    }

    fn used_from(&self, mut open: Vec<DescriptionId>) -> HashSet<DescriptionId> {
        let resource = |id: &DescriptionId| self.get(*id).kind == Some(Kind::Resource);
        let mut used = HashSet::new();
        while let Some(id) = open.pop() {
            if self.get(id).status != Status::Retired {
                let needed = self.dependencies(id).iter().map(|dependency| dependency.on).filter(resource);
                open.extend(needed.filter(|below| used.insert(*below)));
            }
        }
        used
    }
}
