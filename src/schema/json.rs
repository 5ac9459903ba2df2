//! The YAML tree as `jsonschema` reads it: in place, without converting a document.
//!
//! A scalar answers as text and, unquoted and where it is one, as a number or true/false too: text fields keep what
//! was written (`0123`, `no`), and number fields still see numbers.

use std::borrow::Cow;

use jsonschema::JsonType;
use jsonschema::json::{Array, Json, JsonNumber, Node as JsonNode, NodeIdentity, Object};
use serde_json::{Number, Value};

use crate::yaml::{Node, NodeId, Shape, Tree, scalar};

/// The YAML tree as a JSON representation.
pub(super) struct YamlTree;

impl Json for YamlTree {
    type Node<'a> = Node<'a>;
    type PreparedKey = String;
    type StringBuffer = Tree<'static>;

    // Looking a key up walks the mapping's keys, so one walk over all of them is cheaper than several look-ups.
    const KEYS_PER_LOOKUP: usize = 16;

    fn prepare_key(key: &str) -> String {
        key.to_owned()
    }

    fn with_string_node<T>(buffer: &mut Tree<'static>, string: &str, f: impl FnOnce(Node<'_>) -> T) -> T {
        *buffer = Tree::of_text(string.to_owned());
        f(buffer.root().expect("a tree of one text has a root"))
    }
}

pub(super) struct YamlNumber(f64);

impl JsonNumber for YamlNumber {
    fn as_u64(&self) -> Option<u64> {
        let whole = self.0.fract() == 0.0 && (0.0..9e15).contains(&self.0);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number from 0 to 9e15")]
        whole.then_some(self.0 as u64)
    }

    fn as_i64(&self) -> Option<i64> {
        let whole = self.0.fract() == 0.0 && self.0.abs() < 9e15;
        #[allow(clippy::cast_possible_truncation, reason = "a whole number below 9e15")]
        whole.then_some(self.0 as i64)
    }

    fn as_f64(&self) -> Option<f64> {
        Some(self.0)
    }

    fn as_str(&self) -> Cow<'_, str> {
        Cow::Owned(self.0.to_string())
    }

    fn to_number(&self) -> Cow<'_, Number> {
        Cow::Owned(Number::from_f64(self.0).expect("only finite numbers are numbers"))
    }

    fn is_integer(&self) -> bool {
        self.0.fract() == 0.0
    }

    fn is_written_as_integer(&self) -> bool {
        self.is_integer()
    }
}

impl<'a> JsonNode<'a, YamlTree> for Node<'a> {
    type Object = Map<'a>;
    type Array = List<'a>;
    type Number = YamlNumber;

    fn as_object(&self) -> Option<Map<'a>> {
        matches!(self.shape(), Shape::Map(_)).then_some(Map(*self))
    }

    fn as_array(&self) -> Option<List<'a>> {
        matches!(self.shape(), Shape::List(_)).then_some(List(*self))
    }

    fn as_string(&self) -> Option<Cow<'a, str>> {
        self.text().map(Cow::Borrowed)
    }

    fn is_string(&self) -> bool {
        self.text().is_some()
    }

    fn as_number(&self) -> Option<YamlNumber> {
        self.scalar().and_then(|(text, style)| scalar::as_number(text, style)).map(YamlNumber)
    }

    fn as_boolean(&self) -> Option<bool> {
        self.scalar().and_then(|(text, style)| scalar::as_bool(text, style))
    }

    fn is_null(&self) -> bool {
        self.scalar().is_some_and(|(text, style)| scalar::is_null(text, style))
    }

    fn json_type(&self) -> JsonType {
        match self.shape() {
            Shape::Scalar(text, style) if scalar::is_null(text, style) => JsonType::Null,
            Shape::Scalar(..) => JsonType::String,
            Shape::List(_) => JsonType::Array,
            Shape::Map(_) => JsonType::Object,
        }
    }

    fn equals_value(&self, expected: &Value) -> bool {
        match expected {
            Value::String(expected) => self.text() == Some(expected),
            Value::Bool(expected) => self.as_boolean() == Some(*expected),
            Value::Number(expected) => self.as_number().map(|number| number.0) == expected.as_f64(),
            Value::Null => self.is_null(),
            Value::Array(_) | Value::Object(_) => false,
        }
    }

    /// What an error would report; ours are made from the tree, so nothing is converted.
    fn to_value(&self) -> Cow<'a, Value> {
        Cow::Owned(Value::Null)
    }

    fn identity(&self) -> Option<NodeIdentity> {
        let tag = u32::try_from(self.id().index()).unwrap_or(u32::MAX);
        Some(NodeIdentity::tagged(std::ptr::from_ref(self.tree()).addr(), tag))
    }
}

pub(super) struct Map<'a>(Node<'a>);

impl<'a> Object<'a, YamlTree> for Map<'a> {
    type Node = Node<'a>;
    type MemberName = &'a str;
    type MembersIter = Members<'a>;

    fn len(&self) -> usize {
        self.0.entries().len()
    }

    fn get(&self, key: &String) -> Option<Node<'a>> {
        self.0.get(key)
    }

    fn members(&self) -> Members<'a> {
        let entries = match self.0.shape() {
            Shape::Map(entries) => entries,
            Shape::Scalar(..) | Shape::List(_) => &[],
        };
        Members { of: self.0, entries: entries.iter() }
    }
}

pub(super) struct Members<'a> {
    of: Node<'a>,
    entries: std::slice::Iter<'a, (NodeId, NodeId)>,
}

impl<'a> Iterator for Members<'a> {
    type Item = (&'a str, Node<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let (key, value) = self.entries.next()?;
        Some((self.of.sibling(*key).key(), self.of.sibling(*value)))
    }
}

pub(super) struct List<'a>(Node<'a>);

impl<'a> Array<'a, YamlTree> for List<'a> {
    type Node = Node<'a>;
    type ElementsIter = Elements<'a>;

    fn len(&self) -> usize {
        self.0.items().len()
    }

    fn elements(&self) -> Elements<'a> {
        let items = match self.0.shape() {
            Shape::List(items) => items,
            Shape::Scalar(..) | Shape::Map(_) => &[],
        };
        Elements { of: self.0, items: items.iter() }
    }
}

pub(super) struct Elements<'a> {
    of: Node<'a>,
    items: std::slice::Iter<'a, NodeId>,
}

impl<'a> Iterator for Elements<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        self.items.next().map(|id| self.of.sibling(*id))
    }
}
