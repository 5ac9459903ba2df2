//! What the texts of a service say in words of prices and terms, with exact places.
//!
//! Read while the texts are at hand, so that they need not be kept. A sentence that cannot be read is silent.

mod sentences;
mod wordings;

use compact_str::CompactString;

use super::level::{Quantity, Unit};
use crate::source::{LineIndex, Place, Span};
use crate::yaml::{Node, Path, Shape};

/// What texts say.
#[derive(Debug, Default)]
pub struct Prose {
    /// Sums in euros that are prices.
    pub prices: Vec<Price>,
    /// Terms within which something is done for the recipient.
    pub terms: Vec<TermInWords>,
}

/// A price named in a text.
#[derive(Debug)]
pub struct Price {
    /// The sum as written: `4,27 EUR`.
    pub words: CompactString,
    /// Where.
    pub place: Place,
    /// The field.
    pub path: CompactString,
}

/// A term named in a text.
#[derive(Debug)]
pub struct TermInWords {
    /// The term as written: `mēneša laikā`.
    pub words: CompactString,
    /// How long that is.
    pub quantity: Quantity,
    /// Where.
    pub place: Place,
    /// The field.
    pub path: CompactString,
}

/// Texts that may name a price (RULES.md, PVP603); `*` stands for the items of a list.
const PRICED: [&str; 12] = [
    "identification.summary",
    "request.conditions",
    "request.channels.*.note",
    "request.steps.*.name",
    "request.steps.*.description",
    "request.documents.*.when",
    "request.deadlines.*.note",
    "request.result",
    "request.terms_of_use",
    "information.for_recipients",
    "information.for_providers",
    "information.notices.*.text",
];

/// Texts that may name a term (RULES.md, PVP604); appeals, conditions of documents and the like speak of other terms.
const TIMED: [&str; 6] = [
    "identification.summary",
    "request.channels.*.note",
    "request.steps.*.name",
    "request.steps.*.description",
    "information.for_recipients",
    "information.notices.*.text",
];

/// The words of a deadline are about a term by themselves.
const TIMED_BY_NATURE: &str = "request.deadlines.*.note";

/// Which texts are worth reading: prices matter where nothing is to be paid, terms where there are deadlines.
pub(super) struct Wanted {
    pub(super) prices: bool,
    pub(super) terms: bool,
}

pub(super) fn read(root: Node<'_>, lines: &LineIndex<'_>, wanted: &Wanted) -> Prose {
    let mut prose = Prose::default();
    if wanted.prices {
        for path in PRICED {
            each_text(root, path, &Path::Root, &mut |text| text.prices(lines, &mut prose.prices));
        }
    }
    if wanted.terms {
        for path in TIMED {
            each_text(root, path, &Path::Root, &mut |text| text.terms(lines, false, &mut prose.terms));
        }
        each_text(root, TIMED_BY_NATURE, &Path::Root, &mut |text| text.terms(lines, true, &mut prose.terms));
    }
    prose
}

/// A text in one language.
struct Text<'a, 'p> {
    node: Node<'a>,
    language: &'a str,
    path: &'p Path<'p>,
}

fn each_text<'a>(node: Node<'a>, steps: &str, path: &Path<'_>, visit: &mut dyn FnMut(Text<'a, '_>)) {
    if steps.is_empty() {
        match node.shape() {
            Shape::Scalar(..) => visit(Text { node, language: "", path }),
            Shape::Map(_) => node.entries().for_each(|(key, value)| visit(Text { node: value, language: key.key(), path })),
            Shape::List(_) => {}
        }
        return;
    }
    let (step, rest) = steps.split_once('.').unwrap_or((steps, ""));
    if step == "*" {
        node.items().enumerate().for_each(|(index, item)| each_text(item, rest, &Path::Index(path, index), visit));
    } else if let Some(value) = node.get(step) {
        each_text(value, rest, &Path::Key(path, step), visit);
    }
}

impl Text<'_, '_> {
    fn prices(&self, lines: &LineIndex<'_>, found: &mut Vec<Price>) {
        let Some(text) = self.node.text().map(readable) else { return };
        for range in wordings::prices(text, self.language) {
            let place = self.place(text, &range, lines);
            found.push(Price { words: text[range].into(), place, path: self.path.to_text() });
        }
    }

    fn terms(&self, lines: &LineIndex<'_>, by_nature: bool, found: &mut Vec<TermInWords>) {
        let Some(text) = self.node.text().map(readable) else { return };
        for (range, number, unit) in wordings::terms(text, self.language, by_nature) {
            let place = self.place(text, &range, lines);
            let quantity = Quantity { number, unit };
            found.push(TermInWords { words: text[range].into(), quantity, place, path: self.path.to_text() });
        }
    }

    /// Where a part of the text is written; the whole text, where folding or escapes changed that part.
    fn place(&self, text: &str, part: &std::ops::Range<usize>, lines: &LineIndex<'_>) -> Place {
        let span = self.node.span();
        let source = lines.slice(span);
        let words = &text[part.clone()];
        // Folding turns line breaks into spaces: any white space will do.
        let spaced: Vec<String> = words.split_whitespace().map(regex::escape).collect();
        let found = regex::Regex::new(&spaced.join(r"\s+")).ok().and_then(|pattern| {
            let before = pattern.find_iter(&text[..part.start]).count();
            pattern.find_iter(source).nth(before)
        });
        let span = found.map_or(span, |found| Span::new(span.start as usize + found.start(), span.start as usize + found.end()));
        lines.place(self.node.file(), span)
    }
}

/// As much of a text as is read: more than anybody writes, so that the work stays bounded.
fn readable(text: &str) -> &str {
    const MOST: usize = 100_000;
    let end = (0..=MOST.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    &text[..end]
}

/// A term as it is read from words.
type Term = (std::ops::Range<usize>, f64, Unit);
