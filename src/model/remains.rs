//! What can be told of a file that could not be understood from its text alone: whose it may be, and what it may name.
//!
//! Never says what the file says: only what stands in it, so that nobody concludes from it that something is not there.

use std::collections::BTreeSet;

use compact_str::CompactString;

use super::Ref;
use crate::source::{FileId, Place};
use crate::yaml::de::Located;

/// What is left of a description that could not be understood.
#[derive(Debug, Default)]
pub struct Remains {
    /// The words that may be ids or references, sorted; `None` where nothing of the file is known.
    words: Option<Box<[CompactString]>>,
    /// What it may go by, besides its name.
    pub ids: Box<[CompactString]>,
    /// The one kind that it names, as it is written.
    pub(super) kind: Option<CompactString>,
    /// Who owns it, where one institution is named as its owner.
    pub(super) owner: Option<Ref>,
    /// The work address of its manager, where there is one.
    pub(super) manager: Option<CompactString>,
}

/// How far behind a manager's key the address stands at most, in bytes.
const NEAR: usize = 600;

impl Remains {
    /// What the bytes of a file hold, in whatever encoding: ids are plain letters in nearly all of them.
    pub fn of(bytes: &[u8], file: FileId) -> Self {
        // What takes two or four bytes for a letter has zeros between plain ones.
        let plain: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
        // A pointer stands for a file that is elsewhere.
        if !plain.contains(&b':') || plain.starts_with(b"version https://git-lfs.") {
            return Self::default();
        }
        let stated = |key: &[u8], nested: bool| -> BTreeSet<CompactString> {
            places_of(&plain, key, nested).filter_map(|at| word_from(&plain[at..])).collect()
        };
        let only = |all: BTreeSet<CompactString>| if all.len() == 1 { all.into_iter().next() } else { None };
        let words: BTreeSet<CompactString> = words(&plain).filter_map(text).collect();
        let manager = places_of(&plain, b"manager", true).filter_map(|at| {
            let near = &plain[at..plain.len().min(at + NEAR)];
            places_of(near, b"email", true).next().and_then(|at| word_from(&near[at..]))
        });
        let owner = only(stated(b"owner", true));
        Self {
            words: Some(words.into_iter().collect()),
            ids: stated(b"id", false).into_iter().collect(),
            kind: only(stated(b"kind", false)),
            owner: owner.map(|value| Located { value, place: Place::start_of(file), path: "responsible.owner".into() }),
            manager: only(manager.collect()),
        }
    }

    /// The words that may be ids or references; `None` where nothing of the file is known.
    pub fn words(&self) -> Option<&[CompactString]> {
        self.words.as_deref()
    }

    /// Takes up what an earlier text said: whose it was, and what it named.
    pub(super) fn recall(&mut self, owner: Option<Ref>, manager: Option<CompactString>, names: impl Iterator<Item = CompactString>) {
        (self.owner, self.manager) = (owner, manager);
        let words = self.words.take().unwrap_or_default();
        let all: BTreeSet<CompactString> = words.into_iter().chain(names).collect();
        self.words = Some(all.into_iter().collect());
    }

    /// Whether a name may stand in the file.
    pub fn may_name(&self, name: &str) -> bool {
        self.words.as_ref().is_none_or(|words| words.binary_search_by(|word| word.as_str().cmp(name)).is_ok())
    }

    /// Whether the file calls itself by an id.
    pub fn may_be(&self, id: &str) -> bool {
        self.ids.iter().any(|own| own == id)
    }
}

/// Where the values of a key begin: behind each `key:` that stands at the beginning of a line, or also within it.
fn places_of<'b>(bytes: &'b [u8], key: &'b [u8], nested: bool) -> impl Iterator<Item = usize> + 'b {
    memchr::memmem::find_iter(bytes, key).filter_map(move |at| {
        let before = at.checked_sub(1).map(|before| bytes[before]);
        let begins = match before {
            None | Some(b'\n' | b'\r') => true,
            // Behind a byte order mark.
            Some(0xBF | 0xFE | 0xFF) => at <= 4,
            Some(b' ' | b'{' | b',' | b'\t') => nested,
            Some(_) => false,
        };
        let behind = at + key.len();
        let colon = behind + bytes[behind..].iter().position(|byte| *byte != b' ')?;
        (begins && bytes[colon] == b':').then_some(colon + 1)
    })
}

/// The first word of a value that stands on the line.
fn word_from(bytes: &[u8]) -> Option<CompactString> {
    let start = bytes.iter().position(|byte| !matches!(byte, b' ' | b'"' | b'\''))?;
    let length = bytes[start..].iter().take_while(|byte| is_of_word(**byte)).count();
    text(&bytes[start..start + length])
}

fn words(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|byte| !is_of_word(*byte))
}

fn text(word: &[u8]) -> Option<CompactString> {
    let word = std::str::from_utf8(word).ok()?.trim_end_matches(['.', '/']);
    (!word.is_empty()).then(|| word.into())
}

/// What ids, references and addresses are written with.
fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'/' | b'.' | b'@' | b'+')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &[u8]) -> Remains {
        Remains::of(text, FileId(0))
    }

    #[test]
    fn owner_kind_and_names_are_found_in_what_is_no_yaml() {
        let text = "kind: service\nid: a-b\nresponsible: [\n  owner: \"vsaa\"\n  manager: { position: { lv: Vadītājs },\n    email: x@y.lv }\nbasis: { needs: [l/n] }\n";
        let remains = of(text.as_bytes());
        assert_eq!(remains.kind.as_deref(), Some("service"));
        assert_eq!(&*remains.ids, ["a-b"]);
        assert_eq!(remains.owner.as_ref().map(|owner| owner.value.as_str()), Some("vsaa"));
        assert_eq!(remains.manager.as_deref(), Some("x@y.lv"));
        assert!(remains.may_name("l/n") && remains.may_be("a-b") && !remains.may_name("l") && !remains.may_be("vsaa"));
    }

    #[test]
    fn two_owners_are_none_and_no_text_rules_nothing_out() {
        let remains = of(b"id: x\n<<<<<<< HEAD\n owner: a\n=======\n owner: b\n>>>>>>> b\n");
        assert!(remains.owner.is_none() && remains.may_name("a") && remains.may_name("b"));
        let nothing = of(b"");
        assert!(nothing.may_name("anything") && !nothing.may_be("anything"));
        let wide: Vec<u8> = "\u{FEFF}id: x\nowner: vsaa\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(of(&wide).owner.map(|owner| owner.value), Some("vsaa".into()));
        assert_eq!(&*of(&wide).ids, ["x"]);
    }
}
