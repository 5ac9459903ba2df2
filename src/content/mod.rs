//! What a description says, independent of how it is written: its values one by one, whether two versions say the same,
//! and what they say differently.
//!
//! The one reader of trees for whoever shows descriptions, compares them or writes them out for other systems. Where they
//! are compared, formatting, comments, the order of keys, quotes and re-wrapped texts do not count. Knows nothing of Git.

mod changes;
pub mod effective;
mod name;
mod said;
mod walk;

use std::hash::{Hash, Hasher};

pub use changes::{FieldChange, Renamed, Value, What, changes};
pub use name::known_by;
pub use said::{Said, read};
pub use walk::Leaf;

use crate::names;
use crate::schema::{Field, Kind};
use crate::source::FileId;
use crate::yaml::{self, Node, Parsed, Path, Shape};
use said::{Meaning, read_item};

/// The tree of a version, where it can be relied on: nothing in it was broken, left out or there twice.
pub fn understood(bytes: &[u8], file: FileId) -> Option<Parsed<'_>> {
    let parsed = yaml::parse(yaml::decode(bytes).ok()?, file);
    let whole = !parsed.broken && parsed.faults.iter().all(|fault| fault.rule == names::UNTIDY_TEXT);
    let described = parsed.tree.root().is_some_and(|root| matches!(root.shape(), Shape::Map(_)));
    (whole && described).then_some(parsed)
}

/// Whether two versions of one file say the same; where one cannot be understood, only if they are the same bytes.
///
/// `language` is the registry's first required one: a plain string counts as a text in it.
pub fn same(old: &[u8], new: &[u8], language: &str) -> bool {
    let file = FileId(0);
    old == new
        || understood(old, file).zip(understood(new, file)).is_some_and(|(old, new)| {
            let roots = old.tree.root().zip(new.tree.root());
            roots.is_some_and(|(old, new)| {
                let (kind, later) = (kind_of(old), kind_of(new));
                kind == later && read(old, kind, language) == read(new, kind, language)
            })
        })
}

/// The groups of a description that it says differently than the version before, by their keys: all of them where there
/// was none that can be understood, or one of another kind.
pub fn groups_changed(old: Option<Node<'_>>, new: Node<'_>, language: &str) -> Vec<String> {
    let kind = kind_of(new);
    let new = read(new, kind, language);
    let old = old.filter(|old| kind_of(*old) == kind).map(|old| read(old, kind, language));
    let before = |key: &str| old.as_ref().and_then(|old| old.get(key));
    let changed = new.saying().filter(|(key, value)| before(key) != Some(*value)).map(|(key, _)| key);
    let gone = old.iter().flat_map(Said::saying).map(|(key, _)| key).filter(|key| new.get(key).is_none());
    changed.chain(gone).filter(|key| !matches!(*key, "kind" | "id")).map(str::to_owned).collect()
}

fn kind_of(root: Node<'_>) -> Option<Kind> {
    root.get("kind").and_then(Node::text).and_then(Kind::of)
}

/// The single statements of a description or of an item in it, to tell how alike two are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Statements(Vec<u64>);

impl Statements {
    /// Those of a description, without its id.
    pub fn of(root: Node<'_>, kind: Option<Kind>, language: &str) -> Self {
        Self::of_said(&read(root, kind, language), &["id", "kind"])
    }

    /// Those of an item in a list of a description, such as a need, without its id.
    pub fn of_item(item: Node<'_>, field: Option<&'static Field>, language: &str) -> Self {
        Self::of_said(&read_item(item, field, language), &["id"])
    }

    fn of_said(said: &Said<'_>, apart_from: &[&str]) -> Self {
        let mut all = Vec::new();
        for (key, value) in said.saying().filter(|(key, _)| !apart_from.contains(key)) {
            collect(value, Path::Key(&Path::Root, key), &mut all);
        }
        all.sort_unstable();
        Self(all)
    }

    /// Whether nothing is stated.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Which part of the statements of the longer one both make: from 0 to 1.
    pub fn shared(&self, other: &Self) -> f64 {
        let (mut left, mut right) = (self.0.as_slice(), other.0.as_slice());
        let mut both = 0;
        while let ([first, rest @ ..], [second, others @ ..]) = (left, right) {
            both += usize::from(first == second);
            if first <= second {
                left = rest;
            }
            if second <= first {
                right = others;
            }
        }
        both as f64 / self.0.len().max(other.0.len()).max(1) as f64
    }
}

