//! `serde` over a tree: typed values that know where they were written.
//!
//! Nodes that were refused (by the schema, say) count as absent, so that one wrong value never costs the others;
//! [`Stated`] tells the difference where it matters.

use std::collections::HashSet;
use std::fmt;

use compact_str::CompactString;
use serde::de::value::{BorrowedStrDeserializer, U32Deserializer};
use serde::de::{self, Deserialize, DeserializeSeed, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::path::Path;
use super::scalar;
use super::tree::{Node, NodeId, Shape};
use crate::source::{FileId, LineIndex, Place};

/// What deserialising needs besides the node.
pub struct Context<'a> {
    /// The text's lines.
    pub lines: &'a LineIndex<'a>,
    /// Nodes to pass over.
    pub refused: &'a HashSet<NodeId>,
    /// The description's own file with the place that stands for its groups that another file holds, where one does: what is
    /// missing is missing in its own.
    pub home: Option<(FileId, Place)>,
}

/// Reads a `T` from a node.
///
/// # Errors
/// Where the node's shape is not the type's; the schema has then refused it, or the two disagree.
pub fn from_node<'a, T: Deserialize<'a>>(node: Node<'a>, context: &Context<'a>) -> Result<T, Error> {
    T::deserialize(NodeDe { node, key: None, path: &Path::Root, context })
}

/// A value with its place and its path in the description.
#[derive(Clone, Debug, PartialEq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub place: Place,
    /// Its path: `basis.needs[0]`.
    pub path: CompactString,
}

/// A value with the place of its key, in a list of its own first key: where what is missing in it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyed<T> {
    /// The value.
    pub value: T,
    /// Where its key was written.
    pub place: Place,
    /// Its path: `basis`.
    pub path: CompactString,
}

/// What stands in a field, where it matters why nothing does.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Stated<T> {
    /// The key is not there.
    #[default]
    Absent,
    /// The field by its nature does not apply, and says so.
    NotApplicable,
    /// Something is there that was reported and cannot be used.
    Refused,
    /// A value.
    Value(T),
}

impl<T> Stated<T> {
    /// The value, where there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::NotApplicable | Self::Refused => None,
        }
    }

    /// Whether the key is not there at all.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

/// The items of a list that can be used.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed<T> {
    /// The items.
    pub items: Vec<T>,
    /// Whether that is all of them: what was reported and cannot be used is left out.
    pub complete: bool,
}

impl<T> Listed<T> {
    /// The items in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }
}

impl<'l, T> IntoIterator for &'l Listed<T> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Listed<T> {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ListedVisitor<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for ListedVisitor<T> {
            type Value = Listed<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = list.next_element()? {
                    items.push(item);
                }
                // What is left of the list was passed over.
                Ok(Listed { items, complete: list.size_hint() == Some(0) })
            }
        }
        deserializer.deserialize_seq(ListedVisitor(std::marker::PhantomData))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Stated<T> {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct StatedVisitor<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for StatedVisitor<T> {
            type Value = Stated<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value, or a reason for none")
            }
            fn visit_bool<E>(self, not_applicable: bool) -> Result<Self::Value, E> {
                Ok(if not_applicable { Stated::NotApplicable } else { Stated::Refused })
            }
            fn visit_newtype_struct<D: de::Deserializer<'de>>(self, value: D) -> Result<Self::Value, D::Error> {
                T::deserialize(value).map(Stated::Value)
            }
        }
        deserializer.deserialize_tuple_struct(STATED, 1, StatedVisitor(std::marker::PhantomData))
    }
}

const LOCATED: &str = "$located";
const KEYED: &str = "$keyed";
const STATED: &str = "$stated";

