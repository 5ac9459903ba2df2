//! Every rule has a small registry that passes, one that shows it, and the output promised for that one.
//!
//! A case is files: `tests/rules/<rule>/` with `good/`, `bad/`, `expected.lv` and `expected.en`; what several have alike
//! stands once (`common/cases.rs` says how). `SNAPSHOTS=overwrite cargo test --test suite rules` writes the outputs anew; read
//! them before accepting them. A rule about the past has `good.before/` and `bad.before/` too: what was committed, while
//! `good/` and `bad/` are the working tree.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use crate::common::cases;
use pvp::check::{self, Judgement};
use pvp::finding::Severity;
use pvp::history::{Ages, Earlier, LastChange, ObjectId, Past};
use pvp::io::archive::{Listing, Snapshot};
use pvp::rules::{self, Policy, Rule};
use pvp::schema::Vocabulary;
use pvp::workspace::{At, locate};
use serde_json::Value;

/// Something that Git cannot hold, or that not every computer can check out: made in a copy of the case.
enum Special {
    /// A named pipe; whoever opens it waits for ever.
    Pipe,
    /// A link to a path, seen from the link.
    Link(&'static str),
    /// The content of another file of the case, which goes away: for names that some systems cannot hold.
    Renamed(&'static str),
    /// A description with a comment that makes the file this many bytes long.
    Padded(&'static str, usize),
    /// A description with a list of this many values.
    Values(&'static str, usize),
}

const SPECIAL: &[(&str, &str, Special)] = &[
    ("unreadable-file/good", "vsaa-again.yaml", Special::Link("vsaa.yaml")),
    ("unreadable-file/bad", "outside.yaml", Special::Link("../outside.yaml")),
    ("unreadable-file/bad", "pipe.yaml", Special::Pipe),
    ("unreadable-file/bad", "vanished.yaml", Special::Link("nowhere.yaml")),
    ("limit-exceeded/good", "vsaa.yaml", Special::Padded("vsaa.yaml", 10_000_000)),
    ("limit-exceeded/bad", "size.yaml", Special::Padded("size.yaml", 10_000_001)),
    ("limit-exceeded/bad", "group.yaml", Special::Padded("group.yaml", 250_001)),
    ("limit-exceeded/bad", "nodes.yaml", Special::Values("nodes.yaml", 300_000)),
    ("file-name/bad", "aux.yaml", Special::Renamed("aux-file.yaml")),
    ("file-name/bad", "line\nbreak.yaml", Special::Renamed("line-break.yaml")),
    ("file-name/bad", "space .yaml", Special::Renamed("space.yaml")),
];

/// What `pvp validate` is asked of the past for a rule.
const PAST: &[(&str, &[&str])] = &[
    ("stale-description", &["--history"]),
    ("identity-lost", &["--base", "HEAD"]),
    ("retired-without-successor", &["--base", "HEAD"]),
    ("level-lowered", &["--base", "HEAD"]),
    ("figure-rewritten", &["--base", "HEAD"]),
];

/// The exit code of `bad/`, where it is not 1 for an error and 0 for anything milder.
const EXITS: &[(&str, i32)] = &[
    // The vanished file makes the judgement incomplete.
    ("unreadable-file", 3),
    // Settings that are not read are an error.
    ("file-name", 1),
    // Without the required language it is an error.
    ("missing-translation", 1),
    // The needs that are not there are dangling references too.
    ("superfluous-service", 1),
];

/// Findings of another rule that belong in `bad/`, and why.
const COMPANIONS: &[(&str, &str, &str)] = &[
    ("superfluous-service", "PVP302", "a service whose needs are all dangling has each of them reported as well"),
    ("empty-field", "PVP006", "in a text of nothing but characters that nobody sees, each of them is named as well"),
    ("lapsed-ignore", "PVP401", "what a lapsed exception suppressed is seen again"),
    ("external-at-home", "PVP720", "what is described elsewhere in the registry is received without an agreement until it is linked"),
    ("level-lowered", "PVP716", "who takes back the only promise promises nothing"),
    ("retired-without-successor", "PVP401", "the need that is left is a gap of the portfolio by itself"),
];

/// Details of messages that no `bad/` can show, and why.
const NOT_SHOWN: &[(&str, &str)] = &[
    ("nothing-measured--nobody", "stands where nobody measures, in place of the other message; `measuring` shows it"),
    ("bad-value--threshold", "stands in pvp.yaml only, which is exit 2"),
    ("not-a-description--only-comments", "a file with nothing but comments is called empty"),
    ("stale-description--unknown", "stands where a commit's clock was wrong, and all commits of a case have one day"),
    ("stale-baseline--value", "found where a baseline is applied; the promised output shows it"),
    ("unknown-code--rule", "stands in pvp.yaml only, which is exit 2"),
    ("yaml-syntax--other", "for what the parser may learn to say one day"),
];

struct Case {
    rule: &'static Rule,
    folder: PathBuf,
}

impl Case {
    fn all() -> Vec<Self> {
        let folder = |rule: &Rule| cases::all().join(rule.name);
        rules::ALL.iter().map(|rule| Self { rule, folder: folder(rule) }).collect()
    }

    fn side(&self, side: &str) -> Registry {
        let name = format!("{}/{side}", self.rule.name);
        let source = cases::registry(self.rule.name, side);
        let special: Vec<_> = SPECIAL.iter().filter(|(case, ..)| *case == name).map(|(_, path, special)| (*path, special)).collect();
        let past = PAST.iter().find(|(rule, _)| *rule == self.rule.name);
        if special.is_empty() && past.is_none() {
            return Registry { folder: source, past: None, arguments: &[], _copy: None };
        }
        let copy = Copy::new(&name.replace('/', "-"));
        let folder = copy.0.join(side);
        if let Some((_, arguments)) = past {
            let before = cases::registry(self.rule.name, &format!("{side}.before"));
            copy_folder(&before, &folder);
            commit(&copy.0);
            fs::remove_dir_all(&folder).expect("removed");
            copy_folder(&source, &folder);
            return Registry { folder, past: Some(before), arguments, _copy: Some(copy) };
        }
        copy_folder(&source, &folder);
        // Where a link out of the registry leads: a description like any other.
        fs::write(copy.0.join("outside.yaml"), "kind: institution\nid: outside\n").expect("written");
        for (path, special) in special {
            make(&folder, path, special);
        }
        Registry { folder, past: None, arguments: &[], _copy: Some(copy) }
    }
}

struct Registry {
    folder: PathBuf,
    /// What was there before, where that matters.
    past: Option<PathBuf>,
    /// What else `pvp validate` is asked.
    arguments: &'static [&'static str],
    /// Goes away with the registry.
    _copy: Option<Copy>,
}

impl Registry {
    fn run(&self, arguments: &[&str]) -> Output {
        let fixed = ["validate", ".", "--today", "2026-11-20", "--color", "never"];
        let mut command = Command::new(env!("CARGO_BIN_EXE_pvp"));
        command
            .args(fixed)
            .args(self.arguments)
            .args(arguments)
            .current_dir(&self.folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut running = command.spawn().expect("pvp runs");
        let (said, errors) = (listen(running.stdout.take().expect("piped")), listen(running.stderr.take().expect("piped")));
        // Who opens a named pipe waits for ever.
        let Ok(stdout) = said.recv_timeout(Duration::from_secs(120)) else {
            running.kill().expect("ended");
            panic!("{}: pvp does not come to an end", self.folder.display());
        };
        let stderr = errors.recv().expect("the end of what it says");
        Output { status: running.wait().expect("an end"), stdout, stderr }
    }

    fn json(&self) -> Value {
        let output = self.run(&["--format", "json", "--lang", "en"]);
        serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{}: {error}: {}", self.folder.display(), String::from_utf8_lossy(&output.stderr)))
    }
}

/// Makes a repository of a folder, whose one commit is of 3 March 2025.
fn commit(folder: &Path) {
    let day = "2025-03-03T12:00:00+02:00";
    for arguments in [&["init", "-q"][..], &["add", "-A"], &["commit", "-q", "-m", "Before"]] {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=A", "-c", "user.email=a@pvp.example"]).args(arguments).current_dir(folder);
        git.env_clear().envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
        git.envs([("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_AUTHOR_DATE", day), ("GIT_COMMITTER_DATE", day)]);
        assert!(git.status().expect("git runs").success(), "git {arguments:?}");
    }
}

/// Reads to the end, beside what else happens.
fn listen(mut from: impl Read + Send + 'static) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes).expect("what it says");
        sender.send(bytes)
    });
    receiver
}

/// A folder that goes away when it is no longer needed.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        static COUNT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("pvp-{}-{count}-{name}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() { copy_folder(&entry.path(), &to) } else { _ = fs::copy(entry.path(), to).expect("copied") }
    }
}

