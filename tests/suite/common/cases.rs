//! The cases of rules, laid out as the registries that they stand for.
//!
//! A case is files in `tests/rules/<rule>/`, and a file stands there once. What lies in `base/` is in every registry of the case;
//! `good/` and `bad/` hold what differs from it. Where a rule looks back, they hold what differs from `good.before/` and
//! `bad.before/`. The list `_from` in such a folder takes files from elsewhere, most from `tests/rules/_base/`: one path a line,
//! and `PATH as NAME` where the name differs. The empty file `<name>.absent` takes away what would be there otherwise.
//!
//! A case that is not about figures gets a table in which all is kept that its registry promises, as far as it has no row of
//! it: institutions that measure nothing are told so.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::root;
use pvp::measuring::{Course, Measured};
use pvp::settings::Measuring;
use pvp::table::Length;
use pvp::{At, Workspace};

/// The list of files that a folder takes from elsewhere.
pub const LIST: &str = "_from";

/// The ending of the name of a file that is not there.
pub const ABSENT: &str = ".absent";

/// The table of what is promised in a case that is not about figures.
const KEPT: &str = "measurements/kept.csv";

/// The day on which cases are judged.
const TODAY: &str = "2026-11-20";

/// The files of a registry: where each stands by its name there.
type Files = BTreeMap<String, PathBuf>;

/// Where the cases are.
pub fn all() -> PathBuf {
    root().join("tests/rules")
}

/// The rules that have a case.
pub fn rules() -> Vec<String> {
    let folders = fs::read_dir(all()).expect("a folder").map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = folders.filter(|name| !name.starts_with('_')).collect();
    names.sort();
    names
}

/// The registry `good`, `bad`, `good.before` or `bad.before` of a rule, laid out below the build folder.
pub fn registry(rule: &str, side: &str) -> PathBuf {
    static LAID_OUT: OnceLock<PathBuf> = OnceLock::new();
    let folder = LAID_OUT.get_or_init(lay_out).join(rule).join(side);
    assert!(folder.is_dir(), "the case of {rule} has no registry {side}");
    folder
}

/// Lays out every registry. What stands there already stays, so that programs that do this side by side do not meet.
fn lay_out() -> PathBuf {
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rules");
    let mut wanted = BTreeSet::new();
    for rule in rules() {
        for side in ["good", "bad", "good.before", "bad.before"] {
            if side.ends_with(".before") && !all().join(&rule).join(side).exists() {
                continue;
            }
            let folder = to.join(&rule).join(side);
            let files = files(&rule, side);
            for (name, from) in files {
                wanted.insert(lay(folder.join(name), &fs::read(from).expect("a file")));
            }
            if let Some(table) = kept(&folder).filter(|_| !is_about_figures(&rule)) {
                wanted.insert(lay(folder.join(KEPT), table.as_bytes()));
            }
        }
    }
    for path in below(&to).into_iter().filter(|path| !wanted.contains(path)) {
        fs::remove_file(path).expect("removed");
    }
    to
}

/// Lets a file hold a text.
fn lay(path: PathBuf, text: &[u8]) -> PathBuf {
    if fs::read(&path).ok().as_deref() != Some(text) {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, text).expect("written");
    }
    path
}

/// Whether a rule asks for figures.
fn is_about_figures(rule: &str) -> bool {
    pvp::rules::ALL.iter().any(|known| known.name == rule && (("PVP706"..="PVP714").contains(&known.code) || known.code == "PVP905"))
}

/// A table in which all is kept that a registry promises and has no row of, each at its bound in the last window that is due.
fn kept(folder: &Path) -> Option<String> {
    let mut workspace = Workspace::open(folder, At::Now, TODAY).ok()?;
    workspace.change(folder.join(KEPT), None).ok()?;
    let judged = workspace.judge().ok()?;
    let measured = Measured::new(judged.registry(), &Measuring::default(), TODAY);
    let row = |course: &Course<'_>| {
        let bounds = &course.promise.bounds;
        let is_silent = course.windows.is_empty() && measured.runs(course.subject) && measured.excuse(course).is_none();
        let item = course.promise.item.as_deref().filter(|_| is_silent)?;
        let value = bounds.max.or(bounds.min).map_or_else(|| "1".to_owned(), |bound| bound.to_string());
        let period = last_due(course.promise.window.unwrap_or(Length::Month), &measured);
        Some(format!("{},{item},{period},{value}\n", judged.registry().get(course.subject).name))
    };
    let rows: String = measured.courses().iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| format!("subject,item,period,value\n{rows}"))
}

/// The newest window of a length of which figures are missing by now.
fn last_due(length: Length, measured: &Measured<'_>) -> String {
    let (rules, grace) = (measured.rules, i32::from(measured.grace));
    let from = length.around(rules.today.months_later(-24), rules.year_starts);
    let ended = std::iter::successors(Some(from), |window| Some(window.next()));
    let due = ended.take_while(|window| window.end(rules.year_starts).months_later(grace) <= rules.today);
    due.last().expect("a window in two years").to_string()
}

/// The files of a registry of a rule.
fn files(rule: &str, side: &str) -> Files {
    let case = all().join(rule);
    let before = format!("{side}.before");
    let mut files = Files::new();
    for folder in ["base", &before, side].map(|layer| case.join(layer)) {
        overlay(&mut files, &folder);
    }
    files
}

/// Puts what a folder holds over what is there.
fn overlay(files: &mut Files, folder: &Path) {
    let under = files.clone();
    for (from, name) in taken(folder) {
        let same = under.get(&name).is_some_and(|path| fs::read(path).expect("a file") == fs::read(&from).expect("a file"));
        assert!(!same, "{}: {LIST} lists {name}, which is there without it", folder.display());
        files.insert(name, from);
    }
    for path in below(folder) {
        let name = path.strip_prefix(folder).expect("below it").to_string_lossy().into_owned();
        match name.strip_suffix(ABSENT) {
            _ if name == LIST => {}
            Some(name) => assert!(files.remove(name).is_some(), "{}: {name} is not there anyway", folder.display()),
            None => _ = files.insert(name, path),
        }
    }
}

/// What the list of a folder takes from elsewhere: where it stands, and its name in the registry.
pub fn taken(folder: &Path) -> Vec<(PathBuf, String)> {
    let list = fs::read_to_string(folder.join(LIST)).unwrap_or_default();
    let line = |line: &str| {
        let (path, name) = line.split_once(" as ").unwrap_or((line, line.rsplit('/').next().unwrap_or(line)));
        (all().join(path), name.to_owned())
    };
    list.lines().map(line).collect()
}

/// All files below a folder, if it is there.
pub fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(below(&path)) } else { found.push(path) }
    }
    found
}
