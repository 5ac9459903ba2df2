//! What tables of figures cost: 2,000 services, each with five series over sixty months, judged with and without their
//! 600,000 rows.
//!
//! `cargo bench --bench figures` prints the median of several runs of each, taken in turn, and what the rows add. With a
//! folder as an argument it only lays the registry out there, so that the program itself can be measured on it.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "it makes files, looks at the clock and prints")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use pvp::workspace::{At, Moments, Opened, Told};

const SERVICES: usize = 2_000;
const OWNERS: usize = 100;
const YEARS: std::ops::RangeInclusive<usize> = 2021..=2025;
const RUNS: usize = 7;
const TODAY: &str = "2026-01-20";
const ITEMS: [&str; 5] = ["level/decision-time", "level/availability", "kpi/digital-share", "kpi/satisfaction", "volume/service-request"];

fn main() {
    let asked = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let folder =
        asked.as_ref().map_or_else(|| std::env::temp_dir().join(format!("pvp-bench-figures-{}", std::process::id())), PathBuf::from);
    let rows = generate(&folder);
    if asked.is_some() {
        println!("{rows} rows in {}", folder.display());
        return;
    }
    let (tables, aside) = (folder.join("measurements"), folder.join("aside"));
    let mut times = [Vec::new(), Vec::new()];
    for run in 0..=RUNS {
        let with = judged(&folder);
        fs::rename(&tables, &aside).expect("renamed");
        let without = judged(&folder);
        fs::rename(&aside, &tables).expect("renamed");
        // The first run warms up.
        if run > 0 {
            times[0].push(with);
            times[1].push(without);
        }
    }
    let [with, without] = times.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64()
    });
    println!(
        "{rows} rows of {SERVICES} services, {} threads, median of {RUNS} runs: {:.0} ms with them, {:.0} ms without, {:.0} ms more ({:.2} ×)",
        rayon::current_num_threads(),
        with * 1e3,
        without * 1e3,
        (with - without) * 1e3,
        with / without
    );
    fs::remove_dir_all(folder).expect("the folder can be removed");
}

fn judged(folder: &Path) -> Duration {
    let start = Instant::now();
    let opened = Opened::at(folder, At::Now, TODAY).unwrap_or_else(|error| panic!("{error}"));
    let (judgement, _) = Moments::alone(opened).and_then(|moments| moments.judge(Told::NOBODY)).unwrap_or_else(|error| panic!("{error}"));
    let time = start.elapsed();
    assert!(judgement.registry.services().count() == SERVICES);
    time
}

/// Lays a registry out; how many rows its tables have.
fn generate(folder: &Path) -> usize {
    let registry = folder.join("registry");
    fs::create_dir_all(&registry).expect("a folder");
    fs::write(folder.join("pvp.yaml"), "registry: registry\nlanguages: { required: [lv], recommended: [] }\n").expect("written");
    let text = include_str!("../registry/services/childcare-benefit.yaml");
    let (head, _) = text.split_once("performance:").expect("indicators");
    for owner in 0..OWNERS {
        let institution = format!(
            "kind: institution\nid: owner-{owner}\nidentification: {{ title: {{ lv: Iestāde {owner} }} }}\nclassification: {{ type: agency }}\n"
        );
        fs::write(registry.join(format!("owner-{owner}.yaml")), institution).expect("written");
    }
    for service in 0..SERVICES {
        let head = head
            .replace("id: childcare-benefit", &format!("id: service-{service}"))
            .replace("owner: vsaa", &format!("owner: owner-{}", service % OWNERS));
        let tail = "performance:\n  kpis:\n    - { id: digital-share, title: { lv: Daļa }, kind: efficiency, unit: percent, min: 80, period: quarter }\n    - { id: satisfaction, title: { lv: Apmierinātība }, kind: effectiveness, unit: point, min: 4, period: month }\nservice_levels:\n  - { id: decision-time, indicator: processing-time, max: 22, unit: working-day, share: 95 }\n  - { id: availability, indicator: availability, min: 99, unit: percent, window: month }\n";
        fs::write(registry.join(format!("service-{service}.yaml")), head + tail).expect("written");
    }
    let mut rows = 0;
    for owner in 0..OWNERS {
        let own = folder.join("measurements").join(format!("owner-{owner}"));
        fs::create_dir_all(&own).expect("a folder");
        for year in YEARS {
            let mut table = String::from("subject,item,period,channel,value,part,total,note\n");
            for service in (owner..SERVICES).step_by(OWNERS) {
                for item in ITEMS {
                    for month in 1..=12 {
                        let number = (service * 31 + year * 7 + month * 13) % 100;
                        let figures = match item {
                            "level/decision-time" => format!(",{},1000", 900 + number),
                            "level/availability" => format!("99.{number:02},,"),
                            "kpi/digital-share" => format!(",{},1000", 700 + 2 * number),
                            "kpi/satisfaction" => format!("4.{:02},,", number % 90),
                            _ => format!(",,{}", 100 + number),
                        };
                        let _ = writeln!(table, "service-{service},{item},{year}-{month:02},,{figures},");
                        rows += 1;
                    }
                }
            }
            fs::write(own.join(format!("{year}.csv")), table).expect("written");
        }
    }
    rows
}
