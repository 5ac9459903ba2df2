//! Files that are not what they seem: links, pipes, sockets, odd names, folders of other repositories.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use super::harness::*;
use super::text::institution;

const OUTSIDE: &str = "secret-of-another: x\nkind: institution\nid: secret-of-another\nsecret: [\n";

struct Case {
    name: &'static str,
    /// Builds the case in the registry folder; the second folder is outside of it.
    build: fn(&Path, &Path),
    exit: i32,
    /// File, code, line, column.
    findings: &'static [(&'static str, &'static str, u64, u64)],
    /// Reason and number of what was skipped besides `pvp.yaml`.
    skipped: &'static [(&'static str, u64)],
}

fn valid(folder: &Path, name: impl AsRef<OsStr>) {
    fs::write(folder.join(name.as_ref()), institution("case", "Iestāde")).expect("a file");
}

fn secret(outside: &Path) -> std::path::PathBuf {
    let path = outside.join("secret.yaml");
    fs::write(&path, OUTSIDE).expect("a file");
    path
}

fn link(to: impl AsRef<Path>, at: impl AsRef<Path>) {
    symlink(to, at).expect("a link");
}

fn fifo(at: &Path) {
    let made = Command::new("mkfifo").arg(at).status().expect("mkfifo");
    assert!(made.success());
}

