//! `pvp baseline`: findings accepted for now, so that only new ones stop a change.

use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::Exit;
use super::fail::Fail;
use super::side::{self, At, Side};
use crate::baseline::Baseline;
use crate::check;
use crate::check::file::Wrong;
use crate::finding::Arg;
use crate::io::archive::Edition;
use crate::io::disk::shown;
use crate::io::{save, terminal};
use crate::render::words::{Lang, Words};
use crate::workspace::locate::{self, Located, NotLocated};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    Write {
        #[arg(default_value = ".")]
        path: PathBuf,
        #[arg(long)]
        grow: bool,
        #[arg(long, value_name = "REV")]
        at: Option<String>,
    },
    Prune {
        #[arg(default_value = ".")]
        path: PathBuf,
        #[arg(long, value_name = "REV")]
        at: Option<String>,
    },
}

/// Where the baseline is when the settings do not say.
const DEFAULT: &str = "pvp-baseline.yaml";

pub(super) fn run(args: Args, words: &Words) -> Result<Exit, Fail> {
    let (path, grow, prune, at) = match args.action {
        Action::Write { path, grow, at } => (path, grow, false, at),
        Action::Prune { path, at } => (path, false, true, at),
    };
    let located = locate::locate(&path).map_err(Fail::NotLocated)?;
    let file = file(&located);
    let known = match file.symlink_metadata() {
        Ok(_) => Some(read(&located, &file)?),
        Err(_) if prune => return Err(Fail::NoBaseline(shown(&file))),
        Err(_) => None,
    };
    let named = located.settings.baseline.is_some();
    let now = found(&located, &file, &path, at.as_deref())?;
    let baseline = match &known {
        Some(known) if prune => known.shared_with(&now),
        Some(known) if !grow && now.beyond(known) > 0 => return Err(Fail::BaselineGrows(now.beyond(known), shown(&file))),
        Some(_) | None => now,
    };
    save::save(&file, baseline.to_text(&heading())).map_err(|error| Fail::File(file.clone(), error))?;
    let path = Arg::Text(shown(&file));
    let mut said = words.get("baseline-written", &[("count", Arg::Number(baseline.count())), ("path", path)]);
    if let Some(known) = known {
        let gone = known.count() - baseline.shared_with(&known).count();
        said = format!("{said} {}", words.get("baseline-gone", &[("count", Arg::Number(gone))]));
    }
    if !named {
        said = format!("{said}\n{}", words.get("baseline-name-it", &[("line", Arg::Text(format!("baseline: {DEFAULT}")))]));
    }
    terminal::print(format!("{said}\n")).map_err(Fail::Output)?;
    Ok(Exit::Done)
}

/// In both languages, so that the file is the same whoever writes it.
fn heading() -> String {
    Lang::ALL.map(|lang| Words::new(lang).plain("baseline-heading")).join("\n")
}

/// The baseline's file: the one that the settings name, or the usual one.
pub(super) fn file(located: &Located) -> PathBuf {
    located.root.join(located.settings.baseline.as_ref().map_or(DEFAULT, |name| name.value.as_str()))
}

/// The baseline that the settings name, with its file.
pub(super) fn of_settings(located: &Located) -> Result<Option<(PathBuf, Baseline)>, Fail> {
    if located.settings.baseline.is_none() {
        return Ok(None);
    }
    let file = file(located);
    let baseline = read(located, &file)?;
    Ok(Some((file, baseline)))
}

fn read(located: &Located, file: &Path) -> Result<Baseline, Fail> {
    let Some(stored) = located.stored(file).map_err(Fail::NotLocated)? else { return Err(Fail::NoBaseline(located.shown(file))) };
    if !located.is_inside(file).map_err(Fail::NotLocated)? {
        return Err(Fail::NotLocated(NotLocated::Outside(file.to_owned())));
    }
    let bytes = stored.read();
    located.sound().map_err(Fail::NotLocated)?;
    let bytes = bytes.map_err(|_| Fail::NotLocated(NotLocated::NotAFile(file.to_owned())))?;
    let wrong = |Wrong { text, findings }| Fail::NotLocated(NotLocated::Settings { file: file.to_owned(), text, findings });
    Baseline::read(&bytes).map_err(wrong)
}

/// What would be accepted: of what is found now, or of what was found in a revision.
fn found(here: &Located, file: &Path, given: &Path, at: Option<&str>) -> Result<Baseline, Fail> {
    let today = terminal::today();
    let located = side::locate(given, At::revision(at))?;
    // The file that is about to be written is not read as a description.
    let name = file.strip_prefix(&here.root).unwrap_or(file);
    let listing = located.list(Some(&located.root.join(name))).map_err(Fail::NotLocated)?;
    let (side, _) = Side::of(located.without_baseline(), &today)?;
    let edition = Edition::alone(listing);
    if edition.files.is_empty() {
        return Err(Fail::Empty(given.display().to_string()));
    }
    let judgement = check::judge(&edition, &side.vocabulary, &side.policy, &|| {});
    side.located.sound().map_err(Fail::NotLocated)?;
    if judgement.incomplete {
        return Err(Fail::Incomplete);
    }
    Ok(Baseline::of(&judgement, &edition))
}
