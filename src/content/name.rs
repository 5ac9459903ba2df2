//! What the items of a list go by, whatever their positions.

use std::collections::HashMap;

use crate::yaml::{Node, Shape};

/// How much of an item's value names it.
const LONGEST: usize = 80;

/// What an item of a list goes by, cut to a bearable length; its position where it has no name.
pub(super) fn named_or(item: Node<'_>, index: &str) -> String {
    name_of(item).map_or_else(|| index.to_owned(), |name| name.chars().take(LONGEST).collect())
}

/// What an item of a list is known by wherever it stands: what it goes by, else the first words that it says, else the first
/// number; its position where it says nothing.
pub fn known_by(item: Node<'_>, index: &str) -> String {
    let said = || {
        let mut all = Vec::new();
        texts(item, &mut all);
        all.iter().find(|text| !text.starts_with(|c: char| c.is_ascii_digit())).or(all.first()).copied()
    };
    name_of(item).or_else(said).map_or_else(|| index.to_owned(), |name| name.chars().take(LONGEST).collect())
}

/// What an item of a list goes by: its id, else the first of its values that says what it is.
pub(super) fn name_of(item: Node<'_>) -> Option<&str> {
    match item.shape() {
        Shape::Scalar(..) => item.text(),
        Shape::List(_) => None,
        Shape::Map(_) => {
            let of = |key: &str| {
                let value = item.get(key)?;
                value.text().or_else(|| value.entries().find_map(|(_, text)| text.text()))
            };
            ["id", "type", "name", "title", "indicator", "for", "when", "number", "kind", "value", "text", "url"].into_iter().find_map(of)
        }
    }
}

/// The texts within a value, in their order; trees are only so deep.
fn texts<'a>(value: Node<'a>, found: &mut Vec<&'a str>) {
    match value.shape() {
        Shape::Scalar(..) => found.extend(value.text()),
        Shape::List(_) => value.items().for_each(|item| texts(item, found)),
        Shape::Map(_) => value.entries().for_each(|(_, value)| texts(value, found)),
    }
}

/// What each item of a list goes by; the second of one name is `name#2`.
pub(super) fn names<'a>(items: impl Iterator<Item = Node<'a>>) -> Vec<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let named = items.enumerate().map(|(index, item)| {
        let name = named_or(item, &index.to_string());
        let count = seen.entry(name.clone()).or_default();
        *count += 1;
        if *count == 1 { name } else { format!("{name}#{count}") }
    });
    named.collect()
}
