//! A text for people in the languages it was written in.

use std::fmt;

use compact_str::CompactString;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text, by language; a plain string has the empty language and counts as the registry's first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text(pub crate::finding::Title);

impl Text {
    /// The text as a message names it.
    pub fn arg(&self) -> crate::finding::Arg {
        crate::finding::Arg::Title(self.0.clone())
    }

    /// The text in a language, else in the first one it has.
    pub fn in_language(&self, language: &str) -> Option<&str> {
        let of = |wanted: &str| self.0.iter().find(|(language, _)| language == wanted).map(|(_, text)| text.as_ref());
        of(language).or_else(|| self.0.first().map(|(_, text)| text.as_ref()))
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or one for each language")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text([(CompactString::default(), text.into())].into()))
            }
            fn visit_bool<E: Error>(self, value: bool) -> Result<Text, E> {
                self.visit_str(if value { "true" } else { "false" })
            }
            fn visit_f64<E: Error>(self, value: f64) -> Result<Text, E> {
                self.visit_str(&value.to_string())
            }
            fn visit_unit<E: Error>(self) -> Result<Text, E> {
                Ok(Text::default())
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut texts = Vec::with_capacity(map.size_hint().unwrap_or(2));
                while let Some(language) = map.next_key::<CompactString>()? {
                    if let Some(text) = map.next_value::<Option<String>>()? {
                        texts.push((language, text.into_boxed_str()));
                    }
                }
                Ok(Text(texts.into()))
            }
        }
        deserializer.deserialize_any(TextVisitor)
    }
}

/// The words of a text in lower case and without diacritical marks: `Dzīvesvietas` is `dzivesvietas`.
pub fn folded_words(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| word.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect())
}
