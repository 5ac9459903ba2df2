//! Runs the real binary on registries made for one fault each, and checks what every run promises.

use std::fmt::Write as _;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// The binary under test.
pub const PVP: &str = env!("CARGO_BIN_EXE_pvp");

/// How long one run may take; unoptimised builds get four times as long.
pub const LIMIT: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 5 });

/// How much memory one run may use, in kB (PROMISES: 512 MB).
const MEMORY_KB: u64 = 512_000_000 / 1024;

/// What stands in files that no run may read.
pub const SECRET: &str = "secret-of-another";

/// The folder with the case files.
pub fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_input")
}

/// A folder of its own, outside any Git repository, that goes away with the value.
pub struct Temp(pub PathBuf);

impl Temp {
    pub fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("pvp-bad-input-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = fs::canonicalize(std::env::temp_dir()).expect("a folder for temporary files").join(name);
        fs::create_dir_all(&path).expect("a temporary folder");
        Self(path)
    }

    /// With the base registry in it: valid, and linked to by the cases.
    pub fn with_base() -> Self {
        let temp = Self::new();
        copy(&cases().join("base"), &temp.0);
        temp
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder");
        fs::write(&path, bytes).expect("a file");
        path
    }
}

impl Drop for Temp {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Copies a folder with everything in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder of cases") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a type").is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// How one run ended.
pub struct Run {
    /// `None` where a signal ended it.
    pub code: Option<i32>,
    pub out: Vec<u8>,
    pub err: Vec<u8>,
    pub took: Duration,
    /// The most memory seen, in kB; 0 where the system does not say.
    pub peak: u64,
    pub killed: bool,
}

impl Run {
    pub fn err(&self) -> String {
        String::from_utf8_lossy(&self.err).into_owned()
    }
}

/// `pvp` with arguments, ready for more.
pub fn pvp(arguments: &[&str]) -> Command {
    let mut command = Command::new(PVP);
    command.args(arguments).env("RUST_BACKTRACE", "1");
    command
}

/// `pvp` that the system refuses more than 512 MB of writable memory (`RLIMIT_DATA`: heap, anonymous mappings, stacks of
/// threads); an allocation beyond aborts it, which fails the test.
pub fn pvp_bounded(arguments: &[&str]) -> Command {
    if !cfg!(target_os = "linux") {
        return pvp(arguments);
    }
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("ulimit -d {MEMORY_KB}; exec \"$0\" \"$@\"")).arg(PVP).args(arguments);
    command
}

/// Runs a command to its end, or to the end of our patience.
pub fn run(mut command: Command) -> Run {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let start = Instant::now();
    let mut child = command.spawn().expect("the binary starts");
    let (mut out, mut err) = (child.stdout.take().expect("a pipe"), child.stderr.take().expect("a pipe"));
    let drain = |pipe: &mut dyn Read| {
        let mut bytes = Vec::new();
        pipe.read_to_end(&mut bytes).expect("output can be read");
        bytes
    };
    let (status, killed, peak, took, out, err) = std::thread::scope(|scope| {
        let out = scope.spawn(move || drain(&mut out));
        let err = scope.spawn(move || drain(&mut err));
        let mut peak = 0;
        let mut pause = Duration::from_millis(1);
        let (status, killed) = loop {
            if let Some(status) = child.try_wait().expect("a child") {
                break (status, false);
            }
            peak = peak.max(high_water(child.id()));
            if start.elapsed() > LIMIT * 2 {
                let _ = child.kill();
                break (child.wait().expect("a child"), true);
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(10));
        };
        let took = start.elapsed();
        (status, killed, peak, took, out.join().expect("output"), err.join().expect("output"))
    });
    Run { code: status.code(), out, err, took, peak, killed }
}

/// The high-water mark of a running process's memory, in kB.
fn high_water(process: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()).and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// What no run may ever do, whatever its input; what is wrong is added to `wrong`.
pub fn sound(run: &Run, what: &str, wrong: &mut Vec<String>) {
    let mut say = |text: String| wrong.push(format!("{what}: {text}"));
    if run.killed {
        say(format!("did not end within {:?}", LIMIT * 2));
        return;
    }
    match run.code {
        Some(0..=3) => {}
        code => say(format!("exit code {code:?}")),
    }
    if run.took > LIMIT {
        say(format!("took {:?}", run.took));
    }
    if run.peak > MEMORY_KB {
        say(format!("used {} MB", run.peak / 1000));
    }
    let err = run.err();
    for word in ["panicked", "RUST_BACKTRACE", "nternal error", "ekšēja kļūda", "ekšējā kļūda", "src/"] {
        if err.contains(word) {
            say(format!("standard error: {}", short(&err)));
        }
    }
    if err.contains(SECRET) || String::from_utf8_lossy(&run.out).contains(SECRET) {
        say("what lies outside of the root was read".to_owned());
    }
    if matches!(run.code, Some(0 | 1)) && !err.is_empty() {
        say(format!("said on standard error: {}", short(&err)));
    }
    if run.code == Some(2) && !run.out.is_empty() {
        say("exit 2, but wrote to standard output".to_owned());
    }
    if run.code == Some(2) && err.trim().is_empty() {
        say("exit 2 without a message".to_owned());
    }
    for (stream, bytes) in [("output", &run.out), ("error", &run.err)] {
        if let Some(raw) = raw(bytes) {
            say(format!("standard {stream}: {raw}"));
        }
    }
}

