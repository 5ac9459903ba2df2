//! `pvp log`: the history of a registry, of one description, or of one field.

use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::Exit;
use super::fail::Fail;
use super::side::{self, At, Side};
use super::writing::{self, Colours, Writing};
use crate::check;
use crate::chronicle::{self, Chapter, Wanted};
use crate::history::compare::{Entry, Fate};
use crate::history::{FileChange, ObjectId, Step};
use crate::io::archive::{Edition, Listing};
use crate::io::calendar::Day;
use crate::io::git::{self, GitError, Range, Repo};
use crate::io::terminal::{self, Progress};
use crate::render::log;
use crate::render::words::Words;
use crate::schema::Vocabulary;
use crate::schema::suggest::nearest;
use crate::source::Source;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    id: Option<String>,

    #[arg(long, value_name = "FIELD")]
    field: Option<String>,

    #[arg(long, value_name = "DATE|REV")]
    since: Option<String>,

    #[arg(long, value_name = "DATE", value_parser = super::parse_day)]
    until: Option<String>,

    #[arg(long, value_name = "N", default_value = "20")]
    limit: usize,

    #[arg(long, value_name = "REV")]
    at: Option<String>,

    #[arg(long, value_name = "PATH", default_value = ".")]
    path: PathBuf,

    #[command(flatten)]
    writing: Writing<Format>,

    #[command(flatten)]
    colours: Colours,
}

#[derive(Clone, Copy)]
enum Format {
    Human,
    Json,
}

impl writing::Format for Format {
    fn all() -> impl Iterator<Item = Self> {
        [Self::Human, Self::Json].into_iter()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Json => "json",
        }
    }
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    if let Some(field) = &args.field {
        chronicle::known_field(field).map_err(|meant| Fail::UnknownField(field.clone(), meant))?;
    }
    let at = At::Revision(args.at.as_deref().unwrap_or("HEAD"));
    let (mut side, listing) = Side::open(&args.path, at, &terminal::today())?;
    side::check_outputs(args.writing.files(), &Edition::default(), &side.located)?;
    // A description that is named is looked for wherever it is.
    if args.id.is_some() && args.path == Path::new(".") {
        side.located.only = None;
    }
    let files = args.id.as_deref().map(|id| files_of(id, listing.clone(), &side)).unwrap_or_default();
    let (chapters, more) = search(args, &side, &files, Extent::Asked)?;
    if chapters.is_empty() && files.is_empty() {
        known(args, &side, listing)?;
    }
    args.writing.write(args.colours.choice(), |format, look| match format {
        Format::Human => log::human(&chapters, more, words, look),
        Format::Json => log::json(&chapters, more, words),
    })?;
    Ok(Exit::Done)
}

/// The files that hold a description now: the one that is called like it, else all that have its id.
fn files_of(id: &str, listing: Listing, side: &Side) -> HashSet<String> {
    let name = id.split('/').next().unwrap_or_default();
    let holding = |edition: &Edition| -> HashSet<String> {
        let read = check::read(edition, &edition.files, &side.vocabulary, &|| {});
        let named = read.iter().filter(|file| file.description.name == name);
        named.map(|file| edition.path(file.description.file).to_owned()).collect()
    };
    let called = |path: &str| Path::new(path).file_stem().is_some_and(|stem| stem == name);
    let likely = listing.files.iter().filter(|(entry, _)| called(&entry.path)).cloned().collect();
    let found = holding(&Edition::of_files(likely));
    if found.is_empty() { holding(&Edition::alone(listing)) } else { found }
}

