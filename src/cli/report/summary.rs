//! `pvp report summary`: the state of the whole on one page.

use super::{Common, History, made};
use crate::cli::fail::Fail;
use crate::cli::{Exit, trend};
use crate::io::terminal;
use crate::render::words::Words;
use crate::report::summary::{self, Moment};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    #[arg(long)]
    trend: bool,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let mut exit = Exit::Done;
    let mut course = None;
    if args.trend {
        let today = args.common.writing.today.clone().unwrap_or_else(terminal::today);
        let last_year = trend::last_year(&args.common.path, args.common.writing.at.as_deref(), &today)?;
        if last_year.is_incomplete {
            exit = Exit::Incomplete;
        }
        let moment = |point: crate::trend::Point| Moment { day: point.day, state: point.state };
        course = Some(last_year.points.into_iter().map(moment).collect::<Vec<_>>());
    }
    made(&args.common, History::Unasked, words, |known| Ok((summary::report(known, course.as_deref()), exit)))
}
