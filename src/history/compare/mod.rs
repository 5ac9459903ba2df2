//! Two moments of a registry side by side: which descriptions changed and how, and what follows from it.
//!
//! Plain data in, plain data out. Files that both moments share are untouched; the others are read again.

mod catalogues;
mod figures;
mod links;
mod needs;
mod promises;
mod responsibility;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use compact_str::CompactString;
use rayon::prelude::*;

pub use catalogues::{Action, Reason, Refresh, is_shown};
pub use figures::{Figure, FigureChange, Rewritten, Turn, VerdictChange};
pub use links::LinkChange;
pub use promises::{Bound, Direction};
pub use responsibility::{Holder, Role};

use super::Change;
use super::matching::{Matches, Pair};
use crate::content::effective::{self, Common};
use crate::content::{self, FieldChange, Renamed};
use crate::model::{Description, Indicator, Status, Text};
use crate::registry::Registry;
use crate::schema::{Has, Kind};
use crate::source::{FileId, Source};
use crate::yaml::Tree;

/// A description, as far as it has to be named.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// What it describes; nothing where that cannot be understood.
    pub kind: Option<Kind>,
    /// The name it goes by.
    pub id: CompactString,
    /// Its title.
    pub title: Text,
}

impl Subject {
    fn of(description: &Description) -> Self {
        Self { kind: description.kind, id: description.name.clone(), title: tidy(&description.title) }
    }
}

/// A title as it is said, however it was wrapped.
fn tidy(title: &Text) -> Text {
    let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").into_boxed_str();
    Text(title.0.iter().map(|(language, text)| (language.clone(), spaced(text))).collect())
}

/// A part of a description, such as a need.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// `description/part`.
    pub id: CompactString,
    /// Its title.
    pub title: Text,
}

/// A part that goes by another id now; both as `description/part`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRenamed {
    /// Its id before.
    pub old: CompactString,
    /// Its id now.
    pub new: CompactString,
}

/// What became of a description.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// It was not there before.
    Added,
    /// It is not there any more.
    Removed,
    /// It was there before and is there now.
    Kept,
}

/// One description that changed, or that others name differently.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The description, as it is now; as it was, where it was removed.
    pub subject: Subject,
    /// What became of it.
    pub fate: Fate,
    /// Its file.
    pub file: String,
    /// Its id before, where that was another.
    pub old_id: Option<CompactString>,
    /// Its file before, where that was another.
    pub old_file: Option<String>,
    /// Its parts that had another id before, or were in another description.
    pub parts: Vec<PartRenamed>,
    /// The status with which it ends, where it did not have it before.
    pub retired: Option<Status>,
    /// Whether a version of it cannot be understood, so that nothing can be said of its fields.
    pub unclear: bool,
    /// The service group that changed, where its own file did not.
    pub through: Option<CompactString>,
    /// The fields that changed.
    pub fields: Vec<FieldChange>,
    /// What names it now, or does not any more.
    pub links: Vec<LinkChange>,
}

/// What follows from the changes for those who use or answer for services; the gravest first.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// No service covers a need any more; these did.
    NeedLost(Part, Vec<CompactString>),
    /// A service or resource is not provided any more: its new status, or its description was removed.
    Ended(Subject, Option<Status>),
    /// What is promised changed.
    Promise(Subject, Direction, Indicator, Option<Bound>, Option<Bound>),
    /// A promise is kept no longer, or kept again.
    Turned(Subject, Turn),
    /// A need was described that no service covers.
    NeedUncovered(Part),
    /// A need is not described any more.
    NeedGone(Part),
    /// Somebody else is responsible.
    Moved(Subject, Role, Vec<Holder>, Vec<Holder>),
    /// A service or resource is provided now.
    Begun(Subject),
    /// A need is covered now, by these services.
    NeedGained(Part, Vec<CompactString>),
}

impl Effect {
    /// The name used in machine formats and as the key of its text.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NeedLost(..) => "need-lost",
            Self::Ended(..) => "ended",
            Self::Promise(_, direction, ..) => direction.key(),
            Self::Turned(_, turn) => {
                if turn.is_kept {
                    "kept-again"
                } else {
                    "no-longer-kept"
                }
            }
            Self::NeedUncovered(_) => "need-uncovered",
            Self::NeedGone(_) => "need-gone",
            Self::Moved(_, role, ..) => role.key(),
            Self::Begun(_) => "begun",
            Self::NeedGained(..) => "need-gained",
        }
    }

    /// How far down it belongs.
    fn rank(&self) -> usize {
        match self {
            Self::NeedLost(..) => 0,
            Self::Ended(..) => 1,
            Self::Promise(_, Direction::Withdrawn, ..) => 2,
            Self::Promise(_, Direction::Lowered, ..) => 3,
            Self::Turned(_, turn) if !turn.is_kept => 4,
            Self::Promise(_, Direction::Recast, ..) => 5,
            Self::NeedUncovered(_) => 6,
            Self::NeedGone(_) => 7,
            Self::Moved(..) => 8,
            Self::Begun(_) => 9,
            Self::NeedGained(..) => 10,
            Self::Promise(_, Direction::Raised, ..) => 11,
            Self::Turned(..) => 12,
            Self::Promise(_, Direction::Made, ..) => 13,
        }
    }
}

