//! When each description last changed: by what it says, not by how it is written or where it lies.
//!
//! A link that is made or cut is a change of both ends. The last commit counts: what follows on another is later, whatever
//! the clocks say; of what happened side by side, the one that is told first.

mod groups;
mod moves;

use std::cmp::Reverse;
use std::str;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use compact_str::CompactString;
use foldhash::{HashMap, HashSet};
use rayon::prelude::*;

use super::{Ages, LastChange, ObjectId, Step, links, quick};
use crate::content;
pub use groups::GroupAges;
use moves::{Moves, Settled};

/// What happened to descriptions, to be judged once all is known.
#[derive(Debug, Default)]
pub struct Events {
    /// Commits, the newest first.
    commits: Vec<LastChange>,
    edits: Vec<Edit>,
    /// Commits that removed some files and added others.
    moves: Vec<Moves>,
}

/// One version of one file giving way to another.
#[derive(Clone, Debug)]
struct Edit {
    commit: u32,
    path: Vec<u8>,
    old: Option<ObjectId>,
    new: Option<ObjectId>,
}

impl Edit {
    fn place(&self, place: Place<'_>) -> u32 {
        self.new.or(self.old).map_or(0, place)
    }
}

/// What is known of the time before.
#[derive(Clone, Copy, Debug)]
pub enum Before<'a> {
    /// There is none.
    Nothing,
    /// Last changes by commits that all those known here follow on.
    All(&'a Ages),
    /// Last changes by commits that some of those known here stand beside; clocks, which are right, tell which is later.
    Beside(&'a Ages),
}

/// Reads the contents of files; `None` where one is too large to be a description.
pub type Read<'a, E> = &'a (dyn Fn(&[ObjectId]) -> Result<Vec<Option<Vec<u8>>>, E> + Sync);

impl<'a> Before<'a> {
    fn ages(self) -> Option<&'a Ages> {
        match self {
            Self::Nothing => None,
            Self::All(ages) | Self::Beside(ages) => Some(ages),
        }
    }
}

/// Contents at hand.
type Contents = HashMap<ObjectId, Option<Vec<u8>>>;

/// How many files are followed at once: their versions are all in memory.
const AT_ONCE: usize = 5000;

/// How many contents one thread reads in a row.
const TOGETHER: usize = 1024;

/// How many changes of links are looked into at once: the newest first, as they may settle what older ones would.
const LINKS: usize = 64;

/// Where a content lies: those that lie together are read together.
pub type Place<'a> = &'a (dyn Fn(ObjectId) -> u32 + Sync);

/// What is known of every name.
struct Survey {
    names: HashMap<CompactString, LastKnown>,
    /// The place of each commit in history, from 1.
    ranks: Vec<u32>,
    /// The rank that every description's last change has at least, as all that there are have come into being.
    least: u32,
}

/// What is known of one name.
#[derive(Default)]
struct LastKnown {
    /// The rank of the last commit known to have changed it; 0 is older than any.
    best: AtomicU32,
    /// The rank that stands for the time before.
    least: u32,
    /// Whether a description ever had it.
    borne: AtomicBool,
}

/// A version giving way to another in which links may have changed.
#[derive(Clone)]
struct Relinked {
    edit: Edit,
    /// Names that only one of the versions may have a link to.
    names: Vec<CompactString>,
}

/// What was found out about the versions of one file.
#[derive(Default)]
struct Found {
    /// Names that nobody knew of.
    unknown: Vec<CompactString>,
    relinked: Vec<Relinked>,
    /// Edits that gave the file to another description.
    renamed: Vec<Edit>,
    /// What holds unless its commit moves descriptions from file to file.
    single: Vec<Single>,
}

/// A file that its commit only removed, or only added.
struct Single {
    relinked: Relinked,
    /// The name whose description changed with it.
    changed: Option<CompactString>,
}

/// How edits are looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// As they are; what may be another description in another file is put off.
    Plain,
    /// As the matcher settled them.
    Settled,
}

impl Events {
    /// Takes notice of a commit, which is no later in history than those before it.
    pub fn add(&mut self, step: Step) {
        let commit = u32::try_from(self.commits.len()).unwrap_or(u32::MAX);
        let edit = |change: super::FileChange| Edit { commit, path: change.path, old: change.old, new: change.new };
        let (removed, rest): (Vec<Edit>, Vec<Edit>) = step.changes.into_iter().map(edit).partition(|edit| edit.new.is_none());
        let (added, edited): (Vec<Edit>, Vec<Edit>) = rest.into_iter().partition(|edit| edit.old.is_none());
        self.commits.push(LastChange { commit: step.commit.id, time: step.commit.time, offset: step.commit.offset });
        self.edits.extend(edited);
        if removed.is_empty() || added.is_empty() {
            self.edits.extend(removed.into_iter().chain(added));
        } else {
            self.moves.push(Moves { removed, added });
        }
    }

    /// The newest time of a commit.
    pub fn newest(&self) -> Option<i64> {
        self.commits.iter().map(|commit| commit.time).max()
    }

