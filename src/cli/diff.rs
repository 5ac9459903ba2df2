//! `pvp diff`: what changed between two moments of a registry, and what follows from it.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::fail::Fail;
use super::{ColourArg, Exit, followed};
use crate::io::save;
use crate::io::terminal::{self, Colour};
use crate::render::diff::{self, Format, Report};
use crate::render::human::Look;
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

    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = format_parser())]
    format: &'static Format,

    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,

    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: ColourArg,
}

fn format_parser() -> impl TypedValueParser<Value = &'static Format> {
    let values = diff::ALL.iter().map(|format| PossibleValue::new(format.name));
    PossibleValuesParser::new(values).map(|name| diff::find(&name).expect("only names of formats are possible"))
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
    let after = Opened::at(&args.path, At::revision(to.as_deref()), &terminal::today())?;
    let moments = Moments::of(after, Some(At::Revision(&from)), History::Unasked)?.not_always_empty()?;
    moments.opened().located.check_output(args.output.as_deref())?;
    let (comparison, incomplete) = followed(moments.count(), |told| moments.compare(told));
    let working_tree = words.plain("diff-working-tree");
    let report = Report { comparison: &comparison, before: &from, after: to.as_deref().unwrap_or(&working_tree), incomplete, words };
    let colour = Colour::from(args.color);
    if let Some(file) = &args.output {
        let text = (args.format.render)(&report, Look { width: 100, colour: colour == Colour::Always });
        save::save(file, &text).map_err(|error| Fail::File(file.clone(), error))?;
    } else {
        let text = (args.format.render)(&report, Look { width: terminal::width(), colour: terminal::coloured(colour) });
        terminal::print(&text).map_err(Fail::Output)?;
    }
    Ok(if incomplete { Exit::Incomplete } else { Exit::Done })
}
