//! What became of the services of a catalogue lately, as those are told who use them: what is published and nothing else,
//! and never who changed it.

use std::collections::{HashMap, HashSet};

use compact_str::CompactString;

use super::{Judged, Offer, is_address, is_offered};
use crate::chronicle::CommitChanges;
use crate::content::{FieldChange, Value};
use crate::history::compare::{self, Entry, Fate};
use crate::model::{self, Status, Text};
use crate::schema::{Field, Kind};

/// How many pieces of news are told.
const MOST: usize = 50;

/// A piece of news.
#[derive(Debug)]
pub struct News {
    /// The commit that brought it.
    pub commit: String,
    /// When that was made, in seconds since 1970 in UTC.
    pub time: i64,
    /// What the service goes by in addresses.
    pub name: CompactString,
    /// What it is called.
    pub title: Text,
    /// What became of it.
    pub what: Happened,
}

/// What became of a service.
#[derive(Debug)]
pub enum Happened {
    /// One can ask for it now.
    Came,
    /// What is said of it, by the fields that say something else now.
    Changed(Vec<&'static Field>),
    /// One can ask for it no longer.
    Went,
}

/// What is told of a history, the newest first.
#[derive(Debug, Default)]
pub struct Past {
    /// News.
    pub news: Vec<News>,
    /// Ids under which services were known before, each with the id that it goes by now.
    pub renamed: Vec<(String, String)>,
}

impl Past {
    /// What of a history, the newest commit first, concerns a catalogue.
    pub fn of(judged: &Judged<'_>, offer: &Offer<'_>, history: &[CommitChanges]) -> Self {
        // By what each goes now that had another id at some time.
        let mut names: HashMap<CompactString, CompactString> = HashMap::new();
        // What was there before one could ask for it is no news.
        let mut came: HashSet<CompactString> = HashSet::new();
        let mut past = Self::default();
        for CommitChanges { commit, entries } in history {
            for entry in entries.iter().filter(|entry| entry.subject.kind == Some(Kind::Service)) {
                let now = names.get(&entry.subject.id).unwrap_or(&entry.subject.id).clone();
                if let Some(what) = happened(entry).filter(|_| past.news.len() < MOST && !came.contains(&now)) {
                    if matches!(what, Happened::Came) {
                        came.insert(now.clone());
                    }
                    past.news.extend(title(judged, offer, &now, &what).map(|title| News {
                        commit: commit.id.to_string(),
                        time: commit.time,
                        name: now.clone(),
                        title,
                        what,
                    }));
                }
                if let Some(old) = entry.old_id.as_ref().filter(|old| **old != now) {
                    names.insert(old.clone(), now);
                }
            }
        }
        let offered: HashSet<&str> = offer.services.iter().map(|service| service.name.as_str()).collect();
        let is_led = |(old, now): &(&CompactString, &CompactString)| offered.contains(now.as_str()) && is_address(old);
        past.renamed = names.iter().filter(is_led).map(|(old, now)| (old.to_string(), now.to_string())).collect();
        past.renamed.sort_unstable();
        past
    }
}

/// What it is called, where it is news of this catalogue.
fn title(judged: &Judged<'_>, offer: &Offer<'_>, name: &str, what: &Happened) -> Option<Text> {
    let id = judged.registry.by_name(name)?;
    match what {
        Happened::Came | Happened::Changed(_) => offer.position(id).map(|at| offer.services[at].title.clone()),
        Happened::Went => {
            let description = judged.registry.get(id);
            let was_there = description.of::<model::Service>().is_some_and(|service| offer.catalogue.admits(service));
            let is_over =
                was_there && offer.catalogue.is_for_owner_of(judged, description) && !description.broken && !is_offered(description.status);
            if is_over { judged.published(id).as_ref().and_then(super::entry::title).cloned() } else { None }
        }
    }
}

/// What became of a service for those who use it; nothing where it is none of their business, or nobody can tell.
fn happened(entry: &Entry) -> Option<Happened> {
    if entry.unclear {
        return None;
    }
    match entry.fate {
        Fate::Added => return Some(Happened::Came),
        // Of what is not there any more nobody knows in which catalogues it was.
        Fate::Removed => return None,
        Fate::Kept => {}
    }
    let status = |value: &Option<Value>| match value {
        Some(Value::Word(word)) => Status::ALL.into_iter().find(|status| status.key() == word).is_some_and(is_offered),
        _ => false,
    };
    let turned = entry.fields.iter().find(|change| change.at == "identification.status");
    match turned.map(|change| (status(&change.old), status(&change.new))) {
        Some((false, true)) => return Some(Happened::Came),
        Some((true, false)) => return Some(Happened::Went),
        Some(_) | None => {}
    }
    let mut fields: Vec<&'static Field> = Vec::new();
    for field in entry.fields.iter().filter_map(published) {
        if !fields.iter().any(|known| std::ptr::eq(*known, field)) {
            fields.push(field);
        }
    }
    (!fields.is_empty()).then_some(Happened::Changed(fields))
}

/// The field that is said to have changed: that of a group, whatever stands in it; nothing where it is not published.
fn published(change: &FieldChange) -> Option<&'static Field> {
    if !compare::is_shown(Some(Kind::Service), change) {
        return None;
    }
    let fields = Kind::Service.fields();
    let mut steps = change.at.split(['.', '[']);
    let group = steps.next()?;
    let inner = steps.next().filter(|_| fields.part(group).is_some_and(|group| group.item().is_none()));
    fields.at(&inner.map_or_else(|| group.to_owned(), |inner| format!("{group}.{inner}")))
}
