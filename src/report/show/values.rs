//! What a description states, in the order of the format: labels from the schema, values in words.
//!
//! Texts are in the reader's language and codes by their labels; a reference is shown by the title of what it names.

use crate::finding::Arg;
use crate::model::Text;
use crate::report::{Cell, Known, groups};
use crate::schema::Field;
use crate::yaml::{Node, Shape, scalar};

/// Words that say by themselves what they are, so that their labels would only be in the way.
const OBVIOUS: [&str; 16] = [
    "type",
    "kind",
    "title",
    "name",
    "position",
    "indicator",
    "text",
    "url",
    "email",
    "phone",
    "relation",
    "description",
    "article",
    "issuer",
    "purpose",
    "note",
];

/// Makes words of the values of one file.
pub(super) struct Values<'k, 'a> {
    known: &'k Known<'a>,
    root: Node<'k>,
}

/// A field with its value, a paragraph of it, or one of its items.
pub(super) struct Shown<'a> {
    pub(super) label: Arg,
    pub(super) path: String,
    pub(super) value: Cell<'a>,
}

impl<'k, 'a> Values<'k, 'a> {
    /// The values below a document's root.
    pub(super) fn new(known: &'k Known<'a>, root: Node<'k>) -> Self {
        Self { known, root }
    }

    /// The groups of the document in the order of the format, with what is stated in each.
    pub(super) fn groups(&self, fields: &'static Field) -> Vec<(Cell<'a>, Vec<Shown<'a>>)> {
        let stated = fields.parts().filter(|(key, _)| !matches!(*key, "kind" | "id"));
        let stated = stated.filter_map(|(key, field)| Some((key, field, self.root.get(key)?)));
        stated.map(|(key, field, node)| (groups::named(key, field), self.group(key, field, node))).collect()
    }

