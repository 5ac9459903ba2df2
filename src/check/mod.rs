//! The flow: read, check each document, index, check the registry.
//!
//! From a source to findings; knows nothing of disks, terminals or formats, and cannot fail: a broken file is ordinary
//! input.

pub mod again;
pub mod file;
mod groups;
mod tables;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use compact_str::CompactString;
use rayon::prelude::*;

use crate::content::effective::{self, Common};
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
use groups::Groups;
pub use tables::{CheckedTable, read_tables};

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
    /// What it gives its members, where it is a service group that is understood.
    pub common: Option<Arc<Common>>,
}

impl Checked {
    /// Whether the file could not be read, so that nothing about the whole is certain.
    pub fn is_unread(&self) -> bool {
        self.findings.iter().any(|finding| finding.rule == names::UNREADABLE_FILE && finding.detail.is_empty())
    }
}

/// All descriptions of a source, and all tables of it.
pub fn files_of(source: &dyn Source) -> (Vec<FileId>, Vec<FileId>) {
    (0..).map(FileId).take(source.entries().len()).partition(|file| !source.entry(*file).is_table())
}

/// Reads files and checks each by itself, in their order. `progress` is told of every file that was read.
pub fn read(source: &dyn Source, files: &[FileId], vocabulary: &Vocabulary, progress: &(dyn Fn() + Sync)) -> Vec<Checked> {
    read_beside(source, files, std::iter::empty(), vocabulary, progress)
}

/// The same beside others that were read before; with those of them that say something else now, as their service group is
/// another one.
pub fn read_beside<'c>(
    source: &dyn Source,
    files: &[FileId],
    others: impl Iterator<Item = &'c Checked> + Clone,
    vocabulary: &Vocabulary,
    progress: &(dyn Fn() + Sync),
) -> Vec<Checked> {
    let (mut read, mut put_off) = first(source, files, vocabulary, progress);
    let groups = Groups::of(&read, others.clone());
    let come: HashSet<FileId> = read.iter().filter_map(|checked| checked.common.as_ref()).map(|common| common.file).collect();
    put_off.extend(others.filter(|other| groups.changes(other, &come)).map(|other| other.description.file));
    if !put_off.is_empty() {
        read.par_extend(put_off.par_iter().filter_map(|file| read_one(source, *file, vocabulary, Some(&groups), progress)));
        read.sort_by_key(|checked| checked.description.file);
    }
    read
}

/// Reads all that says by itself what it says, and lists what has to wait for the service groups.
fn first(source: &dyn Source, files: &[FileId], vocabulary: &Vocabulary, progress: &(dyn Fn() + Sync)) -> (Vec<Checked>, Vec<FileId>) {
    let all: Vec<Result<Checked, FileId>> =
        files.par_iter().map(|file| read_one(source, *file, vocabulary, None, progress).ok_or(*file)).collect();
    let mut put_off = Vec::new();
    let mut read = Vec::with_capacity(files.len());
    for one in all {
        match one {
            Ok(checked) => read.push(checked),
            Err(member) => put_off.push(member),
        }
    }
    (read, put_off)
}

/// A file at a moment: what it says may rest on the service group that it takes over from, by its file.
pub type Laid = (FileId, Option<FileId>);

/// Reads the files of several moments, each once for each group that it takes over from at any of them.
pub fn read_moments(
    source: &dyn Source,
    moments: &[Vec<FileId>],
    vocabulary: &Vocabulary,
    progress: &(dyn Fn() + Sync),
) -> (foldhash::HashMap<Laid, Checked>, Vec<Vec<Laid>>) {
    let files: BTreeSet<FileId> = moments.iter().flatten().copied().collect();
    let (read, put_off) = first(source, &files.into_iter().collect::<Vec<_>>(), vocabulary, progress);
    let mut all: foldhash::HashMap<Laid, Checked> = read.into_iter().map(|checked| ((checked.description.file, None), checked)).collect();
    let names: HashMap<FileId, Option<CompactString>> =
        put_off.par_iter().map(|file| (*file, source.read(*file).ok().and_then(|bytes| effective::group_named(&bytes)))).collect();
    let mut listed = Vec::with_capacity(moments.len());
    for moment in moments {
        let plain = moment.iter().filter_map(|file| all.get(&(*file, None)).filter(|_| !names.contains_key(file)));
        let groups = if names.is_empty() { Groups::default() } else { Groups::of(&[], plain) };
        let over = |file: &FileId| names.get(file)?.as_ref().and_then(|name| groups.find(name)).map(|group| group.file);
        let laid: Vec<Laid> = moment.iter().map(|file| (*file, over(file))).collect();
        let wanted: Vec<Laid> = laid.iter().filter(|laid| !all.contains_key(*laid)).copied().collect();
        let come = wanted.par_iter().filter_map(|laid| Some((*laid, read_one(source, laid.0, vocabulary, Some(&groups), progress)?)));
        let come: Vec<(Laid, Checked)> = come.collect();
        all.extend(come);
        listed.push(laid);
    }
    (all, listed)
}

