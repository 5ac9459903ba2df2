//! What a finding is known by when lines, list positions and file names change: rule, description, the field with the
//! items of lists by their names, and the value that is wrong.
//!
//! Made from the files again, only for findings that are asked about. Used wherever findings of two moments are held
//! against each other: baseline, fingerprints, history.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::content::known_by;
use crate::finding::{Field, Finding};
use crate::registry::Registry;
use crate::source::{FileId, LineTable, Place, Source};
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
    /// What is wrong, as it is written and cut to a bearable length; empty where something is missing.
    pub value: String,
}

impl Identity {
    /// A number for it, the same on every machine and in every version (FNV-1a of 128 bits); in practice no two share one.
    pub fn digest(&self) -> u128 {
        let value = Some(self.value.as_str()).filter(|value| !value.is_empty());
        digest([self.rule, &self.description, &self.field].into_iter().chain(value))
    }
}

/// A number for some words in their order, the same on every machine and in every version.
pub fn digest<'p>(parts: impl Iterator<Item = &'p str>) -> u128 {
    // No byte of UTF-8 is 0xFF, so the parts cannot run into each other.
    let bytes = parts.flat_map(|part| part.bytes().chain([0xFF]));
    bytes.fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d, |digest, byte| {
        (digest ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013B)
    })
}

/// What is made of what each of some findings is known by, in their order; each file is read once.
pub fn identify<T: Send>(
    findings: &[&Finding],
    registry: &Registry,
    source: &dyn Source,
    make: impl Fn(&Finding, Identity) -> T + Sync,
) -> Vec<T> {
    let mut by_file: BTreeMap<FileId, Vec<usize>> = BTreeMap::new();
    for (index, finding) in findings.iter().enumerate() {
        by_file.entry(finding.about).or_default().push(index);
    }
    let by_file: Vec<(FileId, Vec<usize>)> = by_file.into_iter().collect();
    let made = by_file.par_iter().flat_map_iter(|(file, indices)| {
        let named = Named::of(*file, indices.iter().map(|index| findings[*index]), registry, source);
        let make = &make;
        let made = indices.iter().map(move |index| (*index, make(findings[*index], named.identity(findings[*index], registry))));
        made.collect::<Vec<_>>()
    });
    let mut made: Vec<(usize, T)> = made.collect();
    made.sort_unstable_by_key(|(index, _)| *index);
    made.into_iter().map(|(_, made)| made).collect()
}

/// The findings about one description, by their names.
struct Named {
    description: String,
    /// The fields that have lists in them, with the items by their names.
    fields: BTreeMap<String, String>,
    /// What is wrong, where something is, by place and field.
    values: BTreeMap<(Place, Field), String>,
}

impl Named {
    fn of<'f>(file: FileId, findings: impl Iterator<Item = &'f Finding> + Clone, registry: &Registry, source: &dyn Source) -> Self {
        let description = registry.of_file(file).filter(|description| description.id.is_some());
        let description = description.map_or_else(|| source.path(file).to_owned(), |description| description.name.to_string());
        let bytes = source.read(file).unwrap_or_default();
        let text = yaml::decode(&bytes).unwrap_or_default();
        // Only lists have positions that change.
        let in_lists: Vec<&str> = findings.clone().map(|finding| finding.field.as_str()).filter(|field| field.contains('[')).collect();
        let mut fields = BTreeMap::new();
        if !in_lists.is_empty() {
            let parsed = yaml::parse(text, file);
            for field in in_lists {
                fields.entry(field.to_owned()).or_insert_with(|| named(parsed.tree.root(), field));
            }
        }
        let lines = LineTable::new(text);
        let here = findings.filter(|finding| finding.place.file == file);
        let value = |finding: &Finding| {
            let field = finding.field.as_str();
            let value = written(text, &lines, finding.place, field)?;
            // An id that names the description, or the item, does so already.
            let names = if field == "id" { value == description } else { field.rsplit_once('.').is_some_and(|(_, key)| key == "id") };
            (!names).then(|| value.into_owned())
        };
        let values = here.filter_map(|finding| Some(((finding.place, finding.field.clone()), value(finding)?))).collect();
        Self { description, fields, values }
    }

    fn identity(&self, finding: &Finding, registry: &Registry) -> Identity {
        if let Some(cell) = cell(finding, registry) {
            return Identity { rule: finding.rule, description: self.description.clone(), field: cell, value: String::new() };
        }
        let field = finding.field.as_str();
        let value = self.values.get(&(finding.place, finding.field.clone()));
        Identity {
            rule: finding.rule,
            description: self.description.clone(),
            field: self.fields.get(field).map_or(field, String::as_str).to_owned(),
            value: value.cloned().unwrap_or_default(),
        }
    }
}

