//! What a description refers to, what others may refer to in it, and ids that stand twice: read by the outline of its
//! kind's schema.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use compact_str::CompactString;

use super::{Located, Part, Ref, Text};
use crate::schema::{FieldPath, Kind, Means, Role, Target};
use crate::source::Place;
use crate::yaml::de::{Context, from_node};
use crate::yaml::{Node, Path, scalar};

/// A link to another description as written.
#[derive(Clone, Debug)]
pub struct Link {
    /// The id and its place.
    pub to: Ref,
    /// What it should name.
    pub target: Target,
    /// What it means.
    pub role: Role,
    /// Whether nothing works without it.
    pub critical: bool,
}

/// An id that stands in a list of one description for the second time.
#[derive(Clone, Debug)]
pub struct Repeated {
    /// The id, where it stands again.
    pub id: Ref,
    /// Where it stands first.
    pub first: Place,
}

/// The links of a description, in the order of the format.
pub(super) fn links(root: Node<'_>, kind: Kind, context: &Context<'_>) -> Box<[Link]> {
    let mut all = Vec::new();
    for link in &kind.outline().links {
        link.path.visit(root, &|node| context.refused.contains(&node.id()), &mut |found| {
            let Some(to) = located(found.node, found.path, context) else { return };
            if link.reference.is_own_id(found.around) {
                return;
            }
            let beside = |key: &str| found.around.and_then(|around| usable(around.get(key)?, context));
            let role = match &link.reference.means {
                Means::Always(role) => *role,
                Means::Beside(key) => Role::of_relation(beside(key).and_then(Node::text)),
            };
            let critical = link.weighed
                // What only the recipient has to have had before is no component.
                && role != Role::Prerequisite
                && (role != Role::Agreement || beside("relation").is_none_or(|relation| Role::of_relation(relation.text()).depends()))
                && beside("critical").and_then(Node::scalar).and_then(|(text, style)| scalar::as_bool(text, style)) == Some(true);
            all.push(Link { to, target: link.reference.target, role, critical });
        });
    }
    all.into_boxed_slice()
}

/// The parts of a description that others may refer to, in the order of the format.
pub(super) fn parts(root: Node<'_>, kind: Kind, context: &Context<'_>) -> Box<[Part]> {
    let mut all = Vec::new();
    for part in &kind.outline().parts {
        each_item(&part.path, root, context, &mut |item, path| {
            if part.with.as_ref().is_some_and(|key| item.get(key).is_none()) {
                return;
            }
            let Some(id) = at(item, "id", path, context) else { return };
            let title = ["title", "name"].iter().find_map(|key| usable(item.get(key)?, context));
            all.push(Part { kind: part.kind, id, title: title.and_then(|title| from_node::<Text>(title, context).ok()) });
        });
    }
    all.into_boxed_slice()
}

/// Ids that stand in a list a second time.
pub(super) fn repeated(root: Node<'_>, kind: Kind, context: &Context<'_>) -> Box<[Repeated]> {
    let mut all = Vec::new();
    // Parts that others may name share their names, whatever list they stand in.
    let mut of_parts: HashMap<&str, Node<'_>> = HashMap::new();
    for list in &kind.outline().ids {
        let mut own = HashMap::new();
        let seen = if list.named { &mut of_parts } else { &mut own };
        each_item(&list.path, root, context, &mut |item, path| {
            if list.with.as_ref().is_some_and(|key| item.get(key).is_none()) {
                return;
            }
            let key = if stated(item, "id", context).is_some() { "id" } else { list.default.as_deref().unwrap_or("id") };
            let Some(id) = stated(item, key, context) else { return };
            match seen.entry(id.key()) {
                Entry::Occupied(first) => {
                    let first = context.lines.place(first.get().file(), first.get().span());
                    all.extend(located(id, Path::Key(&path, key), context).map(|id| Repeated { id, first }));
                }
                Entry::Vacant(place) => {
                    place.insert(id);
                }
            }
        });
    }
    all.into_boxed_slice()
}

fn each_item<'a>(path: &FieldPath, root: Node<'a>, context: &Context<'_>, told: &mut dyn FnMut(Node<'a>, Path<'_>)) {
    let passes = |node: Node<'_>| context.refused.contains(&node.id());
    path.visit(root, &passes, &mut |list| {
        for (index, item) in list.node.items().enumerate().filter(|(_, item)| !passes(*item)) {
            told(item, Path::Index(&list.path, index));
        }
    });
}

fn at(item: Node<'_>, key: &str, path: Path<'_>, context: &Context<'_>) -> Option<Ref> {
    located(stated(item, key, context)?, Path::Key(&path, key), context)
}

fn stated<'a>(item: Node<'a>, key: &str, context: &Context<'_>) -> Option<Node<'a>> {
    usable(item.get(key)?, context).filter(|node| node.scalar().is_some_and(|(text, style)| !scalar::is_null(text, style)))
}

fn usable<'a>(node: Node<'a>, context: &Context<'_>) -> Option<Node<'a>> {
    (!context.refused.contains(&node.id())).then_some(node)
}

fn located(node: Node<'_>, path: Path<'_>, context: &Context<'_>) -> Option<Ref> {
    let (text, style) = node.scalar()?;
    let place = context.lines.place(node.file(), node.span());
    (!scalar::is_null(text, style)).then(|| Located {
        value: CompactString::from(node.text().unwrap_or(text)),
        place,
        path: path.to_text(),
    })
}
