//! An arena of YAML nodes with their spans, scalar style and text.
//!
//! A node knows its file, so that one description's tree can later be laid over another's. Order is as written.

use std::borrow::Cow;

use crate::source::{FileId, Span};

/// A node by its position in the arena.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(super) u32);

impl NodeId {
    /// The position in the arena.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// How a scalar was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Without quotes: the only style that can be a number, true/false or nothing.
    Plain,
    /// In single or double quotes.
    Quoted,
    /// After `|` or `>`.
    Block,
}

#[derive(Debug)]
pub(super) enum Content<'t> {
    Scalar { text: Cow<'t, str>, style: Style },
    List { first: u32, len: u32 },
    Map { first: u32, len: u32 },
}

#[derive(Debug)]
pub(super) struct Slot<'t> {
    pub(super) file: FileId,
    pub(super) span: Span,
    pub(super) value: Content<'t>,
}

/// One document's nodes. `'t` is the life of the text that scalars borrow from.
#[derive(Debug, Default)]
pub struct Tree<'t> {
    pub(super) slots: Vec<Slot<'t>>,
    pub(super) items: Vec<NodeId>,
    pub(super) entries: Vec<(NodeId, NodeId)>,
    pub(super) root: Option<NodeId>,
}

impl<'t> Tree<'t> {
    /// The document's root, where it has one.
    pub fn root(&self) -> Option<Node<'_>> {
        self.root.map(|id| self.node(id))
    }

    /// The node of an id of this tree.
    #[inline]
    pub fn node(&self, id: NodeId) -> Node<'_> {
        Node { tree: self, id }
    }

    /// A tree of one quoted scalar, as a stand-in for a mapping's key.
    pub fn of_text(text: String) -> Tree<'t> {
        let slot = Slot { file: FileId(0), span: Span::new(0, 0), value: Content::Scalar { text: Cow::Owned(text), style: Style::Quoted } };
        Tree { slots: vec![slot], root: Some(NodeId(0)), ..Tree::default() }
    }

    /// The same tree, which borrows from no text.
    pub fn into_owned(self) -> Tree<'static> {
        let owned = |slot: Slot<'_>| Slot {
            file: slot.file,
            span: slot.span,
            value: match slot.value {
                Content::Scalar { text, style } => Content::Scalar { text: Cow::Owned(text.into_owned()), style },
                Content::List { first, len } => Content::List { first, len },
                Content::Map { first, len } => Content::Map { first, len },
            },
        };
        let slots = self.slots.into_iter().map(owned).collect();
        Tree { slots, items: self.items, entries: self.entries, root: self.root }
    }

    /// Copies a node of another tree, with all that is in it; it keeps its file and span.
    pub fn graft(&mut self, node: Node<'t>) -> NodeId {
        let value = match node.shape() {
            Shape::Scalar(text, style) => Content::Scalar { text: Cow::Borrowed(text), style },
            Shape::List(_) => {
                let items: Vec<NodeId> = node.items().map(|item| self.graft(item)).collect();
                self.list(&items)
            }
            Shape::Map(_) => {
                let entries: Vec<_> = node.entries().map(|(key, value)| (self.graft(key), self.graft(value))).collect();
                self.map(&entries)
            }
        };
        self.push(node.file(), node.span(), value)
    }

    /// Adds a list of nodes that are there, which goes by the file and span of one of them, or of the list that it takes
    /// the place of.
    pub fn add_list(&mut self, like: NodeId, items: &[NodeId]) -> NodeId {
        let (file, span) = (self.slots[like.index()].file, self.slots[like.index()].span);
        let value = self.list(items);
        self.push(file, span, value)
    }

    /// Adds a mapping of nodes that are there, which goes by the file and span of another one.
    pub fn add_map(&mut self, like: NodeId, entries: &[(NodeId, NodeId)]) -> NodeId {
        let (file, span) = (self.slots[like.index()].file, self.slots[like.index()].span);
        let value = self.map(entries);
        self.push(file, span, value)
    }

    /// Gives a mapping other keys and values.
    pub fn set_entries(&mut self, map: NodeId, entries: &[(NodeId, NodeId)]) {
        let value = self.map(entries);
        self.slots[map.index()].value = value;
    }

    fn list(&mut self, items: &[NodeId]) -> Content<'t> {
        let first = index(self.items.len());
        self.items.extend_from_slice(items);
        Content::List { first, len: index(items.len()) }
    }

    fn map(&mut self, entries: &[(NodeId, NodeId)]) -> Content<'t> {
        let first = index(self.entries.len());
        self.entries.extend_from_slice(entries);
        Content::Map { first, len: index(entries.len()) }
    }

    fn push(&mut self, file: FileId, span: Span, value: Content<'t>) -> NodeId {
        self.slots.push(Slot { file, span, value });
        NodeId(index(self.slots.len() - 1))
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether there is no node at all.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }
}

