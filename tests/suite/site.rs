//! `pvp site catalogue`: what is published and what is not, figures held against other counts, links, search, and the folder.

mod against;
mod folder;
mod hostile;
mod news;
mod pages;
mod published;
mod search;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Output;

use pvp::content::{self, Said};
use pvp::schema::{Field, Kind};
use pvp::source::FileId;
use serde_json::{Value, json};

use crate::common::{Folder, pvp, root, stderr};

/// The files of a site, by their paths.
pub type Files = BTreeMap<String, Vec<u8>>;

pub const TODAY: &str = "2026-11-20";

/// Runs the command over a registry.
pub fn run(registry: &Path, catalogue: &[&str], output: &Path) -> Output {
    let mut command = pvp();
    command.args(["site", "catalogue"]).args(catalogue).args(["--today", TODAY, "--lang", "en"]);
    command.arg("--path").arg(registry).arg("--output").arg(output).output().expect("pvp runs")
}

/// The files of a folder.
pub fn files(folder: &Path) -> Files {
    let mut all = Files::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(&next).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("inside").to_str().expect("a name").to_owned();
                all.insert(name, std::fs::read(&path).expect("bytes"));
            }
        }
    }
    all
}

/// The site of a registry, which has nothing to complain of.
pub fn made(name: &str, registry: &Path, catalogue: &[&str]) -> (Folder, Files) {
    let folder = Folder::new(name);
    let output = run(registry, catalogue, &folder.path().join("site"));
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let files = files(&folder.path().join("site"));
    (folder, files)
}

/// The site of everything in the registry at hand.
pub fn everything(name: &str) -> (Folder, Files) {
    made(name, &root().join("registry"), &["all", "--address", "https://katalogs.example/"])
}

/// Whether a file is a page.
pub fn is_page(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "html")
}

/// A file as text.
pub fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    std::str::from_utf8(bytes).expect("text")
}

/// What the catalogue says to programs.
pub fn catalogue(files: &Files) -> serde_json::Value {
    serde_json::from_str(text(files, "catalogue.json")).expect("JSON")
}

/// The example of a small registry, to be changed.
pub fn example(name: &str) -> Folder {
    let registry = Folder::new(name);
    for file in std::fs::read_dir(root().join("examples/first-registry")).expect("the example").flatten() {
        if file.path().extension().is_some_and(|ending| ending == "yaml") {
            registry.write(&file.file_name().to_string_lossy(), std::fs::read(file.path()).expect("bytes"));
        }
    }
    registry
}

/// Says what is to stand in place of a text: of which value, at which path, and what was written.
pub type Change<'c> = &'c mut dyn FnMut(&Said<'_>, Kind, &str, &str) -> String;

/// A description with its texts changed: those for people, reasons, and whatever else is words of whoever writes.
pub fn rewritten(bytes: &[u8], change: Change<'_>) -> Vec<u8> {
    let parsed = content::understood(bytes, FileId(0)).expect("a description");
    let root = parsed.tree.root().expect("a root");
    let kind = root.get("kind").and_then(|kind| Kind::of(kind.text()?)).expect("a kind");
    let value = changed(&content::read(root, Some(kind), "lv"), kind, "", change);
    serde_json::to_vec_pretty(&value).expect("JSON")
}

fn changed(said: &Said<'_>, kind: Kind, path: &str, change: Change<'_>) -> Value {
    let on = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    if let Some(reason) = said.not_applicable() {
        return json!({ "not_applicable": change(reason, kind, &on("not_applicable"), reason.written().unwrap_or_default()) });
    }
    if said.is_text() {
        return said.texts().map(|(language, text)| (language.to_owned(), json!(change(said, kind, path, text)))).collect();
    }
    if said.is_list() {
        return said.items().iter().map(|item| changed(item, kind, path, change)).collect();
    }
    if said.is_map() {
        return said.parts().map(|(key, part)| (key.to_owned(), changed(part, kind, &on(key), change))).collect();
    }
    let written = said.written().unwrap_or_default();
    match (said.number(), said.truth()) {
        (Some(number), _) => json!(number),
        (_, Some(truth)) => json!(truth),
        (None, None) if said.field().is_some_and(is_free) && !is_name(path) && !is_day(written) => json!(change(said, kind, path, written)),
        (None, None) => json!(written),
    }
}

/// Whether a field holds words of whoever writes.
fn is_free(field: &Field) -> bool {
    field.codes.is_empty() && field.reference.is_none() && field.classifier.is_none()
}

/// What others name it by, and what has to look like what it is.
fn is_name(path: &str) -> bool {
    let key = path.rsplit('.').next().unwrap_or_default();
    [
        "id",
        "kind",
        "group",
        "formerly",
        "item",
        "phone",
        "value",
        "period",
        "since",
        "of",
        "step",
        "channel",
        "channels",
        "places",
        "territory",
    ]
    .contains(&key)
        || path.contains("catalogues")
}

fn is_day(written: &str) -> bool {
    written.len() == 10 && written.bytes().filter(|byte| *byte == b'-').count() == 2 && !written.contains(char::is_alphabetic)
}
