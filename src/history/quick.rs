//! Whether two versions of a text surely say something different, told from their words alone.
//!
//! Much faster than understanding both; where words do not decide, they have to be understood after all.

use std::collections::HashMap;

use unicode_normalization::is_nfc;

/// What the words of two texts tell.
#[derive(Debug)]
pub(super) struct Words<'t> {
    /// Whether they surely say something different.
    pub(super) differ: bool,
    /// The words of the lines that are not alike, as a word that stays may mean something else in another place.
    pub(super) touched: Vec<&'t str>,
}

/// How one word stands in both texts.
#[derive(Clone, Copy, Default)]
struct Count {
    /// How much more often the second text has it.
    more: i64,
    /// Whether it may be a key, which says nothing where its value does not, or may stand in a comment.
    doubtful: bool,
}

/// Compares the lines between those that both texts begin and end with.
pub(super) fn compare<'t>(old: &'t str, new: &'t str) -> Words<'t> {
    let (start, end) = shared_lines(old, new);
    let (before, after) = (&old[start..old.len() - end], &new[start..new.len() - end]);
    let open = is_open(&old[..start]) || is_open(before) || is_open(after);
    let mut counts: HashMap<&str, Count> = HashMap::new();
    for (text, more) in [(before, -1), (after, 1)] {
        for line in text.split(['\n', '\r']) {
            each_word(line, open, &mut |word, doubtful| {
                let count = counts.entry(word).or_default();
                count.more += more;
                count.doubtful |= doubtful;
            });
        }
    }
    let mut changed = counts.iter().filter(|(_, count)| count.more != 0).peekable();
    let differ = changed.peek().is_some()
        && (changed.clone().any(|(word, count)| !count.doubtful && is_word(word))
            || changed.all(|(word, count)| !count.doubtful && is_whole_number(word)))
        && !odd(before)
        && !odd(after)
        // A line that ends in a backslash goes on in the next.
        && !old[..start].trim_end_matches(['\n', '\r']).ends_with('\\');
    Words { differ, touched: counts.into_keys().collect() }
}

/// Every word of a text that is there or is not.
pub(super) fn all_words<'t>(text: &'t str, each: &mut dyn FnMut(&'t str)) {
    for line in text.split(['\n', '\r']) {
        each_word(line, false, &mut |word, _| each(word));
    }
}

/// Texts in which the same letters can be written in several ways, or a key on a line of its own, or a directive.
fn odd(text: &str) -> bool {
    memchr::memchr(b'\\', text.as_bytes()).is_some() || !is_nfc(text) || text.lines().any(|line| line.trim_start().starts_with(['?', '%']))
}

/// Whether braces may be open where a line begins: then a word may be a key without a colon.
fn is_open(text: &str) -> bool {
    let has_brace = |line: &&str| memchr::memchr2(b'{', b'}', line.as_bytes()).is_some();
    if memchr::memchr2(b'{', b'}', text.as_bytes()).is_none() {
        return false;
    }
    text.lines().filter(has_brace).any(|line| {
        let count = |wanted: u8| line.bytes().filter(|byte| *byte == wanted).count();
        count(b'{') != count(b'}') || count(b'"') % 2 == 1 || count(b'\'') % 2 == 1
    })
}

/// Whether this can be nothing but a word: no number, no nothing, neither true nor false.
fn is_word(text: &str) -> bool {
    let special = ["null", "true", "false"].iter().any(|special| text.eq_ignore_ascii_case(special));
    !special && text.starts_with(char::is_alphabetic) && text.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '/' | '.'))
}

/// Whether this can be nothing but a whole number, or the same in a text: in no other way are its digits written.
fn is_whole_number(text: &str) -> bool {
    text.len() <= 15 && text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'))
}

/// Tells of each word of a line, and whether it is doubtful.
fn each_word<'t>(line: &'t str, open: bool, each: &mut dyn FnMut(&'t str, bool)) {
    let least = usize::from(open);
    let mut depth = least;
    // Words that turn out to be a key when a colon follows.
    let mut waiting: Vec<(&str, bool)> = Vec::new();
    let mut comment = false;
    // Whether a key is behind us, so that what follows up to the next comma is its value.
    let mut value = false;
    let mut quotes = 0;
    let mut previous = ' ';
    let mut chars = line.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if is_separator(c) {
            match c {
                '#' if previous.is_whitespace() => comment = true,
                '"' | '\'' => quotes += 1,
                ':' if !comment => {
                    let next = chars.peek().map_or(' ', |(_, next)| *next);
                    if next.is_whitespace() || is_separator(next) || matches!(previous, '"' | '\'') {
                        waiting.drain(..).for_each(|(word, _)| each(word, true));
                        value |= next.is_whitespace() && quotes % 2 == 0;
                    }
                }
                '{' | '}' | ',' if !comment && (depth > 0 || c == '{') => {
                    waiting.drain(..).for_each(|(word, doubtful)| each(word, doubtful || depth > 0 && !value));
                    (value, quotes) = (false, 0);
                    match c {
                        '{' => depth += 1,
                        '}' => depth = (depth - 1).max(least),
                        _ => {}
                    }
                }
                _ => {}
            }
            previous = c;
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((next, c)) = chars.next_if(|(_, c)| !is_separator(*c)) {
            end = next + c.len_utf8();
        }
        waiting.push((&line[at..end], comment || matches!(previous, '!' | '%' | '|' | '>')));
        previous = 'x';
    }
    for (word, doubtful) in waiting {
        each(word, doubtful || depth > 0 && !value);
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ':' | ',' | '[' | ']' | '{' | '}' | '"' | '\'' | '|' | '>' | '?' | '&' | '*' | '!' | '%' | '#' | '@' | '`' | '\u{FEFF}'
        )
}

