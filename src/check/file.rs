//! One file from its bytes to what it says and what is wrong with it: a description, the settings, or accepted findings.
//!
//! The one reader: decoded, read as YAML with its faults, then held against its schema.

use std::collections::HashSet;

use crate::finding::{Arg, Finding};
use crate::model::Description;
use crate::names;
use crate::schema::{self, Called, Kind, Vocabulary};
use crate::settings::Settings;
use crate::source::{Entry, FileId, LineIndex, Place, Span};
use crate::yaml::{self, Node, Tree};

/// The text of a file and what could be understood of it.
pub struct Sheet<'b> {
    /// The text.
    pub text: &'b str,
    /// Its lines.
    pub lines: LineIndex<'b>,
    /// What it holds, as far as it could be understood.
    pub tree: Tree<'b>,
    /// Whether nothing but the faults may be said of it.
    pub is_broken: bool,
    /// What is wrong with it as YAML, in the order of the text.
    pub faults: Vec<Finding>,
}

/// A file with something wrong in it, where everything has to be right.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// Its text, as far as it could be decoded.
    pub text: String,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

impl<'b> Sheet<'b> {
    /// Reads a file's bytes.
    ///
    /// # Errors
    /// Where they are no text: nothing else can be said of them.
    pub fn read(bytes: &'b [u8], file: FileId) -> Result<Self, Wrong> {
        let text = yaml::decode(bytes).map_err(|(fault, shown)| {
            let lines = LineIndex::new(&shown);
            let findings = vec![Finding::of_fault(fault, |span| lines.place(file, span))];
            Wrong { text: shown, findings }
        })?;
        let lines = LineIndex::new(text);
        let parsed = yaml::parse(text, file);
        let place = |span: Span| lines.place(file, span);
        let faults = parsed.faults.into_iter().map(|fault| Finding::of_fault(fault, place)).collect();
        Ok(Self { text, tree: parsed.tree, is_broken: parsed.broken, faults, lines })
    }

    /// Reads a file in which everything has to be right; `check` says what is wrong with its root, where it has one.
    ///
    /// # Errors
    /// Where anything is wrong.
    pub fn sound(bytes: &'b [u8], file: FileId, check: impl FnOnce(Node<'_>, &LineIndex<'_>) -> Vec<Finding>) -> Result<Self, Wrong> {
        let mut sheet = Self::read(bytes, file)?;
        let mut findings = std::mem::take(&mut sheet.faults);
        if findings.is_empty() {
            findings = sheet.tree.root().map(|root| check(root, &sheet.lines)).unwrap_or_default();
        }
        if findings.is_empty() { Ok(sheet) } else { Err(Wrong { text: sheet.text.to_owned(), findings }) }
    }

    /// The description in a file, and what is wrong with it before rules are asked.
    pub(super) fn description(self, file: FileId, entry: &Entry, vocabulary: &Vocabulary) -> (Description, Vec<Finding>) {
        let Self { text, lines, tree, is_broken, faults: mut findings } = self;
        let nothing_refused = HashSet::new();
        let description = match tree.root() {
            // What is too large to be judged is too large to be linked.
            _ if findings.iter().any(|finding| finding.rule == names::LIMIT_EXCEEDED) => Description::unread(file, entry.stem()),
            root if is_broken => match root.filter(|root| is_mapping(*root)) {
                Some(root) => {
                    // Only reading speaks of it, but what does not fit cannot be used.
                    let kind = root.get("kind").and_then(Node::text).and_then(Kind::of);
                    let refused = kind.map(|kind| schema::check(kind, root, &lines, vocabulary).refused);
                    Description::new(root, entry.stem(), &lines, refused.as_ref().unwrap_or(&nothing_refused), true)
                }
                None => Description::unread(file, entry.stem()),
            },
            root => match kind_of(root, yaml::chars::is_blank(text), &lines, file) {
                Ok((root, kind)) => {
                    let checked = schema::check(kind, root, &lines, vocabulary);
                    // Of an id or a code the schema says it better.
                    let better = |one: &&Finding| [names::FORBIDDEN_CHARACTER, names::UNKNOWN_CODE].contains(&one.rule);
                    let said: HashSet<Place> = checked.findings.iter().filter(better).map(|one| one.place).collect();
                    findings.retain(|fault| fault.rule != names::FORBIDDEN_CHARACTER || !said.contains(&fault.place));
                    findings.extend(checked.findings);
                    let filled = schema::completeness(kind, root, &checked.refused);
                    Description::new(root, entry.stem(), &lines, &checked.refused, false).with_filled(filled)
                }
                Err(finding) => {
                    // Settings under another name are told that name instead.
                    findings.extend(entry.settings_meant().is_none().then_some(*finding));
                    let root = root.filter(|root| is_mapping(*root));
                    root.map_or_else(
                        || Description::unread(file, entry.stem()),
                        |root| Description::new(root, entry.stem(), &lines, &nothing_refused, true),
                    )
                }
            },
        };
        (description.with_ignores(tree.root(), text, &lines), findings)
    }
}