/// All that changed between two moments.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The descriptions that changed or that others name differently, by kind and id.
    pub entries: Vec<Entry>,
    /// What follows, the gravest first.
    pub effects: Vec<Effect>,
    /// What has to be done in catalogues, by catalogue.
    pub refreshes: Vec<Refresh>,
    /// How many descriptions are only written differently.
    pub rewritten: usize,
    /// The figures that came, went or were rewritten, by what they measure.
    pub figures: Vec<FigureChange>,
    /// The promises that stand otherwise in a window, by their descriptions.
    pub verdicts: Vec<VerdictChange>,
    /// Whether a table of one moment is not understood, so that more figures may have come or gone.
    pub figures_unclear: bool,
}

impl Comparison {
    /// Whether nothing changed in what the registry says.
    pub fn is_empty(&self) -> bool {
        let of_figures = self.figures.is_empty() && self.verdicts.is_empty() && !self.figures_unclear;
        self.entries.is_empty() && self.effects.is_empty() && self.refreshes.is_empty() && of_figures
    }

    /// Leaves only what concerns descriptions or tables in some files.
    pub fn keep(&mut self, wanted: impl Fn(&str) -> bool) {
        self.entries.retain(|entry| wanted(&entry.file) || entry.old_file.as_deref().is_some_and(&wanted));
        let known: HashSet<CompactString> = self.entries.iter().map(|entry| entry.subject.id.clone()).collect();
        self.figures.retain(|change| change.files.iter().any(|file| wanted(file)));
        let measured: HashSet<&CompactString> = self.figures.iter().map(|change| &change.subject.id).collect();
        self.verdicts.retain(|change| wanted(&change.file) || measured.contains(&change.subject.id));
        let judged: HashSet<&CompactString> = self.verdicts.iter().map(|change| &change.subject.id).collect();
        self.effects.retain(|effect| match effect {
            Effect::Turned(about, _) => judged.contains(&about.id),
            Effect::NeedLost(need, services) | Effect::NeedGained(need, services) => {
                owner(need).is_some_and(|owner| known.contains(owner)) || services.iter().any(|service| known.contains(service))
            }
            Effect::NeedUncovered(need) | Effect::NeedGone(need) => owner(need).is_some_and(|owner| known.contains(owner)),
            Effect::Ended(about, _) | Effect::Begun(about) | Effect::Promise(about, ..) | Effect::Moved(about, ..) => {
                known.contains(&about.id)
            }
        });
        self.refreshes.retain(|refresh| known.contains(&refresh.service.id));
    }
}

fn owner(need: &Part) -> Option<&str> {
    need.id.split_once('/').map(|(owner, _)| owner)
}

/// Compares two moments.
pub fn compare(change: &Change<'_>) -> Comparison {
    let both = Both::new(change, Extent::Whole);
    let (mut entries, rewritten) = both.entries();
    links::add(&both, &mut entries);
    let entries = sorted(entries);
    let mut effects = needs::effects(&both);
    effects.extend(both.offers());
    effects.extend(promises::effects(&both));
    effects.extend(responsibility::effects(&both, change.language));
    let measured = figures::changes(&both);
    effects.extend(measured.turns.into_iter().map(|(subject, turn)| Effect::Turned(subject, turn)));
    // Stable: what is equally grave stays in the order of the descriptions.
    effects.sort_by_key(Effect::rank);
    let refreshes = catalogues::refreshes(&both, &entries);
    let (figures, verdicts, figures_unclear) = (measured.figures, measured.verdicts, measured.unclear);
    Comparison { entries, effects, refreshes, rewritten, figures, verdicts, figures_unclear }
}

/// What became of figures alone, and whether more may have come or gone in tables that are not understood.
pub fn figures(change: &Change<'_>) -> (Vec<FigureChange>, bool) {
    let changed = figures::changes(&Both::new(change, Extent::Some));
    (changed.figures, changed.unclear)
}

