//! What a description is related to that is not in this registry: a title and its owner, in words.

use serde::Deserialize;

use super::{Listed, Ref, Stated, Text};
use crate::schema::Kind;

/// A resource or service that is not in this registry.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct External {
    /// What its owner calls it.
    pub title: Option<Text>,
    /// Whose it is, in words.
    pub owner: Option<Ref>,
}

/// The lists of what something is related to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Related {
    resources: Stated<Listed<Item>>,
    services: Stated<Listed<Item>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Item {
    external: Option<External>,
}

impl Related {
    /// What of it is not in this registry, with what it is.
    pub(super) fn externals(self) -> Box<[(Kind, External)]> {
        let lists = [(Kind::Resource, self.resources), (Kind::Service, self.services)];
        let items = lists.into_iter().flat_map(|(kind, list)| match list {
            Stated::Value(list) => list.items.into_iter().map(|item| (kind, item)).collect(),
            Stated::Absent | Stated::NotApplicable | Stated::Refused => Vec::new(),
        });
        items.filter_map(|(kind, item)| Some((kind, item.external?))).collect()
    }
}
