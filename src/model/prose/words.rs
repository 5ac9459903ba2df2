//! The words, numbers and signs of a sentence, and its clauses.

use std::ops::Range;

use compact_str::CompactString;

use super::numbers;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// Letters.
    Word,
    /// A number in digits.
    Number(f64),
    /// Any other sign.
    Sign(char),
}

/// A word, a number or a sign.
#[derive(Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// In small letters.
    pub(super) word: CompactString,
    /// Where in the text.
    pub(super) range: Range<usize>,
}

impl Token {
    pub(super) fn is(&self, word: &str) -> bool {
        self.word == word
    }

    pub(super) fn is_sign(&self, signs: &[char]) -> bool {
        matches!(self.kind, Kind::Sign(sign) if signs.contains(&sign))
    }

    pub(super) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }
}

/// The tokens of a part of a text, in order.
pub(super) fn tokens(text: &str, part: Range<usize>) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = part.start;
    while let Some(first) = text[at..part.end].chars().next() {
        let start = at;
        at += first.len_utf8();
        if first.is_whitespace() {
            continue;
        }
        let kind = if first.is_alphabetic() {
            at += text[at..part.end].find(|c: char| !c.is_alphabetic()).unwrap_or(part.end - at);
            Kind::Word
        } else if first.is_ascii_digit() {
            let (number, length) = number(&text[start..part.end]);
            at = start + length;
            Kind::Number(number)
        } else {
            Kind::Sign(first)
        };
        found.push(Token { kind, word: CompactString::from_str_to_lowercase(&text[start..at]), range: start..at });
    }
    found
}

/// The number that a text begins with, and how many bytes it takes: `10`, `4,27`, `1 450.50`.
fn number(text: &str) -> (f64, usize) {
    let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = digits(0);
    let mut said = text[..end].to_owned();
    // Thousands stand apart in groups of three.
    while said.len() <= 3 || end > said.len() {
        let Some(space) = text[end..].chars().next().filter(|c| matches!(c, ' ' | '\u{A0}' | '\u{202F}')) else { break };
        let group = end + space.len_utf8();
        if digits(group) != 3 {
            break;
        }
        said.push_str(&text[group..group + 3]);
        end = group + 3;
    }
    let fraction = end + 1;
    if text[end..].starts_with([',', '.']) && matches!(digits(fraction), 1 | 2) {
        let length = digits(fraction);
        said.push('.');
        said.push_str(&text[fraction..fraction + length]);
        end = fraction + length;
    }
    (said.parse().unwrap_or(f64::INFINITY), end)
}

/// Where the clauses of a sentence lie among its tokens: between commas, semicolons, brackets and dashes that stand
/// apart, the sign that ends one included. A number in brackets is another way to write the number before it.
pub(super) fn clauses(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < tokens.len() {
        let length = numbers::in_brackets(&tokens[at..]);
        if length > 0 {
            at += length;
            continue;
        }
        let apart = |at: usize| {
            let (before, after) = (at.checked_sub(1).map(|before| &tokens[before]), tokens.get(at + 1));
            let spaced = before.is_none_or(|before| before.range.end < tokens[at].range.start)
                && after.is_some_and(|after| tokens[at].range.end < after.range.start);
            // „5 – 10 dienas”
            let joins = before.is_some_and(|before| matches!(before.kind, Kind::Number(_)))
                && after.is_some_and(|after| matches!(after.kind, Kind::Number(_)));
            spaced && !joins
        };
        let ends = match tokens[at].kind {
            Kind::Sign(',' | ';' | '(' | ')' | '|') => true,
            Kind::Sign('–' | '—' | '-') => apart(at),
            _ => false,
        };
        at += 1;
        if ends {
            found.push(start..at);
            start = at;
        }
    }
    found.push(start..tokens.len());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_groups_and_fractions() {
        for (text, expected) in [
            ("10 darbdienas", (10.0, 2)),
            ("4,27 EUR", (4.27, 4)),
            ("1 450,50 €", (1450.5, 8)),
            ("1\u{A0}000\u{A0}000 EUR", (1_000_000.0, 11)),
            ("30.06.2009", (30.06, 5)),
            ("2009 100", (2009.0, 4)),
            ("5, ja", (5.0, 1)),
            ("10.", (10.0, 2)),
        ] {
            assert_eq!(number(text), expected, "{text}");
        }
    }

    #[test]
    fn clauses_end_at_signs_that_part_them() {
        let said = |text: &'static str| -> Vec<String> {
            let tokens = tokens(text, 0..text.len());
            let said =
                clauses(&tokens).into_iter().map(|part| tokens[part].iter().map(|token| token.word.as_str()).collect::<Vec<_>>().join(" "));
            said.collect()
        };
        assert_eq!(said("Lemj 30 (trīsdesmit) dienu laikā, ja var"), ["lemj 30 ( trīsdesmit ) dienu laikā ,", "ja var"]);
        assert_eq!(said("Izskata 5 – 10 dienas – ilgi"), ["izskata 5 – 10 dienas –", "ilgi"]);
        assert_eq!(said("E-pastā 4,27 EUR"), ["e - pastā 4,27 eur"]);
    }
}
