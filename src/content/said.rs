//! What a description says, read from its tree by its schema: each value with its field, ready to be shown, written out
//! for other systems, or compared.
//!
//! A value knows the node that it was written in, and so its file: parts of one description may come from several.

use std::borrow::Cow;
use std::cmp::Ordering;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::name::names;
use crate::schema::{Field, Kind, Use};
use crate::source::{FileId, LineIndex, Place};
use crate::yaml::{Node, Path, Shape, scalar};

/// A value with its meaning; two are equal where their meanings are, however they are written.
pub struct Said<'a> {
    node: Node<'a>,
    field: Option<&'static Field>,
    uses: &'static [Use],
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
    /// Values by key; those that say nothing do not count where descriptions are compared.
    Map(Vec<(&'a str, Said<'a>)>),
}

/// Reads what a whole description says.
///
/// `language` is the registry's first required one: a plain string counts as a text in it.
pub fn read<'a>(root: Node<'a>, kind: Option<Kind>, language: &'a str) -> Said<'a> {
    Reader { language }.read(root, kind.map(Kind::fields), &[], Path::Root)
}

/// Reads what an item of a list at the top of a description says.
pub(super) fn read_item<'a>(item: Node<'a>, field: Option<&'static Field>, language: &'a str) -> Said<'a> {
    Reader { language }.read(item, field, &[], Path::Root)
}

struct Reader<'a> {
    language: &'a str,
}

impl<'a> Reader<'a> {
    /// `inherited` is what the field is for that this is an item of.
    fn read(&self, node: Node<'a>, field: Option<&'static Field>, inherited: &'static [Use], path: Path<'_>) -> Said<'a> {
        let uses = field.map_or(&[][..], |field| &field.uses);
        let uses = if uses.is_empty() { inherited } else { uses };
        let said = |node, meaning| Said { node, field: None, uses, meaning };
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
                    Meaning::Map(vec![(self.language, said(node, Meaning::Word(spaced(text))))])
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
                    node.items().enumerate().map(|(at, node)| self.read(node, item, uses, Path::Index(&path, at))).collect();
                let mut order: Vec<usize> = (0..items.len()).collect();
                let ordered = matches!(path, Path::Key(Path::Key(_, "request"), "steps"));
                if !ordered {
                    order.sort_by(|a, b| items[*a].cmp(&items[*b]));
                }
                Meaning::List { items, order, ordered }
            }
            Shape::Map(_) => {
                let is_text = field.is_some_and(|field| field.text);
                let read = |(key, value): (Node<'a>, Node<'a>)| {
                    let key = key.key();
                    let field = field.and_then(|field| field.part(key));
                    (key, self.read(value, field, if is_text { uses } else { &[] }, Path::Key(&path, key)))
                };
                let mut entries: Vec<(&str, Said<'a>)> = node.entries().map(read).collect();
                entries.sort_by_key(|(key, _)| *key);
                Meaning::Map(entries)
            }
        };
        Said { node, field, uses, meaning }
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

/// The key under which a field says why it does not apply.
pub(super) const NOT_APPLICABLE: &str = "not_applicable";

