//! What the texts of a service say in words of prices and terms, with exact places.
//!
//! Read while the texts are at hand, so that they need not be kept. A sentence that cannot be read is silent.

mod evidence;
mod lengths;
mod lexicon;
mod numbers;
mod prices;
mod sentences;
mod terms;
mod words;

use std::ops::Range;

use compact_str::CompactString;

use super::level::Quantity;
use crate::source::{LineIndex, Place, Span};
use crate::yaml::{Node, Path, Shape};

/// What texts say.
#[derive(Debug, Default)]
pub struct Prose {
    /// Sums in euros that are prices.
    pub prices: Vec<Price>,
    /// Where texts say that the service costs nothing, whatever the case.
    pub free: Vec<Words>,
    /// Terms within which something is done for the recipient.
    pub terms: Vec<TermInWords>,
}

/// Words of a text.
#[derive(Debug)]
pub struct Words {
    /// As written: `4,27 EUR`, `mēneša laikā`.
    pub said: CompactString,
    /// Where.
    pub place: Place,
    /// The field.
    pub path: CompactString,
}

/// A price named in a text.
#[derive(Debug)]
pub struct Price {
    /// The sum.
    pub words: Words,
    /// The least that it is, in euros.
    pub least: f64,
    /// The most.
    pub most: f64,
}

/// A term named in a text.
#[derive(Debug)]
pub struct TermInWords {
    /// The term.
    pub words: Words,
    /// How long that is.
    pub quantity: Quantity,
    /// The position of the step that it stands in, where it does.
    pub step: Option<usize>,
    /// Whether it is counted from the request, so that the steps before are part of it.
    pub from_request: bool,
    /// Whether it holds in some cases only.
    pub conditional: bool,
}

/// Texts that may name a price (RULES.md, PVP603); `*` stands for the items of a list.
const PRICED: [&str; 10] = [
    "identification.summary",
    "request.conditions",
    "request.channels.*.note",
    "request.documents.*.when",
    "request.deadlines.*.note",
    "request.result",
    "request.terms_of_use",
    "information.for_recipients",
    "information.for_providers",
    "information.notices.*.text",
];

/// Texts that speak of the service as a whole: only there *bez maksas* says that it costs nothing, whatever the case.
const OF_THE_WHOLE: [&str; 4] = ["identification.summary", "request.conditions", "request.terms_of_use", "information.for_recipients"];

/// Texts that may name a term (RULES.md, PVP604); appeals, conditions of documents and the like speak of other terms.
const TIMED: [&str; 6] = [
    "identification.summary",
    "request.channels.*.note",
    "request.deadlines.not_applicable",
    "request.result",
    "information.for_recipients",
    "information.notices.*.text",
];

/// The words of a deadline are about a term by themselves.
const TIMED_BY_NATURE: &str = "request.deadlines.*.note";

/// How many things of one text are told: one is reported of each field.
const MOST: usize = 20;

/// A language that texts are read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Language {
    Latvian,
    English,
}

