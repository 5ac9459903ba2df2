//! `pvp report responsibilities`: who answers for what, and where somebody is missing.

use super::{Common, History, Whose, made};
use crate::cli::Exit;
use crate::cli::fail::Fail;
use crate::render::words::Words;
use crate::report::responsibilities;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    whose: Whose,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    made(&args.common, History::Unasked, words, |known| {
        Ok((responsibilities::report(known, &args.whose.filter(known.registry)?), Exit::Done))
    })
}
