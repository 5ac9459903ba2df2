//! `pvp diff`: what changed between two moments of a registry, and what follows from it.

use std::path::PathBuf;

use super::Exit;
use super::fail::Fail;
use super::side::{self, At, Side};
use super::writing::{self, Colours, Writing};
use crate::check::Checked;
use crate::history::Change;
use crate::history::compare;
use crate::io::archive::Edition;
use crate::io::terminal::{self, Progress};
use crate::registry::Registry;
use crate::render::diff::{self, Format, Report};
use crate::render::words::Words;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "A", value_parser = parse_revision)]
    from: String,

    #[arg(value_name = "B", value_parser = parse_revision)]
    to: Option<String>,

    #[arg(long, value_name = "PATH", default_value = ".")]
    path: PathBuf,

    #[command(flatten)]
    writing: Writing<&'static Format>,

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

/// The two moments that were asked for: `A B`, `A..B`, or `A` and the working tree.
fn moments(args: &Args) -> (String, Option<String>) {
    // `A...` is one revision: where work branched off from A.
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
    let today = terminal::today();
    let (after, listing) = Side::open(&args.path, At::revision(to.as_deref()), &today)?;
    let (before, earlier) = after.earlier(At::Revision(&from), &today)?;
    let mut editions = Edition::together(vec![earlier, listing]);
    let new = editions.pop().unwrap_or_default();
    let old = editions.pop().unwrap_or_default();
    if old.files.is_empty() && new.files.is_empty() {
        return Err(Fail::Empty(args.path.display().to_string()));
    }
    side::check_outputs(args.writing.files(), &Edition::default(), &after.located)?;
    let progress = Progress::new(old.files.len() + new.files.len());
    let mut read = side::read(&[(&before, &old), (&after, &new)], &|| progress.step());
    progress.finish();
    let incomplete = read.iter().flatten().any(Checked::is_unread);
    let registry = |read: Vec<Checked>| Registry::new(read.into_iter().map(|file| file.description).collect());
    let (now, then) = (registry(read.pop().unwrap_or_default()), registry(read.pop().unwrap_or_default()));

    let language = after.vocabulary.required.first().map_or("lv", |language| language.as_str());
    // Both editions hold the files of both moments.
    let mut comparison = compare::compare(Change { before: &then, after: &now }, &new, language);
    if let Some(only) = after.located.only.as_deref() {
        comparison.keep(|path| path.strip_prefix(only).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
    }
    let working_tree = words.plain("diff-working-tree");
    let report = Report { comparison: &comparison, before: &from, after: to.as_deref().unwrap_or(&working_tree), incomplete, words };
    args.writing.write(args.colours.choice(), |format, look| (format.render)(&report, look))?;
    Ok(if incomplete { Exit::Incomplete } else { Exit::Done })
}
