//! When descriptions last changed, from a repository's history; what was worked out for an older commit is built on.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::path::Path;

use foldhash::HashMap;

use super::cache::{Cache, Kept};
use super::commits::Graph;
use super::scope::Scope;
use super::seat::Seat;
use super::walk::{Range, Told};
use super::{GitError, Repo, oid, path_of};
use crate::history::ages::{Before, Events, GroupAges};
use crate::history::{Ages, ObjectId, Step};
use crate::io::disk::{is_settings, is_yaml};
use crate::source::{Cause, ReadError};

/// From how many contents on it pays to find out where they lie.
const MANY: usize = 1000;

/// The last changes of a registry's descriptions, those that are no more among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// By name.
    pub ages: Ages,
    /// How many commits had to be looked at.
    pub commits: usize,
}

impl Repo {
    /// When the descriptions of a registry last changed, as known at a commit; `language` is the registry's first one.
    ///
    /// # Errors
    /// [`GitError::Shallow`] where the history was cut off.
    pub fn ages(&self, tip: ObjectId, seat: &Seat, language: &str, told: Told<'_>) -> Result<Known, GitError> {
        let cache = Cache::new(&self.with(|repo| Ok(repo.commondir().to_owned()))?, &seat.name(), language);
        // What is kept is by commit, and these may come to be seen otherwise.
        let is_kept = self.amends().is_empty();
        if let Some(kept) = cache.load(tip).filter(|_| is_kept) {
            return Ok(Known { ages: kept.ages, commits: 0 });
        }
        let search = Search { repo: self, tip, seat, language, told };
        let built = if is_kept { search.built_on(&cache)? } else { None };
        let (kept, commits) = match built {
            Some(found) => found,
            None => search.anew()?,
        };
        if is_kept {
            cache.store(tip, &kept);
        }
        Ok(Known { ages: kept.ages, commits })
    }

    /// When the groups of the descriptions of a registry last changed, as known at a commit; all of history is read.
    ///
    /// # Errors
    /// [`GitError::Shallow`] where the history was cut off.
    pub fn group_ages(&self, tip: ObjectId, seat: &Seat, language: &str, told: Told<'_>) -> Result<GroupAges, GitError> {
        let search = Search { repo: self, tip, seat, language, told };
        let mut events = Events::default();
        self.walk(search.range(tip, &[]), told, &mut |step| search.take(step, &mut events))?;
        let places = search.places(&events)?;
        let read = |ids: &[ObjectId]| ids.iter().map(|id| self.content(*id)).collect();
        events.groups(language, &read, &|id| places.get(&id).copied().unwrap_or(0))
    }

    /// The place in history of each commit up to one, in the order in which they are told: the newest has 0.
    ///
    /// # Errors
    /// Where the history cannot be read.
    pub fn places_of_commits(&self, tip: ObjectId) -> Result<HashMap<ObjectId, usize>, GitError> {
        self.with(|repo| Ok(Graph::read(repo, self.amends(), tip, &[])?.places()))
    }

    fn content(&self, id: ObjectId) -> Result<Option<Vec<u8>>, GitError> {
        match self.blobs.read(id) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(ReadError::TooLarge | ReadError::NotRegular | ReadError::OutsideRoot) => Ok(None),
            Err(ReadError::Failed(Cause::Known(_))) => Err(GitError::Missing(id.to_string())),
            Err(ReadError::Failed(Cause::Said(said))) => Err(GitError::Other(said)),
        }
    }
}

#[derive(Clone, Copy)]
struct Search<'a> {
    repo: &'a Repo,
    tip: ObjectId,
    seat: &'a Seat,
    language: &'a str,
    told: Told<'a>,
}

