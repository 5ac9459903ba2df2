//! How long a registry of 10,000 descriptions takes: listing and reading, parsing, everything; and how each group of
//! rules grows from there to 30,000 and 100,000.
//!
//! `cargo bench` prints medians of several runs on as many threads as the machine has; `cargo bench -- 2` on two. The
//! descriptions are the registry's own services of about 5 KB, copied under new ids, with all that they refer to.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "it makes files, looks at the clock and prints")]

mod generate;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use generate::generate;
use pvp::check;
use pvp::io::archive::Snapshot;
use pvp::io::disk::Wanted;
use pvp::io::folder;
use pvp::rules::{self, Policy};
use pvp::schema::Vocabulary;
use pvp::settings::{Level, RuleSetting, Settings};
use pvp::source::{FileId, Place, Source};
use pvp::yaml;
use pvp::yaml::de::Keyed;
use rayon::prelude::*;

const DESCRIPTIONS: usize = 10_000;
const RUNS: usize = 9;

/// Larger registries, for which only the rules are measured; neither fits into a processor's caches.
const MORE: usize = 30_000;
const MANY: usize = 100_000;

/// The groups of rules that look at the registry as a whole.
const GROUPS: [&str; 5] = ["3xx", "4xx", "5xx", "6xx", "7xx"];

fn main() {
    let threads = std::env::args().skip(1).find_map(|arg| arg.parse().ok()).unwrap_or(0);
    rayon::ThreadPoolBuilder::new().num_threads(threads).build_global().expect("threads");
    let (folder, bytes) = generate(DESCRIPTIONS);
    let root = folder.canonicalize().expect("the folder");
    println!(
        "{DESCRIPTIONS} services, {:.1} KB on average, {} threads, median of {RUNS} runs",
        bytes as f64 / DESCRIPTIONS as f64 / 1000.0,
        rayon::current_num_threads()
    );

    let (reading, parsing, everything) = measure(&root);
    let row = |name: &str, time: Duration| {
        println!("{name:<20} {:>7.1} ms   {:>5.2} × parsing", time.as_secs_f64() * 1e3, time.as_secs_f64() / parsing.as_secs_f64());
    };
    row("listing and reading", reading);
    row("parsing", parsing);
    row("everything", everything);
    let few = groups(&root);
    fs::remove_dir_all(&folder).expect("the folder can be removed");

    let [more, many] = [MORE, MANY].map(|count| {
        let (folder, _) = generate(count);
        let times = groups(&folder.canonicalize().expect("the folder"));
        fs::remove_dir_all(&folder).expect("the folder can be removed");
        times
    });
    let work = |number: usize| number as f64 * (number as f64).ln();
    let linearithmic = [work(MANY) / work(DESCRIPTIONS), work(MANY) / work(MORE)];
    println!(
        "\nrules           {DESCRIPTIONS:>9}    {MORE:>9}    {MANY:>9}    growth (n log n: {:.1} × and {:.1} ×)",
        linearithmic[0], linearithmic[1]
    );
    for (index, group) in GROUPS.iter().enumerate() {
        let [few, more, many] = [few[index], more[index], many[index]].map(|time| time.as_secs_f64() * 1e3);
        println!("{group:<12} {few:>9.1} ms {more:>9.1} ms {many:>9.1} ms    {:>5.1} × and {:.1} ×", many / few, many / more);
    }
}

/// No review is dated later.
const TODAY: &str = "9999-12-31";

/// How long each group of rules takes over the registry once it is read and indexed.
fn groups(root: &Path) -> Vec<Duration> {
    let policy = Policy::new(Settings::default(), TODAY).expect("nothing is asked for");
    let vocabulary = Vocabulary { asks_recommended: false, ..Vocabulary::default() };
    let registry = check::judge(&Snapshot::alone(folder::list(Wanted::descriptions(root))), &vocabulary, &policy, &|| {}).registry;
    let only = |group: &str| {
        let off = RuleSetting { level: Some(Level::Off), parameters: Vec::new() };
        let place = Place::start_of(FileId(0));
        let others = (0..10).map(|digit| format!("{digit}xx")).filter(|other| other != group);
        let rules = others.map(|other| (other.into(), Keyed { value: off.clone(), place, path: "".into() })).collect();
        Policy::new(Settings { rules, ..Settings::default() }, TODAY).expect("groups are known")
    };
    let of = |group: &&str| {
        let policy = only(group);
        let mut times: Vec<Duration> = (0..5).map(|_| time(|| drop(rules::check_registry(&registry, &policy)))).collect();
        median(&mut times)
    };
    GROUPS.iter().map(of).collect()
}

/// The median, without the first run, which warms up.
fn median(times: &mut Vec<Duration>) -> Duration {
    times.remove(0);
    times.sort_unstable();
    times[times.len() / 2]
}

/// Medians of the three depths, measured in turn so that a slow moment of the machine meets all of them.
fn measure(root: &Path) -> (Duration, Duration, Duration) {
    let policy = Policy::new(Settings::default(), TODAY).expect("nothing is asked for");
    let vocabulary = Vocabulary { asks_recommended: false, ..Vocabulary::default() };
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..=RUNS {
        times[0].push(time(|| {
            let disk = Snapshot::alone(folder::list(Wanted::descriptions(root)));
            each(&disk, |bytes, _| bytes.len());
        }));
        times[1].push(time(|| {
            let disk = Snapshot::alone(folder::list(Wanted::descriptions(root)));
            each(&disk, |bytes, file| yaml::parse(yaml::decode(bytes).expect("UTF-8"), file).tree.len());
        }));
        let mut judged = None;
        times[2].push(time(|| {
            let disk = Snapshot::alone(folder::list(Wanted::descriptions(root)));
            judged = Some(check::judge(&disk, &vocabulary, &policy, &|| {}));
        }));
        let judgement = judged.expect("a judgement");
        let errors = judgement.findings.iter().filter(|finding| finding.severity == pvp::finding::Severity::Error).count();
        assert_eq!(errors, 0, "the generated registry has no errors");
    }
    let [mut reading, mut parsing, mut everything] = times;
    (median(&mut reading), median(&mut parsing), median(&mut everything))
}

fn each(disk: &Snapshot, work: impl Fn(&[u8], FileId) -> usize + Sync) {
    let ids: Vec<FileId> = (0..).map(FileId).take(disk.entries().len()).collect();
    let total: usize = ids.par_iter().map(|file| work(&disk.read(*file).expect("readable"), *file)).sum();
    assert!(total > 0);
}

fn time(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}