/// Reads a file; nothing where it has to wait for the groups.
fn read_one(
    source: &dyn Source,
    file: FileId,
    vocabulary: &Vocabulary,
    groups: Option<&Groups>,
    progress: &(dyn Fn() + Sync),
) -> Option<Checked> {
    let entry = source.entry(file);
    let content = match &entry.barred {
        Some(barred) => Err(barred.clone()),
        None => source.read(file),
    };
    let checked = match content {
        Ok(bytes) if groups.is_none() && groups::seems_member(&bytes) => return None,
        Ok(bytes) => check_bytes(&bytes, file, entry, vocabulary, groups)?,
        Err(error) => {
            let description = Arc::new(Description::unread(file, entry.stem()));
            Checked { description, findings: vec![unread(&error, file)], common: None }
        }
    };
    progress();
    Some(checked)
}

/// Checks a whole registry. `progress` is told of every file that was read.
pub fn judge(source: &dyn Source, vocabulary: &Vocabulary, policy: &Policy, progress: &(dyn Fn() + Sync)) -> Judgement {
    let (files, tables) = files_of(source);
    let read = Read { files: read(source, &files, vocabulary, progress), tables: read_tables(source, &tables, progress) };
    judge_read(read, policy, &Past::default())
}

/// All files of a registry at one moment, each checked by itself; they come in the order of their paths.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// The descriptions.
    pub files: Vec<Checked>,
    /// The tables of figures.
    pub tables: Vec<CheckedTable>,
}

impl From<Vec<Checked>> for Read {
    fn from(files: Vec<Checked>) -> Self {
        Self { files, tables: Vec::new() }
    }
}

impl Read {
    /// Whether a file could not be read, so that nothing about the whole is certain.
    pub fn is_incomplete(&self) -> bool {
        self.files.iter().any(Checked::is_unread) || self.tables.iter().any(CheckedTable::is_unread)
    }

    /// The descriptions and figures, linked and not judged.
    pub fn linked(self) -> Registry {
        let tables = self.tables.into_iter().map(|table| table.table).collect();
        Registry::new(self.files.into_iter().map(|file| file.description).collect()).with_tables(tables)
    }
}

/// Checks a registry whose files have been read, and holds it against its past.
pub fn judge_read(read: Read, policy: &Policy, past: &Past<'_>) -> Judgement {
    let incomplete = read.is_incomplete();
    let Read { files, tables: read_tables } = read;
    let mut findings = Vec::with_capacity(files.iter().map(|file| file.findings.len()).sum());
    let mut descriptions = Vec::with_capacity(files.len());
    for file in files {
        descriptions.push(file.description);
        findings.extend(file.findings);
    }
    let mut tables = Vec::with_capacity(read_tables.len());
    for table in read_tables {
        tables.push(table.table);
        findings.extend(table.findings);
    }
    let registry = Registry::new(descriptions).with_tables(tables);
    tables::attribute(&mut findings, &registry);
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

/// Checks one file's bytes by themselves; nothing where they are a member's and the groups are not known yet.
fn check_bytes(bytes: &[u8], file: FileId, entry: &Entry, vocabulary: &Vocabulary, groups: Option<&Groups>) -> Option<Checked> {
    let sheet = match Sheet::read(bytes, file) {
        Ok(sheet) => sheet,
        Err(wrong) => {
            let description = Description::unread(file, entry.stem()).with_remains(Remains::of(bytes, file));
            return Some(Checked { description: Arc::new(description), findings: wrong.findings, common: None });
        }
    };
    let (mut description, mut findings, common) = sheet.description(file, entry, vocabulary, groups)?;
    if description.broken {
        description = description.with_remains(Remains::of(bytes, file));
    }
    findings.extend(rules::check_document(&DescribedFile { entry, description: &description }));
    rules::put_in_order(&mut findings);
    findings.shrink_to_fit();
    Some(Checked { description: Arc::new(description), findings, common: common.map(Arc::new) })
}

/// What a text says by itself, if it can be understood; `path` is that of its file, as shown.
pub fn understood(bytes: &[u8], path: &str, vocabulary: &Vocabulary) -> Option<Description> {
    let entry = Entry { path: path.to_owned(), barred: None };
    let checked = check_bytes(bytes, FileId(0), &entry, vocabulary, Some(&Groups::default()))?;
    Arc::into_inner(checked.description).filter(|description| !description.broken || description.is_adrift)
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
