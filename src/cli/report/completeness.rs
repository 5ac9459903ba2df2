//! `pvp report completeness`: institutions and the description groups, down to single fields.

use super::{Common, History, choice, made};
use crate::cli::Exit;
use crate::cli::fail::Fail;
use crate::model::Status;
use crate::render::words::Words;
use crate::report::{Filter, completeness};
use crate::schema::Kind;

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    common: Common,

    #[arg(long, value_name = "KIND", default_value = "service", value_parser = choice::kind())]
    kind: Kind,

    #[arg(long, value_name = "STATUS", value_parser = choice::status())]
    status: Vec<Status>,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    made(&args.common, History::Unasked, words, |known, whose| {
        let filter = Filter { statuses: args.status.clone(), ..whose.clone() };
        Ok((completeness::report(known, args.kind, &filter), Exit::Done))
    })
}