/// A node together with its tree; cheap to copy.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    tree: &'a Tree<'a>,
    id: NodeId,
}

/// What a node is.
pub enum Shape<'a> {
    /// Text, with its style.
    Scalar(&'a str, Style),
    /// Items in order.
    List(&'a [NodeId]),
    /// Keys and values in order.
    Map(&'a [(NodeId, NodeId)]),
}

impl<'a> Node<'a> {
    /// This node's id.
    pub fn id(self) -> NodeId {
        self.id
    }

    /// The tree it is part of.
    pub fn tree(self) -> &'a Tree<'a> {
        self.tree
    }

    /// The file it was written in.
    pub fn file(self) -> FileId {
        self.slot().file
    }

    /// The bytes it was written with; of a mapping or list, from its first to its last token.
    pub fn span(self) -> Span {
        self.slot().span
    }

    /// What it is.
    #[inline]
    pub fn shape(self) -> Shape<'a> {
        match &self.slot().value {
            Content::Scalar { text, style } => Shape::Scalar(text, *style),
            Content::List { first, len } => Shape::List(range(&self.tree.items, *first, *len)),
            Content::Map { first, len } => Shape::Map(range(&self.tree.entries, *first, *len)),
        }
    }

    /// The text of a scalar, as written (escapes and folding undone), and how it was written.
    #[inline]
    pub fn scalar(self) -> Option<(&'a str, Style)> {
        match self.shape() {
            Shape::Scalar(text, style) => Some((text, style)),
            Shape::List(_) | Shape::Map(_) => None,
        }
    }

    /// The text of a scalar that says something: not a bare `null`, `~` or nothing.
    #[inline]
    pub fn text(self) -> Option<&'a str> {
        self.scalar().filter(|(text, style)| !super::scalar::is_null(text, *style)).map(|(text, _)| text)
    }

    /// The items of a list; none for anything else.
    pub fn items(self) -> impl ExactSizeIterator<Item = Node<'a>> + Clone {
        let items = match self.shape() {
            Shape::List(items) => items,
            Shape::Scalar(..) | Shape::Map(_) => &[],
        };
        items.iter().map(move |id| self.tree.node(*id))
    }

    /// An item of a list by its position.
    pub fn item(self, index: usize) -> Option<Node<'a>> {
        match self.shape() {
            Shape::List(items) => items.get(index).map(|id| self.tree.node(*id)),
            Shape::Scalar(..) | Shape::Map(_) => None,
        }
    }

    /// The keys and values of a mapping; none for anything else.
    pub fn entries(self) -> impl ExactSizeIterator<Item = (Node<'a>, Node<'a>)> + Clone {
        let entries = match self.shape() {
            Shape::Map(entries) => entries,
            Shape::Scalar(..) | Shape::List(_) => &[],
        };
        entries.iter().map(move |(key, value)| (self.tree.node(*key), self.tree.node(*value)))
    }

    /// Key and value of a mapping's entry.
    #[inline]
    pub fn entry(self, key: &str) -> Option<(Node<'a>, Node<'a>)> {
        self.entries().find(|(node, _)| node.key() == key)
    }

    /// A mapping's value.
    #[inline]
    pub fn get(self, key: &str) -> Option<Node<'a>> {
        self.entry(key).map(|(_, value)| value)
    }

    /// The text of a node that is a mapping's key; keys that are not text were reported and dropped.
    #[inline]
    pub fn key(self) -> &'a str {
        self.scalar().map_or("", |(text, _)| text)
    }

    /// The node an id of the same tree names.
    #[must_use]
    #[inline]
    pub fn sibling(self, id: NodeId) -> Node<'a> {
        self.tree.node(id)
    }

    #[inline]
    fn slot(self) -> &'a Slot<'a> {
        &self.tree.slots[self.id.0 as usize]
    }
}

fn range<T>(all: &[T], first: u32, len: u32) -> &[T] {
    &all[first as usize..(first + len) as usize]
}

/// Positions fit: what is laid over one another is limited in size.
fn index(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
