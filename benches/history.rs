//! How long history takes: 20,000 commits to a registry of 10,000 files, beside `git log --name-only`.
//!
//! The commits edit one description each: mostly words, then numbers, links, and how it is written only.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "it makes files, looks at the clock and prints")]

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use pvp::io::git::{Range, Repo, Seat};

const FILES: usize = 10_000;
const COMMITS: usize = 20_000;
const RUNS: usize = 5;

fn main() {
    let folder = std::env::temp_dir().join(format!("pvp-history-{}", std::process::id()));
    generate(&folder);
    let repo = Repo::around(&folder).expect("a repository");
    let tip = repo.commit("HEAD").expect("a commit");
    let cache = folder.join(".git/pvp");
    let (mut files, mut walked) = (0, 0);
    let range = Range { tip, seat: &Seat::fixed(b"registry"), hide: &[] };
    let mut walk = || {
        files = 0;
        let count = |step: pvp::history::Step| {
            files += step.changes.len();
            ControlFlow::Continue(())
        };
        walked = repo.walk(range, &|_, _| {}, &mut { count }).expect("history").commits;
    };
    let git = || {
        let status = git(&folder).args(["log", "--name-only", "--", "registry"]).stdout(Stdio::null()).status();
        assert!(status.expect("git runs").success());
    };
    let whole = || {
        let status = self::git(&folder).args(["log", "--name-only"]).stdout(Stdio::null()).status();
        assert!(status.expect("git runs").success());
    };
    let ages = || repo.ages(tip, &Seat::fixed(b"registry"), "lv", &|_, _| {}).expect("ages");
    let mut times: [Vec<Duration>; 5] = Default::default();
    for _ in 0..=RUNS {
        times[0].push(time(whole));
        times[1].push(time(git));
        times[2].push(time(&mut walk));
        let _ = fs::remove_dir_all(&cache);
        times[3].push(time(|| drop(ages())));
        times[4].push(time(|| assert_eq!(ages().commits, 0)));
    }
    let [whole, git, walk, cold, warm] = times.map(median);
    println!("{FILES} files, {COMMITS} commits, {} threads, median of {RUNS} runs", rayon::current_num_threads());
    println!("{walked} commits walked, {files} changes of files");
    for (name, took) in [
        ("git log --name-only", whole),
        ("the same with a path", git),
        ("walk", walk),
        ("last changes", cold),
        ("last changes, kept", warm),
    ] {
        println!("{name:<22} {:>8.1} ms   {:>5.2} × git log", took.as_secs_f64() * 1e3, took.as_secs_f64() / whole.as_secs_f64());
    }
    fs::remove_dir_all(&folder).expect("the folder can be removed");
}

fn time(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// The median, without the first run, which warms up.
fn median(mut times: Vec<Duration>) -> Duration {
    times.remove(0);
    times.sort_unstable();
    times[times.len() / 2]
}

fn git(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.current_dir(folder).env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", "/dev/null");
    command
}

/// The registry's own services under new ids, in folders two deep, and commits to them.
fn generate(folder: &Path) {
    fs::create_dir_all(folder).expect("a folder");
    assert!(git(folder).args(["init", "-q", "-b", "main"]).status().expect("git runs").success());
    let registry = Path::new(env!("CARGO_MANIFEST_DIR")).join("registry");
    let read = |kind: &str| -> Vec<(String, String)> {
        let mut files: Vec<_> = fs::read_dir(registry.join(kind))
            .expect("the registry")
            .flatten()
            .map(|file| {
                (file.path().file_stem().expect("a name").to_string_lossy().into_owned(), fs::read_to_string(file.path()).expect("text"))
            })
            .collect();
        files.sort();
        files
    };
    let (templates, resources) = (read("services"), read("resources"));
    let mut files: Vec<(String, String)> = Vec::new();
    for kind in ["life-situations", "institutions", "resources", "services"] {
        files.extend(read(kind).into_iter().map(|(id, text)| (format!("registry/{kind}/{id}.yaml"), text)));
    }
    for number in files.len()..FILES {
        let (id, text) = &templates[number % templates.len()];
        let copy = format!("{id}-{number}");
        let text = text.replacen(&format!("\nid: {id}\n"), &format!("\nid: {copy}\n"), 1);
        files.push((format!("registry/services/{}/{}/{copy}.yaml", number % 10, number / 10 % 10), text));
    }
    let mut import = git(folder).args(["fast-import", "--quiet"]).stdin(Stdio::piped()).spawn().expect("git runs");
    let mut pipe = std::io::BufWriter::new(import.stdin.take().expect("a pipe"));
    let mut seed = 7_u64;
    let mut random = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((seed >> 33) % below as u64).expect("small")
    };
    for commit in 0..COMMITS {
        let changed: Vec<usize> = if commit == 0 { (0..FILES).collect() } else { vec![random(FILES)] };
        let time = 1_500_000_000 + commit * 600;
        let message = format!("Commit {commit}");
        let mut head = format!("commit refs/heads/main\ncommitter A <a@example.org> {time} +0200\ndata {}\n{message}\n", message.len());
        for index in changed {
            let (path, text) = &mut files[index];
            if commit > 0 {
                edit(text, commit, &resources, &mut random);
            }
            let _ = write!(head, "M 100644 inline {path}\ndata {}\n{text}\n", text.len());
        }
        pipe.write_all(head.as_bytes()).expect("written");
    }
    drop(pipe);
    assert!(import.wait().expect("git runs").success());
    assert!(git(folder).args(["gc", "-q"]).status().expect("git runs").success());
}

fn edit(text: &mut String, commit: usize, resources: &[(String, String)], random: &mut dyn FnMut(usize) -> usize) {
    let at = match commit % 10 {
        0..=5 => {
            let words: Vec<usize> = text.match_indices(". ").map(|(at, _)| at + 1).collect();
            let word: String = (0..6).map(|_| char::from(b'a' + u8::try_from(random(26)).expect("a letter"))).collect();
            if let Some(at) = words.get(random(words.len().max(1))) {
                text.insert_str(*at, &format!(" {word}"));
                return;
            }
            None
        }
        6..=7 => text.find("max: ").map(|at| at + 5),
        8 => {
            let named = resources.iter().map(|(id, _)| format!("id: {id},")).find(|id| text.contains(id.as_str()));
            if let Some(named) = named {
                *text = text.replacen(&named, &format!("id: {},", resources[random(resources.len())].0), 1);
                return;
            }
            None
        }
        _ => None,
    };
    match at {
        Some(at) => text.replace_range(at..=at, ["1", "2", "3", "4", "5", "6", "7", "8", "9"][random(9)]),
        None => {
            let _ = writeln!(text, "# {commit}");
        }
    }
}