impl Language {
    /// By its code; a text without one counts as Latvian, the registry's first.
    fn of(code: &str) -> Option<Self> {
        match code {
            "" | "lv" => Some(Self::Latvian),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

/// Which texts are worth reading: those on prices where fees are stated, those on terms where something is said of deadlines.
pub(super) struct Wanted {
    pub(super) prices: bool,
    pub(super) terms: bool,
}

pub(super) fn read(root: Node<'_>, lines: &LineIndex<'_>, wanted: &Wanted) -> Prose {
    if !wanted.prices && !wanted.terms {
        return Prose::default();
    }
    let mut reader = Reader { lines, wanted, titles: Vec::new(), prose: Prose::default() };
    each_text(root, "identification.title", &Path::Root, &mut |text| reader.titles.extend(text.node.text().map(readable)));
    for path in PRICED {
        each_text(root, path, &Path::Root, &mut |text| reader.prices(&text, "", OF_THE_WHOLE.contains(&path)));
    }
    for path in TIMED {
        each_text(root, path, &Path::Root, &mut |text| reader.terms(&text, terms::About::default(), None));
    }
    let by_nature = terms::About { by_nature: true, heading: "" };
    each_text(root, TIMED_BY_NATURE, &Path::Root, &mut |text| reader.terms(&text, by_nature, None));
    reader.steps(root);
    reader.prose
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

/// Reads texts as far as they are wanted.
struct Reader<'r> {
    lines: &'r LineIndex<'r>,
    wanted: &'r Wanted,
    /// The service's title in its languages.
    titles: Vec<&'r str>,
    prose: Prose,
}

impl Reader<'_> {
    /// The steps: the name of one says what its description is about.
    fn steps(&mut self, root: Node<'_>) {
        let (request, steps) = (Path::Key(&Path::Root, "request"), "steps");
        let path = Path::Key(&request, steps);
        let Some(list) = root.get("request").and_then(|request| request.get(steps)) else { return };
        for (index, step) in list.items().enumerate() {
            let path = Path::Index(&path, index);
            let mut names: Vec<(Option<Language>, &str)> = Vec::new();
            each_text(step, "name", &path, &mut |name| {
                self.prices(&name, "", false);
                self.terms(&name, terms::About::default(), Some(index));
                names.push((Language::of(name.language), name.node.text().map(readable).unwrap_or_default()));
            });
            each_text(step, "description", &path, &mut |text| {
                let language = Language::of(text.language);
                let heading = names.iter().find(|(of, _)| *of == language).map_or("", |(_, name)| *name);
                self.prices(&text, heading, prices::is_of_the_whole(heading));
                self.terms(&text, terms::About { heading, by_nature: false }, Some(index));
            });
        }
    }

    fn prices(&mut self, text: &Text<'_, '_>, heading: &str, is_of_the_whole: bool) {
        let (true, Some(language), Some(said)) = (self.wanted.prices, Language::of(text.language), text.node.text().map(readable)) else {
            return;
        };
        let found = prices::prices(said, language, heading, &self.titles);
        for sum in found.prices {
            let words = self.words(text, said, sum.range);
            self.prose.prices.push(Price { words, least: sum.least, most: sum.most });
        }
        for range in found.free.into_iter().filter(|_| is_of_the_whole) {
            let words = self.words(text, said, range);
            self.prose.free.push(words);
        }
    }

    fn terms(&mut self, text: &Text<'_, '_>, about: terms::About<'_>, step: Option<usize>) {
        let (true, Some(language), Some(said)) = (self.wanted.terms, Language::of(text.language), text.node.text().map(readable)) else {
            return;
        };
        for term in terms::terms(said, language, about) {
            let words = self.words(text, said, term.range);
            let terms::Term { quantity, from_request, conditional, .. } = term;
            self.prose.terms.push(TermInWords { words, quantity, step, from_request, conditional });
        }
    }

    fn words(&self, text: &Text<'_, '_>, said: &str, part: Range<usize>) -> Words {
        Words { said: said[part.clone()].into(), place: self.place(text.node, said, part), path: text.path.to_text() }
    }

    /// Where a part of a text is written; the whole text, where folding or escapes changed that part.
    fn place(&self, node: Node<'_>, text: &str, part: Range<usize>) -> Place {
        let span = node.span();
        let source = self.lines.slice(node.file(), span);
        let words = &text[part.clone()];
        let plain = || source.match_indices(words).nth(text[..part.start].matches(words).count()).map(|(at, _)| at..at + words.len());
        // Folding turns line breaks into spaces: any white space will do.
        let folded = || {
            let spaced: Vec<String> = words.split_whitespace().map(regex::escape).collect();
            let pattern = regex::Regex::new(&spaced.join(r"\s+")).ok()?;
            let before = pattern.find_iter(&text[..part.start]).count();
            pattern.find_iter(source).nth(before).map(|found| found.range())
        };
        let found = plain().or_else(folded);
        let span = found.map_or(span, |found| Span::new(span.start as usize + found.start, span.start as usize + found.end));
        self.lines.place(node.file(), span)
    }
}

/// As much of a text as is read: more than anybody writes, so that the work stays bounded.
fn readable(text: &str) -> &str {
    const MOST: usize = 100_000;
    let end = (0..=MOST.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    &text[..end]
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    /// Phrases as service cards have them, one a line: what stands above, `>>`, the text, `=>`, what is read, `;` between
    /// several; `*` above stands for the words of a deadline, `\n` for a new line.
    const TABLES: [(Language, &str, &str); 2] = [
        (Language::Latvian, include_str!("phrases/terms.lv.txt"), include_str!("phrases/prices.lv.txt")),
        (Language::English, include_str!("phrases/terms.en.txt"), include_str!("phrases/prices.en.txt")),
    ];

    /// The phrases of a table with what is read of each.
    fn read(table: &str, read: impl Fn(&str, &str) -> Vec<String>) -> String {
        let mut wrong = String::new();
        let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
        for line in lines {
            let (said, expected) = line.split_once("=>").expect("a text and what is read");
            let (heading, text) = said.split_once(">>").unwrap_or(("", said));
            let found = read(heading.trim(), &text.trim().replace("\\n", "\n")).join(" ; ").replace('\n', "\\n");
            if found != expected.trim() {
                let _ = writeln!(wrong, "{said}\n  to be read: {expected}\n  read: {found}");
            }
        }
        wrong
    }

    fn terms_in(heading: &str, text: &str, language: Language) -> Vec<String> {
        let about = terms::About { heading: if heading == "*" { "" } else { heading }, by_nature: heading == "*" };
        let found = terms::terms(text, language, about);
        let said = |term: terms::Term| format!("{} = {} {}", &text[term.range], term.quantity.number, term.quantity.unit.key());
        found.into_iter().map(said).collect()
    }

    fn prices_in(heading: &str, text: &str, language: Language) -> Vec<String> {
        let found = prices::prices(text, language, heading, &[]);
        found.prices.into_iter().map(|sum| text[sum.range].to_owned()).collect()
    }

    #[test]
    fn terms_are_found_and_nothing_else() {
        for (language, terms, _) in TABLES {
            let wrong = read(terms, |heading, text| terms_in(heading, text, language));
            assert!(wrong.is_empty(), "{wrong}");
        }
    }

    #[test]
    fn prices_are_found_and_nothing_else() {
        for (language, _, prices) in TABLES {
            let wrong = read(prices, |heading, text| prices_in(heading, text, language));
            assert!(wrong.is_empty(), "{wrong}");
        }
    }

    #[test]
    fn what_costs_nothing_says_so_of_the_whole_service() {
        let title = ["Dzimšanas reģistrācija"];
        let free = |text: &str| {
            let said = prices::prices(text, Language::Latvian, "", &title);
            said.free.into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>()
        };
        for (text, words) in [
            ("Pakalpojums ir bez maksas.", "bez maksas"),
            ("Dzimšanas reģistrācija ir bez maksas.", "bez maksas"),
            ("Bezmaksas pakalpojums", "Bezmaksas"),
            ("Par pakalpojumu nav jāmaksā.", "nav jāmaksā"),
            ("Maksa: nav", "Maksa"),
        ] {
            let said = free(text);
            assert!(said.len() == 1 && said[0].starts_with(words), "{text}: {said:?}");
        }
        for text in [
            "Portālā Latvija.lv pakalpojums ir bez maksas.",
            "Pensionāriem pakalpojums ir bez maksas.",
            "Ja iesniegumu iesniedz elektroniski, maksa nav jāmaksā.",
            "Veidlapa ir bez maksas.",
            "Bezmaksas tālrunis 80200206.",
            "Pakalpojumu sniedz bez papildu maksas.",
        ] {
            assert!(free(text).is_empty(), "{text}");
        }
    }
}