    /// The contents that are looked at.
    pub fn contents(&self) -> HashSet<ObjectId> {
        let moved = self.moves.iter().flat_map(|moves| moves.removed.iter().chain(&moves.added));
        self.edits.iter().chain(moved).flat_map(|edit| edit.old.into_iter().chain(edit.new)).collect()
    }

    /// The last changes of all descriptions that there ever were.
    ///
    /// # Errors
    /// The first content that could not be read.
    pub fn judge<E: Send>(mut self, before: Before<'_>, language: &str, read: Read<'_, E>, place: Place<'_>) -> Result<Ages, E> {
        self.edits.sort_by(|a, b| (&a.path, a.commit).cmp(&(&b.path, b.commit)));
        let mut board = Survey::new(&self, before);
        let mut moves = std::mem::take(&mut self.moves);
        let mut settled = None;
        loop {
            let found = board.follow_all(&self.edits, Stage::Plain, language, (read, place))?;
            let known = if let Some(known) = settled.take() {
                known
            } else {
                let renamed = found.iter().flat_map(|found| &found.renamed);
                let single = found.iter().flat_map(|found| &found.single).map(|single| &single.relinked.edit);
                Settled::new(std::mem::take(&mut moves), renamed, single, language, read)?
            };
            let mut relinked = Vec::new();
            for single in found.iter().flat_map(|found| &found.single).filter(|single| !known.mixed.contains(&single.relinked.edit.commit))
            {
                if let Some(name) = &single.changed {
                    board.raise(name, board.ranks[single.relinked.edit.commit as usize]);
                }
                relinked.push(single.relinked.clone());
            }
            let further = board.follow_all(&known.edits, Stage::Settled, language, (read, place))?;
            settled = Some(known);
            let unknown: Vec<_> = found.iter().chain(&further).flat_map(|found| &found.unknown).cloned().collect();
            if unknown.is_empty() {
                relinked.extend(found.into_iter().chain(further).flat_map(|found| found.relinked));
                relinked.retain(|relinked| !relinked.names.is_empty());
                board.relink(relinked, read)?;
                return Ok(board.ages(&self.commits, before));
            }
            // Files that are not named as their descriptions: whoever links to these was passed over.
            for name in unknown {
                board.names.entry(name).or_default();
            }
        }
    }
}

/// The contents of some files in all their versions.
fn contents<E: Send>(files: &[&[Edit]], read: Read<'_, E>, place: Place<'_>) -> Result<Contents, E> {
    let mut ids: Vec<ObjectId> = files.iter().copied().flatten().flat_map(|edit| edit.new.into_iter().chain(edit.old)).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.sort_by_cached_key(|id| place(*id));
    let few = |ids: &[ObjectId]| Ok(ids.iter().copied().zip(read(ids)?).collect::<Vec<_>>());
    let contents: Vec<_> = ids.chunks(TOGETHER).par_bridge().map(few).collect::<Result<_, E>>()?;
    Ok(contents.into_iter().flatten().collect())
}

/// Reads one content, if there is one.
fn one<E>(read: Read<'_, E>, id: Option<ObjectId>) -> Result<Option<Vec<u8>>, E> {
    Ok(id.map(|id| read(&[id])).transpose()?.unwrap_or_default().into_iter().next().flatten())
}

/// A file's name without its ending.
fn stem(path: &[u8]) -> CompactString {
    let name = path.rsplit(|byte| *byte == b'/').next().unwrap_or(path);
    let end = memchr::memrchr(b'.', name).unwrap_or(name.len());
    String::from_utf8_lossy(&name[..end]).into()
}

/// The place of each commit in history, from 1; the newest comes first.
fn ranks(commits: &[LastChange]) -> Vec<u32> {
    (1..).take(commits.len()).collect::<Vec<u32>>().into_iter().rev().collect()
}

impl Survey {
    fn new(events: &Events, before: Before<'_>) -> Self {
        let commits = &events.commits;
        let mut names: HashMap<CompactString, LastKnown> = HashMap::default();
        for file in events.edits.chunk_by(|a, b| a.path == b.path) {
            names.entry(stem(&file[0].path)).or_default();
        }
        for edit in events.moves.iter().flat_map(|moves| moves.removed.iter().chain(&moves.added)) {
            names.entry(stem(&edit.path)).or_default();
        }
        let mut known = |ages: &Ages, rank: &dyn Fn(&LastChange) -> usize| {
            for (name, last) in &ages.last {
                let least = u32::try_from(rank(last)).unwrap_or(u32::MAX);
                names.insert(name.clone(), LastKnown { best: AtomicU32::new(least), least, borne: AtomicBool::new(true) });
            }
        };
        match before {
            Before::Nothing => {}
            Before::All(ages) => known(ages, &|_| 0),
            Before::Beside(ages) => known(ages, &|last| commits.len() - commits.partition_point(|commit| commit.time >= last.time)),
        }
        let least = u32::from(before.ages().is_none_or(|ages| ages.last.is_empty()));
        Self { names, ranks: ranks(commits), least }
    }

    /// Whether a change of a name's description would be its newest.
    fn wants(&self, name: &str, rank: u32) -> bool {
        self.names.get(name).is_some_and(|standing| standing.best.load(Ordering::Relaxed) < rank)
    }

