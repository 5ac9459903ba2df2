//! The figures of a registry over time: at moments up to the one that it was opened at.

use std::collections::HashSet;
use std::path::Path;

use super::error::Error;
use super::measured;
use super::moments::Told;
use super::opened::{At, Opened};
use crate::check;
use crate::history::{Commit, ObjectId};
use crate::io::calendar::{Day, Period};
use crate::io::git::{GitError, Moment, Repo, Timeline};
use crate::trend::{self, Keeps, Point, State, Step};

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

/// The figures month by month, over the year before a revision or HEAD, wherever in the registry the path is.
pub fn last_year(path: &Path, at: Option<&str>, today: &str, keeps: Option<Keeps<'_>>, told: Told<'_>) -> Result<Figures, Error> {
    figures(&Opened::at(path, At::Revision(at.unwrap_or("HEAD")), today)?, None, Every::Period(Period::Month), keeps, told)
}

/// The figures of a registry that was opened at a commit, or of what is kept of it; `from` is a day as `2026-11-20` or a
/// commit, else a year before.
pub fn figures(opened: &Opened, from: Option<&str>, every: Every, keeps: Option<Keeps<'_>>, told: Told<'_>) -> Result<Figures, Error> {
    let moment = opened.located.tree.moment().filter(|_| !opened.listing.files.is_empty());
    let Some(tip) = moment.cloned() else { return Err(opened.empty(&opened.listing.near)) };
    let steps = steps(&tip, from, every, &opened.today)?;
    let mut commits: Vec<Commit> = steps.iter().map(|(_, commit)| commit.clone()).collect();
    commits.dedup_by_key(|commit| commit.id);
    let moments: Vec<Moment> = commits.iter().map(|commit| tip.repo().at_commit(commit.id, &commit.id.to_string())).collect();
    let baseline = opened.baseline.as_ref().map(|(file, _)| file.as_path());
    let course = Timeline::list(&moments, &opened.located.seat(tip.repo()), baseline)?;
    let total = course.files.files.len() + moments.len();
    (told.commits)(0, total);
    let (files, moments) = check::read_moments(&course.files, &course.moments, &opened.vocabulary, told.file);
    let (tables, is_unread) = measured::tables(opened, &tip, &commits)?;
    let is_incomplete = is_unread || files.values().any(check::Checked::is_unread);
    let place = |commit: &Commit| commits.iter().position(|other| other.id == commit.id).unwrap_or_default();
    // A day is judged as it was seen then, and several may stand for one commit.
    let places = steps.iter().map(|(day, commit)| (day, place(commit)));
    let looked_at: Vec<Step<'_>> =
        places.map(|(day, at)| Step { day, files: &moments[at], tables: tables.get(at).map(Vec::as_slice) }).collect();
    let states = trend::states(&looked_at, &files, &opened.policy, keeps, told.file);
    let point = |((day, commit), state): ((String, Commit), State)| Point { day, commit, state };
    Ok(Figures { points: steps.into_iter().zip(states).map(point).collect(), is_incomplete })
}

/// Where the moments begin.
struct Since {
    day: Day,
    /// Where it is on the line of first parents, it is one of the moments, whatever the dates say.
    commit: Option<ObjectId>,
}

/// How many commits one behind the other have to be older than a moment before all behind them are taken to be.
const SURE: usize = 16;

/// Stops at the last of so many commits that are old enough.
pub(super) fn sure(mut is_old: impl FnMut(&Commit) -> bool) -> impl FnMut(&Commit) -> bool {
    let mut old = 0;
    move |commit| {
        old = if is_old(commit) { old + 1 } else { 0 };
        old > SURE
    }
}

