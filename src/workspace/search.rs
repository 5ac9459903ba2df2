//! The history of a registry, of one description, or of one field: the commits that did something to it.

use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;
use std::path::Path;

use compact_str::CompactString;
use rayon::prelude::*;

use super::error::Error;
use super::measured;
use super::moments::Told;
use super::opened::Opened;
use crate::check;
use crate::chronicle::{self, CommitChanges, Month, Wanted};
use crate::history::compare::{Entry, Fate};
use crate::history::{FileChange, ObjectId, Step};
use crate::io::archive::{Listing, Snapshot};
use crate::io::calendar::Day;
use crate::io::git::{self, GitError, Moment, Range, Repo};
use crate::schema::Vocabulary;
use crate::schema::suggest::nearest;
use crate::source::Source;

/// What is looked for in the history of a registry.
///
/// ```
/// use pvp::Search;
///
/// // The last three commits that changed how long a decision may take.
/// let search = Search { id: Some("childcare-benefit".into()), field: Some("request.deadlines".into()), limit: 3, ..Search::default() };
/// assert!(search.since.is_none());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// One description by its id, or one part of it as `id/part`.
    pub id: Option<String>,
    /// One field, with all that is in it.
    pub field: Option<String>,
    /// A day as `2026-11-20`, or a commit: nothing before counts.
    pub since: Option<String>,
    /// The last day, as `2026-11-20`.
    pub until: Option<String>,
    /// How many commits are enough; 0 for all.
    pub limit: usize,
}

/// What was found in the history of a registry.
///
/// ```no_run
/// use pvp::{At, Search, Workspace};
///
/// let chapters = Workspace::open("registry", At::Now, "2026-11-20")?.search(&Search { limit: 20, ..Search::default() })?;
/// for chapter in &chapters.found {
///     println!("{} {}: {} descriptions", chapter.commit.said_when(), chapter.commit.author, chapter.entries.len());
/// }
/// # Ok::<(), pvp::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chapters {
    /// The commits, the newest first, with what each did.
    pub found: Vec<CommitChanges>,
    /// What became of figures month by month, the newest first.
    pub figures: Vec<Month>,
    /// Whether there are more than were asked for.
    pub more: bool,
}

/// Searches the history of a registry that was opened at a commit.
pub fn search(mut opened: Opened, asked: &Search, told: Told<'_>) -> Result<Chapters, Error> {
    let listing = std::mem::take(&mut opened.listing);
    let holding = asked.id.as_deref().map(|id| holding(id, &listing, &opened)).unwrap_or_default();
    let mut chapters = chapters(asked, &opened, &holding, Extent::Asked, told)?;
    // Fields and needs have no figures.
    if asked.field.is_none() && asked.id.as_ref().is_none_or(|id| !id.contains('/')) {
        let (figures, more) = of_figures(asked, &opened, &chapters, &listing)?;
        (chapters.figures, chapters.more) = (figures, chapters.more || more);
    }
    if chapters.figures.is_empty() && chapters.found.is_empty() && holding.files.is_empty() {
        known(asked, &opened, listing, told)?;
    }
    Ok(chapters)
}

/// What each commit did to the descriptions of a registry that was opened at one, the newest first.
pub fn changes(opened: &Opened, told: Told<'_>) -> Result<Vec<CommitChanges>, Error> {
    Ok(chapters(&Search::default(), opened, &Holding::default(), Extent::Asked, told)?.found)
}

/// What became of figures in the time of which commits are shown.
fn of_figures(asked: &Search, opened: &Opened, chapters: &Chapters, listing: &Listing) -> Result<(Vec<Month>, bool), Error> {
    let Some(repo) = opened.located.tree.moment().map(Moment::repo) else { return Ok((Vec::new(), false)) };
    let since = asked.since.as_deref().map(|since| Since::read(since, repo)).transpose()?;
    // Behind the oldest commit that is shown there are others that are not.
    let oldest = chapters.found.last().filter(|_| chapters.more).map(|chapter| chapter.commit.time);
    let entries = || chapters.found.iter().flat_map(|chapter| &chapter.entries);
    let of_one = asked.id.as_ref().map(|id| {
        let earlier = entries().filter_map(|entry| entry.old_id.clone());
        std::iter::once(CompactString::from(id.as_str())).chain(earlier).collect()
    });
    let only = opened.located.only.as_deref().filter(|_| of_one.is_none());
    let months = measured::Asked {
        subjects: of_one.or_else(|| only.map(|only| measured::lying_in(listing, opened, only))),
        only,
        from: since.and_then(|since| since.time).into_iter().chain(oldest).max().unwrap_or(i64::MIN),
        until: asked.until.as_deref().and_then(Day::read).map(Day::end),
        since: since.and_then(|since| since.commit),
        limit: if asked.limit == 0 { usize::MAX } else { asked.limit },
    };
    measured::months(opened, &months)
}