macro_rules! deserialize_with_place {
    ($type:ident, $name:expr) => {
        impl<'de, T: Deserialize<'de>> Deserialize<'de> for $type<T> {
            fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct PlaceVisitor<T>(std::marker::PhantomData<T>);
                impl<'de, T: Deserialize<'de>> Visitor<'de> for PlaceVisitor<T> {
                    type Value = $type<T>;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("a value with its place")
                    }
                    fn visit_seq<A: de::SeqAccess<'de>>(self, mut parts: A) -> Result<Self::Value, A::Error> {
                        let missing = || de::Error::custom("a place has three parts");
                        let place = parts.next_element()?.ok_or_else(missing)?;
                        let path = parts.next_element()?.ok_or_else(missing)?;
                        let value = parts.next_element()?.ok_or_else(missing)?;
                        Ok($type { value, place, path })
                    }
                }
                deserializer.deserialize_tuple_struct($name, 3, PlaceVisitor(std::marker::PhantomData))
            }
        }
    };
}
deserialize_with_place!(Located, LOCATED);
deserialize_with_place!(Keyed, KEYED);

/// Why a value could not be read; only for developers, as the schema speaks to users.
#[derive(Debug)]
pub struct Error(String);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

#[derive(Clone, Copy)]
struct NodeDe<'p, 'a, 'c> {
    node: Node<'a>,
    key: Option<Node<'a>>,
    path: &'p Path<'p>,
    context: &'c Context<'a>,
}

impl<'a> NodeDe<'_, 'a, '_> {
    fn is_refused(&self) -> bool {
        self.context.refused.contains(&self.node.id())
    }

    fn place_of(&self, node: Node<'a>) -> Place {
        self.context.lines.place(node.file(), node.span())
    }

    fn place_of_key(&self) -> Place {
        let key = self.key.or_else(|| Some(self.node.entries().next()?.0)).unwrap_or(self.node);
        match self.context.home {
            Some((home, place)) if key.file() != home && matches!(self.path, Path::Key(Path::Root, _)) => place,
            Some(_) | None => self.place_of(key),
        }
    }
}

impl<'a> de::Deserializer<'a> for NodeDe<'_, 'a, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.node.shape() {
            _ if self.is_refused() => visitor.visit_unit(),
            Shape::Scalar(text, style) if scalar::is_null(text, style) => visitor.visit_unit(),
            Shape::Scalar(text, style) => match (scalar::as_bool(text, style), scalar::as_number(text, style)) {
                (Some(value), _) => visitor.visit_bool(value),
                (None, Some(number)) => visitor.visit_f64(number),
                (None, None) => visitor.visit_borrowed_str(text),
            },
            Shape::List(items) => visitor.visit_seq(Items { de: self, items, next: 0, passed_over: 0 }),
            Shape::Map(entries) => visitor.visit_map(Entries { de: self, entries, value: None }),
        }
    }

    fn deserialize_str<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.node.text() {
            Some(text) => visitor.visit_borrowed_str(text),
            None => self.deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.node.scalar() {
            Some((text, style)) if scalar::is_null(text, style) => visitor.visit_none(),
            _ if self.is_refused() => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'a>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple_struct<V: Visitor<'a>>(self, name: &'static str, _: usize, visitor: V) -> Result<V::Value, Error> {
        let place = match name {
            KEYED => self.place_of_key(),
            LOCATED => self.place_of(self.node),
            STATED if self.is_refused() => return visitor.visit_bool(self.node.get("not_applicable").is_some()),
            STATED => return visitor.visit_newtype_struct(self),
            _ => return self.deserialize_any(visitor),
        };
        visitor.visit_seq(Placed { de: self, place, next: 0 })
    }

    fn deserialize_enum<V: Visitor<'a>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        let text = self.node.text().ok_or_else(|| de::Error::custom("a code is text"))?;
        visitor.visit_enum(IntoDeserializer::<Error>::into_deserializer(text))
    }

    fn deserialize_seq<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.is_refused() {
            visitor.visit_seq(Items { de: self, items: &[], next: 0, passed_over: 0 })
        } else {
            self.deserialize_any(visitor)
        }
    }

    fn deserialize_map<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.is_refused() { visitor.visit_map(Entries { de: self, entries: &[], value: None }) } else { self.deserialize_any(visitor) }
    }

    fn deserialize_struct<V: Visitor<'a>>(self, _: &'static str, _: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        <W: Visitor<'a>>
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple identifier
    }
}

struct Items<'p, 'a, 'c> {
    de: NodeDe<'p, 'a, 'c>,
    items: &'a [NodeId],
    next: usize,
    passed_over: usize,
}

