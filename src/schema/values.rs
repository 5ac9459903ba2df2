//! What JSON Schema cannot say of a value: that it is empty or a placeholder, lacks a language, is outside the
//! registry's own code list, or has its bounds in the wrong order.

use compact_str::CompactString;

use super::called::{Called, meant};
use super::field::Field;
use super::suggest::nearest;
use super::{Report, Vocabulary};
use crate::finding::{self, Arg, Finding, Severity, Title};
use crate::names;
use crate::source::Place;
use crate::yaml::{Node, Path, Shape, chars, scalar};

pub(super) fn check(report: &mut Report<'_>, vocabulary: &Vocabulary) {
    let (root, field) = (report.root, report.field);
    Walk { report, vocabulary }.map(root, field, Path::Root);
}

struct Walk<'r, 'a> {
    report: &'r mut Report<'a>,
    vocabulary: &'r Vocabulary,
}

impl<'r, 'a> Walk<'r, 'a> {
    fn map(&mut self, node: Node<'a>, field: &Field, path: Path<'_>) {
        let mut parts = field.lookup();
        for (key, value) in node.entries() {
            // Unknown keys are reported by themselves; what is in them is nobody's.
            if let Some(part) = parts.find(key.key()) {
                let fill = Fill::of(part, field.is_required(key.key()));
                self.value(value, part, (Some(key), fill), Path::Key(&path, key.key()));
            }
        }
        if field.bounded {
            self.order(node, path, "min", "max");
            self.order(node, path, "from", "until");
        }
    }

