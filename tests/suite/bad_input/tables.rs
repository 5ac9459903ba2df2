//! Bad tables of figures, by class: each gets its finding at its place, and the table beside it is read all the same.

#![allow(clippy::format_push_string, reason = "a text that is made once reads best as it will look")]

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use super::harness::*;

const HEAD: &str = "subject,item,period,channel,value,part,total,note\n";

/// A row without a flaw.
const ROW: &str = "base-service,deadline,2026-09,,8,,,\n";

/// The finding in the table that stands beside each.
const BESIDE: (&str, &str, u64, u64) = ("measurements/beside.csv", "PVP103", 2, 14);

/// A registry with a table that has one flaw, which every run finds.
fn with_beside() -> Temp {
    let temp = Temp::with_base();
    temp.write("measurements/beside.csv", format!("{HEAD}base-service,deadlines,2026-09,,8,,,\n"));
    temp
}

fn expected(findings: &[(&str, &str, u64, u64)]) -> Vec<Found> {
    let found = |(file, code, line, column): &(&str, &str, u64, u64)| Found {
        file: (*file).to_owned(),
        code: (*code).to_owned(),
        line: *line,
        column: *column,
    };
    findings.iter().map(found).collect()
}

/// Runs a registry and holds what is found against what is expected, the table beside included.
fn holds(temp: &Temp, what: &str, findings: &[(&str, &str, u64, u64)], wrong: &mut Vec<String>) {
    let all: Vec<_> = findings.iter().copied().chain([BESIDE]).collect();
    let said = check(&temp.0, what, 1, true, wrong);
    compare(said.as_ref(), &mut expected(&all), what, wrong);
    if let Some(said) = &said {
        places_exist(&temp.0, said, what, wrong);
    }
}

