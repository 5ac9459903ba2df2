//! One description, or one part of it, as a person reads it: what it states, what it is linked with, what is wrong.
//!
//! Retired and broken descriptions are shown like the rest; of a broken file what could be read.

mod links;
mod values;

use super::{Cell, Column, Document, Kind, Known, Statement, Table, Tone, coverage, groups};
use crate::finding::{Arg, Finding};
use crate::model::{PartKind, Text};
use crate::registry::{Coverage, DescriptionId};
use crate::schema::Kind as Of;
use crate::yaml::{self, Node};
use links::Subject;
use values::{Shown, Values};

const MAIN: [Column; 4] = [
    Column::new("show-group", Kind::Label),
    Column::new("show-field", Kind::Text),
    Column::new("show-value", Kind::Text),
    Column::new("show-at", Kind::Id).wide(),
];

const FINDINGS: [Column; 6] = [
    Column::new("show-severity", Kind::Code),
    Column::new("show-rule", Kind::Id),
    Column::new("show-message", Kind::Text),
    Column::new("show-help", Kind::Text),
    Column::new("show-line", Kind::Number),
    Column::new("show-place", Kind::Id).wide(),
];

/// The page of a description; `part` is one of its needs, functions or places.
pub fn report<'a>(known: &Known<'a>, id: DescriptionId, part: Option<(PartKind, &str)>) -> Document<'a> {
    let description = known.get(id);
    let name = part.map(|(_, part)| part);
    let is_about = |finding: &&Finding| {
        finding.about == description.file && name.is_none_or(|part| description.part_at(finding.field.as_str()) == Some(part))
    };
    let findings: Vec<&'a Finding> = known.findings.iter().filter(is_about).collect();
    let shown = name.map_or_else(|| description.name.to_string(), |part| format!("{}/{part}", description.name));
    let title = match name {
        Some(part) => description.titled_parts().into_iter().find(|(_, of, _)| of.value == part).and_then(|(.., title)| title),
        None => Some(&description.title),
    };
    let title = title.filter(|title| !title.0.is_empty()).map_or_else(|| Arg::Text(shown.clone()), Text::arg);
    let main = Table { groups: 1, repeats: 1, ..Table::new("main", &MAIN, stated(known, id, part)) };
    Document {
        name: "show",
        args: vec![("title", title)],
        statements: statements(known, id, part, &shown),
        tables: vec![main, links::table(known, Subject { id, part: name }), Table::new("findings", &FINDINGS, wrong(known, &findings))],
        ..Document::default()
    }
}

/// What it is, how it stands, and when it last changed.
fn statements(known: &Known<'_>, id: DescriptionId, part: Option<(PartKind, &str)>, shown: &str) -> Vec<Statement> {
    let description = known.get(id);
    let path = Arg::from(known.source.path(description.file));
    let said = |key: &'static str, args: Vec<(&'static str, Arg)>, tone: Tone| Statement { key, args, tone };
    let named = vec![("id", Arg::from(shown)), ("path", path)];
    let mut all = Vec::new();
    match (part, description.kind) {
        (Some((kind, part)), _) => {
            let key = match kind {
                PartKind::Need => "show-need",
                PartKind::Function => "show-function",
                PartKind::Place => "show-place",
            };
            let args = [named, vec![("title", description.title.arg())]].concat();
            all.push(said(key, args, Tone::Plain));
            let need = known.registry.need(&format!("{}/{part}", description.name));
            if let Some((id, need)) = need.and_then(|id| Some((id, known.registry.need_at(id)?))) {
                let met = coverage::met(need, &Coverage::new(known.registry), id);
                let word = Arg::Word(format!("coverage-{}", met.key()));
                all.push(said("show-met", vec![("met", word)], met.tone()));
            }
        }
        (None, Some(Of::Institution)) => all.push(said("show-institution", named, Tone::Plain)),
        (None, Some(kind)) => {
            let word = |name: &'static str, family: &str, key: &str| (name, Arg::Word(format!("{family}-{key}")));
            let words = vec![word("kind", "kind", kind.key()), word("status", "state", description.status.key())];
            all.push(said("show-description", [named, words].concat(), Tone::Plain));
        }
        (None, None) => all.push(said("show-unknown", named, Tone::Plain)),
    }
    let claims = known.registry.descriptions().filter(|(_, other)| other.name == description.name).count();
    if claims > 1 {
        all.push(said("show-claimed", vec![("count", Arg::Number(claims))], Tone::Bad));
    }
    if description.broken {
        all.push(said("show-broken", Vec::new(), Tone::Bad));
    }
    if let Cell::Day(day) = known.last_change(id) {
        all.push(said("show-changed", vec![("day", Arg::Day(day))], Tone::Plain));
    }
    all
}

/// What the file states.
fn stated<'a>(known: &Known<'a>, id: DescriptionId, part: Option<(PartKind, &str)>) -> Vec<Vec<Cell<'a>>> {
    let description = known.get(id);
    let (Some(kind), Ok(bytes)) = (description.kind, known.source.read(description.file)) else { return Vec::new() };
    let Ok(text) = yaml::decode(&bytes) else { return Vec::new() };
    let parsed = yaml::parse(text, description.file);
    let Some(root) = parsed.tree.root() else { return Vec::new() };
    let values = Values::new(known, root);
    let groups = match part {
        None => values.groups(kind.fields()),
        Some((of, part)) => {
            let list = match of {
                PartKind::Need => "needs",
                PartKind::Function => "functions",
                PartKind::Place => "places",
            };
            let is_part = |node: &Node<'_>| node.get("id").and_then(Node::text) == Some(part);
            let items = root.get(list).into_iter().flat_map(Node::items);
            let found = items.enumerate().find(|(_, node)| is_part(node)).zip(kind.fields().part(list));
            found.map_or_else(Vec::new, |((index, node), field)| {
                let item = field.item().unwrap_or(field);
                vec![(groups::named(list, field), values.group(&format!("{list}[{index}]"), item, node))]
            })
        }
    };
    let row = |group: Cell<'a>, shown: Shown<'a>| vec![group, Cell::Said(shown.label), shown.value, Cell::Id(shown.path)];
    groups.into_iter().flat_map(|(group, fields)| fields.into_iter().map(move |shown| row(group.clone(), shown))).collect()
}

/// What is wrong with it, the gravest first.
fn wrong<'a>(known: &Known<'a>, findings: &[&'a Finding]) -> Vec<Vec<Cell<'a>>> {
    let mut findings = findings.to_vec();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let row = |finding: &'a Finding| {
        let tone = match finding.severity {
            crate::finding::Severity::Error => Tone::Bad,
            crate::finding::Severity::Warning => Tone::Watch,
            crate::finding::Severity::Advice => Tone::Plain,
        };
        vec![
            Cell::Code("severity", finding.severity.key()).marked(tone),
            Cell::Id(finding.code.to_owned()),
            Cell::Message(finding),
            Cell::Help(finding),
            Cell::Number(finding.place.line as usize),
            known.place(finding.place.file, finding.place.line),
        ]
    };
    findings.into_iter().map(row).collect()
}
