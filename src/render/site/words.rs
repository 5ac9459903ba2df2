//! Published values in words: bounds, sums, codes by their labels, references by what they name. What the format brings
//! anew is shown by its label, without a word here.

use std::fmt::Write;

use super::Site;
use super::text::{inline, leads, link};
use crate::finding::Arg;
use crate::model::{Quantity, Unit, Window, between, promised_level};
use crate::publish::{Shape, Value};
use crate::render::report::html::write::escaped;
use crate::schema::Field;

/// Keys whose values say by themselves what they are.
const OBVIOUS: [&str; 10] = ["type", "kind", "title", "name", "text", "url", "email", "phone", "description", "relation"];

impl Site<'_> {
    /// A text of ours as HTML.
    pub(super) fn word(&self, key: &str) -> String {
        escaped(&self.words.plain(key))
    }

    /// Words of ours that count something, as HTML.
    pub(super) fn many(&self, key: &str, count: usize) -> String {
        escaped(&self.words.get(key, &[("count", Arg::Number(count))]))
    }

    /// What a field is called, as HTML.
    pub(super) fn label(&self, field: &Field) -> String {
        escaped(self.lang.of(&field.label))
    }

    /// The bounds of a term, a level or a sum in words, as HTML; nothing where there are none.
    pub(super) fn bounds(&self, value: &Value) -> Option<String> {
        let unit = unit(value)?;
        let of = |key: &str| value.number_at(key).map(|number| Quantity { number, unit });
        let said = of("amount").map(Quantity::said).or_else(|| between(of("min"), of("max")))?;
        Some(escaped(&self.words.say_arg(&said)))
    }

    /// All that a level promises, as HTML.
    pub(super) fn promised(&self, level: &Value) -> Option<String> {
        let unit = unit(level)?;
        let of = |key: &str| level.number_at(key).map(|number| Quantity { number, unit });
        let window = level.word_at("window").and_then(Window::of);
        let said = promised_level(of("min"), of("max"), window, level.number_at("share").unwrap_or(100.0))?;
        Some(escaped(&self.words.say_arg(&said)))
    }

    /// A value as HTML, whatever it is.
    pub(super) fn said(&self, value: &Value) -> String {
        match &value.shape {
            Shape::Text(text) => inline(text, self.lang.key()),
            Shape::Word(word) => self.written(value.field, word),
            Shape::Number(number) => escaped(&self.words.figure(*number)),
            Shape::Truth(truth) => self.word(if *truth { "show-yes" } else { "show-no" }),
            Shape::List(items) => {
                let said: Vec<String> = items.iter().map(|item| self.said(item)).filter(|said| !said.is_empty()).collect();
                if items.iter().any(|item| matches!(item.shape, Shape::Map(_) | Shape::List(_))) {
                    list("ul", &said)
                } else {
                    said.join(", ")
                }
            }
            Shape::Map(_) => {
                let bounds = self.bounds(value);
                let bounded: &[&str] = if bounds.is_some() { &["amount", "min", "max", "unit", "currency"] } else { &[] };
                bounds.into_iter().chain(self.rest(value, bounded)).collect::<Vec<_>>().join("; ")
            }
        }
    }

    /// What stands under the keys of a value that are not shown otherwise, each behind its label.
    pub(super) fn rest(&self, value: &Value, shown: &[&str]) -> Vec<String> {
        let others = value.parts().iter().filter(|(key, part)| !shown.contains(key) && (*key != "id" || part.field.reference.is_some()));
        let said = |(key, part): &(&'static str, Value)| match &part.shape {
            Shape::Truth(true) => self.label(part.field),
            Shape::Truth(false) => String::new(),
            _ if OBVIOUS.contains(key) || *key == "id" => self.said(part),
            _ => format!("{}: {}", self.label(part.field), self.said(part)),
        };
        others.map(said).filter(|said| !said.is_empty()).collect()
    }

    /// A word by what people call it: the label of a code, the title of what it names, a day, a link.
    fn written(&self, field: &Field, word: &str) -> String {
        if let Some(label) = field.code_label(word) {
            return escaped(self.lang.of(label));
        }
        if let Some(title) = field.classifier.as_ref().and_then(|list| self.judged.classifiers.of(list).get(word)) {
            return inline(title, self.lang.key());
        }
        if field.reference.is_some() {
            return self.named(word).unwrap_or_default();
        }
        if leads(word) {
            return link(word, &escaped(word));
        }
        if word.len() == 10 && word.bytes().filter(|byte| *byte == b'-').count() == 2 && word.starts_with(|c: char| c.is_ascii_digit()) {
            return escaped(&self.words.day(word));
        }
        escaped(word)
    }

    /// The title of what a reference names, where that is published.
    fn named(&self, reference: &str) -> Option<String> {
        let id = self.judged.registry.by_name(reference.split('/').next()?)?;
        let of_service = self.offer.position(id).map(|at| &self.offer.services[at].title);
        let title = of_service
            .or_else(|| self.offer.institution(id).map(|institution| &institution.title))
            .or_else(|| self.offer.situation(id).map(|situation| &situation.title))?;
        Some(inline(title, self.lang.key()))
    }

    /// What the channels of a service are called that something names by their ids.
    pub(super) fn channels(&self, service: &Value, named: &Value) -> String {
        let of = |id: &str| {
            let is_it = |channel: &&Value| channel.word_at("id").or_else(|| channel.word_at("type")) == Some(id);
            let channel = service.list("request.channels").iter().find(is_it)?;
            Some(self.said(channel.part("type")?))
        };
        let ids: Vec<&str> = named.word().into_iter().chain(named.items().iter().filter_map(Value::word)).collect();
        let mut said: Vec<String> = ids.into_iter().filter_map(of).collect();
        said.dedup();
        said.join(", ")
    }

    /// A phrase of ours around HTML that is made already.
    pub(super) fn phrase(&self, key: &str, html: &str) -> String {
        // The text is escaped first; nothing in it looks like the sign that the HTML takes the place of.
        const SIGN: &str = "\u{E000}";
        escaped(&self.words.get(key, &[("what", Arg::from(SIGN))])).replace(SIGN, html).replace("\\u{E000}", html)
    }
}

/// The unit of what has bounds, or its currency.
fn unit(value: &Value) -> Option<Unit> {
    match (value.word_at("unit"), value.word_at("currency")) {
        (Some(unit), _) => Unit::of(unit),
        (None, Some("EUR")) => Some(Unit::Eur),
        (None, _) => None,
    }
}

/// Items as a list.
pub(super) fn list(element: &str, items: &[String]) -> String {
    let mut out = String::new();
    if items.is_empty() {
        return out;
    }
    let _ = writeln!(out, "<{element}>");
    for item in items {
        let _ = writeln!(out, "<li>{item}</li>");
    }
    let _ = writeln!(out, "</{element}>");
    out
}

/// Words at the beginning of a line.
pub(super) fn raised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A number to call.
pub(super) fn phone(number: &str) -> String {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let shown = escaped(number);
    if digits.is_empty() { shown } else { format!("<a href=\"tel:{digits}\">{shown}</a>") }
}

/// An address to write to.
pub(super) fn email(address: &str) -> String {
    let shown = escaped(address);
    let is_one = address.contains('@') && address.chars().all(|c| c.is_ascii_graphic() && !"\"'<>?&%#:".contains(c));
    if is_one { format!("<a href=\"mailto:{shown}\">{shown}</a>") } else { shown }
}
