//! What is around a run: environment, working directory, threads, pipes, settings, arguments.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};

use super::harness::*;
use super::text::institution;

/// Every case file of the suite in one registry.
fn corpus() -> Temp {
    let temp = Temp::with_base();
    for class in ["bytes", "yaml", "values", "registry"] {
        copy(&cases().join(class), &temp.0.join(class));
    }
    temp.write("bytes/not-text.yaml", b"title: Iest\xE2de\n");
    temp
}

fn outputs(folder: &Path, path: &str, more: &[&str], set: &dyn Fn(&mut Command)) -> Vec<Vec<u8>> {
    let formats = [("json", "en"), ("human", "en"), ("human", "lv")];
    let one = |(format, lang)| {
        let mut command = pvp(&["validate", path, "--format", format, "--lang", lang, "--today", "2026-11-20"]);
        command.args(more).current_dir(folder);
        set(&mut command);
        let run = run(command);
        assert_eq!(run.code, Some(1), "{}", run.err());
        run.out
    };
    formats.into_iter().map(one).collect()
}

/// Equal input, equal bytes.
pub fn determinism() {
    let temp = corpus();
    let path = temp.0.to_str().expect("a plain name");
    let plain = outputs(&temp.0, ".", &[], &|_| {});
    assert!(plain[0].len() > 50_000, "the corpus is not there");
    let mut wrong = Vec::new();
    let mut same = |what: &str, other: &[Vec<u8>]| {
        if other != plain {
            wrong.push(format!("{what}: the output differs"));
        }
    };
    for threads in ["1", "2", "8"] {
        same(&format!("{threads} threads"), &outputs(&temp.0, ".", &["--threads", threads], &|_| {}));
    }
    same("an absolute path from elsewhere", &outputs(Path::new("/"), path, &[], &|_| {}));
    same("an untidy path", &outputs(&temp.0, "./values/../", &[], &|_| {}));
    let environments: [(&str, &[(&str, &str)]); 7] = [
        ("LANG=C", &[("LANG", "C"), ("LC_ALL", "C")]),
        ("Turkish", &[("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")]),
        ("Latvian", &[("LANG", "lv_LV.UTF-8"), ("LC_ALL", "lv_LV.UTF-8")]),
        ("NO_COLOR", &[("NO_COLOR", "1")]),
        ("TERM=dumb", &[("TERM", "dumb")]),
        ("one column", &[("COLUMNS", "1"), ("LINES", "1")]),
        ("forced colours", &[("CLICOLOR_FORCE", "1"), ("FORCE_COLOR", "3"), ("TERM", "xterm-256color"), ("TZ", "Pacific/Kiritimati")]),
    ];
    for (what, variables) in environments {
        same(what, &outputs(&temp.0, ".", &[], &|command| _ = command.envs(variables.iter().copied())));
    }
    same("no environment at all", &outputs(&temp.0, ".", &[], &|command| _ = command.env_clear()));
    same("no home", &outputs(&temp.0, ".", &[], &|command| _ = command.env_remove("HOME").env("XDG_CONFIG_HOME", "/nowhere")));
    done(&wrong);
}

/// Without `--lang`: Latvian for `lv*`, English for every other.
pub fn locale() {
    let temp = Temp::with_base();
    for (locale, latvian) in
        [("lv_LV.UTF-8", true), ("lv", true), ("C", false), ("POSIX", false), ("tr_TR.UTF-8", false), ("en_US.UTF-8", false), ("", false)]
    {
        let mut command = pvp(&["validate"]);
        command.env_clear().env("LC_ALL", locale).env("LANG", locale).current_dir(&temp.0);
        let run = run(command);
        let text = String::from_utf8(run.out).expect("text");
        assert_eq!(text.contains("dzīves situācija"), latvian, "{locale:?}: {text}");
        assert_eq!(text.contains("life situation"), !latvian, "{locale:?}: {text}");
    }
}

