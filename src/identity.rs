//! What a finding is known by when lines, list positions and file names change: rule, description, and the field with
//! the items of lists by their names.
//!
//! Made from the files again, only for findings that are asked about. Used wherever findings of two moments are held
//! against each other: baseline, fingerprints, history.

use std::collections::BTreeMap;

use crate::content::named_or;
use crate::finding::Finding;
use crate::registry::Registry;
use crate::source::{FileId, Source};
use crate::yaml::{self, Node};

/// What a finding is known by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identity {
    /// The rule's name.
    pub rule: &'static str,
    /// The id of the description, or its file where it has none.
    pub description: String,
    /// The field: `needs[register-birth].title`.
    pub field: String,
}

/// What each of some findings is known by, in their order; each file is read and parsed once.
pub fn identities(findings: &[&Finding], registry: &Registry, source: &dyn Source) -> Vec<Identity> {
    let mut known: Vec<Identity> = findings
        .iter()
        .map(|finding| {
            let path = || source.path(finding.about).to_owned();
            let description = registry.of_file(finding.about).filter(|description| description.id.is_some());
            let description = description.map_or_else(path, |description| description.name.to_string());
            Identity { rule: finding.rule, description, field: finding.field.as_str().to_owned() }
        })
        .collect();
    // Only lists have positions that change.
    let mut in_lists: BTreeMap<FileId, Vec<usize>> = BTreeMap::new();
    for (index, finding) in findings.iter().enumerate().filter(|(_, finding)| finding.field.as_str().contains('[')) {
        in_lists.entry(finding.about).or_default().push(index);
    }
    for (file, indices) in in_lists {
        let bytes = source.read(file).unwrap_or_default();
        let text = yaml::decode(&bytes).unwrap_or_default();
        let parsed = yaml::parse(text, file);
        for index in indices {
            known[index].field = named(parsed.tree.root(), &known[index].field);
        }
    }
    known
}

fn named(root: Option<Node<'_>>, path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    let mut node = root;
    for key in path.split('.') {
        let (key, indices) = key.split_once('[').map_or((key, ""), |(key, rest)| (key, rest));
        if !out.is_empty() {
            out.push('.');
        }
        out.push_str(key);
        node = node.and_then(|node| node.get(key));
        for index in indices.split('[').filter(|index| !index.is_empty()) {
            let index = index.trim_end_matches(']');
            node = node.and_then(|node| node.item(index.parse().ok()?));
            let name = node.map_or_else(|| index.to_owned(), |item| named_or(item, index));
            out.extend(["[", name.as_str(), "]"]);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_go_by_their_names() {
        let text = "needs:\n  - {title: {lv: A}, id: x}\n  - id: y\n    requires: [{indicator: availability}]\nbasis: {needs: [a/b, c]}\n";
        let parsed = yaml::parse(text, FileId(0));
        for (path, name) in [
            ("needs[0].title", "needs[x].title"),
            ("needs[1].requires[0].min", "needs[y].requires[availability].min"),
            ("basis.needs[1]", "basis.needs[c]"),
            ("basis.needs[7]", "basis.needs[7]"),
            ("basis", "basis"),
            ("", ""),
        ] {
            assert_eq!(named(parsed.tree.root(), path), name);
        }
    }
}
