//! `pvp diff`: what changed between two moments of a registry, and what follows from it.

use std::path::PathBuf;

use super::Exit;
use super::fail::Fail;
use super::followed;
use super::shown::{Besides, Shown};
use super::writing::{self, Colours, Writing};
use crate::io::terminal;
use crate::render::diff::{self, Format, Report};
use crate::render::words::Words;
use crate::workspace::{At, History, Moments, Opened};

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "A", value_parser = parse_revision)]
    from: String,

    #[arg(value_name = "B", value_parser = parse_revision)]
    to: Option<String>,

    #[arg(long, value_name = "PATH", default_value = ".")]
    path: PathBuf,

    #[command(flatten)]
    writing: Writing<Besides<&'static Format>>,

    #[command(flatten)]
    colours: Colours,
}

impl writing::Format for &'static Format {
    fn all() -> impl Iterator<Item = Self> {
        diff::ALL.iter()
    }

    fn name(self) -> &'static str {
        self.name
    }
}

fn parse_revision(text: &str) -> Result<String, &'static str> {
    if text.is_empty() { Err("no revision") } else { Ok(text.to_owned()) }
}

/// The two moments that were asked for: `A B`, `A..B`, `A...B`, or `A` and the working tree.
fn moments(args: &Args) -> (String, Option<String>) {
    // `A...B` is one revision: where B branched off from A; without B it is the work that is looked at.
    if let (Some((_, to)), None) = (args.from.split_once("..."), &args.to) {
        return (args.from.clone(), Some(to.to_owned()).filter(|to| !to.is_empty()));
    }
    let pair = args.from.split_once("..").filter(|_| !args.from.contains("..."));
    match (pair, &args.to) {
        (Some((from, to)), None) => {
            let from = if from.is_empty() { "HEAD" } else { from };
            (from.to_owned(), Some(to.to_owned()).filter(|to| !to.is_empty()))
        }
        (_, to) => (args.from.clone(), to.clone()),
    }
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let (from, to) = moments(args);
    let after = Opened::at(&args.path, At::revision(to.as_deref()), &terminal::today())?;
    let moments = Moments::of(after, Some(At::Revision(&from)), History::Unasked)?.not_always_empty()?;
    moments.opened().located.check_outputs(args.writing.files())?;
    let (comparison, incomplete) = followed(moments.count(), |told| moments.compare(told));
    let working_tree = words.plain("diff-working-tree");
    let report = Report { comparison: &comparison, before: &from, after: to.as_deref().unwrap_or(&working_tree), incomplete, words };
    let shown = Shown::of(moments.opened(), to.as_deref())?;
    args.writing.write(args.colours.choice(), |format, look| match format {
        Besides::Own(format) => (format.render)(&report, look).into_bytes(),
        Besides::Document(format) => shown.render(&diff::document(&report), format, look, words, incomplete),
    })?;
    Ok(if incomplete { Exit::Incomplete } else { Exit::Done })
}
