//! A file for each institution or manager in one run: together they say what the whole says, and all are written or none.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use crate::common::{Folder, run, stderr, stdout};

const REGISTRIES: [&str; 2] = ["registry", "examples/registry-with-gaps"];

fn rows(report: &Value) -> Vec<String> {
    report["tables"][0]["rows"].as_array().expect("rows").iter().map(ToString::to_string).collect()
}

fn written(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = std::fs::read_dir(folder).expect("a folder").flatten();
    files.map(|file| (file.file_name().to_string_lossy().into_owned(), std::fs::read(file.path()).expect("a file"))).collect()
}

#[test]
fn together_they_say_what_the_whole_says() {
    for path in REGISTRIES {
        for (report, per) in [("gaps", "institution"), ("gaps", "manager"), ("portfolio", "institution"), ("portfolio", "manager")] {
            let folder = Folder::new("each");
            let to = folder.path().join("new/files");
            let args = ["report", report, path, "--today", "2026-11-20", "--format", "json"];
            let output = run(&[&args[..], &["--per", per, "--output", to.to_str().expect("UTF-8")]].concat());
            assert_eq!((output.status.code(), stdout(&output)), (Some(0), String::new()), "{}", stderr(&output));
            let mut all = Vec::new();
            for (name, content) in written(&to) {
                assert!(Path::new(&name).extension().is_some_and(|ending| ending == "json") && !name.starts_with('.'), "{name}");
                let report: Value = serde_json::from_slice(&content).expect("JSON");
                all.extend(rows(&report));
            }
            let whole: Value = serde_json::from_str(&stdout(&run(&args))).expect("JSON");
            let mut wanted = rows(&whole);
            all.sort();
            wanted.sort();
            assert_eq!(all, wanted, "{path} {report} --per {per}");
        }
    }
}

#[test]
fn one_file_is_what_its_filter_makes() {
    let folder = Folder::new("each-one");
    let to = folder.path().to_str().expect("UTF-8").to_owned();
    let args = ["report", "coverage", "registry", "--lang", "lv", "--today", "2026-11-20"];
    let output = run(&[&args[..], &["--per", "institution", "--output", &format!("html={to}"), "--output", &format!("csv={to}")]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let files = written(folder.path());
    for format in ["html", "csv"] {
        let single = run(&[&args[..], &["--institution", "vsaa", "--format", format]].concat());
        assert_eq!(files[&format!("vsaa.{format}")], single.stdout, "{format}");
    }
    // Narrowed to one, there is one.
    let one = Folder::new("each-narrowed");
    let to = one.path().to_str().expect("UTF-8");
    let output = run(&[&args[..], &["--per", "institution", "--institution", "vsaa", "--format", "markdown", "--output", to]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(written(one.path()).into_keys().collect::<Vec<_>>(), ["vsaa.md"]);
}

#[test]
fn all_are_written_or_none() {
    let folder = Folder::new("each-none");
    let to = folder.path().to_str().expect("UTF-8");
    // A folder stands where one of the files would be.
    std::fs::create_dir(folder.path().join("vsaa.md")).expect("a folder");
    let output = run(&["report", "gaps", "registry", "--format", "markdown", "--per", "institution", "--output", to]);
    assert_eq!(output.status.code(), Some(3), "{}", stderr(&output));
    let left: BTreeSet<_> = std::fs::read_dir(folder.path()).expect("a folder").flatten().map(|file| file.file_name()).collect();
    assert_eq!(left, BTreeSet::from(["vsaa.md".into()]));
    for (args, code) in [(&["--per", "institution"][..], 2), (&["--per", "nobody", "--output", to], 2)] {
        let output = run(&[&["report", "gaps", "registry"], args].concat());
        assert_eq!((output.status.code(), stdout(&output)), (Some(code), String::new()), "{args:?}");
    }
    // What the registry is read from is never written to.
    let registry = Folder::new("each-registry");
    registry.write("pvp.yaml", "rules: {}\n");
    registry.write("vsaa.yaml", crate::common::INSTITUTION);
    let path = registry.path().to_str().expect("UTF-8");
    let output = run(&["report", "gaps", path, "--format", "csv", "--per", "institution", "--output", path]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(registry.path().join("vsaa.csv").is_file());
}