    /// What one group states; `path` is the way to it.
    pub(super) fn group(&self, path: &str, field: &'static Field, node: Node<'k>) -> Vec<Shown<'a>> {
        let is_group = matches!(node.shape(), Shape::Map(_)) && !field.text && node.get("not_applicable").is_none();
        if !is_group {
            return self.rows(path, field, node);
        }
        let stated = field.parts().filter_map(|(key, part)| Some((key, part, node.get(key)?)));
        stated.flat_map(|(key, part, value)| self.rows(&format!("{path}.{key}"), part, value)).collect()
    }

    /// A paragraph, an item of a list, or a value a row. Items that say several things are numbered.
    fn rows(&self, path: &str, field: &'static Field, node: Node<'k>) -> Vec<Shown<'a>> {
        let shown = |value: Cell<'a>| Shown { label: label(field), path: path.to_owned(), value };
        if let Some(reason) = node.get("not_applicable") {
            let reason = reason.text().map_or(Cell::Nothing, |reason| Cell::Text(flowing(reason)));
            return vec![shown(Cell::Entry(vec![(Some(Arg::Word("show-not-applicable".to_owned())), reason)]))];
        }
        if field.text {
            return paragraphs(&self.text(node)).into_iter().map(Cell::Text).map(shown).collect();
        }
        match (node.shape(), field.item()) {
            (Shape::List(items), Some(item)) => {
                let count = items.len();
                node.items().enumerate().map(|(index, node)| item_of(path, field, (index, count), self.one(path, item, node))).collect()
            }
            _ => vec![shown(self.one(path, field, node))],
        }
    }

    fn one(&self, path: &str, field: &'static Field, node: Node<'k>) -> Cell<'a> {
        match node.shape() {
            _ if field.text => Cell::Text(flowing(&self.text(node))),
            Shape::Scalar(..) => self.scalar(path, field, node),
            Shape::List(_) => {
                let item = field.item();
                Cell::List(item.into_iter().flat_map(|item| node.items().map(|node| self.one(path, item, node))).collect())
            }
            Shape::Map(_) => self.entry(path, field, node),
        }
    }

    /// Several keys that belong together, as one thing with what is said of it.
    fn entry(&self, path: &str, field: &'static Field, node: Node<'k>) -> Cell<'a> {
        let mut said: Vec<(Option<Arg>, Cell<'a>)> = Vec::new();
        let mut last = None;
        let mut bound = bounds(field, node);
        let is_bound = bound.is_some();
        for (key, part) in field.parts() {
            let Some(value) = node.get(key) else { continue };
            let path = format!("{path}.{key}");
            match key {
                "min" | "max" | "unit" | "amount" | "currency" if is_bound => {
                    said.extend(bound.take().map(|bound| (None, Cell::Said(bound))));
                }
                "id" if part.reference.is_none() => last = Some((Some(label(part)), self.scalar(&path, part, value))),
                _ if part.truth => match value.scalar().and_then(|(text, style)| scalar::as_bool(text, style)) {
                    Some(true) => said.push((None, Cell::Said(label(part)))),
                    Some(false) => {}
                    None => said.push((Some(label(part)), self.scalar(&path, part, value))),
                },
                _ => {
                    let is_obvious = OBVIOUS.contains(&key) || part.reference.is_some() && key == "id" || key == "external";
                    said.push(((!is_obvious).then(|| label(part)), self.one(&path, part, value)));
                }
            }
        }
        // An id by which other parts refer to it says the least to people.
        said.extend(last);
        Cell::Entry(said)
    }

    fn scalar(&self, path: &str, field: &'static Field, node: Node<'k>) -> Cell<'a> {
        let Some((written, style)) = node.scalar() else { return Cell::Nothing };
        if let Some(code) = field.code_label(written) {
            return Cell::Said(code.into());
        }
        match scalar::as_bool(written, style).filter(|_| field.truth) {
            Some(true) => return Cell::Said(Arg::Word("show-yes".to_owned())),
            Some(false) => return Cell::Said(Arg::Word("show-no".to_owned())),
            None => {}
        }
        if let Some(number) = scalar::as_number(written, style).filter(|_| field.number) {
            return Cell::Said(Arg::Figure(number));
        }
        if field.classifier.is_some() {
            return self.known.themes.get(written).map_or_else(|| Cell::Text(written.to_owned()), Cell::Title);
        }
        let named = match field.reference.as_deref() {
            Some("local-need") => self.root.get("id").and_then(Node::text).and_then(|id| self.title(&format!("{id}/{written}"))),
            Some(_) => self.title(written),
            None => self.local(path, written),
        };
        Cell::Text(named.map_or_else(|| written.to_owned(), |title| format!("{title} ({written})")))
    }

    /// The title of the description or part that a reference names.
    fn title(&self, reference: &str) -> Option<String> {
        let registry = self.known.registry;
        let said = |text: &Text| text.in_language(self.known.language).filter(|text| !text.is_empty()).map(flowing);
        let Some((id, _)) = registry.part(reference) else { return said(&registry.get(registry.by_name(reference)?).title) };
        let part = reference.rsplit_once('/')?.1;
        registry.get(id).titled_parts().into_iter().find(|(_, of, _)| of.value == part)?.2.and_then(said)
    }

    /// What a channel or step of the same description is called, where one is referred to.
    fn local(&self, path: &str, written: &str) -> Option<String> {
        let key = path.rsplit_once('.').map_or(path, |(_, key)| key);
        let request = self.root.get("request");
        let (list, title) = match key {
            "channel" | "channels" if path != "request.channels" => ("channels", "type"),
            "step" => ("steps", "name"),
            _ => return None,
        };
        let of = |item: &Node<'k>| item.get("id").or(item.get(title)).and_then(Node::text) == Some(written);
        let item = request?.get(list)?.items().find(of)?.get(title)?;
        if key == "step" {
            return Some(flowing(&self.text(item))).filter(|text| !text.is_empty());
        }
        let kinds = crate::schema::Kind::Service.fields().at("request.channels[0].type")?;
        let code = kinds.code_label(item.text()?)?;
        Some(if self.known.language == "lv" { code.lv.clone() } else { code.en.clone() })
    }

    /// A text in the reader's language, else in the first one it has.
    fn text(&self, node: Node<'k>) -> String {
        let of = |language: &str| node.get(language).and_then(Node::text);
        let first = || node.entries().find_map(|(_, value)| value.text());
        node.text().or_else(|| of(self.known.language)).or_else(first).unwrap_or_default().to_owned()
    }
}