/// How many bytes of whole lines two texts share at their start and, behind that, at their end.
fn shared_lines(old: &str, new: &str) -> (usize, usize) {
    let (old, new) = (old.as_bytes(), new.as_bytes());
    let same = shared(old.chunks(64), new.chunks(64), old.iter(), new.iter());
    let start = memchr::memrchr(b'\n', &old[..same]).map_or(0, |end| end + 1);
    let (old, new) = (&old[start..], &new[start..]);
    let same = shared(old.rchunks(64), new.rchunks(64), old.iter().rev(), new.iter().rev());
    let tail = &old[old.len() - same..];
    let end = memchr::memchr(b'\n', tail).map_or(0, |first| same - first - 1);
    (start, end)
}

fn shared<'t>(
    old_blocks: impl Iterator<Item = &'t [u8]>,
    new_blocks: impl Iterator<Item = &'t [u8]>,
    old: impl Iterator<Item = &'t u8>,
    new: impl Iterator<Item = &'t u8>,
) -> usize {
    let blocks = old_blocks.zip(new_blocks).take_while(|(old, new)| old.len() == 64 && old == new).count() * 64;
    blocks + old.skip(blocks).zip(new.skip(blocks)).take_while(|(old, new)| old == new).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::same;

    #[test]
    fn other_words_differ() {
        for (old, new) in [
            ("a: Viens divi\n", "a: Viens trīs\n"),
            ("a: { lv: Viens }\n", "a: { lv: Divi }\n"),
            ("a: { max: 1, b: 1 }\n", "a: { max: 12, b: 1 }\n"),
            ("a: |\n  Viens, divi\n  trīs\n", "a: |\n  Viens, divi\n  četri\n"),
        ] {
            assert!(compare(old, new).differ, "{new}");
        }
    }

    #[test]
    fn what_is_only_written_differently_may_be_the_same() {
        for (old, new) in [
            ("a: { lv: Viens }\n", "a: { lv: Viens, divi }\n"),
            ("a: { lv: Viens }\n", "a: { lv: Viens, divi trīs }\n"),
            ("a: { lv: Viens }\n", "a: { lv: Viens, \"divi: trīs\" }\n"),
            ("a: {\n lv: Viens }\n", "a: {\n lv: Viens,\n divi trīs }\n"),
            ("a: x\n", "a: x\nb c:\n"),
            ("a: x\n", "a: x\nb c: null\n"),
            ("a: x\n", "a: x # b: c\n"),
            ("a: x\n", "a: \"\\x78\"\n"),
            ("a: >\n  x # b\n", "a: >\n  x #\n  b\n"),
            ("a: \u{101}b\n", "a: a\u{304}b\n"),
            ("a: x\n", "a: !!str x\n"),
            ("a: x\n", "a: x\n? b\n"),
            ("a: \"x\\\n  y\"\n", "a: \"xy\"\n"),
            ("a: 1\n", "a: 1.0\n"),
            ("a: 1\n", "a: 1 # 2\n"),
            ("a: |\n  x\n", "a: |2\n  x\n"),
            ("a: 1\n", "a: 1\n2:\n"),
            ("a: 10\n", "a: 1e1\n"),
        ] {
            assert!(!compare(old, new).differ, "{new}");
            assert!(!compare(new, old).differ, "{new}");
        }
    }

    /// Seeded: equal runs, equal edits.
    fn random(seed: &mut u64, below: usize) -> usize {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((*seed >> 33) % below as u64).expect("small")
    }

    const PIECES: [&str; 24] = [
        ", divi", "\n", " ", "# x", " # x", "\"", "'", ": ", "{", "}", "null", "true", "\\", "\\n", "- ", "lv: ", "x y:\n", "|\n  ",
        ">\n  ", "1", ".0", "ā", "! ", "vārds",
    ];

    #[test]
    #[allow(clippy::disallowed_methods, reason = "a test reads the registry's files")]
    fn the_words_never_contradict_what_is_understood() {
        let (mut seed, mut decided) = (5, 0);
        let mut texts = Vec::new();
        for folder in ["services", "resources", "life-situations", "institutions"] {
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("registry").join(folder);
            let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            texts.extend(files.filter_map(|path| std::fs::read_to_string(path).ok()));
        }
        texts.sort();
        assert!(texts.len() > 50);
        for round in 0..6000 {
            let old = &texts[round % texts.len()];
            let mut new = old.clone();
            for _ in 0..=random(&mut seed, 2) {
                let mut at = random(&mut seed, new.len());
                while !new.is_char_boundary(at) {
                    at -= 1;
                }
                let rest = new[at..].chars().take(random(&mut seed, 4)).map(char::len_utf8).sum::<usize>();
                new.replace_range(at..at + rest, PIECES[random(&mut seed, PIECES.len())]);
            }
            let words = compare(old, &new);
            decided += usize::from(words.differ);
            assert!(!words.differ || !same(old.as_bytes(), new.as_bytes(), "lv"), "{:?}", words.touched);
        }
        assert!(decided > 1000, "only {decided} were decided by words");
    }
}
