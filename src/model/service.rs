//! A public service and its description groups (PU2-7; CPSV-AP `PublicService`).

use serde::Deserialize;

use super::{Keyed, Part, PartKind, Ref, Reference, ResourceLink, Responsible, Stated, Target, refer, refer_all};
use crate::schema::Kind;

/// What a service says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Service {
    /// Group 3: needs satisfied and the owner's functions.
    pub basis: Option<Keyed<Basis>>,
    /// Group 4: those responsible.
    pub responsible: Option<Keyed<Responsible>>,
    request: Stated<Request>,
    /// Group 6: related resources and services.
    pub related: Option<Keyed<Related>>,
    performance: Performance,
    service_levels: Levels,
    works: Vec<Part>,
}

/// Why a service is provided (sniegšanas pamatojums).
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Basis {
    /// The needs it satisfies.
    pub needs: Stated<Vec<Ref>>,
    /// The owner's core functions it belongs to.
    pub functions: Stated<Vec<Ref>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Request {
    channels: Stated<Vec<Channel>>,
    steps: Stated<Vec<Part>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Channel {
    r#type: Option<Ref>,
    id: Option<Ref>,
    places: Stated<Vec<Ref>>,
}

/// What a service needs and stands next to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Related {
    /// Resources it uses.
    pub resources: Stated<Vec<ResourceLink>>,
    /// Services it stands in a relation to.
    pub services: Stated<Vec<ServiceLink>>,
}

/// A link to a service.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ServiceLink {
    /// The service; absent where it is not in this registry.
    pub id: Option<Ref>,
    /// How the one stands to the other; a resource's link has none and means that the resource requires the service.
    pub relation: Option<Relation>,
    /// Whether nothing works without it.
    pub critical: Option<bool>,
}

/// How a service stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// It cannot be provided without the other.
    Requires,
    /// It is a part of the other.
    PartOf,
    /// It comes after the other.
    Follows,
    /// It can be asked for instead of the other.
    Alternative,
    /// It has something to do with the other.
    Related,
    /// It takes the other's place.
    Replaces,
}

impl ServiceLink {
    pub(super) fn reference(&self) -> Option<Reference<'_>> {
        let mut reference = refer(self.id.as_ref(), Kind::Service)?;
        reference.relation = self.relation;
        Some(reference)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Performance {
    kpis: Stated<Vec<Part>>,
}

pub(super) type Levels = Stated<Vec<Part>>;

impl Performance {
    pub(super) fn ids(&self) -> Vec<&Ref> {
        ids(&self.kpis)
    }
}

/// The ids of a list's items.
pub(super) fn ids(parts: &Stated<Vec<Part>>) -> Vec<&Ref> {
    parts.value().into_iter().flatten().filter_map(|part| part.id.as_ref()).collect()
}

impl Service {
    /// The needs it names.
    pub fn needs(&self) -> impl Iterator<Item = &Ref> {
        self.basis.iter().filter_map(|basis| basis.value.needs.value()).flatten()
    }

    pub(super) fn references(&self) -> Vec<Reference<'_>> {
        let mut all = Vec::new();
        if let Some(group) = &self.basis {
            all.extend(refer_all(&group.value.needs, Target::Part(PartKind::Need)));
            all.extend(refer_all(&group.value.functions, Target::Part(PartKind::Function)));
        }
        if let Some(group) = &self.responsible {
            all.extend(refer(group.value.owner.as_ref(), Kind::Institution));
            all.extend(refer_all(&group.value.providers, Target::Description(Kind::Institution)));
        }
        for channel in self.channels() {
            all.extend(refer_all(&channel.places, Target::Part(PartKind::Place)));
        }
        if let Some(group) = &self.related {
            all.extend(group.value.resources.value().into_iter().flatten().filter_map(|link| refer(link.id.as_ref(), Kind::Resource)));
            all.extend(group.value.services.value().into_iter().flatten().filter_map(ServiceLink::reference));
        }
        all
    }

    pub(super) fn id_lists(&self) -> Vec<Vec<&Ref>> {
        // A channel's id defaults to its type.
        let channels = self.channels().filter_map(|channel| channel.id.as_ref().or(channel.r#type.as_ref())).collect();
        let steps = self.request.value().map(|request| ids(&request.steps)).unwrap_or_default();
        let works = self.works.iter().filter_map(|work| work.id.as_ref()).collect();
        vec![channels, steps, self.performance.ids(), ids(&self.service_levels), works]
    }

    fn channels(&self) -> impl Iterator<Item = &Channel> {
        self.request.value().and_then(|request| request.channels.value()).into_iter().flatten()
    }
}
