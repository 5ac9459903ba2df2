//! `pvp log`: the history of a registry, of one description, or of one field.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::fail::Fail;
use super::side::{At, Side};
use super::{ColourArg, Exit};
use crate::check;
use crate::chronicle::{self, Chapter, Wanted};
use crate::history::{ObjectId, Step};
use crate::io::archive::{Edition, Listing};
use crate::io::calendar::Day;
use crate::io::git::{self, GitError, Range, Repo};
use crate::io::save;
use crate::io::terminal::{self, Colour, Progress};
use crate::render::human::Look;
use crate::render::log;
use crate::render::words::Words;
use crate::schema::Vocabulary;
use crate::schema::suggest::nearest;

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

    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,

    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,

    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: ColourArg,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Human,
    Json,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    if let Some(field) = &args.field {
        chronicle::known_field(field).map_err(|meant| Fail::UnknownField(field.clone(), meant))?;
    }
    let at = At::Revision(args.at.as_deref().unwrap_or("HEAD"));
    let (side, listing) = Side::open(&args.path, at, &terminal::today())?;
    let (chapters, more) = search(args, &side)?;
    if chapters.is_empty() {
        known(args, &side, listing)?;
    }
    let colour = Colour::from(args.color);
    let render = |look| match args.format {
        Format::Human => log::human(&chapters, more, words, look),
        Format::Json => log::json(&chapters, more, words),
    };
    match &args.output {
        Some(file) => {
            let text = render(Look { width: 100, colour: colour == Colour::Always });
            save::save(file, &text).map_err(|error| Fail::File(file.clone(), error))?;
        }
        None => terminal::print(&render(Look { width: terminal::width(), colour: terminal::coloured(colour) })).map_err(Fail::Output)?,
    }
    Ok(Exit::Done)
}

/// The commits that did something to what is looked for, the newest first, and whether there are more than asked for.
fn search(args: &Args, side: &Side) -> Result<(Vec<Chapter>, bool), Fail> {
    let Some((moment, tip)) = side.located.moment.as_ref().and_then(|moment| Some((moment, moment.commit()?))) else {
        return Ok((Vec::new(), false));
    };
    let repo = moment.repo();
    let since = args.since.as_deref().map(|since| Since::read(since, repo)).transpose()?;
    let until = args.until.as_deref().and_then(Day::read).map(Day::end);
    let hide: Vec<ObjectId> = since.iter().filter_map(|since| since.commit).collect();
    let from = since.and_then(|since| since.time);
    let folder = git::bytes_of(&side.located.registry);
    let mut search = Search::new(args, side, repo);
    let progress = Progress::new(0);
    let told = |done, total| progress.at(done, total);
    let mut failed = None;
    let mut on_step = |step: Step| {
        let time = step.commit.time;
        if from.is_some_and(|from| time < from) || until.is_some_and(|until| time >= until) {
            return ControlFlow::Continue(());
        }
        search.take(step).unwrap_or_else(|error| {
            failed = Some(error);
            ControlFlow::Break(())
        })
    };
    repo.walk(Range { tip, folder: &folder, hide: &hide }, &told, &mut on_step).map_err(Fail::git)?;
    progress.finish();
    match failed {
        Some(error) => Err(Fail::git(error)),
        None => Ok((search.found, search.more)),
    }
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

struct Search<'a> {
    repo: &'a Repo,
    root: &'a Path,
    registry: &'a Path,
    vocabulary: &'a Vocabulary,
    /// The path that was asked for, where that is not the whole registry.
    only: Option<&'a str>,
    wanted: Wanted,
    limit: usize,
    found: Vec<Chapter>,
    more: bool,
}

impl<'a> Search<'a> {
    fn new(args: &Args, side: &'a Side, repo: &'a Repo) -> Self {
        let (id, part) = match args.id.as_deref().map(|id| id.split_once('/').unwrap_or((id, ""))) {
            Some((id, part)) => (Some(id.into()), Some(part.to_owned()).filter(|part| !part.is_empty())),
            None => (None, None),
        };
        let wanted = Wanted { id, part, field: args.field.clone() };
        let (root, registry) = (&side.located.root, &side.located.registry);
        let (vocabulary, only) = (&side.vocabulary, side.located.only.as_deref());
        let limit = if args.limit == 0 { usize::MAX } else { args.limit };
        Self { repo, root, registry, vocabulary, only, wanted, limit, found: Vec::new(), more: false }
    }

    fn take(&mut self, step: Step) -> Result<ControlFlow<()>, GitError> {
        if let Some(id) = &self.wanted.id
            && !self.mentions(&step, id)?
        {
            return Ok(ControlFlow::Continue(()));
        }
        let touched = self.repo.touched(&step, self.root, self.registry);
        let mut entries = chronicle::entries(&touched.files, (&touched.old, &touched.new), self.vocabulary);
        if let Some(only) = self.only {
            let concerned = |path: &str| path.strip_prefix(only).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            entries.retain(|entry| concerned(&entry.file) || entry.old_file.as_deref().is_some_and(concerned));
        }
        let entries = self.wanted.of(entries);
        if entries.is_empty() {
            return Ok(ControlFlow::Continue(()));
        }
        if self.found.len() == self.limit {
            self.more = true;
            return Ok(ControlFlow::Break(()));
        }
        self.found.push(Chapter { commit: step.commit, entries });
        Ok(ControlFlow::Continue(()))
    }

    /// Whether a commit can have to do with a description: its id stands in what it changed, or is a file's name.
    fn mentions(&self, step: &Step, id: &str) -> Result<bool, GitError> {
        let named = |path: &[u8]| path.rsplit(|byte| *byte == b'/').next().is_some_and(|name| name.starts_with(id.as_bytes()));
        if step.changes.iter().any(|change| named(&change.path)) {
            return Ok(true);
        }
        self.repo.mentions(step, id)
    }
}

/// Nothing was found: whether there is such a description at all.
fn known(args: &Args, side: &Side, listing: Listing) -> Result<(), Fail> {
    let Some(id) = &args.id else { return Ok(()) };
    let edition = Edition::alone(listing);
    let read = check::read(&edition, &edition.files, &side.vocabulary, &|| {});
    let names: Vec<&str> = read.iter().map(|file| file.description.name.as_str()).collect();
    let name = id.split('/').next().unwrap_or_default();
    if names.contains(&name) { Ok(()) } else { Err(Fail::UnknownDescription(id.clone(), nearest(name, names))) }
}
