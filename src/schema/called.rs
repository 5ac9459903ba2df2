//! What people call keys and codes: their labels in both languages and other words in use, understood in place of them.
//!
//! Nothing is accepted that the format does not have: what was probably meant is suggested.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::field::Field;
use super::suggest::nearest;
use crate::finding::Arg;

/// Nothing longer is a name of anything.
const LONGEST: usize = 200;
/// How many words that may have been meant are named.
const MOST: usize = 3;

/// A word of the format with what people call it.
#[derive(Clone, Debug)]
pub struct Called<'f> {
    /// The key or code.
    pub word: &'f str,
    /// Its labels, and other words in use.
    pub names: Vec<&'f str>,
}

/// The words of the format that somebody meant who wrote another one: those that go by it, in whatever case and with or
/// without marks over letters; else those that are spelt almost so; else those that go by almost that. At most three.
pub fn meant<'f>(word: &str, known: &[Called<'f>]) -> Vec<String> {
    if word.len() > LONGEST {
        return Vec::new();
    }
    let written = folded(word);
    let goes_by = |called: &&Called<'f>| [&called.word].into_iter().chain(&called.names).any(|name| folded(name) == written);
    let exact: Vec<String> = known.iter().filter(goes_by).take(MOST).map(|called| called.word.to_owned()).collect();
    if !exact.is_empty() {
        return exact;
    }
    let near = nearest(word, known.iter().map(|called| called.word));
    if !near.is_empty() {
        return near;
    }
    let names = nearest(word, known.iter().flat_map(|called| called.names.iter().copied()));
    let mut words: Vec<String> = Vec::new();
    for name in &names {
        let of = known.iter().filter(|called| called.names.contains(&name.as_str())).map(|called| called.word.to_owned());
        words.extend(of.take(MOST));
    }
    words.dedup();
    words.truncate(MOST);
    words
}

/// A word as it is compared: in small letters, without marks over letters, and with one kind of gap.
pub fn folded(word: &str) -> String {
    let letters = word.trim().nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    letters.map(|c| if matches!(c, '_' | '-') || c.is_whitespace() { ' ' } else { c }).collect()
}

impl Field {
    /// The keys that it may have, with what people call them.
    pub fn called_parts(&self) -> Vec<Called<'_>> {
        self.parts().map(|(word, field)| Called { word, names: field.names() }).collect()
    }

    /// The codes that it may hold, with what people call them.
    pub fn called_codes(&self) -> Vec<Called<'_>> {
        let of = |code: &str| {
            let label = self.code_label(code).into_iter().flat_map(|label| [label.lv.as_str(), label.en.as_str()]);
            let others = self.codes_also_called.iter().filter(move |(known, _)| known == code).map(|(_, name)| name.as_str());
            label.chain(others).collect()
        };
        self.codes.iter().map(|code| Called { word: code, names: of(code) }).collect()
    }

    /// What people call it.
    pub fn names(&self) -> Vec<&str> {
        let label = [self.label.lv.as_str(), self.label.en.as_str()].into_iter().filter(|name| !name.is_empty());
        label.chain(self.also_called.iter().map(String::as_str)).collect()
    }

    /// Some of its codes as a message names them.
    pub fn labelled_codes<'c>(&'static self, codes: impl IntoIterator<Item = &'c str>) -> Arg {
        let label = |code: &str| self.code_label(code).map_or_else(|| Arg::from(""), Arg::from);
        Arg::Labelled(codes.into_iter().map(|code| (code.to_owned(), label(code))).collect())
    }

    /// Fields below it, by their paths, as a message names them.
    pub fn labelled_paths(&'static self, paths: &[String]) -> Arg {
        let label = |path: &str| self.at(path).map_or_else(|| Arg::from(""), |field| Arg::from(&field.label));
        Arg::Labelled(paths.iter().map(|path| (path.clone(), label(path))).collect())
    }

    /// Some of its keys as a message names them.
    pub fn labelled_parts<'k>(&'static self, keys: impl IntoIterator<Item = &'k str>) -> Arg {
        let label = |key: &str| self.part(key).map_or_else(|| Arg::from(""), |field| Arg::from(&field.label));
        Arg::Labelled(keys.into_iter().map(|key| (key.to_owned(), label(key))).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Kind;

    fn codes(path: &str, word: &str) -> Vec<String> {
        meant(word, &Kind::Service.fields().at(path).expect("the field").called_codes())
    }

    fn keys(path: &str, word: &str) -> Vec<String> {
        meant(word, &Kind::Service.fields().at(path).expect("the field").called_parts())
    }

    #[test]
    fn labels_and_other_words_in_use_are_understood() {
        for (word, code) in
            [("darbojas", "active"), ("Aktīvs", "active"), ("aktivs", "active"), ("in force", "active"), ("activ", "active")]
        {
            assert_eq!(codes("identification.status", word), [code], "{word}");
        }
        assert_eq!(codes("classification.recipients[0]", "Fiziska persona"), ["residents"]);
        assert_eq!(codes("request.channels[0].type", "klātienē"), ["in-person"]);
        assert_eq!(codes("request.channels[0].type", "E service"), ["e-service"]);
        for (group, word, key) in [
            ("identification", "nosaukums", "title"),
            ("identification", "Statuss", "status"),
            ("responsible.manager", "amats", "position"),
            ("responsible.manager", "tālrunis", "phone"),
            ("responsible.manager", "telefons", "phone"),
            ("request", "termiņi", "deadlines"),
            ("request", "Maksa", "fees"),
        ] {
            assert_eq!(keys(group, word), [key], "{word}");
        }
        assert!(codes("identification.status", "zaļš").is_empty());
    }

    #[test]
    fn no_name_stands_for_two_keys_of_a_group_nor_for_two_codes() {
        fn walk(path: &str, field: &Field) {
            for known in [field.called_parts(), field.called_codes()] {
                let mut seen = std::collections::HashMap::new();
                for called in &known {
                    for name in [called.word].iter().chain(&called.names) {
                        let other = seen.insert(folded(name), called.word).filter(|other| *other != called.word);
                        assert!(other.is_none(), "{path}: `{name}` is {other:?} and {}", called.word);
                    }
                }
            }
            for (key, part) in field.parts() {
                walk(&format!("{path}.{key}"), part);
            }
            if let Some(item) = field.item() {
                walk(&format!("{path}[]"), item);
            }
        }
        for kind in Kind::ALL {
            walk(kind.key(), kind.fields());
        }
    }
}