fn item_of<'a>(path: &str, field: &'static Field, (index, count): (usize, usize), value: Cell<'a>) -> Shown<'a> {
    let is_numbered = count > 1 && matches!(value, Cell::Entry(_));
    let numbered = || Arg::Phrase("show-numbered", vec![("label", label(field)), ("number", Arg::Number(index + 1))]);
    Shown { label: if is_numbered { numbered() } else { label(field) }, path: format!("{path}[{index}]"), value }
}

fn label(field: &Field) -> Arg {
    (&field.label).into()
}

/// The bounds that a mapping states, with their unit or currency.
fn bounds(field: &'static Field, node: Node<'_>) -> Option<Arg> {
    let number = |key: &str| node.get(key).and_then(Node::scalar).and_then(|(text, style)| scalar::as_number(text, style));
    let stated = |key: &str| node.get(key).and_then(Node::text).and_then(|code| field.part(key)?.codes.iter().find(|known| *known == code));
    let unit = match (stated("unit"), stated("currency")) {
        (Some(unit), _) => unit.as_str(),
        (None, Some(currency)) if currency == "EUR" => "eur",
        (None, _) => return None,
    };
    let quantity = |number: f64| match unit {
        "second" | "minute" | "hour" | "working-day" | "calendar-day" | "week" | "month" | "year" if number == 0.0 => {
            Arg::Word("unit-at-once".to_owned())
        }
        unit => Arg::Quantity(number, unit),
    };
    let at = |key: &'static str, number: f64| Arg::Phrase(key, vec![("quantity", quantity(number))]);
    match (number("amount"), number("min"), number("max")) {
        (Some(amount), ..) => Some(quantity(amount)),
        (None, Some(min), Some(max)) => Some(Arg::Series(vec![at("at-least", min), at("at-most", max)], ", ")),
        (None, Some(min), None) => Some(at("at-least", min)),
        (None, None, Some(0.0)) => Some(quantity(0.0)),
        (None, None, Some(max)) => Some(at("at-most", max)),
        (None, None, None) => None,
    }
}

/// A text on one line.
fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The paragraphs and list items of a text, each on one line: as in Markdown, a line break inside of one is a space.
fn paragraphs(text: &str) -> Vec<String> {
    let begins_item = |line: &str| {
        let numbered = line.split_once(['.', ')']).is_some_and(|(number, rest)| {
            !number.is_empty() && number.len() < 4 && number.bytes().all(|byte| byte.is_ascii_digit()) && rest.starts_with(' ')
        });
        ["- ", "* ", "+ ", "#"].iter().any(|sign| line.starts_with(sign)) || numbered
    };
    let mut all: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in text.lines().map(flowing) {
        match all.last_mut().filter(|_| is_open && !begins_item(&line)) {
            Some(open) if !line.is_empty() => {
                open.push(' ');
                open.push_str(&line);
            }
            _ if !line.is_empty() => all.push(line.clone()),
            _ => {}
        }
        is_open = !line.is_empty();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_paragraphs_and_items() {
        let text = "One\ntwo.\n\nThree:\n- a\n  b\n- c\n\n1. d\n2026. gads\n";
        assert_eq!(paragraphs(text), ["One two.", "Three:", "- a b", "- c", "1. d 2026. gads"]);
        assert_eq!(paragraphs(" \n\n"), Vec::<String>::new());
    }
}
