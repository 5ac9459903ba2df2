//! `pvp report fulfilment`: what is promised and what was reached.

use super::{Common, History, made};
use crate::cli::Exit;
use crate::cli::fail::Fail;
use crate::render::words::Words;
use crate::report::fulfilment::{self, Options};
use crate::table::Period;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    #[arg(long, value_name = "PERIOD", value_parser = parse_period)]
    window: Option<Period>,
}

fn parse_period(text: &str) -> Result<Period, &'static str> {
    Period::read(text).ok_or("no period")
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let options = Options { window: args.window };
    made(&args.common, History::Unasked, words, |known, whose| Ok((fulfilment::report(known, whose, options), Exit::Done)))
}
