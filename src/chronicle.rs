//! What happened to descriptions, commit by commit. Knows nothing of Git: a commit is the contents that it changed.

use std::collections::BTreeMap;

use compact_str::CompactString;

use crate::check;
use crate::content::effective::{COMMON, GROUP};
use crate::content::{FieldChange, Value};
use crate::history::compare::{self, Entry, Fate};
use crate::history::{Change, Commit};
use crate::registry::{Registry, joined};
use crate::schema::suggest::nearest;
use crate::schema::{Field, Kind, Vocabulary};
use crate::source::{FileId, Source};

/// What one commit did.
#[derive(Clone, Debug, PartialEq)]
pub struct CommitChanges {
    /// The commit.
    pub commit: Commit,
    /// The descriptions that it changed, by kind and id.
    pub entries: Vec<Entry>,
}

/// Whose figures they are and what they measure, as rows name it.
pub type Item = (CompactString, CompactString);

/// What became of figures in a month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Month {
    /// The month, as `2026-09`.
    pub month: String,
    /// When the newest of its commits was made, in seconds since 1970 in UTC.
    pub time: i64,
    /// How many commits did something to figures.
    pub commits: usize,
    /// What became of figures, by whose they are and what they measure.
    pub items: BTreeMap<Item, Counts>,
    /// Whether a table was not understood for a while, so that more figures may have come or gone.
    pub unclear: bool,
}

/// How many figures came, were rewritten, and went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those that came.
    pub added: usize,
    /// Those with other numbers than before.
    pub rewritten: usize,
    /// Those that went.
    pub removed: usize,
}

impl Month {
    /// All of them together.
    pub fn counts(&self) -> Counts {
        self.items.values().fold(Counts::default(), |all, one| Counts {
            added: all.added + one.added,
            rewritten: all.rewritten + one.rewritten,
            removed: all.removed + one.removed,
        })
    }
}

/// What is looked for in the history of a registry.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// One description, by the id that it has at the moment that was come to.
    pub id: Option<CompactString>,
    /// One part of it, such as a need.
    pub part: Option<String>,
    /// One field, with all that is in it.
    pub field: Option<String>,
    /// The service group that the description takes over from: what changes there, changes it.
    pub group: Option<CompactString>,
}

/// What a commit did to the descriptions in some files, which it left in `new` and found in `old`.
pub fn entries(source: &dyn Source, (old, new): (&[FileId], &[FileId]), vocabulary: &Vocabulary) -> Vec<Entry> {
    let registry = |files: &[FileId]| {
        let read = check::read(source, files, vocabulary, &|| {});
        Registry::new(read.into_iter().map(|file| file.description).collect())
    };
    let (before, after) = (registry(old), registry(new));
    let language = vocabulary.required.first().map_or("lv", |language| language.as_str());
    compare::changed(&Change::new(&before, &after, source, language))
}

impl Wanted {
    /// What of a commit is looked for. A description or a part of one is followed to the id that it had before, as commits
    /// come newest first.
    pub fn of(&mut self, mut entries: Vec<Entry>) -> Vec<Entry> {
        let part_before = self.part_before(&entries);
        if let Some(id) = self.id.clone() {
            let is_group =
                |entry: &Entry| self.part.is_none() && Some(&entry.subject.id) == self.group.as_ref() && entry.fate == Fate::Kept;
            let (own, of_group): (Vec<Entry>, Vec<Entry>) =
                entries.into_iter().filter(|entry| entry.subject.id == id || is_group(entry)).partition(|entry| entry.subject.id == id);
            let of_group = of_group.into_iter().filter_map(Self::taken_over).collect::<Vec<_>>();
            // Before it took over from the group, what changed there did not change it.
            let joined = own.iter().flat_map(|entry| &entry.fields).find(|change| change.path == GROUP);
            if let Some(change) = joined {
                self.group = if let Some(Value::Word(old)) = &change.old { Some(old.into()) } else { None };
            }
            entries = own;
            entries.extend(of_group);
        }
        let before = entries.iter().find_map(|entry| entry.old_id.clone()).filter(|_| self.id.is_some());
        if self.field.is_some() || self.part.is_some() {
            let begins_or_ends = |entry: &Entry| self.id.is_some() && matches!(entry.fate, Fate::Added | Fate::Removed);
            for entry in &mut entries {
                entry.fields.retain(|change| self.is_about(change));
            }
            entries.retain(|entry| !entry.fields.is_empty() || begins_or_ends(entry));
        }
        match part_before {
            Some((id, part)) => (self.id, self.part) = (Some(id), Some(part)),
            None => self.id = before.or_else(|| self.id.take()),
        }
        entries
    }

