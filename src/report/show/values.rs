//! What a description states, in the order of the format: labels from the schema, values in words.
//!
//! Texts are in the reader's language and codes by their labels; a reference is shown by the title of what it names.

use crate::content::Said;
use crate::finding::Arg;
use crate::model::{Quantity, Target, Text, Unit, between};
use crate::report::{Cell, Known, groups};

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

/// Makes words of the values of one description.
pub(super) struct Values<'k, 'a> {
    known: &'k Known<'a>,
    root: &'k Said<'k>,
}

/// A field with its value, a paragraph of it, or one of its items.
pub(super) struct Shown<'a> {
    pub(super) label: Arg,
    pub(super) path: String,
    pub(super) value: Cell<'a>,
}

impl<'k, 'a> Values<'k, 'a> {
    /// The values of a description.
    pub(super) fn new(known: &'k Known<'a>, root: &'k Said<'k>) -> Self {
        Self { known, root }
    }

    /// The groups of the description in the order of the format, with what is stated in each.
    pub(super) fn groups(&self) -> Vec<(Cell<'a>, Vec<Shown<'a>>)> {
        let stated = self.root.parts().filter(|(key, _)| !matches!(*key, "kind" | "id"));
        let named = |key, group: &Said<'_>| group.field().map_or(Cell::Nothing, |field| groups::named(key, field));
        stated.map(|(key, group)| (named(key, group), self.group(key, group))).collect()
    }

