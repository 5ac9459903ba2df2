//! Services that several institutions provide, each in its own way: those of one service group, which catalogues show as one.

use std::collections::BTreeMap;

use compact_str::CompactString;

use super::{Judged, Service, is_address};
use crate::model::Text;

/// How many services of a group make one that is shared.
const LEAST: usize = 2;

/// A service that several institutions provide.
#[derive(Debug)]
pub struct Shared {
    /// What it goes by in addresses: the id of its service group.
    pub name: CompactString,
    /// What it is called by everybody.
    pub title: Text,
    /// One or two sentences about it, where all say the same.
    pub summary: Option<Text>,
    /// The positions of the services, each of which somebody provides.
    pub members: Vec<usize>,
}

/// The services of each group that has several here, by the ids of the groups.
pub(super) fn all(judged: &Judged<'_>, services: &[Service]) -> Vec<Shared> {
    let mut members: BTreeMap<&CompactString, Vec<usize>> = BTreeMap::new();
    for (at, service) in services.iter().enumerate() {
        let group = judged.registry.get(service.id).group().and_then(|group| judged.registry.by_name(&group.value));
        if let Some(group) = group {
            members.entry(&judged.registry.get(group).name).or_default().push(at);
        }
    }
    let is_free = |name: &str| services.binary_search_by(|service| service.name.as_str().cmp(name)).is_err();
    let shared = members.into_iter().filter(|(name, members)| members.len() >= LEAST && is_address(name) && is_free(name));
    shared
        .filter_map(|(name, members)| {
            let of_first = &services[*members.first()?];
            let is_common = members.iter().all(|at| services[*at].summary == of_first.summary);
            let summary = of_first.summary.clone().filter(|_| is_common);
            Some(Shared { name: name.clone(), title: of_first.common_title.clone(), summary, members })
        })
        .collect()
}
