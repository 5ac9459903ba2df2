//! `pvp trend`: the figures of a registry over time.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::fail::Fail;
use super::side::{self, At, Side};
use super::writing::{self, Writing};
use super::{Exit, explain};
use crate::check;
use crate::history::{Commit, ObjectId};
use crate::io::archive::Edition;
use crate::io::calendar::{Day, Period};
use crate::io::git::{Course, Moment, Repo};
use crate::io::terminal::{self, Colour, Progress};
use crate::render::reference::Facts;
use crate::render::trend::{self, Point};
use crate::render::words::Words;
use crate::rules;
use crate::trend::states;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(default_value = ".")]
    path: PathBuf,

    #[arg(long, value_name = "DATE|REV")]
    since: Option<String>,

    #[arg(long, value_name = "PERIOD", default_value = "month", value_parser = parse_every)]
    every: Every,

    #[arg(long, value_name = "REV")]
    at: Option<String>,

    #[command(flatten)]
    writing: Writing<Format>,

    #[arg(long, value_name = "DATE", value_parser = super::parse_day)]
    today: Option<String>,
}

/// How far the moments lie apart.
#[derive(Clone, Copy)]
enum Every {
    Period(Period),
    Commits(usize),
}

#[derive(Clone, Copy)]
enum Format {
    Table,
    Csv,
    Json,
}

impl writing::Format for Format {
    fn all() -> impl Iterator<Item = Self> {
        [Self::Table, Self::Csv, Self::Json].into_iter()
    }

    fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

fn parse_every(text: &str) -> Result<Every, &'static str> {
    match text {
        "week" => Ok(Every::Period(Period::Week)),
        "month" => Ok(Every::Period(Period::Month)),
        "quarter" => Ok(Every::Period(Period::Quarter)),
        number => number.parse().ok().filter(|number| *number > 0).map(Every::Commits).ok_or("no period"),
    }
}

pub(super) fn run(args: Args, words: &Words) -> Result<Exit, Fail> {
    let today = args.today.unwrap_or_else(terminal::today);
    let (side, listing) = Side::open(&args.path, At::Revision(args.at.as_deref().unwrap_or("HEAD")), &today)?;
    side::check_outputs(args.writing.files(), &Edition::default(), &side.located)?;
    if side.located.only.is_some() {
        return Err(Fail::WholeOnly(args.path));
    }
    if listing.files.is_empty() {
        return Err(Fail::Empty(args.path.display().to_string()));
    }
    let Figures { points, is_incomplete } = figures(&side, args.since.as_deref(), args.every, &args.path)?;
    let facts: Vec<Facts<'_>> = rules::ALL.iter().map(|rule| explain::facts(rule)).collect();
    // There is nothing in colours here.
    args.writing.write(Colour::Never, |format, look| match format {
        Format::Table => trend::table(&points, &facts, words, look.width),
        Format::Csv => trend::csv(&points),
        Format::Json => trend::json(&points),
    })?;
    Ok(if is_incomplete { Exit::Incomplete } else { Exit::Done })
}

/// The figures of a registry at several moments.
pub(super) struct Figures {
    /// Oldest first.
    pub(super) points: Vec<Point>,
    /// Whether a file could not be read, so that they are not whole.
    pub(super) is_incomplete: bool,
}

/// The figures month by month, over the year before a revision or HEAD; always of the whole registry.
pub(super) fn last_year(path: &Path, at: Option<&str>, today: &str) -> Result<Figures, Fail> {
    let (side, listing) = Side::open(path, At::Revision(at.unwrap_or("HEAD")), today)?;
    if listing.files.is_empty() {
        return Err(Fail::Empty(path.display().to_string()));
    }
    figures(&side, None, Every::Period(Period::Month), path)
}

