//! The flow: read, check each document, index, check the registry.
//!
//! From a source to findings; knows nothing of disks, terminals or formats, and cannot fail: a broken file is ordinary
//! input.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::finding::{Arg, Finding, MOST_OF_A_RULE};
use crate::history::Past;
use crate::identity::{Identity, identities};
use crate::model::Description;
use crate::registry::Registry;
use crate::rules::{self, Asked, Document, Found, Policy};
use crate::schema::{self, Kind, Vocabulary, suggest};
use crate::source::{Entry, FileId, LineIndex, MAX_FILE_BYTES, Place, ReadError, Source};
use crate::yaml::{self, Node};

/// What a run found out.
#[derive(Debug)]
pub struct Judgement {
    /// The descriptions, linked.
    pub registry: Registry,
    /// What is wrong, sorted by place.
    pub findings: Vec<Finding>,
    /// How many findings exceptions left out.
    pub ignored: usize,
    /// How many findings the baseline left out.
    pub accepted: usize,
    /// How many findings of an earlier moment are there no more, by code; `None` where no earlier moment was looked at.
    pub mended: Option<BTreeMap<&'static str, usize>>,
    /// Whether a file could not be read, so that the judgement is incomplete.
    pub incomplete: bool,
    /// Which rules about the past were asked.
    pub asked: Asked,
}

impl Judgement {
    /// Leaves out what an earlier moment had as well, and counts what it had alone. Findings are the same by rule,
    /// description and named field, so that moved lines and renamed files bring nothing.
    pub fn keep_new(&mut self, (before, old): (&Judgement, &dyn Source), source: &dyn Source) {
        let known = |judgement: &Judgement, source: &dyn Source| {
            identities(&judgement.findings.iter().collect::<Vec<_>>(), &judgement.registry, source)
        };
        let mut left: HashMap<Identity, usize> = HashMap::new();
        for identity in known(before, old) {
            *left.entry(identity).or_default() += 1;
        }
        let mut now = known(self, source).into_iter();
        self.findings.retain(|_| {
            let left = now.next().and_then(|identity| left.get_mut(&identity)).filter(|left| **left > 0);
            left.map(|left| *left -= 1).is_none()
        });
        let mut mended = BTreeMap::new();
        for (identity, count) in left.into_iter().filter(|(_, count)| *count > 0) {
            *mended.entry(rules::find(identity.rule).map_or(identity.rule, |rule| rule.code)).or_default() += count;
        }
        self.mended = Some(mended);
    }
}

/// What one file turned out to be by itself; cheap to copy, as revisions share files.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Its description.
    pub description: Arc<Description>,
    /// What is wrong with it by itself.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// Whether the file could not be read, so that nothing about the whole is certain.
    pub fn is_unread(&self) -> bool {
        self.findings.iter().any(|finding| finding.rule == "unreadable-file" && finding.detail.is_empty())
    }
}

/// All files of a source.
pub fn files_of(source: &dyn Source) -> Vec<FileId> {
    (0..).map(FileId).take(source.entries().len()).collect()
}

/// Reads files and checks each by itself, in their order. `progress` is told of every file that was read.
pub fn read(source: &dyn Source, files: &[FileId], vocabulary: &Vocabulary, progress: &(dyn Fn() + Sync)) -> Vec<Checked> {
    let checked = files.par_iter().map(|file| {
        let entry = &source.entries()[file.0 as usize];
        let content = match &entry.barred {
            Some(barred) => Err(barred.clone()),
            None => source.read(*file),
        };
        let (description, findings) = match content {
            Ok(bytes) => check_bytes(&bytes, *file, entry, vocabulary),
            Err(error) => (Description::unread(*file, entry.stem()), vec![unread(&error, *file)]),
        };
        progress();
        Checked { description: Arc::new(description), findings }
    });
    checked.collect()
}

/// Checks a whole registry. `progress` is told of every file that was read.
pub fn judge(source: &dyn Source, vocabulary: &Vocabulary, policy: &Policy, progress: &(dyn Fn() + Sync)) -> Judgement {
    judge_read(read(source, &files_of(source), vocabulary, progress), policy, &Past::default())
}

/// Checks a registry whose files have been read, and holds it against its past; files come in the order of their paths.
pub fn judge_read(files: Vec<Checked>, policy: &Policy, past: &Past<'_>) -> Judgement {
    let incomplete = files.iter().any(Checked::is_unread);
    let mut findings = Vec::new();
    let mut descriptions = Vec::with_capacity(files.len());
    for file in files {
        descriptions.push(file.description);
        findings.extend(file.findings);
    }
    let registry = Registry::new(descriptions);
    let mut found = Found { findings, ..Found::default() };
    found.add(rules::check_registry(&registry, policy));
    found.add(rules::check_past(&registry, past, policy));
    let asked = Asked::of(past);
    let (findings, ignored) = settled(found, &registry, policy, !incomplete, asked);
    Judgement { registry, findings, ignored, accepted: 0, mended: None, incomplete, asked }
}

/// What becomes of everything that was found: sorted by place, and bounded. How many exceptions left out comes with it.
pub(crate) fn settled(mut found: Found, registry: &Registry, policy: &Policy, complete: bool, asked: Asked) -> (Vec<Finding>, usize) {
    let uncollected = std::mem::take(&mut found.uncollected);
    let (mut findings, ignored) = policy.settle(found, registry, complete, asked);
    // Stable: what one place lacks stays in the order of the format.
    findings.sort_by(|a, b| (a.place, a.code).cmp(&(b.place, b.code)));
    (bounded(findings, &uncollected), ignored)
}

