//! `pvp impact`: what is hit if a service, a resource or all of an institution stops.

use super::Exit;
use super::fail::Fail;
use super::report::{CommonOfOne, History, described, made};
use crate::render::words::Words;
use crate::report::impact;
use crate::schema::{Has, PartKind};

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
    made(&args.common, History::Unasked, words, |known, _| {
        let (id, part) = described(known.registry, &args.id)?;
        let cannot = |what| Err(Fail::CannotStop(args.id.clone(), known.get(id).name.to_string(), what));
        let description = known.get(id);
        let can_stop = description.has(Has::Dependencies) || description.has(Has::Owns);
        match (description.kind, part) {
            (None, _) => return cannot("unread"),
            (Some(_), Some(part)) => return cannot(if part == PartKind::Need { "need" } else { "part" }),
            (Some(kind), None) if !can_stop => return cannot(if kind == PartKind::Need.of_kind() { "need" } else { "kind" }),
            // What it needs and what it satisfies is not known: that nothing is hit could not be said either.
            (Some(_), None) if description.broken => return cannot("broken"),
            (Some(_), None) => {}
        }
        Ok((impact::report(known, id, !args.all), Exit::Done))
    })
}