/// The figures at moments up to the one that a registry was opened at.
fn figures(side: &Side, from: Option<&str>, every: Every, path: &Path) -> Result<Figures, Fail> {
    let Some(tip) = side.located.moment.clone() else { return Err(Fail::Empty(path.display().to_string())) };
    let steps = steps(&tip, from, every)?;
    let (root, registry) = (&side.located.root, &side.located.registry);
    let mut commits: Vec<Commit> = steps.iter().map(|(_, commit)| commit.clone()).collect();
    commits.dedup_by_key(|commit| commit.id);
    let moments: Vec<Moment> = commits.iter().map(|commit| tip.repo().at_commit(commit.id, &commit.id.to_string())).collect();
    let baseline = side.baseline.as_ref().map(|(file, _)| file.as_path());
    let course = Course::list(&moments, root, registry, baseline).map_err(Fail::git)?;
    let progress = Progress::new(course.files.files.len() + moments.len());
    let read = check::read(&course.files, &course.files.files, &side.vocabulary, &|| progress.step());
    let is_incomplete = read.iter().any(check::Checked::is_unread);
    let files = course.files.files.iter().copied().zip(read).collect();
    let states = states(&course.moments, &files, &side.policy, &|| progress.step());
    let known: HashMap<_, _> = commits.iter().map(|commit| commit.id).zip(states).collect();
    progress.finish();
    let points: Vec<Point> = steps
        .into_iter()
        .filter_map(|(day, commit)| {
            let state = known.get(&commit.id)?.clone();
            Some(Point { day, commit, state })
        })
        .collect();
    Ok(Figures { points, is_incomplete })
}

/// Where the moments begin.
struct Since {
    day: Day,
    /// Where it is on the line of first parents, it is one of the moments, whatever the dates say.
    commit: Option<ObjectId>,
}

fn since(repo: &Repo, text: Option<&str>, last: Day) -> Result<Since, Fail> {
    match text.map(|text| (text, Day::read(text))) {
        None => Ok(Since { day: last.a_year_before(), commit: None }),
        Some((_, Some(day))) => Ok(Since { day, commit: None }),
        Some((text, None)) => {
            let commit = repo.commit(text).map_err(Fail::git)?;
            let line = repo.main_line(commit, |_| true).map_err(Fail::git)?;
            Ok(Since { day: line.first().map_or(last, |commit| Day::of(commit.time)), commit: Some(commit) })
        }
    }
}

/// The moments with the days that they stand for, oldest first.
fn steps(tip: &Moment, from: Option<&str>, every: Every) -> Result<Vec<(String, Commit)>, Fail> {
    let repo = tip.repo();
    let Some(tip) = tip.commit() else { return Ok(Vec::new()) };
    let newest = repo.main_line(tip, |_| true).map_err(Fail::git)?;
    let Some(last) = newest.first().map(|commit| Day::of(commit.time)) else { return Ok(Vec::new()) };
    let from = since(repo, from, last)?;
    let to_commit = from.commit.and_then(|first| repo.main_line(tip, |commit| commit.id == first).ok());
    let to_commit = to_commit.filter(|line| line.last().map(|commit| commit.id) == from.commit);
    let is_on_line = to_commit.is_some();
    // The state at the end of the first day is that of a commit before its end; each commit of that day is one of a number.
    let end = if matches!(every, Every::Commits(_)) { from.day.start() } else { from.day.end() };
    let line = match to_commit {
        Some(line) => line,
        None => repo.main_line(tip, |commit| commit.time < end).map_err(Fail::git)?,
    };
    Ok(match every {
        Every::Commits(count) => {
            let since = |commit: &Commit| is_on_line || commit.id == tip || commit.time >= from.day.start();
            let chosen = line.into_iter().filter(since).step_by(count);
            let mut chosen: Vec<_> = chosen.map(|commit| (Day::of(commit.time).to_string(), commit)).collect();
            chosen.reverse();
            chosen
        }
        Every::Period(period) => {
            let ends = from.day.then_every(period, last);
            let at = |day: &Day| line.iter().find(|commit| commit.time < day.end()).map(|commit| (day.to_string(), commit.clone()));
            ends.iter().filter_map(at).collect()
        }
    })
}
