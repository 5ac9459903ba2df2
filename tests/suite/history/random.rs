//! Generated histories with every kind of merge, judged by `git log -- path` and by a simple reading of the rules.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::fs;

use pvp::history::Step;

use super::{known, steps};
use crate::common::repo::Repo;

const PATHS: [&str; 7] = [
    "registry/a.yaml",
    "registry/b.yaml",
    "registry/x/a.yaml",
    "registry/x/y/c.yaml",
    "registry/x/y/d.yaml",
    "registry/x.yaml",
    "registry/z/e.yaml",
];

/// Seeded: equal runs, equal histories.
struct Random(u64);

impl Random {
    fn below(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % below as u64).expect("small")
    }
}

type Files = BTreeMap<&'static str, String>;

/// One of a few contents, so that many are alike: a name, a word and a link, written in one of two ways.
fn content(random: &mut Random, path: &str) -> String {
    let stem = path.rsplit('/').next().and_then(|name| name.strip_suffix(".yaml")).expect("a name");
    let id = if random.below(6) == 0 { ["a", "b", "n"][random.below(3)] } else { stem };
    let (word, link) = (["viens", "divi"][random.below(2)], ["a", "b", "c", "zz"][random.below(4)]);
    match random.below(4) {
        0 => format!("kind: service\nid: {id}\nidentification: {{ title: \"{word}\" }} # x\nrelated:\n  resources:\n    - id: {link}\n"),
        _ => format!("kind: service\nid: {id}\nidentification:\n  title: {word}\nrelated: {{ resources: [{{ id: {link} }}] }}\n"),
    }
}

/// Some commits whose files come from their parents, from one of them only, or from nowhere.
fn generate(repo: &Repo, seed: u64, commits: usize) {
    let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let mut made: Vec<Files> = Vec::new();
    let mut stream = String::new();
    let style = seed % 4;
    for number in 0..commits {
        let wanted = [1, 1, 2, 2, 3][random.below(5)].min(number);
        let mut parents: Vec<usize> = Vec::new();
        while parents.len() < wanted {
            let near = random.below(number.min(4)) + 1;
            if !parents.contains(&(number - near)) || random.below(3) == 0 {
                parents.push(number - near);
                parents.sort_unstable();
                parents.dedup();
            }
        }
        if random.below(2) == 0 {
            parents.reverse();
        }
        let mut files = Files::new();
        let favourite = random.below(parents.len().max(1));
        let edits = if parents.len() == 1 { 3 } else { 8 };
        for path in PATHS {
            let from = if random.below(4) == 0 { random.below(parents.len().max(1)) } else { favourite };
            match random.below(edits) {
                0 => _ = files.insert(path, content(&mut random, path)),
                1 if random.below(3) == 0 => {}
                _ => {
                    if let Some(content) = parents.get(from).and_then(|parent| made[*parent].get(path)) {
                        files.insert(path, content.clone());
                    }
                }
            }
        }
        // Clocks that run on, stand still at times, jump, or go back.
        let time = match style {
            0 => number * 60,
            1 => number / 3 * 60,
            2 => number * 60 + random.below(600),
            _ => random.below(500),
        };
        let _ =
            write!(stream, "commit refs/heads/main\nmark :{}\ncommitter A <a@b> {} +0200\ndata 1\nx\n", number + 1, 1_600_000_000 + time);
        for (index, parent) in parents.iter().enumerate() {
            let _ = writeln!(stream, "{} :{}", if index == 0 { "from" } else { "merge" }, parent + 1);
        }
        stream.push_str("deleteall\n");
        for (path, content) in &files {
            let _ = write!(stream, "M 644 inline {path}\ndata {}\n{content}\n", content.len());
        }
        made.push(files);
    }
    repo.import(&stream);
}