/// Where a description lies now, and the service group that it takes over from.
#[derive(Default)]
struct Holding {
    files: HashSet<String>,
    group: Option<CompactString>,
    group_files: HashSet<String>,
}

/// The files that hold a description now, and those of its group.
fn holding(id: &str, listing: &Listing, opened: &Opened) -> Holding {
    let name = id.split('/').next().unwrap_or_default();
    let (files, group) = files_of(name, listing, opened);
    let group_files = group.as_ref().map(|group| files_of(group, listing, opened).0).unwrap_or_default();
    Holding { files, group, group_files }
}

/// The files that hold a description now, and its group: the one that is called like it, else all that have its id.
fn files_of(name: &str, listing: &Listing, opened: &Opened) -> (HashSet<String>, Option<CompactString>) {
    let holding = |edition: &Snapshot| {
        let read = check::read(edition, &edition.files, &opened.vocabulary, &|| {});
        let named: Vec<_> = read.iter().filter(|file| file.description.name == name).collect();
        let group = named.iter().find_map(|file| file.description.group()).map(|group| group.value.clone());
        (named.iter().map(|file| edition.path(file.description.file).to_owned()).collect::<HashSet<_>>(), group)
    };
    let called = |path: &str| Path::new(path).file_stem().is_some_and(|stem| stem == name);
    let likely = listing.files.iter().filter(|(entry, _)| called(&entry.path)).cloned().collect();
    let found = holding(&Snapshot::of_files(likely));
    if found.0.is_empty() { holding(&Snapshot::alone(listing.clone())) } else { found }
}

/// The commits that did something to what is looked for, the newest first, and whether there are more than asked for.
fn chapters(search: &Search, opened: &Opened, holding: &Holding, extent: Extent, told: Told<'_>) -> Result<Chapters, Error> {
    let Some((moment, tip)) = opened.located.tree.moment().and_then(|moment| Some((moment, moment.commit()?))) else {
        return Ok(Chapters::default());
    };
    let repo = moment.repo();
    let asked = extent == Extent::Asked;
    let since = search.since.as_deref().filter(|_| asked).map(|since| Since::read(since, repo)).transpose()?;
    let until = search.until.as_deref().filter(|_| asked).and_then(Day::read).map(Day::end);
    let hide: Vec<ObjectId> = since.iter().filter_map(|since| since.commit).collect();
    let from = since.and_then(|since| since.time).unwrap_or(i64::MIN);
    let seat = opened.located.seat(repo);
    let mut searching = Searching::new(search, opened, repo, extent);
    searching.files.clone_from(&holding.files);
    searching.anywhere = holding.files.is_empty();
    searching.wanted.group.clone_from(&holding.group);
    searching.group_files.clone_from(&holding.group_files);
    let mut failed = None;
    let mut on_step = |step: Step| {
        let time = step.commit.time;
        let asked = time >= from && until.is_none_or(|until| time < until);
        searching.take(step, asked).unwrap_or_else(|error| {
            failed = Some(error);
            ControlFlow::Break(())
        })
    };
    let walked = repo.walk_since(Range { tip, seat: &seat, hide: &hide }, from, told.commits, &mut on_step);
    // What was come to before history ends may be all that was asked for.
    let last = if failed.is_none() { searching.look() } else { Ok(ControlFlow::Break(())) };
    if let Some(error) = failed {
        return Err(error.into());
    }
    match (last?, walked) {
        (ControlFlow::Continue(()), Err(GitError::Shallow)) if searching.found.len() == searching.limit => searching.more = true,
        (ControlFlow::Continue(()), Err(error)) => return Err(error.into()),
        (ControlFlow::Break(()), _) | (_, Ok(_)) => {}
    }
    repo.sound()?;
    Ok(Chapters { found: searching.found, figures: Vec::new(), more: searching.more })
}

