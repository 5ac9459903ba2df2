//! A resource: information or digital technology that services need (resurss).

use serde::Deserialize;

use super::level::Promise;
use super::service::{Levels, Performance, ids_of, promises};
use super::{Keyed, Listed, Ref, Reference, ResourceLink, Responsible, ServiceLink, Stated, Target, refer, refer_all};
use crate::schema::Kind;

/// What a resource says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Resource {
    /// Who answers for it, supplies and uses it.
    pub responsible: Option<Keyed<Responsible>>,
    /// What it depends on.
    pub related: Option<Keyed<Related>>,
    /// How well it serves.
    pub performance: Option<Keyed<Performance>>,
    /// What it promises.
    pub service_levels: Levels,
}

/// What a resource depends on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Related {
    /// Resources.
    pub resources: Stated<Listed<ResourceLink>>,
    /// Services, such as the one it is obtained through.
    pub services: Stated<Listed<ServiceLink>>,
}

impl Resource {
    pub(super) fn references(&self) -> Vec<Reference<'_>> {
        let mut all = Vec::new();
        if let Some(group) = &self.responsible {
            all.extend(refer(group.value.owner.as_ref(), Kind::Institution));
            all.extend(refer_all(&group.value.users, Target::Description(Kind::Institution)));
        }
        if let Some(group) = &self.related {
            all.extend(group.value.resources.value().into_iter().flatten().filter_map(ResourceLink::reference));
            all.extend(group.value.services.value().into_iter().flatten().filter_map(ServiceLink::reference));
        }
        all
    }

    pub(super) fn id_lists(&self) -> Vec<Vec<&Ref>> {
        ids_of(self.performance.as_ref(), &self.service_levels).into()
    }

    /// What it promises.
    pub fn promises(&self) -> Vec<Promise<'_>> {
        promises(&self.service_levels)
    }
}
