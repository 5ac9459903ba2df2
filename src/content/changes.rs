//! The fields that two versions of a description fill differently.

use std::collections::BTreeMap;

use compact_str::CompactString;
use serde::{Serialize, Serializer};

use super::name::name_of;
use super::said::{Meaning, NOT_APPLICABLE, Said, read};
use crate::finding::Title;
use crate::schema::{Field, Kind};
use crate::yaml::Node;

/// What happened to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// It says something now, and did not before.
    Added,
    /// It says nothing any more.
    Removed,
    /// It says something else.
    Altered,
    /// It says the same in another order.
    Reordered,
}

impl What {
    /// The name used in machine formats and as the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Altered => "altered",
            Self::Reordered => "reordered",
        }
    }
}

/// What a field says, as data.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing, as an item of a list.
    Nothing,
    /// True or false.
    Truth(bool),
    /// A number, where one belongs.
    Number(f64),
    /// Words or a code.
    Word(String),
    /// A text for people, by language.
    Text(Title),
    /// Items.
    List(Vec<Value>),
    /// Keys and values, in the order of the format.
    Map(Vec<(String, Value)>),
}

/// A field that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// Its path, with the items of lists by their names: `request.deadlines[portal].max`.
    pub path: String,
    /// Its path, with the items of lists by their positions, in the version that holds it: the new one, unless it was
    /// removed.
    pub at: String,
    /// The language, where one language of a text changed.
    pub language: Option<String>,
    /// What happened to it.
    pub what: What,
    /// What it said before.
    pub old: Option<Value>,
    /// What it says now.
    pub new: Option<Value>,
}

/// An item of a list at the top of a description that has another id now, such as a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// The key of the list.
    pub list: CompactString,
    /// Its id before.
    pub old: CompactString,
    /// Its id now.
    pub new: CompactString,
}

/// The fields that changed, in the order of the format; `renamed` are items that are known to have other ids.
pub fn changes(old: Node<'_>, new: Node<'_>, kind: Option<Kind>, language: &str, renamed: &[Renamed]) -> Vec<FieldChange> {
    let mut walk = Walk { changes: Vec::new(), renamed };
    let (old, new) = (read(old, kind, language), read(new, kind, language));
    walk.differ(&old, &new, &Way::default());
    walk.changes
}

/// The way to a field: by names, and by positions in both versions.
#[derive(Clone, Default)]
struct Way {
    named: String,
    old: String,
    new: String,
}

impl Way {
    fn key(&self, key: &str) -> Self {
        let on = |path: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        Self { named: on(&self.named), old: on(&self.old), new: on(&self.new) }
    }

    fn item(&self, name: &str, old: usize, new: usize) -> Self {
        Self { named: format!("{}[{name}]", self.named), old: format!("{}[{old}]", self.old), new: format!("{}[{new}]", self.new) }
    }
}

struct Walk<'r> {
    changes: Vec<FieldChange>,
    renamed: &'r [Renamed],
}

