//! The figures of a registry over time: the same as if each moment were judged by itself, however they are asked for.

mod cli;
mod measured;
pub mod random;

use std::collections::HashMap;
use std::fmt::Write;
use std::path::Path;

use pvp::check;
use pvp::history::Past;
use pvp::rules::Policy;
use pvp::schema::Vocabulary;
use pvp::source::{Entry, FileId, ReadError, Source};
use pvp::trend::{self, State, Step};
use random::Files;

use crate::common::{cases, root};

/// Every content under every path of several moments.
#[derive(Default)]
struct Held {
    entries: Vec<Entry>,
    texts: Vec<String>,
    known: HashMap<(String, String), FileId>,
}

impl Source for Held {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn read(&self, file: FileId) -> Result<Vec<u8>, ReadError> {
        Ok(self.texts[file.0 as usize].clone().into_bytes())
    }
}

impl Held {
    fn files(&mut self, moment: &Files) -> Vec<FileId> {
        moment.iter().map(|(path, text)| self.number(path, text)).collect()
    }

    fn number(&mut self, path: &str, text: &str) -> FileId {
        *self.known.entry((path.to_owned(), text.to_owned())).or_insert_with(|| {
            self.entries.push(Entry { path: path.to_owned(), barred: None });
            self.texts.push(text.to_owned());
            FileId(u32::try_from(self.texts.len() - 1).expect("few files"))
        })
    }
}

/// Judged by itself, as if nothing had been before.
fn whole(moment: &Files) -> State {
    let mut held = Held::default();
    let files = held.files(moment);
    let policy = Policy::default();
    let judged = check::judge_read(check::read(&held, &files, &Vocabulary::default(), &|| {}).into(), &policy, &Past::default());
    trend::state(&judged.registry, &judged.findings, None)
}

fn one_after_another(moments: &[Files], threads: usize) -> Vec<State> {
    let mut held = Held::default();
    let moments: Vec<Vec<FileId>> = moments.iter().map(|moment| held.files(moment)).collect();
    let (files, moments) = check::read_moments(&held, &moments, &Vocabulary::default(), &|| {});
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    let steps: Vec<Step<'_>> = moments.iter().map(|files| Step { day: "", files, tables: None }).collect();
    pool.install(|| trend::states(&steps, &files, &Policy::default(), None, &|| {}))
}

/// What differs between two moments, to see what an edit was.
fn edits(before: &Files, after: &Files) -> String {
    let mut said = String::new();
    for (path, text) in before {
        match after.get(path) {
            None => _ = writeln!(said, "gone: {path}"),
            Some(new) if new != text => {
                let line = text.lines().zip(new.lines()).find(|(old, new)| old != new);
                _ = writeln!(said, "changed: {path}: {line:?}");
            }
            Some(_) => {}
        }
    }
    let come = after.keys().filter(|path| !before.contains_key(*path));
    come.fold(said, |said, path| said + &format!("new: {path}: {:?}\n", after[path].lines().find(|line| line.starts_with("id:"))))
}

fn holds(moments: &[Files], name: &str) {
    let wanted: Vec<State> = moments.iter().map(whole).collect();
    for threads in [1, 2] {
        for (index, state) in one_after_another(moments, threads).into_iter().enumerate() {
            let before = &moments[index.saturating_sub(1)];
            assert_eq!(state, wanted[index], "{name}, {threads} threads, moment {index}:\n{}", edits(before, &moments[index]));
        }
    }
    let different = wanted.windows(2).filter(|pair| pair[0] != pair[1]).count();
    assert!(different * 3 > moments.len(), "{name}: only {different} of {} moments differ", moments.len());
}

pub fn collect(path: &Path, inside: &str, files: &mut Files) {
    for entry in std::fs::read_dir(path).expect("a folder").flatten() {
        let name = format!("{inside}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files);
        } else if let (true, Ok(text)) =
            (entry.path().extension().is_some_and(|ending| ending == "yaml"), std::fs::read_to_string(entry.path()))
        {
            files.insert(name, text);
        }
    }
}

#[test]
fn edits_of_the_registry_are_followed() {
    let mut start = Files::new();
    collect(&root().join("registry"), "", &mut start);
    for seed in 1..=4 {
        holds(&random::history(&start, seed, 60), &format!("registry, seed {seed}"));
    }
}

/// The registries that show what rules find.
pub fn wrong_cases() -> Vec<Files> {
    let of = |case: &String| {
        let mut files = Files::new();
        collect(&cases::registry(case, "bad"), "", &mut files);
        files.retain(|path, text| text.len() < 20_000 && !path.ends_with("pvp.yaml"));
        files
    };
    let cases: Vec<Files> = cases::rules().iter().map(of).filter(|files| !files.is_empty()).collect();
    assert!(cases.len() > 40, "only {} cases were found", cases.len());
    cases
}

#[test]
fn edits_of_what_is_wrong_already_are_followed() {
    let cases = wrong_cases();
    for seed in 1..=10 {
        let mut random = random::Random::new(seed);
        let mut start = Files::new();
        for at in 0..6 {
            // Names are those of the cases, so that ids meet.
            start.extend(random.of(&cases).iter().map(|(path, text)| (format!("{}{path}", ["", "b/"][at % 2]), text.clone())));
        }
        holds(&random::history(&start, seed, 120), &format!("cases, seed {seed}"));
    }
}

fn moments(all: &[&[(&str, &str)]]) -> Vec<Files> {
    let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    all.iter().map(|moment| moment.iter().map(owned).collect()).collect()
}

const WIDE: &str = "kind: life-situation\nid: birth\nneeds: [{ id: wide, title: { lv: Plaša } }]\n";
const NARROW: &str = "kind: life-situation\nid: birth\nneeds: [{ id: narrow, title: { lv: Šaura }, part_of: wide }]\n";

#[test]
fn what_goes_by_one_name_is_judged_together() {
    // A need may be part of one that another file with the same id holds.
    let all = moments(&[&[("a.yaml", WIDE), ("b.yaml", NARROW)], &[("b.yaml", NARROW)], &[("a.yaml", WIDE), ("b.yaml", NARROW)]]);
    holds(&all, "one name");
    assert_ne!(whole(&all[0]).of_rule("PVP302"), whole(&all[1]).of_rule("PVP302"));
}

#[test]
fn an_id_with_a_slash_is_named_like_any_other() {
    let names = "kind: service\nid: a\nresponsible: { owner: x/y }\n";
    let broken = "id: x/y\n";
    let all = moments(&[&[("a.yaml", names)], &[("a.yaml", names), ("b.yaml", broken)], &[("a.yaml", names)]]);
    holds(&all, "a slash");
    assert_ne!(whole(&all[0]).of_rule("PVP302"), whole(&all[1]).of_rule("PVP302"));
}
