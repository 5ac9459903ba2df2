//! What people wrote into an earlier list of gaps: who sees to a gap, until when, whether it is done, and notes.
//!
//! It is carried over by what a finding is known by. Nothing that somebody wrote is lost: what belongs to no row of this
//! list stands in a table of its own, with what became of its gap.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::{Cell, CellKind, Column, Statement, Table, Tone};
use crate::finding::Arg;

/// The columns to work in.
pub const COLUMNS: [&str; 4] = ["who", "until", "done", "note"];

/// What was written into each of the columns to work in: once what several rows of a gap say alike.
pub type Work = [Vec<String>; COLUMNS.len()];

/// A row of an earlier list.
#[derive(Clone, Debug, Default)]
pub struct Worked {
    /// What its finding is known by; nothing where somebody added the row.
    pub key: Option<String>,
    /// The id of the description, as it stood there.
    pub description: String,
    /// What was wrong, as it stood there.
    pub finding: String,
    /// What was written.
    pub work: Work,
    /// Whether it stood among those whose gaps were gone by then.
    pub was_gone: bool,
}

impl Worked {
    fn is_written(&self) -> bool {
        self.work.iter().any(|said| !said.is_empty())
    }

    /// Takes in what another row of the same gap says.
    fn add(&mut self, other: Self) {
        for (said, more) in self.work.iter_mut().zip(other.work) {
            for more in more {
                if !said.contains(&more) {
                    said.push(more);
                }
            }
        }
        self.was_gone &= other.was_gone;
    }
}

/// What became of a row that belongs to none of this list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// Its gap is gone.
    Gone,
    /// Its gap is there, but was not asked for.
    LeftOut,
    /// Somebody added it.
    Added,
}

impl Fate {
    fn key(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::LeftOut => "left-out",
            Self::Added => "added",
        }
    }
}

/// What an earlier list says, sorted by what is to be done with it.
#[derive(Default)]
pub(super) struct Carried {
    work: HashMap<String, Work>,
    others: Vec<(Fate, Worked)>,
}

impl Carried {
    /// `all` is what all findings are known by, `shown` those that have rows now.
    pub(super) fn new(earlier: &[Worked], all: &HashSet<&str>, shown: &HashSet<&str>) -> Self {
        let mut by_key: BTreeMap<&str, (usize, Worked)> = BTreeMap::new();
        let mut others: Vec<(usize, Fate, Worked)> = Vec::new();
        for (at, row) in earlier.iter().enumerate() {
            match &row.key {
                Some(key) => match by_key.get_mut(key.as_str()) {
                    Some((_, known)) => known.add(row.clone()),
                    None => {
                        by_key.insert(key, (at, row.clone()));
                    }
                },
                None => others.push((at, Fate::Added, row.clone())),
            }
        }
        let mut work = HashMap::new();
        for (key, (at, row)) in by_key {
            let is_written = row.is_written();
            if shown.contains(key) {
                if is_written {
                    work.insert(key.to_owned(), row.work);
                }
            } else if all.contains(key) {
                others.extend(is_written.then_some((at, Fate::LeftOut, row)));
            } else if is_written || !row.was_gone {
                others.push((at, Fate::Gone, row));
            }
        }
        others.sort_by_key(|(at, fate, _)| (*fate, *at));
        Self { work, others: others.into_iter().map(|(_, fate, row)| (fate, row)).collect() }
    }

    /// What was written about the finding that is known by a key.
    pub(super) fn of(&self, key: Option<&str>) -> Option<&Work> {
        self.work.get(key?)
    }

    /// What to say of it.
    pub(super) fn statements(&self) -> Vec<Statement> {
        let count = |fate| self.others.iter().filter(|(own, _)| *own == fate).count();
        let counts = [
            ("gaps-carried", self.work.len(), Tone::Plain),
            ("gaps-gone", count(Fate::Gone), Tone::Good),
            ("gaps-left-out", count(Fate::LeftOut), Tone::Plain),
            ("gaps-added", count(Fate::Added), Tone::Plain),
        ];
        let said = counts.into_iter().filter(|(_, count, _)| *count > 0);
        said.map(|(key, count, tone)| Statement { key, args: vec![("count", Arg::Number(count))], tone }).collect()
    }

    /// The rows that belong to none of this list.
    pub(super) fn table<'a>(&self) -> Table<'a> {
        type Each<'f, 'a> = Column<'f, 'a, (Fate, Worked)>;
        let mut columns = vec![
            Each::new("fate", CellKind::Code, |(fate, _)| Cell::Code("fate", fate.key())),
            Each::new("description", CellKind::Id, |(_, row)| Cell::id(Some(row.description.as_str()).filter(|id| !id.is_empty()))),
            Each::new("finding", CellKind::Text, |(_, row)| Cell::Text(row.finding.clone())),
        ];
        let to_fill = |(at, name)| Each::new(name, CellKind::Text, move |(_, row)| said(Some(&row.work), at)).to_fill();
        columns.extend(COLUMNS.into_iter().enumerate().map(to_fill));
        columns.push(Each::new("finding-key", CellKind::Id, |(_, row)| Cell::id(row.key.as_deref())).hidden());
        Table::new("earlier", &self.others, columns)
    }
}

/// What was written into one of the columns to work in, by its position.
pub(super) fn said<'a>(work: Option<&Work>, at: usize) -> Cell<'a> {
    match work.map_or(&[][..], |work| work[at].as_slice()) {
        [] => Cell::Nothing,
        [day] if day.parse::<jiff::civil::Date>().is_ok_and(|date| date.to_string() == *day) => Cell::Day(day.clone()),
        said => Cell::Text(said.join("; ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(key: &str, note: &str) -> Worked {
        let note = if note.is_empty() { Vec::new() } else { vec![note.to_owned()] };
        let key = (!key.is_empty()).then(|| key.to_owned());
        Worked { key, work: [Vec::new(), Vec::new(), Vec::new(), note], ..Worked::default() }
    }

    #[test]
    fn nothing_that_was_written_is_lost() {
        let earlier = [
            row("here", "a"),
            row("here", "a"),
            row("here", "b"),
            row("plain", ""),
            row("gone", ""),
            row("gone-too", "c"),
            row("other", "d"),
            row("other-plain", ""),
            row("", "e"),
            Worked { was_gone: true, ..row("told", "") },
            Worked { was_gone: true, ..row("kept", "f") },
        ];
        let (all, shown) = (HashSet::from(["here", "plain", "other", "other-plain"]), HashSet::from(["here", "plain"]));
        let carried = Carried::new(&earlier, &all, &shown);
        assert_eq!(carried.of(Some("here")).map(|work| work[3].clone()), Some(vec!["a".to_owned(), "b".to_owned()]));
        assert!(carried.of(Some("plain")).is_none() && carried.of(None).is_none());
        let others: Vec<(&str, &str)> = carried.others.iter().map(|(fate, row)| (fate.key(), row.key.as_deref().unwrap_or(""))).collect();
        assert_eq!(others, [("gone", "gone"), ("gone", "gone-too"), ("gone", "kept"), ("left-out", "other"), ("added", "")]);
    }
}
