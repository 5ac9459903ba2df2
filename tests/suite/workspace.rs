//! A registry that is worked on: after any change it is judged as if from nothing, and only what changed is read.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::common::{Folder, root};
use crate::trend::random::{Files, Random};
use crate::trend::{collect, wrong_cases};
use pvp::check::Judgement;
use pvp::source::Source;
use pvp::workspace::{Moments, Opened, Told};
use pvp::{At, Error, Search, Workspace};

const TODAY: &str = "2026-11-20";

/// Settings that a registry may have from one moment to the next, some of them wrong.
const SETTINGS: [&str; 14] = [
    "",
    "# nothing yet\n",
    "rules: { 3xx: off }\n",
    "rules: { 4xx: error, unmet-need: advice, merge-candidates: { severity: warning, alike: 2 } }\n",
    "rules: { concentration-candidate: off, 7xx: warning }\n",
    "languages: { required: [lv, en] }\n",
    "languages: { required: [lv], recommended: [] }\n",
    "ignore: [{ rule: 4xx, at: \"*\", reason: Vēl nav izlemts }]\n",
    "ignore: [{ rule: dangling-reference, at: \"birth*\", reason: Vēl nav izlemts, until: 2026-01-01 }]\n",
    "baseline: accepted.yaml\n",
    "classifiers: { themes: { family: { lv: Ģimene, en: Family } } }\n",
    "registry: nowhere\n",
    "rules: { no-such-rule: off }\n",
    "languages: [\n",
];

const ACCEPTED: [&str; 4] = [
    "findings: []\n",
    "findings:\n  - { at: vsaa, rule: no-contact, count: 3 }\n  - { at: nobody, rule: unmet-need }\n",
    "findings: [{ at: x }]\n",
    "- nothing\n",
];

/// Everything that was found, with the paths of files for their numbers.
fn told(judgement: &Judgement, source: &dyn Source) -> Vec<String> {
    let one = |finding| {
        let text = format!("{finding:?}");
        let mut parts = text.split("FileId(");
        let mut named = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (number, rest) = part.split_once(')').expect("a number");
            named += source.path(pvp::source::FileId(number.parse().expect("a number")));
            named += rest;
        }
        named
    };
    let mut told: Vec<String> = judgement.findings.iter().map(one).collect();
    told.push(format!("{} ignored, {} accepted, incomplete: {}", judgement.ignored, judgement.accepted, judgement.incomplete));
    told
}

/// What a registry is said to be wrong with; an error names files in whatever folder they are.
fn outcome(judged: Result<Vec<String>, Error>, folder: &Path) -> Vec<String> {
    judged.unwrap_or_else(|error| vec![format!("{error:?}").replace(&folder.display().to_string(), "…")])
}

/// A registry judged from nothing, as `pvp validate` does.
fn from_nothing(folder: &Path) -> Vec<String> {
    let judged = Opened::at(folder, At::Now, TODAY).and_then(Moments::alone).and_then(|moments| {
        let (judgement, _) = moments.judge(Told::NOBODY)?;
        Ok(told(&judgement, moments.files()))
    });
    outcome(judged, folder)
}

struct Session {
    /// What is on the disk, behind the texts that are not yet saved.
    disk: Folder,
    workspace: Workspace,
    /// A folder in which everything is always saved.
    saved: Folder,
    now: Files,
    unsaved: Vec<String>,
}

impl Session {
    fn new(name: &str, start: &Files) -> Self {
        let (disk, saved) = (Folder::new(&format!("{name}-disk")), Folder::new(&format!("{name}-saved")));
        for (path, text) in start {
            disk.write(path, text);
            saved.write(path, text);
        }
        let workspace = Workspace::open(disk.path(), At::Now, TODAY).unwrap_or_else(|error| panic!("{error:?}"));
        Self { disk, workspace, saved, now: start.clone(), unsaved: Vec::new() }
    }

    /// Changes texts without saving them, and says how many files hold other text than before.
    fn change(&mut self, next: Files) -> usize {
        let mut changed = 0;
        let all: BTreeSet<String> = self.now.keys().chain(next.keys()).cloned().collect();
        for path in all {
            let (before, after) = (self.now.get(&path), next.get(&path));
            if before == after {
                continue;
            }
            changed += usize::from(after.is_some());
            self.workspace.change(self.disk.path().join(&path), after.map(String::as_str)).expect("it is a working tree");
            self.unsaved.push(path.clone());
            match after {
                Some(text) => _ = self.saved.write(&path, text),
                None => std::fs::remove_file(self.saved.path().join(&path)).expect("it was there"),
            }
        }
        self.now = next;
        changed
    }