/// What a cell of a table is known by when lines move: what its row is a figure of, the time, and the column.
fn cell(finding: &Finding, registry: &Registry) -> Option<String> {
    let table = registry.figures().table(finding.place.file)?;
    let row = table.row_at(finding.place.line)?;
    let series = table.series_of(row);
    Some(format!("{} {} {} {}", series.item, series.channel, row.period, finding.field.as_str()))
}

/// How much of a value tells it from others.
const LONGEST: usize = 60;

/// What is written at a place, without quotes, where it is the value of the field or stands within it; nothing where it
/// is a key, the value of another field or more than one value: then something is missing there.
fn written<'t>(text: &'t str, lines: &LineTable, place: Place, field: &str) -> Option<Cow<'t, str>> {
    let (line, start) = lines.line_and_column(text, place.line, place.column);
    let (_, end) = lines.line_and_column(text, place.line, place.end_column);
    let written = text.get(start..end)?.trim();
    let is_several = written.starts_with(['{', '[']) || !written.starts_with(['"', '\'']) && written.contains(": ");
    if is_several || text[end..line.end].trim_start().starts_with(':') {
        return None;
    }
    let last = field.rsplit('.').next().map(|key| key.split('[').next().unwrap_or(key)).unwrap_or_default();
    let own = text[line.start..start].trim_end().strip_suffix(':').is_none_or(|before| field.is_empty() || before.ends_with(last));
    let value = written.trim_matches(['"', '\'']);
    if !own || value.is_empty() {
        return None;
    }
    match value.char_indices().nth(LONGEST) {
        // Two long texts may begin alike.
        Some((cut, _)) => Some(format!("{}… {:08x}", &value[..cut], digest([value].into_iter()) >> 96).into()),
        None => Some(value.into()),
    }
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
            let name = node.map_or_else(|| index.to_owned(), |item| known_by(item, index));
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
        let text = "needs:\n  - {title: {lv: A}, id: x}\n  - id: y\n    requires: [{indicator: availability}]\nbasis: {needs: [a/b, c]}\n\
                    contacts: [{phone: '1', email: e}, [[z]]]\n";
        let parsed = yaml::parse(text, FileId(0));
        for (path, name) in [
            ("needs[0].title", "needs[x].title"),
            ("needs[1].requires[0].min", "needs[y].requires[availability].min"),
            ("basis.needs[1]", "basis.needs[c]"),
            ("basis.needs[7]", "basis.needs[7]"),
            ("contacts[0].email", "contacts[e].email"),
            ("contacts[1]", "contacts[z]"),
            ("basis", "basis"),
            ("", ""),
        ] {
            assert_eq!(named(parsed.tree.root(), path), name);
        }
    }

    #[test]
    fn a_value_is_known_as_it_is_written_and_a_key_is_none() {
        let text = "a: 'x y'  # z\nb : 1\nc: { lv: x }\nd:\n  lv: x\n";
        let lines = LineTable::new(text);
        let at = |line, column, end_column, field| written(text, &lines, Place { file: FileId(0), line, column, end_column }, field);
        assert_eq!(at(1, 4, 9, "a").as_deref(), Some("x y"));
        assert_eq!(at(1, 4, 9, "").as_deref(), Some("x y"));
        assert_eq!(at(1, 4, 9, "other"), None, "the value of another field");
        assert_eq!((at(2, 1, 2, "b"), at(3, 4, 13, "c"), at(5, 3, 8, "d")), (None, None, None), "keys and mappings");
        let long = "ā".repeat(LONGEST + 1);
        let lines = LineTable::new(&long);
        let place = Place { file: FileId(0), line: 1, column: 1, end_column: 62 };
        let cut = written(&long, &lines, place, "x").expect("a value");
        assert!(cut.starts_with(&"ā".repeat(LONGEST)) && cut.chars().count() == LONGEST + 10, "{cut}");
    }

    #[test]
    fn the_digest_never_changes() {
        let of = |description: &str, field: &str, value: &str| {
            Identity { rule: "unmet-need", description: description.into(), field: field.into(), value: value.into() }.digest()
        };
        assert_eq!(format!("{:032x}", of("birth", "needs[x].id", "")), "c8502422dfd758144cda6854a91410fb");
        assert_ne!(of("a", "bc", ""), of("ab", "c", ""));
        assert_ne!(of("a", "b", ""), of("a", "b", "x"));
    }
}
