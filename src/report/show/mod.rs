//! One description, or one part of it, as a person reads it: what it states, what it is linked with, what is wrong.
//!
//! Retired and broken descriptions are shown like the rest; of a broken file what could be read.

mod links;
mod values;

use super::gaps::severity_cell;
use super::{Cell, CellKind, Column, Document, Known, Statement, Table, Tone, coverage, groups};
use crate::content::{self, Said};
use crate::finding::{Arg, Finding};
use crate::model::{PartKind, Text};
use crate::registry::{Coverage, DescriptionId};
use crate::schema::{Codes, Has};
use crate::yaml;
use links::Subject;
use values::{Shown, Values};

/// The page of a description; `part` is one of its needs, functions or places.
pub fn report<'a>(known: &Known<'a>, id: DescriptionId, part: Option<(PartKind, &str)>) -> Document<'a> {
    let description = known.get(id);
    let name = part.map(|(_, part)| part);
    let is_about = |finding: &&Finding| {
        finding.about == description.file && name.is_none_or(|part| description.part_at(finding.field.as_str()) == Some(part))
    };
    let mut findings: Vec<&'a Finding> = known.findings.iter().filter(is_about).collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let shown = name.map_or_else(|| description.name.to_string(), |part| format!("{}/{part}", description.name));
    let title = match name {
        Some(part) => description.part(part).and_then(|part| part.title.as_ref()),
        None => Some(&description.title),
    };
    let title = title.filter(|title| !title.0.is_empty()).map_or_else(|| Arg::Text(shown.clone()), Text::arg);
    let main = Table { groups: 1, repeats: 1, ..Table::new("main", &stated(known, id, part), of_values()) };
    Document {
        name: "show",
        args: vec![("title", title)],
        statements: statements(known, id, part, &shown),
        tables: vec![main, links::table(known, Subject { id, part: name }), Table::new("findings", &findings, of_findings(known))],
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
        (None, Some(kind)) => {
            let status = Codes::Status(Some(kind)).label(description.status.key());
            let words = vec![("kind", Arg::Word(format!("kind-{}", kind.key()))), ("status", status.into())];
            let key = if kind.has(Has::LifeCycle) { "show-description" } else { "show-without-status" };
            all.push(said(key, [named, words].concat(), Tone::Plain));
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

/// A value that the file states, with its group.
type Stated<'a> = (Cell<'a>, Shown<'a>);

fn of_values<'f, 'a>() -> Vec<Column<'f, 'a, Stated<'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, Stated<'a>>;
    vec![
        Each::new("show-group", CellKind::Label, |(group, _)| group.clone()),
        Each::new("show-field", CellKind::Text, |(_, shown)| Cell::Said(shown.label.clone())),
        Each::new("show-value", CellKind::Text, |(_, shown)| shown.value.clone()),
        Each::new("show-at", CellKind::Id, |(_, shown)| Cell::Id(shown.path.clone())).wide(),
    ]
}

/// What the file states.
fn stated<'a>(known: &Known<'a>, id: DescriptionId, part: Option<(PartKind, &str)>) -> Vec<Stated<'a>> {
    let description = known.get(id);
    let (Some(kind), Ok(bytes)) = (description.kind, known.source.read(description.file)) else { return Vec::new() };
    let Ok(text) = yaml::decode(&bytes) else { return Vec::new() };
    let parsed = yaml::parse(text, description.file);
    let Some(root) = parsed.tree.root() else { return Vec::new() };
    let said = content::read(root, Some(kind), known.language);
    let values = Values::new(known, &said);
    let groups = match part {
        None => values.groups(),
        Some((of, part)) => {
            let list = match of {
                PartKind::Need => "needs",
                PartKind::Function => "functions",
                PartKind::Place => "places",
            };
            let is_part = |item: &&Said<'_>| item.part("id").and_then(Said::written) == Some(part);
            let found = said.part(list).and_then(|list| {
                let (index, item) = list.items().iter().enumerate().find(|(_, item)| is_part(item))?;
                Some((list.field()?, index, item))
            });
            found.map_or_else(Vec::new, |(field, index, item)| {
                vec![(groups::named(list, field), values.group(&format!("{list}[{index}]"), item))]
            })
        }
    };
    groups.into_iter().flat_map(|(group, fields)| fields.into_iter().map(move |shown| (group.clone(), shown))).collect()
}

/// What is said of what is wrong.
fn of_findings<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, &'a Finding>> {
    type Each<'f, 'a> = Column<'f, 'a, &'a Finding>;
    vec![
        Each::new("show-severity", CellKind::Code, |finding| severity_cell(finding.severity)),
        Each::new("show-rule", CellKind::Id, |finding| super::gaps::rule_called(finding.code, finding.rule)),
        Each::new("show-message", CellKind::Text, |finding| Cell::Message(finding)),
        Each::new("show-help", CellKind::Text, |finding| Cell::Help(finding)),
        Each::new("show-line", CellKind::Number, |finding| Cell::Number(finding.place.line as usize)),
        Each::new("show-place", CellKind::Id, |finding| known.place(finding.place.file, finding.place.line)).wide(),
    ]
}
