//! `pvp list`: ids with titles, so that they can be named.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::Exit;
use super::fail::Fail;
use super::report::{CommonOfOne, History, made, named, status};
use crate::model::Status;
use crate::render::words::Words;
use crate::report::Filter;
use crate::report::list::{self, Listed};
use crate::schema::Kind;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "KIND", value_parser = listed())]
    what: Option<Listed>,

    #[arg(long, value_name = "TEXT")]
    search: Option<String>,

    #[arg(long, value_name = "ID")]
    institution: Vec<String>,

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
    made(&args.common, History::Unasked, words, |known, _| {
        let institution = |name: &String| named(known.registry, name, Kind::Institution).map(|id| known.get(id).name.clone());
        let institutions = args.institution.iter().map(institution).collect::<Result<_, _>>()?;
        let filter = Filter { institutions, statuses: args.status.clone(), ..Filter::default() };
        Ok((list::report(known, args.what, &filter, args.search.as_deref()), Exit::Done))
    })
}
