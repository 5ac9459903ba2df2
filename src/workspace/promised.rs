//! What was promised on earlier days: the registry as the newest commit before the end of each had it, along first parents.
//!
//! Only as many commits are read as are asked for, and those between which a promise was first made; what they share is
//! read once.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use compact_str::{CompactString, format_compact};
use foldhash::HashMap;

use super::course::{line_before, now_of};
use super::error::Error;
use super::moments::Told;
use super::opened::{At, Opened};
use crate::check::{self, Checked};
use crate::history::{Change, Commit, ObjectId};
use crate::io::calendar;
use crate::io::git::{GitError, Moment as Committed, Timeline};
use crate::measuring::{Moment, Past, Wanted};
use crate::registry::{Registry, joined};
use crate::table::Day;

/// What was promised earlier, and whether all of it could be read.
#[derive(Debug, Default)]
pub struct Promises {
    /// The moments.
    pub past: Past,
    /// Whether a file could not be read.
    pub is_incomplete: bool,
}

/// What was promised on the days that are asked for, before a revision or HEAD. `wanted` is asked again as more of the past is
/// known, until it wants no other days.
pub fn promises(path: &Path, at: Option<&str>, today: &str, wanted: &dyn Fn(&Past) -> Wanted, told: Told<'_>) -> Result<Promises, Error> {
    let opened = Opened::at(path, At::Revision(at.unwrap_or("HEAD")), today)?;
    let Some(tip) = opened.located.tree.moment().cloned() else { return Err(GitError::NoCommits.into()) };
    let mut reader = Reader { opened: &opened, tip: &tip, told, line: Vec::new(), chosen: BTreeSet::new() };
    let mut promises = Promises::default();
    let mut ends = BTreeSet::new();
    loop {
        let Wanted { ends: asked, promises: named } = wanted(&promises.past);
        let mut is_more = reader.between(&promises.past, &named)?;
        if !asked.is_subset(&ends) {
            ends.extend(asked);
            is_more |= reader.choose(&ends)?;
        }
        if !is_more {
            return Ok(promises);
        }
        promises = reader.read(&named)?;
    }
}

/// A promise as of now: whose it is, and what rows name it by.
type Name = (CompactString, CompactString);

/// At how many moments that do not know a promise it is looked for under another name.
const TRIES: usize = 8;

/// The commits along first parents, and those of them that are read.
struct Reader<'a> {
    opened: &'a Opened,
    tip: &'a Committed,
    told: Told<'a>,
    /// With the time by which each is taken to be made, the newest first.
    line: Vec<(Commit, i64)>,
    /// Those that are read, by their places in the line.
    chosen: BTreeSet<usize>,
}

/// When a day begins, in seconds since 1970.
fn start(day: Day) -> i64 {
    calendar::Day::read(&day.to_string()).map_or(i64::MIN, calendar::Day::start)
}

