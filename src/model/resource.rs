//! A resource: information or digital technology that services need (resurss).

use serde::Deserialize;

use super::service::{Levels, Performance};
use super::{Keyed, Ref, Reference, ResourceLink, Responsible, ServiceLink, Stated, Target, refer, refer_all};
use crate::schema::Kind;

/// What a resource says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Resource {
    /// Who answers for it, supplies and uses it.
    pub responsible: Option<Keyed<Responsible>>,
    /// What it depends on.
    pub related: Option<Keyed<Related>>,
    performance: Performance,
    service_levels: Levels,
}

/// What a resource depends on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Related {
    /// Resources.
    pub resources: Stated<Vec<ResourceLink>>,
    /// Services, such as the one it is obtained through.
    pub services: Stated<Vec<ServiceLink>>,
}

impl Resource {
    pub(super) fn references(&self) -> Vec<Reference<'_>> {
        let mut all = Vec::new();
        if let Some(group) = &self.responsible {
            all.extend(refer(group.value.owner.as_ref(), Kind::Institution));
            all.extend(refer_all(&group.value.users, Target::Description(Kind::Institution)));
        }
        if let Some(group) = &self.related {
            all.extend(group.value.resources.value().into_iter().flatten().filter_map(|link| refer(link.id.as_ref(), Kind::Resource)));
            all.extend(group.value.services.value().into_iter().flatten().filter_map(ServiceLink::reference));
        }
        all
    }

    pub(super) fn id_lists(&self) -> Vec<Vec<&Ref>> {
        vec![self.performance.ids(), super::service::ids(&self.service_levels)]
    }
}