    fn raise(&self, name: &str, rank: u32) {
        if let Some(standing) = self.names.get(name) {
            standing.best.fetch_max(rank, Ordering::Relaxed);
        }
    }

    /// Follows all files back through their versions.
    fn follow_all<E: Send>(
        &self,
        edits: &[Edit],
        stage: Stage,
        language: &str,
        (read, place): (Read<'_, E>, Place<'_>),
    ) -> Result<Vec<Found>, E> {
        let mut files: Vec<&[Edit]> = edits.chunk_by(|a, b| a.path == b.path).collect();
        files.sort_by_cached_key(|file| file[0].place(place));
        let mut found = Vec::with_capacity(files.len());
        for some in files.chunks(AT_ONCE) {
            let contents = contents(some, read, place)?;
            found.par_extend(some.par_iter().map(|file| self.follow(file, stage, language, &contents)));
        }
        Ok(found)
    }

    /// Follows one file back through its versions.
    fn follow(&self, file: &[Edit], stage: Stage, language: &str, contents: &Contents) -> Found {
        let mut found = Found::default();
        let content = |id: Option<ObjectId>| contents.get(&id?)?.as_deref();
        let stem = stem(&file[0].path);
        for edit in file.iter().filter(|edit| edit.old != edit.new) {
            let rank = self.ranks[edit.commit as usize];
            let (old, new) = (content(edit.old), content(edit.new));
            let named = |bytes: Option<&[u8]>| bytes.map_or_else(|| stem.clone(), |bytes| links::name(bytes, &stem));
            let name = edit.new.map(|_| named(new));
            if let Some(name) = &name {
                match self.names.get(name) {
                    Some(standing) => standing.borne.store(true, Ordering::Relaxed),
                    None => found.unknown.push(name.clone()),
                }
            }
            let is_single = edit.old.is_none() || edit.new.is_none();
            if stage == Stage::Plain && !is_single && name.as_ref().is_some_and(|name| *name != named(old)) {
                found.renamed.push(edit.clone());
                continue;
            }
            let (old_text, new_text) = (text(old), text(new));
            let mut differ = edit.old.is_none() || old.is_none() || new.is_none() || old_text.is_none() || new_text.is_none();
            let mut names = Vec::new();
            let mut linked = |word: &str| {
                if self.wants(links::whole(word), rank) {
                    names.push(CompactString::from(links::whole(word)));
                }
            };
            match (old_text.unwrap_or_default(), new_text.unwrap_or_default()) {
                ("", _) | (_, "") if rank <= self.least => {}
                ("", text) | (text, "") => quick::all_words(text, &mut linked),
                (old, new) => {
                    let words = quick::compare(old, new);
                    differ |= words.differ;
                    words.touched.into_iter().for_each(&mut linked);
                }
            }
            let says_other = || differ || !content::same(old.unwrap_or_default(), new.unwrap_or_default(), language);
            let changed = name.filter(|name| self.wants(name, rank) && says_other());
            names.sort_unstable();
            names.dedup();
            let relinked = Relinked { edit: edit.clone(), names };
            if stage == Stage::Plain && is_single {
                found.single.push(Single { relinked, changed });
                continue;
            }
            if let Some(name) = changed {
                self.raise(&name, rank);
            }
            if !relinked.names.is_empty() {
                found.relinked.push(relinked);
            }
        }
        found
    }

    /// Looks for links that were made or cut.
    fn relink<E: Send>(&self, mut relinked: Vec<Relinked>, read: Read<'_, E>) -> Result<(), E> {
        let rank = |Relinked { edit, .. }: &Relinked| self.ranks[edit.commit as usize];
        let wanted = |relinked: &&Relinked| relinked.names.iter().any(|name| self.wants(name, rank(relinked)));
        relinked.sort_by_cached_key(|relinked| Reverse(rank(relinked)));
        relinked.chunks(LINKS).try_for_each(|some| {
            some.par_iter().filter(wanted).try_for_each(|relinked| {
                let named = |id| Ok(one(read, id)?.map(|bytes| links::named(&bytes)).unwrap_or_default());
                let (old, new) = (named(relinked.edit.old)?, named(relinked.edit.new)?);
                let changed: HashSet<&str> = old.symmetric_difference(&new).map(|reference| links::whole(reference)).collect();
                let names = relinked.names.iter().filter(|name| changed.contains(name.as_str()));
                names.for_each(|name| self.raise(name, rank(relinked)));
                Ok(())
            })
        })
    }

    fn ages(self, commits: &[LastChange], before: Before<'_>) -> Ages {
        let mut last = before.ages().map(|ages| ages.last.clone()).unwrap_or_default();
        for (name, standing) in self.names.into_iter().filter(|(_, standing)| standing.borne.load(Ordering::Relaxed)) {
            let best = standing.best.into_inner();
            if best > standing.least {
                last.insert(name, commits[commits.len() - best as usize]);
            }
        }
        Ages { last }
    }
}

fn text(bytes: Option<&[u8]>) -> Option<&str> {
    str::from_utf8(bytes.unwrap_or_default()).ok()
}