const CASES: &[Case] = &[
    Case {
        name: "a link out of the root",
        build: |inside, outside| link(secret(outside), inside.join("case.yaml")),
        exit: 1,
        findings: &[("case.yaml", "PVP001", 1, 1)],
        skipped: &[],
    },
    Case {
        name: "a relative link out of the root",
        build: |inside, outside| {
            let name = secret(outside);
            let relative = Path::new("..").join(name.strip_prefix(inside.parent().expect("a parent")).expect("beside it"));
            link(relative, inside.join("case.yaml"));
        },
        exit: 1,
        findings: &[("case.yaml", "PVP001", 1, 1)],
        skipped: &[],
    },
    Case {
        name: "a link through a link out of the root",
        build: |inside, outside| {
            link(secret(outside), inside.join("step"));
            link("step", inside.join("case.yaml"));
        },
        exit: 1,
        findings: &[("case.yaml", "PVP001", 1, 1)],
        skipped: &[("not-yaml", 1)],
    },
    Case {
        name: "a link through a folder outside and back",
        build: |inside, outside| {
            valid(inside, "case.yaml");
            link(inside, outside.join("back"));
            link(outside.join("back/case.yaml"), inside.join("other.yaml"));
        },
        exit: 0,
        findings: &[],
        skipped: &[("link", 1)],
    },
    Case {
        name: "a link to a device",
        build: |inside, _| link("/dev/zero", inside.join("case.yaml")),
        exit: 1,
        findings: &[("case.yaml", "PVP001", 1, 1)],
        skipped: &[],
    },
    Case {
        name: "a link to a file of the registry",
        build: |inside, _| {
            valid(inside, "case.yaml");
            link("case.yaml", inside.join("other.yaml"));
        },
        exit: 0,
        findings: &[],
        skipped: &[("link", 1)],
    },
    Case {
        name: "a link to a hidden file of the registry",
        build: |inside, _| {
            fs::create_dir(inside.join(".store")).expect("a folder");
            valid(inside, ".store/case.yaml");
            link(".store/case.yaml", inside.join("other.yaml"));
        },
        exit: 0,
        findings: &[],
        skipped: &[("hidden", 1)],
    },
    Case {
        name: "a link to nothing",
        build: |inside, _| link("nothing.yaml", inside.join("case.yaml")),
        exit: 3,
        findings: &[("case.yaml", "PVP001", 1, 1)],
        skipped: &[],
    },
    Case {
        name: "links in a circle",
        build: |inside, _| {
            link("b.yaml", inside.join("a.yaml"));
            link("a.yaml", inside.join("b.yaml"));
        },
        exit: 3,
        findings: &[("a.yaml", "PVP001", 1, 1), ("b.yaml", "PVP001", 1, 1)],
        skipped: &[],
    },
    Case {
        name: "links to folders",
        build: |inside, outside| {
            secret(outside);
            link(outside, inside.join("outside"));
            link(".", inside.join("itself"));
            link("..", inside.join("above"));
            link("/", inside.join("everything"));
            link(outside, inside.join("folder.yaml"));
        },
        exit: 0,
        findings: &[],
        skipped: &[("linked-folder", 5)],
    },
    Case {
        name: "a named pipe",
        build: |inside, _| fifo(&inside.join("case.yaml")),
        exit: 1,
        findings: &[("case.yaml", "PVP001", 1, 1)],
        skipped: &[],
    },
    Case {
        name: "a link to a named pipe",
        build: |inside, _| {
            fifo(&inside.join("pipe"));
            link("pipe", inside.join("case.yaml"));
        },
        exit: 1,
        findings: &[("pipe", "PVP001", 1, 1)],
        skipped: &[("not-yaml", 1)],
    },
    Case {
        name: "a named pipe in a hidden folder, linked to",
        build: |inside, _| {
            fs::create_dir(inside.join(".store")).expect("a folder");
            fifo(&inside.join(".store/pipe.yaml"));
            link(".store/pipe.yaml", inside.join("case.yaml"));
        },
        exit: 1,
        findings: &[(".store/pipe.yaml", "PVP001", 1, 1)],
        skipped: &[("hidden", 1)],
    },
    Case {
        name: "a socket",
        build: |inside, _| drop(UnixListener::bind(inside.join("case.yaml")).expect("a socket")),
        exit: 1,
        findings: &[("case.yaml", "PVP001", 1, 1)],
        skipped: &[],
    },
    Case {
        name: "a folder named like a description",
        build: |inside, _| {
            fs::create_dir(inside.join("folder.yaml")).expect("a folder");
            valid(inside, "folder.yaml/case.yaml");
        },
        exit: 0,
        findings: &[],
        skipped: &[],
    },
    Case {
        name: "a submodule",
        build: |inside, _| {
            fs::create_dir(inside.join("module")).expect("a folder");
            fs::write(inside.join("module/.git"), "gitdir: ../.git/modules/module\n").expect("a file");
            fs::write(inside.join("module/case.yaml"), OUTSIDE).expect("a file");
        },
        exit: 0,
        findings: &[],
        skipped: &[("submodule", 1)],
    },
    Case {
        name: "a repository in the repository",
        build: |inside, _| {
            fs::create_dir_all(inside.join("deep/module/.git")).expect("a folder");
            fs::write(inside.join("deep/module/case.yaml"), OUTSIDE).expect("a file");
        },
        exit: 0,
        findings: &[],
        skipped: &[("submodule", 1)],
    },
    Case {
        name: "another pvp.yaml below",
        build: |inside, _| {
            fs::create_dir(inside.join("below")).expect("a folder");
            fs::write(inside.join("below/pvp.yaml"), "nonsense: [").expect("a file");
        },
        exit: 0,
        findings: &[],
        skipped: &[("settings", 1)],
    },
    Case {
        name: "a hundred folders deep",
        build: |inside, _| {
            let deep = (0..100).fold(inside.to_owned(), |path, _| path.join("d"));
            fs::create_dir_all(&deep).expect("folders");
            valid(&deep, "case.yaml");
        },
        exit: 0,
        findings: &[],
        skipped: &[],
    },
    Case {
        name: "a long name",
        build: |inside, _| valid(inside, format!("{}.yaml", "x".repeat(250))),
        exit: 0,
        findings: &[(LONG, "PVP010", 2, 5)],
        skipped: &[],
    },
];

const LONG: &str = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.yaml";

/// A name as bytes, and how it is to be shown.
const NAMES: &[(&[u8], &str)] = &[
    (b"a\nb.yaml", "a\\nb.yaml"),
    (b"a\rb.yaml", "a\\rb.yaml"),
    (b"a\tb.yaml", "a\\tb.yaml"),
    (b"a\x1B[31mb.yaml", "a\\e[31mb.yaml"),
    (b"a\x07b.yaml", "a\\x07b.yaml"),
    (b"a\x7Fb.yaml", "a\\x7Fb.yaml"),
    ("a\u{9B}b.yaml".as_bytes(), "a\\u{9B}b.yaml"),
    ("a\u{202E}b.yaml".as_bytes(), "a\\u{202E}b.yaml"),
    (b"a\xFFb.yaml", "a\\xFFb.yaml"),
    (b"a\xC3.yaml", "a\\xC3.yaml"),
    (b"con.yaml", "con.yaml"),
    (b"AUX.yaml", "AUX.yaml"),
    (b"nul.yaml", "nul.yaml"),
    (b"com1.yaml", "com1.yaml"),
    (b"lpt9.txt.yaml", "lpt9.txt.yaml"),
    (b"a .yaml", "a .yaml"),
    (b"a..yaml", "a..yaml"),
    (b" a.yaml", " a.yaml"),
    (b"a:b.yaml", "a:b.yaml"),
    (b"a?b.yaml", "a?b.yaml"),
    (b"a\"b.yaml", "a\"b.yaml"),
    (b"a\\b.yaml", "a\\b.yaml"),
    (b"a|b.yaml", "a|b.yaml"),
    (b"\n::error file=x::y.yaml", "\\n::error file=x::y.yaml"),
];

