//! How complete a description is: of its mandatory fields, how many are stated, do not apply, or are missing (PU2-7).

use std::collections::HashSet;
use std::hash::BuildHasher;

use super::{Field, Kind, is_placeholder};
use crate::yaml::{Node, NodeId, chars, scalar};

/// The mandatory fields of one description group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// How many hold a value that can be used.
    pub stated: u16,
    /// How many by their nature do not apply, with a reason.
    pub not_applicable: u16,
    /// How many are absent, empty or wrong.
    pub missing: u16,
    /// Which do not apply, and which are missing: positions among [`mandatory`] as bits.
    which: (u32, u32),
}

/// What became of one mandatory field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldState {
    /// It holds a value that can be used.
    Stated,
    /// By its nature it does not apply, and says why.
    NotApplicable,
    /// It is absent, empty or wrong.
    Missing,
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

    /// What became of the field at a position among [`mandatory`].
    pub fn standing(self, position: usize) -> FieldState {
        let bit = bit(position);
        match self.which {
            (excused, _) if excused & bit != 0 => FieldState::NotApplicable,
            (_, missing) if missing & bit != 0 => FieldState::Missing,
            _ => FieldState::Stated,
        }
    }

    fn count(&mut self, position: usize, standing: FieldState) {
        let bit = bit(position);
        match standing {
            FieldState::Stated => self.stated += 1,
            FieldState::NotApplicable => {
                self.not_applicable += 1;
                self.which.0 |= bit;
            }
            FieldState::Missing => {
                self.missing += 1;
                self.which.1 |= bit;
            }
        }
    }
}

fn bit(position: usize) -> u32 {
    u32::try_from(position).ok().and_then(|position| 1_u32.checked_shl(position)).unwrap_or(0)
}

/// The mandatory groups of a kind, in the order of the format. A group without fields of its own is one field.
pub fn groups(kind: Kind) -> impl Iterator<Item = (&'static str, &'static Field)> {
    let root = kind.fields();
    root.parts().filter(|(key, _)| !matches!(*key, "kind" | "id") && root.is_required(key))
}

/// The mandatory fields of a group, in the order of the format, with their keys; the group itself, without a key, where it
/// has none of its own.
pub fn mandatory(group: &Field) -> impl Iterator<Item = (Option<&str>, &Field)> {
    let fields = || group.parts().filter(|(key, _)| group.is_required(key)).map(|(key, field)| (Some(key), field));
    let alone = fields().next().is_none().then_some((None, group));
    fields().chain(alone)
}

/// How far each mandatory group of a description is filled; `refused` are the values that cannot be used.
pub fn completeness<S: BuildHasher>(kind: Kind, root: Node<'_>, refused: &HashSet<NodeId, S>) -> Box<[Filled]> {
    groups(kind).map(|(key, field)| of_group(root.get(key), field, refused)).collect()
}

fn of_group<S: BuildHasher>(group: Option<Node<'_>>, field: &Field, refused: &HashSet<NodeId, S>) -> Filled {
    let whole = match group {
        None => Some(FieldState::Missing),
        Some(group) if does_not_apply(group, field) => Some(FieldState::NotApplicable),
        Some(group) if refused.contains(&group.id()) => Some(FieldState::Missing),
        Some(_) => None,
    };
    let mut filled = Filled::default();
    for (position, (key, field)) in mandatory(field).enumerate() {
        let own = || match key.map(|key| group.and_then(|group| group.get(key))) {
            None => FieldState::Stated,
            Some(Some(value)) if does_not_apply(value, field) => FieldState::NotApplicable,
            Some(Some(value)) if !refused.contains(&value.id()) && !is_empty_text(value, field) => FieldState::Stated,
            Some(Some(_) | None) => FieldState::Missing,
        };
        filled.count(position, whole.unwrap_or_else(own));
    }
    filled
}

/// Whether a text is empty or a placeholder in one of the languages that it is written in, or a text that has to be in the
/// value is: a manager whose position says nothing (PVP203).
fn is_empty_text(node: Node<'_>, field: &Field) -> bool {
    let says_nothing = |text: Node<'_>| match text.scalar() {
        Some((text, style)) => scalar::is_null(text, style) || chars::is_blank(text) || is_placeholder(text),
        None => false,
    };
    let in_a_language = |text: Node<'_>| text.entries().any(|(_, text)| says_nothing(text));
    if field.text {
        return in_a_language(node);
    }
    let mut texts = field.parts().filter(|(key, part)| part.text && field.is_required(key)).filter_map(|(key, _)| node.get(key));
    texts.any(|text| says_nothing(text) || in_a_language(text))
}

/// Whether a value says that its field does not apply, where it may, and why.
fn does_not_apply(node: Node<'_>, field: &Field) -> bool {
    let reason = node.get("not_applicable").filter(|_| field.not_applicable).and_then(Node::text);
    reason.is_some_and(|reason| !chars::is_blank(reason) && !is_placeholder(reason))
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
    #[test]
    fn it_is_known_which_fields_are_missing() {
        let text = "identification: { title: { lv: X }, summary: '', codes: { not_applicable: Nav kodu sistēmas } }\n";
        let parsed = yaml::parse(text, FileId(0));
        let root = parsed.tree.root().expect("a tree");
        let refused = check(Kind::Service, root, &LineIndex::new(text), &Vocabulary::default()).refused;
        let filled = completeness(Kind::Service, root, &refused);
        let of = |wanted: FieldState| -> Vec<&str> {
            let all = groups(Kind::Service).zip(&filled).take(1);
            let fields = all.flat_map(|((_, group), filled)| mandatory(group).enumerate().map(|(at, field)| (field, filled.standing(at))));
            fields.filter(|(_, standing)| *standing == wanted).filter_map(|((key, _), _)| key).collect()
        };
        assert_eq!((of(FieldState::Stated), of(FieldState::NotApplicable)), (vec!["title"], vec!["codes"]));
        assert_eq!(of(FieldState::Missing), ["summary", "status"]);
    }

    #[test]
    fn a_text_that_is_empty_in_a_language_is_missing() {
        for (text, stated) in [
            ("{ lv: X }", 1),
            ("X", 1),
            ("{ lv: '' }", 0),
            ("{ lv: X, en: Nav }", 0),
            ("{ lv: }", 0),
            ("''", 0),
            ("\"\\u200B\"", 0),
            ("{ lv: X, en: \"\\u2060\" }", 0),
        ] {
            let filled = of(Kind::Institution, &format!("identification: {{ title: {text} }}\n"));
            assert_eq!(filled[0], ("identification", [stated, 0, 2 - stated]), "{text}");
        }
    }

    #[test]
    fn a_manager_whose_position_says_nothing_is_missing() {
        for (position, stated) in
            [("{ lv: X }", 1), ("X", 1), ("\"\\u200B\"", 0), ("{ lv: X, en: \"\\u00A0\" }", 0), ("''", 0), ("{ lv: Nav }", 0)]
        {
            let filled = of(Kind::Resource, &format!("responsible: {{ manager: {{ position: {position}, email: a@b.example }} }}\n"));
            assert_eq!(filled[2].1[0], stated, "{position}");
        }
    }

    #[test]
    fn no_group_has_more_fields_than_there_are_bits() {
        for (key, group) in Kind::ALL.into_iter().flat_map(groups) {
            assert!(mandatory(group).count() <= 32, "{key}");
        }
    }
}
