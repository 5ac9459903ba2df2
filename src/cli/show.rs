//! `pvp show`: one description, or one part of it, as a person reads it.

use super::Exit;
use super::fail::Fail;
use super::report::{CommonOfOne, History, described, made};
use crate::render::words::Words;
use crate::report::show;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    id: String,

    #[command(flatten)]
    common: CommonOfOne,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    made(&args.common, History::IfThere, words, |known, _| {
        let (id, part) = described(known.registry, &args.id)?;
        let part = part.zip(args.id.rsplit_once('/')).map(|(kind, (_, part))| (kind, part));
        Ok((show::report(known, id, part), Exit::Done))
    })
}