/// Bytes of a table, and code, line and column of what is found in it.
type Bytes = (&'static str, fn() -> Vec<u8>, &'static [(&'static str, u64, u64)]);

fn table(rows: &str) -> Vec<u8> {
    format!("{HEAD}{rows}").into_bytes()
}

fn utf16(text: &str) -> Vec<u8> {
    [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

const TABLES: &[Bytes] = &[
    ("a sound table", || table(ROW), &[]),
    ("Windows-1257", || [table("base-service,deadline,2026-09,,8,,,Divi b"), vec![0xE7], b"rni\n".to_vec()].concat(), &[("PVP002", 2, 42)]),
    ("UTF-16", || utf16(&format!("{HEAD}{ROW}")), &[("PVP002", 1, 1)]),
    ("a byte order mark", || [b"\xEF\xBB\xBF".to_vec(), table(ROW)].concat(), &[]),
    ("NUL", || table("base-service,deadline,2026-09,,8,,,a\0b\n"), &[("PVP006", 2, 37)]),
    (
        "CR line ends",
        || String::from_utf8(table(&format!("{ROW}base-service,deadline,2026-08,,x,,,\n"))).expect("text").replace('\n', "\r").into_bytes(),
        &[("PVP104", 3, 32)],
    ),
    (
        "CRLF line ends",
        || {
            String::from_utf8(table(&format!("{ROW}base-service,deadline,2026-08,,x,,,\n")))
                .expect("text")
                .replace('\n', "\r\n")
                .into_bytes()
        },
        &[("PVP104", 3, 32)],
    ),
    ("no final newline", || table("base-service,deadline,2026-08,,x,,,"), &[("PVP104", 2, 32)]),
    ("an empty file", Vec::new, &[("PVP009", 1, 1)]),
    ("white space only", || b" \n\n".to_vec(), &[("PVP009", 1, 1)]),
    ("a header only", || HEAD.into(), &[]),
    (
        "blank rows inside",
        || table(&format!("\n{ROW},,,,,,,\nbase-service,deadline,2026-08,,8,,,\n\n\n")),
        &[("PVP012", 2, 1), ("PVP012", 4, 1)],
    ),
    ("semicolons", || table(ROW).into_iter().map(|byte| if byte == b',' { b';' } else { byte }).collect(), &[("PVP012", 1, 1)]),
    ("tabs", || table(ROW).into_iter().map(|byte| if byte == b',' { b'\t' } else { byte }).collect(), &[("PVP012", 1, 1)]),
    ("an unclosed quote", || table(&format!("base-service,deadline,2026-08,,8,,,\"a\n{ROW}")), &[("PVP012", 2, 36)]),
    ("a stray quote", || table(&format!("base-service,deadline,2026-08,,8,,,a \"b\" c\n{ROW}")), &[("PVP012", 2, 38)]),
    ("a quote closed too early", || table(&format!("base-service,deadline,2026-08,,8,,,\"b\" c\n{ROW}")), &[("PVP012", 2, 39)]),
    (
        "quotes over lines",
        || table("base-service,deadline,2026-08,,8,,,\"a\nb\r\nc\"\nbase-service,deadline,2026-09,,x,,,\n"),
        &[("PVP104", 5, 32)],
    ),
    ("formulas in notes", || table("base-service,deadline,2026-08,,8,,,=cmd|' /C calc'!A0\n"), &[("PVP104", 2, 36)]),
    ("a formula for a number", || table("base-service,deadline,2026-08,,=1+1,,,\n"), &[("PVP104", 2, 32)]),
    ("bidi characters in an id", || table("base-\u{202E}service,deadline,2026-08,,8,,,\n"), &[("PVP006", 2, 6), ("PVP302", 2, 1)]),
    ("zero-width characters in an id", || table("base-\u{200B}service,deadline,2026-08,,8,,,\n"), &[("PVP006", 2, 6), ("PVP302", 2, 1)]),
    ("merge conflict markers", || table(&format!("<<<<<<< HEAD\n{ROW}=======\n{ROW}>>>>>>> other\n")), &[("PVP008", 2, 1)]),
    ("a Git LFS pointer", || b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n".to_vec(), &[("PVP008", 1, 1)]),
    (
        "a megabyte in a cell",
        || table(&format!("base-service,deadline,2026-08,,8,,,{}\nbase-service,deadline,2026-09,,x,,,\n", "a".repeat(1_000_000))),
        &[("PVP104", 3, 32)],
    ),
    (
        "a megabyte in place of a number",
        || table(&format!("base-service,deadline,2026-08,,{},,,\n", "9".repeat(1_000_000))),
        &[("PVP104", 2, 32)],
    ),
    ("a million commas", || table(&format!("{}\n", ",".repeat(1_000_000))), &[]),
    ("a header that is none", || b"Pakalpojums,Skaits\nx,1\n".to_vec(), &[("PVP012", 1, 1), ("PVP012", 1, 13)]),
];

/// Every class of bytes of a table.
pub fn bytes() {
    let mut wrong = Vec::new();
    for (what, text, findings) in TABLES {
        let temp = with_beside();
        temp.write("measurements/case.csv", text());
        let findings: Vec<_> = findings.iter().map(|(code, line, column)| ("measurements/case.csv", *code, *line, *column)).collect();
        holds(&temp, what, &findings, &mut wrong);
    }
    assert!(TABLES.len() >= 25 && wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Tables that are not what they seem, and tables in odd places.
pub fn files() {
    let mut wrong = Vec::new();
    let bad = format!("{HEAD}base-service,deadline,2026-09,,x,,,\n");

    let temp = with_beside();
    assert!(Command::new("mkfifo").arg(temp.0.join("measurements/case.csv")).status().expect("mkfifo").success());
    // Whoever opens it waits for ever, so its places are not looked at.
    let said = check(&temp.0, "a pipe", 1, true, &mut wrong);
    compare(said.as_ref(), &mut expected(&[("measurements/case.csv", "PVP001", 1, 1), BESIDE]), "a pipe", &mut wrong);

    let temp = with_beside();
    temp.write("measurements/case.csv/inner.csv", &bad);
    holds(&temp, "a folder named x.csv", &[("measurements/case.csv/inner.csv", "PVP104", 2, 32)], &mut wrong);

    let (temp, outside) = (with_beside(), Temp::new());
    let secret = outside.write("secret.csv", format!("{HEAD}{SECRET},deadline,2026-09,,8,,,\n"));
    symlink(secret, temp.0.join("measurements/case.csv")).expect("a link");
    holds(&temp, "a link out of the root", &[("measurements/case.csv", "PVP001", 1, 1)], &mut wrong);

    let temp = with_beside();
    symlink("nowhere.csv", temp.0.join("measurements/case.csv")).expect("a link");
    let said = check(&temp.0, "a broken link", 3, true, &mut wrong);
    compare(said.as_ref(), &mut expected(&[("measurements/case.csv", "PVP001", 1, 1), BESIDE]), "a broken link", &mut wrong);

    let temp = with_beside();
    temp.write("measurements/.hidden/case.csv", &bad);
    holds(&temp, "a hidden folder", &[], &mut wrong);

    let temp = with_beside();
    temp.write("measurements/case.csv", vec![b'a'; 10_000_001]);
    holds(&temp, "10 MB and a byte", &[("measurements/case.csv", "PVP007", 1, 1)], &mut wrong);

    let temp = with_beside();
    temp.write("figures/case.csv", &bad);
    holds(&temp, "a table in another folder", &[], &mut wrong);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The same rows in two tables, and a table so long that anything quadratic would be noticed.
pub fn many() {
    let mut wrong = Vec::new();
    let settings = "languages: { required: [lv], recommended: [] }\nrules: { 4xx: off, 5xx: off, 6xx: off, 70x: off, 9xx: off }\n";

    let temp = with_beside();
    temp.write("pvp.yaml", settings);
    let rows = format!("{HEAD}{ROW}base-service,deadline,2026-08,,9,,,\n");
    temp.write("measurements/a.csv", &rows);
    temp.write("measurements/b.csv", &rows);
    let twice = [("measurements/b.csv", "PVP712", 2, 1), ("measurements/b.csv", "PVP712", 3, 1)];
    holds(&temp, "two tables with the same rows", &twice, &mut wrong);

    // The days of 126 years, and a value that is none at the end.
    let temp = with_beside();
    temp.write("pvp.yaml", settings);
    let mut rows = HEAD.to_owned();
    for (year, month) in (1900..=2025).flat_map(|year| (1..=12).map(move |month| (year, month))) {
        for day in 1..=28 {
            rows += &format!("base-service,deadline,{year}-{month:02}-{day:02},,8,,,\n");
            rows += &format!("base-service,deadline,{year}-{month:02}-{day:02},in-person,8,,,\n");
        }
    }
    let lines = u64::try_from(rows.lines().count()).expect("lines");
    assert!(lines > 84_000, "{lines}");
    temp.write("measurements/case.csv", rows + "base-service,deadline,2026-01,,x,,,\n");
    holds(&temp, "a long series", &[("measurements/case.csv", "PVP104", lines + 1, 32)], &mut wrong);

    // Bad rows beyond what is printed: all are counted.
    let temp = with_beside();
    let bad = "a,b,c,,,,,\na,volume/b,c,,,,,\n".repeat(250_000);
    temp.write("measurements/case.csv", format!("{HEAD}{bad}"));
    let said = check(&temp.0, "500,000 bad rows", 1, true, &mut wrong).expect("JSON");
    // Of each row its item and its period; of all of them the subject, once.
    assert_eq!(said.json["summary"]["findings"]["error"], 1_000_001, "{:?}", said.json["summary"]);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where settings name the folder of tables.
pub fn folders() {
    let mut wrong = Vec::new();
    let settings = |folder: &str| {
        format!(
            "languages: {{ required: [lv], recommended: [] }}\nrules: {{ 4xx: off, 5xx: off, 6xx: off, 7xx: off, 9xx: off }}\nmeasurements: {{ folder: {folder} }}\n"
        )
    };
    let bad = format!("{HEAD}base-service,deadline,2026-09,,x,,,\n");
    let temp = Temp::with_base();
    temp.write("pvp.yaml", settings("data/figures"));
    temp.write("data/figures/case.csv", &bad);
    temp.write("measurements/case.csv", &bad);
    let said = check(&temp.0, "another folder", 1, true, &mut wrong);
    compare(said.as_ref(), &mut expected(&[("data/figures/case.csv", "PVP104", 2, 32)]), "another folder", &mut wrong);

    let temp = Temp::with_base();
    temp.write("pvp.yaml", settings("nowhere"));
    let run = run(pvp(&["validate", temp.0.to_str().expect("a path"), "--today", "2026-11-20", "--lang", "en"]));
    sound(&run, "a folder that is not there", &mut wrong);
    assert_eq!(run.code, Some(2), "{}", run.err());
    assert!(run.err().contains("nowhere"), "{}", run.err());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// At a revision tables are those of the revision, and what was wrong with them before is not repeated.
pub fn revisions() {
    let temp = Temp::with_base();
    temp.write("measurements/case.csv", format!("{HEAD}base-service,deadline,2026-08,,x,,,\n"));
    for arguments in [&["init", "-q"][..], &["add", "-A"], &["commit", "-q", "-m", "Before"]] {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=A", "-c", "user.email=a@pvp.example"]).args(arguments).current_dir(&temp.0);
        git.envs([("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1")]);
        assert!(git.status().expect("git runs").success(), "git {arguments:?}");
    }
    temp.write("measurements/case.csv", format!("{HEAD}{ROW}base-service,deadline,2026-08,,x,,,\nbase-service,deadline,2026-07,,y,,,\n"));
    let found = |arguments: &[&str]| {
        let fixed = ["validate", temp.0.to_str().expect("a path"), "--today", "2026-11-20", "--lang", "en", "--format", "json"];
        let run = run(pvp(&[&fixed, arguments].concat()));
        said(&run).unwrap_or_else(|| panic!("{}", run.err())).findings
    };
    let at = |line| Found { file: "measurements/case.csv".to_owned(), code: "PVP104".to_owned(), line, column: 32 };
    assert_eq!(found(&[]), [at(3), at(4)]);
    assert_eq!(found(&["--at", "HEAD"]), [at(2)]);
    assert_eq!(found(&["--base", "HEAD"]), [at(4)]);
    fs::remove_file(temp.0.join("measurements/case.csv")).expect("removed");
    assert_eq!(found(&["--base", "HEAD"]), []);
}

/// Texts of tables that are not yet saved.
pub fn unsaved() {
    let temp = with_beside();
    let mut workspace = pvp::Workspace::open(&temp.0, pvp::At::Now, "2026-11-20").unwrap_or_else(|error| panic!("{error:?}"));
    let path = temp.0.join("measurements/case.csv");
    let mut count = |change: Option<Option<&str>>| {
        match change {
            Some(text) => workspace.change(&path, text).expect("a working tree"),
            None => workspace.restore(&path),
        }
        let judged = workspace.judge().unwrap_or_else(|error| panic!("{error:?}"));
        judged.findings().iter().filter(|finding| judged.path(finding).contains("measurements/")).count()
    };
    assert_eq!(count(None), 1);
    assert_eq!(count(Some(Some(&format!("{HEAD}base-service,deadline,2026-09,,x,,,\nbase-service,deadline,2026-08,,y,,,\n")))), 3);
    assert_eq!(count(Some(Some(&format!("{HEAD}{ROW}")))), 1);
    assert_eq!(count(Some(Some(""))), 2);
    assert_eq!(count(Some(None)), 1);
    assert_eq!(count(None), 1);
}
