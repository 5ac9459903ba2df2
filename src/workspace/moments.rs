//! A registry at one moment with the moments that it is held against: their files are numbered together, so that what
//! they share is read once.

use std::collections::HashSet;
use std::path::Path;

use super::error::Error;
use super::opened::{At, Opened};
use super::past::{self, Ages, History};
use super::recall::recall;
use crate::check::{self, Checked, CheckedTable, Judgement, Read};
use crate::history::compare::{self, Comparison};
use crate::history::{Change, Earlier, Past};
use crate::io::archive::Snapshot;
use crate::io::git::Moment;
use crate::registry::Registry;
use crate::source::{FileId, Source, lies_in};

/// Who is told how far the work is; from several threads.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// One more file was read.
    pub file: &'a (dyn Fn() + Sync),
    /// So many of so many commits were looked at.
    pub commits: &'a (dyn Fn(usize, usize) + Sync),
}

impl Told<'_> {
    /// Nobody.
    pub const NOBODY: Self = Self { file: &|| {}, commits: &|_, _| {} };
}

/// One moment of a registry among those that are looked at together.
struct Side {
    opened: Opened,
    edition: Snapshot,
}

/// A registry at one moment, with the moments that it is held against.
pub struct Moments {
    now: Side,
    before: Option<Side>,
    committed: Option<(Moment, Snapshot)>,
    history: History,
}

impl Moments {
    /// A registry, beside an earlier moment of it, and with as much of its history as is asked for.
    pub fn of(mut now: Opened, earlier: Option<At<'_>>, history: History) -> Result<Self, Error> {
        let mut before = earlier.map(|at| now.earlier(at)).transpose()?;
        now.policy = std::mem::take(&mut now.policy).alone(before.is_none() && now.baseline.is_none());
        // What is not yet committed has just changed.
        let committed = match history {
            History::Unasked => None,
            History::IfThere => past::newest(&now.located).ok(),
            History::Needed | History::NeededByGroup | History::Judged => Some(past::newest(&now.located)?),
        };
        let listed = committed.as_ref().map(|moment| past::listing_at(moment, &now.located)).transpose()?;
        let earlier = before.as_mut().map(|before| std::mem::take(&mut before.listing));
        let listings = listed.into_iter().chain(earlier).chain([std::mem::take(&mut now.listing)]).collect();
        let mut editions = Snapshot::together(listings);
        let now = Side { edition: editions.pop().unwrap_or_default(), opened: now };
        let before = before.map(|opened| Side { edition: editions.pop().unwrap_or_default(), opened });
        let committed = committed.map(|moment| (moment, editions.pop().unwrap_or_default()));
        Ok(Self { now, before, committed, history })
    }

    /// A registry by itself.
    pub fn alone(now: Opened) -> Result<Self, Error> {
        Self::of(now, None, History::Unasked)
    }

    /// The registry as it was opened.
    pub fn opened(&self) -> &Opened {
        &self.now.opened
    }

    /// Its files; with those of the other moments, which places may lie in.
    pub fn files(&self) -> &Snapshot {
        &self.now.edition
    }

    /// How many files there are to read.
    pub fn count(&self) -> usize {
        let count = |side: &Side| side.edition.files.len() + side.edition.tables.len();
        count(&self.now) + self.before.as_ref().map_or(0, count)
    }

    /// Whether a file belongs to what was asked for.
    pub fn concerns(&self, file: FileId) -> bool {
        let (opened, path) = (&self.now.opened, self.now.edition.path(file));
        opened.located.only.iter().chain(&opened.also).any(|part| lies_in(path, part)) || opened.located.only.is_none()
    }

    /// The same, where the registry holds descriptions now.
    pub fn not_empty(self) -> Result<Self, Error> {
        if self.now.edition.files.is_empty() { Err(self.now.opened.empty(&self.now.edition.near)) } else { Ok(self) }
    }

    /// The same, where the registry held descriptions at any of its moments.
    pub fn not_always_empty(self) -> Result<Self, Error> {
        let is_empty = |side: &Side| side.edition.files.is_empty();
        if is_empty(&self.now) && self.before.as_ref().is_none_or(is_empty) {
            Err(self.now.opened.empty(&self.now.edition.near))
        } else {
            Ok(self)
        }
    }

    /// The same, where the registry holds descriptions now, and held some in what was asked for at any of its moments.
    pub fn concerning_something(self) -> Result<Self, Error> {
        let of = |side: &'_ Side| side.edition.files.iter().chain(&side.edition.tables).copied().collect::<Vec<FileId>>();
        let mut files = of(&self.now).into_iter().chain(self.before.iter().flat_map(of));
        if files.any(|file| self.concerns(file)) { self.not_empty() } else { Err(self.now.opened.empty(&self.now.edition.near)) }
    }

