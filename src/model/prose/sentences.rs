//! The sentences of a text.

use std::ops::Range;

/// Where each sentence lies. A line break ends one only before an empty line or an item of a list, as texts are
/// wrapped; a full stop only before a capital letter, as numbers and abbreviations have one too. What stands
/// behind a semicolon still belongs to it: „bez maksas; klātienē …”.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let rest = &text[end..];
        let ends = match c {
            '!' | '?' => true,
            '.' | '…' => rest.starts_with(char::is_whitespace) && rest.trim_start().starts_with(char::is_uppercase),
            '\n' => starts_anew(rest),
            _ => false,
        };
        if ends {
            found.push(start..end);
            start = end;
        }
    }
    found.push(start..text.len());
    found
}

/// Where each clause of a sentence lies: between commas, semicolons and dashes; a comma in a number parts nothing.
pub(super) fn clauses(sentence: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in sentence.char_indices() {
        let end = at + c.len_utf8();
        let spaced = sentence[end..].starts_with(char::is_whitespace);
        let ends = match c {
            ',' => spaced,
            ';' => true,
            '–' | '—' | '-' => spaced && sentence[..at].ends_with(char::is_whitespace),
            _ => false,
        };
        if ends {
            found.push(start..end);
            start = end;
        }
    }
    found.push(start..sentence.len());
    found
}

fn starts_anew(rest: &str) -> bool {
    let line = rest.trim_start_matches([' ', '\t']);
    line.starts_with(['\n', '\r', '-', '–', '—', '•', '*', '#'])
        || (1..=3).any(|digits| {
            line.as_bytes().get(digits).is_some_and(|byte| matches!(byte, b'.' | b')'))
                && line.as_bytes()[..digits].iter().all(u8::is_ascii_digit)
        })
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn sentences_end_where_a_reader_stops() {
        let said = |text: &'static str| -> Vec<&str> { sentences(text).into_iter().map(|range| text[range].trim()).collect() };
        assert_eq!(said("Valsts nodeva (MK noteikumi Nr. 720) ir 4,27 EUR."), ["Valsts nodeva (MK noteikumi Nr. 720) ir 4,27 EUR."]);
        assert_eq!(said("Maksa ir 5 EUR. Portālā bez maksas."), ["Maksa ir 5 EUR.", "Portālā bez maksas."]);
        assert_eq!(
            said("Mainot dzīvesvietu, tā mēneša laikā\njādeklarē pašvaldībā."),
            ["Mainot dzīvesvietu, tā mēneša laikā\njādeklarē pašvaldībā."]
        );
        assert_eq!(said("Maksa:\n- pase 34 EUR\n- karte 15 EUR"), ["Maksa:", "- pase 34 EUR", "- karte 15 EUR"]);
    }
}