impl Walk<'_> {
    fn say(&mut self, old: Option<&Said<'_>>, new: Option<&Said<'_>>, way: &Way, language: Option<&str>) {
        let what = match (old, new) {
            (None, _) => What::Added,
            (_, None) => What::Removed,
            (Some(_), Some(_)) => What::Altered,
        };
        self.changes.push(FieldChange {
            path: way.named.clone(),
            at: if new.is_some() { way.new.clone() } else { way.old.clone() },
            language: language.map(str::to_owned),
            what,
            old: old.map(value),
            new: new.map(value),
        });
    }

    fn differ(&mut self, old: &Said<'_>, new: &Said<'_>, way: &Way) {
        if old == new {
            return;
        }
        match (&old.meaning, &new.meaning) {
            (Meaning::Map(_), Meaning::Map(_)) if old.get(NOT_APPLICABLE).is_some() == new.get(NOT_APPLICABLE).is_some() => {
                if old.is_text() { self.text(old, new, way) } else { self.map(old, new, way) }
            }
            (Meaning::List { items, order, .. }, Meaning::List { items: others, order: other_order, ordered }) => {
                let lists = (List { said: old, items, order }, List { said: new, items: others, order: other_order });
                self.list(&lists.0, &lists.1, way, *ordered);
            }
            _ if id_of(old).is_some() && id_of(old) == id_of(new) => self.beside_id(old, new, way),
            _ => self.say(Some(old), Some(new), way, None),
        }
    }

    /// What is said beside an id in the one version, where in the other it stands by itself.
    fn beside_id(&mut self, old: &Said<'_>, new: &Said<'_>, way: &Way) {
        for key in keys(&[old, new], old.field()).into_iter().filter(|key| *key != "id") {
            self.say(old.get(key), new.get(key), &way.key(key), None);
        }
    }

    fn map(&mut self, old: &Said<'_>, new: &Said<'_>, way: &Way) {
        for key in keys(&[old, new], old.field()) {
            let way = way.key(key);
            match (old.get(key), new.get(key)) {
                (Some(old), Some(new)) => self.differ(old, new, &way),
                (None, None) => {}
                (old, new) => self.say(old, new, &way, None),
            }
        }
    }

    /// Each language by itself, so that it can be held against its own earlier words.
    fn text(&mut self, old: &Said<'_>, new: &Said<'_>, way: &Way) {
        for language in keys(&[old, new], None) {
            let (old, new) = (old.get(language), new.get(language));
            if old != new {
                self.say(old, new, way, Some(language));
            }
        }
    }

    fn list(&mut self, old: &List<'_, '_>, new: &List<'_, '_>, way: &Way, ordered: bool) {
        let (names, new_names) = (old.said.names(), new.said.names());
        let pairs = pairs(old, new, &self.renamed_in(&way.named, old, new));
        let mut earlier: Vec<Option<usize>> = vec![None; new.items.len()];
        let mut later: Vec<Option<usize>> = vec![None; old.items.len()];
        for (was, is) in &pairs {
            earlier[*is] = Some(*was);
            later[*was] = Some(*is);
        }
        for (is, was) in earlier.iter().enumerate() {
            match was {
                Some(was) => self.differ(&old.items[*was], &new.items[is], &way.item(&new_names[is], *was, is)),
                None => self.say(None, Some(&new.items[is]), &way.item(&new_names[is], is, is), None),
            }
        }
        for (was, is) in later.iter().enumerate() {
            if is.is_none() {
                self.say(Some(&old.items[was]), None, &way.item(&names[was], was, was), None);
            }
        }
        if ordered && !earlier.iter().flatten().is_sorted() {
            let list = |names: Vec<String>| Some(Value::List(names.into_iter().map(Value::Word).collect()));
            let (path, at) = (way.named.clone(), way.new.clone());
            let change = FieldChange { path, at, language: None, what: What::Reordered, old: list(names), new: list(new_names) };
            self.changes.push(change);
        }
    }
}

impl Walk<'_> {
    /// The items of a list that are known to have other ids.
    fn renamed_in(&self, list: &str, old: &List<'_, '_>, new: &List<'_, '_>) -> Vec<(usize, usize)> {
        let has = |item: &Said<'_>, id: &str| item.get("id").is_some_and(|own| own.meaning.scalar() == id);
        let at = |list: &List<'_, '_>, id: &str| list.items.iter().position(|item| has(item, id));
        let here = self.renamed.iter().filter(|renamed| renamed.list == list);
        here.filter_map(|renamed| Some((at(old, &renamed.old)?, at(new, &renamed.new)?))).collect()
    }
}

/// The keys of mappings, in the order of the format, unknown ones last.
fn keys<'k>(maps: &[&'k Said<'_>], field: Option<&'k Field>) -> Vec<&'k str> {
    let mut known: Vec<&str> = field.into_iter().flat_map(Field::parts).map(|(key, _)| key).collect();
    let in_format = known.len();
    for map in maps {
        known.extend(map.saying().map(|(key, _)| key));
    }
    // Sorted behind the format's own, so that what both have stands side by side; a mapping can have 100,000 keys.
    known[in_format..].sort_unstable();
    let mut seen = std::collections::HashSet::with_capacity(known.len());
    known.retain(|key| seen.insert(*key));
    known.retain(|key| maps.iter().any(|map| map.get(key).is_some()));
    known
}