/// How much of the history is searched.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// What was asked for.
    Asked,
    /// All of it, for a description, until it is found.
    Anywhere,
}

/// Where a history begins.
#[derive(Clone, Copy)]
struct Since {
    time: Option<i64>,
    commit: Option<ObjectId>,
}

impl Since {
    fn read(text: &str, repo: &Repo) -> Result<Self, Error> {
        match Day::read(text) {
            Some(day) => Ok(Self { time: Some(day.start()), commit: None }),
            None => Ok(Self { time: None, commit: Some(repo.commit(text)?) }),
        }
    }
}

/// How many commits are looked at together: few at first, as not everybody wants to see all.
const FEW: usize = 32;
const MANY: usize = 8192;

/// How many commits are compared before it is seen whether more are wanted.
const CHUNK: usize = 256;

struct Searching<'a> {
    repo: &'a Repo,
    root: &'a Path,
    registry: &'a Path,
    vocabulary: &'a Vocabulary,
    /// The path that was asked for, where that is not the whole registry.
    only: Option<&'a str>,
    wanted: Wanted,
    limit: usize,
    /// Commits that were come to and not looked at, and whether each is to be shown.
    waiting: Vec<(Step, bool)>,
    together: usize,
    /// The files that the description was found in so far.
    files: HashSet<String>,
    /// The files that its group lies in.
    group_files: HashSet<String>,
    /// Whether it can be in any other.
    anywhere: bool,
    /// Whether it began, so that only what ended before can have had its id.
    begun: bool,
    /// Whether contents hold the id that is looked for.
    mention: HashMap<ObjectId, bool>,
    found: Vec<CommitChanges>,
    more: bool,
}

impl<'a> Searching<'a> {
    fn new(search: &Search, opened: &'a Opened, repo: &'a Repo, extent: Extent) -> Self {
        let (id, part) = match search.id.as_deref().map(|id| id.split_once('/').unwrap_or((id, ""))) {
            Some((id, part)) => (Some(id.into()), Some(part.to_owned()).filter(|part| !part.is_empty())),
            None => (None, None),
        };
        let (wanted, limit, only) = match extent {
            Extent::Asked => (Wanted { id, part, field: search.field.clone(), group: None }, search.limit, opened.located.only.as_deref()),
            Extent::Anywhere => (Wanted { id, part: None, field: None, group: None }, 1, None),
        };
        Self {
            repo,
            root: &opened.located.root,
            registry: &opened.located.registry,
            vocabulary: &opened.vocabulary,
            only,
            wanted,
            limit: if limit == 0 { usize::MAX } else { limit },
            waiting: Vec::new(),
            together: FEW,
            files: HashSet::new(),
            group_files: HashSet::new(),
            anywhere: true,
            begun: false,
            mention: HashMap::new(),
            found: Vec::new(),
            more: false,
        }
    }

    fn take(&mut self, step: Step, shown: bool) -> Result<ControlFlow<()>, GitError> {
        self.waiting.push((step, shown));
        if self.waiting.len() < self.together { Ok(ControlFlow::Continue(())) } else { self.look() }
    }