impl Search<'_> {
    fn anew(&self) -> Result<(Kept, usize), GitError> {
        let (mut events, mut newest) = (Events::default(), i64::MIN);
        let walked = self.repo.walk(self.range(self.tip, &[]), self.told, &mut |step| {
            newest = newest.max(step.commit.time);
            self.take(step, &mut events)
        })?;
        let ages = self.judge(events, Before::Nothing)?;
        Ok((Kept { ages, newest, is_in_time: walked.is_in_time }, walked.commits))
    }

    /// Builds on what is kept for the newest commit behind the tip, where the history since then says all that is new.
    fn built_on(&self, cache: &Cache) -> Result<Option<(Kept, usize)>, GitError> {
        let Some((base, kept)) = self.nearest(&cache.tips())?.and_then(|base| Some((base, cache.load(base)?))) else { return Ok(None) };
        let (mut events, mut newest) = (Events::default(), kept.newest);
        let followers = self.repo.with(|repo| Ok(Graph::read(repo, self.repo.amends(), self.tip, &[base])?.followers(base)))?;
        let mut straight = true;
        let walked = self.repo.walk(self.range(self.tip, &[base]), self.told, &mut |step| {
            newest = newest.max(step.commit.time);
            straight &= followers.contains(&step.commit.id);
            self.take(step, &mut events)
        })?;
        let mut commits = walked.commits;
        let is_in_time = kept.is_in_time && walked.is_in_time;
        if walked.ends.keys().eq([&base]) {
            if !walked.ends.values().all(Scope::is_all) {
                return Ok(None);
            }
        } else {
            // Branches that began before the base: they have to end where nothing happened on the way to the base.
            let starts: Vec<ObjectId> = walked.ends.keys().copied().filter(|id| *id != base).collect();
            let mut touched = HashSet::new();
            let between = self.repo.walk(self.range(base, &starts), &|_, _| {}, &mut |step| {
                touched.extend(step.changes.into_iter().map(|change| change.path.into()));
                ControlFlow::Continue(())
            })?;
            commits += between.commits;
            let untouched = Scope::Except(touched);
            let safe = |(id, scope): (&ObjectId, &Scope)| {
                *id == base || scope.lies_in(&untouched) && between.ends.get(id).is_some_and(|reached| scope.lies_in(reached))
            };
            if !walked.ends.iter().all(safe) || !walked.ends.into_values().fold(Scope::none(), Scope::unite).is_all() {
                return Ok(None);
            }
        }
        // What happened side by side is told apart by clocks, as long as they are right.
        if !straight && !is_in_time {
            return Ok(None);
        }
        let ages = self.judge(events, if straight { Before::All(&kept.ages) } else { Before::Beside(&kept.ages) })?;
        let clear = straight
            || ages.last.iter().all(|(name, last)| match kept.ages.last.get(name) {
                Some(before) => before.commit == last.commit || before.time != last.time,
                None => last.time > kept.newest,
            });
        Ok(clear.then_some((Kept { ages, newest, is_in_time }, commits)))
    }

    /// The newest of some commits that the tip directly follows on.
    fn nearest(&self, known: &[ObjectId]) -> Result<Option<ObjectId>, GitError> {
        self.repo.with(|repo| {
            let odb = repo.odb()?;
            let there = |id: &ObjectId| oid(*id).is_ok_and(|id| odb.exists(id));
            let known: Vec<ObjectId> = known.iter().copied().filter(there).collect();
            if known.is_empty() {
                return Ok(None);
            }
            let graph = Graph::read(repo, self.repo.amends(), self.tip, &known)?;
            let parents = graph.order.iter().flat_map(|index| &graph.node(*index).parents);
            let newest = parents.map(|index| graph.node(*index)).filter(|node| known.contains(&node.id)).max_by_key(|node| node.time);
            Ok(newest.map(|node| node.id))
        })
    }

    fn judge(&self, events: Events, before: Before<'_>) -> Result<Ages, GitError> {
        let places = self.places(&events)?;
        let read = |ids: &[ObjectId]| ids.iter().map(|id| self.repo.content(*id)).collect();
        events.judge(before, self.language, &read, &|id| places.get(&id).copied().unwrap_or(0))
    }

    /// Where contents lie, where they are many: packs keep most contents as what differs from their neighbours, so that
    /// reading here and there takes long.
    fn places(&self, events: &Events) -> Result<HashMap<ObjectId, u32>, GitError> {
        let mut places = HashMap::default();
        let contents = events.contents();
        if contents.len() > MANY {
            self.repo.with(|repo| {
                let (mut next, odb) = (0, repo.odb()?);
                odb.foreach(|id| {
                    if let Ok(id) = id.as_bytes().try_into().map(ObjectId)
                        && contents.contains(&id)
                    {
                        places.insert(id, next);
                        next += 1;
                    }
                    true
                })?;
                Ok(())
            })?;
        }
        Ok(places)
    }

    /// Takes notice of what a commit did to descriptions.
    fn take(&self, mut step: Step, events: &mut Events) -> ControlFlow<()> {
        step.changes.retain(|change| is_description(&change.path, self.seat.folder()));
        if !step.changes.is_empty() {
            events.add(step);
        }
        ControlFlow::Continue(())
    }

    fn range<'r>(&'r self, tip: ObjectId, hide: &'r [ObjectId]) -> Range<'r> {
        Range { tip, seat: self.seat, hide }
    }
}

/// Whether a path in a folder is that of a description, as far as its name says.
pub(super) fn is_description(path: &[u8], folder: &[u8]) -> bool {
    let inner = path.get(folder.len()..).unwrap_or_default();
    let hidden = inner.split(|byte| *byte == b'/').any(|part| part.starts_with(b"."));
    let path = path_of(path);
    !hidden && is_yaml(Path::new(&path)) && path.file_name().is_some_and(|name| !is_settings(name))
}
