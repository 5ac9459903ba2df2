//! The figures of a registry over time: at moments up to the one that it was opened at.

use std::collections::HashMap;
use std::path::Path;

use super::error::Error;
use super::moments::Told;
use super::opened::{At, Opened};
use crate::check;
use crate::history::{Commit, ObjectId};
use crate::io::calendar::{Day, Period};
use crate::io::git::{Moment, Repo, Timeline};
use crate::trend::{Point, states};

/// How far the moments lie apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// So long.
    Period(Period),
    /// So many commits.
    Commits(usize),
}

/// The figures of a registry at several moments.
#[derive(Debug)]
pub struct Figures {
    /// Oldest first.
    pub points: Vec<Point>,
    /// Whether a file could not be read, so that they are not whole.
    pub is_incomplete: bool,
}

/// The figures month by month, over the year before a revision or HEAD; always of the whole registry.
pub fn last_year(path: &Path, at: Option<&str>, today: &str, told: Told<'_>) -> Result<Figures, Error> {
    figures(&Opened::at(path, At::Revision(at.unwrap_or("HEAD")), today)?, None, Every::Period(Period::Month), told)
}

/// The figures of a registry that was opened at a commit; `from` is a day as `2026-11-20` or a commit, else a year before.
pub fn figures(opened: &Opened, from: Option<&str>, every: Every, told: Told<'_>) -> Result<Figures, Error> {
    let moment = opened.located.tree.moment().filter(|_| !opened.listing.files.is_empty());
    let Some(tip) = moment.cloned() else { return Err(opened.empty()) };
    let steps = steps(&tip, from, every)?;
    let (root, registry) = (&opened.located.root, &opened.located.registry);
    let mut commits: Vec<Commit> = steps.iter().map(|(_, commit)| commit.clone()).collect();
    commits.dedup_by_key(|commit| commit.id);
    let moments: Vec<Moment> = commits.iter().map(|commit| tip.repo().at_commit(commit.id, &commit.id.to_string())).collect();
    let baseline = opened.baseline.as_ref().map(|(file, _)| file.as_path());
    let course = Timeline::list(&moments, root, registry, baseline)?;
    let total = course.files.files.len() + moments.len();
    (told.commits)(0, total);
    let read = check::read(&course.files, &course.files.files, &opened.vocabulary, told.file);
    let is_incomplete = read.iter().any(check::Checked::is_unread);
    let files = course.files.files.iter().copied().zip(read).collect();
    let states = states(&course.moments, &files, &opened.policy, told.file);
    let known: HashMap<_, _> = commits.iter().map(|commit| commit.id).zip(states).collect();
    let point = |(day, commit): (String, Commit)| {
        let state = known.get(&commit.id)?.clone();
        Some(Point { day, commit, state })
    };
    Ok(Figures { points: steps.into_iter().filter_map(point).collect(), is_incomplete })
}

/// Where the moments begin.
struct Since {
    day: Day,
    /// Where it is on the line of first parents, it is one of the moments, whatever the dates say.
    commit: Option<ObjectId>,
}

fn since(repo: &Repo, text: Option<&str>, last: Day) -> Result<Since, Error> {
    match text.map(|text| (text, Day::read(text))) {
        None => Ok(Since { day: last.a_year_before(), commit: None }),
        Some((_, Some(day))) => Ok(Since { day, commit: None }),
        Some((text, None)) => {
            let commit = repo.commit(text)?;
            let line = repo.main_line(commit, |_| true)?;
            Ok(Since { day: line.first().map_or(last, |commit| Day::of(commit.time)), commit: Some(commit) })
        }
    }
}

/// The moments with the days that they stand for, oldest first.
fn steps(tip: &Moment, from: Option<&str>, every: Every) -> Result<Vec<(String, Commit)>, Error> {
    let repo = tip.repo();
    let Some(tip) = tip.commit() else { return Ok(Vec::new()) };
    let newest = repo.main_line(tip, |_| true)?;
    let Some(last) = newest.first().map(|commit| Day::of(commit.time)) else { return Ok(Vec::new()) };
    let from = since(repo, from, last)?;
    let to_commit = from.commit.and_then(|first| repo.main_line(tip, |commit| commit.id == first).ok());
    let to_commit = to_commit.filter(|line| line.last().map(|commit| commit.id) == from.commit);
    let is_on_line = to_commit.is_some();
    // The state at the end of the first day is that of a commit before its end; each commit of that day is one of a number.
    let end = if matches!(every, Every::Commits(_)) { from.day.start() } else { from.day.end() };
    let line = match to_commit {
        Some(line) => line,
        None => repo.main_line(tip, |commit| commit.time < end)?,
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
