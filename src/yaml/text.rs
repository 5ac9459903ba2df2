//! What a key or a value says that its author cannot have meant.

use unicode_normalization::is_nfc;

use super::chars::{self, is_forbidden};
use super::fault::Fault;
use super::scan::{Forbidden, Scanned};
use super::tree::Style;
use crate::names;
use crate::source::Span;

/// What a key turned out to be.
pub(super) enum Key {
    /// A key.
    Plain,
    /// A key with a look-alike or invisible character in it: what was meant, and the fault, unless the scan found it.
    Meant(String, Option<Fault>),
    /// No key at all.
    None(Fault),
    /// The merge key: what stands in the mapping is not known.
    Merge(Fault),
}

/// Checks a key's text.
pub(super) fn check_key(text: &str, source: &str, style: Style, span: Span, forbidden: &mut Forbidden) -> Key {
    if text.is_empty() {
        return Key::None(Fault::new(names::YAML_FEATURE, "empty-key", Span::new(span.start as usize, span.end as usize + 1)));
    }
    if style == Style::Plain && text == "<<" {
        return Key::Merge(Fault::new(names::YAML_FEATURE, "merge-key", span));
    }
    if !text.chars().any(chars::is_misleading) {
        return Key::Plain;
    }
    // Only what would be a key without it; a piece of a sentence is another mistake.
    let meant = chars::meant(text);
    if !meant.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'-')) {
        return Key::Plain;
    }
    check_escapes(text, source, span, forbidden);
    let seen = text.chars().find(|c| chars::is_misleading(*c) && !is_forbidden("", *c, ""));
    let fault =
        seen.map(|c| Fault::new(names::FORBIDDEN_CHARACTER, "key", span).text("character", chars::name(c)).text("meant", meant.clone()));
    Key::Meant(meant, fault)
}

/// Checks a value's text against how it was written.
pub(super) fn check_value(text: &str, source: &str, style: Style, span: Span, scanned: &mut Scanned, faults: &mut Vec<Fault>) {
    check_escapes(text, source, span, &mut scanned.forbidden);
    if let Some((_, word, c)) = chars::mixed_word(text).filter(|_| scanned.foreign) {
        // An id or an address is one word for those who read; spelt with escapes, it is found nowhere.
        let word = if text.contains(char::is_whitespace) { word } else { text };
        let place = source.find(word).map(|at| span.start as usize + at).map(|at| Span::new(at, at + word.len()));
        let fault = Fault::new(names::FORBIDDEN_CHARACTER, "word", place.unwrap_or(span)).text("character", chars::name(c));
        faults.push(fault.text("meant", chars::meant(word)));
    }
    let trimmed = text.trim();
    if style != Style::Block && trimmed.len() != text.len() && !trimmed.is_empty() {
        faults.push(Fault::new(names::UNTIDY_TEXT, "space", span));
    } else if let Some(inner) = curly_quoted(text) {
        faults.push(Fault::new(names::UNTIDY_TEXT, "quotes", span).text("meant", inner));
    } else if scanned.decomposed && !is_nfc(text) {
        faults.push(Fault::new(names::UNTIDY_TEXT, "decomposed", span));
    }
}

/// Notes what a text in double quotes spells with escapes and may not be written, each at its escape.
fn check_escapes(text: &str, source: &str, span: Span, forbidden: &mut Forbidden) {
    let suspect = |c: char| is_forbidden("", c, "");
    if !source.starts_with('"') || !source.contains('\\') || !text.contains(suspect) {
        return;
    }
    // In both, the same characters follow one another; line breaks, which are folded, are none of them.
    let written = Written { source, at: 0 }.filter(|(c, _)| suspect(*c));
    for ((at, c), (_, place)) in text.char_indices().filter(|(_, c)| suspect(*c)).zip(written) {
        let escaped = source[place.start as usize..].starts_with('\\');
        if escaped && is_forbidden(&text[..at], c, &text[at + c.len_utf8()..]) {
            forbidden.note(c, Span { start: span.start + place.start, end: span.start + place.end });
        }
    }
}

/// The characters of a text in double quotes, escapes too (YAML 1.2, section 5.7), with their places in it.
struct Written<'s> {
    source: &'s str,
    at: usize,
}

impl Written<'_> {
    /// The number in so many hexadecimal digits.
    fn code(&mut self, digits: usize) -> Option<u32> {
        let code = u32::from_str_radix(self.source.get(self.at..self.at + digits)?, 16).ok()?;
        self.at += digits;
        Some(code)
    }

    fn escape(&mut self) -> Option<char> {
        let sign = self.source[self.at..].chars().next()?;
        self.at += sign.len_utf8();
        let code = match sign {
            'x' => self.code(2)?,
            'u' => match self.code(4)? {
                high @ 0xD800..=0xDBFF if self.source[self.at..].starts_with("\\u") => {
                    self.at += 2;
                    0x1_0000 + ((high - 0xD800) << 10) + self.code(4)?.checked_sub(0xDC00)?
                }
                code => code,
            },
            'U' => self.code(8)?,
            '0' => 0,
            'a' => 0x07,
            'b' => 0x08,
            'v' => 0x0B,
            'f' => 0x0C,
            'e' => 0x1B,
            'N' => 0x85,
            'L' => 0x2028,
            'P' => 0x2029,
            other => u32::from(other),
        };
        char::from_u32(code)
    }
}

impl Iterator for Written<'_> {
    type Item = (char, Span);

    fn next(&mut self) -> Option<Self::Item> {
        let start = self.at;
        let mut c = self.source[start..].chars().next()?;
        self.at += c.len_utf8();
        if c == '\\' {
            c = self.escape()?;
        }
        Some((c, Span::new(start, self.at)))
    }
}

/// What stands between curly quotes that embrace the whole value.
fn curly_quoted(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['“', '”', '„', '‘', '’', '‟'])?.strip_suffix(['“', '”', '‟', '‘', '’'])?;
    (!inner.contains(['“', '”', '„', '‟'])).then_some(inner)
}

#[cfg(test)]
mod tests {
    use crate::source::FileId;

    /// The one thing wrong with a text.
    fn only(text: &str) -> String {
        let faults = crate::yaml::parse(text, FileId(0)).faults;
        let [fault] = faults.as_slice() else { panic!("{text:?}: {faults:?}") };
        if fault.detail.is_empty() { fault.rule.to_owned() } else { format!("{}.{}", fault.rule, fault.detail) }
    }

    #[test]
    fn untidy_text_is_named() {
        assert_eq!(only("a: \" b\"\n"), "untidy-text.space");
        assert_eq!(only("a: “b”\n"), "untidy-text.quotes");
        assert_eq!(only("a: be\u{0304}rns\n"), "untidy-text.decomposed");
        assert_eq!(only("\u{0430}: b\n"), "forbidden-character.key");
        assert_eq!(only("a: \"\\e[1m\"\n"), "forbidden-character");
    }
}
