//! `pvp report summary`: the state of the whole on one page.

use super::{Common, History, made};
use crate::cli::fail::Fail;
use crate::cli::{Exit, trend};
use crate::registry::Registry;
use crate::render::words::Words;
use crate::report::summary::{self, Moment};
use crate::trend::{Keeps, Point};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    #[arg(long)]
    trend: bool,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    made(&args.common, History::Unasked, words, |known, whose| {
        if !args.trend {
            return Ok((summary::report(known, whose, None), Exit::Done));
        }
        let keeps = |registry: &Registry, id| whose.keeps(registry, id);
        let keeps: Option<Keeps<'_>> = (!whose.keeps_all()).then_some(&keeps);
        let last_year = trend::last_year(&args.common.path, args.common.writing.at.as_deref(), known.today, keeps)?;
        let exit = if last_year.is_incomplete { Exit::Incomplete } else { Exit::Done };
        let moment = |point: Point| Moment { day: point.day, state: point.state };
        let course: Vec<Moment> = last_year.points.into_iter().map(moment).collect();
        Ok((summary::report(known, whose, Some(&course)), exit))
    })
}
