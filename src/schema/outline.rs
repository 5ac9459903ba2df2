//! Where the descriptions of a kind name others, hold parts that others name, and give ids of their own: read once from
//! the fields of its schema, so that a reader follows a few paths instead of a whole tree.

use super::field::Field;
use super::reference::{PartKind, Reference};
use crate::yaml::{Node, Path};

/// All such places of a kind, in the order of the format.
#[derive(Debug, Default)]
pub struct Outline {
    /// Fields that name other descriptions.
    pub links: Vec<Link>,
    /// Lists of parts that others may name.
    pub parts: Vec<Parts>,
    /// Lists in which an id may stand once only.
    pub ids: Vec<Ids>,
}

/// A list of parts that others may name.
#[derive(Debug)]
pub struct Parts {
    /// Where it stands.
    pub path: FieldPath,
    /// What they are.
    pub kind: PartKind,
    /// The key that only items which are such parts have; all are where there is none.
    pub with: Option<String>,
}

/// A list whose items have ids of their own.
#[derive(Debug)]
pub struct Ids {
    /// Where it stands.
    pub path: FieldPath,
    /// The key that stands in for an id.
    pub default: Option<String>,
    /// Whether others may name the items; then all such lists of a description share their ids.
    pub named: bool,
    /// The key that only items with ids of their own have; all have where there is none.
    pub with: Option<String>,
}

/// A field that names another description.
#[derive(Debug)]
pub struct Link {
    /// Where it stands.
    pub path: FieldPath,
    /// What it names, and what that means.
    pub reference: Reference,
    /// Whether the key `critical` beside it says that nothing works without what it names.
    pub weighed: bool,
}

/// The way from the root to a field.
#[derive(Clone, Debug, Default)]
pub struct FieldPath(Vec<Step>);

#[derive(Clone, Debug)]
enum Step {
    Key(String),
    Items,
}

/// What stands in a field, and what stands around it.
#[derive(Clone, Copy)]
pub struct Found<'p, 'a> {
    /// The value.
    pub node: Node<'a>,
    /// Its path.
    pub path: Path<'p>,
    /// The nearest mapping or list around it.
    pub around: Option<Node<'a>>,
}

impl Outline {
    pub(super) fn of(root: &Field) -> Self {
        let mut outline = Self::default();
        outline.collect(root, None, &FieldPath::default());
        outline
    }

    fn collect(&mut self, field: &Field, around: Option<&Field>, path: &FieldPath) {
        if let Some(reference) = &field.reference {
            let weighed = around.is_some_and(|around| around.part("critical").is_some_and(|field| field.truth));
            self.links.push(Link { path: path.clone(), reference: reference.clone(), weighed });
        }
        if let Some(part) = field.part {
            self.parts.push(Parts { path: path.clone(), kind: part, with: field.part_with.clone() });
        }
        if let Some(item) = field.item()
            && item.part("id").is_some_and(|id| id.reference.as_ref().is_none_or(|reference| reference.unless.is_some()))
        {
            let (default, with) = (item.id_default.clone(), field.part_with.clone());
            self.ids.push(Ids { path: path.clone(), default, named: field.part.is_some(), with });
        }
        for (key, part) in field.parts().filter(|(_, part)| !part.again) {
            self.collect(part, Some(field), &path.then(Step::Key(key.to_owned())));
        }
        if let Some(item) = field.item() {
            self.collect(item, Some(field), &path.then(Step::Items));
        }
    }
}

impl FieldPath {
    fn then(&self, step: Step) -> Self {
        Self(self.0.iter().cloned().chain([step]).collect())
    }

    /// Tells of everything that stands there in a description, in its order; `passes` says what is to be passed over with
    /// all that is in it.
    pub fn visit<'a>(&self, root: Node<'a>, passes: &dyn Fn(Node<'a>) -> bool, told: &mut dyn FnMut(Found<'_, 'a>)) {
        visit(&self.0, Found { node: root, path: Path::Root, around: None }, passes, told);
    }
}

fn visit<'a>(steps: &[Step], at: Found<'_, 'a>, passes: &dyn Fn(Node<'a>) -> bool, told: &mut dyn FnMut(Found<'_, 'a>)) {
    if passes(at.node) {
        return;
    }
    match steps {
        [] => told(at),
        [Step::Key(key), rest @ ..] => {
            if let Some(node) = at.node.get(key) {
                visit(rest, Found { node, path: Path::Key(&at.path, key), around: Some(at.node) }, passes, told);
            }
        }
        [Step::Items, rest @ ..] => {
            for (index, node) in at.node.items().enumerate() {
                visit(rest, Found { node, path: Path::Index(&at.path, index), around: Some(at.node) }, passes, told);
            }
        }
    }
}
