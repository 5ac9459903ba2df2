//! `pvp report catalogues`: where services are published and where they have to be.

use super::{Common, History, Whose, made};
use crate::cli::Exit;
use crate::cli::fail::Fail;
use crate::render::words::Words;
use crate::report::catalogues;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    whose: Whose,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    made(&args.common, History::Unasked, words, |known| {
        let filter = args.whose.filter(known.registry)?;
        Ok((catalogues::report(known, &filter), Exit::Done))
    })
}