/// The commits that did something to what is looked for, the newest first, and whether there are more than asked for.
fn search(args: &Args, side: &Side, files: &HashSet<String>, extent: Extent) -> Result<(Vec<Chapter>, bool), Fail> {
    let Some((moment, tip)) = side.located.moment.as_ref().and_then(|moment| Some((moment, moment.commit()?))) else {
        return Ok((Vec::new(), false));
    };
    let repo = moment.repo();
    let asked = extent == Extent::Asked;
    let since = args.since.as_deref().filter(|_| asked).map(|since| Since::read(since, repo)).transpose()?;
    let until = args.until.as_deref().filter(|_| asked).and_then(Day::read).map(Day::end);
    let hide: Vec<ObjectId> = since.iter().filter_map(|since| since.commit).collect();
    let from = since.and_then(|since| since.time).unwrap_or(i64::MIN);
    let folder = git::bytes_of(&side.located.registry);
    let mut search = Search::new(args, side, repo, extent);
    search.files.clone_from(files);
    search.anywhere = files.is_empty();
    let progress = Progress::new(0);
    let told = |done, total| progress.at(done, total);
    let mut failed = None;
    let mut on_step = |step: Step| {
        let time = step.commit.time;
        let asked = time >= from && until.is_none_or(|until| time < until);
        search.take(step, asked).unwrap_or_else(|error| {
            failed = Some(error);
            ControlFlow::Break(())
        })
    };
    let walked = repo.walk_since(Range { tip, folder: &folder, hide: &hide }, from, &told, &mut on_step);
    // What was come to before history ends may be all that was asked for.
    let last = if failed.is_none() { search.look() } else { Ok(ControlFlow::Break(())) };
    progress.finish();
    if let Some(error) = failed {
        return Err(Fail::git(error));
    }
    match (last.map_err(Fail::git)?, walked) {
        (ControlFlow::Continue(()), Err(GitError::Shallow)) if search.found.len() == search.limit => search.more = true,
        (ControlFlow::Continue(()), Err(error)) => return Err(Fail::git(error)),
        (ControlFlow::Break(()), _) | (_, Ok(_)) => {}
    }
    repo.sound().map_err(Fail::git)?;
    Ok((search.found, search.more))
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
    fn read(text: &str, repo: &Repo) -> Result<Self, Fail> {
        match Day::read(text) {
            Some(day) => Ok(Self { time: Some(day.start()), commit: None }),
            None => Ok(Self { time: None, commit: Some(repo.commit(text).map_err(Fail::git)?) }),
        }
    }
}

/// How many commits are looked at together: few at first, as not everybody wants to see all.
const FEW: usize = 32;
const MANY: usize = 8192;

/// How many commits are compared before it is seen whether more are wanted.
const CHUNK: usize = 256;

struct Search<'a> {
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
    /// Whether it can be in any other.
    anywhere: bool,
    /// Whether it began, so that only what ended before can have had its id.
    begun: bool,
    /// Whether contents hold the id that is looked for.
    mention: HashMap<ObjectId, bool>,
    found: Vec<Chapter>,
    more: bool,
}

impl<'a> Search<'a> {
    fn new(args: &Args, side: &'a Side, repo: &'a Repo, extent: Extent) -> Self {
        let (id, part) = match args.id.as_deref().map(|id| id.split_once('/').unwrap_or((id, ""))) {
            Some((id, part)) => (Some(id.into()), Some(part.to_owned()).filter(|part| !part.is_empty())),
            None => (None, None),
        };
        let (wanted, limit, only) = match extent {
            Extent::Asked => (Wanted { id, part, field: args.field.clone() }, args.limit, side.located.only.as_deref()),
            Extent::Anywhere => (Wanted { id, part: None, field: None }, 1, None),
        };
        Self {
            repo,
            root: &side.located.root,
            registry: &side.located.registry,
            vocabulary: &side.vocabulary,
            only,
            wanted,
            limit: if limit == 0 { usize::MAX } else { limit },
            waiting: Vec::new(),
            together: FEW,
            files: HashSet::new(),
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
        self.found.push(Chapter { commit: step.commit.clone(), entries });
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
        let concerned = |step: &Step| step.changes.iter().any(|change| named(&change.path) || known(change) || holds(change));
        Ok((0..steps.len()).filter(|at| concerned(&steps[*at].0)).collect())
    }
}

/// Nothing was found: whether there is such a description at all.
fn known(args: &Args, side: &Side, listing: Listing) -> Result<(), Fail> {
    let Some(id) = &args.id else { return Ok(()) };
    let edition = Edition::alone(listing);
    let read = check::read(&edition, &edition.files, &side.vocabulary, &|| {});
    let names: Vec<&str> = read.iter().map(|file| file.description.name.as_str()).collect();
    let name = id.split('/').next().unwrap_or_default();
    if names.contains(&name) || !search(args, side, &HashSet::new(), Extent::Anywhere)?.0.is_empty() {
        return Ok(());
    }
    Err(Fail::UnknownDescription(id.clone(), nearest(name, names)))
}