/// The descriptions that changed by themselves, by kind and id, without what names them and what follows; of a change that
/// knows only the files that changed, so that what others are taken over from is not there.
pub fn changed(change: &Change<'_>) -> Vec<Entry> {
    sorted(Both::new(change, Extent::Some).entries().0)
}

/// Entries by the ids of their descriptions.
type Entries = BTreeMap<CompactString, Vec<Entry>>;

fn sorted(entries: Entries) -> Vec<Entry> {
    let mut entries: Vec<Entry> = entries.into_values().flatten().collect();
    let rank = |kind: Option<Kind>| Kind::ALL.iter().position(|known| Some(*known) == kind).unwrap_or(Kind::ALL.len());
    let name = |entry: &Entry| (rank(entry.subject.kind), entry.subject.id.clone(), entry.fate, entry.file.clone());
    entries.sort_by_cached_key(name);
    entries
}

fn blank(description: &Description, fate: Fate, source: &dyn Source) -> Entry {
    Entry {
        subject: Subject::of(description),
        fate,
        file: source.path(description.file).to_owned(),
        old_id: None,
        old_file: None,
        parts: Vec::new(),
        retired: None,
        unclear: false,
        through: None,
        fields: Vec::new(),
        links: Vec::new(),
    }
}

fn ends(status: Status) -> bool {
    matches!(status, Status::Retirement | Status::Retired | Status::Ended)
}

/// How much of the moments is there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// All files of both.
    Whole,
    /// The files that changed.
    Some,
}

/// Both moments, and which description of the one is which of the other.
struct Both<'b> {
    change: &'b Change<'b>,
    matches: &'b Matches,
    extent: Extent,
    /// The service groups that descriptions which changed take over from, by file.
    groups: HashMap<FileId, Common>,
}

impl<'b> Both<'b> {
    fn new(change: &'b Change<'b>, extent: Extent) -> Self {
        let matches = change.matches();
        let taken = matches.pairs.iter().flat_map(|pair| [change.before.get(pair.0), change.after.get(pair.1)]);
        let files: BTreeSet<FileId> = taken.filter_map(|description| Some(description.taken_over.as_ref()?.group)).collect();
        let read = |file: FileId| Some((file, Common::read(&change.source.read(file).ok()?, file)?));
        Self { change, matches, extent, groups: files.into_iter().filter_map(read).collect() }
    }

    /// The service group that a description takes over from.
    fn group_of(&self, description: &Description) -> Option<&Common> {
        self.groups.get(&description.taken_over.as_ref()?.group)
    }

    fn descriptions(&self, pair: Pair) -> (&'b Description, &'b Description) {
        (self.change.before.get(pair.0), self.change.after.get(pair.1))
    }

    /// Whether a version of a description is not understood, so that what it says may be more than is read of it.
    fn is_unclear(&self, pair: Pair) -> bool {
        let (old, new) = self.descriptions(pair);
        old.broken || new.broken
    }

    /// The descriptions of both moments, each as it was and as it is, of which both versions are understood.
    fn understood(&self) -> impl Iterator<Item = (&'b Description, &'b Description)> {
        self.matches.pairs.iter().filter(|pair| !self.is_unclear(**pair)).map(|pair| self.descriptions(*pair))
    }

    /// The descriptions that changed, and how many are only written differently.
    fn entries(&self) -> (Entries, usize) {
        let source = self.change.source;
        let compared: Vec<Option<Entry>> = self.matches.pairs.par_iter().map(|pair| self.entry(*pair)).collect();
        let is_other_file = |pair: &Pair| self.descriptions(*pair).0.file != self.descriptions(*pair).1.file;
        let rewritten = compared.iter().zip(&self.matches.pairs).filter(|(entry, pair)| entry.is_none() && is_other_file(pair)).count();
        let mut entries = Entries::new();
        let mut put = |entry: Entry| entries.entry(entry.subject.id.clone()).or_default().push(entry);
        compared.into_iter().flatten().for_each(&mut put);
        for id in &self.matches.added {
            let description = self.change.after.get(*id);
            put(Entry { parts: self.parts(&description.name), ..blank(description, Fate::Added, source) });
        }
        for id in &self.matches.removed {
            put(blank(self.change.before.get(*id), Fate::Removed, source));
        }
        (entries, rewritten)
    }

