//! `pvp report freshness`: when descriptions last changed, the oldest first.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::{Common, History, choice, made};
use crate::cli::Exit;
use crate::cli::fail::Fail;
use crate::model::Status;
use crate::render::words::Words;
use crate::report::{Filter, freshness};
use crate::schema::{Has, Kind};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    #[arg(long, value_name = "KIND", value_parser = kept_kind())]
    kind: Vec<Kind>,

    #[arg(long, value_name = "STATUS", value_parser = choice::status())]
    status: Vec<Status>,

    #[arg(long)]
    groups: bool,
}

/// The kinds that have to be kept up to date.
fn kept_kind() -> impl TypedValueParser<Value = Kind> {
    let names = Kind::with(Has::Review).map(Kind::key);
    PossibleValuesParser::new(names).map(|name| Kind::of(&name).expect("only names of kinds are possible"))
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    let history = if args.groups { History::NeededByGroup } else { History::Needed };
    made(&args.common, history, words, |known, whose| {
        let filter = Filter { kinds: args.kind.clone(), statuses: args.status.clone(), ..whose.clone() };
        Ok((freshness::report(known, &filter), Exit::Done))
    })
}