    /// `owner` is where something missing in the value is shown: its key, or the item's first key; with it comes what can be
    /// done where it is empty.
    fn value(&mut self, node: Node<'a>, field: &Field, (owner, fill): (Option<Node<'a>>, Fill), path: Path<'_>) {
        let empty = Empty { owner, fill, field };
        match node.shape() {
            Shape::Scalar(text, style) => {
                if scalar::is_null(text, style) || chars::is_blank(text) {
                    let place = if node.span().start == node.span().end { owner.unwrap_or(node) } else { node };
                    self.empty(node, self.report.at(place), path, fill.empty(), Some(&empty));
                } else if is_placeholder(text) && !field.codes.iter().any(|code| code == text) {
                    self.empty(node, self.report.at(node), path, fill.placeholder(), Some(&empty));
                } else if field.number && scalar::as_number(text, style).is_some_and(|number| !scalar::is_kept(text, number)) {
                    self.report.refused.insert(node.id());
                    let finding = Finding::new(names::BAD_VALUE, self.report.at(node)).detail("digits");
                    self.push(finding.field(finding::Field::new(path.to_text())).arg("value", text));
                } else if field.text {
                    self.plain_text(node, path);
                } else if let Some(classifier) = &field.classifier {
                    self.classified(node, (classifier, text), path);
                }
            }
            Shape::List([]) if field.empty_is_absent => {}
            Shape::List([]) if field.filled => self.empty(node, self.report.at(owner.unwrap_or(node)), path, fill.empty(), Some(&empty)),
            // What is missing in it belongs to a rule of its own.
            Shape::Map([]) if field.parts().next().is_some() && field.parts().all(|(_, part)| part.absence_rule.is_some()) => {}
            Shape::Map([]) if field.filled => self.empty(node, self.report.at(owner.unwrap_or(node)), path, fill.empty(), Some(&empty)),
            Shape::List(_) => {
                for (index, item) in node.items().enumerate() {
                    let first = item.entries().next().map(|(key, _)| key);
                    if let Some(field) = field.item() {
                        self.value(item, field, (first, Fill::Deletable), Path::Index(&path, index));
                    }
                }
            }
            Shape::Map(_) if field.not_applicable && node.get("not_applicable").is_some() => self.reason(node, path),
            Shape::Map(_) if field.text => match node.entry("not_applicable") {
                Some((key, _)) => {
                    self.report.refused.insert(node.id());
                    let finding = Finding::new(names::BARE_NOT_APPLICABLE, self.report.at(key)).detail("not-here");
                    self.push(finding.field(finding::Field::new(path.to_text())));
                }
                None => self.text(node, &empty, path),
            },
            Shape::Map(_) => self.map(node, field, path),
        }
    }

    /// `what` is left out where there is nothing to show but the text itself.
    fn empty(&mut self, node: Node<'a>, place: Place, path: Path<'_>, detail: &'static str, what: Option<&Empty<'_, 'a>>) {
        self.report.refused.insert(node.id());
        let path = path.to_text();
        let mut finding = Finding::new(names::EMPTY_FIELD, place).detail(detail).field(finding::Field::new(path.clone()));
        finding = finding.arg("value", node.key());
        if let Some(what) = what.filter(|what| what.field.has_form()) {
            finding = finding.showing(self.report.sample(&path, node, what.owner));
        }
        self.push(finding);
    }

    /// `not_applicable` counts as filled, but needs a real reason; the field itself is absent for every other check.
    fn reason(&mut self, node: Node<'a>, path: Path<'_>) {
        self.report.refused.insert(node.id());
        let Some((key, reason)) = node.entry("not_applicable") else { return };
        let real = reason.text().is_some_and(|text| !chars::is_blank(text) && !is_placeholder(text));
        if !real && reason.scalar().is_some() {
            self.report.refused.insert(reason.id());
            let place = if reason.span().start == reason.span().end { key } else { reason };
            let finding = Finding::new(names::BARE_NOT_APPLICABLE, self.report.at(place));
            self.push(finding.field(finding::Field::new(path.to_text())));
        }
    }

    /// A plain string counts as the first required language.
    fn plain_text(&mut self, node: Node<'a>, path: Path<'_>) {
        let [first, required @ ..] = self.vocabulary.required.as_slice() else { return };
        let place = self.report.at(node);
        self.missing_languages(required, |language| language != first, place, path);
    }

    fn text(&mut self, node: Node<'a>, empty: &Empty<'_, 'a>, path: Path<'_>) {
        let Empty { owner, fill, .. } = *empty;
        let required = self.vocabulary.required.clone();
        let known = || self.vocabulary.required.iter().chain(&self.vocabulary.recommended).map(CompactString::as_str);
        let mut unknown = Vec::new();
        for (key, value) in node.entries() {
            if known().any(|language| language == key.key()) {
                let path = Path::Key(&path, key.key());
                // What need not be in a language can be left out in it.
                let fill = if required.iter().any(|language| language == key.key()) { fill } else { Fill::Deletable };
                match value.scalar() {
                    Some((text, style)) if scalar::is_null(text, style) || chars::is_blank(text) => {
                        let place = if value.span().start == value.span().end { key } else { value };
                        self.empty(value, self.report.at(place), path, fill.empty(), None);
                    }
                    Some((text, _)) if is_placeholder(text) => self.empty(value, self.report.at(value), path, fill.placeholder(), None),
                    Some(_) | None => {}
                }
            } else {
                let suggestions = nearest(key.key(), known());
                let languages = known().map(str::to_owned).collect();
                // `{ lv: one, two }`: an unquoted comma ends the text, and the rest becomes a key.
                let cut = value.scalar().is_some_and(|(text, style)| scalar::is_null(text, style)) && suggestions.is_empty();
                // `{ lv:text }`: without the space it is all one key.
                let joined =
                    key.key().split_once(':').map(|(before, _)| before).filter(|before| known().any(|language| language == *before));
                let detail = match joined {
                    Some(_) => "no-space",
                    None if cut => "comma",
                    None => "language",
                };
                let finding =
                    Finding::new(names::UNKNOWN_KEY, self.report.at(key)).detail(detail).field(finding::Field::new(path.to_text()));
                let finding = finding.arg("known", joined.unwrap_or_default());
                unknown
                    .push(finding.arg("key", key.key()).arg("languages", Arg::List(languages)).arg("suggestions", Arg::List(suggestions)));
                self.report.refused.insert(value.id());
            }
        }
        // A misspelt language is not missing as well.
        if unknown.is_empty() {
            let place = self.report.at(owner.unwrap_or(node));
            let absent = |language: &CompactString| node.get(language).is_none();
            self.missing_languages(&required, absent, place, path);
        }
        for finding in unknown {
            self.push(finding);
        }
    }

    fn missing_languages(&mut self, required: &[CompactString], absent: impl Fn(&CompactString) -> bool, place: Place, path: Path<'_>) {
        let missing = |languages: &[CompactString]| -> Vec<String> {
            languages.iter().filter(|language| absent(language)).map(ToString::to_string).collect()
        };
        let required = missing(required);
        let recommended = if self.vocabulary.asks_recommended { missing(&self.vocabulary.recommended) } else { Vec::new() };
        let finding = |languages| {
            Finding::new(names::MISSING_TRANSLATION, place)
                .field(finding::Field::new(path.to_text()))
                .arg("languages", Arg::List(languages))
        };
        if !required.is_empty() {
            self.push(finding(required).detail("required").raised(Severity::Error));
        } else if !recommended.is_empty() {
            self.push(finding(recommended));
        }
    }

    /// A code of one of the registry's own lists.
    fn classified(&mut self, node: Node<'a>, (classifier, code): (&str, &str), path: Path<'_>) {
        let Some(themes) = self.vocabulary.codes(classifier) else { return };
        let is_theme = classifier == "themes";
        if themes.iter().any(|(theme, _)| theme == code) {
            return;
        }
        if chars::has_forbidden(code) {
            self.report.refused.insert(node.id());
            return;
        }
        let called = |(theme, title): &'r (CompactString, Title)| Called {
            word: theme,
            names: title.iter().map(|(_, text)| text.as_ref()).collect(),
        };
        let labelled = |theme: &(CompactString, Title)| (theme.0.to_string(), Arg::Title(theme.1.clone()));
        let suggestions = if self.report.may_suggest() { meant(code, &themes.iter().map(called).collect::<Vec<_>>()) } else { Vec::new() };
        let suggested = themes.iter().filter(|(theme, _)| suggestions.iter().any(|one| *theme == *one)).map(labelled).collect();
        let all = self.report.labelled.entry((0, is_theme)).or_insert_with(|| Arg::Labelled(themes.iter().map(labelled).collect())).clone();
        let finding = Finding::new(names::UNKNOWN_CODE, self.report.at(node))
            .detail(if is_theme { "theme" } else { "service-group" })
            .field(finding::Field::new(path.to_text()))
            .arg("value", code)
            .arg("codes", all)
            .arg("suggestions", Arg::Labelled(suggested));
        self.report.refused.insert(node.id());
        self.push(finding);
    }

    /// Numbers, and dates as text, that stand in the wrong order.
    fn order(&mut self, node: Node<'a>, path: Path<'_>, low: &str, high: &str) {
        let (Some(low_node), Some(high_node)) = (node.get(low), node.get(high)) else { return };
        let (Some((low_text, low_style)), Some((high_text, high_style))) = (low_node.scalar(), high_node.scalar()) else { return };
        let wrong = match (scalar::as_number(low_text, low_style), scalar::as_number(high_text, high_style)) {
            (Some(low), Some(high)) => low > high,
            (None, None) => is_date(low_text) && is_date(high_text) && low_text > high_text,
            (Some(_), None) | (None, Some(_)) => false,
        };
        if wrong {
            let finding = Finding::new(names::BAD_VALUE, self.report.at(high_node))
                .detail("order")
                .field(finding::Field::new(Path::Key(&path, high).to_text()))
                .arg("low", low)
                .arg("low_value", low_text)
                .arg("high", high)
                .arg("high_value", high_text)
                .also("low", self.report.at(low_node));
            self.report.orders.push((low_node.id(), high_node.id(), finding));
        }
    }

    fn push(&mut self, finding: Finding) {
        self.report.findings.push(finding);
    }
}