impl<'a> de::SeqAccess<'a> for Items<'_, 'a, '_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        while let Some(id) = self.items.get(self.next) {
            let path = Path::Index(self.de.path, self.next);
            self.next += 1;
            if !self.de.context.refused.contains(id) {
                let node = self.de.node.sibling(*id);
                return seed.deserialize(NodeDe { node, key: None, path: &path, context: self.de.context }).map(Some);
            }
            self.passed_over += 1;
        }
        Ok(None)
    }

    /// How many items there are at most; at the end, how many were passed over.
    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len() - self.next + self.passed_over)
    }
}

struct Entries<'p, 'a, 'c> {
    de: NodeDe<'p, 'a, 'c>,
    entries: &'a [(NodeId, NodeId)],
    value: Option<(Node<'a>, Node<'a>)>,
}

impl<'a> de::MapAccess<'a> for Entries<'_, 'a, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'a>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let [(key, value), rest @ ..] = self.entries else { return Ok(None) };
        self.entries = rest;
        let (key, value) = (self.de.node.sibling(*key), self.de.node.sibling(*value));
        self.value = Some((key, value));
        seed.deserialize(BorrowedStrDeserializer::new(key.key())).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let (key, node) = self.value.take().ok_or_else(|| de::Error::custom("a value comes after its key"))?;
        let path = Path::Key(self.de.path, key.key());
        seed.deserialize(NodeDe { node, key: Some(key), path: &path, context: self.de.context })
    }
}

/// The three parts of a [`Located`] or [`Keyed`].
struct Placed<'p, 'a, 'c> {
    de: NodeDe<'p, 'a, 'c>,
    place: Place,
    next: usize,
}

impl<'a> de::SeqAccess<'a> for Placed<'_, 'a, '_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        self.next += 1;
        match self.next {
            1 => {
                let Place { file, line, column, end_column } = self.place;
                let parts = [file.0, line, column, end_column];
                seed.deserialize(de::value::SeqDeserializer::new(parts.into_iter().map(U32Deserializer::<Error>::new))).map(Some)
            }
            2 => seed.deserialize(self.de.path.to_text().as_str().into_deserializer()).map(Some),
            3 => seed.deserialize(self.de).map(Some),
            _ => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    #[derive(Debug, Default, serde::Deserialize)]
    #[serde(default)]
    struct Outer {
        needs: Vec<Located<CompactString>>,
        group: Option<Keyed<Inner>>,
        critical: bool,
        kpis: Stated<Vec<String>>,
        levels: Stated<Vec<String>>,
        absent: Stated<String>,
    }

    #[derive(Debug, Default, serde::Deserialize)]
    #[serde(default)]
    struct Inner {
        max: Option<f64>,
        name: Option<Located<String>>,
    }

    #[test]
    fn values_know_their_place_and_refused_ones_are_absent() {
        let text = "needs: [a/b, 0123, c]\nunknown: {x: y}\ncritical: true\nkpis: {not_applicable: x}\nlevels: [a]\ngroup:\n  max: 1.5\n  name: [x]\n";
        let parsed = super::super::parse(text, FileId(7));
        let lines = LineIndex::new(text);
        let root = parsed.tree.root().expect("a root");
        let list = root.get("needs").expect("needs");
        let refused = HashSet::from([
            list.items().next().expect("an item").id(),
            root.get("group").and_then(|group| group.get("name")).expect("a name").id(),
            root.get("kpis").expect("kpis").id(),
        ]);
        let outer: Outer = from_node(root, &Context { lines: &lines, refused: &refused, home: None }).expect("it fits");
        assert_eq!(outer.needs.len(), 2);
        assert_eq!(outer.needs[0].value, "0123");
        assert_eq!(outer.needs[0].path, "needs[1]");
        assert_eq!(outer.needs[0].place, Place { file: FileId(7), line: 1, column: 14, end_column: 18 });
        let group = outer.group.expect("a group");
        assert_eq!((group.place.line, group.place.column, group.place.end_column), (6, 1, 6));
        assert_eq!((outer.kpis, outer.levels, outer.absent), (Stated::NotApplicable, Stated::Value(vec!["a".into()]), Stated::Absent));
        assert!(outer.critical && group.value.name.is_none() && group.value.max == Some(1.5));
    }
}
