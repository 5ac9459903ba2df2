//! What a version of a description is called, and whom its links name; read without judging the rest.

use std::collections::BTreeSet;

use compact_str::CompactString;

use crate::schema::Kind;
use crate::source::FileId;
use crate::yaml::{self, Node};

/// The longest id (FORMAT).
const LONGEST: usize = 80;

/// The name that a description is known by: its id, or its file's where it has none that can be used.
pub(super) fn name(bytes: &[u8], stem: &str) -> CompactString {
    if let Some(id) = plain_id(bytes) {
        return id.into();
    }
    let parsed = yaml::decode(bytes).ok().map(|text| yaml::parse(text, FileId(0)));
    let id = parsed.as_ref().and_then(|parsed| parsed.tree.root()?.get("id")?.text()).filter(|id| is_id(id));
    id.unwrap_or(stem).into()
}

/// The id of a text written as almost all are: a line of its own, not indented.
fn plain_id(bytes: &[u8]) -> Option<&str> {
    if !bytes.first()?.is_ascii_lowercase() {
        return None;
    }
    let mut lines = memchr::memmem::find_iter(bytes, b"\nid:").map(|at| at + 1);
    let first = if bytes.starts_with(b"id:") { Some(0) } else { lines.next() };
    let rest = &bytes[first? + 3..];
    let line = &rest[..memchr::memchr(b'\n', rest).unwrap_or(rest.len())];
    let id = std::str::from_utf8(line.strip_prefix(b" ")?.trim_ascii()).ok()?;
    (lines.next().is_none() && is_id(id)).then_some(id)
}

/// What a version describes.
pub(super) fn kind(bytes: &[u8]) -> Option<Kind> {
    let parsed = yaml::parse(yaml::decode(bytes).ok()?, FileId(0));
    parsed.tree.root()?.get("kind").and_then(Node::text).and_then(Kind::of)
}

fn is_id(text: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.len() <= LONGEST && text.starts_with(|c: char| c.is_ascii_lowercase()) && text.split('-').all(part)
}

/// The references of a description that count as changes of whom they name, too: to what is reviewed.
pub(super) fn named(bytes: &[u8]) -> BTreeSet<CompactString> {
    let mut found = BTreeSet::new();
    let parsed = yaml::decode(bytes).ok().map(|text| yaml::parse(text, FileId(0)));
    if let Some(root) = parsed.as_ref().and_then(|parsed| parsed.tree.root())
        && let Some(kind) = root.get("kind").and_then(Node::text).and_then(Kind::of)
    {
        for link in kind.outline().links.iter().filter(|link| link.reference.target.counts_as_change()) {
            link.path.visit(root, &|_| false, &mut |at| {
                found.extend(at.node.text().filter(|_| !link.reference.is_own_id(at.around)).map(CompactString::from));
            });
        }
    }
    found
}

/// The description that `id` or `id/part` names.
pub(super) fn whole(reference: &str) -> &str {
    reference.split_once('/').map_or(reference, |(whole, _)| whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_goes_by_its_id() {
        for (text, expected) in [
            ("kind: service\nid: abc-1\n", "abc-1"),
            ("id: abc\n", "abc"),
            ("kind: service\nid: 'abc' # so\n", "abc"),
            ("{ kind: service, id: abc }\n", "abc"),
            ("kind: service\nid: Abc\n", "stem"),
            ("kind: service\nid: abc\nid: abd\n", "abc"),
            ("kind: service\nid:\n", "stem"),
            ("\u{1}", "stem"),
            ("", "stem"),
        ] {
            assert_eq!(name(text.as_bytes(), "stem"), expected, "{text}");
        }
    }

    #[test]
    fn links_are_told() {
        let text = "kind: service\nbasis: { needs: [a/b, a/c], functions: [f/g] }\nresponsible: { owner: o }\n\
                    related: { resources: [{ id: r }], services: [{ id: s, relation: requires }, { external: { title: x } }] }\n";
        assert_eq!(named(text.as_bytes()).into_iter().collect::<Vec<_>>(), ["a/b", "a/c", "r", "s"]);
    }
}
