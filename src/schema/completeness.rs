//! How complete a description is: of its mandatory fields, how many are stated, do not apply, or are missing (PU2-7).

use std::collections::HashSet;
use std::hash::BuildHasher;

use super::{Field, Kind, is_placeholder};
use crate::yaml::{Node, NodeId};

/// The mandatory fields of one description group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// How many hold a value that can be used.
    pub stated: u16,
    /// How many by their nature do not apply, with a reason.
    pub not_applicable: u16,
    /// How many are absent, empty or wrong.
    pub missing: u16,
}

impl Filled {
    /// How many there are.
    pub fn all(self) -> usize {
        usize::from(self.stated) + usize::from(self.not_applicable) + usize::from(self.missing)
    }

    /// How many are filled: what does not apply and says why counts as filled.
    pub fn filled(self) -> usize {
        usize::from(self.stated) + usize::from(self.not_applicable)
    }
}

/// The mandatory groups of a kind, in the order of the format. A group without fields of its own is one field.
pub fn groups(kind: Kind) -> impl Iterator<Item = (&'static str, &'static Field)> {
    let root = kind.fields();
    root.parts().filter(|(key, _)| !matches!(*key, "kind" | "id") && root.is_required(key))
}

/// How far each mandatory group of a description is filled; `refused` are the values that cannot be used.
pub fn completeness<S: BuildHasher>(kind: Kind, root: Node<'_>, refused: &HashSet<NodeId, S>) -> Box<[Filled]> {
    groups(kind).map(|(key, field)| of_group(root.get(key), field, refused)).collect()
}

fn of_group<S: BuildHasher>(group: Option<Node<'_>>, field: &Field, refused: &HashSet<NodeId, S>) -> Filled {
    let fields = field.parts().filter(|(key, _)| field.is_required(key)).count();
    let count = u16::try_from(fields.max(1)).unwrap_or(u16::MAX);
    match group {
        None => Filled { missing: count, ..Filled::default() },
        Some(group) if does_not_apply(group, field) => Filled { not_applicable: count, ..Filled::default() },
        Some(group) if refused.contains(&group.id()) => Filled { missing: count, ..Filled::default() },
        Some(_) if fields == 0 => Filled { stated: 1, ..Filled::default() },
        Some(group) => field.parts().filter(|(key, _)| field.is_required(key)).fold(Filled::default(), |mut filled, (key, field)| {
            let counted = match group.get(key) {
                Some(value) if does_not_apply(value, field) => &mut filled.not_applicable,
                Some(value) if !refused.contains(&value.id()) => &mut filled.stated,
                Some(_) | None => &mut filled.missing,
            };
            *counted += 1;
            filled
        }),
    }
}

/// Whether a value says that its field does not apply, where it may, and why.
fn does_not_apply(node: Node<'_>, field: &Field) -> bool {
    let reason = node.get("not_applicable").filter(|_| field.not_applicable).and_then(Node::text);
    reason.is_some_and(|reason| !reason.trim().is_empty() && !is_placeholder(reason))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{Vocabulary, check};
    use crate::source::{FileId, LineIndex};
    use crate::yaml;

    fn of(kind: Kind, text: &str) -> Vec<(&'static str, [u16; 3])> {
        let parsed = yaml::parse(text, FileId(0));
        let root = parsed.tree.root().expect("a tree");
        let refused = check(kind, root, &LineIndex::new(text), &Vocabulary::default()).refused;
        let each = completeness(kind, root, &refused).into_vec();
        groups(kind).zip(each).map(|((key, _), filled)| (key, [filled.stated, filled.not_applicable, filled.missing])).collect()
    }

    #[test]
    fn fields_are_stated_or_do_not_apply_or_are_missing() {
        let resource = "kind: resource\nid: x\nidentification: { title: { lv: X }, summary: '', codes: { not_applicable: Nav kodu sistēmas } }\n\
            classification: { type: information, form: wrong, scope: state, virtual: false }\n\
            responsible: { owner: a, users: { not_applicable: '-' } }\nservice_levels: { not_applicable: Vēl mēra }\n";
        assert_eq!(
            of(Kind::Resource, resource),
            [
                ("identification", [1, 1, 2]),
                ("classification", [3, 0, 1]),
                ("responsible", [1, 0, 2]),
                ("related", [0, 0, 2]),
                ("service_levels", [0, 1, 0]),
                ("performance", [0, 0, 1]),
                ("information", [0, 0, 1]),
            ]
        );
    }

    #[test]
    fn a_service_has_eight_groups_and_its_levels() {
        let keys: Vec<&str> = groups(Kind::Service).map(|(key, _)| key).collect();
        let eight = ["identification", "classification", "basis", "responsible", "request", "related", "performance", "information"];
        assert_eq!(keys, [&eight[..], &["service_levels"]].concat());
        let filled = of(Kind::Service, "request: { not_applicable: Pakalpojums sabiedrībai kopumā }\n");
        assert_eq!(filled[4], ("request", [0, 10, 0]));
    }
}
