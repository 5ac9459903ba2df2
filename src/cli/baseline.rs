//! `pvp baseline`: findings accepted for now, so that only new ones stop a change.

use std::path::PathBuf;

use clap::Subcommand;

use super::Exit;
use super::fail::Fail;
use crate::finding::Arg;
use crate::io::disk::shown;
use crate::io::{save, terminal};
use crate::render::words::{Lang, Words};
use crate::workspace::{self, Acceptance, DEFAULT_BASELINE, Extent};

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

pub(super) fn run(args: Args, words: &Words) -> Result<Exit, Fail> {
    let (path, extent, at) = match args.action {
        Action::Write { path, grow, at } => (path, if grow { Extent::Grow } else { Extent::Write }, at),
        Action::Prune { path, at } => (path, Extent::Prune, at),
    };
    let Acceptance { file, baseline, known, is_named } = workspace::accept(&path, at.as_deref(), extent, &terminal::today(), &heading())?;
    save::save(&file, baseline.text()).map_err(|error| Fail::File(file.clone(), error))?;
    let path = Arg::from(shown(&file));
    let mut said = words.get("baseline-written", &[("count", Arg::Number(baseline.count())), ("path", path)]);
    if let Some(known) = known {
        said = format!("{said} {}", words.get("baseline-gone", &[("count", Arg::Number(known.mended_count()))]));
        if known.unjudged > 0 {
            said = format!("{said}\n{}", words.get("baseline-unjudged", &[("count", Arg::Number(known.unjudged))]));
        }
    }
    if !is_named {
        said = format!("{said}\n{}", words.get("baseline-name-it", &[("line", Arg::from(format!("baseline: {DEFAULT_BASELINE}")))]));
    }
    terminal::print(format!("{said}\n")).map_err(Fail::Output)?;
    Ok(Exit::Done)
}

/// In both languages, so that the file is the same whoever writes it.
fn heading() -> String {
    Lang::ALL.map(|lang| Words::new(lang).plain("baseline-heading")).join("\n")
}
