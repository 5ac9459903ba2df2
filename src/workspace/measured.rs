//! What became of figures in the history of a registry, month by month, along first parents.
//!
//! A table that was renamed or moved brings nothing: rows are the same by what they measure. A commit at which a table is not
//! understood is passed over; what follows is held against what could be understood before.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use compact_str::CompactString;

use super::course::sure;
use super::error::Error;
use super::locate::{DEFAULT_TABLES, read_settings};
use super::opened::Opened;
use crate::check::{self, CheckedTable};
use crate::chronicle::{Counts, Month};
use crate::history::compare::{FigureChange, figures};
use crate::history::{Change, Commit, ObjectId};
use crate::io::archive::{Listing, Snapshot};
use crate::io::disk::{Sort, Wanted};
use crate::io::git::{Moment, Place};
use crate::registry::Registry;
use crate::source::{FileId, lies_in};

/// Whose figures are looked for, and when.
pub(super) struct Asked<'a> {
    /// The ids of what is measured; nothing for all.
    pub(super) subjects: Option<HashSet<CompactString>>,
    /// The path that was asked for, where tables in it count as well.
    pub(super) only: Option<&'a str>,
    /// Nothing before counts, in seconds since 1970.
    pub(super) from: i64,
    /// Nothing from then on counts.
    pub(super) until: Option<i64>,
    /// The commit behind which nothing counts.
    pub(super) since: Option<ObjectId>,
    /// How many months are enough.
    pub(super) limit: usize,
}

/// Where the tables lay at a commit: the registry, their folder, and its tree.
#[derive(Clone)]
struct Lay {
    place: Place,
    folder: PathBuf,
    tree: ObjectId,
}

impl Lay {
    /// The tables that a commit had there.
    fn listing(&self, moment: &Moment, commit: ObjectId) -> Result<Listing, Error> {
        let wanted = Wanted { root: &self.place.root, folder: &self.folder, sort: Sort::Tables { registry: &self.place.folder } };
        let tables = moment.repo().at_commit(commit, "").list(wanted)?.files;
        Ok(Listing { tables, ..Listing::default() })
    }
}

/// The tables of a moment, in the order of their files.
type OfMoment = Vec<Arc<CheckedTable>>;

/// The tables at each of some commits, which come oldest first, and whether one could not be read; none at all where there was
/// never a table.
pub(super) fn tables(opened: &Opened, tip: &Moment, commits: &[Commit]) -> Result<(Vec<OfMoment>, bool), Error> {
    let Some(newest) = tip.commit() else { return Ok((Vec::new(), false)) };
    let lays = lays(opened, tip, newest, commits)?;
    let of =
        |(lay, commit): (&Option<Lay>, &Commit)| lay.as_ref().map_or_else(|| Ok(Listing::default()), |lay| lay.listing(tip, commit.id));
    let listings = lays.iter().zip(commits).map(of).collect::<Result<Vec<_>, Error>>()?;
    let editions = Snapshot::together(listings);
    let files: BTreeSet<FileId> = editions.iter().flat_map(|edition| edition.tables.iter().copied()).collect();
    let (Some(edition), false) = (editions.first(), files.is_empty()) else { return Ok((Vec::new(), false)) };
    // What several moments hold is read once.
    let read = check::read_tables(edition, &files.into_iter().collect::<Vec<_>>(), &|| {});
    let is_unread = read.iter().any(CheckedTable::is_unread);
    let read: HashMap<FileId, Arc<CheckedTable>> = read.into_iter().map(|checked| (checked.table.file, Arc::new(checked))).collect();
    let of_moment = |edition: &Snapshot| edition.tables.iter().filter_map(|file| read.get(file)).map(Arc::clone).collect();
    Ok((editions.iter().map(of_moment).collect(), is_unread))
}

/// The months in which figures came, went or were rewritten, the newest first, and whether there are more than asked for.
pub(super) fn months(opened: &Opened, asked: &Asked<'_>) -> Result<(Vec<Month>, bool), Error> {
    let Some((moment, tip)) = opened.located.tree.moment().and_then(|moment| Some((moment, moment.commit()?))) else {
        return Ok((Vec::new(), false));
    };
    // The one before the first that counts says what was there.
    let mut is_old = sure(|commit| commit.time < asked.from);
    let mut is_behind = false;
    let line = moment.repo().main_line(tip, |commit| {
        is_behind = is_old(commit) || Some(commit.id) == asked.since;
        is_behind
    })?;
    let lays = lays(opened, moment, tip, &line.commits)?;
    let mut changed: Vec<usize> = Vec::new();
    for at in 0..line.commits.len() {
        let before = lays.get(at + 1).cloned().flatten();
        let tree = |lay: &Option<Lay>| lay.as_ref().map(|lay| lay.tree);
        // Behind where history was cut off nothing is known.
        let is_end = at + 1 == line.commits.len() && (line.is_cut || is_behind);
        if !is_end && tree(&lays[at]) != tree(&before) {
            changed.push(at);
        }
    }
    let counts = |commit: &Commit| commit.time >= asked.from && asked.until.is_none_or(|until| commit.time < until);
    let mut newest: BTreeSet<String> = BTreeSet::new();
    let mut more = false;
    // Of months beyond the limit nothing has to be read.
    let mut wanted: Vec<usize> = Vec::new();
    for at in changed.iter().copied().filter(|at| counts(&line.commits[*at])) {
        let month = month_of(&line.commits[at]);
        if !newest.contains(&month) && newest.len() == asked.limit {
            more = true;
            break;
        }
        newest.insert(month);
        wanted.push(at);
    }
    let Some(oldest) = wanted.last() else { return Ok((Vec::new(), more)) };
    let listing = |at: usize| match lays.get(at).and_then(Option::as_ref) {
        Some(lay) => lay.listing(moment, line.commits[at].id),
        None => Ok(Listing::default()),
    };
    let mut before = listing(oldest + 1)?;
    let mut months: BTreeMap<String, Month> = BTreeMap::new();
    for at in wanted.into_iter().rev() {
        let commit = &line.commits[at];
        let after = listing(at)?;
        let (changes, unclear, is_sound) = compared(opened, &before, &after);
        let name = month_of(commit);
        let month = months.entry(name.clone()).or_insert_with(|| Month { month: name, ..Month::default() });
        month.time = month.time.max(commit.time);
        let mut is_told = false;
        for change in changes {
            let is_asked = asked.subjects.as_ref().is_none_or(|subjects| subjects.contains(&change.subject.id));
            let lies = |file: &String| asked.only.is_some_and(|only| lies_in(file, only));
            if is_asked || change.files.iter().any(lies) {
                let counts: &mut Counts = month.items.entry((change.subject.id, change.item)).or_default();
                counts.added += change.added;
                counts.rewritten += change.rewritten.len();
                counts.removed += change.removed;
                is_told = true;
            }
        }
        month.unclear |= unclear;
        month.commits += usize::from(is_told);
        if is_sound {
            before = after;
        }
    }
    let months = months.into_values().rev().filter(|month| !month.items.is_empty() || month.unclear && asked.subjects.is_none());
    Ok((months.collect(), more))
}

