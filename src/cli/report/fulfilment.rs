//! `pvp report fulfilment`: what is promised and what was reached.

use super::{Common, History, made};
use crate::cli::Exit;
use crate::cli::fail::Fail;
use crate::cli::trend::counted;
use crate::measuring::Past;
use crate::render::words::Words;
use crate::report::fulfilment::{Options, Promises as Fulfilment};
use crate::table::Period;
use crate::workspace;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    #[arg(long, value_name = "PERIOD", value_parser = parse_period)]
    window: Option<Period>,

    #[arg(long)]
    history: bool,
}

fn parse_period(text: &str) -> Result<Period, &'static str> {
    Period::read(text).ok_or("no period")
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let options = Options { window: args.window };
    made(&args.common, History::Unasked, words, |known, whose| {
        let promises = Fulfilment::new(known, whose, options);
        if !args.history {
            return Ok((promises.report(None), Exit::Done));
        }
        let Common { path, writing, .. } = &args.common;
        let wanted = |past: &Past| promises.wanted(past);
        let then = counted(|told| workspace::promises(path, writing.at.as_deref(), known.today, &wanted, told))?;
        let exit = if then.is_incomplete { Exit::Incomplete } else { Exit::Done };
        Ok((promises.report(Some(&then.past)), exit))
    })
}
