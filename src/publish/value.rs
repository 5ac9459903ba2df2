//! A description as the public sees it: the values that are for catalogues, each with its field.
//!
//! Ids go along with what is published: they are the addresses by which published values name each other.

use compact_str::CompactString;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::content::Said;
use crate::model::Text;
use crate::schema::{Field, Use};

/// A value that is published, with what the format says of it.
#[derive(Debug)]
pub struct Value {
    /// Its definition: label, codes, what it refers to.
    pub field: &'static Field,
    /// What it says.
    pub shape: Shape,
}

/// What a published value says.
#[derive(Debug)]
pub enum Shape {
    /// A text for people, the registry's first language first.
    Text(Text),
    /// What was written: a code, an address, a day, a name.
    Word(String),
    /// A number.
    Number(f64),
    /// Whether something holds.
    Truth(bool),
    /// Several things.
    List(Vec<Value>),
    /// What is said under keys, in the order of the format.
    Map(Vec<(&'static str, Value)>),
}

impl Value {
    /// What of a value is published; nothing where nothing of it is. Why something does not apply is never.
    pub fn of(said: &Said<'_>) -> Option<Self> {
        let field = said.field()?;
        let shape = if said.not_applicable().is_some() {
            return None;
        } else if said.is_text() {
            let mut texts: Vec<(CompactString, Box<str>)> = said.texts().map(|(language, text)| (language.into(), text.into())).collect();
            // The order of the file says which language comes first.
            let first = said.text("").map(str::to_owned);
            texts.sort_by_key(|(_, text)| Some(text.as_ref()) != first.as_deref());
            (is_published(said) && !texts.is_empty()).then(|| Shape::Text(Text(texts.into())))?
        } else if said.is_list() {
            let items: Vec<Self> = said.items().iter().filter_map(Self::of).collect();
            (!items.is_empty()).then_some(Shape::List(items))?
        } else if said.is_map() {
            Shape::Map(map(said)?)
        } else {
            is_published(said).then(|| scalar(said))??
        };
        Some(Self { field, shape })
    }

    /// What is published under a key.
    pub fn part(&self, key: &str) -> Option<&Self> {
        self.parts().iter().find(|(known, _)| *known == key).map(|(_, value)| value)
    }

    /// What is published at a path of keys: `request.channels`.
    pub fn at(&self, path: &str) -> Option<&Self> {
        path.split('.').try_fold(self, Self::part)
    }

    /// Keys and values of a group; none of anything else.
    pub fn parts(&self) -> &[(&'static str, Self)] {
        if let Shape::Map(parts) = &self.shape { parts } else { &[] }
    }

    /// The items of a list; none of anything else.
    pub fn items(&self) -> &[Self] {
        if let Shape::List(items) = &self.shape { items } else { &[] }
    }

    /// The text that it is.
    pub fn text(&self) -> Option<&Text> {
        if let Shape::Text(text) = &self.shape { Some(text) } else { None }
    }

    /// What was written, where it is a single word, code or name.
    pub fn word(&self) -> Option<&str> {
        if let Shape::Word(word) = &self.shape { Some(word) } else { None }
    }

    /// The number that it is.
    pub fn number(&self) -> Option<f64> {
        if let Shape::Number(number) = self.shape { Some(number) } else { None }
    }

    /// Whether it is said to hold.
    pub fn holds(&self) -> bool {
        matches!(self.shape, Shape::Truth(true))
    }

    /// The items of the list at a path.
    pub fn list(&self, path: &str) -> &[Self] {
        self.at(path).map_or(&[], Self::items)
    }

    /// The words of the list at a path.
    pub fn words(&self, path: &str) -> impl Iterator<Item = &str> {
        self.list(path).iter().filter_map(Self::word)
    }

    /// The text at a path.
    pub fn text_at(&self, path: &str) -> Option<&Text> {
        self.at(path)?.text()
    }

    /// The word at a path.
    pub fn word_at(&self, path: &str) -> Option<&str> {
        self.at(path)?.word()
    }

    /// The number at a path.
    pub fn number_at(&self, path: &str) -> Option<f64> {
        self.at(path)?.number()
    }
}

fn is_published(said: &Said<'_>) -> bool {
    said.uses().contains(&Use::Catalogue)
}

fn map(said: &Said<'_>) -> Option<Vec<(&'static str, Value)>> {
    let mut parts: Vec<(&'static str, Value)> = Vec::new();
    let mut address = None;
    for (key, part) in said.parts() {
        match Value::of(part) {
            Some(value) => parts.push((key, value)),
            None if key == "id" => address = part.field().zip(scalar(part)),
            None => {}
        }
    }
    if let Some((field, shape)) = address.filter(|_| !parts.is_empty()) {
        parts.insert(0, ("id", Value { field, shape }));
    }
    (!parts.is_empty()).then_some(parts)
}

fn scalar(said: &Said<'_>) -> Option<Shape> {
    let of_number = || said.number().map(Shape::Number);
    let of_truth = || said.truth().map(Shape::Truth);
    of_number().or_else(of_truth).or_else(|| said.written().map(|word| Shape::Word(word.to_owned())))
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.shape {
            Shape::Text(text) => {
                let mut map = serializer.serialize_map(Some(text.0.len()))?;
                text.0.iter().try_for_each(|(language, text)| map.serialize_entry(language.as_str(), text))?;
                map.end()
            }
            Shape::Word(word) => serializer.serialize_str(word),
            // A whole number is written as one.
            #[allow(clippy::cast_possible_truncation, reason = "it was just found to be whole and small")]
            Shape::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => serializer.serialize_i64(*number as i64),
            Shape::Number(number) => serializer.serialize_f64(*number),
            Shape::Truth(truth) => serializer.serialize_bool(*truth),
            Shape::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Shape::Map(parts) => {
                let mut map = serializer.serialize_map(Some(parts.len()))?;
                parts.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::read;
    use crate::schema::Kind;
    use crate::source::FileId;
    use crate::yaml::parse;

    fn published(text: &str) -> String {
        let parsed = parse(text, FileId(0));
        let value = Value::of(&read(parsed.tree.root().expect("a root"), Some(Kind::Service), "lv"));
        serde_json::to_string(&value).expect("JSON")
    }

    #[test]
    fn only_what_is_for_catalogues_leaves_and_ids_go_along() {
        let text = "\
kind: service
id: x
identification: { title: { lv: Viens, en: One }, status: active, reviewed: 2026-01-02, codes: { not_applicable: Nav } }
basis: { needs: [a/b], legal_acts: { not_applicable: Slepens } }
responsible: { owner: vsaa, manager: { email: a@vsaa.example } }
request:
  channels: [{ type: portal, id: p, url: https://x.example }]
  fees: [{ amount: 4.5, currency: EUR }, { amount: 0 }]
  tacit_approval: false
performance: { kpis: [{ id: k, title: Slepens }] }
service_levels: [{ id: time, indicator: processing-time, max: 22, unit: working-day, justification: Slepens }]
zzz: Slepens
";
        assert_eq!(
            published(text),
            "{\"id\":\"x\",\"identification\":{\"title\":{\"lv\":\"Viens\",\"en\":\"One\"}},\"responsible\":{\"owner\":\"vsaa\"},\
             \"request\":{\"channels\":[{\"id\":\"p\",\"type\":\"portal\",\"url\":\"https://x.example\"}],\
             \"fees\":[{\"amount\":4.5,\"currency\":\"EUR\"},{\"amount\":0}],\"tacit_approval\":false},\
             \"service_levels\":[{\"id\":\"time\",\"indicator\":\"processing-time\",\"max\":22,\"unit\":\"working-day\"}]}"
        );
        assert_eq!(published("kind: service\nid: x\nperformance: { kpis: [{ id: k }] }\n"), "null");
    }

    #[test]
    fn a_plain_text_is_in_the_first_language() {
        let said = published("kind: service\nid: x\nidentification: { title: Viens }\n");
        assert_eq!(said, "{\"id\":\"x\",\"identification\":{\"title\":{\"lv\":\"Viens\"}}}");
    }
}
