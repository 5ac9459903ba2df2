//! What was promised at earlier moments of a registry, and each window judged by what was promised on its last day
//! (MANAGEMENT.md A 7, H5): lowering a promise does not mend the past.
//!
//! Knows nothing of Git: a moment is a registry with the day since which it said so.

use std::collections::BTreeSet;

use compact_str::{CompactString, format_compact};
use foldhash::HashMap;

use super::subject::{Subject, windows};
use super::{Course, Measured, Promised, Published, Window, promised};
use crate::finding::Arg;
use crate::model::{Agreement, Unit};
use crate::registry::{Registry, joined};
use crate::table::Day;

/// An earlier moment of a registry.
#[derive(Debug)]
pub struct Moment {
    /// The day since which it was so.
    pub day: Day,
    /// What it said, without figures.
    pub registry: Registry,
    /// What descriptions, and parts of them (`description/part`), went by then, where that was another name than now.
    pub names: HashMap<CompactString, CompactString>,
}

/// Earlier moments of a registry, the oldest first.
#[derive(Debug, Default)]
pub struct Past {
    /// The moments.
    pub moments: Vec<Moment>,
}

/// What has to be known of the past.
#[derive(Debug, Default)]
pub struct Wanted {
    /// The days behind the last days on which something was promised.
    pub ends: BTreeSet<Day>,
    /// The promises: whose they are and what rows name them by, as of now.
    pub promises: Vec<(CompactString, CompactString)>,
}

/// Which commit says what was promised in a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The one that held on its last day.
    Then,
    /// The first one that holds the promise, which came later.
    First,
    /// None: the promise has not been committed yet.
    Uncommitted,
}

impl Basis {
    /// The name in machine formats; also the key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Then => "then",
            Self::First => "first",
            Self::Uncommitted => "uncommitted",
        }
    }
}

/// What was promised in a window, where it is judged by that.
#[derive(Clone, Debug)]
pub struct Then {
    /// What says so.
    pub basis: Basis,
    /// What was promised, in words; nothing where it is what is promised today.
    pub otherwise: Option<Arg>,
    /// The result in words.
    pub result: Option<Arg>,
    /// The unit of what was promised.
    pub unit: Unit,
}

/// A promise as it was made at some time, and since when.
struct Version<'p> {
    since: Day,
    promise: Promised<'p>,
}

impl Moment {
    fn name<'n>(&'n self, now: &'n str) -> &'n str {
        self.names.get(now).map_or(now, CompactString::as_str)
    }

    /// A promise as it was made then, by whose it is and what rows name it by now; nothing where it was not made, or not
    /// understood.
    pub fn promise(&self, subject: &str, item: &str) -> Option<Promised<'_>> {
        let description = self.registry.get(self.registry.by_name(self.name(subject))?);
        if description.broken {
            return None;
        }
        let part = item.strip_prefix("level/").filter(|_| description.of::<Agreement>().is_some());
        let item = match part.and_then(|part| self.names.get(&joined(subject, part))?.split_once('/')) {
            Some((_, part)) => format_compact!("level/{part}"),
            None => item.into(),
        };
        promised(description, &self.registry).into_iter().find(|promise| promise.item.as_ref() == Some(&item))
    }
}

impl Past {
    /// A promise as it was made from time to time, the earliest first.
    fn versions(&self, subject: &str, item: &str) -> Vec<Version<'_>> {
        let mut versions: Vec<Version<'_>> = Vec::new();
        for moment in &self.moments {
            let Some(promise) = moment.promise(subject, item) else { continue };
            if versions.last().is_none_or(|last| !last.promise.is_judged_as(&promise)) {
                versions.push(Version { since: moment.day, promise });
            }
        }
        versions
    }
}

impl Promised<'_> {
    /// Whether figures are held against the same by both: bounds, share, unit and window.
    fn is_judged_as(&self, other: &Self) -> bool {
        let judged = |promise: &Self| {
            let bounds = &promise.bounds;
            (bounds.min, bounds.max, bounds.manner, promise.unit, promise.window)
        };
        judged(self) == judged(other)
    }
}

impl<'r> Measured<'r> {
    /// A promise with each of its windows judged by what was promised on the window's last day, and what that was, window by
    /// window. A promise over another window than today's had the windows that ended while it was made.
    pub fn by_then(&self, course: &Course<'r>, past: &Past) -> (Course<'r>, Vec<Then>) {
        let description = self.registry.get(course.subject);
        let versions = course.promise.item.as_deref().map(|item| past.versions(&description.name, item)).unwrap_or_default();
        let subject = Subject {
            id: course.subject,
            description,
            registry: self.registry,
            rules: &self.rules,
            words: self.words.get(&course.subject),
        };
        let mut judged: Vec<(Window, Then)> = Vec::new();
        let judge = |promise: &Promised<'_>| {
            // Channels and names are those of the rows, which are today's.
            let published = course.promise.published.as_ref().zip(promise.published.as_ref());
            let published = published.map(|(now, then)| Published {
                has_same_bounds: then.has_same_bounds,
                has_same_share: then.has_same_share,
                ..now.clone()
            });
            let (item, channels) = (course.promise.item.clone(), course.promise.channels.clone());
            let promise = Promised { item, channels, requests: course.promise.requests, published, ..promise.clone() };
            let rows = subject.rows(&promise);
            windows(&promise, &rows, subject.since(&promise), self.rules)
        };
        if versions.is_empty() {
            let then = |window: &Window| Then {
                basis: Basis::Uncommitted,
                otherwise: None,
                result: course.promise.result(window),
                unit: course.promise.unit,
            };
            let then = course.windows.iter().map(then).collect();
            return (course.clone(), then);
        }
        for (at, Version { promise, .. }) in versions.iter().enumerate() {
            let otherwise = (!promise.is_judged_as(&course.promise)).then(|| promise.said.clone());
            let holds = |window: &Window| versions.iter().rposition(|version| version.since < window.end);
            let own = judge(promise).into_iter().filter(|window| holds(window).unwrap_or(0) == at);
            judged.extend(own.map(|window| {
                let basis = if holds(&window).is_some() { Basis::Then } else { Basis::First };
                let result = promise.result(&window);
                (window, Then { basis, otherwise: otherwise.clone(), result, unit: promise.unit })
            }));
        }
        judged.sort_by_key(|(window, _)| (window.first, window.end));
        let (windows, then) = judged.into_iter().unzip();
        (Course { windows, ..course.clone() }, then)
    }
}
