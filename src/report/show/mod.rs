//! One description, or one part of it, as a person reads it: what it states, what it is linked with, what is wrong.
//!
//! Retired and broken descriptions are shown like the rest; of a broken file what could be read.

mod links;
mod measured;
mod members;
mod values;

use super::gaps::severity_cell;
use super::{Cell, CellKind, Column, Document, Known, Statement, Table, Tone, coverage, groups};
use crate::content::effective::{self, Common};
use crate::content::{self, Said};
use crate::finding::{Arg, Finding};
use crate::model::{Description, PartKind, Text};
use crate::registry::{Coverage, DescriptionId};
use crate::rules;
use crate::schema::{Codes, Has, Kind};
use crate::source::{FileId, Source};
use crate::yaml::{self, Node};
use links::Subject;
pub(crate) use values::paragraphs;
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
    let title = title.filter(|title| !title.0.is_empty()).map_or_else(|| Arg::from(shown.as_str()), Text::arg);
    let main = Table { groups: 1, repeats: 1, ..Table::new("main", &stated(known, id, part), of_values()) };
    let mut tables = vec![main];
    tables.extend((description.has(Has::Common) && part.is_none()).then(|| members::table(known, id)));
    if part.is_none() {
        tables.extend(measured::tables(known, id));
    }
    tables.extend([links::table(known, Subject { id, part: name }), Table::new("findings", &findings, of_findings(known))]);
    Document { name: "show", args: vec![("title", title)], statements: statements(known, id, part, &shown), tables, ..Document::default() }
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
                PartKind::Form => "show-form",
                PartKind::Received => "show-received",
                PartKind::AgreedLevel => "show-agreed-level",
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
    if let Some(group) = description.group().filter(|_| part.is_none()) {
        let title = known.registry.group_of(description).map_or_else(|| Arg::Name(group.value.to_string()), |id| known.get(id).title_arg());
        all.push(said("show-group", vec![("group", Arg::from(group.value.as_str())), ("title", title)], Tone::Plain));
    }
    if description.has(Has::Common) && part.is_none() {
        let count = known.registry.members(id).len();
        let tone = if count == 0 { Tone::Watch } else { Tone::Plain };
        all.push(said("show-members", vec![("count", Arg::Number(count))], tone));
        if let Some((expected, missing)) = rules::expected(known.registry, id) {
            let missing_names = missing.iter().map(|id| known.get(*id).name.to_string()).collect();
            let args =
                vec![("count", Arg::Number(expected)), ("missing", Arg::Number(missing.len())), ("institutions", Arg::List(missing_names))];
            let key = if missing.is_empty() { "show-expected" } else { "show-expected-missing" };
            all.push(said(key, args, if missing.is_empty() { Tone::Good } else { Tone::Watch }));
        }
    }
    if description.is_adrift {
        all.push(said("show-adrift", Vec::new(), Tone::Bad));
    } else if description.broken {
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
    effective(known.source, description, known.language, |root| values(known, root, description.kind, part)).unwrap_or_default()
}

/// What is made of the tree of a description, with what it takes over from its service group.
pub fn effective<T>(source: &dyn Source, description: &Description, language: &str, make: impl FnOnce(Node<'_>) -> T) -> Option<T> {
    let bytes = source.read(description.file).ok()?;
    let read = |file: FileId| Common::read(&source.read(file).ok()?, file);
    let group = description.taken_over.as_ref().and_then(|taken| read(taken.group));
    let mut tree = yaml::parse(yaml::decode(&bytes).ok()?, description.file).tree;
    if let Some(group) = &group {
        effective::apply(&mut tree, group, language);
    }
    tree.root().map(make)
}

fn values<'a>(known: &Known<'a>, root: Node<'_>, kind: Option<Kind>, part: Option<(PartKind, &str)>) -> Vec<Stated<'a>> {
    let said = content::read(root, kind, known.language);
    let values = Values::new(known, &said);
    let groups = match part {
        None => values.groups(),
        Some((of, part)) => {
            let (list, within) = match of {
                PartKind::Need => ("needs", None),
                PartKind::Function => ("functions", None),
                PartKind::Place => ("places", None),
                PartKind::Form => ("forms", Some("agreements")),
                PartKind::Received => ("covers", None),
                PartKind::AgreedLevel => ("levels", Some("covers")),
            };
            let is_part = |item: &&Said<'_>| item.part("id").and_then(Said::written) == Some(part);
            let in_list = |around: &str, list: &'_ Said<'_>| {
                let found = list.items().iter().enumerate().find(|(_, item)| is_part(item));
                found.zip(list.field()).map(|((index, item), field)| (field, values.group(&format!("{around}[{index}]"), item)))
            };
            // A list of its own, in a group, or in the items of another list.
            let found = match within.map(|within| (within, said.part(within))) {
                None => said.part(list).and_then(|found| in_list(list, found)),
                Some((within, Some(around))) if around.is_list() => around
                    .items()
                    .iter()
                    .enumerate()
                    .find_map(|(index, item)| in_list(&format!("{within}[{index}].{list}"), item.part(list)?)),
                Some((within, Some(around))) => around.part(list).and_then(|found| in_list(&format!("{within}.{list}"), found)),
                Some((_, None)) => None,
            };
            found.map_or_else(Vec::new, |(field, shown)| vec![(groups::named(list, field), shown)])
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
