//! `pvp report agreements`: what was agreed with whom, and what is given or received without an agreement.

use super::{Common, History, made, named};
use crate::cli::Exit;
use crate::cli::fail::Fail;
use crate::render::words::Words;
use crate::report::agreements;
use crate::schema::Kind;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    #[arg(long, value_name = "ID")]
    recipient: Vec<String>,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    made(&args.common, History::Unasked, words, |known, whose| {
        let of = |name: &String| named(known.registry, name, Kind::Institution);
        let recipients = args.recipient.iter().map(of).collect::<Result<Vec<_>, _>>()?;
        Ok((agreements::report(known, whose, &recipients), Exit::Done))
    })
}
