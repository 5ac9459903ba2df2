//! `pvp impact`: what is hit if a service, a resource or all of an institution stops.

use super::Exit;
use super::fail::Fail;
use super::report::{CommonOfOne, History, described, made};
use crate::render::words::Words;
use crate::report::impact;
use crate::schema::Kind;

#[derive(clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    id: String,

    #[arg(long)]
    all: bool,

    #[command(flatten)]
    common: CommonOfOne,
}

pub(super) fn run(args: &Args, words: &Words) -> Result<Exit, Fail> {
    made(&args.common, History::Unasked, words, |known| {
        let (id, part) = described(known.registry, &args.id)?;
        let kind = known.get(id).kind;
        match (kind, part) {
            (Some(Kind::Service | Kind::Resource | Kind::Institution), None) => {}
            (Some(Kind::LifeSituation), _) => return Err(Fail::CannotStop(args.id.clone(), known.get(id).name.to_string(), "need")),
            (None, _) => return Err(Fail::CannotStop(args.id.clone(), known.get(id).name.to_string(), "unread")),
            (_, Some(_)) => return Err(Fail::CannotStop(args.id.clone(), known.get(id).name.to_string(), "part")),
        }
        Ok((impact::report(known, id, !args.all), Exit::Done))
    })
}