/// The items of a list, and the order in which they are compared.
struct List<'l, 'a> {
    said: &'l Said<'a>,
    items: &'l [Said<'a>],
    order: &'l [usize],
}

impl List<'_, '_> {
    fn sorted(&self) -> Vec<usize> {
        let mut order = self.order.to_vec();
        order.sort_by(|a, b| self.items[*a].cmp(&self.items[*b]));
        order
    }
}

/// Which item of the one list is which of the other: equal ones, then those of one name, then those that are alike.
fn pairs(old: &List<'_, '_>, new: &List<'_, '_>, renamed: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut pairs = equal(old, new);
    let mut open = Open::of(old, new, &pairs);
    pairs.extend(renamed.iter().filter(|(was, is)| open.old.contains(was) && open.new.contains(is)));
    open.take(&pairs);

    let mut names: BTreeMap<&str, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for was in &open.old {
        if let Some(name) = distinct_name(&old.items[*was]) {
            names.entry(name).or_default().0.push(*was);
        }
    }
    for is in &open.new {
        if let Some(name) = distinct_name(&new.items[*is]) {
            names.entry(name).or_default().1.push(*is);
        }
    }
    for (was, is) in names.values() {
        pairs.extend(alike(old, new, was, is, Wanted::Any));
    }
    open.take(&pairs);

    let unnamed = |list: &List<'_, '_>, open: &[usize]| -> Vec<usize> {
        open.iter().copied().filter(|index| name_of(list.items[*index].node()).is_none()).collect()
    };
    let (was, is) = (unnamed(old, &open.old), unnamed(new, &open.new));
    // One of each without a name is that one, whatever became of it.
    let wanted = if was.len() == 1 && is.len() == 1 { Wanted::Any } else { Wanted::Something };
    pairs.extend(alike(old, new, &was, &is, wanted));
    open.take(&pairs);

    // An id is an identity; a title may be mended.
    let without_id = |list: &List<'_, '_>, open: &[usize]| -> Vec<usize> {
        open.iter().copied().filter(|index| list.items[*index].get("id").is_none()).collect()
    };
    pairs.extend(alike(old, new, &without_id(old, &open.old), &without_id(new, &open.new), Wanted::Most));
    pairs
}

/// The name of an item that is more than its name, or might be.
fn distinct_name<'a>(item: &Said<'a>) -> Option<&'a str> {
    name_of(item.node()).filter(|_| matches!(item.meaning, Meaning::Map(_)) || id_of(item).is_some())
}

/// The id of an item that may say more beside it: then an id by itself says the same.
fn id_of<'s>(item: &'s Said<'_>) -> Option<&'s str> {
    let field = item.field()?;
    field.part("id").filter(|_| field.reference.is_some())?;
    let id = if item.is_map() { item.get("id")? } else { item };
    Some(id.meaning.scalar()).filter(|id| !id.is_empty())
}

/// The items that have found no other yet.
struct Open {
    old: Vec<usize>,
    new: Vec<usize>,
}

impl Open {
    fn of(old: &List<'_, '_>, new: &List<'_, '_>, pairs: &[(usize, usize)]) -> Self {
        let mut open = Self { old: (0..old.items.len()).collect(), new: (0..new.items.len()).collect() };
        open.take(pairs);
        open
    }

    fn take(&mut self, pairs: &[(usize, usize)]) {
        let was: std::collections::HashSet<usize> = pairs.iter().map(|(was, _)| *was).collect();
        let is: std::collections::HashSet<usize> = pairs.iter().map(|(_, is)| *is).collect();
        self.old.retain(|index| !was.contains(index));
        self.new.retain(|index| !is.contains(index));
    }
}