    /// No file is written twice, and none in place of one that is read.
    pub fn check_outputs<'f>(&self, files: impl Iterator<Item = &'f Path>) -> Result<(), Error> {
        self.now.opened.located.check_files(files, |real| self.now.edition.reads(real))
    }

    /// Whether Git had everything that was read so far; what it lacks is its fault and not the registry's.
    pub fn sound(&self) -> Result<(), Error> {
        self.before.iter().chain([&self.now]).try_for_each(|side| side.opened.located.sound())
    }

    /// Judges the registry; beside an earlier moment, what the change between the two brought. When descriptions last
    /// changed comes with it, where that was asked for.
    pub fn judge(&self, told: Told<'_>) -> Result<(Judgement, Ages), Error> {
        let mut ages = match &self.committed {
            Some((moment, _)) => Ages::of(moment, &self.now.opened, self.history, told)?,
            None => Ages::default(),
        };
        let mut read = self.read(told);
        let new = read.pop().unwrap_or_default();
        if let Some((moment, committed)) = &self.committed {
            ages.forget_changed(&new.files, committed);
            ages.share(&new.files, moment)?;
        }
        let last = ages.last.as_ref().filter(|_| self.history == History::Judged);
        let asked = last.map(|ages| (ages, self.now.opened.today.as_str()));
        let language = self.now.opened.language();
        let judged = |side: &Side, read: Read, before: Option<&Registry>| {
            let before = before.map(|registry| Earlier { registry, source: &side.edition, language });
            let mut judgement = check::judge_read(read, &side.opened.policy, &Past { before, ages: asked });
            if let Some((_, baseline)) = &side.opened.baseline {
                baseline.apply(&mut judgement, &side.edition, &side.opened.policy);
            }
            judgement
        };
        let Some(before) = &self.before else {
            let mut judgement = judged(&self.now, new, None);
            judgement.cut();
            return Ok((judgement, ages));
        };
        // The earlier moment is asked the same, so that an exception without use then is no news now.
        let old = judged(before, read.pop().unwrap_or_default(), Some(&Registry::default()));
        let mut judgement = judged(&self.now, new, Some(&old.registry));
        judgement.keep_new((&old, &before.edition), &self.now.edition, language);
        judgement.cut();
        Ok((judgement, ages))
    }

    /// What changed since the earlier moment, and what follows from it; with whether a file could not be read.
    pub fn compare(&self, told: Told<'_>) -> (Comparison, bool) {
        let mut read = self.read(told);
        let is_incomplete = read.iter().any(Read::is_incomplete);
        let mut registry = || read.pop().unwrap_or_default().linked();
        let (now, then) = (registry(), registry());
        // Both editions hold the files of both moments.
        let opened = &self.now.opened;
        let judged_then = &self.before.as_ref().map_or(opened, |before| &before.opened).policy;
        let change = Change::new(&then, &now, &self.now.edition, opened.language()).on(opened.today.parse().ok());
        let mut comparison = compare::compare(&change.measured(judged_then.measuring(), opened.policy.measuring()));
        if let Some(only) = self.now.opened.located.only.as_deref() {
            comparison.keep(|path| lies_in(path, only));
        }
        (comparison, is_incomplete)
    }

    /// The descriptions, linked and not judged; with whether a file could not be read.
    pub fn linked(&self, told: Told<'_>) -> (Registry, bool) {
        let read = self.read(told).pop().unwrap_or_default();
        let is_incomplete = read.is_incomplete();
        (read.linked(), is_incomplete)
    }

    /// Reads the files of the moments, the earlier first; what they share is read once, where they also share what is
    /// asked of it.
    fn read(&self, told: Told<'_>) -> Vec<Read> {
        let sides: Vec<&Side> = self.before.iter().chain([&self.now]).collect();
        let mut read: Vec<Read> = Vec::with_capacity(sides.len());
        for (index, Side { opened, edition }) in sides.iter().enumerate() {
            let alike = sides[..index].iter().position(|other| other.opened.vocabulary == opened.vocabulary);
            let known = |file: &FileId| -> Option<&Checked> {
                let at = sides[alike?].edition.files.binary_search(file).ok()?;
                Some(&read[alike?].files[at])
            };
            let (old, new): (Vec<FileId>, Vec<FileId>) = edition.files.iter().partition(|file| known(file).is_some());
            let mut all: Vec<Checked> = old.iter().filter_map(|file| known(file).cloned()).collect();
            let mut new = check::read_beside(edition, &new, all.iter(), &opened.vocabulary, told.file);
            recall(&mut new, opened, edition);
            // What is the same file may say something else, as its service group is another one.
            let again: HashSet<FileId> = new.iter().map(|file| file.description.file).collect();
            all.retain(|file| !again.contains(&file.description.file));
            all.extend(new);
            all.sort_by_key(|file| file.description.file);
            let tables = read_tables(edition, read.first(), told);
            read.push(Read { files: all, tables });
        }
        read
    }
}

/// Reads the tables of a moment, but for those that another one holds too.
fn read_tables(edition: &Snapshot, other: Option<&Read>, told: Told<'_>) -> Vec<CheckedTable> {
    let known = |file: &FileId| {
        let tables = &other?.tables;
        tables.binary_search_by_key(file, |table| table.table.file).ok().map(|at| &tables[at])
    };
    let new: Vec<FileId> = edition.tables.iter().copied().filter(|file| known(file).is_none()).collect();
    let mut all = check::read_tables(edition, &new, told.file);
    all.extend(edition.tables.iter().filter_map(known).cloned());
    all.sort_by_key(|table| table.table.file);
    all
}
