//! The flow: read, check each document, index, check the registry.
//!
//! From a source to findings; knows nothing of disks, terminals or formats, and cannot fail: a broken file is ordinary
//! input.

pub mod again;
pub mod file;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::finding::{Finding, MOST_OF_A_RULE};
use crate::history::{Change, Past};
use crate::identity::{Identity, identify};
use crate::model::{Description, Remains};
use crate::names;
use crate::registry::Registry;
use crate::rules::{self, Asked, DescribedFile, Found, Policy, Settled};
use crate::schema::Vocabulary;
use crate::source::{Entry, FileId, MAX_FILE_BYTES, Place, ReadError, Source};
use file::Sheet;

/// What a run found out.
#[derive(Debug)]
pub struct Judgement {
    /// The descriptions, linked.
    pub registry: Registry,
    /// What is wrong, sorted by place.
    pub findings: Vec<Finding>,
    /// What nobody can be sure of, as something that is not understood may provide what is missed.
    pub withheld: Vec<Finding>,
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
    /// description, named field and value, so that moved lines, renamed files and renamed ids bring nothing. `source` has the
    /// files of both moments; `language` is the registry's first required one.
    pub fn keep_new(&mut self, (before, old): (&Judgement, &dyn Source), source: &dyn Source, language: &str) {
        // What stands in the same place of the same file need not be read again.
        let spot = |finding: &Finding| (finding.about, finding.place, finding.rule, finding.detail, finding.field.clone());
        let mut same: HashMap<_, usize> = HashMap::new();
        for finding in &before.findings {
            *same.entry(spot(finding)).or_default() += 1;
        }
        let mut is_same = |finding: &Finding| same.get_mut(&spot(finding)).filter(|left| **left > 0).map(|left| *left -= 1).is_some();
        let kept: Vec<bool> = self.findings.iter().map(&mut is_same).collect();
        let gone = before
            .findings
            .iter()
            .filter(|finding| same.get_mut(&spot(finding)).filter(|left| **left > 0).map(|left| *left -= 1).is_some());
        let gone: Vec<&Finding> = gone.collect();
        let change = Change::new(&before.registry, &self.registry, source, language);
        let mut left: HashMap<u128, (&'static str, usize)> = HashMap::new();
        let now = |_: &Finding, identity: Identity| {
            let identity = change.matches().identity_now(&change, identity);
            // Of what is not understood now nobody knows that it is mended.
            let is_judged = self.registry.by_name(&identity.description).is_none_or(|id| !self.registry.get(id).broken);
            (identity.rule, identity.digest(), is_judged && !self.registry.may_be_there(&identity.description))
        };
        let mut unknown = HashSet::new();
        for (rule, digest, is_judged) in identify(&gone, &before.registry, old, now) {
            left.entry(digest).or_insert((rule, 0)).1 += 1;
            if !is_judged {
                unknown.insert(digest);
            }
        }
        unknown.extend(identify(&self.withheld.iter().collect::<Vec<_>>(), &self.registry, source, |_, identity| identity.digest()));
        let come: Vec<&Finding> = self.findings.iter().zip(&kept).filter(|(_, kept)| !**kept).map(|(finding, _)| finding).collect();
        let mut come = identify(&come, &self.registry, source, |_, identity| identity.digest()).into_iter();
        let mut kept = kept.into_iter();
        self.findings.retain(|_| {
            let is_new = !kept.next().unwrap_or(false);
            is_new
                && come.next().and_then(|digest| left.get_mut(&digest)).filter(|(_, left)| *left > 0).map(|(_, left)| *left -= 1).is_none()
        });
        let mut mended = BTreeMap::new();
        for (rule, count) in left.into_iter().filter(|(digest, (_, count))| *count > 0 && !unknown.contains(digest)).map(|(_, left)| left) {
            *mended.entry(rules::find(rule).map_or(rule, |rule| rule.code)).or_default() += count;
        }
        self.mended = Some(mended);
    }

    /// Cuts what one rule says of one file to a bearable length; the last one stands for those that are left out. Comes
    /// last: what is compared, accepted and counted is whole.
    pub fn cut(&mut self) {
        let mut counts: HashMap<(FileId, &str), usize> = HashMap::new();
        for finding in &self.findings {
            *counts.entry((finding.place.file, finding.rule)).or_default() += 1;
        }
        counts.retain(|_, count| *count > MOST_OF_A_RULE);
        if counts.is_empty() {
            return;
        }
        let mut told: HashMap<(FileId, &str), usize> = HashMap::new();
        self.findings.retain_mut(|finding| {
            let key = (finding.place.file, finding.rule);
            let Some(count) = counts.get(&key) else { return true };
            let told = told.entry(key).or_default();
            *told += 1;
            if *told == MOST_OF_A_RULE {
                finding.count = count - MOST_OF_A_RULE + 1;
            }
            *told <= MOST_OF_A_RULE
        });
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
        self.findings.iter().any(|finding| finding.rule == names::UNREADABLE_FILE && finding.detail.is_empty())
    }
}

/// All files of a source.
pub fn files_of(source: &dyn Source) -> Vec<FileId> {
    (0..).map(FileId).take(source.entries().len()).collect()
}

/// Reads files and checks each by itself, in their order. `progress` is told of every file that was read.
pub fn read(source: &dyn Source, files: &[FileId], vocabulary: &Vocabulary, progress: &(dyn Fn() + Sync)) -> Vec<Checked> {
    let checked = files.par_iter().map(|file| {
        let entry = source.entry(*file);
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
    let Settled { findings, withheld, ignored } = settled(found, &registry, policy, !incomplete, asked);
    Judgement { registry, findings, withheld, ignored, accepted: 0, mended: None, incomplete, asked }
}

/// What becomes of everything that was found, sorted by place.
fn settled(found: Found, registry: &Registry, policy: &Policy, complete: bool, asked: Asked) -> Settled {
    let mut settled = policy.settle(found, registry, complete, asked);
    // Stable: what one place lacks stays in the order of the format.
    settled.findings.sort_by(|a, b| (a.place, a.code).cmp(&(b.place, b.code)));
    settled
}

/// Checks one file's bytes by themselves.
fn check_bytes(bytes: &[u8], file: FileId, entry: &Entry, vocabulary: &Vocabulary) -> (Description, Vec<Finding>) {
    let sheet = match Sheet::read(bytes, file) {
        Ok(sheet) => sheet,
        Err(wrong) => return (Description::unread(file, entry.stem()).with_remains(Remains::of(bytes, file)), wrong.findings),
    };
    let (mut description, mut findings) = sheet.description(file, entry, vocabulary);
    if description.broken {
        description = description.with_remains(Remains::of(bytes, file));
    }
    findings.extend(rules::check_document(&DescribedFile { entry, description: &description }));
    (description, findings)
}

/// What a text says, if it can be understood; `path` is that of its file, as shown.
pub fn understood(bytes: &[u8], path: &str, vocabulary: &Vocabulary) -> Option<Description> {
    let entry = Entry { path: path.to_owned(), barred: None };
    let (description, _) = check_bytes(bytes, FileId(0), &entry, vocabulary);
    (!description.broken).then_some(description)
}

fn unread(error: &ReadError, file: FileId) -> Finding {
    let place = Place::start_of(file);
    match error {
        ReadError::Failed(cause) => Finding::new(names::UNREADABLE_FILE, place).arg("cause", cause),
        ReadError::NotRegular => Finding::new(names::UNREADABLE_FILE, place).detail("not-regular"),
        ReadError::OutsideRoot => Finding::new(names::UNREADABLE_FILE, place).detail("outside"),
        ReadError::TooLarge => Finding::new(names::LIMIT_EXCEEDED, place).detail("size").arg("limit", MAX_FILE_BYTES / 1_000_000),
    }
}