fn make(folder: &Path, name: &str, special: &Special) {
    let path = folder.join(name);
    let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    match special {
        Special::Pipe => assert!(Command::new("mkfifo").arg(&path).status().expect("mkfifo runs").success()),
        Special::Link(target) => link(Path::new(target), &path),
        Special::Renamed(from) => fs::rename(folder.join(from), &path).expect("renamed"),
        Special::Padded(from, bytes) => {
            let text = text(from);
            let padding = "# 456789012345678901234567890123456789012345678901234567890123456789012345678901\n".bytes().cycle();
            let mut long = text.into_bytes();
            let missing = bytes - long.len();
            long.extend(padding.take(missing));
            fs::write(path, long).expect("written");
        }
        Special::Values(from, count) => fs::write(path, format!("{}keywords: [{}0]\n", text(from), "0,".repeat(*count))).expect("written"),
    }
}

#[cfg(unix)]
fn link(target: &Path, path: &Path) {
    std::os::unix::fs::symlink(target, path).expect("a link");
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) {
    panic!("links and pipes are made on Unix only");
}

#[test]
fn every_rule_has_a_case_and_nothing_else_has() {
    let listed = |folder: &Path| -> BTreeSet<String> {
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    };
    let names: BTreeSet<String> = rules::ALL.iter().map(|rule| rule.name.to_owned()).collect();
    assert_eq!(cases::rules().into_iter().collect::<BTreeSet<_>>(), names, "folders in tests/rules on the left, rules on the right");
    for case in Case::all() {
        let mut parts: BTreeSet<String> = ["bad", "expected.en", "expected.lv", "good"].map(str::to_owned).into();
        if PAST.iter().any(|(name, _)| *name == case.rule.name) {
            parts.extend(["bad.before", "good.before"].map(str::to_owned));
        }
        // What does not differ from the base needs no folder, and what shares nothing no base.
        let (mut there, mut folders) = (listed(&case.folder), parts.clone());
        folders.retain(|part| !part.starts_with("expected"));
        assert!(there.remove("base") || there.is_superset(&folders), "{}: {there:?}", case.rule.name);
        there.extend(["good", "bad"].map(str::to_owned));
        assert_eq!(there, parts, "{}", case.rule.name);
    }
    for (case, ..) in SPECIAL {
        let (name, side) = case.split_once('/').expect("a rule and a side");
        assert!(names.contains(name) && ["good", "bad"].contains(&side), "{case} is no case");
    }
}

