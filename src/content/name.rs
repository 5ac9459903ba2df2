//! What the items of a list go by, whatever their positions.

use std::collections::HashMap;

use crate::yaml::{Node, Shape};

/// How much of an item's value names it.
const LONGEST: usize = 80;

/// What an item of a list goes by, cut to a bearable length; its position where it has no name.
pub fn named_or(item: Node<'_>, index: &str) -> String {
    name_of(item).map_or_else(|| index.to_owned(), |name| name.chars().take(LONGEST).collect())
}

/// What an item of a list goes by: its id, else the first of its values that says what it is, else the first thing that
/// it says at all; never where it stands.
pub(super) fn name_of(item: Node<'_>) -> Option<&str> {
    let telling = |key: &str| {
        let value = item.get(key)?;
        value.text().or_else(|| value.entries().find_map(|(_, text)| text.text()))
    };
    let keys = ["id", "type", "name", "title", "indicator", "for", "when", "number", "kind", "value", "text", "url"];
    keys.into_iter().find_map(telling).or_else(|| first_text(item))
}

/// The first text within a value; trees are only so deep.
fn first_text(value: Node<'_>) -> Option<&str> {
    match value.shape() {
        Shape::Scalar(..) => value.text(),
        Shape::List(_) => value.items().find_map(first_text),
        Shape::Map(_) => value.entries().find_map(|(_, value)| first_text(value)),
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
