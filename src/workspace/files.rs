//! The files of a registry that is worked on: each keeps its number while others come and go, and numbers follow the
//! order of paths, so that what was found in a file stays as it is.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use crate::io::archive::Stored;
use crate::source::{Entry, FileId, ReadError, Source};

/// Files in the order of their paths.
#[derive(Debug, Default)]
pub(super) struct Files {
    entries: Vec<Entry>,
    stored: Vec<Stored>,
    numbers: Vec<FileId>,
    /// Files around the registry that findings may be about: their shown paths, and where they are kept.
    pub(super) around: BTreeMap<FileId, (String, Stored)>,
}

/// What became of files. One that changed is gone and has come.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Moved {
    pub(super) gone: Vec<FileId>,
    pub(super) come: Vec<FileId>,
}

impl Files {
    /// Goes over to another list of files, in the order of their paths; `stale`: files with another content than before.
    pub(super) fn take(&mut self, listed: &[(Entry, Stored)], stale: &BTreeSet<PathBuf>) -> Moved {
        let mut moved = Moved::default();
        let mut known: HashMap<(&str, Option<&Path>), usize> =
            self.entries.iter().zip(&self.stored).enumerate().map(|(at, (entry, stored))| (key(entry, stored), at)).collect();
        let mut numbers: Vec<Option<FileId>> = Vec::with_capacity(listed.len());
        for (entry, stored) in listed {
            let at = known.remove(&key(entry, stored));
            numbers.push(at.map(|at| self.numbers[at]));
            let is_stale = || stored.path().is_some_and(|path| stale.contains(path));
            if let Some(at) = at.filter(|at| self.entries[*at].barred != entry.barred || is_stale()) {
                moved.gone.push(self.numbers[at]);
                moved.come.push(self.numbers[at]);
            }
        }
        moved.gone.extend(known.into_values().map(|at| self.numbers[at]));
        let (filled, is_new) = if let Some(filled) = filled(&numbers) {
            (filled, numbers.iter().map(Option::is_none).collect())
        } else {
            // No number is left between two neighbours: all are numbered anew, which has to be read anew.
            moved = Moved { gone: std::mem::take(&mut self.numbers), come: Vec::new() };
            (filled(&vec![None; listed.len()]).unwrap_or_default(), vec![true; listed.len()])
        };
        moved.come.extend(filled.iter().zip(is_new).filter(|(_, is_new)| *is_new).map(|(number, _)| *number));
        (self.entries, self.stored) = listed.iter().cloned().unzip();
        self.numbers = filled;
        moved
    }

    /// The numbers of the files, in the order of their paths.
    pub(super) fn numbers(&self) -> &[FileId] {
        &self.numbers
    }

    fn at(&self, file: FileId) -> Option<usize> {
        self.numbers.binary_search(&file).ok()
    }
}

impl Source for Files {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn entry(&self, file: FileId) -> &Entry {
        &self.entries[self.at(file).expect("only files that are listed are asked for")]
    }

    fn read(&self, file: FileId) -> Result<Vec<u8>, ReadError> {
        match (self.around.get(&file), self.at(file)) {
            (Some((_, stored)), _) => stored.read(),
            (None, Some(at)) => self.entries[at].barred.clone().map_or_else(|| self.stored[at].read(), Err),
            (None, None) => Err(ReadError::NotRegular),
        }
    }

    fn path(&self, file: FileId) -> &str {
        let around = self.around.get(&file).map(|(name, _)| name.as_str());
        around.or_else(|| Some(self.entries[self.at(file)?].path.as_str())).unwrap_or_default()
    }
}

/// What a file is known by; two paths can look the same.
fn key<'f>(entry: &'f Entry, stored: &'f Stored) -> (&'f str, Option<&'f Path>) {
    (entry.path.as_str(), stored.path())
}

/// Numbers for files that have none yet, with room for others between them; `None` where there is no room.
fn filled(numbers: &[Option<FileId>]) -> Option<Vec<FileId>> {
    let mut filled: Vec<FileId> = Vec::with_capacity(numbers.len());
    while filled.len() < numbers.len() {
        let at = filled.len();
        if let Some(number) = numbers[at] {
            filled.push(number);
            continue;
        }
        let run = numbers[at..].iter().take_while(|number| number.is_none()).count();
        let low = filled.last().map_or(0, |last| last.0 + 1);
        let high = numbers.get(at + run).copied().flatten().unwrap_or(FileId::SETTINGS).0;
        let step = high.checked_sub(low)?.checked_div(u32::try_from(run).ok()?).filter(|step| *step > 0)?;
        filled.extend((0..).map(|count: u32| FileId(low + step * count + step / 2)).take(run));
    }
    Some(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(names: &[&str]) -> Vec<(Entry, Stored)> {
        let one = |name: &&str| (Entry { path: (*name).to_owned(), barred: None }, Stored::File(PathBuf::from(name)));
        names.iter().map(one).collect()
    }

    fn paths(files: &Files, numbers: &[FileId]) -> Vec<String> {
        numbers.iter().map(|number| files.path(*number).to_owned()).collect()
    }

    #[test]
    fn files_keep_their_numbers() {
        let mut files = Files::default();
        let first = files.take(&listed(&["a", "c"]), &BTreeSet::new());
        assert_eq!((paths(&files, &first.come), first.gone), (vec!["a".to_owned(), "c".to_owned()], Vec::new()));
        let before = files.numbers().to_vec();
        let second = files.take(&listed(&["a", "b", "c"]), &BTreeSet::from(["c".into()]));
        assert_eq!(paths(&files, &second.come), ["c", "b"]);
        assert_eq!(second.gone, [before[1]]);
        assert_eq!([files.numbers()[0], files.numbers()[2]], before[..]);
        let third = files.take(&listed(&["b", "c"]), &BTreeSet::new());
        assert_eq!(third, Moved { gone: vec![before[0]], come: Vec::new() });
    }

    #[test]
    fn where_no_number_is_left_all_are_new() {
        let mut files = Files::default();
        let mut names = vec!["a".to_owned()];
        files.take(&listed(&["a"]), &BTreeSet::new());
        let mut renumbered = 0;
        // Always between the last two, which halves the room each time.
        for count in 0..60 {
            names.insert(0, format!("a{}", "-".repeat(60 - count)));
            names.sort();
            let all: Vec<&str> = names.iter().map(String::as_str).collect();
            let moved = files.take(&listed(&all), &BTreeSet::new());
            renumbered += usize::from(moved.come.len() > 1);
            assert!(files.numbers().is_sorted_by(|a, b| a < b), "{:?}", files.numbers());
            assert_eq!(paths(&files, files.numbers()), all);
        }
        assert!((1..10).contains(&renumbered), "{renumbered}");
    }
}