impl<'a> Said<'a> {
    /// Its definition in the format: label, hint, codes, what it refers to; nothing where the format does not know it.
    pub fn field(&self) -> Option<&'static Field> {
        self.field
    }

    /// What it is for; an item of a list is for what the list is for.
    pub fn uses(&self) -> &'static [Use] {
        self.uses
    }

    /// The file that it was written in.
    pub fn file(&self) -> FileId {
        self.node.file()
    }

    /// Where it was written; `lines` are those of [its file](Self::file).
    pub fn place(&self, lines: &LineIndex<'_>) -> Place {
        lines.place(self.node.file(), self.node.span())
    }

    /// What was written, where it is a single value that says something.
    pub fn written(&self) -> Option<&'a str> {
        self.node.text()
    }

    /// What was written, where it is a single value, even if it says nothing, as `null` and `~` do.
    pub fn raw(&self) -> Option<&'a str> {
        self.node.scalar().map(|(text, _)| text)
    }

    /// The code of the format that it is.
    pub fn code(&self) -> Option<&'static str> {
        let written = self.written()?;
        self.field?.codes.iter().find(|code| *code == written).map(String::as_str)
    }

    /// The number that it is, where one belongs.
    pub fn number(&self) -> Option<f64> {
        match &self.meaning {
            Meaning::Number(number) => number.parse().ok(),
            Meaning::Nothing | Meaning::Truth(_) | Meaning::Word(_) | Meaning::List { .. } | Meaning::Map(_) => None,
        }
    }

    /// Whether it is true or false, where one of these belongs.
    pub fn truth(&self) -> Option<bool> {
        match &self.meaning {
            Meaning::Truth(truth) => Some(*truth),
            Meaning::Nothing | Meaning::Number(_) | Meaning::Word(_) | Meaning::List { .. } | Meaning::Map(_) => None,
        }
    }

    /// Whether it is a text for people, in one or several languages.
    pub fn is_text(&self) -> bool {
        self.field.is_some_and(|field| field.text) && self.get(NOT_APPLICABLE).is_none()
    }

    /// Whether anything is said at all.
    pub fn says_something(&self) -> bool {
        !matches!(self.meaning, Meaning::Nothing)
    }

    /// Whether it has keys of its own: a group, or things that are said of one item.
    pub fn is_map(&self) -> bool {
        matches!(self.node.shape(), Shape::Map(_))
    }

    /// Whether it is a list.
    pub fn is_list(&self) -> bool {
        matches!(self.node.shape(), Shape::List(_))
    }

    /// A text as it was written: in a language, else in the first one that it has.
    pub fn text(&self, language: &str) -> Option<&'a str> {
        let first = || self.node.entries().find_map(|(_, value)| value.text());
        self.node.text().or_else(|| self.node.get(language).and_then(Node::text)).or_else(first)
    }

    /// A text as it was written, in each of its languages.
    pub fn texts(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let texts = if self.is_text() { self.entries() } else { &[] };
        texts.iter().filter_map(|(language, text)| Some((*language, text.written()?)))
    }

    /// Why it by its nature does not apply, where it says so: the value that holds the reason.
    pub fn not_applicable(&self) -> Option<&Said<'a>> {
        self.part(NOT_APPLICABLE)
    }

    /// What is stated under a key.
    pub fn part(&self, key: &str) -> Option<&Said<'a>> {
        let entries = self.entries();
        entries.binary_search_by(|(known, _)| (*known).cmp(key)).ok().map(|index| &entries[index].1)
    }

    /// What is stated under the keys that the format knows, in its order.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, &Said<'a>)> {
        let known = self.field.into_iter().flat_map(Field::parts);
        known.filter_map(|(key, _)| Some((key, self.part(key)?)))
    }

    /// The items of a list, as written.
    pub fn items(&self) -> &[Said<'a>] {
        match &self.meaning {
            Meaning::List { items, .. } => items,
            Meaning::Nothing | Meaning::Truth(_) | Meaning::Number(_) | Meaning::Word(_) | Meaning::Map(_) => &[],
        }
    }

    /// What each item of a list goes by, whatever its position; the second of one name is `name#2`.
    pub fn names(&self) -> Vec<String> {
        names(self.items().iter().map(|item| item.node))
    }

    pub(super) fn node(&self) -> Node<'a> {
        self.node
    }

    /// Keys and values of a mapping; none for anything else.
    fn entries(&self) -> &[(&'a str, Said<'a>)] {
        match &self.meaning {
            Meaning::Map(entries) => entries,
            Meaning::Nothing | Meaning::Truth(_) | Meaning::Number(_) | Meaning::Word(_) | Meaning::List { .. } => &[],
        }
    }

    /// Keys and values of a mapping that say something.
    pub(super) fn saying(&self) -> impl Iterator<Item = (&'a str, &Said<'a>)> {
        self.entries().iter().map(|(key, value)| (*key, value)).filter(|(_, value)| value.says_something())
    }

    /// A mapping's value that says something.
    pub(super) fn get(&self, key: &str) -> Option<&Said<'a>> {
        self.part(key).filter(|value| value.says_something())
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
            (Meaning::Map(_), Meaning::Map(_)) => self.saying().cmp(other.saying()),
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