pub fn cases() {
    let mut wrong = Vec::new();
    for case in CASES {
        let temp = Temp::new();
        let (inside, outside) = (temp.0.join("inside"), temp.0.join("outside"));
        copy(&super::harness::cases().join("base"), &inside);
        fs::create_dir(&outside).expect("a folder");
        (case.build)(&inside, &outside);
        let said = check(&inside, case.name, case.exit, false, &mut wrong);
        let found = |(file, code, line, column): &(&str, &str, u64, u64)| Found {
            file: (*file).into(),
            code: (*code).into(),
            line: *line,
            column: *column,
        };
        compare(said.as_ref(), &mut case.findings.iter().map(found).collect(), case.name, &mut wrong);
        let Some(said) = said else { continue };
        let skipped = said.json["summary"]["skipped"].as_object().cloned().unwrap_or_default();
        let skipped: Vec<(String, u64)> = skipped.into_iter().map(|(reason, count)| (reason, count.as_u64().unwrap_or(0))).collect();
        let mut expected: Vec<(String, u64)> = case.skipped.iter().map(|(reason, count)| ((*reason).to_owned(), *count)).collect();
        expected.sort();
        let mut sorted = skipped;
        sorted.sort();
        if sorted != expected {
            wrong.push(format!("{}: skipped {sorted:?} instead of {expected:?}", case.name));
        }
    }
    done(&wrong);
}

pub fn names() {
    let mut wrong = Vec::new();
    for (name, shown) in NAMES {
        let temp = Temp::with_base();
        let text = institution("case", "\"open");
        if fs::write(temp.0.join(OsStr::from_bytes(name)), text).is_err() {
            continue; // Some systems cannot hold the name, which is the point of the rule.
        }
        let what = format!("the name {shown:?}");
        let said = check(&temp.0, &what, 1, false, &mut wrong);
        let found = |code: &str, line, column| Found { file: (*shown).to_owned(), code: code.to_owned(), line, column };
        compare(said.as_ref(), &mut vec![found("PVP003", 4, 10), found("PVP010", 1, 1)], &what, &mut wrong);
    }
    // Two names that would be shown alike are two files.
    let temp = Temp::with_base();
    for (index, name) in [&b"a\xFFb.yaml"[..], b"a\\xFFb.yaml", b"a\\nb.yaml", b"a\nb.yaml"].into_iter().enumerate() {
        let _ = fs::write(temp.0.join(OsStr::from_bytes(name)), institution(&format!("case{index}"), "\"open"));
    }
    let said = check(&temp.0, "names shown alike", 1, false, &mut wrong);
    if said.is_some_and(|said| said.json["summary"]["files"] != 8 || said.json["summary"]["findings"]["error"] != 4) {
        wrong.push("names shown alike: one file hides another".to_owned());
    }
    // A folder's name is shown too.
    let temp = Temp::with_base();
    temp.write("a\u{1B}[31m\u{202E}\nb/case.yaml", institution("case", "\"open"));
    let said = check(&temp.0, "the name of a folder", 1, false, &mut wrong);
    let file = "a\\e[31m\\u{202E}\\nb/case.yaml".to_owned();
    compare(said.as_ref(), &mut vec![Found { file, code: "PVP003".into(), line: 4, column: 10 }], "the name of a folder", &mut wrong);
    done(&wrong);
}

/// Whether the system lets everybody read everything to this process; then another user is asked for.
fn set_user(probe: &Path) -> Option<fn(&mut Command)> {
    const NOBODY: u32 = 65_534;
    if fs::read(probe).is_err() {
        return Some(|_| {});
    }
    let as_nobody: fn(&mut Command) = |command| _ = command.uid(NOBODY).gid(NOBODY);
    let mut command = pvp(&["--version"]);
    as_nobody(&mut command);
    command.output().is_ok_and(|output| output.status.success()).then_some(as_nobody)
}

