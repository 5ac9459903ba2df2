//! A tree reduced to what it says, ready to be compared.

use std::borrow::Cow;
use std::cmp::Ordering;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::schema::{Field, Kind};
use crate::yaml::{Node, Path, Shape, scalar};

/// A node with its meaning; two are equal where their meanings are.
pub(super) struct Said<'a> {
    pub(super) node: Node<'a>,
    pub(super) meaning: Meaning<'a>,
}

/// What a node says.
pub(super) enum Meaning<'a> {
    Nothing,
    Truth(bool),
    /// A number where one belongs, as its shortest decimal fraction.
    Number(String),
    /// Words with single spaces between them.
    Word(Cow<'a, str>),
    /// Items as written; `order` is the order in which they are compared.
    List {
        items: Vec<Said<'a>>,
        order: Vec<usize>,
        ordered: bool,
    },
    /// Values that say something, by key.
    Map(Vec<(&'a str, Said<'a>)>),
}

/// What a whole description says.
pub(super) fn of<'a>(root: Node<'a>, kind: Option<Kind>, language: &'a str) -> Said<'a> {
    Reader { language }.read(root, kind.map(Kind::fields), Path::Root)
}

struct Reader<'a> {
    language: &'a str,
}

impl<'a> Reader<'a> {
    fn read(&self, node: Node<'a>, field: Option<&Field>, path: Path<'_>) -> Said<'a> {
        let meaning = match node.shape() {
            Shape::Scalar(text, style) => {
                let number = || scalar::as_number(text, style).filter(|_| field.is_some_and(|field| field.number));
                let truth = || scalar::as_bool(text, style).filter(|_| field.is_some_and(|field| field.truth));
                if scalar::is_null(text, style) {
                    Meaning::Nothing
                } else if let Some(number) = number() {
                    // There is no negative zero to people.
                    Meaning::Number((number + 0.0).to_string())
                } else if let Some(truth) = truth() {
                    Meaning::Truth(truth)
                } else if field.is_some_and(|field| field.text) {
                    Meaning::Map(vec![(self.language, Said { node, meaning: Meaning::Word(spaced(text)) })])
                } else if field.is_some_and(|field| field.number || field.truth) {
                    // In quotes it is not the number that belongs there.
                    Meaning::Word(Cow::Owned(format!("\"{text}\"")))
                } else {
                    Meaning::Word(spaced(text))
                }
            }
            Shape::List(_) => {
                let item = field.and_then(Field::item);
                let items: Vec<Said<'a>> =
                    node.items().enumerate().map(|(at, node)| self.read(node, item, Path::Index(&path, at))).collect();
                let mut order: Vec<usize> = (0..items.len()).collect();
                let ordered = matches!(path, Path::Key(Path::Key(_, "request"), "steps"));
                if !ordered {
                    order.sort_by(|a, b| items[*a].cmp(&items[*b]));
                }
                Meaning::List { items, order, ordered }
            }
            Shape::Map(_) => {
                let read = |(key, value): (Node<'a>, Node<'a>)| {
                    let key = key.key();
                    let field = field.and_then(|field| field.part(key));
                    (key, self.read(value, field, Path::Key(&path, key)))
                };
                let mut entries: Vec<(&str, Said<'a>)> =
                    node.entries().map(read).filter(|(_, value)| !matches!(value.meaning, Meaning::Nothing)).collect();
                entries.sort_by_key(|(key, _)| *key);
                Meaning::Map(entries)
            }
        };
        Said { node, meaning }
    }
}

/// A text however it was wrapped and whatever its letters are composed of.
fn spaced(text: &str) -> Cow<'_, str> {
    let single = !text.starts_with(char::is_whitespace)
        && !text.ends_with(char::is_whitespace)
        && !text.contains("  ")
        && text.chars().all(|c| c == ' ' || !c.is_whitespace());
    if single && is_nfc(text) {
        return Cow::Borrowed(text);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    Cow::Owned(words.join(" ").nfc().collect())
}

impl<'a> Said<'a> {
    /// Keys and values of a mapping; none for anything else.
    pub(super) fn entries(&self) -> &[(&'a str, Said<'a>)] {
        match &self.meaning {
            Meaning::Map(entries) => entries,
            Meaning::Nothing | Meaning::Truth(_) | Meaning::Number(_) | Meaning::Word(_) | Meaning::List { .. } => &[],
        }
    }

    /// A mapping's value.
    pub(super) fn get(&self, key: &str) -> Option<&Said<'a>> {
        let entries = self.entries();
        entries.binary_search_by(|(known, _)| (*known).cmp(key)).ok().map(|index| &entries[index].1)
    }
}

impl Meaning<'_> {
    /// The words of what is neither list nor mapping.
    pub(super) fn scalar(&self) -> &str {
        match self {
            Self::Truth(true) => "true",
            Self::Truth(false) => "false",
            Self::Number(text) => text,
            Self::Word(text) => text,
            Self::Nothing | Self::List { .. } | Self::Map(_) => "",
        }
    }

    fn rank(&self) -> u8 {
        match self {
            Self::Nothing => 0,
            Self::Truth(_) => 1,
            Self::Number(_) => 2,
            Self::Word(_) => 3,
            Self::List { .. } => 4,
            Self::Map(_) => 5,
        }
    }
}

impl Ord for Said<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.meaning, &other.meaning) {
            (Meaning::List { items, order, .. }, Meaning::List { items: others, order: other_order, .. }) => {
                order.iter().map(|index| &items[*index]).cmp(other_order.iter().map(|index| &others[*index]))
            }
            (Meaning::Map(entries), Meaning::Map(others)) => entries.cmp(others),
            (meaning, other) => meaning.rank().cmp(&other.rank()).then_with(|| meaning.scalar().cmp(other.scalar())),
        }
    }
}

impl PartialOrd for Said<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Said<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Said<'_> {}
