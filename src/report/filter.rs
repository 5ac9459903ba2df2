//! Which descriptions a report is about.

use crate::model::Status;
use crate::registry::{DescriptionId, Registry};
use crate::schema;

/// What descriptions have to be; an empty list asks for nothing.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Owned by one of these, or one of these itself: ids of institutions.
    pub institutions: Vec<DescriptionId>,
    /// Managed by one of these: work addresses, or institution and position (`Description::manager_key`).
    pub managers: Vec<String>,
    /// Of one of these kinds.
    pub kinds: Vec<schema::Kind>,
    /// In one of these statuses.
    pub statuses: Vec<Status>,
}

impl Filter {
    /// Whether a report is about a description.
    pub fn keeps(&self, registry: &Registry, id: DescriptionId) -> bool {
        let description = registry.get(id);
        let owner = || registry.owner(description);
        let is_owned = |wanted: &DescriptionId| *wanted == id || Some(*wanted) == owner();
        let is_managed = |wanted: &String| description.manager_key().is_some_and(|key| key == wanted.as_str());
        (self.institutions.is_empty() || self.institutions.iter().any(is_owned))
            && (self.managers.is_empty() || self.managers.iter().any(is_managed))
            && (self.kinds.is_empty() || description.kind.is_some_and(|kind| self.kinds.contains(&kind)))
            && (self.statuses.is_empty() || self.statuses.contains(&description.status))
    }
}
