//! Characters that mislead a reader or act on a terminal.

use std::fmt::Write as _;

/// C0 and C1 controls and DEL, except tab and line breaks.
pub fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

/// Marks that change the direction in which text is shown.
pub fn is_bidi(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Characters that take no room, or the room of a space without being one.
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{00A0}' | '\u{00AD}' | '\u{034F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
            | '\u{2000}'..='\u{200D}' | '\u{2028}' | '\u{2029}' | '\u{202F}' | '\u{205F}'..='\u{2064}' | '\u{3000}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
    )
}

/// A character that has no business in a key or an id: invisible, or a look-alike of an ASCII letter, digit or hyphen.
pub fn is_misleading(c: char) -> bool {
    !c.is_ascii() && (is_invisible(c) || is_bidi(c) || look_alike(c).is_some())
}

/// The ASCII character that `c` is easily taken for (Unicode TR 39 confusables).
pub fn look_alike(c: char) -> Option<char> {
    if c.is_ascii() || matches!(c, '\u{00C0}'..='\u{024F}') {
        return None;
    }
    let mut skeleton = unicode_security::confusable_detection::skeleton(c.encode_utf8(&mut [0; 4])).collect::<String>();
    if matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}') {
        "-".clone_into(&mut skeleton);
    }
    let mut chars = skeleton.chars();
    match (chars.next(), chars.next()) {
        (Some(ascii), None) if ascii.is_ascii_alphanumeric() || ascii == '-' => Some(ascii),
        _ => None,
    }
}

/// `text` with look-alikes replaced and invisible characters left out: what its author meant.
pub fn meant(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii() || !(is_invisible(*c) || is_bidi(*c))).map(|c| look_alike(c).unwrap_or(c)).collect()
}

/// The name of a character as people can look it up: `U+202E RIGHT-TO-LEFT OVERRIDE`.
pub fn name(c: char) -> String {
    let code = format!("U+{:04X}", u32::from(c));
    let control = match c {
        '\0' => Some("NULL"),
        '\u{1B}' => Some("ESCAPE"),
        '\u{7}' => Some("BELL"),
        '\u{8}' => Some("BACKSPACE"),
        '\u{C}' => Some("FORM FEED"),
        '\u{7F}' => Some("DELETE"),
        _ => None,
    };
    match control.map(str::to_owned).or_else(|| unicode_names2::name(c).map(|name| name.to_string())) {
        Some(name) => format!("{code} {name}"),
        None => code,
    }
}

/// `text` with every control, bidi and invisible character written out (`\n`, `\u{202E}`), so that it cannot act on a terminal.
pub fn visible(text: &str) -> std::borrow::Cow<'_, str> {
    // The last are no characters at all, marks of annotations, and tags that carry text nobody sees.
    let unseen = |c: char| matches!(c, '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E007F}');
    let acts = |c: char| c.is_control() || is_bidi(c) || unseen(c) || (is_invisible(c) && c != '\u{00A0}' && c != '\u{00AD}');
    if !text.contains(acts) {
        return text.into();
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            '\u{1B}' => shown.push_str("\\e"),
            c if c.is_control() && c.is_ascii() => _ = write!(shown, "\\x{:02X}", u32::from(c)),
            c if acts(c) => _ = write!(shown, "\\u{{{:X}}}", u32::from(c)),
            c => shown.push(c),
        }
    }
    shown.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_alikes_of_other_scripts_are_found_and_latvian_letters_are_not() {
        for c in ['а', 'е', 'о', 'р', 'с', 'х', 'ο', '–', 'і'] {
            assert!(is_misleading(c), "{c}");
        }
        for c in "āčēģīķļņšūžĀČĒa-1".chars() {
            assert!(!is_misleading(c), "{c}");
        }
        assert_eq!(meant("v\u{200B}sаа"), "vsaa");
    }

    #[test]
    fn what_acts_is_written_out() {
        assert_eq!(visible("a\u{1B}[31m\u{202E}b\n"), "a\\e[31m\\u{202E}b\\n");
        assert_eq!(visible("ķirši"), "ķirši");
        assert_eq!(name('\u{202E}'), "U+202E RIGHT-TO-LEFT OVERRIDE");
    }
}
