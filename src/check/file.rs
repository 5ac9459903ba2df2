//! One file from its bytes to what it says and what is wrong with it: a description, the settings, or accepted findings.
//!
//! The one reader: decoded, read as YAML with its faults, then held against its schema.

use std::collections::HashSet;

use super::groups::Groups;
use crate::content::effective::{self, Common, TakenOver};
use crate::finding::{self, Arg, Finding};
use crate::model::{self, Description};
use crate::names;
use crate::schema::{self, Called, Has, Kind, Vocabulary};
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

    /// The description in a file, what is wrong with it before rules are asked, and what it gives its members where it is a
    /// service group; nothing where it takes over from one and the groups are not known yet.
    pub(super) fn description(
        self,
        file: FileId,
        entry: &Entry,
        vocabulary: &Vocabulary,
        groups: Option<&'b Groups>,
    ) -> Option<(Description, Vec<Finding>, Option<Common>)> {
        let Self { text, mut lines, mut tree, is_broken, faults: mut findings } = self;
        let ignores = model::ignores(tree.root(), text, file, &lines);
        let named = tree.root().and_then(effective::group_of);
        let group = match (named, groups) {
            (Some(_), None) => return None,
            (Some(name), Some(groups)) => groups.find(name),
            (None, _) => None,
        };
        let is_adrift = named.is_some() && group.is_none();
        let mut taken_over = None;
        if let Some(group) = group {
            lines = group.lines(lines);
            let language = vocabulary.required.first().map_or("lv", |language| language.as_str());
            let (taken, wrong) = effective::lay_over(&mut tree, group, &lines, language);
            taken_over = Some(taken);
            findings.extend(wrong.into_iter().filter(|_| !is_broken));
        }
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
                    findings.extend(checked.findings.into_iter().filter(|finding| !is_adrift || !is_of_absence(finding)));
                    findings.extend(without_group(kind, root, &lines));
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
        if let Some(taken) = &taken_over {
            once(&mut findings, taken, file);
        }
        let mut description = description.with_ignores(ignores);
        if is_adrift {
            description = description.adrift();
        }
        if let Some(taken) = taken_over {
            description = description.with_group(taken);
        }
        let gives = description.has(Has::Common) && !description.broken;
        let is_large = gives && text.len() > effective::MAX_GROUP_BYTES;
        if is_large {
            let finding = Finding::new(names::LIMIT_EXCEEDED, description.kind_place).detail("group");
            findings.push(finding.arg("limit", effective::MAX_GROUP_BYTES / 1000));
        }
        let common = (gives && !is_large).then(|| Common::new(file, text, tree));
        Some((description, findings, common))
    }
}

/// Whether a finding says that a group or a field of one is missing, which may stand in a service group that is nowhere.
fn is_of_absence(finding: &Finding) -> bool {
    let field = finding.field.as_str();
    let is_in_item = field.contains('[') || field.matches('.').count() > 1;
    matches!(finding.rule, names::MISSING_GROUP | names::MISSING_FIELD) && field != "id" && !is_in_item
}

/// That something is added to the lists of a group that is not named.
fn without_group(kind: Kind, root: Node<'_>, lines: &LineIndex<'_>) -> Option<Finding> {
    let (key, _) = root.entry(effective::ADD).filter(|_| kind == Kind::Service && root.get(effective::GROUP).is_none())?;
    let finding = Finding::new(names::DANGLING_REFERENCE, lines.place(key.file(), key.span())).detail("without-group");
    Some(finding.field(finding::Field::new(effective::ADD)))
}

/// Says everything by the way that it goes in the file where it is written, and once: what is added to a list stands in `add`
/// and in the list.
fn once(findings: &mut Vec<Finding>, taken: &TakenOver, file: FileId) {
    for finding in findings.iter_mut() {
        finding.about = file;
        if let Some(path) = taken.written(finding.field.as_str(), finding.place.file) {
            finding.field = finding::Field::new(path);
        }
    }
    let mut seen = HashSet::new();
    findings
        .retain(|finding| !finding.field.as_str().starts_with("add.") || seen.insert((finding.rule, finding.place, finding.field.clone())));
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