#[test]
fn no_file_of_a_case_stands_there_twice() {
    let mut texts: BTreeMap<Vec<u8>, PathBuf> = BTreeMap::new();
    for path in cases::below(&cases::all()) {
        let marks = path.ends_with(cases::LIST) || path.to_string_lossy().ends_with(cases::ABSENT);
        if marks || path.extension().is_some_and(|ending| ending == "lv" || ending == "en") {
            continue;
        }
        if let Some(other) = texts.insert(fs::read(&path).expect("a file"), path.clone()) {
            panic!(
                "{} and {} are the same: put one into base/, or into tests/rules/_base/ and {}",
                path.display(),
                other.display(),
                cases::LIST
            );
        }
    }
    assert!(texts.len() > 400, "only {} files were found", texts.len());
}

#[test]
fn what_is_kept_for_several_cases_is_used_by_several() {
    let mut users: BTreeMap<PathBuf, BTreeSet<PathBuf>> = BTreeMap::new();
    for list in cases::below(&cases::all()).into_iter().filter(|path| path.ends_with(cases::LIST)) {
        for (from, _) in cases::taken(list.parent().expect("a folder")) {
            users.entry(from).or_default().insert(list.clone());
        }
    }
    for path in cases::below(&cases::all().join("_base")) {
        let users = users.get(&path).map_or(0, BTreeSet::len);
        assert!(users > 1, "{} is used {users} times: let it stand where it is used", path.display());
    }
}

