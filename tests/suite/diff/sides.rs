//! Two moments of a registry in memory, as Git would give them: equal content under one path is one file.

use std::collections::BTreeMap;
use std::path::Path;

use pvp::check;
use pvp::history::Change;
use pvp::history::compare::{Comparison, compare};
use pvp::registry::Registry;
use pvp::schema::Vocabulary;
use pvp::source::{Entry, FileId, ReadError, Source};

/// Path → text.
pub type Files = BTreeMap<String, String>;

pub struct Sides {
    entries: Vec<Entry>,
    texts: Vec<String>,
    before: Registry,
    after: Registry,
}

impl Source for Sides {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn read(&self, file: FileId) -> Result<Vec<u8>, ReadError> {
        Ok(self.texts[file.0 as usize].clone().into_bytes())
    }
}

impl Sides {
    pub fn new(before: &Files, after: &Files) -> Self {
        let mut sides = Self { entries: Vec::new(), texts: Vec::new(), before: Registry::default(), after: Registry::default() };
        let earlier: Vec<FileId> = before.iter().map(|(path, text)| sides.add(path, text)).collect();
        let shared = |path: &str, text: &str| before.get(path).is_some_and(|known| known == text);
        let later: Vec<FileId> = after
            .iter()
            .map(|(path, text)| {
                let same = before.keys().position(|known| known == path).filter(|_| shared(path, text));
                same.map_or_else(|| sides.add(path, text), |index| earlier[index])
            })
            .collect();
        sides.before = sides.registry(&earlier);
        sides.after = sides.registry(&later);
        sides
    }

    fn add(&mut self, path: &str, text: &str) -> FileId {
        self.entries.push(Entry { path: path.to_owned(), barred: None });
        self.texts.push(text.to_owned());
        FileId(u32::try_from(self.texts.len() - 1).expect("few files"))
    }

    fn registry(&self, files: &[FileId]) -> Registry {
        let read = check::read(self, files, &Vocabulary::default(), &|| {});
        Registry::new(read.into_iter().map(|file| file.description).collect())
    }

    pub fn compare(&self) -> Comparison {
        compare(&Change::new(&self.before, &self.after, self, "lv"))
    }

    /// The same as it is seen on a day.
    pub fn compare_on(&self, day: &str) -> Comparison {
        compare(&Change::new(&self.before, &self.after, self, "lv").on(day.parse().ok()))
    }
}

/// The descriptions of a folder.
pub fn folder(path: &Path) -> Files {
    let mut files = Files::new();
    collect(path, "", &mut files);
    assert!(!files.is_empty(), "{} holds nothing", path.display());
    files
}

fn collect(path: &Path, inside: &str, files: &mut Files) {
    for entry in std::fs::read_dir(path).expect("a folder").flatten() {
        let name = format!("{inside}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files);
        } else if entry.path().extension().is_some_and(|ending| ending == "yaml") {
            files.insert(name, std::fs::read_to_string(entry.path()).expect("text"));
        }
    }
}
