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

/// Characters that nobody sees: Unicode's `Default_Ignorable_Code_Point` and format characters that have no sign of their
/// own, letters and signs that are drawn as nothing, and breaks of lines and paragraphs that only some systems keep.
/// Marks of direction are [`is_bidi`]; spaces, the no-break ones too, take room and are none of these.
pub fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}'
            | '\u{034F}'
            | '\u{115F}'
            | '\u{1160}'
            | '\u{17B4}'
            | '\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200D}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{2060}'..='\u{2065}'
            | '\u{206A}'..='\u{206F}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{13430}'..='\u{1343F}'
            | '\u{16FE4}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D159}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// Whether an unseen character stands where its script or an emoji needs it: a variation selector behind an emoji, a
/// joiner between two, the tags of a region's flag, and joiners behind letters of scripts that are written with them.
/// Latvian and English need none.
pub fn is_at_home(before: &str, c: char, after: &str) -> bool {
    let last = || before.trim_end_matches(['\u{FE0E}', '\u{FE0F}']).chars().next_back();
    match c {
        '\u{FE0E}' | '\u{FE0F}' => before.chars().next_back().is_some_and(|base| is_emoji(base) || after.starts_with('\u{20E3}')),
        '\u{200D}' if last().is_some_and(is_emoji) => after.starts_with(is_emoji),
        '\u{200C}' | '\u{200D}' => before.ends_with(is_joined),
        '\u{E0020}'..='\u{E007F}' => {
            let around = |flag: &str, at: usize, end: usize| before.ends_with(&flag[..at]) && after.starts_with(&flag[end..]);
            FLAGS.iter().any(|flag| flag.match_indices(c).any(|(at, tag)| around(flag, at, at + tag.len())))
        }
        _ => false,
    }
}

/// Whether a character must not stand between these two texts, whatever they are: nobody can have meant it.
pub fn is_forbidden(before: &str, c: char, after: &str) -> bool {
    is_control(c) || is_bidi(c) || (is_unseen(c) && !is_at_home(before, c, after))
}

/// Whether a character stands in a text that must not; it is named where it stands when its file is read.
pub fn has_forbidden(text: &str) -> bool {
    text.char_indices().any(|(at, c)| is_forbidden(&text[..at], c, &text[at + c.len_utf8()..]))
}

/// The flags that Unicode recommends for interchange and that are written with tags: England, Scotland, Wales.
const FLAGS: [&str; 3] = [
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}",
];

/// The blocks in which the signs stand that emoji are made of.
fn is_emoji(c: char) -> bool {
    matches!(
        c,
        '\u{A9}' | '\u{AE}' | '\u{203C}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2194}'..='\u{21AA}' | '\u{231A}'..='\u{23FF}'
            | '\u{24C2}' | '\u{25AA}'..='\u{27BF}' | '\u{2934}' | '\u{2935}' | '\u{2B05}'..='\u{2B55}' | '\u{3030}' | '\u{303D}'
            | '\u{3297}' | '\u{3299}' | '\u{1F000}'..='\u{1FAFF}'
    )
}

/// Letters and marks of the scripts whose letters join, or are kept from joining: from Arabic to the scripts of South
/// and South-East Asia.
fn is_joined(c: char) -> bool {
    matches!(
        c,
        '\u{0620}'..='\u{0DFF}' | '\u{0F00}'..='\u{109F}' | '\u{1780}'..='\u{18AF}' | '\u{1900}'..='\u{1CFF}' | '\u{A840}'..='\u{A8FF}'
            | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10A00}'..='\u{10A5F}' | '\u{11000}'..='\u{11FFF}' | '\u{1E900}'..='\u{1E95F}'
    )
}

/// Whether nobody can see anything of a text: it is empty, or all of it is white space of whatever kind or unseen.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || is_bidi(c) || is_unseen(c))
}