    /// Saves what was changed.
    fn save(&mut self) {
        for path in std::mem::take(&mut self.unsaved) {
            match self.now.get(&path) {
                Some(text) => _ = self.disk.write(&path, text),
                None => _ = std::fs::remove_file(self.disk.path().join(&path)),
            }
            self.workspace.restore(self.disk.path().join(&path));
        }
    }

    /// Judges again: what is found has to be what is found from nothing. How many files were read.
    fn judge(&mut self, about: &str) -> usize {
        let read = AtomicUsize::new(0);
        let judged = self.workspace.judge_telling(&|| _ = read.fetch_add(1, Ordering::Relaxed));
        let judged = judged.map(|judged| told(&judged.judgement, judged.source));
        let (found, wanted) = (outcome(judged, self.disk.path()), from_nothing(self.saved.path()));
        let differing = found.iter().zip(&wanted).find(|(found, wanted)| found != wanted);
        assert!(found == wanted, "{about}: {} findings and {} wanted; {differing:#?}", found.len(), wanted.len());
        read.into_inner()
    }
}

/// A registry is worked on, a few edits at a time; at times settings change and everything is saved.
fn worked_on(name: &str, start: &Files, seed: u64, length: usize) {
    let mut random = Random::new(seed.wrapping_mul(77));
    let mut session = Session::new(&format!("{name}-{seed}"), start);
    session.judge("at first");
    let (mut broken, mut judged_again, mut few) = (0, 0, 0);
    for (index, mut next) in crate::trend::random::history(start, seed, length).into_iter().enumerate().skip(1) {
        let about = format!("{name}, seed {seed}, moment {index}");
        for file in ["pvp.yaml", "accepted.yaml"] {
            next.extend(session.now.get(file).map(|text| (file.to_owned(), text.clone())));
        }
        // Wrong settings are mended soon.
        let settings = random.below(6) == 0 || judged_again == 0;
        if settings {
            next.insert("pvp.yaml".to_owned(), (*random.of(&SETTINGS)).to_owned());
            next.insert("accepted.yaml".to_owned(), (*random.of(&ACCEPTED)).to_owned());
        } else if index % 7 == 0 {
            next.remove("pvp.yaml");
        }
        let is_settled = !settings && session.now.get("pvp.yaml") == next.get("pvp.yaml");
        let total = next.len();
        let members = next.values().filter(|text| text.contains("\ngroup: ")).count();
        let changed = session.change(next);
        let read = session.judge(&about);
        let is_broken = from_nothing(session.saved.path()).len() == 1;
        broken += usize::from(is_broken);
        // What could not be judged before is read now.
        if is_settled && !is_broken && judged_again > 0 {
            // What takes over from a service group that changed says something else as well.
            assert!(read <= changed + members, "{about}: {read} files were read, and {changed} had changed");
            few += usize::from(read > 0 && read < total);
        }
        judged_again = if is_broken { 0 } else { judged_again + 1 };
        if random.below(5) == 0 {
            session.save();
            session.judge(&format!("{about}, saved"));
        }
    }
    assert!(few > length / 5, "{name}, seed {seed}: only {few} of {length} times less than all was read");
    assert!(broken * 2 < length, "{name}, seed {seed}: {broken} of {length} settings were wrong");
}

#[test]
fn a_registry_that_is_worked_on_is_judged_as_from_nothing() {
    let mut start = Files::new();
    collect(&root().join("registry"), "", &mut start);
    for seed in 1..=3 {
        worked_on("workspace", &start, seed, 40);
    }
}

#[test]
fn what_is_wrong_already_is_worked_on() {
    let cases = wrong_cases();
    for seed in 1..=6 {
        let mut random = Random::new(seed);
        let mut start = Files::new();
        for at in 0..6 {
            start.extend(random.of(&cases).iter().map(|(path, text)| (format!("{}{path}", ["", "b/"][at % 2]), text.clone())));
        }
        worked_on("workspace-cases", &start, seed, 60);
    }
}

