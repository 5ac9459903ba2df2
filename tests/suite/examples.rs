//! What the examples promise is what the program says of them.
//!
//! Each folder in `examples/` holds `expected.lv.txt` and `expected.en.txt`; `SNAPSHOTS=overwrite cargo test --test
//! suite examples` writes them anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Each example with the exit code it shows, and the rules of its findings as its README names them.
const EXAMPLES: &[(&str, i32, &[&str])] = &[
    ("first-registry", 0, &["PVP706"]),
    ("measurements-import", 0, &["PVP706", "PVP717"]),
    ("promises-to-keep", 0, &["PVP702", "PVP703", "PVP704", "PVP705", "PVP706"]),
    ("registry-with-gaps", 1, &["PVP201", "PVP302", "PVP401", "PVP402", "PVP706"]),
];

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")
}

fn has_descriptions(folder: &Path) -> bool {
    fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        // Hidden files are no descriptions.
        .filter(|path| path.file_name().is_some_and(|name| !name.to_string_lossy().starts_with('.')))
        .any(|path| if path.is_dir() { has_descriptions(&path) } else { path.extension().is_some_and(|ending| ending == "yaml") })
}

#[test]
fn every_example_is_run() {
    let folders = fs::read_dir(examples()).expect("a folder").map(|entry| entry.expect("an entry").path());
    let found: BTreeSet<String> = folders
        .filter(|path| path.is_dir() && has_descriptions(path))
        .map(|path| path.file_name().expect("a name").to_string_lossy().into_owned())
        .collect();
    let known: BTreeSet<String> = EXAMPLES.iter().map(|(name, ..)| (*name).to_owned()).collect();
    assert_eq!(found, known, "folders in examples/ on the left, those that are run on the right");
}

#[test]
fn examples_say_what_they_promise() {
    let compare = snapbox::Assert::new().action_env(snapbox::assert::DEFAULT_ACTION_ENV);
    for (name, exit, _) in EXAMPLES {
        let folder = examples().join(name);
        for lang in ["lv", "en"] {
            let arguments = ["validate", ".", "--lang", lang, "--today", "2026-11-20", "--color", "never"];
            let output = Command::new(env!("CARGO_BIN_EXE_pvp")).args(arguments).current_dir(&folder).output().expect("pvp runs");
            assert!(output.stderr.is_empty(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
            assert_eq!(output.status.code(), Some(*exit), "{name}");
            let said = String::from_utf8(output.stdout).expect("text");
            let expected = snapbox::Data::read_from(&folder.join(format!("expected.{lang}.txt")), None).raw();
            let label = format!("{name}/expected.{lang}.txt");
            if let Err(difference) = compare.try_eq(Some(&label), said.into(), expected) {
                panic!("{difference}");
            }
        }
    }
}

#[test]
fn readmes_name_the_findings_that_there_are() {
    for (name, _, rules) in EXAMPLES {
        let folder = examples().join(name);
        let output = Command::new(env!("CARGO_BIN_EXE_pvp"))
            .args(["validate", ".", "--format", "json", "--lang", "en", "--today", "2026-11-20"])
            .current_dir(&folder)
            .output()
            .expect("pvp runs");
        let said: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let found: BTreeSet<&str> =
            said["findings"].as_array().expect("findings").iter().map(|finding| finding["code"].as_str().expect("a code")).collect();
        assert_eq!(found, rules.iter().copied().collect(), "{name}");
        let readme = fs::read_to_string(folder.join("README.md")).expect("a README");
        let named: BTreeSet<&str> = readme.match_indices("PVP").map(|(at, _)| &readme[at..at + 6]).collect();
        assert_eq!(named, found, "{name}/README.md names other rules than those that speak");
        for lang in ["lv", "en"] {
            let command = format!("pvp validate examples/{name} --lang {lang}");
            assert!(readme.contains(&command), "{name}/README.md does not name `{command}`");
        }
    }
}