fn collect(said: &Said<'_>, path: Path<'_>, all: &mut Vec<u64>) {
    match &said.meaning {
        Meaning::List { items, .. } => items.iter().for_each(|item| collect(item, path, all)),
        Meaning::Map(_) => said.saying().for_each(|(key, value)| collect(value, Path::Key(&path, key), all)),
        Meaning::Nothing | Meaning::Truth(_) | Meaning::Number(_) | Meaning::Word(_) => {
            let mut hasher = std::hash::DefaultHasher::new();
            path.to_text().hash(&mut hasher);
            said.meaning.scalar().hash(&mut hasher);
            all.push(hasher.finish());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVICE: &str = "\
kind: service
id: x
identification: { title: { lv: Viens divi, en: One two }, status: active }
request:
  channels:
    - { type: e-service, url: https://x.lv }
    - { type: post }
  steps:
    - { id: one, takes: { max: 4, unit: working-day } }
    - { id: two }
  deadlines: [{ max: 10, unit: working-day, when: Parasti }]
  fees: free
related: { resources: [{ id: register, critical: true, purpose: { lv: Dati } }] }
";

    fn with(old: &str, new: &str) -> String {
        assert!(SERVICE.contains(old), "{old}");
        SERVICE.replacen(old, new, 1)
    }

    fn say_the_same(new: &str) -> bool {
        let forth = same(SERVICE.as_bytes(), new.as_bytes(), "lv");
        assert_eq!(forth, same(new.as_bytes(), SERVICE.as_bytes(), "lv"), "{new}");
        forth
    }

    #[test]
    fn how_it_is_written_does_not_count() {
        for (old, new) in [
            ("Viens divi", "\"Viens divi\""),
            ("Viens divi", "'Viens   divi'"),
            (
                "identification: { title: { lv: Viens divi, en: One two }, status: active }",
                "identification:\n  status: active\n  title:\n    en: >\n      One\n      two\n    lv: |\n      Viens\n      divi",
            ),
            ("kind: service\nid: x\n", "# a comment\nid: 'x' # and one more\n\nkind: service\n"),
            ("max: 4,", "max: 4.0,"),
            ("max: 4,", "max: 0x4,"),
            ("when: Parasti", "when: { lv: Parasti }"),
            ("critical: true", "critical: True"),
            (
                "{ type: e-service, url: https://x.lv }\n    - { type: post }",
                "{ type: post }\n    - { url: https://x.lv, type: e-service }",
            ),
            ("fees: free", "fees: free\n  appeal:\n"),
            (": free\n", ": free\r\n"),
            ("kind: service", "\u{FEFF}kind: service"),
            ("Viens divi", "Vie\u{6E}s divi"),
        ] {
            assert!(say_the_same(&with(old, new)), "{new}");
        }
        assert!(same("title: \u{101}".as_bytes(), "title: a\u{304}".as_bytes(), "lv"));
    }

    #[test]
    fn what_it_says_counts() {
        for (old, new) in [
            ("Viens divi", "Viens Divi"),
            ("Viens divi", "Viensdivi"),
            ("{ lv: Viens divi, en: One two }", "Viens divi"),
            ("when: Parasti", "when: { en: Parasti }"),
            ("status: active", "status: retired"),
            ("max: 4,", "max: 5,"),
            ("max: 4,", "max: \"4\","),
            ("critical: true", "critical: \"true\""),
            ("critical: true", "critical: false"),
            (
                "id: one, takes: { max: 4, unit: working-day } }\n    - { id: two",
                "id: two }\n    - { id: one, takes: { max: 4, unit: working-day }",
            ),
            ("fees: free", "fees: []"),
            ("fees: free", "fees: { not_applicable: x }"),
            ("    - { type: post }\n", ""),
            ("    - { type: post }\n", "    - { type: post }\n    - { type: post }\n"),
            ("kind: service", "kind: resource"),
        ] {
            assert!(!say_the_same(&with(old, new)), "{new}");
        }
    }

    #[test]
    fn a_text_keeps_its_digits() {
        let code = |digits: &str| format!("kind: service\nidentification: {{ codes: [{{ system: a, value: {digits} }}] }}\n");
        assert!(!same(code("0123").as_bytes(), code("123").as_bytes(), "lv"));
        assert!(!same(code("1.10").as_bytes(), code("1.1").as_bytes(), "lv"));
        assert!(same(code("0123").as_bytes(), code("\"0123\"").as_bytes(), "lv"));
    }

    #[test]
    fn what_cannot_be_understood_is_held_against_its_bytes() {
        for text in ["a: [", "\u{1}", "", "a: 1\na: 2\n", "- a\n", "a: &x 1\nb: *x\n"] {
            let bytes = text.as_bytes();
            assert!(same(bytes, bytes, "lv"));
            let noted = format!("{text}\n# x\n");
            assert!(!same(bytes, noted.as_bytes(), "lv"), "{text}");
            assert!(!same(SERVICE.as_bytes(), bytes, "lv"), "{text}");
        }
        assert!(!same(b"a: \xFF", b"a: \xFE", "lv"));
    }

    /// The changes in a line each.
    fn said(old: &str, new: &str) -> Vec<String> {
        let (old, new) = (understood(old.as_bytes(), FileId(0)), understood(new.as_bytes(), FileId(1)));
        let (old, new) = (old.expect("YAML"), new.expect("YAML"));
        let (old, new) = (old.tree.root().expect("a root"), new.tree.root().expect("a root"));
        let json = |value: &Option<Value>| serde_json::to_string(value).expect("JSON");
        let line = |change: FieldChange| {
            let language = change.language.map(|language| format!(" ({language})")).unwrap_or_default();
            let at = if change.at == change.path { String::new() } else { format!(" = {}", change.at) };
            format!("{} {}{at}{language}: {} → {}", change.what.key(), change.path, json(&change.old), json(&change.new))
        };
        changes(old, new, Some(Kind::Service), "lv", &[]).into_iter().map(line).collect()
    }

    #[test]
    fn each_change_is_told_once() {
        for (old, new, told) in [
            ("Viens divi", "Viens trīs", "altered identification.title (lv): \"Viens divi\" → \"Viens trīs\""),
            (", en: One two", "", "removed identification.title (en): \"One two\" → null"),
            (
                "title: { lv: Viens divi, en: One two }, ",
                "",
                "removed identification.title: {\"en\":\"One two\",\"lv\":\"Viens divi\"} → null",
            ),
            ("max: 4,", "max: 5.5,", "altered request.steps[one].takes.max = request.steps[0].takes.max: 4 → 5.5"),
            ("max: 10,", "max: 9,", "altered request.deadlines[Parasti].max = request.deadlines[0].max: 10 → 9"),
            (
                "{ type: post }",
                "{ type: post }\n    - { type: email }",
                "added request.channels[email] = request.channels[2]: null → {\"type\":\"email\"}",
            ),
            (
                "    - { type: e-service, url: https://x.lv }\n",
                "",
                "removed request.channels[e-service] = request.channels[0]: {\"type\":\"e-service\",\"url\":\"https://x.lv\"} → null",
            ),
            (
                "fees: free",
                "fees: [{ amount: 2.5, currency: EUR }]",
                "altered request.fees: \"free\" → [{\"amount\":2.5,\"currency\":\"EUR\"}]",
            ),
            ("fees: free", "fees: { not_applicable: nav }", "altered request.fees: \"free\" → {\"not_applicable\":\"nav\"}"),
            (
                "when: Parasti",
                "when: Vienmēr",
                "altered request.deadlines[Vienmēr].when = request.deadlines[0].when (lv): \"Parasti\" → \"Vienmēr\"",
            ),
            ("kind: service", "kind: service\nzzz: 1", "added zzz: null → \"1\""),
        ] {
            assert_eq!(said(SERVICE, &with(old, new)), [told]);
        }
        let swapped = with(
            "{ id: one, takes: { max: 4, unit: working-day } }\n    - { id: two }",
            "{ id: two }\n    - { id: one, takes: { max: 4, unit: working-day } }",
        );
        assert_eq!(said(SERVICE, &swapped), ["reordered request.steps: [\"one\",\"two\"] → [\"two\",\"one\"]"]);
        assert_eq!(
            said(SERVICE, &with("id: register", "id: other")),
            [
                "added related.resources[other] = related.resources[0]: null → {\"id\":\"other\",\"critical\":true,\"purpose\":{\"lv\":\"Dati\"}}",
                "removed related.resources[register] = related.resources[0]: {\"id\":\"register\",\"critical\":true,\"purpose\":{\"lv\":\"Dati\"}} → null",
            ]
        );
    }

    #[test]
    fn items_of_one_name_are_told_apart() {
        let channels = |text: &str| format!("kind: service\nrequest: {{ channels: [{text}] }}\n");
        let old = channels("{ type: in-person, places: [a/b], note: A }, { type: in-person, places: [c/d], note: B }");
        let new = channels("{ type: in-person, places: [c/d], note: C }, { type: in-person, places: [a/b], note: A }");
        assert_eq!(said(&old, &new), ["altered request.channels[in-person].note = request.channels[0].note (lv): \"B\" → \"C\""]);
        let new = channels("{ type: in-person, places: [a/b], note: A }, { type: in-person, places: [c/d], note: C }");
        assert_eq!(said(&old, &new), ["altered request.channels[in-person#2].note = request.channels[1].note (lv): \"B\" → \"C\""]);
        let groups = |text: &str| format!("kind: service\nclassification: {{ recipient_groups: [{text}] }}\n");
        assert_eq!(
            said(&groups("A, B"), &groups("{ lv: B }, { lv: A }, C")),
            ["added classification.recipient_groups[C] = classification.recipient_groups[2]: null → {\"lv\":\"C\"}"]
        );
    }

    #[test]
    fn statements_tell_how_alike_descriptions_are() {
        let of = |text: &str| {
            let parsed = understood(text.as_bytes(), FileId(0)).expect("YAML");
            Statements::of(parsed.tree.root().expect("a root"), Some(Kind::Service), "lv")
        };
        let whole = of(SERVICE);
        assert!((whole.shared(&of(&with("id: x", "id: y"))) - 1.0).abs() < 1e-9);
        assert!(whole.shared(&of(&with("Viens divi", "Cits"))) > 0.8);
        assert!(whole.shared(&of("kind: service\nidentification: { status: active }\n")) < 0.2);
    }
}
