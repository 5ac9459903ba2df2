//! What happened to a registry, as plain data: commits, changes of files, two moments side by side.
//!
//! Knows nothing of how Git keeps them.

pub mod ages;
pub mod compare;
mod links;
pub mod matching;
pub mod promises;
mod quick;
pub mod wording;

use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;

use compact_str::CompactString;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

use crate::registry::{DescriptionId, Registry};
use crate::settings::Measuring;
use crate::source::{FileId, Source};
use matching::Matches;

/// Whether a content claims to be a description of a kind that is known.
pub fn is_description(bytes: &[u8]) -> bool {
    links::kind(bytes).is_some()
}

/// The name that Git gives to a commit or to a file's content.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectId(pub [u8; 20]);

impl fmt::Display for ObjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ObjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// One commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// Its name.
    pub id: ObjectId,
    /// When it was made (the committer's time), in seconds since 1970 in UTC.
    pub time: i64,
    /// How far the clock that it was made by is from UTC, in minutes.
    pub offset: i32,
    /// Its author's name, as written, or as `.mailmap` has it.
    pub author: String,
    /// The first line of its message.
    pub subject: String,
    /// The encoding in which these should have been and are not, or that is not known: bytes stand in them as `\xNN`.
    pub unread: Option<String>,
}

impl Commit {
    /// When it was made, by its author's clock.
    fn local(&self) -> Option<DateTime> {
        let offset = Offset::from_seconds(self.offset.checked_mul(60)?).ok()?;
        Some(offset.to_datetime(Timestamp::from_second(self.time).ok()?))
    }

    /// When it was made, by the clock there, as people read it: `2026-11-20 14:03`.
    pub fn said_when(&self) -> String {
        self.local().map_or_else(|| self.time.to_string(), |local| local.strftime("%Y-%m-%d %H:%M").to_string())
    }

    /// When it was made, by the clock there, as programs read it: `2026-11-20T14:03:00+02:00`.
    pub fn timestamp(&self) -> String {
        let (sign, minutes) = (if self.offset < 0 { '-' } else { '+' }, self.offset.unsigned_abs());
        let offset = format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60);
        self.local().map_or_else(|| self.time.to_string(), |local| format!("{}{offset}", local.strftime("%Y-%m-%dT%H:%M:%S")))
    }
}

/// What a commit did to one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileChange {
    /// The file's path in the repository, as Git keeps it.
    pub path: Vec<u8>,
    /// The content before; `None` where the file was added.
    pub old: Option<ObjectId>,
    /// The content after; `None` where the file was removed.
    pub new: Option<ObjectId>,
}

/// A commit with what it did to the files of a registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The commit.
    pub commit: Commit,
    /// The files it changed, by path.
    pub changes: Vec<FileChange>,
}

/// Two moments of one registry; both know files by the same numbers.
pub struct Change<'a> {
    /// The registry before.
    pub before: &'a Registry,
    /// The registry after.
    pub after: &'a Registry,
    /// The files of both.
    source: &'a dyn Source,
    /// The registry's first required language.
    language: &'a str,
    /// The day on which both moments are looked at.
    day: Option<Date>,
    /// How figures are judged at each, where that is asked.
    measured: Option<[&'a Measuring; 2]>,
    matches: OnceLock<Matches>,
}

impl<'a> Change<'a> {
    /// A change from one moment to another. `source` has the files of both; `language` is the registry's first required one.
    pub fn new(before: &'a Registry, after: &'a Registry, source: &'a dyn Source, language: &'a str) -> Self {
        Self { before, after, source, language, day: None, measured: None, matches: OnceLock::new() }
    }

    /// The same change as it is seen on a day: what is in force then.
    #[must_use]
    pub fn on(self, day: Option<Date>) -> Self {
        Self { day, ..self }
    }

    /// The same change with how figures are judged before and after.
    #[must_use]
    pub fn measured(self, before: &'a Measuring, after: &'a Measuring) -> Self {
        Self { measured: Some([before, after]), ..self }
    }

    /// The path of a file of either moment.
    fn path(&self, file: FileId) -> &'a str {
        self.source.path(file)
    }

    /// What became of what: found out when it is first asked for.
    pub fn matches(&self) -> &Matches {
        self.matches.get_or_init(|| Matches::new(self))
    }

    /// The description of the later moment that one of the earlier moment is now, by its name then.
    pub fn now(&self, name: &str) -> Option<DescriptionId> {
        self.after.by_name(name).or_else(|| self.matches().renamed(name))
    }
}

/// An earlier moment of a registry.
#[derive(Clone, Copy)]
pub struct Earlier<'a> {
    /// The registry then; its files have the numbers that they have now.
    pub registry: &'a Registry,
    /// The files of both moments.
    pub source: &'a dyn Source,
    /// The registry's first required language.
    pub language: &'a str,
}

/// What a registry is held against besides itself; by default nothing.
#[derive(Clone, Copy, Default)]
pub struct Past<'a> {
    /// The registry before a change.
    pub before: Option<Earlier<'a>>,
    /// When descriptions last changed, and today as `2026-11-20`.
    pub ages: Option<(&'a Ages, &'a str)>,
}

/// When descriptions last changed in what they say, links included; by their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ages {
    /// The last change of each description.
    pub last: HashMap<CompactString, LastChange>,
}

/// The last commit that changed what a description says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastChange {
    /// The commit.
    pub commit: ObjectId,
    /// When it was made, in seconds since 1970 in UTC.
    pub time: i64,
    /// How far the clock that it was made by is from UTC, in minutes.
    pub offset: i32,
}

impl LastChange {
    /// The day of the change where its author was; `None` where that is yet to come on `today`: the clock was wrong. What is
    /// tomorrow elsewhere is today.
    pub fn day_by(&self, today: Date) -> Option<Date> {
        let day = self.day()?;
        (day <= today.tomorrow().unwrap_or(today)).then(|| day.min(today))
    }

    /// The day of the change where its author was.
    pub fn day(&self) -> Option<Date> {
        let offset = Offset::from_seconds(self.offset.checked_mul(60)?).unwrap_or(Offset::UTC);
        Some(offset.to_datetime(Timestamp::from_second(self.time).ok()?).date())
    }
}
