//! The titles of the codes that a registry has lists of its own for.

use std::collections::BTreeMap;

use compact_str::CompactString;

use super::Text;

/// The titles of the codes of a registry's own lists, by code.
#[derive(Clone, Debug, Default)]
pub struct Classifiers {
    /// The themes.
    pub themes: BTreeMap<CompactString, Text>,
    /// The groups that services are labelled with; what takes over from a service group is no matter of theirs.
    pub service_groups: BTreeMap<CompactString, Text>,
}

impl Classifiers {
    /// The codes of a list, by its name in the settings.
    pub fn of(&self, name: &str) -> &BTreeMap<CompactString, Text> {
        if name == "service_groups" { &self.service_groups } else { &self.themes }
    }

    /// The lists with their names.
    pub fn all(&self) -> [(&'static str, &BTreeMap<CompactString, Text>); 2] {
        [("themes", &self.themes), ("service_groups", &self.service_groups)]
    }
}