/// Few file descriptors.
pub fn descriptors() {
    let temp = corpus();
    let mut command = Command::new("sh");
    command.args([
        "-c",
        "ulimit -n 64; exec \"$0\" \"$@\"",
        PVP,
        "validate",
        ".",
        "--format",
        "json",
        "--lang",
        "en",
        "--today",
        "2026-11-20",
        "--threads",
        "16",
    ]);
    command.current_dir(&temp.0);
    let mut wrong = Vec::new();
    let few = run(command);
    sound(&few, "64 file descriptors", &mut wrong);
    if few.out != outputs(&temp.0, ".", &[], &|_| {})[0] {
        wrong.push("64 file descriptors: the output differs".to_owned());
    }
    done(&wrong);
}

/// `| head`: whoever reads has seen enough.
pub fn closed_pipe() {
    let temp = corpus();
    for format in ["human", "json"] {
        let mut command = pvp(&["validate", ".", "--format", format]);
        let mut child = command.current_dir(&temp.0).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("an end");
        assert_eq!(output.status.code(), Some(1), "{format}");
        assert!(output.stderr.is_empty(), "{format}: {}", String::from_utf8_lossy(&output.stderr));
    }
    for arguments in [&["explain"][..], &["--help"]] {
        let mut child = pvp(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("an end");
        assert!(output.stderr.is_empty() && matches!(output.status.code(), Some(0)), "{arguments:?}: {output:?}");
    }
}

/// A full disk: exit 3 and one line.
pub fn full_disk() {
    if !Path::new("/dev/full").exists() {
        return;
    }
    let temp = corpus();
    let empty = Temp::with_base();
    for (folder, arguments) in
        [(&temp.0, &["validate"][..]), (&temp.0, &["validate", "--format", "json"]), (&empty.0, &["validate"]), (&empty.0, &["explain"])]
    {
        for lang in ["lv", "en"] {
            let full = File::options().write(true).open("/dev/full").expect("a full device");
            let mut command = pvp(arguments);
            let output = command.args(["--lang", lang]).current_dir(folder).stdout(full).output().expect("the binary starts");
            let said = String::from_utf8(output.stderr).expect("text");
            assert_eq!(output.status.code(), Some(3), "{arguments:?}: {said}");
            assert_eq!(said.trim_end().lines().count(), 1, "{arguments:?}: {said}");
        }
    }
}

/// Settings, and what the message on standard error must name. Every one is exit 2.
const SETTINGS: &[(&str, &str, &[&str])] = &[
    ("an unknown key", "registy: .\n", &["registy", "`registry`", "pvp.yaml:1:1"]),
    ("an unknown rule", "rules: { unmet-ned: off }\n", &["unmet-ned", "`unmet-need`", "pvp.yaml:1"]),
    ("an unknown code", "rules:\n  PVP999: off\n", &["PVP999", "pvp.yaml:2"]),
    ("an unknown group", "rules:\n  axx: off\n", &["pvp.yaml:2"]),
    ("an unknown severity", "rules:\n  unmet-need: eror\n", &["eror", "`error`", "pvp.yaml:2"]),
    ("a severity that is a number", "rules:\n  unmet-need: 1\n", &["pvp.yaml:2"]),
    ("an unknown parameter", "rules:\n  unmet-need: { severty: off }\n", &["severty", "pvp.yaml:2"]),
    (
        "an unknown rule in an exception",
        "ignore:\n  - { rule: unmet-ned, at: x, reason: Tā }\n",
        &["unmet-ned", "`unmet-need`", "pvp.yaml:2"],
    ),
    ("an exception without a place", "ignore:\n  - { rule: unmet-need, reason: Tā }\n", &["pvp.yaml:2"]),
    (
        "an exception until no day",
        "ignore:\n  - { rule: unmet-need, at: x, reason: Tā, until: 2027-02-30 }\n",
        &["2027-02-30", "pvp.yaml:2"],
    ),
    ("an unclosed bracket", "\nlanguages: [\n", &["pvp.yaml:2"]),
    ("a tab", "languages:\n\trequired: [lv]\n", &["pvp.yaml:2"]),
    ("an unclosed quote", "registry: \"x\n", &["pvp.yaml:1:11"]),
    ("a list", "- a\n", &["pvp.yaml:1"]),
    ("a word", "settings\n", &["pvp.yaml:1"]),
    ("a duplicate key", "rules: {}\nrules: {}\n", &["pvp.yaml:2"]),
    ("an anchor", "registry: &a .\n", &["pvp.yaml:1"]),
    ("a second document", "registry: .\n---\nregistry: .\n", &["pvp.yaml:2"]),
    ("a tag", "registry: !x .\n", &["pvp.yaml:1"]),
    ("a merge conflict", "<<<<<<< HEAD\nregistry: .\n=======\nregistry: x\n>>>>>>> b\n", &["pvp.yaml:1"]),
    ("a control character", "registry: \"a\u{1B}[31m\"\n", &["pvp.yaml:1", "U+001B"]),
    ("a bidi mark", "# \u{202E}\nregistry: .\n", &["pvp.yaml:1", "U+202E"]),
    ("languages that are text", "languages: lv\n", &["pvp.yaml:1"]),
    ("no required language", "languages: { required: [] }\n", &["pvp.yaml:1"]),
    ("a language that is none", "languages: { required: [latviešu] }\n", &["pvp.yaml:1"]),
    ("a registry folder that is not there", "registry: nowhere\n", &["nowhere"]),
    ("a registry folder above", "registry: ..\n", &[".."]),
    ("a registry folder above, untidily", "registry: folder/../..\n", &[".."]),
    ("an absolute registry folder", "registry: /\n", &["/"]),
    ("a registry folder that is a file", "registry: base-life.yaml\n", &["base-life.yaml"]),
    ("a registry folder through a link", "registry: link\n", &["link"]),
    ("an empty registry folder", "registry: \"\"\n", &["pvp.yaml"]),
    ("a registry folder that is a list", "registry: [a]\n", &["pvp.yaml:1"]),
    ("a wrong theme code", "classifiers: { themes: { \"Bad Code\": { lv: Temats } } }\n", &["pvp.yaml:1"]),
    ("themes that are a list", "classifiers: { themes: [family] }\n", &["pvp.yaml:1"]),
    ("deep nesting", "rules: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n", &["pvp.yaml:1"]),
];

pub fn settings() {
    let mut wrong = Vec::new();
    for (what, text, named) in SETTINGS {
        let temp = Temp::new();
        let folder = temp.0.join("root");
        copy(&cases().join("base"), &folder);
        fs::create_dir(folder.join("folder")).expect("a folder");
        std::os::unix::fs::symlink("/", folder.join("link")).expect("a link");
        fs::write(folder.join("pvp.yaml"), text).expect("settings");
        refused(&folder, what, named, &mut wrong);
    }
    done(&wrong);
}

/// A folder whose settings are refused: exit 2, nothing on standard output, and a message that names something.
fn refused(folder: &Path, what: &str, named: &[&str], wrong: &mut Vec<String>) {
    check(folder, what, 2, false, wrong);
    let mut command = pvp(&["validate", "--lang", "en"]);
    command.current_dir(folder);
    let run = run(command);
    let err = run.err();
    for name in named {
        if !err.contains(name) {
            wrong.push(format!("{what}: the message does not name {name}: {err}"));
        }
    }
}

/// Settings files that are no files, or not ours.
pub fn settings_files() {
    type Build = fn(&Path, &Path);
    let cases: [(&str, Build); 8] = [
        ("settings that are a pipe", |_, at| assert!(Command::new("mkfifo").arg(at).status().expect("mkfifo").success())),
        ("settings that are a folder", |_, at| fs::create_dir(at).expect("a folder")),
        ("settings that are a socket", |_, at| drop(std::os::unix::net::UnixListener::bind(at).expect("a socket"))),
        ("settings that link to nothing", |_, at| std::os::unix::fs::symlink("nothing", at).expect("a link")),
        ("settings that link out of the root", |outside, at| {
            fs::write(outside.join("secret"), format!("{SECRET}: [\n")).expect("a file");
            std::os::unix::fs::symlink(outside.join("secret"), at).expect("a link");
        }),
        ("settings that link to a device", |_, at| std::os::unix::fs::symlink("/dev/zero", at).expect("a link")),
        ("settings that are too large", |_, at| fs::write(at, "# comment\n".repeat(1_000_001)).expect("a file")),
        ("settings in UTF-16", |_, at| fs::write(at, b"\xFF\xFEr\0").expect("a file")),
    ];
    let mut wrong = Vec::new();
    for (what, build) in cases {
        let temp = Temp::new();
        let folder = temp.0.join("root");
        copy(&super::harness::cases().join("base"), &folder);
        fs::remove_file(folder.join("pvp.yaml")).expect("settings");
        build(&temp.0, &folder.join("pvp.yaml"));
        refused(&folder, what, &["pvp.yaml"], &mut wrong);
    }
    done(&wrong);
}

/// Wrong usage: exit 2, one message, nothing on standard output.
pub fn usage() {
    let temp = Temp::with_base();
    let cases: &[&[&str]] = &[
        &[],
        &["valdate"],
        &["validate", "--formt", "json"],
        &["validate", "--format", "xml"],
        &["validate", "--format", ""],
        &["validate", "--lang", "de"],
        &["validate", "--fail-on", "eror"],
        &["validate", "--today", "2026-02-30"],
        &["validate", "--today", "yesterday"],
        &["validate", "--today", ""],
        &["validate", "--threads", "0"],
        &["validate", "--threads", "-1"],
        &["validate", "--threads", "100000"],
        &["validate", "--threads", "two"],
        &["validate", "a", "b"],
        &["validate", "nowhere"],
        &["validate", "nowhere", "--format", "json"],
        &["validate", ""],
        &["validate", "a\u{1B}[31m\u{202E}\n::error::b"],
        &["validate", "base-life.yaml/below"],
        &["explain", "unmet-ned"],
        &["explain", "PVP999"],
        &["explain", "a\u{1B}[31m\u{202E}"],
        &["explain", "PVP401", "--markdown"],
    ];
    let mut wrong = Vec::new();
    for arguments in cases {
        for lang in ["lv", "en"] {
            let mut command = pvp(arguments);
            command.current_dir(&temp.0).env("LC_ALL", format!("{lang}.UTF-8"));
            let run = run(command);
            let what = format!("{arguments:?}");
            sound(&run, &what, &mut wrong);
            if run.code != Some(2) {
                wrong.push(format!("{what}: exit code {:?}; {}", run.code, run.err()));
            }
        }
    }
    for arguments in [
        &["--help"][..],
        &["--version"],
        &["help"],
        &["validate", "--help"],
        &["explain"],
        &["explain", "pvp401"],
        &["explain", "--markdown"],
    ] {
        let run = run(pvp(arguments));
        sound(&run, &format!("{arguments:?}"), &mut wrong);
        assert!(run.code == Some(0) && !run.out.is_empty() && run.err.is_empty(), "{arguments:?}: {}", run.err());
    }
    done(&wrong);
}

/// Zero descriptions is never success.
pub fn nothing_found() {
    let mut wrong = Vec::new();
    let temp = Temp::with_base();
    temp.write(".git/HEAD", "ref: refs/heads/main");
    temp.write("notes.txt", "no description");
    temp.write("empty/notes.txt", "no description");
    temp.write("empty/.hidden.yaml", "kind: service");
    for (what, path) in [("a folder without descriptions, below a registry", "empty"), ("a file that is no description", "notes.txt")] {
        for format in ["human", "json"] {
            let mut command = pvp(&["validate", path, "--format", format]);
            command.current_dir(&temp.0);
            let run = run(command);
            sound(&run, what, &mut wrong);
            if run.code != Some(3) {
                wrong.push(format!("{what} ({format}): exit code {:?} instead of 3", run.code));
            }
        }
    }
    let alone = Temp::new();
    for (what, name) in
        [("an empty folder", None), ("a folder with other files", Some("notes.txt")), ("a folder with settings only", Some("pvp.yaml"))]
    {
        if let Some(name) = name {
            alone.write(name, "# nothing\n");
        }
        if let Some(said) = check(&alone.0, what, 3, false, &mut wrong) {
            wrong.push(format!("{what}: found {}", list(&said.findings)));
        }
    }
    wrong.retain(|text| !text.contains("the output is not JSON"));
    done(&wrong);
}

/// `--fail-on` decides between 0 and 1, the same in every format.
pub fn fail_on() {
    let temp = Temp::with_base();
    temp.write("warning.yaml", institution("warning", "\" Iestāde\""));
    let code = |choice: &str, format: &str| {
        let mut command = pvp(&["validate", "--fail-on", choice, "--format", format]);
        run({
            command.current_dir(&temp.0);
            command
        })
        .code
    };
    for format in ["human", "json"] {
        for (choice, expected) in [("error", 0), ("warning", 1), ("advice", 1), ("never", 0)] {
            assert_eq!(code(choice, format), Some(expected), "{choice} {format}");
        }
    }
    temp.write("error.yaml", institution("error", "\"open"));
    for format in ["human", "json"] {
        for (choice, expected) in [("error", 1), ("warning", 1), ("advice", 1), ("never", 0)] {
            assert_eq!(code(choice, format), Some(expected), "{choice} {format}");
        }
    }
}

/// Which `pvp.yaml` counts: the given folder's, else the nearest above up to the Git root, for paths in its registry.
pub fn location() {
    let temp = Temp::new();
    let root = temp.0.join("root");
    copy(&cases().join("base"), &root.join("registry/folder"));
    fs::remove_file(root.join("registry/folder/pvp.yaml")).expect("settings");
    fs::create_dir_all(root.join("elsewhere")).expect("a folder");
    fs::write(root.join("elsewhere/x.yaml"), institution("x", "Iestāde")).expect("a file");
    fs::write(root.join("registry/wrong.yaml"), institution("wrong", "\"open")).expect("a file");
    fs::write(
        root.join("pvp.yaml"),
        "registry: registry\nlanguages: { recommended: [] }\nrules: { 4xx: off, 5xx: off, 6xx: off, 7xx: off }\n",
    )
    .expect("settings");
    let judged = |path: &str| {
        let mut command = pvp(&["validate", path, "--format", "json", "--fail-on", "never", "--today", "2026-11-20"]);
        command.current_dir(&root);
        let run = run(command);
        assert_eq!(run.code, Some(0), "{path}: {}", run.err());
        let said = said(&run).expect("JSON");
        (said.json["summary"]["files"].as_u64().unwrap_or(0), said.findings)
    };
    let found = |file: &str| Found { file: file.into(), code: "PVP003".into(), line: 4, column: 10 };
    let all = vec![found("registry/wrong.yaml")];

    // Without Git: the given folder's own, none above.
    assert_eq!(judged("."), (5, all.clone()));
    let (files, findings) = judged("registry");
    assert_eq!(files, 5);
    assert!(findings.contains(&found("wrong.yaml")) && findings.len() > 1, "{}", list(&findings));

    // A Git root beside it: from below too, but only for what is in the registry; the whole registry is read.
    fs::create_dir(root.join(".git")).expect("a folder");
    assert_eq!(judged("registry"), (5, all.clone()));
    assert_eq!(judged("registry/folder"), (5, vec![]));
    assert_eq!(judged("registry/wrong.yaml"), (5, all.clone()));
    assert_eq!(judged("registry/folder/base-life.yaml"), (5, vec![]));
    let (files, findings) = judged("elsewhere");
    assert_eq!(files, 1);
    assert!(findings.iter().all(|found| found.file == "x.yaml"), "{}", list(&findings));

    // A Git root in between: not above it.
    fs::remove_dir(root.join(".git")).expect("a folder");
    fs::create_dir(root.join("registry/.git")).expect("a folder");
    let (files, findings) = judged("registry/folder");
    assert_eq!(files, 4);
    assert!(
        !findings.is_empty() && findings.iter().all(|found| ["PVP205", "PVP706"].contains(&found.code.as_str())),
        "{}",
        list(&findings)
    );
}