/// When commits along a line, the newest first, were made, in seconds since 1970: by their clocks where these agree with the
/// order of the line and with what day it is; else when the one before was made.
fn times(line: &[Commit], end: i64) -> Vec<i64> {
    let clock = |at: usize| line[at].time;
    // The most clocks that agree: the positions that the best row of each length ends with, and what stands before each.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![None; line.len()];
    for at in (0..line.len()).rev().filter(|at| clock(*at) < end) {
        let length = ends.partition_point(|last| clock(*last) <= clock(at));
        before[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let right: HashSet<usize> = std::iter::successors(ends.last().copied(), |at| before[*at]).collect();
    let Some(oldest) = right.iter().max() else { return line.iter().map(|commit| commit.time).collect() };
    let mut time = clock(*oldest);
    let mut times: Vec<i64> = Vec::with_capacity(line.len());
    for at in (0..line.len()).rev() {
        if right.contains(&at) {
            time = clock(at);
        }
        times.push(time);
    }
    times.reverse();
    times
}

/// The moment behind today, in seconds since 1970: what is tomorrow elsewhere is today.
pub(super) fn now_of(today: &str) -> i64 {
    Day::read(today).map_or(i64::MAX, |today| today.end().saturating_add(24 * 60 * 60))
}

/// The commits along first parents with the times by which they are taken to be made, the newest first, as far back as to those
/// from before a moment; `now` is the moment behind today.
pub(super) fn line_before(repo: &Repo, tip: ObjectId, end: i64, now: i64) -> Result<Vec<(Commit, i64)>, Error> {
    let line = repo.main_line(tip, sure(|commit| commit.time < end))?;
    let times = times(&line.commits, now);
    if line.is_cut && !times.iter().any(|time| *time < end) {
        return Err(GitError::Shallow.into());
    }
    Ok(line.commits.into_iter().zip(times).collect())
}

/// The day of a commit, as far as those behind it do not say that its clock was wrong.
fn day_of(repo: &Repo, commit: ObjectId, end: i64) -> Result<Option<Day>, Error> {
    let line = repo.main_line(commit, sure(|_| true))?;
    Ok(times(&line.commits, end).first().map(|time| Day::of(*time)))
}

fn since(repo: &Repo, text: Option<&str>, last: Day, end: i64) -> Result<Since, Error> {
    match text.map(|text| (text, Day::read(text))) {
        None => Ok(Since { day: last.a_year_before(), commit: None }),
        Some((_, Some(day))) => Ok(Since { day, commit: None }),
        Some((text, None)) => {
            let commit = repo.commit(text)?;
            Ok(Since { day: day_of(repo, commit, end)?.unwrap_or(last), commit: Some(commit) })
        }
    }
}

/// The moments with the days that they stand for, oldest first.
fn steps(tip: &Moment, from: Option<&str>, every: Every, today: &str) -> Result<Vec<(String, Commit)>, Error> {
    let repo = tip.repo();
    let Some(tip) = tip.commit() else { return Ok(Vec::new()) };
    let now = now_of(today);
    let Some(last) = day_of(repo, tip, now)? else { return Ok(Vec::new()) };
    let from = since(repo, from, last, now)?;
    let to_commit = from.commit.map(|first| repo.main_line(tip, |commit| commit.id == first)).transpose()?;
    let to_commit = to_commit.filter(|line| line.commits.last().map(|commit| commit.id) == from.commit);
    let is_on_line = to_commit.is_some();
    // The state at the end of the first day is that of a commit before its end; each commit of that day is one of a number.
    let end = if matches!(every, Every::Commits(_)) { from.day.start() } else { from.day.end() };
    let line = match to_commit {
        Some(line) => {
            let times = times(&line.commits, now);
            if line.is_cut && !times.iter().any(|time| *time < end) {
                return Err(GitError::Shallow.into());
            }
            line.commits.into_iter().zip(times).collect()
        }
        None => line_before(repo, tip, end, now)?,
    };
    Ok(match every {
        Every::Commits(count) => {
            let since = |(commit, time): &(Commit, i64)| is_on_line || commit.id == tip || *time >= from.day.start();
            let chosen = line.into_iter().filter(since).step_by(count);
            let mut chosen: Vec<_> = chosen.map(|(commit, time)| (Day::of(time).to_string(), commit)).collect();
            chosen.reverse();
            chosen
        }
        Every::Period(period) => {
            let ends = from.day.then_every(period, last);
            let at = |day: &Day| line.iter().find(|(_, time)| *time < day.end()).map(|(commit, _)| (day.to_string(), commit.clone()));
            ends.iter().filter_map(at).collect()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_that_went_wrong_are_not_believed() {
        let commit = |time| Commit { id: ObjectId([0; 20]), time, offset: 0, author: String::new(), subject: String::new(), unread: None };
        let settled = |clocks: &[i64]| times(&clocks.iter().copied().map(commit).collect::<Vec<_>>(), 100);
        assert_eq!(settled(&[40, 30, 20, 10]), [40, 30, 20, 10]);
        assert_eq!(settled(&[40, 99, 20, 10]), [40, 20, 20, 10]);
        assert_eq!(settled(&[40, 0, 20, 10]), [40, 20, 20, 10]);
        assert_eq!(settled(&[500, 30, 30, 10]), [30, 30, 30, 10]);
        assert_eq!(settled(&[40, 30, 20, 70]), [40, 30, 20, 20]);
        assert_eq!(settled(&[500]), [500]);
        assert_eq!(settled(&[]), [0; 0]);
    }
}