impl Reader<'_> {
    /// Chooses the newest commit before the end of each day, and the tip; whether there are any that were not chosen yet.
    fn choose(&mut self, ends: &BTreeSet<Day>) -> Result<bool, Error> {
        let (Some(first), Some(tip)) = (ends.first(), self.tip.commit()) else { return Ok(false) };
        let known = self.chosen.len();
        // The places of a line that goes on further back stay what they were.
        self.line = line_before(self.tip.repo(), tip, start(*first), now_of(&self.opened.today))?;
        let oldest = self.line.len().saturating_sub(1);
        let holding = ends.iter().map(|end| self.line.iter().position(|(_, time)| *time < start(*end)).unwrap_or(oldest));
        self.chosen.extend(holding.chain([0]));
        Ok(self.chosen.len() > known)
    }

    /// Chooses what lies between the newest moment without a promise and the oldest with it, as far as the registry changed there;
    /// whether there is anything.
    fn between(&mut self, past: &Past, promises: &[Name]) -> Result<bool, Error> {
        let places: Vec<usize> = self.chosen.iter().rev().copied().collect();
        let mut gaps: BTreeSet<(usize, usize)> = BTreeSet::new();
        for (subject, item) in promises {
            let first = past.moments.iter().position(|moment| moment.promise(subject, item).is_some());
            if let Some(first) = first.filter(|first| *first > 0) {
                gaps.insert((places[first], places[first - 1]));
            }
        }
        let (Some(tip), known) = (self.tip.commit(), self.chosen.len()) else { return Ok(false) };
        for (newer, older) in gaps {
            let commits: Vec<ObjectId> = self.line[newer..=older].iter().map(|(commit, _)| commit.id).collect();
            let seat = self.opened.located.seat(self.tip.repo());
            let grounds = self.tip.repo().grounds(&seat, tip, &commits)?;
            let changed = grounds.windows(2).zip(newer..older).filter(|(pair, _)| pair[0].is_none() || pair[0] != pair[1]);
            self.chosen.extend(changed.map(|(_, place)| place).filter(|place| *place > newer));
        }
        Ok(self.chosen.len() > known)
    }

    /// Reads what was chosen.
    fn read(&self, promises: &[Name]) -> Result<Promises, Error> {
        let chosen: Vec<&(Commit, i64)> = self.chosen.iter().rev().map(|place| &self.line[*place]).collect();
        let moments: Vec<Committed> =
            chosen.iter().map(|(commit, _)| self.tip.repo().at_commit(commit.id, &commit.id.to_string())).collect();
        let baseline = self.opened.baseline.as_ref().map(|(file, _)| file.as_path());
        let course = Timeline::list(&moments, &self.opened.located.seat(self.tip.repo()), baseline)?;
        (self.told.commits)(0, course.files.files.len());
        let (files, laid) = check::read_moments(&course.files, &course.moments, &self.opened.vocabulary, self.told.file);
        let is_incomplete = files.values().any(Checked::is_unread);
        let registry = |laid: &Vec<check::Laid>| {
            Registry::new(laid.iter().filter_map(|file| files.get(file)).map(|file| Arc::clone(&file.description)).collect())
        };
        let mut moments: Vec<Moment> = Vec::with_capacity(chosen.len());
        for ((_, time), laid) in chosen.iter().zip(&laid) {
            let day = Day::read(&calendar::Day::of(*time).to_string()).unwrap_or_default();
            moments.push(Moment { day, registry: registry(laid), names: HashMap::default() });
        }
        self.follow(&mut moments, promises, &course);
        Ok(Promises { past: Past { moments }, is_incomplete })
    }
    /// Finds out what went by another name at earlier moments, which come oldest first.
    fn follow(&self, moments: &mut [Moment], promises: &[Name], course: &Timeline) {
        let mut names: Vec<HashMap<CompactString, CompactString>> = vec![HashMap::default(); moments.len()];
        let mut changes: HashMap<(usize, usize), Change<'_>> = HashMap::default();
        let item_of = |part: Option<&str>, item: &str| part.map_or_else(|| item.into(), |part| format_compact!("level/{part}"));
        for (subject, item) in promises {
            let level = item.strip_prefix("level/");
            let (mut name, mut part) = (subject.clone(), level.map(CompactString::from));
            let mut newer = None;
            let mut tries = TRIES;
            for at in (0..moments.len()).rev() {
                if moments[at].promise(&name, &item_of(part.as_deref(), item)).is_some() {
                    newer = Some(at);
                } else if let (Some(last), Some(left)) = (newer, tries.checked_sub(1)) {
                    tries = left;
                    let (older, now) = (&moments[at].registry, &moments[last].registry);
                    let Some(id) = now.by_name(&name) else { continue };
                    let change =
                        changes.entry((at, last)).or_insert_with(|| Change::new(older, now, &course.files, self.opened.language()));
                    let name_before = change.matches().before(id).unwrap_or(&name).clone();
                    let whole = part.as_ref().map(|part| change.matches().part_before(id, &name, part));
                    let part_before = whole.as_ref().and_then(|whole| whole.split_once('/')).map(|(_, part)| CompactString::from(part));
                    if moments[at].promise(&name_before, &item_of(part_before.as_deref(), item)).is_some() {
                        (name, part, newer, tries) = (name_before, part_before, Some(at), TRIES);
                    }
                }
                if name != *subject {
                    names[at].insert(subject.clone(), name.clone());
                }
                if let Some((level, part)) = level.zip(part.as_ref()).filter(|(level, part)| name != *subject || level != part) {
                    names[at].insert(joined(subject, level), joined(&name, part));
                }
            }
        }
        for (moment, names) in moments.iter_mut().zip(names) {
            moment.names = names;
        }
    }
}