    /// Looks at what waits; breaks where there is more than was asked for.
    fn look(&mut self) -> Result<ControlFlow<()>, GitError> {
        self.together = (self.together * 4).min(MANY);
        let waiting = std::mem::take(&mut self.waiting);
        let mut rest = waiting.as_slice();
        while !rest.is_empty() {
            let concerned = self.concerned(rest)?;
            let looked_for = (self.wanted.id.clone(), self.anywhere, self.begun, self.files.len());
            let mut next = rest.len();
            'all: for chunk in concerned.chunks(CHUNK) {
                let entries: Vec<Vec<Entry>> = chunk.par_iter().map(|at| self.entries(&rest[*at].0)).collect();
                for (at, entries) in chunk.iter().zip(entries) {
                    let (step, shown) = &rest[*at];
                    if self.tell(step, *shown, entries).is_break() {
                        return Ok(ControlFlow::Break(()));
                    }
                    if looked_for != (self.wanted.id.clone(), self.anywhere, self.begun, self.files.len()) {
                        if self.wanted.id != looked_for.0 {
                            self.mention.clear();
                        }
                        next = at + 1;
                        break 'all;
                    }
                }
            }
            rest = &rest[next..];
        }
        Ok(ControlFlow::Continue(()))
    }

    fn tell(&mut self, step: &Step, shown: bool, entries: Vec<Entry>) -> ControlFlow<()> {
        for entry in entries.iter().filter(|entry| Some(&entry.subject.id) == self.wanted.id.as_ref()) {
            self.anywhere = false;
            self.begun |= entry.fate == Fate::Added;
            self.files.insert(entry.file.clone());
            self.files.extend(entry.old_file.clone());
        }
        if let Some(from) = self.wanted.moved_from(&entries) {
            let held = entries.iter().filter(|entry| *entry.old_id.as_ref().unwrap_or(&entry.subject.id) == from);
            self.files = held.flat_map(|entry| [Some(entry.file.clone()), entry.old_file.clone()]).flatten().collect();
            (self.anywhere, self.begun) = (self.files.is_empty(), false);
        }
        // Also what is not shown may have renamed a description.
        let mut entries = self.wanted.of(entries);
        if let Some(only) = self.only {
            let lies_in = |path: &str| path.strip_prefix(only).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            entries.retain(|entry| lies_in(&entry.file) || entry.old_file.as_deref().is_some_and(lies_in));
        }
        if !shown || entries.is_empty() {
            return ControlFlow::Continue(());
        }
        if self.found.len() == self.limit {
            self.more = true;
            return ControlFlow::Break(());
        }
        self.found.push(CommitChanges { commit: step.commit.clone(), entries });
        ControlFlow::Continue(())
    }

    fn entries(&self, step: &Step) -> Vec<Entry> {
        let touched = self.repo.touched(step, self.root, self.registry);
        chronicle::entries(&touched.files, (&touched.old, &touched.new), self.vocabulary)
    }

    /// The commits that can have to do with a description: they touched its file or one that is called like it, or its id
    /// stands in what they changed or took away.
    fn concerned(&mut self, steps: &[(Step, bool)]) -> Result<Vec<usize>, GitError> {
        let Some(id) = &self.wanted.id else { return Ok((0..steps.len()).collect()) };
        let (anywhere, begun) = (self.anywhere, self.begun);
        let contents = move |change: &FileChange| {
            let read = anywhere || begun && change.new.is_none();
            [change.old, change.new].into_iter().flatten().filter(move |_| read)
        };
        let mut changes: Vec<&FileChange> = steps.iter().flat_map(|(step, _)| &step.changes).collect();
        changes.sort_by(|a, b| a.path.cmp(&b.path));
        let mut ids: Vec<ObjectId> = changes.into_iter().flat_map(contents).filter(|id| !self.mention.contains_key(id)).collect();
        ids.dedup();
        let held = self.repo.mentions(&ids, id)?;
        self.mention.extend(ids.into_iter().zip(held));
        let named = |path: &[u8]| path.rsplit(|byte| *byte == b'/').next().is_some_and(|name| name.starts_with(id.as_bytes()));
        let known = |change: &FileChange| self.files.contains(&git::path_in(self.root, &change.path));
        let holds = |change: &FileChange| contents(change).any(|id| self.mention.get(&id).copied().unwrap_or(false));
        let group = self.wanted.group.as_ref().map(|group| format!("{group}.yaml"));
        let of_group = |change: &FileChange| {
            let is_called = |group: &String| change.path.rsplit(|byte| *byte == b'/').next() == Some(group.as_bytes());
            group.as_ref().is_some_and(|group| is_called(group) || self.group_files.contains(&git::path_in(self.root, &change.path)))
        };
        let concerned =
            |step: &Step| step.changes.iter().any(|change| named(&change.path) || known(change) || of_group(change) || holds(change));
        Ok((0..steps.len()).filter(|at| concerned(&steps[*at].0)).collect())
    }
}

/// Nothing was found: whether there is such a description at all.
fn known(search: &Search, opened: &Opened, listing: Listing, told: Told<'_>) -> Result<(), Error> {
    let Some(id) = &search.id else { return Ok(()) };
    let edition = Snapshot::alone(listing);
    let read = check::read(&edition, &edition.files, &opened.vocabulary, &|| {});
    let names: Vec<&str> = read.iter().map(|file| file.description.name.as_str()).collect();
    let name = id.split('/').next().unwrap_or_default();
    if names.contains(&name) || !chapters(search, opened, &Holding::default(), Extent::Anywhere, told)?.found.is_empty() {
        return Ok(());
    }
    Err(Error::UnknownDescription(id.clone(), nearest(name, names)))
}