    /// What is stated at a path, in one cell and each thing once: of items that say several things their bounds and what these
    /// keys hold; nothing where nothing is stated.
    pub(super) fn brief(&self, path: &str, keys: &[&str]) -> Cell<'a> {
        let Some(said) = path.split('.').try_fold(self.root, |said, key| said.part(key)) else { return Cell::Nothing };
        let item = |item: &Said<'k>| {
            let bound = bounds(item).map(|bound| (None, Cell::Said(bound)));
            let parts = keys.iter().filter_map(|key| Some((None, self.one(&format!("{path}.{key}"), item.part(key)?))));
            Cell::Entry(bound.into_iter().chain(parts).collect())
        };
        let mut cells: Vec<Cell<'a>> = match said.items() {
            [first, ..] if first.is_map() && !first.is_text() => said.items().iter().map(item).collect(),
            _ => self.rows(path, said).into_iter().map(|shown| shown.value).collect(),
        };
        let mut known: Vec<Cell<'a>> = Vec::new();
        cells.retain(|cell| {
            !known.contains(cell) && {
                known.push(cell.clone());
                true
            }
        });
        if cells.len() == 1 { cells.remove(0) } else { Cell::List(cells) }
    }

    /// What one group states; `path` is the way to it.
    pub(super) fn group(&self, path: &str, group: &Said<'k>) -> Vec<Shown<'a>> {
        if !group.is_map() || group.is_text() || group.not_applicable().is_some() {
            return self.rows(path, group);
        }
        group.parts().flat_map(|(key, part)| self.rows(&format!("{path}.{key}"), part)).collect()
    }

    /// A paragraph, an item of a list, or a value a row. Items that say several things are numbered.
    fn rows(&self, path: &str, said: &Said<'k>) -> Vec<Shown<'a>> {
        let shown = |value: Cell<'a>| Shown { label: label(said), path: path.to_owned(), value };
        if let Some(reason) = said.not_applicable() {
            let reason = reason.written().map_or(Cell::Nothing, |reason| Cell::Text(flowing(reason)));
            return vec![shown(Cell::Entry(vec![(Some(Arg::Word("show-not-applicable".to_owned())), reason)]))];
        }
        if said.is_text() {
            return paragraphs(&self.text(said)).into_iter().map(Cell::Text).map(shown).collect();
        }
        if said.is_list() && said.field().is_some_and(|field| field.item().is_some()) {
            let count = said.items().len();
            let rows = said.items().iter().enumerate();
            return rows.map(|(index, item)| item_of(path, said, (index, count), self.one(path, item))).collect();
        }
        vec![shown(self.one(path, said))]
    }

    fn one(&self, path: &str, said: &Said<'k>) -> Cell<'a> {
        match () {
            () if said.field().is_some_and(|field| field.text) => Cell::Text(flowing(&self.text(said))),
            () if said.is_map() => self.entry(path, said),
            () if said.is_list() => {
                Cell::List(said.items().iter().filter(|item| item.field().is_some()).map(|item| self.one(path, item)).collect())
            }
            () => self.scalar(path, said),
        }
    }

    /// Several keys that belong together, as one thing with what is said of it.
    fn entry(&self, path: &str, entry: &Said<'k>) -> Cell<'a> {
        let mut said: Vec<(Option<Arg>, Cell<'a>)> = Vec::new();
        let mut last = None;
        let mut bound = bounds(entry);
        let is_bound = bound.is_some();
        for (key, part) in entry.parts() {
            let field = part.field();
            let is_reference = field.is_some_and(|field| field.reference.is_some());
            let path = format!("{path}.{key}");
            match key {
                "min" | "max" | "unit" | "amount" | "currency" if is_bound => {
                    said.extend(bound.take().map(|bound| (None, Cell::Said(bound))));
                }
                "id" if !is_reference => last = Some((Some(label(part)), self.scalar(&path, part))),
                _ if field.is_some_and(|field| field.truth) => match part.truth() {
                    Some(true) => said.push((None, Cell::Said(label(part)))),
                    Some(false) => {}
                    None => said.push((Some(label(part)), self.scalar(&path, part))),
                },
                _ => {
                    let is_obvious = OBVIOUS.contains(&key) || is_reference && key == "id" || key == "external";
                    said.push(((!is_obvious).then(|| label(part)), self.one(&path, part)));
                }
            }
        }
        // An id by which other parts refer to it says the least to people.
        said.extend(last);
        Cell::Entry(said)
    }

    fn scalar(&self, path: &str, said: &Said<'k>) -> Cell<'a> {
        let (Some(field), Some(written)) = (said.field(), said.raw()) else { return Cell::Nothing };
        if let Some(code) = field.code_label(written) {
            return Cell::Said(code.into());
        }
        if let Some(truth) = said.truth() {
            return Cell::Said(Arg::Word(if truth { "show-yes" } else { "show-no" }.to_owned()));
        }
        if let Some(number) = said.number() {
            return Cell::Said(Arg::Figure(number));
        }
        if let Some(classifier) = &field.classifier {
            return self.known.classifiers.of(classifier).get(written).map_or_else(|| Cell::Text(written.to_owned()), Cell::Title);
        }
        let named = match field.reference.as_ref().map(|reference| reference.target) {
            Some(Target::OwnNeed) => self.root.part("id").and_then(Said::written).and_then(|id| self.title(&format!("{id}/{written}"))),
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
        registry.get(id).part(part)?.title.as_ref().and_then(said)
    }

    /// What a channel or step of the same description is called, where one is referred to.
    fn local(&self, path: &str, written: &str) -> Option<String> {
        let key = path.rsplit_once('.').map_or(path, |(_, key)| key);
        let request = self.root.part("request");
        let (list, title) = match key {
            "channel" | "channels" if path != "request.channels" => ("channels", "type"),
            "step" => ("steps", "name"),
            _ => return None,
        };
        let of = |item: &&Said<'k>| item.part("id").or(item.part(title)).and_then(Said::written) == Some(written);
        let item = request?.part(list)?.items().iter().find(of)?.part(title)?;
        if key == "step" {
            return Some(flowing(&self.text(item))).filter(|text| !text.is_empty());
        }
        let code = item.field()?.code_label(item.written()?)?;
        Some(if self.known.language == "lv" { code.lv.clone() } else { code.en.clone() })
    }

    /// A text in the reader's language, else in the first one it has.
    fn text(&self, said: &Said<'k>) -> String {
        said.text(self.known.language).unwrap_or_default().to_owned()
    }
}

fn item_of<'a>(path: &str, list: &Said<'_>, (index, count): (usize, usize), value: Cell<'a>) -> Shown<'a> {
    let is_numbered = count > 1 && matches!(value, Cell::Entry(_));
    let numbered = || Arg::Phrase("show-numbered", vec![("label", label(list)), ("number", Arg::Number(index + 1))]);
    Shown { label: if is_numbered { numbered() } else { label(list) }, path: format!("{path}[{index}]"), value }
}

fn label(said: &Said<'_>) -> Arg {
    said.field().map_or_else(|| Arg::from(""), |field| Arg::from(&field.label))
}

/// The bounds that a mapping states, with their unit or currency.
fn bounds(said: &Said<'_>) -> Option<Arg> {
    let number = |key: &str| said.part(key).and_then(Said::number);
    let stated = |key: &str| said.part(key).and_then(Said::code);
    let unit = match (stated("unit"), stated("currency")) {
        (Some(unit), _) => Unit::of(unit)?,
        (None, Some("EUR")) => Unit::Eur,
        (None, _) => return None,
    };
    let quantity = |key: &str| number(key).map(|number| Quantity { number, unit });
    quantity("amount").map(Quantity::said).or_else(|| between(quantity("min"), quantity("max")))
}

/// A text on one line.
fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The paragraphs and list items of a text, each on one line: as in Markdown, a line break inside of one is a space.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
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