/// Unseen, or the room of a space without being one.
fn is_invisible(c: char) -> bool {
    is_unseen(c) || matches!(c, '\u{00A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

/// Whether a text has nothing but what most texts have, all of which is seen: ASCII, Latin letters with their marks, dashes,
/// quotes and dots.
fn is_plain(text: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let is_seen = match byte {
            b' '..=b'~' => true,
            // U+00C0 to U+024F.
            0xC3..=0xC8 => bytes.next().is_some(),
            0xC9 => bytes.next().is_some_and(|next| next <= 0x8F),
            // U+2010 to U+2026.
            0xE2 => bytes.next() == Some(0x80) && matches!(bytes.next(), Some(0x90..=0xA6)),
            _ => false,
        };
        if !is_seen {
            return false;
        }
    }
    true
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

/// A Greek or Cyrillic letter: alphabets with letters that look like Latin ones.
pub fn is_foreign(c: char) -> bool {
    matches!(c, '\u{0370}'..='\u{03FF}' | '\u{0400}'..='\u{052F}')
}

/// The first word in which letters of another alphabet stand among Latin ones and look like them: nobody who reads can
/// see it, and nobody who searches finds it. With the byte at which it begins, and the first such letter.
pub fn mixed_word(text: &str) -> Option<(usize, &str, char)> {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_ascii());
    words.find_map(|word| {
        let foreign = || word.chars().filter(|c| is_foreign(*c));
        let is_latin = |c: char| c.is_ascii_alphabetic() || matches!(c, '\u{00C0}'..='\u{024F}');
        let first = foreign().next().filter(|_| word.chars().any(is_latin) && foreign().all(|c| look_alike(c).is_some()))?;
        Some((word.as_ptr().addr() - text.as_ptr().addr(), word, first))
    })
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

/// `text` with every control, bidi and invisible character written out (`\n`, `\u{202E}`), so that it cannot act on a
/// terminal and nothing in it stays unseen. A no-break space stays, and so does what chooses how an emoji is drawn; what
/// joins emoji is written out: no output holds characters of no width.
pub fn visible(text: &str) -> std::borrow::Cow<'_, str> {
    if is_plain(text) {
        return text.into();
    }
    let suspect = |c: char| c.is_control() || is_bidi(c) || matches!(c, '\u{FFFE}' | '\u{FFFF}') || (is_invisible(c) && c != '\u{00A0}');
    if !text.contains(suspect) {
        return text.into();
    }
    let mut shown = String::with_capacity(text.len() + 8);
    let chooses = |at: usize, c: char| matches!(c, '\u{FE0E}' | '\u{FE0F}') && is_at_home(&text[..at], c, &text[at + c.len_utf8()..]);
    for (at, c) in text.char_indices() {
        match c {
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            '\u{1B}' => shown.push_str("\\e"),
            c if c.is_control() && c.is_ascii() => _ = write!(shown, "\\x{:02X}", u32::from(c)),
            c if suspect(c) && !chooses(at, c) => _ = write!(shown, "\\u{{{:X}}}", u32::from(c)),
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
    fn what_is_plain_is_seen() {
        for c in (0..=0x3_0000).filter_map(char::from_u32) {
            let text = format!("a{c}b");
            let is_suspect = c.is_control() || is_bidi(c) || is_invisible(c) || matches!(c, '\u{FFFE}' | '\u{FFFF}');
            assert!(!is_plain(&text) || !is_suspect, "{c:?}");
        }
        assert!(is_plain("Bērna – „kopšanas” pabalsts…"));
    }

    #[test]
    fn letters_of_two_alphabets_in_one_word_are_seen() {
        // A Cyrillic `а` and `с`.
        assert_eq!(mixed_word("Bērna p\u{0430}balsts"), Some((7, "p\u{0430}balsts", '\u{0430}')));
        assert_eq!(mixed_word("https://\u{0441}sp.gov.lv").map(|(at, ..)| at), Some(8));
        for text in ["Bērna pabalsts", "Паспорт un vīza", "5 kΩ", "α-tokoferols", "5 µg"] {
            assert_eq!(mixed_word(text), None, "{text}");
        }
    }

    #[test]
    fn what_acts_is_written_out() {
        assert_eq!(visible("a\u{1B}[31m\u{202E}b\n"), "a\\e[31m\\u{202E}b\\n");
        assert_eq!(visible("ķirši"), "ķirši");
        assert_eq!(name('\u{202E}'), "U+202E RIGHT-TO-LEFT OVERRIDE");
        assert_eq!(visible("a\u{AD}b\u{A0}c\u{FE0F}"), "a\\u{AD}b\u{A0}c\\u{FE0F}");
        assert_eq!(visible("\u{2764}\u{FE0F} \u{1F469}\u{200D}\u{1F4BB}"), "\u{2764}\u{FE0F} \u{1F469}\\u{200D}\u{1F4BB}");
    }

    #[test]
    fn nothing_that_unicode_calls_invisible_is_seen() {
        use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory, PrependedConcatenationMark};
        use icu_properties::{CodePointMapData, CodePointSetData};
        let (ignorable, category) = (CodePointSetData::new::<DefaultIgnorableCodePoint>(), CodePointMapData::<GeneralCategory>::new());
        // Signs that embrace the numbers behind them are seen.
        let drawn = CodePointSetData::new::<PrependedConcatenationMark>();
        for c in '\0'..=char::MAX {
            let separates = matches!(category.get(c), GeneralCategory::LineSeparator | GeneralCategory::ParagraphSeparator);
            let formats = category.get(c) == GeneralCategory::Format && !drawn.contains(c);
            if ignorable.contains(c) || formats || separates {
                assert!(is_unseen(c) || is_bidi(c), "{}", name(c));
            }
        }
    }

    #[test]
    fn what_emoji_and_scripts_need_is_at_home() {
        let stray = |text: &str| {
            let all = text.char_indices().filter(|(_, c)| is_unseen(*c));
            all.filter(|(at, c)| !is_at_home(&text[..*at], *c, &text[at + c.len_utf8()..])).count()
        };
        for text in [
            "Ģimene \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
            "\u{1F9D1}\u{1F3FD}\u{200D}\u{1F4BB} \u{2764}\u{FE0F}\u{200D}\u{1F525} \u{260E}\u{FE0E}",
            "1\u{FE0F}\u{20E3} #\u{FE0F}\u{20E3}",
            FLAGS[0],
            "\u{646}\u{645}\u{6CC}\u{200C}\u{62E}\u{648}\u{627}\u{647}\u{645}",
        ] {
            assert_eq!(stray(text), 0, "{text:?}");
        }
        let (tag, joined) = ("\u{1F3F4}\u{E0068}\u{E0069}\u{E007F}", "\u{1F468}\u{200D}a");
        for (text, count) in
            [("a\u{FE0F}", 1), ("a\u{200D}b", 1), (joined, 1), (tag, 3), ("\u{E0067}", 1), ("1\u{FE0F}", 1), ("vsaa\u{AD}", 1)]
        {
            assert_eq!(stray(text), count, "{text:?}");
        }
    }

    #[test]
    fn a_text_of_nothing_to_see_is_blank() {
        for text in ["", " ", "\u{A0}", "\u{200B}", "\u{FEFF} \u{3000}\u{2800}", "\u{3164}\u{E0041}\t"] {
            assert!(is_blank(text), "{text:?}");
        }
        for text in ["-", "\u{200B}a", "\u{2764}\u{FE0F}"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }
}