#[test]
fn the_walk_tells_of_each_path_what_git_tells() {
    for seed in 0..60 {
        let repo = Repo::new("random-walk");
        generate(&repo, seed, 30);
        let steps = steps(repo.path(), "registry").expect("history");
        let order: Vec<String> = steps.iter().map(|step| step.commit.id.to_string()).collect();
        let places: HashMap<&str, usize> = order.iter().enumerate().map(|(at, id)| (id.as_str(), at)).collect();
        for line in repo.git(&["log", "--format=%H %P"]).lines() {
            let mut names = line.split(' ').filter_map(|name| places.get(name));
            let child = line.split(' ').next().and_then(|name| places.get(name));
            assert!(child.is_none() || names.all(|place| place >= child.unwrap()), "seed {seed}: children come first");
        }
        for path in PATHS {
            let ours: Vec<String> = touching(&steps, path).map(|step| step.commit.id.to_string()).collect();
            let theirs = repo.git(&["log", "--format=%H", "--", path]);
            let theirs: Vec<&str> = theirs.lines().collect();
            assert_eq!(ours.first().map(String::as_str), theirs.first().copied(), "seed {seed}: {path}");
            assert_eq!(ours.iter().map(String::as_str).collect::<BTreeSet<_>>(), theirs.into_iter().collect(), "seed {seed}: {path}");
        }
    }
}

fn touching<'s>(steps: &'s [Step], path: &'s str) -> impl Iterator<Item = &'s Step> {
    steps.iter().filter(move |step| step.changes.iter().any(|change| change.path == path.as_bytes()))
}

/// Name, word and link of a content as generated here.
fn meaning(text: &str) -> [String; 3] {
    let behind = |mark: &str| {
        let rest = text.rsplit_once(mark).expect("generated").1;
        rest.trim_start_matches([' ', '"']).chars().take_while(char::is_ascii_lowercase).collect()
    };
    [behind("\nid:"), behind("title:"), behind("id: ")]
}

/// A version of a file: its path, and name, word and link of its content.
type Version = (String, [String; 3]);

/// A description before and after.
type Pair = (Option<[String; 3]>, Option<[String; 3]>);

/// Whether several of some versions have the same key.
fn ambiguous<K: Ord>(versions: &[Version], key: impl Fn(&Version) -> K) -> bool {
    let known: BTreeSet<K> = versions.iter().map(&key).collect();
    known.len() < versions.len()
}

/// Takes the versions together that have a key in common.
fn take<K: Ord>(old: &mut Vec<Version>, new: &mut Vec<Version>, key: impl Fn(&Version) -> K, only: bool, pairs: &mut Vec<Pair>) {
    let count = |all: &[Version], wanted: &K| all.iter().filter(|one| key(one) == *wanted).count();
    for before in std::mem::take(old) {
        let wanted = key(&before);
        let alone = !only || count(old, &wanted) == 0 && count(new, &wanted) == 1;
        match new.iter().position(|one| key(one) == wanted).filter(|_| alone) {
            Some(at) => pairs.push((Some(before.1), Some(new.remove(at).1))),
            None => old.push(before),
        }
    }
}

/// What a commit did, read simply: descriptions keep their names; what says the same was renamed; then what stayed in its
/// file, under its file's name, or under its title. Nothing where that is ambiguous.
fn paired(changes: Vec<(String, Pair)>) -> Option<Vec<Pair>> {
    let (mut pairs, mut old, mut new) = (Vec::new(), Vec::new(), Vec::new());
    for (path, change) in changes {
        match change {
            (Some(before), Some(after)) if before[0] == after[0] => pairs.push((Some(before), Some(after))),
            (before, after) => {
                old.extend(before.map(|before| (path.clone(), before)));
                new.extend(after.map(|after| (path, after)));
            }
        }
    }
    let name = |(_, [name, ..]): &Version| name.clone();
    let says = |(_, [_, word, link]): &Version| (word.clone(), link.clone());
    if ambiguous(&old, name) || ambiguous(&new, name) {
        return None;
    }
    take(&mut old, &mut new, name, false, &mut pairs);
    take(&mut old, &mut new, |one| (one.0.clone(), says(one)), false, &mut pairs);
    if !old.is_empty() && !new.is_empty() && (ambiguous(&old, says) || ambiguous(&new, says)) {
        return None;
    }
    take(&mut old, &mut new, says, false, &mut pairs);
    take(&mut old, &mut new, |one| one.0.clone(), false, &mut pairs);
    let (stem, word) = (|one: &Version| one.0.rsplit('/').next().map(str::to_owned), |one: &Version| one.1[1].clone());
    if !old.is_empty() && !new.is_empty() && (ambiguous(&old, stem) || ambiguous(&new, stem)) {
        return None;
    }
    take(&mut old, &mut new, stem, true, &mut pairs);
    if !old.is_empty() && !new.is_empty() && (ambiguous(&old, word) || ambiguous(&new, word)) {
        return None;
    }
    take(&mut old, &mut new, word, true, &mut pairs);
    pairs.extend(old.into_iter().map(|(_, one)| (Some(one), None)));
    pairs.extend(new.into_iter().map(|(_, one)| (None, Some(one))));
    Some(pairs)
}