/// Why settings were not understood.
#[derive(Clone, Debug, PartialEq)]
pub enum NoSettings {
    /// Something is wrong in them.
    Wrong(Wrong),
    /// Their schema and our type disagree: our mistake.
    Mistake(String),
}

/// Reads settings, and tells their text.
///
/// # Errors
/// Where anything is wrong with them.
pub fn settings(bytes: &[u8]) -> Result<(Settings, String), NoSettings> {
    let file = FileId::SETTINGS;
    let check = |root: Node<'_>, lines: &LineIndex<'_>| match () {
        () if is_nothing(root) => Vec::new(),
        () if is_mapping(root) => schema::check_settings(root, lines).findings,
        () => vec![not_mapping(root, lines, file)],
    };
    let sheet = Sheet::sound(bytes, file, check).map_err(NoSettings::Wrong)?;
    let settings = match sheet.tree.root().filter(|root| !is_nothing(*root)) {
        Some(root) => Settings::read(root, &sheet.lines).map_err(|error| NoSettings::Mistake(error.to_string()))?,
        None => Settings::default(),
    };
    Ok((settings, sheet.text.to_owned()))
}

/// What a document says it is, or why it does not; `nothing`: there is not even a comment.
fn kind_of<'a>(root: Option<Node<'a>>, nothing: bool, lines: &LineIndex<'_>, file: FileId) -> Result<(Node<'a>, Kind), Box<Finding>> {
    let finding = |detail, place| Box::new(Finding::new(names::NOT_A_DESCRIPTION, place).detail(detail));
    let labelled = |kind: Kind| (kind.key().to_owned(), Arg::Word(format!("kind-{}", kind.key())));
    let kinds = || Arg::Labelled(Kind::ALL.into_iter().map(labelled).collect());
    let start = Place::start_of(file);
    let Some(root) = root.filter(|root| !is_nothing(*root)) else {
        return Err(finding(if nothing { "empty" } else { "only-comments" }, start));
    };
    if !is_mapping(root) {
        return Err(Box::new(not_mapping(root, lines, file)));
    }
    let Some((key, kind)) = root.entry("kind") else {
        let first = root.entries().next().map_or(start, |(key, _)| lines.place(file, key.span()));
        return Err(Box::new(finding("no-kind", first).arg("kinds", kinds())));
    };
    let Some(name) = kind.text() else {
        return Err(Box::new(finding("no-kind", lines.place(file, key.span())).arg("kinds", kinds())));
    };
    Kind::of(name).map(|kind| (root, kind)).ok_or_else(|| {
        let called = Kind::ALL.map(|kind| Called { word: kind.key(), names: kind.fields().names() });
        let suggestions = schema::meant(name, &called);
        let meant = Kind::ALL.into_iter().filter(|kind| suggestions.iter().any(|one| one == kind.key()));
        let finding = finding("unknown-kind", lines.place(file, kind.span())).arg("value", name).arg("kinds", kinds());
        Box::new(finding.arg("suggestions", Arg::Labelled(meant.map(labelled).collect())))
    })
}

fn is_mapping(node: Node<'_>) -> bool {
    matches!(node.shape(), yaml::Shape::Map(_))
}

/// Whether a value is there only to say that there is none.
fn is_nothing(node: Node<'_>) -> bool {
    node.scalar().is_some() && node.text().is_none()
}

fn not_mapping(root: Node<'_>, lines: &LineIndex<'_>, file: FileId) -> Finding {
    Finding::new(names::NOT_A_DESCRIPTION, lines.place(file, root.span())).detail("not-mapping")
}
