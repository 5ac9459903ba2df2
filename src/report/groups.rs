//! The description groups as columns (PU2-7), and the fields in them as people call them. Not a report.

use super::Cell;
use crate::finding::Arg;
use crate::schema::{self, Field};

/// The columns of all groups that descriptions have, in the order of the format.
const COLUMNS: [(&str, &str); 17] = [
    ("identification", "group-identification"),
    ("classification", "group-classification"),
    ("basis", "group-basis"),
    ("responsible", "group-responsible"),
    ("request", "group-request"),
    ("related", "group-related"),
    ("performance", "group-performance"),
    ("information", "group-information"),
    ("service_levels", "group-service-levels"),
    ("functions", "group-functions"),
    ("form", "group-form"),
    ("parties", "group-parties"),
    ("valid", "group-valid"),
    ("covers", "group-covers"),
    ("terms_of_use", "group-terms-of-use"),
    ("fees", "group-fees"),
    ("of", "group-of"),
];

/// The parts of life situations and of merged services, which stand beside the groups.
const PARTS: [(&str, &str); 2] = [("needs", "group-needs"), ("works", "group-works")];

/// The groups and their columns.
pub(super) fn columns() -> impl Iterator<Item = (&'static str, &'static str)> {
    COLUMNS.into_iter().chain(PARTS)
}

/// Whether something stands beside the groups.
pub(super) fn is_part(key: &str) -> bool {
    PARTS.iter().any(|(part, _)| *part == key)
}

/// Whether services have a group.
pub(super) fn is_of_services(key: &str) -> bool {
    schema::groups(schema::Kind::Service).any(|(group, _)| group == key)
}

/// The name of a group's column.
pub(super) fn column(group: &str) -> Option<&'static str> {
    columns().find(|(key, _)| *key == group).map(|(_, name)| name)
}

/// What people call a group or field.
pub(super) fn label<'a>(field: &'static Field) -> Cell<'a> {
    Cell::Said(Arg::from(&field.label))
}

/// A group, by its key.
pub(super) fn named<'a>(key: &'static str, field: &'static Field) -> Cell<'a> {
    Cell::Named(key, Arg::from(&field.label))
}

/// A mandatory field: its group and itself.
#[derive(Clone, Copy)]
pub(super) struct Mandatory {
    /// The position of its group among those of the kind.
    pub(super) group: usize,
    /// Its position in the group.
    pub(super) position: usize,
    pub(super) group_key: &'static str,
    pub(super) group_field: &'static Field,
    key: Option<&'static str>,
    pub(super) field: &'static Field,
}

impl Mandatory {
    /// All mandatory fields of a kind, in the order of the format.
    pub(super) fn all(kind: schema::Kind) -> Vec<Self> {
        let groups = schema::groups(kind).enumerate();
        let fields = groups.flat_map(|(group, (group_key, group_field))| {
            let of = move |(position, (key, field))| Self { group, position, group_key, group_field, key, field };
            schema::mandatory(group_field).enumerate().map(of)
        });
        fields.collect()
    }

    /// Its path, as in messages: `basis.needs`.
    pub(super) fn path<'a>(&self) -> Cell<'a> {
        Cell::Id(self.key.map_or_else(|| self.group_key.to_owned(), |key| format!("{}.{key}", self.group_key)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mandatory_group_has_its_column() {
        for (key, _) in schema::Kind::ALL.into_iter().flat_map(schema::groups) {
            assert!(column(key).is_some(), "{key}");
        }
    }
}