/// The first byte or character in an output that could act on a reader's terminal.
pub fn raw(bytes: &[u8]) -> Option<String> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return Some(format!("byte {} is not UTF-8", error.valid_up_to())),
    };
    let invisible = |c: char| matches!(c, '\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2065}' | '\u{FEFF}');
    let bidi = |c: char| matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    // A program that reads JSON is not misled by what it cannot see.
    let json = text.starts_with('{');
    let acts = |c: char| c != '\n' && c.is_control() || bidi(c) || !json && invisible(c);
    let at = text.find(acts)?;
    let start = text[..at].char_indices().rev().nth(40).map_or(0, |(start, _)| start);
    Some(format!("raw {:?} after {:?}", text[at..].chars().next().unwrap_or_default(), &text[start..at]))
}

fn short(text: &str) -> String {
    text.chars().take(300).collect()
}

/// A finding as the tables state it: file, code, line, column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    pub file: String,
    pub code: String,
    pub line: u64,
    pub column: u64,
}

/// What JSON output says.
pub struct Said {
    pub findings: Vec<Found>,
    pub json: serde_json::Value,
}

pub fn said(run: &Run) -> Option<Said> {
    let json: serde_json::Value = serde_json::from_slice(&run.out).ok()?;
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let mut findings: Vec<Found> = json["findings"]
        .as_array()?
        .iter()
        .map(|finding| Found {
            file: text(&finding["file"]),
            code: text(&finding["code"]),
            line: finding["line"].as_u64().unwrap_or(0),
            column: finding["column"].as_u64().unwrap_or(0),
        })
        .collect();
    findings.sort();
    Some(Said { findings, json })
}

/// Whether every finding points into its file.
pub fn places_exist(folder: &Path, said: &Said, what: &str, wrong: &mut Vec<String>) {
    for finding in said.json["findings"].as_array().into_iter().flatten() {
        let number = |key: &str| usize::try_from(finding[key].as_u64().unwrap_or(0)).unwrap_or(usize::MAX);
        let (line, column, end_line, end_column) = (number("line"), number("column"), number("end_line"), number("end_column"));
        let Ok(bytes) = fs::read(folder.join(finding["file"].as_str().unwrap_or_default())) else { continue };
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n");
        let length = text.split('\n').nth(line.saturating_sub(1)).map(|line| line.chars().count());
        let fits = length.is_some_and(|length| column <= length + 1 && end_column <= length + 1);
        if !fits || line == 0 || column == 0 || end_line != line || end_column < column {
            wrong.push(format!("{what}: no such place: {finding}"));
        }
    }
}

pub fn list(findings: &[Found]) -> String {
    let mut out = String::new();
    for found in findings.iter().take(12) {
        let _ = write!(out, "{}{} {} {}:{}", if out.is_empty() { "" } else { ", " }, found.file, found.code, found.line, found.column);
    }
    if findings.len() > 12 {
        let _ = write!(out, " … {} in all", findings.len());
    }
    if out.is_empty() { "nothing".to_owned() } else { out }
}

/// Runs one registry in all formats and languages; checks what every run promises, the exit code, and the findings.
///
/// `judge` compares the findings; the JSON of English is what it is given.
pub fn check(folder: &Path, what: &str, expected: i32, bounded: bool, wrong: &mut Vec<String>) -> Option<Said> {
    check_as(folder, what, expected, bounded, |_| {}, wrong)
}

/// As [`check`], with a last word on how the binary is started.
pub fn check_as(
    folder: &Path,
    what: &str,
    expected: i32,
    bounded: bool,
    set: impl Fn(&mut Command),
    wrong: &mut Vec<String>,
) -> Option<Said> {
    let path = folder.to_str().expect("temporary folders have plain names");
    let make = |format: &str, lang: &str| {
        let arguments = ["validate", path, "--format", format, "--lang", lang, "--today", "2026-11-20"];
        let mut command = if bounded { pvp_bounded(&arguments) } else { pvp(&arguments) };
        command.current_dir(folder);
        set(&mut command);
        command
    };
    let mut result = None;
    for (format, lang) in [("json", "en"), ("human", "en"), ("human", "lv")] {
        let run = run(make(format, lang));
        let name = format!("{what} ({format}, {lang})");
        sound(&run, &name, wrong);
        if run.killed {
            continue;
        }
        if run.code != Some(expected) {
            wrong.push(format!("{name}: exit code {:?} instead of {expected}; {}", run.code, short(&run.err())));
        }
        if format == "json" {
            result = said(&run);
            if result.is_none() && expected != 2 {
                wrong.push(format!("{name}: the output is not JSON"));
            }
        }
    }
    result
}

/// Compares what was found with what was expected.
pub fn compare(said: Option<&Said>, expected: &mut Vec<Found>, what: &str, wrong: &mut Vec<String>) {
    let Some(said) = said else { return };
    expected.sort();
    if said.findings != *expected {
        wrong.push(format!("{what}: found {}; expected {}", list(&said.findings), list(expected)));
    }
}

/// What a case file says is to be found in it: `# expect 1: PVP004 7:3, PVP202 3:1`.
pub fn expectation(name: &str, text: &str) -> Option<(i32, Vec<Found>)> {
    let line = text.lines().find_map(|line| line.strip_prefix("# expect "))?;
    let (code, findings) = line.split_once(':').expect("an expectation has a colon");
    let findings = findings.split(',').map(str::trim).filter(|finding| !finding.is_empty()).map(|finding| {
        let (rule, place) = finding.split_once(' ').expect("a code and a place");
        let (line, column) = place.split_once(':').expect("a line and a column");
        let number = |text: &str| text.parse().expect("a number");
        Found { file: name.to_owned(), code: rule.to_owned(), line: number(line), column: number(column) }
    });
    Some((code.parse().expect("an exit code"), findings.collect()))
}

/// Fails with everything that was wrong.
pub fn done(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} wrong:\n  {}\n", wrong.len(), wrong.join("\n  "));
}

/// Numbers that look random and are the same in every run.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        // SplitMix64
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        usize::try_from(z % limit as u64).expect("smaller than the limit")
    }
}