/// The rules, read simply: commit and time by name; nothing where it is ambiguous what moved about.
fn judged(repo: &Repo) -> Option<BTreeMap<String, (String, i64)>> {
    let mut contents: HashMap<String, [String; 3]> = HashMap::new();
    let mut of = |id: Option<pvp::history::ObjectId>| {
        id.map(|id| {
            contents.entry(id.to_string()).or_insert_with(|| meaning(&(repo.git(&["cat-file", "blob", &id.to_string()]) + "\n"))).clone()
        })
    };
    let mut last: BTreeMap<String, (String, i64)> = BTreeMap::new();
    let mut borne = BTreeSet::new();
    for step in steps(repo.path(), "registry").expect("history") {
        let mut changed = BTreeSet::new();
        let path = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let versions: Vec<_> = step.changes.iter().map(|change| (path(&change.path), (of(change.old), of(change.new)))).collect();
        for (old, new) in paired(versions)? {
            if let Some([name, ..]) = &new {
                borne.insert(name.clone());
                if old != new {
                    changed.insert(name.clone());
                }
            }
            let link = |version: &Option<[String; 3]>| version.as_ref().map(|[.., link]| link.clone());
            if link(&old) != link(&new) {
                changed.extend([link(&old), link(&new)].into_iter().flatten());
            }
        }
        for name in changed {
            // The last one is told first.
            last.entry(name).or_insert_with(|| (step.commit.id.to_string(), step.commit.time));
        }
    }
    last.retain(|name, _| borne.contains(name));
    Some(last)
}

#[test]
fn last_changes_are_those_of_a_simple_reading_kept_or_not() {
    let (mut short, mut long, mut compared) = (0, 0, 0);
    for seed in 0..24 {
        let repo = Repo::new("random-ages");
        generate(&repo, seed, 24);
        let commits = repo.git(&["log", "--topo-order", "--reverse", "--format=%H"]);
        let kept = repo.path().join(".git/pvp");
        let aside = repo.path().join(".git/aside");
        for (number, commit) in commits.lines().enumerate() {
            repo.git(&["update-ref", "--no-deref", "HEAD", commit]);
            let _ = fs::rename(&kept, &aside);
            let anew = known(repo.path(), commit);
            let _ = fs::remove_dir_all(&kept);
            let _ = fs::rename(&aside, &kept);
            // Not every commit is looked at.
            if number % 3 != 0 {
                let built = known(repo.path(), commit);
                assert_eq!(built.ages, anew.ages, "seed {seed}, commit {number}");
                (short, long) = (short + built.commits, long + anew.commits);
            }
            if number % 8 == 7
                && let Some(judged) = judged(&repo)
            {
                let ours: BTreeMap<String, (String, i64)> =
                    anew.ages.last.iter().map(|(name, last)| (name.to_string(), (last.commit.to_string(), last.time))).collect();
                assert_eq!(ours, judged, "seed {seed}, commit {number}");
                compared += 1;
            }
        }
    }
    assert!(compared > 10, "only {compared} histories were compared");
    assert!(short * 5 < long * 4, "{short} commits were looked at instead of {long}: what was kept is of use");
}