/// What can be done about a value that says nothing.
#[derive(Clone, Copy)]
enum Fill {
    /// It can be filled or left out.
    Deletable,
    /// It has to be filled.
    Mandatory,
    /// It has to be filled, unless it does not apply.
    Applicable,
}

impl Fill {
    fn of(field: &Field, is_mandatory: bool) -> Self {
        match () {
            () if field.not_applicable => Self::Applicable,
            () if is_mandatory => Self::Mandatory,
            () => Self::Deletable,
        }
    }

    /// Which message an empty value gets.
    fn empty(self) -> &'static str {
        match self {
            Self::Deletable => "",
            Self::Mandatory => "mandatory",
            Self::Applicable => "applicable",
        }
    }

    /// Which message a sign in place of a value gets.
    fn placeholder(self) -> &'static str {
        match self {
            Self::Deletable => "placeholder",
            Self::Mandatory => "placeholder-mandatory",
            Self::Applicable => "placeholder-na",
        }
    }
}

/// A value that may turn out to say nothing.
#[derive(Clone, Copy)]
struct Empty<'f, 'a> {
    owner: Option<Node<'a>>,
    fill: Fill,
    field: &'f Field,
}

fn is_date(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(index, byte)| if index == 4 || index == 7 { byte == b'-' } else { byte.is_ascii_digit() })
}

/// Signs and words that stand where somebody meant to write something later.
pub fn is_placeholder(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "nav",
        "n/a",
        "todo",
        "tbd",
        "fixme",
        "xxx",
        "nav attiecināms",
        "nav attiecināma",
        "iemesls",
        "reason",
        "the reason",
        "neattiecas",
        "not applicable",
        "jāpapildina",
    ];
    const LONGEST: usize = 32;
    if text.len() > LONGEST {
        return false;
    }
    let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let bare = if is_letter(text.as_bytes().first()) && is_letter(text.as_bytes().last()) {
        text
    } else {
        text.trim_matches(|c: char| c.is_whitespace() || chars::is_unseen(c) || ".…-–—?!_*()[]<>".contains(c))
    };
    // Few texts are asked for more than their length.
    let is_word =
        |word: &str| word.len() == bare.len() && (word.eq_ignore_ascii_case(bare) || !bare.is_ascii() && bare.to_lowercase() == word);
    bare.is_empty() || !bare.bytes().any(|byte| byte.is_ascii_digit()) && WORDS.iter().any(|word| is_word(word))
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn placeholders_say_nothing() {
        for text in ["-", "–", "…", "...", "Nav", "nav.", "n/a", "N/A", "TODO", "<TODO>", "Nav attiecināms."] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["Nav jāmaksā", "0", "No", "Navigācija", "A", "+371 67000000"] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