    /// What changed in one description; nothing where it is only written differently.
    fn entry(&self, pair: Pair) -> Option<Entry> {
        let source = self.change.source;
        let (old, new) = self.descriptions(pair);
        let mut entry = blank(new, Fate::Kept, source);
        entry.old_id = (old.name != new.name).then(|| old.name.clone());
        entry.old_file = Some(source.path(old.file)).filter(|path| *path != entry.file).map(str::to_owned);
        entry.retired = (ends(new.status) && !ends(old.status)).then_some(new.status);
        entry.parts = self.parts(&new.name);
        let renamed = self.matches.renamed_in(self.change, pair);
        entry.through = new.group().filter(|_| old.file == new.file).map(|group| group.value.clone());
        let is_adrift = old.is_adrift || new.is_adrift;
        entry.unclear = is_adrift && self.extent == Extent::Whole;
        let group_of = |description| self.group_of(description).filter(|_| !is_adrift);
        if let (Ok(was), Ok(is), false) = (source.read(old.file), source.read(new.file), entry.unclear) {
            let (was, is) = (Held { bytes: &was, group: group_of(old) }, Held { bytes: &is, group: group_of(new) });
            match fields(was, is, entry.subject.kind, self.change.language, &renamed) {
                Some(fields) => entry.fields = fields,
                None => entry.unclear = true,
            }
        } else {
            entry.unclear = true;
        }
        let says = entry.unclear || entry.old_id.is_some() || entry.old_file.is_some() || !entry.fields.is_empty();
        says.then_some(entry)
    }

    /// What begins and what ends.
    fn offers(&self) -> Vec<Effect> {
        let is_offered = |description: &&Description| description.has(Has::Dependencies) || description.has(Has::Parties);
        // An agreement is there while it is in force; where no day is known, while it is said to be.
        let holds = |description: &Description| match self.change.day {
            _ if !description.has(Has::Parties) => description.covers(),
            Some(day) => description.in_force(day).is_some(),
            None => description.status == Status::InForce,
        };
        let (before, after) = (self.change.before, self.change.after);
        let mut effects = Vec::new();
        for (old, new) in self.understood().filter(|(_, new)| is_offered(new)) {
            match (holds(old), holds(new)) {
                (true, false) => effects.push(Effect::Ended(Subject::of(new), Some(new.status))),
                (false, true) => effects.push(Effect::Begun(Subject::of(new))),
                (true, true) | (false, false) => {}
            }
        }
        let removed = self.matches.removed.iter().map(|id| before.get(*id)).filter(is_offered);
        effects.extend(removed.filter(|old| holds(old)).map(|old| Effect::Ended(Subject::of(old), None)));
        let added = self.matches.added.iter().map(|id| after.get(*id)).filter(is_offered);
        effects.extend(added.filter(|new| holds(new)).map(|new| Effect::Begun(Subject::of(new))));
        effects
    }

    /// The name by which something of the earlier moment goes now.
    fn now(&self, name: &str) -> CompactString {
        self.matches.now(self.change.after, name)
    }

    /// The parts of a description of the later moment that had another id, as `description/part` before and now.
    fn parts(&self, name: &str) -> Vec<PartRenamed> {
        self.matches.parts_of(name).map(|(new, old)| PartRenamed { old: old.clone(), new: new.clone() }).collect()
    }

    /// The description of a present name, in the later moment or else in the earlier one.
    fn find(&self, name: &str) -> Option<&'b Description> {
        let get = |registry: &'b Registry, name: &str| registry.by_name(name).map(|id| registry.get(id));
        get(self.change.after, name).or_else(|| get(self.change.before, name))
    }
}

/// What a file holds, and the service group that it takes over from.
#[derive(Clone, Copy)]
struct Held<'t> {
    bytes: &'t [u8],
    group: Option<&'t Common>,
}

impl<'t> Held<'t> {
    fn understood(self, language: &str) -> Option<Tree<'t>> {
        // Which file it is does not matter here.
        let mut tree = content::understood(self.bytes, FileId(0))?.tree;
        if let Some(group) = self.group {
            effective::apply(&mut tree, group, language);
        }
        Some(tree)
    }
}

/// The fields in which two files differ, with what they take over; nothing where one of them cannot be understood.
fn fields(old: Held<'_>, new: Held<'_>, kind: Option<Kind>, language: &str, renamed: &[Renamed]) -> Option<Vec<FieldChange>> {
    let group = |held: Held<'_>| held.group.map(|group| group.file);
    if old.bytes == new.bytes && group(old) == group(new) {
        return Some(Vec::new());
    }
    let (old, new) = (old.understood(language)?, new.understood(language)?);
    let (old, new) = old.root().zip(new.root())?;
    Some(content::changes(old, new, kind, language, renamed))
}