fn equal(old: &List<'_, '_>, new: &List<'_, '_>) -> Vec<(usize, usize)> {
    let (left, right) = (old.sorted(), new.sorted());
    let (mut left, mut right) = (left.as_slice(), right.as_slice());
    let mut pairs = Vec::new();
    while let ([was, rest @ ..], [is, others @ ..]) = (left, right) {
        match old.items[*was].cmp(&new.items[*is]) {
            std::cmp::Ordering::Less => left = rest,
            std::cmp::Ordering::Greater => right = others,
            std::cmp::Ordering::Equal => {
                pairs.push((*was, *is));
                (left, right) = (rest, others);
            }
        }
    }
    pairs
}

/// How much two items must have in common to be taken for one.
#[derive(Clone, Copy)]
enum Wanted {
    Any,
    Something,
    Most,
}

impl Wanted {
    fn is_met(self, (shared, of): (usize, usize)) -> bool {
        match self {
            Self::Any => true,
            Self::Something => shared > 0,
            Self::Most => 2 * shared > of,
        }
    }
}

/// How many comparisons of items are worth their time; beyond that, items are taken in their order.
const MOST_COMPARED: usize = 10_000;

/// Pairs of items, those that have most in common first.
fn alike(old: &List<'_, '_>, new: &List<'_, '_>, was: &[usize], is: &[usize], wanted: Wanted) -> Vec<(usize, usize)> {
    if was.len() * is.len() > MOST_COMPARED {
        let in_order = was.iter().copied().zip(is.iter().copied());
        return in_order.filter(|(was, is)| wanted.is_met(shared(&old.items[*was], &new.items[*is]))).collect();
    }
    let mut all: Vec<(usize, usize, usize)> = Vec::new();
    for was in was {
        for is in is {
            let shared = shared(&old.items[*was], &new.items[*is]);
            if wanted.is_met(shared) {
                all.push((shared.0, *was, *is));
            }
        }
    }
    all.sort_by_key(|(shared, was, is)| (std::cmp::Reverse(*shared), *was, *is));
    let (mut taken, mut given) = (std::collections::HashSet::new(), std::collections::HashSet::new());
    let mut pairs = Vec::new();
    for (_, was, is) in all {
        if !taken.contains(&was) && !given.contains(&is) {
            taken.insert(was);
            given.insert(is);
            pairs.push((was, is));
        }
    }
    pairs
}

/// How many fields two items share, of how many.
fn shared(old: &Said<'_>, new: &Said<'_>) -> (usize, usize) {
    let both = old.saying().filter(|(key, value)| new.get(key) == Some(*value)).count();
    (both, old.saying().count().max(new.saying().count()))
}

fn value(said: &Said<'_>) -> Value {
    match &said.meaning {
        Meaning::Nothing => Value::Nothing,
        Meaning::Truth(truth) => Value::Truth(*truth),
        Meaning::Number(number) => number.parse().map_or_else(|_| Value::Word(number.clone()), Value::Number),
        Meaning::Word(text) => Value::Word(text.to_string()),
        Meaning::List { items, .. } => Value::List(items.iter().map(value).collect()),
        Meaning::Map(_) if said.is_text() => {
            Value::Text(said.saying().map(|(language, text)| (language.into(), text.meaning.scalar().into())).collect())
        }
        Meaning::Map(_) => {
            let of = |key: &str| Some((key.to_owned(), value(said.get(key)?)));
            Value::Map(keys(&[said], said.field()).into_iter().filter_map(of).collect())
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_none(),
            Self::Truth(truth) => serializer.serialize_bool(*truth),
            // Whole numbers as they are written.
            #[allow(clippy::cast_possible_truncation, reason = "a whole number below 9e15")]
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => serializer.serialize_i64(*number as i64),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Word(text) => serializer.serialize_str(&crate::yaml::chars::visible(text)),
            Self::Text(title) => {
                serializer.collect_map(title.iter().map(|(language, text)| (language.as_str(), crate::yaml::chars::visible(text))))
            }
            Self::List(items) => serializer.collect_seq(items),
            Self::Map(entries) => serializer.collect_map(entries.iter().map(|(key, value)| (key.as_str(), value))),
        }
    }
}