/// Cuts what one rule says of one file to a bearable length, and says how much was cut.
fn bounded(findings: Vec<Finding>, uncollected: &HashMap<(FileId, &'static str), usize>) -> Vec<Finding> {
    let mut counts: HashMap<(FileId, &str), usize> = HashMap::new();
    for finding in &findings {
        *counts.entry((finding.place.file, finding.rule)).or_default() += 1;
    }
    counts.retain(|_, count| *count > MOST_OF_A_RULE);
    if counts.is_empty() {
        return findings;
    }
    let mut told: HashMap<(FileId, &str), usize> = HashMap::new();
    let bounded = findings.into_iter().filter_map(|finding| {
        let key = (finding.place.file, finding.rule);
        let Some(count) = counts.get(&key) else { return Some(finding) };
        let told = told.entry(key).or_default();
        *told += 1;
        match *told {
            told if told <= MOST_OF_A_RULE => Some(finding),
            told if told == MOST_OF_A_RULE + 1 => {
                let count = count + uncollected.get(&key).copied().unwrap_or(0);
                let more = Finding::new("limit-exceeded", finding.place).detail("findings").arg("count", count - MOST_OF_A_RULE);
                let code = rules::find("limit-exceeded").map_or("", |rule| rule.code);
                Some(Finding { code, severity: finding.severity, ..more.arg("rule", finding.rule) })
            }
            _ => None,
        }
    });
    bounded.collect()
}

/// Checks one file's bytes by themselves.
fn check_bytes(bytes: &[u8], file: FileId, entry: &Entry, vocabulary: &Vocabulary) -> (Description, Vec<Finding>) {
    let text = match yaml::decode(bytes) {
        Ok(text) => text,
        Err((fault, shown)) => {
            let lines = LineIndex::new(&shown);
            return (Description::unread(file, entry.stem()), vec![Finding::of_fault(fault, |span| lines.place(file, span))]);
        }
    };
    let lines = LineIndex::new(text);
    let parsed = yaml::parse(text, file);
    let mut findings: Vec<Finding> =
        parsed.faults.into_iter().map(|fault| Finding::of_fault(fault, |span| lines.place(file, span))).collect();
    let nothing_refused = HashSet::new();
    let description = match parsed.tree.root() {
        // What is too large to be judged is too large to be linked.
        _ if findings.iter().any(|finding| finding.rule == "limit-exceeded") => Description::unread(file, entry.stem()),
        _ if parsed.broken => match parsed.tree.root().filter(|root| is_mapping(*root)) {
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
                findings.extend(checked.findings);
                let filled = schema::completeness(kind, root, &checked.refused);
                Description::new(root, entry.stem(), &lines, &checked.refused, false).with_filled(filled)
            }
            Err(finding) => {
                findings.push(*finding);
                let root = root.filter(|root| is_mapping(*root));
                root.map_or_else(
                    || Description::unread(file, entry.stem()),
                    |root| Description::new(root, entry.stem(), &lines, &nothing_refused, true),
                )
            }
        },
    };
    let description = description.with_ignores(parsed.tree.root(), text, &lines);
    findings.extend(rules::check_document(&Document { entry, description: &description }));
    (description, findings)
}

/// What a document says it is, or why it does not; `nothing`: there is not even a comment.
fn kind_of<'a>(root: Option<Node<'a>>, nothing: bool, lines: &LineIndex<'_>, file: FileId) -> Result<(Node<'a>, Kind), Box<Finding>> {
    let finding = |detail, place| Box::new(Finding::new("not-a-description", place).detail(detail));
    let kinds = || Arg::List(Kind::ALL.iter().map(|kind| kind.key().to_owned()).collect());
    let start = Place::start_of(file);
    let Some(root) = root.filter(|root| !(root.scalar().is_some() && root.text().is_none())) else {
        return Err(finding(if nothing { "empty" } else { "only-comments" }, start));
    };
    if !is_mapping(root) {
        return Err(finding("not-mapping", lines.place(file, root.span())));
    }
    let Some((key, kind)) = root.entry("kind") else {
        let first = root.entries().next().map_or(start, |(key, _)| lines.place(file, key.span()));
        return Err(Box::new(finding("no-kind", first).arg("kinds", kinds())));
    };
    let Some(name) = kind.text() else {
        return Err(Box::new(finding("no-kind", lines.place(file, key.span())).arg("kinds", kinds())));
    };
    Kind::of(name).map(|kind| (root, kind)).ok_or_else(|| {
        let suggestions = suggest::nearest(name, Kind::ALL.iter().map(|kind| kind.key()));
        let finding = finding("unknown-kind", lines.place(file, kind.span())).arg("value", name).arg("kinds", kinds());
        Box::new(finding.arg("suggestions", Arg::List(suggestions)))
    })
}

fn is_mapping(node: Node<'_>) -> bool {
    matches!(node.shape(), yaml::Shape::Map(_))
}

fn unread(error: &ReadError, file: FileId) -> Finding {
    let place = Place::start_of(file);
    match error {
        ReadError::Failed(cause) => Finding::new("unreadable-file", place).arg("cause", cause),
        ReadError::NotRegular => Finding::new("unreadable-file", place).detail("not-regular"),
        ReadError::OutsideRoot => Finding::new("unreadable-file", place).detail("outside"),
        ReadError::TooLarge => Finding::new("limit-exceeded", place).detail("size").arg("limit", MAX_FILE_BYTES / 1_000_000),
    }
}