fn month_of(commit: &Commit) -> String {
    commit.said_when().chars().take("2026-09".len()).collect()
}

/// What became of figures between two moments; whether some of it is not known, and whether the later one is understood.
type Compared = (Vec<FigureChange>, bool, bool);

/// Holds the tables of two moments against each other.
fn compared(opened: &Opened, before: &Listing, after: &Listing) -> Compared {
    let mut editions = Snapshot::together(vec![before.clone(), after.clone()]);
    let (Some(after), Some(before)) = (editions.pop(), editions.pop()) else { return (Vec::new(), false, true) };
    let shared: HashSet<FileId> = before.tables.iter().filter(|file| after.tables.binary_search(file).is_ok()).copied().collect();
    let registry = |edition: &Snapshot| {
        let own: Vec<FileId> = edition.tables.iter().filter(|file| !shared.contains(file)).copied().collect();
        let tables = check::read_tables(edition, &own, &|| {});
        Registry::default().with_tables(tables.into_iter().map(|table| table.table).collect())
    };
    let (was, is) = (registry(&before), registry(&after));
    let is_sound = is.figures().are_sound();
    let change = Change::new(&was, &is, &after, opened.language());
    let (changes, unclear) = figures(&change);
    (changes, unclear, is_sound)
}

/// Where the tables lay at each commit; nothing where there were none.
fn lays(opened: &Opened, moment: &Moment, tip: ObjectId, commits: &[Commit]) -> Result<Vec<Option<Lay>>, Error> {
    let (repo, ids): (_, Vec<ObjectId>) = (moment.repo(), commits.iter().map(|commit| commit.id).collect());
    let places = repo.places(&opened.located.seat(repo), tip, &ids)?;
    let settings = |place: &Option<Place>| place.as_ref().map(|place| place.root.join("pvp.yaml")).unwrap_or_default();
    let settings: Vec<(ObjectId, PathBuf)> = ids.iter().copied().zip(places.iter().map(settings)).collect();
    let mut named: HashMap<ObjectId, Option<CompactString>> = HashMap::new();
    let mut folders: Vec<(ObjectId, PathBuf)> = Vec::with_capacity(ids.len());
    for ((found, (commit, path)), place) in repo.ids_at(&settings)?.into_iter().zip(&settings).zip(&places) {
        let name = match found {
            None => None,
            Some(id) => named
                .entry(id)
                .or_insert_with(|| {
                    let bytes = repo.at_commit(*commit, "").stored(path).ok()??.read().ok()?;
                    let settings = read_settings(Path::new(""), Ok(bytes)).ok()?.0;
                    settings.measuring.folder.map(|folder| folder.value)
                })
                .clone(),
        };
        let root = place.as_ref().map(|place| place.root.clone()).unwrap_or_default();
        folders.push((*commit, root.join(name.as_deref().unwrap_or(DEFAULT_TABLES))));
    }
    let trees = repo.ids_at(&folders)?;
    let lay = |place: Option<Place>, folder: PathBuf, tree: Option<ObjectId>| {
        let (place, tree) = place.zip(tree)?;
        Some(Lay { place, folder, tree })
    };
    let all = places.into_iter().zip(folders).zip(trees);
    Ok(all.map(|((place, (_, folder)), tree)| lay(place, folder, tree)).collect())
}

/// The ids of descriptions that lie in a part of the registry.
pub(super) fn lying_in(listing: &Listing, opened: &Opened, only: &str) -> HashSet<CompactString> {
    let files = listing.files.iter().filter(|(entry, _)| lies_in(&entry.path, only)).cloned().collect();
    let edition = Snapshot::of_files(files);
    let read = check::read(&edition, &edition.files, &opened.vocabulary, &|| {});
    read.iter().map(|file| file.description.name.clone()).collect()
}
