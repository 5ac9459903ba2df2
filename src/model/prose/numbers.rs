//! Numbers in digits and in words: Latvian in all its cases, and English.

use super::words::{Kind, Token};

/// The stems of one to nine, with how each is written in compounds.
const LATVIAN: [(&str, f64); 9] = [
    ("vien", 1.0),
    ("div", 2.0),
    ("trī", 3.0),
    ("četr", 4.0),
    ("piec", 5.0),
    ("seš", 6.0),
    ("septiņ", 7.0),
    ("astoņ", 8.0),
    ("deviņ", 9.0),
];

/// The endings of one to nine in all cases and both genders.
const ENDINGS: [&str; 17] = ["s", "a", "am", "ai", "u", "ā", "as", "i", "iem", "ām", "us", "ās", "os", "ajās", "ajos", "ajām", "ajiem"];

const ENGLISH: [(&str, f64); 30] = [
    ("a", 1.0),
    ("an", 1.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
    ("hundred", 100.0),
];

/// The number of one word.
fn of_word(word: &str) -> Option<f64> {
    if let Some((_, number)) = ENGLISH.iter().find(|(known, _)| *known == word) {
        return Some(*number);
    }
    if matches!(word, "trīs" | "triju" | "trim" | "trijām" | "trijās" | "trijos" | "trijiem" | "trejās" | "trejos") {
        return Some(3.0);
    }
    for (stem, number) in LATVIAN {
        // „trīspadsmit” keeps the ending of its first part.
        let Some(rest) = word.strip_prefix(stem) else { continue };
        let rest = rest.strip_prefix('s').filter(|_| stem == "trī").unwrap_or(rest);
        return match rest {
            "padsmit" | "padsmitu" | "padsmitiem" | "padsmitām" | "padsmitās" | "padsmitos" => Some(number + 10.0),
            "desmit" | "desmitu" | "desmitiem" | "desmitām" | "desmitās" | "desmitos" => Some(number * 10.0),
            rest if stem != "trī" && ENDINGS.contains(&rest) => Some(number),
            _ => None,
        };
    }
    match word {
        "desmit" | "desmitu" | "desmitiem" | "desmitām" | "desmitās" | "desmitos" => Some(10.0),
        "pusotra" | "pusotru" | "pusotras" | "pusotrā" => Some(1.5),
        "simt" | "simts" | "simtu" => Some(100.0),
        _ => None,
    }
}

/// The number that some tokens begin with, and how many of them it takes; what stands behind it in brackets is the same
/// number again.
pub(super) fn number(tokens: &[Token]) -> Option<(f64, usize)> {
    let first = tokens.first()?;
    let (number, length) = match first.kind {
        Kind::Number(number) => (number, 1),
        Kind::Sign(_) => return None,
        Kind::Word => {
            let tens = of_word(&first.word)?;
            let dash = usize::from(tokens.get(1).is_some_and(|token| token.is_sign(&['-'])));
            let ones = tokens.get(1 + dash).filter(|token| token.is_word()).and_then(|token| of_word(&token.word));
            match ones {
                Some(ones) if tens >= 20.0 && ones < 10.0 && tens % 10.0 == 0.0 => (tens + ones, 2 + dash),
                _ => (tens, 1),
            }
        }
    };
    Some((number, length + in_brackets(&tokens[length..])))
}

/// How many tokens a number in brackets takes that some tokens begin with.
pub(super) fn in_brackets(tokens: &[Token]) -> usize {
    if !tokens.first().is_some_and(|token| token.is_sign(&['('])) {
        return 0;
    }
    let inner = tokens[1..].iter().take(4).take_while(|token| match token.kind {
        Kind::Word => of_word(&token.word).is_some(),
        Kind::Number(_) => true,
        Kind::Sign(_) => false,
    });
    let inner = inner.count();
    if inner > 0 && tokens.get(1 + inner).is_some_and(|token| token.is_sign(&[')'])) { inner + 2 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::super::words::tokens;
    use super::*;

    #[test]
    fn numbers_are_read_in_all_their_cases() {
        let read = |text: &str| number(&tokens(text, 0..text.len()));
        for (text, expected) in [
            ("viena", 1.0),
            ("vienu", 1.0),
            ("Divas", 2.0),
            ("divām", 2.0),
            ("trīs", 3.0),
            ("trijās", 3.0),
            ("trim", 3.0),
            ("četros", 4.0),
            ("piecu", 5.0),
            ("desmit", 10.0),
            ("vienpadsmit", 11.0),
            ("trīspadsmit", 13.0),
            ("Piecpadsmit", 15.0),
            ("divdesmit", 20.0),
            ("trīsdesmit", 30.0),
            ("divdesmit divu", 22.0),
            ("četrdesmit piecām", 45.0),
            ("pusotra", 1.5),
            ("30 (trīsdesmit)", 30.0),
            ("desmit (10)", 10.0),
            ("a", 1.0),
            ("twenty-two", 22.0),
            ("ninety", 90.0),
        ] {
            assert_eq!(read(text).map(|(number, _)| number), Some(expected), "{text}");
        }
        for text in ["vienots", "divkārši", "trieciens", "pieceļas", "sešstūris", "(10)", "un"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