#[test]
fn one_changed_file_is_read_and_no_other() {
    let mut start = Files::new();
    collect(&root().join("examples/first-registry"), "", &mut start);
    let mut session = Session::new("workspace-read", &start);
    assert_eq!(session.judge("at first"), start.len());
    assert_eq!(session.judge("again"), 0);
    // Nothing else could be read: it is not there any more.
    for path in start.keys().filter(|path| path.as_str() != "vsaa.yaml") {
        std::fs::remove_file(session.disk.path().join(path)).expect("it was there");
    }
    let mut next = start.clone();
    next.insert("vsaa.yaml".to_owned(), start["vsaa.yaml"].replace("id: vsaa", "id: vsaa-2"));
    next.insert("new/benefit.yaml".to_owned(), "kind: service\nid: benefit\nresponsible: { owner: vsaa }\n".to_owned());
    session.change(next.clone());
    assert_eq!(session.judge("one file with another id, and a new one"), 2);
    next.remove("new/benefit.yaml");
    session.change(next.clone());
    assert_eq!(session.judge("it is gone"), 0);
    // Other rules are asked, of what was read before.
    let folder = root().join("examples/registry-with-gaps");
    let mut workspace = Workspace::open(&folder, At::Now, TODAY).expect("a registry");
    let read = AtomicUsize::new(0);
    let mut errors = || {
        let judged = workspace.judge_telling(&|| _ = read.fetch_add(1, Ordering::Relaxed)).expect("right settings");
        let errors = judged.findings().iter().filter(|finding| finding.severity == pvp::Severity::Error).count();
        workspace.change(folder.join("pvp.yaml"), Some("rules: { 4xx: error, 5xx: error, 6xx: error }\n")).expect("it is a working tree");
        errors
    };
    let (before, after) = (errors(), errors());
    assert!(after > before, "{after} and {before} errors");
    let mut files = Files::new();
    collect(&folder, "", &mut files);
    assert_eq!(read.into_inner(), files.len());
}

#[test]
fn a_moment_of_the_past_is_read_and_not_changed() {
    let repo = crate::common::repo::Repo::new("workspace-past");
    repo.copy(&root().join("examples/first-registry"), "registry");
    repo.commit("Add a registry");
    repo.edit("registry/vsaa.yaml", "id: vsaa", "id: vsaa-2");
    repo.commit("Give it another id");
    let folder = repo.path().join("registry");
    let mut now = Workspace::open(&folder, At::Now, TODAY).expect("a registry");
    let mut then = Workspace::open(&folder, At::Revision("HEAD~1"), TODAY).expect("a registry");
    assert!(matches!(then.change(folder.join("vsaa.yaml"), Some("")), Err(Error::Past(_))));
    assert_eq!(then.judge().expect("a registry").findings().iter().filter(|finding| finding.code == "PVP302").count(), 0);
    let changed = now.compare(At::Revision("HEAD~1")).expect("both are there");
    assert!(changed.entries.iter().any(|entry| entry.file == "vsaa.yaml"), "{changed:?}");
    // What is not saved is compared too.
    now.change(
        folder.join("vsaa.yaml"),
        Some(&std::fs::read_to_string(folder.join("vsaa.yaml")).expect("a file").replace("vsaa-2", "vsaa")),
    )
    .expect("it is a working tree");
    assert_eq!(now.compare(At::Revision("HEAD~1")).expect("both are there").entries, []);
    assert_eq!(now.judge().expect("a registry").findings().iter().filter(|finding| finding.code == "PVP302").count(), 0);
    let found = now.search(&Search { limit: 1, ..Search::default() }).expect("a history");
    assert_eq!((found.found.len(), found.found[0].commit.subject.as_str(), found.more), (1, "Give it another id", true));
    assert!(matches!(now.search(&Search { id: Some("nobody".into()), ..Search::default() }), Err(Error::UnknownDescription(..))));
    let figures = now.figures(None, pvp::workspace::Every::Commits(1)).expect("a history");
    assert_eq!(figures.points.len(), 2);
    let ages = now.ages().expect("a history");
    assert!(ages.last.contains_key("childcare-benefit") && !ages.last.contains_key("vsaa"), "{ages:?}");
}
