//! The sentences of a text, and the headings among them.

use std::ops::Range;

/// A sentence, and what it is among the others.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    pub(super) range: Range<usize>,
    /// Whether it says what follows is about: „Maksa:”, or a short line by itself.
    pub(super) is_heading: bool,
    /// Whether it follows a heading, or is an item of the list that does.
    pub(super) under_heading: bool,
}

/// The sentences of a text. A line break ends one only before an empty line or an item of a list, as texts are
/// wrapped; a full stop only before a capital letter, as numbers and abbreviations have one too. What stands
/// behind a semicolon still belongs to it: „bez maksas; klātienē …”.
pub(super) fn sentences(text: &str) -> Vec<Sentence> {
    let mut found: Vec<Sentence> = Vec::new();
    let mut start = 0;
    let mut add = |range: Range<usize>| {
        let said = text[range.clone()].trim();
        if said.is_empty() {
            return;
        }
        let under_heading = found.last().is_some_and(|last| last.is_heading || last.under_heading && is_item(said));
        let is_line = || text[range.end..].trim_start_matches([' ', '\t', '\r']).starts_with('\n') || text[..range.end].ends_with('\n');
        let is_short =
            || !said.ends_with(['.', '!', '?', ';', ',']) && said.split_whitespace().take(7).count() < 7 && is_line() && !is_item(said);
        found.push(Sentence { is_heading: said.ends_with(':') || said.ends_with(":**") || is_short(), under_heading, range });
    };
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
            add(start..end);
            start = end;
        }
    }
    add(start..text.len());
    found
}

/// Whether a sentence is an item of a list.
fn is_item(said: &str) -> bool {
    starts_anew(said) && !said.starts_with('#')
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
        let said = |text: &'static str| -> Vec<&str> { sentences(text).into_iter().map(|one| text[one.range].trim()).collect() };
        assert_eq!(said("Valsts nodeva (MK noteikumi Nr. 720) ir 4,27 EUR."), ["Valsts nodeva (MK noteikumi Nr. 720) ir 4,27 EUR."]);
        assert_eq!(said("Maksa ir 5 EUR. Portālā bez maksas."), ["Maksa ir 5 EUR.", "Portālā bez maksas."]);
        assert_eq!(
            said("Mainot dzīvesvietu, tā mēneša laikā\njādeklarē pašvaldībā."),
            ["Mainot dzīvesvietu, tā mēneša laikā\njādeklarē pašvaldībā."]
        );
        assert_eq!(said("Maksa:\n- pase 34 EUR\n- karte 15 EUR"), ["Maksa:", "- pase 34 EUR", "- karte 15 EUR"]);
    }
    #[test]
    fn a_heading_holds_for_the_list_below_it() {
        let said = |text: &'static str| -> Vec<(bool, bool)> {
            sentences(text).into_iter().map(|one| (one.is_heading, one.under_heading)).collect()
        };
        assert_eq!(
            said("Maksa:\n- pase 34 EUR\n- karte 15 EUR\nun 3 EUR.\n\nLabi."),
            [(true, false), (false, true), (false, true), (false, false)]
        );
        assert_eq!(said("Termiņš\n\n10 darbdienas"), [(true, false), (false, true)]);
        assert_eq!(said("Lēmumu nosūta pa pastu. Maksa ir 5 EUR."), [(false, false), (false, false)]);
    }
}