pub fn unreadable() {
    let mut wrong = Vec::new();
    let temp = Temp::with_base();
    fs::set_permissions(&temp.0, fs::Permissions::from_mode(0o755)).expect("a mode");
    let path = temp.write("case.yaml", institution("case", "Iestāde"));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("a mode");
    let Some(user) = set_user(&path) else { return };
    let said = check_as(&temp.0, "a file without leave", 3, false, user, &mut wrong);
    let one = |file: &str| Found { file: file.to_owned(), code: "PVP001".into(), line: 1, column: 1 };
    compare(said.as_ref(), &mut vec![one("case.yaml")], "a file without leave", &mut wrong);
    if said.is_some_and(|said| said.json["summary"]["incomplete"] != true) {
        wrong.push("a file without leave: the summary does not say that the judgement is incomplete".to_owned());
    }
    fs::remove_file(&path).expect("a file");
    temp.write("closed/case.yaml", institution("case", "Iestāde"));
    fs::set_permissions(temp.0.join("closed"), fs::Permissions::from_mode(0o000)).expect("a mode");
    let said = check_as(&temp.0, "a folder without leave", 3, false, user, &mut wrong);
    compare(said.as_ref(), &mut vec![one("closed")], "a folder without leave", &mut wrong);
    fs::set_permissions(temp.0.join("closed"), fs::Permissions::from_mode(0o755)).expect("a mode");

    // 3 beats 1, and what is wrong elsewhere is still said.
    link("nothing", temp.0.join("gone.yaml"));
    temp.write("wrong.yaml", institution("wrong", "\"open"));
    let said = check(&temp.0, "unread and wrong", 3, false, &mut wrong);
    let mut expected = vec![one("gone.yaml"), Found { file: "wrong.yaml".into(), code: "PVP003".into(), line: 4, column: 10 }];
    compare(said.as_ref(), &mut expected, "unread and wrong", &mut wrong);

    // The settings file and the folder itself.
    fs::set_permissions(temp.0.join("pvp.yaml"), fs::Permissions::from_mode(0o000)).expect("a mode");
    check_as(&temp.0, "settings without leave", 2, false, user, &mut wrong);
    done(&wrong);
}

/// Files that go away while they are being read: nobody knows which, but the run must end as promised.
pub fn vanishing() {
    let mut wrong = Vec::new();
    for round in 0..3 {
        let temp = Temp::with_base();
        let names: Vec<_> =
            (0..1500).map(|index| temp.write(&format!("x{index}.yaml"), institution(&format!("x{index}"), "Iestāde"))).collect();
        let path = temp.0.clone();
        let ended = std::thread::scope(|scope| {
            let run = scope.spawn(|| run(pvp(&["validate", path.to_str().expect("a plain name"), "--format", "json", "--threads", "2"])));
            std::thread::sleep(std::time::Duration::from_millis(20 * round));
            names.iter().rev().for_each(|name| _ = fs::remove_file(name));
            run.join().expect("a run")
        });
        sound(&ended, "vanishing files", &mut wrong);
        if let Some(said) = said(&ended) {
            let gone = said.findings.iter().any(|found| found.code == "PVP001");
            if gone != (ended.code == Some(3)) {
                wrong.push(format!("vanishing files: exit {:?} though {} vanished", ended.code, if gone { "some" } else { "none" }));
            }
        }
    }
    done(&wrong);
}

/// Very many files; fewer in unoptimised builds.
pub fn many() {
    let count = if cfg!(debug_assertions) { 10_000 } else { 100_000 };
    let mut wrong = Vec::new();
    let temp = Temp::with_base();
    for index in 0..count {
        let folder = index / 1000;
        if index % 1000 == 0 {
            fs::create_dir(temp.0.join(format!("f{folder}"))).expect("a folder");
        }
        fs::write(temp.0.join(format!("f{folder}/x{index}.yaml")), "kind: institution\n").expect("a file");
    }
    let path = temp.0.to_str().expect("a plain name");
    let run = run(pvp(&["validate", path, "--format", "json", "--lang", "en", "--fail-on", "never"]));
    if run.killed || run.code != Some(0) {
        wrong.push(format!("{count} files: exit code {:?} after {:?}; {}", run.code, run.took, run.err()));
    } else if said(&run).is_none_or(|said| said.json["summary"]["files"] != count + 4) {
        wrong.push(format!("{count} files: not all of them were looked at"));
    }
    done(&wrong);
}