#[test]
fn good_registries_pass() {
    for case in Case::all() {
        let good = case.side("good");
        for lang in ["lv", "en"] {
            let output = good.run(&["--lang", lang, "--fail-on", "advice"]);
            let text = String::from_utf8(output.stdout).expect("text");
            assert!(!text.contains("PVP"), "{}: the good registry has a finding:\n{text}", case.rule.name);
            assert_eq!(output.status.code(), Some(0), "{}:\n{text}", case.rule.name);
            assert!(output.stderr.is_empty(), "{}: {}", case.rule.name, String::from_utf8_lossy(&output.stderr));
        }
        let said = good.json();
        assert_eq!(said["findings"], Value::Array(Vec::new()), "{}", case.rule.name);
        assert_ne!(said["summary"]["files"], 0, "{}", case.rule.name);
    }
}

#[test]
fn bad_registries_get_the_promised_output() {
    let compare = snapbox::Assert::new().action_env(snapbox::assert::DEFAULT_ACTION_ENV);
    let mut wrong = Vec::new();
    for case in Case::all() {
        let name = case.rule.name;
        let bad = case.side("bad");
        let otherwise = i32::from(case.rule.severity == Severity::Error);
        let exit = EXITS.iter().find(|(rule, _)| *rule == name).map_or(otherwise, |(_, exit)| *exit);
        for lang in ["lv", "en"] {
            let output = bad.run(&["--lang", lang]);
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(exit), "{name}: the exit code of bad/; {said}");
            assert!(said.is_empty(), "{name}: {said}");
            let text = String::from_utf8(output.stdout).expect("text");
            assert!(!text.contains('\u{1B}') && !text.contains(env!("CARGO_MANIFEST_DIR")), "{name}: {text}");
            let expected = snapbox::Data::read_from(&case.folder.join(format!("expected.{lang}")), None).raw();
            let label = format!("{name}/expected.{lang}");
            if let Err(difference) = compare.try_eq(Some(&label), text.into(), expected) {
                wrong.push(difference.to_string());
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_finding_is_of_the_rule_and_lies_inside_its_file() {
    for case in Case::all() {
        let (rule, bad) = (case.rule, case.side("bad"));
        let said = bad.json();
        let findings = said["findings"].as_array().expect("findings");
        assert!(findings.iter().any(|finding| finding["code"] == rule.code), "{}: no finding of the rule", rule.name);
        for finding in findings {
            let code = finding["code"].as_str().expect("a code");
            let allowed = code == rule.code || COMPANIONS.iter().any(|(name, other, _)| *name == rule.name && *other == code);
            assert!(allowed, "{}: one fault, two findings? {finding:#}", rule.name);
            inside(&bad, finding, finding["end_column"].as_u64());
            for also in finding["also"].as_array().expect("other places") {
                inside(&bad, also, None);
            }
        }
    }
}

/// Asserts that a place lies inside its file; the start of the file is always a place.
fn inside(registry: &Registry, place: &Value, end: Option<u64>) {
    let file = place["file"].as_str().expect("a file");
    let number = |key: &str| usize::try_from(place[key].as_u64().expect("a number")).expect("a small number");
    let (line, column) = (number("line"), number("column"));
    let end = end.map_or(column, |end| usize::try_from(end).expect("a small number"));
    if (line, column, end) == (1, 1, 1) {
        return;
    }
    // In a wrong encoding the bytes that cannot be read stand for one character each.
    let before = registry.past.iter().map(|past| past.join(file));
    let read = [registry.folder.join(file)].into_iter().chain(before).find_map(|path| fs::read(path).ok());
    let text = String::from_utf8_lossy(&read.expect("a file")).into_owned();
    let length = text.split('\n').nth(line.wrapping_sub(1)).map(|line| line.trim_end_matches('\r').chars().count());
    let length = length.unwrap_or_else(|| panic!("{file} has no line {line}: {place:#}"));
    assert!(column >= 1 && column <= end && end <= length + 1, "{file}: line {line} has {length} characters: {place:#}");
}

#[test]
fn every_message_of_a_rule_is_shown_by_its_case() {
    let mut unseen = messages();
    assert!(unseen.len() > 70, "only {} messages were found", unseen.len());
    for (message, why) in NOT_SHOWN {
        assert!(unseen.remove(*message), "{message} is no message: {why}");
    }
    for case in Case::all() {
        let bad = case.side("bad");
        let mut located = locate(&bad.folder, At::Now).unwrap_or_else(|error| panic!("{}: {error}", case.rule.name));
        let vocabulary = located.settings.vocabulary.clone();
        let policy = Policy::new(std::mem::take(&mut located.settings), "2026-11-20").expect("known rules");
        let disk = located.list(None).expect("a listing");
        let judged = match &bad.past {
            Some(past) => judge_with_past(listed(past), disk, &vocabulary, &policy),
            None => check::judge(&Snapshot::alone(disk), &vocabulary, &policy, &|| {}),
        };
        for finding in judged.findings {
            let message = if finding.detail.is_empty() { finding.rule.to_owned() } else { format!("{}--{}", finding.rule, finding.detail) };
            unseen.remove(&message);
        }
    }
    assert!(unseen.is_empty(), "no bad/ shows these messages: {unseen:#?}");
}

fn listed(folder: &Path) -> Listing {
    let located = locate(folder, At::Now).unwrap_or_else(|error| panic!("{error}"));
    located.list(None).expect("a listing")
}

/// Judges a registry with everything that can be known of its past; what did not change is old.
fn judge_with_past(before: Listing, after: Listing, vocabulary: &Vocabulary, policy: &Policy) -> Judgement {
    let editions = Snapshot::together(vec![before, after]);
    let [before, after] = &editions[..] else { panic!("two moments") };
    let read = |edition: &Snapshot| check::Read {
        files: check::read(edition, &edition.files, vocabulary, &|| {}),
        tables: check::read_tables(edition, &edition.tables, &|| {}),
    };
    let old = read(before);
    let unchanged = old.files.iter().filter(|file| after.files.contains(&file.description.file)).map(|file| file.description.name.clone());
    let last: HashMap<_, _> =
        unchanged.map(|name| (name, LastChange { commit: ObjectId([0; 20]), time: 1_740_996_000, offset: 120 })).collect();
    let linked = old.linked();
    let earlier = Earlier { registry: &linked, source: after, language: "lv" };
    check::judge_read(read(after), policy, &Past { before: Some(earlier), ages: Some((&Ages { last }, "2026-11-20")) })
}

/// The messages that rules with details have, as `<rule>--<detail>`.
fn messages() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en/rules");
    let texts = fs::read_dir(folder).expect("a folder").map(|entry| fs::read_to_string(entry.expect("an entry").path()).expect("text"));
    let ids: Vec<String> = texts
        .flat_map(|text| text.lines().filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect::<Vec<_>>())
        .filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase()))
        .collect();
    ids.iter().filter(|id| id.contains("--")).cloned().collect()
}
