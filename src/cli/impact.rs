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
        let cannot = |what| Err(Fail::CannotStop(args.id.clone(), known.get(id).name.to_string(), what));
        match (known.get(id).kind, part) {
            // What it needs and what it satisfies is not known: that nothing is hit could not be said either.
            (Some(Kind::Service | Kind::Resource | Kind::Institution), None) if known.get(id).broken => return cannot("broken"),
            (Some(Kind::Service | Kind::Resource | Kind::Institution), None) => {}
            (Some(Kind::LifeSituation), _) => return cannot("need"),
            (None, _) => return cannot("unread"),
            (_, Some(_)) => return cannot("part"),
        }
        Ok((impact::report(known, id, !args.all), Exit::Done))
    })
}