    /// What an entry of the group says of the common part; nothing where it says nothing of it.
    fn taken_over(mut entry: Entry) -> Option<Entry> {
        entry.fields.retain(|change| change.path.strip_prefix(COMMON).is_some_and(|rest| rest.starts_with('.')));
        (!entry.fields.is_empty()).then_some(entry)
    }

    /// The description and the id that the part had before a commit, where it had another.
    fn part_before(&self, entries: &[Entry]) -> Option<(CompactString, String)> {
        let name = joined(self.id.as_ref()?, self.part.as_ref()?);
        let part = entries.iter().flat_map(|entry| &entry.parts).find(|part| part.new == name)?;
        let (id, part) = part.old.split_once('/')?;
        Some((id.into(), part.to_owned()))
    }

    /// The description that the part was in before a commit, where that was another; by its name then.
    pub fn moved_from(&self, entries: &[Entry]) -> Option<CompactString> {
        let (from, _) = self.part_before(entries)?;
        let own = entries.iter().find(|entry| Some(&entry.subject.id) == self.id.as_ref())?;
        (*own.old_id.as_ref().unwrap_or(&own.subject.id) != from).then_some(from)
    }

    fn is_about(&self, change: &FieldChange) -> bool {
        let in_part = |part: &String| change.path.contains(&format!("[{part}]"));
        let in_field = |field: &String| {
            // Items of lists count by their names only where these are asked for.
            let path = if field.contains('[') { change.path.clone() } else { without_items(&change.path) };
            let own = path.strip_prefix(COMMON).and_then(|path| path.strip_prefix('.')).filter(|_| self.group.is_some());
            let path = own.map_or_else(|| path.clone(), str::to_owned);
            is_within(&path, field) || is_within(field, &path)
        };
        self.part.as_ref().is_none_or(in_part) && self.field.as_ref().is_none_or(in_field)
    }
}

/// Whether a path is another or lies below it.
fn is_within(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// `request.deadlines[portal].max` as `request.deadlines.max`.
fn without_items(path: &str) -> String {
    let mut depth = 0_usize;
    let keep = |sign: &char| {
        match sign {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    };
    path.chars().filter(keep).collect()
}

/// Whether some kind of description has a field; else the names that may have been meant.
pub fn known_field(path: &str) -> Result<(), Vec<String>> {
    let path = without_items(path);
    let mut meant = Vec::new();
    for kind in Kind::ALL {
        let mut field = kind.fields();
        let mut above = String::new();
        let mut steps = path.split('.').peekable();
        while let Some(step) = steps.next() {
            let list = || field.item().unwrap_or(field);
            match field.part(step).or_else(|| list().part(step)) {
                Some(_) if steps.peek().is_none() => return Ok(()),
                Some(next) => field = next,
                None => {
                    let keys = |field: &'static Field| field.parts().map(|(key, _)| key).collect::<Vec<_>>();
                    let near = nearest(step, [keys(field), keys(list())].concat());
                    meant.extend(near.iter().map(|near| format!("{above}{near}")));
                    break;
                }
            }
            above = format!("{above}{step}.");
        }
    }
    meant.sort();
    meant.dedup();
    meant.truncate(3);
    Err(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_known_or_something_is_meant() {
        for known in ["request.deadlines", "request.deadlines[0].max", "request.deadlines.max", "needs.title", "basis.needs", "id"] {
            assert_eq!(known_field(known), Ok(()), "{known}");
        }
        assert_eq!(known_field("request.deadline"), Err(vec!["request.deadlines".to_owned()]));
        assert_eq!(known_field("nothing.of.it"), Err(Vec::new()));
    }

    #[test]
    fn items_of_lists_are_left_out() {
        assert_eq!(without_items("request.deadlines[a.b [c]].max"), "request.deadlines.max");
        assert!(is_within("request.deadlines.max", "request.deadlines") && !is_within("request.deadlinesx", "request.deadlines"));
    }
}
