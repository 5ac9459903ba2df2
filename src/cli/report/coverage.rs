//! `pvp report coverage`: life situations, needs and the services that meet them.

use super::{Common, History, made, named};
use crate::cli::Exit;
use crate::cli::fail::Fail;
use crate::render::words::Words;
use crate::report::coverage;
use crate::schema::Kind;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    #[arg(long, value_name = "ID")]
    life_situation: Vec<String>,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    made(&args.common, History::Unasked, words, |known, whose| {
        let of = |name: &String| named(known.registry, name, Kind::LifeSituation);
        let wanted = args.life_situation.iter().map(of).collect::<Result<Vec<_>, _>>()?;
        Ok((coverage::report(known, &wanted, whose), Exit::Done))
    })
}
