//! How long `pvp trend` takes over 50 moments of a repository of 10,000 descriptions, against one `pvp validate`.
//!
//! Between two moments twenty services change: titles, statuses, terms, needs; some go away and come back.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros, reason = "it makes files, looks at the clock and prints")]

mod generate;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use generate::generate;

const DESCRIPTIONS: usize = 10_000;
const MOMENTS: usize = 50;
const CHANGED: usize = 20;
const RUNS: usize = 5;

fn main() {
    let (folder, _) = generate(DESCRIPTIONS);
    fs::write(folder.join("pvp.yaml"), "rules: { missing-translation: off }\n").expect("written");
    git(&folder, &["init", "-q", "-b", "main"], 0);
    git(&folder, &["config", "gc.auto", "0"], 0);
    commit(&folder, 0);
    let mut services: Vec<_> = fs::read_dir(folder.join("services")).expect("services").flatten().map(|file| file.path()).collect();
    services.sort();
    for moment in 1..MOMENTS {
        for number in 0..CHANGED {
            let path = &services[(moment * 7919 + number * 104_729) % services.len()];
            let gone = path.with_extension("gone");
            match fs::read_to_string(path) {
                Ok(_) if number == 0 => fs::rename(path, gone).expect("moved"),
                Ok(text) => fs::write(path, edited(&text, moment + number)).expect("written"),
                Err(_) => fs::rename(gone, path).expect("moved"),
            }
        }
        commit(&folder, moment);
    }
    git(&folder, &["gc", "-q"], 0);

    let mut times: [Vec<Duration>; 2] = Default::default();
    for _ in 0..=RUNS {
        times[0].push(pvp(&folder, &["validate", "--fail-on", "never", "--format", "csv"]));
        times[1].push(pvp(&folder, &["trend", "--since", "2020-01-01", "--every", "1", "--format", "csv"]));
    }
    let lines = Command::new(env!("CARGO_BIN_EXE_pvp"))
        .args(["trend", "--since", "2020-01-01", "--every", "1", "--format", "csv"])
        .current_dir(&folder)
        .output()
        .expect("pvp runs");
    assert_eq!(String::from_utf8_lossy(&lines.stdout).lines().count(), MOMENTS + 1, "a line for each moment");
    let [one, course] = times.map(|mut times| {
        times.remove(0);
        times.sort_unstable();
        times[times.len() / 2]
    });
    println!("{DESCRIPTIONS} descriptions, {MOMENTS} moments, {CHANGED} changes between two, median of {RUNS} runs");
    println!("validate   {:>8.1} ms", one.as_secs_f64() * 1e3);
    println!("trend      {:>8.1} ms   {:.2} × validate", course.as_secs_f64() * 1e3, course.as_secs_f64() / one.as_secs_f64());
    fs::remove_dir_all(&folder).expect("the folder can be removed");
}

/// A change that rules have something to say about, each time another.
fn edited(text: &str, number: usize) -> String {
    match number % 4 {
        0 => text.replacen("  status: active", "  status: retirement", 1),
        1 => text.replacen("  status: retirement", "  status: active", 1),
        2 => text.replacen("title: { lv: ", "title: { lv: Jauna ", 1),
        _ => text.replacen("max: 1", "max: 2", 1) + "# changed\n",
    }
}

fn commit(folder: &Path, moment: usize) {
    git(folder, &["add", "-A"], moment);
    git(folder, &["commit", "-q", "-m", "change"], moment);
}

fn git(folder: &Path, args: &[&str], moment: usize) {
    let date = format!("2024-{:02}-{:02}T12:00:00Z", 1 + moment / 28, 1 + moment % 28);
    let mut command = Command::new("git");
    command.args(args).current_dir(folder).env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", "/dev/null");
    for name in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{name}_NAME"), "pvp").env(format!("GIT_{name}_EMAIL"), "pvp@example.org");
        command.env(format!("GIT_{name}_DATE"), &date);
    }
    assert!(command.status().expect("git runs").success(), "git {args:?}");
}

fn pvp(folder: &Path, args: &[&str]) -> Duration {
    let start = Instant::now();
    let status = Command::new(env!("CARGO_BIN_EXE_pvp")).args(args).current_dir(folder).stdout(Stdio::null()).status();
    assert!(status.expect("pvp runs").success(), "pvp {args:?}");
    start.elapsed()
}
