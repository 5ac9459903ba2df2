//! What can be named, by id and title: descriptions of a kind, needs, functions, offices, or the registry's themes.

use std::collections::BTreeMap;

use compact_str::CompactString;

use super::{Cell, CellKind, Column, Document, Filter, Known, Statement, Table, Tone};
use crate::finding::Arg;
use crate::model::{PartKind, Text};
use crate::registry::{DescriptionId, joined};
use crate::schema::{Has, Kind, folded};

/// What is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// Descriptions of a kind.
    Kind(Kind),
    /// Parts that other descriptions refer to.
    Part(PartKind),
    /// The themes of the registry's classifier.
    Theme,
    /// The groups that services are labelled with.
    Label,
}

/// What the codes of the registry's own lists go by.
const THEME: &str = "theme";
const LABEL: &str = "group-label";

impl Listed {
    /// All that can be asked for.
    pub fn all() -> impl Iterator<Item = Self> {
        let parts = PartKind::ALL.into_iter().map(Self::Part);
        Kind::ALL.into_iter().map(Self::Kind).chain(parts).chain([Self::Theme, Self::Label])
    }

    /// What it is called on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.key(),
            Self::Part(part) => part.key(),
            Self::Theme => THEME,
            Self::Label => LABEL,
        }
    }
}

/// One that can be named.
struct Row<'a> {
    id: String,
    title: Option<&'a Text>,
    what: Cell<'a>,
    /// The description that it is, or is a part of.
    of: Option<DescriptionId>,
    is_part: bool,
}

/// The list: of everything that is described, or of what was asked for; with `search`, of what has that in its id or title.
pub fn report<'a>(known: &Known<'a>, what: Option<Listed>, filter: &Filter, search: Option<&str>) -> Document<'a> {
    let mut rows: Vec<Row<'a>> = match what {
        Some(Listed::Theme) => codes(&known.classifiers.themes, THEME),
        Some(Listed::Label) => codes(&known.classifiers.service_groups, LABEL),
        Some(Listed::Part(part)) => descriptions(known, filter, None).flat_map(|id| parts(known, id, part)).collect(),
        Some(Listed::Kind(kind)) => descriptions(known, filter, Some(kind)).map(|id| described(known, id)).collect(),
        None => descriptions(known, filter, None).map(|id| described(known, id)).collect(),
    };
    if let Some(wanted) = search.map(folded) {
        let has = |text: &str| folded(text).contains(&wanted);
        rows.retain(|row| has(&row.id) || row.title.is_some_and(|title| title.0.iter().any(|(_, said)| has(said))));
    }
    let nothing = Statement { key: "list-nothing", args: Vec::new(), tone: Tone::Plain };
    let found = Statement { key: "list-found", args: vec![("count", Arg::Number(rows.len()))], tone: Tone::Plain };
    let is_empty = rows.is_empty();
    Document {
        name: "list",
        statements: vec![if is_empty { nothing } else { found }],
        tables: if is_empty { Vec::new() } else { vec![Table::new("main", &rows, columns(known))] },
        ..Document::default()
    }
}

fn descriptions<'f>(known: &'f Known<'_>, filter: &'f Filter, kind: Option<Kind>) -> impl Iterator<Item = DescriptionId> + 'f {
    let mut ids: Vec<DescriptionId> = known.registry.descriptions().map(|(id, _)| id).collect();
    ids.retain(|id| known.concerned(known.get(*id).file) && filter.keeps(known.registry, *id));
    ids.retain(|id| kind.is_none() || known.get(*id).kind == kind);
    ids.sort_by(|a, b| known.get(*a).kind.cmp(&known.get(*b).kind).then_with(|| known.by_title(*a, *b)));
    ids.into_iter()
}

fn described<'a>(known: &Known<'a>, id: DescriptionId) -> Row<'a> {
    let description = known.get(id);
    Row { id: description.name.to_string(), title: Some(&description.title), what: known.kind(id), of: Some(id), is_part: false }
}

fn parts<'a>(known: &Known<'a>, id: DescriptionId, wanted: PartKind) -> Vec<Row<'a>> {
    let description = known.get(id);
    let parts = description.parts.iter().filter(|part| part.kind == wanted);
    let row = |part: &'a crate::model::Part| Row {
        id: joined(&description.name, &part.id.value).to_string(),
        title: part.title.as_ref(),
        what: Cell::Code("target", wanted.key()),
        of: Some(id),
        is_part: true,
    };
    parts.map(row).collect()
}

fn codes<'a>(list: &'a BTreeMap<CompactString, Text>, what: &'static str) -> Vec<Row<'a>> {
    let row = |(code, title): (&CompactString, &'a Text)| Row {
        id: code.to_string(),
        title: Some(title),
        what: Cell::Code("list", what),
        of: None,
        is_part: false,
    };
    list.iter().map(row).collect()
}

fn columns<'f, 'a>(known: &'f Known<'a>) -> Vec<Column<'f, 'a, Row<'a>>> {
    type Each<'f, 'a> = Column<'f, 'a, Row<'a>>;
    let whole = |row: &Row<'a>| row.of.filter(|_| !row.is_part);
    vec![
        Each::new("list-id", CellKind::Id, |row| Cell::Id(row.id.clone())),
        Each::new("list-title", CellKind::Text, |row| row.title.map_or(Cell::Nothing, Cell::Title)),
        Each::new("list-kind", CellKind::Code, |row| row.what.clone()),
        Each::new("list-status", CellKind::Code, move |row| {
            whole(row).filter(|id| known.get(*id).has(Has::LifeCycle)).map_or(Cell::Nothing, |id| known.status(id))
        }),
        Each::new("list-owner", CellKind::Id, |row| row.of.map_or(Cell::Nothing, |id| known.owner(id))),
    ]
}
