//! `pvp list`: ids with titles, so that they can be named.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::Exit;
use super::fail::Fail;
use super::report::{CommonOfOne, History, Whose, made, status};
use crate::model::Status;
use crate::render::words::Words;
use crate::report::Filter;
use crate::report::list::{self, Listed};

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "KIND", value_parser = listed())]
    what: Option<Listed>,

    #[arg(long, value_name = "TEXT")]
    search: Option<String>,

    #[command(flatten)]
    whose: Whose,

    #[arg(long, value_name = "STATUS", value_parser = status())]
    status: Vec<Status>,

    #[command(flatten)]
    common: CommonOfOne,
}

fn listed() -> impl TypedValueParser<Value = Listed> {
    let of = |name: String| Listed::all().find(|listed| listed.key() == name).expect("only what can be listed is possible");
    PossibleValuesParser::new(Listed::all().map(|listed| PossibleValue::new(listed.key()))).map(of)
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    made(&args.common, History::Unasked, words, |known| {
        let filter = Filter { statuses: args.status.clone(), ..args.whose.filter(known.registry)? };
        Ok((list::report(known, args.what, &filter, args.search.as_deref()), Exit::Done))
    })
}
